"""The facts of a dossier as its page shows them."""

from dataclasses import replace

from desk_app import bootstrap
from desk_app.domain.fees import Fee, PaymentMethod
from tests.builders import LAN, at
from ui.dossier.page import PaperState, page_of
from ui.dossier.presenter import procedure_of
from ui.theme import Tone


def a_page(desk, code, *, now="2026-11-23 14:05", **but):
    dossier = replace(desk.register.dossier(code), **but)
    return page_of(
        dossier,
        desk.register.history(dossier.id),
        now=at(now),
        calendar=desk.catalogue.calendar(),
        procedure=procedure_of(desk, dossier),
    )


def test_the_identity_number_is_masked_and_the_phone_is_not(desk, dossier, dressed):
    page = a_page(desk, dossier.code)
    assert dict(page.facts)["Số định danh"] == "000188••2345"
    assert "000188012345" not in repr((page.facts, page.moments))
    assert page.phone == "0905123456"


def test_an_open_dossier_says_how_many_working_days_are_left(desk, dossier, dressed):
    page = a_page(desk, dossier.code)
    assert page.due == "Hẹn thứ Năm 26/11/2026"
    assert page.due_note == "trước 17:00, còn 2 ngày làm việc"
    assert page.due_tone is Tone.SOON


def test_a_late_dossier_says_since_how_many_days(desk, dossier, dressed):
    page = a_page(desk, dossier.code, now="2026-11-30 09:00")
    assert (page.due_note, page.due_tone) == ("quá 2 ngày", Tone.LATE)


def test_while_papers_are_wanted_the_clock_stands_still(desk, dossier, dressed):
    desk.clock.moment = at("2026-11-23 10:00")
    facts = {"papers": [{"name": "Giấy chứng sinh"}], "reason": "Thiếu"}
    bootstrap.take(desk, dossier.code, "ask_for_papers", facts, actor=LAN)
    page = a_page(desk, dossier.code, now="2026-12-10 09:00")
    assert page.due_note == "ngừng tính từ 23/11, còn 2 ngày làm việc"
    assert page.due_tone is Tone.PERSON
    assert page.papers[0].name == "Giấy chứng sinh"
    assert page.papers[0].state is PaperState.WANTED


def test_a_required_paper_that_was_not_handed_in_is_absent(desk, dossier, dressed):
    page = a_page(desk, dossier.code, papers=())
    assert page.papers
    assert {paper.state for paper in page.papers} == {PaperState.ABSENT}


def test_an_unknown_price_is_never_shown_as_free(desk, dossier, dressed):
    page = a_page(desk, dossier.code, fee=Fee(PaymentMethod.LATER, None))
    assert page.fee == ""
    assert "không ghi mức thu" in page.fee_note


def test_a_fee_that_was_collected_says_so(desk, dossier, dressed):
    page = a_page(desk, dossier.code, fee=Fee(PaymentMethod.CASH, 8000), collected=8000)
    assert (page.fee.replace("\u00a0", " "), page.fee_note) == ("8.000 đ", "đã thu")

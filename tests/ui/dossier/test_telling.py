"""The history in words."""

from datetime import date
from typing import get_args

import pytest

from desk_app import bootstrap, papers
from desk_app.actions.rate import rate
from desk_app.domain import events as ev
from desk_app.domain.due_date import Duration, Unit
from desk_app.domain.fees import PaymentMethod
from desk_app.domain.survey import Occasion, RatedBy, Satisfaction
from desk_app.ports import HistoryLine
from tests.builders import LAN, a_person, at
from ui.dossier.telling import moments_of, when
from ui.theme import Tone

NOW = at("2026-11-23 14:05")
DUE = ev.DuePromise(at("2026-11-27 17:00"), Duration(3, Unit.WORKING_DAY), 1)
PAPER = ev.SubmittedPaper("Giấy chứng sinh", originals=1)


def a_line(fact, *, settled="sent", origin="desk", moment="2026-11-23 08:40"):
    return HistoryLine(1, at(moment), fact, "some.kind", LAN, origin, settled)


FACTS = {
    ev.PapersRequested: ev.PapersRequested(
        (ev.WantedPaper("Giấy chứng sinh"),), "Thiếu", respond_by=date(2026, 12, 2)
    ),
    ev.SupplementReceived: ev.SupplementReceived((PAPER,), DUE),
    ev.PaymentRequested: ev.PaymentRequested(8000, "Lệ phí"),
    ev.FeeCollected: ev.FeeCollected(8000, PaymentMethod.CASH, "0007"),
    ev.DossierResumed: ev.DossierResumed(DUE),
    ev.DossierHandedOn: ev.DossierHandedOn("Tư pháp – Hộ tịch"),
    ev.DossierSentBack: ev.DossierSentBack("Sai tên"),
    ev.DossierCompleted: ev.DossierCompleted((ev.ResultPaper("Giấy khai sinh", "12/2026"),)),
    ev.DeadlineExtended: ev.DeadlineExtended("Chờ xác minh", DUE),
    ev.DossierStopped: ev.DossierStopped("Không đủ điều kiện"),
    ev.DossierWithdrawn: ev.DossierWithdrawn("Không cần nữa"),
    ev.DossierRefused: ev.DossierRefused("Sai thẩm quyền"),
    ev.ResultReturned: ev.ResultReturned("TRẦN VĂN B", False, mandate="Giấy ủy quyền"),
    ev.DossierCorrected: ev.DossierCorrected((ev.Change("full_name", "A", "B"),), "Gõ sai"),
    ev.PaymentConfirmed: ev.PaymentConfirmed(8000, "FT1"),
    ev.PaperAttached: ev.PaperAttached("Giấy chứng sinh", "a" * 64, 5, "application/pdf", pages=2),
    ev.AttachmentVoided: ev.AttachmentVoided("Giấy chứng sinh", "a" * 64, "Nhầm người"),
    ev.ReturnRevoked: ev.ReturnRevoked("Quét nhầm"),
    ev.PapersHandedBack: ev.PapersHandedBack((PAPER,), "TRẦN VĂN B", False, way=ev.CollectedAs.FAMILY),
    ev.NumberVoided: ev.NumberVoided("Nhầm người", "Mai Thị Hoa"),
    ev.DossierRegistered: ev.DossierRegistered(
        "H15", "H15-1", "1.1", "Khai sinh", "Hộ tịch", a_person(), NOW
    ),
    ev.ConflictDecided: ev.ConflictDecided("e1", True, "Xã kia làm trước"),
    ev.DocumentPrinted: ev.DocumentPrinted("receipt", 2, "a5"),
    ev.HolderReminded: ev.HolderReminded("Tư pháp", "Hẹn hôm nay"),
    ev.NumberRequested: ev.NumberRequested("T-24181-261123-0001"),
    ev.NumberAssigned: ev.NumberAssigned(
        "H15.50.05-261123-9751", "2418126112397510", "04ABCDEFGHJK", "T-24181-261123-0001"
    ),
    ev.CitizenRated: ev.CitizenRated(Satisfaction.SATISFIED, Occasion.RETURN),
}
ABOUT_NO_DOSSIER = {ev.VisitKept, ev.ClerkAdded, ev.ClerkChanged, ev.ClockSet, ev.DossierReceived}


@pytest.mark.parametrize("fact", FACTS.values(), ids=lambda fact: type(fact).__name__)
def test_every_event_of_a_dossier_is_told_in_vietnamese(fact, dressed):
    (moment,) = moments_of([a_line(fact)], now=NOW)
    assert "some.kind" not in moment.what
    assert any(ord(letter) > 127 for letter in moment.what)


def test_a_rating_from_the_web_says_where_it_came_from_and_what_was_written(dressed):
    fact = ev.CitizenRated(Satisfaction.SATISFIED, Occasion.RETURN, RatedBy.PAGE, "Nhanh,\ngọn")
    (moment,) = moments_of([a_line(fact)], now=NOW)
    assert "hài lòng" in moment.what
    assert "Từ trang web của giấy hẹn." in moment.detail
    assert "Nhanh, gọn" in moment.detail


def test_no_event_of_a_dossier_is_forgotten():
    assert set(get_args(ev.Event)) - ABOUT_NO_DOSSIER == set(FACTS)


def test_an_event_of_a_newer_version_is_shown_by_its_kind(dressed):
    (moment,) = moments_of([a_line(None)], now=NOW)
    assert "some.kind" in moment.what


def test_the_first_receipt_is_told_with_the_reception_and_a_reprint_by_itself(desk, dossier, dressed):
    papers.print_receipt(desk, [dossier], paper="a5", actor=LAN)
    papers.print_receipt(desk, [dossier], paper="a5", actor=LAN)
    told = moments_of(desk.register.history(dossier.id), now=NOW)
    assert [moment.what for moment in told] == ["In giấy hẹn lần 2", "Tiếp nhận hồ sơ, in giấy hẹn lần 1"]


def test_the_newest_stands_on_top(desk, dossier, dressed):
    bootstrap.take(desk, dossier.code, "hand_on", {"to": "Tư pháp"}, actor=LAN)
    told = moments_of(desk.register.history(dossier.id), now=NOW)
    assert told[0].what == "Chuyển Tư pháp"
    assert "thứ Năm 26/11/2026, trước 17:00" in told[1].detail


@pytest.mark.parametrize(
    ("settled", "words", "tone"),
    [
        ("sent", "Tỉnh đã nhận", Tone.DONE),
        ("waiting", "Ở máy này", Tone.CALM),
        ("held", "Cần sửa", Tone.PERSON),
        ("quarantined", "Cần sửa", Tone.PERSON),
    ],
)
def test_each_event_says_how_far_it_has_come(settled, words, tone, dressed):
    (moment,) = moments_of([a_line(FACTS[ev.DossierHandedOn], settled=settled)], now=NOW)
    assert (moment.stamp, moment.stamp_tone) == (words, tone)


def test_a_rating_is_told_in_words_and_without_a_name(desk, dossier, dressed):
    rate(
        dossier.code,
        Satisfaction.VERY_SATISFIED,
        Occasion.RECEPTION,
        register=desk.register,
        clock=desk.clock,
    )
    told = moments_of(desk.register.history(dossier.id), now=NOW)[0]
    assert told.what == "Người dân đánh giá: rất hài lòng"
    assert told.detail == "Sau khi nộp hồ sơ."
    assert told.source == "người dân · màn hình công dân"


def test_what_the_province_says_needs_no_stamp(dressed):
    (moment,) = moments_of([a_line(FACTS[ev.DossierHandedOn], origin="province")], now=NOW)
    assert moment.stamp == ""
    assert moment.source.endswith("tỉnh")


def test_today_is_told_by_the_hour_and_another_year_by_the_date(dressed):
    assert when(at("2026-11-23 08:40"), NOW) == "Hôm nay 08:40"
    assert when(at("2026-11-20 08:40"), NOW) == "20/11 08:40"
    assert when(at("2025-11-20 08:40"), NOW) == "20/11/2025"


def test_the_stamp_says_when_the_province_had_it(desk, dossier, dressed):
    desk.outbox.settle(1, (), at=at("2026-11-20 09:14"))
    bootstrap.take(desk, dossier.code, "hand_on", {"to": "Tư pháp"}, actor=LAN)
    desk.outbox.settle(2, (), at=at("2026-11-23 07:31"))
    told = moments_of(desk.register.history(dossier.id), now=NOW)
    assert [moment.stamp for moment in told] == ["Tỉnh đã nhận 23/11 07:31", "Tỉnh đã nhận 09:14"]


def test_a_holiday_stands_in_the_history_where_its_day_was(dressed):
    lines = [
        a_line(FACTS[ev.DossierHandedOn], moment="2026-11-23 10:05"),
        a_line(FACTS[ev.DossierCompleted], moment="2026-11-25 14:00"),
    ]
    day_off = (date(2026, 11, 24), "Ngày Văn hóa Việt Nam", 7)
    told = moments_of(lines, now=NOW, days_off=[day_off])
    assert [moment.time for moment in told] == ["25/11 14:00", "24/11", "Hôm nay 10:05"]
    assert (told[1].what, told[1].source) == (
        "Ngày Văn hóa Việt Nam, không tính vào hạn",
        "Lịch nghỉ · lịch bản 7",
    )

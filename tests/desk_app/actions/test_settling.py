"""From hand to hand until the result lies in the right one."""

from datetime import date

from desk_app.domain import events as ev
from desk_app.domain.dossier import Status


def test_a_dossier_is_handed_on_to_a_unit_and_from_there_to_another(clerk):
    assert clerk.take("hand_on").held_by == "Đăng ký, quản lý cư trú"
    assert clerk.take("hand_on", to="Công an xã").held_by == "Công an xã"


def test_a_result_has_its_papers_and_goes_back_when_it_has_a_fault(clerk):
    done = clerk.take(
        "complete",
        results=[{"name": "Thông báo", "number": "12/TB", "issued_on": "2026-11-25", "signer": "Trưởng CA"}],
    )
    assert done.results == (ev.ResultPaper("Thông báo", "12/TB", date(2026, 11, 25), "Trưởng CA"),)
    assert done.completed_at is not None
    back = clerk.take("send_back", reason="sai họ")
    assert (back.status, back.results, back.completed_at) == (Status.PROCESSING, (), None)
    assert clerk.take("complete", number="13/TB").results == (ev.ResultPaper("Đăng ký thường trú", "13/TB"),)


def test_the_applicant_takes_the_result_without_more_words(clerk):
    clerk.take("complete")
    done = clerk.take("return_result")
    assert (done.status, done.collector) == (Status.RETURNED, "NGUYỄN THỊ HUỲNH PHƯỢNG")
    assert clerk.last().fact.is_applicant


def test_another_person_takes_it_with_a_mandate_or_a_reason(clerk):
    clerk.take("complete")
    assert clerk.refused("return_result", collector="LÊ C") == ("mandate_missing", "mandate")
    clerk.take("return_result", collector="LÊ C", collector_id="000090000001", mandate="Giấy ủy quyền")
    fact = clerk.last().fact
    assert (fact.collector, fact.is_applicant, fact.mandate, fact.collector_id) == (
        "LÊ C",
        False,
        "Giấy ủy quyền",
        "000090••0001",
    )


def test_the_applicants_own_name_without_diacritics_is_the_applicant(clerk):
    clerk.take("complete")
    clerk.take("return_result", collector="nguyen thi huynh phuong")
    assert clerk.last().fact.is_applicant


def test_being_late_never_stands_in_the_way_of_handing_over(clerk):
    clerk.take("complete", "2027-02-01 09:00")
    assert clerk.take("return_result").status is Status.RETURNED

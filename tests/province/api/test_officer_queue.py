"""The officers' queue and a dossier's page: who sees what, in which order, and nothing more than they may."""

from datetime import timedelta
from hashlib import sha256

import pytest

from desk_app.domain.applicant import Applicant
from desk_app.domain.events import (
    DossierCompleted,
    DossierHandedOn,
    PaperAttached,
    PapersRequested,
    ResultPaper,
    SubmittedPaper,
    WantedPaper,
)
from province.blobs import Upload
from tests.province.conftest import OFFICE, OTHER_OFFICE
from tests.province.fake_desk import FRIDAY, NINE
from tests.province.staff_browser import Browser, an_account

UNIT = "Phòng Tư pháp"


def handed_on(desk, receiver=None, to=UNIT, **but):
    dossier_id, fact = desk.receive(**but)
    desk.write(DossierHandedOn(to, receiver=receiver), dossier_id)
    desk.push()
    return dossier_id, fact


def codes_in(page):
    """The dossiers of a queue, in order."""
    return [part.split('"')[0] for part in page.text.split("/can-bo/ho-so/")[1:]]


def test_a_queue_stands_by_due_date_with_words_and_signs_for_each_band(served, officer):
    desk = served.desk()
    served.clock.advance(timedelta(days=2))  # Wednesday, after a holiday
    officer.sign_in("hung")
    later, _ = handed_on(desk, "Trần Văn Hùng", due_at=FRIDAY)
    late, _ = handed_on(desk, "Trần Văn Hùng", due_at=NINE + timedelta(days=1))
    today, _ = handed_on(desk, "Trần Văn Hùng", due_at=NINE + timedelta(days=2, hours=7))
    still, _ = handed_on(desk, "Trần Văn Hùng", due_at=FRIDAY + timedelta(days=3))
    desk.write(PapersRequested((WantedPaper("Giấy khai sinh"),), "mờ"), still)
    desk.push(len(desk.journal))

    page = officer.get("/can-bo")

    assert codes_in(page) == [late, today, later, still]
    for mark, said in (("▲", "quá 1 ngày"), ("●", "hôm nay"), ("○", "còn 2 ngày"), ("‖", "tạm dừng")):
        assert f"{mark}</span> {said}" in page.text
    assert codes_in(officer.get("/can-bo?han=qua-han")) == [late]
    assert codes_in(officer.get("/can-bo?han=tam-dung")) == [still]


def test_mine_my_units_and_all_are_told_apart(served, officer):
    desk = served.desk()
    mine, _ = handed_on(desk, "Trần Văn Hùng")
    units, _ = handed_on(desk)
    others, _ = handed_on(desk, to="Phòng Kinh tế")
    at_the_desk, _ = desk.receive()
    desk.push(len(desk.journal))

    assert codes_in(officer.get("/can-bo")) == [mine]
    assert set(codes_in(officer.get("/can-bo?xem=don-vi"))) == {mine, units}
    assert set(codes_in(officer.get("/can-bo?xem=tat-ca"))) == {mine, units, others, at_the_desk}


def test_names_are_masked_in_the_list_and_ids_everywhere(served, officer):
    desk = served.desk()
    dossier_id, fact = handed_on(desk, "Trần Văn Hùng")

    listed, page = officer.get("/can-bo").text, officer.get(f"/can-bo/ho-so/{dossier_id}").text

    assert "NGUYỄN T. H. P***" in listed
    assert "Phượng" not in listed
    assert "Nguyễn Thị Huỳnh Phượng" in page
    assert "000188••2345" in page
    for text in (listed, page):
        assert "000188012345" not in text
        assert fact.key not in text


def test_another_agency_sees_nothing_of_a_dossier_that_does_not_concern_it(served, officer):
    desk = served.desk()
    dossier_id, _ = handed_on(desk, "Trần Văn Hùng")
    stranger = Browser(served.client())
    stranger.sign_in(an_account(served.province, "van.la", agency=OTHER_OFFICE.agency, name="Lê Văn Lạ"))

    assert codes_in(stranger.get("/can-bo?xem=tat-ca")) == []
    unknown = stranger.get("/can-bo/ho-so/khong-co")
    hidden = stranger.get(f"/can-bo/ho-so/{dossier_id}")
    assert (hidden.status_code, hidden.text) == (404, unknown.text)
    assert stranger.get(f"/can-bo/ho-so/{dossier_id}/chuyen").status_code == 404


def test_the_competent_agency_sees_a_dossier_that_another_office_received(served, officer):
    desk = served.desk(OTHER_OFFICE.agency)
    dossier_id, _ = desk.receive(competent_agency=OFFICE.agency)
    desk.push()

    assert codes_in(officer.get("/can-bo?xem=tat-ca")) == [dossier_id]
    assert "Phường Mẫu" in officer.get(f"/can-bo/ho-so/{dossier_id}").text


@pytest.mark.parametrize("role", ["administrator", "oversight"])
def test_other_roles_may_not_open_the_officers_room(served, browser, role):
    browser.sign_in(an_account(served.province, role=role, agency=""))

    for path in ("/can-bo", "/can-bo/ho-so/x", "/can-bo/ho-so/x/chuyen"):
        assert browser.get(path).status_code == 403


def test_a_search_by_words_stands_in_no_address(served, officer):
    desk = served.desk()
    wanted, _ = handed_on(desk, "Trần Văn Hùng", procedure_name="Đăng ký khai tử")
    handed_on(desk, "Trần Văn Hùng")
    page = officer.get("/can-bo")

    assert codes_in(officer.send(page, "/can-bo", tim="khai tu")) == [wanted]
    assert codes_in(officer.get("/can-bo?linh-vuc=Kh%C3%A1c")) == []


def key_of(page):
    return page.text.split('name="form_key" value="')[1].split('"')[0]


def test_a_long_queue_goes_on_page_by_page_without_a_gap(served, officer, monkeypatch):
    monkeypatch.setattr("province.actions.worklist.ON_A_PAGE", 2)
    desk = served.desk()
    for _ in range(5):
        handed_on(desk, "Trần Văn Hùng")
    page, seen = officer.get("/can-bo"), []
    while True:
        seen += codes_in(page)
        onward = [
            part.split('"')[0] for part in page.text.split('href="')[1:] if "sau=" in part.split('"')[0]
        ]
        if not onward:
            break
        page = officer.get(onward[-1].replace("&amp;", "&"))

    assert len(seen) == len(set(seen)) == 5


def test_a_dossiers_page_tells_its_date_with_the_reason_its_papers_and_its_history(served, officer):
    from desk_app.domain.due_date import Duration, Unit
    from desk_app.domain.events import DuePromise

    desk = served.desk()
    dossier_id, _ = handed_on(
        desk,
        "Trần Văn Hùng",
        due=DuePromise(FRIDAY, Duration(3, Unit.WORKING_DAY)),
        papers=(SubmittedPaper("Tờ khai", originals=1), SubmittedPaper("Giấy khai sinh", certified=2)),
    )

    page = officer.get(f"/can-bo/ho-so/{dossier_id}").text

    assert "Thứ Sáu 27/11/2026, trước 17 giờ 00" in page
    assert (
        "3 ngày làm việc từ khi tiếp nhận; đếm 25/11, 26/11, 27/11; nghỉ 24/11 (Ngày Văn hóa Việt Nam)."
        in page
    )
    assert "2 chứng thực" in page
    assert "chuyển Phòng Tư pháp; Trần Văn Hùng nhận" in page
    assert "Quầy 1" in page


def test_a_scan_opens_for_whoever_may_see_the_dossier_and_as_nothing_but_itself(served, officer):
    desk = served.desk()
    dossier_id, _ = handed_on(desk, "Trần Văn Hùng")
    scan = b"%PDF-1.7 day la ban chup"
    name = sha256(scan).hexdigest()
    desk.write(PaperAttached("Tờ khai", name, len(scan), "application/pdf"), dossier_id)
    desk.push(len(desk.journal))
    path = f"/can-bo/ho-so/{dossier_id}/ban-quet/{name}"
    assert officer.get(path).status_code == 404  # told, and not there yet
    upload = Upload(OFFICE.agency, desk.me.incarnation, name, len(scan))
    served.province.shelf.begin(upload)
    served.province.shelf.append(upload, 0, scan)

    answer = officer.get(path)

    assert answer.content == scan
    assert answer.headers["content-type"] == "application/pdf"
    assert "sandbox" in answer.headers["content-security-policy"]
    assert path in officer.get(f"/can-bo/ho-so/{dossier_id}").text
    stranger = Browser(served.client())
    stranger.sign_in(an_account(served.province, "van.la", agency=OTHER_OFFICE.agency, name="Lê Văn Lạ"))
    assert stranger.get(path).status_code == 404


def test_what_a_desk_wrote_is_text_whatever_it_holds(served, officer):
    desk = served.desk()
    owner = Applicant("<script>a</script> B", address='"><img src=x>')
    dossier_id, _ = handed_on(
        desk, "Trần Văn Hùng", owner=owner, procedure_name="<i>Tên</i>", note="{{ 70707*10101 }}<b>"
    )

    for page in (officer.get("/can-bo"), officer.get(f"/can-bo/ho-so/{dossier_id}")):
        assert "<script" not in page.text
        assert "<img" not in page.text
        assert "<i>Tên" not in page.text
        assert "714211407" not in page.text


def test_a_whole_code_opens_its_dossier_also_when_it_is_settled_and_for_nobody_else(served, officer):
    desk = served.desk()
    dossier_id, fact = handed_on(desk, "Trần Văn Hùng")
    desk.write(DossierCompleted((ResultPaper("Trích lục"),)), dossier_id)
    desk.push(len(desk.journal))
    stranger = Browser(served.client())
    stranger.sign_in(an_account(served.province, "van.la", agency=OTHER_OFFICE.agency, name="Lê Văn Lạ"))
    assert codes_in(officer.get("/can-bo")) == []

    for code in (fact.code, f"{fact.scan_code[:4]} {fact.scan_code[4:]}"):
        found = officer.send(officer.get("/can-bo"), "/can-bo", tim=code)
        assert found.headers["location"] == f"/can-bo/ho-so/{dossier_id}"
        assert stranger.send(stranger.get("/can-bo"), "/can-bo", tim=code).status_code == 200

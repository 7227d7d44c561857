"""Oversight over the line: who may look, what a leader sees, the file beside each page."""

from datetime import timedelta
from io import BytesIO

import openpyxl

from province.oversight.pages import PAGES
from province.store import acts
from tests.province.conftest import OFFICE, OTHER_OFFICE
from tests.province.staff_browser import an_account


def a_province_at_work(served):
    """A dossier received today in each of the two offices."""
    for agency in (OFFICE.agency, OTHER_OFFICE.agency):
        desk = served.desk(agency)
        desk.receive(1)
        desk.push()


def test_nobody_looks_without_signing_in_and_no_other_role_does(served, browser):
    an_account(served.province, "lan", "officer")

    assert (
        browser.get("/giam-sat/ii-06a")
        .headers["location"]
        .startswith("/can-bo/dang-nhap?den=/giam-sat/ii-06a")
    )
    browser.sign_in("lan")
    assert browser.get("/giam-sat").status_code == 403
    assert browser.get("/giam-sat/tong-quan.xlsx").status_code == 403


def test_oversight_sees_the_whole_province_on_every_page_and_in_every_file(served, browser):
    a_province_at_work(served)
    an_account(served.province, "hoa", "oversight", agency="", name="Lê Thị Hòa", unit="Văn phòng UBND tỉnh")
    browser.sign_in("hoa")

    for name in PAGES:
        page = browser.get(f"/giam-sat/{name}".rstrip("/") + "?so=tiep-nhan")
        file = browser.get(f"/giam-sat/{name or 'tong-quan'}.xlsx?so=tiep-nhan")
        sheet = openpyxl.load_workbook(BytesIO(file.content)).active
        assert (page.status_code, file.status_code) == (200, 200), name
        assert "script" not in page.headers["content-security-policy"]
        assert file.headers["content-disposition"].startswith('attachment; filename="')
        assert "Toàn tỉnh" in page.text
        assert str(sheet["A2"].value).startswith("Toàn tỉnh")
    with served.province.database.reading() as tx:
        told = acts.find(tx, act="oversight.file")
    assert sorted({each.subject for each in told}) == sorted(
        f"{name or 'tong-quan'}-2026-11.xlsx" for name in PAGES
    )
    assert {each.actor for each in told} == {"hoa"}
    overview = browser.get("/giam-sat").text
    assert OFFICE.name in overview
    assert OTHER_OFFICE.name in overview
    assert browser.get("/giam-sat/khong-co").status_code == 404
    assert browser.get("/giam-sat/ii-06a.pdf").status_code == 404


def test_a_leader_sees_their_own_agency_alone(served, browser):
    a_province_at_work(served)
    an_account(served.province, "minh", "leader")
    browser.sign_in("minh")

    told = browser.get(f"/giam-sat/ho-so?so=tiep-nhan&don-vi={OTHER_OFFICE.agency}").text

    assert f"{OFFICE.agency}-" in told
    assert OTHER_OFFICE.agency not in told


def test_what_is_late_follows_the_days(served, browser):
    a_province_at_work(served)
    an_account(served.province, "hoa", "oversight", agency="", unit="")
    browser.sign_in("hoa")
    assert "▲" not in browser.get("/giam-sat/qua-han").text

    served.clock.advance(timedelta(days=5))
    browser.sign_in("hoa")

    assert browser.get("/giam-sat/qua-han").text.count("▲") >= 2

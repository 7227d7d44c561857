"""The pages of oversight: every number opens its list, every page says by what rule it counts."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from html import unescape
from io import BytesIO
from urllib.parse import parse_qsl, urlsplit

import openpyxl
import pytest
from sqlalchemy import Connection

from desk_app.domain import events as ev
from desk_app.domain.dossier import folded
from desk_app.domain.events import Channel, DuePromise
from desk_app.domain.survey import Occasion, Satisfaction
from province.bootstrap import Province
from province.oversight.answer import Answer, answer
from province.oversight.asked import Asked, asked_for, span_days, spans
from province.oversight.listing import ON_A_PAGE
from province.oversight.pages import PAGES
from province.oversight.words import span_name, words
from province.oversight.workbook import workbook
from province.staff import Officer, StaffRole
from province.store import dossiers
from province.web.oversight_page import render_oversight
from tests.province.conftest import OFFICE, OTHER_OFFICE
from tests.province.fake_desk import NINE
from tests.province.store.test_oversight_facts import live, received
from tests.province.web.conftest import Outline

TODAY = date(2026, 11, 25)
EVIL = '=HYPERLINK("http://x","<b>Hộ tịch</b>")'
DUE = DuePromise(NINE + timedelta(days=1))
LATER = DuePromise(NINE + timedelta(days=3))
BEGAN = [
    (OFFICE.agency, "Hộ tịch", DUE, Channel.DIRECT),
    (OFFICE.agency, "Hộ tịch", DUE, Channel.ONLINE),
    (OTHER_OFFICE.agency, "Đất đai", LATER, Channel.POST),
    (OTHER_OFFICE.agency, EVIL, LATER, Channel.DIRECT),
    (OFFICE.agency, "Đất đai", None, Channel.DIRECT),
    (OTHER_OFFICE.agency, "Hộ tịch", LATER, Channel.ONLINE),
]
HAPPENED = [
    (0, ev.DossierCompleted(()), NINE),
    (0, ev.CitizenRated(Satisfaction.SATISFIED, Occasion.RETURN), NINE),
    (1, ev.PapersRequested((), "thiếu", stands_still=False), NINE),
    (2, ev.PapersRequested((), "thiếu"), NINE),
    (2, ev.SupplementReceived(()), NINE),
    (2, ev.PapersRequested((), "thiếu"), NINE),
    (3, ev.DossierWithdrawn("rút"), NINE + timedelta(days=9)),
    (5, ev.PaperAttached("Đơn", "6b" * 32, 9, "application/pdf"), NINE),
]


@pytest.fixture
def tx(province: Province) -> Iterator[Connection]:
    with province.database.writing() as tx:
        live(tx, BEGAN, HAPPENED)
        yield tx


def asked(address: str = "", own: str | None = None) -> Asked:
    return asked_for(dict(parse_qsl(urlsplit(address).query)), today=TODAY, own=own)


def page(tx: Connection, address: str, own: str | None = None) -> tuple[Answer, str]:
    """The facts of an address and its HTML."""
    name = urlsplit(address).path.removeprefix("/giam-sat").removeprefix("/")
    told = answer(tx, name, asked(address, own))
    looks_on = Officer(own or "", "hoa", "Lê Thị Hòa", "Văn phòng UBND tỉnh", StaffRole.OVERSIGHT, "k" * 20)
    html = render_oversight(
        told.sheet,
        asked(address, own),
        looks_on,
        offices=told.offices,
        fields=told.fields,
        province_name="tỉnh Mẫu",
    ).html
    return told, html.decode()


def numbers(html: str) -> list[tuple[str, int]]:
    """The lists that a page links to and the number that each link shows."""
    links = re.findall(r'<a href="(/giam-sat/ho-so\?[^"]+)">(?:▲ )?([\d.]+)</a>', html)
    return [(unescape(href), int(shown.replace(".", ""))) for href, shown in links]


def all_rows(tx: Connection, address: str) -> list[tuple[object, ...]]:
    rows: list[tuple[object, ...]] = []
    onward: str | None = address
    while onward:
        sheet = page(tx, onward)[0].sheet
        rows += [tuple(cell.value for cell in row) for row in sheet.tables[0].rows]
        onward = sheet.onward
    return rows


@pytest.mark.parametrize("span", ["2026-11", "2026-bc4"])
def test_every_number_opens_a_list_of_as_many_dossiers(tx: Connection, span: str) -> None:
    opened = 0
    for name in set(PAGES) - {"ho-so"}:
        for href, shown in set(numbers(page(tx, f"/giam-sat/{name}?ky={span}")[1])):
            listed = all_rows(tx, href)
            assert len(listed) == shown or _is_sum_of_requests(listed, shown), (name, href)
            opened += 1
    assert opened > 40


def _is_sum_of_requests(rows: list[tuple[object, ...]], shown: int) -> bool:
    return sum(int(str(row[6])) for row in rows) == shown


@pytest.mark.parametrize("name", sorted(PAGES))
def test_every_page_and_file_says_by_what_rule_it_counts(tx: Connection, name: str) -> None:
    told, html = page(tx, f"/giam-sat/{name}?ky=2026-11")
    seen = Outline(html.encode())
    sheet = openpyxl.load_workbook(BytesIO(workbook(told.sheet))).active
    assert sheet is not None
    written = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None]

    for text in (words()["definition"], "Số liệu đến ngày 25/11/2026."):
        assert text in unescape(seen.said())
        assert text in written
    assert not seen.open, "every element is closed"
    assert not seen.all("script")
    assert not any("style" in attributes for _, attributes in seen.elements)
    assert "HUỲNH" not in html, "no name of a citizen"


def test_nothing_a_desk_wrote_becomes_a_formula_or_markup(tx: Connection) -> None:
    told, html = page(tx, "/giam-sat?ky=2026-11")
    sheet = openpyxl.load_workbook(BytesIO(workbook(told.sheet))).active
    assert sheet is not None
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value == EVIL]

    assert cells
    assert {(cell.data_type, cell.hyperlink) for cell in cells} == {("s", None)}
    assert "<b>Hộ" not in html


def test_a_leader_sees_their_own_agency_whatever_the_address_says(tx: Connection) -> None:
    for name in PAGES:
        told, html = page(tx, f"/giam-sat/{name}?ky=2026&don-vi={OTHER_OFFICE.agency}", own=OFFICE.agency)
        assert list(told.offices) == [OFFICE.agency]
        assert OTHER_OFFICE.agency not in html, name
        assert OTHER_OFFICE.name not in html, name
    mine = page(tx, "/giam-sat/ho-so?so=nhan-giai-quyet&ky=2026", own=OFFICE.agency)[0].sheet
    assert {row[1].value for row in mine.tables[0].rows} == {OFFICE.name}
    assert len(mine.tables[0].rows) == 2


def test_the_form_has_its_thirteen_columns_in_the_file(tx: Connection) -> None:
    told, _ = page(tx, "/giam-sat/ii-06a?ky=2026-11")
    sheet = openpyxl.load_workbook(BytesIO(workbook(told.sheet))).active
    assert sheet is not None
    rows = list(sheet.iter_rows(values_only=True))
    at = next(place for place, row in enumerate(rows) if row[0] == "(1)")
    last = next(row for row in rows[at:] if row[1] == words()["total"])

    assert rows[at][:13] == tuple(f"({number})" for number in range(1, 14))
    three, _four, _five, _six, seven, *_, eleven, _twelve, thirteen = last[2:13]
    assert (three, seven, eleven, thirteen) == (5, 1, 4, 1)


def test_a_list_goes_on_where_it_stopped(tx: Connection) -> None:
    live_more(tx, ON_A_PAGE * 2 + 7)
    address = f"/giam-sat/ho-so?so=tiep-nhan&ky=2026&don-vi={OTHER_OFFICE.agency}"
    first = page(tx, address)[0].sheet
    rows = all_rows(tx, address)

    assert len(first.tables[0].rows) == ON_A_PAGE
    assert len(rows) == len(set(rows)) == 3 + ON_A_PAGE * 2 + 7
    whole = answer(tx, "ho-so", asked(address), whole_list=True).sheet
    assert [tuple(cell.value for cell in row) for row in whole.tables[0].rows] == rows


def live_more(tx: Connection, count: int) -> None:
    more = [
        received(number, OTHER_OFFICE.agency, "Hộ tịch", LATER, Channel.DIRECT)
        for number in range(20, 20 + count)
    ]
    dossiers.add(tx, [replace(each, received=replace(each.received, received_at=NINE)) for each in more])


def test_who_was_open_for_long_is_found_on_an_old_day(tx: Connection) -> None:
    """Past the days in which most are settled, an index of the few that last is read."""
    lasted = received(900, OFFICE.agency, "Hộ tịch", LATER, Channel.DIRECT)
    lasted = replace(lasted, received=replace(lasted.received, received_at=NINE))
    dossiers.add(tx, [lasted])
    dossiers.change(tx, [folded(lasted, ev.DossierCompleted(()), NINE + timedelta(days=120))])
    for span, count in (("2027-02", 4), ("2027-03", 3)):
        found = all_rows(tx, f"/giam-sat/ho-so?so=dang-giai-quyet&ky={span}")
        assert len(found) == count
        assert (lasted.code in {row[0] for row in found}) is (span == "2027-02")


def test_wrong_dates_are_listed_with_their_cause(tx: Connection) -> None:
    sheet = page(tx, "/giam-sat/du-lieu-sai")[0].sheet
    ((href, shown),) = [
        (row[1].href, row[1].value)
        for row in sheet.tables[0].rows
        if row[1].value and "sai" in str(row[1].href)
    ]
    (row,) = all_rows(tx, str(href))

    assert (shown, row[0], row[-1]) == (1, f"{OFFICE.agency}-261123-0004", "Không có ngày hẹn trả")


def test_what_our_data_cannot_say_is_said_so(tx: Connection) -> None:
    told = {
        str(row[0].value): (row[3].value, row[4].value)
        for row in page(tx, "/giam-sat/qd-766?ky=2026-11")[0].sheet.tables[0].rows
    }

    assert told["Công khai, minh bạch"] == (None, "chưa đủ dữ liệu")
    assert told["Tiến độ giải quyết"][1] == "đủ"
    assert told["Dịch vụ công trực tuyến"] == (2 / 5, "đủ một phần")
    assert told["Thanh toán trực tuyến"] == (None, "chưa đủ dữ liệu"), "no dossier with a fee"


@pytest.mark.parametrize(
    ("span", "first", "last", "name"),
    [
        ("2026-02", date(2026, 2, 1), date(2026, 2, 28), "Tháng 2/2026"),
        ("2026-12", date(2026, 12, 1), date(2026, 12, 31), "Tháng 12/2026"),
        ("2026-q4", date(2026, 10, 1), date(2026, 12, 31), "Quý IV/2026"),
        ("2024", date(2024, 1, 1), date(2024, 12, 31), "Năm 2024"),
        ("2026-bc1", date(2025, 12, 15), date(2026, 3, 14), "Báo cáo quý I/2026"),
        ("2026-bc4", date(2026, 9, 15), date(2026, 12, 14), "Báo cáo quý IV/2026"),
        ("2026-bcnam", date(2025, 12, 15), date(2026, 12, 14), "Báo cáo năm 2026"),
    ],
)
def test_a_period_is_named_by_its_address(span: str, first: date, last: date, name: str) -> None:
    assert span_days(span) == (first, last)
    assert span_name(span) == name


@pytest.mark.parametrize(
    "text", ["", "2026-13", "1999-01", "2026-q5", "2026-bc5", "9999", "0000-bc1", "x" * 900]
)
def test_another_text_is_this_month(text: str) -> None:
    assert span_days(text) is None
    assert asked(f"/giam-sat?ky={text}&sau=a~b~c&so=x").span == "2026-11"


@pytest.mark.parametrize("odd", ["%00", "x" * 900, "a%0Ab"])
def test_a_name_that_nothing_can_have_is_not_asked_for(tx: Connection, odd: str) -> None:
    address = (
        f"/giam-sat/ho-so?so=tiep-nhan&ky=2026-11&linh-vuc={odd}&don-vi={odd}&sau=2026-11-01~{odd}~{odd}"
    )

    assert len(page(tx, address)[0].sheet.tables[0].rows) == 5


def test_every_period_that_is_offered_is_one() -> None:
    for today in (date(2026, 1, 31), date(2026, 12, 31)):
        assert all(span_days(each) and span_name(each) for each in spans(today))

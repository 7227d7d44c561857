"""A long morning: 150 citizens, drafts laid aside, wrong scans, a lock, and a line that comes and goes."""

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desk_app.bootstrap import OpenDesk, add_clerk, enrol, verify
from desk_app.clock import FixedClock
from desk_app.demo.embedded import admin, enrolment_code, make_office, province_at
from desk_app.line import line_state
from desk_app.paths import Home
from desk_app.wire.envelope import Actor
from tests.acceptance.conftest import CLERKS, OpenCounter
from tests.acceptance.hands import PIN, Hands
from tests.acceptance.receiving import CTRL, ENTER, choose, form, ready, reception, scan_card
from tests.builders import MONDAY
from tests.desk_app.store.looking import rows
from tests.ui.printing.on_paper import FakePrinters

PEOPLE = 150
FAMILIES, MIDDLES = ("NGUYỄN", "TRẦN", "LÊ", "PHẠM", "HỒ", "ĐẶNG"), ("THỊ", "VĂN", "NGỌC", "HỮU")
GIVEN = ("AN", "BÌNH", "DŨNG", "HẰNG", "MẪU", "PHƯỢNG", "SƠN", "YẾN")
PARCEL = "8934567890123"
NOTE = "Hẹn gọi lại buổi chiều"


def card_of(place: int) -> str:
    """An invented person's card: province 000, a name of its own for each place."""
    name = f"{FAMILIES[place % 6]} {MIDDLES[place // 6 % 4]} {GIVEN[place // 24 % 8]} {GIVEN[place % 8]}"
    return f"0001881{place:05d}||{name}|01011988|Nữ|Thôn {place % 9 + 1}, xã Mẫu, tỉnh Mẫu|01082024||||"


class Province:
    """A real province on this computer, whose line is up or down as the morning wants it."""

    def __init__(self, folder: Path) -> None:
        self.folder, self._up, self._port = folder, ExitStack(), 0

    def up(self) -> str:
        """Serve, at the same address as before."""
        address = self._up.enter_context(province_at(self.folder, self._port))
        self._port = int(address.rsplit(":", 1)[1])
        return address

    def down(self) -> None:
        """Stop serving; what was answered stays answered."""
        self._up.close()


@pytest.fixture
def province(tmp_path: Path) -> Iterator[Province]:
    folder = tmp_path / "province"
    folder.mkdir()
    make_office(folder)
    made = Province(folder)
    yield made
    made.down()


@pytest.fixture
def enrolled(tmp_path: Path, province: Province) -> OpenDesk:
    address = province.up()
    code = enrolment_code(province.folder)
    desk = enrol(Home(tmp_path / "desk"), address, code, key_place="file", clock=FixedClock(MONDAY))
    for name in CLERKS:
        add_clerk(desk, name, "clerk", PIN, actor=Actor("admin", "cli"))
    province.down()
    return desk


def sign_in_as(hands: Hands, name: str) -> None:
    card = hands.counter._card
    assert card is not None
    hands.until(lambda: card.clerks.current() is not None)
    card.clerks.choose(name)
    hands.sign_in()


def received(hands: Hands) -> int:
    return int(rows(hands.desk, "SELECT count(*) FROM dossier")[0][0])


def receive(hands: Hands, place: int) -> None:
    """One citizen: the card, two letters, all papers, saved and printed."""
    before = received(hands)
    scan_card(hands, card_of(place))
    choose(hands, ("dktt", "ks", "1.004194")[place % 3])
    hands.press(Qt.Key.Key_A, CTRL)
    hands.press(ENTER, CTRL)
    hands.until(lambda: received(hands) == before + 1)
    ready(hands)


def scan_a_parcel_into_the_note(hands: Hands, place: int) -> None:
    """A parcel's barcode falls into a note that is being written: it stays there, nothing is opened."""
    scan_card(hands, card_of(place))
    choose(hands, "dktt")
    entry = reception(hands).papers.note.entry
    entry.setFocus()
    hands.type(NOTE)
    hands.scan(PARCEL, terminator=None)
    hands.until(lambda: form(hands).note == NOTE + PARCEL)
    assert hands.window.current_key == "reception"
    reception(hands).papers.list.setFocus()
    hands.press(Qt.Key.Key_A, CTRL)
    hands.press(ENTER, CTRL)
    ready(hands)


def lay_aside(hands: Hands, place: int) -> None:
    """A citizen goes to fetch a paper: the form is parked, the desk is ready at once."""
    scan_card(hands, card_of(place))
    choose(hands, "dktt")
    hands.press(Qt.Key.Key_D, CTRL)
    ready(hands)


def take_up_again(hands: Hands) -> None:
    """The oldest parked form is taken up and received."""
    before = received(hands)
    hands.until(hands.desk.drafts.every)
    draft = hands.desk.drafts.every()[-1]
    reception(hands)._presenter.resume(draft)
    hands.until(lambda: form(hands).id == draft.id)
    reception(hands).papers.list.setFocus()
    hands.press(Qt.Key.Key_A, CTRL)
    hands.press(ENTER, CTRL)
    hands.until(lambda: received(hands) == before + 1)
    ready(hands)


def test_a_morning_of_150_loses_and_doubles_nothing(
    enrolled: OpenDesk, province: Province, open_counter: OpenCounter
) -> None:
    hands = open_counter(enrolled)
    printers = FakePrinters("Máy in quầy")
    hands.counter.paper.use(printers)
    sign_in_as(hands, CLERKS[0])
    ready(hands)

    for place in range(PEOPLE):
        enrolled.clock.moment = MONDAY + timedelta(seconds=80 * place)
        if place in (30, 110):
            province.up()
            hands.counter.line.loop.wake()
        if place in (60, 140):
            province.down()
        if place == 75:
            hands.press(Qt.Key.Key_F12)
            hands.until(hands.window.covered)
            sign_in_as(hands, CLERKS[1])
            ready(hands)
        if place % 25 == 7:
            lay_aside(hands, place)
        elif place % 25 == 17:
            scan_a_parcel_into_the_note(hands, place)
        else:
            receive(hands, place)
        if place % 25 == 20:
            take_up_again(hands)

    assert received(hands) == PEOPLE
    assert enrolled.drafts.every() == []
    assert QApplication.focusWidget() is not None
    codes = [code for (code,) in rows(enrolled, "SELECT code FROM dossier")]
    assert len(set(codes)) == PEOPLE
    clerks = dict(rows(enrolled, "SELECT clerk, count(*) FROM dossier GROUP BY clerk"))
    assert set(clerks) == set(CLERKS)
    hands.until(lambda: len(printers.sent) == PEOPLE)
    hands.until(lambda: verify(enrolled) >= PEOPLE)

    province.up()
    hands.counter.line.loop.wake()
    hands.until(lambda: line_state(enrolled).unsent == 0, timeout=60_000)
    counted = admin(province.folder, "count")
    assert (counted["dossiers"], counted["quarantined"]) == (PEOPLE, 0)

"""The reception screen by keys alone, as a clerk works it."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from desk_app.actions.receive import Received
from desk_app.bootstrap import OpenDesk
from desk_app.domain.dossier import Dossier
from desk_app.store.engine import writing
from tests.builders import CARD, LAN, NEW_CARD, an_intake
from ui.reception.form import Form, PaperState
from ui.reception.view import ReceptionScreen
from ui.theme import DARK, LIGHT, Look, Step, wear
from ui.work import background
from ui.work.scanner.key_filter import KeyFilter

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

BY_HAND = 90  # milliseconds from key to key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class Counter:
    """A screen, its printer, and a clerk's ten fingers."""

    def __init__(self, desk: OpenDesk, qtbot: QtBot) -> None:
        self.desk, self.bot = desk, qtbot
        self.printed: list[tuple[Dossier, bool]] = []
        self.screen = ReceptionScreen(desk, lambda: LAN, print_receipt=self._print)
        qtbot.addWidget(self.screen)
        self.scanner = KeyFilter(self.screen)
        self.scanner.scanned.connect(self.screen.take_scan)
        self.scanner.watch()
        self._stamp = 1
        self.screen.resize(1001, 574)
        self.screen.show()
        qtbot.waitExposed(self.screen)
        self.screen.activateWindow()
        self.screen.shown()
        self.until(lambda: self.screen._presenter._begun)

    def _print(self, dossier: Dossier, save_only: bool, /) -> None:
        self.printed.append((dossier, save_only))

    @property
    def form(self) -> Form:
        return self.screen._presenter.form

    def focused(self) -> QWidget:
        self.until(lambda: QApplication.focusWidget() is not None)
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def type(self, text: str, gap: int = BY_HAND) -> None:
        """Each letter as a key event of its own, pressed `gap` milliseconds after the one before."""
        for letter in text:
            self._stamp += gap
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                event.setTimestamp(self._stamp)
                QApplication.sendEvent(self.focused(), event)
        if gap == BY_HAND:
            self.bot.wait(100)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.bot.keyClick(self.focused(), key, modifier)
        if Qt.Key.Key_0 <= key <= Qt.Key.Key_9 and modifier == Qt.KeyboardModifier.NoModifier:
            self.bot.wait(100)  # a digit may begin a scan and is held back for a moment

    def until(self, condition: Callable[[], bool]) -> None:
        self.bot.waitUntil(condition, timeout=3000)

    def scan(self, card: str = CARD) -> None:
        """A scanner that types into whatever has the focus and ends with Enter."""
        self.type(card, gap=8)
        self.press(Qt.Key.Key_Return)

    def choose(self, letters: str) -> None:
        self.until(lambda: QApplication.focusWidget() is self.screen.procedure.entry)
        self.type(letters)
        self.press(Qt.Key.Key_Return)
        self.until(lambda: QApplication.focusWidget() is self.screen.papers.list)


@pytest.fixture
def counter(dressed: QApplication, desk: OpenDesk, qtbot: QtBot) -> Iterator[Counter]:
    wear(Look(LIGHT, step=Step.COMPACT))
    counter = Counter(desk, qtbot)
    yield counter
    counter.scanner.rest()
    background.close()


def test_case_1_a_reception_in_ten_keys_and_a_phone(counter: Counter) -> None:
    counter.scan()
    counter.choose("ks")
    counter.press(Qt.Key.Key_A, CTRL)
    counter.press(Qt.Key.Key_Tab)
    counter.type("0905123456")
    counter.press(Qt.Key.Key_Return, CTRL)
    counter.until(lambda: len(counter.printed) == 1)

    dossier, save_only = counter.printed[0]
    assert not save_only
    assert dossier.owner.full_name == "NGUYỄN VĂN A"
    assert dossier.owner.phone == "0905123456"
    assert dossier.received.procedure_code == "1.001193"
    assert counter.desk.register.dossier(dossier.code).id == dossier.id
    assert counter.form.is_blank
    assert counter.focused() is counter.screen.party.owner.fields["id_number"].entry
    assert isinstance(counter.screen.strip.strip, Received)
    assert counter.screen.strip.isVisible()


def test_a_provisional_number_is_said_plainly_in_the_window(counter: Counter) -> None:
    with writing(counter.desk.engine) as connection:
        connection.exec_driver_sql("UPDATE lease SET until_day = '2026-01-01'")
    counter.scan()
    counter.choose("ks")
    counter.press(Qt.Key.Key_A, CTRL)
    counter.press(Qt.Key.Key_Return, CTRL)
    counter.until(lambda: len(counter.printed) == 1)

    assert counter.printed[0][0].code.startswith("T-")
    said = counter.screen.strip.accessibleName()
    assert "Provisional number" in said or "Số tạm" in said


def test_case_2_two_presses_make_one_dossier_and_one_print(counter: Counter) -> None:
    counter.scan()
    counter.choose("ks")
    counter.press(Qt.Key.Key_A, CTRL)
    counter.press(Qt.Key.Key_Return, CTRL)
    counter.press(Qt.Key.Key_Return, CTRL)
    counter.until(lambda: len(counter.printed) == 1)
    counter.press(Qt.Key.Key_Return, CTRL)
    counter.screen.save_print.click()
    counter.bot.wait(100)

    assert len(counter.printed) == 1
    assert len(counter.desk.search.find("")) == 1


def test_saving_without_printing_says_so(counter: Counter) -> None:
    counter.scan()
    counter.choose("ks")
    counter.press(Qt.Key.Key_A, CTRL)
    counter.press(Qt.Key.Key_S, CTRL)
    counter.until(lambda: len(counter.printed) == 1)

    assert counter.printed[0][1] is True
    counter.press(Qt.Key.Key_P, CTRL)
    assert counter.printed[1] == (counter.printed[0][0], False)


def test_a_card_in_decomposed_letters_is_kept_composed(counter: Counter) -> None:
    counter.scan(unicodedata.normalize("NFD", CARD))
    counter.choose("ks")

    assert counter.form.owner.full_name == "NGUYỄN VĂN A"
    assert counter.screen.party.owner.fields["full_name"].text() == "NGUYỄN VĂN A"


def test_a_garbled_card_says_one_sentence_under_the_field(counter: Counter) -> None:
    counter.scan(CARD[:50])

    field = counter.screen.party.owner.fields["id_number"]
    assert field.entry.property("missing") is True
    assert "Quét lại" in field.entry.accessibleDescription()
    assert counter.form.is_blank


def test_a_card_without_enter_is_taken_after_a_pause(counter: Counter) -> None:
    counter.type(NEW_CARD, gap=8)
    counter.until(lambda: counter.form.owner.full_name == "TRẦN THỊ B")

    assert counter.screen.party.owner.fields["id_number"].text() == "026199000001"


def test_a_card_scanned_into_the_note_leaves_the_note_as_it_was(counter: Counter) -> None:
    counter.scan()
    counter.choose("ks")
    note = counter.screen.papers.note.entry
    note.setFocus()
    counter.type("gọi lại ")
    counter.scan(NEW_CARD)

    assert counter.form.note == note.value() == "gọi lại "


def test_f5_counts_anew_and_leaves_the_form_as_it_is(counter: Counter) -> None:
    told: list[str] = []
    counts: list[int] = []
    counter.screen.said.connect(told.append)
    counter.screen.counted_today.connect(counts.append)
    counter.type("000188012345")
    counter.desk.receive(an_intake(), actor=LAN)  # a colleague at this desk, from elsewhere
    counter.press(Qt.Key.Key_F5)
    counter.until(lambda: counts and counts[-1] == 1)
    assert told == ["Đã làm mới"]
    assert counter.form.owner.id_number == "000188012345"


def test_the_number_is_masked_outside_its_field(counter: Counter) -> None:
    counter.scan()
    counter.until(lambda: QApplication.focusWidget() is counter.screen.procedure.entry)

    assert counter.screen.party.owner.fields["id_number"].entry.text() == "001090••3456"
    counter.press(Qt.Key.Key_1, ALT)  # the search is open: takes its first row
    counter.press(Qt.Key.Key_1, ALT)  # now: the first card
    assert counter.screen.party.owner.fields["id_number"].entry.text() == "001090123456"


def test_a_phone_typed_fast_arrives_whole(counter: Counter) -> None:
    counter.screen.party.owner.focus_field("phone")
    counter.type("0905123456")

    assert counter.form.owner.phone == "0905123456"


def test_arrows_walk_the_search_and_enter_takes_the_row(counter: Counter) -> None:
    counter.scan()
    counter.until(lambda: QApplication.focusWidget() is counter.screen.procedure.entry)
    counter.type("ks")
    counter.press(Qt.Key.Key_Down)
    counter.press(Qt.Key.Key_Return)

    assert counter.form.procedure == counter.screen._presenter.search("ks")[1].code


def test_alt_2_changes_the_procedure_and_esc_keeps_it(counter: Counter) -> None:
    counter.scan()
    counter.choose("ks")
    chosen = counter.form.procedure
    counter.press(Qt.Key.Key_2, ALT)
    assert counter.screen.procedure.is_searching
    counter.press(Qt.Key.Key_Escape)

    assert not counter.screen.procedure.is_searching
    assert counter.form.procedure == chosen


def test_the_papers_are_gone_through_with_one_hand(counter: Counter) -> None:
    counter.scan()
    counter.choose("ks")
    lines = counter.form.papers
    counter.press(Qt.Key.Key_Space)
    counter.press(Qt.Key.Key_Minus)
    counter.press(Qt.Key.Key_Down)
    counter.press(Qt.Key.Key_2)
    counter.press(Qt.Key.Key_Right)
    counter.press(Qt.Key.Key_Right)
    counter.press(Qt.Key.Key_3)

    assert [line.state for line in lines[:4]] == [
        PaperState.HELD,
        PaperState.MISSING,
        PaperState.HELD,
        PaperState.UNSEEN,
    ]
    assert lines[2].counts == (2, 0, 3)
    counter.press(Qt.Key.Key_Up)
    counter.press(Qt.Key.Key_Minus)
    assert lines[1].state is PaperState.WAIVED
    counter.press(Qt.Key.Key_Delete)
    assert lines[1].state is PaperState.UNSEEN


def test_a_paper_of_the_clerks_own_is_handed_in(counter: Counter) -> None:
    counter.scan()
    counter.choose("ks")
    counter.press(Qt.Key.Key_G, ALT)
    counter.type("Đơn cam kết")
    counter.press(Qt.Key.Key_Return)
    counter.press(Qt.Key.Key_A, CTRL)
    counter.press(Qt.Key.Key_Return, CTRL)
    counter.until(lambda: len(counter.printed) == 1)

    assert counter.printed[0][0].papers[-1].name == "Đơn cam kết"


def test_saving_with_a_paper_missing_goes_to_its_row(counter: Counter) -> None:
    counter.scan()
    counter.choose("ks")
    counter.press(Qt.Key.Key_Space)
    counter.screen.papers.note.entry.setFocus()
    counter.press(Qt.Key.Key_Return, CTRL)

    assert counter.focused() is counter.screen.papers.list
    assert counter.screen.papers.list.currentIndex().row() == 1
    assert counter.screen.missing.isVisible()
    assert counter.printed == []


def test_ctrl_b_ends_in_form_02_with_a_reason_asked_in_place(counter: Counter) -> None:
    visited: list[object] = []
    counter.screen.visited.connect(visited.append)
    counter.scan()
    counter.choose("ks")
    counter.press(Qt.Key.Key_Space)
    counter.press(Qt.Key.Key_B, CTRL)
    assert not counter.screen.missing._asking.isVisible(), "not looked at is not the same as not there"
    counter.press(Qt.Key.Key_Minus)
    counter.press(Qt.Key.Key_B, CTRL)
    counter.press(Qt.Key.Key_Return)
    counter.until(lambda: len(visited) == 1)

    assert visited[0].visit.reason.startswith("Còn thiếu: Giấy chứng sinh")  # type: ignore[attr-defined]
    assert counter.form.is_blank
    assert not counter.screen.missing.isVisible()


def test_why_opens_the_calculation_and_esc_closes_it(counter: Counter) -> None:
    counter.scan()
    counter.choose("1.000689")
    counter.press(Qt.Key.Key_I, CTRL)

    assert counter.screen.due._explanation.isVisible()
    assert "Ngày Văn hóa Việt Nam" in counter.screen.due._explanation.text()
    counter.press(Qt.Key.Key_Escape)
    assert not counter.screen.due._explanation.isVisible()
    assert not counter.form.is_blank


@pytest.mark.parametrize(("width", "scale"), [(1001, 1.0), (888, 1.5)])
def test_the_bar_keeps_every_key_in_a_small_window(counter: Counter, width: int, scale: float) -> None:
    wear(Look(LIGHT, scale, Step.COMPACT))
    counter.screen.resize(width, 574)
    screen = counter.screen
    buttons = (screen.preview, screen.back, screen.park, screen.next, screen.save, screen.save_print)

    assert [button.key() for button in buttons if button.isHidden()] == []
    counter.until(lambda: all(button.width() >= button.sizeHint().width() for button in buttons))
    assert sum(button.width() for button in buttons) < width


@pytest.mark.parametrize("width", [1001, 700])
def test_esc_in_the_clerks_own_date_leaves_the_date_and_only_the_next_one_the_form(
    counter: Counter, width: int
) -> None:
    counter.screen.resize(width, 574)
    counter.scan()
    counter.choose("1.000689")
    counter.press(Qt.Key.Key_H, Qt.KeyboardModifier.AltModifier)
    counter.until(lambda: QApplication.focusWidget() is counter.screen.due._at.entry)
    counter.type("30/11/2026")
    counter.press(Qt.Key.Key_Escape)

    assert (counter.form.is_blank, counter.form.due_at) == (False, "30/11/2026")
    assert counter.focused() is counter.screen.papers.list
    counter.press(Qt.Key.Key_Escape)
    counter.until(lambda: counter.form.is_blank)


def test_esc_in_an_own_date_without_a_word_counts_the_date_again(counter: Counter) -> None:
    counter.scan()
    counter.choose("1.000689")
    counter.press(Qt.Key.Key_H, Qt.KeyboardModifier.AltModifier)
    counter.until(lambda: QApplication.focusWidget() is counter.screen.due._at.entry)
    counter.press(Qt.Key.Key_Escape)

    assert (counter.form.is_blank, counter.form.own_due) == (False, False)


def test_ctrl_u_brings_the_second_party_and_a_scan_fills_it(counter: Counter) -> None:
    counter.scan()
    counter.choose("ks")
    counter.press(Qt.Key.Key_U, CTRL)
    counter.screen.take_scan(NEW_CARD)

    assert counter.form.owner.full_name == "NGUYỄN VĂN A"
    assert counter.form.submitter.full_name == "TRẦN THỊ B"


def test_ctrl_d_parks_the_form_and_ctrl_z_takes_it_back(counter: Counter) -> None:
    counter.scan()
    counter.choose("ks")
    counter.press(Qt.Key.Key_D, CTRL)
    counter.until(counter.screen.drafts.isVisible)
    assert counter.form.is_blank

    counter.press(Qt.Key.Key_Z, CTRL)
    counter.until(lambda: not counter.form.is_blank)
    assert counter.form.owner.full_name == "NGUYỄN VĂN A"


def test_a_draft_survives_the_window(counter: Counter, qtbot: QtBot) -> None:
    counter.scan()
    counter.choose("ks")
    counter.press(Qt.Key.Key_Space)
    counter.until(lambda: counter.desk.drafts.every() != [])
    counter.screen._presenter.keep_draft()
    counter.until(lambda: b"held" in counter.desk.drafts.every()[0].content)

    again = Counter(counter.desk, qtbot)
    again.until(lambda: not again.form.is_blank)

    assert again.form.owner.full_name == "NGUYỄN VĂN A"
    assert again.form.papers[0].state is PaperState.HELD
    assert again.form.id == counter.form.id


def test_a_receipt_scanned_opens_its_dossier(counter: Counter) -> None:
    received = counter.desk.receive(an_intake(), actor=LAN)
    assert isinstance(received, Received)
    wanted: list[str] = []
    counter.screen.dossier_wanted.connect(wanted.append)
    counter.type(received.dossier.scan_code)
    counter.press(Qt.Key.Key_Return)
    counter.until(lambda: wanted != [])

    assert wanted == [received.dossier.code]
    assert counter.screen.party.owner.fields["id_number"].text() == ""


def test_an_enterprise_shows_its_tax_code_and_who_speaks_for_it(counter: Counter) -> None:
    counter.press(Qt.Key.Key_L, ALT)
    counter.press(Qt.Key.Key_Right)
    fields = counter.screen.party.owner.fields

    assert fields["tax_code"].isVisible()
    assert fields["representative"].isVisible()
    assert not fields["born_on"].isVisible()


def test_every_field_and_button_has_a_name_for_a_screen_reader(counter: Counter) -> None:
    from PySide6.QtWidgets import QAbstractButton, QLineEdit

    counter.scan()
    counter.choose("ks")
    nameless = [
        widget
        for kind in (QLineEdit, QAbstractButton)
        for widget in counter.screen.findChildren(kind)
        if widget.isVisible() and not (widget.accessibleName() or widget.property("text"))
    ]

    assert nameless == []


@pytest.mark.parametrize(
    ("size", "look"),
    [
        ((1001, 574), Look(LIGHT, step=Step.COMPACT)),
        ((1274, 716), Look(DARK, step=Step.MIDDLE)),
        ((889, 574), Look(LIGHT, 1.5, Step.COMPACT)),
        ((548, 420), Look(LIGHT, step=Step.COMPACT)),
    ],
)
def test_the_bar_stays_whole_in_every_window(counter: Counter, size: tuple[int, int], look: Look) -> None:
    counter.scan()
    counter.choose("ks")
    wear(look)
    counter.screen.resize(*size)
    counter.bot.wait(50)

    button = counter.screen.save_print
    corner = button.mapTo(counter.screen, button.rect().bottomRight())
    assert corner.x() < size[0]
    assert corner.y() < size[1]
    assert button.width() >= button.sizeHint().width()

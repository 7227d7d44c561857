"""The filter over real fields: keys, input method, paste, mouse and scans through the window's own events."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from tests.builders import CARD, NEW_CARD
from ui.work.scanner.key_filter import KeyFilter
from ui.work.scanner.wedge import Timing

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CODE = "2418126112304576"
TICKET = CODE + "04ABCDEFGHJK"
ADDRESS = f"HTTPS://MOTCUA.EXAMPLE.VN/T/{TICKET}"
PARCEL = "8934563138165"
Key, Modifier = Qt.Key, Qt.KeyboardModifier


class Room(QWidget):
    """A line, a note of many lines and a button, and what happened to them."""

    def __init__(self) -> None:
        super().__init__()
        self.line, self.note, self.button = QLineEdit(), QPlainTextEdit(), QPushButton("Lưu")
        self.sent = self.pressed = self.chosen = 0
        rows = QVBoxLayout(self)
        for each in (self.line, self.note, self.button):
            rows.addWidget(each)
        self.line.returnPressed.connect(self._send)
        self.button.clicked.connect(self._press)

    def _send(self) -> None:
        self.sent += 1

    def _press(self) -> None:
        self.pressed += 1

    def choose(self) -> None:
        self.chosen += 1


class Reader:
    """A filter that watches, and what it told."""

    def __init__(self, timing: Timing) -> None:
        self.filter = KeyFilter(timing=timing)
        self.scans: list[str] = []
        self.unknown: list[str] = []
        self.filter.scanned.connect(self.scans.append)
        self.filter.unknown.connect(self.unknown.append)
        self.filter.watch()


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    room = Room()
    qtbot.addWidget(room)
    room.show()
    room.activateWindow()
    qtbot.waitUntil(room.isActiveWindow)
    room.line.setFocus()
    qtbot.wait(60)  # its first painting is over
    return room


@pytest.fixture
def reader(room: Room) -> Iterator[Reader]:
    """Ten times as patient as at the desk: a machine that runs many tests sends no key every eight milliseconds."""
    reader = Reader(Timing(patience=400, letter=400, between=800, hush=900, dwell=200))
    yield reader
    reader.filter.rest()


@pytest.fixture
def real(room: Room) -> Iterator[Reader]:
    """As patient as at the desk."""
    reader = Reader(Timing())
    yield reader
    reader.filter.rest()


def send(text: str, key: Key = Key.Key_unknown, modifiers: Modifier = Modifier.NoModifier) -> None:
    """A key through the window, as the system brings it: shortcuts first, then the field."""
    window = QGuiApplication.focusWindow()
    for action in (QTest.KeyAction.Press, QTest.KeyAction.Release):
        QTest.sendKeyEvent(action, window, key, text, modifiers)


def scan(text: str, end: Key | None = Key.Key_Return) -> None:
    for letter in text:
        send(letter, Key(ord(letter.upper())) if letter.isascii() else Key.Key_unknown)
    if end is Key.Key_J:
        send("\n", Key.Key_J, Modifier.ControlModifier)
    elif end is not None:
        send({Key.Key_Tab: "\t"}.get(end, "\r"), end)


def by_hand(text: str) -> None:
    """Keys sent straight to what has the focus."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            focus = QApplication.focusWidget()
            assert focus is not None
            QApplication.sendEvent(focus, QKeyEvent(kind, 0, Modifier.NoModifier, letter))


@pytest.mark.parametrize("end", [Key.Key_Return, Key.Key_Enter, Key.Key_Tab, Key.Key_J, None])
@pytest.mark.parametrize(
    ("read", "told"),
    [(CODE, CODE), (ADDRESS, TICKET), (ADDRESS.lower(), TICKET), (CARD, CARD), (NEW_CARD, NEW_CARD)],
)
@pytest.mark.parametrize("at", ["line", "note", "button"])
def test_a_scan_leaves_field_note_and_button_as_they_were(
    qtbot: QtBot, room: Room, reader: Reader, at: str, read: str, told: str, end: Key | None
) -> None:
    room.note.setPlainText("gọi lại chiều thứ Sáu")
    getattr(room, at).setFocus()
    focus = QApplication.focusWidget()

    scan(read, end)
    if end is None:
        qtbot.waitUntil(lambda: bool(reader.scans))

    assert reader.scans == [told]
    assert (room.line.text(), room.note.toPlainText()) == ("", "gọi lại chiều thứ Sáu")
    assert (room.sent, room.pressed) == (0, 0)
    assert QApplication.focusWidget() is focus


def test_the_keys_of_caps_lock_change_nothing_in_a_code(room: Room, reader: Reader) -> None:
    send("", Key.Key_CapsLock)
    scan(ADDRESS.swapcase())

    assert reader.scans == [TICKET]


def test_keys_sent_straight_to_the_field_are_caught_as_well(qtbot: QtBot, room: Room, reader: Reader) -> None:
    by_hand(CARD)
    qtbot.waitUntil(lambda: bool(reader.scans))

    assert reader.scans == [CARD]
    assert room.line.text() == ""


@pytest.mark.parametrize("read", [PARCEL, "0905123456", CODE[:-1] + "7", "VN2405123456"])
def test_what_is_not_ours_reaches_the_field_and_sends_nothing_off(
    qtbot: QtBot, room: Room, reader: Reader, read: str
) -> None:
    room.line.setText("x")
    scan(read)
    qtbot.waitUntil(lambda: bool(reader.unknown))

    assert (room.line.text(), room.sent) == ("x" + read, 0)
    assert (reader.scans, reader.unknown) == ([], [read])


def test_a_parcels_barcode_over_a_button_or_a_list_is_no_command(
    qtbot: QtBot, room: Room, reader: Reader
) -> None:
    pressed: list[str] = []

    class Rows(QWidget):
        def keyPressEvent(self, event: QKeyEvent) -> None:
            pressed.append(event.text())

    rows = Rows()
    rows.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    room.layout().addWidget(rows)  # type: ignore[union-attr]  # the room has a layout
    for place in (room.button, rows):
        place.setFocus()
        qtbot.wait(60)
        scan(PARCEL)
        qtbot.wait(100)

    assert (room.pressed, pressed, reader.unknown) == (0, [], [PARCEL, PARCEL])
    send("7", Key.Key_7)
    qtbot.waitUntil(lambda: pressed == ["7"])


def test_in_a_note_of_many_lines_the_enter_of_a_foreign_code_is_a_line(room: Room, reader: Reader) -> None:
    room.note.setFocus()
    scan(PARCEL)

    assert room.note.toPlainText() == PARCEL + "\n"


def test_replayed_keys_keep_their_modifiers_and_their_ups_and_downs(
    qtbot: QtBot, room: Room, reader: Reader
) -> None:
    seen: list[tuple[str, str, int, bool]] = []

    class Field(QLineEdit):
        def keyPressEvent(self, event: QKeyEvent) -> None:
            seen.append(("down", event.text(), event.modifiers().value, event.isAutoRepeat()))

        def keyReleaseEvent(self, event: QKeyEvent) -> None:
            seen.append(("up", event.text(), event.modifiers().value, event.isAutoRepeat()))

    field = Field()
    room.layout().addWidget(field)  # type: ignore[union-attr]  # the room has a layout
    field.setFocus()
    keypad = Modifier.KeypadModifier
    for kind, repeats in (
        (QEvent.Type.KeyPress, False),
        (QEvent.Type.KeyPress, True),
        (QEvent.Type.KeyRelease, False),
    ):
        QApplication.sendEvent(field, QKeyEvent(kind, Key.Key_7, keypad, "7", repeats, 1))
    qtbot.waitUntil(lambda: len(seen) == 3)

    value = keypad.value
    assert seen == [("down", "7", value, False), ("down", "7", value, True), ("up", "7", value, False)]


def test_a_digit_that_is_a_key_of_the_screen_still_presses_it(
    qtbot: QtBot, room: Room, reader: Reader
) -> None:
    shortcut = QShortcut(QKeySequence("3"), room)
    shortcut.activated.connect(room.choose)
    room.button.setFocus()
    qtbot.wait(100)
    send("3", Key.Key_3)
    qtbot.waitUntil(lambda: room.chosen == 1)

    room.line.setFocus()
    send("3", Key.Key_3)
    qtbot.waitUntil(lambda: room.line.text() == "3")
    assert room.chosen == 1


def test_a_scan_presses_no_key_of_the_screen(qtbot: QtBot, room: Room, reader: Reader) -> None:
    for key in ("2", "Return", "Ctrl+J"):
        shortcut = QShortcut(QKeySequence(key), room)
        shortcut.activated.connect(room.choose)
    room.button.setFocus()
    for count, end in enumerate((Key.Key_Return, Key.Key_J, None), 1):
        scan(CODE, end)
        qtbot.waitUntil(lambda count=count: len(reader.scans) == count)  # type: ignore[misc]  # now's count

    assert reader.scans == [CODE] * 3
    assert room.chosen == 0


def test_an_input_method_that_writes_between_digits_turns_nothing_round(
    qtbot: QtBot, room: Room, reader: Reader
) -> None:
    by_hand("12")
    words = QInputMethodEvent()
    words.setCommitString("đường ")
    QApplication.sendEvent(room.line, words)
    by_hand("34")
    qtbot.waitUntil(lambda: room.line.text() == "12đường 34")


def test_words_of_an_input_method_inside_a_card_are_part_of_it(
    qtbot: QtBot, room: Room, reader: Reader
) -> None:
    head, name, tail = CARD.partition("NGUYỄN")
    scan(head, None)
    for shown, written in (("NGUYÊ", ""), ("", name)):
        words = QInputMethodEvent(shown, [])
        words.setCommitString(written)
        QApplication.sendEvent(room.line, words)
    scan(tail)

    assert reader.scans == [CARD]
    assert room.line.text() == ""


def test_paste_overtakes_no_digit(qtbot: QtBot, room: Room, reader: Reader) -> None:
    QApplication.clipboard().setText("ba ")
    send("1", Key.Key_1)
    send("2", Key.Key_2)
    send("", Key.Key_V, Modifier.ControlModifier)
    send("4", Key.Key_4)
    qtbot.waitUntil(lambda: room.line.text() == "12ba 4")


def test_a_press_of_the_mouse_overtakes_no_digit(qtbot: QtBot, room: Room, reader: Reader) -> None:
    room.line.setText("00")
    scan("12345678", None)
    QTest.mouseClick(room.line, Qt.MouseButton.LeftButton, pos=QPoint(1, 8))
    send("9", Key.Key_9)
    qtbot.waitUntil(lambda: "9" in room.line.text())

    assert room.line.text().replace("9", "", 1) == "0012345678"


def test_tab_and_a_moving_focus_leave_every_digit_in_its_field(
    qtbot: QtBot, room: Room, reader: Reader
) -> None:
    send("1", Key.Key_1)
    send("\t", Key.Key_Tab)
    assert (room.line.text(), QApplication.focusWidget()) == ("1", room.note)
    send("2", Key.Key_2)
    room.line.setFocus()
    send("3", Key.Key_3)
    qtbot.waitUntil(lambda: room.line.text() == "13")

    assert room.note.toPlainText() == "2"


def test_a_focus_that_moves_by_itself_breaks_no_scan_off(qtbot: QtBot, room: Room, reader: Reader) -> None:
    scan(CODE[:9], None)
    room.note.setFocus()
    scan(CODE[9:])

    assert reader.scans == [CODE]
    assert room.line.text() == room.note.toPlainText() == ""


def test_a_busy_window_loses_no_scan(qtbot: QtBot, room: Room, real: Reader) -> None:
    """Whoever keeps the window busy: the scanner's other keys wait behind timers that are over."""
    for place, digit in enumerate(CODE):
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Modifier.NoModifier, digit)
        event.setTimestamp(1000 + 8 * place)
        if place:
            QApplication.postEvent(room.line, event)
        else:
            QApplication.sendEvent(room.line, event)
            keep_busy(0.2)
    qtbot.waitUntil(lambda: bool(real.scans))

    assert real.scans == [CODE]
    assert room.line.text() == ""


def test_a_busy_window_makes_no_scan_of_what_a_person_typed(qtbot: QtBot, room: Room, reader: Reader) -> None:
    """Sixteen digits that waited for the window: when each was pressed says that it was a person."""
    for place, digit in enumerate(CODE):
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Modifier.NoModifier, digit)
        event.setTimestamp(1000 + 90 * place)
        QApplication.postEvent(room.line, event)
    keep_busy(0.2)
    qtbot.waitUntil(lambda: room.line.text() == CODE)

    assert reader.scans == []


def keep_busy(seconds: float) -> None:
    before = perf_counter()
    while perf_counter() - before < seconds:
        pass


def test_a_field_that_goes_away_takes_no_window_with_it(qtbot: QtBot, room: Room, reader: Reader) -> None:
    field = QLineEdit()
    room.layout().addWidget(field)  # type: ignore[union-attr]  # the room has a layout
    field.setFocus()
    qtbot.wait(100)
    scan(PARCEL, None)
    room.line.setFocus()
    field.deleteLater()
    del field
    qtbot.waitUntil(lambda: bool(reader.unknown))

    assert reader.unknown == [PARCEL]


def test_every_letter_reaches_the_screen_though_no_other_follows(
    qtbot: QtBot, room: Room, real: Reader
) -> None:
    for letter in "thanh 12 hải 0905":
        length = len(room.line.text())
        send(letter, Key(ord(letter.upper())) if letter.isascii() else Key.Key_unknown)
        qtbot.waitUntil(lambda length=length: len(room.line.text()) > length)  # type: ignore[misc]  # now's length

    assert room.line.text() == "thanh 12 hải 0905"


def test_each_window_has_its_own_scans_and_no_key_goes_round_in_a_circle(qtbot: QtBot) -> None:
    rooms = [Room(), Room()]
    told: list[list[str]] = [[], []]
    filters = [KeyFilter(room=room) for room in rooms]
    for room, keys, scans in zip(rooms, filters, told, strict=True):
        qtbot.addWidget(room)
        keys.scanned.connect(scans.append)
        keys.watch()
        room.show()
    for place, room in enumerate(rooms):
        room.activateWindow()
        qtbot.waitUntil(room.isActiveWindow)
        room.line.setFocus()
        by_hand("7")
        qtbot.waitUntil(lambda room=room: room.line.text() == "7")  # type: ignore[misc]  # now's room
        by_hand(CODE)
        qtbot.waitUntil(lambda place=place: told[place] == [CODE])  # type: ignore[misc]  # now's place
    for keys in filters:
        keys.rest()

    assert told == [[CODE], [CODE]]

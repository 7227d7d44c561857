"""The frame around the screens."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.main_window import MainWindow
from ui.theme import LIGHT, Look, Step, Tone, look, wear
from ui.widgets.banner_place import Whose


class Desk(QLineEdit):
    def __init__(self) -> None:
        super().__init__()
        self.times_shown = 0

    def shown(self) -> None:
        self.times_shown += 1


@pytest.fixture
def window(dressed: QApplication, qtbot: QtBot) -> MainWindow:
    made = MainWindow()
    qtbot.addWidget(made)
    for number, key in enumerate(("reception", "worklist", "returning", "catalogue", "reports")):
        made.add_screen(
            key, key.title(), "file-plus", f"F{(2, 3, 4, 6, 7)[number]}", Desk, also=f"Ctrl+{number + 1}"
        )
    made.add_screen("dossier", "Dossier", "", "", Desk, in_rail=False, rail_key="worklist")
    made.add_screen("preview", "Preview", "", "", Desk, in_rail=False, rail_key=None)
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def _open_room(window: MainWindow) -> list[str]:
    rooms = ("reception", "worklist", "returning", "catalogue", "reports")
    return [key for key in rooms if (button := window._rail.room(key)) is not None and button.isChecked()]


def test_a_screen_is_built_when_it_is_first_shown_and_kept(window: MainWindow) -> None:
    assert window.room("reception") is None

    window.show_screen("reception")
    first = window.room("reception")
    window.show_screen("worklist")
    window.show_screen("reception")

    assert isinstance(first, Desk)
    assert window.room("reception") is first
    assert first.times_shown == 2
    assert first.hasFocus()


@pytest.mark.parametrize(("come_from", "lit"), [("catalogue", "catalogue"), ("dossier", "worklist")])
def test_what_is_looked_at_from_any_room_leaves_that_room_lit(
    window: MainWindow, come_from: str, lit: str
) -> None:
    window.show_screen("reception")
    window.show_screen(come_from)
    window.show_screen("preview")

    assert _open_room(window) == [lit]


def test_an_f_key_or_its_twin_opens_the_room(window: MainWindow, qtbot: QtBot) -> None:
    window.show_screen("reception")

    qtbot.keyClick(window.room("reception"), Qt.Key.Key_F4)
    assert window.current_key == "returning"

    qtbot.keyClick(window.room("returning"), Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.current_key == "worklist"
    assert _open_room(window) == ["worklist"]


def test_pressing_the_room_one_is_in_keeps_it_lit(window: MainWindow, qtbot: QtBot) -> None:
    window.show_screen("worklist")
    qtbot.keyClick(window.room("worklist"), Qt.Key.Key_F3)

    assert _open_room(window) == ["worklist"]


def test_a_page_outside_the_rail_lights_the_room_it_belongs_to(window: MainWindow) -> None:
    window.show_screen("dossier")

    assert _open_room(window) == ["worklist"]


def test_lock_sync_and_search_leave_as_signals(window: MainWindow, qtbot: QtBot) -> None:
    window.show_screen("reception")
    desk = window.room("reception")
    for signal, key, held in (
        (window.locked, Qt.Key.Key_F12, Qt.KeyboardModifier.NoModifier),
        (window.sync_requested, Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier),
        (window.search_requested, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier),
    ):
        with qtbot.waitSignal(signal, timeout=500):
            qtbot.keyClick(desk, key, held)


def test_a_low_window_has_no_page_header(window: MainWindow) -> None:
    window.resize(1093, 544)

    assert look().step is Step.COMPACT
    assert window._header.isHidden()

    window.resize(1366, 698)
    assert look().step is Step.MIDDLE
    assert not window._header.isHidden()


@pytest.mark.parametrize("scale", [0.9, 1.0, 1.25, 1.5])
@pytest.mark.parametrize("height", [530, 544, 768])
def test_every_button_of_the_rail_stays_inside_a_low_window(
    window: MainWindow, qtbot: QtBot, scale: float, height: int
) -> None:
    wear(replace(look(), scale=scale))
    window.set_sync_badge("Ngoại tuyến", 600, Tone.CALM)
    window.set_rail_count("worklist", 128)
    window.resize(1093, height)
    qtbot.wait(20)

    buttons = window._rail._buttons()
    places = [(button.y(), button.y() + button.height()) for button in buttons]
    assert places == sorted(places)
    assert all(below >= above for (_, above), (below, _) in pairwise(places))
    assert places[-1][1] <= height
    assert all(button.height() >= button.sizeHint().height() for button in buttons)
    assert window._rail.width() <= 0.2 * 1093


def test_what_stands_over_the_window_leaves_the_screen_as_it_was(window: MainWindow, qtbot: QtBot) -> None:
    window.show_screen("reception")
    desk = window.room("reception")
    assert isinstance(desk, Desk)
    desk.setText("nháp")

    window.cover(QWidget())
    assert window.covered()
    assert not desk.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_F4)
    assert window.current_key == "reception"

    window.uncover()
    assert desk.isVisible()
    assert desk.text() == "nháp"


def test_ctrl_plus_makes_text_larger_and_ctrl_0_brings_it_back(window: MainWindow, qtbot: QtBot) -> None:
    window.show_screen("reception")
    with qtbot.waitSignal(window.scale_changed, timeout=500):
        qtbot.keyClick(window.room("reception"), Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert look().scale == 1.1

    qtbot.keyClick(window.room("reception"), Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert look().scale == 1.0


def test_a_toast_is_taken_back_once_with_ctrl_z(window: MainWindow, qtbot: QtBot) -> None:
    window.show_screen("worklist")
    taken: list[str] = []
    window.toast("Đã ghi chú", undo=lambda: taken.append("once"))
    assert window._toast.isVisible()

    for _ in range(2):
        qtbot.keyClick(window.room("worklist"), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert taken == ["once"]
    assert not window._toast.isVisible()


def test_a_banner_takes_no_room_until_it_is_shown(window: MainWindow, qtbot: QtBot) -> None:
    window.show_screen("reception")
    desk = window.room("reception")
    assert desk is not None
    full = desk.height()

    window.show_banner("Đồng hồ máy lệch", Tone.TODAY, whose=Whose.CLOCK)
    qtbot.waitUntil(lambda: desk.height() < full)
    window.clear_banner()
    qtbot.waitUntil(lambda: desk.height() == full)


@pytest.mark.parametrize("step", list(Step))
def test_what_the_rail_counts_gives_way_to_a_form_in_every_height(window: MainWindow, step: Step) -> None:
    wear(replace(look(), step=step))
    window.show_screen("reception")
    late = window.show_banner("9 quá hạn", Tone.LATE, whose=Whose.LATE)
    assert late.isVisibleTo(window)
    window.spare_room(True)
    assert not late.isVisibleTo(window)
    clock = window.show_banner("Đồng hồ máy lệch", Tone.TODAY, whose=Whose.CLOCK)
    assert clock.isVisibleTo(window)  # what stops the work stays over a form too
    window.clear_banner(clock)
    window.spare_room(False)
    assert late.isVisibleTo(window)


def test_the_side_panel_is_built_once_and_gives_the_focus_back(window: MainWindow) -> None:
    window.show_screen("reception")
    built: list[QWidget] = []
    window.set_side_panel(lambda: built.append(Desk()) or built[-1])  # type: ignore[func-returns-value]  # append in a lambda

    window.toggle_side_panel()
    assert built[0].isVisible()
    window.toggle_side_panel()
    window.toggle_side_panel()
    window.hide_side_panel()

    assert len(built) == 1
    assert not built[0].isVisible()
    desk = window.room("reception")
    assert desk is not None
    assert desk.hasFocus()


def test_a_toast_that_stands_grows_with_the_text(window: MainWindow, qtbot: QtBot) -> None:
    window.toast("Đã lưu 2418 1261 1230 4576, giấy tiếp nhận đang in", undo=lambda: None)

    wear(Look(LIGHT, 1.5))

    qtbot.waitUntil(lambda: window._toast.size() == window._toast.sizeHint())

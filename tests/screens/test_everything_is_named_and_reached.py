"""A clerk who cannot see, or has no mouse, reaches everything on every screen and hears what it is."""

import pkgutil
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QKeyEvent, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QKeySequenceEdit,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.screens.conftest import SCREENS, shots_of
from tests.screens.heard import ambiguous
from ui.app import make_application
from ui.citizen_display.view import CitizenWindow
from ui.counter.citizen_side import PAID_KEY
from ui.counter.counter import Counter
from ui.counter.keys import BANNER_KEY
from ui.main_window import MainWindow
from ui.theme import LIGHT, Look, Tone, wear
from ui.widgets.banner_place import Whose
from ui.widgets.buttons import KeyButton
from ui.widgets.rail import Rail
from ui.work import background

SCENES = sorted(found.name for found in pkgutil.iter_modules([str(SCREENS / "scenes")]))
TAKES_INPUT = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractItemView)
MOST_TABS = 100
BACK_AGAIN = 20
"""Tabs that lead to nothing new before it goes round: more than the fields of one party, through which the papers lead once
where its phone is missing."""


def interfaces(root: QAccessibleInterface) -> list[QAccessibleInterface]:
    """Everything a screen reader walks through, rows of tables left out (the table tests have them)."""
    found = [root]
    if root.role() in (QAccessible.Role.Table, QAccessible.Role.List, QAccessible.Role.Tree):
        return found
    for place in range(root.childCount()):
        child = root.child(place)
        if child is not None and child.isValid() and not child.state().invisible:
            found += interfaces(child)
    return found


def nameless(window: QWidget) -> list[str]:
    """Name what takes the focus and says nothing, or says something without a role."""
    wrong = []
    for each in interfaces(QAccessible.queryAccessibleInterface(window)):
        widget = each.object()
        if not each.state().focusable or not isinstance(widget, QWidget) or isinstance(widget, QScrollBar):
            continue
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
            continue
        if not each.text(QAccessible.Text.Name).strip():
            wrong.append(f"{_where(widget)}: no name")
        if each.role() == QAccessible.Role.NoRole:
            wrong.append(f"{_where(widget)}: no role")
    return wrong


def unreached(window: QWidget, qtbot: QtBot) -> list[str]:
    """Name what neither Tab nor a printed key reaches."""
    visited: set[QWidget] = set()
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        for _ in range(MOST_TABS):
            widget = QApplication.focusWidget()
            if widget is None:
                break
            visited.add(widget)
            QTest.keyClick(widget, key)
            qtbot.wait(1)
    wrong = []
    for each in window.findChildren(QWidget):
        if not each.isVisibleTo(window) or not each.isEnabled() or each in visited:
            continue
        if _has_a_key(each) or _is_led(each) or isinstance(each.parentWidget(), QKeySequenceEdit):
            continue
        if _lies_in(each, visited) or _is_of_the_rail(each) or each.focusProxy() in visited:
            continue
        if isinstance(each, (*TAKES_INPUT, QAbstractButton)) and not isinstance(each.parent(), QScrollBar):
            wrong.append(f"{_where(each)}: neither Tab nor a key")
    return wrong


def passed_by(window: QWidget, qtbot: QtBot) -> list[str]:
    """Name what Tab alone, forwards, never comes to before it begins again: a trap holds the rest of the page back."""
    seen: set[QWidget] = set()
    nothing_new = 0
    while nothing_new < BACK_AGAIN:
        widget = QApplication.focusWidget()
        if widget is None:
            break
        nothing_new = nothing_new + 1 if widget in seen else 0
        seen.add(widget)
        QTest.keyClick(widget, Qt.Key.Key_Tab)
        qtbot.wait(1)
    stops = [
        each
        for each in window.findChildren(QWidget)
        if each.isVisible()
        and each.isEnabled()
        and each.window() is window
        and each.focusPolicy()
        in (Qt.FocusPolicy.TabFocus, Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.WheelFocus)
        and each.focusProxy() is None
        and each.width() > 1
    ]
    return [
        f"{_where(each)}: Tab passes it by"
        for each in stops
        if each not in seen and not _lies_in(each, seen) and not _is_of_the_rail(each)
    ]


def _has_a_key(widget: QWidget) -> bool:
    """Whether a key presses it; some print a key that the screen itself listens to."""
    bound = widget.findChildren(QShortcut, options=Qt.FindChildOption.FindDirectChildrenOnly)
    printed = widget.key() if isinstance(widget, KeyButton) else ""
    return bool(printed) or any(not keys.isEmpty() for shortcut in bound for keys in QShortcut.keys(shortcut))


def _is_led(widget: QWidget) -> bool:
    """Whether the arrows of a field beside it move in it: rows found, cards of a group."""
    led = isinstance(widget, QAbstractItemView) or (
        isinstance(widget, QAbstractButton) and widget.group() is not None
    )
    return led and widget.focusPolicy() in (Qt.FocusPolicy.NoFocus, Qt.FocusPolicy.ClickFocus)


def _lies_in(widget: QWidget, visited: set[QWidget]) -> bool:
    """Whether the widget belongs to something that was reached and moves within it by arrows."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    if group is not None and any(button in visited for button in group.buttons()):
        return True
    parent = widget.parentWidget()
    return parent is not None and (parent in visited or _lies_in(parent, visited))


def _is_of_the_rail(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return isinstance(widget, Rail) or (parent is not None and _is_of_the_rail(parent))


def _ambiguous(window: MainWindow, counter: Counter, qtbot: QtBot) -> list[str]:
    """Name the keys that mean two things as the scene stands, and with the sync panel and banners beside it."""
    wrong = ambiguous(window)
    if window.covered():
        return wrong
    put_off = KeyButton("Xem", BANNER_KEY)
    window.show_banner("Danh mục mới", Tone.SOON, "", put_off, whose=Whose.NEWS, put_off=lambda: None)
    for whose, key in ((None, ""), (Whose.PAYMENT, PAID_KEY)):
        if whose is not None:
            window.show_banner("Chờ chuyển khoản", Tone.CALM, "", KeyButton("Đã nhận", key), whose=whose)
        counter.paper.owing.strip.say_failed("Máy in hết giấy", "2418 1261 1230 4576")
        counter.paper.owing._screen_shown(window.current_key)
        wrong += ambiguous(window)
        window.toggle_side_panel()
        qtbot.wait(60)
        wrong += ambiguous(window)
        window.toggle_side_panel()
    return sorted(set(wrong))


def _where(widget: QWidget) -> str:
    parent = widget.parentWidget()
    said = widget.text() if isinstance(widget, QAbstractButton) else ""
    return f"{type(parent).__name__}/{type(widget).__name__} “{widget.accessibleName() or said}”"


@pytest.mark.parametrize("scene", SCENES)
def test_every_scene_is_named_and_reached(
    scene: str, template: Path, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    from stage import Stage, desk_like

    make_application(look=Look(LIGHT), language="vi")
    wrong = []
    for shot in shots_of(scene):
        window = MainWindow()
        qtbot.addWidget(window)
        window.resize(1366, 768)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        strays = Strays(qapp)
        counter = Counter(window, desk_like(template, tmp_path / shot.name))
        qtbot.wait(600)
        shown: QWidget = shot.show(Stage(qapp, window, counter, counter.desk)) or window
        wrong += [f"{shot.name}: {said} was a window of its own" for said in strays.seen]
        qapp.removeEventFilter(strays)
        wrong += [f"{shot.name}: {said}" for said in nameless(shown)]
        if shown is window:
            wrong += [f"{shot.name}: {said}" for said in passed_by(shown, qtbot)]
            wrong += [f"{shot.name}: {said}" for said in unreached(shown, qtbot)]
        wrong += [f"{shot.name}: {said}" for said in _ambiguous(window, counter, qtbot)]
        counter.line.close()
        background.close()
        counter.close()
        window.close()
    wear(Look(LIGHT))
    assert not wrong, "\n".join(wrong)


def test_a_field_without_a_name_is_noticed(dressed: QApplication) -> None:
    entry = QLineEdit()
    entry.show()
    assert nameless(entry) == ["NoneType/QLineEdit “”: no name"]

    entry.setAccessibleName("Họ và tên")

    assert nameless(entry) == []


def test_a_button_that_only_the_mouse_reaches_is_noticed(dressed: QApplication, qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    entry, button = QLineEdit(box), KeyButton("Xóa", parent=box)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    box.show()
    box.activateWindow()
    entry.setFocus()
    qtbot.waitUntil(entry.hasFocus)

    assert unreached(box, qtbot) == ["QWidget/KeyButton “Xóa”: neither Tab nor a key"]


def test_a_trap_for_tab_is_noticed(dressed: QApplication, qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    entry, beside, after = QLineEdit(box), KeyButton("Bên", parent=box), KeyButton("Sau", parent=box)
    for place, each in enumerate((entry, beside, after)):
        each.setGeometry(10 + 100 * place, 10, 90, 30)
    box.show()
    box.activateWindow()
    entry.setFocus()
    qtbot.waitUntil(entry.hasFocus)
    beside.installEventFilter(Holder(box, entry))

    assert passed_by(box, qtbot) == ["QWidget/KeyButton “Sau”: Tab passes it by"]


class Strays(QObject):
    """Notes pieces that were shown before they had a place: a small window flashes and takes the keys away."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.seen: list[str] = []
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's own name
        if (
            event.type() is QEvent.Type.Show
            and isinstance(watched, QWidget)
            and watched.windowType() is Qt.WindowType.Window
            and watched.isWindow()
            and not isinstance(watched, MainWindow | CitizenWindow)
        ):
            self.seen.append(_where(watched))
        return False


class Holder(QObject):
    """Sends the focus back to one field on Tab, as a trap does."""

    def __init__(self, parent: QObject, field: QWidget) -> None:
        super().__init__(parent)
        self.field = field

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's own name
        if (
            event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Tab
        ):
            self.field.setFocus()
            return True
        return False

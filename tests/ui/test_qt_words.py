"""Qt's own words in our windows: every menu and dialog that can open is opened, and what Qt asks for is there."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt, QTimer, QTranslator
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QKeySequenceEdit,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui.app import make_application
from ui.translations import FOLDER, read_ts
from ui.widgets.fields import Entry
from ui.widgets.text import Text

NOT_WORDS = {"QShortcut", "QGuiApplication", "QLocale"}
"""Names on keys (Ctrl, PgUp) are what is printed on the keyboard; the others are no words for people."""
KEYS_OF_QT = {"Alt+Left", "Alt+Right", "Alt+Up"}


class Listener(QTranslator):
    """Hears every string Qt asks for and answers nothing, so that the next translator does."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: set[tuple[str, str]] = set()

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        if context.startswith("Q") and context not in NOT_WORDS and source not in KEYS_OF_QT:
            self.heard.add((context, source))
        return None


@pytest.fixture
def listener(dressed: QApplication) -> Iterator[Listener]:
    made = Listener()
    QCoreApplication.installTranslator(made)
    yield made
    QCoreApplication.removeTranslator(made)


def unsaid(listener: Listener) -> list[tuple[str, str]]:
    words = {(context, source) for path in FOLDER.glob("vi/*.ts") for context, source, _ in read_ts(path)}
    return sorted(listener.heard - words)


def actions(menu: QMenu | None) -> list[str]:
    assert menu is not None
    return [action.text().split("\t")[0].replace("&", "") for action in menu.actions() if action.text()]


@pytest.mark.parametrize("field", [QLineEdit, Entry, QPlainTextEdit, QTextEdit])
def test_the_menu_of_a_field_speaks_vietnamese(
    field: type[QWidget], listener: Listener, qtbot: QtBot
) -> None:
    made = field()
    qtbot.addWidget(made)
    said = actions(made.createStandardContextMenu())  # type: ignore[attr-defined]  # all four have it

    assert said == ["Hoàn tác", "Làm lại", "Cắt", "Chép", "Dán", "Xóa", "Chọn tất cả"]
    assert unsaid(listener) == []


def popped_up(widget: QWidget, qtbot: QtBot) -> list[str]:
    """The words of the menu that the menu key opens over `widget`."""
    qtbot.addWidget(widget)
    widget.resize(200, 40)
    widget.show()
    found: list[str] = []

    def look() -> None:
        menu = QApplication.activePopupWidget()
        if isinstance(menu, QMenu):
            found.extend(actions(menu))
            menu.close()

    QTimer.singleShot(150, look)
    middle = QPoint(10, 10)
    QApplication.sendEvent(
        widget, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, widget.mapToGlobal(middle))
    )
    qtbot.wait(200)
    return found


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_of_words_that_can_be_copied_speaks_vietnamese(listener: Listener, qtbot: QtBot) -> None:
    said = popped_up(Text("Đăng ký khai sinh", selectable=True), qtbot)

    assert "Chép" in said
    assert "Chọn tất cả" in said
    assert unsaid(listener) == []


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_of_a_scroll_bar_speaks_vietnamese(listener: Listener, qtbot: QtBot) -> None:
    said = popped_up(QScrollBar(Qt.Orientation.Vertical), qtbot)

    assert said
    assert not {"Scroll here", "Top", "Bottom"} & set(said)
    assert unsaid(listener) == []


@pytest.mark.parametrize("mode", list(QFileDialog.FileMode))
@pytest.mark.parametrize("way", list(QFileDialog.AcceptMode))
def test_a_file_dialog_speaks_vietnamese(
    mode: QFileDialog.FileMode, way: QFileDialog.AcceptMode, listener: Listener, qtbot: QtBot, tmp_path
) -> None:
    dialog = QFileDialog(None, "Lưu", str(tmp_path))
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(mode)
    dialog.setAcceptMode(way)
    dialog.setNameFilter("PDF (*.pdf)")
    dialog.show()
    qtbot.wait(80)

    buttons = {button.text().replace("&", "") for button in dialog.findChildren(QPushButton)}
    assert "Thôi" in buttons
    assert buttons & {"Lưu", "Mở", "Chọn"}
    assert unsaid(listener) == []


def test_every_standard_button_speaks_vietnamese(listener: Listener, qtbot: QtBot) -> None:
    box = QDialogButtonBox()
    qtbot.addWidget(box)
    said = {}
    for button in QDialogButtonBox.StandardButton:
        if button.value and button.name not in ("FirstButton", "LastButton"):
            made = box.addButton(button)
            said[button.name] = made.text().replace("&", "") if made is not None else ""

    assert (said["Yes"], said["No"], said["Ok"], said["Cancel"]) == ("Có", "Không", "Đồng ý", "Thôi")
    assert unsaid(listener) == []


def test_a_message_and_a_field_for_keys_speak_vietnamese(listener: Listener, qtbot: QtBot) -> None:
    message = QMessageBox()
    qtbot.addWidget(message)
    message.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No)
    message.setDetailedText("chi tiết")
    message.show()
    keys = QKeySequenceEdit()
    qtbot.addWidget(keys)
    keys.show()
    qtbot.wait(50)

    (line,) = keys.findChildren(QLineEdit)
    assert line.placeholderText() == "Bấm tổ hợp phím"
    assert unsaid(listener) == []


def test_in_english_qt_keeps_its_own_words(dressed: QApplication, qtbot: QtBot) -> None:
    make_application(language="en")
    field = QLineEdit()
    qtbot.addWidget(field)

    assert actions(field.createStandardContextMenu()) == [
        "Undo",
        "Redo",
        "Cut",
        "Copy",
        "Paste",
        "Delete",
        "Select All",
    ]

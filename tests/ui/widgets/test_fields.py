"""Fields of the desk."""

import unicodedata

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import LIGHT, Look, Step, wear
from ui.widgets.fields import Field


def _mask(value: str) -> str:
    return f"{value[:6]}••{value[-4:]}" if len(value) == 12 else value


@pytest.fixture
def page(dressed: QApplication, qtbot: QtBot) -> QWidget:
    made = QWidget()
    QVBoxLayout(made)
    qtbot.addWidget(made)
    return made


def _put(page: QWidget, qtbot: QtBot, *widgets: QWidget) -> None:
    for widget in widgets:
        layout = page.layout()
        assert layout is not None
        layout.addWidget(widget)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)


def _typed(field: Field, text: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field.entry, event)


def test_what_is_typed_is_kept_composed(page: QWidget, qtbot: QtBot) -> None:
    field = Field("Họ và tên")
    _put(page, qtbot, field)
    told: list[str] = []
    field.edited.connect(told.append)

    _typed(field, unicodedata.normalize("NFD", "Nguyễn"))

    assert field.text() == "Nguyễn"
    assert told == ["Nguyễn"]


def test_what_is_put_in_is_kept_composed_and_not_told(page: QWidget, qtbot: QtBot) -> None:
    field = Field("Họ và tên")
    with qtbot.assertNotEmitted(field.edited):
        field.set_text(unicodedata.normalize("NFD", "Nguyễn"))

    assert field.text() == "Nguyễn"


def test_an_id_number_is_whole_only_while_somebody_writes_in_it(page: QWidget, qtbot: QtBot) -> None:
    number, other = Field("Số định danh", masked=_mask), QLineEdit()
    _put(page, qtbot, number, other)
    other.setFocus()
    number.set_text("000088012345")
    assert number.entry.text() == "000088••2345"

    number.setFocus()
    assert number.entry.text() == "000088012345"

    other.setFocus()
    assert number.entry.text() == "000088••2345"
    assert number.text() == "000088012345"


def test_leaving_a_masked_field_does_not_change_its_value(page: QWidget, qtbot: QtBot) -> None:
    number, other = Field("Số định danh", masked=_mask), QLineEdit()
    _put(page, qtbot, number, other)
    number.setFocus()
    _typed(number, "000088012345")
    with qtbot.waitSignal(number.left, timeout=500), qtbot.assertNotEmitted(number.edited):
        other.setFocus()

    assert number.text() == "000088012345"


def test_text_does_not_jump_when_the_field_takes_the_focus(page: QWidget, qtbot: QtBot) -> None:
    field, other = Field("Nơi cư trú"), QLineEdit()
    field.set_text("Thôn 3")
    _put(page, qtbot, field, other)
    other.setFocus()
    field.entry.setCursorPosition(0)
    before = field.entry.cursorRect().topLeft()
    field.setFocus()
    field.entry.setCursorPosition(0)

    assert field.entry.cursorRect().topLeft() == before


def test_what_is_missing_is_said_under_the_field_and_to_a_screen_reader(page: QWidget, qtbot: QtBot) -> None:
    field = Field("Nơi chứng thực")
    _put(page, qtbot, field)
    low = field.sizeHint().height()

    field.set_missing("Còn thiếu nơi chứng thực")
    assert field.entry.property("missing")
    assert field.entry.accessibleDescription() == "Còn thiếu nơi chứng thực"
    assert field.sizeHint().height() > low

    field.set_missing(None)
    assert not field.entry.property("missing")
    assert field.sizeHint().height() == low


def test_a_field_from_the_card_is_the_clerks_once_he_types_in_it(page: QWidget, qtbot: QtBot) -> None:
    field = Field("Họ và tên")
    _put(page, qtbot, field)
    field.set_text("LÊ VĂN ANH", from_card=True)
    assert field.entry.property("filled")

    _typed(field, "H")

    assert not field.entry.property("filled")


@pytest.mark.parametrize("scale", [0.9, 1.0, 1.5])
def test_a_name_with_stacked_capitals_is_whole_in_a_low_field(
    page: QWidget, qtbot: QtBot, scale: float
) -> None:
    wear(Look(LIGHT, scale, Step.COMPACT))
    field, other = Field("Họ và tên", size=16, weight=700), QLineEdit()
    _put(page, qtbot, field, other)
    other.setFocus()
    field.set_text("NGUYỄN ẨẶNG")

    def ink() -> int:
        image = field.entry.grab().toImage()
        inside = range(1, image.height() - 1), range(4, image.width() - 4)
        return sum(1 for y in inside[0] for x in inside[1] if image.pixelColor(x, y).lightness() < 110)

    low = ink()
    field.entry.setFixedHeight(3 * field.entry.height())

    assert low == ink()

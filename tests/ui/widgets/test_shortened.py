"""Words cut to their room: cut in one place, known to whoever looks, told whole in the tooltip."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.fitting import misfits, shortened
from ui.dossier.step_card import PaperTick
from ui.theme import look
from ui.widgets.fields import Field, room_in
from ui.widgets.shortened import elided, watched
from ui.widgets.text import Text

UI = Path(__file__).resolve().parents[3] / "ui"
NAME = "Thay đổi, cải chính, bổ sung thông tin hộ tịch, xác định lại dân tộc"
ADDRESS = "Thôn 3, xã Quảng Tiến, huyện Cư M'gar, tỉnh Đắk Lắk"


def test_nothing_shortens_words_behind_the_back_of_the_checks() -> None:
    found = [path.name for path in UI.rglob("*.py") if "elidedText(" in path.read_text(encoding="utf-8")]

    assert found == ["shortened.py"]


def test_what_fits_is_no_cut(dressed: QApplication, qtbot: QtBot) -> None:
    tick = PaperTick(NAME, ticked=False)
    qtbot.addWidget(tick)

    with watched() as cuts:
        assert elided("Tờ khai", look().font(14), 500, tick) == "Tờ khai"

    assert cuts == []


def test_a_long_name_may_be_cut_where_its_tooltip_tells_it_and_is_counted(
    dressed: QApplication, qtbot: QtBot
) -> None:
    tick = PaperTick(NAME, ticked=False)
    qtbot.addWidget(tick)
    tick.resize(160, tick.sizeHint().height())
    tick.show()

    assert misfits(tick) == []
    assert len(shortened(tick)) == 1

    tick.setToolTip("")
    assert any("tooltip" in said for said in misfits(tick))


@pytest.mark.parametrize(("width", "beneath"), [(700, False), (300, True)])
def test_a_text_too_long_for_its_line_stands_whole_under_it(
    dressed: QApplication, qtbot: QtBot, width: int, beneath: bool
) -> None:
    page, whole = QWidget(), Text("", 13, wrap=True)
    field = Field("Nơi cư trú", whole=whole)
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    column.addWidget(field)
    column.addWidget(whole)
    field.set_text(ADDRESS, from_card=True)
    page.resize(width, 200)
    page.show()

    assert (room_in(field.entry) < field.entry.fontMetrics().horizontalAdvance(ADDRESS)) is beneath
    assert whole.isVisible() is beneath
    qtbot.waitUntil(lambda: misfits(page) == [])


def test_a_text_cut_by_its_line_is_noticed(dressed: QApplication, qtbot: QtBot) -> None:
    field = Field("Nơi cư trú")
    qtbot.addWidget(field)
    field.set_text(ADDRESS)
    field.show()
    field.resize(300, 200)

    assert any("text of" in said for said in misfits(field))

"""Long names on two lines at most."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from ui.widgets.cut_text import CutText

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LONG = "Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan, tổ chức có thẩm quyền " * 5


def test_a_name_too_long_ends_in_a_sign_that_it_does_and_is_whole_on_hover_and_for_a_reader(
    dressed: QApplication, qtbot: QtBot
) -> None:
    name = CutText(LONG, 13)
    qtbot.addWidget(name)

    lines = name.shown(300)

    assert len(lines) == 2
    assert LONG.startswith(lines[0])
    assert lines[1].endswith("…")
    assert name.heightForWidth(300) < 3 * name.sizeHint().height()
    assert name.toolTip() == name.accessibleName() == LONG


def test_a_name_that_fits_is_left_alone_and_takes_one_line(dressed: QApplication, qtbot: QtBot) -> None:
    name = CutText("Chứng thực chữ ký", 13)
    qtbot.addWidget(name)

    assert name.shown(300) == ["Chứng thực chữ ký"]
    assert name.heightForWidth(300) == name.sizeHint().height()
    assert name.heightForWidth(80) > name.sizeHint().height()

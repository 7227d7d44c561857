"""Nothing on any screen is cut, squeezed or covered in the smallest window, with the largest text and the usual one.

`make screens` checks the same in every look there is while it grabs the pictures.
"""

import pkgutil
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.fitting import misfits
from tests.screens.conftest import SCREENS, languages, shots_of
from ui.app import make_application
from ui.counter.counter import Counter
from ui.main_window import MainWindow
from ui.theme import DARK, LIGHT, Look, Step, wear
from ui.work import background
from ui.work.scanner.key_filter import KeyFilter

LOOKS = ((1093, 574, 1.5, DARK), (1093, 574, 1.0, LIGHT))
SCENES = sorted(found.name for found in pkgutil.iter_modules([str(SCREENS / "scenes")]))


@pytest.mark.parametrize("language", languages("vi"))
@pytest.mark.parametrize("scene", SCENES)
def test_every_scene_can_be_read_whole(
    scene: str, language: str, template: Path, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    from stage import Stage, desk_like

    make_application(look=Look(LIGHT), language=language)
    wrong = []
    for shot in shots_of(scene):
        window = MainWindow()
        qtbot.addWidget(window)
        window.resize(1366, 768)
        window.show()
        desk = desk_like(template, tmp_path / shot.name)
        counter = Counter(window, desk)
        qtbot.wait(600)
        shown: QWidget = shot.show(Stage(qapp, window, counter, desk)) or window
        for width, height, scale, tokens in LOOKS:
            wear(Look(tokens, scale, Step.of(height / scale)))
            shown.resize(width, height)
            qtbot.wait(150)
            wrong += [f"{shot.name} {width} {scale:.0%}: {said}" for said in misfits(shown)]
        counter.line.close()
        background.close()
        counter.close()
        window.close()
    wear(Look(LIGHT))
    assert not wrong, "\n".join(wrong)


def test_the_hands_of_a_scene_type_at_a_persons_pace(dressed: QApplication, qtbot: QtBot) -> None:
    from stage import Stage

    nobody: Any = None
    field, keys = QLineEdit(), KeyFilter()
    read: list[str] = []
    keys.unknown.connect(read.append)
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    keys.watch()
    Stage(dressed, nobody, nobody, nobody).type_in("0905123456")
    qtbot.wait(150)
    keys.rest()

    assert (field.text(), read) == ("0905123456", [])


def a_box(*children: QWidget) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    for child in children:
        column.addWidget(child)
    box.show()
    return box


def test_a_button_cut_in_two_is_noticed(dressed: QApplication) -> None:
    button = QPushButton("Lưu + in")
    box = a_box(button)
    assert misfits(box) == []

    button.setFixedWidth(20)

    assert any("Lưu + in" in said for said in misfits(box))


def test_a_page_that_must_be_scrolled_sideways_is_noticed(dressed: QApplication, qtbot: QtBot) -> None:
    inside, area = QLabel("Đăng ký khai sinh"), QScrollArea()
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    box = a_box(area)
    qtbot.addWidget(box)
    assert misfits(box) == []

    inside.setMinimumWidth(2_000)
    qtbot.waitUntil(lambda: any("sideways" in said for said in misfits(box)))


def test_words_over_other_words_are_noticed(dressed: QApplication) -> None:
    one, other = QLabel("Nguyễn Thị Lan"), QLabel("Trần Văn Hùng")
    box = a_box(one, other)
    assert misfits(box) == []

    other.setGeometry(one.geometry())

    assert any("over" in said for said in misfits(box))

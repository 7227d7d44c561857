"""Words that lose no tone mark."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import DARK, LIGHT, Look, Step, look, wear
from ui.widgets.gallery import window
from ui.widgets.text import NameLabel, Text

Inked = Callable[[QWidget, str], list[int]]


@pytest.mark.parametrize("size", [13, 16, 22, 60])
@pytest.mark.parametrize("name", ["NGUYỄN ĐẶNG", "ỄẶỢ", "ẤẦẨẪẬ", "ỨỪỬỮỰ"])
def test_a_name_is_never_cut_above_or_below(
    dressed: QApplication, qtbot: QtBot, inked: Inked, name: str, size: int
) -> None:
    label = NameLabel(name, size)
    qtbot.addWidget(label)
    label.resize(label.sizeHint())

    rows = inked(label, LIGHT.bg)

    assert rows[0] > 0
    assert rows[-1] < label.height() - 1


def test_the_tilde_of_nguyen_is_seen(dressed: QApplication, qtbot: QtBot) -> None:
    with_mark, without = NameLabel("NGUYỄN"), NameLabel("NGUYÊN")
    for label in (with_mark, without):
        qtbot.addWidget(label)
        label.resize(label.sizeHint())

    assert with_mark.grab().toImage() != without.grab().toImage()


def test_a_page_does_not_jump_from_one_name_to_the_next(dressed: QApplication, qtbot: QtBot) -> None:
    assert NameLabel("NGUYỄN").sizeHint().height() == NameLabel("Lan").sizeHint().height()


def test_a_wrapped_sentence_keeps_the_marks_of_its_first_line(
    dressed: QApplication, qtbot: QtBot, inked: Inked
) -> None:
    label = Text("ĐẶNG THỊ NGUYỄN ẨN " * 4, 22, 700, wrap=True)
    qtbot.addWidget(label)
    label.resize(260, label.heightForWidth(260))

    rows = inked(label, LIGHT.bg)

    assert rows[0] > 0
    assert rows[-1] < label.height() - 1


def test_text_follows_the_look_and_the_scale(dressed: QApplication, qtbot: QtBot) -> None:
    label = Text("Quá hạn", 14, 600, "late")
    qtbot.addWidget(label)
    before = label.sizeHint().width()

    wear(replace(look(), tokens=DARK, scale=1.5))

    assert label.palette().windowText().color().name().upper() == DARK.tones[next(iter(DARK.tones))].ink
    assert label.sizeHint().width() == pytest.approx(before * 1.5, rel=0.05)


def test_a_tone_survives_a_second_look_and_a_new_parent(dressed: QApplication, qtbot: QtBot) -> None:
    wear(Look(DARK, 1.5, Step.ROOMY))
    frame = window()
    qtbot.addWidget(frame)
    frame.resize(1366, 768)
    frame.show()
    frame.show_screen("reception")
    qtbot.wait(10)

    titles = [label for label in frame.findChildren(Text) if label.text() == "Còn thiếu để lưu (1)"]

    assert [label.palette().windowText().color().name().upper() for label in titles] == [DARK.ink("today")]

"""One language at a time: no Vietnamese caption in the English window, no English one in the Vietnamese."""

import json
import pkgutil
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractListModel, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.screens.conftest import SCREENS, languages, shots_of
from ui.app import make_application
from ui.counter.counter import Counter
from ui.main_window import MainWindow
from ui.theme import LIGHT, Look, wear
from ui.translations import FOLDER, read_ts
from ui.widgets.keycap import Keycap
from ui.work import background

SCENES = sorted(found.name for found in pkgutil.iter_modules([str(SCREENS / "scenes")]))
WORDS = FOLDER.parent / "words"
SAME = {"OK", "PIN", "QR"}
LEAST = 3
"""Letters of its own that a sentence must have before it is looked for: "{a} · {b}" says nothing."""


def pairs() -> Iterator[tuple[str, str]]:
    """(English, Vietnamese) of every caption and every sentence of the product that differs."""
    for path in sorted(FOLDER.glob("vi/*.ts")):
        yield from ((source, said) for (_, source, _), said in read_ts(path).items())
    for name in ("refusals", "answers"):
        english, vietnamese = (
            json.loads((WORDS / f"{name}.{tongue}.json").read_text(encoding="utf-8"))
            for tongue in ("en", "vi")
        )
        for group in english:
            if isinstance(english[group], dict):
                yield from ((english[group][key], vietnamese[group][key]) for key in english[group])


_PLACES = r"(\{\w+[^}]*\}|%n|%\d)"
_NUMBERS = ("{count}", "{found}", "{total}", "{days}", "%n")


def _looked_for(piece: str, *, place: bool) -> str:
    """A piece of a sentence as it stands; a place for a number takes figures, any other whatever is put there."""
    if not place:
        return re.escape(piece)
    return r"[\d.,+]+" if piece in _NUMBERS else ".*?"


@cache
def captions(language: str) -> re.Pattern[str]:
    """What must not be seen in a window of the other language."""
    wanted = set()
    for english, vietnamese in pairs():
        said = english if language == "en" else vietnamese
        if english == vietnamese or said in SAME:
            continue
        pieces = re.split(_PLACES, said)
        if sum(letter.isalpha() for piece in pieces[::2] for letter in piece) >= LEAST:
            wanted.add("".join(_looked_for(piece, place=at % 2 == 1) for at, piece in enumerate(pieces)))
    return re.compile("|".join(f"(?:{each})" for each in sorted(wanted, key=len, reverse=True)))


def words_in_sight(window: QWidget) -> Iterator[tuple[str, str]]:
    """(where, words) of everything a person or a screen reader reads."""
    yield "window", window.windowTitle()
    for widget in (window, *window.findChildren(QWidget)):
        if not widget.isVisibleTo(window) or isinstance(widget, Keycap):
            continue
        where = type(widget).__name__
        yield where, widget.toolTip()
        yield where, widget.accessibleName()
        yield where, widget.accessibleDescription()
        if isinstance(widget, QLabel | QAbstractButton):
            yield where, widget.text()
        elif isinstance(widget, QLineEdit):
            yield where, widget.placeholderText()
        elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
            model = widget.model()
            for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount()):
                yield where, str(model.headerData(column, Qt.Orientation.Horizontal) or "")
                for row in range(min(model.rowCount(), 12)):
                    yield where, str(model.index(row, column).data() or "")


def strangers(window: QWidget, language: str) -> list[str]:
    """Captions of the other language; a whole line or label, not a word inside of one's own."""
    other = captions("vi" if language == "en" else "en")
    own = captions(language)
    found = []
    for where, words in words_in_sight(window):
        for line in words.split("\n"):
            if line.strip() and other.fullmatch(line.strip()) and not own.fullmatch(line.strip()):
                found.append(f"{where}: {line}")
    return sorted(set(found))


@pytest.mark.parametrize("language", languages("en"))
@pytest.mark.parametrize("scene", SCENES)
def test_every_scene_speaks_one_language(
    scene: str, language: str, template: Path, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    from stage import Stage, desk_like

    wrong = []
    for shot in shots_of(scene):
        make_application(look=Look(LIGHT), language=language)
        window = MainWindow()
        qtbot.addWidget(window)
        window.resize(1366, 768)
        window.show()
        desk = desk_like(template, tmp_path / shot.name)
        counter = Counter(window, desk)
        qtbot.wait(600)
        shown: QWidget = shot.show(Stage(qapp, window, counter, desk)) or window
        wrong += [f"{shot.name}: {said}" for said in strangers(shown, language)]
        counter.line.close()
        for timer in window.findChildren(QTimer):
            timer.stop()  # a window lives on until the next one: nothing of it may begin any more
        background.close()
        counter.close()
        window.close()
    make_application(look=Look(LIGHT), language="vi")
    wear(Look(LIGHT))
    assert not wrong, "\n".join(wrong)


def test_a_caption_of_the_other_language_is_seen(qapp: QApplication, qtbot: QtBot) -> None:
    label = QLabel("Phí, lệ phí")
    qtbot.addWidget(label)
    label.show()

    assert strangers(label, "en") == ["QLabel: Phí, lệ phí"]
    assert strangers(label, "vi") == []
    label.setText("12 of 323 procedures")
    assert strangers(label, "vi") == ["QLabel: 12 of 323 procedures"]

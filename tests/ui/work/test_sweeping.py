"""No lane ever takes a widget apart: the collector works on the window's thread alone."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.work import background
from ui.work.sweeping import EVERY, Sweeping, begin


@pytest.fixture
def swept(dressed: QApplication) -> Iterator[list[int]]:
    """The threads in which the collector worked."""
    threads: list[int] = []

    def note(phase: str, _facts: dict[str, int]) -> None:
        if phase == "start":
            threads.append(threading.get_ident())

    gc.callbacks.append(note)
    yield threads
    gc.callbacks.remove(note)


def allocate() -> int:
    return len([[number] for number in range(200_000)])


def test_a_lane_that_allocates_a_lot_sweeps_nothing(swept: list[int], qtbot: QtBot) -> None:
    answers: list[int] = []
    background.run(allocate, done=answers.append, failed=lambda _refusal: None)

    qtbot.waitUntil(lambda: answers == [200_000])

    assert set(swept) <= {threading.get_ident()}


def test_the_windows_thread_sweeps_what_was_dropped(swept: list[int], qtbot: QtBot) -> None:
    class Dropped(QObject):
        """Holds itself."""

        def __init__(self) -> None:
            super().__init__()
            self.me = self

    gone: list[bool] = []
    Dropped().destroyed.connect(lambda: gone.append(True))
    rubbish = [[number] for number in range(2_000)]

    qtbot.waitUntil(lambda: bool(gone), timeout=12 * EVERY)

    assert rubbish
    assert set(swept) == {threading.get_ident()}


def test_beginning_twice_sweeps_once(dressed: QApplication) -> None:
    begin()
    begin()

    assert len(dressed.findChildren(Sweeping)) == 1

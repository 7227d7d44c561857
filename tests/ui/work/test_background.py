"""Work off the window's thread."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk_app.domain.errors import InputRefused
from ui import crash
from ui.work import background


@pytest.fixture(autouse=True)
def lanes(dressed: QApplication) -> Iterator[None]:
    yield
    background.close()


def _ignored(_answer: Any) -> None:
    pass


def _unexpected(error: Exception) -> None:
    raise AssertionError(error)


def test_work_is_done_elsewhere_and_answered_here(qtbot: QtBot) -> None:
    answers: list[tuple[str, str]] = []
    background.run(
        lambda: threading.current_thread().name,
        done=lambda name: answers.append((name, threading.current_thread().name)),
        failed=_unexpected,
    )

    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [("desk-desk", "MainThread")]


def test_a_lane_keeps_its_order_and_its_thread(qtbot: QtBot) -> None:
    answers: list[int] = []
    threads: list[int] = []
    for number in range(20):

        def job(number: int = number) -> int:
            threads.append(threading.get_ident())
            time.sleep(0.002 if number % 3 else 0)
            return number

        background.run(job, done=answers.append, failed=_unexpected)

    qtbot.waitUntil(lambda: len(answers) == 20)
    assert answers == list(range(20))
    assert len(set(threads)) == 1


def test_a_slow_line_never_keeps_the_desk_waiting(qtbot: QtBot) -> None:
    line_is_up = threading.Event()
    answers: list[str] = []
    background.run(
        lambda: line_is_up.wait(5), done=lambda _: answers.append("line"), failed=_unexpected, lane="line"
    )
    background.run(lambda: "desk", done=answers.append, failed=_unexpected)

    qtbot.waitUntil(lambda: answers == ["desk"])
    line_is_up.set()
    qtbot.waitUntil(lambda: answers == ["desk", "line"])


def test_a_cancelled_ticket_gets_no_answer(qtbot: QtBot) -> None:
    begun, go_on = threading.Event(), threading.Event()
    answers: list[str] = []

    def slow() -> str:
        begun.set()
        go_on.wait(5)
        return "late"

    ticket = background.run(
        slow, done=answers.append, failed=_unexpected, settled=lambda: answers.append("settled")
    )
    begun.wait(5)
    ticket.cancel()
    go_on.set()
    background.run(lambda: "next", done=answers.append, failed=_unexpected)

    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["next"]


def test_a_cancelled_ticket_is_not_begun(qtbot: QtBot) -> None:
    gate = threading.Event()
    begun: list[str] = []
    answers: list[bool] = []
    background.run(lambda: gate.wait(5), done=answers.append, failed=_unexpected)
    ticket = background.run(lambda: begun.append("begun"), done=_ignored, failed=_unexpected)
    ticket.cancel()
    gate.set()
    background.run(lambda: True, done=answers.append, failed=_unexpected)

    qtbot.waitUntil(lambda: len(answers) == 2)
    assert begun == []


def test_a_refusal_goes_to_whoever_asked(qtbot: QtBot) -> None:
    told: list[object] = []

    def refused() -> None:
        raise InputRefused("id_number_wrong", field="applicant.id_number")

    background.run(refused, done=_ignored, failed=told.append, settled=lambda: told.append("settled"))

    qtbot.waitUntil(lambda: len(told) == 2)
    assert isinstance(told[0], InputRefused)
    assert told[1] == "settled"


def test_a_bug_goes_to_the_crash_door(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.excepthook", None)
    monkeypatch.setattr("threading.excepthook", None)
    monkeypatch.setattr("ui.widgets.crash_card.show_card", lambda *_: None)
    crash.install(tmp_path)
    settled: list[str] = []

    background.run(
        lambda: {}["missing"], done=_ignored, failed=_unexpected, settled=lambda: settled.append("settled")
    )

    qtbot.waitUntil(lambda: bool(settled))
    assert len(list(tmp_path.glob("crash-*.txt"))) == 1


def test_closing_waits_for_the_work_begun_and_answers_nobody(qtbot: QtBot) -> None:
    written: list[str] = []
    answers: list[None] = []

    def write() -> None:
        time.sleep(0.05)
        written.append("row")

    background.run(write, done=answers.append, failed=_unexpected)
    qtbot.wait(10)
    background.close()
    qtbot.wait(20)

    assert written == ["row"]
    assert answers == []


def test_an_answer_on_its_way_when_the_window_closes_finds_nobody(qtbot: QtBot) -> None:
    answers: list[str] = []
    done = threading.Event()
    background.run(lambda: "late", done=answers.append, failed=_unexpected)
    background.run(done.set, done=_ignored, failed=_unexpected)
    done.wait(5)  # both answers wait in the event loop, which has not turned
    background.close()
    qtbot.wait(20)

    assert answers == []


def test_the_print_lane_is_one_of_its_own(qtbot: QtBot) -> None:
    printer_is_on, answers = threading.Event(), []
    background.run(lambda: printer_is_on.wait(5), done=_ignored, failed=_unexpected, lane="print")
    background.run(lambda: "desk", done=answers.append, failed=_unexpected)
    qtbot.waitUntil(lambda: answers == ["desk"])
    printer_is_on.set()


def test_a_window_that_closes_has_long_work_end_at_its_next_look(qtbot: QtBot) -> None:
    stop, ended = background.may_stop(), threading.Event()

    def job() -> None:
        while not stop.asked:
            time.sleep(0.001)
        ended.set()

    background.run(job, done=_ignored, failed=_unexpected)
    background.close()
    assert ended.is_set()

"""The queue of prints: in order, off the window's thread, a failed paper waiting for a person and for nobody else."""

import threading

import pytest

from desk_app.printing import draw
from tests.builders import LAN
from tests.ui.printing.on_paper import FakePrinters
from ui.printing import queue as queue_module
from ui.printing.job import Job, State
from ui.printing.printers import Told, Trouble
from ui.printing.queue import PrintQueue
from ui.work import background

LASER, THERMAL = "HP LaserJet P1102", "Xprinter XP-80C"


@pytest.fixture
def printers():
    return FakePrinters(LASER, THERMAL)


@pytest.fixture
def queue(printers, qtbot):
    return PrintQueue(printers)


@pytest.fixture
def pdf(desk, dossier):
    return draw(desk, "receipt", [dossier.id], actor=LAN)[0].pdf


@pytest.fixture
def job(pdf):
    return lambda words="Giấy hẹn", printer=LASER, **but: Job(pdf, printer, words, **but)


def test_papers_go_out_in_their_order_on_a_lane_of_their_own(queue, printers, job, qtbot):
    jobs = [job(words=str(number)) for number in range(5)]
    for each in jobs:
        queue.add(each)
    qtbot.waitUntil(lambda: all(each.state is State.SENT for each in jobs))
    assert [sheets.title for _, sheets in printers.sent] == ["0", "1", "2", "3", "4"]
    assert printers.threads == {"desk-print"}


def test_a_printer_that_is_busy_never_keeps_the_database_waiting(queue, printers, job, qtbot):
    printers.gate = threading.Event()
    queue.add(job())
    answers = []
    background.run(lambda: "kept", done=answers.append, failed=answers.append)
    qtbot.waitUntil(lambda: answers == ["kept"])
    assert printers.sent == []
    printers.gate.set()
    qtbot.waitUntil(lambda: len(printers.sent) == 1)


def test_a_failed_paper_waits_with_its_bytes_and_the_next_goes_out(queue, printers, job, qtbot):
    printers.broken.add(THERMAL)
    failing, going = job(words="nhiệt", printer=THERMAL), job()
    queue.add(failing)
    queue.add(going)
    qtbot.waitUntil(lambda: going.state is State.SENT)
    assert failing.state is State.FAILED
    assert failing.trouble.code == "printer_refused"
    assert queue.failed() == [failing]
    printers.broken.clear()
    queue.retry(failing)
    qtbot.waitUntil(lambda: failing.state is State.SENT)
    assert printers.sent[-1][1].pdf == failing.pdf
    assert not failing.again, "it had never come out"


def test_what_the_spooler_complains_of_keeps_the_paper_back_once(queue, printers, job, qtbot):
    printers.complaints[LASER] = Told(Trouble.NO_PAPER)
    paper = job()
    queue.add(paper)
    qtbot.waitUntil(lambda: paper.state is State.FAILED)
    assert printers.sent == []
    assert paper.trouble.facts["told"].trouble is Trouble.NO_PAPER
    printers.complaints[LASER] = Told(Trouble.JAM)
    queue.retry(paper)
    qtbot.waitUntil(lambda: paper.state is State.FAILED)
    assert printers.sent == [], "another complaint is told first"
    queue.retry(paper)
    qtbot.waitUntil(lambda: paper.state is State.SENT)
    assert printers.sent, "a spooler may be wrong: asked twice, it is sent"


def test_a_failed_paper_goes_to_another_printer(queue, printers, job, qtbot):
    printers.complaints[LASER] = Told(Trouble.OFFLINE)
    paper = job()
    queue.add(paper)
    qtbot.waitUntil(lambda: paper.state is State.FAILED)
    queue.retry(paper, THERMAL)
    qtbot.waitUntil(lambda: paper.state is State.SENT)
    assert [name for name, _ in printers.sent] == [THERMAL]


def test_a_silent_printer_is_said_and_can_be_given_up(queue, printers, job, qtbot, monkeypatch):
    monkeypatch.setattr(queue_module, "SLOW_AFTER", 30)
    printers.gate = threading.Event()
    hanging, waiting = job(words="treo"), job(words="sau")
    told = []
    queue.changed.connect(lambda each: told.append((each.words, each.slow)))
    queue.add(hanging)
    queue.add(waiting)
    qtbot.waitUntil(lambda: ("treo", True) in told)
    assert hanging.state is State.SENDING
    queue.give_up()
    qtbot.waitUntil(lambda: waiting.state is State.SENT)
    assert hanging.state is State.FAILED
    assert hanging.trouble.code == "printer_silent"
    assert not hanging.slow


def test_a_paper_that_came_out_is_marked_when_it_is_sent_again(queue, printers, job, qtbot):
    paper = job()
    queue.add(paper)
    qtbot.waitUntil(lambda: paper.state is State.SENT)
    paper.noted = True
    queue.retry(paper)
    assert paper.again
    qtbot.waitUntil(lambda: len(printers.sent) == 2)


def test_dropped_paper_is_not_printed(queue, printers, job, qtbot):
    printers.gate = threading.Event()
    first, second = job(), job()
    queue.add(first)
    queue.add(second)
    queue.drop(second)
    printers.gate.set()
    qtbot.waitUntil(lambda: first.state is State.SENT)
    assert len(printers.sent) == 1
    assert second.state is State.DROPPED

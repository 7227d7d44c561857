"""Paper on the screen: looked at by keyboard, on another paper, kept as a file, printed where the clerk says."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desk_app.printing import draw
from tests.builders import LAN, a_desk, an_intake
from ui.preview.view import PreviewScreen
from ui.printing.job import Job
from ui.printing.preparing import words_for

CTRL = Qt.KeyboardModifier.ControlModifier
LASER, THERMAL = "HP LaserJet P1102", "Xprinter XP-80C"


@pytest.fixture
def jobs(tmp_path):
    desk = a_desk(tmp_path / "desk")
    dossiers = [desk.receive(an_intake(), actor=LAN).dossier for _ in range(3)]
    drawn = draw(desk, "receipt", [each.id for each in dossiers], actor=LAN)
    desk.close()
    return [Job(each.pdf, LASER, words_for(each, "2418 1261 1230 0012"), drawn=each) for each in drawn]


@pytest.fixture
def screen(dressed, qtbot, tmp_path):
    made = PreviewScreen(ask_file=lambda _parent, _name: str(tmp_path / "giấy hẹn"))
    qtbot.addWidget(made)
    made.resize(1000, 560)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.know_printers([LASER, THERMAL], THERMAL)
    return made


@pytest.fixture
def three(screen, jobs):
    screen.show_jobs(jobs, "3 tờ")
    screen.shown()
    return screen


def press(key, modifier=CTRL):
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def test_the_papers_follow_each_other_by_key(three, jobs):
    assert three.job() is jobs[0]
    press(Qt.Key.Key_N)
    assert three.job() is jobs[1]
    press(Qt.Key.Key_B)
    press(Qt.Key.Key_B)
    assert three.job() is jobs[2]
    assert "3/3" in three.pages.accessibleName()


def test_the_one_in_sight_is_printed_or_all_of_them_where_and_how_often_the_clerk_says(three, jobs, qtbot):
    three.side.copies.choose("2")
    with qtbot.waitSignal(three.print_wanted) as printed:
        press(Qt.Key.Key_P)
    assert printed.args == [[jobs[0]]]
    assert (jobs[0].printer, jobs[0].times) == (THERMAL, 2)
    three.side.options[0].click()
    with qtbot.waitSignal(three.print_wanted) as printed:
        press(Qt.Key.Key_Return)
    assert printed.args == [jobs]
    assert {job.printer for job in jobs} == {LASER}


def test_ctrl_with_plus_minus_and_wheel_comes_closer_to_the_paper(three):
    whole = three.pages.seen_at()
    press(Qt.Key.Key_Plus)
    assert three.pages.seen_at() > whole
    press(Qt.Key.Key_Minus)
    assert three.pages.seen_at() == pytest.approx(whole, rel=0.02)
    middle = QPointF(three.pages.viewport().rect().center())
    buttons, none = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    wheel = QWheelEvent(middle, middle, QPoint(), QPoint(0, 120), buttons, CTRL, none, False)
    QApplication.sendEvent(three.pages.viewport(), wheel)
    assert three.pages.seen_at() > whole
    press(Qt.Key.Key_0)
    assert three.pages.zoomMode() is QPdfView.ZoomMode.FitInView


def test_another_paper_is_asked_for_and_shown_in_its_place(three, jobs, qtbot):
    assert three.side.papers.value == "a5"
    with qtbot.waitSignal(three.paper_wanted) as wanted:
        three.side.papers.chosen.emit("a4")
    assert wanted.args == [jobs[0], "a4"]
    three.replace_job(jobs[0], jobs[1])
    assert three.job() is jobs[1]


def test_a_paper_that_is_out_keeps_its_size(three, jobs):
    jobs[1].noted = True
    press(Qt.Key.Key_N)
    assert not three.side.papers.isVisible()


def test_it_is_kept_as_a_pdf_under_a_name_that_says_so(three, jobs, qtbot, tmp_path):
    with qtbot.waitSignal(three.save_wanted) as kept:
        press(Qt.Key.Key_S)
    assert kept.args == [jobs[0], str(tmp_path / "giấy hẹn.pdf")]


def test_without_a_printer_closing_is_the_thing_to_do(three, qtbot):
    three.know_printers([], "")
    assert three.side.none.isVisible()
    assert not three.print_button.isEnabled()
    with qtbot.waitSignal(three.left):
        press(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)


def test_a_single_paper_offers_nothing_to_turn_to(screen, jobs):
    screen.show_jobs(jobs[:1], "1 tờ")
    assert not screen.print_all.isVisible()
    assert "1/1" not in screen.pages.accessibleName()

"""Paper that is on its way, or does not come: a printer without paper, a silent one, several papers to look at."""

from __future__ import annotations

import threading

from PySide6.QtCore import Qt
from shot import Shot
from stage import Stage

from tests.ui.printing.on_paper import FakePrinters
from ui.counter.keys import PRINTERS
from ui.printing.printers import Told, Trouble

LASER, THERMAL = "HP LaserJet P1102", "Xprinter XP-80C"
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def _printers(stage: Stage) -> FakePrinters:
    made = FakePrinters(LASER, THERMAL)
    stage.counter.paper.use(made)
    return made


def _receive(stage: Stage) -> None:
    stage.scan_card()
    stage.type_in("dktt")
    stage.wait(0.4)
    stage.press(Qt.Key.Key_Return)
    stage.wait(0.4)
    stage.press(Qt.Key.Key_A, CTRL)
    stage.press(Qt.Key.Key_Return, CTRL)
    stage.wait(1.0)


def no_paper(stage: Stage) -> None:
    """Saved, and no paper."""
    _printers(stage).complaints[LASER] = Told(Trouble.NO_PAPER)
    stage.sign_in()
    _receive(stage)


def read_out(stage: Stage) -> None:
    """The number read out meanwhile."""
    no_paper(stage)
    stage.press(Qt.Key.Key_Y, ALT)
    stage.wait(0.5)


def silent(stage: Stage) -> None:
    """A driver that says nothing."""
    _printers(stage).gate = threading.Event()
    stage.sign_in()
    _receive(stage)
    stage.wait(4.2)


def several(stage: Stage) -> None:
    """Looked at before they are printed: three letters."""
    _printers(stage)
    stage.sign_in()
    paper = stage.counter.paper
    paper.choices.choose("control_slip", paper.choices.of("control_slip").__class__(look_first=True))
    paper.print_documents("control_slip", [found.id for found in stage.desk.search.find("", limit=3)])
    stage.wait(2.5)


def printers(stage: Stage) -> None:
    """The slip printed, the question asked."""
    _printers(stage)
    stage.sign_in()
    stage.window.show_screen(PRINTERS)
    stage.wait(0.6)
    stage.press(Qt.Key.Key_P, CTRL)
    stage.wait(0.6)


SHOTS = [
    Shot("printing-printers", printers),
    Shot("printing-no-paper", no_paper),
    Shot("printing-read-out", read_out),
    Shot("printing-silent", silent),
    Shot("printing-several", several),
]

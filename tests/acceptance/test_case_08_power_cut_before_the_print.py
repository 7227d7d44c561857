"""Case 8, the half of the paper: killed after the number was given, before a printer took it; it is offered again."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desk_app.bootstrap import open_desk
from desk_app.clock import FixedClock
from desk_app.domain.codes import grouped
from tests.acceptance.receiving import CTRL
from tests.builders import LAN, MONDAY, an_intake
from tests.ui.printing.on_paper import FakePrinters, codes_on, words_on

LASER = "HP LaserJet P1102"
CHILD = """
import sys, time
from pathlib import Path
from desk_app.bootstrap import open_desk
from desk_app.clock import FixedClock
from desk_app.paths import Home
from desk_app.printing import draw, note_printed
from tests.builders import LAN, MONDAY, an_intake
desk = open_desk(Home(Path(sys.argv[1])), clock=FixedClock(MONDAY))
printed = desk.receive(an_intake(), actor=LAN).dossier
note_printed(desk, draw(desk, "receipt", [printed.id], actor=LAN)[0], actor=LAN)
dossier = desk.receive(an_intake(), actor=LAN).dossier
if sys.argv[2] == "drawn":
    draw(desk, "receipt", [dossier.id], actor=LAN)
print(dossier.id, dossier.received.scan_code, flush=True)
time.sleep(60)
"""


@pytest.mark.parametrize("cut", ["before it was drawn", "drawn"])
def test_the_receipt_that_no_printer_took_is_offered_as_a_first_print(open_counter, desk, root: Path, cut):
    desk.close()
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(desk.home.folder), cut], cwd=root, stdout=subprocess.PIPE, text=True
    )
    subject, scan_code = child.stdout.readline().split()
    child.kill()
    child.wait()
    child.stdout.close()

    opened = open_desk(desk.home, clock=FixedClock(MONDAY))
    hands = open_counter(opened)
    printers = FakePrinters(LASER)
    hands.counter.paper.use(printers)
    hands.sign_in()
    strip = hands.counter.paper.owing.strip
    hands.until(strip.isVisible)
    assert grouped(scan_code) in strip.words.text()
    assert strip.words.text().count(" 1261 ") == 1, "the one that came out is not offered"

    hands.press(Qt.Key.Key_P, CTRL)
    hands.until(lambda: printers.sent)
    ((_, sheets),) = printers.sent
    assert scan_code in codes_on(sheets.pdf)
    assert "BẢN IN LẠI" not in words_on(sheets.pdf)
    hands.until(lambda: not strip.isVisible())

    def told():
        lines = opened.register.history(subject)
        return [(line.fact.copy, line.fact.again) for line in lines if line.kind == "document.printed"]

    hands.until(lambda: told() == [(1, False)])


def test_put_off_it_is_offered_at_the_next_start_and_not_before(open_counter, desk):
    desk.receive(an_intake(), actor=LAN)
    hands = open_counter(desk)
    hands.sign_in()
    strip = hands.counter.paper.owing.strip
    hands.until(strip.isVisible)
    hands.press(Qt.Key.Key_V, Qt.KeyboardModifier.AltModifier)
    assert not strip.isVisible()
    hands.counter.lock()
    hands.sign_in()
    hands.wait(300)
    assert not strip.isVisible()
    again = open_counter(open_desk(desk.home, clock=FixedClock(MONDAY)))
    again.sign_in()
    again.until(again.counter.paper.owing.strip.isVisible)


def test_a_number_that_was_given_before_the_cut_is_never_given_again(desk, root: Path):
    desk.close()
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(desk.home.folder), "cut"],
        cwd=root,
        stdout=subprocess.PIPE,
        text=True,
    )
    subject, scan_code = child.stdout.readline().split()
    child.kill()
    child.wait()
    child.stdout.close()

    opened = open_desk(desk.home, clock=FixedClock(MONDAY))
    assert opened.register.dossier(subject).scan_code == scan_code
    after = [opened.receive(an_intake(), actor=LAN).dossier.scan_code for _ in range(3)]
    known = [found.scan_code for found in opened.search.find("", limit=20)]
    assert scan_code not in after
    assert len(set(known)) == len(known) == 5
    opened.close()

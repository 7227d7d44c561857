"""A day at the counter in its own process: receptions by key through the window, with everything else a day brings."""

from __future__ import annotations

import gc
import json
import sys
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from random import Random

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.children.looking import Painted, Watchdog, answer, megabytes, press, rest, until
from benchmarks.people import at, intakes, person
from desk_app.actions.receive import Received
from desk_app.bootstrap import OpenDesk, add_clerk, open_desk
from desk_app.clock import FixedClock
from desk_app.domain.applicant import Applicant
from desk_app.paths import Home
from desk_app.wire.envelope import Actor
from ui.app import make_application
from ui.counter.counter import Counter
from ui.counter.keys import RECEPTION
from ui.main_window import MainWindow
from ui.reception.view import ReceptionScreen
from ui.theme import LIGHT, Look, wear
from ui.work import background

PIN, CLERK = "1111", "Nguyễn Thị Lan"
CTRL = Qt.KeyboardModifier.ControlModifier
ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape
HOURS = 8


class Day:
    """One window over one desk, and hands that never tire."""

    def __init__(self, home: Home) -> None:
        self.clock = FixedClock(open_desk(home).clock.now().replace(hour=7, minute=31))
        self.desk: OpenDesk = open_desk(home, clock=self.clock)
        add_clerk(self.desk, CLERK, "clerk", PIN, actor=Actor("bench", "cli"))
        self.window = MainWindow()
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        self.counter = Counter(self.window, self.desk)
        self.watch = Watchdog()
        self.saved: list[float] = []
        self._people = Random(7)
        usual = [each for each in self.desk.catalogue.every() if each.duration is not None and each.papers]
        self._codes = [each.code for each in usual[:40]]

    def sign_in(self) -> None:
        """The PIN of whoever is proposed."""
        rest(1.0)
        self.type(PIN)
        press(ENTER)
        until(lambda: not self.window.covered())
        rest(1.0)

    def reception(self) -> ReceptionScreen:
        """The screen of F2."""
        screen: object = self.window.room(RECEPTION)
        if not isinstance(screen, ReceptionScreen):
            raise TypeError("no reception")
        return screen

    def type(self, text: str) -> None:
        """Letters, one after another, the window living between them."""
        for letter in text:
            press(0, letter)
            QApplication.processEvents()

    def receive(self) -> None:
        """A card, the code of a procedure, the papers, Ctrl+S; how long until the number is painted."""
        self.watch.doing = "reception"
        screen = self.reception()
        screen.party.owner.fields["id_number"].entry.setFocus()
        self.type(card_of(person(self._people)))
        press(ENTER)
        until(lambda: in_focus(screen.procedure.entry))
        self.type(self._people.choice(self._codes))
        press(ENTER)
        until(lambda: in_focus(screen.papers.list))
        press(Qt.Key.Key_A, "", CTRL)
        rest(0.05)
        self.watch.doing = "saving"
        painted, before = Painted(screen.strip), str(screen.strip._code.text())
        begun = time.perf_counter()
        press(Qt.Key.Key_S, "", CTRL)
        until(lambda: screen.strip.isVisible() and screen.strip._code.text() not in ("", before))
        count = painted.count
        until(lambda: painted.count > 0 if count == 0 else painted.count >= count)
        QApplication.processEvents()
        self.saved.append(1000 * (time.perf_counter() - begun))
        screen.strip.removeEventFilter(painted)
        painted.deleteLater()
        self.watch.doing = "reception"
        rest(0.05)

    def look_around(self, place: int) -> None:
        """What a clerk does between two citizens."""
        for doing, keys in self._ways(place):
            self.watch.doing = doing
            for key, text, modifier in keys:
                press(key, text, modifier)
                rest(0.03)
        self.watch.doing = "back"
        press(Qt.Key.Key_F2)
        rest(0.1)

    def _ways(self, place: int) -> Iterator[tuple[str, list[tuple[int, str, Qt.KeyboardModifier]]]]:
        no = Qt.KeyboardModifier.NoModifier
        yield "worklist", [(Qt.Key.Key_F3, "", no), *((0x30 + n, str(n), no) for n in (5, 6, 1, 2))]
        if place % 2:
            yield "sync", [(Qt.Key.Key_F8, "", no), (Qt.Key.Key_F8, "", no)]
        if place % 3 == 0:
            yield "dossier", [(Qt.Key.Key_F3, "", no), (0x35, "5", no), (ENTER, "", no), (ESC, "", no)]
        if place % 5 == 0:
            yield "catalogue", [(Qt.Key.Key_F6, "", no)]

    def close(self) -> None:
        """The evening."""
        self.counter.line.close()
        background.close()
        self.window.close()


def card_of(who: Applicant) -> str:
    """What the code on a card says; numbers of province 000, which nobody has."""
    born = f"{who.born_on:%d%m%Y}" if who.born_on else ""
    return f"{who.id_number}||{who.full_name}|{born}|{who.sex}|{who.address}|01082024||||"


def in_focus(widget: QWidget) -> bool:
    """Whether the keys go there."""
    return QApplication.focusWidget() is widget


def bare_saves(desk: OpenDesk, count: int) -> list[float]:
    """The bare action on the same desk, without a window."""
    procedures = list(desk.catalogue.every())
    by_code = {each.code: each for each in procedures}
    taken = []
    for _place, intake in zip(range(count), intakes(procedures), strict=False):
        wanted = at(intake, desk.clock.now(), by_code[intake.procedure])
        begun = time.perf_counter()
        kept = desk.receive(wanted, actor=Actor(CLERK, "window"))
        if isinstance(kept, Received):
            taken.append(1000 * (time.perf_counter() - begun))
    return taken


def main(folder: str, receptions: int) -> dict[str, object]:
    """The day, and what was seen of it."""
    make_application([], language="vi")
    wear(Look(LIGHT))
    day = Day(Home(Path(folder)))
    day.watch.start()
    day.watch.doing = "sign-in"
    day.sign_in()
    first = 0.0
    for place in range(receptions):
        day.receive()
        if place % 10 == 9:
            day.look_around(place // 10)
        if place == 9:
            gc.collect()
            first = megabytes()
        day.clock.moment += timedelta(hours=HOURS) / receptions
    gc.collect()
    last = megabytes()
    wall, own, during = list(day.watch.wall), list(day.watch.own), dict(day.watch.during)
    bare = bare_saves(day.desk, 60)
    day.close()
    return {
        "saved": day.saved,
        "bare": bare,
        "first": first,
        "last": last,
        "wall": max(wall),
        "own": max(own),
        "over": sum(1 for each in own if each > 50),
        "beats": len(own),
        "during": during,
    }


if __name__ == "__main__":
    answer(json.dumps(main(sys.argv[1], int(sys.argv[2]))))

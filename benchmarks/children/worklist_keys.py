"""The worklist over a million dossiers: every queue opened, letters typed into its filter, each to the painted list."""

from __future__ import annotations

import json
import string
import sys
import time
from pathlib import Path

import sqlcipher3.dbapi2 as sqlite
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from benchmarks.children.looking import Painted, answer, press, rest, until
from benchmarks.million import CLERKS, opened
from desk_app.bootstrap import OpenDesk
from desk_app.paths import Home
from desk_app.store.queues import Queue
from desk_app.store.vault import vault_of
from ui.app import make_application
from ui.theme import LIGHT, Look, wear
from ui.work import background
from ui.worklist.reading import Page, last_soon_day
from ui.worklist.view import WorklistScreen

SURNAMES = (
    "nguyen",
    "tran",
    "le",
    "pham",
    "hoang",
    "huynh",
    "dang",
    "bui",
    "do",
    "ho",
    "ngo",
    "duong",
    "y",
    "nie",
    "nguyen thi lan",
)
PAIRS = [first + second for first in string.ascii_lowercase for second in "aeghiouy"]


class Shown(QObject):
    """Counts the pages the presenter hands over."""

    came = Signal()

    def __init__(self, screen: WorklistScreen) -> None:
        super().__init__(screen)
        self.pages: list[Page] = []
        self._show = screen.show_page
        screen.presenter._view = self  # type: ignore[assignment]
        self._screen = screen

    def __getattr__(self, name: str) -> object:
        return getattr(self._screen, name)

    def show_page(self, page: Page) -> None:
        """Pass it on, and remember it."""
        self._show(page)
        self.pages.append(page)


def painted_after(act: object, shown: Shown, screen: WorklistScreen, paints: list[Painted]) -> float:
    """Milliseconds from a key to the end of the paint of the list it asked for."""
    pages, before, begun = len(shown.pages), sum(each.count for each in paints), time.perf_counter()
    act()  # type: ignore[operator]
    until(lambda: len(shown.pages) > pages)
    until(lambda: sum(each.count for each in paints) > before)
    QApplication.processEvents()
    return 1000 * (time.perf_counter() - begun)


def main(folder: str, rounds: int) -> dict[str, object]:
    """All of it in one process, the window 1366×768."""
    make_application([], language="vi")
    wear(Look(LIGHT))
    desk = opened(Home(Path(folder)))
    screen = WorklistScreen(desk, clerk=lambda: CLERKS[0])
    screen.resize(1274, 716)
    screen.show()
    screen.activateWindow()
    shown = Shown(screen)
    paints = [Painted(screen.table.viewport()), Painted(screen.nothing)]
    screen.shown()
    until(lambda: shown.pages)
    rest(0.5)
    open_, typed = [], []
    for _round in range(rounds):
        for number in "123456":
            screen.table.setFocus() if screen.table.isVisible() else screen.nothing.setFocus()
            open_.append(
                painted_after(lambda number=number: press(0x30 + int(number), number), shown, screen, paints)
            )
            rest(0.02)
    for place, words in enumerate([*SURNAMES * rounds, *PAIRS]):
        screen.open_queue(list(Queue)[place % 6])
        rest(0.05)
        screen.filter.entry.setFocus()
        for letter in words:
            typed.append(painted_after(lambda letter=letter: press(0, letter), shown, screen, paints))
            rest(0.01)
        screen.filter.clear()
        screen.presenter.narrow("")
        rest(0.05)
    floor = raw(desk)
    background.close()
    desk.close()
    return {"opened": open_, "filtered": typed, "raw": floor}


def raw(desk: OpenDesk) -> list[float]:
    """The same first rows by one hand-written statement on one connection: no window, no counts, no thread."""
    now = desk.clock.now()
    horizon = last_soon_day(now.date(), desk.catalogue.calendar())
    key = vault_of(desk.home.folder, desk.home.key_file).database_key()
    if key is None:
        raise RuntimeError("no key")
    connection = sqlite.connect(str(desk.home.database))
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    connection.execute("PRAGMA cache_size = -16000")
    taken = []
    for words in (*SURNAMES, *PAIRS):
        for queue in ("status IN (2, 4)", "status IN (5, 6)", "status IN (9)"):
            begun = time.perf_counter()
            connection.execute(
                "SELECT id, code, scan_code, procedure_name, owner_name, due_at, status, held_by, clerk FROM dossier"
                f" WHERE {queue} AND instr(folded, ?) AND due_at < ? ORDER BY due_at LIMIT 60",
                (words, f"{horizon}"),
            ).fetchall()
            taken.append(1000 * (time.perf_counter() - begun))
    connection.close()
    return taken


if __name__ == "__main__":
    answer(json.dumps(main(sys.argv[1], int(sys.argv[2]))))

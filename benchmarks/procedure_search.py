"""From a key pressed in the procedure search to what was found on the screen, among 2,000 procedures.

The card of the reception screen, offscreen, over the product's catalogue seven times; eight things a clerk types,
asleep input methods among them. The use of this counter is asked of a real database at every key.
Against: a bare QListView over a QSortFilterProxyModel of the same names, which knows no diacritics, no initials, no ranking.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.results import Result
from tests.builders import a_desk

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

_GOAL = 16  # ms
_MANY = 2_000
_TYPED = (
    "ddawng kys khai sinh",
    "dktt",
    "ks",
    "chuwngs thuwcj banr sao",
    "dat dai",
    "zzq",
    "d9a8ng ky1 thuong tru",
    "cap lai giay",
)


def run(*, quick: bool) -> list[Result]:
    """One row: the 99th of 100 key presses."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from desk_app.domain.procedure_search import ProcedureIndex
    from desk_app.store.procedure_use import ProcedureUse
    from ui.app import make_application
    from ui.reception.procedure_card import ProcedureCard
    from ui.theme import LIGHT, Look, wear

    with tempfile.TemporaryDirectory(prefix="bench-search-") as folder:
        desk = a_desk(Path(folder) / "desk")
        every = desk.catalogue.every()
        many = [
            replace(each, code=f"{turn + 1}.{place:06}", name=f"{each.name} {turn}")
            for turn in range(_MANY // len(every) + 1)
            for place, each in enumerate(every)
        ][:_MANY]
        index, use = ProcedureIndex(many), ProcedureUse(desk.engine, lambda: desk.clock.now().date())
        app = make_application([])
        wear(Look(LIGHT))
        card = ProcedureCard(lambda words: index.search(words, limit=6, use=use.counts()))
        card.resize(840, 420)
        card.show()
        card.start_search()
        app.processEvents()
        rounds = 2 if quick else 12
        times = _timed(app, card.entry, rounds)
        window, entry = _bare_list([each.short_name for each in many])
        bare = _timed(app, entry, rounds)
        window.close()
        card.close()
        desk.close()
    slow, floor = (statistics.quantiles(each, n=100)[-1] for each in (times, bare))
    note = f"key to painted result among {_MANY:,} procedures, 99th of 100; median {statistics.median(times):.1f} ms:"
    note += " a bare QListView filtering the same names"
    ratio, met = round(slow / floor, 3), slow < _GOAL
    row = Result("procedure_search", round(slow, 2), "ms", round(floor, 2), ratio, f"< {_GOAL} ms", met, note)
    return [row]


def _timed(app: QApplication, entry: QLineEdit, rounds: int) -> list[float]:
    """Milliseconds from every key to the end of the paints it asked for."""
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent

    taken = []
    for words in _TYPED * rounds:
        entry.clear()
        app.processEvents()
        for letter in words:
            began = time.perf_counter()
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                app.sendEvent(entry, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
            app.processEvents()
            taken.append((time.perf_counter() - began) * 1000)
    return taken


def _bare_list(names: list[str]) -> tuple[QWidget, QLineEdit]:
    from PySide6.QtCore import QSortFilterProxyModel, QStringListModel, Qt
    from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget

    window = QWidget()
    entry, view = QLineEdit(window), QListView(window)
    model = QSortFilterProxyModel(window)
    model.setSourceModel(QStringListModel(names, window))
    model.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    view.setModel(model)
    entry.textChanged.connect(model.setFilterFixedString)
    column = QVBoxLayout(window)
    column.addWidget(entry)
    column.addWidget(view)
    window.resize(840, 420)
    window.show()
    return window, entry

"""Letters into the search of procedures, and the same letters into a bare list: the time to the painted result."""

from __future__ import annotations

import json
import sys
import time
from dataclasses import replace

from PySide6.QtCore import QSortFilterProxyModel, QStringListModel, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QVBoxLayout, QWidget

from benchmarks.children.looking import Painted, answer, press, rest
from desk_app.domain.procedure import Procedure
from desk_app.domain.procedure_search import ProcedureIndex
from desk_app.paths import PACKS
from desk_app.store.catalogue import bundled_catalogue
from ui.app import make_application
from ui.reception.procedure_card import ProcedureCard

PROCEDURES = 2_000
WORDS = (
    "ks",
    "dk",
    "dkks",
    "khai sinh",
    "chung thuc",
    "ddawng kys",
    "tro cap",
    "2.000",
    "dat dai",
    "thuong tru",
    "xac nhan",
    "zz",
)


def procedures() -> list[Procedure]:
    """The product's own, again and again under other codes until there are enough."""
    known = list(bundled_catalogue(PACKS).every())
    return [
        replace(known[place % len(known)], code=f"{place // len(known) + 1}.{place:06d}")
        for place in range(PROCEDURES)
    ]


def timed(entry: QWidget, watched: QWidget, rounds: int) -> list[float]:
    """Milliseconds from every key to the end of the paint that follows it."""
    painted, taken = Painted(watched), []
    entry.setFocus()
    rest(0.2)
    for round_ in range(rounds + 1):
        for words in WORDS:
            for letter in [*words, *("\b" * len(words))]:
                key = Qt.Key.Key_Backspace if letter == "\b" else 0
                before, begun = painted.count, time.perf_counter()
                press(key, letter)
                over = begun + 0.25
                while painted.count == before and time.perf_counter() < over:
                    QApplication.processEvents()
                QApplication.processEvents()
                # A key that changes nothing to be seen (the tenth row of ten) has nothing to wait for.
                if round_ and painted.count > before:
                    taken.append(1000 * (time.perf_counter() - begun))
                rest(0.002)
    return taken


def ours(rounds: int) -> list[float]:
    """The card of the reception over an index of all of them."""
    index = ProcedureIndex(procedures())
    window = QWidget()
    card = ProcedureCard(index.search)
    QVBoxLayout(window).addWidget(card)
    window.resize(800, 600)
    window.show()
    window.activateWindow()
    rest(0.3)
    return timed(card.entry, card.list.viewport(), rounds)


def bare(rounds: int) -> list[float]:
    """A QListView over a filter of strings."""
    window = QWidget()
    entry, view = QLineEdit(), QListView()
    model = QSortFilterProxyModel()
    model.setSourceModel(QStringListModel([each.short_name for each in procedures()]))
    model.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    view.setModel(model)
    entry.textChanged.connect(model.setFilterFixedString)
    column = QVBoxLayout(window)
    column.addWidget(entry)
    column.addWidget(view)
    window.resize(800, 600)
    window.show()
    window.activateWindow()
    rest(0.3)
    return timed(entry, view.viewport(), rounds)


if __name__ == "__main__":
    make_application([], language="vi")
    count = int(sys.argv[1])
    answer(json.dumps({"ours": ours(count), "bare": bare(count)}))

"""F3: the clerk's own work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desk_app.store.queues import Queue
from ui.counter.kept_columns import KeptColumns
from ui.counter.keys import WORKLIST
from ui.counter.morning import Morning
from ui.widgets.palette import Offer
from ui.worklist.view import WorklistScreen

if TYPE_CHECKING:
    from ui.counter.counter import Counter

translate = QCoreApplication.translate


def join(counter: Counter) -> None:
    """Offer the screen and connect what it tells."""
    window, title = counter.window, translate("Counter", "My work")

    def build() -> WorklistScreen:
        screen = WorklistScreen(
            counter.desk,
            clerk=lambda: counter.actor().name,
            reprint=counter.paper.print_again,
            print_documents=counter.paper.print_documents,
            actor=counter.actor,
            first_queue=lambda: first_queue(counter.habits.likings.queue),
        )
        screen.said.connect(window.toast)
        screen.stepped.connect(counter.wrote)
        screen.dossier_wanted.connect(counter.open_dossier)
        screen.headed.connect(window.set_header)
        screen.pressing_counted.connect(lambda count: window.set_rail_count(WORKLIST, count))
        counter.changed.connect(screen.refresh)
        counter.line.loop.state_changed.connect(screen.show_line)
        counter.line.loop.round_ended.connect(lambda _report: screen.refresh())
        KeptColumns(counter, screen.table)
        return screen

    def labels() -> None:
        screen = window.room(WORKLIST)
        if window.current_key == WORKLIST and isinstance(screen, WorklistScreen):
            counter.paper.print_documents("label", [line.id for line in screen.acting.chosen()])
        else:
            window.show_screen(WORKLIST)

    Morning(counter)
    window.add_screen(WORKLIST, title, "list-checks", "F3", build, also="Ctrl+2")
    counter.offer(Offer(title, lambda: window.show_screen(WORKLIST), key="F3", icon="list-checks"))
    counter.offer(Offer(translate("Counter", "Folder labels of the dossiers chosen"), labels, icon="printer"))


def first_queue(kept: str) -> Queue | None:
    """The queue a clerk likes to begin with; None: the one that presses."""
    return Queue(kept) if kept in list(Queue) else None

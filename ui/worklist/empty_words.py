"""What an empty queue says, and the key that leads on from it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desk_app.store.queues import Queue

translate = QCoreApplication.translate


def nothing_here(queue: Queue, words: str, next_due: str) -> str:
    """One sentence; `next_due` is the day of the nearest promise, "" when there is none."""
    if words:
        said = translate(
            "Worklist", "Nothing here is called “{words}”. Try the scan code, the phone or fewer letters."
        )
        return said.format(words=words)
    if queue is Queue.TODAY and next_due:
        said = translate("Worklist", "Nothing more is due in the next days. The next dossier: {day}.")
        return said.format(day=next_due)
    return {
        Queue.TODAY: translate("Worklist", "Nothing is due in the next days."),
        Queue.LATE: translate("Worklist", "No dossier is late."),
        Queue.WAITING: translate("Worklist", "No dossier waits for papers or a payment."),
        Queue.READY: translate("Worklist", "No result waits to be handed over."),
        Queue.NEW: translate("Worklist", "No dossier was received today yet."),
        Queue.UNSENT: translate("Worklist", "The province has every dossier of this machine."),
    }[queue]


def next_step(queue: Queue, words: str) -> tuple[str, str]:
    """The key to press next and what it does."""
    if words:
        return "Esc", translate("Worklist", "empties the filter")
    if queue is Queue.NEW:
        return "F2", translate("Worklist", "receives a dossier")
    if queue is Queue.TODAY:
        return "5", translate("Worklist", "those received today")
    return "1", translate("Worklist", "those due today")

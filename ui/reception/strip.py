"""One line over the page: the number just given, a draft laid aside, something that is offered."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk_app.actions.receive import Received, Visited
from desk_app.domain.codes import grouped
from desk_app.domain.errors import Refusal
from desk_app.domain.events import Outcome
from ui import wording
from ui.reception.showing import Discarded, OfferedCard, OfferedDossier, PutAside, SeriesKept, Strip
from ui.theme import Tone
from ui.widgets.announce import announce
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.digits import CodeLabel
from ui.widgets.icon_label import IconLabel
from ui.widgets.text import Text

translate = QCoreApplication.translate
PRINT_KEY, BACK_KEY, TAKE_KEY, SHEET_KEY = "Ctrl+P", "Ctrl+Z", "Alt+O", "Alt+I"


class StripCard(Card):
    """Says one thing at a time; `acted` when its key is pressed."""

    acted = Signal(object)
    sheet_wanted = Signal(object)  # the ids of a series, for one sheet

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._strip: Strip = None
        self._icon = IconLabel("", 20)
        self._code = CodeLabel("", 20, 700)
        self._words = Text("", 14, 600, wrap=True)
        self._action = KeyButton("", "")
        self._sheet = KeyButton(self.tr("One sheet for all"), SHEET_KEY)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self._code)
        row.addWidget(self._words, 1)
        row.addWidget(self._sheet)
        row.addWidget(self._action)
        self.body.addLayout(row)
        self._sheet.clicked.connect(self._want_sheet)
        self._action.clicked.connect(lambda: self.acted.emit(self._strip))
        self.hide()

    @property
    def strip(self) -> Strip:
        """What is said now."""
        return self._strip

    def say(self, strip: Strip) -> None:
        """Say `strip`, and tell a screen reader; None clears it."""
        self._strip = strip
        self.setVisible(strip is not None)
        self._sheet.setVisible(isinstance(strip, SeriesKept) and not strip.together and len(strip.ids) > 1)
        if strip is None:
            return
        if isinstance(strip, Received):
            tone, icon = (
                (Tone.SOON, "triangle-alert") if strip.dossier.provisional else (Tone.DONE, "circle-check")
            )
            self._show(tone, icon, _received(strip), grouped(strip.dossier.scan_code))
            self._offer(self.tr("Print again"), PRINT_KEY)
        elif isinstance(strip, SeriesKept):
            self._show(Tone.DONE, "circle-check", self._series(strip), grouped(strip.last.dossier.scan_code))
            self._offer(self.tr("Print again"), PRINT_KEY)
        elif isinstance(strip, Discarded):
            words = self.tr("Draft thrown away: {title}").format(title=strip.draft.title or "—")
            self._show(Tone.CALM, "x", words)
            self._offer(self.tr("Take it back"), BACK_KEY)
        elif isinstance(strip, Visited):
            self._show(Tone.CALM, "file-check", _visited(strip))
            self._offer(self.tr("Print again"), PRINT_KEY)
        elif isinstance(strip, PutAside):
            words = self.tr("Kept as a draft: {title}").format(title=strip.draft.title or "—")
            self._show(Tone.CALM, "save", words)
            self._offer(self.tr("Take it back"), BACK_KEY)
        elif isinstance(strip, OfferedDossier):
            self._show(
                Tone.SOON, "file-text", self.tr("Receipt of {name}").format(name=strip.owner), strip.scan_code
            )
            self._offer(self.tr("Open"), TAKE_KEY)
        elif isinstance(strip, OfferedCard):
            words = self.tr("Another person's card: {name}").format(name=strip.card.full_name)
            self._show(Tone.SOON, "id-card", words)
            self._offer(self.tr("Change the applicant"), TAKE_KEY)
        elif isinstance(strip, Refusal):
            self._show(Tone.PERSON, "triangle-alert", wording.refusal(strip))
            self._offer("", "")
        announce(self, self.accessibleName())

    def _series(self, strip: SeriesKept) -> str:
        """Five dossiers of one person, the last of them named before."""
        name = strip.last.dossier.owner.full_name
        return self.tr("%n dossiers of {name}", None, len(strip.ids)).format(name=name)

    def _want_sheet(self) -> None:
        if isinstance(self._strip, SeriesKept):
            self.sheet_wanted.emit(self._strip.ids)

    def say_not_printed(self, sentence: str) -> None:
        """The dossier is safe, the paper is not: say why, and keep the number in sight."""
        kept = self._strip.last if isinstance(self._strip, SeriesKept) else self._strip
        received = kept if isinstance(kept, Received) else None
        code = grouped(received.dossier.scan_code) if received else ""
        self.show()
        self._show(Tone.TODAY, "printer", self.tr("Not printed: {why}").format(why=sentence), code)
        self._offer(self.tr("Try again"), PRINT_KEY)

    def _show(self, tone: Tone, icon: str, words: str, code: str = "") -> None:
        self.set_tone(tone)
        self._icon.set_icon(icon, tone.value)
        self._code.setText(code)
        self._code.setVisible(bool(code))
        self._words.setText(words)
        self.setAccessibleName(f"{code} {words}".strip())

    def _offer(self, label: str, key: str) -> None:
        self._action.set_label(label)
        self._action.set_key(key)
        self._action.setVisible(bool(label))


def _received(received: Received) -> str:
    dossier = received.dossier
    if dossier.provisional:
        return translate("Reception", "Provisional number, the final one follows: {name}").format(
            name=dossier.owner.full_name
        )
    if dossier.due is None:
        return dossier.owner.full_name
    return translate("Reception", "{name} · due {moment}").format(
        name=dossier.owner.full_name, moment=wording.due_moment(dossier.due.at)
    )


def _visited(visited: Visited) -> str:
    name = visited.visit.owner.full_name
    if visited.visit.outcome is Outcome.PAPERS_REQUEST:
        return translate("Reception", "Papers asked for (form 02): {name}").format(name=name)
    return translate("Reception", "Not taken (form 03): {name}").format(name=name)

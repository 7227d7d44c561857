"""The ways of this counter: when it locks, how receipts are printed, what the second screen does."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from desk_app.accounts import may_administer
from desk_app.store.preferences import DESK
from ui.keymap import told
from ui.likings import TOGETHER
from ui.settings.panel import NO, YES, Panel, Row, Setting, choice, yes_no
from ui.widgets.card import Card
from ui.widgets.choice import SegmentedChoice

translate = QCoreApplication.translate

IDLE, CARD_ALONE = "lock.idle_minutes", "login.card_alone"
PREFIX = "queue.prefix"
MINUTES = (1, 3, 5, 10, 15, 0)


class WaysPanel(Panel):
    """Everything is kept at once; whether a card alone signs in, only an administrator may say."""

    def __init__(self, given: Setting) -> None:
        super().__init__(given)
        self.flags: dict[str, tuple[SegmentedChoice, bool]] = {}
        self.add(self._lock_card())
        self.add(self._receipt_card())
        self.add(self._citizen_card())
        self._finish()

    def shown(self) -> None:
        """Show what counts at this counter."""
        desk, clerk = self.given.desk, self.given.clerk()

        def read() -> tuple[int, str, Mapping[str, bool], bool]:
            kept = desk.preferences
            flags = {name: kept.get(DESK, name, at_first) for name, (_, at_first) in self.flags.items()}
            minutes, prefix = kept.get(DESK, IDLE, 5), kept.get(DESK, PREFIX, "")
            return minutes, prefix, flags, may_administer(desk, clerk)

        self.given.run(read, done=lambda found: self._show(*found), failed=self.refuse)

    def _show(self, minutes: int, prefix: str, flags: Mapping[str, bool], may: bool) -> None:
        self.minutes.choose(str(minutes))
        self.prefix.choose(prefix)
        for name, on in flags.items():
            self.flags[name][0].choose(YES if on else NO)
        self.flags[CARD_ALONE][0].setEnabled(may)

    def _lock_card(self) -> Card:
        never = translate("Settings", "Never")
        options = [(str(each), str(each) if each else never) for each in MINUTES]
        name = translate("Settings", "Locks by itself after minutes")
        self.minutes = choice(name, options, lambda value: self.keep(DESK, IDLE, int(value)))
        card = Card(translate("Settings", "Lock and sign-in"))
        about = translate("Settings", "When nobody types or moves the mouse. Drafts stay as they are.")
        card.body.addWidget(Row(name, about, self.minutes))
        about = translate(
            "Settings",
            "A card can be lost or copied with a photograph: with No it only says who is there, and the PIN "
            "is asked for. An administrator decides.",
        )
        self._flag(card, CARD_ALONE, translate("Settings", "A staff card alone signs in"), about)
        return card

    def _receipt_card(self) -> Card:
        card = Card(translate("Settings", "Receipts"))
        about = translate("Settings", "Five children, one sheet. With No each dossier has its own.")
        self._flag(card, TOGETHER, translate("Settings", "One sheet for several dossiers of a person"), about)
        return card

    def _citizen_card(self) -> Card:
        card = Card(translate("Settings", "Queue and citizens"))
        about = translate("Settings", "The next number is called when a form is parked.")
        self._flag(card, "queue.call_on_park", translate("Settings", "Parking calls the next number"), about)
        about = translate(
            "Settings", "Five faces on the second screen after a receipt; nobody's name is kept."
        )
        name = translate("Settings", "Ask citizens how it was")
        self._flag(card, "survey.on", name, about, at_first=True)
        about = translate("Settings", "For touch screens that tell the computer they are a mouse.")
        name = translate("Settings", "A click on the second screen counts as a touch")
        self._flag(card, "survey.mouse_touch", name, about)
        about = told(
            translate("Settings", "With one screen alone F11 then shows a small window, marked as a trial.")
        )
        self._flag(card, "display.as_window", translate("Settings", "Second screen as a small window"), about)
        letters = [("", translate("Settings", "None")), *((each, each) for each in "ABCDE")]
        name = translate("Settings", "Letter before queue numbers")
        self.prefix = choice(name, letters, lambda value: self.keep(DESK, PREFIX, value))
        about = translate("Settings", "Where several counters call numbers, each has its own: A047, B012.")
        card.body.addWidget(Row(name, about, self.prefix))
        return card

    def _flag(self, card: Card, name: str, title: str, about: str, *, at_first: bool = False) -> None:
        made = yes_no(title, self._keeper(name))
        self.flags[name] = (made, at_first)
        card.body.addWidget(Row(title, about, made))

    def _keeper(self, name: str) -> Callable[[bool], None]:
        return lambda on: self.keep(DESK, name, on)

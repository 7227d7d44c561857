"""Ctrl+K: what the typed words find at this counter, from the commands of the screen to the people in its book."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from ui import refused
from ui.looking import Looked, dossiers_of, look
from ui.offering import Ways, commands, dossiers, people, procedures
from ui.widgets.palette import Offer, Palette, Section
from ui.work import background

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk
    from desk_app.domain.applicant import Applicant
    from desk_app.store.clerks import Clerk
    from ui.main_window import MainWindow

translate = QCoreApplication.translate

USED = "palette_used"
"""The preference: how often a clerk took each command from here."""
_PROCEDURES, _ALL_OF_ONE = 4, 50
_PATIENCE = 300  # milliseconds before a search under way is said


class Finding(QObject):
    """Opens the palette over the window: commands and procedures answer at once, dossiers and people
    a moment later and below them, so that nothing moves under the eye.

    `offers` gives the commands of the counter, `here` those of the screen in sight.
    """

    def __init__(
        self,
        window: MainWindow,
        desk: OpenDesk,
        offers: Callable[[], Sequence[Offer]],
        here: Callable[[], Sequence[Offer]],
        ways: Ways,
    ) -> None:
        super().__init__(window)
        self._window, self._desk, self._ways = window, desk, ways
        self._offers, self._here = offers, here
        self._clerk: Clerk | None = None
        self._used: dict[str, int] = {}
        self._asked = ""
        self._at_once: Sequence[Section] = ()
        hint = translate("Finding", "A command, a procedure, a name, a phone, the last digits of a code")
        self._palette = Palette(window, self._find, hint)
        self._palette.acted.connect(self._count)
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_PATIENCE)
        self._slow.timeout.connect(lambda: self._palette.say(translate("Finding", "Looking for dossiers…")))

    def enter(self, clerk: Clerk) -> None:
        """Another clerk is at the counter, with their own habits."""
        self._clerk = clerk
        self._used = dict(self._desk.preferences.get(clerk.id, USED, {}))

    def open(self) -> None:
        """Show the palette with nothing typed, or close it when it is open."""
        self._palette.toggle()

    def list_of(self, owner: Applicant) -> None:
        """Show every dossier of one person."""
        self._palette.open()
        self._asked = ""
        title = translate("Finding", "Dossiers of {name}").format(name=owner.full_name)
        background.run(
            lambda: dossiers_of(self._desk, owner, _ALL_OF_ONE),
            done=lambda found: self._palette.show_sections([dossiers(title, found, self._ways)]),
            failed=self._say_trouble,
        )

    def _find(self, words: str) -> Sequence[Section]:
        self._asked = words
        self._slow.stop()
        self._palette.say("")
        # Digits are a code or a phone: what they find comes first, so nothing stands there before it.
        self._at_once = [] if _is_number(words) else [*self._screen(words), *self._procedures(words)]
        if len(words.strip()) > 1:
            self._slow.start()
            background.run(lambda: look(self._desk, words), done=self._show, failed=self._say_trouble)
        return self._at_once

    def _screen(self, words: str) -> Sequence[Section]:
        everything = list(self._offers())
        keys = {offer.key for offer in everything if offer.key}
        here = [offer for offer in self._here() if offer.key not in keys]
        return [
            commands(translate("Finding", "Commands"), everything, words, self._used),
            commands(translate("Finding", "On this screen"), here, words, self._used),
        ]

    def _procedures(self, words: str) -> Sequence[Section]:
        if not words.strip():
            return []
        return [procedures(self._desk.catalogue.search(words, _PROCEDURES), self._ways)]

    def _show(self, looked: Looked) -> None:
        if looked.words != self._asked:
            return
        self._slow.stop()
        self._palette.say("")
        found = [
            dossiers(translate("Finding", "Dossiers"), looked.dossiers, self._ways, more=looked.more),
            people(looked, self._ways, self.list_of),
        ]
        if _is_number(looked.words):
            found += [*self._procedures(looked.words), *self._screen(looked.words)]
        nothing = translate(
            "Finding",
            "Nothing answers to “{words}”. Try fewer letters, a name without marks, or the last four digits of a code.",
        )
        self._palette.show_more([*self._at_once, *found], nothing=nothing.format(words=looked.words))

    def _say_trouble(self, refusal: Exception) -> None:
        self._slow.stop()
        self._palette.say("")
        self._window.toast(refused.sentence(refusal))

    def _count(self, offer: Offer) -> None:
        """Remember what was taken: what a clerk uses most comes first."""
        clerk = self._clerk
        name = offer.name or offer.title
        if clerk is None or name.startswith(("dossier/", "person/", "procedure/")):
            return
        self._used[name] = self._used.get(name, 0) + 1
        used = dict(self._used)
        background.run(
            lambda: self._desk.preferences.put(clerk.id, USED, used),
            done=lambda _none: None,
            failed=self._say_trouble,
        )


def _is_number(words: str) -> bool:
    return "".join(words.split()).isdigit()

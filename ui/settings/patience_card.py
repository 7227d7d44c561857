"""When the line's state is said louder: hours without a whole round, and room on the disk."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal

from desk_app.domain.waiting import Patience
from desk_app.line import PATIENCE
from desk_app.store.preferences import DESK
from ui import refused
from ui.settings.panel import Row, Setting, choice
from ui.widgets.card import Card

translate = QCoreApplication.translate

SLOW, LONG, FREE = (2, 4, 8), (12, 24, 48), (500, 1000, 5000)


class PatienceCard(Card):
    """Kept at once, for this desk; `preferred` tells it, `refused` a sentence that says why not."""

    preferred = Signal()
    refused = Signal(str)

    def __init__(self, given: Setting) -> None:
        super().__init__(translate("Settings", "When to say that something is not sent"))
        self._given = given
        self._kept = Patience()
        name = translate("Settings", "Amber after hours")
        self.slow = choice(name, _options(SLOW), lambda value: self._keep(slow_hours=int(value)))
        about = translate("Settings", "Without a whole round while something is not sent.")
        self.body.addWidget(Row(name, about, self.slow))
        name = translate("Settings", "A person must act after hours")
        self.long = choice(name, _options(LONG), lambda value: self._keep(long_hours=int(value)))
        self.body.addWidget(Row(name, "", self.long))
        name = translate("Settings", "Room the disk must have, MB")
        self.free = choice(name, _options(FREE), lambda value: self._keep(free_megabytes=int(value)))
        about = translate("Settings", "With less a person must act before nothing can be kept any more.")
        self.body.addWidget(Row(name, about, self.free))

    def read(self) -> None:
        """Show what counts at this desk."""
        desk = self._given.desk
        self._given.run(
            lambda: desk.preferences.get(DESK, PATIENCE, Patience()), done=self._show, failed=self._failed
        )

    def _show(self, kept: Patience) -> None:
        self._kept = kept
        self.slow.choose(str(kept.slow_hours))
        self.long.choose(str(kept.long_hours))
        self.free.choose(str(kept.free_megabytes))

    def _keep(self, **changed: int) -> None:
        wanted = replace(self._kept, **changed)

        def kept(_none: object) -> None:
            self._kept = wanted
            self.refused.emit("")
            self.preferred.emit()

        self._given.run(
            lambda: self._given.desk.preferences.put(DESK, PATIENCE, wanted), done=kept, failed=self._failed
        )

    def _failed(self, refusal: Exception) -> None:
        self.refused.emit(refused.sentence(refusal))


def _options(values: tuple[int, ...]) -> list[tuple[str, str]]:
    return [(str(each), str(each)) for each in values]

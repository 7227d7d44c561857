"""Text size, light or dark, language, sounds and the first queue: the clerk's own, at any desk signed in to."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from desk_app.store.queues import Queue
from ui import wording
from ui.likings import (
    AS_SYSTEM,
    DARK,
    LANGUAGE,
    LIGHT,
    QUEUE,
    SCALE,
    SCALES,
    SCHEME,
    SOUNDS,
    VOLUME,
    VOLUMES,
    Likings,
    likings_of,
)
from ui.settings.panel import NO, YES, Panel, Row, Setting, choice, yes_no
from ui.theme import look
from ui.widgets.card import Card
from ui.widgets.keycap import KeyHint

translate = QCoreApplication.translate


class LookPanel(Panel):
    """Every answer is kept and worn at once."""

    def __init__(self, given: Setting) -> None:
        super().__init__(given)
        sizes = [(str(percent), f"{percent} %") for percent in SCALES]
        self.scale = choice(translate("Settings", "Text size"), sizes, self._scale)
        schemes = [
            (AS_SYSTEM, translate("Settings", "As the computer")),
            (LIGHT, translate("Settings", "Light")),
            (DARK, translate("Settings", "Dark")),
        ]
        self.scheme = choice(translate("Settings", "Light or dark"), schemes, self._keep(SCHEME))
        languages = [("vi", "Tiếng Việt"), ("en", "English")]
        self.language = choice(translate("Settings", "Language"), languages, self._keep(LANGUAGE))
        self.sounds = yes_no(translate("Settings", "Sounds"), lambda on: self._put(SOUNDS, on))
        card = Card(translate("Settings", "What it looks like"))
        about = translate("Settings", "Also with Ctrl + and Ctrl −; Ctrl 0 brings 100 % back.")
        card.body.addWidget(Row(translate("Settings", "Text size"), about, self.scale))
        card.body.addWidget(Row(translate("Settings", "Light or dark"), "", self.scheme))
        about = translate("Settings", "The window is opened again in that language; drafts are kept.")
        card.body.addWidget(Row(translate("Settings", "Language"), about, self.language))
        hints = KeyHint("Ctrl+0", "100 %")
        card.right.addWidget(hints)
        heard = Card(translate("Settings", "What is heard"))
        about = translate("Settings", "Saved, look here, unknown code: three short sounds.")
        heard.body.addWidget(Row(translate("Settings", "Sounds"), about, self.sounds))
        loud = [(str(percent), f"{percent} %") for percent in VOLUMES]
        self.volume = choice(
            translate("Settings", "Loudness"), loud, lambda value: self._put(VOLUME, int(value))
        )
        about = translate("Settings", "Also of the chime that calls the next number.")
        heard.body.addWidget(Row(translate("Settings", "Loudness"), about, self.volume))
        work = Card(translate("Settings", "My work"))
        queues = [("", translate("Settings", "What presses")), *queue_words()]
        self.queue = choice(
            translate("Settings", "First queue"), queues, lambda value: self._put(QUEUE, value)
        )
        about = translate("Settings", "What F3 opens with after signing in.")
        work.body.addWidget(Row(translate("Settings", "First queue"), about, self.queue))
        self.add(card, heard, work)
        self._finish()

    def shown(self) -> None:
        """Show what the clerk chose."""
        clerk = self.given.clerk().id
        self.given.run(lambda: likings_of(self.given.desk, clerk), done=self._show, failed=self.refuse)

    def _show(self, likings: Likings) -> None:
        self.scale.choose(str(likings.scale or round(look().scale * 100)))
        self.scheme.choose(likings.scheme or AS_SYSTEM)
        self.language.choose(likings.language or wording.language())
        self.sounds.choose(YES if likings.sounds else NO)
        self.volume.choose(str(likings.volume))
        self.queue.choose(likings.queue)

    def _scale(self, percent: str) -> None:
        self._put(SCALE, int(percent))

    def _keep(self, name: str) -> Callable[[str], None]:
        return lambda value: self._put(name, value)

    def _put(self, name: str, value: object) -> None:
        self.keep(self.given.clerk().id, name, value)


def queue_words() -> list[tuple[str, str]]:
    """The queues a clerk may begin with."""
    return [
        (Queue.TODAY, translate("Settings", "Today")),
        (Queue.LATE, translate("Settings", "Late")),
        (Queue.READY, translate("Settings", "Ready")),
    ]

"""The six cards of setting the counter up: how each stands, and the way back to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from desk_app.store.preferences import DESK
from ui.settings.panel import Panel, Row, Setting
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.text import Text

translate = QCoreApplication.translate


class SetupPanel(Panel):
    """`steps` are key and title in their order; `open_step` opens the card of one."""

    def __init__(
        self, given: Setting, steps: Sequence[tuple[str, str]], open_step: Callable[[int], None]
    ) -> None:
        intro = translate("Settings", "Done once, open again any time; each card tries what it sets.")
        super().__init__(given, intro)
        self._keys = [key for key, _ in steps]
        self._words: dict[str, Text] = {}
        card = Card("")
        for place, (key, title) in enumerate(steps):
            button = KeyButton(translate("Settings", "Open"), "")
            button.setAccessibleName(translate("Settings", "Open {step}").format(step=title))
            button.clicked.connect(lambda _on=False, place=place: open_step(place))
            row = Row(f"{place + 1}. {title}", "", button)
            self._words[key] = Text("", 13, 400, "text2")
            card.body.addWidget(row)
            card.body.addWidget(self._words[key])
        self.add(card)
        self._finish()

    def shown(self) -> None:
        """Show how every step stands."""
        desk = self.given.desk

        def read() -> Mapping[str, str]:
            return {key: desk.preferences.get(DESK, f"setup.{key}", "") for key in self._keys}

        self.given.run(read, done=self._show, failed=self.refuse)

    def _show(self, states: Mapping[str, str]) -> None:
        said = {
            "": translate("Settings", "not opened yet"),
            "done": translate("Settings", "done"),
            "skipped": translate("Settings", "skipped"),
            "attention": translate("Settings", "needs a look"),
        }
        inks = {"done": "done", "attention": "today"}
        for key, state in states.items():
            shown = "done" if key == "commune" and not state else state
            self._words[key].setText(said.get(shown, shown))
            self._words[key].set_ink(inks.get(shown, "text2"))

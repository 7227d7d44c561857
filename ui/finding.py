"""Ctrl+K: the screens of the desk, and the dossiers that the typed words find."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from desk_app.domain.codes import grouped
from desk_app.domain.procedure import short_procedure_name
from desk_app.domain.words import folded
from ui import refused
from ui.widgets.palette import Offer, Palette
from ui.work import background

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk
    from desk_app.store.search import Found
    from ui.main_window import MainWindow

translate = QCoreApplication.translate

_MOST = 8


class Finding(QObject):
    """Opens the palette over the window; commands answer at once, dossiers a moment later."""

    def __init__(
        self,
        window: MainWindow,
        desk: OpenDesk,
        commands: Callable[[], Sequence[Offer]],
        open_dossier: Callable[[str], None],
    ) -> None:
        super().__init__(window)
        self._window, self._desk, self._commands, self._open_dossier = window, desk, commands, open_dossier
        self._asked = ""
        hint = translate("Finding", "A command, a dossier, a person, the last digits of a code")
        self._palette = Palette(window, self._find, hint)

    def open(self) -> None:
        """Show the empty palette."""
        self._palette.open()

    def _find(self, words: str) -> Sequence[Offer]:
        self._asked = words
        wanted = folded(words)
        commands = [offer for offer in self._commands() if wanted in folded(offer.title)]
        if len(wanted) > 1:
            background.run(
                lambda: self._desk.search.find(words, limit=_MOST),
                done=lambda found: self._show(words, commands, found),
                failed=lambda refusal: self._window.toast(refused.sentence(refusal)),
            )
        return commands

    def _show(self, words: str, commands: Sequence[Offer], found: Sequence[Found]) -> None:
        if words == self._asked:
            self._palette.show_offers([*commands, *(self._offer(each) for each in found)])

    def _offer(self, found: Found) -> Offer:
        said = f"{grouped(found.scan_code)} · {short_procedure_name(found.procedure_name)}"
        return Offer(found.owner_name, lambda: self._open_dossier(found.id), said, icon="file-text")

"""F4: results handed to whoever stands at the counter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desk_app.domain.dossier import Status
from ui.counter.keys import DOSSIER, RETURNING
from ui.dossier.view import DossierScreen
from ui.keymap import told
from ui.returning.view import ReturningScreen
from ui.widgets.palette import Offer

if TYPE_CHECKING:
    from ui.counter.counter import Counter

translate = QCoreApplication.translate


def join(counter: Counter) -> None:
    """Offer the screen and connect what it tells; F4 on a dossier's page begins with that dossier."""
    window, title = counter.window, translate("Counter", "Hand over")
    seen = [""]

    def build() -> ReturningScreen:
        screen = ReturningScreen(counter.desk, actor=counter.actor)
        screen.headed.connect(window.set_header)
        screen.said.connect(window.toast)
        screen.mandate.kept.connect(lambda _said: counter.wrote())
        screen.handed.connect(counter.wrote)
        screen.slip_wanted.connect(lambda ids, asked: _print(counter, "handover", ids, asked=asked))
        screen.fee_slip_wanted.connect(lambda ids: _print(counter, "fee_receipt", ids))
        screen.letter_wanted.connect(lambda code: counter.paper.print_documents("extension", [code]))
        screen.dossier_wanted.connect(counter.open_dossier)
        screen.held.connect(lambda held: window.spare_room(held and window.current_key == RETURNING))
        screen.last_receipt_wanted.connect(counter.paper.print_last)
        return screen

    def shown(key: str) -> None:
        before, seen[0] = seen[0], key
        page: object = window.room(DOSSIER)
        screen: object = window.room(RETURNING) if key == RETURNING else None
        if before == DOSSIER and isinstance(page, DossierScreen) and isinstance(screen, ReturningScreen):
            dossier = page.presenter.page.dossier if page.presenter.page is not None else None
            if dossier is not None and dossier.status is Status.COMPLETED:
                screen.open(dossier.id)

    window.add_screen(RETURNING, title, "hand-helping", "F4", build, also="Ctrl+3")
    window.screen_shown.connect(shown)
    counter.offer(Offer(title, lambda: window.show_screen(RETURNING), key="F4", icon="hand-helping"))


def _print(counter: Counter, kind: str, ids: Sequence[str], *, asked: bool = False) -> None:
    """To the printer by itself; where there is none, only what a person asked for takes the page away."""
    paper = counter.paper

    def go() -> None:
        if asked or not paper.route(kind).on_screen:
            paper.print_documents(kind, ids)
        elif kind == "handover":
            counter.window.toast(
                told(translate("Counter", "No printer: have the register signed, or Ctrl+P shows the slip"))
            )

    paper.known.once_known(go)

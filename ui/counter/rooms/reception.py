"""F2: where dossiers are received."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.counter.keys import RECEPTION, RETURNING
from ui.counter.reading_over import check_of
from ui.reception.cards_ahead import CardsAhead
from ui.reception.view import ReceptionScreen
from ui.widgets.palette import Offer

if TYPE_CHECKING:
    from ui.counter.counter import Counter
    from ui.reception.showing import Page

translate = QCoreApplication.translate


def join(counter: Counter) -> None:
    """Offer the screen and connect what it tells."""
    window, title = counter.window, translate("Counter", "New dossier")
    said = {"turn": "", "today": ""}
    ahead = CardsAhead(counter)

    def build() -> ReceptionScreen:
        screen = ReceptionScreen(
            counter.desk,
            counter.actor,
            print_receipt=counter.paper.print_new,
            print_visit=counter.paper.print_visit,
            print_together=counter.paper.print_together,
            ahead=ahead,
        )
        screen.received.connect(lambda _received: counter.wrote())
        screen.received.connect(lambda _received: counter.scan_folder.settle())
        screen.received.connect(lambda received: counter.citizen.show_received(received.dossier))
        screen.page_shown.connect(tell_citizen)
        screen.parked.connect(counter.citizen.parked)
        screen.visited.connect(lambda _visited: counter.wrote())
        screen.dossier_wanted.connect(counter.open_dossier)
        screen.counted_today.connect(say_today)
        screen.day_confirmed.connect(counter.wrote)
        screen.said.connect(window.toast)
        return screen

    def tell_citizen(page: Page) -> None:
        form = page.form
        counter.citizen.show_form(form.id, form.clerk, check_of(page), blank=page.is_blank)
        spare_room()

    def spare_room() -> None:
        """A form in hand has all the height: banners that the rail counts too give way."""
        screen: object = window.room(RECEPTION)
        held = isinstance(screen, ReceptionScreen) and screen.holds_form()
        if window.current_key != RETURNING:  # which says so itself
            window.spare_room(held and window.current_key == RECEPTION)

    def say_turn(turn: str) -> None:
        said["turn"] = translate("Counter", "Number {turn}").format(turn=turn) if turn else ""
        say_header()

    def say_today(count: int) -> None:
        said["today"] = translate("Counter", "{count} received today").format(count=count)
        say_header()

    def say_header() -> None:
        if window.current_key == RECEPTION:
            words = " · ".join(part for part in (said["turn"], said["today"]) if part)
            window.set_header(translate("Counter", "New dossier"), words)

    counter.citizen.turn_taken.connect(say_turn)
    window.screen_shown.connect(lambda _key: spare_room())
    window.add_screen(RECEPTION, title, "file-plus", "F2", build, also="Ctrl+1")
    counter.offer(Offer(title, lambda: window.show_screen(RECEPTION), key="F2", icon="file-plus"))

"""A lost receipt: whoever stands on the reception form, by card or by name and day of birth, with all their dossiers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desk_app.domain.applicant import Applicant
from desk_app.domain.errors import InputRefused
from ui.counter.keys import RECEPTION
from ui.keymap import told
from ui.reception.reading import typed_day
from ui.reception.view import ReceptionScreen
from ui.widgets.palette import Offer

if TYPE_CHECKING:
    from ui.counter.counter import Counter
    from ui.reception.form import PartyForm

translate = QCoreApplication.translate


def join(counter: Counter) -> None:
    """Offer the command."""
    window = counter.window

    def look() -> None:
        screen = window.room(RECEPTION)
        party = screen.owner_form() if isinstance(screen, ReceptionScreen) else None
        owner = person_of(party) if party is not None else None
        if owner is None:
            window.show_screen(RECEPTION)
            window.toast(
                translate(
                    "Counter", "Scan the card, or type name and day of birth; then look for the receipt"
                )
            )
            return
        counter.list_dossiers_of(owner)

    counter.offer(
        Offer(
            translate("Counter", "Lost receipt: this person's dossiers"),
            look,
            detail=told(translate("Counter", "Enter opens one, Ctrl+P prints its receipt again")),
            icon="printer",
        )
    )


def person_of(party: PartyForm) -> Applicant | None:
    """The person typed or scanned so far, when there is enough to find them by."""
    name, number = party.full_name.strip(), party.id_number.strip() or party.tax_code.strip()
    try:
        born_on = typed_day(party.born_on, field="born_on") if party.born_on.strip() else None
    except InputRefused:
        born_on = None
    if not number and not (name and born_on):
        return None
    return Applicant(full_name=name, id_number=number or None, born_on=born_on)

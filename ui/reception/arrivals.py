"""What a scanner or the ID field brings in: a card fills the form, a receipt opens its dossier."""

from __future__ import annotations

from desk_app.domain.codes import grouped
from desk_app.domain.errors import InputRefused, NotFound
from desk_app.domain.intake_line import applicant_from_card
from desk_app.domain.recognise import Kind, Recognised, recognise
from ui.reception import persons
from ui.reception.open_form import OpenForm
from ui.reception.reading import OWNER
from ui.reception.showing import OfferedCard, OfferedDossier


class Arrivals:
    """Takes texts in; never overwrites what another card filled without being told to."""

    def __init__(self, desk: OpenForm) -> None:
        self._desk = desk

    def take(self, text: str, at: str = OWNER) -> None:
        """A text came from a scanner, or was entered in the ID field of the party `at`."""
        field = f"{at}.id_number"
        try:
            found = recognise(text)
        except InputRefused as refusal:
            self._desk.view.complain(field, refusal)
            return
        self._desk.view.complain(field, None)
        if found.kind is Kind.CARD and found.card is not None:
            self._take_card(OfferedCard(found.card, at, found.needs_check))
        elif found.kind is Kind.CODE:
            self._offer_dossier(found.text, at)
        elif found.kind is Kind.NUMBER:
            self._take_number(found, at)
        elif found.kind is Kind.NAME:
            self._take_name(found, at)

    def take_offered(self, offer: OfferedDossier | OfferedCard) -> None:
        """The clerk takes what the strip offers: the dossier is opened, or the other card filled in."""
        self._desk.view.say(None)
        if isinstance(offer, OfferedDossier):
            self._desk.view.open_dossier(offer.code)
        else:
            self._fill_from(offer)

    def _take_card(self, read: OfferedCard) -> None:
        party = self._desk.form.party(read.at)
        if party.is_as_on_card and party.id_number != read.card.id_number:
            self._desk.refilled()
            self._desk.view.say(read)
        else:
            self._fill_from(read)

    def _fill_from(self, read: OfferedCard) -> None:
        card, at, form = read.card, read.at, self._desk.form
        party = form.party(at)
        if party.is_person and party.id_number != card.id_number:
            party.phone = party.email = ""
            form.confirmed = [each for each in form.confirmed if not each.startswith(at)]
        if party.is_person:
            party.take(applicant_from_card(card), now=self._desk.desk.clock.now())
            party.needs_check = list(read.needs_check)
        else:
            party.write("representative", card.full_name)
            party.needs_check = ["representative"] if "full_name" in read.needs_check else []
        self._desk.view.say(None)
        self._desk.refilled()
        if at == OWNER:
            self._desk.look_up()
        self._desk.view.tell_card(card.full_name, bool(party.needs_check))
        self._go_on()
        self._desk.keep_draft()

    def _offer_dossier(self, code: str, at: str) -> None:
        """Open the dossier of a receipt; over a form that is being written only offer it."""
        party = self._desk.form.party(at)
        if not party.is_as_on_card:
            # The code stood in the ID field itself: it was never meant as a number.
            party.write("id_number", "")
        self._desk.refilled()

        def look() -> OfferedDossier:
            dossier = self._desk.desk.register.dossier(code)
            return OfferedDossier(dossier.code, grouped(dossier.scan_code), dossier.owner.full_name)

        def found(offer: OfferedDossier) -> None:
            if self._desk.form.is_blank:
                self._desk.view.open_dossier(offer.code)
            else:
                self._desk.view.say(offer)

        def failed(error: Exception) -> None:
            if isinstance(error, NotFound | InputRefused):
                self._desk.view.complain(f"{at}.id_number", error)
            else:
                self._desk.refused(error)

        self._desk.run(look, done=found, failed=failed)

    def _take_number(self, found: Recognised, at: str) -> None:
        party = self._desk.form.party(at)
        party.write("id_number", found.text)
        self._desk.touched.add(f"{at}.id_number")
        self._desk.refilled()

        def onwards() -> None:
            if party.full_name:
                self._go_on()
            else:
                self._desk.view.go_to(f"{at}.full_name")

        if at == OWNER and persons.can_be_known(self._desk.owner()):
            self._desk.look_up(then=onwards)
        else:
            onwards()

    def _take_name(self, found: Recognised, at: str) -> None:
        party = self._desk.form.party(at)
        party.write("id_number", "")
        party.write("full_name", found.text)
        self._desk.refilled()
        self._desk.view.go_to(f"{at}.id_number")
        if at == OWNER:
            self._desk.run(
                lambda: persons.named(self._desk.desk, found.text),
                done=self._met,
                failed=self._desk.refused,
            )

    def _met(self, known: persons.Known) -> None:
        self._desk.known = known
        self._desk.refresh()

    def _go_on(self) -> None:
        self._desk.view.go_to("papers" if self._desk.form.procedure else "procedure")

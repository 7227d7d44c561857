"""What the palette offers for what was found: words for commands, dossiers, procedures and people."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desk_app.domain.applicant import Applicant
from desk_app.domain.codes import grouped
from desk_app.domain.procedure import Procedure
from desk_app.domain.procedure_search import matched_letters
from desk_app.domain.words import folded
from desk_app.store.search import Found
from ui import wording
from ui.bound_keys import key_order
from ui.looking import COUNTED, Looked, Person
from ui.standing import status_word
from ui.widgets.buttons import KeyButton
from ui.widgets.palette import Offer, Section

translate = QCoreApplication.translate


class Ways(Protocol):
    """Where the palette may lead to."""

    def open_dossier(self, dossier: str) -> None: ...

    def begin_with(self, procedure: str) -> None: ...

    def open_procedure(self, procedure: str) -> None: ...

    def begin_for(self, dossier: str) -> None: ...


def commands(title: str, offers: Sequence[Offer], words: str, used: Mapping[str, int]) -> Section:
    """The commands that answer to `words`, the most used first where they answer as well as each other."""
    ranked = []
    for place, offer in enumerate(offers):
        rank = _rank(offer, words)
        if rank is not None:
            ranked.append((rank, -used.get(offer.name or offer.title, 0), key_order(offer.key), place, offer))
    ranked.sort(key=lambda each: each[:4])
    verb = translate("Offering", "do it")
    return Section(title, [replace(each[4], verb=each[4].verb or verb) for each in ranked])


def _rank(offer: Offer, words: str) -> int | None:
    """0 is best; None when nothing of the title answers to the words, nor its key."""
    if not words.strip():
        return 0
    if folded(words) == folded(offer.key):
        return 0
    spans = matched_letters(offer.title, words)
    if not spans:
        return None
    return 0 if spans[0][0] == 0 else 1


def pressable(screen: QWidget) -> list[Offer]:
    """What the buttons of a screen do now, with their keys; Esc and Enter belong to whatever is in hand."""
    return [
        Offer(button.label(), button.click, key=button.key(), name=f"here/{button.label()}")
        for button in screen.findChildren(KeyButton)
        if button.isVisible()
        and button.isEnabled()
        and button.label()
        and button.key() not in ("Esc", "Enter")
    ]


def procedures(found: Sequence[Procedure], ways: Ways) -> Section:
    """Procedures; Enter begins a dossier of one, the second key opens it in the catalogue."""
    offers = []
    for procedure in found:
        parts = [procedure.code, wording.duration(procedure.whole_duration)]
        code = procedure.code
        offers.append(
            Offer(
                wording.name_of(procedure),
                lambda code=code: ways.begin_with(code),  # type: ignore[misc]  # one lambda a code
                " · ".join(parts),
                icon="book-open",
                verb=translate("Offering", "receive"),
                second=lambda code=code: ways.open_procedure(code),  # type: ignore[misc]  # one lambda a code
                second_verb=translate("Offering", "see in the catalogue"),
                name=f"procedure/{code}",
            )
        )
    return Section(translate("Offering", "Procedures"), offers)


def dossiers(title: str, found: Sequence[Found], ways: Ways, *, more: bool = False) -> Section:
    """Dossiers by their applicant's name; Enter opens one."""
    return Section(title, [_dossier(each, ways) for each in found], more)


def _dossier(found: Found, ways: Ways) -> Offer:
    said = (
        grouped(found.scan_code) if found.scan_code else found.code,
        status_word(found.status),
        wording.procedure_name(found.procedure_code, found.procedure_name),
    )
    return Offer(
        found.owner_name,
        lambda: ways.open_dossier(found.id),
        " · ".join(said),
        icon="file-text",
        verb=translate("Offering", "open the dossier"),
        name=f"dossier/{found.id}",
        person=True,
    )


def people(looked: Looked, ways: Ways, list_of: Callable[[Applicant], None]) -> Section:
    """People; Enter lists their dossiers, the second key begins one for them."""
    return Section(translate("Offering", "People"), [_person(each, ways, list_of) for each in looked.people])


def _person(person: Person, ways: Ways, list_of: Callable[[Applicant], None]) -> Offer:
    owner = person.owner
    count = f"{person.count}+" if person.count >= COUNTED else str(person.count)
    parts = [
        owner.masked_id or (f"{owner.born_on:%d/%m/%Y}" if owner.born_on else ""),
        translate("Offering", "{count} dossiers").format(count=count),
    ]
    return Offer(
        owner.full_name,
        lambda: list_of(owner),
        " · ".join(part for part in parts if part),
        icon="user",
        verb=translate("Offering", "list their dossiers"),
        second=lambda: ways.begin_for(person.latest),
        second_verb=translate("Offering", "receive for them"),
        name=f"person/{person.latest}",
        person=True,
    )

"""Handing a dossier to the unit that settles it (NĐ 118/2025/NĐ-CP art. 18.2: the same working day)."""

from __future__ import annotations

from desk_app.actions.making import Moment
from desk_app.domain.dossier import Dossier
from desk_app.domain.events import DossierHandedOn
from desk_app.domain.fields import Fields


def hand_on(dossier: Dossier, facts: Fields, moment: Moment) -> DossierHandedOn:
    """Facts: to? (unit or officer; else the unit of the procedure's field), note?."""
    facts.only({"to", "note"})
    return DossierHandedOn(to=facts.text("to", limit=200) or dossier.received.field, note=facts.text("note"))

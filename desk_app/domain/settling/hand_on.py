"""Handing a dossier to the unit that settles it, and taking it back (NĐ 118/2025/NĐ-CP art. 18.2: the same day)."""

from __future__ import annotations

from datetime import datetime

from desk_app.domain.dossier import Dossier
from desk_app.domain.due_date import Duration, Unit, due_date
from desk_app.domain.errors import InputRefused
from desk_app.domain.events import DossierHandedOn
from desk_app.domain.fields import Fields
from desk_app.domain.settling.circumstances import Circumstances
from desk_app.domain.words import folded


def hand_on(dossier: Dossier, facts: Fields, moment: Circumstances) -> DossierHandedOn:
    """Facts: to? (unit or officer; else the unit of the procedure's field), receiver? (who takes it there), note?,
    due_at? or working_days? (by when that unit is done; else its share of an interlinked procedure), back?
    (true: the desk takes the dossier back from the unit).
    """
    facts.only({"to", "receiver", "note", "due_at", "working_days", "back"})
    note, receiver = facts.text("note"), facts.text("receiver", limit=200)
    if facts.flag("back"):
        return DossierHandedOn(
            to=facts.text("to", limit=200) or moment.here or dossier.agency,
            note=note,
            receiver=receiver or moment.actor.name,
            back=True,
        )
    to = facts.text("to", limit=200) or dossier.received.field
    return DossierHandedOn(to=to, note=note, receiver=receiver, due_at=_unit_due(dossier, to, facts, moment))


def _unit_due(dossier: Dossier, to: str, facts: Fields, moment: Circumstances) -> datetime | None:
    due_at, days = facts.moment("due_at"), facts.count("working_days", least=1, limit=365)
    if due_at is not None and due_at <= moment.now:
        raise InputRefused("day_past", field="due_at")
    if due_at is None and days is not None:
        due_at = due_date(moment.now, Duration(days, Unit.WORKING_DAY), moment.catalogue.calendar()).due_at
    if due_at is not None:
        return due_at
    shares = dossier.due.shares if dossier.due else ()
    return next((share.at for share in shares if folded(share.unit) == folded(to)), None)

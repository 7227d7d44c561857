"""The way out of a number nobody may have: an administrator gives the dossier one of the province's own."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from desk_app.domain.dossier import Dossier, received
from desk_app.domain.errors import InputRefused, NotFound
from desk_app.domain.events import DossierReceived
from desk_app.wire.facts import MalformedFact, decode_fact
from province.actions.own_numbers import NumberGiver, number_anew, told
from province.actions.take_up import take_up
from province.actions.tell import Told, tell
from province.keys import Keys
from province.store import dossiers, feed, ledger, numbers, offices
from province.store.ledger import Aside


def assign_number(tx: Connection, wanted: str, *, keys: Keys, now: datetime) -> Dossier:
    """The reception that was set aside for its number, named by its code or its id, is taken up under a number
    of the province's own, with the steps that waited for it; its desk is told by its next pull.

    Refuses a name that waits for no number, and a code under which several do (their ids tell them apart).
    """
    name = wanted.strip()
    waiting = [
        (agency, aside, fact)
        for agency, aside in numbers.waiting_for_one(tx)
        if (fact := _reception(aside)) is not None and name.lower() in (aside.dossier_id, fact.code.lower())
    ]
    if not waiting:
        raise NotFound("dossier_unknown", field="code")
    if len({aside.dossier_id for _, aside, _ in waiting}) > 1:
        raise InputRefused("number_ambiguous", field="code", ids=", ".join(w[1].dossier_id for w in waiting))
    agency, aside, fact = waiting[0]
    office = offices.office_of(tx, agency)
    if office is None:
        raise RuntimeError("a reception without an office")
    feed.head(tx, agency, locked=True)
    giver = NumberGiver(office, keys, keys.ticket_secret(aside.incarnation), now)
    fresh = number_anew(tx, giver, received(aside.dossier_id, fact))
    if fresh is None:
        raise InputRefused("numbers_spent", field="code")
    dossiers.add(tx, [fresh.dossier])
    ledger.take_up(tx, agency, [aside])
    tell(tx, agency, [Told(aside.incarnation, aside.seq, aside.dossier_id, fact), *told([fresh])], now=now)
    take_up(tx, agency, {aside.dossier_id}, now=now)
    return dossiers.dossiers_with(tx, agency, [aside.dossier_id])[aside.dossier_id]


def _reception(aside: Aside) -> DossierReceived | None:
    try:
        fact = decode_fact("dossier.received", 1, aside.envelope.payload)
    except (MalformedFact, RecursionError):
        return None
    return fact if isinstance(fact, DossierReceived) else None

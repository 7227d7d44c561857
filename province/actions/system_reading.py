"""What another system reads through an account: the queue by due date, one dossier, one scan."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import UTC, datetime

from sqlalchemy import Connection

from desk_app.domain.codes import is_legal_code
from desk_app.domain.dossier import PAUSED, Dossier, Status
from province.actions.tokens import PERSON, Caller
from province.dossier_lines import status_names
from province.outgoing.history import history_of
from province.store import dossiers, open_queue, sight
from province.system_messages import (
    OfficerApplicant,
    OfficerDossier,
    OfficerEvent,
    OfficerLine,
    OfficerPaper,
    OfficerQueue,
    OfficerScan,
)

OPEN = (Status.RECEIVED, Status.PROCESSING, Status.PAPERS_REQUESTED, Status.PAYMENT_REQUESTED)
ON_A_PAGE, MOST_ON_A_PAGE = 50, 200
_LONGEST = 200  # characters of an id
_NEVER = datetime(9999, 1, 1, tzinfo=UTC)


def queue_page(
    tx: Connection, agency: str, *, statuses: Collection[Status], after: str, limit: int
) -> OfficerQueue:
    """Open dossiers that the agency may see, by due date, those without one last; `after` as a page before told.

    Raises ValueError for an `after` that no page told.
    """
    place = _place_of(after) if after else None
    found = open_queue.own_after(tx, agency, statuses, place, limit + 1)
    elsewhere: dict[str, list[str]] = {}
    for of_agency, dossier_id in sight.others_dossiers(tx, agency):
        elsewhere.setdefault(of_agency, []).append(dossier_id)
    for of_agency, ids in elsewhere.items():
        theirs = dossiers.dossiers_with(tx, of_agency, ids).values()
        found += [
            each for each in theirs if each.status in statuses and (place is None or _key(each) > place)
        ]
    page = sorted(found, key=_key)
    shown = page[:limit]
    more = len(page) > limit
    return OfficerQueue(
        dossiers=tuple(_line(each) for each in shown), after=_after(shown[-1]) if more else ""
    )


def dossier_named(tx: Connection, agency: str, name: str) -> Dossier | None:
    """A dossier that the agency may see, by its id or its legal code; None as for one that is not there."""
    if len(name) > _LONGEST or not name.isprintable():  # a database takes no NUL, and no id of ours has one
        return None
    if not is_legal_code(name):
        return sight.dossier_seen_by(tx, agency, name)
    for of_agency in dossiers.agencies_holding(tx, name.strip().upper()):
        found = dossiers.dossier_named(tx, of_agency, code=name.strip().upper())
        if found is not None and sight.receiving_agency(tx, agency, found[0].id) == of_agency:
            return found[0]
    return None


def told_dossier(
    tx: Connection, caller: Caller, dossier: Dossier, steps: Sequence[str] = ()
) -> OfficerDossier:
    """The dossier as the caller's scopes allow to read it."""
    fact, owner = dossier.received, dossier.owner
    whole = caller.may(PERSON)
    return OfficerDossier(
        id=dossier.id,
        version=dossiers.fingerprint(dossier),
        code=dossier.code,
        agency=dossier.agency,
        procedure=fact.procedure_code,
        procedure_name=fact.procedure_name,
        field=fact.field,
        applicant=OfficerApplicant(
            kind=str(owner.kind),
            full_name=owner.full_name,
            id_number=owner.id_number if whole else owner.masked_id,
            tax_code=owner.tax_code if whole else None,
            born_on=owner.born_on if whole else None,
            address=owner.address if whole else None,
            phone=owner.phone if whole else None,
            email=owner.email if whole else None,
        ),
        status=int(dossier.status),
        status_name=status_names()[int(dossier.status)],
        received_at=fact.received_at,
        due_at=dossier.due.at if dossier.due else None,
        held_by=dossier.held_by,
        holder=dossier.holder,
        stands_still=_stands_still(dossier),
        papers=tuple(
            OfficerPaper(
                name=each.name, originals=each.originals, certified=each.certified, copies=each.copies
            )
            for each in dossier.papers
        ),
        scans=tuple(
            OfficerScan(
                paper=each.paper, sha256=each.sha256, size=each.size, media=each.media, pages=each.pages
            )
            for each in dossier.attachments
        ),
        results=tuple(each.name for each in dossier.results),
        history=tuple(
            OfficerEvent(at=each.at, kind=each.kind, actor=each.actor.name)
            for each in history_of(tx, dossier.agency, dossier.id)
        ),
        steps=tuple(steps),
    )


def _line(dossier: Dossier) -> OfficerLine:
    fact = dossier.received
    return OfficerLine(
        id=dossier.id,
        code=dossier.code,
        agency=dossier.agency,
        procedure=fact.procedure_code,
        procedure_name=fact.procedure_name,
        field=fact.field,
        applicant=dossier.owner.full_name,
        status=int(dossier.status),
        received_at=fact.received_at,
        due_at=dossier.due.at if dossier.due else None,
        held_by=dossier.held_by,
        holder=dossier.holder,
        stands_still=_stands_still(dossier),
    )


def _stands_still(dossier: Dossier) -> bool:
    return dossier.status in PAUSED and not dossier.clock_runs


def _key(dossier: Dossier) -> tuple[datetime, str]:
    return (dossier.due.at if dossier.due else _NEVER, dossier.id)


def _after(dossier: Dossier) -> str:
    at, name = _key(dossier)
    return f"{'-' if at == _NEVER else at.isoformat()}|{name}"


def _place_of(after: str) -> tuple[datetime, str]:
    at, _, name = after.partition("|")
    moment = _NEVER if at == "-" else datetime.fromisoformat(at)
    if not name or len(name) > _LONGEST or not name.isprintable() or moment.utcoffset() is None:
        raise ValueError("no page told this")
    return moment, name

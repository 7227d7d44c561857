"""Attaching a scan to a paper of a dossier, and taking it off again: announced before it is ever sent."""

from __future__ import annotations

from datetime import date

from desk_app.domain.attachments import LARGEST_DOSSIER, MIB, MOST_OF_DOSSIER, Scan
from desk_app.domain.dossier import Dossier, folded
from desk_app.domain.errors import InputRefused
from desk_app.domain.events import AttachmentVoided, PaperAttached
from desk_app.domain.words import tidy, tidy_lines
from desk_app.ports import Clock, Register
from desk_app.wire.envelope import Actor

_NAME_LIMIT = 500
_REASON_LIMIT = 500


def attach(
    dossier_id: str,
    paper: str,
    scan: Scan,
    *,
    register: Register,
    clock: Clock,
    actor: Actor,
    digitised: bool = True,
    reused_from: str | None = None,
    scanned_on: date | None = None,
) -> Dossier:
    """The dossier with the scan; the same scan of the same paper is attached once, however often it is asked.

    Refused: a paper without a name, more than 200 scans or 512 MiB of them to one dossier.
    """
    name = tidy(paper)
    if not name:
        raise InputRefused("field_missing", field="paper")
    if len(name) > _NAME_LIMIT:
        raise InputRefused("field_long", field="paper", length=len(name), limit=_NAME_LIMIT)
    now = clock.now()
    fact = PaperAttached(
        paper=name,
        sha256=scan.sha256,
        size=scan.size,
        media=scan.media,
        pages=scan.pages,
        digitised=digitised,
        reused_from=reused_from,
        scanned_on=scanned_on or now.date(),
    )
    with register.open() as book:
        dossier = book.dossier(dossier_id)
        after = folded(dossier, fact, now)
        if after == dossier:
            return dossier
        if len(after.attachments) > MOST_OF_DOSSIER:
            raise InputRefused("scans_too_many", field="file", most=MOST_OF_DOSSIER)
        if sum(each.size for each in after.attachments) > LARGEST_DOSSIER:
            raise InputRefused("scans_too_large", field="file", mib=LARGEST_DOSSIER // MIB)
        book.change(after)
        book.announce(fact, dossier_id=dossier_id, at=now, actor=actor)
    return after


def void_attachment(
    dossier_id: str, paper: str, sha256: str, reason: str, *, register: Register, clock: Clock, actor: Actor
) -> Dossier:
    """The dossier without that scan; who, when and why stay in its history, the bytes where they are."""
    why = tidy_lines(reason)[:_REASON_LIMIT]
    if not why:
        raise InputRefused("field_missing", field="reason")
    now = clock.now()
    with register.open() as book:
        dossier = book.dossier(dossier_id)
        fact = AttachmentVoided(paper=paper, sha256=sha256, reason=why)
        after = folded(dossier, fact, now)
        if after == dossier:
            raise InputRefused("attachment_unknown", field="paper")
        book.change(after)
        book.announce(fact, dossier_id=dossier_id, at=now, actor=actor)
    return after

"""Telling a desk what the province holds of it and fed to it, month by month, to be compared."""

from __future__ import annotations

from sqlalchemy import Connection

from desk_app.wire.digests import buckets_of
from desk_app.wire.messages import VerifyAnswer, VerifyRequest
from province.refused import Refused
from province.store import ledger_months, offices
from province.store.desks import Incarnation


def verify(tx: Connection, desk: Incarnation, request: VerifyRequest) -> VerifyAnswer:
    """Counts and digests of the desk's own events up to `upto` and of those fed to it up to `pos`.

    Of its earlier incarnations only how many events are here. Read from the rows themselves, never from a sum
    kept beside them: a row that was lost is noticed. In another epoch than the request's nothing was fed yet as
    far as the desk can compare.
    """
    if request.incarnation != desk.incarnation:
        raise Refused(400, "incarnation", "The request speaks for another incarnation than its signature")
    epoch = offices.fact(tx, "epoch") or ""
    own = ledger_months.own_rows(tx, desk.agency, desk.incarnation, request.upto)
    pos = request.pos if request.epoch == epoch else 0
    before = request.without[:100]
    fed = ledger_months.fed_rows(
        tx, desk.agency, pos, without=(desk.incarnation, *before), whole=request.whole
    )
    held = ledger_months.held(tx, desk.agency, before)
    return VerifyAnswer(
        epoch,
        desk.last_seq,
        desk.last_hash,
        buckets_of(own),
        buckets_of(fed),
        tuple(held.get(each, 0) for each in before),
        request.whole,
    )

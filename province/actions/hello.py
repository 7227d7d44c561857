"""Opening a round: what the province holds of a desk, and what the desk may do until the next one."""

from __future__ import annotations

import secrets
from datetime import datetime

from sqlalchemy import Connection

from desk_app.wire.frames import MAX_BATCH_BYTES, MAX_BATCH_EVENTS
from desk_app.wire.messages import OLDEST_WIRE_VERSION, HelloAnswer, HelloRequest, Limits
from province.actions.epochs import epoch_of, turn_epoch, waits_for_desks
from province.actions.lease_numbers import lease_numbers
from province.actions.own_numbers import take_numbers_back
from province.actions.take_back import take_leases_back
from province.certificates import certify_leases, certify_sealing
from province.keys import Keys
from province.refused import Refused
from province.store import desk_reports, desks, feed, packs
from province.store.desk_reports import DeskReport
from province.store.desks import Incarnation

_FARTHEST = 2**31 - 1  # seconds a clock may be told to be off
LIMITS = Limits(events=MAX_BATCH_EVENTS, bytes=MAX_BATCH_BYTES)


def hello(
    tx: Connection, desk: Incarnation, request: HelloRequest, *, counter: int, keys: Keys, now: datetime
) -> HelloAnswer:
    """Renews the desk's numbers and gives it a fresh nonce; `desk` is locked by the caller.

    A desk that has seen more of the feed than the province holds, or has blocks that it does not know,
    proves that the province was restored: the epoch turns, without an administrator.
    """
    if request.incarnation != desk.incarnation:
        raise Refused(400, "incarnation", "The request speaks for another incarnation than its signature")
    if request.wire < OLDEST_WIRE_VERSION:
        raise Refused(426, "wire_too_old", "This version of the desk is too old")
    nonce = secrets.token_urlsafe(24)
    forgotten = take_leases_back(tx, desk, request.certificates, keys=keys)
    forgotten |= take_numbers_back(tx, desk.agency, request.certificates, keys=keys, now=now)
    epoch, pos = _epoch(tx, desk, request, forgotten=forgotten, now=now)
    desks.change_incarnation(
        tx,
        desk.agency,
        desk.incarnation,
        hello_counter=counter,
        nonce=nonce,
        nonce_counter=0,
        seen_at=now,
        unsent=max(0, request.unsent),
        version=request.version[:100],
        epoch=epoch,
    )
    desk_reports.keep(tx, desk.agency, desk.incarnation, _report(request, now))
    hold = waits_for_desks(tx, desk.agency, epoch=epoch, asking=desk.incarnation, now=now)
    leases = lease_numbers(tx, desk.agency, desk.incarnation, today=now.date(), hold=hold)
    return HelloAnswer(
        server_time=now,
        nonce=nonce,
        epoch=epoch,
        pos=pos,
        last_seq=desk.last_seq,
        last_hash=desk.last_hash,
        watermark=min(desk.backed_up_seq, desk.last_seq),
        limits=LIMITS,
        leases=leases,
        certificates=certify_leases(keys, leases),
        packs=packs.newest(tx, keys.issuer),
        sealing=certify_sealing(keys),
        leases_wait=hold and not leases,
    )


def _epoch(
    tx: Connection, desk: Incarnation, request: HelloRequest, *, forgotten: bool, now: datetime
) -> tuple[str, int]:
    epoch, pos = epoch_of(tx), feed.head(tx, desk.agency)
    knows_more = forgotten or request.pos > pos or request.acked_seq > desk.last_seq
    if request.epoch == epoch and knows_more:
        epoch = turn_epoch(tx, epoch, now=now)
    return epoch, pos


def _report(request: HelloRequest, now: datetime) -> DeskReport:
    clock, off = request.clock, None
    if clock is not None and clock.utcoffset() is not None:
        off = int(max(-_FARTHEST, min(_FARTHEST, (clock - now).total_seconds())))
    return DeskReport(off, {each.kind[:40]: each.version for each in request.packs[:20]})

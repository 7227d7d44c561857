"""Letting a desk's request in: its signature first, then nonce and counter under the desk's lock."""

from __future__ import annotations

import hmac
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from fastapi import Request
from sqlalchemy import Connection

from desk_app.wire.signing import (
    COUNTER_HEADER,
    INCARNATION_HEADER,
    NONCE_HEADER,
    SIGNATURE_HEADER,
    is_signed,
    request_text,
)
from province.api.asked import target_of
from province.bootstrap import Province
from province.refused import Refused
from province.store import desks, locked_inbox
from province.store.desks import Incarnation

_LONGEST = 128  # characters of a header
_HIGHEST_COUNTER = 2**62
_NOBODY = bytes(32)

A = TypeVar("A")


@dataclass(frozen=True, slots=True)
class Seal:
    """What a desk put on its request, and the text that it signed."""

    incarnation: str
    nonce: str
    counter: int
    signature: bytes
    text: bytes


def seal_of(request: Request, body: bytes) -> Seal:
    """The four headers of a signed request; 401 "signature" where one is missing or no such thing."""
    values = [
        request.headers.get(name, "")
        for name in (INCARNATION_HEADER, NONCE_HEADER, COUNTER_HEADER, SIGNATURE_HEADER)
    ]
    incarnation, nonce, counter, signature = values
    if any(len(value) > _LONGEST or not value.isascii() for value in values) or not counter.isdigit():
        raise _unsigned()
    if int(counter) > _HIGHEST_COUNTER or not incarnation:
        raise _unsigned()
    try:
        raw = bytes.fromhex(signature)
    except ValueError as wrong:
        raise _unsigned() from wrong
    text = request_text(request.method, target_of(request), body, nonce, int(counter))
    return Seal(incarnation, nonce, int(counter), raw, text)


def is_known(province: Province, seal: Seal) -> bool:
    """Whether the books have the incarnation that the request names."""
    with province.database.reading() as tx:
        return desks.incarnation_of(tx, seal.incarnation) is not None


def check_signature(province: Province, seal: Seal, *, late: bool = False) -> Incarnation:
    """The desk that signed; an unknown one and a wrong signature are refused alike.

    A revoked one is refused at once, except where `late` work of it is taken in.
    """
    with province.database.reading() as tx:
        desk = desks.incarnation_of(tx, seal.incarnation)
    signed = is_signed(desk.public_key if desk else _NOBODY, seal.text, seal.signature)
    if desk is None or not signed:
        raise _unsigned()
    if desk.revoked_at is not None and not late:
        with province.database.reading() as tx:
            raise _revoked(tx, desk)
    return desk


def locked_desk(tx: Connection, seal: Seal) -> Incarnation:
    """The desk of a request whose signature was checked, locked until the end of `tx`; refuses a revoked one."""
    desk = desks.incarnation_of(tx, seal.incarnation, locked=True)
    if desk is None:
        raise _unsigned()
    if desk.revoked_at is not None:
        raise _revoked(tx, desk)
    return desk


def admitted(
    province: Province,
    seal: Seal,
    act: Callable[[Connection, Incarnation], A],
    *,
    greets: bool = False,
    late: Callable[[Connection, Incarnation], A] | None = None,
) -> A:
    """Runs `act` in one write transaction with the desk locked and the counter used up.

    A refusal by `act` undoes what it did but keeps the counter. `greets`: hello signs without a nonce
    and counts by itself. `late` runs in place of `act` for a revoked desk, which has no nonce to sign with
    once its hello is refused.
    """
    refused: Refused | None = None
    with province.database.writing() as tx:
        desk = desks.incarnation_of(tx, seal.incarnation, locked=True)
        if desk is None:
            raise _unsigned()
        does = act
        if desk.revoked_at is not None:
            if late is None:
                raise _revoked(tx, desk)
            does, greets = late, not seal.nonce
        _use_counter(tx, desk, seal, greets=greets)
        try:
            with tx.begin_nested():
                answer = does(tx, desk)
        except Refused as no:
            refused = no
    if refused is not None:
        raise refused
    return answer


def _use_counter(tx: Connection, desk: Incarnation, seal: Seal, *, greets: bool) -> None:
    if greets:
        if seal.nonce:
            raise Refused(401, "nonce", "A greeting is signed without a nonce")
        if seal.counter <= desk.hello_counter:
            raise _counter(desk.hello_counter)
        desks.change_incarnation(tx, desk.agency, desk.incarnation, hello_counter=seal.counter)
        return
    if not desk.nonce or not hmac.compare_digest(desk.nonce.encode(), seal.nonce.encode()):
        raise Refused(401, "nonce", "Greet first: this nonce is not the one last given")
    if seal.counter <= desk.nonce_counter:
        raise _counter(desk.nonce_counter)
    desks.change_incarnation(tx, desk.agency, desk.incarnation, nonce_counter=seal.counter)


def _counter(last: int) -> Refused:
    return Refused(401, "counter", "The counter does not grow", facts={"last_counter": last})


def _unsigned() -> Refused:
    return Refused(401, "signature", "Not signed by a desk of this province")


def _revoked(tx: Connection, desk: Incarnation) -> Refused:
    """With how far its journal is held, the locked inbox included: what is beyond may still be brought. What is held
    up to `applied_seq` is in the books: bringing it again tells its desk what became of it, and nothing else."""
    last_seq, _ = locked_inbox.head(tx, desk)
    facts = {"last_seq": last_seq, "applied_seq": desk.last_seq}
    return Refused(403, "revoked", "This desk was revoked", facts=facts)

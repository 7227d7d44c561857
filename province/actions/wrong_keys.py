"""Slowing down whoever guesses look-up keys, without slowing whoever holds a receipt."""

from __future__ import annotations

from datetime import datetime
from ipaddress import IPv6Address, ip_address

from sqlalchemy import Connection

from desk_app.domain.ticket import Ticket
from province.settings import WrongKeys
from province.store import wrong_keys
from province.store.wrong_keys import Subject

_ONE_SUBSCRIBER = 64  # bits of an IPv6 address that a line of its own is given; the rest it chooses itself


def who_asks(host: str) -> str:
    """The part of an address that its user cannot change at will: all of IPv4, the first half of IPv6."""
    try:
        address = ip_address(host.partition("%")[0])
    except ValueError:
        return host
    if not isinstance(address, IPv6Address):
        return host
    if address.ipv4_mapped is not None:
        return str(address.ipv4_mapped)
    return f"{int(address) >> _ONE_SUBSCRIBER:016x}/{_ONE_SUBSCRIBER}"


def tries_left(
    tx: Connection, ticket: Ticket, address: str, *, limits: WrongKeys, now: datetime
) -> tuple[int | None, int | None]:
    """Seconds to wait (for a wrong key; for any key, also the right one), None where there are tries left.

    Reads the same rows whatever the ticket is.
    """
    pair, *others = _subjects(ticket, address, limits)
    here = wrong_keys.seconds_to_wait(tx, [pair], now=now, window=limits.window)
    elsewhere = wrong_keys.seconds_to_wait(tx, others, now=now, window=limits.window)
    return max((each for each in (here, elsewhere) if each is not None), default=None), here


def count_wrong_key(
    tx: Connection, ticket: Ticket, address: str, *, slowed: bool, limits: WrongKeys, now: datetime
) -> None:
    """One wrong key more; once `slowed`, only of this address at this code, so that the others' counts end."""
    pair, *others = (subject for subject, _ in _subjects(ticket, address, limits))
    for subject in (pair,) if slowed else (pair, *others):
        wrong_keys.count(tx, subject, now=now, window=limits.window)
    wrong_keys.forget_before(tx, now - 6 * limits.window)


def _subjects(ticket: Ticket, address: str, limits: WrongKeys) -> tuple[tuple[Subject, int], ...]:
    return (
        (("", f"code {ticket.scan_code} from {address}"), limits.per_pair),
        (("", f"code {ticket.scan_code}"), limits.per_code),
        (("", f"from {address}"), limits.per_address),
    )

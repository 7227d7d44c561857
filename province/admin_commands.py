"""What the administrators' pages show, by command; and writing down who gave a command."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING

from province.commands import Line, by_command, open_home
from province.settings import Settings

if TYPE_CHECKING:
    from datetime import datetime


def list_offices(settings: Settings, _asked: Namespace) -> Iterator[Line]:
    from province.store import desks, offices

    with open_home(settings) as province, province.database.reading() as tx:
        counted = desks.counted(tx)
        for each in offices.every(tx):
            told: Line = {name: getattr(each, name) for name in each.__struct_fields__}
            yield {**told, "desks": counted.get(each.agency, 0)}


def list_leases(settings: Settings, _asked: Namespace) -> Iterator[Line]:
    """Blocks that may still be used."""
    from province.store import leases

    with open_home(settings) as province, province.database.reading() as tx:
        for desk, each in leases.in_force(tx, province.now().date()):
            yield {
                "agency": each.agency,
                "desk": desk,
                "incarnation": each.incarnation,
                "first": each.first,
                "last": each.last,
                "from_day": each.from_day.isoformat(),
                "until_day": each.until_day.isoformat(),
                "primary": each.primary,
            }


def list_aside(settings: Settings, _asked: Namespace) -> Iterator[Line]:
    """Every event that waits, with its cause and the way out."""
    from province.store import quarantine
    from province.web.admin_words import said_of

    with open_home(settings) as province, province.database.reading() as tx:
        for each in quarantine.newest(tx):
            told: Line = {name: getattr(each, name) for name in each.__slots__}
            yield {**told, "way": said_of("way", each.code)}


def keep_inbox(settings: Settings, asked: Namespace) -> Iterator[Line]:
    from province.actions.locked_inbox import leave

    with open_home(settings) as province:
        incarnation = asked.incarnation.strip()
        with province.database.writing() as tx:
            leave(tx, incarnation, who=by_command(), now=province.now())
        yield {"incarnation": incarnation, "kept": True}


def list_acts(settings: Settings, asked: Namespace) -> Iterator[Line]:
    """Who did what, the newest first."""
    from province.store import acts

    with open_home(settings) as province, province.database.reading() as tx:
        found = acts.find(
            tx,
            actor=asked.actor,
            act=asked.act,
            subject=asked.subject,
            since=_day(asked.since, "since"),
            until=_day(asked.until, "until", after=1),
        )
        for each in found:
            yield {name: getattr(each, name) for name in each.__slots__}


def _day(text: str, field: str, *, after: int = 0) -> datetime | None:
    from desk_app.domain.errors import InputRefused
    from province.admin.acts import day_from

    at = day_from(text, after=after)
    if text and at is None:
        raise InputRefused("day_form", field=field)
    return at

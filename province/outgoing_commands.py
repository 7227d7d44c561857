"""The commands of what the province says to other systems: sending it, and looking after what waits."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING

from desk_app.domain.errors import InputRefused, NotFound
from province.commands import Line, by_command, open_home
from province.settings import Settings

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from province.store.outgoing import Queued

_MOST = 1000  # messages of one command


def deliver(settings: Settings, asked: Namespace) -> Iterator[Line]:
    """Sends what waits: once until nothing is due, or until told to end."""
    from province.outgoing.background import deliver_until_signal
    from province.outgoing.targets import deliverer_of

    with open_home(settings) as province:
        deliverer = deliverer_of(province)
        if not asked.once:
            yield {"delivering": True}
            deliver_until_signal(deliverer)
            return
        done = deliverer.once()
        if done is None:
            raise InputRefused("deliver_elsewhere", field="deliver")
        yield {"sent": done.sent, "refused": done.refused, "failed": done.failed}


def count(settings: Settings, _asked: Namespace) -> Iterator[Line]:
    from province.store.outgoing_list import counted

    with open_home(settings) as province, province.database.reading() as tx:
        for target, state, number, since in counted(tx):
            yield {"target": target, "state": state, "messages": number, "since": since}


def listing(settings: Settings, asked: Namespace) -> Iterator[Line]:
    from province.store.outgoing import STATES, UNSETTLED
    from province.store.outgoing_list import codes_of, listed

    if asked.state is not None and asked.state not in STATES:
        raise InputRefused("outgoing_state", field="state", allowed=", ".join(STATES))
    states = (asked.state,) if asked.state else UNSETTLED
    with open_home(settings) as province, province.database.reading() as tx:
        found = listed(
            tx, states=states, target=asked.target, agency=asked.agency, limit=min(asked.limit, _MOST)
        )
        codes = codes_of(tx, found)
        for each in found:
            yield _told(each, codes)


def show(settings: Settings, asked: Namespace) -> Iterator[Line]:
    from province.store.outgoing_list import codes_of

    with open_home(settings) as province, province.database.reading() as tx:
        found = _named(tx, asked.id)
        yield {
            **_told(found, codes_of(tx, [found])),
            "event_id": found.event_id,
            "begun_at": found.begun_at,
            "unsure": found.unsure,
            "settled_at": found.settled_at,
        }


def resend(settings: Settings, asked: Namespace) -> Iterator[Line]:
    from province.store import acts, outgoing
    from province.store.outgoing import REFUSED
    from province.store.outgoing_list import codes_of, listed

    if bool(asked.ids) == asked.refused:
        raise InputRefused("usage", field="id", problem="ID… | --refused")
    with open_home(settings) as province, province.database.writing() as tx:
        if asked.refused:
            found = listed(tx, states=(REFUSED,), target=asked.target, limit=_MOST)
        else:
            found = [_named(tx, name) for name in asked.ids]
        codes = codes_of(tx, found)
        for each in found:
            if not outgoing.resend(tx, each, now=province.now()):
                raise InputRefused("outgoing_settled", field="id", state=each.state)
            acts.note(tx, by_command(), "outgoing.resend", each.id, agency=each.agency, now=province.now())
            yield _told(_named(tx, each.id), codes)


def stop(settings: Settings, asked: Namespace) -> Iterator[Line]:
    from province.store import acts, outgoing
    from province.store.outgoing_list import codes_of

    with open_home(settings) as province, province.database.writing() as tx:
        found = _named(tx, asked.id)
        if not outgoing.stop(tx, found, now=province.now()):
            raise InputRefused("outgoing_settled", field="id", state=found.state)
        acts.note(tx, by_command(), "outgoing.stop", found.id, agency=found.agency, now=province.now())
        yield _told(_named(tx, found.id), codes_of(tx, [found]))


def _named(tx: Connection, name: str) -> Queued:
    from province.store.outgoing_list import find

    found = find(tx, name.strip())
    if found is None:
        raise NotFound("outgoing_unknown", field="id")
    return found


def _told(message: Queued, codes: dict[str, str]) -> Line:
    return {
        "id": message.id,
        "target": message.target,
        "service": message.service,
        "agency": message.agency,
        "dossier": codes[message.dossier_id],
        "state": message.state,
        "tries": message.tries,
        "next_at": message.next_at,
        "cause": message.cause,
        "text": message.cause_text,
        "made_at": message.made_at,
    }

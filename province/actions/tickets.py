"""With which secrets a desk may have made the look-up keys of its receptions."""

from __future__ import annotations

from sqlalchemy import Connection

from province.keys import Keys
from province.store import desks
from province.store.desks import Incarnation


def earlier_secrets(tx: Connection, desk: Incarnation, keys: Keys) -> list[bytes]:
    """The ticket secrets of the same desk's other incarnations, newest first."""
    return [
        keys.ticket_secret(each.incarnation)
        for each in desks.incarnations_of(tx, desk.agency)
        if each.desk == desk.desk and each.incarnation != desk.incarnation
    ]

"""Which desk is meant by an id, an incarnation or a name."""

from __future__ import annotations

from sqlalchemy import Connection

from desk_app.domain.errors import InputRefused, NotFound
from province.store import desks


def desk_named(tx: Connection, name: str, agency: str = "") -> tuple[str, str]:
    """(agency, desk) of the only desk that is called so, of `agency` where it is given; refuses none and several."""
    found = [each for each in desks.find_desks(tx, name.strip()) if not agency or each[0] == agency]
    if not found:
        raise NotFound("desk_unknown", field="desk")
    if len(found) > 1:
        raise InputRefused("desk_ambiguous", field="desk", count=len(found))
    return found[0]

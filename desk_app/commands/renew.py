"""renew [CODE]: a new incarnation for this desk, which then brings what the province does not have."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Mapping

from desk_app.commands.desk import desk_of
from desk_app.line import new_identity


def run(asked: Namespace) -> Iterable[Mapping[str, object]]:
    with desk_of(asked) as desk:
        fresh = new_identity(desk, asked.code or "")
        yield {"incarnation": fresh.incarnation, "carried": fresh.carried}

"""verify: recomputes the journal's hash chain."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Mapping

from desk_app.bootstrap import verify
from desk_app.commands.desk import desk_of


def run(asked: Namespace) -> Iterable[Mapping[str, object]]:
    with desk_of(asked) as desk:
        yield {"events": verify(desk), "ok": True}

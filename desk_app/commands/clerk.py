"""clerk add NAME: an account for the window's sign-in."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterable, Mapping

from desk_app.bootstrap import add_clerk
from desk_app.commands.desk import actor_of, desk_of


def run(asked: Namespace) -> Iterable[Mapping[str, object]]:
    pin = sys.stdin.readline().strip() if asked.pin_stdin else None
    with desk_of(asked) as desk:
        clerk = add_clerk(desk, asked.clerk_name, asked.role, pin, actor=actor_of(asked))
        yield {"name": clerk.name, "role": clerk.role}

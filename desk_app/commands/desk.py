"""Opening the home a command was called on, and saying who acts."""

from __future__ import annotations

import getpass
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager

from desk_app.bootstrap import OpenDesk, open_desk
from desk_app.domain.intake import NAME_LIMIT
from desk_app.domain.words import tidy
from desk_app.mirror import mirror_now
from desk_app.paths import home_of
from desk_app.wire.envelope import Actor


@contextmanager
def desk_of(asked: Namespace) -> Iterator[OpenDesk]:
    """The desk of the home; what a command wrote into its journal is in the second place when it ends."""
    desk = open_desk(home_of(asked.home))
    try:
        before = desk.outbox.position().head_seq
        try:
            yield desk
        finally:
            if desk.outbox.position().head_seq != before:
                mirror_now(desk)
    finally:
        desk.close()


def actor_of(asked: Namespace) -> Actor:
    """``--as`` or the system's user, through the command line, with the rights of a service role."""
    return Actor(tidy(asked.name or "")[:NAME_LIMIT] or _system_user(), "cli")


def _system_user() -> str:
    try:
        return tidy(getpass.getuser()) or "cli"
    except (OSError, KeyError, ImportError):  # a computer that gives this process no user name
        return "cli"

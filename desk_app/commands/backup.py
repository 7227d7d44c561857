"""backup FILE: a consistent, encrypted copy of the database."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Mapping
from pathlib import Path

from desk_app.commands.desk import desk_of
from desk_app.store.backup import back_up


def run(asked: Namespace) -> Iterable[Mapping[str, object]]:
    file = Path(asked.file)
    with desk_of(asked) as desk:
        back_up(desk.engine, file)
    yield {"file": str(file)}

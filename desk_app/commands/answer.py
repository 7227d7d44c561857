"""answer FILE: the province's answer to a package that was carried by hand."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Mapping
from pathlib import Path

from desk_app.commands.desk import desk_of
from desk_app.packages import take_answer


def run(asked: Namespace) -> Iterable[Mapping[str, object]]:
    with desk_of(asked) as desk:
        settled = take_answer(desk, Path(asked.file).expanduser())
        yield {"last_seq": settled.last_seq, "fresh": settled.fresh, "set_aside": settled.set_aside}

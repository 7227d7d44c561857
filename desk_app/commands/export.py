"""export FILE: what waits, as a sealed package to carry to the province by hand."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Mapping
from pathlib import Path

from desk_app.commands.desk import desk_of
from desk_app.packages import export_package


def run(asked: Namespace) -> Iterable[Mapping[str, object]]:
    with desk_of(asked) as desk:
        made = export_package(desk, Path(asked.file).expanduser())
        yield {"file": str(made.file), "events": made.events, "dossiers": made.dossiers, "bytes": made.size}

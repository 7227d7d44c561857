"""attach CODE PAPER FILE: a scan of a paper, made small, kept here and announced."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Mapping
from pathlib import Path

from desk_app.commands.desk import actor_of, desk_of
from desk_app.domain.errors import InputRefused
from desk_app.scanned import attach_scan, take_in_file


def run(asked: Namespace) -> Iterable[Mapping[str, object]]:
    with desk_of(asked) as desk:
        dossier = desk.register.dossier(asked.code)
        names = [paper.name for paper in dossier.papers]
        if names and asked.paper not in names:
            raise InputRefused("paper_not_in_dossier", field="paper", papers="; ".join(names))
        scan = take_in_file(desk, Path(asked.file))
        attach_scan(
            desk,
            dossier.code,
            asked.paper,
            scan,
            actor=actor_of(asked),
            digitised=not asked.not_digitised,
        )
        yield {
            "code": dossier.code,
            "paper": asked.paper,
            "sha256": scan.sha256,
            "size": scan.size,
            "media": scan.media,
            "pages": scan.pages,
        }

"""scans CODE: the scans of a dossier, a line each: for which paper, how large, where they are."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Mapping

from desk_app.commands.desk import desk_of
from desk_app.scanned import scans_of


def run(asked: Namespace) -> Iterable[Mapping[str, object]]:
    with desk_of(asked) as desk:
        for each in scans_of(desk, desk.register.dossier(asked.code)):
            fact, standing = each.fact, each.standing
            yield {
                "paper": fact.paper,
                "sha256": fact.sha256,
                "size": fact.size,
                "media": fact.media,
                "pages": fact.pages,
                "digitised": fact.digitised,
                "reused_from": fact.reused_from,
                "here": standing is not None and standing.here,
                "sent_at": standing.sent_at if standing else None,
                "sent_octets": standing.sent_octets if standing else None,
                "trouble": standing.trouble or None if standing else None,
            }

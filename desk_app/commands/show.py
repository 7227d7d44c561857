"""show CODE: one dossier by legal code, scan code, ticket or look-up address, with its history."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Mapping

from desk_app.commands.desk import desk_of
from desk_app.commands.facts import dossier_facts


def run(asked: Namespace) -> Iterable[Mapping[str, object]]:
    with desk_of(asked) as desk:
        dossier = desk.register.dossier(asked.code)
        yield dossier_facts(dossier, desk.register.history(dossier.id), desk.desk.public_url)

"""step CODE ACTION [JSON]: one step of a dossier."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterable, Mapping

from desk_app.bootstrap import take
from desk_app.commands.desk import actor_of, desk_of
from desk_app.commands.facts import dossier_facts
from desk_app.commands.json_text import json_refused
from desk_app.domain.errors import InputRefused
from desk_app.domain.steps import Step


def run(asked: Namespace) -> Iterable[Mapping[str, object]]:
    try:
        facts = json.loads(asked.facts)
    except (ValueError, RecursionError) as wrong:
        raise json_refused(wrong, field="JSON") from wrong
    if not isinstance(facts, dict):
        raise InputRefused("field_object", field="JSON")
    with desk_of(asked) as desk:
        dossier = take(desk, asked.code, asked.action, facts, actor=actor_of(asked))
        told = dossier_facts(dossier, desk.register.history(dossier.id), desk.desk.public_url)
        yield {**told, "reprint_offered": True} if asked.action == Step.CORRECT else told

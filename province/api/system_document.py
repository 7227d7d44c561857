"""The part of the OpenAPI document that other systems read: tokens, messages with examples, every no."""

from __future__ import annotations

from typing import Any

import msgspec

from province.api.asked import PROBLEM_TYPE
from province.api.examples import example_of
from province.api.system_routes import DOSSIER, DOSSIERS, SCAN_OF
from province.system_messages import OfficerDossier, OfficerProblem, OfficerQueue

_JSON = "application/json"
_TOLD: dict[str, type] = {DOSSIERS: OfficerQueue, DOSSIER: OfficerDossier}
_DOORS = (DOSSIERS, DOSSIER, SCAN_OF)


def describe_systems(document: dict[str, Any]) -> None:
    """Adds what the routes alone do not say."""
    kinds = [*_TOLD.values(), OfficerProblem]
    references, components = msgspec.json.schema_components(kinds, ref_template="#/components/schemas/{name}")
    document["components"]["schemas"].update(components)
    schema_of = dict(zip(kinds, references, strict=True))
    document["components"]["securitySchemes"] = {
        "token": {"type": "http", "scheme": "bearer", "description": "province admin token add"}
    }
    for path in _DOORS:
        operation = document["paths"][path]["get"]
        operation["security"] = [{"token": []}]
        no = {"schema": schema_of[OfficerProblem], "example": example_of(OfficerProblem)}
        operation["responses"]["default"] = {"description": "Refused", "content": {PROBLEM_TYPE: no}}
        operation["responses"].pop("422", None)
        told = _TOLD.get(path)
        if told is not None:
            done = {"schema": schema_of[told], "example": example_of(told)}
            operation["responses"]["200"] = {"description": "Done", "content": {_JSON: done}}

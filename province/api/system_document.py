"""The part of the OpenAPI document that other systems read: tokens, messages with examples, every no."""

from __future__ import annotations

from typing import Any

import msgspec

from province.api.asked import PROBLEM_TYPE
from province.api.examples import example_of
from province.api.system_routes import DOSSIER, DOSSIERS, SCAN_OF
from province.api.system_steps import KEY_HEADER, step_path
from province.system_messages import (
    STEP_BODIES,
    OfficerDossier,
    OfficerProblem,
    OfficerQueue,
    OfficerStepTaken,
)

_JSON = "application/json"
_TOLD: dict[tuple[str, str], type] = {(DOSSIERS, "get"): OfficerQueue, (DOSSIER, "get"): OfficerDossier}
_STEPS = {(step_path(step), "post"): body for step, body in STEP_BODIES.items()}
_HEADERS = (
    (KEY_HEADER, "One key a decision, 1–200 characters; the same key and body again is answered the same"),
    ("If-Match", "The ETag of the dossier that the decision was made on"),
)


def describe_systems(document: dict[str, Any]) -> None:
    """Adds what the routes alone do not say."""
    kinds = [*_TOLD.values(), *STEP_BODIES.values(), OfficerStepTaken, OfficerProblem]
    references, components = msgspec.json.schema_components(kinds, ref_template="#/components/schemas/{name}")
    document["components"]["schemas"].update(components)
    schema_of = dict(zip(kinds, references, strict=True))
    document["components"]["securitySchemes"] = {
        "token": {"type": "http", "scheme": "bearer", "description": "province admin token add"}
    }

    def shown(kind: type) -> dict[str, Any]:
        return {"schema": schema_of[kind], "example": example_of(kind)}

    for path, method in (*_TOLD, *_STEPS, (SCAN_OF, "get")):
        operation = document["paths"][path][method]
        operation["security"] = [{"token": []}]
        no = {"description": "Refused", "content": {PROBLEM_TYPE: shown(OfficerProblem)}}
        operation["responses"]["default"] = no
        operation["responses"].pop("422", None)
        told = OfficerStepTaken if (path, method) in _STEPS else _TOLD.get((path, method))
        if told is not None:
            operation["responses"]["200"] = {"description": "Done", "content": {_JSON: shown(told)}}
        if (path, method) in _STEPS:
            operation["requestBody"] = {"content": {_JSON: shown(_STEPS[(path, method)])}}
            operation["parameters"] += [
                {
                    "name": name,
                    "in": "header",
                    "required": True,
                    "description": said,
                    "schema": {"type": "string"},
                }
                for name, said in _HEADERS
            ]

"""The OpenAPI document of the desks' side: the messages of the wire, which is their one definition."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec
from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from desk_app.wire.blobs import HAVE, HaveAnswer, HaveRequest
from desk_app.wire.frames import CONTENT_TYPE
from desk_app.wire.messages import (
    ENROL,
    HELLO,
    PULL,
    PUSH,
    RENEW,
    VERIFY,
    WIRE_VERSION,
    EnrolAnswer,
    EnrolRequest,
    HelloAnswer,
    HelloRequest,
    Problem,
    PullAnswer,
    PushAnswer,
    PushBatch,
    RenewRequest,
    VerifyAnswer,
    VerifyRequest,
)
from province.api.asked import PROBLEM_TYPE
from province.api.examples import example_of
from province.api.system_document import describe_systems

JSON = "application/json"
# path: (method, what is asked, what is answered, content type of both); frames are msgpack inside zstd
_MESSAGES: dict[str, tuple[str, type | None, type, str]] = {
    ENROL: ("post", EnrolRequest, EnrolAnswer, JSON),
    RENEW: ("post", RenewRequest, EnrolAnswer, JSON),
    HELLO: ("post", HelloRequest, HelloAnswer, JSON),
    PUSH: ("post", PushBatch, PushAnswer, CONTENT_TYPE),
    HAVE: ("post", HaveRequest, HaveAnswer, JSON),
    VERIFY: ("post", VerifyRequest, VerifyAnswer, JSON),
    PULL: ("get", None, PullAnswer, CONTENT_TYPE),
}


def document_of(app: FastAPI) -> dict[str, Any]:
    """The document of `app`, its bodies described by the wire's own messages."""
    document = get_openapi(title=app.title, version=str(WIRE_VERSION), routes=app.router.routes)
    kinds = [kind for _, asked, told, _ in _MESSAGES.values() for kind in (asked, told) if kind]
    references, components = msgspec.json.schema_components(
        [*kinds, Problem], ref_template="#/components/schemas/{name}"
    )
    schema_of = dict(zip([*kinds, Problem], references, strict=True))
    document.setdefault("components", {}).setdefault("schemas", {}).update(components)
    for path, (method, asked, told, media) in _MESSAGES.items():
        operation = document["paths"][path][method]
        if asked is not None:
            operation["requestBody"] = {"required": True, "content": {media: _told(asked, schema_of)}}
        operation["responses"] = {
            "200": {"description": "Done", "content": {media: _told(told, schema_of)}},
            "default": {
                "description": "Refused",
                "content": {PROBLEM_TYPE: _told(Problem, schema_of)},
            },
        }
    describe_systems(document)
    return document


def _told(kind: type, schema_of: Mapping[type, Any]) -> dict[str, Any]:
    return {"schema": schema_of[kind], "example": example_of(kind)}

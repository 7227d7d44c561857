"""The server's log on standard error: a line a happening, as text or as JSON, without anybody's data."""

from __future__ import annotations

import json
import logging
import sys
from datetime import UTC, datetime

from province.bug_places import place_of

_TEXT = "%(asctime)s %(levelname)s %(message)s"
FACTS = ("method", "route", "status", "ms")
"""What a line says of a request, each by its name in JSON."""


class _Json(logging.Formatter):
    """One object a line: when, how grave, by whom, what; a bug by its kind and place, never by its words."""

    def format(self, record: logging.LogRecord) -> str:
        told: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "from": record.name,
            "said": record.getMessage(),
        }
        told |= {name: getattr(record, name) for name in FACTS if hasattr(record, name)}
        bug = record.exc_info[1] if record.exc_info else None
        if bug is not None:
            told["bug"] = f"{type(bug).__name__} at {place_of(bug)}"
        return json.dumps(told, ensure_ascii=False)


class _Text(logging.Formatter):
    """As a person reads it in a terminal or a journal; of a bug no words either."""

    def formatException(self, told: object) -> str:  # noqa: N802  (logging's own name)
        bug = told[1] if isinstance(told, tuple) else None
        return f"{type(bug).__name__} at {place_of(bug)}" if isinstance(bug, BaseException) else ""


def start_log(*, as_json: bool) -> None:
    """Every process of a server begins with this; called twice it is as once."""
    out = logging.StreamHandler(sys.stderr)
    out.setFormatter(_Json() if as_json else _Text(_TEXT))
    root = logging.getLogger()
    root.handlers = [out]
    root.setLevel(logging.WARNING)
    logging.getLogger("province").setLevel(logging.INFO)

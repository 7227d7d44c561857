"""Saying where a JSON text written by a person or a program goes wrong."""

from __future__ import annotations

from json import JSONDecodeError

from desk_app.domain.errors import InputRefused


def json_refused(wrong: Exception, *, field: str) -> InputRefused:
    """The refusal of a text that json could not read; it names the character, never the content."""
    if isinstance(wrong, JSONDecodeError):
        return InputRefused("json_form", field=field, place=wrong.pos + 1)
    return InputRefused("json_deep", field=field)

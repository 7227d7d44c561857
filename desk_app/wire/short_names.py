"""What a clerk calls a procedure: everyday names beside the legal ones of the signed catalogue."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

from desk_app.domain.procedure import short_procedure_name


@cache
def _names() -> dict[str, dict[str, str]]:
    """resources/short_names.json: by code, `vi` always and `en` where there is one."""
    read: dict[str, dict[str, str]] = json.loads(
        files("resources").joinpath("short_names.json").read_text("utf-8")
    )
    return read


def everyday_name(code: str, name: str, language: str = "vi") -> str:
    """The everyday name of procedure `code`; without one, its legal `name` less the leading "Thủ tục".

    For the screen only: printed forms and legal texts say the legal name.
    """
    known = _names().get(code)
    if known is None:
        return short_procedure_name(name)
    return known.get(language) or known["vi"]


def everyday_names(code: str) -> tuple[str, ...]:
    """The name that a search for procedure `code` answers to beside the legal one; none without an entry."""
    return tuple(name for language, name in _names().get(code, {}).items() if language == "vi")


def foreign_names(code: str) -> tuple[str, ...]:
    """The same in other languages than the catalogue's."""
    return tuple(name for language, name in _names().get(code, {}).items() if language != "vi")

"""What a forms pack must say so that every form can be printed with it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any

import resources
from desk_app.domain.errors import PackRefused

_OURS = Path(resources.__file__).parent / "words" / "forms.json"
_FACES = re.compile(r"</?[bi]>")
_PAIRS = re.compile(r"<([bi])>[^<]*</\1>")


@cache
def _ours() -> Mapping[str, Any]:
    loaded: Mapping[str, Any] = json.loads(_OURS.read_text(encoding="utf-8"))
    return loaded


def check_captions(told: Mapping[str, Any], *, whole: bool = True) -> None:
    """Refuses wording that lacks a caption this version prints, naming it as `room.caption`.

    A caption may leave a place {out}, never ask for one that its form cannot fill; captions this
    version does not know are for a newer one and let through. Without `whole` a caption may be missing: a
    pack made before this version was is still good, and what it does not say the product says.
    """
    for name, ours, theirs in _pairs(_ours(), told, ""):
        if theirs is None and not whole:
            continue
        if theirs is None or (
            isinstance(ours, list)
            and (not isinstance(theirs, list) or len(theirs) != len(ours) or not all(map(_is_text, theirs)))
        ):
            raise PackRefused("form_caption_missing", field="forms", caption=name)
        for mine, text in zip(_texts(ours), _texts(theirs), strict=True):
            if not _is_text(text):
                raise PackRefused("form_caption_missing", field="forms", caption=name)
            _check_places(name, mine, text)


def _pairs(
    ours: Mapping[str, Any], told: Mapping[str, Any], before: str
) -> Iterator[tuple[str, str | list[str], Any]]:
    for key, mine in ours.items():
        theirs = told.get(key)
        if isinstance(mine, dict):
            yield from _pairs(mine, theirs if isinstance(theirs, dict) else {}, f"{before}{key}.")
        else:
            yield f"{before}{key}", mine, theirs


def _texts(caption: Any) -> list[Any]:
    return caption if isinstance(caption, list) else [caption]


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _check_places(name: str, ours: str, told: str) -> None:
    if _FACES.search(_PAIRS.sub("", told)):
        raise PackRefused("form_caption_faces", field="forms", caption=name)
    try:
        unknown = set(_places(told)) - set(_places(ours))
    except ValueError as wrong:
        raise PackRefused("form_caption_place", field="forms", caption=name, place="{") from wrong
    if unknown:
        raise PackRefused("form_caption_place", field="forms", caption=name, place=f"{{{min(unknown)[0]}}}")


def _places(caption: str) -> Iterator[tuple[str, str]]:
    """The places of a caption with how they are written; a format that does not read raises ValueError."""
    for _, place, form, _ in Formatter().parse(caption):
        if place is not None:
            yield place, form or ""

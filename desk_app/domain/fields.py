"""Reading named values out of a mapping that a person or a program wrote, refusing by full name."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from desk_app.domain.calendar import VIETNAM
from desk_app.domain.errors import InputRefused
from desk_app.domain.words import tidy, tidy_lines

C = TypeVar("C", bound=StrEnum)
_PHONE_NOISE = re.compile(r"[\s.\-()]")
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")


class Fields:
    """A mapping and the path to it, so that a refusal can say ``papers[0].originals``."""

    def __init__(self, values: Mapping[str, object], prefix: str = "") -> None:
        self._values = values
        self._prefix = prefix

    def path(self, name: str) -> str:
        return f"{self._prefix}.{name}" if self._prefix else name

    def has(self, name: str) -> bool:
        return self._values.get(name) not in (None, "")

    def given(self, name: str) -> bool:
        """Whether the key stands there at all, empty or not."""
        return name in self._values

    def only(self, known: Collection[str]) -> None:
        for name in self._values:
            if name not in known:
                raise InputRefused("field_unknown", field=self.path(str(name)[:60]))

    def raw_text(self, name: str, *, required: bool = False) -> str | None:
        value = self._values.get(name)
        if value is None or value == "":
            if required:
                raise InputRefused("field_missing", field=self.path(name))
            return None
        if not isinstance(value, str):
            raise InputRefused("field_text", field=self.path(name))
        if _HALF_CHARACTER.search(value):
            raise InputRefused("text_form", field=self.path(name))
        return value

    def text(self, name: str, *, required: bool = False, limit: int = 500) -> str | None:
        return self._tidied(name, required, limit, tidy)

    def lines(self, name: str, *, required: bool = False, limit: int = 2000) -> str | None:
        return self._tidied(name, required, limit, tidy_lines)

    def _tidied(self, name: str, required: bool, limit: int, how: Callable[[str], str]) -> str | None:
        value = self.raw_text(name, required=required)
        if value is None:
            return None
        if len(value) > 4 * limit:
            raise InputRefused("field_long", field=self.path(name), length=len(value), limit=limit)
        tidied = how(value)
        if len(tidied) > limit:
            raise InputRefused("field_long", field=self.path(name), length=len(tidied), limit=limit)
        if required and not tidied:
            raise InputRefused("field_missing", field=self.path(name))
        return tidied or None

    def texts(self, name: str) -> Sequence[str]:
        values = self._values.get(name)
        if values is None:
            return ()
        if not isinstance(values, list) or not all(isinstance(each, str) for each in values):
            raise InputRefused("field_texts", field=self.path(name))
        return values

    def is_flag(self, name: str) -> bool:
        """Whether true or false stands there, for keys that also take a list."""
        return isinstance(self._values.get(name), bool)

    def flag(self, name: str) -> bool | None:
        value = self._values.get(name)
        if value is not None and not isinstance(value, bool):
            raise InputRefused("field_flag", field=self.path(name))
        return value

    def count(self, name: str, *, least: int = 0, limit: int = 9999, required: bool = False) -> int | None:
        value = self._values.get(name)
        if value is None:
            if required:
                raise InputRefused("field_missing", field=self.path(name))
            return None
        if isinstance(value, bool) or not isinstance(value, int):
            raise InputRefused("field_count", field=self.path(name))
        if not least <= value <= limit:
            raise InputRefused("count_range", field=self.path(name), value=value, least=least, limit=limit)
        return value

    def choice(self, name: str, among: type[C], *, required: bool = False) -> C | None:
        value = self.raw_text(name, required=required)
        if value is None:
            return None
        try:
            return among(value.strip().lower())
        except ValueError as wrong:
            allowed = ", ".join(str(each) for each in among)
            raise InputRefused("choice", field=self.path(name), allowed=allowed) from wrong

    def day(self, name: str, *, required: bool = False) -> date | None:
        value = self.raw_text(name, required=required)
        if value is None:
            return None
        return read_day(value, field=self.path(name))

    def moment(self, name: str, *, required: bool = False) -> datetime | None:
        value = self.raw_text(name, required=required)
        if value is None:
            return None
        return read_moment(value, field=self.path(name))

    def phone(self, name: str) -> str | None:
        """Digits only, +84 turned into 0."""
        value = self.text(name, limit=40)
        if value is None:
            return None
        bare = _PHONE_NOISE.sub("", value)
        bare = "0" + bare[3:] if bare.startswith("+84") else bare
        if not re.fullmatch(r"\+?[0-9]{8,15}", bare):
            raise InputRefused("phone_form", field=self.path(name))
        return bare

    def email(self, name: str) -> str | None:
        value = self.text(name, limit=200)
        if value is not None and not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", value):
            raise InputRefused("email_form", field=self.path(name))
        return value

    def inner(self, name: str, *, required: bool = False) -> Fields | None:
        value = self._values.get(name)
        if value is None:
            if required:
                raise InputRefused("field_missing", field=self.path(name))
            return None
        if not isinstance(value, dict):
            raise InputRefused("field_object", field=self.path(name))
        return Fields(value, self.path(name))

    def inners(self, name: str) -> Sequence[Fields] | None:
        values = self._values.get(name)
        if values is None:
            return None
        if not isinstance(values, list):
            raise InputRefused("field_list", field=self.path(name))
        for place, each in enumerate(values):
            if not isinstance(each, dict):
                raise InputRefused("field_object", field=f"{self.path(name)}[{place}]")
        return [Fields(each, f"{self.path(name)}[{place}]") for place, each in enumerate(values)]


def read_day(text: str, *, field: str) -> date:
    """2026-11-23 or 23/11/2026."""
    wanted = text.strip()
    match = re.fullmatch(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})", wanted)
    try:
        if match:
            return date(int(match[3]), int(match[2]), int(match[1]))
        return date.fromisoformat(wanted)
    except ValueError as wrong:
        raise InputRefused("day_form", field=field) from wrong


def read_moment(text: str, *, field: str) -> datetime:
    """ISO 8601; without an offset it is Vietnam's time. The answer is +07:00."""
    try:
        moment = datetime.fromisoformat(text.strip())
        return moment.replace(tzinfo=VIETNAM) if moment.tzinfo is None else moment.astimezone(VIETNAM)
    except (ValueError, OverflowError) as wrong:
        raise InputRefused("moment_form", field=field) from wrong

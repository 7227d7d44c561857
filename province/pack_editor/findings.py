"""Looking into the cells of one row, each finding kept with its place."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time

from desk_app.domain.errors import InputRefused
from desk_app.domain.fields import read_day
from province.pack_editor.names import ends_loosely, has_control_character, is_decomposed, looks_clipped
from province.pack_editor.problems import Problem, Severity
from province.pack_editor.sheets import Row, Sheet

LARGEST = 10**12


class Findings:
    """The problems of a sheet, in the order in which they were found."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._found: list[Problem] = []

    def tell(
        self,
        row: Row,
        column: str,
        code: str,
        *,
        severity: Severity = Severity.ERROR,
        **facts: object,
    ) -> None:
        cell = self._sheet.cell(row.number, column)
        self._found.append(Problem(row.number, column, cell, code, severity, facts))

    @property
    def all(self) -> Sequence[Problem]:
        return sorted(self._found, key=lambda problem: problem.row)

    def name(self, row: Row, column: str, *, clipped: Severity = Severity.ERROR) -> str:
        """A required name, whole and composed."""
        text = row.get(column)
        if not text:
            self.tell(row, column, "missing")
            return ""
        self.check_text(row, column, text, clipped=clipped)
        return text

    def check_text(self, row: Row, column: str, text: str, *, clipped: Severity) -> None:
        if is_decomposed(text):
            self.tell(row, column, "decomposed")
        elif has_control_character(text):
            self.tell(row, column, "control_character")
        if looks_clipped(text):
            self.tell(row, column, "clipped", severity=clipped, end=text.strip()[-30:])
        elif ends_loosely(text):
            self.tell(row, column, "clipped", severity=Severity.WARNING, end=text.strip()[-30:])

    def number(self, row: Row, column: str, text: str | None = None, *, limit: int = LARGEST) -> int | None:
        """A whole number from 0; None when the cell is empty or wrong (told)."""
        value = row.get(column) if text is None else text
        if not value:
            return None
        bare = value.replace(" ", "")
        digits = bare.removeprefix("-")
        if not (digits.isascii() and digits.isdigit()):
            self.tell(row, column, "number_form", value=value[:40])
        elif bare.startswith("-"):
            self.tell(row, column, "number_negative", value=value[:40])
        elif len(digits) > 15 or int(digits) > limit:
            self.tell(row, column, "number_large", value=value[:40], limit=limit)
        else:
            return int(digits)
        return None

    def day(self, row: Row, column: str) -> date | None:
        value = row.get(column)
        if not value:
            return None
        try:
            return read_day(value, field=column)
        except InputRefused:
            self.tell(row, column, "day_form", value=value[:40])
            return None

    def hour(self, row: Row, column: str) -> time | None:
        value = row.get(column)
        if not value:
            return None
        try:
            return time.fromisoformat(value if len(value) > 4 else f"0{value}")
        except ValueError:
            self.tell(row, column, "hour_form", value=value[:40])
            return None

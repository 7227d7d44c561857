"""Reading a sheet (.xlsx or .csv) as rows of text that still know where they stood."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path

from desk_app.domain.errors import InputRefused
from desk_app.domain.words import folded

LONGEST_SHEET = 20_000  # rows; a catalogue has some hundreds
LARGEST_FILE = 32 * 1024 * 1024
LARGEST_PLAIN = 256 * 1024 * 1024
"""Bytes of a file, and of an .xlsx once unpacked."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line under the heading, by column name; cells that are empty are not in it."""

    number: int
    cells: Mapping[str, str]

    def get(self, column: str) -> str:
        return self.cells.get(column, "")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A heading and its rows; `places` are the columns' places from 0."""

    name: str
    places: Mapping[str, int]
    rows: Sequence[Row]

    def cell(self, row: int, column: str) -> str:
        """F5: the cell's name in the sheet; a column that is not there stands after the last."""
        place = self.places.get(column, len(self.places))
        letters = ""
        while place >= 0:
            letters = chr(ord("A") + place % 26) + letters
            place = place // 26 - 1
        return f"{letters}{row}"


def read_sheet(file: Path, columns: Iterable[str], aliases: Mapping[str, str]) -> Sheet:
    """The first sheet of a file. Headings are taken as `columns` or their folded Vietnamese `aliases`.

    Refuses a file that is missing, too large, no sheet, empty, or with a heading that is not known.
    """
    lines = list(_lines(file))
    if not lines:
        raise InputRefused("sheet_empty", field=file.name)
    known = set(columns)
    places: dict[str, int] = {}
    for place, heading in enumerate(lines[0]):
        name = heading.strip()
        if not name:
            continue
        column = name if name in known else aliases.get(folded(name), "")
        if not column or column in places:
            code = "column_twice" if column else "column_unknown"
            raise InputRefused(code, field=file.name, column=name[:60], known=", ".join(sorted(known)))
        places[column] = place
    rows = []
    for number, line in enumerate(lines[1:], start=2):
        cells = {
            column: line[place].strip()
            for column, place in places.items()
            if place < len(line) and line[place].strip()
        }
        if cells:
            rows.append(Row(number, cells))
    return Sheet(file.name, places, rows)


def _lines(file: Path) -> Iterator[list[str]]:
    try:
        raw = file.read_bytes()
    except FileNotFoundError as wrong:
        raise InputRefused("file_missing", field="file", file=str(file)) from wrong
    except OSError as wrong:
        raise InputRefused("file_unreadable", field="file", file=str(file)) from wrong
    if len(raw) > LARGEST_FILE:
        raise InputRefused("sheet_large", field=file.name, rows=LONGEST_SHEET)
    lines = _xlsx(raw, file.name) if file.suffix.lower() == ".xlsx" else _csv(raw, file.name)
    for number, line in enumerate(lines):
        if number > LONGEST_SHEET:
            raise InputRefused("sheet_large", field=file.name, rows=LONGEST_SHEET)
        yield line


def _csv(raw: bytes, name: str) -> Iterator[list[str]]:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        raise InputRefused("sheet_encoding", field=name) from wrong
    heading = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=heading.count)
    csv.field_size_limit(LARGEST_FILE)
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    except csv.Error as wrong:
        raise InputRefused("sheet_form", field=name) from wrong


def _xlsx(raw: bytes, name: str) -> Iterator[list[str]]:
    from zipfile import BadZipFile, ZipFile

    import openpyxl
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        with ZipFile(io.BytesIO(raw)) as archive:
            plain = sum(part.file_size for part in archive.infolist())
        if plain > LARGEST_PLAIN:  # a bomb says its size; one that lies is cut off by the archive's own check
            raise InputRefused("sheet_large", field=name, rows=LONGEST_SHEET)
        book = openpyxl.load_workbook(io.BytesIO(raw), read_only=True, data_only=True)
    except (BadZipFile, InvalidFileException, KeyError, ValueError, OSError) as wrong:
        raise InputRefused("sheet_form", field=name) from wrong
    try:
        for row in book.worksheets[0].iter_rows(values_only=True):
            yield [_plain(value) for value in row]
    finally:
        book.close()


def _plain(value: object) -> str:
    """A cell as it would be typed: 5.0 is 5, a date 2027-03-01, a time 15:00."""
    match value:
        case None:
            return ""
        case datetime():
            return value.date().isoformat()
        case date():
            return value.isoformat()
        case time():
            return f"{value:%H:%M}"
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value)

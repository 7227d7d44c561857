"""Sealed packages that came by hand: a stick's zip, a dead desk's mirror, or one segment, read in order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile, ZipFile, is_zipfile

from desk_app.domain.errors import InputRefused
from desk_app.wire.sealed_scan import LARGEST_SCAN_FILE, SCAN_SUFFIX
from desk_app.wire.sealing import LARGEST_FILE, SealRefused, Segment, SegmentHead, read_segment

SUFFIX = ".niem"
MOST_SEGMENTS = 200_000


@dataclass(frozen=True, slots=True)
class Found:
    """A segment as found: where, what anybody may read of it, and itself. `where` is a name, never a path."""

    where: str
    head: SegmentHead
    segment: Segment


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that calls itself a segment and is none: torn, or not ours."""

    where: str


def read_package(place: Path) -> Iterator[Found | Unreadable]:
    """The segments of a folder, a zip or one file, by incarnation and place in its journal.

    Only heads are held for the ordering, so a whole year's mirror does not fill the memory. Refuses a
    place that is none of these (InputRefused).
    """
    if place.is_dir():
        yield from _in_order([_File(each) for each in place.rglob(f"*{SUFFIX}") if each.is_file()])
    elif not place.is_file():
        raise InputRefused("file_missing", field="file", file=place.name)
    elif is_zipfile(place):
        try:
            with ZipFile(place) as archive:
                names = [name for name in archive.namelist() if name.endswith(SUFFIX)]
                yield from _in_order([_Member(archive, name) for name in names])
        except (BadZipFile, OSError) as wrong:
            raise InputRefused("package_form", field="file", file=place.name) from wrong
    else:
        yield from _in_order([_File(place)])


def read_scans(place: Path) -> Iterator[bytes]:
    """The sealed scans that lie in a folder or a zip, one after another."""
    if place.is_dir():
        for file in sorted(place.rglob(f"*{SCAN_SUFFIX}")):
            yield _File(file).read(LARGEST_SCAN_FILE)
    elif is_zipfile(place):
        try:
            with ZipFile(place) as archive:
                for name in archive.namelist():
                    if name.endswith(SCAN_SUFFIX):
                        yield _Member(archive, name).read(LARGEST_SCAN_FILE)
        except (BadZipFile, OSError) as wrong:
            raise InputRefused("package_form", field="file", file=place.name) from wrong


@dataclass(frozen=True, slots=True)
class _File:
    path: Path

    @property
    def name(self) -> str:
        return self.path.name

    def read(self, longest: int = LARGEST_FILE) -> bytes:
        with self.path.open("rb") as file:
            return file.read(longest + 1)


@dataclass(frozen=True, slots=True)
class _Member:
    archive: ZipFile
    name: str

    def read(self, longest: int = LARGEST_FILE) -> bytes:
        """At most one byte over what it may have, whatever the zip says of itself."""
        with self.archive.open(self.name) as file:
            return file.read(longest + 1)


def _in_order(sources: list[_File] | list[_Member]) -> Iterator[Found | Unreadable]:
    if len(sources) > MOST_SEGMENTS:
        raise InputRefused("package_large", field="file", most=MOST_SEGMENTS)
    heads: list[tuple[tuple[str, int, int], _File | _Member]] = []
    for source in sources:
        found = _read(source)
        if isinstance(found, Unreadable):
            yield found
        else:
            heads.append(((found.head.incarnation, found.head.first_seq, found.head.last_seq), source))
    for _key, source in sorted(heads, key=lambda each: each[0]):
        yield _read(source)


def _read(source: _File | _Member) -> Found | Unreadable:
    try:
        segment = read_segment(source.read())
        return Found(source.name, segment.read_head(), segment)
    except (SealRefused, BadZipFile, OSError, NotImplementedError):
        return Unreadable(source.name)

"""Scans on the disk: sealed, whole, found by their hash, and never at the cost of a dossier's room."""

import os
from hashlib import sha256

import pytest

from desk_app.domain.errors import HomeRefused
from desk_app.store.scan_files import ScanFiles
from desk_app.store.sealing import PART

KEY = bytes(range(32))
BODY = b"".join(place.to_bytes(4, "big") for place in range(3 * PART // 4 + 17))
NAME = sha256(BODY).hexdigest()


@pytest.fixture
def files(tmp_path):
    return ScanFiles(tmp_path / "scans", KEY)


def file_of(tmp_path, name=NAME):
    return tmp_path / "scans" / name[:2] / f"{name}.scan"


def test_a_scan_is_read_as_it_was_put_whole_and_in_pieces(files):
    assert files.put(BODY) == NAME
    assert files.read(NAME) == BODY
    for offset, octets in ((0, 10), (PART - 5, 10), (PART, PART), (len(BODY) - 3, 100), (len(BODY), 5)):
        assert files.piece(NAME, offset, octets) == BODY[offset : offset + octets]


def test_nothing_of_it_can_be_read_on_the_disk(files, tmp_path):
    files.put(b"NGUYEN VAN A " * 1000)
    (written,) = (tmp_path / "scans").glob("*/*")
    assert b"NGUYEN" not in written.read_bytes()
    assert written.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "harm",
    [
        lambda raw: raw[:-1],
        lambda raw: raw[:60] + bytes([raw[60] ^ 1]) + raw[61:],
        lambda raw: raw[:40] + (5).to_bytes(4, "big") + raw[44:],  # another size
        lambda raw: raw[: 44 + PART + 16] + raw[44 : 44 + PART + 16] + raw[44 + 2 * (PART + 16) :],  # swapped
        lambda raw: b"",
    ],
)
def test_a_file_that_was_changed_cut_or_swapped_is_refused_in_words(files, tmp_path, harm):
    files.put(BODY)
    where = file_of(tmp_path)
    where.write_bytes(harm(where.read_bytes()))
    with pytest.raises(HomeRefused) as no:
        files.read(NAME)
    assert no.value.code == "scan_file_damaged"


def test_a_scan_under_anothers_name_does_not_open(files, tmp_path):
    other = files.put(b"another scan")
    files.put(BODY)
    file_of(tmp_path).replace(file_of(tmp_path, other))
    with pytest.raises(HomeRefused):
        files.read(other)


def test_another_key_does_not_open_it(files, tmp_path):
    files.put(BODY)
    with pytest.raises(HomeRefused):
        ScanFiles(tmp_path / "scans", bytes(32)).read(NAME)


def test_a_damaged_file_is_mended_by_scanning_the_paper_again(files, tmp_path):
    files.put(BODY)
    file_of(tmp_path).write_bytes(b"zeros of a power cut")
    files.put(BODY)
    assert files.read(NAME) == BODY


def test_a_disk_nearly_full_is_said_before_anything_is_written(tmp_path):
    files = ScanFiles(tmp_path / "scans", KEY, kept_free=2**60)
    assert files.room() == 0
    with pytest.raises(HomeRefused) as no:
        files.put(BODY)
    assert (no.value.code, no.value.field) == ("scan_disk_full", "home")
    assert not list((tmp_path / "scans").glob("**/*.scan"))


def test_what_was_half_written_is_swept_and_what_is_being_written_is_not(files, tmp_path):
    files.put(BODY)
    folder = file_of(tmp_path).parent
    old, young = folder / "a.scan.1.part", folder / "b.scan.2.part"
    old.write_bytes(b"half")
    young.write_bytes(b"half")
    os.utime(old, (1, 1))
    files.sweep_growing(before=1000.0)
    assert not old.exists()
    assert young.exists()
    assert files.read(NAME) == BODY

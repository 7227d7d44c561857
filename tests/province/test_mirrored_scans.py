"""A disk dies before its scans were sent: the second place brings the dossiers and their scans to the province."""

from collections.abc import Iterator

import pytest

from desk_app import mirrored_scans
from desk_app.bootstrap import OpenDesk, enrol
from desk_app.clock import FixedClock
from desk_app.domain.attachments import PDF
from desk_app.line import sync_once
from desk_app.mirror import choose_mirror, folder_of, mirror_now
from desk_app.paths import Home
from desk_app.scanned import attach_scan
from desk_app.wire.sealed_scan import read_scan
from province.actions.take_package import take_package
from province.actions.take_scans import TakenScans, take_scans
from province.packages import read_package, read_scans
from tests.builders import LAN, an_intake
from tests.province.conftest import OFFICE, Served
from tests.province.fake_desk import NINE


@pytest.fixture
def desk(served: Served, tmp_path) -> Iterator[OpenDesk]:
    opened = enrol(
        Home(tmp_path / "desk"), served.url, served.code(), key_place="file", clock=FixedClock(NINE)
    )
    yield opened
    opened.close()


@pytest.fixture
def stick(tmp_path):
    (tmp_path / "usb").mkdir()
    return tmp_path / "usb"


def scanned(desk: OpenDesk, count: int = 1) -> list[bytes]:
    """A dossier with so many scans, none of them sent."""
    code = desk.receive(an_intake(), actor=LAN).dossier.code  # type: ignore[union-attr]  # no visit
    bodies = [b"%PDF-1.7 " + bytes([place]) * 3000 for place in range(count)]
    for body in bodies:
        scan = desk.scans.keep(body, PDF, 1, b"", at=NINE)
        attach_scan(desk, code, "Giấy chứng sinh", scan, actor=LAN)
    return bodies


def sealed(desk: OpenDesk, stick):
    return sorted((folder_of(desk, stick) / mirrored_scans.FOLDER).glob("*"))


def bring(served: Served, stick) -> TakenScans:
    list(take_package(served.province, read_package(stick)))
    return take_scans(served.province, read_scans(stick))


def at_the_province(served: Served, name: str) -> bytes:
    scan = served.province.shelf.open(OFFICE.agency, name)
    return b"".join(scan.pieces()) if scan else b""


def test_what_was_not_sent_when_the_disk_died_comes_from_the_second_place(served, desk, stick):
    bodies = scanned(desk, 3)
    choose_mirror(desk, str(stick))
    names = sorted(desk.scans.known())
    assert [file.stem for file in sealed(desk, stick)] == names
    assert not any(body[9:100] in file.read_bytes() for body in bodies for file in sealed(desk, stick))

    assert bring(served, stick) == TakenScans(found=3, fresh=3)
    assert sorted(at_the_province(served, name) for name in names) == sorted(bodies)
    assert bring(served, stick) == TakenScans(found=3, fresh=0)


def test_a_scan_leaves_the_second_place_once_the_province_holds_it(served, desk, stick):
    scanned(desk, 2)
    choose_mirror(desk, str(stick))
    assert len(sealed(desk, stick)) == 2
    sync_once(desk)
    scanned(desk)  # the first of these is one of those: the same bytes, sent already
    mirror_now(desk)
    assert sealed(desk, stick) == []


def test_a_look_takes_its_share_and_says_how_many_are_left(desk, stick, monkeypatch):
    monkeypatch.setattr(mirrored_scans, "MOST_AT_ONCE", 3000)
    scanned(desk, 3)
    assert choose_mirror(desk, str(stick)).scans == 2
    assert mirror_now(desk).scans == 1
    assert mirror_now(desk).scans == 0
    assert len(sealed(desk, stick)) == 3


def test_forged_torn_and_unspoken_scans_are_not_taken(served, desk, stick, tmp_path):
    scanned(desk)
    choose_mirror(desk, str(stick))
    (file,) = sealed(desk, stick)
    assert take_scans(served.province, read_scans(stick)).troubles == {"metadata_first": 1}
    list(take_package(served.province, read_package(stick)))
    raw, other = file.read_bytes(), tmp_path / "other"
    other.mkdir()
    head = read_scan(raw).head
    shorter = raw.replace(head, head.replace(b"3009", b"3008"))
    for place, bent in enumerate((raw[:-1], raw[:50], raw[:-70] + b"!" + raw[-69:], shorter)):
        (other / f"{place}.anh").write_bytes(bent)

    told = take_scans(served.province, read_scans(other))

    assert (told.found, told.fresh, told.troubles) == (4, 0, {"seal": 3, "blob_size": 1})
    assert take_scans(served.province, read_scans(stick)).fresh == 1

"""Case 24: a blind citizen with a cheap phone, and a clerk who hears the counter: neither needs to see anything."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest
from PySide6.QtCore import Qt

from desk_app.bootstrap import OpenDesk, take
from desk_app.domain.ticket import lookup_url
from desk_app.line import sync_once
from tests.acceptance.hands import Hands
from tests.acceptance.reading import Reader, name_in_focus
from tests.acceptance.real_province import RealProvince
from tests.acceptance.receiving import BIRTH, CTRL, ENTER, TAB, form, ready, reception, until_in
from tests.builders import LAN, an_intake
from tests.province.conftest import NO_TLS
from tests.ui.printing.on_paper import PdfPrinters
from ui.widgets import announce as door

PHONE = Path(__file__).with_name("phone_of_the_blind.py")


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """What the QR of a receipt says, its dossier in processing and known to the province."""
    province = RealProvince(tmp_path / "province")
    desk = province.enrol(tmp_path / "home", province.start())
    kept = desk.receive(an_intake(), actor=LAN).dossier
    take(desk, kept.code, "hand_on", {"to": "Công chức tư pháp"}, actor=LAN)
    sync_once(desk)
    yield lookup_url(desk.desk.public_url, kept.ticket)
    desk.close()
    province.stop()


def listened_to(url: str) -> dict[str, object]:
    done = subprocess.run(
        [sys.executable, str(PHONE), url],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    if "ImportError" in done.stderr:
        pytest.skip("this computer lacks the libraries of QtWebEngine")
    assert done.returncode == 0, done.stderr
    found: dict[str, object] = json.loads(done.stdout)
    return found


def test_the_page_is_one_small_answer_that_reads_in_order_and_does_not_overflow(address: str) -> None:
    with httpx2.Client(trust_env=False, verify=NO_TLS) as client:
        answer = client.get(address)
    assert answer.status_code == 200
    assert len(answer.content) < 8192, "uncompressed, and nothing else is asked for"

    found = listened_to(address)

    assert (found["scripts"], found["loaded"]) == (0, [])
    assert (found["width"], found["text"]) == (320, 40), "20 px twice over"
    assert found["wide"] == 0
    said = [" ".join(text.split()) for _, text in found["said"]]  # type: ignore[misc]  # pairs, as it prints them
    order = [
        "Hồ sơ của ông/bà đang được giải quyết.",  # the status
        "Hẹn trả kết quả",
        "Ông/bà cần làm gì",
        "Khi đến quầy, ông/bà mang theo",
        "Giấy hẹn, bản giấy hoặc ảnh chụp",
        "Cần hỏi thêm",
    ]
    places = [said.index(each) for each in order]
    assert places == sorted(places)
    assert "tháng" in said[places[1] + 1], "the day is said in words"
    assert not [text for text in said if text.count("/") == 2], (
        "no day in figures is read out beside its words"
    )
    dialled = next(place for place, (role, text) in enumerate(found["said"]) if role == "A" and "Gọi" in text)  # type: ignore[misc]  # as above
    assert dialled > places[-1]
    assert str(found["dial"]).startswith("tel:")


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> Reader:
    made = Reader()
    monkeypatch.setattr(door, "QAccessible", made)
    return made


def test_a_clerk_who_hears_the_counter_completes_a_reception_by_keys(
    hands: Hands, reader: Reader, tmp_path: Path
) -> None:
    folder = tmp_path / "paper"
    folder.mkdir()
    hands.counter.paper.use(PdfPrinters(folder))
    desk: OpenDesk = hands.desk
    ready(hands)
    assert name_in_focus()

    hands.scan(
        "000188012345||NGUYỄN THỊ HUỲNH PHƯỢNG|01011988|Nữ|Thôn 3, xã Ea Kpam, tỉnh Đắk Lắk|01082024||||"
    )
    until_in(hands, reception(hands).procedure.entry)
    assert name_in_focus()
    hands.until(lambda: reader.has_heard("thẻ", "NGUYỄN THỊ HUỲNH PHƯỢNG"))

    hands.type("ks")
    hands.until(lambda: reader.has_heard("thủ tục", "khai sinh"))
    hands.press(ENTER)
    until_in(hands, reception(hands).papers.list)
    assert form(hands).procedure == BIRTH
    hands.until(lambda: reader.has_heard("Hẹn trả", "23/11/2026"))
    assert name_in_focus()

    reader.heard.clear()
    hands.press(Qt.Key.Key_A, CTRL)
    hands.until(lambda: reader.has_heard("giấy tờ"))
    hands.press(TAB)
    until_in(hands, reception(hands).party.owner.fields["phone"].entry)
    assert name_in_focus()
    hands.type("0905123456")

    reader.heard.clear()
    hands.press(ENTER, CTRL)
    hands.until(lambda: desk.search.find("", limit=1))
    (kept,) = desk.search.find("", limit=1)
    hands.until(lambda: any(kept.scan_code in said.replace(" ", "") for said in reader.heard))
    ready(hands)
    assert not any("000188012345" in said for said in reader.heard), "an ID number is read to nobody"

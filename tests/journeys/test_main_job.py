"""The main job on real parts: received with the province stopped, synced, read on a citizen's phone."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import zxingcpp

ROOT = Path(__file__).resolve().parents[2]
CARD = "001090123456|012345678|NGUYỄN VĂN A|01011990|Nam|Thôn Cầu, Xã Đông Quý, Huyện Tiền Hải, Thái Bình|15042021"
AGENCY = "H15.50.05"


def call(*words: str, text: str | None = None, expect: int = 0) -> list[Mapping[str, Any]]:
    done = subprocess.run(
        [sys.executable, *words],
        cwd=ROOT,
        input=text,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.returncode == expect, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


@contextmanager
def province_running(home: Path, port: int = 0) -> Iterator[str]:
    child = subprocess.Popen(
        [sys.executable, "-m", "province", "--home", str(home), "serve", "--port", str(port)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    )
    try:
        assert child.stdout is not None
        yield json.loads(child.stdout.readline())["address"]
    finally:
        child.terminate()
        assert child.wait(timeout=20) == 0
        child.stdout.close()


def browse(url: str) -> Mapping[str, Any]:
    script = Path(__file__).with_name("browse.py")
    done = subprocess.run(
        [sys.executable, str(script), url],
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        env=dict(os.environ),
        check=False,
    )
    if "ImportError" in done.stderr:
        pytest.skip(f"QtWebEngine does not load on this machine: {done.stderr.strip().splitlines()[-1]}")
    assert done.returncode == 0, done.stderr[-500:]
    seen = json.loads(done.stdout.splitlines()[-1])
    return {**seen, "h1": plain(seen["h1"]), "text": plain(seen["text"])}


def plain(text: str) -> str:
    """With ordinary spaces where the page holds words together."""
    return " ".join(text.split())


def qr_on(pdf: Path) -> str:
    document = pypdfium2.PdfDocument(str(pdf))
    page = document[0].render(scale=300 / 72).to_pil()
    document.close()
    return next(
        code.text for code in zxingcpp.read_barcodes(page) if code.format == zxingcpp.BarcodeFormat.QRCode
    )


def test_a_dossier_received_with_the_line_down_is_on_the_citizens_page_once_it_returns(
    tmp_path: Path,
) -> None:
    province, home = tmp_path / "province", tmp_path / "desk"
    desk = ("main.py", "--home", str(home), "--as", "Nguyễn Thị Lan")
    admin = ("-m", "province", "--home", str(province), "admin")
    name = "Trung tâm Phục vụ hành chính công xã Ea Kpam"
    call(
        *admin,
        "add-office",
        "--agency",
        AGENCY,
        "--number",
        "24181",
        "--name",
        name,
        "--phone",
        "02623852345",
    )
    [issued] = call(*admin, "enrolment-code", AGENCY)
    with province_running(province) as address:
        [enrolled] = call(*desk, "enrol", address, issued["code"])
        port = int(address.rsplit(":", 1)[1])
    assert enrolled["agency"] == AGENCY

    line = {"procedure": "1.004222", "applicant": {"scan": CARD}, "received_at": "2026-11-23T09:12:00+07:00"}
    [kept] = call(*desk, "receive", "-", text=json.dumps(line))
    assert kept["due_at"] == "2026-12-03T17:00:00+07:00"
    [offline] = call(*desk, "sync")
    assert (offline["ending"], offline["pending"]) == ("unreachable", 1)
    [printed] = call(*desk, "document", "receipt", kept["code"], "-o", str(tmp_path / "receipt.pdf"))
    assert printed["copy"] == 1
    url = qr_on(tmp_path / "receipt.pdf")
    assert url == kept["lookup_url"]

    with province_running(province, port):
        before = browse(url)
        assert before["h1"] == "Quầy đã nhận hồ sơ của ông/bà."
        assert "03/12/2026" in before["text"]
        assert "NGUYỄN" not in before["text"]
        [synced] = call(*desk, "sync")
        assert (synced["ending"], synced["pending"], synced["quarantined"]) == ("done", 0, 0)
        [again] = call(*desk, "sync")
        assert again["sent"] == 0
        after = browse(url)
    assert after["h1"] == "Hồ sơ của ông/bà đã được tiếp nhận."
    assert "03/12/2026" in after["text"]
    assert (after["scripts"], after["cookie"], after["lang"]) == (0, "", "vi")
    [held] = call(*admin, "dossier", kept["scan_code"])
    assert (held["status"], held["code"]) == (2, kept["code"])
    [counted] = call(*admin, "count")
    assert counted == {"dossiers": 1, "events": 2, "quarantined": 0}


def test_the_demo_without_a_screen_goes_the_whole_way_and_tells_it_in_json(tmp_path: Path) -> None:
    [told] = call("main.py", "--home", str(tmp_path / "demo"), "demo", "--headless")
    assert told["synced"] is True
    [status] = call("main.py", "--home", str(tmp_path / "demo"), "status")
    assert (status["unsent"], status["quarantined"]) == (0, 1), "one is given back, for the sync panel"
    assert told["page_status"] == "Hồ sơ của ông/bà đã được tiếp nhận."
    assert Path(told["receipt"]).read_bytes().startswith(b"%PDF")
    assert told["lookup_url"].endswith(told["scan_code"] + told["lookup_url"][-12:])

"""demo [--headless]: a made-up commune and a province on this computer, for trying the desk out."""

from __future__ import annotations

import os
import subprocess
import sys
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path

from desk_app.actions.receive import Received
from desk_app.bootstrap import OpenDesk
from desk_app.commands.answers import answer
from desk_app.commands.document import write_whole
from desk_app.demo.home import demo_desk
from desk_app.demo.page import page_status
from desk_app.demo.people import card_text, citizens
from desk_app.domain.intake_line import read_intake
from desk_app.domain.ticket import lookup_url
from desk_app.line import sync_once
from desk_app.papers import print_receipt
from desk_app.paths import Home, home_of
from desk_app.wire.envelope import Actor

_PROBE = "from PySide6.QtWidgets import QApplication; QApplication([])"


def run(asked: Namespace) -> int:
    home = _demo_home(asked.home)
    headless = asked.headless or asked.open_window is None
    if not headless and not has_display():
        print(
            "Máy này không có màn hình: chạy việc chính không mở cửa sổ (demo --headless).", file=sys.stderr
        )
        headless = True
    if not headless:
        with demo_desk(home, progress=_tell) as desk:
            desk.close()
            opened: int = asked.open_window(str(home.folder))
            return opened
    with demo_desk(home, progress=_tell) as desk:
        answer(main_job(desk, home))
    return 0


def main_job(desk: OpenDesk, home: Home) -> Mapping[str, object]:
    """Card, receipt, sync, the citizen's page: the whole way of one dossier."""
    citizen = citizens()[0]
    line = {"procedure": "1.004222", "applicant": {"scan": card_text(citizen), "phone": citizen.phone}}
    actor = Actor("demo", "cli")
    kept = desk.receive(read_intake(line), actor=actor)
    if not isinstance(kept, Received):
        raise AssertionError("an accepted intake gives a dossier")
    printed = print_receipt(desk, [kept.dossier], paper="a5", actor=actor)[0]
    home.prints.mkdir(exist_ok=True)
    receipt = home.prints / f"{kept.dossier.scan_code}.pdf"
    write_whole(receipt, printed.pdf)
    report = sync_once(desk)
    url = lookup_url(desk.desk.public_url, kept.dossier.ticket)
    return {
        "code": kept.dossier.code,
        "scan_code": kept.dossier.scan_code,
        "receipt": str(receipt),
        "synced": report.ending == "done" and report.pending == 0,
        "page_status": page_status(url),
        "lookup_url": url,
    }


def has_display() -> bool:
    """Whether a window can be opened: asked of a child, since Qt ends a process that it cannot serve."""
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if platform.split(":")[0] in ("offscreen", "minimal"):
        return False
    silent = sys.platform.startswith("linux") and not platform
    if silent and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return False
    probe = subprocess.run([sys.executable, "-c", _PROBE], capture_output=True, check=False)
    return probe.returncode == 0


def _demo_home(given: str | None) -> Home:
    if given or os.environ.get("DESK_HOME"):
        return home_of(given)
    return Home(Path(home_of(None).folder.parent) / "quay-mot-cua-demo")


def _tell(count: int) -> None:
    if count % 100 == 0 and count:
        print(f"dữ liệu mẫu: {count} hồ sơ", file=sys.stderr)

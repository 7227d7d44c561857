"""A province on this computer for trying out: a child process that ends with its parent."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from desk_app.domain.errors import HomeRefused
from desk_app.paths import RESOURCES

AGENCY, NUMBER = "H99.99.01", "99001"
OFFICE = {
    "--name": "Trung tâm Phục vụ hành chính công xã Mẫu",
    "--parent": "Ủy ban nhân dân xã Mẫu",
    "--address": "Thôn 1, xã Mẫu, tỉnh Mẫu",
    "--phone": "02620000001",
    "--hours": "07:30–11:30 và 13:30–17:00, thứ Hai đến thứ Sáu",
}


@contextmanager
def province_at(folder: Path, port: int) -> Iterator[str]:
    """Serves the province of `folder` on loopback; the address once it answers. Port 0: a free one."""
    with (folder / "serve.log").open("ab") as log:
        child = subprocess.Popen(
            [*_program(folder), "serve", "--port", str(port), "--until-stdin-closes"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            env=_environment(),
            text=True,
            encoding="utf-8",
        )
    try:
        line = child.stdout.readline() if child.stdout else ""
        if not line:
            raise HomeRefused("demo_failed", field="province", detail=_last_line(folder / "serve.log"))
        yield str(json.loads(line)["address"])
    finally:
        if child.stdin:
            child.stdin.close()
        try:
            child.wait(timeout=10)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
        if child.stdout:
            child.stdout.close()


def make_office(folder: Path) -> None:
    """The made-up commune of the demo; number 99001 is for demos alone."""
    words = [word for pair in OFFICE.items() for word in pair]
    admin(folder, "add-office", "--agency", AGENCY, "--number", NUMBER, *words)


def enrolment_code(folder: Path) -> str:
    return str(admin(folder, "enrolment-code", AGENCY)["code"])


def admin(folder: Path, *words: str) -> dict[str, Any]:
    """One answer of the province's own command line."""
    asked = [*_program(folder), "admin", *words]
    done = subprocess.run(asked, capture_output=True, env=_environment(), encoding="utf-8", check=False)
    if done.returncode:
        raise HomeRefused(
            "demo_failed", field="province", detail=(done.stderr.strip().splitlines() or ["?"])[-1]
        )
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[0])
    return answer


def _program(folder: Path) -> list[str]:
    return [sys.executable, "-m", "province", "--home", str(folder)]


def _environment() -> dict[str, str]:
    """This process's own, less what would point the province elsewhere; the product's folder importable."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PROVINCE_")}
    paths = [str(RESOURCES.parent), kept.get("PYTHONPATH", "")]
    return {
        **kept,
        "PYTHONPATH": os.pathsep.join(path for path in paths if path),
        "PYTHONIOENCODING": "utf-8",
    }


def _last_line(log: Path) -> str:
    lines = log.read_text(encoding="utf-8", errors="replace").strip().splitlines()
    return lines[-1] if lines else "?"

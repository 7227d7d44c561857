"""The peer of the push: a PouchDB desk and its express-pouchdb province, both on leveldb, as child processes."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_HERE = Path(__file__).parent
_MODULES = _HERE / "node_modules"


class PeerMissingError(RuntimeError):
    """Node, npm or the packages are not to be had; the text says which."""


def install_peer() -> None:
    """Puts the packages that package.json pins beside this file, unless they are there already."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        raise PeerMissingError("node and npm are needed for the peer")
    pinned: dict[str, str] = json.loads((_HERE / "package.json").read_text("utf-8"))["dependencies"]
    if all(_installed(name) == version for name, version in pinned.items()):
        return
    words = [npm, "install", "--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--loglevel=error"]
    done = subprocess.run(words, cwd=_HERE, capture_output=True, text=True, timeout=300, check=False)
    if done.returncode:
        last = done.stderr.strip().splitlines() or ["npm install failed"]
        raise PeerMissingError(f"npm install: {last[0]}")


def _installed(name: str) -> str | None:
    file = _MODULES / name / "package.json"
    return json.loads(file.read_text("utf-8"))["version"] if file.exists() else None


@contextmanager
def served_peer(folder: Path, port: int) -> Iterator[None]:
    """The peer's province, answering at `port`."""
    folder.mkdir()
    command = ["node", str(_HERE / "children" / "couch_server.js"), str(folder), str(port)]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment(),
        cwd=folder,
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        if not child.stdout.readline():
            raise PeerMissingError("the peer's server did not start")
        try:
            yield
        finally:
            child.stdin.close()
            child.wait(20)


def push_peer(folder: Path, documents: Path, port: int, *, batch: int) -> tuple[float, int]:
    """Milliseconds and documents written of one replication to the server at `port`."""
    words = [str(folder), str(documents), f"http://127.0.0.1:{port}/dossiers", str(batch)]
    done = subprocess.run(
        ["node", str(_HERE / "children" / "couch_push.js"), *words],
        capture_output=True,
        text=True,
        env=_environment(),
        timeout=300,
        check=False,
    )
    if done.returncode:
        last = done.stderr.strip().splitlines() or ["no word"]
        raise PeerMissingError(f"the peer's push failed: {last[-1]}")
    told = json.loads(done.stdout.strip().splitlines()[-1])
    return float(told["milliseconds"]), int(told["written"])


def _environment() -> dict[str, str]:
    return {**os.environ, "NODE_ENV": "production"}

"""What support asks for first: versions, database, disk, line; and a package of it that names nobody."""

from __future__ import annotations

import io
import platform
import shutil
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass

import msgspec
import sqlcipher3.dbapi2 as sqlcipher

from desk_app.bootstrap import VERSION, OpenDesk, verify
from desk_app.domain.errors import HomeRefused
from desk_app.line import line_state
from desk_app.stopping import Stop, is_stopped
from desk_app.store.engine import reading
from desk_app.store.migrate import HEAD
from desk_app.store.packs import current_packs

REPORTS_TAKEN = 10


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the page: a name for machines, the value, and whether somebody should look."""

    name: str
    value: str
    wrong: bool = False


LOW_DISK = 1024**3


def findings(desk: OpenDesk, stop: Stop | None = None) -> list[Finding]:
    """Everything that can be said without the window; the journal is read through, so not on its thread.

    A `stop` asked for meanwhile leaves the journal unchecked and gives the rest.
    """
    state = line_state(desk)
    with reading(desk.engine) as connection:
        packs = current_packs(connection)
        cipher = connection.exec_driver_sql("PRAGMA cipher_version").scalar()
        events = connection.exec_driver_sql("SELECT count(*) FROM event").scalar()
        dossiers = connection.exec_driver_sql("SELECT count(*) FROM dossier").scalar()
    disk = shutil.disk_usage(desk.home.folder)
    try:
        told, broken = str(verify(desk, stop)), False
    except HomeRefused as refusal:
        told, broken = f"{refusal.code} {refusal.facts.get('seq', '')}".strip(), not is_stopped(refusal)
    return [
        Finding("version", VERSION),
        Finding("office", desk.desk.office.number),
        Finding("system", f"{platform.system()} {platform.release()} {platform.machine()}"),
        Finding("python", platform.python_version()),
        Finding("sqlite", f"{sqlcipher.sqlite_version} · SQLCipher {cipher}"),
        Finding("database", f"{desk.home.database.stat().st_size} B · v{HEAD}"),
        Finding("dossiers", str(dossiers)),
        Finding("events", str(events)),
        Finding("journal", told, wrong=broken),
        Finding("disk_free", f"{disk.free} / {disk.total} B", wrong=disk.free < LOW_DISK),
        Finding("last_round", state.last_round.isoformat() if state.last_round else "–"),
        Finding("line", state.cause or "ok", wrong=bool(state.aside)),
        Finding("unsent", str(state.unsent)),
        Finding("set_aside", str(len(state.aside)), wrong=bool(state.aside)),
        Finding("packs", ", ".join(f"{pack.kind} {pack.version}" for pack in packs) or "–"),
        Finding("clock", desk.clock.quality(), wrong=desk.clock.quality() == "suspect"),
        Finding("key", "file" if desk.home.key_file.exists() else "system"),
    ]


def package(desk: OpenDesk, found: list[Finding], devices: Mapping[str, object]) -> bytes:
    """A .zip for support: the findings, the devices as the window knows them, and the reports of bugs.

    Reports hold lines of code and kinds of errors, never values; names of people, paths and printers
    stay out.
    """
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        about = {
            "made_at": desk.clock.now().isoformat(timespec="seconds"),
            "findings": {each.name: each.value for each in found},
            "wrong": [each.name for each in found if each.wrong],
            "devices": dict(devices),
        }
        archive.writestr("diagnostics.json", msgspec.json.format(msgspec.json.encode(about), indent=1))
        for report in sorted(desk.home.reports.glob("crash-*.txt"))[-REPORTS_TAKEN:]:
            archive.writestr(f"reports/{report.name}", report.read_bytes())
    return made.getvalue()

"""What to tell the province of a trouble, to be read out, pasted or attached: no name, no number of a person."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desk_app.bootstrap import VERSION
from ui.sync.line_words import megabytes

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk
    from desk_app.store.line_state import LineState, Setback

translate = QCoreApplication.translate


def report_of(desk: OpenDesk, setback: Setback, code: str) -> str:
    """Of something the province set aside; a person's data do not go beyond the dossier's code."""
    return _letter(
        *_who(desk),
        (translate("Sync", "Entry of the journal"), str(setback.number or setback.seq)),
        (translate("Sync", "Dossier"), code or setback.dossier_id or "–"),
        (translate("Sync", "Set aside"), f"{setback.outcome}, {setback.code}"),
        (translate("Sync", "At"), _full(setback.at)),
        (translate("Sync", "Program"), VERSION),
    )


def report_of_line(desk: OpenDesk, state: LineState, now: datetime) -> str:
    """Of the line itself: why it gives no whole round, and what is only at this desk."""
    position = desk.outbox.position()
    free = "–" if state.free is None else f"{state.free // 1_000_000} MB"
    return _letter(
        *_who(desk),
        (translate("Sync", "Trouble"), state.cause or "–"),
        (translate("Sync", "Since"), _full(state.since)),
        (translate("Sync", "Tries without a whole round"), str(state.failures)),
        (translate("Sync", "Last whole round"), _full(state.last_round)),
        (translate("Sync", "Dossiers at this desk alone"), f"{state.unsent}, {_full(state.oldest)}"),
        (
            translate("Sync", "Scans at this desk alone"),
            f"{state.scans.count}, {megabytes(state.scans.octets)} MB",
        ),
        (translate("Sync", "Head of the journal"), f"{position.head_seq} {position.head_hash.hex()[:16]}"),
        (translate("Sync", "Province holds up to"), str(position.acked_seq)),
        (translate("Sync", "Free on the disk"), free),
        (translate("Sync", "Reasons"), ", ".join(state.reasons(now)) or "–"),
        (translate("Sync", "At"), _full(now)),
        (translate("Sync", "Program"), VERSION),
    )


def _who(desk: OpenDesk) -> Iterable[tuple[str, str]]:
    office = desk.desk.office
    yield translate("Sync", "Office"), f"{office.name} ({office.agency})"
    yield translate("Sync", "Desk"), f"{desk.desk.desk_name}, {desk.desk.incarnation}"


def _letter(*lines: tuple[str, str]) -> str:
    return "\n".join(f"{name}: {value}" for name, value in lines)


def _full(at: datetime | None) -> str:
    return f"{at:%H:%M:%S %d/%m/%Y}" if at is not None else "–"

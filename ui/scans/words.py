"""Where a scan is, in words a clerk reads at a glance."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desk_app.store.scans import Standing
from ui import refused
from ui.scans.keeping import Item
from ui.theme import Tone

translate = QCoreApplication.translate


def whereabouts(standing: Standing | None) -> tuple[str, Tone]:
    """Not sent, on its way by so many percent, at the province, or kept aside and why."""
    if standing is None:
        return translate("Scans", "at the province, from another counter"), Tone.DONE
    if standing.sent_at is not None:
        return translate("Scans", "at the province"), Tone.DONE
    if standing.trouble:
        said = translate("Scans", "not sent: {cause}")
        return said.format(cause=refused.cause(standing.trouble)), Tone.PERSON
    if standing.sent_octets:
        percent = standing.sent_octets * 100 // standing.size
        return translate("Scans", "being sent, {percent} %").format(percent=percent), Tone.SOON
    return translate("Scans", "not sent yet, safe on this computer"), Tone.CALM


def together(standings: Sequence[Standing | None]) -> tuple[str, Tone]:
    """The state of several scans of one paper: the one that is farthest from the province."""
    order = sorted(standings, key=_distance)
    return whereabouts(order[-1])


def _distance(standing: Standing | None) -> float:
    if standing is None or standing.sent_at is not None:
        return -1.0
    if standing.trouble:
        return 2.0
    return 1.0 - standing.sent_octets / standing.size


def described(item: Item) -> str:
    """What a screen reader says of a thumbnail."""
    pages = translate("Scans", "{count} pages").format(count=item.scan.pages)
    parts = [item.paper, pages, f"{max(1, item.scan.size // 1000)} KB", whereabouts(item.standing)[0]]
    if item.reused_on is not None:
        parts.append(translate("Scans", "digitised on {day}").format(day=f"{item.reused_on:%d/%m/%Y}"))
    return ", ".join(parts)

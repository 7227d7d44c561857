"""When and how fast an office sends its scans: a line that is shared with everything else it does."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time

LEAST_KBIT = 16
"""Slower than this a page would take half a day."""


@dataclass(frozen=True, slots=True)
class ScanHabits:
    """Kept by the desk. `kbit` a second at most (0: no limit); scans go only from `opens` until `closes` (HH:MM,
    over midnight too; empty: at any time); `folder` is watched for what a flatbed scanner drops (empty: none)."""

    kbit: int = 0
    opens: str = ""
    closes: str = ""
    folder: str = ""

    @property
    def octets_a_second(self) -> int | None:
        """None without a limit."""
        return max(self.kbit, LEAST_KBIT) * 1000 // 8 if self.kbit > 0 else None

    def may_send(self, now: datetime) -> bool:
        """Whether scans may go at `now`; dossiers always may. Hours that do not read are none."""
        try:
            opens, closes = time.fromisoformat(self.opens), time.fromisoformat(self.closes)
        except ValueError:
            return True
        at = now.time()
        return opens <= at < closes if opens < closes else at >= opens or at < closes


TONIGHT = ("18:00", "06:00")
"""What "send tonight" means unless an office says other hours."""

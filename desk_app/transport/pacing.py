"""Leaving the line to others: what is sent drips at the pace the office set."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_DRIP = 8 * 1024


@dataclass(frozen=True, slots=True)
class Pace:
    """`octets` a second; what goes out in any stretch of time is never more than that and one drip."""

    octets: int
    sleep: Callable[[float], None] = time.sleep
    monotonic: Callable[[], float] = time.monotonic

    def dripped(self, body: bytes) -> Iterator[bytes]:
        """The body in drips, each given out when it is due."""
        began, size = self.monotonic(), min(_DRIP, max(1, self.octets))
        for start in range(0, len(body), size):
            early = began + start / self.octets - self.monotonic()
            if early > 0:
                self.sleep(early)
            yield body[start : start + size]

"""What the law leaves to be set about steps: how often, how early, and on what ground the clock stands still."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Grounds:
    """Why the clock stands still in status 5 and in status 6; None: it does not, and time runs on."""

    papers: str | None = None
    payment: str | None = None


@dataclass(frozen=True, slots=True)
class StepRules:
    """The pack's parameters of the steps.

    `requests` for papers in the processing phase and `extensions` without a supervisor (NĐ 61/2018 art.
    19.10 as carried on, unverified); an extension is proposed `notice_days` working days before the
    promise, a later one is recorded as late. `warning_days` are working days left, furthest first.
    """

    grounds: Grounds
    requests: int = 1
    extensions: int = 1
    notice_days: int = 1
    warning_days: tuple[int, ...] = (3, 1)

"""Asking the clerk once what day it is, when the computer's clock cannot be believed."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, time
from typing import TYPE_CHECKING, Protocol

from desk_app.bootstrap import say_time
from desk_app.clock import DeskClock
from desk_app.domain.calendar import VIETNAM
from desk_app.domain.errors import InputRefused, Refusal
from desk_app.domain.fields import read_day
from desk_app.wire.envelope import Actor
from ui.work.asking import Asking

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk


class ClockView(Protocol):
    """Where the day is asked for."""

    def show_question(self, computer: datetime, seen: datetime | None, day: str, hour: str) -> None: ...

    def show_wrong(self, refusal: Refusal | None) -> None: ...


class SuspectClock:
    """Reads what the clerk says and tells the desk; `settled` is called when the day is known."""

    def __init__(
        self,
        desk: OpenDesk,
        view: ClockView,
        *,
        actor: Callable[[], Actor],
        run: Asking,
        settled: Callable[[], None],
    ) -> None:
        self._desk, self._view, self._actor, self._run = desk, view, actor, run
        self._settled = settled
        self._doubted = ""

    def ask(self) -> None:
        """Put the question, with the likeliest answer: the day of the last thing written, the hour shown."""
        clock = self._desk.clock
        seen = clock.memory.seen if isinstance(clock, DeskClock) else None
        computer = clock.computer() if isinstance(clock, DeskClock) else clock.now()
        likely = seen if seen is not None else computer
        self._view.show_question(computer, seen, f"{likely:%d/%m/%Y}", f"{computer:%H:%M}")

    def say(self, day: str, hour: str) -> None:
        """The clerk has said it; a day before the last thing written has to be said twice."""
        try:
            said = moment_of(day, hour)
        except InputRefused as refusal:
            self._view.show_wrong(refusal)
            return
        sure = self._doubted == day
        actor = self._actor()
        self._view.show_wrong(None)
        self._run(
            lambda: say_time(self._desk, said, actor=actor, sure=sure),
            done=lambda _: self._settled(),
            failed=lambda refusal: self._refused(refusal, day),
        )

    def _refused(self, refusal: Exception, day: str) -> None:
        if isinstance(refusal, Refusal):
            self._doubted = day if refusal.code == "clock_before_known" else ""
            self._view.show_wrong(refusal)


def moment_of(day: str, hour: str) -> datetime:
    """25/11/2026 or 25112026, and 9:12 or 0912; refuses what is none."""
    digits = re.fullmatch(r"(\d{2})(\d{2})(\d{4})", day.strip())
    found = read_day("/".join(digits.groups()) if digits else day.strip(), field="clock.day")
    at = re.fullmatch(r"(\d{1,2})[:hg. ]?(\d{2})", hour.strip())
    if at is None or int(at[1]) > 23 or int(at[2]) > 59:
        raise InputRefused("hour_form", field="clock.hour")
    return datetime.combine(found, time(int(at[1]), int(at[2])), VIETNAM)

"""What can be done with the dossiers chosen in the worklist: apologise, remind the holder, hand over in one list."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol, TypeVar

from desk_app.law import hand_over_together, remind_holders
from ui.work.asking import Asking
from ui.worklist.apologies import Apologies, Take, apologise
from ui.worklist.lines import Line

if TYPE_CHECKING:
    from desk_app.actions.hand_over import HandedOver
    from desk_app.actions.remind import Reminded
    from desk_app.bootstrap import OpenDesk
    from desk_app.wire.envelope import Actor

T = TypeVar("T")


class ActsView(Protocol):
    """What becomes of an act, on the screen."""

    def show_apologies(self, apologies: Apologies) -> None: ...

    def show_not_apologised(self, trouble: Exception) -> None: ...

    def show_reminded(self, reminded: Reminded) -> None: ...

    def show_handed_over(self, handed: HandedOver) -> None: ...

    def show_not_handed_over(self, trouble: Exception) -> None: ...

    def show_trouble(self, trouble: Exception) -> None: ...


class Acts:
    """One act at a time: pressed twice it is done once."""

    def __init__(
        self,
        desk: OpenDesk,
        view: ActsView,
        *,
        run: Asking,
        actor: Callable[[], Actor],
        take: Take,
    ) -> None:
        self._desk, self._view, self._run, self._actor, self._take = desk, view, run, actor, take
        self._acting = False

    def apologise(self, lines: Sequence[Line], facts: Mapping[str, object]) -> None:
        """Promise the dossiers of `lines` new dates, each with its letter."""
        actor = self._actor()
        self._act(
            lambda: apologise(self._desk, lines, facts, actor=actor, take=self._take),
            self._view.show_apologies,
            self._view.show_not_apologised,
        )

    def remind(self, lines: Sequence[Line]) -> None:
        """Remind whoever holds them."""
        actor, ids = self._actor(), [line.id for line in lines]
        self._act(
            lambda: remind_holders(self._desk, ids, note=None, actor=actor),
            self._view.show_reminded,
            self._view.show_trouble,
        )

    def hand_over(self, lines: Sequence[Line], facts: Mapping[str, object]) -> None:
        """Hand them to one unit, on one list that is signed."""
        actor, ids = self._actor(), [line.id for line in lines]
        self._act(
            lambda: hand_over_together(self._desk, ids, facts, actor=actor),
            self._view.show_handed_over,
            self._view.show_not_handed_over,
        )

    def _act(
        self, job: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        if self._acting:
            return
        self._acting = True

        def settled() -> None:
            self._acting = False

        self._run(job, done=done, failed=failed, settled=settled)

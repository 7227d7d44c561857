"""The queue numbers of each day and which reception was written for which of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from sqlalchemy import Connection, Engine, text

from desk_app.domain.turns import Turn, TurnQueue, TurnState
from desk_app.store.engine import reading, writing

_OF_DAY = text("SELECT number, state, called_at, calls FROM turn WHERE day = :day ORDER BY called_at, number")
_KEEP = text(
    "INSERT INTO turn (day, number, state, called_at, calls) VALUES (:day, :number, :state, :called_at, :calls)"
    " ON CONFLICT (day, number) DO UPDATE SET state = :state, called_at = :called_at, calls = :calls"
)
_LINK = text(
    "INSERT INTO turn_form (form_id, day, number) VALUES (:form_id, :day, :number)"
    " ON CONFLICT (form_id) DO NOTHING"
)
_OF_FORM = text("SELECT number FROM turn_form WHERE form_id = :form_id")


class SqlTurns:
    """The queue of the desk; a day that has not begun is an empty one."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def of(self, day: date) -> TurnQueue:
        """The queue of `day` as it stands."""
        with reading(self._engine) as connection:
            return _queue(connection, day)

    def change(self, day: date, change: Callable[[TurnQueue], TurnQueue]) -> TurnQueue:
        """Read, change and keep the queue of `day` in one transaction; a refusal keeps what was there."""
        with writing(self._engine) as connection:
            before = _queue(connection, day)
            after = change(before)
            for turn in after.turns:
                if turn not in before.turns:
                    connection.execute(
                        _KEEP,
                        {
                            "day": day.isoformat(),
                            "number": turn.number,
                            "state": turn.state.value,
                            "called_at": turn.called_at.isoformat(),
                            "calls": turn.calls,
                        },
                    )
        return after

    def link(self, form_id: str, day: date, number: int) -> None:
        """Say for whom the form is written; it becomes the dossier's, and the first word stands."""
        with writing(self._engine) as connection:
            connection.execute(_LINK, {"form_id": form_id, "day": day.isoformat(), "number": number})

    def of_form(self, form_id: str) -> int | None:
        """The number a form or the dossier made of it was written for; None without one."""
        with reading(self._engine) as connection:
            number = connection.execute(_OF_FORM, {"form_id": form_id}).scalar()
        return None if number is None else int(number)


def _queue(connection: Connection, day: date) -> TurnQueue:
    rows = connection.execute(_OF_DAY, {"day": day.isoformat()})
    return TurnQueue(
        day,
        tuple(
            Turn(number, TurnState(state), datetime.fromisoformat(at), calls)
            for number, state, at, calls in rows
        ),
    )

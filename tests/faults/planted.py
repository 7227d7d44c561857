"""Bugs that others have shipped, each in a few lines: the model must catch every one of them."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import datetime
from typing import Any
from unittest.mock import patch

import msgspec
from sqlalchemy import Connection

from desk_app.store.engine import reading, writing
from desk_app.store.lives import begin_life
from desk_app.store.meta import read_number, write_number
from desk_app.store.outbox import SqlOutbox, read_trouble
from desk_app.wire.envelope import Envelope
from desk_app.wire.messages import EnrolAnswer, HelloAnswer, PullAnswer, PushAnswer, PushBatch
from province.actions.push import push
from province.store.desks import Incarnation
from tests.faults.model import ThreeDesks


class OwnCheckpoint(SqlOutbox):
    """Client-only checkpoint: believes its own mark instead of the province (CouchDB, cht-core #8093)."""

    def adopt_hello(self, answer: HelloAnswer) -> None:
        acked = self.position().acked_seq
        super().adopt_hello(answer)
        with writing(self._engine) as connection:
            write_number(connection, "acked_seq", acked)

    def after(self, seq: int, *, events: int, octets: int) -> Sequence[Envelope]:
        return super().after(max(seq, self.position().acked_seq), events=events, octets=octets)


class DropsOnSend(SqlOutbox):
    """Counts as sent what was read for sending (Odoo POS #60939)."""

    def after(self, seq: int, *, events: int, octets: int) -> Sequence[Envelope]:
        acked = self.position().acked_seq
        batch = super().after(max(seq, acked), events=events, octets=octets)
        with writing(self._engine) as connection:
            write_number(connection, "acked_seq", max(seq, acked) + len(batch))
        return batch

    def adopt_hello(self, answer: HelloAnswer) -> None:
        acked = self.position().acked_seq
        super().adopt_hello(answer)
        with writing(self._engine) as connection:
            write_number(connection, "acked_seq", acked)


class MarksBeforeApplying(SqlOutbox):
    """Moves the cursor first and applies afterwards (SecureDrop)."""

    def apply_feed(self, answer: PullAnswer, packs: Sequence[bytes]) -> int:
        super().apply_feed(PullAnswer(answer.epoch, answer.pos, answer.more), ())
        return super().apply_feed(answer, packs)


class GivesUp(SqlOutbox):
    """Three failures, and nothing is sent any more until somebody acts (OpenCPS)."""

    def after(self, seq: int, *, events: int, octets: int) -> Sequence[Envelope]:
        with reading(self._engine) as connection:
            given_up = read_number(connection, "given_up")
        return [] if given_up else super().after(seq, events=events, octets=octets)

    def note_trouble(self, cause: str, *, at: datetime, next_try: datetime | None) -> None:
        super().note_trouble(cause, at=at, next_try=next_try)
        with writing(self._engine) as connection:
            trouble = read_trouble(connection)
            if trouble is not None and trouble.failures >= 3:
                write_number(connection, "given_up", 1)


class KeepsTheFirstOfAPage(SqlOutbox):
    """Moves its cursor past a page of which it keeps the first event (a reader that misses rows)."""

    def apply_feed(self, answer: PullAnswer, packs: Sequence[bytes]) -> int:
        return super().apply_feed(PullAnswer(answer.epoch, answer.pos, answer.more, answer.items[:1]), packs)


class NoDedup(ThreeDesks):
    """A province that takes what it holds already for new."""

    @classmethod
    def planted(cls) -> AbstractContextManager[Any]:
        def blind(
            tx: Connection, desk: Incarnation, batch: PushBatch, events: Any, **more: Any
        ) -> PushAnswer:
            if batch.first_seq <= desk.last_seq:
                shift = desk.last_seq + 1 - batch.first_seq
                events = [replace(event, seq=event.seq + shift) for event in events]
                batch = msgspec.structs.replace(batch, first_seq=desk.last_seq + 1)
            return push(tx, desk, batch, events, **more)

        return patch("province.api.desk_routes.push", blind)


class KeepsItsName(ThreeDesks):
    """A copy that goes on under the name of the one it was copied from (Odoo's and OCA's doubled numbers)."""

    @classmethod
    def planted(cls) -> AbstractContextManager[Any]:
        return patch("desk_app.renewing.COPIED", frozenset())


class LeavesBehind(ThreeDesks):
    """A copy that begins anew and brings nothing of what it alone has."""

    @classmethod
    def planted(cls) -> AbstractContextManager[Any]:
        def empty_handed(connection: Connection, answer: EnrolAnswer, **more: Any) -> int:
            write_number(connection, "acked_seq", 10**9)
            return begin_life(connection, msgspec.structs.replace(answer, earlier_seq=-1), **more)

        return patch("desk_app.store.outbox.begin_life", empty_handed)


class ForgetsItsDesks(ThreeDesks):
    """A restored province to which whoever came after the backup is a stranger."""

    @classmethod
    def planted(cls) -> AbstractContextManager[Any]:
        return patch("province.api.desk_routes.proven_enrolment", lambda *_told, **_named: None)


class CountsOnItsFirstLife(ThreeDesks):
    """A copy with a new name that takes for granted what it had brought under the old one."""

    @classmethod
    def planted(cls) -> AbstractContextManager[Any]:
        def all_of_it(_tx: Connection, _agency: str, named: Sequence[str]) -> dict[str, int]:
            return dict.fromkeys(named, 10**9)

        return patch("province.actions.verify.ledger_months.held", all_of_it)


OUTBOXES: dict[str, type[SqlOutbox]] = {
    "client-only checkpoint": OwnCheckpoint,
    "drop on send": DropsOnSend,
    "mark before apply": MarksBeforeApplying,
    "gives up after three tries": GivesUp,
    "first item of a page only": KeepsTheFirstOfAPage,
}
MACHINES: dict[str, type[ThreeDesks]] = {
    "no dedup": NoDedup,
    "a copy keeps its name": KeepsItsName,
    "a copy leaves behind what it alone has": LeavesBehind,
    "a copy counts on its first life": CountsOnItsFirstLife,
    "a restored province forgets its desks": ForgetsItsDesks,
    **{name: type("Planted", (ThreeDesks,), {"outbox_kind": kind}) for name, kind in OUTBOXES.items()},
}

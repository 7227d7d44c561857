"""When desk and province compare what they hold, and what follows where a month differs."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import msgspec
import pytest

from desk_app.ports import Holding, Position
from desk_app.sync.core import is_verify_due
from desk_app.sync.trouble import RefusedByProvince, Unreachable
from desk_app.sync.turns import (
    Failed,
    Finish,
    JournalDry,
    KeepFeed,
    NoteVerified,
    Pull,
    Push,
    Verify,
    VerifyHeard,
)
from desk_app.wire.digests import Bucket
from desk_app.wire.messages import PullAnswer, VerifyAnswer
from tests.desk_app.sync.test_core import HASH, HELLO, STANDING, hello, nothing_fed, told
from tests.fakes import NOON

YESTERDAY = replace(STANDING, verified_at=NOON - timedelta(days=1))
OCTOBER, NOVEMBER = Bucket("2026-10", 2, HASH), Bucket("2026-11", 3, HASH)
OTHERS = Bucket("2026-11", 4, bytes(32))


def heard(answer: VerifyAnswer, **ours: object) -> VerifyHeard:
    return VerifyHeard(answer, Holding(**ours))  # type: ignore[arg-type]  # keywords name the fields


def after(answer: VerifyAnswer, **ours: object):
    return told(hello(position=YESTERDAY), JournalDry(), nothing_fed(), heard(answer, **ours))


@pytest.mark.parametrize(
    ("position", "due"),
    [
        (replace(STANDING, verified_at=None), False),
        (replace(STANDING, verified_at=NOON - timedelta(hours=23)), False),
        (YESTERDAY, True),
        (replace(STANDING, verified_at=NOON + timedelta(days=3)), True),
        (replace(STANDING, epoch="e0", verified_at=NOON), True),
        (replace(STANDING, epoch=""), False),
    ],
)
def test_they_compare_once_a_day_and_after_every_restore(position: Position, due: bool) -> None:
    assert is_verify_due(position, HELLO) is due


def test_they_compare_when_everything_was_sent_and_fed() -> None:
    _, intents = told(hello(position=YESTERDAY), JournalDry(), nothing_fed())
    assert intents == (KeepFeed(PullAnswer("e1", 9, more=False), ()), Verify())


def test_where_nothing_differs_the_round_ends_and_the_time_is_kept() -> None:
    _, intents = after(VerifyAnswer("e1", 0, HASH, (NOVEMBER,)), own=(NOVEMBER,))
    assert intents == (NoteVerified((), NOON), Finish("done"))


def test_own_months_that_differ_are_sent_again_from_the_first_of_them() -> None:
    begins = {"2026-10": 1, "2026-11": 41}
    _, intents = after(VerifyAnswer("e1", 0, HASH, (OCTOBER, OTHERS)), own=(OCTOBER, NOVEMBER), begins=begins)
    assert intents[0] == NoteVerified(("2026-11",), NOON)
    assert isinstance(intents[1], Push)
    assert intents[1].after == 40


def test_fed_months_that_differ_are_fed_again_from_the_beginning_and_once_only() -> None:
    state, intents = after(VerifyAnswer("e1", 0, HASH, (), (OTHERS,)), fed=(NOVEMBER,))
    assert intents == (NoteVerified(("2026-11",), NOON), Pull("e1", 0))
    _, intents = state.hear(nothing_fed())
    assert intents[-1] == Finish("done")


def test_an_older_province_that_cannot_compare_ends_no_round() -> None:
    no = Failed(RefusedByProvince("not_found", status=404))
    _, intents = told(hello(position=YESTERDAY), JournalDry(), nothing_fed(), no)
    assert intents == (NoteVerified((), NOON), Finish("done"))


def test_a_line_that_breaks_meanwhile_leaves_it_due() -> None:
    _, intents = told(hello(position=YESTERDAY), JournalDry(), nothing_fed(), Failed(Unreachable("timeout")))
    assert [type(each) for each in intents] == [Finish]


def test_a_province_restored_meanwhile_is_greeted_again() -> None:
    state, _ = after(VerifyAnswer("e2", 0, HASH))
    assert state.verify
    assert msgspec.structs.asdict(HELLO)["epoch"] == "e1"

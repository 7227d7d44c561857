"""Ninety days of a made-up counter: 300 dossiers in every state a desk can bring them to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from heapq import heappop, heappush
from random import Random

from desk_app.actions.print_document import count_prints
from desk_app.actions.receive import Received
from desk_app.bootstrap import OpenDesk, take
from desk_app.clock import FixedClock
from desk_app.demo.people import citizens
from desk_app.domain.calendar import WorkingCalendar
from desk_app.domain.dossier import Dossier
from desk_app.domain.due_date import Duration, Unit, due_date
from desk_app.domain.intake import Intake
from desk_app.domain.steps import FROM, Step
from desk_app.wire.envelope import Actor

DOSSIERS, DAYS, LATE, READY = 300, 90, 6, 9
_COMMON = [
    "1.001193",
    "1.004222",
    "2.000815",
    "2.000884",
    "1.004859",
    "1.000656",
    "1.000894",
    "1.004873",
    "2.000635",
    "1.004194",
    "1.001022",
    "1.004772",
]
_FATES = (
    # fate, how many dossiers, and how many days ago they came in
    ("late", LATE, 12, 15),
    ("ready", READY, 13, 25),
    ("papers", 4, 4, 15),
    ("payment", 3, 4, 12),
    ("withdrawn", 3, 5, 60),
    ("stopped", 4, 5, 60),
)
CLERKS = ("Nguyễn Thị Lan", "Trần Văn Hùng")
_OFFICER = "Mai Hoa"


@dataclass(frozen=True, slots=True, order=True)
class _Act:
    """One step of one dossier at a moment of the story."""

    at: datetime
    order: int
    code: str
    step: Step
    facts: tuple[tuple[str, object], ...]


def tell_story(desk: OpenDesk, *, seed: int = 2026, progress: Callable[[int], None] | None = None) -> int:
    """Receives and moves the dossiers on, in the order of time; returns how many there are."""
    chance = Random(seed)  # noqa: S311  (demo data, nothing secret)
    now = desk.clock.now()
    acts: list[_Act] = []
    told = 0
    for place, (at, fate) in enumerate(_plan(now, desk.catalogue.calendar(), chance)):
        _play(desk, acts, until=at)
        desk_then = _at(desk, at)
        received = desk_then.receive(
            _intake(desk, chance, at, place), actor=Actor(CLERKS[place % 2], "window")
        )
        if isinstance(received, Received):
            told += 1
            if at.date() == now.date():  # else the window would offer to print them
                count_prints(
                    "receipt",
                    [received.dossier],
                    "a5",
                    register=desk_then.register,
                    clock=desk_then.clock,
                    actor=Actor(CLERKS[place % 2], "window"),
                )
            for act in _acts(received.dossier, fate, at, now, chance):
                heappush(acts, act)
        if progress is not None:
            progress(told)
    _play(desk, acts, until=now)
    return told


def _plan(now: datetime, calendar: WorkingCalendar, chance: Random) -> list[tuple[datetime, str]]:
    """Moments of reception within working time, each with the fate of its dossier."""
    moments: list[datetime] = []
    while len(moments) < DOSSIERS:
        day = (now - timedelta(days=chance.randint(0, DAYS))).date()
        minute = chance.choice([chance.randint(450, 689), chance.randint(810, 899)])
        at = datetime.combine(day, time(minute // 60, minute % 60, chance.randint(0, 59)), now.tzinfo)
        if calendar.is_working(day) and at < now - timedelta(minutes=20):
            moments.append(at)
    moments.sort()
    fates = dict.fromkeys(range(DOSSIERS), "returned")
    for fate, count, youngest, oldest in _FATES:
        free = [
            place
            for place, at in enumerate(moments)
            if fates[place] == "returned" and youngest <= (now - at).days <= oldest
        ]
        for place in chance.sample(free, count):
            fates[place] = fate
    return [(at, fates[place]) for place, at in enumerate(moments)]


def _intake(desk: OpenDesk, chance: Random, at: datetime, place: int) -> Intake:
    people = citizens()
    code = chance.choices(_COMMON, weights=range(len(_COMMON), 0, -1))[0]
    procedure = desk.catalogue.procedure(code, at.date())
    owner = people[(place * 7 + chance.randint(0, 5)) % len(people)]
    due = None
    if procedure.duration is None:
        due = due_date(at, Duration(5, Unit.WORKING_DAY), desk.catalogue.calendar()).due_at
    return Intake(
        procedure=code,
        owner=owner,
        received_at=at,
        pages=chance.randint(1, 4),
        due_at=due,
        due_reason="Danh mục mẫu chưa có thời hạn" if due else None,
    )


def _acts(dossier: Dossier, fate: str, at: datetime, now: datetime, chance: Random) -> Iterator[_Act]:
    code, due = dossier.code, dossier.due.at if dossier.due else at + timedelta(days=3)
    order = int(dossier.scan_code[:15])

    def act(moment: datetime, step: Step, **facts: object) -> _Act:
        return _Act(moment, order, code, step, tuple(facts.items()))

    handed = at + timedelta(minutes=chance.randint(10, 50))
    yield act(handed, Step.HAND_ON, to=_OFFICER)
    middle = handed + (min(due, now) - handed) * chance.uniform(0.2, 0.7)
    if fate == "papers":
        paper = dossier.papers[0].name if dossier.papers else "Tờ khai"
        yield act(
            middle, Step.ASK_FOR_PAPERS, papers=[{"name": paper}], reason="Bản nộp bị mờ, không đọc được"
        )
    elif fate == "payment":
        yield act(middle, Step.REQUEST_PAYMENT, amount=8000, reason="Lệ phí cấp bản sao trích lục")
    elif fate == "withdrawn":
        yield act(middle, Step.WITHDRAW, reason="Người nộp xin rút để bổ sung thông tin")
    elif fate == "stopped":
        yield act(middle, Step.STOP, reason="Đã giải quyết ở nơi khác", basis="Đề nghị của người nộp")
    elif fate in ("ready", "returned") and due < now:
        done = min(due - timedelta(minutes=chance.randint(5, 200)), now)
        done = max(done, handed + timedelta(minutes=5))
        yield act(done, Step.COMPLETE, number=f"{order % 1000}/KQ", signer="Nguyễn Văn Mẫu")
        if fate == "returned":
            yield act(max(done, due) + timedelta(minutes=chance.randint(30, 2000)), Step.RETURN_RESULT)


def _play(desk: OpenDesk, acts: list[_Act], *, until: datetime) -> None:
    while acts and acts[0].at <= until:
        act = heappop(acts)
        if desk.register.dossier(act.code).status in FROM[act.step]:
            take(_at(desk, act.at), act.code, act.step, dict(act.facts), actor=Actor(_OFFICER, "window"))


def _at(desk: OpenDesk, moment: datetime) -> OpenDesk:
    """The same desk with its clock at a moment of the story."""
    clock = FixedClock(moment)
    return replace(desk, clock=clock, register=desk.register.at(clock))

"""Receptions as a commune sees them: invented people, every procedure of the catalogue, never twice the same."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

from desk_app.domain.applicant import Applicant, ApplicantKind, IdKind, Sex
from desk_app.domain.events import Channel, ReturnBy
from desk_app.domain.intake import Intake
from desk_app.domain.procedure import Procedure

_PARTS: dict[str, list[str]] = {
    name: text.split("|")
    for name, text in tomllib.loads(Path(__file__).with_name("people.toml").read_text("utf-8")).items()
}
_BY_SEX = {Sex.MALE: "male", Sex.FEMALE: "female"}


def intakes(procedures: list[Procedure], *, seed: int = 2026) -> Iterator[Intake]:
    """Endless receptions; the procedures come in shuffled rounds, so that each is as frequent as the next.

    Of 100, 6 are enterprises, 12 are handed in by another, 15 carry a note.
    """
    chance = Random(seed)
    while True:
        round_ = list(procedures)
        chance.shuffle(round_)
        for procedure in round_:
            yield _intake(chance, procedure)


def at(intake: Intake, moment: datetime, procedure: Procedure) -> Intake:
    """The reception as the clerk keeps it at `moment`; a procedure without a duration gets a date by hand."""
    if procedure.duration is not None:
        return intake
    due = (moment + timedelta(days=14)).replace(hour=17, minute=0, second=0, microsecond=0)
    return replace(intake, due_at=due, due_reason="Theo lịch hẹn của cơ quan giải quyết")


def _intake(chance: Random, procedure: Procedure) -> Intake:
    owner = _enterprise(chance) if chance.random() < 0.06 else person(chance)
    submitter = person(chance) if chance.random() < 0.12 else None
    note = _one(chance, "notes").format(n=chance.randint(2, 40)) if chance.random() < 0.15 else None
    return Intake(
        procedure=procedure.code,
        owner=owner,
        submitter=submitter,
        mandate="Giấy ủy quyền" if submitter else None,
        sets=1 if chance.random() < 0.9 else 2,
        pages=chance.randint(1, 30),
        channel=Channel.DIRECT if chance.random() < 0.95 else Channel.POST,
        return_by=ReturnBy.COUNTER if chance.random() < 0.93 else ReturnBy.POST,
        note=note,
    )


def person(chance: Random) -> Applicant:
    """An invented adult; the number has province code 000, which nobody has."""
    sex = chance.choice((Sex.MALE, Sex.FEMALE))
    born = date(1945, 1, 1) + timedelta(days=chance.randrange(22_000))
    century = (0 if sex is Sex.MALE else 1) + (0 if born.year < 2000 else 2)
    parts = ("surnames", f"middles_{_BY_SEX[sex]}", f"given_{_BY_SEX[sex]}")
    name = " ".join(_one(chance, part) for part in parts)
    return Applicant(
        full_name=name.upper(),
        id_kind=IdKind.CCCD,
        id_number=f"000{century}{born.year % 100:02d}{chance.randrange(1_000_000):06d}",
        born_on=born,
        sex=sex,
        address=_address(chance),
        phone=_phone(chance),
        email=f"khach{chance.randrange(100_000)}@example.vn" if chance.random() < 0.1 else None,
        from_card=chance.random() < 0.8,
    )


def _enterprise(chance: Random) -> Applicant:
    who = person(chance)
    name = " ".join(_one(chance, part) for part in ("trades", "given_female", "surnames"))
    return Applicant(
        full_name=f"CÔNG TY TNHH {name}".upper(),
        kind=ApplicantKind.ENTERPRISE,
        tax_code=f"00{chance.randrange(100_000_000):08d}",
        representative=who.full_name,
        address=who.address,
        phone=who.phone,
    )


def _address(chance: Random) -> str:
    place = _one(chance, "places")
    if place.startswith("phường"):
        return f"{chance.randint(1, 480)} {_one(chance, 'streets')}, {place}"
    return f"{_one(chance, 'hamlets')} {chance.randint(1, 14)}, {place}"


def _phone(chance: Random) -> str:
    return f"{_one(chance, 'phone_prefixes')}{chance.randrange(10_000_000):07d}"


def _one(chance: Random, part: str) -> str:
    return chance.choice(_PARTS[part])

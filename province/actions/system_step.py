"""An officer's step taken by another system: by the officers' own rules, once for a key, its answer kept with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from uuid import UUID, uuid5

import msgspec
from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from desk_app.domain.dossier import Dossier
from desk_app.domain.errors import InputRefused, NotFound
from province.actions.officer_reach import Reach, reach_of
from province.actions.officer_step import (
    ChangedMeanwhile,
    OfficerStep,
    Wanted,
    offered,
    take_officer_step,
)
from province.actions.system_reading import dossier_named
from province.actions.tokens import Caller
from province.keys import Keys
from province.refused import Refused
from province.store import api_answers, dossiers
from province.store.api_answers import Kept
from province.store.database import Database
from province.system_messages import OfficerStepTaken

_SPACE = UUID(
    "0b0a2a53-7d5e-5b0e-8d52-1f4f3a7c9e20"
)  # of the forms that keys stand for; any constant will do
_APPROVAL = ("supervisor", "supervisor_reason")


@dataclass(frozen=True, slots=True)
class AskedStep:
    """What was posted: the dossier by id or code, the step by its English name, its facts; `seen` is the version
    that the other side decided on, `key` its Idempotency-Key."""

    dossier: str
    step: str
    facts: Mapping[str, object]
    key: str
    seen: str

    @property
    def digest(self) -> bytes:
        """Of what the same key must ask for again: the version may be another one by then."""
        return sha256(
            msgspec.json.encode([self.dossier, self.step, dict(self.facts)], order="sorted")
        ).digest()


def take_system_step(
    database: Database, caller: Caller, asked: AskedStep, *, keys: Keys, now: datetime
) -> tuple[bytes, bool]:
    """(the answer's JSON, whether it is the one kept from before). Step and answer are written together.

    Raises what the officers' step raises; Refused 422 "key_used" for a key that asked for something else, 409
    "changed_meanwhile" for a version that is no more.
    """
    for _ in range(
        2
    ):  # a second request with the key at the same moment waits, and finds the first one's answer
        try:
            with database.writing() as tx:
                return _take(tx, caller, asked, keys=keys, now=now)
        except IntegrityError:
            continue
    raise Refused(503, "busy", "Another request with this key is under way", retry_after=1)


def steps_offered(tx: Connection, caller: Caller, dossier: Dossier) -> tuple[str, ...]:
    """The steps that the account may take now and the token's scopes name."""
    return _offered(reach_of(tx, caller.officer), caller, dossier)


def _take(
    tx: Connection, caller: Caller, asked: AskedStep, *, keys: Keys, now: datetime
) -> tuple[bytes, bool]:
    agency, token = caller.officer.agency, caller.token
    before = api_answers.kept(tx, agency, token.id, asked.key)
    if before is not None:
        if before.asked_hash != asked.digest:
            raise Refused(422, "key_used", "The key asked for something else", detail=_KEY_USED)
        return before.answer, True
    found = dossier_named(tx, agency, asked.dossier)
    if found is None:
        raise NotFound("dossier_unknown", field="dossier")
    for name in _APPROVAL:
        if name in asked.facts and not caller.officer.leads:
            raise InputRefused("field_unknown", field=name)
    reach = reach_of(tx, caller.officer)
    form = str(uuid5(_SPACE, f"{token.id} {asked.key}"))
    wanted = Wanted(found.id, OfficerStep[asked.step.upper()], asked.facts, form, asked.seen)
    try:
        after = take_officer_step(tx, reach, wanted, keys=keys, now=now)
    except ChangedMeanwhile as changed:
        version = dossiers.fingerprint(changed.dossier)
        raise Refused(
            409, "changed_meanwhile", "The dossier has changed", detail=_CHANGED, facts={"version": version}
        ) from changed
    answer = msgspec.json.encode(
        OfficerStepTaken(
            id=after.id,
            version=dossiers.fingerprint(after),
            code=after.code,
            status=int(after.status),
            due_at=after.due.at if after.due else None,
            held_by=after.held_by,
            holder=after.holder,
            steps=_offered(reach, caller, after),
        )
    )
    api_answers.keep(tx, agency, token.id, asked.key, Kept(asked.digest, answer), now=now)
    return answer, False


_KEY_USED = "Idempotency-Key này đã dùng cho một yêu cầu khác. Hãy dùng khóa mới cho mỗi việc."
_CHANGED = "Hồ sơ đã thay đổi từ lúc đọc; chưa ghi gì. Hãy đọc lại hồ sơ rồi quyết định."


def _offered(reach: Reach, caller: Caller, dossier: Dossier) -> tuple[str, ...]:
    names = [each.name.lower() for each in offered(reach, dossier)]
    return tuple(each for each in names if caller.may(f"step:{each}"))

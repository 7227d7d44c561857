"""Who did what: searched by who, what, about what and when."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from fastapi import APIRouter, Request, Response

from desk_app.domain.calendar import VIETNAM
from desk_app.domain.errors import InputRefused
from desk_app.domain.fields import read_day
from province.admin import common
from province.bootstrap import Province
from province.store import acts
from province.web.admin_page import Cell, Field, Listing, moment
from province.web.admin_words import named, said_of, say

router = APIRouter(include_in_schema=False)
_ASKED = ("actor", "act", "subject", "since", "until")
_LONGEST = 200  # characters of what is looked for


@router.get(common.path_of("acts"))
async def acts_page(request: Request) -> Response:
    officer = await common.administrator(request)
    values = {name: request.query_params.get(name, "")[:_LONGEST].strip() for name in _ASKED}
    listing = await common.ask(request, lambda province: _found(province, values))
    return common.listed(request, officer, "acts", [listing], asked=_fields(), values=values)


def day_from(text: str, *, after: int = 0) -> datetime | None:
    """The beginning of a day, `after` days later; None for what is no day."""
    try:
        day = read_day(text, field="since")
        return datetime.combine(day + timedelta(days=after), time(), VIETNAM)
    except (InputRefused, OverflowError):
        return None


def _found(province: Province, values: dict[str, str]) -> Listing:
    with province.database.reading() as tx:
        found = acts.find(
            tx,
            actor=values["actor"],
            act=values["act"],
            subject=values["subject"],
            since=day_from(values["since"]),
            until=day_from(values["until"], after=1),
        )
    rows = [
        [
            Cell(moment(each.at, "")),
            Cell(each.actor, soft=said_of("acts", each.via)),
            Cell(said_of("act", each.act)),
            Cell(each.subject or "–"),
            Cell(each.agency or say("whole")),
        ]
        for each in found
    ]
    captions = [say(f"acts.{name}") for name in ("at", "actor", "act", "subject", "agency")]
    return Listing(captions, rows, say("acts.empty"))


def _fields() -> list[Field]:
    return [
        Field("actor", say("acts.actor"), longest=100),
        Field("act", say("acts.act"), choices=[("", say("all")), *named("act")]),
        Field("subject", say("acts.subject"), longest=_LONGEST),
        Field("since", say("acts.from"), say("acts.day_hint")),
        Field("until", say("acts.to"), say("acts.day_hint")),
    ]

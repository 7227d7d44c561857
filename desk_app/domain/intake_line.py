"""Reading one JSON line of reception into an intake; unknown keys and wrong values are refused by name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from desk_app.domain.applicant import Applicant, ApplicantKind, IdKind, Sex
from desk_app.domain.errors import InputRefused
from desk_app.domain.events import Channel, Outcome, ReturnBy, SubmittedPaper
from desk_app.domain.fees import PaymentMethod
from desk_app.domain.fields import Fields
from desk_app.domain.identity_card import IdentityCard, parse_card
from desk_app.domain.intake import COUNT_LIMIT, NAME_LIMIT, NOTE_LIMIT, Intake

_LINE = frozenset(
    [
        "procedure",
        "applicant",
        "submitter",
        "papers",
        "sets",
        "pages",
        "channel",
        "return_by",
        "note",
        "received_at",
        "due",
        "fee",
        "outcome",
        "reason",
        "confirm",
        "id",
    ]
)
_PARTY = frozenset(
    [
        "kind",
        "scan",
        "full_name",
        "id_kind",
        "id_number",
        "tax_code",
        "representative",
        "born_on",
        "sex",
        "address",
        "phone",
        "email",
    ]
)
_UUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_ON_CARD = ("full_name", "id_number", "born_on", "sex")


def read_intake(line: Mapping[str, object]) -> Intake:
    """The intake of a line; InputRefused names the first field that is wrong."""
    fields = Fields(line)
    fields.only(_LINE)
    owner = _party(fields.inner("applicant", required=True), _PARTY)
    given = fields.inner("submitter")
    submitter = _party(given, _PARTY | {"mandate"}) if given else None
    due, fee = fields.inner("due"), fields.inner("fee")
    if due:
        due.only({"at", "reason"})
    if fee:
        fee.only({"method", "amount"})
    return Intake(
        procedure=fields.text("procedure", required=True) or "",
        owner=owner,
        submitter=submitter,
        mandate=given.text("mandate") if given else None,
        papers=_papers(fields),
        sets=fields.count("sets", least=1) or 1,
        pages=fields.count("pages", least=1) or 1,
        channel=fields.choice("channel", Channel) or Channel.DIRECT,
        return_by=fields.choice("return_by", ReturnBy) or ReturnBy.COUNTER,
        note=fields.lines("note", limit=NOTE_LIMIT),
        received_at=fields.moment("received_at"),
        due_at=_due_at(due),
        due_reason=due.text("reason", required=True) if due else None,
        fee_method=fee.choice("method", PaymentMethod, required=True) if fee else None,
        fee_amount=fee.count("amount", limit=10**12) if fee else None,
        outcome=fields.choice("outcome", Outcome) or Outcome.ACCEPTED,
        reason=fields.lines("reason", limit=NOTE_LIMIT),
        confirmed=frozenset(fields.texts("confirm")),
        id=_id(fields),
    )


def applicant_from_card(
    card: IdentityCard, *, phone: str | None = None, email: str | None = None
) -> Applicant:
    """The person on the card."""
    return Applicant(
        full_name=card.full_name,
        id_kind=IdKind.CCCD,
        id_number=card.id_number,
        old_id_number=card.old_id_number,
        born_on=card.born_on,
        sex=card.sex,
        address=card.address or None,
        phone=phone,
        email=email,
        from_card=True,
    )


def _id(fields: Fields) -> str | None:
    value = fields.text("id", limit=36)
    if value is not None and not _UUID.fullmatch(value):
        raise InputRefused("uuid_form", field=fields.path("id"))
    return value.lower() if value else None


def _due_at(due: Fields | None) -> datetime | None:
    return due.moment("at", required=True) if due else None


def _papers(fields: Fields) -> tuple[SubmittedPaper, ...] | None:
    listed = fields.inners("papers")
    if listed is None:
        return None
    papers = []
    for paper in listed:
        paper.only({"name", "originals", "certified", "copies"})
        papers.append(
            SubmittedPaper(
                name=paper.text("name", required=True, limit=1000) or "",
                originals=paper.count("originals", limit=COUNT_LIMIT) or 0,
                certified=paper.count("certified", limit=COUNT_LIMIT) or 0,
                copies=paper.count("copies", limit=COUNT_LIMIT) or 0,
            )
        )
    return tuple(papers)


def _party(fields: Fields | None, known: frozenset[str]) -> Applicant:
    if fields is None:
        raise InputRefused("field_missing", field="applicant")
    fields.only(known)
    kind = fields.choice("kind", ApplicantKind) or ApplicantKind.PERSON
    phone, email = fields.phone("phone"), fields.email("email")
    card_text = fields.raw_text("scan")
    if card_text is not None:
        for name in _ON_CARD:
            if fields.has(name):
                raise InputRefused("also_on_card", field=fields.path(name))
        if kind is not ApplicantKind.PERSON:
            raise InputRefused("card_of_person", field=fields.path("kind"))
        person = applicant_from_card(
            parse_card(card_text, field=fields.path("scan")), phone=phone, email=email
        )
        address = fields.text("address", limit=500)
        if address is None or address == person.address:
            return person
        return replace(person, address=address, card_address=person.address)
    number = fields.text("id_number", limit=30)
    sex_text = fields.text("sex", limit=10)
    sex = Sex.read(sex_text) if sex_text else None
    if sex_text and sex is None:
        raise InputRefused("choice", field=fields.path("sex"), allowed="Nam, Nữ")
    return Applicant(
        full_name=fields.text("full_name", required=True, limit=NAME_LIMIT) or "",
        kind=kind,
        id_kind=fields.choice("id_kind", IdKind) or id_kind_of(number),
        id_number=number.replace(" ", "").upper() if number else None,
        tax_code=fields.text("tax_code", limit=20),
        representative=fields.text("representative", limit=NAME_LIMIT),
        born_on=fields.day("born_on"),
        sex=sex,
        address=fields.text("address", limit=500),
        phone=phone,
        email=email,
    )


def id_kind_of(number: str | None) -> IdKind:
    """The kind that a bare number stands for: 12 digits a CCCD, 9 a CMND, others a passport."""
    if not number:
        return IdKind.NONE
    bare = number.replace(" ", "")
    if bare.isdigit():
        return {12: IdKind.CCCD, 9: IdKind.CMND}.get(len(bare), IdKind.CCCD)
    return IdKind.PASSPORT

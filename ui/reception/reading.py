"""Reading a form into an intake, and into the list of what is still missing to save it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum
from typing import TypeVar

from desk_app.domain.agreement import Warning, check_party
from desk_app.domain.applicant import Applicant, IdKind, Sex
from desk_app.domain.calendar import VIETNAM, WorkingCalendar
from desk_app.domain.errors import InputRefused, Refusal
from desk_app.domain.events import Outcome, SubmittedPaper
from desk_app.domain.fees import PaymentMethod
from desk_app.domain.fields import Fields, read_day
from desk_app.domain.intake import COUNT_LIMIT, LINE_LIMIT, NAME_LIMIT, NOTE_LIMIT, Intake
from desk_app.domain.procedure import Procedure
from desk_app.domain.words import tidy
from ui.reception.form import Form, PaperLine, PaperState, PartyForm

T = TypeVar("T")
OWNER, SUBMITTER = "applicant", "submitter"
HIGHEST_AMOUNT = 10**12


class Lack(StrEnum):
    """Why a field stands in the way of saving."""

    EMPTY = "empty"
    WRONG = "wrong"  # the refusal says what is wrong
    CONFIRM = "confirm"  # a person must look and say that it is right
    ACCENTS = "accents"  # a scanner that types may have garbled it: a person compares it with the card
    UNSEEN = "unseen"  # a required paper nobody looked for yet
    ABSENT = "absent"  # a required paper that is not there
    DAY_OFF = "day_off"  # a due day the desk does not work


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing between the form and its number; `field` is where to go, `name` a paper's name."""

    field: str
    lack: Lack
    name: str = ""
    refusal: Refusal | None = None

    @property
    def is_paper(self) -> bool:
        return self.lack in (Lack.UNSEEN, Lack.ABSENT)


@dataclass(frozen=True, slots=True)
class Reading:
    """The intake as far as it can be read, with what is missing in the order of the page."""

    intake: Intake
    missing: tuple[Missing, ...]
    warnings: tuple[Warning, ...]

    def missing_for(self, outcome: Outcome) -> tuple[Missing, ...]:
        """What stands in the way of `outcome`: forms 02 and 03 need the person and the procedure only.

        Form 02 asks for all that is missing at once, so no required paper may be left not looked at.
        """
        if outcome is Outcome.ACCEPTED:
            return self.missing
        kept = (OWNER, SUBMITTER, "procedure", "note", "clock")
        return tuple(
            each
            for each in self.missing
            if each.field.split(".")[0] in kept
            or (outcome is Outcome.PAPERS_REQUEST and each.lack is Lack.UNSEEN)
        )


def read_form(
    form: Form, procedure: Procedure | None, *, now: datetime, calendar: Callable[[], WorkingCalendar]
) -> Reading:
    """The intake of `form` at `now`; unreadable fields are left out of it and named in `missing`."""
    found = _Reader(now, frozenset(form.confirmed))
    owner = found.party(form.owner, OWNER)
    submitter = found.party(form.submitter, SUBMITTER) if form.has_submitter else None
    fields = Fields(
        {name: getattr(form, name) for name in ("mandate", "note", "subject", "competent_agency")}
    )
    mandate = found.attempt(lambda: fields.text("mandate", limit=LINE_LIMIT), "submitter.mandate")
    if procedure is None:
        found.lacks("procedure", Lack.EMPTY)
    for place, paper in enumerate(form.papers):
        if paper.is_lacking:
            lack = Lack.ABSENT if paper.state is PaperState.MISSING else Lack.UNSEEN
            found.missing.append(Missing(f"papers[{place}]", lack, paper.name))
    subject = found.attempt(lambda: fields.text("subject", limit=NAME_LIMIT), "subject")
    agency = found.attempt(lambda: fields.text("competent_agency", limit=NAME_LIMIT), "competent_agency")
    note = found.attempt(lambda: fields.lines("note", limit=NOTE_LIMIT), "note")
    due_at = found.own_due(form, calendar) if form.own_due else None
    intake = Intake(
        procedure=form.procedure,
        owner=owner,
        submitter=submitter,
        mandate=mandate if form.has_submitter else None,
        papers=submitted(form.papers),
        sets=found.count(form.sets, "sets") or 1,
        pages=found.count(form.pages, "pages") or 1,
        channel=form.channel,
        return_by=form.return_by,
        note=note,
        due_at=due_at,
        due_reason=tidy(form.due_reason) or None if form.own_due else None,
        fee_method=form.fee_method,
        fee_amount=found.amount(form),
        confirmed=frozenset(form.confirmed),
        id=form.id,
        subject=subject,
        competent_agency=agency,
    )
    if procedure is not None:
        found.price(intake, procedure)
    return Reading(intake, tuple(found.missing), tuple(found.warnings))


def submitted(papers: list[PaperLine]) -> tuple[SubmittedPaper, ...]:
    """The papers handed in; one that is only shown goes home with the citizen and is not listed."""
    return tuple(
        SubmittedPaper(paper.name, *paper.counts)
        for paper in papers
        if paper.state is PaperState.HELD and not paper.is_shown
    )


def visit_papers(papers: list[PaperLine]) -> tuple[SubmittedPaper, ...]:
    """As `submitted`, with the waived ones at count 0, so that form 02 does not ask for them."""
    waived = tuple(SubmittedPaper(paper.name) for paper in papers if paper.state is PaperState.WAIVED)
    return submitted(papers) + waived


def typed_day(text: str, *, field: str) -> date:
    """27/11/2026, 27112026, 27-11-2026 or 27.11.2026. Raises InputRefused(day_form)."""
    plain = re.sub(r"[.\- ]", "/", text.strip())
    digits = re.fullmatch(r"(\d{2})(\d{2})(\d{4})", plain)
    return read_day("/".join(digits.groups()) if digits else plain, field=field)


def guessed_id_kind(number: str) -> IdKind:
    """The document a bare number belongs to; no number yet stands for the card everybody has."""
    if number and not number.isdigit():
        return IdKind.PASSPORT
    return IdKind.CMND if len(number) == 9 else IdKind.CCCD


def _on_card(party: PartyForm) -> str | None:
    """What the card says of the residence, where something else is written."""
    said = tidy(party.card_address)
    return said if said and said != tidy(party.address) else None


class _Reader:
    """Collects what is missing while fields are read one by one."""

    def __init__(self, now: datetime, confirmed: frozenset[str]) -> None:
        self._now, self._confirmed = now, confirmed
        self.missing: list[Missing] = []
        self.warnings: list[Warning] = []

    def lacks(self, field: str, lack: Lack, refusal: Refusal | None = None) -> None:
        self.missing.append(Missing(field, lack, refusal=refusal))

    def attempt(self, read: Callable[[], T | None], field: str) -> T | None:
        try:
            return read()
        except InputRefused as refusal:
            self.lacks(field, Lack.WRONG, refusal)
            return None

    def party(self, party: PartyForm, at: str) -> Applicant:
        before = len(self.missing)
        fields = Fields(
            {name: getattr(party, name) for name in ("full_name", "address", "phone", "email")}, at
        )
        number = re.sub(r"\s", "", party.id_number).upper()
        # The owner is asked for a number; whoever only brings the papers may have none, as an office has.
        wanted = bool(number) or (party.is_person and at == OWNER)
        kind = party.id_kind or (guessed_id_kind(number) if wanted else IdKind.NONE)
        if not tidy(party.full_name):
            self.lacks(f"{at}.full_name", Lack.EMPTY)
        read = Applicant(
            full_name=self.attempt(lambda: fields.text("full_name", limit=NAME_LIMIT), f"{at}.full_name")
            or "",
            kind=party.kind,
            id_kind=kind,
            id_number=number or None,
            old_id_number=party.old_id_number or None,
            tax_code=tidy(party.tax_code) or None if not party.is_person else None,
            representative=tidy(party.representative) or None if not party.is_person else None,
            born_on=self._born_on(party, at) if party.is_person else None,
            sex=self._sex(party, at) if party.is_person else None,
            address=self.attempt(lambda: fields.text("address"), f"{at}.address"),
            phone=self.attempt(lambda: fields.phone("phone"), f"{at}.phone"),
            email=self.attempt(lambda: fields.email("email"), f"{at}.email"),
            from_card=party.is_as_on_card,
            card_address=_on_card(party),
        )
        self._agree(read, at)
        for name in party.needs_check:
            if tidy(getattr(party, name)):
                self.lacks(f"{at}.{name}", Lack.ACCENTS)
        # The page runs number, name, day of birth: so does the list, wherever the trouble was found.
        order = {name: place for place, name in enumerate(("id_number", "tax_code", "full_name"))}
        self.missing[before:] = sorted(
            self.missing[before:], key=lambda each: order.get(each.field.rsplit(".", 1)[-1], len(order))
        )
        return read

    def own_due(self, form: Form, calendar: Callable[[], WorkingCalendar]) -> datetime | None:
        """The clerk's date: a day (due when the last session closes) or a day and an hour."""
        at = self._own_due_at(form, calendar)
        if not tidy(form.due_reason):
            self.lacks("due.reason", Lack.EMPTY)
        return at

    def _own_due_at(self, form: Form, calendar: Callable[[], WorkingCalendar]) -> datetime | None:
        if not tidy(form.due_at):
            self.lacks("due.at", Lack.EMPTY)
            return None
        day_text, _, hour_text = tidy(form.due_at).partition(" ")
        day = self.attempt(lambda: typed_day(day_text, field="due.at"), "due.at")
        if day is None:
            return None
        try:
            if not calendar().is_working(day):
                self.lacks("due.at", Lack.DAY_OFF)
                return None
            hour = time.fromisoformat(hour_text.zfill(5)) if hour_text else None
        except Refusal as refusal:
            self.lacks("due.at", Lack.WRONG, refusal)
            return None
        except ValueError:
            self.lacks("due.at", Lack.WRONG, InputRefused("day_form", field="due.at"))
            return None
        at = datetime.combine(day, hour, VIETNAM) if hour else calendar().end_of(day)
        if at <= self._now:
            self.lacks("due.at", Lack.WRONG, InputRefused("due_before_reception", field="due.at"))
        return at

    def count(self, text: str, name: str) -> int | None:
        """A number of pages or sets; empty stands for 1."""
        if not text.strip():
            return None
        given: Mapping[str, object] = {name: int(text) if text.strip().isdecimal() else text}
        return self.attempt(lambda: Fields(given).count(name, least=1, limit=COUNT_LIMIT), name)

    def amount(self, form: Form) -> int | None:
        text = re.sub(r"[.\s]", "", form.fee_amount)
        if not text:
            return None
        given: Mapping[str, object] = {"amount": int(text) if text.isdecimal() else text}
        return self.attempt(lambda: Fields(given).count("amount", limit=HIGHEST_AMOUNT), "fee.amount")

    def price(self, intake: Intake, procedure: Procedure) -> None:
        """Money in the hand needs a sum; what is paid later may be told later."""
        if (
            intake.fee_method not in (PaymentMethod.CASH, PaymentMethod.VIETQR)
            or intake.fee_amount is not None
        ):
            return
        if procedure.fee.price(pages=intake.pages, sets=intake.sets) is None:
            self.lacks("fee.amount", Lack.EMPTY)

    def _born_on(self, party: PartyForm, at: str) -> date | None:
        if not party.born_on.strip():
            return None
        return self.attempt(lambda: typed_day(party.born_on, field=f"{at}.born_on"), f"{at}.born_on")

    def _sex(self, party: PartyForm, at: str) -> Sex | None:
        if not party.sex.strip():
            return None
        sex = Sex.read(party.sex)
        if sex is None:
            self.lacks(f"{at}.sex", Lack.WRONG, InputRefused("choice", field=f"{at}.sex", allowed="Nam, Nữ"))
        return sex

    def _agree(self, read: Applicant, at: str) -> None:
        """What the domain finds in the numbers; asked again without each field it refused, to hear all."""
        for _ in range(4):
            try:
                found = check_party(read, at=at, today=self._now.date(), confirmed=self._confirmed)
            except InputRefused as refusal:
                lack = Lack.CONFIRM if refusal.code == "born_on_disagrees" else Lack.WRONG
                lack = Lack.EMPTY if refusal.code == "id_missing" else lack
                self.lacks(refusal.field, lack, refusal)
                name = refusal.field.rsplit(".", 1)[-1]
                if name in ("id_number", "id_kind"):
                    read = replace(read, id_number=None, id_kind=IdKind.NONE)
                else:
                    read = replace(read, **{name: None})  # type: ignore[arg-type]  # tax_code and born_on may be None
            else:
                self.warnings += found
                return

"""What the clerk has filled in so far, letter by letter: the form, and the draft kept of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

import msgspec

from desk_app.domain.applicant import Applicant, ApplicantKind, IdKind
from desk_app.domain.events import Channel, ReturnBy
from desk_app.domain.fees import PaymentMethod
from desk_app.domain.procedure import Procedure, RequiredPaper, Requirement
from desk_app.domain.words import folded

ON_CARD = ("id_number", "full_name", "born_on", "sex", "address")
TEXTS = (
    "id_number",
    "full_name",
    "born_on",
    "sex",
    "address",
    "phone",
    "email",
    "tax_code",
    "representative",
)


class PaperState(StrEnum):
    """What the clerk knows of one paper; not looked at is not the same as not there."""

    UNSEEN = "unseen"
    HELD = "held"
    MISSING = "missing"
    WAIVED = "waived"


@dataclass
class PaperLine:
    """One row of the list; `requirement` None is a paper of the clerk's own."""

    name: str
    requirement: Requirement | None = None
    originals: int = 0
    certified: int = 0
    copies: int = 0
    state: PaperState = PaperState.UNSEEN

    @property
    def is_shown(self) -> bool:
        """Whether the paper is only shown at the counter and taken home again."""
        return self.requirement is Requirement.SHOWN

    @property
    def is_lacking(self) -> bool:
        """Whether the law wants it and it is neither there nor waived."""
        return self.requirement is Requirement.REQUIRED and self.state in (
            PaperState.UNSEEN,
            PaperState.MISSING,
        )

    @property
    def counts(self) -> tuple[int, int, int]:
        """Originals, certified copies, plain copies."""
        return self.originals, self.certified, self.copies


@dataclass
class PartyForm:
    """One party as typed; `id_kind` None: as the number looks. `from_card` names what the card filled,
    `needs_check` what of it a scanner may have garbled on the way."""

    kind: ApplicantKind = ApplicantKind.PERSON
    id_kind: IdKind | None = None
    id_number: str = ""
    old_id_number: str = ""
    full_name: str = ""
    born_on: str = ""
    sex: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    tax_code: str = ""
    representative: str = ""
    from_card: list[str] = field(default_factory=list)
    card_read_at: datetime | None = None
    card_address: str = ""
    needs_check: list[str] = field(default_factory=list)

    @property
    def is_blank(self) -> bool:
        return not any(getattr(self, name) for name in TEXTS)

    @property
    def is_person(self) -> bool:
        return self.kind is ApplicantKind.PERSON

    @property
    def is_as_on_card(self) -> bool:
        """Whether name, number, day of birth and sex stand as the card gave them."""
        return {"id_number", "full_name", "born_on", "sex"} <= set(self.from_card)

    def write(self, name: str, text: str) -> None:
        """Take what the clerk typed into `name`; from then on it is not the card's word any more."""
        if getattr(self, name) == text:
            return
        setattr(self, name, text)
        self.from_card = [each for each in self.from_card if each != name]
        self.needs_check = [each for each in self.needs_check if each != name]
        if name == "id_number":
            self.old_id_number = self.card_address = ""

    def become(self, kind: ApplicantKind) -> None:
        """Change the kind; the person whose card was read becomes the one who speaks for the organisation."""
        if self.is_person and kind is not ApplicantKind.PERSON and self.from_card:
            representative, garbled = self.full_name, "full_name" in self.needs_check
            for name in ON_CARD:
                self.write(name, "")
            self.representative = representative
            self.needs_check = ["representative"] if garbled else []
        self.kind = kind
        self.id_kind = None

    def take(self, person: Applicant, *, now: datetime | None = None) -> None:
        """Fill in `person`; `now` when it was a card that said so. Phone and email stay where it has none."""
        self.kind, self.id_kind = person.kind, person.id_kind
        self.id_number, self.old_id_number = person.id_number or "", person.old_id_number or ""
        self.full_name, self.sex = person.full_name, str(person.sex or "")
        self.born_on = f"{person.born_on:%d/%m/%Y}" if person.born_on else ""
        self.address = person.address or ""
        self.card_address = person.card_address or (self.address if now else "")
        self.tax_code, self.representative = person.tax_code or "", person.representative or ""
        self.phone, self.email = person.phone or self.phone, person.email or self.email
        self.from_card = [name for name in ON_CARD if getattr(self, name)] if now else []
        if person.card_address:
            self.from_card = [name for name in self.from_card if name != "address"]
        self.card_read_at = now
        self.needs_check = []

    def take_where_empty(self, person: Applicant) -> bool:
        """Fill what is still empty from an earlier dossier of this person; whether anything was."""
        before = replace(self)
        told = PartyForm()
        told.take(person)
        for name in TEXTS:
            if not getattr(self, name):
                setattr(self, name, getattr(told, name))
        return before != self

    def borrow(self, person: Applicant, names: Sequence[str]) -> None:
        """Write the named fields as `person` has them."""
        told = PartyForm()
        told.take(person)
        for name in names:
            self.write(name, str(getattr(told, name)))


@dataclass
class Form:
    """A reception being written. `id` is born with the form and becomes the dossier's.

    `former` is a procedure that was abolished under the form, `former_papers` what was ticked of it.
    `subject` is for whom it is asked where that is not the owner; `series` are the dossiers kept before
    this one for the same person. `settled` names the likenesses that the clerk has decided on.
    """

    id: str
    clerk: str
    owner: PartyForm = field(default_factory=PartyForm)
    submitter: PartyForm = field(default_factory=PartyForm)
    has_submitter: bool = False
    mandate: str = ""
    procedure: str = ""
    papers: list[PaperLine] = field(default_factory=list)
    note: str = ""
    channel: Channel = Channel.DIRECT
    return_by: ReturnBy = ReturnBy.COUNTER
    pages: str = ""
    sets: str = ""
    fee_method: PaymentMethod | None = None
    fee_amount: str = ""
    own_due: bool = False
    due_at: str = ""
    due_reason: str = ""
    confirmed: list[str] = field(default_factory=list)
    subject: str = ""
    competent_agency: str = ""
    series: list[str] = field(default_factory=list)
    settled: list[str] = field(default_factory=list)
    former: str = ""
    former_papers: list[PaperLine] = field(default_factory=list)

    @property
    def is_blank(self) -> bool:
        """Whether nothing was written that would be a pity to lose."""
        written = self.procedure or self.former or self.note
        return self.owner.is_blank and self.submitter.is_blank and not written

    @property
    def turn(self) -> int:
        """Which one of its series this is: 2 for the second child."""
        return len(self.series) + 1

    @property
    def is_untouched_next(self) -> bool:
        """Whether the next of a series was laid out and nothing of its own written yet."""
        looked_at = any(line.state is not PaperState.UNSEEN for line in self.papers)
        return bool(self.series) and not (self.subject or self.note or looked_at)

    def party(self, at: str) -> PartyForm:
        """`applicant` is the owner, `submitter` whoever brings the papers."""
        return self.submitter if at == "submitter" else self.owner

    def take_procedure(self, procedure: Procedure) -> None:
        """Choose `procedure`: its papers, nothing looked at yet; what was agreed on another is forgotten.

        What was ticked of a procedure that was abolished under the form stays ticked where a paper of the
        same name is asked for again.
        """
        self.procedure = procedure.code
        self.papers = papers_again(procedure, self.former_papers)
        self.former, self.former_papers = "", []
        self.fee_method, self.fee_amount, self.pages, self.sets = None, "", "", ""
        self.own_due, self.due_at, self.due_reason = procedure.duration is None, "", ""

    def lose_procedure(self, code: str) -> None:
        """`code` is no longer in force: what was ticked waits for the one that takes its place."""
        if self.papers:
            self.former_papers = self.papers
        self.former, self.procedure, self.papers = code, "", []


def papers_again(procedure: Procedure, before: list[PaperLine]) -> list[PaperLine]:
    """The papers of `procedure`; one that was looked at under the same name keeps its state and counts."""
    known = {folded(line.name): line for line in before if line.state is not PaperState.UNSEEN}
    lines = []
    for paper in procedure.papers:
        line, earlier = paper_line(paper), known.get(folded(paper.name))
        if earlier is not None:
            line = replace(earlier, name=paper.name, requirement=paper.requirement)
        lines.append(line)
    return lines + [line for line in before if line.requirement is None]


def paper_line(paper: RequiredPaper) -> PaperLine:
    """The paper as the catalogue counts it, not looked at yet."""
    return PaperLine(paper.name, paper.requirement, originals=paper.originals, copies=paper.copies)


def kept(form: Form) -> bytes:
    """The form as a draft keeps it."""
    return msgspec.json.encode(form)


def resumed(content: bytes) -> Form:
    """The form out of a draft. Raises msgspec.MsgspecError when it is none."""
    return msgspec.json.decode(content, type=Form)

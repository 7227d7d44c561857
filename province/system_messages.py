"""What other systems are told and tell under ``/v1/officer``: JSON, moments with their offset, one struct a message."""

from __future__ import annotations

from datetime import date, datetime

import msgspec


class OfficerLine(msgspec.Struct, frozen=True, kw_only=True):
    """An open dossier of the queue. `applicant` is the owner's name; `stands_still`: the clock is paused."""

    id: str
    code: str
    agency: str
    procedure: str
    procedure_name: str
    field: str
    applicant: str
    status: int
    received_at: datetime
    due_at: datetime | None = None
    held_by: str | None = None
    holder: str | None = None
    stands_still: bool = False


class OfficerQueue(msgspec.Struct, frozen=True, kw_only=True):
    """A page of the queue by due date; `after` asks for the next one, empty at the end."""

    dossiers: tuple[OfficerLine, ...]
    after: str = ""


class OfficerApplicant(msgspec.Struct, frozen=True, kw_only=True):
    """Whose dossier it is. Without the scope ``person`` the number is masked and the rest is left out."""

    kind: str
    full_name: str
    id_number: str | None = None
    tax_code: str | None = None
    born_on: date | None = None
    address: str | None = None
    phone: str | None = None
    email: str | None = None


class OfficerPaper(msgspec.Struct, frozen=True, kw_only=True):
    """A paper as handed in, by the number of its pieces."""

    name: str
    originals: int = 0
    certified: int = 0
    copies: int = 0


class OfficerScan(msgspec.Struct, frozen=True, kw_only=True):
    """A scan of a paper, fetched at ``scans/<sha256>`` with the scope ``scan``."""

    paper: str
    sha256: str
    size: int
    media: str
    pages: int = 1


class OfficerEvent(msgspec.Struct, frozen=True, kw_only=True):
    """An event of the history, the oldest first."""

    at: datetime
    kind: str
    actor: str


class OfficerDossier(msgspec.Struct, frozen=True, kw_only=True):
    """A dossier. `version` is its ETag: a step names it, so that nobody decides on what has changed meanwhile."""

    id: str
    version: str
    code: str
    agency: str
    procedure: str
    procedure_name: str
    field: str
    applicant: OfficerApplicant
    status: int
    status_name: str
    received_at: datetime
    due_at: datetime | None = None
    held_by: str | None = None
    holder: str | None = None
    stands_still: bool = False
    papers: tuple[OfficerPaper, ...] = ()
    scans: tuple[OfficerScan, ...] = ()
    results: tuple[str, ...] = ()
    history: tuple[OfficerEvent, ...] = ()
    steps: tuple[str, ...] = ()


class OfficerProblem(msgspec.Struct, frozen=True, kw_only=True):
    """RFC 9457: `code` for programs, `detail` for people, `field` the place in the body that is meant."""

    title: str
    status: int
    code: str
    detail: str = ""
    field: str = ""
    type: str = "about:blank"


class OfficerStepTaken(msgspec.Struct, frozen=True, kw_only=True):
    """The dossier after the step, without a word of its person: kept a week for the key, and told again."""

    id: str
    version: str
    code: str
    status: int
    due_at: datetime | None = None
    held_by: str | None = None
    holder: str | None = None
    steps: tuple[str, ...] = ()


class StepTake(msgspec.Struct, frozen=True, kw_only=True):
    """The account takes the dossier; there is nothing to say."""


class StepHandOn(msgspec.Struct, frozen=True, kw_only=True):
    """To a unit or agency `to`, there to `receiver`; done by `due_at` or in `working_days`."""

    to: str
    receiver: str | None = None
    note: str | None = None
    due_at: datetime | None = None
    working_days: int | None = None


class WantedPaper(msgspec.Struct, frozen=True, kw_only=True):
    name: str
    reason: str | None = None


class StepAskForPapers(msgspec.Struct, frozen=True, kw_only=True):
    """One request with everything that is missing; a further one needs a leader's account and its reason."""

    papers: tuple[WantedPaper, ...] = ()
    reason: str | None = None
    respond_by: date | None = None
    supervisor_reason: str | None = None


class StepRequestPayment(msgspec.Struct, frozen=True, kw_only=True):
    """`amount` in VND; without it what is still owed of the fee agreed."""

    amount: int | None = None
    reason: str | None = None


class StepResume(msgspec.Struct, frozen=True, kw_only=True):
    note: str | None = None


class StepExtend(msgspec.Struct, frozen=True, kw_only=True):
    """Apology and a new date: `due_at`, or `working_days` from the old one."""

    reason: str
    due_at: datetime | None = None
    working_days: int | None = None
    signer: str | None = None
    supervisor_reason: str | None = None


class ResultPaper(msgspec.Struct, frozen=True, kw_only=True):
    name: str | None = None
    number: str | None = None
    issued_on: date | None = None
    signer: str | None = None


class StepComplete(msgspec.Struct, frozen=True, kw_only=True):
    results: tuple[ResultPaper, ...] = ()
    note: str | None = None


class StepStop(msgspec.Struct, frozen=True, kw_only=True):
    """`originals_back`: the names of the originals given back."""

    reason: str
    basis: str | None = None
    originals_back: tuple[str, ...] = ()


STEP_BODIES: dict[str, type[msgspec.Struct]] = {
    "take": StepTake,
    "hand_on": StepHandOn,
    "ask_for_papers": StepAskForPapers,
    "request_payment": StepRequestPayment,
    "resume": StepResume,
    "extend": StepExtend,
    "complete": StepComplete,
    "stop": StepStop,
}
"""The body of each step. The step itself reads the JSON, so that a refusal names its field."""

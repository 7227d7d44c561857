"""What happened to a dossier: past participles, immutable, the only source of its state."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from desk_app.domain.applicant import Applicant
from desk_app.domain.due_date import Duration
from desk_app.domain.fees import Fee, PaymentMethod
from desk_app.domain.survey import Occasion, RatedBy, Satisfaction


def is_sha256(text: str) -> bool:
    """Whether `text` is a SHA-256 as this house writes it: 64 small hex digits."""
    return len(text) == 64 and not set(text) - set("0123456789abcdef")


class Channel(StrEnum):
    """KenhThucHien of the national exchange: 1 direct, 2 online, 3 post."""

    DIRECT = "direct"
    POST = "post"
    ONLINE = "online"


class ReturnBy(StrEnum):
    """HinhThuc of the national exchange: 0 counter, 1 post."""

    COUNTER = "counter"
    POST = "post"


class CollectedAs(StrEnum):
    """By what right somebody else than the applicant takes a result."""

    SUBMITTER = "submitter"
    FAMILY = "family"
    MANDATE = "mandate"
    OTHER = "other"


class Outcome(StrEnum):
    ACCEPTED = "accepted"
    PAPERS_REQUEST = "papers_request"
    REFUSAL = "refusal"


@dataclass(frozen=True, slots=True)
class SubmittedPaper:
    """A paper handed in: how many originals, certified copies and plain copies."""

    name: str
    originals: int = 0
    certified: int = 0
    copies: int = 0


@dataclass(frozen=True, slots=True)
class WantedPaper:
    name: str
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class DueShare:
    """One agency's share of an interlinked dossier, and when it must be done with it."""

    unit: str
    duration: Duration
    at: datetime


@dataclass(frozen=True, slots=True)
class DuePromise:
    """The promised moment; `reason` is the clerk's own when the date was set by hand.

    `counted_from` is where the count began anew after a pause or an extension (None: at reception);
    `shares` are those of the agencies of an interlinked procedure, in their order.
    """

    at: datetime
    duration: Duration | None = None
    calendar_version: int | None = None
    reason: str | None = None
    counted_from: datetime | None = None
    shares: tuple[DueShare, ...] = ()


@dataclass(frozen=True, slots=True)
class DossierRegistered:
    """Handed in online and told by the province: it has its code and waits to be accepted (status 1)."""

    agency: str
    code: str
    procedure_code: str
    procedure_name: str
    field: str
    owner: Applicant
    registered_at: datetime
    papers: tuple[SubmittedPaper, ...] = ()
    submitter: Applicant | None = None
    mandate: str | None = None
    return_by: ReturnBy = ReturnBy.COUNTER
    note: str | None = None


@dataclass(frozen=True, slots=True)
class DossierReceived:
    """Form 01 was issued: `code`, `scan_code` and `key` are final from now on.

    `subject` is for whom it is asked where that is not the owner: a child, each of several.
    """

    agency: str
    code: str
    scan_code: str
    key: str
    procedure_code: str
    procedure_name: str
    field: str
    catalogue_version: int
    owner: Applicant
    received_at: datetime
    papers: tuple[SubmittedPaper, ...]
    fee: Fee
    due: DuePromise | None = None
    submitter: Applicant | None = None
    mandate: str | None = None
    sets: int = 1
    pages: int = 1
    channel: Channel = Channel.DIRECT
    return_by: ReturnBy = ReturnBy.COUNTER
    note: str | None = None
    competent_agency: str | None = None
    subject: str | None = None


@dataclass(frozen=True, slots=True)
class NumberRequested:
    """This desk cannot give the dossier its final number: the province is asked for one of its own."""

    code: str


@dataclass(frozen=True, slots=True)
class NumberAssigned:
    """The number that stands in place of `instead_of` from now on; whoever holds the old one still finds it.

    By the desk from a block leased since, or by the province from its own numbers: then `proof` is what it
    signed (JSON) and `signature` its hex, for a province that was restored and no longer knows it.
    """

    code: str
    scan_code: str
    key: str
    instead_of: str
    proof: str = ""
    signature: str = ""


@dataclass(frozen=True, slots=True)
class VisitKept:
    """An intake that ended in form 02 or 03: no number, counted in the reports."""

    agency: str
    outcome: Outcome
    procedure_code: str
    procedure_name: str
    field: str
    catalogue_version: int
    owner: Applicant
    received_at: datetime
    papers: tuple[SubmittedPaper, ...]
    wanted: tuple[WantedPaper, ...]
    reason: str
    channel: Channel = Channel.DIRECT
    submitter: Applicant | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class PapersRequested:
    """Form 02 in the processing phase; the clock stands still on the named ground, and only there.

    `stage` is intake (not handed on yet) or appraisal; a further request names who approved it and why.
    """

    papers: tuple[WantedPaper, ...]
    reason: str
    ground: str | None = None
    respond_by: date | None = None
    supervisor_reason: str | None = None
    supervisor: str | None = None
    stage: str | None = None
    stands_still: bool = True


@dataclass(frozen=True, slots=True)
class SupplementReceived:
    papers: tuple[SubmittedPaper, ...]
    due: DuePromise | None = None


@dataclass(frozen=True, slots=True)
class PaymentRequested:
    amount: int
    reason: str | None = None
    ground: str | None = None
    stands_still: bool = True


@dataclass(frozen=True, slots=True)
class FeeCollected:
    """Immutable; reversed only by a counter-entry of the negative amount.

    `elsewhere`: taken before or in another place, and only noted here; no money passed over this counter.
    """

    amount: int
    method: PaymentMethod
    receipt_number: str | None = None
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class PaymentConfirmed:
    """Money sent by VietQR was seen on the account; until then it waits to be checked."""

    amount: int
    reference: str | None = None


@dataclass(frozen=True, slots=True)
class DossierResumed:
    due: DuePromise | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class DossierHandedOn:
    """A line of the control slip: the actor gives, `to` (and there `receiver`) takes.

    `due_at` is the moment by which that unit must be done; `back` says that the desk has it again;
    `list_id` is shared by all dossiers of one hand-over list.
    """

    to: str
    note: str | None = None
    receiver: str | None = None
    due_at: datetime | None = None
    back: bool = False
    list_id: str | None = None


@dataclass(frozen=True, slots=True)
class DossierSentBack:
    reason: str


@dataclass(frozen=True, slots=True)
class ResultPaper:
    name: str
    number: str | None = None
    issued_on: date | None = None
    signer: str | None = None


@dataclass(frozen=True, slots=True)
class DossierCompleted:
    results: tuple[ResultPaper, ...]
    note: str | None = None


@dataclass(frozen=True, slots=True)
class DeadlineExtended:
    """Form 04: apology and a new date.

    `proposed_late`: less than the notice the rules ask for was left, or none; recorded, never a bar.
    """

    reason: str
    due: DuePromise
    signer: str | None = None
    proposed_late: bool = False
    supervisor: str | None = None
    supervisor_reason: str | None = None


@dataclass(frozen=True, slots=True)
class DossierStopped:
    """Form 05; `papers_back` are the originals given back to the citizen."""

    reason: str
    basis: str | None = None
    papers_back: tuple[SubmittedPaper, ...] = ()


@dataclass(frozen=True, slots=True)
class DossierWithdrawn:
    reason: str
    papers_back: tuple[SubmittedPaper, ...] = ()


@dataclass(frozen=True, slots=True)
class DossierRefused:
    """A dossier newly registered from another channel is not accepted (status 1 → 3)."""

    reason: str


@dataclass(frozen=True, slots=True)
class ResultReturned:
    """Who took the result: the applicant, or another person with a mandate or a reason.

    `collector_id` is masked; `papers_back` are the originals taken back; `post_reference` is the number
    of the consignment when the post carries it; `way` is the right of another person, and `mandate` then
    the number, day and place of the paper, the relation or the reason.
    """

    collector: str
    is_applicant: bool
    collector_id: str | None = None
    mandate: str | None = None
    by: ReturnBy = ReturnBy.COUNTER
    papers_back: tuple[SubmittedPaper, ...] = ()
    post_reference: str | None = None
    way: CollectedAs | None = None


@dataclass(frozen=True, slots=True)
class ReturnRevoked:
    """A hand-over was written down by mistake: both stay in the history, the result waits again."""

    reason: str
    supervisor: str | None = None


@dataclass(frozen=True, slots=True)
class PapersHandedBack:
    """Originals of a dossier that ended without a result, given back to whoever came for them."""

    papers: tuple[SubmittedPaper, ...]
    collector: str
    is_applicant: bool
    collector_id: str | None = None
    mandate: str | None = None
    way: CollectedAs | None = None


@dataclass(frozen=True, slots=True)
class Change:
    field: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class DossierCorrected:
    """A mistake of reception put right: before and after, by field."""

    changes: tuple[Change, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class NumberVoided:
    """A mistaken number: kept, ended in 8, approved by a second person."""

    reason: str
    approver: str


@dataclass(frozen=True, slots=True)
class ConflictDecided:
    """A person looked at a step of another desk that did not fit, and said which of the two stands."""

    event_id: str
    theirs: bool
    reason: str


@dataclass(frozen=True, slots=True)
class DocumentPrinted:
    """A line of the print ledger: a printer (or a file) took this copy.

    `again`: the same copy once more, because a person saw that no paper had come out.
    """

    document: str
    copy: int
    paper: str
    again: bool = False


@dataclass(frozen=True, slots=True)
class CitizenRated:
    """How content the citizen was; its actor has no name, and no step waits for it.

    `comment` is what they wrote beside it on the receipt's page, without numbers that could name somebody.
    """

    satisfaction: Satisfaction
    occasion: Occasion
    by: RatedBy = RatedBy.TOUCH
    comment: str | None = None


@dataclass(frozen=True, slots=True)
class HolderReminded:
    """Whoever holds the dossier was reminded of it; nothing of the dossier changes."""

    to: str
    note: str | None = None


@dataclass(frozen=True, slots=True)
class PaperAttached:
    """A paper was digitised: `size` bytes of type `media`, known by their SHA-256 (64 small hex digits).

    `paper` is its name in the dossier; `digitised` says that the scan stands for the paper (số hoá), not only
    shows it. `reused_from` is the earlier dossier whose scan this is, `scanned_on` the day it was made.
    """

    paper: str
    sha256: str
    size: int
    media: str
    pages: int = 1
    digitised: bool = True
    reused_from: str | None = None
    scanned_on: date | None = None

    def __post_init__(self) -> None:
        if not is_sha256(self.sha256) or self.size < 1:
            raise ValueError("a scan is known by 64 small hex digits and has bytes")


@dataclass(frozen=True, slots=True)
class AttachmentVoided:
    """A scan was attached by mistake: it stays in the history and no longer stands for the paper."""

    paper: str
    sha256: str
    reason: str


@dataclass(frozen=True, slots=True)
class ClerkAdded:
    clerk_id: str
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class ClerkChanged:
    """An account got another role, PIN, card or was closed: what of it, never the secret itself."""

    clerk_id: str
    name: str
    what: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class ClockSet:
    """The computer's clock could not be believed: what it showed, and what was said instead, by whom."""

    computer: datetime
    said: datetime
    by: str


Event = (
    DossierReceived
    | DossierRegistered
    | VisitKept
    | PapersRequested
    | SupplementReceived
    | PaymentRequested
    | FeeCollected
    | PaymentConfirmed
    | DossierResumed
    | DossierHandedOn
    | DossierSentBack
    | DossierCompleted
    | DeadlineExtended
    | DossierStopped
    | DossierWithdrawn
    | DossierRefused
    | ResultReturned
    | ReturnRevoked
    | PapersHandedBack
    | DossierCorrected
    | NumberVoided
    | ConflictDecided
    | NumberRequested
    | NumberAssigned
    | DocumentPrinted
    | CitizenRated
    | HolderReminded
    | PaperAttached
    | AttachmentVoided
    | ClerkAdded
    | ClerkChanged
    | ClockSet
)

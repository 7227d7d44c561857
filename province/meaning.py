"""What a batch of events means for the dossiers of one office: new states, and what must be set aside."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

import msgspec

from desk_app.domain import codes, dossier, ticket
from desk_app.domain.agreement import wrong_field
from desk_app.domain.dossier import Dossier, Status
from desk_app.domain.errors import InputRefused, StepNotAllowed
from desk_app.domain.events import (
    DocumentPrinted,
    DossierReceived,
    DossierRegistered,
    Event,
    NumberAssigned,
    VisitKept,
)
from desk_app.wire.envelope import SALT_LENGTH, Envelope, Header, read_header
from desk_app.wire.facts import MalformedFact, UnknownFact, decode_fact
from desk_app.wire.messages import Lease, Office, Verdict
from province.verdict_texts import TEXTS

_KEY_LETTERS = frozenset(ticket.ALPHABET)
_LONGEST_NAME = 200  # characters of an id or kind; longer is no header of ours


@dataclass(frozen=True, slots=True)
class ReadEvent:
    """One envelope of a batch, read as far as it can be: `wrong` says why `fact` is missing."""

    seq: int
    envelope: Envelope
    header: Header | None
    fact: Event | UnknownFact | None
    wrong: str = ""

    @property
    def dossier_id(self) -> str | None:
        return self.header.dossier_id if self.header else None

    @property
    def event_id(self) -> str:
        return self.header.event_id if self.header else ""

    @property
    def kind(self) -> str:
        return self.header.kind if self.header else ""


@dataclass(slots=True)
class Meaning:
    """`received` and `changed` by dossier id; `aside` are the verdicts that are not plain applied."""

    received: dict[str, Dossier] = field(default_factory=dict)
    changed: dict[str, Dossier] = field(default_factory=dict)
    aside: list[tuple[ReadEvent, Verdict]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whose events these are: the desk's own office, and the ticket secret of its incarnation.

    `earlier` are the secrets of the desk's earlier incarnations, asked for only where its own does not fit: a
    desk that took a new one brings receptions of the old one. `leases` are the numbers that the desk was ever
    given, under any of its incarnations; None: they are not looked at.
    """

    office: Office
    secret: bytes
    earlier: Callable[[], Sequence[bytes]] = tuple
    leases: Sequence[Lease] | None = None


def read_events(incarnation: str, first_seq: int, envelopes: Sequence[Envelope]) -> list[ReadEvent]:
    """Reads a batch without refusing any of it: what does not read is kept raw and set aside later."""
    return [_read(incarnation, first_seq + at, envelope) for at, envelope in enumerate(envelopes)]


def understand(
    events: Sequence[ReadEvent],
    known: Mapping[str, Dossier],
    speaker: Speaker,
    *,
    told_before: Collection[str] = (),
) -> Meaning:
    """Folds a batch over the `known` dossiers; an event that cannot be folded delays no other.

    `told_before` are ids of events that were applied already (another incarnation of the same desk told
    them): they change nothing twice.
    """
    meaning = Meaning()
    told = set(told_before)
    for event in events:
        if event.header is not None and event.event_id in told:
            _aside(meaning, event, "duplicate", "duplicate")
            continue
        told.add(event.event_id)
        if event.fact is None:
            _aside(meaning, event, "quarantined", event.wrong)
        elif isinstance(event.fact, DossierReceived):
            _receive(meaning, event, event.fact, known, speaker)
        elif isinstance(event.fact, DossierRegistered):
            _register(meaning, event, event.fact, known, speaker)
        elif not isinstance(event.fact, UnknownFact):
            _step(meaning, event, event.fact, known, speaker)
    return meaning


def _read(incarnation: str, seq: int, envelope: Envelope) -> ReadEvent:
    try:
        header = read_header(envelope.header)
    except (msgspec.MsgspecError, RecursionError, ValueError):
        return ReadEvent(seq, envelope, None, None, "malformed_header")
    if not (_is_name(header.event_id) and _is_name(header.kind) and _is_name(header.dossier_id or "-")):
        return ReadEvent(seq, envelope, None, None, "malformed_header")
    if header.seq != seq or header.incarnation != incarnation:
        return ReadEvent(seq, envelope, header, None, "foreign_header")
    if len(envelope.salt) != SALT_LENGTH or header.at.utcoffset() is None:
        return ReadEvent(seq, envelope, header, None, "malformed_header")
    try:
        fact = decode_fact(header.kind, header.schema, envelope.payload)
    except (MalformedFact, RecursionError):
        return ReadEvent(seq, envelope, header, None, "malformed")
    return ReadEvent(seq, envelope, header, fact)


def _is_name(text: str) -> bool:
    return 0 < len(text) <= _LONGEST_NAME and text.isprintable()


def _receive(
    meaning: Meaning, event: ReadEvent, fact: DossierReceived, known: Mapping[str, Dossier], speaker: Speaker
) -> None:
    if event.dossier_id is None or fact.received_at.utcoffset() is None:
        _aside(meaning, event, "quarantined", "malformed")
        return
    before = _before(meaning, event.dossier_id, known)
    if before is not None and before.status is not Status.REGISTERED:
        _aside(meaning, event, "quarantined", "received_twice")
    elif not _belongs(fact, speaker):
        _aside(meaning, event, "quarantined", "ticket")
    elif not _is_leased(fact.scan_code, speaker):
        _aside(meaning, event, "quarantined", "outside_lease")
    elif wrong := wrong_field(fact.owner, fact.received_at.date()):
        _aside(meaning, event, "quarantined", wrong)
    elif before is None:
        meaning.received[event.dossier_id] = dossier.received(event.dossier_id, fact)
    else:
        _fold(meaning, event, before, fact)


def _register(
    meaning: Meaning,
    event: ReadEvent,
    fact: DossierRegistered,
    known: Mapping[str, Dossier],
    speaker: Speaker,
) -> None:
    if event.dossier_id is None or fact.registered_at.utcoffset() is None:
        _aside(meaning, event, "quarantined", "malformed")
    elif _before(meaning, event.dossier_id, known) is not None:
        _aside(meaning, event, "quarantined", "received_twice")
    elif fact.agency != speaker.office.agency or not codes.is_legal_code(fact.code):
        _aside(meaning, event, "quarantined", "ticket")
    else:
        meaning.received[event.dossier_id] = dossier.registered(event.dossier_id, fact)


def _before(meaning: Meaning, dossier_id: str, known: Mapping[str, Dossier]) -> Dossier | None:
    earlier = meaning.changed.get(dossier_id) or meaning.received.get(dossier_id)
    return earlier or known.get(dossier_id)


def _belongs(fact: DossierReceived, speaker: Speaker) -> bool:
    """Whether code, scan code and key are this office's own and made with this desk's secret."""
    office = speaker.office
    if fact.agency != office.agency or not _has_own_code(fact, office):
        return False
    if codes.is_provisional(fact.scan_code):
        return not fact.key
    formed = len(fact.key) == ticket.KEY_LENGTH and _KEY_LETTERS.issuperset(fact.key)
    if not formed:
        return False
    told = ticket.Ticket(fact.scan_code, fact.key)
    if ticket.is_genuine(speaker.secret, told):
        return True
    return any(ticket.is_genuine(secret, told) for secret in speaker.earlier())


def _is_leased(scan_code: str, speaker: Speaker) -> bool:
    """Whether the province leased that number of that day to this desk."""
    number = codes.parse_scan_code(scan_code)
    if speaker.leases is None or number.provisional:
        return True
    return any(
        each.first <= number.sequence <= each.last and each.from_day <= number.day <= each.until_day
        for each in speaker.leases
    )


def _has_own_code(fact: DossierReceived, office: Office) -> bool:
    """Legal code and scan code of one number of the office; a portal's code has a scan code beside it."""
    try:
        provisional = codes.provisional_in(fact.code)
        if provisional is not None:
            number = codes.Number(
                office.agency, office.number, provisional.day, provisional.sequence, provisional=True
            )
            return (number.legal_code, number.scan_code) == (fact.code, fact.scan_code)
        agency, day, sequence = codes.parse_legal_code(fact.code)
        if agency == office.agency and sequence <= codes.LAST_SEQUENCE:
            number = codes.Number(agency, office.number, day, sequence)
            if number.legal_code == fact.code:
                return number.scan_code == fact.scan_code
        from_portal = agency != office.agency or len(fact.code.rsplit("-", 1)[-1]) > 4
        scan = codes.parse_scan_code(fact.scan_code)
    except InputRefused:
        return False
    plain = scan.digits == fact.scan_code and fact.code == fact.code.strip().upper()
    return from_portal and plain and scan.office == office.number


def _step(
    meaning: Meaning, event: ReadEvent, fact: Event, known: Mapping[str, Dossier], speaker: Speaker
) -> None:
    if isinstance(fact, VisitKept):
        if fact.agency != speaker.office.agency:
            _aside(meaning, event, "quarantined", "ticket")
        return
    if event.dossier_id is None:
        return
    before = _before(meaning, event.dossier_id, known)
    if before is not None and isinstance(fact, NumberAssigned):
        renamed = replace(before.received, code=fact.code, scan_code=fact.scan_code, key=fact.key)
        if not _belongs(renamed, speaker) or not before.provisional:
            _aside(meaning, event, "quarantined", "ticket")
        elif not _is_leased(fact.scan_code, speaker):
            _aside(meaning, event, "quarantined", "outside_lease")
        else:
            _fold(meaning, event, before, fact)
    elif before is not None:
        _fold(meaning, event, before, fact)
    elif not isinstance(fact, DocumentPrinted):  # a print of form 02 or 03 belongs to a visit
        _aside(meaning, event, "held", "dossier_unknown")


def _fold(meaning: Meaning, event: ReadEvent, before: Dossier, fact: Event) -> None:
    assert event.header is not None  # noqa: S101  (a fact was read, so its header was)
    try:
        after = dossier.folded(before, fact, event.header.at)
    except StepNotAllowed:
        _aside(meaning, event, "quarantined", "step_not_allowed")
    except ValueError:  # a correction whose value is no date or no word of the card
        _aside(meaning, event, "quarantined", "malformed")
    else:
        if after is not before:
            book = meaning.received if before.id in meaning.received else meaning.changed
            book[before.id] = after


def _aside(meaning: Meaning, event: ReadEvent, outcome: str, code: str) -> None:
    meaning.aside.append((event, verdict(event.seq, outcome, code)))


def verdict(seq: int, outcome: str, code: str) -> Verdict:
    """A verdict with the sentence a clerk reads."""
    return msgspec.convert((seq, outcome, code, TEXTS.get(code, "")), Verdict)

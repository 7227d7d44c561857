"""The turns of a round: what the core wants done (intents) and what it is told (facts)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from desk_app.ports import Holding, Position, WaitingScan
from desk_app.sync.trouble import Ending, Trouble
from desk_app.wire.messages import HelloAnswer, PullAnswer, PushAnswer, Verdict, VerifyAnswer


@dataclass(frozen=True, slots=True)
class SayHello:
    """On the line; brings HelloHeard."""


@dataclass(frozen=True, slots=True)
class Push:
    """On the line: what follows `after`, at most so many events and bytes; PushHeard or JournalDry.

    `next_events` is how many will be asked for after these if all goes well: they may be read meanwhile.
    """

    after: int
    events: int
    octets: int
    next_events: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Pull:
    """On the line; brings PullHeard."""

    epoch: str
    pos: int


@dataclass(frozen=True, slots=True)
class FetchPack:
    """On the line; brings PackHeard."""

    kind: str
    version: int


@dataclass(frozen=True, slots=True)
class Verify:
    """On the line: do desk and province hold the same, month by month? VerifyHeard."""


@dataclass(frozen=True, slots=True)
class NoteVerified:
    """Into the desk's database: they were compared, and these months differed."""

    differing: tuple[str, ...]
    at: datetime


@dataclass(frozen=True, slots=True)
class LookForScans:
    """On the line: which waiting scans but these does the province lack? ScansHeard or ScansDry."""

    without: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class OpenUpload:
    """On the line: begin a scan, or find out how far it came; UploadOpened."""

    scan: WaitingScan


@dataclass(frozen=True, slots=True)
class SendPiece:
    """On the line: at most `octets` bytes of a scan from `offset`; PieceSent or ScanUnreadable."""

    scan: WaitingScan
    offset: int
    octets: int


@dataclass(frozen=True, slots=True)
class SettleScans:
    """Into the desk's database: the province holds these scans whole."""

    hashes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NoteSent:
    """Into the desk's database: the province has so many bytes of a scan."""

    sha256: str
    octets: int


@dataclass(frozen=True, slots=True)
class SetAside:
    """Into the desk's database: this scan cannot be sent in this round, and why."""

    sha256: str
    cause: str


@dataclass(frozen=True, slots=True)
class AdoptHello:
    """Into the desk's database."""

    answer: HelloAnswer


@dataclass(frozen=True, slots=True)
class Settle:
    """Into the desk's database: the province holds everything up to `upto`, and says this of what follows `after`."""

    upto: int
    verdicts: tuple[Verdict, ...]
    after: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class KeepFeed:
    """Into the desk's database: feed events, packs and the cursor together."""

    answer: PullAnswer
    packs: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Finish:
    """The round is over."""

    ending: Ending
    cause: str = ""
    retry_after: timedelta | None = None


ScanErrand = LookForScans | OpenUpload | SendPiece
Intent = (
    SayHello
    | Push
    | Pull
    | Verify
    | NoteVerified
    | FetchPack
    | ScanErrand
    | SettleScans
    | NoteSent
    | SetAside
    | AdoptHello
    | Settle
    | KeepFeed
    | Finish
)


@dataclass(frozen=True, slots=True)
class HelloHeard:
    """`position` is what the hello said of the desk; `our_hash` is the desk's chain hash at the
    answer's `last_seq`, None where the desk's journal is shorter than that."""

    answer: HelloAnswer
    position: Position
    our_hash: bytes | None


@dataclass(frozen=True, slots=True)
class PushHeard:
    """`count` events were sent after the asked place; `our_hash` as in HelloHeard."""

    count: int
    answer: PushAnswer
    our_hash: bytes | None


@dataclass(frozen=True, slots=True)
class JournalDry:
    """There is nothing after the asked place."""


@dataclass(frozen=True, slots=True)
class PullHeard:
    answer: PullAnswer


@dataclass(frozen=True, slots=True)
class VerifyHeard:
    """`ours` is what the desk holds of what was asked about."""

    answer: VerifyAnswer
    ours: Holding


@dataclass(frozen=True, slots=True)
class PackHeard:
    body: bytes


@dataclass(frozen=True, slots=True)
class Failed:
    """`acked_seq` is how far the desk has the province's verdicts; `locked` as in `ports.Position`."""

    trouble: Trouble
    acked_seq: int = 0
    locked: int = 0


@dataclass(frozen=True, slots=True)
class Stopped:
    """The clerk or the closing window asked to stop."""


@dataclass(frozen=True, slots=True)
class PackSpoiled:
    """A pack was not kept; `cause` is the refusal's code. Everything else of that turn was."""

    cause: str


@dataclass(frozen=True, slots=True)
class ScansHeard:
    """Of the scans asked for, those the province lacks and those no event there speaks of."""

    asked: tuple[WaitingScan, ...]
    missing: tuple[str, ...]
    unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ScansDry:
    """No scan waits, or none may go now."""


@dataclass(frozen=True, slots=True)
class UploadOpened:
    """The province has `offset` bytes of the scan."""

    offset: int


@dataclass(frozen=True, slots=True)
class PieceSent:
    """The province has `offset` bytes now; `grown`: the journal has something new, which goes first."""

    offset: int
    grown: bool = False


@dataclass(frozen=True, slots=True)
class ScanUnreadable:
    """Its file on this computer is missing or damaged."""

    cause: str


ScanFact = ScansHeard | ScansDry | UploadOpened | PieceSent | ScanUnreadable
Fact = (
    HelloHeard
    | PushHeard
    | JournalDry
    | PullHeard
    | VerifyHeard
    | PackHeard
    | PackSpoiled
    | ScanFact
    | Failed
    | Stopped
)

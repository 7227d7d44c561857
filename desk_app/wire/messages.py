"""What desk and province say to each other in one round: enrol, hello, push, pull."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

import msgspec

from desk_app.wire.digests import Bucket
from desk_app.wire.envelope import Envelope

WIRE_VERSION = 1
OLDEST_WIRE_VERSION = 1

HELLO, PUSH, PULL, ENROL, PACKS = "/v1/hello", "/v1/push", "/v1/pull", "/v1/enrol", "/v1/packs"
RENEW = "/v1/renew"
VERIFY = "/v1/verify"


class Office(msgspec.Struct, frozen=True):
    """An office of the province as printed on its papers. `number` has five digits."""

    agency: str
    number: str
    name: str
    parent: str = ""
    address: str = ""
    phone: str = ""
    hours: str = ""


class Lease(msgspec.Struct, frozen=True):
    """Numbers `first`–`last` of every day in [`from_day`, `until_day`] belong to one incarnation."""

    agency: str
    incarnation: str
    first: int
    last: int
    from_day: date
    until_day: date
    primary: bool


class Certificate(msgspec.Struct, frozen=True):
    """Bytes the province signed (Ed25519): the desk shows them to a province restored from a backup."""

    body: bytes
    signature: bytes


class EnrolRequest(msgspec.Struct, frozen=True):
    """`earlier` are the certificates of a desk that is enrolled anew over what it holds."""

    code: str
    public_key: bytes
    desk_name: str
    version: str
    wire: int = WIRE_VERSION
    earlier: tuple[Certificate, ...] = ()


class RenewRequest(msgspec.Struct, frozen=True):
    """A desk that finds itself a copy asks for an incarnation of its own, signed with the key it has.

    `public_key` is a new one: the old one is on another disk as well. `reason` is fork, old_copy, counter,
    restored, earlier_lost or asked. Signed without a nonce; answered again with the same until the new incarnation greets.
    """

    incarnation: str
    public_key: bytes
    version: str
    reason: str
    certificates: tuple[Certificate, ...] = ()
    wire: int = WIRE_VERSION


class EnrolAnswer(msgspec.Struct, frozen=True):
    """Everything a desk needs to work alone. `ticket_secret` is this incarnation's own.

    `sealing` certifies the key for what goes by hand (wire.sealing); an older province gives none.
    `earlier_seq` is how far the province holds the journal of the incarnation that asked for a new one, or
    that was proven by `earlier`; -1 when it was told of none.
    """

    office: Office
    desk_id: str
    incarnation: str
    province_name: str
    province_key: bytes
    ticket_secret: bytes
    public_url: str
    epoch: str
    leases: tuple[Lease, ...]
    certificates: tuple[Certificate, ...]
    packs: tuple[PackNotice, ...]
    sealing: Certificate | None = None
    earlier_seq: int = -1


class PackNotice(msgspec.Struct, frozen=True):
    """A published pack, fetched at ``/v1/packs/<kind>/<version>``."""

    kind: str
    version: int


class HelloRequest(msgspec.Struct, frozen=True):
    """`pos` is the last feed position applied, in `epoch`; hashes are 32 bytes.

    `acked_seq` is what the province once said it holds: more than it holds now means it was restored.
    `certificates` are the desk's enrolment and leases, for a province that no longer knows them. `clock` is the
    desk's time as it asks, for administrators to compare: no clock decides anything.
    """

    incarnation: str
    head_seq: int
    head_hash: bytes
    epoch: str
    pos: int
    unsent: int
    version: str
    packs: tuple[PackNotice, ...] = ()
    wire: int = WIRE_VERSION
    acked_seq: int = 0
    certificates: tuple[Certificate, ...] = ()
    clock: datetime | None = None


class Limits(msgspec.Struct, frozen=True):
    events: int
    bytes: int


class HelloAnswer(msgspec.Struct, frozen=True):
    """`last_seq` and `last_hash` are what the province holds of this incarnation, and they rule.

    `watermark` is how far its newest finished backup holds the journal. `leases_wait`: there is no lease for
    this desk before the other desks of a restored province have reported, a day at most.
    """

    server_time: datetime
    nonce: str
    epoch: str
    pos: int
    last_seq: int
    last_hash: bytes
    watermark: int
    limits: Limits
    leases: tuple[Lease, ...] = ()
    certificates: tuple[Certificate, ...] = ()
    packs: tuple[PackNotice, ...] = ()
    wire: int = WIRE_VERSION
    sealing: Certificate | None = None
    leases_wait: bool = False


class PushBatch(msgspec.Struct, frozen=True):
    """Events `first_seq`, `first_seq`+1, … of one incarnation, as written."""

    incarnation: str
    first_seq: int
    events: tuple[Envelope, ...]


class Verdict(msgspec.Struct, frozen=True, array_like=True):
    """What became of one event; applied ones are not listed in an answer."""

    seq: int
    outcome: Literal["applied", "held", "quarantined", "duplicate"]
    code: str = ""
    text: str = ""


class PushAnswer(msgspec.Struct, frozen=True):
    """The province's head after the batch, and every verdict that is not plain `applied`."""

    last_seq: int
    last_hash: bytes
    verdicts: tuple[Verdict, ...] = ()


class FeedEvent(msgspec.Struct, frozen=True, tag="event"):
    """Another desk's or an officer's event for this agency."""

    pos: int
    envelope: Envelope


class FeedPack(msgspec.Struct, frozen=True, tag="pack"):
    """A pack was published; its bytes come with it."""

    pos: int
    kind: str
    version: int
    body: bytes


class PullAnswer(msgspec.Struct, frozen=True):
    """Feed items after the asked position, in order; `pos` is the new cursor.

    `taken_up` names the desk's own events that were set aside once and have been applied since.
    """

    epoch: str
    pos: int
    more: bool
    items: tuple[FeedEvent | FeedPack, ...] = ()
    taken_up: tuple[int, ...] = ()


class VerifyRequest(msgspec.Struct, frozen=True):
    """The desk has the province's verdicts up to `upto` and was fed up to `pos` of `epoch`.

    `without`: incarnations whose events it does not count as fed, for they were its own.
    """

    incarnation: str
    upto: int
    epoch: str
    pos: int
    without: tuple[str, ...] = ()
    whole: bool = False
    """Fed events are to be told by the whole event, not by the header alone."""


class VerifyAnswer(msgspec.Struct, frozen=True):
    """The chain's head at the province, and by month what it holds of the desk and fed to it."""

    epoch: str
    last_seq: int
    last_hash: bytes
    own: tuple[Bucket, ...] = ()
    fed: tuple[Bucket, ...] = ()
    earlier: tuple[int, ...] | None = None
    """How many events it holds of each incarnation of `VerifyRequest.without`; None: an older province."""
    whole: bool = False
    """`fed` are told by the whole event: False from an older province, and to a desk that did not ask for it."""


class Problem(msgspec.Struct, frozen=True):
    """RFC 9457 problem details; `code` is what the desk words.

    `last_seq`, where it is told (a gap, a revoked desk), is how far the province holds the desk's journal;
    `applied_seq` (a revoked desk) how far that is in its books and not in the locked inbox.
    """

    title: str
    status: int
    code: str
    detail: str = ""
    type: str = "about:blank"
    last_seq: int = -1
    applied_seq: int = -1

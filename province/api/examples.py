"""One example of every message in the OpenAPI document: invented desks, nobody's data.

Frames (msgpack inside zstd) are shown as the JSON of the message they hold; bytes are base64 in both.
"""

from __future__ import annotations

from datetime import date, datetime

import msgspec

from desk_app.domain.calendar import VIETNAM
from desk_app.wire.blobs import HaveAnswer, HaveRequest
from desk_app.wire.digests import Bucket
from desk_app.wire.envelope import GENESIS, Envelope
from desk_app.wire.messages import (
    Certificate,
    EnrolAnswer,
    EnrolRequest,
    FeedEvent,
    FeedPack,
    HelloAnswer,
    HelloRequest,
    Lease,
    Limits,
    Office,
    PackNotice,
    Problem,
    PullAnswer,
    PushAnswer,
    PushBatch,
    RenewRequest,
    Verdict,
    VerifyAnswer,
    VerifyRequest,
)
from province.api.system_examples import SYSTEM_EXAMPLES

_DESK = "0190a1b2-0000-7000-8000-000000000001"
_KEY, _HASH, _NINE = bytes(range(32)), bytes(range(32, 64)), datetime(2026, 11, 23, 9, 12, tzinfo=VIETNAM)
_HEADER = (
    b'["0190a1b2-0000-7000-8000-000000000001",1,"0190a1b2-0000-7000-8000-0000000000e1","dossier.handed_on",1,'
    b'"0190a1b2-0000-7000-8000-0000000000d1","2026-11-23T09:12:00+07:00","ok",["Lan","window",null]]'
)
_EVENT = Envelope(_HEADER, bytes(16), b'{"to":"T\xc6\xb0 ph\xc3\xa1p"}')
_LEASE = Lease("H00.00.01", _DESK, 1, 250, date(2025, 1, 1), date(2027, 1, 22), primary=True)
_SIGNED = Certificate(b'{"kind":"lease"}', bytes(64))
_PACKS = (PackNotice("calendar", 1), PackNotice("catalogue", 1))
_HELD = Verdict(1, "held", "dossier_unknown", "Tỉnh chưa có hồ sơ này nên tạm giữ bước này.")
_MONTH = Bucket("2026-11", 1, _HASH)
_SCAN = "ab" * 32

EXAMPLES: tuple[msgspec.Struct, ...] = (
    EnrolRequest("ABCD-EFGH-JKMN", _KEY, "Quầy 1", "1.0"),
    EnrolAnswer(
        office=Office("H00.00.01", "99001", "Xã Mẫu"),
        desk_id="0190a1b2-0000-7000-8000-00000000000d",
        incarnation=_DESK,
        province_name="Tỉnh mẫu",
        province_key=_KEY,
        ticket_secret=_KEY,
        public_url="https://tracuu.example.vn",
        epoch="0190a1b2-0000-7000-8000-0000000000ee",
        leases=(_LEASE,),
        certificates=(_SIGNED,),
        packs=_PACKS,
    ),
    RenewRequest(_DESK, _KEY, "1.0", "fork"),
    HelloRequest(_DESK, 1, _HASH, "0190a1b2-0000-7000-8000-0000000000ee", 7, 1, "1.0", _PACKS),
    HelloAnswer(
        server_time=_NINE,
        nonce="bm9uY2U",
        epoch="0190a1b2-0000-7000-8000-0000000000ee",
        pos=9,
        last_seq=0,
        last_hash=GENESIS,
        watermark=0,
        limits=Limits(500, 262_144),
        leases=(_LEASE,),
        certificates=(_SIGNED,),
        packs=_PACKS,
    ),
    PushBatch(_DESK, 1, (_EVENT,)),
    PushAnswer(1, _HASH, (_HELD,)),
    PullAnswer(
        "0190a1b2-0000-7000-8000-0000000000ee",
        9,
        more=False,
        items=(FeedEvent(8, _EVENT), FeedPack(9, "calendar", 2, b"")),
    ),
    HaveRequest((_SCAN,)),
    HaveAnswer((_SCAN,)),
    VerifyRequest(_DESK, 1, "0190a1b2-0000-7000-8000-0000000000ee", 9),
    VerifyAnswer("0190a1b2-0000-7000-8000-0000000000ee", 1, _HASH, (_MONTH,), (_MONTH,)),
    Problem("Events before this batch are missing", 409, "gap", last_seq=1),
    *SYSTEM_EXAMPLES,
)
_BY_KIND = {type(each): each for each in EXAMPLES}


def example_of(kind: type) -> object:
    """The example of a message as JSON values; KeyError where there is none."""
    return msgspec.to_builtins(_BY_KIND[kind])

"""A small desk of its own: keeps a journal, signs its requests, speaks HTTP over a real socket."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

import httpx2
import msgspec

from desk_app.domain.applicant import Applicant
from desk_app.domain.calendar import VIETNAM
from desk_app.domain.codes import Number
from desk_app.domain.events import DossierReceived, DuePromise, Event
from desk_app.domain.fees import Fee, PaymentMethod
from desk_app.domain.ticket import make_key
from desk_app.wire.envelope import GENESIS, Actor, Envelope, Header, new_id, seal
from desk_app.wire.facts import encode_fact
from desk_app.wire.frames import pack_frame, unpack_frame
from desk_app.wire.messages import (
    ENROL,
    HELLO,
    PULL,
    PUSH,
    EnrolAnswer,
    EnrolRequest,
    HelloAnswer,
    HelloRequest,
    PullAnswer,
    PushAnswer,
    PushBatch,
)
from desk_app.wire.signing import (
    COUNTER_HEADER,
    INCARNATION_HEADER,
    NONCE_HEADER,
    SIGNATURE_HEADER,
    new_private_key,
    public_key_of,
    request_text,
    sign,
)

TODAY = date(2026, 11, 23)
NINE = datetime(2026, 11, 23, 9, 12, tzinfo=VIETNAM)
FRIDAY = datetime(2026, 11, 27, 17, 0, tzinfo=VIETNAM)


@dataclass
class FakeDesk:
    """`journal` holds every envelope in order; nothing is forgotten when the line fails."""

    client: httpx2.Client
    private_key: bytes = field(default_factory=new_private_key)
    enrolled: EnrolAnswer | None = None
    nonce: str = ""
    counter: int = 0
    journal: list[Envelope] = field(default_factory=list)
    next_sequence: int | None = None

    @property
    def me(self) -> EnrolAnswer:
        assert self.enrolled is not None
        return self.enrolled

    def enrol(self, code: str, name: str = "Quầy 1") -> httpx2.Response:
        request = EnrolRequest(code, public_key_of(self.private_key), name, "1.0")
        answer = self.client.post(ENROL, content=msgspec.json.encode(request))
        if answer.status_code == 200:
            self.enrolled = msgspec.json.decode(answer.content, type=EnrolAnswer)
        return answer

    def ask(self, method: str, target: str, body: bytes = b"", **but: object) -> httpx2.Response:
        """A signed request; `but` replaces nonce, counter, key or incarnation, or adds `headers`."""
        counter = but.get("counter")
        if counter is None:
            self.counter += 1
            counter = self.counter
        nonce = str(but.get("nonce", self.nonce))
        key = but.get("key", self.private_key)
        assert isinstance(key, bytes)
        text = request_text(method, target, body, nonce, int(str(counter)))
        headers = {
            INCARNATION_HEADER: str(but.get("incarnation", self.me.incarnation)),
            NONCE_HEADER: nonce,
            COUNTER_HEADER: str(counter),
            SIGNATURE_HEADER: sign(key, text).hex(),
        }
        more = but.get("headers", {})
        assert isinstance(more, dict)
        return self.client.request(method, target, content=body or None, headers={**headers, **more})

    def greet(self, **but: object) -> httpx2.Response:
        facts: dict[str, object] = {
            "incarnation": self.me.incarnation,
            "head_seq": len(self.journal),
            "head_hash": self.hash_at(len(self.journal)),
            "epoch": self.me.epoch,
            "pos": 0,
            "unsent": 0,
            "version": "1.0",
        }
        signing = {name: but.pop(name) for name in ("nonce", "counter", "key") if name in but}
        request = HelloRequest(**{**facts, **but})  # type: ignore[arg-type]  # one test changes one fact
        return self.ask("POST", HELLO, msgspec.json.encode(request), **{"nonce": "", **signing})

    def hello(self, **but: object) -> HelloAnswer:
        answer = self.greet(**but)
        assert answer.status_code == 200, answer.text
        heard = msgspec.json.decode(answer.content, type=HelloAnswer)
        self.nonce = heard.nonce
        return heard

    def send(self, first: int = 1, last: int | None = None, **but: object) -> httpx2.Response:
        """Pushes journal entries `first` to `last`, both included."""
        batch = PushBatch(self.me.incarnation, first, tuple(self.journal[first - 1 : last]))
        return self.ask("POST", PUSH, pack_frame(batch), **but)

    def push(self, first: int = 1, last: int | None = None) -> PushAnswer:
        answer = self.send(first, last)
        assert answer.status_code == 200, answer.text
        return unpack_frame(answer.content, PushAnswer)

    def pull(self, epoch: str | None = None, pos: int = 0) -> PullAnswer:
        answer = self.ask("GET", f"{PULL}?after={self.me.epoch if epoch is None else epoch}:{pos}")
        assert answer.status_code == 200, answer.text
        return unpack_frame(answer.content, PullAnswer)

    def hash_at(self, seq: int) -> bytes:
        chain = GENESIS
        for envelope in self.journal[:seq]:
            chain = envelope.digest(chain)
        return chain

    def write(
        self, fact: Event, dossier_id: str | None, at: datetime = NINE, event_id: str | None = None
    ) -> Envelope:
        kind, schema, payload = encode_fact(fact)
        return self.write_raw(kind, payload, dossier_id, schema=schema, at=at, event_id=event_id)

    def write_raw(
        self,
        kind: str,
        payload: bytes,
        dossier_id: str | None = None,
        *,
        schema: int = 1,
        at: datetime = NINE,
        event_id: str | None = None,
    ) -> Envelope:
        header = Header(
            self.me.incarnation,
            len(self.journal) + 1,
            event_id or new_id(),
            kind,
            schema,
            dossier_id,
            at,
            "ok",
            Actor("Lan", "window"),
        )
        self.journal.append(seal(header, payload))
        return self.journal[-1]

    def receive(self, sequence: int | None = None, **but: object) -> tuple[str, DossierReceived]:
        """Journals the reception of a dossier with the desk's next number; (dossier id, fact)."""
        if sequence is None:
            sequence = self.next_sequence or self.me.leases[0].first
            self.next_sequence = sequence + 1
        fact = a_reception(self.me, sequence, **but)
        dossier_id = new_id()
        self.write(fact, dossier_id)
        return dossier_id, fact


def a_reception(me: EnrolAnswer, sequence: int, **but: object) -> DossierReceived:
    number = Number(me.office.agency, me.office.number, TODAY, sequence)
    promised = but.pop("due_at", FRIDAY)
    due = DuePromise(promised) if isinstance(promised, datetime) else None
    facts: dict[str, object] = {
        "agency": number.agency,
        "code": number.legal_code,
        "scan_code": number.scan_code,
        "key": make_key(me.ticket_secret, number.scan_code, due.at.date() if due else None),
        "procedure_code": "2.000635",
        "procedure_name": "Cấp bản sao trích lục hộ tịch",
        "field": "Hộ tịch",
        "catalogue_version": 1,
        "owner": Applicant("Nguyễn Thị Huỳnh Phượng", id_number="000188012345", phone="0905123456"),
        "received_at": NINE + timedelta(minutes=sequence % 60),
        "papers": (),
        "fee": Fee(PaymentMethod.CASH, 8000),
        "due": due,
    }
    return DossierReceived(**{**facts, **but})  # type: ignore[arg-type]  # one test changes one fact

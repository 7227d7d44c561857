"""Another desk's scans: not to be had, not to be seen, not to be gone on with, however it is asked."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Iterator

import httpx2
import msgspec
import pytest

from desk_app.domain.events import PaperAttached
from desk_app.wire.blobs import BLOBS, HAVE, HaveAnswer, HaveRequest
from desk_app.wire.messages import Office
from province.actions.enrol import make_code
from province.app import make_app
from province.bootstrap import Province
from province.store import offices
from tests.faults.oracle import Tally
from tests.faults.straight import StraightLine
from tests.faults.world import OFFICE, World
from tests.province.fake_desk import FakeDesk

ELSEWHERE = Office("H15.50.06", "24182", "Phường Mẫu")
WHOLE, HALF = (b"%PDF-1.7 " + bytes([each]) * 4000 for each in (1, 2))
STANDS = 2000
"""Bytes of the second scan that came already."""


def name_of(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()


@pytest.fixture
def province(world: World) -> Iterator[Province]:
    with world.province() as province:
        with province.database.writing() as tx:
            if offices.office_of(tx, ELSEWHERE.agency) is None:
                offices.keep_office(tx, ELSEWHERE, now=world.now)
        yield province


def a_desk(province: Province, office: Office) -> FakeDesk:
    with province.database.writing() as tx:
        code = make_code(tx, office.agency, now=province.now()).code
    desk = FakeDesk(httpx2.Client(base_url="http://127.0.0.1:9", transport=StraightLine(make_app(province))))
    assert desk.enrol(code).status_code == 200
    desk.hello()
    return desk


class Hand:
    """What a desk, honest or not, asks of scans."""

    def __init__(self, desk: FakeDesk, **signing: object) -> None:
        self.desk, self.signing = desk, signing

    def tell(self, body: bytes, *, size: int | None = None) -> None:
        """Its own event that speaks of a scan."""
        dossier_id, _ = self.desk.receive()
        told = PaperAttached("Đơn", name_of(body), size or len(body), "application/pdf")
        self.desk.write(told, dossier_id)
        self.desk.push(len(self.desk.journal) - 1)

    def have(self, *bodies: bytes) -> HaveAnswer:
        asked = msgspec.json.encode(HaveRequest(tuple(name_of(each) for each in bodies)))
        return msgspec.json.decode(self.desk.ask("POST", HAVE, asked).content, type=HaveAnswer)

    def read(self, name: str) -> httpx2.Response:
        return self.desk.ask("GET", f"{BLOBS}/{name}", **self.signing)

    def stands(self, name: str) -> httpx2.Response:
        return self.desk.ask("HEAD", f"{BLOBS}/{name}", headers={"tus-resumable": "1.0.0"}, **self.signing)

    def begin(self, name: str, length: int) -> httpx2.Response:
        told = f"sha256 {b64encode(name.encode()).decode()}"
        headers = {"tus-resumable": "1.0.0", "upload-length": str(length), "upload-metadata": told}
        return self.desk.ask("POST", BLOBS, headers=headers, **self.signing)

    def send(self, name: str, offset: int, piece: bytes) -> httpx2.Response:
        media = "application/offset+octet-stream"
        headers = {"tus-resumable": "1.0.0", "upload-offset": str(offset), "content-type": media}
        return self.desk.ask("PATCH", f"{BLOBS}/{name}", piece, headers=headers, **self.signing)


Tried = dict[str, tuple[httpx2.Response, set[int]]]


def without_metadata(hand: Hand, who: str) -> Tried:
    """Everything a desk may ask of two scans of which no event of its office speaks."""
    tried: Tried = {}
    for what, body in (("whole", WHOLE), ("half-way", HALF)):
        name = name_of(body)
        tried |= {
            f"{who} reads a scan that is {what}": (hand.read(name), {404}),
            f"{who} asks how far one is that is {what}": (hand.stands(name), {409}),
            f"{who} begins one that is {what}": (hand.begin(name, len(body)), {409}),
            f"{who} goes on with one that is {what}": (hand.send(name, STANDS, body[STANDS:]), {409}),
            f"{who} writes over one that is {what}": (hand.send(name, 0, b"other"), {409}),
        }
    return tried


def with_an_event_of_its_own(hand: Hand, who: str) -> Tried:
    """The same once an event of its own claims that hash: it has to bring the bytes, from the first one on."""
    hand.tell(HALF)
    name = name_of(HALF)
    return {
        f"{who} reads what it claims": (hand.read(name), {404}),
        f"{who} asks how far another's upload is": (hand.stands(name), {404}),
        f"{who} goes on with another's upload": (hand.send(name, STANDS, HALF[STANDS:]), {404}),
        f"{who} begins it with another length": (hand.begin(name, len(HALF) + 1), {409}),
        f"{who} begins its own": (hand.begin(name, len(HALF)), {201}),
        f"{who} goes on where another stands": (hand.send(name, STANDS, HALF[STANDS:]), {409}),
        f"{who} brings more than was told": (hand.send(name, 0, HALF + b"!"), {413}),
        f"{who} brings other bytes": (hand.send(name, 0, bytes(len(HALF))), {422}),
        f"{who} has nothing of it": (hand.stands(name), {404}),
    }


def under_anothers_name(victim: Hand, thief: Hand) -> Tried:
    """The victim's incarnation on a request that another key signed, and an honest one bent to another scan."""
    forged = Hand(victim.desk, key=thief.desk.private_key)
    borrowed = Hand(thief.desk, nonce=victim.desk.nonce)
    name = name_of(HALF)
    return {
        "another key reads": (forged.read(name_of(WHOLE)), {401}),
        "another key goes on": (forged.send(name, STANDS, HALF[STANDS:]), {401}),
        "another key begins": (forged.begin(name, len(HALF)), {401}),
        "another's nonce": (borrowed.read(name_of(WHOLE)), {401}),
        "nobody signs": (thief.desk.client.get(f"{BLOBS}/{name_of(WHOLE)}"), {401}),
        "a path to the other office": (thief.read(f"..%2f{OFFICE.agency}%2f{name_of(WHOLE)}"), {400, 404}),
        "a path to what is coming": (
            thief.read(f".coming%2f{victim.desk.me.incarnation}%2f{name}"),
            {400, 404},
        ),
        "capital letters": (thief.read(name_of(WHOLE).upper()), {400, 404}),
        "an empty name": (thief.read(""), {404, 405}),
    }


def test_nobody_has_or_goes_on_with_anothers_scan(province: Province, tally: Tally) -> None:
    """Another desk's scan: read, seen, begun, gone on with, forged"""
    victim = Hand(a_desk(province, OFFICE))
    elsewhere, colleague = Hand(a_desk(province, ELSEWHERE)), Hand(a_desk(province, OFFICE))
    for body in (WHOLE, HALF):
        victim.tell(body)
        assert victim.begin(name_of(body), len(body)).status_code == 201
    assert victim.send(name_of(WHOLE), 0, WHOLE).status_code == 204
    assert victim.send(name_of(HALF), 0, HALF[:STANDS]).status_code == 204
    assert elsewhere.have(WHOLE, HALF).unknown == (name_of(WHOLE), name_of(HALF))

    tried = without_metadata(elsewhere, "another office")
    tried |= with_an_event_of_its_own(elsewhere, "another office")
    tried |= with_an_event_of_its_own(colleague, "a colleague")
    tried |= under_anothers_name(victim, elsewhere)
    for name, (answer, right) in tried.items():
        assert answer.status_code in right, (name, answer.status_code, answer.text[:200])
        assert WHOLE[9:100] not in answer.content, name
        tally.tried += 1

    assert elsewhere.have(HALF).missing == colleague.have(HALF).missing == (name_of(HALF),)
    assert victim.stands(name_of(HALF)).headers["upload-offset"] == str(STANDS)
    assert victim.send(name_of(HALF), STANDS, HALF[STANDS:]).status_code == 204
    for body in (WHOLE, HALF):
        assert victim.read(name_of(body)).content == body
    assert elsewhere.read(name_of(HALF)).status_code == 404
    assert colleague.read(name_of(HALF)).content == HALF  # one office, once it is whole
    for hand in (victim, elsewhere, colleague):
        hand.desk.client.close()

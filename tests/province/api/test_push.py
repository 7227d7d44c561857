"""Taking batches: exactly once, in order, and one bad event delays nothing."""

import struct

import msgspec
import pytest
import zstandard

from desk_app.domain.events import (
    CitizenRated,
    DocumentPrinted,
    DossierCompleted,
    DossierHandedOn,
    DossierRegistered,
    ResultReturned,
    VisitKept,
)
from desk_app.domain.survey import Occasion, Satisfaction
from desk_app.wire.envelope import Envelope, new_id
from desk_app.wire.frames import MAX_BATCH_BYTES, MAX_PLAIN_BYTES, pack_frame
from desk_app.wire.messages import PUSH, PushBatch
from province.store import dossiers, ledger
from tests.province.conftest import Served
from tests.province.fake_desk import NINE, FakeDesk, a_reception


def counts(served: Served) -> tuple[int, int, int]:
    """(dossiers, events, quarantined) at the province."""
    with served.province.database.reading() as tx:
        events, quarantined = ledger.counted(tx)
        return dossiers.counted(tx), events, quarantined


def test_a_batch_sent_twice_is_there_once(served: Served) -> None:
    desk = served.desk()
    for _ in range(3):
        desk.receive()

    first, second = desk.push(), desk.push()

    assert first == second
    assert (first.last_seq, first.last_hash, first.verdicts) == (3, desk.hash_at(3), ())
    assert counts(served) == (3, 3, 0)


def test_a_batch_may_overlap_what_is_there(served: Served) -> None:
    desk = served.desk()
    for _ in range(4):
        desk.receive()
    desk.push(1, 2)

    assert desk.push(2, 4).last_seq == 4
    assert counts(served) == (4, 4, 0)


def test_a_gap_is_answered_with_what_the_province_holds(served: Served) -> None:
    desk = served.desk()
    for _ in range(3):
        desk.receive()
    desk.push(1, 1)

    answer = desk.send(3)

    assert (answer.status_code, answer.json()["code"], answer.json()["last_seq"]) == (409, "gap", 1)
    assert counts(served) == (1, 1, 0)


def test_a_journal_that_differs_is_a_fork(served: Served) -> None:
    desk = served.desk()
    desk.receive()
    desk.receive()
    desk.push()
    kept = desk.journal[1]
    desk.journal[1] = Envelope(kept.header, kept.salt, kept.payload + b" ")
    desk.receive()

    for first in (1, 2):
        answer = desk.send(first)
        assert (answer.status_code, answer.json()["code"]) == (409, "fork")
    assert counts(served) == (2, 2, 0)


def test_one_poison_event_among_fifty_delays_nothing(served: Served) -> None:
    desk = served.desk()
    for place in range(50):
        if place == 20:
            desk.write_raw("dossier.received", b'{"agency": 5}', new_id())
        else:
            desk.receive()

    answer = desk.push()

    assert answer.last_seq == 50
    assert [(each.seq, each.outcome, each.code) for each in answer.verdicts] == [
        (21, "quarantined", "malformed")
    ]
    assert answer.verdicts[0].text
    assert counts(served) == (49, 50, 1)
    assert desk.push().verdicts == answer.verdicts


@pytest.mark.parametrize(
    "payload",
    [b"", b"null", b"\xff\xfe", b'{"note": ' + b"[" * 100_000, b'{"note":"' + b"\\u0000" * 9 + b'"}'],
    ids=["empty", "null", "no text", "deep", "incomplete"],
)
def test_any_payload_is_kept_and_set_aside(served: Served, payload: bytes) -> None:
    desk = served.desk()
    desk.write_raw("dossier.received", payload, new_id())
    desk.receive()

    answer = desk.push()

    assert [(each.seq, each.code) for each in answer.verdicts] == [(1, "malformed")]
    assert counts(served) == (1, 2, 1)


def test_unreadable_headers_are_kept_as_opaque_bytes(served: Served) -> None:
    desk = served.desk()
    for header in (
        b"not json",
        b"[" * 100_000,
        b'["a",1,"\\u0000","k",1,null,"2026-11-23T09:00:00Z","ok",["a","b"]]',
    ):
        desk.journal.append(Envelope(header, bytes(16), b"{}"))
    desk.receive(1)
    desk.journal[3:] = []
    fact = a_reception(desk.me, 7)
    desk.write(fact, new_id())

    answer = desk.push()

    assert [(each.seq, each.code) for each in answer.verdicts] == [
        (seq, "malformed_header") for seq in (1, 2, 3)
    ]
    assert counts(served) == (1, 4, 3)


def test_an_unknown_kind_is_kept_raw_and_told_to_others(served: Served) -> None:
    desk, other = served.desk(), served.desk()
    sent = desk.write_raw("dossier.framed", b'{"gold": true}', new_id())
    newer = desk.write_raw("dossier.received", b'{"other": "shape"}', new_id(), schema=9)

    assert desk.push().verdicts == ()

    told = other.pull()
    assert [item.envelope for item in told.items] == [sent, newer]
    assert counts(served) == (0, 2, 0)


def test_steps_change_the_dossier_and_illegal_ones_are_set_aside(served: Served) -> None:
    desk = served.desk()
    dossier_id, _ = desk.receive()
    desk.write(ResultReturned("Người nhận", True), dossier_id)
    desk.write(DossierHandedOn("Cán bộ hộ tịch"), dossier_id)
    desk.write(DocumentPrinted("receipt", 1, "a5"), dossier_id)
    desk.push(1, 3)

    answer = desk.push(4)
    desk.write(DossierCompleted(()), dossier_id)
    final = desk.push(5)

    assert answer.verdicts == ()
    assert final.last_seq == 5
    with served.province.database.reading() as tx:
        held = dossiers.dossiers_with(tx, desk.me.office.agency, [dossier_id])[dossier_id]
    assert int(held.status) == 9
    assert held.held_by == "Cán bộ hộ tịch"
    assert [(each.seq, each.code) for each in desk.push().verdicts] == [(2, "step_not_allowed")]


def test_a_citizens_rating_is_kept_at_the_dossier_in_any_status_and_moves_nothing(served: Served) -> None:
    desk = served.desk()
    dossier_id, _ = desk.receive()
    desk.write(CitizenRated(Satisfaction.SATISFIED, Occasion.RECEPTION), dossier_id)
    desk.write(DossierCompleted(()), dossier_id)
    desk.write(ResultReturned("Người nhận", True), dossier_id)
    desk.write(CitizenRated(Satisfaction.VERY_SATISFIED, Occasion.RETURN), dossier_id)
    desk.write_raw("citizen.rated", b'{"satisfaction":6,"occasion":"return"}', dossier_id)

    assert [(each.seq, each.code) for each in desk.push().verdicts] == [(6, "malformed")]

    with served.province.database.reading() as tx:
        held = dossiers.dossiers_with(tx, desk.me.office.agency, [dossier_id])[dossier_id]
    assert int(held.status) == 10
    assert [(int(each.satisfaction), each.occasion.value) for each in held.ratings] == [
        (4, "reception"),
        (5, "return"),
    ]
    assert held.changed_at == NINE


def test_a_step_of_an_unknown_dossier_is_held(served: Served) -> None:
    desk = served.desk()
    desk.write(DossierHandedOn("Cán bộ"), new_id())
    desk.write(DocumentPrinted("papers_request", 1, "a5"), new_id())

    assert [(each.seq, each.outcome, each.code) for each in desk.push().verdicts] == [
        (1, "held", "dossier_unknown")
    ]


def test_a_visit_is_kept_without_a_dossier(served: Served) -> None:
    desk = served.desk()
    fact = a_reception(desk.me, 1)
    visit = VisitKept(
        agency=fact.agency,
        outcome="refusal",  # type: ignore[arg-type]  # as it stands on the wire
        procedure_code=fact.procedure_code,
        procedure_name=fact.procedure_name,
        field=fact.field,
        catalogue_version=1,
        owner=fact.owner,
        received_at=fact.received_at,
        papers=(),
        wanted=(),
        reason="Thiếu giấy tờ",
    )
    desk.write(visit, new_id())

    assert desk.push().verdicts == ()
    assert counts(served) == (0, 1, 0)


@pytest.mark.parametrize(
    "change",
    [
        {"agency": "H15.50.06"},
        {"key": "0A0000000000"},
        {"code": "H15.50.05-261123-0002"},
        {"scan_code": "2418126112300010"},
        {"code": "nothing"},
    ],
    ids=["agency", "key", "code", "scan code", "no code"],
)
def test_a_dossier_that_is_not_this_desks_is_set_aside(served: Served, change: dict[str, object]) -> None:
    desk = served.desk()
    desk.receive(1, **change)

    assert [(each.outcome, each.code) for each in desk.push().verdicts] == [("quarantined", "ticket")]
    assert counts(served) == (0, 1, 1)


def test_a_longer_code_of_a_portal_has_a_scan_code_of_the_office_beside_it(served: Served) -> None:
    desk = served.desk()
    desk.receive(1, code="G12.09.33-261123-0004711")

    assert desk.push().verdicts == ()
    assert counts(served) == (1, 1, 0)


def test_a_dossier_handed_in_online_is_received_once(served: Served) -> None:
    desk = served.desk()
    fact = a_reception(desk.me, 1)
    ids = [new_id(), new_id()]
    for at, dossier_id in enumerate(ids):
        waiting = DossierRegistered(
            agency=fact.agency,
            code=f"{fact.agency}-261120-900{at}",
            procedure_code=fact.procedure_code,
            procedure_name=fact.procedure_name,
            field=fact.field,
            owner=fact.owner,
            registered_at=NINE,
        )
        desk.write(waiting, dossier_id)
    desk.write(waiting, new_id())
    desk.push()
    desk.write(fact, ids[0])
    desk.write(fact, ids[0])

    answer = desk.push()

    assert [(each.seq, each.code) for each in answer.verdicts] == [
        (3, "contested_code"),
        (5, "received_twice"),
    ]
    with served.province.database.reading() as tx:
        held = dossiers.dossiers_with(tx, fact.agency, ids)
        found = dossiers.dossier_named(tx, fact.agency, scan_code=fact.scan_code)
    assert [int(held[each].status) for each in ids] == [2, 1]
    assert found is not None
    assert (found[0].id, found[1]) == (ids[0], False)


def test_another_desks_secret_makes_no_genuine_key(served: Served) -> None:
    desk, other = served.desk(), served.desk()
    desk.write(a_reception(other.me, 1), new_id())

    assert [each.code for each in desk.push().verdicts] == ["ticket"]


def test_an_event_told_by_an_earlier_incarnation_changes_nothing_twice(served: Served) -> None:
    desk, again = served.desk(), served.desk()
    dossier_id, _ = desk.receive(1)
    event_id = new_id()
    desk.write(DossierHandedOn("A"), dossier_id, event_id=event_id)
    desk.push()
    again.write(DossierHandedOn("A"), dossier_id, event_id=event_id)

    assert [each.outcome for each in again.push().verdicts] == ["duplicate"]


def test_text_that_postgresql_cannot_hold_delays_nothing(served: Served) -> None:
    desk = served.desk()
    desk.receive(procedure_code="1.00\x000635")
    desk.receive()

    answer = desk.push()

    assert answer.last_seq == 2
    assert counts(served)[1] == 2
    assert counts(served)[0] >= 1


def test_a_zstd_bomb_is_refused(served: Served) -> None:
    desk = served.desk()
    bomb = zstandard.ZstdCompressor(level=19).compress(bytes(MAX_PLAIN_BYTES + 1))
    unsized = zstandard.ZstdCompressor(level=19, write_content_size=False).compress(
        bytes(MAX_PLAIN_BYTES + 1)
    )

    for frame in (bomb, unsized, b"(\xb5/\xfd", b"no frame", bomb[:40]):
        answer = desk.ask("POST", PUSH, frame)
        assert (answer.status_code, answer.json()["code"]) == (400, "frame")


def test_a_body_beyond_the_limit_is_refused_by_its_announced_and_by_its_real_length(served: Served) -> None:
    desk = served.desk()
    size = MAX_BATCH_BYTES + 4096

    assert desk.ask("POST", PUSH, bytes(size)).status_code == 413
    streamed = desk.client.post(PUSH, content=(bytes(1024) for _ in range(size // 1024)))
    assert (streamed.status_code, streamed.json()["code"]) == (413, "too_large")


def test_a_batch_of_too_many_events_is_refused(served: Served) -> None:
    desk = served.desk()
    batch = PushBatch(desk.me.incarnation, 1, (Envelope(b"", b"", b""),) * 501)

    assert desk.ask("POST", PUSH, pack_frame(batch)).status_code == 413


def test_deep_msgpack_is_refused(served: Served) -> None:
    desk = served.desk()
    deep = zstandard.compress(b"\x91" * 100_000 + struct.pack("b", 1))

    assert desk.ask("POST", PUSH, deep).json()["code"] == "frame"


def test_a_batch_for_another_incarnation_is_refused(served: Served) -> None:
    desk, other = served.desk(), served.desk()
    batch = PushBatch(other.me.incarnation, 1, ())

    assert desk.ask("POST", PUSH, pack_frame(batch)).json()["code"] == "incarnation"
    assert desk.ask("POST", PUSH, pack_frame(PushBatch(desk.me.incarnation, 0, ()))).status_code == 400


def test_a_thousand_events_arrive_in_batches_and_the_chain_is_the_desks(served: Served) -> None:
    desk = served.desk()
    for _ in range(240):
        desk.receive()
    for first in range(1, 241, 80):
        desk.push(first, first + 79)

    assert desk.hello().last_hash == desk.hash_at(240)
    assert counts(served) == (240, 240, 0)


def test_the_ledger_holds_the_bytes_as_they_were_written(served: Served) -> None:
    desk = served.desk()
    dossier_id, _ = desk.receive()
    desk.push()

    with served.province.database.reading() as tx:
        (line,) = ledger.lines_of(tx, desk.me.office.agency, dossier_id)
    assert (line.header, line.payload) == (desk.journal[0].header, desk.journal[0].payload)
    assert msgspec.json.decode(line.payload)["owner"]["full_name"] == "Nguyễn Thị Huỳnh Phượng"


def test_two_desks_of_an_office_push_side_by_side(served: Served) -> None:
    from concurrent.futures import ThreadPoolExecutor

    def send(desk: FakeDesk) -> None:
        for _ in range(30):
            desk.receive()
        for first in range(1, 31, 5):
            desk.push(first, first + 4)

    pair = [served.desk() for _ in range(4)]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(send, pair))

    assert counts(served) == (120, 120, 0)
    told = pair[0].pull()
    positions = [item.pos for item in told.items]
    assert len(positions) == 90
    assert positions == sorted(set(positions))
    assert told.pos == 120

"""What a desk sent by hand goes through the same door as a push, on both engines."""

import zipfile

import msgspec
import pytest

from desk_app.domain.errors import InputRefused
from desk_app.domain.events import DossierHandedOn
from desk_app.wire.messages import EnrolAnswer
from desk_app.wire.sealing import (
    SEGMENT_MARK,
    SegmentContent,
    SegmentHead,
    certified_sealing_key,
    read_segment,
    seal_segment,
)
from province.actions.take_package import Taken, take_package
from province.packages import Unreadable, read_package
from province.store import desks, dossiers, leases, ledger, tables
from province.store.admin_tables import desk_reports
from tests.province.fake_desk import NINE, FakeDesk

FORGOTTEN = (tables.leases, tables.enrolment_codes, desk_reports, tables.incarnations, tables.desks)
"""What a province restored from before a desk was enrolled has no row of, in an order that keys allow."""


def sealing_key(me: EnrolAnswer) -> bytes:
    key = certified_sealing_key(me.sealing, me.province_key)
    assert key is not None
    return key


def segment(desk: FakeDesk, first: int, last: int, **but: object) -> bytes:
    head = SegmentHead(
        desk.me.office.agency,
        desk.me.incarnation,
        first,
        last,
        desk.hash_at(first - 1),
        desk.hash_at(last),
        NINE,
    )
    content = SegmentContent(tuple(desk.journal[first - 1 : last]), desk.me.certificates, desk.me.epoch)
    keys = {"sealing_key": sealing_key(desk.me), "private_key": desk.private_key, **but}
    return seal_segment(head, content, **keys)


def a_package(folder, *parts):
    folder.mkdir(exist_ok=True)
    for place, raw in enumerate(parts):
        (folder / f"{place}.niem").write_bytes(raw)
    return folder


def take(served, place):
    return list(take_package(served.province, read_package(place)))


def counted(served):
    with served.province.database.reading() as tx:
        return dossiers.counted(tx), ledger.counted(tx)[0]


@pytest.fixture
def desk(served):
    made = served.desk()
    for _ in range(3):
        dossier_id, _fact = made.receive()
        made.write(DossierHandedOn("Mai Hoa"), dossier_id)
    return made


def test_a_folder_of_segments_becomes_dossiers_in_the_order_of_the_journal(served, desk, tmp_path):
    place = a_package(tmp_path / "usb", segment(desk, 3, 6), segment(desk, 1, 2))
    (taken,) = take(served, place)
    assert (taken.segments, taken.events, taken.fresh, taken.trouble) == (2, 6, 6, "")
    assert taken.answer.answer.last_seq == 6
    assert taken.answer.answer.last_hash == desk.hash_at(6)
    assert counted(served) == (3, 6)


def test_taken_twice_changes_nothing_and_answers_the_same(served, desk, tmp_path):
    place = a_package(tmp_path / "usb", segment(desk, 1, 6))
    (first,) = take(served, place)
    (again,) = take(served, place)
    assert again.fresh == 0
    assert again.answer.answer == first.answer.answer
    assert counted(served) == (3, 6)


def test_what_the_line_brought_already_is_not_doubled(served, desk, tmp_path):
    desk.push(1, 4)
    (taken,) = take(served, a_package(tmp_path / "usb", segment(desk, 1, 6)))
    assert (taken.events, taken.fresh) == (6, 2)
    assert counted(served) == (3, 6)
    assert desk.push(1, 6).last_seq == 6  # and the line finds everything there


def test_a_zip_is_read_like_a_folder(served, desk, tmp_path):
    file = tmp_path / "goi.zip"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("a/1.niem", segment(desk, 1, 6))
        archive.writestr("DOC-TRUOC.txt", "một tệp khác")
    (taken,) = take(served, file)
    assert taken.fresh == 6


def test_a_bad_event_is_set_aside_and_the_answer_says_so(served, desk, tmp_path):
    desk.write_raw("dossier.received", b'{"code": 1}', "d-bad")
    desk.receive()
    (taken,) = take(served, a_package(tmp_path / "usb", segment(desk, 1, 8)))
    assert taken.fresh == 8
    assert [(each.seq, each.code) for each in taken.answer.answer.verdicts] == [(7, "malformed")]
    assert counted(served)[0] == 4


def test_a_missing_segment_stops_there_and_keeps_what_came_before(served, desk, tmp_path):
    (taken,) = take(served, a_package(tmp_path / "usb", segment(desk, 1, 2), segment(desk, 5, 6)))
    assert (taken.trouble, taken.fresh, taken.answer.answer.last_seq) == ("gap", 2, 2)


def test_two_desks_on_one_stick_do_not_stop_each_other(served, desk, tmp_path):
    other = served.desk()
    other.next_sequence = 400
    other.receive()
    parts = (segment(desk, 3, 6), segment(other, 1, 1))  # the first desk's beginning is missing
    taken = take(served, a_package(tmp_path / "usb", *parts))
    assert sorted((each.trouble, each.fresh) for each in taken) == [("", 1), ("gap", 0)]


def test_a_fork_is_refused(served, desk, tmp_path):
    desk.push(1, 6)
    desk.journal[5:] = []
    desk.write(DossierHandedOn("Người khác"), "d-1")
    (taken,) = take(served, a_package(tmp_path / "usb", segment(desk, 6, 6)))
    assert (taken.trouble, taken.answer) == ("fork", None)


def test_what_another_key_signed_or_sealed_is_not_taken(served, desk, tmp_path):
    stranger = FakeDesk(desk.client)
    forged = segment(desk, 1, 2, private_key=stranger.private_key)
    (taken,) = take(served, a_package(tmp_path / "usb", forged))
    assert (taken.trouble, taken.answer) == ("seal", None)
    assert counted(served) == (0, 0)


def test_a_desk_that_nobody_knows_is_named(served, desk, tmp_path):
    desk.enrolled = msgspec.structs.replace(
        desk.me, incarnation="0190a1b2-0000-7000-8000-0000000000ff", certificates=()
    )
    (taken,) = take(served, a_package(tmp_path / "usb", segment(desk, 1, 2)))
    assert taken.trouble == "desk_unknown"


def test_a_torn_file_is_named_and_stops_no_other(served, desk, tmp_path):
    whole = segment(desk, 1, 6)
    told = take(served, a_package(tmp_path / "usb", whole[: len(whole) // 2], whole))
    assert told[0] == Unreadable("0.niem")
    assert isinstance(told[1], Taken)
    assert told[1].fresh == 6


def test_a_head_that_lies_about_its_place_is_refused(served, desk, tmp_path):
    part = read_segment(segment(desk, 1, 2))
    head = msgspec.json.encode(msgspec.structs.replace(part.read_head(), first_seq=2, last_seq=3))
    place = a_package(tmp_path / "usb")
    (place / "0.niem").write_bytes(
        SEGMENT_MARK + msgspec.msgpack.encode(msgspec.structs.replace(part, head=head))
    )
    (taken,) = take(served, place)
    assert taken.trouble == "seal"


def test_what_is_no_package_is_refused_in_words(tmp_path):
    with pytest.raises(InputRefused, match="file_missing"):
        list(read_package(tmp_path / "nowhere"))


def test_a_revoked_desks_work_waits_in_the_locked_inbox(served, desk, tmp_path):
    with served.province.database.writing() as tx:
        desks.revoke_desk(tx, desk.me.office.agency, desk.me.desk_id, now=NINE)
    place = a_package(tmp_path / "usb", segment(desk, 1, 6))
    (taken,) = take(served, place)
    assert (taken.locked, taken.fresh, taken.trouble) == (True, 6, "")
    assert {each.code for each in taken.answer.answer.verdicts} == {"locked_inbox"}
    assert counted(served) == (0, 0)
    assert take(served, place)[0].fresh == 0


def test_a_restored_province_takes_back_a_desk_it_forgot_with_its_work(served, desk, tmp_path):
    with served.province.database.writing() as tx:
        for table in FORGOTTEN:
            tx.execute(table.delete())
    (taken,) = take(served, a_package(tmp_path / "usb", segment(desk, 1, 6)))
    assert (taken.trouble, taken.fresh) == ("", 6)
    assert counted(served) == (3, 6)
    with served.province.database.reading() as tx:
        assert leases.leases_of(tx, desk.me.office.agency) != []


def test_a_forgotten_desk_is_not_believed_on_another_ones_proof(served, desk, tmp_path):
    stranger = FakeDesk(desk.client)
    with served.province.database.writing() as tx:
        for table in FORGOTTEN:
            tx.execute(table.delete())
    forged = segment(desk, 1, 6, private_key=stranger.private_key)
    (taken,) = take(served, a_package(tmp_path / "usb", forged))
    assert (taken.trouble, taken.answer) == ("seal", None)

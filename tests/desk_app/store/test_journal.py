"""One flipped byte in the journal is found and named; reading never changes it."""

import pytest

from desk_app.bootstrap import verify
from desk_app.domain.errors import HomeRefused
from desk_app.wire.envelope import Envelope, link, read_header
from tests.builders import LAN, an_intake
from tests.desk_app.store.looking import rows, run


@pytest.fixture
def written(desk):
    for _ in range(6):
        desk.receive(an_intake(), actor=LAN)
    return desk


def first_wrong(desk):
    with pytest.raises(HomeRefused) as caught:
        verify(desk)
    assert caught.value.code == "journal_broken"
    return caught.value.facts["seq"]


def test_an_untouched_journal_holds(written):
    assert verify(written) == 6
    assert verify(written) == 6


def test_an_empty_journal_holds(desk):
    assert verify(desk) == 0


@pytest.mark.parametrize("column", ["header", "salt", "payload", "hash"])
@pytest.mark.parametrize("seq", [1, 3, 6])
def test_a_flipped_byte_is_found_and_its_event_named(written, column, seq):
    (value,) = rows(written, f"SELECT {column} FROM event WHERE seq = ?", seq)[0]  # noqa: S608  (four fixed names)
    altered = bytearray(value)
    altered[len(altered) // 2] ^= 1
    run(written, f"UPDATE event SET {column} = ? WHERE seq = ?", bytes(altered), seq)  # noqa: S608  (four fixed names)
    assert first_wrong(written) == seq


def test_an_entry_turned_into_text_is_found_too(written):
    run(written, "UPDATE event SET payload = CAST(payload AS TEXT) WHERE seq = 2")
    assert first_wrong(written) == 2


def test_a_removed_event_is_found(written):
    run(written, "DELETE FROM event WHERE seq = 3")
    assert first_wrong(written) == 4


def test_a_removed_beginning_is_found(written):
    run(written, "DELETE FROM event WHERE seq = 1")
    assert first_wrong(written) == 2


def test_two_swapped_events_are_found(written):
    run(written, "UPDATE event SET seq = -1 WHERE seq = 2")
    run(written, "UPDATE event SET seq = 2 WHERE seq = 3")
    run(written, "UPDATE event SET seq = 3 WHERE seq = -1")
    assert first_wrong(written) == 2


def test_a_forged_event_with_a_hash_of_its_own_breaks_the_one_after(written):
    entries = rows(written, "SELECT header, salt, payload, hash FROM event ORDER BY seq")
    header, salt, payload, _ = entries[2]
    forged = Envelope(header, salt, payload.replace("PHƯỢNG".encode(), "HƯỜNG".encode()))
    run(
        written,
        "UPDATE event SET payload = ?, hash = ? WHERE seq = 3",
        forged.payload,
        forged.digest(entries[1][3]),
    )
    assert first_wrong(written) == 4


def test_headers_count_up_and_name_incarnation_and_author(written):
    headers = [read_header(raw) for (raw,) in rows(written, "SELECT header FROM event ORDER BY seq")]
    assert [header.seq for header in headers] == [1, 2, 3, 4, 5, 6]
    assert {header.incarnation for header in headers} == {written.desk.incarnation}
    assert {header.actor for header in headers} == {LAN}
    assert all(header.at.utcoffset() is not None for header in headers)


def test_personal_data_may_go_while_the_chain_stays(written):
    kept = rows(written, "SELECT header, salt, payload, hash FROM event ORDER BY seq")
    before = bytes(32)
    for header, salt, payload, stored in kept:
        before = link(before, header, Envelope(header, salt, payload).content_digest())
        assert before == stored

"""Contents of dossiers long ended are erased below the province's backup, and the chain still verifies."""

from datetime import timedelta

import pytest

from desk_app.bootstrap import take, verify
from desk_app.domain.errors import Refusal
from desk_app.retention import KEEP_DAYS, prune_journal
from desk_app.store.engine import writing
from desk_app.store.meta import write_number
from desk_app.store.preferences import DESK
from desk_app.sync.trouble import NotUnderstood
from tests.builders import LAN, MONDAY, an_intake
from tests.desk_app.store.looking import one, rows, run


@pytest.fixture
def ended(desk):
    """Two dossiers that ended on Monday and one still at work; the province holds all of it."""
    for _ in range(2):
        code = desk.receive(an_intake(), actor=LAN).dossier.code
        take(desk, code, "complete", {}, actor=LAN)
        take(desk, code, "return_result", {}, actor=LAN)
    desk.receive(an_intake(), actor=LAN)
    held(desk, acked=7, watermark=7)
    return desk


def held(desk, *, acked, watermark):
    with writing(desk.engine) as connection:
        write_number(connection, "acked_seq", acked)
        write_number(connection, "watermark", watermark)


def years_later(desk, years=3):
    desk.clock.moment = MONDAY + timedelta(days=366 * years)
    return desk


def kept(desk):
    return [seq for (seq,) in rows(desk, "SELECT seq FROM event WHERE digest IS NULL ORDER BY seq")]


def test_contents_of_ended_dossiers_go_and_the_chain_still_holds(ended):
    before = rows(ended, "SELECT seq, header, hash FROM event ORDER BY seq")
    pruned = prune_journal(years_later(ended))
    assert (pruned.erased, pruned.watermark) == (6, 7)
    assert kept(ended) == [7]
    assert one(ended, "SELECT sum(length(payload) + length(salt)) FROM event WHERE seq < 7") == 0
    assert rows(ended, "SELECT seq, header, hash FROM event ORDER BY seq") == before
    assert verify(ended) == 7
    assert prune_journal(ended).erased == 0
    ended.clock.moment = MONDAY
    ended.receive(an_intake(), actor=LAN)
    assert verify(ended) == 8


def test_nothing_goes_above_the_watermark_whatever_the_province_holds(ended):
    held(ended, acked=7, watermark=3)
    assert prune_journal(years_later(ended)).erased == 3
    assert kept(ended) == [4, 5, 6, 7]


@pytest.mark.parametrize(("acked", "watermark"), [(0, 7), (7, 0)])
def test_without_a_backup_or_a_word_of_the_province_nothing_goes(ended, acked, watermark):
    held(ended, acked=acked, watermark=watermark)
    assert prune_journal(years_later(ended)).erased == 0


def test_a_dossier_with_anything_unsent_or_set_aside_stays_whole(ended):
    held(ended, acked=5, watermark=5)  # the second one's return is not there yet
    run(
        ended,
        "INSERT INTO setback SELECT 1, dossier_id, 'quarantined', 'malformed', '', at FROM event WHERE seq = 1",
    )
    assert prune_journal(years_later(ended)).erased == 0


def test_young_dossiers_stay_and_the_desk_decides_how_long(ended):
    assert prune_journal(ended).erased == 0
    ended.clock.moment = MONDAY + timedelta(days=100)
    assert prune_journal(ended).erased == 0
    ended.preferences.put(DESK, KEEP_DAYS, 90)
    assert prune_journal(ended).erased == 6
    with pytest.raises(Refusal, match="keep_days_few"):
        prune_journal(ended, keep_days=3)


def test_a_journal_that_does_not_verify_is_left_as_it_is(ended):
    run(ended, "UPDATE event SET payload = x'7b7d' WHERE seq = 2")
    with pytest.raises(Refusal, match="journal_broken"):
        prune_journal(years_later(ended))
    assert len(kept(ended)) == 7


@pytest.mark.parametrize("column", ["digest", "header", "hash"])
def test_a_flipped_byte_in_the_erased_part_is_found_and_named(ended, column):
    prune_journal(years_later(ended))
    (value,) = rows(ended, f"SELECT {column} FROM event WHERE seq = 4")[0]  # noqa: S608  (three fixed names)
    altered = bytearray(value)
    altered[len(altered) // 2] ^= 1
    run(ended, f"UPDATE event SET {column} = ? WHERE seq = 4", bytes(altered))  # noqa: S608  (as above)
    with pytest.raises(Refusal) as refused:
        verify(ended)
    assert refused.value.facts["seq"] == 4


def test_content_put_back_beside_its_digest_is_no_content(ended):
    prune_journal(years_later(ended))
    run(ended, "UPDATE event SET payload = x'7b7d' WHERE seq = 4")
    with pytest.raises(Refusal, match="journal_broken"):
        verify(ended)


def test_the_history_still_tells_every_step_and_the_states_are_whole(ended):
    dossier = ended.register.dossier(rows(ended, "SELECT code FROM dossier ORDER BY row")[0][0])
    steps = [(line.kind, line.at) for line in ended.register.history(dossier.id)]
    prune_journal(years_later(ended))
    assert [(line.kind, line.at) for line in ended.register.history(dossier.id)] == steps
    assert all(line.erased and line.fact is None for line in ended.register.history(dossier.id))
    assert ended.register.dossier(dossier.code) == dossier


def test_what_was_erased_cannot_be_sent_and_the_round_says_so(ended):
    prune_journal(years_later(ended))
    with pytest.raises(NotUnderstood, match="erased_here"):
        ended.outbox.after(0, events=10, octets=10**6)
    assert len(ended.outbox.after(6, events=10, octets=10**6)) == 1

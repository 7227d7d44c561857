"""A copied disk, an old copy put back, a computer re-imaged: found at first contact, and nothing is lost."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desk_app.bootstrap import OpenDesk, enrol, open_desk, take, verify
from desk_app.clock import FixedClock
from desk_app.domain.errors import HomeRefused, InputRefused
from desk_app.domain.events import FeeCollected
from desk_app.domain.fees import PaymentMethod
from desk_app.line import line_state, sync_once
from desk_app.paths import Home
from desk_app.renewing import renew, renew_by_code, restore
from desk_app.store.backup import back_up
from desk_app.sync.trouble import RefusedByProvince
from province.actions.enrol import make_code
from province.actions.locked_inbox import release
from province.store import desks, dossiers, ledger
from tests.builders import LAN, an_intake
from tests.province.conftest import OFFICE, Served
from tests.province.fake_desk import NINE

Open = Callable[[str], OpenDesk]


@pytest.fixture
def at(tmp_path: Path) -> Iterator[Open]:
    """Opens the home of that name; a second time after closing it, as a computer that was started again."""
    opened: dict[str, OpenDesk] = {}

    def open_one(name: str) -> OpenDesk:
        if name in opened:
            opened[name].close()
        opened[name] = open_desk(Home(tmp_path / name), clock=FixedClock(NINE))
        return opened[name]

    yield open_one
    for desk in opened.values():
        desk.close()


@pytest.fixture
def first(served: Served, tmp_path: Path) -> None:
    """The desk "a", enrolled."""
    enrol(Home(tmp_path / "a"), served.url, served.code(), key_place="file", clock=FixedClock(NINE)).close()


def copied(folder: Path, source: str, target: str) -> None:
    shutil.copytree(folder / source, folder / target)


def receive(desk: OpenDesk, count: int = 1) -> list[str]:
    return [desk.receive(an_intake(), actor=LAN).dossier.id for _ in range(count)]


def held(served: Served) -> tuple[int, int]:
    """(dossiers, events set aside) at the province."""
    with served.province.database.reading() as tx:
        return dossiers.counted(tx), ledger.counted(tx)[1]


def known(served: Served, ids: list[str]) -> set[str]:
    """Which of these dossiers the ledger holds a reception of."""
    with served.province.database.reading() as tx:
        return {each for each in ids if ledger.lines_of(tx, OFFICE.agency, each)}


def test_a_cloned_disk_is_found_and_goes_on_under_an_incarnation_of_its_own(
    served: Served, at: Open, first: None, tmp_path: Path
) -> None:
    a = at("a")
    mine = receive(a, 2)
    sync_once(a)
    a.close()
    copied(tmp_path, "a", "b")
    a, b = at("a"), at("b")
    mine += receive(a, 2)
    sync_once(a)
    theirs = receive(b, 3)

    report = sync_once(b)

    assert (report.ending, report.cause, report.pending) == ("done", "", 0)
    assert a.outbox.enrolment().incarnation != b.outbox.enrolment().incarnation
    assert known(served, mine + theirs) == {*mine, *theirs}
    assert (verify(a), verify(b)) == (4, 5)
    more = receive(a) + receive(b)
    assert [sync_once(each).ending for each in (a, b, a)] == ["done"] * 3
    assert known(served, more) == set(more)
    assert (verify(at("a")), verify(at("b"))) == (5, 6)


def test_after_that_both_draw_other_numbers(served: Served, at: Open, first: None, tmp_path: Path) -> None:
    at("a").close()
    copied(tmp_path, "a", "b")
    sync_once(at("a"))
    b = at("b")
    sync_once(b)

    codes = [desk.receive(an_intake(), actor=LAN).dossier.code for desk in (at("a"), b, b)]

    assert len(set(codes)) == 3
    sync_once(at("a"))
    sync_once(b)
    assert held(served) == (3, 0)


def test_an_old_copy_put_back_brings_only_what_the_province_has_not(
    served: Served, at: Open, first: None, tmp_path: Path
) -> None:
    a = at("a")
    shared = receive(a, 2)
    a.close()
    copied(tmp_path, "a", "old")
    a = at("a")
    later = receive(a, 3)
    sync_once(a)
    a.close()
    shutil.rmtree(tmp_path / "a")
    (tmp_path / "old").rename(tmp_path / "a")
    a = at("a")
    fresh = receive(a)

    report = sync_once(a)

    assert (report.ending, report.pending) == ("done", 0)
    assert known(served, shared + later + fresh) == {*shared, *later, *fresh}
    with served.province.database.reading() as tx:
        for each in shared:
            verdicts = sorted(line.verdict for line in ledger.lines_of(tx, OFFICE.agency, each))
            assert verdicts == ["applied", "duplicate"]
    # What it had forgotten comes back by pull, except where its own number says otherwise.
    back = {found.id for found in a.search.find("", limit=100)}
    assert {*shared, *fresh} <= back
    assert len(back) >= 5
    assert verify(a) == 3


def test_receptions_made_with_the_old_secret_are_taken_from_the_new_incarnation(
    served: Served, at: Open, first: None
) -> None:
    a = at("a")
    receive(a, 2)
    renew(a, reason="asked", version="1")
    receive(a)  # the window still has the old secret

    assert sync_once(a).ending == "done"
    assert held(served) == (3, 0)
    assert line_state(a).aside == ()
    a = at("a")
    receive(a)
    sync_once(a)
    assert held(served) == (4, 0)
    assert verify(a) == 4


def test_a_lost_answer_is_asked_for_again_and_takes_one_incarnation_only(
    served: Served, at: Open, first: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    a = at("a")
    with monkeypatch.context() as patch:
        patch.setattr(type(a.outbox), "take_life", _broken)
        with pytest.raises(ConnectionError):
            renew(a, reason="asked", version="1")
    renew(a, reason="asked", version="1")

    with served.province.database.reading() as tx:
        assert len(desks.every_incarnation(tx)) == 2


def _broken(*_: object, **__: object) -> int:
    raise ConnectionError


def test_a_desk_takes_only_so_many_incarnations_a_day(served: Served, at: Open, first: None) -> None:
    a = at("a")
    for _ in range(3):
        renew(a, reason="asked", version="1")
        sync_once(a)

    with pytest.raises(RefusedByProvince) as refused:
        renew(a, reason="asked", version="1")

    assert refused.value.code == "renewals_spent"
    receive(a)
    assert sync_once(a).ending == "done"


def test_a_revoked_desk_takes_no_incarnation_by_its_key_and_one_by_a_code(
    served: Served, at: Open, first: None
) -> None:
    a = at("a")
    ids = receive(a)
    sync_once(a)
    with served.province.database.writing() as tx:
        desk = desks.incarnation_of(tx, a.desk.incarnation)
        assert desk is not None
        desks.revoke_desk(tx, desk.agency, desk.desk, now=NINE)
    ids += receive(a, 2)
    assert sync_once(a).cause == "revoked"
    with pytest.raises(RefusedByProvince):
        renew(a, reason="asked", version="1")

    fresh = renew_by_code(a, served.code(), version="1")

    assert fresh.carried == 2
    assert line_state(a).aside == ()
    assert sync_once(a).ending == "done"
    assert held(served) == (3, 0)
    with served.province.database.writing() as tx:  # opening the inbox afterwards doubles nothing
        assert release(tx, desk.incarnation, keys=served.province.keys, now=NINE) == (2, 2)
    assert held(served) == (3, 0)
    assert known(served, ids) == set(ids)


def test_a_code_of_another_office_changes_nothing(served: Served, at: Open, first: None) -> None:
    a = at("a")
    before = a.outbox.enrolment()

    with pytest.raises(InputRefused, match="renew_other_office"):
        renew_by_code(a, served.code("H15.50.06"), version="1")

    assert a.outbox.enrolment() == before


def test_a_reimaged_desk_gets_its_own_history_back(
    served: Served, at: Open, first: None, tmp_path: Path
) -> None:
    a = at("a")
    code = a.receive(an_intake(), actor=LAN).dossier.code
    take(a, code, "hand_on", {}, actor=LAN)
    receive(a, 4)
    sync_once(a)
    a.close()
    shutil.rmtree(tmp_path / "a")
    with served.province.database.writing() as tx:
        ((_, _, before),) = desks.every_incarnation(tx)
        again = make_code(tx, OFFICE.agency, now=NINE, desk=before.desk).code

    enrol(Home(tmp_path / "a"), served.url, again, key_place="file", clock=FixedClock(NINE)).close()
    a = at("a")
    report = sync_once(a)

    assert (report.ending, report.received) == ("done", 6)
    with served.province.database.reading() as tx:
        assert {each.desk for _, _, each in desks.every_incarnation(tx)} == {before.desk}
    assert len(a.search.find("", limit=100)) == 5
    assert [line.kind for line in a.register.history(a.register.dossier(code).id)][:2] == [
        "dossier.received",
        "dossier.handed_on",
    ]
    take(a, code, "complete", {}, actor=LAN)
    take(a, code, "return_result", {}, actor=LAN)
    assert sync_once(a).ending == "done"
    assert held(served) == (5, 0)


def test_restoring_a_backup_comes_up_as_a_new_incarnation_without_old_numbers(
    served: Served, at: Open, first: None, tmp_path: Path
) -> None:
    a = at("a")
    ids = receive(a, 2)
    sync_once(a)
    back_up(a.engine, tmp_path / "copy.db")
    ids += receive(a, 2)
    sync_once(a)
    a.close()

    restored = restore(Home(tmp_path / "a"), tmp_path / "copy.db", clock=FixedClock(NINE))

    assert restored.events == 2
    assert restored.before is not None
    assert restored.before.exists()
    a = at("a")
    old = a.desk.incarnation
    assert sync_once(a).ending == "done"
    assert a.outbox.enrolment().incarnation != old
    assert {found.id for found in a.search.find("", limit=100)} == set(ids)
    ids += receive(a)
    sync_once(a)
    assert held(served) == (5, 0)
    assert verify(a) == 3


def test_a_restored_copy_says_nothing_under_its_old_name_while_the_line_is_down(
    served: Served, at: Open, first: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a = at("a")
    back_up(a.engine, tmp_path / "copy.db")
    a.close()
    restore(Home(tmp_path / "a"), tmp_path / "copy.db", clock=FixedClock(NINE))
    a = at("a")
    url = a.outbox.enrolment().url
    monkeypatch.setattr(
        "desk_app.renewing.HttpLink.renew",
        lambda _link, _asked: (_ for _ in ()).throw(RefusedByProvince("renewals_spent", status=403)),
    )

    report = sync_once(a)

    assert (report.ending, report.cause) == ("refused", "renewals_spent")
    assert line_state(a).cause == "renewals_spent"
    assert a.outbox.copied() == "restored"
    assert url == served.url


def test_nothing_is_restored_over_dossiers_that_are_only_here(
    served: Served, at: Open, first: None, tmp_path: Path
) -> None:
    a = at("a")
    back_up(a.engine, tmp_path / "copy.db")
    receive(a)
    a.close()
    home = Home(tmp_path / "a")

    with pytest.raises(HomeRefused, match="restore_unsent"):
        restore(home, tmp_path / "copy.db", clock=FixedClock(NINE))
    (tmp_path / "bad.db").write_bytes(b"x" * 8192)
    sync_once(at("a"))
    at("a").close()
    with pytest.raises(InputRefused, match="backup_unsound"):
        restore(home, tmp_path / "bad.db", clock=FixedClock(NINE))

    assert len(at("a").search.find("", limit=10)) == 1


def test_a_step_that_waited_under_two_incarnations_is_applied_once(served: Served) -> None:
    one, other = served.desk(), served.desk()
    dossier_id, reception = one.receive()
    payment = FeeCollected(8000, PaymentMethod.CASH)
    one.journal.clear()
    one.write(payment, dossier_id, event_id="0190a1b2-0000-7000-8000-0000000000ee")
    other.write(payment, dossier_id, event_id="0190a1b2-0000-7000-8000-0000000000ee")
    for desk in (one, other):
        assert [each.outcome for each in desk.push().verdicts] == ["held"]

    one.write(reception, dossier_id)
    one.push(2)

    with served.province.database.reading() as tx:
        lines = ledger.lines_of(tx, OFFICE.agency, dossier_id)
    assert sorted(line.verdict for line in lines) == ["applied", "applied", "duplicate"]

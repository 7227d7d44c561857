"""One deliverer at a time; whatever it is killed between, what waits arrives under the same id and in order."""

import os
import signal
import subprocess
import sys
import threading
from datetime import timedelta

import pytest

from desk_app.domain.events import DossierHandedOn
from province.outgoing import deliverer as deliverers
from province.outgoing import lease
from province.outgoing.deliverer import Delivered
from province.outgoing.national import NationalPortal
from province.store import outgoing
from province.store.outgoing_list import listed
from tests.province.conftest import OTHER_OFFICE
from tests.province.outgoing.conftest import environment


def pushed(served, count=1):
    desk = served.desk()
    facts = [desk.receive()[1] for _ in range(count)]
    desk.push()
    return desk, facts


def process(settings, national, *words):
    """The command line over the same database as the test."""
    database = {"PROVINCE_DATABASE_URL": settings.database_url} if settings.database_url else {}
    return subprocess.Popen(
        [sys.executable, "-m", "province", "--home", str(settings.home), *words],
        env={**os.environ, **environment(national), **database},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_killed_between_sending_and_marking_nothing_is_lost_and_nothing_told_twice(
    served, settings, national, portal
):
    _, facts = pushed(served, 3)
    killed = []

    def kill():
        if killed:
            os.kill(killed[0].pid, signal.SIGKILL)

    national.answers += [lambda: None, lambda: None, kill]
    killed.append(process(settings, national, "deliver"))
    assert killed[0].wait(30) == -signal.SIGKILL
    killed[0].communicate()
    with served.province.database.reading() as tx:
        begun = [each for each in listed(tx) if each.unsure]
    assert len(begun) == 1

    assert portal().once() == Delivered(sent=4)
    assert sorted(national.dossiers) == sorted(each.code for each in facts)
    assert [len(national.told(each.code)) for each in facts] == [1, 1, 1]


def test_broken_off_at_any_statement_the_next_one_goes_on(served, national, portal, monkeypatch):
    desk, codes = served.desk(), []
    for at in ("begin", "sent", "advance", "put"):
        codes.append(desk.receive()[1].code)
        desk.push(len(codes))
        usual = getattr(outgoing, at)

        def broken(*words, usual=usual, **more):
            usual(*words, **more)
            raise KeyboardInterrupt

        monkeypatch.setattr(outgoing, at, broken)
        with pytest.raises(KeyboardInterrupt):
            portal().once()
        monkeypatch.undo()

        portal().once()
        assert list(national.dossiers) == codes
        assert len(national.told(codes[-1])) == 1


def test_two_deliverers_take_turns_and_one_that_died_is_followed_after_a_minute(served, national, portal):
    pushed(served)
    one, other = "một", "hai"
    database, now = served.province.database, served.clock

    assert lease.hold(database, one, now=now())
    assert portal().once() is None
    now.advance(timedelta(seconds=50))
    assert lease.hold(database, one, now=now())
    now.advance(timedelta(seconds=59))
    assert not lease.hold(database, other, now=now())
    now.advance(timedelta(seconds=1))
    assert lease.hold(database, other, now=now())
    assert not lease.hold(database, one, now=now())
    with database.reading() as tx:
        assert lease.holder_of(tx, now=now()) == other

    lease.release(database, one, now=now())
    assert portal().once() is None
    lease.release(database, other, now=now())
    assert portal().once() == Delivered(sent=2)


def test_a_lease_taken_under_a_clock_that_was_ahead_holds_nobody_up(served, portal):
    ahead = served.clock() + timedelta(days=3650)
    assert lease.hold(served.province.database, "một", now=ahead)
    assert portal().once() == Delivered()


def test_two_threads_deliver_what_comes_and_end_between_two_messages(served, national, portal, monkeypatch):
    monkeypatch.setattr(deliverers, "LOOKS_EVERY", 0.02)
    monkeypatch.setattr(deliverers, "LOOKS_FOR_WORK_EVERY", 0.02)
    stop, arrived = threading.Event(), threading.Event()
    threads = [threading.Thread(target=portal().run, args=(stop,)) for _ in range(2)]
    for each in threads:
        each.start()
    desk, _ = pushed(served)
    dossier_id = desk.receive()[0]
    national.answers += [lambda: None] * 4 + [arrived.set]
    desk.write(DossierHandedOn("Tư pháp"), dossier_id)
    desk.push(2)
    assert arrived.wait(20)
    stop.set()
    for each in threads:
        each.join(20)
        assert not each.is_alive()

    portal().once()
    assert len(national.steps) == 3
    services = [each["service"] for each in national.calls]
    assert (services.count("DongBoHoSoMC"), services.count("CapNhatTienDoHoSoMC")) == (2, 3)


def test_what_was_sent_long_ago_is_let_go_and_its_dossier_stays_known(served, national, portal):
    desk, _ = pushed(served)
    portal().once()
    served.clock.advance(outgoing.KEPT_SENT + timedelta(days=1))
    with served.province.database.writing() as tx:
        assert outgoing.forget_sent(tx, before=served.clock() - outgoing.KEPT_SENT) == 2
        assert outgoing.forget_sent(tx, before=served.clock() - outgoing.KEPT_SENT) == 0

    desk.write(DossierHandedOn("Tư pháp"), desk.receive()[0])
    desk.push(2)
    assert portal().once() == Delivered(sent=3)
    assert [each["isUpdating"] for each in national.calls].count("True") == 0


def test_a_bug_over_one_agencys_feed_holds_up_no_other_and_is_told_by_its_place(
    served, national, portal, monkeypatch, caplog
):
    _, (fact,) = pushed(served)
    desk = served.desk(OTHER_OFFICE.agency)
    _, other = desk.receive()
    desk.push()
    usual = NationalPortal.messages

    def broken(self, tx, agency, events):
        if agency == OTHER_OFFICE.agency:
            raise KeyError("Nguyễn Thị Phượng")
        return usual(self, tx, agency, events)

    monkeypatch.setattr(NationalPortal, "messages", broken)
    assert portal().once() == Delivered(sent=2)
    assert list(national.dossiers) == [fact.code]
    assert "bug KeyError" in caplog.text
    assert "Phượng" not in caplog.text
    monkeypatch.undo()
    assert portal().once() == Delivered(sent=2)
    assert other.code in national.dossiers


def test_a_deliverer_outlives_a_bug_of_its_own(served, national, portal, monkeypatch):
    monkeypatch.setattr(deliverers, "LOOKS_EVERY", 0.02)
    monkeypatch.setattr(deliverers, "LOOKS_FOR_WORK_EVERY", 0.02)
    deliverer, stop = portal(), threading.Event()
    usual, tried = deliverer.targets, []

    def broken():
        tried.append(True)
        if len(tried) == 1:
            raise ValueError
        return usual()

    deliverer.targets = broken
    pushed(served)
    thread = threading.Thread(target=deliverer.run, args=(stop,))
    thread.start()
    assert national.stepped.wait(20)
    stop.set()
    thread.join(20)

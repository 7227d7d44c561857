"""Reminding the holder: an entry of the dossier's history, told to the province, that moves nothing."""

from desk_app.actions.remind import remind
from desk_app.bootstrap import take
from desk_app.domain.events import HolderReminded
from tests.builders import LAN


def remind_of(clerk, *ids, note=None):
    return remind(ids, note, register=clerk.desk.register, clock=clerk.desk.clock, actor=LAN)


def test_the_unit_that_holds_it_is_reminded_and_the_dossier_stays_as_it_is(clerk):
    take(clerk.desk, clerk.code, "hand_on", {"to": "Tư pháp"}, actor=LAN)
    before = clerk.desk.register.dossier(clerk.code)
    told = remind_of(clerk, before.id, note="Hẹn hôm nay")
    assert (len(told.done), told.refused) == (1, ())
    assert clerk.desk.register.dossier(clerk.code) == before
    line = clerk.last()
    assert (line.fact, line.settled) == (HolderReminded("Tư pháp", "Hẹn hôm nay"), "waiting")


def test_a_dossier_that_was_never_handed_on_is_held_by_the_clerk(clerk):
    remind_of(clerk, clerk.desk.register.dossier(clerk.code).id)
    assert clerk.last().fact == HolderReminded(LAN.name)


def test_a_finished_dossier_reminds_nobody_and_holds_up_no_other(clerk):
    dossier = clerk.desk.register.dossier(clerk.code)
    take(clerk.desk, clerk.code, "complete", {}, actor=LAN)
    told = remind_of(clerk, dossier.id, "0190a1b2-0000-7000-8000-00000000dead")
    assert told.done == ()
    assert [refusal.code for _id, refusal in told.refused] == ["nobody_to_remind", "dossier_unknown"]

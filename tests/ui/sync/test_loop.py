"""The loop behind the window: one round at a time, always another one to come."""

from datetime import timedelta

import pytest

from desk_app.domain.errors import HomeRefused
from desk_app.ports import SyncReport
from desk_app.sync.round import Progress
from tests.ui.at_once import at_once
from ui.sync.loop import SyncLoop
from ui.work import background


def a_report(ending="done", next_try=None):
    return SyncReport(
        sent=2, received=0, quarantined=0, pending=0, ending=ending, cause="", next_try=next_try
    )


class Province:
    """Rounds as asked for: a report, or something to raise."""

    def __init__(self, *answers):
        self.answers = list(answers)
        self.rounds = 0
        self.cancelled = None

    def __call__(self, desk, *, progress, cancelled, kept, brief):
        self.rounds += 1
        self.brief = brief
        self.cancelled = cancelled
        progress(Progress(sent=1, total=2, received=0))
        answer = self.answers.pop(0) if self.answers else a_report()
        if isinstance(answer, Exception):
            raise answer
        return answer


@pytest.fixture
def loop_of(desk, qtbot):
    loops = []

    def make(province, run=at_once):
        loop = SyncLoop(desk, sync=province, run=run, chance=lambda: 0.5)
        loops.append(loop)
        return loop

    yield make
    for loop in loops:
        loop.close()


def later(desk, loop, **time):
    """The clock goes on and the loop looks at it."""
    desk.clock.moment += timedelta(**time)
    loop._look()


def test_what_was_just_written_goes_in_a_brief_round_and_the_whole_one_keeps_its_time(desk, loop_of):
    province = Province()
    loop = loop_of(province)
    loop.start()
    assert (province.rounds, province.brief) == (1, False)
    later(desk, loop, seconds=50)
    loop.wrote()
    later(desk, loop, seconds=3)
    assert (province.rounds, province.brief) == (2, True)
    later(desk, loop, seconds=10)
    assert (province.rounds, province.brief) == (3, False)
    loop.wrote()
    loop.wake()
    assert (province.rounds, province.brief) == (4, False)


def test_the_first_round_begins_at_once_and_the_next_after_a_minute(desk, loop_of):
    province = Province()
    loop = loop_of(province)
    loop.start()
    assert province.rounds == 1
    later(desk, loop, seconds=30)
    assert province.rounds == 1
    later(desk, loop, seconds=40)
    assert province.rounds == 2


def test_a_press_brings_the_next_round_now(desk, loop_of):
    province = Province()
    loop = loop_of(province)
    loop.start()
    loop.wake()
    assert province.rounds == 2


def test_a_new_dossier_is_sent_soon_and_counted_at_once(desk, loop_of, qtbot):
    province = Province()
    loop = loop_of(province)
    loop.start()
    with qtbot.waitSignal(loop.state_changed) as told:
        loop.wrote()
    assert told.args[0].unsent == 2
    assert province.rounds == 1
    later(desk, loop, seconds=3)
    assert province.rounds == 2


def test_after_trouble_a_new_dossier_waits_for_the_next_try_and_a_press_does_not(desk, loop_of):
    away = desk.clock.now() + timedelta(minutes=3)
    province = Province(a_report("unreachable", next_try=away))
    loop = loop_of(province)
    loop.start()
    loop.wrote()
    later(desk, loop, seconds=10)
    assert province.rounds == 1
    loop.wake()
    assert province.rounds == 2


def test_the_next_try_kept_from_before_a_restart_is_waited_for(desk, loop_of):
    now = desk.clock.now()
    desk.outbox.note_trouble("no_connection", at=now, next_try=now + timedelta(minutes=2))
    province = Province()
    loop = loop_of(province)
    loop.start()
    assert province.rounds == 0
    later(desk, loop, minutes=2)
    assert province.rounds == 1


def test_another_process_that_syncs_is_no_trouble(desk, loop_of):
    province = Province(HomeRefused("sync_running", field="home"))
    loop = loop_of(province)
    loop.start()
    assert not loop.running
    later(desk, loop, seconds=70)
    assert province.rounds == 2


def test_a_round_that_breaks_is_tried_again_all_the_same(desk, loop_of):
    province = Province(RuntimeError("a bug"))
    loop = loop_of(province)
    with pytest.raises(RuntimeError):
        loop.start()
    assert not loop.running
    later(desk, loop, seconds=5)
    assert province.rounds == 1
    later(desk, loop, minutes=5)
    assert province.rounds == 2


def test_never_two_rounds_at_once(desk, loop_of):
    held = []

    def run(job, **rest):
        if rest["lane"] == "line":
            held.append((job, rest))
        else:
            at_once(job, **rest)

    province = Province()
    loop = loop_of(province, run)
    loop.start()
    loop.wake()
    loop.wake()
    assert len(held) == 1
    job, rest = held.pop()
    at_once(job, **rest)
    assert province.rounds == 1
    assert not loop.running


def test_a_closed_loop_begins_nothing_and_asks_the_round_to_end(desk, loop_of):
    province = Province()
    loop = loop_of(province)
    loop.start()
    assert not province.cancelled()
    loop.close()
    assert province.cancelled()
    later(desk, loop, minutes=10)
    loop.wake()
    assert province.rounds == 1


def test_the_round_runs_off_the_windows_thread_and_the_state_comes_back(desk, qtbot):
    import threading

    seen = []

    def province(desk, *, progress, cancelled, kept, brief):
        seen.append(threading.current_thread() is threading.main_thread())
        progress(Progress(sent=1, total=2, received=0))
        return a_report()

    loop = SyncLoop(desk, sync=province)
    with qtbot.waitSignals([loop.progressed, loop.round_ended], timeout=5000):
        loop.start()
    assert seen == [False]
    loop.close()
    background.close()


def test_a_province_out_of_reach_leaves_everything_here_and_says_why(desk, qtbot):
    loop = SyncLoop(desk)
    with qtbot.waitSignal(loop.round_ended, timeout=20000) as ended:
        loop.start()
    assert ended.args[0].ending == "unreachable"
    with qtbot.waitSignal(loop.state_changed, timeout=5000) as told:
        loop.wrote()
    assert told.args[0].cause == "no_connection"
    assert told.args[0].unsent == 2
    loop.close()
    background.close()


def test_a_refusal_of_this_computer_is_told_and_the_next_round_still_comes(desk, loop_of):
    told = []
    province = Province(HomeRefused("disk_full", field="home"))
    loop = loop_of(province)
    loop.refused.connect(told.append)
    loop.start()
    assert [refusal.code for refusal in told] == ["disk_full"]
    loop.wake()
    assert province.rounds == 2


def test_a_state_that_cannot_be_read_is_told_unless_the_database_is_only_busy(desk, loop_of):
    told = []
    loop = loop_of(Province())
    loop.refused.connect(told.append)
    for code in ("busy", "disk_error"):
        loop._unread(HomeRefused(code, field="home"))
    assert [refusal.code for refusal in told] == ["disk_error"]

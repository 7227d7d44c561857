"""F8: the line to the province while it is down, silent for a day, refused, and with something given back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from shot import Shot
from stage import NOW, Stage

from desk_app.actions.print_document import count_prints
from desk_app.actions.receive import Received
from desk_app.clock import FixedClock
from desk_app.domain.waiting import Patience
from desk_app.store.engine import reading
from desk_app.store.mirror_state import PLACE, STATE, MirrorState
from desk_app.store.preferences import DESK
from desk_app.sync.round import Progress
from desk_app.wire.messages import Verdict
from scenes import worklist
from tests.builders import LAN, a_person, an_intake
from ui.sync.dossier_rows import WaitingRow
from ui.sync.view import SyncPanel

NAMES = (
    "LÝ A SÌNH",
    "H’BLĂK NIÊ KĐĂM",
    "Y THUÊN AYŨN",
    "TRẦN VĂN KIÊN",
    "NGUYỄN THỊ HUỲNH PHƯỢNG",
)
WHY = "số định danh không đúng dạng (CCCD 12 số). Hãy mở Sửa, ghi lại số định danh."


def _receive(stage: Stage) -> None:
    """The province has everything of before 07:51; what came in since the line went down is here alone."""
    with reading(stage.desk.engine) as connection:
        until = NOW.replace(hour=7, minute=51)
        query = "SELECT max(seq) FROM event WHERE at <= :until"
        last = connection.exec_driver_sql(query, {"until": until.isoformat()}).scalar_one()
    stage.desk.outbox.settle(int(last), (), at=until)
    stage.desk.outbox.note_round(at=until)
    stage.desk.outbox.note_trouble(
        "no_connection", at=until + timedelta(minutes=1), next_try=NOW + timedelta(seconds=40)
    )
    for place, name in enumerate(NAMES):
        clock = FixedClock(NOW - timedelta(minutes=60 - 10 * place))
        desk = replace(stage.desk, clock=clock, register=stage.desk.register.at(clock))
        kept = desk.receive(an_intake(owner=a_person(full_name=name)), actor=LAN)
        if isinstance(kept, Received):  # else the window would offer to print it
            count_prints("receipt", [kept.dossier], "a5", register=desk.register, clock=clock, actor=LAN)


def _second_place(stage: Stage) -> None:
    stage.desk.preferences.put(DESK, PLACE, str(Path("/media/usb")))
    at = NOW.replace(hour=9, minute=10)
    state = MirrorState(str(Path("/media/usb")), stage.desk.outbox.position().head_seq, at)
    stage.desk.preferences.put(DESK, STATE, state)


def _given_back(stage: Stage) -> None:
    """One of last week's: the province names the field."""
    desk = stage.desk
    acked = desk.outbox.position().acked_seq
    found = desk.search.find("", limit=40)[20]
    first = next(line.seq for line in desk.register.history(found.id))
    verdict = Verdict(first, "quarantined", "id_form", WHY)
    desk.outbox.settle(acked, (verdict,), at=NOW - timedelta(days=3, hours=2))


def _open(stage: Stage) -> None:
    worklist.show(stage)
    stage.counter.line.loop.tell()
    stage.window.toggle_side_panel()
    stage.wait(0.8)


def show(stage: Stage) -> None:
    """Down since 07:52: what waits, what came back, where else it is kept."""
    _receive(stage)
    _second_place(stage)
    _given_back(stage)
    _open(stage)


def show_amber(stage: Stage) -> None:
    """Silent for longer than this desk finds usual."""
    _receive(stage)
    stage.desk.preferences.put(DESK, "sync.patience", Patience(slow_hours=1))
    _open(stage)


def troubled(cause: str, patience: Patience) -> Callable[[Stage], None]:
    """A cause that only a person can mend, or a threshold passed."""

    def show_trouble(stage: Stage) -> None:
        _receive(stage)
        stage.desk.preferences.put(DESK, "sync.patience", patience)
        stage.desk.outbox.note_trouble(cause, at=NOW, next_try=NOW + timedelta(minutes=4))
        _open(stage)

    return show_trouble


def show_sending(stage: Stage) -> None:
    """A batch on the line: two dossiers of it, the others wait, the last ones have their answer."""
    _receive(stage)
    stage.desk.outbox.settle(stage.desk.outbox.position().acked_seq + 3, (), at=NOW)
    stage.desk.outbox.note_round(at=NOW)
    _open(stage)
    (panel,) = stage.window.findChildren(SyncPanel)
    panel.show_round()
    going = [row.waiting.id for row in panel.findChildren(WaitingRow)][:2]
    panel.show_progress(Progress(sent=3, total=9, received=0, dossiers=frozenset(going)))
    stage.wait(0.4)


SHOTS = [
    Shot("sync", show, ((1366, "light", 100), (1093, "dark", 100))),
    Shot("sync-sending", show_sending, ()),
    Shot("sync-amber", show_amber, ()),
    Shot("sync-revoked", troubled("revoked", Patience()), ()),
    Shot("sync-disk", troubled("no_connection", Patience(free_megabytes=10**9)), ()),
]

"""One dossier that waits for a paper; one whose result is ready; one that another desk corrected otherwise."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from shot import Shot
from stage import Stage

from desk_app.bootstrap import take
from desk_app.domain.events import Change, DossierCorrected
from desk_app.wire.envelope import Actor
from tests.desk_app.feeding import feed
from ui.dossier.view import DossierScreen

LAN = Actor("Nguyễn Thị Lan", "window")


def _open(stage: Stage, status: int) -> str:
    stage.sign_in()
    found = next(found for found in stage.desk.search.find("", limit=500) if int(found.status) == status)
    return found.id


def show(stage: Stage) -> None:
    """Bring the window there."""
    stage.counter.open_dossier(_open(stage, 5))
    stage.wait(1.0)


def show_ready(stage: Stage) -> None:
    """A result that waits; F4 hands it over."""
    stage.counter.open_dossier(_open(stage, 9))
    stage.wait(1.0)


def show_conflict(stage: Stage) -> None:
    """Phone and residence corrected at both desks; one line is chosen."""
    dossier = stage.desk.register.dossier(_open(stage, 4))
    owner, now = dossier.owner, stage.desk.clock.now()
    here = {"changes": {"phone": "0905111222", "address": "Thôn 7, xã Ea Kpam"}, "reason": "Dân đọc lại số"}
    take(stage.desk, dossier.code, "correct", here, actor=LAN)
    changes = (
        Change("phone", owner.phone, "0905333444"),
        Change("address", owner.address, "Thôn 9, xã Ea Kpam, tỉnh Đắk Lắk"),
    )
    feed(
        stage.desk,
        1,
        DossierCorrected(changes, "Vợ báo số mới"),
        dossier.id,
        at=now - timedelta(minutes=20),
        actor=Actor("Trần Văn Hùng", "window"),
    )
    stage.counter.open_dossier(dossier.id)
    stage.wait(1.0)
    page = stage.window.room("dossier")
    if isinstance(page, DossierScreen):
        page.conflict.focus_first()
        stage.press(Qt.Key.Key_Left)
    stage.wait(0.4)


SHOTS = [
    Shot("dossier", show),
    Shot("dossier-ready", show_ready, ()),
    Shot("dossier-conflict", show_conflict, ()),
]

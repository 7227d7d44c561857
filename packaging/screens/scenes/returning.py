"""F4: two results of one person, another holds the card and shows a mandate; and why there is nothing."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from shot import Shot
from stage import Stage

from desk_app.bootstrap import take
from desk_app.domain.dossier import Dossier
from desk_app.domain.fees import PaymentMethod
from desk_app.wire.envelope import Actor
from tests.builders import a_person, an_intake
from ui.returning.view import ReturningScreen

HOLDER = "000194052036||PHẠM THỊ NGỌC ÁNH|30081994|Nữ|Thôn 3, xã Ea Kpam, tỉnh Đắk Lắk|01082024||||"
OWNER = a_person(full_name="PHẠM QUỐC TOẢN", id_number="000090017718", sex=None, phone=None, born_on=None)
ALT = Qt.KeyboardModifier.AltModifier
LAN = Actor("Nguyễn Thị Lan", "window")


def ready(stage: Stage, **but: object) -> Dossier:
    """A dossier of one person whose result has come."""
    received = stage.desk.receive(an_intake(owner=OWNER, **but), actor=LAN).dossier  # type: ignore[union-attr]
    return take(stage.desk, received.code, "complete", {"number": "216/TL", "signer": "Mai Hoa"}, actor=LAN)


def screen_of(stage: Stage) -> ReturningScreen:
    """The room, shown."""
    stage.sign_in()
    stage.window.show_screen("returning")
    stage.wait(0.6)
    room = stage.window.room("returning")
    if not isinstance(room, ReturningScreen):
        raise TypeError("the room of results was not built")
    return room


def show(stage: Stage) -> None:
    """Another person than the applicant, whose mandate lacks its place."""
    first = ready(stage, fee_method=PaymentMethod.LATER, fee_amount=24_000)
    ready(stage, procedure="1.000656")
    room = screen_of(stage)
    before = stage.desk.search.find("", limit=500)
    earlier = next(
        found for found in before if int(found.status) == 9 and found.owner_name != OWNER.full_name
    )
    room.take_scan(earlier.scan_code)
    stage.wait(0.4)
    room.ask.is_owner.click()
    stage.wait(0.3)
    room.presenter.hand_over(with_slip=False)
    stage.wait(0.6)
    room.take_scan(first.scan_code)
    stage.wait(0.4)
    room.take_scan(HOLDER)
    stage.wait(0.4)
    stage.press(Qt.Key.Key_1, ALT)
    stage.press(Qt.Key.Key_5, ALT)
    stage.type_in("04/2026/UQ, 20/11/2026")
    stage.wait(0.3)
    room.presenter.hand_over(with_slip=True)
    stage.wait(0.4)


def show_not_ready(stage: Stage) -> None:
    """A receipt whose result has not come, overdue."""
    now = stage.desk.clock.now()
    late = next(
        found
        for found in stage.desk.search.find("", limit=500)
        if int(found.status) == 4 and found.due_at and found.due_at < now
    )
    room = screen_of(stage)
    room.take_scan(late.scan_code)
    stage.wait(0.6)


def show_same(stage: Stage) -> None:
    """The applicant's own card."""
    owner = replace(OWNER, id_number="000194052036", full_name="PHẠM THỊ NGỌC ÁNH")
    received = stage.desk.receive(an_intake(owner=owner), actor=LAN).dossier  # type: ignore[union-attr]
    take(stage.desk, received.code, "complete", {}, actor=LAN)
    room = screen_of(stage)
    room.take_scan(HOLDER)
    stage.wait(0.6)


SHOTS = [
    Shot("returning", show, ((1366, "light", 100), (1093, "dark", 100))),
    Shot("returning-same", show_same, ()),
    Shot("returning-not-ready", show_not_ready, ()),
]

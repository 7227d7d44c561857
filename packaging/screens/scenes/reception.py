"""F2: a card scanned, a procedure chosen, one paper missing; the search; a person met before under another name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from shot import Shot
from stage import Stage

from desk_app.domain.applicant import Applicant, IdKind, Sex
from desk_app.domain.intake import Intake
from desk_app.wire.envelope import Actor

CARD = (
    "000188012345||NGUYỄN THỊ HUỲNH PHƯỢNG|01011988|Nữ|Thôn 3, xã Quảng Tiến, huyện Cư M'gar, tỉnh Đắk Lắk"
    "|01082024||||"
)
PHUONG = Applicant(
    "NGUYỄN THỊ HUỲNH PHƯỢNG",
    id_kind=IdKind.CCCD,
    id_number="000188012345",
    born_on=date(1988, 1, 1),
    sex=Sex.FEMALE,
    address="Thôn 3, xã Quảng Phú, tỉnh Đắk Lắk",
    phone="0905123456",
)
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
BIRTH, COPY = "1.001193", "2.000815"


def show(stage: Stage) -> None:
    """A form nearly done: the usual sight of the day."""
    _met_before(stage, PHUONG)
    stage.sign_in()
    begin(stage)
    stage.press(Qt.Key.Key_C, ALT)
    stage.press(Qt.Key.Key_Space)
    stage.press(Qt.Key.Key_Minus)
    stage.wait(1.0)


def show_ready(stage: Stage) -> None:
    """Nobody at the counter yet, one form laid aside."""
    stage.sign_in()
    stage.scan_card()
    stage.press(Qt.Key.Key_D, CTRL)
    stage.wait(0.8)


def show_search(stage: Stage) -> None:
    """Two words typed with the input method asleep."""
    stage.sign_in()
    _scan(stage)
    stage.type_in("ddawng kys kh")
    stage.wait(0.6)


def show_twin(stage: Stage) -> None:
    """The same number under another spelling."""
    _met_before(stage, replace(PHUONG, full_name="NGUYỄN THỊ HUỲNH PHƯƠNG"))
    stage.sign_in()
    begin(stage)
    stage.wait(0.8)


def show_preview(stage: Stage) -> None:
    """The receipt before it has a number."""
    show(stage)
    stage.press(Qt.Key.Key_X, ALT)
    stage.wait(2.5)


def show_children(stage: Stage) -> None:
    """The second child of the same parent."""
    stage.sign_in()
    begin(stage)
    stage.press(Qt.Key.Key_A, CTRL)
    stage.press(Qt.Key.Key_N, CTRL)
    stage.wait(2.0)
    stage.press(Qt.Key.Key_Escape)
    stage.wait(0.5)
    stage.type_in("Nguyễn Thị Hai")
    stage.wait(0.6)


def show_side(stage: Stage) -> None:
    """The folded column, opened with its key."""
    show(stage)
    stage.press(Qt.Key.Key_P, ALT)
    stage.wait(0.6)


def begin(stage: Stage) -> None:
    """A card scanned, a procedure taken."""
    _scan(stage)
    stage.type_in(BIRTH)
    stage.wait(0.4)
    stage.press(Qt.Key.Key_Return)
    stage.wait(0.4)


def _scan(stage: Stage) -> None:
    stage.scan_card(CARD)
    stage.wait(0.1)


def _met_before(stage: Stage, person: Applicant) -> None:
    """Two dossiers of the person: one long returned, one of the same procedure still open."""
    lan = Actor("Nguyễn Thị Lan", "cli")
    for procedure in (COPY, BIRTH):
        stage.desk.receive(Intake(procedure=procedure, owner=person), actor=lan)


SHOTS = [
    Shot(
        "reception",
        show,
        ((1093, "light", 100), (1366, "light", 100), (1366, "dark", 100), (1366, "light", 150)),
    ),
    Shot("reception-ready", show_ready),
    Shot("reception-search", show_search),
    Shot("reception-twin", show_twin),
    Shot("reception-preview", show_preview),
    Shot("reception-children", show_children),
    Shot("reception-side", show_side, ((1093, "light", 150),)),
]

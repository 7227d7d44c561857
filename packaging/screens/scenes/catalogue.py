"""F6: every procedure of the counter; one of them found, one of the longest names."""

from __future__ import annotations

from PySide6.QtCore import Qt
from shot import Shot
from stage import Stage

from desk_app.bootstrap import OpenDesk
from tests.desk_app.provided import PROCEDURES, newer
from ui.counter.catalogue_news import SEEN
from ui.counter.keys import CATALOGUE

USUAL, LONGEST, NEW = "1.004222", "1.013962", "9.000001"
LAWS = ["Luật Cư trú số 68/2020/QH14", "Nghị định số 154/2024/NĐ-CP"]


def show(stage: Stage) -> None:
    """The room as it is entered, the procedure taken most often in sight."""
    stage.sign_in()
    stage.window.show_screen(CATALOGUE)
    stage.wait(1.0)


def show_found(stage: Stage) -> None:
    """Two letters typed, and the third of what was found."""
    show(stage)
    stage.type_in("ks")
    stage.wait(0.3)
    for _ in range(2):
        stage.press(Qt.Key.Key_Down)
    stage.wait(0.3)


def show_longest(stage: Stage) -> None:
    """A procedure with a name of nine hundred letters."""
    show(stage)
    stage.type_in(LONGEST)
    stage.wait(0.4)


def show_news(stage: Stage) -> None:
    """A newer catalogue came with the last sync: a new procedure, an amended one, one that has a successor."""
    stage.sign_in()
    clerk = stage.counter.clerk()
    stage.desk.preferences.put(clerk.id, SEEN, 1)
    # The desk is open with its province's key; the made-up newer packs are signed with another.
    object.__setattr__(stage.desk, "catalogue", _newer(stage).catalogue)
    stage.window.show_screen(CATALOGUE)
    stage.wait(0.5)
    stage.press(Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    stage.wait(0.5)
    stage.press(Qt.Key.Key_Down)
    stage.press(Qt.Key.Key_Down)
    stage.wait(0.3)


def _newer(stage: Stage) -> OpenDesk:
    usual = next(each for each in PROCEDURES if each["code"] == USUAL)
    return newer(
        stage.desk,
        change={
            USUAL: {"fee": {"amount": 15000, "online": 7000}, "legal_basis": LAWS},
            "1.001193": {"abolished_from": "2026-11-20", "successor": NEW},
        },
        further=[{**usual, "code": NEW, "name": "Đăng ký khai sinh, thường trú, cấp thẻ bảo hiểm y tế"}],
        without=("1.000080",),
    )


SHOTS = [
    Shot("catalogue", show),
    Shot("catalogue-found", show_found, ((1366, "light", 100),)),
    Shot("catalogue-longest", show_longest, ((1093, "light", 100),)),
    Shot("catalogue-news", show_news),
]

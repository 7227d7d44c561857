"""The second screen as the citizen sees it: called, reading over, paying, done; bright in every look."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget
from shot import Shot
from stage import Stage

from desk_app.domain.fees import PaymentMethod
from desk_app.store.preferences import DESK
from tests.builders import an_intake
from ui.citizen_display.showing import Done

_PLACE = QRect(5_000, 0, 1280, 800)  # beside every screen the clerk may have
_LOOK = ((1366, "light", 100),)


def idle(stage: Stage) -> QWidget:
    """A number is called."""
    stage.sign_in()
    _glass(stage)
    for _ in range(3):
        stage.press(Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
        stage.wait(0.3)
    return _glass(stage)


def check(stage: Stage) -> QWidget:
    """A card was read and a procedure chosen."""
    stage.sign_in()
    _glass(stage)
    stage.scan_card()
    stage.type_in("thuong tru")
    stage.wait(0.4)
    stage.press(Qt.Key.Key_Return)
    stage.wait(0.6)
    return _glass(stage)


def pay(stage: Stage) -> QWidget:
    """A fee by VietQR."""
    for name, value in (("bin", "970436"), ("account", "0123456789012"), ("receiver", "UBND xã Ea Kpam")):
        stage.desk.preferences.put(DESK, f"payment.{name}", value)
    stage.sign_in()
    _glass(stage)
    intake = an_intake(fee_method=PaymentMethod.VIETQR, fee_amount=20_000)
    received = stage.desk.receive(intake, actor=stage.counter.actor())
    stage.counter.citizen.show_received(received.dossier)
    stage.wait(0.6)
    return _glass(stage)


def received(stage: Stage) -> QWidget:
    """The clerk has seen the money."""
    glass = pay(stage)
    stage.press(Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    stage.wait(0.8)
    return glass


def done(stage: Stage) -> QWidget:
    """What to take along, and the five faces."""
    return _done(stage, lambda page: page)


def returned(stage: Stage) -> QWidget:
    """A result was handed over."""
    return _done(stage, lambda page: replace(page, returned=True))


def _done(stage: Stage, change: Callable[[Done], Done]) -> QWidget:
    stage.sign_in()
    glass = _glass(stage)
    dossier = stage.desk.receive(an_intake(), actor=stage.counter.actor()).dossier
    stage.counter.citizen.show_received(dossier)
    stage.wait(0.6)
    page = stage.counter.citizen.display.page
    stage.counter.citizen.display.close()  # the picture does not go on to the next citizen
    if isinstance(page, Done):
        stage.counter.citizen.show_page(change(page))
    stage.wait(0.2)
    return glass


def _glass(stage: Stage) -> QWidget:
    glass = stage.counter.citizen.screen.glass
    if not glass.isVisible():
        glass.stand_on(_PLACE)
        stage.wait(0.2)
        stage.window.activateWindow()
        stage.wait(0.2)
    return glass


SHOTS = [
    Shot("citizen-idle", idle, _LOOK),
    Shot("citizen-check", check, _LOOK),
    Shot("citizen-pay", pay, _LOOK),
    Shot("citizen-received", received, _LOOK),
    Shot("citizen-done", done, _LOOK),
    Shot("citizen-returned", returned, _LOOK),
]

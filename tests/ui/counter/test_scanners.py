"""Scanners at the open counter: by key, by the serial line, by camera, and the card that tries them out."""

from __future__ import annotations

import os
import sys
import tty

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from desk_app.accounts import give_card
from desk_app.domain.scanner_check import TEST_CARD
from desk_app.store.preferences import DESK
from desk_app.wire.envelope import Actor
from tests.acceptance.conftest import desk, hands, open_counter  # noqa: F401  (fixtures)
from tests.acceptance.hands import CARD, Hands
from ui.counter.scanners import PORT
from ui.work.scanner.serial_line import LineState


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are of Unix")
def test_a_card_from_the_serial_port_fills_the_form_and_no_field_notices(hands: Hands) -> None:  # noqa: F811
    end, at = os.openpty()
    tty.setraw(at)
    hands.counter.scanners.keep_port(os.ttyname(at))
    assert hands.desk.preferences.get(DESK, PORT, "") == os.ttyname(at)
    assert hands.counter.scanners.line.state is LineState.OPEN

    os.write(end, CARD.encode() + b"\r")
    hands.until(lambda: hands.screen()._presenter.form.owner.full_name == "NGUYỄN THỊ HUỲNH PHƯỢNG")
    os.write(end, b"8934563138165\r")
    hands.until(lambda: "8934563138165" in hands.window._toast.text())

    assert all("8934563138165" not in field.text() for field in hands.window.findChildren(QLineEdit))
    hands.counter.scanners.line.close()
    os.close(end)
    os.close(at)


def test_f9_shows_the_camera_or_says_why_not_and_escape_gives_the_focus_back(hands: Hands) -> None:  # noqa: F811
    before = hands.focused()
    hands.press(Qt.Key.Key_F9)
    panel = hands.counter.scanners.camera
    assert panel.isVisible()
    assert panel.said()

    hands.press(Qt.Key.Key_Escape)
    assert panel.isHidden()
    assert hands.focused() is before


def test_the_lock_takes_the_camera_away_and_no_scan_goes_through_it(hands: Hands) -> None:  # noqa: F811
    hands.counter.scanners.camera.open_camera()
    hands.counter.lock()
    assert hands.counter.scanners.camera.isHidden()

    hands.scan(CARD)
    hands.wait(100)
    assert hands.window.room("reception")._presenter.form.is_blank
    assert hands.window.covered()


def test_a_scan_goes_to_the_card_that_tries_the_scanner_out_while_it_is_in_sight(hands: Hands) -> None:  # noqa: F811
    card = hands.counter.scanners.check()
    card.setParent(hands.screen())
    card.resize(900, 500)
    card.show()
    hands.screen().party.owner.focus_field("phone")
    hands.scan(TEST_CARD)
    hands.until(lambda: "đặt đúng" in card.said())

    assert hands.screen()._presenter.form.is_blank


def test_a_badge_of_another_maker_is_a_clerks_card_at_the_lock(hands: Hands) -> None:  # noqa: F811
    other = hands.desk.clerks.every()[1]
    give_card(hands.desk, other, "NV20240042", actor=Actor("admin", "cli"))
    hands.counter.lock()
    hands.until(lambda: hands.counter._card.clerks.current() is not None)
    hands.scan("NV20240042")
    hands.until(lambda: hands.counter._card.clerks.current().id == other.id)

    assert hands.window.covered()
    hands.sign_in()
    assert hands.counter.actor().name == other.name

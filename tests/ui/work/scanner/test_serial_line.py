"""A scanner on a serial line, over a pseudo-terminal."""

from __future__ import annotations

import os
import sys
import tty
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.builders import CARD, NEW_CARD
from ui.work.scanner.serial_line import LineState, SerialScanner, ports

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are of Unix")


class Plug:
    """A scanner's cable: what is written here comes in at the port."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.plug_in()

    def plug_in(self) -> None:
        self.end, desk = os.openpty()
        tty.setraw(desk)
        self.place.unlink(missing_ok=True)
        self.place.symlink_to(os.ttyname(desk))
        self._desk = desk

    def send(self, sent: bytes) -> None:
        os.write(self.end, sent)

    def pull_out(self) -> None:
        self.place.unlink()
        os.close(self._desk)
        os.close(self.end)


@pytest.fixture
def plug(tmp_path: Path) -> Iterator[Plug]:
    plug = Plug(tmp_path / "scanner")
    yield plug
    if plug.place.is_symlink():
        plug.pull_out()


@pytest.fixture
def scanner(plug: Plug, qtbot: QtBot) -> Iterator[SerialScanner]:
    scanner = SerialScanner()
    scanner._retry.setInterval(50)
    scanner.use(str(plug.place))
    yield scanner
    scanner.close()


@pytest.mark.parametrize("end", [b"\r", b"\n", b"\r\n", b"\t", b""])
def test_a_card_comes_in_letter_for_letter(
    qtbot: QtBot, plug: Plug, scanner: SerialScanner, end: bytes
) -> None:
    assert scanner.state is LineState.OPEN
    told: list[str] = []
    scanner.scanned.connect(told.append)
    sent = CARD.encode() + end
    plug.send(sent[:31])  # in the middle of a letter
    plug.send(sent[31:])
    qtbot.waitUntil(lambda: bool(told))
    plug.send(NEW_CARD.encode() + end)
    qtbot.waitUntil(lambda: len(told) == 2)

    assert told == [CARD, NEW_CARD]


def test_a_scanner_pulled_out_and_plugged_in_again_goes_on(
    qtbot: QtBot, plug: Plug, scanner: SerialScanner
) -> None:
    plug.send(b"2418")
    qtbot.wait(20)
    plug.pull_out()
    qtbot.waitUntil(lambda: scanner.state is LineState.GONE)
    plug.plug_in()
    qtbot.waitUntil(lambda: scanner.state is LineState.OPEN)

    with qtbot.waitSignal(scanner.scanned) as caught:
        plug.send(b"2418126112304576\r")
    assert caught.args == ["2418126112304576"]


def test_a_port_that_is_not_there_is_said_and_waited_for(qtbot: QtBot, tmp_path: Path) -> None:
    scanner = SerialScanner()
    scanner.use(str(tmp_path / "nowhere"))

    assert scanner.state is LineState.GONE
    scanner.close()
    assert scanner.state is LineState.NONE


def test_a_port_another_program_holds_is_said(qtbot: QtBot, plug: Plug, scanner: SerialScanner) -> None:
    second = SerialScanner()
    second.use(str(plug.place))

    assert second.state is LineState.BUSY
    second.close()


def test_the_ports_of_this_computer_can_be_listed() -> None:
    assert all(each.name and each.words for each in ports())


def test_without_the_module_that_is_said(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtSerialPort", None)
    scanner = SerialScanner()
    scanner.use("COM3")

    assert scanner.state is LineState.NO_MODULE
    assert ports() == []

"""A stick as second place under an open window: filled by itself, missed without stopping anybody, caught up when it is back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desk_app.bootstrap import OpenDesk
from desk_app.mirror import choose_mirror, folder_of, held_to
from desk_app.store.engine import writing
from desk_app.store.meta import write_meta
from desk_app.store.outbox import SEALING_KEY
from desk_app.wire.sealing import sealing_public_key
from desk_app.wire.signing import new_private_key
from tests.acceptance.conftest import OpenCounter
from tests.acceptance.hands import Hands
from tests.acceptance.receiving import CTRL, choose, ready, scan_card
from ui.sync.view import SyncPanel


@pytest.fixture
def stick(desk: OpenDesk, tmp_path: Path) -> Path:
    place = tmp_path / "usb"
    place.mkdir()
    with writing(desk.engine) as connection:
        write_meta(connection, SEALING_KEY, sealing_public_key(new_private_key()))
    choose_mirror(desk, str(place))
    return place


def receive(hands: Hands) -> None:
    scan_card(hands)
    choose(hands, "ks")
    hands.press(Qt.Key.Key_A, CTRL)
    hands.press(Qt.Key.Key_S, CTRL)  # without a printer Ctrl+Enter would show the receipt instead
    ready(hands)


def there(desk: OpenDesk, stick: Path) -> int:
    return held_to(folder_of(desk, stick), 0)[0]


def test_what_was_saved_is_on_the_stick_by_itself_and_an_unplugged_stick_stops_nobody(
    open_counter: OpenCounter, desk: OpenDesk, stick: Path, tmp_path: Path
) -> None:
    hands = open_counter(desk)
    hands.sign_in()
    ready(hands)
    receive(hands)
    hands.until(lambda: there(desk, stick) == desk.outbox.position().head_seq > 2, timeout=30_000)

    stick.rename(tmp_path / "pocket")
    before = desk.outbox.position().head_seq
    receive(hands)
    assert desk.outbox.position().head_seq > before
    hands.press(Qt.Key.Key_F8)
    hands.until(lambda: hands.window.findChildren(SyncPanel))
    panel = hands.window.findChildren(SyncPanel)[0]
    hands.until(lambda: "Nơi lưu thứ hai không thấy từ" in panel.state.why.text(), timeout=30_000)

    (tmp_path / "pocket").rename(stick)
    hands.counter.mirroring.look()  # as its timer does three times a minute
    hands.until(lambda: there(desk, stick) == desk.outbox.position().head_seq, timeout=30_000)
    hands.until(lambda: "bản sao nơi thứ hai lúc" in panel.state.why.text(), timeout=30_000)

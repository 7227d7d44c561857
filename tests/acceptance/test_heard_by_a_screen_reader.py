"""What somebody who cannot see the counter hears of it: found, missing, saved, twins, results, toasts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.acceptance.hands import CARD, Hands
from tests.acceptance.reading import Reader
from tests.acceptance.receiving import CTRL, ready, reception, scan_card
from tests.builders import LAN, a_person, an_intake
from ui.counter.keys import RETURNING
from ui.widgets import announce as door


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> Reader:
    made = Reader()
    monkeypatch.setattr(door, "QAccessible", made)
    return made


def test_what_was_found_is_counted_and_its_first_row_read_then_each_row_the_arrows_reach(
    hands: Hands, reader: Reader
) -> None:
    scan_card(hands)
    hands.type("khai sinh")
    hands.until(lambda: reader.heard and "thủ tục" in reader.heard[-1])
    rows = reception(hands).procedure.list
    first, second = (rows.model().index(at, 0).data(Qt.ItemDataRole.AccessibleTextRole) for at in (0, 1))
    assert reader.heard[-1].partition(". ")[2] in first
    hands.press(Qt.Key.Key_Down)
    assert reader.heard[-1] == second


def test_nothing_found_is_said_as_well(hands: Hands, reader: Reader) -> None:
    scan_card(hands)
    hands.type("xyzxyz")
    hands.until(lambda: reader.heard and "thủ tục" in reader.heard[-1])
    assert reader.heard[-1] == reception(hands).procedure._nothing.text()


def test_what_stands_between_the_form_and_its_number_is_read_when_it_is_asked_for(
    hands: Hands, reader: Reader
) -> None:
    scan_card(hands)
    hands.press(Qt.Key.Key_Return, CTRL)
    hands.until(lambda: reader.heard and "hủ tục" in reader.heard[-1])
    assert hands.desk.search.find("", limit=1) == []


def test_the_number_is_read_out_once_the_dossier_is_kept(hands: Hands, reader: Reader) -> None:
    scan_card(hands)
    hands.type("dktt")
    hands.wait(300)
    hands.press(Qt.Key.Key_Return)
    hands.wait(300)
    hands.press(Qt.Key.Key_A, CTRL)
    hands.press(Qt.Key.Key_S, CTRL)
    hands.until(lambda: hands.desk.search.find("", limit=1))
    (kept,) = hands.desk.search.find("", limit=1)
    hands.until(lambda: any(kept.scan_code in said.replace(" ", "") for said in reader.heard))
    assert not any("000188012345" in said for said in reader.heard), "an ID number is read to nobody"


def test_somebody_kept_here_under_another_name_is_told(hands: Hands, reader: Reader) -> None:
    hands.desk.receive(an_intake(owner=a_person(full_name="NGUYỄN THỊ HUỲNH PHƯƠNG")), actor=LAN)
    ready(hands)
    hands.scan(CARD)
    twin = reception(hands).twin
    hands.until(twin.isVisible)
    assert twin.accessibleName() in reader.heard


def test_a_result_that_is_not_ready_is_said_aloud(hands: Hands, reader: Reader) -> None:
    waiting = hands.desk.receive(an_intake(), actor=LAN).dossier
    hands.press(Qt.Key.Key_F4)
    hands.until(lambda: hands.window.current_key == RETURNING)
    hands.scan(waiting.scan_code)
    hands.until(lambda: any("CHƯA CÓ" in said for said in reader.heard))


def test_a_toast_is_read(hands: Hands, reader: Reader) -> None:
    hands.window.toast("Đã chép số")
    assert reader.heard == ["Đã chép số"]

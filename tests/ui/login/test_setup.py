"""Setting the counter up: six cards, each with its state at the left, skipped or tried, opened again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from ui.login.setup import SetupCard, SetupStep
from ui.login.steps import StepState, step_names


class Page(QLineEdit):
    """A card with a live test and a place to scan into."""

    def __init__(self, tells):
        super().__init__()
        self.tells, self.scans, self.times_shown = tells, [], 0

    def shown(self):
        self.times_shown += 1

    def take_scan(self, text):
        self.scans.append(text)


@pytest.fixture
def card(dressed, qtbot):
    steps = [SetupStep(step.key, f"về {step.title}", Page) for step in step_names()]
    made = SetupCard(steps, {"commune": StepState.DONE, "screen": StepState.ATTENTION}, at=1)
    qtbot.addWidget(made)
    made.resize(1093, 574)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def names(card):
    return [row.accessibleName() for row in card.list.rows]


def test_the_list_says_how_every_step_stands(card):
    assert names(card)[:4] == ["Xã và quầy, xong", "Máy in", "Máy quét", "Màn hình thứ hai, cần xem lại"]


def test_a_step_that_went_well_is_ticked_and_can_no_more_be_skipped(card, qtbot):
    with qtbot.waitSignal(card.kept) as kept:
        card.page().tells(StepState.DONE)
    assert kept.args == ["printer", "done"]
    assert names(card)[1] == "Máy in, xong"
    assert not card.skip.isVisible()


def test_skipping_goes_on_and_is_remembered(card, qtbot):
    with qtbot.waitSignal(card.kept) as kept:
        QTest.keyClick(card.page(), Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    assert kept.args == ["printer", "skipped"]
    assert card.at == 2
    assert names(card)[1] == "Máy in, đã bỏ qua"


def test_what_needed_a_look_stays_so_when_it_is_left(card):
    card.open(3)
    QTest.keyClick(card.page(), Qt.Key.Key_Return)
    assert card.states()["screen"] is StepState.ATTENTION
    assert card.at == 4


def test_enter_goes_on_and_escape_back_to_the_end_of_the_cards(card, qtbot):
    for _ in range(4):
        QTest.keyClick(card.page(), Qt.Key.Key_Return)
    assert card.at == 5
    assert card.go_on.label() == "Bắt đầu làm việc"
    QTest.keyClick(card.page(), Qt.Key.Key_Escape)
    assert card.at == 4
    card.open(5)
    with qtbot.waitSignal(card.finished):
        QTest.keyClick(card.page(), Qt.Key.Key_Return)


def test_any_step_is_one_press_away_and_read_anew(card):
    first = card.page()
    QTest.mouseClick(card.list.rows[3], Qt.MouseButton.LeftButton)
    assert card.at == 3
    card.open(1)
    assert card.page() is first
    assert first.times_shown == 2


def test_a_scan_goes_to_the_card_in_sight(card):
    card.take_scan("000188012345||MẪU")
    assert card.page().scans == ["000188012345||MẪU"]


def test_it_says_where_it_is_opened_again(card):
    assert "Ctrl+K" in card.bar._status.text()
    assert "máy in" in card.bar._status.text()

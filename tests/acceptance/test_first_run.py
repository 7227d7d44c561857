"""The first morning of a counter: six cards, tried or skipped, and then the sign-in."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desk_app.bootstrap import add_clerk, sign_in
from desk_app.domain.scanner_check import TEST_CODE
from desk_app.store.preferences import DESK
from tests.acceptance.hands import PIN
from tests.builders import LAN, MONDAY, a_desk
from ui.login.view import LoginCard
from ui.settings.backup_panel import BackupPanel


@pytest.fixture
def desk(tmp_path):
    """A counter nobody has an account at."""
    return a_desk(tmp_path / "home", now=MONDAY)


def card(hands):
    hands.until(lambda: hands.counter.setting_up.card is not None)
    return hands.counter.setting_up.card


def test_the_cards_are_gone_through_once_and_kept_then_the_first_clerk_signs_in(open_counter, desk, tmp_path):
    hands = open_counter(desk)
    hands.counter.setting_up.open(1)
    setup = card(hands)
    assert setup.list.rows[0].accessibleName() == "Xã và quầy, xong"
    for _ in ("printer", "scanner", "screen"):
        QTest.keyClick(setup, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    step = setup.page()
    hands.until(lambda: step.form is not None)
    step.form.name.set_text("Nguyễn Thị Lan")
    for entry in (step.form.pin, step.form.again):
        entry.setText("4711")
    step.form.make.click()
    hands.until(lambda: setup.states()["clerk"] == "done")
    QTest.keyClick(setup, Qt.Key.Key_Return)
    page = setup.page()
    assert isinstance(page, BackupPanel)
    stick = tmp_path / "stick"
    stick.mkdir()
    page._ask = lambda: str(stick)
    page.choose.click()
    hands.until(lambda: setup.states()["backup"] == "done")
    assert list(stick.glob("quay-24181-*.db"))
    QTest.keyClick(setup, Qt.Key.Key_Return)
    hands.until(lambda: isinstance(hands.window.covering(), LoginCard))
    assert sign_in(desk, "Nguyễn Thị Lan", "4711").role == "administrator"
    kept = {name: desk.preferences.get(DESK, f"setup.{name}", "") for name in ("printer", "clerk", "backup")}
    assert kept == {"printer": "skipped", "clerk": "done", "backup": "done"}


def test_a_card_is_opened_again_from_the_palette_and_leaves_the_clerk_signed_in(open_counter, desk):
    add_clerk(desk, "Nguyễn Thị Lan", "clerk", PIN, actor=LAN)
    hands = open_counter(desk)
    hands.sign_in()
    offer = next(each for each in hands.counter.offers() if each.title == "Máy quét" and each.detail)
    offer.act()
    setup = card(hands)
    assert setup.at == 2
    setup.page().take_scan(TEST_CODE)
    assert setup.states()["scanner"] == "done"
    for _ in range(3):
        QTest.keyClick(setup, Qt.Key.Key_Escape)
    hands.until(lambda: not hands.window.covered())
    assert hands.counter.actor().name

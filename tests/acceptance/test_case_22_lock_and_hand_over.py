"""Acceptance 22, lock and hand over: another clerk serves somebody over the lock; the first draft is intact."""

from PySide6.QtCore import Qt

from desk_app.accounts import fresh_card, give_card
from desk_app.store.preferences import DESK
from desk_app.wire.envelope import Actor
from tests.acceptance.conftest import CLERKS
from tests.acceptance.hands import PIN
from tests.desk_app.store.looking import rows
from ui.citizen_display.showing import Check, Resting
from ui.counter.keys import PREVIEW, RECEPTION

CTRL = Qt.KeyboardModifier.ControlModifier
HERS = "000188012345||NGUYỄN THỊ HUỲNH PHƯỢNG|01011988|Nữ|Thôn 3, xã Ea Kpam, tỉnh Đắk Lắk|01082024||||"
HIS = "000090123456||LÊ VĂN MẪU|01011990|Nam|Thôn 1, xã Ea Kpam, tỉnh Đắk Lắk|01082024||||"
LAN, HUNG = CLERKS


def reception(hands):
    return hands.window.room(RECEPTION)


def form(hands):
    return reception(hands)._presenter.form


def begin_a_form(hands, card, name):
    hands.scan(card)
    hands.until(lambda: form(hands).owner.full_name == name)
    reception(hands)._presenter.choose("1.004222")
    reception(hands)._presenter.write("applicant", "phone", "0905123456")


def lock(hands):
    hands.press(Qt.Key.Key_F12)
    hands.until(hands.window.covered)


def sign_in_as(hands, name):
    card = hands.counter._card
    hands.until(lambda: card.clerks.current() is not None)
    card.clerks.choose(name)
    hands.sign_in()
    assert hands.counter.actor().name == name


def test_a_colleague_serves_somebody_over_the_lock_and_the_first_draft_is_intact(hands, desk):
    begin_a_form(hands, HERS, "NGUYỄN THỊ HUỲNH PHƯỢNG")
    hers = form(hands).id
    reception(hands).papers.note.entry.setFocus()
    hands.type("Bổ sung giấy tờ sau")
    lock(hands)
    assert "Lan" in hands.counter._card.kept.text()

    sign_in_as(hands, HUNG)
    hands.until(lambda: form(hands).is_blank)
    begin_a_form(hands, HIS, "LÊ VĂN MẪU")
    hands.press(Qt.Key.Key_A, CTRL)
    reception(hands).papers.list.setFocus()
    hands.press(Qt.Key.Key_A, CTRL)
    hands.press(Qt.Key.Key_Return, CTRL)
    hands.until(lambda: rows(desk, "SELECT count(*) FROM dossier") == [(1,)])
    hands.until(lambda: hands.window.current_key == PREVIEW)  # no printer: the receipt is on the screen
    lock(hands)

    sign_in_as(hands, LAN)
    hands.press(Qt.Key.Key_F2)
    hands.until(lambda: form(hands).id == hers)
    assert form(hands).owner.full_name == "NGUYỄN THỊ HUỲNH PHƯỢNG"
    assert form(hands).note == "Bổ sung giấy tờ sau"
    reception(hands).papers.list.setFocus()
    hands.press(Qt.Key.Key_A, CTRL)
    hands.press(Qt.Key.Key_Return, CTRL)
    hands.until(lambda: rows(desk, "SELECT count(*) FROM dossier") == [(2,)])
    done = dict(rows(desk, "SELECT owner_name, clerk FROM dossier"))
    assert done == {"LÊ VĂN MẪU": HUNG, "NGUYỄN THỊ HUỲNH PHƯỢNG": LAN}


def test_nothing_of_the_citizen_is_to_be_seen_while_it_is_locked(hands):
    begin_a_form(hands, HERS, "NGUYỄN THỊ HUỲNH PHƯỢNG")
    glass = hands.counter.citizen.screen.glass
    hands.until(lambda: isinstance(glass.shown, Check))
    lock(hands)
    assert isinstance(glass.shown, Resting), "the second screen is blank meanwhile"
    assert not reception(hands).isVisible()
    assert hands.counter._card.isVisible()
    assert hands.counter._card.size() == hands.window.size()


def test_the_counter_locks_itself_after_the_idle_minutes_and_work_keeps_it_open(hands, desk):
    idle = hands.counter.presence._idle
    hands.until(idle.isActive)
    assert idle.interval() == 5 * 60_000
    desk.preferences.put(DESK, "lock.idle_minutes", 2)
    hands.counter.preferred.emit()
    hands.until(lambda: idle.interval() == 2 * 60_000)
    idle.start(1000)  # minutes are long for a test
    for _key in range(7):
        hands.wait(250)
        hands.type("0")
    assert not hands.window.covered()
    hands.until(hands.window.covered)
    assert not idle.isActive()


def test_a_staff_card_says_who_is_there_and_the_pin_that_it_is_them(hands, desk):
    card = fresh_card()
    hung = next(each for each in desk.clerks.every() if each.name == HUNG)
    give_card(desk, hung, card, actor=Actor("admin", "cli"))
    lock(hands)
    login = hands.counter._card
    hands.until(lambda: login.clerks.current() is not None)
    hands.counter.scanned(card)
    hands.until(lambda: login.clerks.current().name == HUNG)
    assert hands.window.covered()
    hands.type(PIN)
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: not hands.window.covered())
    assert hands.counter.actor().name == HUNG


def test_where_the_desk_trusts_cards_a_card_alone_opens_the_counter(hands, desk):
    card = fresh_card()
    hung = next(each for each in desk.clerks.every() if each.name == HUNG)
    give_card(desk, hung, card, actor=Actor("admin", "cli"))
    desk.preferences.put(DESK, "login.card_alone", True)
    lock(hands)
    hands.counter.scanned(card)
    hands.until(lambda: not hands.window.covered())
    assert hands.counter.actor().name == HUNG


def test_a_card_of_nobody_is_told_in_place(hands, desk):
    lock(hands)
    login = hands.counter._card
    hands.until(lambda: login.clerks.current() is not None)
    hands.counter.scanned(fresh_card())
    hands.until(lambda: "thẻ" in login.wrong.text().lower() and "không có" in login.wrong.text().lower())
    assert hands.window.covered()

"""The whole way from the clerk's keys to the citizen's eyes: read over, paid, done, called, locked."""

import pytest
from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from desk_app.bootstrap import add_clerk
from desk_app.domain.fees import PaymentMethod
from desk_app.domain.vietqr import vietqr_payload
from desk_app.store.preferences import DESK
from desk_app.wire.envelope import Actor
from tests.acceptance.hands import CARD, PIN, Hands
from tests.builders import MONDAY, a_desk, an_intake
from tests.ui.returning.conftest import ready
from ui.app import make_application
from ui.citizen_display.screens import Screens
from ui.citizen_display.showing import Check, Done, Idle, Pay, Resting
from ui.counter.catalogue_news import CatalogueNews
from ui.counter.counter import Counter
from ui.counter.keys import RETURNING, WORKLIST
from ui.main_window import MainWindow
from ui.theme import LIGHT, Look, wear
from ui.widgets.buttons import KeyButton
from ui.work import background, sounds

CLERKS, SECOND = QRect(0, 0, 1366, 768), QRect(1366, 0, 1280, 800)
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class TwoScreens(Screens):
    """A clerk's screen and a second one that can be plugged in and out."""

    changed = Signal()

    def __init__(self, window):
        super().__init__(window)
        self.second: QRect | None = QRect(SECOND)

    def clerks(self):
        return QRect(CLERKS)

    def free(self):
        return self.second

    def plug(self, second):
        self.second = second
        self.changed.emit()


class Heard:
    def __init__(self):
        self.files = []

    def play(self, files, volume):
        self.files += [file.name for file in files]


@pytest.fixture
def desk(tmp_path):
    opened = a_desk(tmp_path / "home", now=MONDAY)
    for name in ("Nguyễn Thị Lan", "Trần Văn Hùng"):
        add_clerk(opened, name, "clerk", PIN, actor=Actor("admin", "cli"))
    return opened


@pytest.fixture
def hands(qapp, qtbot, desk):
    make_application(look=Look(LIGHT), language="vi")
    window = MainWindow()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    counter = Counter(window, desk, screens=TwoScreens(window))
    found = Hands(qtbot, window, counter, desk)
    found.sign_in()
    yield found
    counter.line.close()
    background.close()
    counter.close()
    window.close()
    wear(Look(LIGHT))


@pytest.fixture
def heard():
    player = Heard()
    sounds.use(player)
    yield player
    sounds.use(None)


def glass(hands):
    return hands.counter.citizen.screen.glass


def shown(hands):
    return glass(hands).shown


def toast(hands):
    return hands.window._toast.text()


def switch_on(hands):
    hands.press(Qt.Key.Key_F11)
    hands.until(glass(hands).isVisible)
    # Without a display every new window becomes the active one; the desk gives the keys back at once.
    hands.until(lambda: hands.window.isActiveWindow() and QApplication.focusWidget() is not None)


def choose_a_procedure(hands):
    hands.scan(CARD)
    hands.type("dktt")
    hands.wait(300)
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: isinstance(shown(hands), Check))


def test_f11_shows_the_screen_on_the_second_and_hides_it_again_and_the_desk_remembers(hands):
    switch_on(hands)
    assert glass(hands).geometry() == SECOND
    hands.until(lambda: hands.desk.preferences.get(DESK, "display.on", False))
    hands.press(Qt.Key.Key_F11)
    assert not glass(hands).isVisible()
    hands.until(lambda: not hands.desk.preferences.get(DESK, "display.on", True))


def test_the_clerk_goes_on_typing_while_the_screen_comes(hands):
    before = hands.focused()
    switch_on(hands)
    hands.until(lambda: QApplication.focusWidget() is before)


def test_without_a_second_screen_f11_says_so_and_shows_nothing(hands):
    hands.counter.citizen.screen.screens.plug(None)
    hands.press(Qt.Key.Key_F11)
    assert not glass(hands).isVisible()
    assert "màn hình thứ hai" in toast(hands)


def test_for_training_it_may_stand_as_a_small_window(hands):
    screen = hands.counter.citizen.screen
    screen.screens.plug(None)
    hands.desk.preferences.put(DESK, "display.as_window", True)
    hands.counter.preferred.emit()
    hands.until(lambda: screen._as_window)
    switch_on(hands)
    assert glass(hands).trying
    assert glass(hands).width() <= 640
    hands.press(Qt.Key.Key_F11)
    assert not glass(hands).isVisible()


def test_a_card_and_a_procedure_are_read_over_by_the_citizen(hands):
    switch_on(hands)
    hands.scan(CARD)
    hands.wait(100)
    assert isinstance(shown(hands), Idle)
    hands.type("thuong tru")
    hands.wait(300)
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: isinstance(shown(hands), Check))
    page = shown(hands)
    assert (page.name, page.born, page.procedure) == (
        "NGUYỄN THỊ HUỲNH PHƯỢNG",
        "01/01/1988",
        "Đăng ký thường trú",
    )
    assert page.due is not None
    everything = str(page)
    assert "000188012345" not in everything
    assert "Thôn 3" not in everything


def test_another_clerk_sees_and_shows_nothing_of_the_one_before(hands):
    switch_on(hands)
    choose_a_procedure(hands)
    hands.window.show_screen(WORKLIST)
    hands.press(Qt.Key.Key_F12)
    assert shown(hands) == Resting()
    hands.wait(200)
    assert shown(hands) == Resting()
    hands.sign_in()
    hands.until(lambda: isinstance(shown(hands), Idle))


def test_the_same_clerk_coming_back_to_the_form_shows_it_again(hands):
    switch_on(hands)
    choose_a_procedure(hands)
    hands.press(Qt.Key.Key_F12)
    assert shown(hands) == Resting()
    hands.sign_in()
    hands.until(lambda: isinstance(shown(hands), Check))


def paid_by_bank(hands):
    return hands.desk.receive(
        an_intake(fee_method=PaymentMethod.VIETQR, fee_amount=8000), actor=hands.counter.actor()
    ).dossier


def with_an_account(hands):
    for name, value in (("bin", "970436"), ("account", "0123456789")):
        hands.desk.preferences.put(DESK, f"payment.{name}", value)


def test_money_has_come_only_when_the_clerk_says_so_and_then_it_is_in_the_books(hands):
    with_an_account(hands)
    switch_on(hands)
    dossier = paid_by_bank(hands)
    hands.counter.citizen.show_received(dossier)
    hands.until(lambda: isinstance(shown(hands), Pay))
    assert shown(hands).payload
    assert not shown(hands).received
    (button,) = [each for each in hands.window.findChildren(KeyButton) if each.key() == "Ctrl+M"]
    hands.until(button.isVisible)
    assert hands.desk.register.dossier(dossier.code).collected == 0
    hands.press(Qt.Key.Key_M, CONTROL)
    hands.until(lambda: isinstance(shown(hands), Pay) and shown(hands).received)
    paid = hands.desk.register.history(dossier.id)[-1]
    assert (paid.fact.amount, paid.fact.method, paid.actor.name) == (
        8000,
        PaymentMethod.VIETQR,
        hands.counter.actor().name,
    )
    hands.until(lambda: isinstance(shown(hands), Done), timeout=8000)
    assert not [
        each for each in hands.window.findChildren(KeyButton) if each.key() == "Ctrl+M" and each.isVisible()
    ]


def test_news_in_the_middle_of_a_payment_take_nothing_away(hands):
    with_an_account(hands)
    switch_on(hands)
    dossier = paid_by_bank(hands)
    hands.counter.citizen.show_received(dossier)
    hands.until(
        lambda: hands.window.banner is not None and hands.window.banner.text().startswith("Chờ chuyển khoản")
    )
    (news,) = hands.counter.findChildren(CatalogueNews)
    news._say("Danh mục mới, bản 2: 1 bãi bỏ.")
    assert hands.window.banner.text().startswith("Chờ chuyển khoản")

    hands.press(Qt.Key.Key_M, CONTROL)
    hands.until(lambda: hands.desk.register.dossier(dossier.code).collected == 8000)
    hands.until(lambda: hands.window.banner is not None and "Danh mục mới" in hands.window.banner.text())


def test_without_an_account_the_clerk_is_told_to_take_cash(hands):
    switch_on(hands)
    dossier = paid_by_bank(hands)
    hands.counter.citizen.show_received(dossier)
    hands.until(lambda: isinstance(shown(hands), Pay))
    assert shown(hands).payload == ""
    hands.until(
        lambda: any(
            each.key() == "Ctrl+M" and each.isVisible() for each in hands.window.findChildren(KeyButton)
        )
    )
    hands.press(Qt.Key.Key_M, CONTROL)
    hands.until(lambda: hands.desk.register.dossier(dossier.code).collected == 8000)
    assert hands.desk.register.history(dossier.id)[-1].fact.method is PaymentMethod.CASH


def test_a_desk_whose_second_screen_is_off_asks_for_no_payment(hands):
    hands.counter.citizen.show_received(paid_by_bank(hands))
    hands.wait(200)
    assert not [each for each in hands.window.findChildren(KeyButton) if each.key() == "Ctrl+M"]


def test_a_touched_face_is_kept_and_sent_like_everything_else(hands):
    switch_on(hands)
    dossier = hands.desk.receive(an_intake(), actor=hands.counter.actor()).dossier
    hands.counter.citizen.show_received(dossier)
    hands.until(lambda: isinstance(shown(hands), Done))
    glass(hands).rated.emit(5)
    hands.until(lambda: hands.desk.register.dossier(dossier.code).ratings)


def test_ctrl_space_calls_the_next_number_on_the_screen_and_in_the_hall(hands, heard):
    switch_on(hands)
    hands.press(Qt.Key.Key_Space, CONTROL)
    hands.until(lambda: shown(hands) == Idle("001", "002"))
    assert heard.files == ["chime.wav"]
    assert "001" in toast(hands)
    hands.press(Qt.Key.Key_Space, CONTROL)
    hands.until(lambda: shown(hands) == Idle("002", "003"))


def test_a_recorded_voice_says_the_number_and_the_counter(hands, heard):
    folder = hands.desk.home.folder / "voice"
    folder.mkdir()
    for name in ("moi-so", *"0123456789", "den-quay", "quay-2"):
        (folder / f"{name}.wav").write_bytes(b"")
    hands.press(Qt.Key.Key_Space, CONTROL)
    hands.until(lambda: heard.files)
    assert heard.files[1:] == ["moi-so.wav", "0.wav", "0.wav", "1.wav", "den-quay.wav", "quay-2.wav"]


def test_nobody_is_called_from_a_locked_counter(hands, heard):
    hands.press(Qt.Key.Key_F12)
    hands.wait(100)
    hands.press(Qt.Key.Key_Space, CONTROL)
    hands.wait(200)
    assert hands.desk.turns.of(MONDAY.date()).serving is None
    assert heard.files == []


def test_the_form_being_written_carries_the_number_and_parking_calls_the_next(hands, heard):
    hands.desk.preferences.put(DESK, "queue.call_on_park", True)
    hands.press(Qt.Key.Key_Space, CONTROL)
    hands.until(lambda: hands.desk.turns.of(MONDAY.date()).serving is not None)
    told = []
    hands.counter.citizen.turn_taken.connect(told.append)
    hands.scan(CARD)
    hands.until(lambda: "001" in told)
    hands.press(Qt.Key.Key_D, CONTROL)
    hands.until(lambda: hands.desk.turns.of(MONDAY.date()).serving.number == 2)
    (draft,) = hands.desk.drafts.every()
    assert hands.desk.turns.of_form(draft.id) == 1


def test_parking_calls_nobody_where_the_desk_does_not_like_it(hands):
    hands.scan(CARD)
    hands.press(Qt.Key.Key_D, CONTROL)
    hands.until(hands.desk.drafts.every)
    hands.wait(100)
    assert hands.desk.turns.of(MONDAY.date()).serving is None


def test_sounds_are_as_loud_as_the_clerk_who_signed_in_likes_them(hands):
    clerk = hands.counter.clerk()
    hands.until(lambda: sounds._Here.volume == 70)
    hands.desk.preferences.put(clerk.id, "sounds", False)
    hands.counter.preferred.emit()
    hands.until(lambda: sounds._Here.volume == 0)
    sounds.set_volume(100)


def test_a_clerk_hears_what_became_of_a_scan_and_of_a_dossier(hands, heard):
    hands.scan("2418126112300020")
    hands.until(lambda: heard.files == ["unknown.wav"])
    hands.scan(CARD)
    hands.type("thuong tru")
    hands.wait(300)
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_A, CONTROL)
    hands.press(Qt.Key.Key_S, CONTROL)
    hands.until(lambda: heard.files[-1] == "ok.wav")
    assert len(hands.desk.search.find("", limit=5)) == 1


class HandingOver(QWidget):
    """A screen that hands results over and is heard, as the counter knows one."""

    handed_over = Signal(object)
    transfer_asked = Signal(object)
    sounded = Signal(str)


def test_a_result_handed_over_on_any_screen_is_shown_to_the_citizen_and_heard(hands, heard):
    switch_on(hands)
    screen = HandingOver()
    hands.window.add_screen("handing", "Trả", "check", "", lambda: screen, in_rail=False, rail_key=WORKLIST)
    for _ in range(2):
        hands.window.show_screen("handing")
    dossier = hands.desk.receive(an_intake(), actor=hands.counter.actor()).dossier
    screen.sounded.emit("ok")
    screen.handed_over.emit(dossier)
    hands.until(lambda: isinstance(shown(hands), Done))
    assert shown(hands).returned
    assert shown(hands).scan_code == dossier.scan_code
    assert heard.files == ["ok.wav"]


def at_the_keys(hands):
    """Without a window manager a window that comes up may take the keys: the clerk's has them again."""
    hands.window.activateWindow()
    hands.until(lambda: QApplication.focusWidget() is not None)


def test_a_fee_owed_for_results_is_asked_for_by_bank_while_the_clerk_says_so(hands):
    """At F4: VietQR shows one code for all that goes over the counter, cash takes it away, the hand-over ends it."""
    with_an_account(hands)
    switch_on(hands)
    owing = ready(hands.desk)
    hands.press(Qt.Key.Key_F4)
    hands.scan(owing.scan_code)
    hands.until(lambda: hands.window.room(RETURNING).presenter.case is not None)
    at_the_keys(hands)
    hands.press(Qt.Key.Key_2, ALT)
    hands.until(lambda: isinstance(shown(hands), Pay))
    assert shown(hands).amount == owing.owed
    assert shown(hands).content == owing.scan_code
    assert shown(hands).payload == vietqr_payload(
        "970436", "0123456789", amount=owing.owed, purpose=owing.scan_code
    )
    at_the_keys(hands)
    hands.press(Qt.Key.Key_1, ALT)
    hands.until(lambda: not isinstance(shown(hands), Pay))
    at_the_keys(hands)
    hands.press(Qt.Key.Key_2, ALT)
    hands.until(lambda: isinstance(shown(hands), Pay))
    at_the_keys(hands)
    hands.scan(CARD)
    hands.wait(300)
    at_the_keys(hands)
    hands.press(Qt.Key.Key_Return, CONTROL)
    hands.until(lambda: isinstance(shown(hands), Done))
    assert shown(hands).returned


def test_a_locked_counter_asks_nobody_for_money(hands):
    switch_on(hands)
    owing = ready(hands.desk)
    hands.counter.lock()
    hands.counter.citizen.show_transfer([owing])
    hands.wait(200)
    assert not isinstance(shown(hands), Pay)

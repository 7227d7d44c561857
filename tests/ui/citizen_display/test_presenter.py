"""What the citizen sees follows what the clerk does; money and opinions are never made up."""

import pytest

from desk_app.domain.fees import PaymentMethod
from desk_app.domain.survey import Occasion, Satisfaction
from desk_app.store.preferences import DESK
from tests.builders import LAN, a_desk, a_person, an_intake
from tests.ui.at_once import Later, at_once
from ui.citizen_display.presenter import DONE_SECONDS, CitizenDisplay
from ui.citizen_display.showing import Check, Done, Idle, Pay, Resting, Thanks

CHECK = Check("NGUYỄN THỊ HUỲNH PHƯỢNG", "01/01/1988", "Đăng ký khai sinh")
OTHER = Check("TRẦN VĂN B", "02/02/1990", "Đăng ký thường trú")
IDLE = Idle("047", "048")


class Glass:
    def __init__(self):
        self.pages, self.asked, self.over, self.ratings = [], [], 0, 0

    def show_page(self, shown):
        self.pages.append(shown)

    def ask_payment(self, dossier, pay):
        self.asked.append((dossier.code, pay.amount))

    def payment_over(self):
        self.over += 1

    def rated(self):
        self.ratings += 1


class Clock:
    """`later` as a test turns it: `pass_` lets so many seconds go by."""

    def __init__(self):
        self.waiting, self.now = {}, 0.0

    def __call__(self, seconds, then):
        key = object()
        self.waiting[key] = (self.now + seconds, then)
        return lambda: self.waiting.pop(key, None)

    def pass_(self, seconds):
        self.now += seconds
        for key, (when, then) in list(self.waiting.items()):
            if when <= self.now and key in self.waiting:
                del self.waiting[key]
                then()


@pytest.fixture
def desk(tmp_path):
    opened = a_desk(tmp_path / "home")
    yield opened
    opened.close()


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def glass():
    return Glass()


@pytest.fixture
def display(desk, glass, clock):
    made = CitizenDisplay(desk, glass, run=at_once, later=clock)
    made.stand_by(IDLE)
    made.wake()
    return made


def a_dossier(desk, **but):
    return desk.receive(an_intake(**but), actor=LAN).dossier


def by_bank(desk, **but):
    return a_dossier(desk, fee_method=PaymentMethod.VIETQR, fee_amount=8000, **but)


def with_an_account(desk):
    for name, value in (("bin", "970436"), ("account", "0123456789"), ("receiver", "UBND xã Ea Kpam")):
        desk.preferences.put(DESK, f"payment.{name}", value)


def test_a_form_is_read_over_while_it_is_written_and_gone_when_it_is_laid_away(display, glass):
    display.check(CHECK)
    assert display.page == CHECK
    display.check(None)
    assert display.page == IDLE


def test_what_was_received_stands_ten_seconds_and_then_the_number_again(display, desk, clock):
    dossier = a_dossier(desk)
    display.check(CHECK)
    display.check(None)
    display.received(dossier)
    page = display.page
    assert (page.scan_code, page.due, page.occasion) == (
        dossier.scan_code,
        dossier.due.at,
        Occasion.RECEPTION,
    )
    assert page.url.endswith(f"/T/{dossier.ticket}")
    clock.pass_(DONE_SECONDS - 1)
    assert display.page == page
    clock.pass_(1)
    assert display.page == IDLE


def test_the_next_persons_form_ends_the_page_of_the_one_before_at_once(display, desk):
    display.received(a_dossier(desk))
    display.check(OTHER)
    assert display.page == OTHER


def test_the_next_form_of_the_same_person_waits_until_the_page_was_read(display, desk, clock):
    display.received(a_dossier(desk))
    display.check(CHECK)
    assert isinstance(display.page, Done)
    clock.pass_(DONE_SECONDS)
    assert display.page == CHECK


def test_a_bank_payment_is_asked_for_with_the_scan_code_and_shown_as_received_only_by_the_clerk(
    display, desk, glass, clock
):
    with_an_account(desk)
    dossier = by_bank(desk)
    display.received(dossier)
    page = display.page
    assert isinstance(page, Pay)
    assert (page.amount, page.content, page.bank, page.received) == (
        8000,
        dossier.scan_code,
        "Vietcombank",
        False,
    )
    assert f"08{len(dossier.scan_code)}{dossier.scan_code}" in page.payload
    assert "54048000" in page.payload
    assert glass.asked == [(dossier.code, 8000)]
    clock.pass_(120)
    assert display.page == page
    display.payment_confirmed()
    assert display.page.received
    clock.pass_(4)
    assert isinstance(display.page, Done)


def test_without_an_account_the_amount_is_shown_for_cash(display, desk):
    display.received(by_bank(desk))
    assert (display.page.amount, display.page.payload) == (8000, "")


@pytest.mark.parametrize("broken", [{"payment.bin": "12"}, {"payment.account": "không có"}])
def test_an_account_no_bank_would_know_makes_no_code(display, desk, broken):
    with_an_account(desk)
    for name, value in broken.items():
        desk.preferences.put(DESK, name, value)
    display.received(by_bank(desk))
    assert display.page.payload == ""


def test_a_payment_nobody_confirms_gives_way_and_is_never_called_received(display, desk, glass, clock):
    with_an_account(desk)
    display.received(by_bank(desk))
    clock.pass_(300)
    assert display.page == IDLE
    assert glass.over == 1
    display.payment_confirmed()
    assert not any(isinstance(page, Pay) and page.received for page in glass.pages)


def test_another_person_ends_a_payment_that_waits(display, desk, glass):
    with_an_account(desk)
    display.received(by_bank(desk))
    display.check(OTHER)
    assert (display.page, glass.over) == (OTHER, 1)


def test_cash_and_fees_for_later_are_not_shown_as_a_transfer(display, desk):
    with_an_account(desk)
    display.received(a_dossier(desk, fee_method=PaymentMethod.CASH, fee_amount=8000))
    assert isinstance(display.page, Done)


def test_a_touch_is_kept_without_a_name_and_thanked_for(display, desk, glass, clock):
    dossier = a_dossier(desk)
    display.received(dossier)
    display.touched(Satisfaction.VERY_SATISFIED)
    assert display.page == Thanks()
    assert [each.satisfaction for each in desk.register.dossier(dossier.code).ratings] == [5]
    assert desk.register.history(dossier.id)[-1].actor.name == ""
    assert glass.ratings == 1
    clock.pass_(3)
    assert display.page == IDLE


def test_two_touches_are_one_rating(desk, glass, clock):
    run = Later()
    display = CitizenDisplay(desk, glass, run=run, later=clock)
    display.wake()
    dossier = a_dossier(desk)
    display.received(dossier)
    run.answer()
    display.touched(Satisfaction.SATISFIED)
    display.touched(Satisfaction.DISSATISFIED)
    run.answer()
    assert run.asked == []
    assert [each.satisfaction for each in desk.register.dossier(dossier.code).ratings] == [4]


def test_no_touch_counts_where_no_faces_are_shown(display, desk):
    desk.preferences.put(DESK, "survey.on", False)
    dossier = a_dossier(desk)
    display.received(dossier)
    assert display.page.occasion is None
    display.touched(Satisfaction.SATISFIED)
    display.check(CHECK)
    display.touched(Satisfaction.SATISFIED)
    assert desk.register.dossier(dossier.code).ratings == ()


def test_a_returned_result_is_rated_by_itself(display, desk):
    dossier = a_dossier(desk)
    display.returned(dossier)
    assert (display.page.returned, display.page.occasion) == (True, Occasion.RETURN)
    display.touched(Satisfaction.NEUTRAL)
    (rating,) = desk.register.dossier(dossier.code).ratings
    assert rating.occasion is Occasion.RETURN


def test_a_locked_counter_shows_nothing_of_anybody_and_nothing_comes_back_by_itself(
    display, desk, glass, clock
):
    with_an_account(desk)
    display.check(CHECK)
    display.received(by_bank(desk))
    display.rest()
    assert display.page == Resting()
    glass.pages.clear()
    clock.pass_(1000)
    display.check(OTHER)
    display.received(a_dossier(desk, owner=a_person(full_name="TRẦN VĂN B")))
    display.payment_confirmed()
    display.touched(Satisfaction.SATISFIED)
    assert glass.pages == []
    display.check(None)
    display.wake()
    assert display.page == IDLE


def test_the_form_of_whoever_signs_in_is_there_again(display):
    display.check(CHECK)
    display.rest()
    display.check(CHECK)
    display.wake()
    assert display.page == CHECK


def test_a_call_ends_whatever_stands_there(display, desk):
    display.received(a_dossier(desk))
    display.call(Idle("048", "049"))
    assert display.page == Idle("048", "049")


def test_a_rating_that_cannot_be_kept_holds_nobody_up(display, desk, glass):
    dossier = a_dossier(desk)
    display.received(dossier)
    display.touched(Satisfaction.SATISFIED)
    display.received(dossier)
    display.touched(Satisfaction.DISSATISFIED)
    assert display.page == IDLE
    assert glass.ratings == 1

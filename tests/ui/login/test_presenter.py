"""What the sign-in decides, without a window."""

import pytest

from desk_app.domain.errors import HomeRefused
from desk_app.paths import Home
from tests.ui.at_once import Later, at_once
from tests.ui.login.conftest import PIN
from ui.login.first_run_presenter import Enrolling, FirstRunPresenter
from ui.login.presenter import FirstClerkPresenter, LoginPresenter, Wrong, wrong_with


class Seen:
    """A view that keeps what it was told."""

    def __init__(self):
        self.told = []

    def __getattr__(self, name):
        return lambda *said: self.told.append((name, *said))

    def last(self, name):
        return [said for said in self.told if said[0] == name][-1][1:]


def test_the_right_pin_lets_the_clerk_in(desk):
    seen = Seen()
    LoginPresenter(desk, seen, run=at_once).submit("Nguyễn Thị Lan", PIN)
    (clerk,) = seen.last("enter")
    assert clerk.name == "Nguyễn Thị Lan"


def test_the_fifth_wrong_pin_has_to_wait_and_so_has_a_right_one_meanwhile(desk):
    seen = Seen()
    presenter = LoginPresenter(desk, seen, run=at_once)
    waits = []
    for _try in range(6):
        presenter.submit("Nguyễn Thị Lan", "0000")
        waits.append(seen.last("show_wrong_pin")[0])
    assert waits[:4] == [0, 0, 0, 0]
    assert waits[4] > 0
    presenter.submit("Nguyễn Thị Lan", PIN)
    assert "enter" not in {said[0] for said in seen.told}


def test_one_clerk_who_waits_does_not_keep_the_other_out(desk):
    seen = Seen()
    presenter = LoginPresenter(desk, seen, run=at_once)
    for _try in range(5):
        presenter.submit("Nguyễn Thị Lan", "0000")
    presenter.submit("Trần Văn Hùng", PIN)
    assert seen.last("enter")[0].name == "Trần Văn Hùng"


def test_a_pin_pressed_twice_is_checked_once(desk):
    later, seen = Later(), Seen()
    presenter = LoginPresenter(desk, seen, run=later)
    presenter.submit("Nguyễn Thị Lan", PIN)
    presenter.submit("Nguyễn Thị Lan", PIN)
    assert len(later.asked) == 1
    later.answer()
    assert seen.last("show_checking") == (False,)


@pytest.mark.parametrize(
    ("name", "pin", "again", "wrong"),
    [
        ("  ", "4711", "4711", Wrong.NAME_MISSING),
        ("Lan", "471", "471", Wrong.PIN_FORM),
        ("Lan", "47a1", "47a1", Wrong.PIN_FORM),
        ("Lan", "4711", "4712", Wrong.PINS_DIFFER),
        ("Lan", "4711", "4711", None),
    ],
)
def test_a_new_account_needs_a_name_and_the_same_pin_twice(name, pin, again, wrong):
    assert wrong_with(name, pin, again) is wrong


def test_the_first_account_administers_the_desk(bare_desk):
    seen = Seen()
    FirstClerkPresenter(bare_desk, seen, run=at_once).submit(" Nguyễn  Thị Lan ", PIN, PIN)
    (clerk,) = seen.last("enter")
    assert (clerk.name, clerk.role) == ("Nguyễn Thị Lan", "administrator")
    assert [each.name for each in bare_desk.clerks.every()] == ["Nguyễn Thị Lan"]


def a_first_run(tmp_path, enrol):
    seen = Seen()
    home = Home(tmp_path / "new")
    return FirstRunPresenter(home, seen, run=at_once, enrol=enrol, key_store=lambda: False), seen


FILLED = Enrolling(" https://motcua.example.vn ", " ABCD-1234 ", "Quầy 1", "file")


def test_enrolling_passes_on_what_was_filled_in_without_stray_blanks(tmp_path):
    asked = []

    def enrol(home, url, code, **rest):
        asked.append((url, code, rest))
        return "desk"

    presenter, seen = a_first_run(tmp_path, enrol)
    presenter.submit(FILLED)
    assert asked == [("https://motcua.example.vn", "ABCD-1234", {"desk_name": "Quầy 1", "key_place": "file"})]
    assert seen.last("opened") == ("desk",)


def test_an_empty_line_is_named_and_nobody_is_called(tmp_path):
    presenter, seen = a_first_run(tmp_path, None)
    presenter.submit(Enrolling("https://motcua.example.vn", "", "Quầy 1", "file"))
    assert seen.told == [("show_missing", "code")]


def test_a_refused_code_is_said_at_the_code(tmp_path):
    def enrol(*_facts, **_rest):
        raise HomeRefused("enrolment_refused", field="code", cause="enrolment_code")

    presenter, seen = a_first_run(tmp_path, enrol)
    presenter.submit(FILLED)
    assert seen.last("show_refused")[1] == "code"
    assert seen.last("show_busy") == (False,)


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("http://motcua.example.vn", "address_not_secure"),
        ("motcua", "address_form"),
        ("https://motcua.example.vn", None),
        ("http://127.0.0.1:8000", None),
        ("", None),
    ],
)
def test_an_address_is_looked_at_while_it_is_typed(tmp_path, url, code):
    presenter, seen = a_first_run(tmp_path, None)
    presenter.look_at_address(url)
    (refusal,) = seen.last("show_wrong_address")
    assert (refusal.code if refusal else None) == code

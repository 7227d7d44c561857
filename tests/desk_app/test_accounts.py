"""Accounts after they were made: PIN, role, card, closing; the journal says by whom, never the secret."""

import pytest

from desk_app.accounts import (
    change_pin,
    clerk_of_card,
    close_account,
    fresh_card,
    give_card,
    may_administer,
    open_account,
    refuse_unless_administrator,
    reset_pin,
    set_role,
    take_card,
)
from desk_app.bootstrap import add_clerk, sign_in
from desk_app.domain.codes import has_valid_luhn
from desk_app.domain.errors import InputRefused, NotFound
from desk_app.wire.envelope import Actor
from tests.builders import LAN, a_desk
from tests.desk_app.store.looking import rows


@pytest.fixture
def desk(tmp_path):
    made = a_desk(tmp_path / "home")
    yield made
    made.close()


@pytest.fixture
def lan(desk):
    return add_clerk(desk, "Nguyễn Thị Lan", "clerk", "1111", actor=LAN)


@pytest.fixture
def admin(desk):
    return add_clerk(desk, "Quản Trị Mẫu", "administrator", "2222", actor=LAN)


def as_actor(clerk):
    return Actor(clerk.name, "window", clerk.id)


def code_of(call):
    with pytest.raises(InputRefused) as refused:
        call()
    return refused.value.code


def test_a_clerk_changes_the_pin_with_the_old_one(desk, lan):
    assert code_of(lambda: change_pin(desk, lan, "9999", "4711", actor=LAN)) == "pin_wrong"
    change_pin(desk, lan, "1111", "4711", actor=LAN)
    assert sign_in(desk, lan.name, "4711")
    assert sign_in(desk, lan.name, "1111") is None


def test_the_administrator_gives_a_new_pin_and_the_waiting_ends(desk, lan, admin):
    for _ in range(5):
        sign_in(desk, lan.name, "0000")
    assert code_of(lambda: sign_in(desk, lan.name, "1111")) == "pin_wait"
    reset_pin(desk, lan, "4711", actor=as_actor(admin))
    assert sign_in(desk, lan.name, "4711")


def test_who_changes_others_says_the_own_pin_and_is_administrator(desk, lan, admin):
    assert code_of(lambda: refuse_unless_administrator(desk, lan, "1111")) == "needs_administrator"
    assert code_of(lambda: refuse_unless_administrator(desk, admin, "1111")) == "pin_wrong"
    refuse_unless_administrator(desk, admin, "2222")


def test_a_supervisor_stands_in_where_there_is_no_administrator(desk, lan):
    boss = add_clerk(desk, "Trần Văn Hùng", "supervisor", "1111", actor=LAN)
    assert may_administer(desk, boss)
    assert not may_administer(desk, lan)
    add_clerk(desk, "Quản Trị Mẫu", "administrator", "2222", actor=LAN)
    assert not may_administer(desk, boss)


def test_the_last_administrator_stays_one(desk, admin, lan):
    assert code_of(lambda: set_role(desk, admin, "clerk", actor=LAN)) == "last_administrator"
    assert code_of(lambda: close_account(desk, admin, actor=LAN)) == "last_administrator"
    set_role(desk, lan, "administrator", actor=as_actor(admin))
    set_role(desk, admin, "clerk", actor=as_actor(admin))
    assert {each.name: each.role for each in desk.clerks.every()} == {
        lan.name: "administrator",
        admin.name: "clerk",
    }


def test_a_closed_account_signs_in_no_more_and_keeps_its_name(desk, lan, admin):
    assert code_of(lambda: close_account(desk, admin, actor=as_actor(admin))) == "own_account"
    close_account(desk, lan, actor=as_actor(admin))
    with pytest.raises(NotFound):
        sign_in(desk, lan.name, "1111")
    assert [each.name for each in desk.clerks.every()] == [admin.name]
    closed = next(each for each in desk.clerks.all() if each.closed)
    open_account(desk, closed, actor=as_actor(admin))
    assert sign_in(desk, lan.name, "1111")


def test_a_card_says_who_it_is_and_only_one_person_has_it(desk, lan, admin):
    card = fresh_card()
    assert len(card) == 16
    assert has_valid_luhn(card)
    give_card(desk, lan, card, actor=as_actor(admin))
    found = clerk_of_card(desk, f" {card[:4]} {card[4:]} ")
    assert found is not None
    assert found.name == lan.name
    assert code_of(lambda: give_card(desk, admin, card, actor=as_actor(admin))) == "card_taken"
    take_card(desk, lan, actor=as_actor(admin))
    assert clerk_of_card(desk, card) is None


def test_a_receipt_is_no_card(desk, lan):
    receipt = "2418126112300012"
    assert code_of(lambda: give_card(desk, lan, receipt, actor=LAN)) == "card_is_receipt"


def test_the_journal_says_what_was_changed_and_never_the_secret(desk, lan, admin):
    card = fresh_card()
    reset_pin(desk, lan, "471147", actor=as_actor(admin))
    give_card(desk, lan, card, actor=as_actor(admin))
    told = rows(desk, "SELECT kind, payload FROM event")
    assert [kind for kind, _ in told][-2:] == ["clerk.changed", "clerk.changed"]
    assert not any(secret.encode() in bytes(body) for _, body in told for secret in ("471147", card))

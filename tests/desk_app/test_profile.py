"""A desk's way of working taken to another desk: without secrets, and looked at before it is taken up."""

import json

import pytest

from desk_app.domain.errors import InputRefused
from desk_app.profile import apply_profile, export_profile, read_profile
from desk_app.store.preferences import DESK
from tests.builders import a_desk


@pytest.fixture
def desks(tmp_path):
    made = [a_desk(tmp_path / name) for name in ("one", "two")]
    yield made
    for each in made:
        each.close()


def test_what_is_exported_changes_the_other_desk_after_it_was_looked_at(desks):
    one, two = desks
    one.preferences.put(DESK, "lock.idle_minutes", 3)
    one.preferences.put(DESK, "one_sheet", True)
    two.preferences.put(DESK, "lock.idle_minutes", 10)
    found = read_profile(two, export_profile(one))
    assert [(each.name, each.before, each.after) for each in found.changes] == [
        ("lock.idle_minutes", 10, 3),
        ("one_sheet", None, True),
    ]
    assert two.preferences.get(DESK, "lock.idle_minutes", 5) == 10, "looked at, not taken up"
    assert apply_profile(two, found) == 2
    assert two.preferences.get(DESK, "lock.idle_minutes", 5) == 3
    assert read_profile(two, export_profile(one)).changes == ()


def test_no_money_no_place_and_nobody_s_own_settings_go_along(desks):
    one, _ = desks
    for name, value in {
        "payment.account": "0123456789",
        "payment.receiver": "UBND XA MAU",
        "backup.place": "C:/Users/Lan/USB",
        "setup.printer": "done",
    }.items():
        one.preferences.put(DESK, name, value)
    one.preferences.put("0190a1b2-0000-7000-8000-000000000009", "look.scale", 150)
    body = export_profile(one).decode()
    for secret in ("0123456789", "UBND XA MAU", "Lan", "setup", "look.scale", "ticket", "key"):
        assert secret not in body


def test_a_file_cannot_bring_an_account_number_in(desks):
    one, two = desks
    forged = json.loads(export_profile(one))
    forged["settings"] = {"payment.account": "666", "enrolment": "x", "lock.idle_minutes": 2}
    found = read_profile(two, json.dumps(forged).encode())
    assert [each.name for each in found.changes] == ["lock.idle_minutes"]
    assert found.left_out == ("enrolment", "payment.account")


@pytest.mark.parametrize("body", [b"", b"{}", b"[1]", b"not json", b"x" * 300_000, b"[" * 5000])
def test_what_is_no_profile_is_refused_in_words(desks, body):
    with pytest.raises(InputRefused) as refused:
        read_profile(desks[0], body)
    assert refused.value.code == "profile_form"


def test_a_file_of_a_newer_version_is_not_guessed_at(desks):
    newer = {**json.loads(export_profile(desks[0])), "profile": 2, "version": "9.0"}
    with pytest.raises(InputRefused) as refused:
        read_profile(desks[0], json.dumps(newer).encode())
    assert refused.value.code == "profile_newer"

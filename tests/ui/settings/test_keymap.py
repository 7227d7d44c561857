"""Which keys a clerk may have, and why not."""

import pytest

from ui.keymap import CHANGEABLE, FIXED, Wrong, clash_of, go_by, readable, shown, told


@pytest.fixture(autouse=True)
def as_at_first():
    yield
    go_by({})


@pytest.mark.parametrize(
    ("key", "wrong"),
    [
        ("", Wrong.NO_KEY),
        ("Ctrl+Shift+S", Wrong.UNIKEY),
        ("Alt+Z", Wrong.UNIKEY),
        ("S", Wrong.BARE),
        ("Shift+S", Wrong.BARE),
        ("1", Wrong.BARE),
        ("F2", Wrong.FIXED),
        ("Ctrl+C", Wrong.TEXT),
        ("Alt+1", Wrong.TEXT),
        ("F10", Wrong.TEXT),
        ("Ctrl+K", Wrong.TAKEN),
    ],
)
def test_a_key_that_cannot_be_had_says_why(key, wrong):
    clash = clash_of(key, "Ctrl+S", {})
    assert clash is not None
    assert clash.wrong is wrong


def test_a_free_key_can_be_had_and_the_own_one_back():
    assert clash_of("Alt+S", "Ctrl+S", {}) is None
    assert clash_of("Ctrl+S", "Ctrl+S", {"Ctrl+S": "Alt+S"}) is None


def test_a_key_somebody_gave_away_can_be_taken():
    assert clash_of("Ctrl+S", "Ctrl+D", {"Ctrl+S": "Alt+S"}) is None
    clash = clash_of("Alt+S", "Ctrl+D", {"Ctrl+S": "Alt+S"})
    assert clash is not None
    assert clash.by == "Ctrl+S"


def test_a_key_that_one_of_the_screens_listens_to_is_taken():
    clash = clash_of("Ctrl+B", "Ctrl+S", {}, bound={"Ctrl+B"})
    assert clash is not None
    assert clash.by == "Ctrl+B"


def test_what_was_kept_by_another_version_is_read_as_far_as_it_may_be():
    kept = {"Ctrl+S": "Alt+S", "Ctrl+Q": "Alt+Q", "F2": "Alt+2", "Ctrl+D": "Alt+S", "Ctrl+P": "Alt+Z"}
    assert readable(kept) == {"Ctrl+S": "Alt+S"}


def test_the_six_are_not_among_what_can_be_changed():
    assert not set(FIXED) & set(CHANGEABLE)


def test_a_printed_key_is_the_clerk_s_own():
    go_by({"Ctrl+S": "Alt+S"})
    assert shown("Ctrl+S") == "Alt+S"
    assert shown("Ctrl+P") == "Ctrl+P"


def test_a_sentence_that_names_keys_names_the_clerk_s_own():
    go_by({"Ctrl+P": "Alt+P", "Ctrl+S": "Ctrl+P", "F9": "F10"})
    assert (
        told("Ctrl+P in lại, Ctrl+S lưu; F9 hay F11, Ctrl+Space")
        == "Alt+P in lại, Ctrl+P lưu; F10 hay F11, Ctrl+Space"
    )

"""The ticket on the receipt opens the citizen's page, and a guessed one opens nothing."""

import hmac
from datetime import date, timedelta
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.errors import InputRefused
from desk_app.domain.ticket import (
    ALPHABET,
    Ticket,
    derive_ticket_secret,
    grouped_key,
    is_genuine,
    lookup_url,
    make_key,
    parse_ticket,
)

SECRET = bytes(range(32))
CODE = "2418126112304576"
DAY = date(2026, 11, 23)


def a_ticket(due=DAY + timedelta(days=4)):
    return Ticket(CODE, make_key(SECRET, CODE, due))


def test_a_key_has_twelve_characters_that_nobody_confuses():
    key = make_key(SECRET, CODE, DAY)
    assert len(key) == 12
    assert set(key) <= set(ALPHABET)
    assert not set("ILOU") & set(ALPHABET)
    assert len(ALPHABET) == len(set(ALPHABET)) == 32


def test_the_first_two_characters_say_the_due_day():
    assert make_key(SECRET, CODE, DAY)[:2] == "00"
    assert make_key(SECRET, CODE, DAY + timedelta(days=33))[:2] == "11"
    assert make_key(SECRET, CODE, DAY + timedelta(days=1022))[:2] == "ZY"
    assert a_ticket().due_day == date(2026, 11, 27)


@pytest.mark.parametrize("due", [None, DAY + timedelta(days=1023), DAY - timedelta(days=1)])
def test_a_day_that_cannot_be_said_is_zz_and_reads_as_none(due):
    ticket = a_ticket(due)
    assert ticket.key[:2] == "ZZ"
    assert ticket.due_day is None
    assert is_genuine(SECRET, ticket)


def test_the_other_ten_are_the_first_fifty_bits_of_the_mac():
    digest = hmac.new(SECRET, (CODE + "04").encode(), sha256).digest()
    bits = "".join(f"{byte:08b}" for byte in digest)[:50]
    wanted = "".join(ALPHABET[int(bits[at : at + 5], 2)] for at in range(0, 50, 5))
    assert a_ticket().key == "04" + wanted


def test_the_ticket_of_this_desk_is_genuine_and_another_desks_is_not():
    assert is_genuine(SECRET, a_ticket())
    assert not is_genuine(bytes(32), a_ticket())
    other = derive_ticket_secret(b"m" * 32, "another incarnation")
    assert derive_ticket_secret(b"m" * 32, "one incarnation") != other
    assert len(other) == 32
    assert not is_genuine(other, a_ticket())


@given(st.integers(0, 11), st.sampled_from(ALPHABET))
def test_a_key_with_one_other_character_opens_nothing(place, letter):
    key = a_ticket().key
    guessed = key[:place] + letter + key[place + 1 :]
    assert is_genuine(SECRET, Ticket(CODE, guessed)) is (guessed == key)


def test_the_key_of_a_neighbour_opens_nothing():
    assert not is_genuine(SECRET, Ticket("2418126112304584", a_ticket().key))


def test_the_address_is_upper_case_and_short_enough_for_a_small_qr():
    url = lookup_url("https://motcua.daklak.gov.vn/", a_ticket().text)
    assert url == f"HTTPS://MOTCUA.DAKLAK.GOV.VN/T/{a_ticket().text}"
    assert len(lookup_url(f"https://{'h' * 28}", a_ticket().text)) <= 67
    assert set(url) <= set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")


@pytest.mark.parametrize(
    "write",
    [
        lambda t: t.text,
        lambda t: t.text.lower(),
        lambda t: f"{t.scan_code} {grouped_key(t.key)}",
        lambda t: f"2418 1261 1230 4576-{t.key}\r\n",
        lambda t: lookup_url("https://motcua.example.vn", t.text),
        lambda t: f"https://motcua.example.vn/t/{t.text}?l=en",
        lambda t: f"https://motcua.example.vn/t/{t.text}/#top",
        lambda t: t.text.replace("0", "O"),
        lambda t: t.text.replace("1", "l"),
        lambda t: t.text.replace("1", "I"),
    ],
)
def test_however_it_is_typed_or_scanned_it_is_the_same_ticket(write):
    assert parse_ticket(write(a_ticket())) == a_ticket()


@given(st.sampled_from([None, *(DAY + timedelta(days=days) for days in (0, 1, 31, 32, 500, 1022))]))
def test_every_ticket_reads_back(due):
    ticket = a_ticket(due)
    again = parse_ticket(ticket.text)
    assert again == ticket
    assert again.due_day == due
    assert again.code.digits == CODE


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "ticket_form"),
        (CODE, "ticket_form"),
        (CODE + "ABCDEFGHJKM", "ticket_form"),
        (CODE + "ABCDEFGHJKMU", "ticket_form"),
        (CODE + "ABCDEFGHJKMN0", "ticket_form"),
        ("https://motcua.example.vn/", "ticket_form"),
        ("VNPOSTPARCELNUMB" + "ABCDEFGHJKMN", "ticket_form"),
        ("2418126112304577" + "ABCDEFGHJKMN", "scan_code_luhn"),
    ],
)
def test_a_wrong_ticket_says_what_is_wrong(text, why):
    with pytest.raises(InputRefused) as caught:
        parse_ticket(text)
    assert caught.value.code == why


def test_the_key_is_printed_in_three_groups():
    assert grouped_key("K7Q2M9X4TB01") == "K7Q2 M9X4 TB01"

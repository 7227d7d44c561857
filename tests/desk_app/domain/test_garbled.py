"""A name that lost its letters on the way is marked; a name as it should be never is."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from desk_app.domain.garbled import is_garbled_address, is_garbled_name
from tests.desk_app.domain.vietnamese import ADDRESSES, GIVEN, MIDDLE, OTHERS, SURNAMES, in_telex, in_vni

NAMES = st.one_of(
    st.builds(
        lambda surname, middle, given: " ".join([surname, *middle, given]),
        st.sampled_from(SURNAMES),
        st.lists(st.sampled_from(MIDDLE), max_size=2),
        st.sampled_from(GIVEN),
    ),
    st.sampled_from(OTHERS),
)
CASED = st.sampled_from([str, str.upper])
FORMS = st.sampled_from(["NFC", "NFD"])


def marked(text: str) -> int:
    """How many letters of `text` bear a mark."""
    return sum(1 for letter in unicodedata.normalize("NFC", text) if not letter.isascii())


@given(NAMES, CASED, FORMS)
def test_a_name_as_it_should_be_is_never_doubted(name, cased, form):
    assert not is_garbled_name(unicodedata.normalize(form, cased(name)))


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_an_address_as_it_should_be_is_not_doubted(address, form):
    assert not is_garbled_address(unicodedata.normalize(form, address))


@given(NAMES, CASED, st.data())
def test_a_question_mark_for_a_letter_is_seen(name, cased, data):
    text = cased(name)
    place = data.draw(st.integers(0, len(text) - 1))
    sign = data.draw(st.sampled_from("?\ufffd¿■\x90\x1a"))
    assert is_garbled_name(text[:place] + sign + text[place + 1 :])
    assert is_garbled_address(text[:place] + sign + text[place + 1 :])


@given(NAMES, CASED, FORMS, st.sampled_from(["cp1252", "latin-1", "cp1258", "cp437", "cp850"]))
def test_bytes_read_in_another_code_page_are_seen(name, cased, form, code_page):
    text = unicodedata.normalize(form, cased(name))
    assume(marked(text) and name not in OTHERS)  # a short name of another people may still look like one
    assert is_garbled_name(text.encode().decode(code_page, "replace"))


@given(NAMES, CASED, st.booleans())
def test_what_a_sleeping_telex_leaves_is_seen(name, cased, tone_last):
    text = cased(in_telex(name, tone_last=tone_last))
    shaped = (
        any(mark in unicodedata.normalize("NFD", name) for mark in "\u0302\u031b\u0303\u0323\u0300")
        or "đ" in name.lower()
    )
    assume(name not in OTHERS and shaped)
    assert is_garbled_name(text)


@given(NAMES, CASED)
def test_what_a_sleeping_vni_leaves_is_seen(name, cased):
    assume(marked(name))
    assert is_garbled_name(cased(in_vni(name)))


@given(NAMES)
def test_capitals_turned_round_are_seen(name):
    assert is_garbled_name(name.swapcase())
    assert is_garbled_name(name.lower())


@given(NAMES)
def test_letters_with_marks_that_kept_their_size_between_capitals_are_seen(name):
    text = "".join(
        each.upper() if each.isascii() else each.lower() for each in unicodedata.normalize("NFC", name)
    )
    assume(
        marked(text) and name not in OTHERS and any(len(each) > 1 and marked(each) for each in text.split())
    )
    assert is_garbled_name(text)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "NGUYN TH B",
        "NGUYEN VAN A",
        "TRAN THI B",
        "NGUYỄNX VĂN A",
        "NguyÔn V¨n A",
        "ÐINH VĂN A",  # a letter of Iceland that looks like Đ
        "NGUYX̃N VĂN A",
        "HOANGF THIJ LANH",
    ],
)
def test_other_damage_that_was_met_is_seen(name):
    assert is_garbled_name(name)


@pytest.mark.parametrize(
    "address",
    [
        "Th?n 3, x? Ea Kpam",
        "ThÃ´n 3, xÃ£ Ea Kpam",
        "THôN 3, Xã EA KPAM",
        "tHÔN 3, xÃ EA KPAM",
        "Thoon 3, xax Ea Kpam, tinhr DDawks Lawks",
        "Tho6n 3, xa4 Ea Kpam",
        "Tổ 3, \ufffdhường",
    ],
)
def test_damage_to_an_address_is_seen(address):
    assert is_garbled_address(address)


@given(st.text(max_size=60))
def test_any_text_is_judged_without_a_fault(text):
    assert is_garbled_name(text) in (True, False)
    assert is_garbled_address(text) in (True, False)

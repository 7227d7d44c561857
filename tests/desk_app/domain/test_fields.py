"""What a person or a program wrote is read by name, and a refusal gives the whole path."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.errors import InputRefused
from desk_app.domain.events import Channel
from desk_app.domain.fields import Fields, read_day, read_moment

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


def refusal(call):
    with pytest.raises(InputRefused) as caught:
        call()
    return caught.value.code, caught.value.field


def test_a_refusal_names_the_way_to_the_field():
    fields = Fields({"papers": [{}, {"originals": -1}]})
    inner = fields.inners("papers")[1]
    assert refusal(lambda: inner.count("originals")) == ("count_range", "papers[1].originals")


def test_unknown_keys_are_refused():
    assert refusal(lambda: Fields({"fone": "1"}, "applicant").only({"phone"})) == (
        "field_unknown",
        "applicant.fone",
    )
    Fields({"phone": "1"}).only({"phone", "email"})


@pytest.mark.parametrize("empty", ["", None, "   ", "\u200b"])
def test_a_required_text_must_hold_something(empty):
    assert refusal(lambda: Fields({"name": empty}).text("name", required=True)) == ("field_missing", "name")
    assert Fields({"name": empty}).text("name") is None


@pytest.mark.parametrize("value", [1, True, 1.5, [], {}])
def test_a_text_is_a_text(value):
    assert refusal(lambda: Fields({"name": value}).text("name"))[0] == "field_text"


def test_half_a_character_is_refused():
    assert refusal(lambda: Fields({"name": "A\ud800"}).text("name")) == ("text_form", "name")


def test_a_text_may_be_as_long_as_its_limit_and_no_longer():
    assert Fields({"note": "ă" * 2000}).lines("note", limit=2000) == "ă" * 2000
    assert refusal(lambda: Fields({"note": "ă" * 2001}).lines("note", limit=2000)) == ("field_long", "note")
    assert refusal(lambda: Fields({"note": "x" * 10_000_000}).lines("note", limit=2000))[0] == "field_long"


def test_decomposed_text_counts_as_composed():
    assert Fields({"note": "a\u0306" * 2000}).lines("note", limit=2000) == "ă" * 2000


@pytest.mark.parametrize("value", [True, False, "1", 1.0, float("nan"), [1]])
def test_a_count_is_a_whole_number(value):
    assert refusal(lambda: Fields({"pages": value}).count("pages"))[0] == "field_count"


@pytest.mark.parametrize("value", [-1, 10_000, 10**400])
def test_a_count_stays_within_its_range(value):
    assert refusal(lambda: Fields({"pages": value}).count("pages"))[0] == "count_range"


def test_choices_are_read_in_any_case_and_others_named():
    assert Fields({"channel": " Post "}).choice("channel", Channel) is Channel.POST
    with pytest.raises(InputRefused) as caught:
        Fields({"channel": "fax"}).choice("channel", Channel)
    assert caught.value.facts["allowed"] == "direct, post, online"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("0905 123 456", "0905123456"),
        ("0905.123.456", "0905123456"),
        ("+84 905 123 456", "0905123456"),
        ("(0262) 385-2345", "02623852345"),
        ("+33 6 12 34 56 78", "+33612345678"),
    ],
)
def test_a_telephone_is_kept_as_digits(typed, kept):
    assert Fields({"phone": typed}).phone("phone") == kept


@pytest.mark.parametrize("typed", ["12345", "09O5123456", "0905123456789012", "0905123456 gọi buổi tối"])
def test_what_cannot_be_called_is_refused(typed):
    assert refusal(lambda: Fields({"phone": typed}).phone("phone")) == ("phone_form", "phone")


def test_an_electronic_address_has_its_sign():
    assert Fields({"email": "lan@example.vn"}).email("email") == "lan@example.vn"
    assert refusal(lambda: Fields({"email": "lan.example.vn"}).email("email"))[0] == "email_form"


@pytest.mark.parametrize("text", ["2026-11-23", "23/11/2026", " 23/11/2026 ", "20261123"])
def test_a_day_is_read_as_people_and_as_programs_write_it(text):
    assert read_day(text, field="day") == date(2026, 11, 23)


@pytest.mark.parametrize("text", ["11/23/2026", "31/02/2026", "23-11-2026", "hôm nay", "", "٢٣/١١/٢٠٢٦"])
def test_other_words_are_no_day(text):
    assert refusal(lambda: read_day(text, field="day")) == ("day_form", "day")


@pytest.mark.parametrize(
    "text",
    ["2026-11-23T09:12:00+07:00", "2026-11-23 09:12", "2026-11-23T02:12:00Z", "2026-11-22T21:12:00-05:00"],
)
def test_a_moment_is_told_in_vietnams_time(text):
    assert read_moment(text, field="at").isoformat() == "2026-11-23T09:12:00+07:00"


@pytest.mark.parametrize(
    "text", ["", "09:12", "2026-13-01T00:00", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"]
)
def test_other_words_are_no_moment(text):
    assert refusal(lambda: read_moment(text, field="at")) == ("moment_form", "at")


def test_groups_and_lists_are_told_apart():
    fields = Fields({"a": [], "b": {}, "c": [1], "d": "x"})
    assert refusal(lambda: fields.inner("a")) == ("field_object", "a")
    assert refusal(lambda: fields.inners("b")) == ("field_list", "b")
    assert refusal(lambda: fields.inners("c")) == ("field_object", "c[0]")
    assert refusal(lambda: fields.texts("c")) == ("field_texts", "c")
    assert refusal(lambda: fields.flag("d")) == ("field_flag", "d")
    assert refusal(lambda: fields.inner("e", required=True)) == ("field_missing", "e")


@given(JSON)
def test_whatever_stands_there_is_read_or_refused(value):
    for how in (
        "text",
        "lines",
        "count",
        "day",
        "moment",
        "phone",
        "email",
        "inner",
        "inners",
        "texts",
        "flag",
    ):
        named = "x"
        try:
            getattr(Fields({"x": value}), how)("x")
        except InputRefused as refused:
            named = refused.field
        assert named.startswith("x")

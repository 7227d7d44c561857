"""The VietQR payload is the one that banks read."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.errors import InputRefused
from desk_app.domain.vietqr import ascii_purpose, vietqr_payload

VECTORS = [
    line.split("\t")
    for line in (Path(__file__).parent / "vietqr.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def read_tlv(text):
    read, at = {}, 0
    while at < len(text):
        tag, length = text[at : at + 2], int(text[at + 2 : at + 4])
        read[tag] = text[at + 4 : at + 4 + length]
        at += 4 + length
    return read


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: f"{vector[0]}-{vector[2]}")
def test_published_vectors_come_out_the_same(vector):
    bank, account, amount, purpose, payload = vector
    made = vietqr_payload(
        bank,
        account,
        amount=None if amount == "-" else int(amount),
        purpose=None if purpose == "-" else purpose,
    )
    assert made == payload


def test_there_are_vectors_to_compare_with():
    assert len(VECTORS) == 7


@given(
    st.from_regex(r"[0-9]{6}", fullmatch=True),
    st.from_regex(r"[0-9A-Za-z]{1,19}", fullmatch=True),
    st.one_of(st.none(), st.integers(0, 10**13 - 1)),
    st.text(max_size=60),
)
def test_every_payload_is_ascii_and_its_lengths_hold(bank, account, amount, purpose):
    payload = vietqr_payload(bank, account, amount=amount, purpose=purpose)
    assert payload.isascii()
    read = read_tlv(payload)
    assert next(iter(read)) == "00"
    assert list(read)[-1] == "63"
    assert read["01"] == ("12" if amount else "11")
    assert read.get("54") == (str(amount) if amount else None)
    assert read_tlv(read_tlv(read["38"])["01"]) == {"00": bank, "01": account}
    assert len(read_tlv(read["62"])["08"] if "62" in read else "") <= 25


def test_the_purpose_loses_its_diacritics_and_stops_at_twenty_five():
    assert ascii_purpose("Phí trích lục – Đặng Thị Hường, xã Ea Kpam") == "Phi trich luc Dang Thi Hu"
    assert ascii_purpose("  \u200b!!  ") == ""


@pytest.mark.parametrize(
    ("bank", "account", "amount", "field"),
    [
        ("97043", "1", None, "bank"),
        ("٩٧٠٤٣٦", "1", None, "bank"),
        ("970436", "", None, "account"),
        ("970436", "1" * 20, None, "account"),
        ("970436", "12 34", None, "account"),
        ("970436", "1", -1, "amount"),
        ("970436", "1", 10**13, "amount"),
    ],
)
def test_a_wrong_word_is_refused_by_its_name(bank, account, amount, field):
    with pytest.raises(InputRefused) as caught:
        vietqr_payload(bank, account, amount=amount)
    assert caught.value.field == field

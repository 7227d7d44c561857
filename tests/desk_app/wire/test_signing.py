"""A desk's request is signed over everything that could be altered or sent again."""

from hypothesis import given
from hypothesis import strategies as st

from desk_app.wire.signing import is_signed, new_private_key, public_key_of, request_text, sign

KEY = new_private_key()
PARTS = ("POST", "/v1/push?x=1", b"body", "nonce", 7)


def test_what_was_signed_is_recognised():
    text = request_text(*PARTS)
    assert is_signed(public_key_of(KEY), text, sign(KEY, text))
    assert not is_signed(public_key_of(new_private_key()), text, sign(KEY, text))


def test_each_part_of_a_request_is_covered():
    signature = sign(KEY, request_text(*PARTS))
    for other in (
        ("PUT", *PARTS[1:]),
        (PARTS[0], "/v1/push?x=2", *PARTS[2:]),
        (*PARTS[:2], b"bodY", *PARTS[3:]),
        (*PARTS[:3], "nonce2", 7),
        (*PARTS[:4], 8),
    ):
        assert not is_signed(public_key_of(KEY), request_text(*other), signature)


@given(st.binary(max_size=80), st.binary(max_size=80))
def test_keys_and_signatures_of_any_length_are_only_wrong(key, signature):
    assert not is_signed(key, b"text", signature)

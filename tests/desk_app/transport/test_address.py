"""Which addresses a desk will call."""

from __future__ import annotations

import pytest

from desk_app.domain.errors import InputRefused
from desk_app.transport.address import province_address


@pytest.mark.parametrize(
    "url",
    [
        "https://motcua.example.vn",
        "https://motcua.example.vn/quay/",
        "http://127.0.0.1:8080",
        "http://127.8.0.1",
        "http://[::1]:8080",
        "http://localhost:8080/",
        "  https://motcua.example.vn  ",
    ],
)
def test_https_and_this_very_computer_are_called(url: str) -> None:
    assert not str(province_address(url)).endswith("//")


@pytest.mark.parametrize(
    "url",
    [
        "http://motcua.example.vn",
        "http://10.0.0.5:8080",
        "http://localhost.example.vn",
        "http://127.0.0.1.example.vn",
        "http://0.0.0.0:8080",
    ],
)
def test_plain_http_to_another_computer_is_refused(url: str) -> None:
    with pytest.raises(InputRefused) as refused:
        province_address(url)
    assert (refused.value.code, refused.value.field) == ("address_not_secure", "url")


@pytest.mark.parametrize(
    "url",
    [
        "",
        "motcua.example.vn",
        "ftp://motcua.example.vn",
        "file:///etc/hosts",
        "https://",
        "https://name:word@motcua.example.vn",
        "https://motcua.example.vn/?a=1",
        "https://motcua.example.vn/#a",
        "https://motcua.example.vn:99999",
        "https://[::1",
        "https://\x00",
    ],
)
def test_what_is_no_address_is_refused(url: str) -> None:
    with pytest.raises(InputRefused) as refused:
        province_address(url)
    assert (refused.value.code, refused.value.field) == ("address_form", "url")

"""Settings of the province, and the address on the citizens' receipts."""

from pathlib import Path

import pytest

from desk_app.domain.errors import InputRefused
from province.settings import read_settings


def test_the_home_on_the_command_line_goes_before_the_environment(tmp_path: Path) -> None:
    env = {"PROVINCE_HOME": str(tmp_path / "env")}

    assert read_settings(tmp_path / "given", env).home == tmp_path / "given"
    assert read_settings(None, env).home == tmp_path / "env"


@pytest.mark.parametrize(
    "url", ["http://tinh.example", "ftp://tinh.example", "tinh.example", "https://", "https://a?b"]
)
def test_an_address_that_no_phone_may_use_is_refused(url: str, tmp_path: Path) -> None:
    with pytest.raises(InputRefused) as refused:
        read_settings(tmp_path, {"PROVINCE_PUBLIC_URL": url})
    assert refused.value.field == "PROVINCE_PUBLIC_URL"


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://tracuu.example.vn/", "https://tracuu.example.vn"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("http://[::1]:8080", "http://[::1]:8080"),
        ("http://localhost", "http://localhost"),
    ],
)
def test_tls_and_this_machine_are_good_addresses(url: str, kept: str, tmp_path: Path) -> None:
    assert read_settings(tmp_path, {"PROVINCE_PUBLIC_URL": url}).public_url == kept

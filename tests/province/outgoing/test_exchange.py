"""Where the national exchange is comes from the environment, and wrong settings are refused before anything is sent."""

import json

import pytest

from desk_app.domain.errors import HomeRefused
from province.outgoing.exchange import read_national

RIGHT = {
    "PROVINCE_NATIONAL_URL": "https://truc.example.vn/dich-vu/",
    "PROVINCE_NATIONAL_ACCOUNT": "tinh-mau",
    "PROVINCE_NATIONAL_PASSWORD": "bí mật",
}


def test_without_an_address_nobody_is_told():
    assert read_national({}) is None


def test_codes_of_offices_and_names_of_the_exchange_are_replaced_by_files(tmp_path):
    units, exchange, password = tmp_path / "units.json", tmp_path / "exchange.json", tmp_path / "password"
    units.write_text(json.dumps({"H15.50.05": "000.05.50.H15"}))
    exchange.write_text(json.dumps({"done": ["OK"], "session_at": "data.session"}))
    password.write_text("từ tệp\n")

    settings = read_national(
        {
            **RIGHT,
            "PROVINCE_NATIONAL_UNITS": str(units),
            "PROVINCE_NATIONAL_EXCHANGE": str(exchange),
            "PROVINCE_NATIONAL_PASSWORD_FILE": str(password),
        }
    )

    assert (settings.url, settings.password) == ("https://truc.example.vn/dich-vu", "từ tệp")
    assert (settings.unit_of("H15.50.05"), settings.unit_of("H15.50.06")) == ("000.05.50.H15", "H15.50.06")
    assert (settings.exchange.done, settings.exchange.session_at) == (("OK",), "data.session")
    assert settings.exchange.code_at == "error_code"
    assert "từ tệp" not in repr(settings)


@pytest.mark.parametrize(
    ("but", "code"),
    [
        ({"PROVINCE_NATIONAL_URL": "truc.example.vn"}, "national_url"),
        ({"PROVINCE_NATIONAL_URL": "http://truc.example.vn"}, "national_plain"),
        ({"PROVINCE_NATIONAL_PASSWORD": ""}, "national_account"),
        ({"PROVINCE_NATIONAL_PASSWORD_FILE": "/nowhere/password"}, "file_missing"),
        ({"PROVINCE_NATIONAL_UNITS": "/nowhere/units"}, "file_missing"),
    ],
)
def test_settings_that_cannot_be_are_refused(but, code):
    with pytest.raises(HomeRefused, match=code):
        read_national({**RIGHT, **but})


@pytest.mark.parametrize("text", ["{", "[]", '{"done": 0}', '{"finished": ["0"]}'])
def test_a_file_that_does_not_read_is_refused(tmp_path, text):
    file = tmp_path / "exchange.json"
    file.write_text(text)
    with pytest.raises(HomeRefused, match="national_file"):
        read_national({**RIGHT, "PROVINCE_NATIONAL_EXCHANGE": str(file)})

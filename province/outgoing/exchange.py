"""How the national exchange is spoken to: what its documents leave open is data, and may be replaced by a file."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import msgspec

from desk_app.domain.errors import HomeRefused
from desk_app.wire.national_lists import lists
from province.settings import is_loopback


class Exchange(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Names and codes of the exchange. Paths are added to the address; `login` is the body of the log-in.

    `done`, `session_over` and `try_later` are values of the answer's code (`code_at`): the message arrived, a
    new log-in is needed, the same message may be taken later. Any other code is a refusal.
    """

    login_path: str
    login: dict[str, str]
    session_at: str
    call_path: str
    code_at: str
    text_at: str
    done: tuple[str, ...]
    session_over: tuple[str, ...]
    try_later: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NationalSettings:
    """Where the national portal's exchange is, and who we are there. `units` are codes (madonvi) of agencies
    whose code there is another than ours."""

    url: str
    account: str
    password: str = field(repr=False)
    exchange: Exchange
    units: Mapping[str, str] = field(default_factory=dict)

    def unit_of(self, agency: str) -> str:
        return self.units.get(agency, agency)


def read_national(environ: Mapping[str, str] | None = None) -> NationalSettings | None:
    """The settings from the environment; None where no address is given.

    Refuses plain http to another machine, a missing account or password, and files that do not read.
    """
    env = os.environ if environ is None else environ
    url = env.get("PROVINCE_NATIONAL_URL", "").strip().rstrip("/")
    if not url:
        return None
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment:
        raise HomeRefused("national_url", field="PROVINCE_NATIONAL_URL")
    if parts.scheme == "http" and not is_loopback(parts.hostname):
        raise HomeRefused("national_plain", field="PROVINCE_NATIONAL_URL")
    account, password = env.get("PROVINCE_NATIONAL_ACCOUNT", ""), _password(env)
    if not account or not password:
        raise HomeRefused("national_account", field="PROVINCE_NATIONAL_ACCOUNT")
    units = _json(env.get("PROVINCE_NATIONAL_UNITS"), "PROVINCE_NATIONAL_UNITS")
    own = _json(env.get("PROVINCE_NATIONAL_EXCHANGE"), "PROVINCE_NATIONAL_EXCHANGE")
    try:
        exchange = msgspec.convert({**lists()["exchange"], **own}, Exchange)
        known = msgspec.convert(units, dict[str, str])
    except msgspec.ValidationError as wrong:
        raise HomeRefused("national_file", field="PROVINCE_NATIONAL_EXCHANGE", detail=str(wrong)) from wrong
    return NationalSettings(url, account, password, exchange, known)


def _password(env: Mapping[str, str]) -> str:
    file = env.get("PROVINCE_NATIONAL_PASSWORD_FILE")
    if not file:
        return env.get("PROVINCE_NATIONAL_PASSWORD", "")
    try:
        return Path(file).read_text("utf-8").strip()
    except OSError as wrong:
        raise HomeRefused("file_missing", field="PROVINCE_NATIONAL_PASSWORD_FILE", file=file) from wrong


def _json(file: str | None, name: str) -> dict[str, Any]:
    if not file:
        return {}
    try:
        read = json.loads(Path(file).read_text("utf-8"))
    except OSError as wrong:
        raise HomeRefused("file_missing", field=name, file=file) from wrong
    except ValueError as wrong:
        raise HomeRefused("national_file", field=name, detail="JSON") from wrong
    if not isinstance(read, dict):
        raise HomeRefused("national_file", field=name, detail="JSON")
    return read

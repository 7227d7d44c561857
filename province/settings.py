"""Where the province's server keeps its things, and the address under which citizens reach it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

from desk_app.domain.errors import InputRefused

DEFAULT_NAME = "Tỉnh Mẫu"
SHARED_COUNTS = (
    "PROMETHEUS_MULTIPROC_DIR"  # where several workers count together; the library reads it on import
)
LONGEST_HOST = 28  # characters; a longer host makes the receipt's QR larger than version 4


@dataclass(frozen=True, slots=True)
class WrongKeys:
    """How many wrong look-up keys (passwords: by name) are taken within `window` before the answer is "slow down".

    By code and by address only wrong keys wait: a village behind one address goes on with right ones.
    `per_pair` is for one address at one code: from there that code opens to nobody until the window is over.
    """

    per_code: int = 20
    per_address: int = 20
    per_pair: int = 20
    window: timedelta = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Settings:
    """One province: `home` holds the keys and, unless `database_url` names another, the database.

    Scans lie in `home` too, unless `blobs_url` (``s3://bucket/prefix``) names an object store; `blobs_endpoint`
    is where a store stands that is not Amazon's.
    """

    home: Path
    database_url: str | None = None
    public_url: str | None = None
    name: str = DEFAULT_NAME
    blobs_url: str | None = None
    blobs_endpoint: str | None = None
    log_as_json: bool = False
    wrong_keys: WrongKeys = field(default_factory=WrongKeys)
    wrong_passwords: WrongKeys = field(default_factory=lambda: WrongKeys(per_code=10, per_address=60))

    @property
    def keys(self) -> Path:
        return self.home / "keys"

    @property
    def blobs(self) -> Path:
        return self.home / "blobs"

    @property
    def serving_lock(self) -> Path:
        """Held while a server runs over this home."""
        return self.home / "serving.lock"

    @property
    def database_file(self) -> Path:
        return self.home / "province.db"


def read_settings(home: Path | None = None, environ: Mapping[str, str] | None = None) -> Settings:
    """Settings from ``--home`` and the environment; refuses a public address that no phone may use."""
    env = os.environ if environ is None else environ
    where = home or (Path(env["PROVINCE_HOME"]) if env.get("PROVINCE_HOME") else _usual_home())
    public_url = env.get("PROVINCE_PUBLIC_URL") or None
    return Settings(
        home=where.expanduser().resolve(),
        database_url=env.get("PROVINCE_DATABASE_URL") or None,
        public_url=check_public_url(public_url, field="PROVINCE_PUBLIC_URL") if public_url else None,
        name=env.get("PROVINCE_NAME") or DEFAULT_NAME,
        blobs_url=env.get("PROVINCE_BLOBS") or None,
        log_as_json=env.get("PROVINCE_LOG", "").strip().lower() == "json",
        blobs_endpoint=env.get("AWS_ENDPOINT_URL_S3") or env.get("AWS_ENDPOINT_URL") or None,
    )


def check_public_url(url: str, *, field: str) -> str:
    """The base of look-up links without its last slash; plain http is for loopback only."""
    parts = urlsplit(url.strip())
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment:
        raise InputRefused("public_url_form", field=field)
    if parts.scheme == "http" and not is_loopback(parts.hostname):
        raise InputRefused("public_url_plain", field=field)
    return url.strip().rstrip("/")


def is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _usual_home() -> Path:
    from platformdirs import user_data_path

    return user_data_path("quay-mot-cua-province", appauthor=False)

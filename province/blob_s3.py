"""Whole scans in an object store that speaks S3: ``<prefix>/<agency>/<two digits>/<sha256>``, through obstore.

Keys, region and endpoint are the usual variables (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION,
AWS_ENDPOINT_URL): obstore reads them by itself.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import obstore
from obstore import exceptions
from obstore.store import S3Store

from desk_app.domain.errors import HomeRefused
from province.blobs import Stored
from province.refused import Refused
from province.settings import is_loopback

AWAY_PAUSE = 60  # seconds a desk waits while the object store is away
_RANGE = 1024 * 1024  # bytes read at once: what a reader holds in memory
RETRIES = 2
_AT_ONCE = 16  # questions to the store beside each other
log = logging.getLogger("province")


class S3Place:
    """An object is there once its upload is complete; the store shows nothing before."""

    def __init__(self, address: str, *, endpoint: str | None = None) -> None:
        """`address` is ``s3://bucket/prefix``; a plain-http `endpoint` is for loopback only."""
        parts = urlsplit(address)
        if parts.scheme != "s3" or not parts.netloc or parts.query or parts.fragment:
            raise HomeRefused("blobs_form", field="PROVINCE_BLOBS")
        plain = urlsplit(endpoint).scheme == "http" if endpoint else False
        if plain and not is_loopback(urlsplit(endpoint or "").hostname or ""):
            raise HomeRefused("blobs_plain", field="AWS_ENDPOINT_URL")
        self._store = S3Store(
            parts.netloc,
            prefix=parts.path.strip("/") or None,
            endpoint=endpoint,
            client_options={"allow_http": plain, "connect_timeout": "5s", "timeout": "60s"},
            retry_config={"max_retries": RETRIES, "retry_timeout": timedelta(seconds=20)},
        )
        self._asking = ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="s3")

    def held(self, agency: str, hashes: Sequence[str]) -> dict[str, int]:
        if len(hashes) == 1:
            sizes = [self._size(agency, hashes[0])]
        else:
            sizes = list(self._asking.map(lambda each: self._size(agency, each), hashes))
        return {each: size for each, size in zip(hashes, sizes, strict=True) if size is not None}

    def keep(self, agency: str, sha256: str, file: Path) -> None:
        with _in_reach():
            obstore.put(self._store, _name(agency, sha256), file)
        file.unlink()

    def open(self, agency: str, sha256: str) -> Stored | None:
        size = self._size(agency, sha256)
        return None if size is None else Stored(size, lambda: self._pieces(_name(agency, sha256), size))

    def _size(self, agency: str, sha256: str) -> int | None:
        try:
            with _in_reach():
                return obstore.head(self._store, _name(agency, sha256))["size"]
        except FileNotFoundError:
            return None

    def _pieces(self, name: str, size: int) -> Iterator[bytes]:
        for start in range(0, size, _RANGE):
            with _in_reach():
                yield bytes(
                    obstore.get_range(self._store, name, start=start, length=min(_RANGE, size - start))
                )


def _name(agency: str, sha256: str) -> str:
    return f"{agency}/{sha256[:2]}/{sha256}"


@contextmanager
def _in_reach() -> Iterator[None]:
    """A store that is away or refuses us is the province's trouble, not the desk's; nothing there is FileNotFoundError."""
    try:
        yield
    except FileNotFoundError:
        raise
    except exceptions.BaseError as wrong:
        # its message names the object, which stands for somebody's papers
        log.error("object store: %s", type(wrong).__name__)
        raise Refused(503, "busy", "The province's scans are out of reach", retry_after=AWAY_PAUSE) from wrong

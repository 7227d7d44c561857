"""The province's own key and master secret: files beside the database, never in it."""

from __future__ import annotations

import hmac
import os
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from desk_app.domain.errors import HomeRefused
from desk_app.domain.ticket import derive_ticket_secret
from desk_app.wire.signing import new_private_key, public_key_of, sign

PRIVATE_KEY, MASTER_SECRET = "province.key", "master.secret"
_LENGTH = 32


@dataclass(frozen=True, slots=True)
class Keys:
    """32 raw bytes each; neither ever leaves this machine or shows in a log."""

    private_key: bytes = field(repr=False)
    master_secret: bytes = field(repr=False)

    @property
    def public_key(self) -> bytes:
        return public_key_of(self.private_key)

    @property
    def issuer(self) -> str:
        """The name under which this province publishes packs."""
        return f"province:{sha256(self.public_key).hexdigest()[:12]}"

    @property
    def mark(self) -> str:
        """Tells these two keys from any others without giving them away; kept in the database."""
        check = hmac.digest(self.master_secret, b"mark\x00" + self.public_key, "sha256")
        return check[:16].hex()

    @property
    def sealing_key(self) -> bytes:
        """The X25519 private key (32 bytes) for what desks send by hand; it needs no file of its own."""
        return hmac.digest(self.master_secret, b"sealing\x00", "sha256")

    def ticket_secret(self, incarnation: str) -> bytes:
        return derive_ticket_secret(self.master_secret, incarnation)

    def webhook_secret(self, name: str, generation: int) -> bytes:
        """The secret that a webhook's messages are signed with: made anew whenever it is needed, kept nowhere."""
        return hmac.digest(self.master_secret, f"webhook\x00{name}\x00{generation}".encode(), "sha256")

    def signed(self, body: bytes) -> bytes:
        return sign(self.private_key, body)

    def hidden(self, text: str) -> str:
        """A name for `text` (an address that tried keys) that nobody can turn back."""
        return hmac.digest(self.master_secret, b"hidden\x00" + text.encode(), "sha256")[:16].hex()


def load_keys(folder: Path) -> Keys | None:
    """The keys of `folder`; None when it holds neither. Refuses a damaged or half-empty folder."""
    private_key, master_secret = _read(folder / PRIVATE_KEY), _read(folder / MASTER_SECRET)
    if private_key is None and master_secret is None:
        return None
    if private_key is None or master_secret is None:
        raise HomeRefused("keys_incomplete", field="keys", folder=str(folder))
    return Keys(private_key, master_secret)


def make_keys(folder: Path) -> Keys:
    """New keys, owner-only. Whoever comes second to a folder gets the first one's keys."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    _write_once(folder / MASTER_SECRET, os.urandom(_LENGTH))
    _write_once(folder / PRIVATE_KEY, new_private_key())
    keys = load_keys(folder)
    if keys is None:
        raise HomeRefused("keys_incomplete", field="keys", folder=str(folder))
    return keys


def _read(file: Path) -> bytes | None:
    try:
        raw = file.read_bytes()
    except FileNotFoundError:
        return None
    if len(raw) != _LENGTH:
        raise HomeRefused("keys_damaged", field="keys", file=str(file))
    return raw


def _write_once(file: Path, raw: bytes) -> None:
    """Whole or not at all: written aside, synced, then linked under its name unless that is taken."""
    aside = file.with_name(f"{file.name}.{os.getpid()}.new")
    descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as target:
            target.write(raw)
            target.flush()
            os.fsync(target.fileno())
        try:
            os.link(aside, file)
        except FileExistsError:
            return
    finally:
        aside.unlink()

"""Where the database key lies: the system's key store, or a file only its owner can read."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import Literal

from desk_app.domain.errors import HomeRefused
from desk_app.ports import Vault

KEY_BYTES = 32
_SERVICE = "quay-mot-cua"
_NAME_FILE = "desk.keyname"

KeyPlace = Literal["system", "file"]


class FileVault:
    """A file in the home with mode 0600: whoever can read the folder's owner's files can read it."""

    kind = "file"

    def __init__(self, file: Path) -> None:
        self._file = file

    def database_key(self) -> bytes | None:
        try:
            return bytes.fromhex(self._file.read_text(encoding="ascii").strip())
        except FileNotFoundError:
            return None
        except (OSError, ValueError) as wrong:
            raise HomeRefused("key_file", field="home") from wrong

    def keep(self, key: bytes) -> None:
        descriptor = os.open(self._file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(key.hex() + "\n")
            file.flush()
            os.fsync(file.fileno())


class SystemVault:
    """The system's key store (Windows Credential Manager, Secret Service, Keychain)."""

    kind = "system"

    def __init__(self, name: str) -> None:
        self._name = name

    def database_key(self) -> bytes | None:
        import keyring
        from keyring.errors import KeyringError

        try:
            kept = keyring.get_password(_SERVICE, self._name)
        except KeyringError as wrong:
            raise HomeRefused("key_missing", field="home") from wrong
        return bytes.fromhex(kept) if kept else None

    def keep(self, key: bytes) -> None:
        import keyring
        from keyring.errors import KeyringError

        try:
            keyring.set_password(_SERVICE, self._name, key.hex())
        except KeyringError as wrong:
            raise HomeRefused("key_store_closed", field="home") from wrong


def system_vault_works() -> bool:
    """Whether this session has a key store to write to."""
    import keyring
    from keyring.backends import fail, null

    return not isinstance(keyring.get_keyring(), fail.Keyring | null.Keyring)


def vault_of(folder: Path, key_file: Path) -> Vault:
    """The vault that holds this home's key: the file where there is one, else the key store."""
    if key_file.exists():
        return FileVault(key_file)
    name_file = folder / _NAME_FILE
    # the home may have been moved since: the name lies in it, not in its path
    return SystemVault(name_file.read_text(encoding="ascii").strip() if name_file.exists() else str(folder))


def new_vault(folder: Path, key_file: Path, place: KeyPlace) -> tuple[Vault, bytes]:
    """A new key, kept where it was asked."""
    vault: Vault = FileVault(key_file)
    if place == "system":
        name = secrets.token_hex(16)
        (folder / _NAME_FILE).write_text(name + "\n", encoding="ascii")
        vault = SystemVault(name)
    key = secrets.token_bytes(KEY_BYTES)
    vault.keep(key)
    return vault, key

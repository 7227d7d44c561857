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

        kept = keyring.get_password(_SERVICE, self._name)
        return bytes.fromhex(kept) if kept else None

    def keep(self, key: bytes) -> None:
        import keyring

        keyring.set_password(_SERVICE, self._name, key.hex())


def system_vault_works() -> bool:
    """Whether this session has a key store to write to."""
    import keyring
    from keyring.backends import fail, null

    return not isinstance(keyring.get_keyring(), fail.Keyring | null.Keyring)


def vault_of(folder: Path, key_file: Path) -> Vault:
    """The vault that holds this home's key: the file where there is one, else the key store."""
    return FileVault(key_file) if key_file.exists() else SystemVault(str(folder))


def new_vault(folder: Path, key_file: Path, place: KeyPlace) -> tuple[Vault, bytes]:
    """A new key, kept where it was asked."""
    vault: Vault = FileVault(key_file) if place == "file" else SystemVault(str(folder))
    key = secrets.token_bytes(KEY_BYTES)
    vault.keep(key)
    return vault, key

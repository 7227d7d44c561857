"""Where a desk's home lies and what lies in it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from desk_app.domain.errors import HomeRefused, InputRefused

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
PACKS = RESOURCES / "packs"


@dataclass(frozen=True, slots=True)
class Home:
    """One desk's folder: its database, key file, locks, reports."""

    folder: Path

    @property
    def database(self) -> Path:
        return self.folder / "desk.db"

    @property
    def key_file(self) -> Path:
        return self.folder / "desk.key"

    @property
    def sync_lock(self) -> Path:
        return self.folder / "sync.lock"

    @property
    def reports(self) -> Path:
        return self.folder / "reports"

    @property
    def prints(self) -> Path:
        return self.folder / "prints"

    @property
    def scans(self) -> Path:
        return self.folder / "scans"

    @property
    def viewing(self) -> Path:
        """Scans that are being looked at, decrypted for as long."""
        return self.folder / "viewing"

    @property
    def is_enrolled(self) -> bool:
        return self.database.exists()

    def make(self) -> None:
        """Makes the folder, readable by its owner alone; refuses in words where it cannot."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as wrong:
            raise HomeRefused("home_unwritable", field="home", path=self.folder.name) from wrong

    def check_apart(self, folder: Path, *, field: str) -> None:
        """Refuses the desk's own folder: a copy beside the database goes with it when the disk does."""
        home = self.folder.resolve()
        if folder.resolve() == home or home in folder.resolve().parents:
            raise InputRefused("backup_beside_desk", field=field)


def home_of(given: str | None) -> Home:
    """``--home``, else DESK_HOME, else the user's own data folder."""
    chosen = given or os.environ.get("DESK_HOME")
    if chosen:
        return Home(Path(chosen).expanduser().resolve())
    import platformdirs

    return Home(Path(platformdirs.user_data_dir("quay-mot-cua", appauthor=False)))

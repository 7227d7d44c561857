"""A report to the province as a file: what its help desk needs to look a trouble up, without anybody's name."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

from desk_app.domain.errors import HomeRefused
from desk_app.paths import Home


def keep_report(home: Home, words: str, *, now: datetime) -> Path:
    """Writes `words` (UTF-8) into the home's reports, to be attached to a letter; the file. Refuses in words."""
    file = home.reports / f"bao-tinh-{now:%Y%m%d-%H%M%S}.txt"
    try:
        home.reports.mkdir(mode=0o700, exist_ok=True)
        aside = file.with_suffix(".tmp")
        with aside.open("w", encoding="utf-8") as target:
            target.write(words + "\n")
            target.flush()
            os.fsync(target.fileno())
        aside.replace(file)
    except OSError as wrong:
        raise HomeRefused("file_unwritable", field="report") from wrong
    return file

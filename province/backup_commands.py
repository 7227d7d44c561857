"""Backing up, putting back, and saying which backups are finished."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator

from desk_app.domain.errors import InputRefused, NotFound
from province.commands import Line, open_home
from province.settings import Settings


def backup(settings: Settings, asked: Namespace) -> Iterator[Line]:
    """A file; or, around a backup by PostgreSQL's own tools, `--begin` before it and `--finished` after it."""
    from province.backups import back_up
    from province.store import backups

    if sum((asked.file is not None, asked.begin, asked.finished is not None)) != 1:
        raise InputRefused("usage", field="backup", problem="FILE | --begin | --finished MARK")
    with open_home(settings) as province:
        if asked.file is not None:
            yield {"file": str(asked.file), "desks": back_up(province, asked.file)}
            return
        with province.database.writing() as tx:
            if asked.begin:
                yield {"mark": backups.begin(tx, now=province.now())}
                return
            held = backups.finish(tx, asked.finished)
        if held is None:
            raise NotFound("mark_unknown", field="finished")
        yield {"mark": asked.finished, "desks": held}


def restore(settings: Settings, asked: Namespace) -> Iterator[Line]:
    """Puts a backup of SQLite back; after a restore by PostgreSQL's own tools `--done` alone."""
    from province.backups import put_back, reopened
    from province.bootstrap import vietnam_now

    if (asked.file is None) is not asked.done:
        raise InputRefused("usage", field="restore", problem="FILE | --done")
    aside = put_back(settings, asked.file, now=vietnam_now()) if asked.file is not None else None
    with open_home(settings) as province:
        yield {"epoch": reopened(province), "before": str(aside) if aside else None}

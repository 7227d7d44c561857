"""How far a backup holds each desk's journal: marked before it is made, published when it is finished."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from desk_app.wire.envelope import new_id
from province.store.tables import backup_marks, incarnations


def begin(tx: Connection, *, now: datetime) -> str:
    """Marks what a backup that begins after the end of `tx` will hold at least; the mark's name."""
    mark = new_id()
    rows = tx.execute(select(incarnations.c.agency, incarnations.c.incarnation, incarnations.c.last_seq))
    marked = [
        {"agency": agency, "mark": mark, "incarnation": incarnation, "seq": seq, "begun_at": now}
        for agency, incarnation, seq in rows
    ]
    if marked:
        tx.execute(insert(backup_marks), marked)
    return mark


def finish(tx: Connection, mark: str) -> int | None:
    """Publishes a finished backup: desks may prune up to its mark. How many incarnations it holds.

    None for a mark that is not known, or older than one that was finished since. Marks begun earlier are
    forgotten.
    """
    rows = tx.execute(select(backup_marks).where(backup_marks.c.mark == mark)).all()
    if not rows:
        return None
    for row in rows:
        tx.execute(
            update(incarnations)
            .where(incarnations.c.agency == row.agency, incarnations.c.incarnation == row.incarnation)
            .values(backed_up_seq=row.seq)
        )
    tx.execute(delete(backup_marks).where(backup_marks.c.mark <= mark))  # names sort by their birth
    return len(rows)


def came_back(tx: Connection) -> None:
    """The database is a backup that was put back: it holds what it has, and earlier marks mean nothing."""
    tx.execute(update(incarnations).values(backed_up_seq=incarnations.c.last_seq))
    tx.execute(delete(backup_marks))

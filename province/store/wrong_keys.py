"""Counting wrong look-up keys and passwords, so that every worker of the province slows the same guesser."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from math import ceil

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from province.store.tables import wrong_keys

Subject = tuple[str, str]  # (agency or "", a scan code or a hidden address)


def tries_of(
    tx: Connection, subject: Subject, *, now: datetime, window: timedelta
) -> tuple[int, datetime] | None:
    """(tries, when the window began), or None when nothing counts against `subject` any more."""
    row = tx.execute(select(wrong_keys.c.tries, wrong_keys.c.began_at).where(*_is(subject))).first()
    if row is None or row.began_at + window <= now:
        return None
    return row.tries, row.began_at


def seconds_to_wait(
    tx: Connection, subjects: Iterable[tuple[Subject, int]], *, now: datetime, window: timedelta
) -> int | None:
    """How long whoever is all of these (subject, most tries) is to wait, None while there are tries left."""
    waits: list[int] = []
    for subject, most in subjects:
        tries = tries_of(tx, subject, now=now, window=window)
        if tries is not None and tries[0] >= most:
            waits.append(ceil((tries[1] + window - now).total_seconds()))
    return max(waits, default=None)


def count(tx: Connection, subject: Subject, *, now: datetime, window: timedelta) -> None:
    """One wrong key more, in a new window when the old one is over."""
    is_subject = _is(subject)
    old = wrong_keys.c.began_at <= now - window
    if tx.execute(update(wrong_keys).where(*is_subject, old).values(tries=1, began_at=now)).rowcount:
        return
    if tx.execute(update(wrong_keys).where(*is_subject).values(tries=wrong_keys.c.tries + 1)).rowcount:
        return
    try:
        with tx.begin_nested():
            tx.execute(
                insert(wrong_keys).values(agency=subject[0], subject=subject[1], began_at=now, tries=1)
            )
    except IntegrityError:  # another worker counted the first one at this very moment
        tx.execute(update(wrong_keys).where(*is_subject).values(tries=wrong_keys.c.tries + 1))


def forgive(tx: Connection, subject: Subject) -> None:
    """Nothing counts against `subject` any more."""
    tx.execute(delete(wrong_keys).where(*_is(subject)))


def forget_before(tx: Connection, moment: datetime) -> None:
    tx.execute(delete(wrong_keys).where(wrong_keys.c.began_at < moment))


def _is(subject: Subject) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return wrong_keys.c.agency == subject[0], wrong_keys.c.subject == subject[1]

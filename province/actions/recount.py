"""Counting an agency's dossiers anew for oversight, from their folded states alone."""

from __future__ import annotations

from sqlalchemy import Connection, delete

from province.store import dossiers, feed, offices
from province.store.database import Database
from province.store.oversight_facts import add_facts, facts_of
from province.store.tables import oversight_facts, oversight_tallies

RECOUNT_WANTED = "oversight_recount"
"""The province's fact that a migration leaves: rows of before it wait to be counted."""
_AT_ONCE = 2_000


def recount(tx: Connection, agency: str) -> int:
    """Writes the rows and sums of an agency anew; how many dossiers. Its desks wait meanwhile."""
    feed.head(tx, agency, locked=True)
    for table in (oversight_tallies, oversight_facts):
        tx.execute(delete(table).where(table.c.agency == agency))
    count, last = 0, ""
    while found := dossiers.states_after(tx, agency, last, _AT_ONCE):
        add_facts(tx, agency, [facts_of(each) for each in found])
        count, last = count + len(found), found[-1].id
    return count


def recount_if_wanted(database: Database) -> None:
    """Counts every agency after a migration that asks for it; one transaction an agency, so desks wait briefly."""
    with database.reading() as tx:
        if offices.fact(tx, RECOUNT_WANTED) != "yes":
            return
        agencies = offices.agencies(tx)
    for agency in agencies:
        with database.writing() as tx:
            recount(tx, agency)
    with database.writing() as tx:
        offices.keep_fact(tx, RECOUNT_WANTED, "no")

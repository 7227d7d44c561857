"""The tables administration reads: who did what, and what a desk said of itself at its last hello."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKeyConstraint, Index, Integer, PrimaryKeyConstraint, Table, Text

from province.store.columns import Moment, metadata

# What administrators and staff did, on a page or by command. Names of accounts, codes and ids: no citizen's data.
acts = Table(
    "acts",
    metadata,
    Column("agency", Text, nullable=False),  # empty: of the whole province
    Column("id", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("actor", Text, nullable=False),
    Column("via", Text, nullable=False),  # page, cli
    Column("act", Text, nullable=False),
    Column("subject", Text, nullable=False),
    PrimaryKeyConstraint("agency", "id"),
    Index(None, "at"),
)

desk_reports = Table(
    "desk_reports",
    metadata,
    Column("agency", Text, nullable=False),
    Column("incarnation", Text, nullable=False),
    Column("clock_off", Integer),  # seconds by which the desk's clock is ahead
    Column("packs", Text, nullable=False),  # JSON: version by kind
    PrimaryKeyConstraint("agency", "incarnation"),
    ForeignKeyConstraint(["agency", "incarnation"], ["incarnations.agency", "incarnations.incarnation"]),
)

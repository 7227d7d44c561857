"""The tables of what one agency shares with another, keyed by the agency in whose part a row lies."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKeyConstraint,
    Index,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
)

from province.store.columns import Moment, metadata

# Who else may see a dossier: one row an agency that is competent for it or holds it, in the receiving agency's part …
shares = Table(
    "shares",
    metadata,
    Column("agency", Text, nullable=False),
    Column("dossier_id", Text, nullable=False),
    Column("with_agency", Text, nullable=False),
    Column("ground", Text, nullable=False),  # competent, holder
    Column("shared_at", Moment, nullable=False),
    PrimaryKeyConstraint("agency", "dossier_id", "with_agency"),
    ForeignKeyConstraint(["agency"], ["offices.agency"]),
)

# … and the same in the part of the agency that may see it, so that nobody looks for it elsewhere.
shared_dossiers = Table(
    "shared_dossiers",
    metadata,
    Column("agency", Text, nullable=False),
    Column("dossier_id", Text, nullable=False),
    Column("of_agency", Text, nullable=False),
    Column("ground", Text, nullable=False),
    Column("shared_at", Moment, nullable=False),
    PrimaryKeyConstraint("agency", "dossier_id", "of_agency"),
    ForeignKeyConstraint(["agency"], ["offices.agency"]),
)

# Events of another agency's ledger that an agency is told, among the positions of its feed. A table of its own:
# a server of the version before passes over what it does not know, and the daily comparison brings it.
shared_feed = Table(
    "shared_feed",
    metadata,
    Column("agency", Text, nullable=False),
    Column("pos", BigInteger, nullable=False),
    Column("of_agency", Text, nullable=False),
    Column("incarnation", Text, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("dossier_id", Text, nullable=False),
    Column("sha256", Text),  # of the scan that the event speaks of
    PrimaryKeyConstraint("agency", "pos"),
    UniqueConstraint("agency", "of_agency", "incarnation", "seq"),
    ForeignKeyConstraint(["agency"], ["offices.agency"]),
    Index(None, "agency", "dossier_id"),
    Index(None, "agency", "sha256"),
)

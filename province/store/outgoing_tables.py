"""The tables of what the province says to other systems: how far each was told, and what still waits to be said."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    SmallInteger,
    Table,
    Text,
    text,
)

from province.store.columns import Moment, metadata

# How far into an agency's feed a target was told of: "national", or "hook:" and the id of a webhook.
outgoing_lanes = Table(
    "outgoing_lanes",
    metadata,
    Column("agency", Text, nullable=False),
    Column("target", Text, nullable=False),
    Column("pos", BigInteger, nullable=False),
    PrimaryKeyConstraint("agency", "target"),
    ForeignKeyConstraint(["agency"], ["offices.agency"]),
)

# One message to one target. Of a dossier's messages to a target one is waiting (or refused), the later ones are
# behind it. `body` is kept only where it holds no personal data; else it is made when it is sent.
outgoing = Table(
    "outgoing",
    metadata,
    Column("agency", Text, nullable=False),
    Column(
        "id", Text, nullable=False
    ),  # made of target, service and event: the same however often it is made
    Column("target", Text, nullable=False),
    Column("service", Text, nullable=False),
    Column("dossier_id", Text, nullable=False),
    Column("event_id", Text, nullable=False),
    Column("pos", BigInteger, nullable=False),
    Column("nth", SmallInteger, nullable=False),
    Column("state", Text, nullable=False),  # waiting, behind, refused, sent, stopped
    Column("body", LargeBinary),
    Column("tries", Integer, nullable=False),
    Column("next_at", Moment, nullable=False),
    Column("begun_at", Moment),
    Column("unsure", Boolean, nullable=False),  # it was begun, and nobody knows how that ended
    Column("cause", Text, nullable=False),
    Column("cause_text", Text, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("settled_at", Moment),
    PrimaryKeyConstraint("agency", "id"),
    ForeignKeyConstraint(["agency"], ["offices.agency"]),
    Index(None, "agency", "target", "dossier_id", "pos", "nth"),
    Index(
        "ix_outgoing_due",
        "target",
        "next_at",
        sqlite_where=text("state = 'waiting'"),
        postgresql_where=text("state = 'waiting'"),
    ),
    Index(
        "ix_outgoing_unsettled",
        "target",
        "state",
        sqlite_where=text("state <> 'sent'"),
        postgresql_where=text("state <> 'sent'"),
    ),
    Index(
        "ix_outgoing_sent",
        "settled_at",
        sqlite_where=text("state = 'sent'"),
        postgresql_where=text("state = 'sent'"),
    ),
)

# Under which code the national portal has a dossier: the next message of it is an update.
outgoing_known = Table(
    "outgoing_known",
    metadata,
    Column("agency", Text, nullable=False),
    Column("dossier_id", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("known_at", Moment, nullable=False),
    PrimaryKeyConstraint("agency", "dossier_id", "code"),
    ForeignKeyConstraint(["agency"], ["offices.agency"]),
)

# Who asked to be told by webhook. The province's own, so the agency is empty; `agencies` and `kinds` are JSON lists,
# an empty one means all. The secret is made from the province's and `generation`, and is not here.
webhooks = Table(
    "webhooks",
    metadata,
    Column("agency", Text, nullable=False),
    Column("id", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("agencies", Text, nullable=False),
    Column("kinds", Text, nullable=False),
    Column("patience_days", Integer, nullable=False),
    Column("generation", Integer, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("failing_since", Moment),
    Column("disabled_at", Moment),
    Column("why", Text, nullable=False),  # it is disabled: asked, gone, failing
    PrimaryKeyConstraint("agency", "id"),
)

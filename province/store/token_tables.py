"""The tables of other systems' tokens, and of the answers they were given under a key."""

from __future__ import annotations

from sqlalchemy import (
    Column,
    ForeignKeyConstraint,
    Index,
    LargeBinary,
    PrimaryKeyConstraint,
    Table,
    Text,
)

from province.store.columns import Moment, metadata

# What another system shows in an account's place. The token itself is with that system alone.
api_tokens = Table(
    "api_tokens",
    metadata,
    Column("agency", Text, nullable=False),
    Column("id", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("login", Text, nullable=False),
    Column("scopes", Text, nullable=False),  # names with a space between them
    Column("secret_hash", LargeBinary, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("until", Moment, nullable=False),
    Column("revoked_at", Moment),
    Column("used_at", Moment),
    PrimaryKeyConstraint("agency", "id"),
    ForeignKeyConstraint(["agency", "login"], ["accounts.agency", "accounts.login"]),
    Index(None, "id"),
)

# What was answered to a step under an Idempotency-Key: told again for the same key, kept with the step itself.
api_answers = Table(
    "api_answers",
    metadata,
    Column("agency", Text, nullable=False),
    Column("token_id", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("asked_hash", LargeBinary, nullable=False),
    Column("answer", LargeBinary, nullable=False),
    Column("made_at", Moment, nullable=False),
    PrimaryKeyConstraint("agency", "token_id", "key"),
    Index(None, "agency", "made_at"),
)

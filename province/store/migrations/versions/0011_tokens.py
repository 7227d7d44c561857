"""Tokens of other systems, and what they were answered under a key."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "api_tokens",
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("login", sa.Text(), nullable=False),
        sa.Column("scopes", sa.Text(), nullable=False),
        sa.Column("secret_hash", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True)),
        sa.Column("used_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("agency", "id", name=op.f("pk_api_tokens")),
        sa.ForeignKeyConstraint(
            ["agency", "login"], ["accounts.agency", "accounts.login"], name=op.f("fk_api_tokens_accounts")
        ),
    )
    op.create_index("ix_api_tokens_id", "api_tokens", ["id"])
    op.create_table(
        "api_answers",
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("token_id", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("asked_hash", sa.LargeBinary(), nullable=False),
        sa.Column("answer", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("agency", "token_id", "key", name=op.f("pk_api_answers")),
    )
    op.create_index("ix_api_answers_agency_made_at", "api_answers", ["agency", "made_at"])

"""Accounts of the province's staff, and who of them is signed in."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "accounts",
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("login", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("password_hash", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("agency", "login", name=op.f("pk_accounts")),
    )
    op.create_index("ix_accounts_login", "accounts", ["login"])
    op.create_table(
        "sessions",
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        sa.Column("login", sa.Text(), nullable=False),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("agency", "token_hash", name=op.f("pk_sessions")),
        sa.ForeignKeyConstraint(
            ["agency", "login"], ["accounts.agency", "accounts.login"], name=op.f("fk_sessions_accounts")
        ),
    )
    op.create_index("ix_sessions_agency_login", "sessions", ["agency", "login"])

"""Scans of papers: what lies on this computer, which dossiers it belongs to, what waits to be attached."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "blob",
        sa.Column("sha256", sa.String(), primary_key=True),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("media", sa.String(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("here", sa.Boolean(), nullable=False),
        sa.Column("stored_at", sa.String(), nullable=False),
        sa.Column("sent_at", sa.String()),
        sa.Column("sent_octets", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("trouble", sa.String(), nullable=False, server_default=""),
    )
    op.create_index("blob_unsent", "blob", ["stored_at"], sqlite_where=sa.text("sent_at IS NULL AND here"))
    op.create_table(
        "attachment",
        sa.Column("sha256", sa.String(), primary_key=True),
        sa.Column("dossier_id", sa.String(), primary_key=True),
    )
    op.create_index("ix_attachment_dossier_id", "attachment", ["dossier_id"])
    op.create_table(
        "tray",
        sa.Column("sha256", sa.String(), primary_key=True),
        sa.Column("form_id", sa.String(), primary_key=True),
        sa.Column("paper", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
    )

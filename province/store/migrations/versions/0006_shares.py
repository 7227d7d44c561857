"""Dossiers that one agency shares with another: who, and what it is told."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for table, whose in (("shares", "with_agency"), ("shared_dossiers", "of_agency")):
        op.create_table(
            table,
            sa.Column("agency", sa.Text(), nullable=False),
            sa.Column("dossier_id", sa.Text(), nullable=False),
            sa.Column(whose, sa.Text(), nullable=False),
            sa.Column("ground", sa.Text(), nullable=False),
            sa.Column("shared_at", sa.DateTime(timezone=True), nullable=False),
            sa.PrimaryKeyConstraint("agency", "dossier_id", whose, name=op.f(f"pk_{table}")),
            sa.ForeignKeyConstraint(["agency"], ["offices.agency"], name=op.f(f"fk_{table}_offices")),
        )
    op.create_table(
        "shared_feed",
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("pos", sa.BigInteger(), nullable=False),
        sa.Column("of_agency", sa.Text(), nullable=False),
        sa.Column("incarnation", sa.Text(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("dossier_id", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text()),
        sa.PrimaryKeyConstraint("agency", "pos", name=op.f("pk_shared_feed")),
        sa.UniqueConstraint(
            "agency",
            "of_agency",
            "incarnation",
            "seq",
            name=op.f("uq_shared_feed_agency_of_agency_incarnation_seq"),
        ),
        sa.ForeignKeyConstraint(["agency"], ["offices.agency"], name=op.f("fk_shared_feed_offices")),
    )
    op.create_index("ix_shared_feed_agency_dossier_id", "shared_feed", ["agency", "dossier_id"])
    op.create_index("ix_shared_feed_agency_sha256", "shared_feed", ["agency", "sha256"])

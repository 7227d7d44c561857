"""Who did what, and what a desk says of its clock and its packs."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "acts",
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("via", sa.Text(), nullable=False),
        sa.Column("act", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("agency", "id", name=op.f("pk_acts")),
    )
    op.create_index("ix_acts_at", "acts", ["at"])
    op.create_table(
        "desk_reports",
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("incarnation", sa.Text(), nullable=False),
        sa.Column("clock_off", sa.Integer()),
        sa.Column("packs", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("agency", "incarnation", name=op.f("pk_desk_reports")),
        sa.ForeignKeyConstraint(
            ["agency", "incarnation"],
            ["incarnations.agency", "incarnations.incarnation"],
            name=op.f("fk_desk_reports_incarnations"),
        ),
    )

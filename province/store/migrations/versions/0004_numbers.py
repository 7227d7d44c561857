"""Numbers that the province gave from its own, and the numbers that dossiers had before."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "own_numbers",
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("sequence", sa.SmallInteger(), nullable=False),
        sa.Column("dossier_id", sa.Text(), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("agency", "day", "sequence", name=op.f("pk_own_numbers")),
        sa.UniqueConstraint("agency", "dossier_id", name=op.f("uq_own_numbers_agency_dossier_id")),
        sa.ForeignKeyConstraint(["agency"], ["offices.agency"], name=op.f("fk_own_numbers_offices")),
    )
    op.create_table(
        "former_numbers",
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("dossier_id", sa.Text(), nullable=False),
        sa.Column("scan_code", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("look_up_key", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("agency", "dossier_id", "scan_code", name=op.f("pk_former_numbers")),
        sa.ForeignKeyConstraint(["agency"], ["offices.agency"], name=op.f("fk_former_numbers_offices")),
    )
    op.create_index("ix_former_numbers_agency_scan_code", "former_numbers", ["agency", "scan_code"])
    op.create_index("ix_former_numbers_code", "former_numbers", ["code"])

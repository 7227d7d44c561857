"""Where fees may be paid by bank, and what citizens write of their dossiers."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "bank_accounts",
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("bank", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("agency", name=op.f("pk_bank_accounts")),
        sa.ForeignKeyConstraint(["agency"], ["offices.agency"], name=op.f("fk_bank_accounts_offices")),
    )
    op.create_table(
        "feedback",
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("dossier_id", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answer", sa.Text()),
        sa.Column("answered_at", sa.DateTime(timezone=True)),
        sa.Column("answered_by", sa.Text()),
        sa.PrimaryKeyConstraint("agency", "id", name=op.f("pk_feedback")),
        sa.ForeignKeyConstraint(
            ["agency", "dossier_id"], ["dossiers.agency", "dossiers.id"], name=op.f("fk_feedback_dossiers")
        ),
    )
    op.create_index("ix_feedback_agency_dossier_id", "feedback", ["agency", "dossier_id"])

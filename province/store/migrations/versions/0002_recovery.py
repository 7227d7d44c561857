"""Recovery: the locked inbox, how far a backup holds each desk, and codes for a desk that comes back."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "incarnations", sa.Column("backed_up_seq", sa.BigInteger(), nullable=False, server_default="0")
    )
    op.add_column("incarnations", sa.Column("epoch", sa.Text(), nullable=False, server_default=""))
    op.add_column("enrolment_codes", sa.Column("desk", sa.Text()))
    op.create_table(
        "locked_inbox",
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("incarnation", sa.Text(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("dossier_id", sa.Text()),
        sa.Column("header", sa.LargeBinary(), nullable=False),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.Column("payload", sa.LargeBinary(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("agency", "incarnation", "seq", name=op.f("pk_locked_inbox")),
        sa.ForeignKeyConstraint(
            ["agency", "incarnation"],
            ["incarnations.agency", "incarnations.incarnation"],
            name=op.f("fk_locked_inbox_incarnations"),
        ),
    )
    op.create_table(
        "backup_marks",
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("mark", sa.Text(), nullable=False),
        sa.Column("incarnation", sa.Text(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("agency", "mark", "incarnation", name=op.f("pk_backup_marks")),
        sa.ForeignKeyConstraint(
            ["agency", "incarnation"],
            ["incarnations.agency", "incarnations.incarnation"],
            name=op.f("fk_backup_marks_incarnations"),
        ),
    )

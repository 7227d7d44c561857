"""What the province says to other systems: how far each was told, and what waits to be said."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "outgoing_lanes",
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("pos", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("agency", "target", name=op.f("pk_outgoing_lanes")),
        sa.ForeignKeyConstraint(["agency"], ["offices.agency"], name=op.f("fk_outgoing_lanes_offices")),
    )
    op.create_table(
        "outgoing",
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("service", sa.Text(), nullable=False),
        sa.Column("dossier_id", sa.Text(), nullable=False),
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("pos", sa.BigInteger(), nullable=False),
        sa.Column("nth", sa.SmallInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary()),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True)),
        sa.Column("unsure", sa.Boolean(), nullable=False),
        sa.Column("cause", sa.Text(), nullable=False),
        sa.Column("cause_text", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("settled_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("agency", "id", name=op.f("pk_outgoing")),
        sa.ForeignKeyConstraint(["agency"], ["offices.agency"], name=op.f("fk_outgoing_offices")),
    )
    op.create_index(
        "ix_outgoing_agency_target_dossier_id_pos_nth",
        "outgoing",
        ["agency", "target", "dossier_id", "pos", "nth"],
    )
    for name, columns, where in (
        ("ix_outgoing_due", ["target", "next_at"], "state = 'waiting'"),
        ("ix_outgoing_unsettled", ["target", "state"], "state <> 'sent'"),
        ("ix_outgoing_sent", ["settled_at"], "state = 'sent'"),
    ):
        op.create_index(
            name, "outgoing", columns, sqlite_where=sa.text(where), postgresql_where=sa.text(where)
        )
    op.create_table(
        "outgoing_known",
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("dossier_id", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("known_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("agency", "dossier_id", "code", name=op.f("pk_outgoing_known")),
        sa.ForeignKeyConstraint(["agency"], ["offices.agency"], name=op.f("fk_outgoing_known_offices")),
    )

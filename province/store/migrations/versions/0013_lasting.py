"""Which dossiers were open for long: so that the open ones of an old day are found without going through all before."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    column = sa.Column("lasting", sa.SmallInteger(), nullable=False, server_default="0")
    op.add_column("oversight_facts", column)
    where = sa.text("lasting > 0")
    op.create_index(
        "ix_oversight_facts_lasting",
        "oversight_facts",
        ["settled_day", "received_day"],
        sqlite_where=where,
        postgresql_where=where,
    )
    op.execute("UPDATE province_facts SET value = 'yes' WHERE name = 'oversight_recount'")

"""The dossiers that are not settled yet are found without going through all that ever were."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    is_open = sa.text("status IN (2, 4, 5, 6)")
    op.create_index(
        "ix_dossiers_open",
        "dossiers",
        ["agency", "due_at", "id"],
        sqlite_where=is_open,
        postgresql_where=is_open,
    )

"""Indexes of the few that a list may look for among a year of many: rated low, extended, ended without a result."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

_FEW = (
    ("low", ["received_day", "agency"], "rated > 0 AND rated < 3"),
    ("extended", ["received_day", "agency"], "extensions > 0"),
    ("ended", ["settled_day", "agency"], "course > 3"),
)


def upgrade() -> None:
    for name, columns, rows in _FEW:
        where = sa.text(rows)
        op.create_index(
            f"ix_oversight_facts_{name}",
            "oversight_facts",
            columns,
            sqlite_where=where,
            postgresql_where=where,
        )

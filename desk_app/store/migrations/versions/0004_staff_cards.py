"""The card a clerk signs in with, and accounts that are closed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("clerk", sa.Column("card", sa.String(), nullable=True))
    op.add_column("clerk", sa.Column("closed", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_index("clerk_by_card", "clerk", ["card"], unique=True)

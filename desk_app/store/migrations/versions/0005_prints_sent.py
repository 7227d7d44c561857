"""The print ledger tells numbers given out from numbers a printer took; prints of before were all taken."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("print", sa.Column("sent", sa.Integer(), nullable=False, server_default="0"))
    op.execute("UPDATE print SET sent = copies")

"""Numbers that dossiers had before their final one, so that an old receipt still finds its dossier."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "former_number",
        sa.Column("dossier_id", sa.String(), primary_key=True),
        sa.Column("scan_code", sa.String(), primary_key=True),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("proof", sa.String(), nullable=False, server_default=""),
        sa.Column("signature", sa.String(), nullable=False, server_default=""),
    )
    op.create_index("ix_former_number_scan_code", "former_number", ["scan_code"])
    op.create_index("ix_former_number_code", "former_number", ["code"])

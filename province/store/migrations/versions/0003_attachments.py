"""Which scans an office's events speak of; what the ledger was told before this version is looked up in it."""

import json

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    attachments = op.create_table(
        "attachments",
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("media", sa.Text(), nullable=False),
        sa.Column("noted_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("agency", "sha256", name=op.f("pk_attachments")),
        sa.ForeignKeyConstraint(["agency"], ["offices.agency"], name=op.f("fk_attachments_offices")),
    )
    told = op.get_bind().execute(
        sa.text("SELECT agency, payload, received_at FROM ledger WHERE kind = 'paper.attached'").columns(
            received_at=sa.DateTime(timezone=True)
        )
    )
    rows = {}
    for agency, payload, received_at in told:
        row = _row(bytes(payload))
        if row is not None:
            rows[agency, row["sha256"]] = {**row, "agency": agency, "noted_at": received_at}
    if rows:
        op.bulk_insert(attachments, list(rows.values()))


def _row(payload: bytes) -> dict[str, object] | None:
    try:
        fact = json.loads(payload)
        sha256, size, media = str(fact["sha256"]), int(fact["size"]), str(fact["media"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return (
        {"sha256": sha256, "size": size, "media": media} if len(sha256) == 64 and 0 < size < 2**62 else None
    )

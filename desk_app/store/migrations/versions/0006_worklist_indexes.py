"""The worklist's own indexes: small, because only what is still at work is in them."""

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name, statuses in (
        ("dossier_at_work", "(2, 4)"),
        ("dossier_waiting", "(5, 6)"),
        ("dossier_ready", "(9)"),
    ):
        op.execute(
            f"CREATE INDEX IF NOT EXISTS {name} ON dossier (due_at, status, held_by, clerk, folded)"
            f" WHERE status IN {statuses}"
        )

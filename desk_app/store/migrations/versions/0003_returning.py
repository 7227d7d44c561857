"""Finding what is ready for whoever stands at the counter: by last digits, by person, by who handed it in."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("submitter_id", "scan_tail", "code_tail"):
        op.add_column("dossier", sa.Column(name, sa.String(), nullable=True))
    op.execute(
        "UPDATE dossier SET code_tail = substr(code, -4),"
        " scan_tail = CASE WHEN scan_code LIKE 'registered:%' THEN NULL ELSE substr(scan_code, -4) END,"
        " submitter_id = json_extract(CAST(state AS TEXT), '$.received.submitter.id_number')"
    )
    op.create_index(op.f("ix_dossier_submitter_id"), "dossier", ["submitter_id"], unique=False)
    op.create_index("dossier_by_status_person", "dossier", ["status", "owner_key"], unique=False)
    op.create_index("dossier_by_scan_tail", "dossier", ["scan_tail", "status"], unique=False)
    op.create_index("dossier_by_code_tail", "dossier", ["code_tail", "status"], unique=False)

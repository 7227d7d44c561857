"""The search index answers one typed letter as well as two: without, every word of the register is merged."""

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DROP TABLE dossier_fts")
    op.execute(
        "CREATE VIRTUAL TABLE dossier_fts USING fts5(folded, content='dossier', content_rowid='row',"
        " prefix='1 2 3', tokenize='unicode61 remove_diacritics 2')"
    )
    op.execute("INSERT INTO dossier_fts (dossier_fts) VALUES ('rebuild')")

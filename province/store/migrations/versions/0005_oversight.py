"""What oversight asks of each dossier and its sums; who opens the province next counts the rows of before."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_SMALL = ("channel", "course", "wrong")
_SMALL_AFTER = ("requests", "extensions", "digitised", "fee", "rated")
_TALLIES = (
    *("received_direct", "received_online", "received_post"),
    *("settled_before", "settled_on", "settled_after", "withdrawn", "stopped", "went_late"),
    *("asked", "asked_again", "requests", "extended", "digitised", "with_fee", "paid_by_transfer"),
    *("rated_1", "rated_2", "rated_3", "rated_4", "rated_5"),
)
_PARTIAL = (
    ("settled_day_agency", ["settled_day", "agency"], "settled_day IS NOT NULL"),
    ("late", ["settled_day", "late_from", "agency"], "settled_day IS NULL OR late_from < '9999-12-31'"),
    ("asked", ["received_day", "agency"], "requests > 0"),
    ("wrong", ["agency", "id"], "wrong > 0"),
)


def upgrade() -> None:
    op.create_table(
        "oversight_facts",
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        *(sa.Column(each, sa.SmallInteger(), nullable=False) for each in _SMALL),
        sa.Column("received_day", sa.Date(), nullable=False),
        sa.Column("due_day", sa.Date()),
        sa.Column("settled_day", sa.Date()),
        sa.Column("late_from", sa.Date(), nullable=False),
        *(sa.Column(each, sa.SmallInteger(), nullable=False) for each in _SMALL_AFTER),
        sa.PrimaryKeyConstraint("agency", "id", name=op.f("pk_oversight_facts")),
        sa.ForeignKeyConstraint(["agency"], ["offices.agency"], name=op.f("fk_oversight_facts_offices")),
    )
    op.create_index("ix_oversight_facts_received_day", "oversight_facts", ["received_day", "agency"])
    for name, columns, rows in _PARTIAL:
        where = sa.text(rows)
        op.create_index(
            f"ix_oversight_facts_{name}",
            "oversight_facts",
            columns,
            sqlite_where=where,
            postgresql_where=where,
        )
    op.create_table(
        "oversight_tallies",
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("bucket", sa.Date(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        *(sa.Column(each, sa.Integer(), nullable=False) for each in _TALLIES),
        sa.PrimaryKeyConstraint("agency", "bucket", "field", name=op.f("pk_oversight_tallies")),
        sa.ForeignKeyConstraint(["agency"], ["offices.agency"], name=op.f("fk_oversight_tallies_offices")),
    )
    op.create_index("ix_oversight_tallies_bucket", "oversight_tallies", ["bucket"])
    op.execute("INSERT INTO province_facts (name, value) VALUES ('oversight_recount', 'yes')")

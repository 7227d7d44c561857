"""The first tables of the province: offices, desks, numbers, ledger, dossiers, feed and packs."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "offices",
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("parent", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("hours", sa.Text(), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("agency", name=op.f("pk_offices")),
        sa.UniqueConstraint("number", name=op.f("uq_offices_number")),
    )
    op.create_table(
        "packs",
        sa.Column("issuer", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("issuer", "kind", "version", name=op.f("pk_packs")),
    )
    op.create_table(
        "province_facts",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_province_facts")),
    )
    op.create_table(
        "wrong_keys",
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("agency", "subject", name=op.f("pk_wrong_keys")),
    )
    op.create_index(op.f("ix_wrong_keys_began_at"), "wrong_keys", ["began_at"], unique=False)
    op.create_table(
        "desks",
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["agency"], ["offices.agency"], name=op.f("fk_desks_offices")),
        sa.PrimaryKeyConstraint("agency", "desk", name=op.f("pk_desks")),
    )
    op.create_table(
        "dossiers",
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("scan_code", sa.Text(), nullable=True),
        sa.Column("look_up_key", sa.Text(), nullable=True),
        sa.Column("procedure_code", sa.Text(), nullable=False),
        sa.Column("status", sa.SmallInteger(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("contested", sa.Boolean(), nullable=False),
        sa.Column("state", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["agency"], ["offices.agency"], name=op.f("fk_dossiers_offices")),
        sa.PrimaryKeyConstraint("agency", "id", name=op.f("pk_dossiers")),
        sa.UniqueConstraint("agency", "code", name=op.f("uq_dossiers_agency_code")),
        sa.UniqueConstraint("agency", "scan_code", name=op.f("uq_dossiers_agency_scan_code")),
    )
    op.create_table(
        "enrolment_codes",
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("code_hash", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("incarnation", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["agency"], ["offices.agency"], name=op.f("fk_enrolment_codes_offices")),
        sa.PrimaryKeyConstraint("agency", "code_hash", name=op.f("pk_enrolment_codes")),
    )
    op.create_table(
        "feed",
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("pos", sa.BigInteger(), nullable=False),
        sa.Column("incarnation", sa.Text(), nullable=True),
        sa.Column("seq", sa.BigInteger(), nullable=True),
        sa.Column("pack_issuer", sa.Text(), nullable=True),
        sa.Column("pack_kind", sa.Text(), nullable=True),
        sa.Column("pack_version", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["agency"], ["offices.agency"], name=op.f("fk_feed_offices")),
        sa.PrimaryKeyConstraint("agency", "pos", name=op.f("pk_feed")),
    )
    op.create_table(
        "feed_heads",
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("pos", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["agency"], ["offices.agency"], name=op.f("fk_feed_heads_offices")),
        sa.PrimaryKeyConstraint("agency", name=op.f("pk_feed_heads")),
    )
    op.create_table(
        "incarnations",
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("incarnation", sa.Text(), nullable=False),
        sa.Column("desk", sa.Text(), nullable=False),
        sa.Column("public_key", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("enrolled_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("unsent", sa.BigInteger(), nullable=False),
        sa.Column("last_seq", sa.BigInteger(), nullable=False),
        sa.Column("last_hash", sa.LargeBinary(), nullable=False),
        sa.Column("hello_counter", sa.BigInteger(), nullable=False),
        sa.Column("nonce", sa.Text(), nullable=False),
        sa.Column("nonce_counter", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agency", "desk"], ["desks.agency", "desks.desk"], name=op.f("fk_incarnations_desks")
        ),
        sa.PrimaryKeyConstraint("agency", "incarnation", name=op.f("pk_incarnations")),
    )
    op.create_index(op.f("ix_incarnations_incarnation"), "incarnations", ["incarnation"], unique=False)
    op.create_table(
        "leases",
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("first", sa.SmallInteger(), nullable=False),
        sa.Column("from_day", sa.Date(), nullable=False),
        sa.Column("last", sa.SmallInteger(), nullable=False),
        sa.Column("until_day", sa.Date(), nullable=False),
        sa.Column("incarnation", sa.Text(), nullable=False),
        sa.Column("is_primary", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agency", "incarnation"],
            ["incarnations.agency", "incarnations.incarnation"],
            name=op.f("fk_leases_incarnations"),
        ),
        sa.PrimaryKeyConstraint("agency", "first", "from_day", name=op.f("pk_leases")),
    )
    op.create_index(op.f("ix_leases_agency_incarnation"), "leases", ["agency", "incarnation"], unique=False)
    op.create_table(
        "ledger",
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("incarnation", sa.Text(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("dossier_id", sa.Text(), nullable=True),
        sa.Column("header", sa.LargeBinary(), nullable=False),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.Column("payload", sa.LargeBinary(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["agency", "incarnation"],
            ["incarnations.agency", "incarnations.incarnation"],
            name=op.f("fk_ledger_incarnations"),
        ),
        sa.PrimaryKeyConstraint("agency", "incarnation", "seq", name=op.f("pk_ledger")),
    )
    op.create_index(op.f("ix_ledger_agency_dossier_id"), "ledger", ["agency", "dossier_id"], unique=False)
    op.create_index(op.f("ix_ledger_agency_event_id"), "ledger", ["agency", "event_id"], unique=False)
    op.create_table(
        "quarantine",
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("incarnation", sa.Text(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("dossier_id", sa.Text(), nullable=True),
        sa.Column("noted_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["agency", "incarnation", "seq"],
            ["ledger.agency", "ledger.incarnation", "ledger.seq"],
            name=op.f("fk_quarantine_ledger"),
        ),
        sa.PrimaryKeyConstraint("agency", "incarnation", "seq", name=op.f("pk_quarantine")),
    )

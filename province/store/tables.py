"""The province's tables. Every key begins with the receiving agency, so rows could be spread by it.

Only the small tables that every part would hold whole are exempt: `REFERENCE`.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
    text,
)

import province.store.admin_tables
import province.store.outgoing_tables
import province.store.share_tables
import province.store.token_tables  # noqa: F401  (their tables stand in the same metadata)
from province.store.columns import Moment, metadata

# One row a fact of the whole province: its epoch, the mark of its keys.
province_facts = Table(
    "province_facts",
    metadata,
    Column("name", Text, nullable=False),
    Column("value", Text, nullable=False),
    PrimaryKeyConstraint("name"),
)

offices = Table(
    "offices",
    metadata,
    Column("agency", Text, nullable=False),
    Column("number", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("parent", Text, nullable=False),
    Column("address", Text, nullable=False),
    Column("phone", Text, nullable=False),
    Column("hours", Text, nullable=False),
    Column("added_at", Moment, nullable=False),
    PrimaryKeyConstraint("agency"),
    UniqueConstraint("number"),
)

packs = Table(
    "packs",
    metadata,
    Column("issuer", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("published_at", Moment, nullable=False),
    PrimaryKeyConstraint("issuer", "kind", "version"),
)

REFERENCE = frozenset({"province_facts", "offices", "packs"})

desks = Table(
    "desks",
    metadata,
    Column("agency", Text, nullable=False),
    Column("desk", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("added_at", Moment, nullable=False),
    PrimaryKeyConstraint("agency", "desk"),
    ForeignKeyConstraint(["agency"], ["offices.agency"]),
)

# A desk as it was enrolled once. `last_*` is what the ledger holds of it, and rules.
incarnations = Table(
    "incarnations",
    metadata,
    Column("agency", Text, nullable=False),
    Column("incarnation", Text, nullable=False),
    Column("desk", Text, nullable=False),
    Column("public_key", LargeBinary, nullable=False),
    Column("version", Text, nullable=False),
    Column("enrolled_at", Moment, nullable=False),
    Column("revoked_at", Moment),
    Column("seen_at", Moment),
    Column("unsent", BigInteger, nullable=False),
    Column("last_seq", BigInteger, nullable=False),
    Column("last_hash", LargeBinary, nullable=False),
    Column("hello_counter", BigInteger, nullable=False),
    Column("nonce", Text, nullable=False),
    Column("nonce_counter", BigInteger, nullable=False),
    Column("backed_up_seq", BigInteger, nullable=False, server_default="0"),
    Column("epoch", Text, nullable=False, server_default=""),  # the one it last greeted in
    PrimaryKeyConstraint("agency", "incarnation"),
    ForeignKeyConstraint(["agency", "desk"], ["desks.agency", "desks.desk"]),
    Index(None, "incarnation"),
)

enrolment_codes = Table(
    "enrolment_codes",
    metadata,
    Column("agency", Text, nullable=False),
    Column("code_hash", LargeBinary, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("used_at", Moment),
    Column("incarnation", Text),
    Column("desk", Text),  # for a computer that takes a desk's place; none for a new desk
    PrimaryKeyConstraint("agency", "code_hash"),
    ForeignKeyConstraint(["agency"], ["offices.agency"]),
)

leases = Table(
    "leases",
    metadata,
    Column("agency", Text, nullable=False),
    Column("first", SmallInteger, nullable=False),
    Column("from_day", Date, nullable=False),
    Column("last", SmallInteger, nullable=False),
    Column("until_day", Date, nullable=False),
    Column("incarnation", Text, nullable=False),
    Column("is_primary", Boolean, nullable=False),
    PrimaryKeyConstraint("agency", "first", "from_day"),
    ForeignKeyConstraint(["agency", "incarnation"], ["incarnations.agency", "incarnations.incarnation"]),
    Index(None, "agency", "incarnation"),
)

# Every event as its desk wrote it. An unreadable header leaves `kind` empty.
ledger = Table(
    "ledger",
    metadata,
    Column("agency", Text, nullable=False),
    Column("incarnation", Text, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("event_id", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("dossier_id", Text),
    Column("header", LargeBinary, nullable=False),
    Column("salt", LargeBinary, nullable=False),
    Column("payload", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("received_at", Moment, nullable=False),
    PrimaryKeyConstraint("agency", "incarnation", "seq"),
    ForeignKeyConstraint(["agency", "incarnation"], ["incarnations.agency", "incarnations.incarnation"]),
    Index(None, "agency", "dossier_id"),
    Index(None, "agency", "event_id"),
)

# What the ledger means: a dossier's folded state as JSON, and the columns it is found and listed by.
dossiers = Table(
    "dossiers",
    metadata,
    Column("agency", Text, nullable=False),
    Column("id", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("scan_code", Text),  # none until a dossier handed in online is received
    Column("look_up_key", Text),
    Column("procedure_code", Text, nullable=False),
    Column("status", SmallInteger, nullable=False),
    Column("received_at", Moment, nullable=False),
    Column("due_at", Moment),
    Column("changed_at", Moment, nullable=False),
    Column("contested", Boolean, nullable=False),
    Column("state", LargeBinary, nullable=False),
    PrimaryKeyConstraint("agency", "id"),
    UniqueConstraint("agency", "code"),
    UniqueConstraint("agency", "scan_code"),
    ForeignKeyConstraint(["agency"], ["offices.agency"]),
)
OPEN = "status IN (2, 4, 5, 6)"
"""In the words of an index and of the question it answers: received and not settled yet."""
Index(
    "ix_dossiers_open",
    *(dossiers.c[each] for each in ("agency", "due_at", "id")),
    sqlite_where=text(OPEN),
    postgresql_where=text(OPEN),
)

quarantine = Table(
    "quarantine",
    metadata,
    Column("agency", Text, nullable=False),
    Column("incarnation", Text, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("dossier_id", Text),
    Column("noted_at", Moment, nullable=False),
    PrimaryKeyConstraint("agency", "incarnation", "seq"),
    ForeignKeyConstraint(
        ["agency", "incarnation", "seq"], ["ledger.agency", "ledger.incarnation", "ledger.seq"]
    ),
)

# Numbers of 9751–9999, which the province gives by itself; what it gave once stays given.
own_numbers = Table(
    "own_numbers",
    metadata,
    Column("agency", Text, nullable=False),
    Column("day", Date, nullable=False),
    Column("sequence", SmallInteger, nullable=False),
    Column("dossier_id", Text, nullable=False),
    Column("given_at", Moment, nullable=False),
    PrimaryKeyConstraint("agency", "day", "sequence"),
    UniqueConstraint("agency", "dossier_id"),
    ForeignKeyConstraint(["agency"], ["offices.agency"]),
)

# The numbers a dossier had before the one it has: on receipts that somebody holds. Two dossiers may have had one.
former_numbers = Table(
    "former_numbers",
    metadata,
    Column("agency", Text, nullable=False),
    Column("dossier_id", Text, nullable=False),
    Column("scan_code", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("look_up_key", Text, nullable=False),
    PrimaryKeyConstraint("agency", "dossier_id", "scan_code"),
    ForeignKeyConstraint(["agency"], ["offices.agency"]),
    Index(None, "agency", "scan_code"),
    Index(None, "code"),
)

# The counter row of an agency's feed: locked by whoever writes, so positions commit in order.
feed_heads = Table(
    "feed_heads",
    metadata,
    Column("agency", Text, nullable=False),
    Column("pos", BigInteger, nullable=False),
    PrimaryKeyConstraint("agency"),
    ForeignKeyConstraint(["agency"], ["offices.agency"]),
)

# What an agency's desks are told, in order: an event of the ledger, or a pack.
feed = Table(
    "feed",
    metadata,
    Column("agency", Text, nullable=False),
    Column("pos", BigInteger, nullable=False),
    Column("incarnation", Text),
    Column("seq", BigInteger),
    Column("pack_issuer", Text),
    Column("pack_kind", Text),
    Column("pack_version", Integer),
    PrimaryKeyConstraint("agency", "pos"),
    ForeignKeyConstraint(["agency"], ["offices.agency"]),
)

# Wrong look-up keys, counted by code and by (hidden) address; addresses have an empty agency.
wrong_keys = Table(
    "wrong_keys",
    metadata,
    Column("agency", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("began_at", Moment, nullable=False),
    Column("tries", Integer, nullable=False),
    PrimaryKeyConstraint("agency", "subject"),
    Index(None, "began_at"),
)

# Where a fee may be paid by bank: the account of an office, shown as VietQR on its dossiers' pages.
bank_accounts = Table(
    "bank_accounts",
    metadata,
    Column("agency", Text, nullable=False),
    Column("bank", Text, nullable=False),  # BIN, six digits
    Column("number", Text, nullable=False),
    PrimaryKeyConstraint("agency"),
    ForeignKeyConstraint(["agency"], ["offices.agency"]),
)

# What citizens wrote of their dossier on its page, and what they were answered there.
feedback = Table(
    "feedback",
    metadata,
    Column("agency", Text, nullable=False),
    Column("id", Text, nullable=False),
    Column("dossier_id", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("sent_at", Moment, nullable=False),
    Column("answer", Text),
    Column("answered_at", Moment),
    Column("answered_by", Text),
    PrimaryKeyConstraint("agency", "id"),
    ForeignKeyConstraint(["agency", "dossier_id"], ["dossiers.agency", "dossiers.id"]),
    Index(None, "agency", "dossier_id"),
)

# What revoked desks went on sending: byte for byte, not applied, not fed, until an administrator releases it.
locked_inbox = Table(
    "locked_inbox",
    metadata,
    Column("agency", Text, nullable=False),
    Column("incarnation", Text, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("dossier_id", Text),
    Column("header", LargeBinary, nullable=False),
    Column("salt", LargeBinary, nullable=False),
    Column("payload", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    Column("received_at", Moment, nullable=False),
    PrimaryKeyConstraint("agency", "incarnation", "seq"),
    ForeignKeyConstraint(["agency", "incarnation"], ["incarnations.agency", "incarnations.incarnation"]),
)

# How far a backup that was begun will hold each incarnation at least; published when it is finished.
backup_marks = Table(
    "backup_marks",
    metadata,
    Column("agency", Text, nullable=False),
    Column("mark", Text, nullable=False),
    Column("incarnation", Text, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("begun_at", Moment, nullable=False),
    PrimaryKeyConstraint("agency", "mark", "incarnation"),
    ForeignKeyConstraint(["agency", "incarnation"], ["incarnations.agency", "incarnations.incarnation"]),
)

# Which scans an office's events speak of; their bytes lie on the shelf (province.blobs), under agency and hash.
attachments = Table(
    "attachments",
    metadata,
    Column("agency", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("media", Text, nullable=False),
    Column("noted_at", Moment, nullable=False),
    PrimaryKeyConstraint("agency", "sha256"),
    ForeignKeyConstraint(["agency"], ["offices.agency"]),
)

# What oversight asks of a dossier, a narrow row each. A day that is not there is `timeliness.NEVER` in `late_from`.
oversight_facts = Table(
    "oversight_facts",
    metadata,
    Column("agency", Text, nullable=False),
    Column("id", Text, nullable=False),
    Column("field", Text, nullable=False),
    Column("channel", SmallInteger, nullable=False),  # 1 direct, 2 online, 3 post (KenhThucHien)
    Column("course", SmallInteger, nullable=False),  # timeliness.Course
    Column("wrong", SmallInteger, nullable=False),  # timeliness.WrongDates
    Column("received_day", Date, nullable=False),
    Column("due_day", Date),
    Column("settled_day", Date),
    Column("late_from", Date, nullable=False),
    Column("requests", SmallInteger, nullable=False),
    Column("extensions", SmallInteger, nullable=False),
    Column("digitised", SmallInteger, nullable=False),  # 1: a scan stands for one of its papers
    Column("fee", SmallInteger, nullable=False),  # 0 none known, 1 one, 2 paid by transfer
    Column("rated", SmallInteger, nullable=False),  # 0 not, else survey.Satisfaction
    Column(
        "lasting", SmallInteger, nullable=False, server_default="0"
    ),  # 1: settled, and long after reception
    PrimaryKeyConstraint("agency", "id"),
    ForeignKeyConstraint(["agency"], ["offices.agency"]),
    Index("ix_oversight_facts_received_day", "received_day", "agency"),
)
_settled, _late, _asked, _wrong, _lasting, _low, _extended, _ended = (
    oversight_facts.c.settled_day.is_not(None),
    oversight_facts.c.settled_day.is_(None) | (oversight_facts.c.late_from < text("'9999-12-31'")),
    oversight_facts.c.requests > text("0"),
    oversight_facts.c.wrong > text("0"),
    oversight_facts.c.lasting > text("0"),
    (oversight_facts.c.rated > text("0")) & (oversight_facts.c.rated < text("3")),
    oversight_facts.c.extensions > text("0"),
    oversight_facts.c.course > text("3"),
)
for _name, _columns, _rows in (
    ("ix_oversight_facts_settled_day_agency", ("settled_day", "agency"), _settled),
    ("ix_oversight_facts_late", ("settled_day", "late_from", "agency"), _late),
    ("ix_oversight_facts_asked", ("received_day", "agency"), _asked),
    ("ix_oversight_facts_wrong", ("agency", "id"), _wrong),
    ("ix_oversight_facts_lasting", ("settled_day", "received_day"), _lasting),
    ("ix_oversight_facts_low", ("received_day", "agency"), _low),
    ("ix_oversight_facts_extended", ("received_day", "agency"), _extended),
    ("ix_oversight_facts_ended", ("settled_day", "agency"), _ended),
):
    Index(
        _name,
        *(oversight_facts.c[each] for each in _columns),
        sqlite_where=_rows,
        postgresql_where=_rows,
    )

TALLIES = (
    *("received_direct", "received_online", "received_post"),
    *("settled_before", "settled_on", "settled_after", "withdrawn", "stopped", "went_late"),
    *("asked", "asked_again", "requests", "extended", "digitised", "with_fee", "paid_by_transfer"),
    *("rated_1", "rated_2", "rated_3", "rated_4", "rated_5"),
)
"""What is counted of an agency, a field and half a month: see `oversight_facts.tallied`."""

# The facts added up by half months (from the 1st and from the 15th) and, under the first day of all, whole.
oversight_tallies = Table(
    "oversight_tallies",
    metadata,
    Column("agency", Text, nullable=False),
    Column("bucket", Date, nullable=False),
    Column("field", Text, nullable=False),
    *(Column(each, Integer, nullable=False) for each in TALLIES),
    PrimaryKeyConstraint("agency", "bucket", "field"),
    ForeignKeyConstraint(["agency"], ["offices.agency"]),
    Index(None, "bucket"),
)

# Whoever of the staff signs in. An empty agency is the province itself: its administrators, its oversight.
accounts = Table(
    "accounts",
    metadata,
    Column("agency", Text, nullable=False),
    Column("login", Text, nullable=False),  # alone over the whole province: kept so by province.actions
    Column("name", Text, nullable=False),
    Column("unit", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("password_hash", Text, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("closed_at", Moment),
    PrimaryKeyConstraint("agency", "login"),
    Index(None, "login"),
)

# Who is signed in. The token itself is in the person's browser alone.
sessions = Table(
    "sessions",
    metadata,
    Column("agency", Text, nullable=False),
    Column("token_hash", LargeBinary, nullable=False),
    Column("login", Text, nullable=False),
    Column("began_at", Moment, nullable=False),
    Column("seen_at", Moment, nullable=False),
    PrimaryKeyConstraint("agency", "token_hash"),
    ForeignKeyConstraint(["agency", "login"], ["accounts.agency", "accounts.login"]),
    Index(None, "agency", "login"),
)

"""The tables of the desk. Rows are not domain objects: mapping.py turns one into the other."""

from __future__ import annotations

from sqlalchemy import Index, false, text
from sqlmodel import Field, SQLModel


class MetaRow(SQLModel, table=True):
    """Single facts of this desk: enrolment, cursors, troubles, preferences."""

    __tablename__ = "meta"
    name: str = Field(primary_key=True)
    value: bytes


class PackRow(SQLModel, table=True):
    """Every pack ever applied: a dossier keeps the version it was received under."""

    __tablename__ = "pack"
    kind: str = Field(primary_key=True)
    issuer: str = Field(primary_key=True)
    version: int = Field(primary_key=True)
    body: bytes
    loaded_at: str
    current: bool = False


def _at_work(name: str, statuses: str) -> Index:
    """All that a queue of the worklist reads to put its dossiers in order and narrow them, and nothing else."""
    only = text(f"status IN {statuses}")
    return Index(name, "due_at", "status", "held_by", "clerk", "folded", sqlite_where=only)


class DossierRow(SQLModel, table=True):
    """One dossier: columns for lists and look-ups, `state` the whole of it (JSON)."""

    __tablename__ = "dossier"
    row: int | None = Field(default=None, primary_key=True)
    id: str = Field(unique=True)
    code: str = Field(unique=True)
    scan_code: str = Field(unique=True)
    procedure_code: str = Field(index=True)
    procedure_name: str
    owner_name: str
    owner_key: str = Field(index=True)
    id_number: str | None = Field(default=None, index=True)
    phone: str | None = Field(default=None, index=True)
    received_at: str = Field(index=True)
    due_at: str | None = None
    status: int
    held_by: str | None = None
    changed_at: str
    clerk: str
    last_seq: int = Field(index=True)
    folded: str
    state: bytes
    submitter_id: str | None = Field(default=None, index=True)
    scan_tail: str | None = None
    code_tail: str | None = None
    __table_args__ = (
        Index("dossier_by_status_due", "status", "due_at"),
        Index("dossier_by_status_person", "status", "owner_key"),
        Index("dossier_by_scan_tail", "scan_tail", "status"),
        Index("dossier_by_code_tail", "code_tail", "status"),
        _at_work("dossier_at_work", "(2, 4)"),
        _at_work("dossier_waiting", "(5, 6)"),
        _at_work("dossier_ready", "(9)"),
        {"sqlite_autoincrement": True},
    )


class VisitRow(SQLModel, table=True):
    """An intake that ended in form 02 or 03: no number, yet counted."""

    __tablename__ = "visit"
    id: str = Field(primary_key=True)
    outcome: str
    received_at: str = Field(index=True)
    last_seq: int = Field(index=True)
    state: bytes


class EventRow(SQLModel, table=True):
    """The journal of this desk: history, outbox, audit trail and proof in one."""

    __tablename__ = "event"
    seq: int = Field(primary_key=True)
    event_id: str = Field(unique=True)
    kind: str
    dossier_id: str | None = Field(default=None, index=True)
    at: str
    header: bytes
    salt: bytes
    payload: bytes
    hash: bytes
    digest: bytes | None = None
    """What the chain holds of an erased content; None while it is there."""


class PastEventRow(SQLModel, table=True):
    """Header and hash an event had under an earlier incarnation, which never brought it to the province."""

    __tablename__ = "past_event"
    incarnation: str = Field(primary_key=True)
    seq: int = Field(primary_key=True)
    header: bytes
    hash: bytes


class FeedRow(SQLModel, table=True):
    """Events of other desks and officers, pulled from the province; unknown kinds stay raw."""

    __tablename__ = "feed"
    event_id: str = Field(primary_key=True)
    epoch: str
    pos: int
    kind: str
    dossier_id: str | None = Field(default=None, index=True)
    at: str
    applied: bool
    header: bytes
    salt: bytes
    payload: bytes


class SetbackRow(SQLModel, table=True):
    """A verdict that a person must look at: the event was kept aside by the province."""

    __tablename__ = "setback"
    seq: int = Field(primary_key=True)
    dossier_id: str | None = Field(default=None, index=True)
    outcome: str
    code: str
    text: str
    at: str


class LeaseRow(SQLModel, table=True):
    """A leased block of numbers over a window of days."""

    __tablename__ = "lease"
    agency: str = Field(primary_key=True)
    first: int = Field(primary_key=True)
    last: int
    from_day: str
    until_day: str
    primary: bool


class CounterRow(SQLModel, table=True):
    """The next number of a block on a day; only ever grows."""

    __tablename__ = "counter"
    agency: str = Field(primary_key=True)
    day: str = Field(primary_key=True)
    first: int = Field(primary_key=True)
    next: int


class FormerNumberRow(SQLModel, table=True):
    """A number that a dossier had before; `proof` and `signature` where the province gave the new one."""

    __tablename__ = "former_number"
    dossier_id: str = Field(primary_key=True)
    scan_code: str = Field(primary_key=True, index=True)
    code: str = Field(index=True)
    key: str
    proof: str = Field(default="", sa_column_kwargs={"server_default": ""})
    signature: str = Field(default="", sa_column_kwargs={"server_default": ""})


class PrintRow(SQLModel, table=True):
    """The print ledger: copy numbers given out, and how far printers (or files) took them.

    `copies` over `sent` is a print still on its way, or one that a power cut took. No row: nobody decided yet;
    both 0: kept without a print on purpose.
    """

    __tablename__ = "print"
    document: str = Field(primary_key=True)
    dossier_id: str = Field(primary_key=True)
    copies: int
    sent: int = Field(default=0, sa_column_kwargs={"server_default": "0"})


class ClerkRow(SQLModel, table=True):
    """An account of the window: name, role and the Argon2id hash of the PIN."""

    __tablename__ = "clerk"
    id: str = Field(primary_key=True)
    name: str
    name_key: str = Field(unique=True)
    role: str
    pin_hash: str | None = None
    failures: int = 0
    wait_until: str | None = None
    last_seen: str | None = None
    card: str | None = None
    closed: bool = Field(default=False, sa_column_kwargs={"server_default": false()})
    __table_args__ = (Index("clerk_by_card", "card", unique=True),)


class TurnRow(SQLModel, table=True):
    """A queue number of one day: called, done or passed over."""

    __tablename__ = "turn"
    day: str = Field(primary_key=True)
    number: int = Field(primary_key=True)
    state: str
    called_at: str
    calls: int


class TurnFormRow(SQLModel, table=True):
    """Which number a form was written for; its id becomes the dossier's."""

    __tablename__ = "turn_form"
    form_id: str = Field(primary_key=True)
    day: str
    number: int


class DraftRow(SQLModel, table=True):
    """An unfinished reception: its content survives a kill; the id becomes the dossier's id."""

    __tablename__ = "draft"
    id: str = Field(primary_key=True)
    clerk: str
    saved_at: str
    parked: bool
    title: str
    content: bytes


class BlobRow(SQLModel, table=True):
    """A scan by the SHA-256 of its bytes. `here`: its sealed file is on this computer.

    `sent_at`: the province said that it holds it whole; `sent_octets`: how far a cut sending came;
    `trouble`: why the last try set it aside.
    """

    __tablename__ = "blob"
    sha256: str = Field(primary_key=True)
    size: int
    media: str
    pages: int
    here: bool
    stored_at: str
    sent_at: str | None = None
    sent_octets: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    trouble: str = Field(default="", sa_column_kwargs={"server_default": ""})
    __table_args__ = (Index("blob_unsent", "stored_at", sqlite_where=text("sent_at IS NULL AND here")),)


class AttachmentRow(SQLModel, table=True):
    """Which dossiers of this desk a scan belongs to; the dossier's own state says for which paper."""

    __tablename__ = "attachment"
    sha256: str = Field(primary_key=True)
    dossier_id: str = Field(primary_key=True, index=True)


class TrayRow(SQLModel, table=True):
    """A scan that waits to be attached: to a form that is being written, or to nobody yet."""

    __tablename__ = "tray"
    sha256: str = Field(primary_key=True)
    form_id: str = Field(primary_key=True)
    paper: str
    name: str
    at: str

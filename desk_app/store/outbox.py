"""The sync side of the desk: what waits to be sent, what the province said, what came back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

import msgspec
from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import IntegrityError

from desk_app.domain.dossier import Dossier, folded, received, registered
from desk_app.domain.errors import HomeRefused, NotFound, StepNotAllowed
from desk_app.domain.events import DossierReceived, DossierRegistered, Event, NumberAssigned
from desk_app.ports import Enrolment, Holding, Position
from desk_app.store import journal
from desk_app.store.conflicts import readable
from desk_app.store.engine import reading, reading_through, writing
from desk_app.store.former_numbers import keep_former, keep_proof, proofs
from desk_app.store.lives import base_of, begin_life, is_copy, kept_from, lives
from desk_app.store.mapping import dossier_columns
from desk_app.store.meta import read_meta, read_number, write_meta, write_number
from desk_app.store.months import fed_buckets, first_of_month, own_buckets
from desk_app.store.numbers import keep_lease
from desk_app.store.packs import current_packs, keep_pack
from desk_app.store.register import add_dossier, change_dossier, dossier_by_id
from desk_app.store.scans import doubt_sent_scans
from desk_app.store.settled import note_settled
from desk_app.sync.trouble import NotUnderstood
from desk_app.wire.envelope import GENESIS, Envelope, Header, read_header
from desk_app.wire.facts import MalformedFact, UnknownFact, decode_fact
from desk_app.wire.messages import Certificate, EnrolAnswer, FeedEvent, HelloAnswer, PullAnswer, Verdict
from desk_app.wire.sealing import certified_sealing_key
from desk_app.wire.signing import new_private_key

UNSENT = (
    "SELECT count(*), min(at) FROM (SELECT dossier_id, min(at) AS at FROM event"
    " WHERE seq > :acked AND dossier_id IS NOT NULL GROUP BY dossier_id)"
)
_AFTER = "SELECT header, salt, payload, digest FROM event WHERE seq > ? ORDER BY seq LIMIT ?"
_FEED = text(
    "INSERT INTO feed (event_id, epoch, pos, kind, dossier_id, at, applied, header, salt, payload)"
    " VALUES (:event_id, :epoch, :pos, :kind, :dossier_id, :at, :applied, :header, :salt, :payload)"
    " ON CONFLICT (event_id) DO UPDATE SET header = excluded.header, salt = excluded.salt, payload = excluded.payload"
    " WHERE (header, salt, payload) <> (excluded.header, excluded.salt, excluded.payload)"
)
_SETBACK = text(
    "INSERT INTO setback (seq, dossier_id, outcome, code, text, at)"
    " SELECT :seq, (SELECT dossier_id FROM event WHERE seq = :seq), :outcome, :code, :text, :at"
    " ON CONFLICT (seq) DO UPDATE SET outcome = :outcome, code = :code, text = :text, at = :at"
)
_TAKEN_UP = text("DELETE FROM setback WHERE seq = :seq")
_NOT_ASIDE = text("DELETE FROM setback WHERE seq > :after AND seq <= :last")
_LOCKED = text("SELECT min(seq) FROM setback WHERE code = 'locked_inbox'")
_OWN_TAKEN_UP = text(
    "DELETE FROM setback WHERE seq = (SELECT seq FROM event WHERE event_id = :id) AND seq <= "
    "(SELECT CAST(coalesce((SELECT value FROM meta WHERE name = 'acked_seq'), '0') AS INTEGER))"
)
# A correction that the province applied stands in the place of an earlier one of that dossier that it did not.
_SUPERSEDED = text(
    "DELETE FROM setback WHERE seq IN (SELECT earlier.seq FROM event AS earlier JOIN event AS later"
    " ON later.dossier_id = earlier.dossier_id AND later.kind = earlier.kind AND later.seq > earlier.seq"
    " WHERE earlier.kind = 'dossier.corrected' AND earlier.seq IN (SELECT seq FROM setback)"
    " AND later.seq > :acked AND later.seq <= :last AND later.seq NOT IN (SELECT seq FROM setback))"
)

_WAITING = text(
    "SELECT DISTINCT dossier_id FROM feed WHERE kind = 'dossier.received' AND NOT applied"
    " AND dossier_id NOT IN (SELECT id FROM dossier)"
)
_FED_OF = text("SELECT event_id, header, payload FROM feed WHERE dossier_id = :id ORDER BY epoch, pos")
_FITS = text("UPDATE feed SET applied = 1 WHERE event_id = :id")

SEALING_KEY = "sealing_key"


class Trouble(msgspec.Struct, frozen=True):
    """The last trouble on the line, kept across restarts."""

    cause: str
    since: datetime
    next_try: datetime | None
    failures: int


class SqlOutbox:
    """The desk's outbox and feed in its database; every method is one short transaction."""

    def __init__(
        self,
        engine: Engine,
        *,
        incarnation: str,
        url: str,
        private_key: bytes,
        province_key: bytes,
        certificates: tuple[Certificate, ...] = (),
        heard: Callable[[datetime], object] | None = None,
        leased: Callable[[], object] | None = None,
        now: Callable[[], datetime] | None = None,
    ) -> None:
        self._engine, self._heard, self._leased, self._now = engine, heard, leased, now
        self._enrolment = Enrolment(incarnation, url, private_key, province_key)
        self._certificates = certificates

    def enrolment(self) -> Enrolment:
        """Who speaks now: another process of this home may have taken a new incarnation since."""
        with reading(self._engine) as connection:
            raw = read_meta(connection, "speaker")
        if raw:
            incarnation, private_key = msgspec.msgpack.decode(raw, type=tuple[str, bytes])
            known = self._enrolment
            self._enrolment = Enrolment(incarnation, known.url, private_key, known.province_key)
        return self._enrolment

    def position(self) -> Position:
        with reading_through(self._engine) as connection:
            head, base = journal.head(connection), base_of(connection)
            acked = read_number(connection, "acked_seq")
            unsent = connection.execute(text(UNSENT), {"acked": acked}).one()[0]
            trouble = read_trouble(connection)
            verified = read_meta(connection, "verified_at")
            locked = connection.execute(_LOCKED).scalar()
            return Position(
                head_seq=head.seq - base,
                head_hash=head.hash if head.seq > base else GENESIS,
                acked_seq=max(0, acked - base),
                epoch=(read_meta(connection, "epoch") or b"").decode(),
                pos=read_number(connection, "pos"),
                unsent=int(unsent),
                packs=current_packs(connection),
                failures=trouble.failures if trouble else 0,
                certificates=self._proofs(connection),
                verified_at=datetime.fromisoformat(verified.decode()) if verified else None,
                locked=max(0, locked - base) if locked else 0,
            )

    def after(self, seq: int, *, events: int, octets: int) -> Sequence[Envelope]:
        batch: list[Envelope] = []
        size = 0
        with reading_through(self._engine) as connection:
            for header, salt, payload, digest in connection.exec_driver_sql(
                _AFTER, (base_of(connection) + seq, events)
            ):
                if digest is not None:
                    if batch:
                        break
                    raise NotUnderstood("erased_here", detail="a content that the watermark let go")
                size += len(header) + len(salt) + len(payload)
                if batch and size > octets:
                    break
                batch.append(Envelope(header, salt, payload))
        return batch

    def hash_at(self, seq: int) -> bytes:
        if seq == 0:
            return GENESIS
        with reading(self._engine) as connection:
            row = {"seq": base_of(connection) + seq}
            found = connection.execute(text("SELECT hash FROM event WHERE seq = :seq"), row).scalar()
        if found is None:
            raise HomeRefused("journal_shorter", field="home", seq=seq)
        return bytes(found)

    def settle(
        self, last_seq: int, verdicts: Sequence[Verdict], *, at: datetime, after: int | None = None
    ) -> None:
        with writing(self._engine) as connection:
            acked, base = read_number(connection, "acked_seq"), base_of(connection)
            last_seq += base
            # what is told once more of earlier entries takes back no word on later ones
            write_number(connection, "acked_seq", max(acked, last_seq))
            note_settled(connection, last_seq, at)
            if after is not None:
                connection.execute(_NOT_ASIDE, {"after": base + after, "last": last_seq})
            for verdict in verdicts:
                if verdict.outcome in ("held", "quarantined"):
                    row = {name: getattr(verdict, name) for name in ("outcome", "code", "text")}
                    row["seq"] = base + verdict.seq
                    connection.execute(_SETBACK, {**row, "at": at.isoformat()})
                else:  # what was set aside once has been taken up
                    connection.execute(_TAKEN_UP, {"seq": base + verdict.seq})
            if last_seq > acked:
                connection.execute(_SUPERSEDED, {"acked": acked, "last": last_seq})

    def adopt_hello(self, answer: HelloAnswer) -> None:
        with writing(self._engine) as connection:
            known = (read_meta(connection, "epoch") or b"").decode()
            if answer.epoch != known:
                doubt_sent_scans(connection)
                write_meta(connection, "epoch", answer.epoch.encode())
                write_number(connection, "pos", 0)
            base = base_of(connection)
            if base + answer.last_seq < read_number(connection, "acked_seq"):
                write_number(connection, "acked_seq", base + answer.last_seq)
            # a backup that holds anything of this incarnation holds all that came before it
            held = base + answer.watermark
            if not answer.watermark:
                held = min(base, read_number(connection, "watermark"))
            write_number(connection, "watermark", held)
            write_number(connection, "leases_wait", int(answer.leases_wait))
            if not read_meta(connection, "verified_at"):  # there is nothing to compare yet: count from here
                write_meta(connection, "verified_at", answer.server_time.isoformat().encode())
            for lease in answer.leases:
                if lease.incarnation == self._enrolment.incarnation:
                    keep_lease(connection, lease)
            if answer.certificates:
                write_meta(connection, "certificates", msgspec.msgpack.encode(answer.certificates))
            keep_sealing_key(connection, answer.sealing, self._enrolment.province_key)
        if self._heard is not None:
            self._heard(answer.server_time)
        if self._leased is not None:
            self._leased()

    def apply_feed(self, answer: PullAnswer, packs: Sequence[bytes]) -> int:
        fresh = 0
        with writing(self._engine) as connection:
            for body in packs:
                at = self._now() if self._now is not None else None
                fresh += keep_pack(connection, body, self._enrolment.province_key, at=at)
            for item in answer.items:
                if isinstance(item, FeedEvent):
                    fresh += self._keep_fed(connection, answer.epoch, item)
            base = base_of(connection)
            for seq in answer.taken_up:
                connection.execute(_TAKEN_UP, {"seq": base + seq})
            if answer.epoch:
                write_meta(connection, "epoch", answer.epoch.encode())
                write_number(connection, "pos", answer.pos)
        return fresh

    def copied(self) -> str:
        """Why this database must take an incarnation of its own before it speaks; empty when it need not."""
        with reading(self._engine) as connection:
            return is_copy(connection)

    def coming_key(self) -> bytes:
        """The private key of the incarnation to come: the same until it came, so that a lost answer is asked
        for again."""
        with writing(self._engine) as connection:
            kept = read_meta(connection, "coming_key")
            if not kept:
                kept = new_private_key()
                write_meta(connection, "coming_key", kept)
        return kept

    def take_life(
        self, answer: EnrolAnswer, private_key: bytes, *, kept: bytes, at: datetime, reason: str
    ) -> int:
        """Goes on under the incarnation of `answer`; how many events it carries over. `kept` is the enrolment
        as the home keeps it. All of it happens in one transaction."""
        before = self._enrolment
        with writing(self._engine) as connection:
            carried = begin_life(connection, answer, before=before.incarnation, at=at, reason=reason)
            write_meta(connection, "enrolment", kept)
            write_meta(connection, "coming_key", b"")
            write_meta(connection, "speaker", msgspec.msgpack.encode((answer.incarnation, private_key)))
            if answer.certificates:
                write_meta(connection, "enrolled_as", msgspec.msgpack.encode(answer.certificates[0]))
                write_meta(connection, "certificates", msgspec.msgpack.encode(answer.certificates[1:]))
        self._enrolment = Enrolment(answer.incarnation, before.url, private_key, before.province_key)
        return carried

    def months(self) -> Holding:
        with reading_through(self._engine) as connection:
            had = lives(connection)
            relied = [floor - each.base for each, floor in zip(had, kept_from(had), strict=False)]
            fed, fed_whole = fed_buckets(connection)
            return Holding(
                own=own_buckets(connection),
                fed=fed,
                fed_whole=fed_whole,
                begins=first_of_month(connection),
                without=tuple(each.incarnation for each in had[:-1]),
                relied=tuple(max(0, each) for each in relied),
            )

    def note_verified(self, differing: Sequence[str], *, at: datetime) -> None:
        with writing(self._engine) as connection:
            write_meta(connection, "verified_at", at.isoformat().encode())
            write_meta(connection, "verified_differing", msgspec.json.encode(differing))

    def next_counter(self) -> int:
        with writing(self._engine) as connection:
            counter = read_number(connection, "hello_counter") + 1
            write_number(connection, "hello_counter", counter)
        return counter

    def note_trouble(self, cause: str, *, at: datetime, next_try: datetime | None) -> None:
        with writing(self._engine) as connection:
            before = read_trouble(connection)
            trouble = Trouble(
                cause=cause,
                since=before.since if before else at,
                next_try=next_try,
                failures=before.failures + 1 if before else 1,
            )
            write_meta(connection, "trouble", msgspec.json.encode(trouble))

    def note_round(self, *, at: datetime) -> None:
        with writing(self._engine) as connection:
            write_meta(connection, "trouble", b"")
            write_meta(connection, "last_round", at.isoformat().encode())

    def _proofs(self, connection: Connection) -> tuple[Certificate, ...]:
        """The enrolment, then the leases of the last hello in place of those given with it."""
        enrolled = read_meta(connection, "enrolled_as")
        first = self._certificates[:1]
        if enrolled:
            first = (msgspec.msgpack.decode(enrolled, type=Certificate),)
        raw = read_meta(connection, "certificates")
        leases = msgspec.msgpack.decode(raw, type=tuple[Certificate, ...]) if raw else self._certificates[1:]
        return first + leases + proofs(connection)

    def _keep_fed(self, connection: Connection, epoch: str, item: FeedEvent) -> int:
        raw = {name: getattr(item.envelope, name) for name in ("header", "salt", "payload")}
        try:
            header = read_header(item.envelope.header)
        except (msgspec.MsgspecError, RecursionError):
            named = {"event_id": f"unreadable:{epoch}:{item.pos}", "kind": "unreadable", "dossier_id": None}
            told = {**named, "at": "", "applied": False}
        else:
            if header.incarnation == self._enrolment.incarnation:
                return 0
            if _is_own(connection, header.event_id):  # it is fed: what was set aside of it was taken up
                connection.execute(_OWN_TAKEN_UP, {"id": header.event_id})
                return 0
            told = {
                "event_id": header.event_id,
                "kind": header.kind,
                "dossier_id": header.dossier_id,
                "at": header.at.isoformat(),
                "applied": _apply(connection, header, item.envelope),
            }
        kept = connection.execute(_FEED, {**told, **raw, "epoch": epoch, "pos": item.pos})
        if told["kind"] == "number.assigned":
            _take_up_receptions(connection)
        return int(kept.rowcount or 0)


def keep_sealing_key(connection: Connection, certificate: Certificate | None, province_key: bytes) -> None:
    """Keeps the key for what goes by hand; one that the province did not sign leaves the last good one in force."""
    key = certified_sealing_key(certificate, province_key) if certificate is not None else None
    if key is not None:
        write_meta(connection, SEALING_KEY, key)


def read_trouble(connection: Connection) -> Trouble | None:
    raw = read_meta(connection, "trouble")
    return msgspec.json.decode(raw, type=Trouble) if raw else None


def _is_own(connection: Connection, event_id: str) -> bool:
    """Whether this desk wrote it in an earlier life, before it was enrolled anew on the same database."""
    own = connection.execute(text("SELECT 1 FROM event WHERE event_id = :id"), {"id": event_id}).scalar()
    return own is not None


def _known(connection: Connection, dossier_id: str) -> Dossier | None:
    try:
        return dossier_by_id(connection, dossier_id)
    except NotFound:
        return None


def _add(
    connection: Connection, dossier_id: str, fact: DossierReceived | DossierRegistered, clerk: str
) -> bool:
    """A dossier of another desk, or one registered online that has no clerk yet."""
    if isinstance(fact, DossierRegistered):
        columns = dossier_columns(registered(dossier_id, fact), clerk="", last_seq=0)
    else:
        columns = dossier_columns(received(dossier_id, fact), clerk=clerk, last_seq=0)
    try:
        add_dossier(connection, columns)
    except IntegrityError:  # a code this desk holds under another id: the register keeps its own
        return False
    return True


def _apply(connection: Connection, header: Header, envelope: Envelope) -> bool:
    """Folds a fed event into its dossier; one that does not fit is kept raw and stops no other."""
    seen = connection.execute(
        text("SELECT 1 FROM feed WHERE event_id = :id"), {"id": header.event_id}
    ).scalar()
    try:
        fact = decode_fact(header.kind, header.schema, envelope.payload)
    except (MalformedFact, RecursionError):
        return False
    if seen or isinstance(fact, UnknownFact) or header.dossier_id is None:
        return False
    return _fold(connection, header, fact)


def _take_up_receptions(connection: Connection) -> None:
    """A number changed hands: receptions whose code was taken here find their place, with what followed them.

    The number of one of two dossiers with the same code is what lets the other one in, so both are tried.
    """
    while True:
        waiting = connection.execute(_WAITING).scalars().all()
        if not any(_take_up(connection, dossier_id) for dossier_id in waiting):
            return


def _take_up(connection: Connection, dossier_id: str) -> bool:
    """The dossier as its fed events make it; False where its code is still another's."""
    lines = connection.execute(_FED_OF, {"id": dossier_id}).all()
    dossier: Dossier | None = None
    clerk, fitting = "", []
    for line in lines:
        header = read_header(bytes(line.header))
        fact = readable(header.kind, header.schema, bytes(line.payload))
        if fact is None:
            continue
        if dossier is None:
            if not isinstance(fact, DossierReceived):
                continue
            dossier, clerk = received(dossier_id, fact), header.actor.name
        else:
            try:
                dossier = folded(dossier, fact, header.at)
            except (StepNotAllowed, ValueError):
                continue
        fitting.append(line.event_id)
    if dossier is None:
        return False
    try:
        with connection.begin_nested():
            add_dossier(connection, dossier_columns(dossier, clerk=clerk, last_seq=0))
    except IntegrityError:
        return False
    keep_former(connection, dossier)
    for event_id in fitting:
        connection.execute(_FITS, {"id": event_id})
    return True


def _fold(connection: Connection, header: Header, fact: Event) -> bool:
    assert header.dossier_id is not None  # noqa: S101  (the caller looked)
    known = _known(connection, header.dossier_id)
    if isinstance(fact, DossierReceived | DossierRegistered):
        if known is None:
            return _add(connection, header.dossier_id, fact, header.actor.name)
        if isinstance(fact, DossierRegistered) or known.received == fact:
            return True
    try:
        change_dossier(connection, folded(dossier_by_id(connection, header.dossier_id), fact, header.at))
    except (StepNotAllowed, NotFound, ValueError):  # ValueError: a correction that is no date, no sex
        return False
    if isinstance(fact, NumberAssigned):
        keep_proof(connection, header.dossier_id, fact)
    return True

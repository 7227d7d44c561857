"""What the clerk always sees of the line: what is only on this computer, since when, why, what next."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Engine, text

from desk_app.domain.waiting import Patience, Reason, reasons
from desk_app.store.engine import reading
from desk_app.store.lives import base_of
from desk_app.store.meta import read_meta, read_number
from desk_app.store.mirror_state import AHEAD, MirrorState
from desk_app.store.outbox import UNSENT, read_trouble
from desk_app.store.scans import ScanFigures


@dataclass(frozen=True, slots=True)
class Setback:
    """An event the province kept aside; a person must look at it.

    `seq` is its row in the journal, `number` what the province calls it (another one after a new incarnation).
    """

    seq: int
    dossier_id: str | None
    code: str
    text: str
    at: datetime
    outcome: str = "quarantined"  # or held: the province may still take it up by itself
    number: int = 0


@dataclass(frozen=True, slots=True)
class LineState:
    """`unsent` counts dossiers; `cause` is a word of resources/words, empty without trouble.

    `scans` are those whose bytes are here alone. `mirror` is the second place as last looked at. `free` is how
    many bytes the disk of the home has left (None: not looked at), `patience` the desk's own thresholds.
    """

    unsent: int
    oldest: datetime | None
    cause: str
    since: datetime | None
    next_try: datetime | None
    last_round: datetime | None
    aside: tuple[Setback, ...]
    failures: int = 0
    free: int | None = None
    scans: ScanFigures = field(default_factory=ScanFigures)
    patience: Patience = field(default_factory=Patience)
    mirror: MirrorState = field(default_factory=MirrorState)

    def reasons(self, now: datetime) -> tuple[Reason, ...]:
        """What there is to say at `now` beyond the plain state, the most pressing first."""
        return reasons(
            now=now,
            unsent=self.unsent > 0 or self.scans.count > 0,
            oldest=min((each for each in (self.oldest, self.scans.oldest) if each is not None), default=None),
            last_round=self.last_round,
            cause=self.cause,
            aside=bool(self.aside),
            scans_aside=self.scans.aside > 0,
            free=self.free,
            mirror_ahead=self.mirror.trouble == AHEAD,
            patience=self.patience,
        )


def read_line_state(engine: Engine) -> LineState:
    with reading(engine) as connection:
        acked, base = read_number(connection, "acked_seq"), base_of(connection)
        unsent, oldest = connection.execute(text(UNSENT), {"acked": acked}).one()
        trouble = read_trouble(connection)
        last = read_meta(connection, "last_round")
        aside = connection.execute(
            text("SELECT seq, dossier_id, code, text, at, outcome FROM setback ORDER BY seq")
        )
        setbacks = tuple(
            Setback(
                seq,
                about,
                code,
                words,
                datetime.fromisoformat(at),
                outcome,
                seq - base if seq > base else seq,
            )
            for seq, about, code, words, at, outcome in aside
        )
    return LineState(
        unsent=int(unsent),
        oldest=datetime.fromisoformat(oldest) if oldest else None,
        cause=trouble.cause if trouble else "",
        since=trouble.since if trouble else None,
        next_try=trouble.next_try if trouble else None,
        last_round=datetime.fromisoformat(last.decode()) if last else None,
        aside=setbacks,
        failures=trouble.failures if trouble else 0,
    )

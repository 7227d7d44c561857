"""Whether everything that was told "saved" is at the province, each once, under its own code."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import msgspec
from sqlalchemy import Connection, select

from desk_app.bootstrap import OpenDesk, verify
from desk_app.store.engine import reading
from desk_app.store.lives import base_of
from desk_app.wire.envelope import GENESIS, Envelope, read_header
from province.bootstrap import Province
from province.store.tables import dossiers, incarnations, ledger


@dataclass
class Tally:
    """What one line of the closing table says."""

    fault: str = ""
    tried: int = 0
    lost: int = 0
    doubled: int = 0
    renumbered: int = 0
    told: dict[str, str] = field(default_factory=dict)
    beside: list[Tally] = field(default_factory=list)
    """Further lines of the same test."""

    def tell(self, *saved: tuple[str, str]) -> None:
        """A desk said of a dossier (id, code) that it is saved."""
        self.told.update(saved)

    def judge(self, province: Province, desks: Iterable[OpenDesk] = ()) -> None:
        """Everything told is there; raises AssertionError with the first that is not so."""
        with province.database.reading() as tx:
            self.count(tx)
            chains = chains_of(tx)
        for desk in desks:
            assert_same_journal(desk, chains)
        self.assert_whole()

    def count(self, tx: Connection) -> None:
        """Lost, doubled and renumbered dossiers of those told, added to the line."""
        held = {row.id: row.code for row in tx.execute(select(dossiers.c.id, dossiers.c.code))}
        applied = [row for row in tx.execute(select(ledger)) if row.verdict == "applied"]
        received = Counter(row.dossier_id for row in applied if row.kind == "dossier.received")
        events = Counter(row.event_id for row in applied)
        self.lost += len(self.told.keys() - held.keys())
        self.doubled += sum(count > 1 for count in events.values())
        self.doubled += sum(received[each] > 1 for each in held)
        self.doubled += sum(count > 1 for count in Counter(held.values()).values())
        final = {each: code for each, code in self.told.items() if not code.startswith("T-")}
        self.renumbered += sum(held.get(each, code) != code for each, code in final.items())

    def assert_whole(self) -> None:
        assert (self.lost, self.doubled, self.renumbered) == (0, 0, 0), self.fault


def chains_of(tx: Connection) -> Mapping[str, list[bytes]]:
    """The chain of each incarnation, recomputed from the bytes the province holds; it must be its own."""
    chains: dict[str, list[bytes]] = {}
    rows = tx.execute(select(ledger).order_by(ledger.c.incarnation, ledger.c.seq)).all()
    for row in rows:
        chain = chains.setdefault(row.incarnation, [GENESIS])
        assert row.seq == len(chain), "a seq is missing or doubled"
        chain.append(Envelope(row.header, row.salt, row.payload).digest(chain[-1]))
        assert chain[-1] == row.hash, "a link of the province's chain does not hold"
    for desk in tx.execute(select(incarnations)):
        chain = chains.get(desk.incarnation, [GENESIS])
        assert (desk.last_seq, desk.last_hash) == (len(chain) - 1, chain[-1]), "the head is another one"
    return chains


def assert_same_journal(desk: OpenDesk, chains: Mapping[str, list[bytes]]) -> None:
    """The desk's journal is sound and the province's chain of it is the same, to the last event."""
    count = verify(desk)
    with reading(desk.engine) as connection:
        own = connection.exec_driver_sql("SELECT seq, hash FROM event ORDER BY seq").all()
    chain = chains.get(desk.desk.incarnation, [GENESIS])
    assert [hash_ for _, hash_ in own] == chain[1:], "desk and province hold another journal"
    assert len(own) == count


def own_hashes(desk: OpenDesk) -> list[bytes]:
    """The chain of the incarnation that writes now, from the desk's own rows."""
    with reading(desk.engine) as connection:
        rows = connection.exec_driver_sql(
            "SELECT hash FROM event WHERE seq > ? ORDER BY seq", (base_of(connection),)
        )
        return [bytes(hash_) for hash_ in rows.scalars()]


def saved_at(desk: OpenDesk) -> dict[str, str]:
    """The dossiers that a desk's own journal holds, by id."""
    with reading(desk.engine) as connection:
        rows = connection.exec_driver_sql("SELECT payload, header FROM event WHERE kind = 'dossier.received'")
        return {
            str(read_header(header).dossier_id): str(msgspec.json.decode(payload)["code"])
            for payload, header in rows
        }

"""Ready to be spread by agency (Citus): every key, every reference and every hot statement says whose row it is."""

import msgspec
import pytest
from sqlalchemy import ForeignKeyConstraint, Sequence, UniqueConstraint

from desk_app.domain.events import DossierHandedOn, PaperAttached
from desk_app.wire.blobs import BLOBS, HAVE, HaveRequest
from desk_app.wire.messages import VERIFY, VerifyRequest
from province.store.tables import REFERENCE, metadata
from tests.province.conftest import OTHER_OFFICE
from tests.province.store.spread import SPREAD, goes_astray, statements, tables_of

# Statements of a round that may look in every part, with why.
ANYWHERE = {
    "SELECT incarnations.agency, incarnations.incarnation, incarnations.desk": "a signature names "
    "no agency: one row by an index of every part, before anything is locked or written",
    "DELETE FROM wrong_keys WHERE wrong_keys.began_at": "old counts of wrong keys are swept everywhere, after a wrong key alone",
}


def constraints(table, kind):
    return [each for each in metadata.tables[table].constraints if isinstance(each, kind)]


def test_the_tables_every_part_holds_whole_are_small_and_named():
    assert {"province_facts", "offices", "packs"} == REFERENCE


@pytest.mark.parametrize("table", sorted(SPREAD))
def test_every_key_begins_with_the_agency(table):
    keys = [metadata.tables[table].primary_key, *constraints(table, UniqueConstraint)]
    keys += [each for each in metadata.tables[table].indexes if each.unique]
    assert {next(iter(key.columns)).name for key in keys} == {"agency"}


@pytest.mark.parametrize("table", sorted(SPREAD))
def test_every_row_of_another_table_is_referred_to_with_its_agency(table):
    for key in constraints(table, ForeignKeyConstraint):
        if key.referred_table.name in SPREAD:
            first = key.elements[0]
            assert (first.parent.name, first.column.name) == ("agency", "agency"), key.name


@pytest.mark.parametrize("table", sorted(REFERENCE))
def test_a_table_that_every_part_holds_refers_to_none_that_is_spread(table):
    assert {each.referred_table.name for each in constraints(table, ForeignKeyConstraint)} <= REFERENCE


def test_no_column_counts_by_itself():
    """A counter of one part knows nothing of the others: positions and ids come from rows or from clocks."""
    columns = [each for table in metadata.tables.values() for each in table.columns]
    assert [
        each for each in columns if isinstance(each.default, Sequence) or each.autoincrement is True
    ] == []


@pytest.mark.parametrize(
    ("statement", "astray"),
    [
        ("SELECT * FROM ledger WHERE ledger.agency = ? AND ledger.seq = ?", set()),
        ("SELECT * FROM ledger WHERE ledger.seq = ?", {"ledger"}),
        ("UPDATE dossiers SET status = ? WHERE id = ? AND agency = ?", set()),
        ("UPDATE dossiers SET status = ? WHERE id = ?", {"dossiers"}),
        ("SELECT 1 FROM feed JOIN ledger ON ledger.agency = feed.agency WHERE feed.agency = %(a_1)s", set()),
        ("SELECT 1 FROM feed JOIN ledger ON ledger.seq = feed.seq WHERE feed.agency = %(a_1)s", {"ledger"}),
        ("INSERT INTO feed (pos, seq) VALUES (?, ?)", {"feed"}),
        ("SELECT value FROM province_facts WHERE name = ?", set()),
    ],
)
def test_a_statement_that_does_not_say_whose_rows_it_means_is_seen(statement, astray):
    assert goes_astray(statement) == astray


def test_every_statement_of_a_round_and_of_a_citizens_page_says_whose_rows_it_means(served):
    desk, other, away = served.desk(), served.desk(), served.desk(OTHER_OFFICE.agency)
    body, sha256 = b"%PDF-1.7 trang", "6b" * 32
    with statements(served.province.database) as told:
        desk.hello()
        dossier_id, fact = desk.receive(1)
        desk.receive(1)  # a code that is taken: numbers of the province's own
        desk.write(PaperAttached("Giấy", sha256=sha256, size=len(body), media="application/pdf"), dossier_id)
        desk.write(DossierHandedOn("Lan"), dossier_id)
        desk.write_raw("no.such", b"{}", dossier_id)
        desk.write_raw("dossier.handed_on", b"{", dossier_id)
        desk.push()
        desk.push()
        desk.write(DossierHandedOn("Mai"), dossier_id)
        desk.push(len(desk.journal))
        shared, _ = desk.receive(2, competent_agency=OTHER_OFFICE.agency)
        desk.write(DossierHandedOn(OTHER_OFFICE.name), shared)
        desk.push(len(desk.journal) - 1)
        away.pull()
        away.write(DossierHandedOn("Mai"), shared)
        away.push()
        desk.write(DossierHandedOn("Lan"), shared)
        desk.push(len(desk.journal))
        other.pull()
        asked = VerifyRequest(other.me.incarnation, epoch=other.me.epoch, upto=0, pos=3)
        assert other.ask("POST", VERIFY, msgspec.json.encode(asked)).status_code == 200
        assert desk.ask("POST", HAVE, msgspec.json.encode(HaveRequest((sha256,)))).status_code == 200
        assert desk.ask("GET", f"{BLOBS}/{sha256}").status_code == 404
        assert served.client().get(f"/T/{fact.scan_code}{fact.key}").status_code == 200
        assert served.client().get(f"/T/{fact.scan_code}0A0000000000").status_code == 404
        served.desk()
    of_rows = [each for each in told if tables_of(each) or each.startswith("INSERT")]
    assert len(of_rows) > 20
    astray = {each: goes_astray(each) for each in of_rows if goes_astray(each)}
    assert [each for each in astray if not each.startswith(tuple(ANYWHERE))] == []
    assert [each for each in ANYWHERE if not any(every.startswith(each) for every in astray)] == []


def test_nothing_moves_to_another_agency_and_nothing_is_locked_outside_one(served):
    desk = served.desk()
    with statements(served.province.database) as told:
        desk.hello()
        desk.receive(1)
        desk.push()
    assert [
        each for each in told if "SET agency" in each or ", agency = " in each.partition("WHERE")[0]
    ] == []
    locked = [each for each in told if "FOR NO KEY UPDATE" in each or "FOR UPDATE" in each]
    assert [each for each in locked if goes_astray(each)] == []
    assert locked or served.province.database.is_sqlite

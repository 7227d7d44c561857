"""A reception is one transaction: the dossier, its search line, its event and its number, or nothing."""

from datetime import date

import pytest
from sqlalchemy.event import listen, remove

from desk_app.bootstrap import open_desk, take
from desk_app.domain import events as ev
from desk_app.domain.dossier import Status
from desk_app.domain.errors import InputRefused, NotFound
from desk_app.domain.ticket import lookup_url
from desk_app.wire.envelope import Actor
from tests.builders import LAN, MONDAY, a_desk, a_person, an_intake
from tests.desk_app.store.looking import census, one, rows


class Cut(Exception):
    """The test's own failure, between two statements."""


def received(desk, **but):
    return desk.receive(an_intake(**but), actor=LAN).dossier


def test_a_reception_writes_row_search_line_event_and_number_together(desk):
    before = census(desk)
    dossier = received(desk)
    after = census(desk)
    for table in ("dossier", "event", "dossier_fts_docsize", "numbers taken"):
        assert after[table] == before[table] + 1, table
    assert one(desk, "SELECT last_seq FROM dossier WHERE id = ?", dossier.id) == one(
        desk, "SELECT max(seq) FROM event"
    )


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO dossier ",
        "INSERT INTO dossier_fts",
        "INSERT INTO event",
        "UPDATE dossier",
        "DELETE FROM draft",
    ],
)
def test_a_failure_at_any_statement_leaves_nothing(desk, statement):
    before = census(desk)

    def cut(_connection, _cursor, sql, *_rest):
        if sql.startswith(statement):
            raise Cut

    listen(desk.engine, "before_cursor_execute", cut)
    with pytest.raises(Cut):
        received(desk)
    remove(desk.engine, "before_cursor_execute", cut)
    assert census(desk) == before
    assert received(desk).code == "H15.50.05-261123-0001"


def test_a_failure_after_the_last_statement_leaves_nothing_either(desk):
    before = census(desk)

    def announce_and_fail():
        with desk.register.open() as book:
            book.next_number(MONDAY.date())
            book.announce(ev.DossierResumed(), dossier_id=None, at=MONDAY, actor=LAN)
            raise Cut

    with pytest.raises(Cut):
        announce_and_fail()
    assert census(desk) == before


def test_a_step_changes_row_and_search_line_and_announces_in_one(desk):
    dossier = received(desk)
    before = rows(desk, "SELECT * FROM dossier"), census(desk)

    def cut(_connection, _cursor, sql, *_rest):
        if sql.startswith("INSERT INTO event"):
            raise Cut

    listen(desk.engine, "before_cursor_execute", cut)
    with pytest.raises(Cut):
        take(desk, dossier.code, "correct", {"changes": {"full_name": "KHÁC"}, "reason": "x"}, actor=LAN)
    remove(desk.engine, "before_cursor_execute", cut)
    assert (rows(desk, "SELECT * FROM dossier"), census(desk)) == before


def test_a_dossier_is_found_by_every_name_it_has_on_paper(desk):
    dossier = received(desk)
    url = lookup_url("https://motcua.example.vn", dossier.ticket)
    spaced = " ".join(dossier.scan_code[at : at + 4] for at in range(0, 16, 4))
    for name in (
        dossier.code,
        dossier.code.lower(),
        dossier.scan_code,
        spaced,
        dossier.ticket,
        dossier.ticket.lower(),
        url,
        url.lower() + "?l=en",
        dossier.id,
        dossier.id.upper(),
        f"  {dossier.code}\n",
    ):
        assert desk.register.dossier(name) == dossier, name


def test_a_guessed_ticket_finds_nothing(desk):
    dossier = received(desk)
    last = "0" if dossier.ticket[-1] != "0" else "1"
    with pytest.raises(NotFound) as caught:
        desk.register.dossier(dossier.ticket[:-1] + last)
    assert caught.value.code == "dossier_unknown"


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("", "code_form"),
        ("0905123456", "code_form"),
        ("2418126112304577", "scan_code_luhn"),
        ("2418126112304576", "dossier_unknown"),
        ("H15.50.05-261123-0457", "dossier_unknown"),
        ("0190a1b2-0000-7000-8000-00000000ffff", "dossier_unknown"),
        ("https://motcua.example.vn/t/abc", "ticket_form"),
    ],
)
def test_a_wrong_name_says_what_is_wrong_before_looking(desk, name, why):
    with pytest.raises((NotFound, InputRefused)) as caught:
        desk.register.dossier(name)
    assert (caught.value.code, caught.value.field) == (why, "code")


def test_history_tells_who_did_what_through_which_door(desk):
    dossier = received(desk)
    with desk.register.open() as book:
        fact = ev.DossierHandedOn("Tư pháp")
        book.announce(fact, dossier_id=dossier.id, at=MONDAY, actor=Actor("hung", "cli"))
    first, second = desk.register.history(dossier.id)
    assert (first.kind, first.actor, first.origin, first.settled) == (
        "dossier.received",
        LAN,
        "desk",
        "waiting",
    )
    assert first.fact == dossier.received
    assert (second.fact, second.actor.via, second.seq) == (fact, "cli", 2)


def test_the_clerk_of_a_dossier_is_the_one_who_received_it(desk):
    dossier = received(desk)
    with desk.register.open() as book:
        book.announce(ev.DossierHandedOn("x"), dossier_id=dossier.id, at=MONDAY, actor=Actor("hung", "cli"))
    assert desk.search.by_ids([dossier.id])[0].clerk == LAN.name


def test_a_dossier_comes_back_from_its_row_exactly(desk):
    dossier = received(
        desk,
        owner=a_person(phone=None, sex=None, born_on=date(1988, 2, 29)),
        submitter=a_person(full_name="ĐẶNG VĂN Ổ", id_number="000090000001", sex=None, born_on=None),
        mandate="Giấy ủy quyền",
        note="dòng một\ndòng hai",
    )
    assert desk.register.dossier(dossier.id) == dossier
    assert dossier.status is Status.RECEIVED


def test_prints_are_counted_for_each_document_apart(desk):
    dossier, other = received(desk), received(desk)
    with desk.register.open() as book:
        counted = [book.count_print("receipt", dossier.id) for _ in range(3)]
        assert counted == [1, 2, 3]
        assert book.count_print("label", dossier.id) == 1
        assert book.count_print("receipt", other.id) == 1


def test_a_second_press_of_the_same_form_makes_no_second_dossier(desk):
    form = an_intake(id="0190a1b2-0000-7000-8000-00000000aaaa")
    first, second = (desk.receive(form, actor=LAN).dossier for _ in range(2))
    assert first == second
    assert one(desk, "SELECT count(*) FROM event") == 1
    assert received(desk).code.endswith("0002")


def test_a_second_press_of_a_refused_visit_makes_no_second_visit(desk):
    form = an_intake(
        id="0190a1b2-0000-7000-8000-00000000aaaa", outcome=ev.Outcome.REFUSAL, reason="sai thẩm quyền"
    )
    first, second = (desk.receive(form, actor=LAN) for _ in range(2))
    assert first.id == second.id
    assert one(desk, "SELECT count(*) FROM visit") == 1
    assert one(desk, "SELECT count(*) FROM event") == 1


def test_everything_is_there_after_closing_and_opening_again(tmp_path):
    desk = a_desk(tmp_path)
    dossier = received(desk)
    desk.close()
    again = open_desk(desk.home)
    assert again.register.dossier(dossier.code) == dossier
    assert again.desk == desk.desk
    again.close()


def test_a_copy_keeps_its_number_until_a_printer_took_it(desk):
    dossier = received(desk)
    with desk.register.open() as book:
        assert [book.begin_print("receipt", dossier.id) for _ in range(2)] == [1, 1]
        book.settle_print("receipt", dossier.id, 1)
        assert [book.begin_print("receipt", dossier.id) for _ in range(2)] == [2, 2]
        assert book.count_print("receipt", dossier.id) == 3, "a file takes the next number for itself"
        book.settle_print("receipt", dossier.id, 2)
        assert book.begin_print("receipt", dossier.id) == 4

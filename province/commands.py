"""What each command of the province does; everything heavy is imported when it is needed."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from desk_app.domain.codes import check_agency
from desk_app.domain.errors import HomeRefused, InputRefused
from province.settings import Settings

if TYPE_CHECKING:
    from province.bootstrap import Province
    from province.store.acts import Who

Line = dict[str, object]
_LONGEST_TEXT = 300
_AT_ONCE = 200  # dossiers of one transaction


@contextmanager
def open_home(settings: Settings) -> Iterator[Province]:
    """The province of a home for one command, closed after it; a database out of reach is refused in words."""
    from sqlalchemy.exc import OperationalError

    from province.bootstrap import open_province

    try:
        province = open_province(settings)
    except OperationalError as wrong:
        raise HomeRefused("database_away", field="database") from wrong
    try:
        yield province
    finally:
        province.close()


def by_command() -> Who:
    """Who gives the command: the system's user."""
    from getpass import getuser

    from province.store.acts import Who

    try:
        return Who(getuser(), "cli")
    except (OSError, KeyError):
        return Who("?", "cli")


def serve(settings: Settings, asked: Namespace) -> Iterator[Line]:
    """Serves until told to end; the address line is printed by the server itself once it is ready."""
    from province.serving import serve as serve_until_end

    if asked.workers < 1 or asked.workers > 64:
        raise InputRefused("usage", field="workers", problem="--workers 1–64")
    with open_home(settings):
        pass  # migrated, with keys and packs, before any worker starts
    serve_until_end(
        settings,
        host=asked.host,
        port=asked.port,
        workers=asked.workers,
        until_stdin_closes=asked.until_stdin_closes,
        delivers=not asked.no_deliver,
    )
    yield from ()


def migrate(settings: Settings, _asked: Namespace) -> Iterator[Line]:
    from province.store.migrate import HEAD

    with open_home(settings):
        yield {"revision": HEAD}


def add_office(settings: Settings, asked: Namespace) -> Iterator[Line]:
    from province.actions.office_form import WORDS, bank_account_from, office_from
    from province.store import acts, bank_accounts, offices

    told = {name: value for name, value in vars(asked).items() if isinstance(value, str)}
    account = bank_account_from(told)
    with open_home(settings) as province:
        with province.database.writing() as tx:
            known = offices.office_of(tx, check_agency(asked.agency))
            before = {name: getattr(known, name) for name in WORDS} if known else {}
            office = office_from(before | told)  # what is not named stays as it is
            offices.keep_office(tx, office, now=province.now())
            if {"bank", "account"} & told.keys():
                bank_accounts.keep_bank_account(tx, office.agency, account)
            acts.note(
                tx,
                by_command(),
                "office.keep",
                office.agency,
                agency=office.agency,
                now=province.now(),
            )
        yield {"agency": office.agency, "number": office.number}


def enrolment_code(settings: Settings, asked: Namespace) -> Iterator[Line]:
    from province.actions.enrol import make_code
    from province.actions.named_desk import desk_named
    from province.enrolment_card import write_enrolment_qr
    from province.store import acts

    agency = check_agency(asked.agency)
    address = _address_for_qr(settings, asked) if asked.qr else ""
    with open_home(settings) as province:
        with province.database.writing() as tx:
            desk = desk_named(tx, asked.desk, agency)[1] if asked.desk else None
            made = make_code(tx, agency, now=province.now(), desk=desk)
            acts.note(tx, by_command(), "desk.code", desk or "", agency=agency, now=province.now())
            if asked.qr:
                write_enrolment_qr(asked.qr, address, made.code)
        told: Line = {"code": made.code, "expires_at": made.expires_at}
        yield {**told, "qr": str(asked.qr)} if asked.qr else told


def dossier(settings: Settings, asked: Namespace) -> Iterator[Line]:
    from province.dossier_lines import find_dossier, history_lines, told

    with open_home(settings) as province, province.database.reading() as tx:
        found, contested = find_dossier(tx, asked.code)
        yield {**told(found), "contested": contested, "history": history_lines(tx, found)}


def count(settings: Settings, _asked: Namespace) -> Iterator[Line]:
    with open_home(settings) as province:
        from province.store import dossiers, ledger

        with province.database.reading() as tx:
            events, quarantined = ledger.counted(tx)
            yield {"dossiers": dossiers.counted(tx), "events": events, "quarantined": quarantined}


def list_desks(settings: Settings, _asked: Namespace) -> Iterator[Line]:
    from province.store import desk_reports, desks

    with open_home(settings) as province, province.database.reading() as tx:
        reports = desk_reports.every(tx)
        for agency, name, each in desks.every_incarnation(tx):
            report = reports.get(each.incarnation)
            yield {
                "desk": each.desk,
                "name": name,
                "agency": agency,
                "incarnation": each.incarnation,
                "enrolled_at": each.enrolled_at,
                "seen_at": each.seen_at,
                "revoked_at": each.revoked_at,
                "events": each.last_seq,
                "unsent": each.unsent,
                "backed_up": each.backed_up_seq,
                "version": each.version,
                "clock_off": report.clock_off if report else None,
                "packs": dict(report.packs) if report else {},
            }


def revoke(settings: Settings, asked: Namespace) -> Iterator[Line]:
    from province.actions.named_desk import desk_named
    from province.store import acts, desks

    with open_home(settings) as province:
        with province.database.writing() as tx:
            agency, desk = desk_named(tx, asked.desk)
            revoked_at = desks.revoke_desk(tx, agency, desk, now=province.now())
            acts.note(tx, by_command(), "desk.revoke", desk, agency=agency, now=province.now())
        yield {"desk": desk, "agency": agency, "revoked_at": revoked_at}


def inbox(settings: Settings, _asked: Namespace) -> Iterator[Line]:
    from province.store import locked_inbox

    with open_home(settings) as province, province.database.reading() as tx:
        for each in locked_inbox.every(tx):
            yield {name: getattr(each, name) for name in each.__slots__}


def release_inbox(settings: Settings, asked: Namespace) -> Iterator[Line]:
    from province.actions.locked_inbox import release
    from province.store import acts

    with open_home(settings) as province:
        incarnation = asked.incarnation.strip()
        with province.database.writing() as tx:
            events, aside = release(tx, incarnation, keys=province.keys, now=province.now())
            acts.note(tx, by_command(), "inbox.release", incarnation, now=province.now())
        yield {"incarnation": incarnation, "events": events, "aside": aside}


def assign_number(settings: Settings, asked: Namespace) -> Iterator[Line]:
    from province.actions.assign_number import assign_number as assign
    from province.store import acts

    with open_home(settings) as province:
        with province.database.writing() as tx:
            found = assign(tx, asked.code, keys=province.keys, now=province.now())
            acts.note(tx, by_command(), "number.assign", found.code, agency=found.agency, now=province.now())
        yield {"id": found.id, "code": found.code, "former_codes": [each.code for each in found.former]}


def share_again(settings: Settings, _asked: Namespace) -> Iterator[Line]:
    """Goes through every dossier in small transactions; run twice it changes nothing."""
    from province.actions.tell import share_anew
    from province.store import acts, dossiers, offices

    with open_home(settings) as province:
        with province.database.writing() as tx:
            agencies = offices.agencies(tx)
            acts.note(tx, by_command(), "share.again", now=province.now())
        for agency in agencies:
            changed, last = 0, ""
            while True:
                with province.database.writing() as tx:
                    ids = [each.id for each in dossiers.states_after(tx, agency, last, _AT_ONCE)]
                    changed += share_anew(tx, agency, ids, now=province.now()) if ids else 0
                if not ids:
                    break
                last = ids[-1]
            yield {"agency": agency, "changed": changed}


def _address_for_qr(settings: Settings, asked: Namespace) -> str:
    from province.enrolment_card import check_qr_file
    from province.settings import check_public_url

    check_qr_file(asked.qr)
    if asked.address:
        return check_public_url(asked.address, field="address")
    if settings.public_url is None:
        raise InputRefused("qr_address", field="address")
    return settings.public_url

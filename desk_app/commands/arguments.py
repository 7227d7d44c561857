"""The words each command takes; kept apart from what they do, so that help needs no database."""

from __future__ import annotations

from argparse import ArgumentParser

from desk_app.commands.help_words import said


def add_demo(parser: ArgumentParser) -> None:
    parser.add_argument("--headless", action="store_true", help=said("demo.headless"))


def add_clerk(parser: ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", required=True)
    adding = actions.add_parser("add", help=said("clerk.add"))
    adding.add_argument("clerk_name", metavar="NAME", help=said("clerk.name"))
    adding.add_argument("--role", default="clerk", help=said("clerk.role"))
    adding.add_argument("--pin-stdin", action="store_true", help=said("clerk.pin"))


def add_receive(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help=said("receive.file"))


def add_show(parser: ArgumentParser) -> None:
    parser.add_argument("code", metavar="CODE", help=said("dossier.code"))


def add_find(parser: ArgumentParser) -> None:
    parser.add_argument("words", metavar="WORDS", nargs="+", help=said("find.words"))
    parser.add_argument("--limit", type=int, default=20, help=said("find.limit"))


def add_step(parser: ArgumentParser) -> None:
    parser.add_argument("code", metavar="CODE", help=said("dossier.code"))
    parser.add_argument("action", metavar="ACTION", help=said("step.action"))
    parser.add_argument("facts", metavar="JSON", nargs="?", default="{}", help=said("step.facts"))


def add_attach(parser: ArgumentParser) -> None:
    parser.add_argument("code", metavar="CODE", help=said("dossier.code"))
    parser.add_argument("paper", metavar="PAPER", help=said("attach.paper"))
    parser.add_argument("file", metavar="FILE", help=said("attach.file"))
    parser.add_argument("--not-digitised", action="store_true", help=said("attach.not_digitised"))


def add_scans(parser: ArgumentParser) -> None:
    parser.add_argument("code", metavar="CODE", help=said("dossier.code"))


def add_document(parser: ArgumentParser) -> None:
    parser.add_argument("kind", metavar="KIND", help=said("document.kind"))
    parser.add_argument("codes", metavar="CODE", nargs="*", help=said("document.codes"))
    parser.add_argument("-o", dest="file", required=False, metavar="FILE", help=said("document.file"))
    parser.add_argument("--paper", help=said("document.paper"))
    parser.add_argument("--from", dest="from_day", metavar="DAY", help=said("document.from"))
    parser.add_argument("--to", dest="to_day", metavar="DAY", help=said("document.to"))


def add_due(parser: ArgumentParser) -> None:
    parser.add_argument("procedure", metavar="PROCEDURE", help=said("due.procedure"))
    parser.add_argument("--received", required=True, metavar="TIME", help=said("due.received"))


def add_scan(parser: ArgumentParser) -> None:
    parser.add_argument("text", metavar="TEXT", help=said("scan.text"))


def add_vietqr(parser: ArgumentParser) -> None:
    parser.add_argument("--bank", required=True, metavar="BIN", help=said("vietqr.bank"))
    parser.add_argument("--account", required=True, metavar="N", help=said("vietqr.account"))
    parser.add_argument("--amount", type=int, metavar="VND", help=said("vietqr.amount"))
    parser.add_argument("--purpose", metavar="TEXT", help=said("vietqr.purpose"))


def add_sync(parser: ArgumentParser) -> None:
    parser.add_argument("--scans-now", action="store_true", help=said("sync.scans"))


def add_status(parser: ArgumentParser) -> None:
    """No words."""


def add_export(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help=said("export.file"))


def add_answer(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help=said("answer.file"))


def add_mirror(parser: ArgumentParser) -> None:
    place = parser.add_mutually_exclusive_group()
    place.add_argument("--to", metavar="FOLDER", help=said("mirror.to"))
    place.add_argument("--none", action="store_true", help=said("mirror.none"))


def add_enrol(parser: ArgumentParser) -> None:
    parser.add_argument("url", metavar="URL", help=said("enrol.url"))
    parser.add_argument("code", metavar="CODE", help=said("enrol.code"))
    parser.add_argument("--desk-name", default="Quầy 1", help=said("enrol.desk_name"))
    parser.add_argument(
        "--key-place",
        choices=["system", "file"],
        help=said("enrol.key_place"),
    )


def add_backup(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help=said("backup.file"))


def add_restore(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help=said("restore.file"))


def add_renew(parser: ArgumentParser) -> None:
    parser.add_argument("code", metavar="CODE", nargs="?", help=said("renew.code"))


def add_verify(parser: ArgumentParser) -> None:
    """No words."""


def add_prune(parser: ArgumentParser) -> None:
    parser.add_argument("--keep-days", type=int, metavar="N", help=said("prune.keep"))
    parser.add_argument("--scans-mib", type=int, metavar="N", help=said("prune.scans"))

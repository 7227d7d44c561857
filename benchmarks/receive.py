"""How long the citizen stands there after the clerk has pressed "receive".

Ours: `desk.receive` (checks, number, due date, journal with its hash chain, search index) in one transaction of
the real SQLCipher database on disk with FULL sync, then form 01 on A5 with QR and bar code as PDF in memory.
A new person and another procedure every time; nothing of a receipt is there before.

Against: one row of 1,800 bytes committed to a plain SQLite file beside it (the same sqlite library without a
key, WAL, FULL sync, prepared statement, no SQLAlchemy), and a bare reportlab page in memory, A5 landscape,
compressed. Two kinds of bare page, because the fonts are most of it:

- `embedded`: the title of form 01 once in Tinos and once in Tinos bold, registered once, subset and embedded as
  the receipt does it (only the letters used);
- `standard`: the same title without diacritics in Helvetica, which no viewer needs embedded. No Vietnamese paper
  can be set in it.
"""

from __future__ import annotations

import tempfile
from io import BytesIO
from pathlib import Path

import sqlcipher3.dbapi2 as sqlite
from reportlab.lib.pagesizes import A5, landscape
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from benchmarks.office import CLERK, MovingClock, found_office, receptions
from benchmarks.results import Result, compared
from benchmarks.timing import medians
from desk_app.bootstrap import OpenDesk, open_desk
from desk_app.documents.receipt import render_receipt
from desk_app.documents.receipt_of import receipt_of
from desk_app.papers import print_receipt
from desk_app.paths import RESOURCES

_TITLE = "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"
_BARE_TITLE = "GIAY TIEP NHAN HO SO VA HEN TRA KET QUA"
_FACES = ("Tinos-Regular", "Tinos-Bold")


def run(*, quick: bool) -> list[Result]:
    """Rows for the whole of it, and for its two halves."""
    with tempfile.TemporaryDirectory(prefix="bench-receive-") as folder:
        _, home = found_office(Path(folder))
        clock = MovingClock()
        desk = open_desk(home, clock=clock)
        plain = _plain_database(Path(folder) / "plain.db")
        try:
            return _measured(desk, clock, plain, rounds=60 if quick else 400)
        finally:
            desk.close()
            plain.close()


def _measured(desk: OpenDesk, clock: MovingClock, plain: sqlite.Connection, *, rounds: int) -> list[Result]:
    coming = receptions(desk, clock)
    last = [next(coming)]
    row = "x" * 1800
    _register_bare_faces()

    def keep() -> None:
        last[0] = next(coming)

    def draw() -> None:
        render_receipt(receipt_of(last[0].dossier, desk.desk, clerk=CLERK.name, copy=1))

    def keep_and_draw() -> None:
        keep()
        draw()

    def keep_and_print() -> None:
        keep()
        print_receipt(desk, [last[0].dossier], paper="a5", actor=CLERK)

    def commit() -> None:
        plain.execute("BEGIN IMMEDIATE")
        plain.execute("INSERT INTO kept (body) VALUES (?)", (row,))
        plain.execute("COMMIT")

    def commit_and_page() -> None:
        commit()
        _bare_page(_FACES, _TITLE)

    def commit_and_standard_page() -> None:
        commit()
        _bare_page(("Helvetica",), _BARE_TITLE)

    ours = {"receive": keep_and_draw, "printed": keep_and_print, "kept": keep}
    peers = {
        "commit": commit,
        "embedded": commit_and_page,
        "standard": commit_and_standard_page,
        "page": lambda: _bare_page(_FACES, _TITLE),
    }
    took = medians({**ours, **peers}, rounds)
    drawn = took["receive"] - took["kept"]
    embedded = "plain SQLite commit + bare reportlab A5 with two embedded faces of the receipt"
    standard = "plain SQLite commit + bare reportlab A5 in Helvetica, nothing embedded, no diacritics"
    return [
        compared("receive", took["receive"], "ms", took["embedded"], at_most=3, note=embedded),
        compared("receive_standard_font", took["receive"], "ms", took["standard"], note=standard),
        compared(
            "receive_and_print",
            took["printed"],
            "ms",
            took["embedded"],
            note="the same with the print ledger's own transaction before the drawing",
        ),
        compared(
            "receive_kept", took["kept"], "ms", took["commit"], note="the transaction alone: SQLite commit"
        ),
        compared(
            "receive_drawn",
            drawn,
            "ms",
            took["page"],
            note="the receipt alone (first less transaction): bare page with two embedded faces",
        ),
    ]


def _plain_database(file: Path) -> sqlite.Connection:
    connection = sqlite.connect(str(file), isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE kept (id INTEGER PRIMARY KEY, body TEXT)")
    return connection


def _register_bare_faces() -> None:
    for face in _FACES:
        font = TTFont(f"bare-{face}", str(RESOURCES / "fonts" / f"{face}.ttf"), asciiReadable=0)
        pdfmetrics.registerFont(font)


def _bare_page(faces: tuple[str, ...], title: str) -> bytes:
    kept = BytesIO()
    canvas = Canvas(kept, pagesize=landscape(A5), pageCompression=1)
    for place, face in enumerate(faces):
        canvas.setFont(f"bare-{face}" if face in _FACES else face, 14)
        canvas.drawString(50, 300 - 30 * place, title)
    canvas.showPage()
    canvas.save()
    return kept.getvalue()

"""Pictures of what leaves the counter: the receipt, and the page on the citizen's phone."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QApplication
from shot import keep
from stage import NOW, wait

from desk_app.bootstrap import OpenDesk
from desk_app.papers import print_receipt
from desk_app.wire.envelope import Actor


def grab(app: QApplication, desk: OpenDesk, folder: Path) -> None:
    """Grab both into `folder`; the desk is closed afterwards."""
    _receipt(desk, folder)
    desk.close()
    _citizen_page(app, folder)


def _receipt(desk: OpenDesk, folder: Path) -> None:
    dossier = desk.register.dossier(desk.search.find("", limit=5)[3].code)
    for paper in ("a5", "k80"):
        printed = print_receipt(desk, [dossier], paper=paper, actor=Actor("demo", "cli"))[0]
        document = pypdfium2.PdfDocument(printed.pdf)
        document[0].render(scale=150 / 72).to_pil().convert("L").save(
            folder / f"receipt-{paper}.png", optimize=True
        )
        document.close()


def _citizen_page(app: QApplication, folder: Path) -> None:
    from PySide6.QtWebEngineWidgets import QWebEngineView

    from province.web.citizen_page import CitizenPage, render

    page = CitizenPage(
        status=4,
        scan_code="2418126112304576",
        as_of=NOW.replace(hour=10, minute=5),
        office_name="Trung tâm Phục vụ hành chính công xã Ea Kpam",
        office_phone="0262 3 852 345",
        office_hours="07:30–11:30 và 13:30–17:00, thứ Hai đến thứ Sáu",
        province_name="Một cửa tỉnh Đắk Lắk",
        legal_code="H15.50.05-261123-0457",
        procedure_name="Đăng ký thường trú",
        initials="N. T. H. P***",
        received_at=NOW,
        due_at=NOW.replace(day=27, hour=17, minute=0),
        acted_at=NOW.replace(hour=10, minute=5),
    )
    for width, height in ((360, 1500), (1366, 900)):
        view = QWebEngineView()
        view.resize(width, height)
        view.setHtml(render(page).html.decode(), QUrl("http://127.0.0.1/"))
        view.show()
        wait(app, 1.5)
        keep(view.grab(), folder / f"citizen-{width}.png")
        view.close()

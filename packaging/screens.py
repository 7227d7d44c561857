"""Grabs every screen to PNG: python packaging/screens.py DIR [--all]

A made-up commune on Monday 23 November 2026, 09:12, the province out of reach. Without `--all` the pictures of the
README; with it every screen at 1093×574 and 1366×768, light, dark and at 150 % text.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = "--no-sandbox --disable-gpu"

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desk_app.bootstrap import OpenDesk, add_clerk
from desk_app.demo.story import CLERKS, tell_story
from desk_app.domain.calendar import VIETNAM
from desk_app.paths import Home
from desk_app.wire.envelope import Actor
from tests.builders import a_desk
from ui.app import make_application
from ui.desk_window import DOSSIER, RECEPTION, WORKLIST, Counter
from ui.login.first_run import FirstRunCard
from ui.main_window import MainWindow
from ui.theme import DARK, LIGHT, Look, Step, wear

NOW = datetime(2026, 11, 23, 9, 12, tzinfo=VIETNAM)
CARD = "000188012345||NGUYỄN THỊ HUỲNH PHƯỢNG|01011988|Nữ|Thôn 3, xã Ea Kpam, tỉnh Đắk Lắk|01082024||||"
SIZES = ((1093, 574), (1366, 768))
README = {
    "reception": ((1093, "light", 100), (1366, "light", 100), (1366, "dark", 100), (1366, "light", 150)),
    "worklist": ((1366, "light", 100), (1093, "dark", 100)),
    "dossier": ((1366, "light", 100),),
    "sync": ((1366, "light", 100),),
    "login": ((1366, "light", 100),),
    "firstrun": ((1366, "light", 100),),
    "preview": ((1366, "light", 100),),
}
EVERY = tuple(
    (width, tone, scale) for width, _ in SIZES for tone in ("light", "dark") for scale in (100, 150)
)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("folder", type=Path)
    asked.add_argument("--all", action="store_true")
    words = asked.parse_args()
    words.folder.mkdir(parents=True, exist_ok=True)
    app = make_application([])
    with tempfile.TemporaryDirectory() as place:
        desk = a_desk(Path(place) / "desk", now=NOW)
        for name in CLERKS:
            add_clerk(desk, name, "clerk", "1111", actor=Actor("demo", "cli"))
        tell_story(desk)
        for key, wanted in README.items():
            for width, tone, scale in EVERY if words.all else wanted:
                _grab(app, desk, key, width, tone, scale, words.folder)
        receipt(desk, words.folder)
        desk.close()
    citizen_page(app, words.folder)
    sys.stdout.write(f"{len(list(words.folder.glob('*.png')))} pictures in {words.folder}\n")


def _grab(
    app: QApplication, desk: OpenDesk, key: str, width: int, tone: str, scale: int, folder: Path
) -> None:
    height = dict(SIZES)[width]
    wear(Look(DARK if tone == "dark" else LIGHT, scale / 100, Step.of(height / (scale / 100))))
    window = MainWindow()
    window.resize(width, height)
    window.show()
    if key == "firstrun":
        window.cover(FirstRunCard(Home(Path(desk.home.folder.parent / "new")), demo=lambda: None))
        wait(app, 0.6)
        counter = None
    else:
        counter = Counter(window, desk)
        wait(app, 1.2)
        if key != "login":
            SHOW[key](app, window, counter)
    suffix = "" if scale == 100 else f"-{scale}"
    window.grab().save(str(folder / f"{key}-{width}-{tone}{suffix}.png"))
    if counter is not None:
        counter.loop.close()
    window.close()
    window.deleteLater()
    wait(app, 0.1)


def sign_in(app: QApplication) -> None:
    type_in(app, "1111")
    press(app, Qt.Key.Key_Return)
    wait(app, 1.2)


def show_reception(app: QApplication, window: MainWindow, counter: Counter) -> None:
    sign_in(app)
    type_in(app, CARD)
    press(app, Qt.Key.Key_Return)
    wait(app, 0.4)
    type_in(app, "dktt")
    wait(app, 0.4)
    press(app, Qt.Key.Key_Return)
    wait(app, 0.4)
    press(app, Qt.Key.Key_Space)
    press(app, Qt.Key.Key_Minus)
    wait(app, 1.0)


def show_worklist(app: QApplication, window: MainWindow, counter: Counter) -> None:
    sign_in(app)
    window.show_screen(WORKLIST)
    wait(app, 1.0)


def show_dossier(app: QApplication, window: MainWindow, counter: Counter) -> None:
    sign_in(app)
    desk = counter._desk
    waiting = next(found for found in desk.search.find("", limit=500) if int(found.status) == 5)
    counter.open_dossier(waiting.id)
    wait(app, 1.0)


def show_sync(app: QApplication, window: MainWindow, counter: Counter) -> None:
    show_worklist(app, window, counter)
    window.toggle_side_panel()
    wait(app, 0.8)


def show_preview(app: QApplication, window: MainWindow, counter: Counter) -> None:
    sign_in(app)
    counter.print_again([counter._desk.search.find("", limit=1)[0].id])
    wait(app, 4.0)


SHOW: dict[str, Callable[[QApplication, MainWindow, Counter], None]] = {
    RECEPTION: show_reception,
    WORKLIST: show_worklist,
    DOSSIER: show_dossier,
    "sync": show_sync,
    "preview": show_preview,
}


def receipt(desk: OpenDesk, folder: Path) -> None:
    import pypdfium2

    from desk_app.bootstrap import print_receipt

    dossier = desk.register.dossier(desk.search.find("", limit=5)[3].code)
    for paper in ("a5", "k80"):
        printed = print_receipt(desk, [dossier], paper=paper, actor=Actor("demo", "cli"))[0]
        document = pypdfium2.PdfDocument(printed.pdf)
        document[0].render(scale=150 / 72).to_pil().save(folder / f"receipt-{paper}.png")
        document.close()


def citizen_page(app: QApplication, folder: Path) -> None:
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
        view.grab().save(str(folder / f"citizen-{width}.png"))
        view.close()


def wait(app: QApplication, seconds: float) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        app.processEvents()
        time.sleep(0.005)


def focused(app: QApplication) -> QWidget:
    for widget in _candidates(app):
        return widget
    raise AssertionError("nothing has the focus")


def _candidates(app: QApplication) -> Iterator[QWidget]:
    for widget in (app.focusWidget(), app.activeWindow(), *app.topLevelWidgets()):
        if widget is not None:
            yield widget


def type_in(app: QApplication, text: str) -> None:
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            app.sendEvent(focused(app), QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def press(app: QApplication, key: Qt.Key) -> None:
    QTest.keyClick(focused(app), key)
    wait(app, 0.1)


if __name__ == "__main__":
    main()

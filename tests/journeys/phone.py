"""A citizen's phone that stays open: Chromium (QtWebEngine) told by JSON lines what to open, fill and press.

{"open": URL} · {"fill": {SELECTOR: TEXT}} · {"press": SELECTOR} · {"grab": PNG}; each is answered by what stands on the page.
"""

from __future__ import annotations

import json
import os
import sys
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = "--no-sandbox --disable-gpu"

from PySide6.QtCore import QEventLoop, QTimer, QUrl
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication

LONGEST = 20_000  # milliseconds for a page
READ = """JSON.stringify({
  url: location.href, h1: document.querySelector('h1')?.innerText, text: document.body.innerText,
  scripts: document.scripts.length, cookie: document.cookie,
  wide: document.documentElement.scrollWidth - document.documentElement.clientWidth
})"""


class Phone:
    def __init__(self) -> None:
        self.view = QWebEngineView()
        self.view.resize(360, 900)
        self.view.show()

    def open(self, url: str) -> None:
        self._loaded(lambda: self.view.load(QUrl(url)))

    def fill(self, told: dict[str, str]) -> None:
        for selector, text in told.items():
            self._run(f"document.querySelector({json.dumps(selector)}).value = {json.dumps(text)}; ''")

    def press(self, selector: str) -> None:
        """Like a thumb: a button that the page does not have fails the run."""
        found = self._run(f"document.querySelector({json.dumps(selector)}) ? 'yes' : 'no'")
        if found != "yes":
            raise LookupError(selector)
        self._loaded(
            lambda: self.view.page().runJavaScript(f"document.querySelector({json.dumps(selector)}).click()")
        )

    def grab(self, picture: str) -> None:
        pause = QEventLoop()
        QTimer.singleShot(300, pause.quit)
        pause.exec()
        self.view.grab().save(picture)

    def read(self) -> dict[str, Any]:
        seen: dict[str, Any] = json.loads(self._run(READ))
        return seen

    def _loaded(self, begin: Any) -> None:
        loop = QEventLoop()
        well: list[bool] = []
        self.view.loadFinished.connect(well.append)
        self.view.loadFinished.connect(loop.quit)
        QTimer.singleShot(LONGEST, loop.quit)
        begin()
        loop.exec()
        self.view.loadFinished.disconnect(well.append)
        self.view.loadFinished.disconnect(loop.quit)
        if well != [True]:
            raise TimeoutError("the page did not load")

    def _run(self, script: str) -> Any:
        loop, told = QEventLoop(), []

        def take(value: Any) -> None:
            told.append(value)
            loop.quit()

        self.view.page().runJavaScript(script, take)
        QTimer.singleShot(LONGEST, loop.quit)
        loop.exec()
        return told[0]


def main() -> None:
    app = QApplication([])
    phone = Phone()
    for line in sys.stdin:
        for what, told in json.loads(line).items():
            getattr(phone, what)(told)
        sys.stdout.write(json.dumps(phone.read(), ensure_ascii=False) + "\n")
        sys.stdout.flush()
    app.quit()
    os._exit(0)  # the browser's own processes take seconds to end by themselves


if __name__ == "__main__":
    main()

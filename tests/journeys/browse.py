"""A citizen's phone for tests: loads a page in Chromium (QtWebEngine) and prints what stands on it as JSON.

python browse.py URL [PNG]
"""

from __future__ import annotations

import json
import os
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = "--no-sandbox --disable-gpu"

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication

READ = """JSON.stringify({
  title: document.title, lang: document.documentElement.lang, h1: document.querySelector('h1')?.innerText,
  text: document.body.innerText, scripts: document.scripts.length, cookie: document.cookie
})"""


def main(url: str, picture: str | None) -> int:
    app = QApplication([])
    view = QWebEngineView()
    view.resize(360, 900)
    view.show()

    def read(ok: bool) -> None:
        if not ok:
            app.exit(1)
            return
        view.page().runJavaScript(READ, tell)

    def tell(found: str) -> None:
        sys.stdout.write(
            json.dumps({**json.loads(found), "url": view.url().toString()}, ensure_ascii=False) + "\n"
        )
        sys.stdout.flush()
        if picture:
            QTimer.singleShot(300, lambda: (view.grab().save(picture), app.exit(0)))
        else:
            app.exit(0)

    view.loadFinished.connect(read)
    QTimer.singleShot(20_000, lambda: app.exit(2))
    view.load(QUrl(url))
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else None))

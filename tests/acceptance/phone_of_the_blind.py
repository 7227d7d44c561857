"""A phone whose owner listens to it: loads a page in Chromium without scripts, at 320 px and twice the text, and
prints as JSON what there is to read in its order (never what is hidden from a screen reader), what runs over the
edge, and what the page loaded.

python phone_of_the_blind.py URL
"""

from __future__ import annotations

import os
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = "--no-sandbox --disable-gpu"

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtWebEngineCore import QWebEngineScript, QWebEngineSettings
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication

PATIENCE = 20_000  # milliseconds
READ = """(() => {
  const said = [];
  const walk = (node, role) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node.textContent.replace(/\\s+/g, " ").trim();
      if (text) said.push([role, text]);
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE || node.getAttribute("aria-hidden") === "true") return;
    const look = getComputedStyle(node);
    if (look.display === "none" || look.visibility === "hidden") return;
    if (node.tagName === "IMG") said.push(["IMG", node.alt]);
    const own = ["H1", "H2", "A", "BUTTON", "LI"].includes(node.tagName) ? node.tagName : role;
    for (const child of node.childNodes) walk(child, own);
  };
  walk(document.body, "");
  const edge = document.documentElement;
  return JSON.stringify({
    lang: edge.lang, said, wide: edge.scrollWidth - edge.clientWidth, width: innerWidth,
    text: parseFloat(getComputedStyle(document.querySelector("main p")).fontSize),
    scripts: document.scripts.length, loaded: performance.getEntriesByType("resource").map(e => e.name),
    dial: document.querySelector("a.call").getAttribute("href"),
  });
})()"""


def main(url: str) -> int:
    app = QApplication([])
    view = QWebEngineView()
    view.settings().setAttribute(QWebEngineSettings.WebAttribute.JavascriptEnabled, False)
    view.settings().setFontSize(QWebEngineSettings.FontSize.DefaultFontSize, 32)
    view.resize(320, 700)
    view.show()

    def read(ok: bool) -> None:
        if not ok:
            app.exit(1)
            return
        view.page().runJavaScript(READ, QWebEngineScript.ScriptWorldId.ApplicationWorld, tell)

    def tell(found: str) -> None:
        sys.stdout.write(found + "\n")
        sys.stdout.flush()
        os._exit(0)

    view.loadFinished.connect(read)
    QTimer.singleShot(PATIENCE, lambda: app.exit(2))
    view.load(QUrl(url))
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

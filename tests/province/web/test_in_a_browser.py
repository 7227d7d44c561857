"""The pages in a real browser: no sideways scrolling, targets a thumb can hit, at 320 px and twice the text."""

import json
import os
import subprocess
import sys

import pytest

from province.web.citizen_page import Forms, render, render_feedback, render_lookup_form, render_not_found

BROWSER = """
import json, os, sys
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWebEngineCore import QWebEngineSettings
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication

app = QApplication([])
view = QWebEngineView()
measured = []

def wait_for(signal):
    loop = QEventLoop()
    signal.connect(loop.quit)
    QTimer.singleShot(20000, loop.quit)
    return loop

MEASURE = '''JSON.stringify({
  wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  low: [...document.querySelectorAll("a,button,input:not([type=hidden]),textarea")]
    .filter(e => e.getBoundingClientRect().height < 48).length,
  narrow: innerWidth,
  main: parseFloat(getComputedStyle(document.querySelector("main p")).fontSize)
})'''
for job in json.load(sys.stdin):
    view.settings().setFontSize(QWebEngineSettings.FontSize.DefaultFontSize, job["font"])
    view.resize(job["width"], 800)
    view.show()
    loop = wait_for(view.loadFinished)
    view.setHtml(job["html"])
    loop.exec()
    answer = QEventLoop()
    def take(text):
        measured.append(json.loads(text))
        answer.quit()
    view.page().runJavaScript(MEASURE, take)
    answer.exec()
print(json.dumps(measured), flush=True)
os._exit(0)
"""


def test_pages_fit_a_narrow_phone_with_text_twice_as_large(states, receipt_url):
    pages = [
        render(page, language=language, code_qr_url=receipt_url, forms=Forms())
        for language in ("vi", "en")
        for page in states.values()
    ]
    pages += [
        render(states["answered"], forms=Forms((("key", "K7Q2M9X4TB3D"),))),
        render(states["answered"], forms=Forms(), just_rated=5),
        render_feedback(states["answered"], forms=Forms(), done="empty"),
        render_feedback(states["answered"], forms=Forms((("key", "K7Q2M9X4TB3D"),)), language="en"),
        render_not_found(phone="0262 3 852 345"),
        render_lookup_form(phone="0262 3 852 345", problem="key"),
    ]
    jobs = [
        {"html": page.html.decode(), "width": width, "font": font}
        for page in pages
        for width, font in ((320, 16), (320, 32))
    ]
    environment = os.environ | {
        "QTWEBENGINE_DISABLE_SANDBOX": "1",
        "QTWEBENGINE_CHROMIUM_FLAGS": "--no-sandbox --disable-gpu",
        "QT_QPA_PLATFORM": "offscreen",
    }
    browser = subprocess.run(
        [sys.executable, "-c", BROWSER],
        input=json.dumps(jobs),
        capture_output=True,
        text=True,
        timeout=120,
        env=environment,
        check=False,
    )
    if "ImportError" in browser.stderr:
        pytest.skip("this computer lacks the libraries of QtWebEngine")
    measured = json.loads(browser.stdout.splitlines()[-1])
    assert len(measured) == len(jobs)
    for job, found in zip(jobs, measured, strict=True):
        assert found["wide"] <= 0, job["html"]
        assert found["low"] == 0, job["html"]
        assert found["narrow"] == 320
        assert found["main"] == pytest.approx(job["font"] * 1.25)

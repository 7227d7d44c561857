"""The desk speaks Vietnamese."""

import re
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from ui.app import make_application
from ui.translations import read_ts, read_words

A_TS = """<?xml version="1.0" encoding="utf-8"?>
<TS version="2.1" language="vi_VN"><context><name>Page</name>
<message><source>Save</source><translation>Lưu &amp; in</translation></message>
<message><source>Save</source><comment>menu</comment><translation>Cất</translation></message>
<message><source>Open</source><translation type="unfinished">Mở</translation></message>
<message numerus="yes"><source>%n left</source><translation><numerusform>còn %n</numerusform></translation></message>
</context></TS>"""


def test_words_are_read_with_their_context_and_comment(tmp_path: Path) -> None:
    (tmp_path / "vi.ts").write_text(A_TS, encoding="utf-8")

    assert read_ts(tmp_path / "vi.ts") == {
        ("Page", "Save", ""): "Lưu & in",
        ("Page", "Save", "menu"): "Cất",
        ("Page", "%n left", ""): "còn %n",
    }


def test_qts_own_buttons_speak_vietnamese(dressed: QApplication) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)

    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "Thôi"


def test_a_number_stands_in_its_sentence(dressed: QApplication) -> None:
    assert QCoreApplication.translate("MainWindow", "%n to send", "dossiers not yet sent", 7) == "7 chờ gửi"


def test_english_is_there_for_who_asks(dressed: QApplication) -> None:
    make_application(language="en")

    assert QCoreApplication.translate("Toast", "Undo") == "Undo"


def test_every_string_of_the_window_has_finished_words(root: Path) -> None:
    checked = subprocess.run(
        [sys.executable, str(root / "packaging/translations.py"), "--check"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_no_words_are_left_in_english() -> None:
    same = [
        key
        for key, words in read_words("vi").items()
        if key[1] == words and len(re.sub(r"\{\w+\}", "", words)) > 6  # what is left without its places
    ]

    assert same == []

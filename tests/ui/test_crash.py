"""The crash door."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import crash
from ui.widgets.crash_card import CrashCard, show_card


def _a_bug() -> Exception:
    try:
        raise KeyError("NGUYỄN VĂN A 000088012345")
    except KeyError as error:
        return error


@pytest.fixture
def reports(tmp_path: Path, dressed: QApplication, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("sys.excepthook", None)
    monkeypatch.setattr("threading.excepthook", None)
    crash.install(tmp_path / "reports")
    return tmp_path / "reports"


def test_a_report_says_where_but_nothing_of_the_citizen(reports: Path) -> None:
    path = crash.report(_a_bug())

    assert path is not None
    text = path.read_text(encoding="utf-8")
    assert "KeyError" in text
    assert "test_crash.py" in text
    assert "NGUYỄN" not in text
    assert "000088012345" not in text


def test_a_report_tells_the_cause_behind_the_error(reports: Path) -> None:
    try:
        raise RuntimeError("over") from _a_bug()
    except RuntimeError as error:
        text = crash.described(error)

    assert text.index("RuntimeError") < text.index("KeyError")


def test_no_more_than_twenty_reports_are_kept(reports: Path) -> None:
    for _ in range(25):
        crash.report(_a_bug())

    assert len(list(reports.glob("crash-*.txt"))) == crash.KEPT_REPORTS


def test_a_full_disk_does_not_hide_the_bug(reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    reports.write_text("a file stands where the folder should be")

    assert crash.report(_a_bug()) is None
    assert "KeyError" in capsys.readouterr().err


def test_the_clerk_sees_one_card_however_often_it_happens(reports: Path, qtbot: QtBot) -> None:
    for _ in range(3):
        crash.report(_a_bug())
    qtbot.waitUntil(lambda: bool(_cards()))
    qtbot.wait(50)

    assert len(_cards()) == 1
    assert not _cards()[0].isModal()
    _cards()[0].close()


def test_a_card_can_come_back_after_it_was_closed(dressed: QApplication, qtbot: QtBot) -> None:
    show_card("", None)
    _cards()[0].close()
    qtbot.waitUntil(lambda: not _cards())
    show_card("", None)

    assert len(_cards()) == 1
    _cards()[0].close()


def test_a_window_that_cannot_open_ends_with_seventy(
    reports: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert crash.start_up_failed(_a_bug()) == 70
    assert "crash-" in capsys.readouterr().err


def _cards() -> list[CrashCard]:
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if isinstance(widget, CrashCard) and widget.isVisible()
    ]

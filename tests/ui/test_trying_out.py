"""The door to sample data says how far it is, and Esc goes back without leaving a half-made commune behind."""

from contextlib import ExitStack

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desk_app.demo.home import FINISHED
from desk_app.paths import Home
from tests.ui.conftest import dressed
from ui.main_window import MainWindow
from ui.trying_out import TryingOut
from ui.widgets.banner import Banner
from ui.work import background

__all__ = ["dressed"]


def test_it_counts_and_esc_goes_back_at_the_next_dossier(dressed, qtbot, tmp_path):
    window = MainWindow()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    place, opened, troubles = Home(tmp_path / "sample"), [], []
    with ExitStack() as held:
        making = TryingOut(window, place, held)
        making.begin(done=opened.append, failed=troubles.append)
        said = lambda: [each.text() for each in window.findChildren(Banner) if each.isVisible()]  # noqa: E731
        qtbot.waitUntil(lambda: any("trên 300 hồ sơ" in words for words in said()), timeout=60_000)
        with qtbot.waitSignal(making.left, timeout=20_000):
            QTest.keyClick(window, Qt.Key.Key_Escape)
    assert opened == []
    assert troubles == []
    assert said() == []
    assert not (place.folder / FINISHED).exists()
    background.close()

"""The mandate of another collector is kept as a scan of every dossier it is shown for."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desk_app.domain.attachments import MANDATE
from desk_app.domain.events import CollectedAs
from tests.desk_app.scans.test_take_in import a_pdf, saved
from tests.ui.returning.conftest import SON_CARD, free

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def shown(screen, desk, tmp_path):
    """A result in hand, a stranger before the counter, the mandate on the scanner."""
    dossier = free(desk)
    file = tmp_path / "mandate.pdf"
    file.write_bytes(saved(a_pdf()))
    screen.mandate._ask = lambda: [file]
    screen.take_scan(dossier.scan_code)
    screen.take_scan(SON_CARD)
    return dossier, file


def test_the_keys_of_the_scan_are_there_for_a_written_mandate_alone(screen, shown):
    screen._choose_way(CollectedAs.FAMILY)
    assert screen.way._scans.isHidden()
    screen._choose_way(CollectedAs.MANDATE)
    assert not screen.way._scans.isHidden()


def test_alt_7_keeps_the_mandate_with_the_dossier(screen, shown, desk, qtbot):
    dossier, _ = shown
    screen._choose_way(CollectedAs.MANDATE)
    qtbot.waitUntil(screen.way.scan.isVisible)
    with qtbot.waitSignal(screen.said) as said:
        QTest.keyClick(screen.scan.entry, Qt.Key.Key_7, ALT)
    (fact,) = desk.register.dossier(dossier.code).attachments
    assert fact.paper == MANDATE
    assert said.args == ["Đã lưu bản chụp vào 1 hồ sơ"]


def test_a_bad_file_is_refused_in_words_and_nothing_is_kept(screen, shown, desk, qtbot):
    dossier, file = shown
    file.write_bytes(b"")
    screen._choose_way(CollectedAs.MANDATE)
    with qtbot.waitSignal(screen.said) as said:
        screen.way.scan.click()
    assert "0 byte" in said.args[0]
    assert desk.register.dossier(dossier.code).attachments == ()

"""Letters of apology for several dossiers in one go."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desk_app import bootstrap
from desk_app.domain.dossier import Status
from desk_app.store.queues import Queue
from tests.builders import LAN
from tests.ui.at_once import at_once
from ui.worklist.view import WorklistScreen

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def screen(morning, dressed, qtbot):
    printed = []
    made = WorklistScreen(
        morning.desk,
        clerk=lambda: "Nguyễn Thị Lan",
        print_documents=lambda kind, ids: printed.append((kind, list(ids))),
        actor=lambda: LAN,
        run=at_once,
    )
    made.printed = printed
    qtbot.addWidget(made)
    made.resize(1274, 700)
    made.show()
    made.shown()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.open_queue(Queue.TODAY)
    made.table.setFocus()
    return made


def line_of(screen, dossier):
    (row,) = [line.row for line in screen.model.rows() if line.id == dossier.id]
    return screen.model.line_of(row)


def tick_two(screen):
    QTest.keyClick(screen.table, Qt.Key.Key_Space)
    QTest.keyClick(screen.table, Qt.Key.Key_Down)
    QTest.keyClick(screen.table, Qt.Key.Key_Space)


def write(screen, reason):
    QTest.keyClick(screen.table, Qt.Key.Key_L, CONTROL)
    screen.acting.apology.reason.set_text(reason)
    QTest.keyClick(screen.acting.apology.reason.entry, Qt.Key.Key_Return)


def test_two_ticked_dossiers_get_new_dates_and_their_letters_are_printed_once(screen, morning):
    late, today = morning.by_name["late"], morning.by_name["today"]
    tick_two(screen)
    write(screen, "Chờ xác minh")
    assert screen.printed == [("extension", [late.id, today.id])]
    for before in (late, today):
        after = morning.desk.register.dossier(before.id)
        assert after.due.at > before.due.at
        assert after.extension_reason == "Chờ xác minh"
    assert screen.acting.apology.isHidden()
    assert screen.model.ticked() == []
    assert screen.table.hasFocus()


def test_without_ticks_the_letter_is_for_the_current_row(screen, morning):
    write(screen, "Chờ xác minh")
    assert screen.printed == [("extension", [morning.by_name["late"].id])]


def test_a_letter_without_a_reason_is_not_written(screen, morning):
    write(screen, "")
    assert screen.acting.apology.reason.entry.property("missing")
    assert screen.printed == []
    assert morning.desk.register.dossier(morning.by_name["late"].id).extensions == 0


def test_what_is_refused_stays_ticked_with_its_reason_until_a_supervisor_agrees(screen, morning):
    late, today = morning.by_name["late"], morning.by_name["today"]
    bootstrap.take(morning.desk, late.id, "extend", {"reason": "Lần đầu", "working_days": 1}, actor=LAN)
    bootstrap.take(morning.desk, today.id, "hand_on", {"to": "Tư pháp"}, actor=LAN)
    screen.refresh()
    screen.model.untick_all()
    for found in (late, today):
        screen.model.tick(line_of(screen, found))
    write(screen, "Chờ xác minh")
    assert screen.printed == [("extension", [today.id])]
    assert [line.id for line in screen.model.ticked()] == [late.id]
    assert "(extended_before)" in screen.acting.apology.trouble()
    assert screen.acting.apology.supervisor.hasFocus() or screen.acting.apology.supervisor.entry.hasFocus()
    card = screen.acting.apology
    bootstrap.add_clerk(morning.desk, "Trần Minh Hòa", "supervisor", "4321", actor=LAN)
    card.supervisor.set_text("Trần Minh Hòa")
    QTest.keyClick(card.supervisor.entry, Qt.Key.Key_Return)
    assert card.supervisor_pin.entry.hasFocus()
    card.supervisor_reason.set_text("Hồ sơ phức tạp")
    for pin in ("", "1111"):  # the name alone is nobody's word
        card.supervisor_pin.set_text(pin)
        QTest.keyClick(card.supervisor_reason.entry, Qt.Key.Key_Return)
        assert card.supervisor_pin.entry.property("missing")
        assert morning.desk.register.dossier(late.id).extensions == 1
    card.supervisor_pin.set_text("4321")
    QTest.keyClick(card.supervisor_reason.entry, Qt.Key.Key_Return)
    assert screen.printed[1:] == [("extension", [late.id])]
    assert morning.desk.register.dossier(late.id).extensions == 2
    assert morning.desk.register.dossier(today.id).extensions == 1


def test_a_finished_dossier_is_offered_no_letter(screen, morning):
    screen.open_queue(Queue.READY)
    assert screen.table.current().id == morning.by_name["ready"].id
    QTest.keyClick(screen.table, Qt.Key.Key_L, CONTROL)
    assert screen.acting.apology.isHidden()
    assert morning.desk.register.dossier(morning.by_name["ready"].id).status is Status.COMPLETED


def test_esc_closes_the_card_first_and_takes_the_ticks_away_after(screen):
    tick_two(screen)
    QTest.keyClick(screen.table, Qt.Key.Key_L, CONTROL)
    QTest.keyClick(screen.acting.apology.reason.entry, Qt.Key.Key_Escape)
    assert screen.acting.apology.isHidden()
    assert len(screen.model.ticked()) == 2
    QTest.keyClick(screen.table, Qt.Key.Key_Escape)
    assert screen.model.ticked() == []


def test_the_list_says_how_many_are_due_in_the_next_working_days(screen):
    assert (
        screen.filter.near_words()
        == "2 hồ sơ còn không quá 3 ngày làm việc, trong đó 1 hồ sơ còn không quá 1 ngày"
    )

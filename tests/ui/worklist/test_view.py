"""The worklist under the clerk's fingers."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desk_app.line import line_state
from desk_app.store.queues import Queue
from tests.ui.at_once import at_once
from ui.work import background
from ui.worklist.view import WorklistScreen


@pytest.fixture
def screen(morning, dressed, qtbot):
    printed = []
    made = WorklistScreen(
        morning.desk,
        clerk=lambda: "Nguyễn Thị Lan",
        reprint=lambda ids: printed.append(list(ids)),
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


def test_enter_on_the_first_row_asks_for_its_dossier(screen, morning, qtbot):
    with qtbot.waitSignal(screen.dossier_wanted) as wanted:
        QTest.keyClick(screen.table, Qt.Key.Key_Return)
    assert wanted.args == [morning.by_name["late"].id]


def test_a_digit_opens_its_queue_and_the_empty_queue_still_hears_digits(screen):
    QTest.keyClick(screen.table, Qt.Key.Key_4)
    assert screen.presenter.queue is Queue.READY
    assert screen.model.shown == 1
    QTest.keyClick(screen.table, Qt.Key.Key_5)
    assert screen.presenter.queue is Queue.NEW
    assert screen.nothing.isVisible()
    assert "chưa nhận hồ sơ nào" in screen.nothing.sentence()
    QTest.keyClick(screen.nothing, Qt.Key.Key_1)
    assert screen.table.isVisible()


def test_alt_and_a_digit_open_a_queue_from_the_filter(screen):
    screen.filter.entry.setFocus()
    QTest.keyClick(screen.filter.entry, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert screen.presenter.queue is Queue.LATE


def test_ctrl_p_prints_the_ticked_dossiers_or_the_current_one(screen, morning):
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(screen.table, Qt.Key.Key_P, control)
    QTest.keyClick(screen.table, Qt.Key.Key_Down)
    QTest.keyClick(screen.table, Qt.Key.Key_Space)
    QTest.keyClick(screen.table, Qt.Key.Key_Down)
    QTest.keyClick(screen.table, Qt.Key.Key_Space)
    QTest.keyClick(screen.table, Qt.Key.Key_P, control)
    late, today, soon = (morning.by_name[name].id for name in ("late", "today", "soon"))
    assert screen.printed == [[late], [today, soon]]


def test_esc_takes_the_ticks_away(screen):
    QTest.keyClick(screen.table, Qt.Key.Key_Space)
    assert len(screen.model.ticked()) == 1
    QTest.keyClick(screen.table, Qt.Key.Key_Escape)
    assert screen.model.ticked() == []


def test_enter_in_the_filter_opens_the_only_dossier_found(screen, morning, qtbot):
    QTest.keyClick(screen.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert screen.filter.entry.hasFocus()
    QTest.keyClicks(screen.filter.entry, "duc")
    with qtbot.waitSignal(screen.dossier_wanted) as wanted:
        QTest.keyClick(screen.filter.entry, Qt.Key.Key_Return)
    assert wanted.args == [morning.by_name["later"].id]


def test_esc_in_the_filter_brings_the_queue_back(screen, qtbot):
    screen.filter.entry.setFocus()
    QTest.keyClicks(screen.filter.entry, "zzz")
    qtbot.waitUntil(screen.nothing.isVisible, timeout=1000)
    QTest.keyClick(screen.filter.entry, Qt.Key.Key_Escape)
    qtbot.waitUntil(screen.table.isVisible, timeout=1000)
    assert screen.model.shown == 3


def test_the_count_and_the_tabs_say_how_many(screen):
    assert screen.filter.count_words() == "3 / 3 hồ sơ"
    assert [screen.tabs.tab(queue).count() for queue in Queue] == [1, 1, 1, 1, 0, 6]


def test_a_narrow_window_leaves_columns_out_but_never_name_or_code(screen):
    screen.resize(700, 500)
    screen.table.resize(700, 400)
    shown = [
        column.name
        for place, column in enumerate(screen.model.columns, start=1)
        if not screen.table.isColumnHidden(place)
    ]
    assert shown == ["due", "code", "owner", "procedure"]


def test_while_the_line_is_down_the_page_says_how_old_the_provinces_word_is(screen, morning):
    desk = morning.desk
    desk.outbox.note_round(at=desk.clock.now())
    screen.show_line(line_state(desk))
    assert screen.filter.age_words() == ""
    desk.outbox.note_trouble("no_connection", at=desk.clock.now(), next_try=None)
    screen.show_line(line_state(desk))
    assert screen.filter.age_words() == "Theo dữ liệu lúc 08:10"


def test_the_list_comes_from_another_thread_and_the_window_does_not_wait(morning, dressed, qtbot):
    screen = WorklistScreen(morning.desk, clerk=lambda: "")
    qtbot.addWidget(screen)
    with qtbot.waitSignal(screen.pressing_counted, timeout=5000) as counted:
        screen.refresh()
        assert screen.model.shown == 0
    assert counted.args == [2]
    background.close()

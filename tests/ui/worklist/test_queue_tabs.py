"""The tabs of the queues where there is little room: names grow short and go, the keys stay."""

import pytest

from desk_app.store.queues import Queue
from ui.theme import LIGHT, Look, wear
from ui.worklist.queue_tabs import QueueTabs


@pytest.fixture
def tabs(dressed, qtbot):
    made = QueueTabs()
    qtbot.addWidget(made)
    made.show_counts(dict.fromkeys(Queue, 128))
    made.select(Queue.LATE)
    yield made
    wear(Look(LIGHT))


@pytest.mark.parametrize(("width", "scale"), [(1274, 1.0), (1001, 1.0), (1228, 1.5), (955, 1.5), (760, 1.5)])
def test_every_tab_keeps_its_key_and_the_open_one_its_name(tabs, width, scale):
    wear(Look(LIGHT, scale))
    tabs.resize(width, tabs.height())
    tabs.show()
    assert sum(tabs.tab(queue).sizeHint().width() for queue in Queue) <= width
    for queue in Queue:
        assert tabs.tab(queue)._widths()[1] > 0, "the digit that is pressed is printed"
    assert tabs.tab(Queue.LATE).words_width() > 0


def test_the_longest_name_goes_first(tabs):
    wear(Look(LIGHT, 1.5))
    tabs.show()
    for width in range(1600, 700, -10):
        tabs.resize(width, tabs.height())
        nameless = [queue for queue in Queue if not tabs.tab(queue).words_width()]
        if nameless:
            break
    assert len(nameless) == 1
    assert Queue.LATE not in nameless
    assert tabs.tab(nameless[0]).toolTip()
    assert tabs.tab(nameless[0]).says_what


def test_with_large_letters_in_a_small_window_every_tab_says_by_word_or_icon_what_it_counts(tabs):
    wear(Look(LIGHT, 1.5))
    tabs.show_counts(dict.fromkeys(Queue, 28))
    tabs.resize(888, tabs.height())
    tabs.show()
    assert all(tabs.tab(queue).says_what for queue in Queue)
    assert sum(tabs.tab(queue).sizeHint().width() for queue in Queue) <= 888

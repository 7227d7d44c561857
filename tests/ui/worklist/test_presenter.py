"""What the worklist decides, without a window."""

from desk_app.store.queues import Queue, Sort
from tests.builders import a_desk, at
from tests.ui.at_once import Later, at_once
from tests.ui.worklist.conftest import received
from ui.theme import Tone
from ui.worklist.presenter import WorklistPresenter
from ui.worklist.reading import Question, read_page, searchable

LAN = "Nguyễn Thị Lan"


class Seen:
    """A view that keeps what it was told."""

    def __init__(self):
        self.pages = []
        self.rows = []
        self.places = []
        self.troubles = []

    def sight(self):
        return ()

    def show_page(self, page):
        self.pages.append(page)

    def show_rows(self, rows, lines):
        self.rows.append((rows, lines))

    def show_place(self, place):
        self.places.append(place)

    def show_trouble(self, trouble):
        self.troubles.append(trouble)


def presenter_of(desk, run=at_once):
    seen = Seen()
    return WorklistPresenter(desk, seen, run=run, clerk=lambda: LAN), seen


def named(page):
    """The owners of the list in its order, as far as they are read."""
    owners = {line.row: line.owner for line in page.lines}
    return [owners.get(row) for row in page.rows]


def segments(page):
    return [(each.name, each.count) for each in page.segments]


def test_today_shows_the_late_first_then_today_then_the_next_days(morning):
    presenter, seen = presenter_of(morning.desk)
    presenter.choose(Queue.TODAY)
    page = seen.pages[-1]
    assert named(page) == ["LÊ VĂN ANH", "TRẦN THỊ BÍCH", "BÙI ĐÌNH KHÁNH"]
    assert segments(page) == [("late", 1), ("today", 1), ("soon", 1)]
    assert [line.due_tone for line in page.lines] == [Tone.LATE, Tone.TODAY, Tone.SOON]
    assert page.total == 3


def test_the_day_begins_with_what_is_late_and_else_with_what_is_due(morning, tmp_path):
    presenter, seen = presenter_of(morning.desk)
    presenter.refresh()
    assert (seen.pages[-1].queue, presenter.queue) == (Queue.LATE, Queue.LATE)
    desk = a_desk(tmp_path / "another")
    presenter, seen = presenter_of(desk)
    presenter.refresh()
    assert seen.pages[-1].queue is Queue.TODAY
    desk.close()


def test_the_tab_of_today_counts_what_is_due_today_and_not_what_is_late(morning):
    presenter, seen = presenter_of(morning.desk)
    presenter.refresh()
    page = seen.pages[-1]
    assert page.counts[Queue.TODAY] == 1
    assert page.counts[Queue.LATE] == 1
    assert page.pressing == 2


def test_a_dossier_that_waits_for_papers_has_no_heading_and_no_hurry(morning):
    presenter, seen = presenter_of(morning.desk)
    presenter.choose(Queue.WAITING)
    page = seen.pages[-1]
    (line,) = page.lines
    assert segments(page) == [("", 1)]
    assert (line.due_tone, line.status_tone) == (None, Tone.PERSON)


def test_a_scan_code_written_in_groups_finds_its_dossier_outside_the_queue(morning):
    presenter, seen = presenter_of(morning.desk)
    code = morning.by_name["later"].scan_code
    presenter.narrow(" ".join(code[place : place + 4] for place in range(0, 16, 4)))
    page = seen.pages[-1]
    assert page.rows == ()
    assert segments(page) == [("elsewhere", 1)]
    assert [line.owner for line in page.lines] == ["NGUYỄN HỮU ĐỨC"]


def test_words_without_diacritics_find_the_queue_first_and_the_others_after(morning):
    morning.by_name["second"] = received(morning.desk, "2026-11-20 10:00", 10, "TRẦN VĂN BÌNH")
    morning.desk.clock.moment = at("2026-11-23 08:10")
    presenter, seen = presenter_of(morning.desk)
    presenter.choose(Queue.TODAY)
    presenter.narrow("tran b")
    page = seen.pages[-1]
    assert named(page) == ["TRẦN THỊ BÍCH"]
    assert [line.owner for line in page.lines if line.row in page.others] == ["TRẦN VĂN BÌNH"]


def test_phone_numbers_and_letters_are_told_apart():
    assert searchable("0905 123 456") == "0905123456"
    assert searchable("lan 12 34") == "lan 12 34"


def test_of_all_that_is_asked_while_one_reading_runs_the_last_alone_is_read(morning):
    later = Later()
    presenter, seen = presenter_of(morning.desk, later)
    presenter.choose(Queue.READY)
    presenter.choose(Queue.WAITING)
    presenter.choose(Queue.LATE)
    assert len(later.asked) == 1
    later.answer()
    assert seen.pages == []
    later.answer()
    assert [page.queue for page in seen.pages] == [Queue.LATE]
    assert later.asked == []


def test_a_row_that_comes_into_sight_is_read_by_itself(morning):
    presenter, seen = presenter_of(morning.desk)
    presenter.choose(Queue.TODAY)
    row = seen.pages[-1].rows[1]
    presenter.read([row])
    ((rows, lines),) = seen.rows
    assert rows == [row]
    assert [line.owner for line in lines] == ["TRẦN THỊ BÍCH"]


def test_mine_alone_leaves_out_what_another_holds(morning):
    presenter, seen = presenter_of(morning.desk)
    from desk_app import bootstrap
    from tests.builders import LAN as ACTOR

    late = morning.by_name["late"]
    bootstrap.take(morning.desk, late.id, "hand_on", {"to": "Tư pháp"}, actor=ACTOR)
    presenter.choose(Queue.TODAY)
    presenter.only_mine(True)
    assert named(seen.pages[-1]) == ["TRẦN THỊ BÍCH", "BÙI ĐÌNH KHÁNH"]
    presenter.only_mine(False)
    assert len(seen.pages[-1].rows) == 3


def test_a_sorted_list_keeps_the_late_above_today_and_goes_by_given_names(morning):
    morning.by_name["second"] = received(morning.desk, "2026-11-18 10:00", 3, "ZÍCH VĂN AN")
    morning.desk.clock.moment = at("2026-11-23 08:10")
    presenter, seen = presenter_of(morning.desk)
    presenter.choose(Queue.TODAY)
    presenter.sort(Sort.OWNER.value, descending=False)
    assert named(seen.pages[-1]) == ["LÊ VĂN ANH", "ZÍCH VĂN AN", "TRẦN THỊ BÍCH", "BÙI ĐÌNH KHÁNH"]
    presenter.sort(Sort.OWNER.value, descending=True)
    assert named(seen.pages[-1]) == ["LÊ VĂN ANH", "TRẦN THỊ BÍCH", "ZÍCH VĂN AN", "BÙI ĐÌNH KHÁNH"]


def test_letters_lead_to_a_name_and_round_again(morning):
    presenter, seen = presenter_of(morning.desk)
    presenter.choose(Queue.UNSENT)
    for beginning, after in (("bui", -1), ("n", -1), ("x", -1), ("l", 0)):
        presenter.seek(beginning, after)
    assert seen.places == [2, 3, -1, 0]


def test_an_empty_day_names_the_next_date(tmp_path):
    desk = a_desk(tmp_path / "home")
    dossier = received(desk, "2026-11-20 09:00", 10, "NGUYỄN HỮU ĐỨC")
    page = read_page(desk, Question(Queue.TODAY), clerk="")
    assert page.lines == ()
    assert page.next_due == dossier.due.at
    desk.close()


def test_the_clerk_at_the_counter_is_called_by_the_given_name(morning):
    page = read_page(morning.desk, Question(Queue.LATE), clerk=LAN)
    assert (page.lines[0].holder, page.lines[0].own) == ("Lan", True)
    other = read_page(morning.desk, Question(Queue.LATE), clerk="Trần Văn Hùng")
    assert (other.lines[0].holder, other.lines[0].own) == ("Nguyễn Lan", False)


def test_a_dossier_only_here_says_so_until_the_province_has_it(morning):
    def sent():
        return read_page(morning.desk, Question(Queue.LATE), clerk="").lines[0].sent_tone

    assert sent() is Tone.CALM
    morning.desk.outbox.settle(morning.desk.outbox.position().head_seq, [], at=morning.desk.clock.now())
    assert sent() is Tone.DONE

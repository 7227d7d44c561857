"""What the worklist decides, without a window."""

from desk_app.store.queues import Queue
from tests.builders import a_desk, at
from tests.ui.at_once import Later, at_once
from tests.ui.worklist.conftest import received
from ui.theme import Tone
from ui.worklist.presenter import WorklistPresenter, read_page, searchable


class Seen:
    """A view that keeps what it was told."""

    def __init__(self):
        self.pages = []
        self.troubles = []

    def show_page(self, page):
        self.pages.append(page)

    def show_trouble(self, trouble):
        self.troubles.append(trouble)


def presenter_of(desk, run=at_once):
    seen = Seen()
    return WorklistPresenter(desk, seen, run=run, clerk=lambda: "Nguyễn Thị Lan"), seen


def test_today_shows_the_late_first_then_today_then_the_next_days(morning):
    presenter, seen = presenter_of(morning.desk)
    presenter.refresh()
    page = seen.pages[-1]
    assert [(line.owner, line.band, line.due_tone) for line in page.lines] == [
        ("LÊ VĂN ANH", "late", Tone.LATE),
        ("TRẦN THỊ BÍCH", "today", Tone.TODAY),
        ("BÙI ĐÌNH KHÁNH", "soon", Tone.SOON),
    ]
    assert page.total == 3


def test_the_tab_of_today_counts_what_is_due_today_and_not_what_is_late(morning):
    presenter, seen = presenter_of(morning.desk)
    presenter.refresh()
    page = seen.pages[-1]
    assert page.counts[Queue.TODAY] == 1
    assert page.counts[Queue.LATE] == 1
    assert page.pressing == 2


def test_a_dossier_that_waits_for_papers_has_no_band_and_no_hurry(morning):
    presenter, seen = presenter_of(morning.desk)
    presenter.choose(Queue.WAITING)
    (line,) = seen.pages[-1].lines
    assert (line.band, line.due_tone, line.status_tone) == ("", None, Tone.PERSON)


def test_a_scan_code_written_in_groups_finds_its_dossier_outside_the_queue(morning):
    presenter, seen = presenter_of(morning.desk)
    code = morning.by_name["later"].scan_code
    presenter.narrow(" ".join(code[place : place + 4] for place in range(0, 16, 4)))
    page = seen.pages[-1]
    assert page.lines == ()
    assert [(line.owner, line.band) for line in page.elsewhere] == [("NGUYỄN HỮU ĐỨC", "elsewhere")]


def test_words_without_diacritics_find_the_queue_first_and_the_others_after(morning):
    morning.by_name["second"] = received(morning.desk, "2026-11-20 10:00", 10, "TRẦN VĂN BÌNH")
    morning.desk.clock.moment = at("2026-11-23 08:10")
    presenter, seen = presenter_of(morning.desk)
    presenter.narrow("tran b")
    page = seen.pages[-1]
    assert [line.owner for line in page.lines] == ["TRẦN THỊ BÍCH"]
    assert [line.owner for line in page.elsewhere] == ["TRẦN VĂN BÌNH"]


def test_phone_numbers_and_letters_are_told_apart():
    assert searchable("0905 123 456") == "0905123456"
    assert searchable("lan 12 34") == "lan 12 34"


def test_an_answer_to_an_older_question_is_not_shown(morning):
    later = Later()
    presenter, seen = presenter_of(morning.desk, later)
    presenter.choose(Queue.READY)
    presenter.choose(Queue.LATE)
    later.answer(1)
    later.answer(0)
    assert [page.queue for page in seen.pages] == [Queue.LATE]


def test_a_long_queue_comes_page_by_page(morning):
    def page(limit):
        return read_page(morning.desk, Queue.TODAY, "", limit=limit, clerk="")

    assert (len(page(2).lines), page(2).more) == (2, True)
    assert (len(page(3).lines), page(3).more) == (3, False)


def test_more_asks_for_another_page_and_another_queue_begins_anew(morning):
    presenter, seen = presenter_of(morning.desk)
    presenter._limit = 2
    presenter.refresh()
    assert seen.pages[-1].more
    presenter.more()
    assert len(seen.pages[-1].lines) == 3
    presenter.choose(Queue.LATE)
    assert presenter._limit == 200


def test_an_empty_day_names_the_next_date(tmp_path):
    desk = a_desk(tmp_path / "home")
    dossier = received(desk, "2026-11-20 09:00", 10, "NGUYỄN HỮU ĐỨC")
    page = read_page(desk, Queue.TODAY, "", limit=200, clerk="")
    assert page.lines == ()
    assert page.next_due == dossier.due.at
    desk.close()


def test_the_clerk_at_the_counter_is_called_by_the_given_name(morning):
    page = read_page(morning.desk, Queue.LATE, "", limit=200, clerk="Nguyễn Thị Lan")
    assert (page.lines[0].holder, page.lines[0].own) == ("Lan", True)
    other = read_page(morning.desk, Queue.LATE, "", limit=200, clerk="Trần Văn Hùng")
    assert (other.lines[0].holder, other.lines[0].own) == ("Nguyễn Lan", False)


def test_a_dossier_only_here_says_so_until_the_province_has_it(morning):
    def sent():
        return read_page(morning.desk, Queue.LATE, "", limit=200, clerk="").lines[0].sent_tone

    assert sent() is Tone.CALM
    morning.desk.outbox.settle(morning.desk.outbox.position().head_seq, [], at=morning.desk.clock.now())
    assert sent() is Tone.DONE

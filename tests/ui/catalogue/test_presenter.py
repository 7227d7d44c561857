"""What the catalogue room decides: folding, finding, what is news, what the counter says of one procedure."""

from datetime import timedelta

import pytest

from desk_app.catalogue_log import ChangeKind
from tests.ui.at_once import at_once
from tests.ui.catalogue.conftest import AMENDED, GONE, NEW, REPLACED
from ui.catalogue.presenter import OFTEN, CataloguePresenter, Heading
from ui.catalogue.shelf import NEVER_SEEN, Book


class Wall:
    """Keeps the last of everything it was shown."""

    def __init__(self):
        self.listing = self.told = self.shelf = self.trouble = None

    def show_listing(self, listing):
        self.listing = listing

    def show_told(self, told):
        self.told = told

    def show_shelf(self, shelf):
        self.shelf = shelf

    def show_trouble(self, trouble):
        self.trouble = trouble

    @property
    def headings(self):
        return [line for line in self.listing.lines if isinstance(line, Heading)]

    @property
    def codes(self):
        return [line.code for line in self.listing.lines if isinstance(line, Book)]


@pytest.fixture
def entered():
    def enter(desk, seen=NEVER_SEEN):
        wall = Wall()
        presenter = CataloguePresenter(desk, wall, run=at_once, seen=lambda: seen)
        presenter.refresh()
        return presenter, wall

    return enter


def test_every_field_is_a_folded_heading_with_its_count_in_the_order_of_letters(desk, entered):
    _, wall = entered(desk)
    titles = [heading.title for heading in wall.headings]
    assert len(titles) == 55
    assert sum(heading.count for heading in wall.headings) == 323
    assert not any(heading.open for heading in wall.headings)
    assert titles.index("Dân tộc") < titles.index("Đất đai") < titles.index("Gia đình")
    assert (wall.listing.found, wall.listing.total) == (323, 323)


def test_what_this_counter_takes_most_stands_open_on_top(used, entered):
    _, wall = entered(used)
    assert (wall.headings[0].key, wall.headings[0].count) == (OFTEN, 2)
    assert wall.codes == ["1.004222", "2.000528"]
    assert wall.told.book.code == "1.004222"
    assert wall.told.book.used == 2


def test_a_heading_unfolds_and_closing_a_book_goes_up_to_its_heading(desk, entered):
    presenter, wall = entered(desk)
    place = next(at for at, line in enumerate(wall.listing.lines) if line.title == "Chứng thực")
    presenter.fold(place)
    assert len(wall.codes) == 12
    assert wall.listing.lines[wall.listing.chosen].key == "Chứng thực"
    presenter.choose(place + 3)
    presenter.fold(place + 3, to=False)
    assert wall.codes == []
    assert wall.listing.lines[wall.listing.chosen].key == "Chứng thực"
    presenter.fold(place, to=False)
    assert wall.codes == []


def test_words_find_as_reception_does_and_esc_brings_the_headings_back(desk, entered):
    presenter, wall = entered(desk)
    presenter.find("dktt")
    assert wall.codes == [each.code for each in desk.catalogue.search("dktt", 1000)]
    assert wall.told.book.code == wall.codes[0]
    presenter.find("không có chữ này đâu")
    assert (wall.codes, wall.told) == ([], None)
    presenter.find("")
    assert len(wall.headings) == 55


def test_changes_are_marked_and_can_be_seen_alone(changed, entered):
    presenter, wall = entered(changed, seen=1)
    presenter.show_only_news(True)
    assert {code: wall.shelf.books[code].change.kind for code in wall.codes} == {
        NEW: ChangeKind.NEW,
        AMENDED: ChangeKind.AMENDED,
        REPLACED: ChangeKind.REPLACED,
        GONE: ChangeKind.ABOLISHED,
    }
    assert all(wall.shelf.books[code].unseen for code in wall.codes)
    presenter.find("nuoi ong")
    assert wall.codes == [NEW]


def test_a_change_that_was_looked_at_keeps_its_badge_and_is_no_news(changed, entered):
    _, wall = entered(changed, seen=2)
    book = wall.shelf.books[AMENDED]
    assert (book.change.kind, book.unseen) == (ChangeKind.AMENDED, False)


@pytest.mark.parametrize("code", [REPLACED, GONE])
def test_what_has_ended_is_still_found_last_and_cannot_be_begun(changed, entered, code):
    presenter, wall = entered(changed)
    name = wall.shelf.books[code].procedure.short_name
    presenter.find(name)
    assert code in wall.codes
    presenter.choose(wall.codes.index(code))
    assert not wall.told.may_start
    assert wall.told.due is None
    presenter.find("đăng ký")
    ended = [wall.shelf.books[each].ended for each in wall.codes]
    assert ended == sorted(ended)


def test_a_successor_is_told_and_can_be_opened(changed, entered):
    presenter, wall = entered(changed)
    presenter.open(REPLACED)
    assert wall.told.successor.code == NEW
    presenter.open(NEW)
    assert wall.told.book.code == NEW
    assert wall.told.log[0].kind is ChangeKind.NEW


def test_the_date_of_a_dossier_handed_in_now_is_told(desk, entered):
    presenter, wall = entered(desk)
    presenter.open("1.004222")
    assert f"{wall.told.due.due_at:%d/%m %H:%M}" == "03/12 17:00"
    assert len(wall.told.answers) == 3


def test_a_line_that_was_down_for_long_makes_the_catalogue_old(desk, entered):
    desk.outbox.note_round(at=desk.clock.now())
    assert entered(desk)[1].shelf.stale_since is None
    desk.clock.moment += timedelta(days=8)
    assert entered(desk)[1].shelf.stale_since is not None

"""A card that a scanner's keyboard garbled: marked at its field, asked for before saving, never kept unsaid."""

from __future__ import annotations

from desk_app.bootstrap import OpenDesk
from desk_app.domain.applicant import ApplicantKind
from tests.builders import CARD, NEW_CARD
from tests.ui.reception.conftest import RememberingView
from ui.reception.form import kept, resumed
from ui.reception.presenter import Reception
from ui.reception.reading import OWNER, SUBMITTER, Lack

GARBLED = CARD.replace("NGUYỄN VĂN A", "NGUYEENX VAWN A")


def lacking(view: RememberingView) -> list[str]:
    assert view.page is not None
    return [each.field for each in view.page.missing if each.lack is Lack.ACCENTS]


def test_the_name_is_asked_for_and_the_digits_are_taken(reception: Reception, view: RememberingView) -> None:
    reception.arrivals.take(GARBLED)

    owner = reception.form.owner
    assert (owner.id_number, owner.born_on) == ("001090123456", "01/01/1990")
    assert lacking(view) == ["applicant.full_name"]


def test_nothing_is_saved_until_somebody_looked(
    reception: Reception, view: RememberingView, desk: OpenDesk
) -> None:
    reception.arrivals.take(GARBLED)
    reception.choose("1.004222")
    for paper in reception.form.papers:
        paper.state = paper.state.HELD
    reception.closing.save(printing=True)

    assert view.kept_outcomes == []
    assert view.went_to[-1] == "applicant.full_name"

    reception.write(OWNER, "full_name", "NGUYỄN VĂN A")
    reception.closing.save(printing=True)
    assert len(view.kept_outcomes) == 1
    assert desk.search.find("", limit=1)[0].owner_name == "NGUYỄN VĂN A"


def test_one_key_says_that_it_is_right_after_all(reception: Reception, view: RememberingView) -> None:
    reception.arrivals.take(GARBLED)
    reception.confirm("applicant.full_name")

    assert lacking(view) == []
    assert reception.form.owner.full_name == "NGUYEENX VAWN A"


def test_a_clean_scan_of_the_same_card_takes_the_doubt_away(
    reception: Reception, view: RememberingView
) -> None:
    reception.arrivals.take(GARBLED)
    reception.arrivals.take(CARD)

    assert lacking(view) == []
    assert reception.form.owner.full_name == "NGUYỄN VĂN A"


def test_the_doubt_is_kept_with_the_draft(reception: Reception) -> None:
    reception.arrivals.take(GARBLED)

    assert resumed(kept(reception.form)).owner.needs_check == ["full_name"]


def test_whoever_brings_the_papers_is_asked_about_as_well(
    reception: Reception, view: RememberingView
) -> None:
    reception.arrivals.take(CARD)
    reception.set(has_submitter=True)
    reception.arrivals.take(NEW_CARD.replace("TRẦN", "TR?N"), SUBMITTER)

    assert lacking(view) == ["submitter.full_name"]


def test_who_speaks_for_an_organisation_is_asked_about(reception: Reception, view: RememberingView) -> None:
    reception.arrivals.take(GARBLED)
    reception.choose_kind(OWNER, ApplicantKind.ENTERPRISE)

    assert lacking(view) == ["applicant.representative"]

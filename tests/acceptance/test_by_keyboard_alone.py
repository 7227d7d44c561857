"""Organisations, foreigners, people without papers, and whoever brings papers for another: no mouse, no scanner."""

from __future__ import annotations

from PySide6.QtCore import Qt

from desk_app.domain.applicant import ApplicantKind, IdKind, Sex
from desk_app.domain.dossier import Dossier
from tests.acceptance.hands import Hands
from tests.acceptance.receiving import (
    ALT,
    BIRTH,
    CTRL,
    ENTER,
    ESC,
    TAB,
    choose,
    form,
    ready,
    reception,
    scan_card,
    until_in,
)
from ui.widgets.buttons import KeyButton

RIGHT = Qt.Key.Key_Right


def kept(hands: Hands, count: int = 1) -> Dossier:
    """Tick everything, save without printing, and look at what was kept."""
    hands.press(Qt.Key.Key_A, CTRL)
    hands.press(Qt.Key.Key_S, CTRL)
    hands.until(lambda: len(hands.desk.search.find("")) == count)
    return hands.desk.register.dossier(hands.desk.search.find("")[0].id)


def type_and_go(hands: Hands, *texts: str) -> None:
    for text in texts:
        hands.type(text)
        hands.press(ENTER)


def test_an_enterprise_with_its_tax_code_and_who_speaks_for_it(hands: Hands) -> None:
    ready(hands)
    hands.press(Qt.Key.Key_L, ALT)
    hands.press(RIGHT)
    hands.until(lambda: form(hands).owner.kind is ApplicantKind.ENTERPRISE)
    hands.press(ESC)
    hands.press(Qt.Key.Key_1, ALT)
    until_in(hands, reception(hands).party.owner.fields["tax_code"].entry)
    type_and_go(hands, "6001234567", "Công ty TNHH Một Mẫu", "Trần Văn Mẫu", "Thôn 3", "02623852345")
    until_in(hands, reception(hands).procedure.entry)
    choose(hands, "dktt")

    owner = kept(hands).owner
    assert owner.kind is ApplicantKind.ENTERPRISE
    assert (owner.tax_code, owner.full_name) == ("6001234567", "Công ty TNHH Một Mẫu")
    assert owner.representative == "Trần Văn Mẫu"


def test_a_foreigner_by_passport(hands: Hands) -> None:
    ready(hands)
    hands.type("p1234567")
    hands.press(ENTER)
    until_in(hands, reception(hands).party.owner.fields["full_name"].entry)
    hands.type("JEAN MODÈLE")
    hands.press(ENTER)
    hands.type("nam")
    hands.press(ENTER)
    type_and_go(hands, "Thôn 3", "0905123456")
    until_in(hands, reception(hands).procedure.entry)
    choose(hands, BIRTH)

    owner = kept(hands).owner
    assert (owner.id_kind, owner.id_number) == (IdKind.PASSPORT, "P1234567")
    assert owner.full_name == "JEAN MODÈLE"
    assert owner.sex is Sex.MALE


def test_somebody_without_any_papers(hands: Hands) -> None:
    ready(hands)
    hands.type("Trần Thị Không Giấy")
    hands.press(ENTER)
    hands.press(Qt.Key.Key_L, ALT)
    hands.press(TAB)
    for _ in IdKind:
        if form(hands).owner.id_kind is not IdKind.NONE:
            hands.press(RIGHT)
    hands.until(lambda: form(hands).owner.id_kind is IdKind.NONE)
    hands.press(ESC)
    hands.press(Qt.Key.Key_2, ALT)
    until_in(hands, reception(hands).procedure.entry)
    choose(hands, BIRTH)

    owner = kept(hands).owner
    assert (owner.id_kind, owner.id_number) == (IdKind.NONE, None)


def test_whoever_brings_the_papers_for_another(hands: Hands) -> None:
    scan_card(hands)
    choose(hands, BIRTH)
    hands.press(Qt.Key.Key_U, CTRL)
    submitter = reception(hands).party.submitter
    until_in(hands, submitter.fields["id_number"].entry)
    hands.type("000090012345")
    hands.press(ENTER)
    until_in(hands, submitter.fields["full_name"].entry)
    hands.type("Lê Văn Mang")
    for _ in range(4):
        hands.press(TAB)
    until_in(hands, reception(hands).party.mandate.entry)
    hands.type("số 12 ngày 20/11/2026")
    hands.press(Qt.Key.Key_3, ALT)
    until_in(hands, reception(hands).papers.list)

    fact = kept(hands).received
    assert fact.owner.full_name == "NGUYỄN THỊ HUỲNH PHƯỢNG"
    assert fact.submitter is not None
    assert (fact.submitter.full_name, fact.submitter.id_number) == ("Lê Văn Mang", "000090012345")
    assert fact.mandate == "số 12 ngày 20/11/2026"


def test_a_dossier_that_another_agency_settles(hands: Hands) -> None:
    scan_card(hands)
    choose(hands, "dktt")
    hands.press(Qt.Key.Key_K, ALT)
    papers = reception(hands).papers
    for _ in range(3):
        if hands.focused() is not papers.agency.entry:
            hands.press(TAB)
    until_in(hands, papers.agency.entry)
    hands.type("UBND xã Mẫu Khác")
    hands.until(papers._agency_words.isVisible)
    assert "UBND xã Mẫu Khác" in reception(hands).due._reason.text()
    hands.press(Qt.Key.Key_3, ALT)
    assert kept(hands).received.competent_agency == "UBND xã Mẫu Khác"


def test_all_ticked_by_mistake_is_taken_back(hands: Hands) -> None:
    scan_card(hands)
    choose(hands, BIRTH)
    hands.press(Qt.Key.Key_Minus)
    before = [(line.name, line.state) for line in form(hands).papers]
    hands.press(Qt.Key.Key_A, CTRL)
    assert [(line.name, line.state) for line in form(hands).papers] != before
    hands.press(Qt.Key.Key_Z, CTRL)
    assert [(line.name, line.state) for line in form(hands).papers] == before


def test_the_old_commune_on_the_card_is_todays_with_one_key(hands: Hands) -> None:
    card = (
        "000188012345||NGUYỄN THỊ HUỲNH PHƯỢNG|01011988|Nữ|Thôn 3, Quảng Tiến, Cư M'gar, Đắk Lắk|01082024||||"
    )
    scan_card(hands, card)
    note = reception(hands).party.owner.address_note
    hands.until(note.isVisible)
    assert note._words.text() == "Thẻ ghi Quảng Tiến (cũ), nay là xã Quảng Phú"
    hands.press(Qt.Key.Key_C, ALT)
    assert form(hands).owner.address == "Thôn 3, xã Quảng Phú, tỉnh Đắk Lắk"
    assert note.isVisible(), "what the card says stays in sight"
    assert reception(hands).party.owner._tag.isVisible(), "the rest is still as on the card"
    choose(hands, BIRTH)

    owner = kept(hands).owner
    assert owner.address == "Thôn 3, xã Quảng Phú, tỉnh Đắk Lắk"
    assert owner.card_address == "Thôn 3, Quảng Tiến, Cư M'gar, Đắk Lắk"


def test_the_receipt_is_looked_at_before_it_has_a_number(hands: Hands) -> None:
    scan_card(hands)
    choose(hands, BIRTH)
    hands.press(Qt.Key.Key_X, ALT)
    large = reception(hands).large
    hands.until(lambda: large.isVisible() and not large.is_empty)
    assert not reception(hands)._page.area.isVisible()
    hands.press(ESC)
    until_in(hands, reception(hands).papers.list)
    assert form(hands).procedure == BIRTH
    assert hands.desk.search.find("") == []
    assert kept(hands).code.endswith("-0001"), "looking takes no number"


def test_no_letter_with_alt_means_two_things_on_the_page(hands: Hands) -> None:
    """What else may stand over the page (an unprinted receipt, a doubtful clock) has letters of its own."""
    scan_card(hands)
    choose(hands, BIRTH)
    printed: dict[str, list[str]] = {}
    for button in hands.window.findChildren(KeyButton):
        if button.binds and button.key().startswith("Alt+"):
            printed.setdefault(button.key(), []).append(button.label())
    # The two parties of one dossier share a key: the second has it only while the first does not ask.
    doubled = {key: labels for key, labels in printed.items() if len(set(labels)) > 1}
    assert doubled == {}
    assert {"Alt+W", "Alt+N", "Alt+U"}.isdisjoint(printed)


def test_a_high_window_shows_the_receipt_small_and_a_double_click_makes_it_large(hands: Hands) -> None:
    hands.window.resize(1920, 1080)
    scan_card(hands)
    choose(hands, BIRTH)
    small = reception(hands).thumbnail
    hands.until(lambda: small.isVisible() and not small.picture.is_empty)
    assert small.picture.height() > 100
    hands.qtbot.mouseDClick(small.picture, Qt.MouseButton.LeftButton)
    hands.until(reception(hands).large.isVisible)

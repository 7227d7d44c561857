"""Ctrl+K at the open counter: commands, procedures, dossiers and people, by keyboard alone."""

import pytest
from PySide6.QtCore import Qt

from tests.builders import LAN, a_person, an_intake, at
from ui.counter.keys import CATALOGUE, DOSSIER, RECEPTION, WORKLIST
from ui.finding import USED
from ui.widgets.palette import Palette

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def dossiers(desk):
    found = []
    for minute, (name, number) in enumerate(
        (("NGUYỄN VĂN LỄ", "000088012345"), ("NGUYỄN VĂN LỄ", "000088012345"), ("H’BLĂK NIÊ", "000188054321"))
    ):
        desk.clock.moment = at(f"2026-11-23 09:{12 + minute}")
        owner = a_person(full_name=name, id_number=number, born_on=None, sex=None, phone=f"090512345{minute}")
        found.append(desk.receive(an_intake(procedure="1.004222", owner=owner), actor=LAN).dossier)
    return found


@pytest.fixture
def asked(dossiers, hands):
    """Opens the palette with words typed; the hands, and what is offered."""

    def ask(words):
        hands.press(Qt.Key.Key_K, CONTROL)
        hands.until(palette(hands).isVisible)
        hands.type(words)
        return hands

    return ask


def palette(hands):
    return hands.window.findChild(Palette)


def titles(hands):
    return palette(hands).titles()


def sections(hands):
    return [getattr(line, "offers", None) and line.title for line in palette(hands)._list._lines.lines]


@pytest.mark.parametrize("words", ["viec cua toi", "vieecj cuar toi", "vct", "F3"])
def test_a_screen_is_found_without_marks_in_raw_telex_by_initials_and_by_its_key(asked, words):
    hands = asked(words)
    assert titles(hands)[0] == "Việc của tôi"
    hands.press(Qt.Key.Key_Return)
    assert hands.window.current_key == WORKLIST


def test_what_the_screen_in_sight_can_do_is_offered_with_its_key(asked):
    hands = asked("luu")
    assert any(title.startswith("Lưu") for title in titles(hands))
    hands.press(Qt.Key.Key_Escape)
    assert hands.window.current_key == RECEPTION


def test_enter_on_a_procedure_begins_a_dossier_and_the_second_key_reads_it(asked, hands):
    asked("1.004222")
    hands.press(Qt.Key.Key_Return)
    assert hands.window.current_key == RECEPTION
    assert hands.screen()._presenter.form.procedure == "1.004222"

    asked("thuong tru")
    hands.until(lambda: "Đăng ký thường trú" in titles(hands))
    while palette(hands).current().title != "Đăng ký thường trú":
        hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return, CONTROL)
    assert hands.window.current_key == CATALOGUE
    hands.until(lambda: hands.screen().sheet.told() is not None)
    assert hands.screen().sheet.told().book.code == "1.004222"


def test_the_last_digits_of_a_code_and_a_phone_open_the_dossier(asked, hands, dossiers):
    for words in (dossiers[2].scan_code[-5:], "0905123452"):
        asked(words)
        hands.until(lambda: "H’BLĂK NIÊ" in titles(hands))
        assert titles(hands)[0] == "H’BLĂK NIÊ"
        hands.press(Qt.Key.Key_Return)
        assert hands.window.current_key == DOSSIER


def test_a_person_is_found_once_and_their_dossiers_are_listed(asked, hands):
    asked("van le")
    hands.until(lambda: "NGUYỄN VĂN LỄ" in titles(hands))
    assert titles(hands).count("NGUYỄN VĂN LỄ") == 3  # two dossiers and the person
    while palette(hands).current().icon != "user":
        hands.press(Qt.Key.Key_Down)
    assert palette(hands).current().detail == "000088••2345 · 2 hồ sơ"
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: titles(hands) == ["NGUYỄN VĂN LỄ"] * 2)
    hands.press(Qt.Key.Key_Return)
    assert hands.window.current_key == DOSSIER


def test_a_dossier_is_begun_for_a_person_with_the_second_key(asked, hands):
    asked("blak")
    hands.until(lambda: "H’BLĂK NIÊ" in titles(hands))
    while palette(hands).current().icon != "user":
        hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return, CONTROL)
    hands.until(lambda: hands.screen()._presenter.form.owner.full_name == "H’BLĂK NIÊ")
    assert hands.screen()._presenter.form.owner.id_number == "000188054321"


def test_what_is_used_most_comes_first_and_is_kept_for_the_clerk(asked, hands):
    asked("")
    first = titles(hands)[0]
    assert first != "Khóa quầy"
    hands.press(Qt.Key.Key_Escape)
    asked("khoa quay")
    hands.press(Qt.Key.Key_Return)
    hands.until(hands.window.covered)
    hands.sign_in()
    asked("")
    assert titles(hands)[0] == "Khóa quầy"
    assert hands.desk.preferences.get(hands.counter.clerk().id, USED, {}) == {"Khóa quầy": 1}


def test_escape_gives_the_focus_back_to_the_field_it_came_from(asked, hands):
    before = hands.focused()
    asked("xyzzy")
    hands.until(lambda: "xyzzy" in palette(hands)._nothing.text())
    hands.press(Qt.Key.Key_Escape)
    assert hands.focused() is before

"""The catalogue beside reception: found there, begun here; a new one is told once to each clerk."""

from PySide6.QtCore import Qt

from tests.desk_app.provided import newer
from ui.counter.catalogue_news import SEEN
from ui.counter.keys import CATALOGUE, RECEPTION
from ui.widgets.banner import Banner
from ui.widgets.rail import RailButton

ALT = Qt.KeyboardModifier.AltModifier


def banners(hands):
    return [each.text() for each in hands.window.findChildren(Banner) if each.isVisible()]


def catalogue(hands):
    return hands.window.room(CATALOGUE)


def count_on_rail(hands):
    return next(each for each in hands.window.findChildren(RailButton) if each.key == "F6").accessibleName()


def test_a_procedure_found_in_the_catalogue_begins_a_dossier(hands):
    hands.press(Qt.Key.Key_F6)
    hands.until(catalogue(hands).list.lines)
    hands.type("1.004222")
    hands.press(Qt.Key.Key_Return)
    assert hands.window.current_key == RECEPTION
    form = hands.window.room(RECEPTION)._presenter.form
    assert form.procedure == "1.004222"
    assert form.papers


def test_escape_goes_back_to_where_the_clerk_was(hands):
    hands.press(Qt.Key.Key_F3)
    hands.press(Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    hands.until(catalogue(hands).list.lines)
    hands.press(Qt.Key.Key_Escape)
    assert hands.window.current_key == "worklist"


def test_a_new_catalogue_is_told_to_each_clerk_once_and_opens_on_its_changes(desk, open_counter):
    newer_desk = newer(desk, change={"1.004222": {"fee": {"amount": 15000}}}, without=("1.000080",))
    for clerk in newer_desk.clerks.every():
        newer_desk.preferences.put(clerk.id, SEEN, 1)
    hands = open_counter(newer_desk)
    hands.sign_in()
    hands.until(lambda: banners(hands) == ["Danh mục mới, bản 2: 1 sửa, 1 bãi bỏ."])
    assert count_on_rail(hands) == "Thủ tục, F6, 2"

    hands.press(Qt.Key.Key_W, ALT)
    hands.until(lambda: hands.window.current_key == CATALOGUE and catalogue(hands).list.lines())
    hands.until(lambda: {getattr(line, "code", "") for line in catalogue(hands).list.lines()} >= {"1.004222"})
    assert not any("Danh mục" in said for said in banners(hands))
    assert count_on_rail(hands) == "Thủ tục, F6"
    clerk = hands.counter.clerk()
    hands.until(lambda: newer_desk.preferences.get(clerk.id, SEEN, 0) == 2)


def test_who_is_new_at_the_counter_is_told_of_no_change_before_them(desk, open_counter):
    hands = open_counter(newer(desk, without=("1.000080",)))
    hands.sign_in()
    clerk = hands.counter.clerk()
    hands.until(lambda: hands.desk.preferences.get(clerk.id, SEEN, 0) == 2)
    assert not any("Danh mục" in said for said in banners(hands))

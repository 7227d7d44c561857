"""How the desk and its clerks like things is kept between two mornings."""

from dataclasses import dataclass, field

from desk_app.bootstrap import open_desk
from desk_app.store.preferences import DESK


@dataclass
class Columns:
    hidden: list[str] = field(default_factory=list)
    version: int = 1


def test_what_was_put_is_there_after_the_desk_was_closed(desk):
    desk.preferences.put(DESK, "printer.receipt", "Máy in quầy 2")
    desk.close()
    again = open_desk(desk.home)
    assert again.preferences.get(DESK, "printer.receipt", "") == "Máy in quầy 2"
    again.close()


def test_a_value_comes_back_as_the_type_of_its_default(desk):
    desk.preferences.put("clerk-1", "columns", Columns(["held_by"], 2))
    assert desk.preferences.get("clerk-1", "columns", Columns()) == Columns(["held_by"], 2)


def test_scopes_do_not_see_each_other(desk):
    desk.preferences.put("clerk-1", "scale", 1.5)
    assert desk.preferences.get("clerk-2", "scale", 1.0) == 1.0
    assert desk.preferences.get(DESK, "scale", 1.0) == 1.0
    assert desk.preferences.every("clerk-1") == {"scale": 1.5}
    assert desk.preferences.every("clerk") == {}


def test_a_value_of_another_version_counts_as_none(desk):
    desk.preferences.put(DESK, "scale", "large")
    assert desk.preferences.get(DESK, "scale", 1.0) == 1.0


def test_a_forgotten_preference_is_as_if_it_never_was(desk):
    desk.preferences.put(DESK, "sound", True)
    desk.preferences.forget(DESK, "sound")
    assert desk.preferences.get(DESK, "sound", False) is False
    assert desk.preferences.every(DESK) == {}

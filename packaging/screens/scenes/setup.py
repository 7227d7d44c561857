"""The cards of setting the counter up, after it is enrolled."""

from __future__ import annotations

from collections.abc import Callable

from shot import Shot
from stage import Stage

from desk_app.store.preferences import DESK


def card(place: int) -> Callable[[Stage], None]:
    """Bring one card over the window."""

    def show(stage: Stage) -> None:
        stage.desk.preferences.put(DESK, "setup.scanner", "skipped")
        stage.desk.preferences.put(DESK, "setup.screen", "attention")
        stage.counter.setting_up.open(place)
        stage.wait(3.0 if place == 1 else 1.2)

    return show


NAMES = ("commune", "printer", "scanner", "screen", "clerk", "backup")
SHOTS = [Shot(f"setup-{name}", card(place)) for place, name in enumerate(NAMES)]

"""Ctrl+,: the pages of the settings."""

from __future__ import annotations

from collections.abc import Callable

from shot import Shot
from stage import Stage

from desk_app.accounts import set_role
from desk_app.store.preferences import DESK
from desk_app.wire.envelope import Actor
from ui.counter.keys import SETTINGS
from ui.settings.view import SettingsScreen


def page(key: str) -> Callable[[Stage], None]:
    """Bring the window to one page."""

    def show(stage: Stage) -> None:
        lan = stage.desk.clerks.every()[0]
        set_role(stage.desk, lan, "administrator", actor=Actor("demo", "cli"))
        for name, value in (
            ("payment.bin", "970415"),
            ("payment.account", "113366668888"),
            ("payment.receiver", "UBND XA EA KPAM"),
        ):
            stage.desk.preferences.put(DESK, name, value)
        stage.sign_in()
        stage.window.show_screen(SETTINGS)
        screen = stage.window.room(SETTINGS)
        if isinstance(screen, SettingsScreen):
            screen.open(key)
        stage.wait(1.0)

    return show


KEYS = ("look", "keys", "pin", "ways", "payment", "accounts", "scanner", "backup", "profile", "diagnostics")
SHOTS = [Shot("settings" if key == "look" else f"settings-{key}", page(key)) for key in KEYS]
SHOTS.append(Shot("settings-scans", page("scans"), ()))

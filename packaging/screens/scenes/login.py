"""Who is at the counter, and a computer that is no counter yet."""

from __future__ import annotations

from shot import Shot
from stage import Stage

from desk_app.paths import Home
from ui.login.first_run import FirstRunCard


def show_login(stage: Stage) -> None:
    """The window stands there when it opens."""


def show_first_run(stage: Stage) -> None:
    """The first card of the first run."""
    stage.window.cover(FirstRunCard(Home(stage.desk.home.folder.parent / "new"), demo=lambda: None))
    stage.wait(0.6)


SHOTS = [Shot("login", show_login), Shot("firstrun", show_first_run)]

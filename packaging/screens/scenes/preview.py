"""A receipt on the screen, where there is no printer."""

from __future__ import annotations

from shot import Shot
from stage import Stage


def show(stage: Stage) -> None:
    """Bring the window there."""
    stage.sign_in()
    stage.counter.paper.print_again([stage.desk.search.find("", limit=1)[0].id])
    stage.wait(4.0)


SHOTS = [Shot("preview", show)]

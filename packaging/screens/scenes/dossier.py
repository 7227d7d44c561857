"""One dossier that waits for a paper."""

from __future__ import annotations

from shot import Shot
from stage import Stage


def show(stage: Stage) -> None:
    """Bring the window there."""
    stage.sign_in()
    waiting = next(found for found in stage.desk.search.find("", limit=500) if int(found.status) == 5)
    stage.counter.open_dossier(waiting.id)
    stage.wait(1.0)


SHOTS = [Shot("dossier", show)]

"""A card whose name a scanner's keyboard garbled: marked at its field and asked for."""

from __future__ import annotations

import stage as common
from shot import Shot
from stage import Stage


def show(stage: Stage) -> None:
    """Bring the window there."""
    stage.sign_in()
    whole = common.CARD
    common.CARD = whole.replace("NGUYỄN THỊ HUỲNH PHƯỢNG", "NGUYEENX THIJ HUYNHF PHUWOWNGJ")
    stage.scan_card()
    common.CARD = whole
    stage.wait(0.5)


SHOTS = [Shot("garbled", show, ((1093, "light", 100),))]

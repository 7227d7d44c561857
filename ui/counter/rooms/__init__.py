"""Each room of the counter and how it is joined: a file a screen, in the order of the rail."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ui.counter.rooms import (
    catalogue,
    dossier,
    help,
    lost,
    preview,
    printers,
    reception,
    returning,
    settings,
    sync,
    worklist,
)

if TYPE_CHECKING:
    from ui.counter.counter import Counter

ROOMS: tuple[Callable[[Counter], None], ...] = (
    reception.join,
    worklist.join,
    returning.join,
    catalogue.join,
    dossier.join,
    lost.join,
    preview.join,
    printers.join,
    sync.join,
    help.join,
    settings.join,
)

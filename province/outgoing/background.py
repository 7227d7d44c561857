"""Delivering beside a server, or as a process of its own; either ends when it is told to, between two messages."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from province.bootstrap import open_province
from province.outgoing.deliverer import Deliverer
from province.outgoing.posting import WHOLE_SECONDS
from province.outgoing.targets import deliverer_of
from province.settings import Settings


@contextmanager
def delivering(settings: Settings) -> Iterator[None]:
    """Delivers in a thread while the block runs, with a database of its own; refuses wrong settings at once."""
    province = open_province(settings)
    try:
        deliverer = deliverer_of(province)
        stop = threading.Event()
        thread = threading.Thread(target=deliverer.run, args=(stop,), name="deliverer", daemon=True)
        thread.start()
        try:
            yield
        finally:
            stop.set()
            thread.join(WHOLE_SECONDS + 5)
    finally:
        province.close()


def deliver_until_signal(deliverer: Deliverer) -> None:
    """Delivers until SIGTERM or SIGINT."""
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    deliverer.run(stop)

"""How a presenter asks for work without knowing Qt: the shape of `background.run`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

T = TypeVar("T")


class Asking(Protocol):
    """Does `job` somewhere and brings its answer back; `background.run` at the desk, at once in a test."""

    def __call__(
        self,
        job: Callable[[], T],
        *,
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        settled: Callable[[], None] | None = None,
    ) -> object: ...

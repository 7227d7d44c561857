"""The line to the province that stays open between rounds, for a window that is open all day."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from desk_app.sync.round import Standing

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk
    from desk_app.transport.http_link import HttpLink


class KeptLine:
    """Closed by whoever made it. `standing` is what its last whole round left: the nonce holds on this line alone."""

    def __init__(self) -> None:
        self.standing = Standing()
        self._link: HttpLink | None = None
        self._incarnation = ""

    @contextmanager
    def taken(self, desk: OpenDesk, opened: Callable[[OpenDesk], HttpLink]) -> Iterator[HttpLink]:
        """The line for one round; after one that did not end well, or in another life of the desk, a new one."""
        incarnation = desk.outbox.enrolment().incarnation
        if self.standing.left is None or self._incarnation != incarnation:
            self.close()
        link = self._link or opened(desk)
        self._link, self._incarnation = link, incarnation
        yield link

    def close(self) -> None:
        self.standing.left = None
        link, self._link = self._link, None
        if link is not None:
            link.close()

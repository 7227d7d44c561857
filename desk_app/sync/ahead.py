"""Reading on in the journal while the last batch is on the line: a backlog of weeks waits for the line alone."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType

from desk_app.ports import Link, Outbox
from desk_app.wire.messages import PushBatch


class ReadAhead:
    """Gives the batches of one round. What was read ahead and is not asked for next is forgotten: the journal
    has it, and nothing was marked."""

    def __init__(self, link: Link, outbox: Outbox) -> None:
        self._link = link
        self._outbox = outbox
        self._incarnation = outbox.enrolment().incarnation
        self._reader: ThreadPoolExecutor | None = None
        self._coming: tuple[int, int, Future[PushBatch]] | None = None

    def __enter__(self) -> ReadAhead:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._reader is not None:
            self._reader.shutdown()

    def batch(self, after: int, *, events: int, octets: int) -> PushBatch:
        """What follows `after`, as far as `events` and `octets` allow; empty at the journal's end."""
        coming, self._coming = self._coming, None
        if coming is not None and coming[:2] == (after, events):
            found = coming[2].result()
            if found.events:
                return found
        return self._read(after, events, octets)

    def expect(self, after: int, *, events: int, octets: int) -> None:
        """Begins to read and pack what will be asked for when the request that starts now goes well."""
        if self._reader is None:
            self._reader = ThreadPoolExecutor(1, "read-ahead")
        self._coming = (after, events, self._reader.submit(self._read_and_pack, after, events, octets))

    def _read(self, after: int, events: int, octets: int) -> PushBatch:
        found = self._outbox.after(after, events=events, octets=octets)
        return PushBatch(self._incarnation, after + 1, tuple(found))

    def _read_and_pack(self, after: int, events: int, octets: int) -> PushBatch:
        found = self._read(after, events, octets)
        if found.events:
            self._link.make_ready(found)
        return found

"""What can go wrong on the line: three kinds, told apart by what has to happen next.

Trouble
├── Unreachable         nobody answered, or not now: try again, nobody needs to act
├── NotUnderstood       something answered, but not as the province does: try again and tell a person
└── RefusedByProvince   the province itself said no, with a code: a person must act
"""

from __future__ import annotations

from datetime import timedelta
from typing import ClassVar, Literal

Ending = Literal["done", "unreachable", "not_understood", "refused", "cancelled"]

# The province's position and the desk's no longer fit: a new hello tells how they stand.
CALL_AGAIN = frozenset({"gap", "nonce", "counter"})
# HTTP statuses that may be the fault of one event among many: half the batch is tried.
SPLIT_ON = frozenset({400, 413, 422})


class Trouble(Exception):
    """One request that brought no usable answer.

    `cause` is the word people are shown a sentence for, `detail` is for the log and holds no personal
    data, `retry_after` is what the other side asked for.
    """

    ending: ClassVar[Ending]

    def __init__(self, cause: str, *, detail: str = "", retry_after: timedelta | None = None) -> None:
        super().__init__(cause)
        self.cause = cause
        self.detail = detail
        self.retry_after = retry_after

    def __str__(self) -> str:
        return f"{self.cause}: {self.detail}" if self.detail else self.cause


class Unreachable(Trouble):
    """Causes: no_connection, timeout, cut, busy (408, 429, 503), server_error (other 5xx)."""

    ending = "unreachable"


class NotUnderstood(Trouble):
    """Causes: tls, redirected, not_the_province, garbled, too_long, wire_version, nothing_settled."""

    ending = "not_understood"


class RefusedByProvince(Trouble):
    """A problem answer of the province; `code` is its problem code, `status` the HTTP status.

    `last_seq` is how far it holds the desk's journal, `applied_seq` how far that is in its books and no longer in
    the locked inbox; None where it does not say.
    """

    ending = "refused"

    def __init__(
        self,
        code: str,
        *,
        status: int = 409,
        detail: str = "",
        retry_after: timedelta | None = None,
        last_seq: int | None = None,
        applied_seq: int | None = None,
    ) -> None:
        super().__init__(code, detail=detail, retry_after=retry_after)
        self.status = status
        self.last_seq = last_seq
        self.applied_seq = applied_seq

    @property
    def code(self) -> str:
        return self.cause

"""How the province says no to a desk: a status, a code the desk words, and facts."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec


class Refused(Exception):
    """A no on the line, sent as RFC 9457 problem details (`desk_app.wire.messages.Problem`).

    `facts` are extension members of the problem (``last_seq`` of a gap); they hold no personal data.
    """

    def __init__(
        self,
        status: int,
        code: str,
        title: str,
        *,
        detail: str = "",
        retry_after: int | None = None,
        facts: Mapping[str, object] | None = None,
    ) -> None:
        super().__init__(f"{status} {code}")
        self.status = status
        self.code = code
        self.title = title
        self.detail = detail
        self.retry_after = retry_after
        self.facts = dict(facts or {})

    def body(self) -> bytes:
        """The problem document."""
        return msgspec.json.encode(
            {
                "type": "about:blank",
                "title": self.title,
                "status": self.status,
                "code": self.code,
                "detail": self.detail,
                **self.facts,
            }
        )

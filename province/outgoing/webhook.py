"""A webhook as a target: that something happened to a dossier, signed, without a word about any person."""

from __future__ import annotations

import base64
import hmac
import json
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection

from desk_app.wire.facts import KINDS
from desk_app.wire.national_walk import walked
from province.keys import Keys
from province.outgoing.history import history_of
from province.outgoing.outcomes import Arrived, Failed, Happened, Outcome, Reading
from province.outgoing.posting import MayReach, NotReached, post
from province.store import dossiers, offices, outgoing, webhooks
from province.store.database import Database
from province.store.outgoing import Message, Queued
from province.store.webhooks import Webhook

SERVICE = "event"
ID_HEADER, TIME_HEADER, SIGNATURE_HEADER = "webhook-id", "webhook-timestamp", "webhook-signature"
"""As the Standard Webhooks specification names them, so that receivers may use a library."""
SECONDS = 15.0
_NOT_TOLD = frozenset(
    {
        *("visit.kept", "number.requested", "conflict.decided", "document.printed", "citizen.rated"),
        *("holder.reminded", "clerk.added", "clerk.changed", "clock.set"),
    }
)
TOLD = tuple(sorted(KINDS.keys() - _NOT_TOLD))
"""The kinds of events that may be subscribed to."""


class WebhookTarget:
    """One subscription. The body is made when the event is read from the feed: it holds no personal data."""

    def __init__(
        self,
        hook: Webhook,
        *,
        database: Database,
        keys: Keys,
        now: Callable[[], datetime],
        may_reach: MayReach,
        seconds: float = SECONDS,
    ) -> None:
        self.hook = hook
        self.name = hook.target
        self._database = database
        self._secret = keys.webhook_secret(hook.id, hook.generation)
        self._now = now
        self._may_reach = may_reach
        self._seconds = seconds
        self._failing_since = hook.failing_since

    def lanes(self, tx: Connection) -> Mapping[str, int]:
        """The lanes were opened at the day's end of each feed; an office of later is told from its beginning."""
        agencies = offices.agencies(tx)
        return dict.fromkeys((each for each in agencies if each in (self.hook.agencies or agencies)), 0)

    def messages(self, tx: Connection, agency: str, events: Sequence[Happened]) -> Sequence[Message]:
        wanted = [each for each in events if each.header.kind in (self.hook.kinds or TOLD)]
        known = dossiers.dossiers_with(tx, agency, {each.dossier_id for each in wanted})
        statuses = {name: _statuses(tx, agency, name) for name in known}
        told = []
        for each in wanted:
            dossier, event_id = known[each.dossier_id], each.header.event_id
            body = {
                "id": outgoing.message_id(self.name, SERVICE, event_id),
                "kind": each.header.kind,
                "at": each.header.at.isoformat(timespec="seconds"),
                "agency": agency,
                "code": dossier.code,
                "status": statuses[dossier.id].get(event_id, int(dossier.status)),
            }
            told.append(Message(SERVICE, dossier.id, event_id, each.pos, body=json.dumps(body).encode()))
        return told

    def send(self, reading: Reading, message: Queued) -> Outcome:
        now = self._now()
        body = message.body or b"{}"
        headers = {"Content-Type": "application/json", **signed(self._secret, message.id, now, body)}
        try:
            answer = post(self.hook.url, body, headers, may_reach=self._may_reach, seconds=self._seconds)
        except NotReached as wrong:
            return self._failed(Failed(wrong.cause, everything=wrong.before), now)
        if 200 <= answer.status < 300:
            if self._failing_since is not None:
                self._note(failing_since=None)
                self._failing_since = None
            return Arrived()
        if answer.status == 410:
            self._note(disabled_at=now, why="gone")
        waits = answer.retry_after is not None or answer.status in (410, 429, 503)
        return self._failed(Failed("http", str(answer.status), answer.retry_after, waits), now)

    def _failed(self, failed: Failed, now: datetime) -> Failed:
        """Notes since when nothing arrives; after the subscription's patience nobody tries any more."""
        if self._failing_since is None:
            self._failing_since = now
            self._note(failing_since=now)
        elif now - self._failing_since >= self.hook.patience:
            self._note(disabled_at=now, why="failing")
            return Failed(failed.cause, failed.words, failed.retry_after, everything=True)
        return failed

    def _note(self, **values: object) -> None:
        with self._database.writing() as tx:
            webhooks.change(tx, self.hook.id, **values)


def signed(secret: bytes, name: str, at: datetime, body: bytes) -> dict[str, str]:
    """The three headers: HMAC-SHA256 over id, seconds since 1970 and body, joined by dots."""
    seconds = str(int(at.timestamp()))
    mac = hmac.digest(secret, b".".join((name.encode(), seconds.encode(), body)), "sha256")
    return {
        ID_HEADER: name,
        TIME_HEADER: seconds,
        SIGNATURE_HEADER: f"v1,{base64.b64encode(mac).decode()}",
    }


def shown_secret(secret: bytes) -> str:
    """As libraries of the specification read it."""
    return f"whsec_{base64.b64encode(secret).decode()}"


def _statuses(tx: Connection, agency: str, dossier_id: str) -> dict[str, int]:
    """The status of a dossier after each of its events; empty where its history does not read."""
    lines = history_of(tx, agency, dossier_id)
    try:
        steps = list(walked(dossier_id, lines))
    except ValueError:
        return {}
    by_line = {id(line): line.event_id for line in lines}
    return {by_line[id(step.line)]: int(step.after.status) for step in steps}

"""Taking a webhook's subscription in, and taking it back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import Connection

from desk_app.domain.codes import check_agency
from desk_app.domain.errors import InputRefused, NotFound
from desk_app.wire.envelope import new_id
from province.outgoing.networks import check_hook_url
from province.outgoing.webhook import TOLD
from province.store import feed, offices, outgoing, webhooks
from province.store.webhooks import Webhook

MOST = 100  # subscriptions of a province
LONGEST_PATIENCE = 90  # days


def add_webhook(
    tx: Connection,
    url: str,
    *,
    agencies: Sequence[str] = (),
    kinds: Sequence[str] = (),
    days: int = 7,
    now: datetime,
) -> Webhook:
    """A new subscription, told of what happens from now on; refuses what cannot be told, and where."""
    known = offices.agencies(tx)
    for each in agencies:
        if check_agency(each) not in known:
            raise InputRefused("agency_unknown", field="agency", agency=each)
    for each in kinds:
        if each not in TOLD:
            raise InputRefused("hook_kind", field="kind", allowed=", ".join(TOLD))
    if not 1 <= days <= LONGEST_PATIENCE:
        raise InputRefused("hook_days", field="days", most=LONGEST_PATIENCE)
    if len(webhooks.every(tx)) >= MOST:
        raise InputRefused("hook_many", field="url", most=MOST)
    hook = Webhook(
        id=new_id()[-12:],
        url=check_hook_url(url),
        agencies=tuple(sorted(set(agencies))),
        kinds=tuple(sorted(set(kinds))),
        patience=timedelta(days=days),
        generation=1,
        made_at=now,
    )
    webhooks.add(tx, hook)
    for agency in hook.agencies or known:
        outgoing.open_lane(tx, agency, hook.target, pos=feed.head(tx, agency))
    return hook


def enable_webhook(tx: Connection, name: str) -> Webhook:
    """Told again, from where it stopped."""
    hook = known_webhook(tx, name)
    webhooks.change(tx, hook.id, disabled_at=None, failing_since=None, why="")
    return replace(hook, disabled_at=None, failing_since=None, why="")


def disable_webhook(tx: Connection, name: str, *, now: datetime) -> Webhook:
    """Not told any more; what happens meanwhile is told when it is enabled again."""
    hook = known_webhook(tx, name)
    webhooks.change(tx, hook.id, disabled_at=now, why="asked")
    return replace(hook, disabled_at=now, why="asked")


def renew_secret(tx: Connection, name: str) -> Webhook:
    """The old secret signs nothing any more."""
    hook = known_webhook(tx, name)
    webhooks.change(tx, hook.id, generation=hook.generation + 1)
    return replace(hook, generation=hook.generation + 1)


def remove_webhook(tx: Connection, name: str) -> Webhook:
    hook = known_webhook(tx, name)
    webhooks.remove(tx, hook)
    return hook


def known_webhook(tx: Connection, name: str) -> Webhook:
    hook = webhooks.find(tx, name.strip())
    if hook is None:
        raise NotFound("hook_unknown", field="id")
    return hook

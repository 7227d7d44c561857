"""The commands that keep the webhooks' subscriptions."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING

from province.commands import Line, by_command, open_home
from province.settings import Settings

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from province.bootstrap import Province
    from province.store.webhooks import Webhook


def add(settings: Settings, asked: Namespace) -> Iterator[Line]:
    """With its secret, which is told here and by ``renew-secret`` alone."""
    from province.actions.webhooks import add_webhook

    with open_home(settings) as province:
        with province.database.writing() as tx:
            hook = add_webhook(
                tx,
                asked.url,
                agencies=asked.agency,
                kinds=asked.kind,
                days=asked.days,
                now=province.now(),
            )
            _note(tx, "hook.add", hook, province)
        yield {**_told(hook), "secret": _secret(province, hook)}


def listing(settings: Settings, _asked: Namespace) -> Iterator[Line]:
    from province.store import webhooks

    with open_home(settings) as province, province.database.reading() as tx:
        for each in webhooks.every(tx):
            yield _told(each)


def enable(settings: Settings, asked: Namespace) -> Iterator[Line]:
    from province.actions.webhooks import enable_webhook

    with open_home(settings) as province:
        with province.database.writing() as tx:
            hook = enable_webhook(tx, asked.id)
            _note(tx, "hook.on", hook, province)
        yield _told(hook)


def disable(settings: Settings, asked: Namespace) -> Iterator[Line]:
    from province.actions.webhooks import disable_webhook

    with open_home(settings) as province:
        with province.database.writing() as tx:
            hook = disable_webhook(tx, asked.id, now=province.now())
            _note(tx, "hook.off", hook, province)
        yield _told(hook)


def renew_secret(settings: Settings, asked: Namespace) -> Iterator[Line]:
    from province.actions.webhooks import renew_secret as renew

    with open_home(settings) as province:
        with province.database.writing() as tx:
            hook = renew(tx, asked.id)
            _note(tx, "hook.renew", hook, province)
        yield {**_told(hook), "secret": _secret(province, hook)}


def remove(settings: Settings, asked: Namespace) -> Iterator[Line]:
    from province.actions.webhooks import remove_webhook

    with open_home(settings) as province:
        with province.database.writing() as tx:
            hook = remove_webhook(tx, asked.id)
            _note(tx, "hook.remove", hook, province)
        yield {**_told(hook), "removed": True}


def _note(tx: Connection, act: str, hook: Webhook, province: Province) -> None:
    from province.store import acts

    acts.note(tx, by_command(), act, hook.id, now=province.now())


def _secret(province: Province, hook: Webhook) -> str:
    from province.outgoing.webhook import shown_secret

    return shown_secret(province.keys.webhook_secret(hook.id, hook.generation))


def _told(hook: Webhook) -> Line:
    return {
        "id": hook.id,
        "url": hook.url,
        "agencies": list(hook.agencies),
        "kinds": list(hook.kinds),
        "days": hook.patience.days,
        "made_at": hook.made_at,
        "failing_since": hook.failing_since,
        "disabled_at": hook.disabled_at,
        "why": hook.why,
    }

"""Who is told: the national portal where it is configured, and every webhook that is not disabled."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from province.bootstrap import Province
from province.outgoing.deliverer import Deliverer
from province.outgoing.exchange import NationalSettings, read_national
from province.outgoing.national import NationalPortal
from province.outgoing.national_line import NationalLine
from province.outgoing.networks import reachable
from province.outgoing.outcomes import Target
from province.outgoing.posting import MayReach
from province.outgoing.procedures import procedures_of
from province.outgoing.webhook import WebhookTarget
from province.store import webhooks
from province.store.webhooks import Webhook


def deliverer_of(province: Province, national: NationalSettings | None = None) -> Deliverer:
    """The deliverer of an open province; without `national` as the environment says. Refuses wrong settings."""
    settings = national or read_national()
    return Deliverer(province.database, province.now, _targets(province, settings, reachable()))


def _targets(
    province: Province, national: NationalSettings | None, may_reach: MayReach
) -> Callable[[], Sequence[Target]]:
    always: list[Target] = []
    hooks: dict[str, WebhookTarget] = {}
    if national is not None:
        procedures = procedures_of(province.keys)
        always.append(NationalPortal(national, line=NationalLine(national), procedures=procedures))

    def now() -> Sequence[Target]:
        with province.database.reading() as tx:
            active = {each.id: each for each in webhooks.every(tx) if each.disabled_at is None}
        for name in hooks.keys() - active.keys():
            del hooks[name]
        for name, hook in active.items():
            before = hooks.get(name)
            if before is None or _settings(before.hook) != _settings(hook):
                hooks[name] = WebhookTarget(
                    hook,
                    database=province.database,
                    keys=province.keys,
                    now=province.now,
                    may_reach=may_reach,
                )
        return [*always, *hooks.values()]

    return now


def _settings(hook: Webhook) -> Webhook:
    """A subscription without how it goes with it just now."""
    return replace(hook, failing_since=None)

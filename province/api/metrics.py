"""What Prometheus reads: requests by route, and the province's health; no code, name or ticket is in it."""

from __future__ import annotations

import os
from collections.abc import Iterable

from fastapi import APIRouter, Request, Response
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    REGISTRY,
    CollectorRegistry,
    Counter,
    Histogram,
    generate_latest,
)
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector
from starlette.concurrency import run_in_threadpool

from province.api.asked import province_of
from province.bootstrap import Province
from province.refused import Refused
from province.settings import SHARED_COUNTS, is_loopback
from province.store.health import health_of

router = APIRouter(include_in_schema=False)
_TOOK = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0)  # seconds

requests = Counter("province_requests", "Requests answered", ["method", "route", "status"])
seconds = Histogram(
    "province_request_seconds", "Seconds until the last byte was handed over", ["route"], buckets=_TOOK
)


def count_request(method: str, route: str, status: int, took: float) -> None:
    """One request over; `route` is its pattern, `took` in seconds."""
    requests.labels(method, route, str(status)).inc()
    seconds.labels(route).observe(took)


@router.get("/metrics")
async def metrics(request: Request) -> Response:
    """For a collector on this machine alone: whoever comes through the proxy finds nothing here."""
    if request.client is None or not is_loopback(request.client.host) or "x-forwarded-for" in request.headers:
        raise Refused(404, "not_found", "Nothing is here")
    text = await run_in_threadpool(_text, province_of(request))
    return Response(text, media_type=CONTENT_TYPE_LATEST)


def _text(province: Province) -> bytes:
    counted: CollectorRegistry = REGISTRY
    if os.environ.get(SHARED_COUNTS):
        counted = CollectorRegistry()
        MultiProcessCollector(counted)  # type: ignore[no-untyped-call]  # the library says nothing of its types
    state = CollectorRegistry()
    state.register(_State(province))
    return generate_latest(counted) + generate_latest(state)


class _State(Collector):
    """The database's numbers at the moment of reading: the same from every worker."""

    def __init__(self, province: Province) -> None:
        self._province = province

    def collect(self) -> Iterable[GaugeMetricFamily]:
        with self._province.database.reading() as tx:
            health = health_of(tx, now=self._province.now())
        for name, about, value in (
            ("province_desks", "Desks that may speak", health.desks),
            ("province_desks_silent", "Desks not heard for a day", health.silent),
            ("province_desks_revoked", "Desks whose right was taken", health.revoked),
            ("province_desks_unsent", "Dossiers the desks said still wait at them", health.unsent),
            ("province_locked_inbox", "Batches of revoked desks that wait for a person", health.locked_in),
        ):
            yield GaugeMetricFamily(name, about, value=value)
        aside = GaugeMetricFamily("province_set_aside", "Events held or quarantined", labels=["code"])
        for code, count in health.aside.items():
            aside.add_metric([code or "held"], count)
        yield aside
        outgoing = GaugeMetricFamily(
            "province_outgoing", "Messages to other systems that are not sent", labels=["target", "state"]
        )
        for (target, state), count in health.outgoing.items():
            outgoing.add_metric([target, state], count)
        yield outgoing

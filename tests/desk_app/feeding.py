"""What the province feeds a desk: events of other desks, officers and the portal."""

from __future__ import annotations

from datetime import datetime

from desk_app.bootstrap import OpenDesk
from desk_app.domain.events import DossierStopped, Event
from desk_app.wire.envelope import Actor, Header, new_id, seal
from desk_app.wire.facts import encode_fact
from desk_app.wire.messages import FeedEvent, PullAnswer
from tests.builders import MONDAY

STOPPED_BY_ANOTHER = DossierStopped("Công dân nộp trùng")
OTHER_DESK = Actor("Lê Thu", "window")


def feed(
    desk: OpenDesk,
    pos: int,
    fact: Event,
    dossier_id: str,
    *,
    at: datetime = MONDAY,
    actor: Actor = OTHER_DESK,
) -> str:
    """Pulls one event of another incarnation; its id."""
    kind, schema, payload = encode_fact(fact)
    header = Header("another", pos, new_id(), kind, schema, dossier_id, at, "ok", actor)
    item = FeedEvent(pos, seal(header, payload))
    desk.outbox.apply_feed(PullAnswer("e1", pos, False, (item,)), ())
    return header.event_id

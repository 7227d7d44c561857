"""From the citizen's page to the clerk's window: a rating given on the web stands in the dossier's history at the desk."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desk_app.bootstrap import OpenDesk, enrol, take
from desk_app.clock import FixedClock
from desk_app.domain.events import CitizenRated
from desk_app.domain.survey import Occasion, RatedBy, Satisfaction
from desk_app.domain.ticket import lookup_url
from desk_app.line import sync_once
from desk_app.paths import Home
from tests.builders import LAN, MONDAY, an_intake
from tests.province.conftest import Served
from ui.dossier.telling import moments_of


@pytest.fixture
def desk(served: Served, tmp_path: Path) -> Iterator[OpenDesk]:
    home = Home(tmp_path / "desk")
    opened = enrol(home, served.url, served.code(), key_place="file", clock=FixedClock(MONDAY))
    yield opened
    opened.close()


def test_what_a_citizen_said_on_the_web_stands_in_the_dossiers_history(
    served: Served, desk: OpenDesk
) -> None:
    kept = desk.receive(an_intake(), actor=LAN).dossier
    for action, facts in (
        ("hand_on", {"to": "Công chức tư pháp"}),
        ("complete", {"number": "12/XN", "signer": "Chủ tịch"}),
        ("return_result", {"collector_id": "000188012345"}),
    ):
        take(desk, kept.code, action, facts, actor=LAN)
    sync_once(desk)
    url = lookup_url(served.url, kept.ticket)
    answer = served.client().post(url, data={"rating": "2", "comment": "Chờ lâu"})
    assert "Đã ghi nhận: <b>Không hài lòng</b>" in answer.text

    sync_once(desk)

    (rating,) = desk.register.dossier(kept.code).ratings
    assert rating == CitizenRated(Satisfaction.DISSATISFIED, Occasion.RETURN, RatedBy.PAGE, "Chờ lâu")
    lines = desk.register.history(kept.id)
    told = moments_of(lines, now=desk.clock.now())
    (said,) = [each for each in told if "rating" in each.what.lower() or "Đánh giá" in each.what]
    assert "Chờ lâu" in said.detail
    assert "Lan" not in said.source

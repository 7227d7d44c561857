"""What an operator's collector reads: requests by pattern, silent desks, what was set aside; never a code."""

import json
import re
import subprocess
import sys
from datetime import timedelta

import httpx2

from desk_app.domain.events import DossierHandedOn
from tests.province.conftest import Served


def value(text: str, name: str) -> float:
    found = re.search(rf"^{re.escape(name)} ([0-9.e+]+)$", text, re.MULTILINE)
    assert found is not None, f"{name} is not in\n{text}"
    return float(found[1])


def scrape(served: Served) -> str:
    answer = (served.clients[0] if served.clients else served.client()).get("/metrics")
    assert answer.status_code == 200
    return answer.text


def test_requests_are_counted_by_pattern_and_no_ticket_is_told(served: Served) -> None:
    phone = served.client()
    pattern = 'province_requests_total{method="GET",route="/t/{ticket}",status="404"}'
    phone.get("/t/2418126112304576ABCDEFGHJKMN")
    before = value(scrape(served), pattern)
    phone.get("/t/2418126112304576ABCDEFGHJKMN")
    text = scrape(served)
    assert value(text, pattern) == before + 1
    assert "2418126112304576" not in text


def test_desks_their_silence_and_what_was_set_aside_are_told(served: Served, clock) -> None:
    desk = served.desk()
    desk.write(DossierHandedOn("Mai Hoa"), "0190a0a0-0000-7000-8000-000000000001")
    desk.push()
    text = scrape(served)
    assert value(text, "province_desks") == 1
    assert value(text, "province_desks_silent") == 0
    assert value(text, "province_locked_inbox") == 0
    assert (
        sum(float(each) for each in re.findall(r"^province_set_aside\{.*\} ([0-9.]+)$", text, re.MULTILINE))
        == 1
    )
    clock.advance(timedelta(days=2))
    assert value(scrape(served), "province_desks_silent") == 1


def test_whoever_comes_through_the_proxy_finds_nothing(served: Served) -> None:
    answer = served.client().get("/metrics", headers={"x-forwarded-for": "203.0.113.7"})
    assert answer.status_code == 404
    assert "province_" not in answer.text


def test_several_workers_count_together(tmp_path) -> None:
    command = [
        sys.executable,
        "-m",
        "province",
        "--home",
        str(tmp_path),
        "serve",
        "--port",
        "0",
        "--workers",
        "2",
    ]
    with subprocess.Popen(
        [*command, "--until-stdin-closes"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as running:
        address = json.loads(running.stdout.readline())["address"]
        for _ in range(20):  # each on a connection of its own, so that both workers answer some
            httpx2.get(f"{address}/tra-cuu")
        text = httpx2.get(f"{address}/metrics").text
        running.stdin.close()
    assert value(text, 'province_requests_total{method="GET",route="/tra-cuu",status="200"}') == 20

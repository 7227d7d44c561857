"""Several workers behind one address: told to end they finish what they have begun, and their log names nobody."""

import json
import os
import signal
import subprocess
import sys
import threading

import httpx2
import pytest

from desk_app.domain.events import DossierHandedOn
from province.actions.enrol import make_code
from province.bootstrap import open_province
from province.store import desks
from tests.province.conftest import NO_TLS, OFFICE
from tests.province.fake_desk import FakeDesk

PUSHES_FIRST = 12  # of both desks together, before the server is told to end


@pytest.fixture
def workers(settings):
    """A real server of two processes; (its address, the process, where its log goes)."""
    environ = {**os.environ, "PROVINCE_LOG": "json"}
    if settings.database_url:
        environ["PROVINCE_DATABASE_URL"] = settings.database_url
    words = ["-m", "province", "--home", str(settings.home), "serve", "--port", "0", "--workers", "2"]
    log = (settings.home / "log").open("w+", encoding="utf-8")
    server = subprocess.Popen(
        [sys.executable, *words], stdout=subprocess.PIPE, stderr=log, text=True, env=environ
    )
    url = json.loads(server.stdout.readline())["address"]
    yield url, server, log
    if server.poll() is None:
        server.kill()
    server.wait()
    server.stdout.close()
    log.close()


def a_desk(settings, url):
    province = open_province(settings)
    with province.database.writing() as tx:
        code = make_code(tx, OFFICE.agency, now=province.now()).code
    province.close()
    desk = FakeDesk(httpx2.Client(base_url=url, trust_env=False, verify=NO_TLS))
    assert desk.enrol(code).status_code == 200
    desk.hello()
    return desk


def push_until_gone(desk, answered, enough):
    """One event a push, until nobody answers any more; what was answered is counted."""
    while True:
        desk.write(DossierHandedOn("Nguyễn Thị Huỳnh Phượng"), "0190a1b2-0000-7000-8000-0000000000aa")
        try:
            answer = desk.send(len(desk.journal))
        except httpx2.TransportError:
            return
        answered[desk.me.incarnation] = (len(desk.journal), answer.status_code)
        if answer.status_code != 200:
            return
        if sum(seq for seq, _ in list(answered.values())) >= PUSHES_FIRST:
            enough.set()


def test_told_to_end_it_answers_what_it_has_begun_and_keeps_what_it_answered(settings, workers):
    url, server, log = workers
    pushing = [a_desk(settings, url) for _ in range(2)]
    answered, enough = {}, threading.Event()
    threads = [threading.Thread(target=push_until_gone, args=(each, answered, enough)) for each in pushing]
    for each in threads:
        each.start()
    assert enough.wait(30)
    server.send_signal(signal.SIGTERM)
    for each in threads:
        each.join(30)
    assert server.wait(30) == 0
    province = open_province(settings)
    with province.database.reading() as tx:
        held = {
            each.me.incarnation: desks.incarnation_of(tx, each.me.incarnation).last_seq for each in pushing
        }
    province.close()
    for each in pushing:
        each.client.close()
    # each request was answered whole and kept, or was never begun
    assert {each: (seq, 200) for each, seq in held.items()} == answered
    log.seek(0)
    lines = [json.loads(each) for each in log.read().splitlines()]
    asked = [each for each in lines if each.get("route") == "/v1/push"]
    assert len(asked) == sum(held.values())
    assert {each["status"] for each in asked} == {200}
    assert all({"at", "level", "method", "ms"} <= each.keys() for each in asked)
    assert "Phượng" not in json.dumps(lines, ensure_ascii=False)
    assert not any(each.me.incarnation in json.dumps(lines) for each in pushing)

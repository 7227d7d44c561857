"""Whoever subscribed is told, signed, that something happened, and nothing about any person."""

import base64
import hmac
import json
import threading
from dataclasses import dataclass, field
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from desk_app.domain.errors import InputRefused
from desk_app.domain.events import CitizenRated, DossierCompleted, DossierHandedOn, ResultPaper
from desk_app.domain.survey import Occasion, Satisfaction
from province.actions.webhooks import (
    add_webhook,
    disable_webhook,
    enable_webhook,
    known_webhook,
    remove_webhook,
    renew_secret,
)
from province.outgoing.deliverer import Delivered, Deliverer
from province.outgoing.networks import check_hook_url
from province.outgoing.targets import deliverer_of
from province.outgoing.webhook import shown_secret
from province.store.outgoing_list import listed
from tests.province.conftest import OTHER_OFFICE


@dataclass
class Receiver:
    """`heard` are headers and bodies; `answers` are given one by one in place of 204."""

    heard: list[tuple[dict[str, str], bytes]] = field(default_factory=list)
    answers: list[tuple[int, dict[str, str]]] = field(default_factory=list)
    always: tuple[int, dict[str, str]] = (204, {})
    url: str = ""

    def told(self) -> list[dict]:
        return [json.loads(body) for _, body in self.heard]


@pytest.fixture
def receiver(monkeypatch):
    monkeypatch.setenv("PROVINCE_WEBHOOK_NETWORKS", "127.0.0.1")
    heard = Receiver()

    class Door(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            status, headers = heard.answers.pop(0) if heard.answers else heard.always
            if status < 300:
                heard.heard.append(({name.lower(): value for name, value in self.headers.items()}, body))
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Door)
    server.daemon_threads = True
    heard.url = f"http://127.0.0.1:{server.server_address[1]}/nghe?tu=tinh"
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield heard
    server.shutdown()
    server.server_close()


def subscribe(served, url, **but):
    with served.province.database.writing() as tx:
        return add_webhook(tx, url, now=served.clock(), **but)


def deliverer(served) -> Deliverer:
    made = deliverer_of(served.province)
    made.chance = lambda: 1.0
    return made


def test_what_happens_from_now_on_is_told_in_order_signed_and_without_a_person(served, receiver):
    desk = served.desk()
    desk.receive()
    desk.push()
    hook = subscribe(served, receiver.url)
    dossier_id, fact = desk.receive()
    desk.write(DossierHandedOn("Trần Văn Bí Mật"), dossier_id)
    desk.write(CitizenRated(next(iter(Satisfaction)), next(iter(Occasion))), dossier_id)
    desk.write(DossierCompleted((ResultPaper("Bản sao"),)), dossier_id)
    desk.push(2)

    assert deliverer(served).once() == Delivered(sent=3)

    assert [(each["kind"], each["status"]) for each in receiver.told()] == [
        ("dossier.received", 2),
        ("dossier.handed_on", 4),
        ("dossier.completed", 9),
    ]
    first = receiver.told()[0]
    assert set(first) == {"id", "kind", "at", "agency", "code", "status"}
    assert (first["code"], first["agency"]) == (fact.code, "H15.50.05")
    assert first["at"] == "2026-11-23T09:12:00+07:00"
    secret = served.province.keys.webhook_secret(hook.id, 1)
    for headers, body in receiver.heard:
        told = b".".join((headers["webhook-id"].encode(), headers["webhook-timestamp"].encode(), body))
        mac = base64.b64encode(hmac.digest(secret, told, "sha256")).decode()
        assert headers["webhook-signature"] == f"v1,{mac}"
        assert headers["webhook-id"] == json.loads(body)["id"]
        assert headers["webhook-timestamp"] == str(int(served.clock().timestamp()))
    everything = b"".join(body for _, body in receiver.heard).decode()
    assert "Phượng" not in everything
    assert "Bí Mật" not in everything


def test_a_subscription_hears_its_own_agencies_and_kinds_alone(served, receiver):
    subscribe(served, receiver.url, agencies=[OTHER_OFFICE.agency], kinds=["dossier.received"])
    for agency in ("H15.50.05", OTHER_OFFICE.agency):
        desk = served.desk(agency)
        dossier_id, _ = desk.receive()
        desk.write(DossierHandedOn("Tư pháp"), dossier_id)
        desk.push()

    assert deliverer(served).once() == Delivered(sent=1)
    assert [(each["agency"], each["kind"]) for each in receiver.told()] == [
        (OTHER_OFFICE.agency, "dossier.received")
    ]


def test_the_same_message_comes_again_under_the_same_id_until_it_is_taken(served, receiver):
    subscribe(served, receiver.url)
    desk = served.desk()
    desk.receive()
    desk.push()
    receiver.answers += [(500, {}), (302, {"Location": receiver.url}), (503, {"Retry-After": "600"})]

    sender = deliverer(served)
    waits = []
    for _ in range(3):
        assert sender.once() == Delivered(failed=1)
        with served.province.database.reading() as tx:
            (waiting,) = listed(tx)
        waits.append((waiting.next_at - served.clock()).total_seconds())
        served.clock.advance(timedelta(minutes=15))
    assert waits == [4, 8, 616]
    assert (waiting.cause, waiting.cause_text, waiting.tries) == ("http", "503", 3)
    assert sender.once() == Delivered(sent=1)
    assert receiver.told()[0]["id"] == waiting.id == receiver.heard[0][0]["webhook-id"]


def test_who_fails_for_its_days_is_left_alone_and_told_everything_once_enabled(served, receiver):
    hook = subscribe(served, receiver.url, days=2)
    desk = served.desk()
    desk.receive()
    desk.push()
    receiver.always = (500, {})

    for _ in range(3):
        assert deliverer(served).once() == Delivered(failed=1)
        served.clock.advance(timedelta(days=1))
    assert deliverer(served).once() == Delivered()
    with served.province.database.reading() as tx:
        found = known_webhook(tx, hook.id)
    assert (found.why, found.failing_since) == ("failing", hook.made_at)

    receiver.always = (204, {})
    desk.receive()
    desk.push(2)
    with served.province.database.writing() as tx:
        enable_webhook(tx, hook.id)
    assert deliverer(served).once() == Delivered(sent=2)
    with served.province.database.reading() as tx:
        assert known_webhook(tx, hook.id).failing_since is None


def test_who_says_it_is_gone_is_believed_at_once(served, receiver):
    hook = subscribe(served, receiver.url)
    desk = served.desk()
    desk.receive()
    desk.push()
    receiver.answers.append((410, {}))

    assert deliverer(served).once() == Delivered(failed=1)
    with served.province.database.reading() as tx:
        assert known_webhook(tx, hook.id).why == "gone"


def test_a_name_that_leads_to_this_machine_is_not_connected_to(served, receiver, monkeypatch):
    monkeypatch.delenv("PROVINCE_WEBHOOK_NETWORKS")
    subscribe(served, receiver.url.replace("127.0.0.1", "localhost"))
    desk = served.desk()
    desk.receive()
    desk.push()

    assert deliverer(served).once() == Delivered(failed=1)
    with served.province.database.reading() as tx:
        assert [each.cause for each in listed(tx)] == ["address_private"]
    assert receiver.heard == []


def test_one_receiver_that_is_away_holds_up_no_other(served, receiver):
    subscribe(served, receiver.url.replace(str(receiver.url.split(":")[2].split("/")[0]), "1"))
    subscribe(served, receiver.url)
    desk = served.desk()
    for _ in range(4):
        desk.receive()
    desk.push()

    assert deliverer(served).once() == Delivered(sent=4, failed=1)


def test_a_secret_is_renewed_and_a_subscription_put_off_and_removed(served, receiver):
    hook = subscribe(served, receiver.url)
    keys = served.province.keys
    with served.province.database.writing() as tx:
        renewed = renew_secret(tx, hook.id)
        disable_webhook(tx, hook.id, now=served.clock())
    assert keys.webhook_secret(hook.id, 1) != keys.webhook_secret(renewed.id, renewed.generation)
    assert shown_secret(keys.webhook_secret(hook.id, 2)).startswith("whsec_")
    desk = served.desk()
    desk.receive()
    desk.push()
    assert deliverer(served).once() == Delivered()

    with served.province.database.writing() as tx:
        enable_webhook(tx, hook.id)
        remove_webhook(tx, hook.id)
    assert deliverer(served).once() == Delivered()
    assert receiver.heard == []


def test_what_cannot_be_told_is_refused(served):
    for words, code in (
        ({"agencies": ["H15.50.99"]}, "agency_unknown"),
        ({"kinds": ["citizen.rated"]}, "hook_kind"),
        ({"kinds": ["visit.kept"]}, "hook_kind"),
        ({"days": 0}, "hook_days"),
        ({"days": 91}, "hook_days"),
    ):
        with pytest.raises(InputRefused, match=code):
            subscribe(served, "https://nghe.example.vn/", **words)


@pytest.mark.parametrize(
    "url",
    [
        "http://nghe.example.vn/",
        "ftp://nghe.example.vn/",
        "https://ten:mat-khau@nghe.example.vn/",
        "https:///khong-may",
        "https://nghe.example.vn/#x",
        "https://nghe.example.vn:khong/",
        "https://nghe.example.vn/" + "x" * 500,
        "https://nghe.example.vn/a b",
    ],
)
def test_an_address_that_cannot_be_told_at_is_refused(url):
    with pytest.raises(InputRefused, match="hook_url"):
        check_hook_url(url)

"""The desk's line over a real socket, whatever stands at the other end."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from datetime import timedelta
from http.server import BaseHTTPRequestHandler

import msgspec
import pytest

from desk_app.sync.round import sync_now
from desk_app.sync.trouble import NotUnderstood, RefusedByProvince, Unreachable
from desk_app.transport.http_link import DeskKey, HttpLink, Patience
from desk_app.wire.envelope import GENESIS
from desk_app.wire.frames import CONTENT_TYPE, MAX_PLAIN_BYTES, pack_frame, unpack_frame
from desk_app.wire.messages import (
    EnrolRequest,
    HelloAnswer,
    HelloRequest,
    Limits,
    Problem,
    PullAnswer,
    PushAnswer,
    PushBatch,
)
from desk_app.wire.signing import is_signed, new_private_key, public_key_of, request_text
from tests.desk_app.transport.conftest import OtherEnd
from tests.fakes import NOON, FakeOutbox, FixedClock, an_envelope

KEY = new_private_key()
QUICK = Patience(connect=1.0, piece=0.2, whole=0.6)
REQUEST = HelloRequest("desk-1", 0, GENESIS, "", 0, 0, "1")
ANSWER = HelloAnswer(NOON, "nonce-1", "e1", 0, 0, GENESIS, 0, Limits(500, 1000))
BATCH = PushBatch("desk-1", 1, (an_envelope(1, incarnation="desk-1"),))
PUSHED = PushAnswer(1, bytes(32))
LOGIN_PAGE = b"<!doctype html><title>Free Wi-Fi</title>"


def counting() -> Iterator[int]:
    yield from range(1, 1000)


@pytest.fixture
def link(other_end: OtherEnd) -> Iterator[HttpLink]:
    counter = counting()
    with HttpLink(
        other_end.url, key=DeskKey("desk-1", KEY, lambda: next(counter)), patience=QUICK
    ) as the_link:
        yield the_link


def a_problem(status: int, code: str) -> bytes:
    return msgspec.json.encode(Problem("No", status, code))


def test_every_request_is_signed_over_method_target_body_nonce_and_a_growing_counter(
    link: HttpLink, other_end: OtherEnd
) -> None:
    other_end.says(200, msgspec.json.encode(ANSWER))
    link.hello(REQUEST)
    other_end.says(200, pack_frame(PUSHED), CONTENT_TYPE)
    link.push(BATCH)
    other_end.says(200, pack_frame(PullAnswer("e/1", 4, more=False)), CONTENT_TYPE)
    link.pull("e/1", 4)
    assert [(each.method, each.target) for each in other_end.heard] == [
        ("POST", "/v1/hello"),
        ("POST", "/v1/push"),
        ("GET", "/v1/pull?after=e%2F1:4"),
    ]
    for place, heard in enumerate(other_end.heard):
        nonce = "" if place == 0 else "nonce-1"
        text = request_text(heard.method, heard.target, heard.body, nonce, place + 1)
        assert is_signed(public_key_of(KEY), text, bytes.fromhex(heard.headers["x-desk-signature"]))
        assert heard.headers["x-desk-incarnation"] == "desk-1"
        assert heard.headers["x-desk-nonce"] == nonce
        assert heard.headers["x-desk-counter"] == str(place + 1)
        assert heard.headers["accept-encoding"] == "identity"


def test_a_batch_made_ready_has_its_counter_already_and_a_new_one_where_another_request_went_since(
    link: HttpLink, other_end: OtherEnd
) -> None:
    later = PushBatch("desk-1", 2, BATCH.events)
    other_end.says(200, pack_frame(PUSHED), CONTENT_TYPE)
    link.make_ready(BATCH)
    link.push(BATCH)
    link.make_ready(later)
    other_end.says(200, pack_frame(PullAnswer("e/1", 4, more=False)), CONTENT_TYPE)
    link.pull("e/1", 4)
    other_end.says(200, pack_frame(PUSHED), CONTENT_TYPE)
    link.push(later)
    assert [each.headers["x-desk-counter"] for each in other_end.heard] == ["1", "3", "4"]


def test_a_new_hello_goes_without_the_old_nonce(link: HttpLink, other_end: OtherEnd) -> None:
    other_end.says(200, msgspec.json.encode(ANSWER))
    link.hello(REQUEST)
    link.hello(REQUEST)
    assert [each.headers["x-desk-nonce"] for each in other_end.heard] == ["", ""]


def test_messages_arrive_as_they_were_said(link: HttpLink, other_end: OtherEnd) -> None:
    other_end.says(200, msgspec.json.encode(ANSWER), "Application/JSON; charset=utf-8")
    assert link.hello(REQUEST) == ANSWER
    assert msgspec.json.decode(other_end.heard[0].body, type=HelloRequest) == REQUEST
    other_end.says(200, pack_frame(PUSHED), CONTENT_TYPE)
    assert link.push(BATCH) == PUSHED
    assert unpack_frame(other_end.heard[1].body, PushBatch) == BATCH
    assert other_end.heard[1].headers["content-type"] == CONTENT_TYPE
    other_end.says(200, b"pack bytes", "application/octet-stream")
    assert link.pack("calendar", 7) == b"pack bytes"
    assert other_end.heard[2].target == "/v1/packs/calendar/7"


def test_a_desk_without_a_key_enrols_unsigned(other_end: OtherEnd) -> None:
    other_end.says(403, a_problem(403, "enrolment_code"), "application/problem+json")
    with HttpLink(other_end.url) as link, pytest.raises(RefusedByProvince) as refused:
        link.enrol(EnrolRequest("WRONG", public_key_of(KEY), "Quầy 1", "1"))
    assert refused.value.code == "enrolment_code"
    assert not any(name.startswith("x-desk") for name in other_end.heard[0].headers)


@pytest.mark.parametrize("media", ["application/problem+json", "application/json"])
def test_a_problem_of_the_province_keeps_its_code_and_status(
    link: HttpLink, other_end: OtherEnd, media: str
) -> None:
    other_end.says(409, a_problem(409, "gap"), media)
    with pytest.raises(RefusedByProvince) as refused:
        link.push(BATCH)
    assert (refused.value.code, refused.value.status) == ("gap", 409)


@pytest.mark.parametrize(
    ("status", "cause"),
    [
        (408, "busy"),
        (429, "busy"),
        (503, "busy"),
        (500, "server_error"),
        (502, "server_error"),
        (504, "server_error"),
    ],
)
def test_a_province_that_cannot_now_is_tried_again(
    link: HttpLink, other_end: OtherEnd, status: int, cause: str
) -> None:
    other_end.says(status, a_problem(status, "bug"), "application/problem+json", Retry_After="17")
    with pytest.raises(Unreachable) as trouble:
        link.hello(REQUEST)
    assert (trouble.value.cause, trouble.value.retry_after) == (cause, timedelta(seconds=17))


@pytest.mark.parametrize(
    ("asked", "date", "pause"),
    [
        ("0", None, timedelta(0)),
        ("999999999999", None, timedelta(seconds=10**8)),
        ("Mon, 23 Nov 2026 05:01:00 GMT", "Mon, 23 Nov 2026 05:00:00 GMT", timedelta(seconds=60)),
        ("Mon, 23 Nov 2026 04:00:00 GMT", "Mon, 23 Nov 2026 05:00:00 GMT", timedelta(0)),
        ("soon", "Mon, 23 Nov 2026 05:00:00 GMT", None),
        ("-5", None, None),
        ("", None, None),
    ],
)
def test_retry_after_is_read_as_seconds_or_against_the_answers_own_date(
    link: HttpLink, other_end: OtherEnd, asked: str, date: str | None, pause: timedelta | None
) -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response_only(503)
        handler.send_header("Retry-After", asked)
        if date:
            handler.send_header("Date", date)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    other_end.answer = answer
    with pytest.raises(Unreachable) as trouble:
        link.hello(REQUEST)
    assert trouble.value.retry_after == pause


@pytest.mark.parametrize("status", [200, 403, 404, 511])
def test_a_login_page_in_place_of_the_province_is_not_understood(
    link: HttpLink, other_end: OtherEnd, status: int
) -> None:
    other_end.says(status, LOGIN_PAGE, "text/html")
    for ask in (
        lambda: link.hello(REQUEST),
        lambda: link.push(BATCH),
        lambda: link.pull("e1", 0),
        lambda: link.pack("calendar", 1),
    ):
        with pytest.raises(NotUnderstood) as trouble:
            ask()
        assert trouble.value.cause == "not_the_province"


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_not_followed(link: HttpLink, other_end: OtherEnd, status: int) -> None:
    other_end.says(status, b"", "text/html", Location=other_end.url + "/login")
    with pytest.raises(NotUnderstood) as trouble:
        link.hello(REQUEST)
    assert trouble.value.cause == "redirected"
    assert len(other_end.heard) == 1


@pytest.mark.parametrize("status", [201, 204, 206])
def test_another_kind_of_success_is_not_understood(link: HttpLink, other_end: OtherEnd, status: int) -> None:
    other_end.says(status, b"", "application/json")
    with pytest.raises(NotUnderstood):
        link.hello(REQUEST)


def test_a_truncated_zstd_frame_is_not_understood(link: HttpLink, other_end: OtherEnd) -> None:
    whole = pack_frame(PullAnswer("e1", 4, more=False))
    for length in range(len(whole)):
        other_end.says(200, whole[:length], CONTENT_TYPE)
        with pytest.raises(NotUnderstood) as trouble:
            link.pull("e1", 0)
        assert trouble.value.cause == "garbled"


@pytest.mark.parametrize("share", [0.0, 0.3, 0.9])
def test_an_answer_cut_in_the_middle_is_tried_again(
    link: HttpLink, other_end: OtherEnd, share: float
) -> None:
    whole = pack_frame(PUSHED)

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", CONTENT_TYPE)
        handler.send_header("Content-Length", str(len(whole)))
        handler.end_headers()
        handler.wfile.write(whole[: int(len(whole) * share)])
        handler.close_connection = True

    other_end.answer = answer
    with pytest.raises(Unreachable) as trouble:
        link.push(BATCH)
    assert trouble.value.cause == "cut"


def test_a_connection_closed_without_a_word_is_tried_again(link: HttpLink, other_end: OtherEnd) -> None:
    other_end.answer = lambda handler: setattr(handler, "close_connection", True)
    with pytest.raises(Unreachable) as trouble:
        link.push(BATCH)
    assert trouble.value.cause == "cut"


def test_a_silent_province_is_given_up_after_a_while(link: HttpLink, other_end: OtherEnd) -> None:
    other_end.answer = lambda handler: time.sleep(0.5)
    with pytest.raises(Unreachable) as trouble:
        link.push(BATCH)
    assert trouble.value.cause == "timeout"


def test_an_answer_that_drips_is_given_up_as_a_whole(link: HttpLink, other_end: OtherEnd) -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", CONTENT_TYPE)
        handler.send_header("Content-Length", "1000")
        handler.end_headers()
        try:
            for _ in range(40):
                handler.wfile.write(b"x")
                time.sleep(0.05)
        except OSError:
            handler.close_connection = True

    other_end.answer = answer
    began = time.monotonic()
    with pytest.raises(Unreachable) as trouble:
        link.push(BATCH)
    assert trouble.value.cause == "timeout"
    assert time.monotonic() - began < 1.5


def test_an_answer_without_end_is_not_read_to_its_end(link: HttpLink, other_end: OtherEnd) -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "application/json")
        handler.send_header("Content-Length", str(MAX_PLAIN_BYTES + 1))
        handler.end_headers()
        try:
            handler.wfile.write(bytes(MAX_PLAIN_BYTES + 1))
        except OSError:
            handler.close_connection = True

    other_end.answer = answer
    with pytest.raises((NotUnderstood, Unreachable)) as trouble:
        link.hello(REQUEST)
    assert trouble.value.cause in {"too_long", "timeout"}


def test_an_answer_compressed_against_our_wish_is_not_unpacked(link: HttpLink, other_end: OtherEnd) -> None:
    other_end.says(200, b"\x1f\x8b bomb", "application/json", Content_Encoding="gzip")
    with pytest.raises(NotUnderstood) as trouble:
        link.hello(REQUEST)
    assert trouble.value.cause == "not_the_province"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{}",
        b"[" * 100_000,
        b'{"server_time": "yesterday"}',
        b'{"x":' * 20_000,
        b"\xff\xfe",
        b"null",
    ],
)
def test_json_that_is_no_hello_is_not_understood(link: HttpLink, other_end: OtherEnd, body: bytes) -> None:
    other_end.says(200, body)
    with pytest.raises(NotUnderstood) as trouble:
        link.hello(REQUEST)
    assert trouble.value.cause == "garbled"


def test_nobody_at_the_other_end_is_unreachable() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    with HttpLink(f"http://127.0.0.1:{port}", patience=QUICK) as link, pytest.raises(Unreachable) as trouble:
        link.hello(REQUEST)
    assert trouble.value.cause == "no_connection"


def test_a_name_that_nobody_knows_is_unreachable() -> None:
    with (
        HttpLink("https://province.invalid", patience=QUICK) as link,
        pytest.raises(Unreachable) as trouble,
    ):
        link.hello(REQUEST)
    assert trouble.value.cause == "no_connection"


def test_plain_http_where_tls_was_due_is_not_understood(other_end: OtherEnd) -> None:
    with (
        HttpLink(other_end.url.replace("http:", "https:"), patience=QUICK) as link,
        pytest.raises(NotUnderstood) as trouble,
    ):
        link.hello(REQUEST)
    assert trouble.value.cause == "tls"


def test_a_line_that_speaks_no_http_is_tried_again() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:

        def answer() -> None:
            connection, _ = server.accept()
            with connection:
                connection.recv(65536)
                connection.sendall(b"SSH-2.0-OpenSSH_9.6\r\n\r\n")

        speaker = threading.Thread(target=answer)
        speaker.start()
        url = f"http://127.0.0.1:{server.getsockname()[1]}"
        with HttpLink(url, patience=QUICK) as link, pytest.raises(Unreachable) as trouble:
            link.hello(REQUEST)
        speaker.join()
    assert trouble.value.cause == "cut"


def test_a_whole_sync_behind_a_login_page_ends_with_its_cause(other_end: OtherEnd) -> None:
    other_end.says(200, LOGIN_PAGE, "text/html")
    outbox = FakeOutbox("desk-1", province_key=public_key_of(KEY), private_key=KEY)
    outbox.write()
    with HttpLink(other_end.url, key=DeskKey("desk-1", KEY, outbox.next_counter)) as link:
        report = sync_now(link, outbox, FixedClock(NOON))
    assert (report.ending, report.cause, report.pending) == ("not_understood", "not_the_province", 1)
    assert report.next_try is not None

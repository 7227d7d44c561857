"""Scans at the province: metadata first, resumable, hashed whole, written once, and nobody else's business."""

import hashlib
from base64 import b64encode
from dataclasses import replace

import msgspec
import pytest

from desk_app.domain.events import PaperAttached
from desk_app.wire.blobs import BLOBS, HAVE, MOST_PIECE, HaveAnswer, HaveRequest
from province.bootstrap import open_shelf
from tests.province.conftest import OTHER_OFFICE

BODY = b"%PDF-1.7 " + bytes(range(256)) * 400
HASH = hashlib.sha256(BODY).hexdigest()
LENGTH = len(BODY)
TUS = {"tus-resumable": "1.0.0"}


def attach(desk, *, body=BODY, sha256=None, **but):
    """A dossier with the event that speaks of a scan, told to the province."""
    dossier_id, _ = desk.receive()
    facts = {
        "paper": "Giấy chứng sinh",
        "sha256": sha256 or hashlib.sha256(body).hexdigest(),
        "size": len(body),
    }
    desk.write(PaperAttached(**{**facts, "media": "application/pdf", **but}), dossier_id)
    desk.push(len(desk.journal) - 1)
    return dossier_id


def have_answer(desk, *hashes):
    return desk.ask("POST", HAVE, msgspec.json.encode(HaveRequest(hashes)))


def have(desk, *hashes):
    answer = have_answer(desk, *hashes)
    assert answer.status_code == 200, answer.text
    return msgspec.json.decode(answer.content, type=HaveAnswer)


def begin(desk, *, sha256=HASH, length=LENGTH, **headers):
    metadata = f"sha256 {b64encode(sha256.encode()).decode()},filename {b64encode(b'a.pdf').decode()}"
    given = {**TUS, "upload-length": str(length), "upload-metadata": metadata, **headers}
    return desk.ask("POST", BLOBS, headers=given)


def head(desk, sha256=HASH):
    return desk.ask("HEAD", f"{BLOBS}/{sha256}", headers=TUS)


def patch(desk, offset, piece, *, sha256=HASH, **headers):
    media = "application/offset+octet-stream"
    given = {**TUS, "upload-offset": str(offset), "content-type": media, **headers}
    return desk.ask("PATCH", f"{BLOBS}/{sha256}", piece, headers=given)


def send(desk, body=BODY, *, piece=60_000):
    sha256 = hashlib.sha256(body).hexdigest()
    assert begin(desk, sha256=sha256, length=len(body)).status_code == 201
    for offset in range(0, len(body), piece):
        answer = patch(desk, offset, body[offset : offset + piece], sha256=sha256)
        assert answer.status_code == 204, answer.text
    return answer


def test_a_scan_is_missing_then_sent_in_pieces_then_held_and_read_back(served):
    desk = served.desk()
    attach(desk)
    assert have(desk, HASH) == HaveAnswer(missing=(HASH,))
    assert send(desk).headers["upload-offset"] == str(len(BODY))
    assert have(desk, HASH) == HaveAnswer(missing=())
    given = desk.ask("GET", f"{BLOBS}/{HASH}")
    assert (given.status_code, given.content, given.headers["content-type"]) == (200, BODY, "application/pdf")


def test_metadata_comes_first(served):
    desk = served.desk()
    assert have(desk, HASH) == HaveAnswer(missing=(), unknown=(HASH,))
    refused = begin(desk)
    assert (refused.status_code, refused.json()["code"]) == (409, "metadata_first")


def test_the_metadata_of_a_dossier_set_aside_lets_its_scan_be_sent_all_the_same(served):
    desk = served.desk()
    desk.write(
        PaperAttached("Đơn", HASH, len(BODY), "application/pdf"), "0190a1b2-0000-7000-8000-00000000dead"
    )
    (verdict,) = desk.push().verdicts
    assert verdict.outcome == "held"
    send(desk)
    assert have(desk, HASH).missing == ()


def test_a_cut_upload_goes_on_where_it_stands_after_a_restart_and_begun_twice_it_is_one(served):
    desk = served.desk()
    attach(desk)
    begin(desk)
    patch(desk, 0, BODY[:50_000])
    desk.hello()
    assert begin(desk).status_code == 201
    stands = head(desk)
    assert (stands.status_code, stands.headers["upload-offset"], stands.headers["upload-length"]) == (
        200,
        "50000",
        str(len(BODY)),
    )
    assert stands.headers["cache-control"] == "no-store"
    assert patch(desk, 50_000, BODY[50_000:]).status_code == 204
    assert have(desk, HASH).missing == ()


@pytest.mark.parametrize("offset", [0, 49_999, 50_001, 10**9])
def test_a_piece_for_another_place_is_refused_with_where_it_stands(served, offset):
    desk = served.desk()
    attach(desk)
    begin(desk)
    patch(desk, 0, BODY[:50_000])
    refused = patch(desk, offset, b"x")
    assert refused.status_code in (409, 413)
    assert head(desk).headers["upload-offset"] == "50000"


def test_a_whole_of_another_hash_is_dropped_and_begun_anew(served):
    desk = served.desk()
    attach(desk)
    begin(desk)
    refused = patch(desk, 0, BODY[:-1] + b"!")
    assert (refused.status_code, refused.json()["code"]) == (422, "blob_hash")
    assert head(desk).status_code == 404
    assert have(desk, HASH).missing == (HASH,)
    send(desk)
    assert have(desk, HASH).missing == ()


def test_a_power_cut_between_the_last_piece_and_its_link_loses_nothing(served):
    desk = served.desk()
    attach(desk)
    begin(desk)
    coming = served.province.settings.blobs / ".coming" / desk.me.incarnation / HASH
    coming.write_bytes(BODY)
    assert have(desk, HASH).missing == (HASH,)
    assert head(desk).headers["upload-offset"] == str(len(BODY))
    assert have(desk, HASH).missing == ()
    coming.write_bytes(BODY[:-1] + b"!")  # and one that a torn disk changed, under another hash
    other = hashlib.sha256(b"other" * 20).hexdigest()
    attach(desk, body=b"other" * 20)
    begin(desk, sha256=other, length=100)
    coming.with_name(other).write_bytes(bytes(100))
    assert head(desk, other).status_code == 404


def test_what_is_held_is_written_once(served):
    desk = served.desk()
    attach(desk)
    send(desk)
    assert patch(desk, len(BODY), b"").headers["upload-offset"] == str(len(BODY))
    assert patch(desk, 0, b"other").status_code == 409
    assert desk.ask("GET", f"{BLOBS}/{HASH}").content == BODY


def test_another_offices_scan_can_neither_be_read_nor_seen_nor_linked(served):
    ours, theirs = served.desk(), served.desk(OTHER_OFFICE.agency)
    attach(ours)
    send(ours)
    assert have(theirs, HASH) == HaveAnswer(missing=(), unknown=(HASH,))
    assert theirs.ask("GET", f"{BLOBS}/{HASH}").status_code == 404
    assert head(theirs).status_code == 409
    attach(theirs)  # its event claims the same hash: it still has to bring the bytes itself
    assert have(theirs, HASH) == HaveAnswer(missing=(HASH,))
    assert theirs.ask("GET", f"{BLOBS}/{HASH}").status_code == 404


def test_another_desk_of_the_office_may_read_it_but_not_write_into_an_upload_of_this_one(served):
    first, second = served.desk(), served.desk()
    attach(first)
    begin(first)
    patch(first, 0, BODY[:50_000])
    assert head(second).status_code == 404
    patch(first, 50_000, BODY[50_000:])
    assert second.ask("GET", f"{BLOBS}/{HASH}").content == BODY


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        (lambda desk: begin(desk, length=len(BODY) + 1), 409),
        (lambda desk: begin(desk, length=-1), 400),
        (lambda desk: begin(desk, **{"upload-metadata": "sha256 !!"}), 400),
        (lambda desk: begin(desk, sha256="../../etc/passwd"), 400),
        (lambda desk: begin(desk, **{"tus-resumable": "0.2.0"}), 412),
        (lambda desk: patch(desk, 0, b"x", **{"content-type": "text/plain"}), 415),
        (lambda desk: patch(desk, 0, bytes(MOST_PIECE + 1)), 413),
        (lambda desk: patch(desk, 0, BODY + b"x"), 413),
        (lambda desk: patch(desk, 0, b"x", sha256="A" * 64), 400),
        (lambda desk: desk.ask("HEAD", f"{BLOBS}/{HASH}", key=bytes(32)), 401),
        (lambda desk: desk.ask("GET", f"{BLOBS}/{HASH}", nonce="other"), 401),
        (lambda desk: desk.ask("POST", HAVE, b'{"sha256": ["x"]}'), 400),
        (lambda desk: desk.ask("POST", HAVE, b"["), 400),
    ],
)
def test_what_is_no_upload_is_refused(served, answer, status):
    desk = served.desk()
    attach(desk)
    assert answer(desk).status_code == status


def test_an_event_of_an_impossible_scan_stops_no_batch(served):
    desk = served.desk()
    attach(desk, size=2**70, sha256="a" * 64)
    attach(desk, media="text/html\0<script>", sha256="b" * 64)
    assert have(desk, "a" * 64).unknown == ("a" * 64,)
    assert have(desk, "b" * 64).missing == ("b" * 64,)


def test_the_server_says_which_tus_it_speaks(served):
    told = served.desk().client.options(BLOBS)
    assert (told.status_code, told.headers["tus-version"], told.headers["tus-extension"]) == (
        204,
        "1.0.0",
        "creation",
    )


def test_a_scan_in_an_object_store_is_taken_and_read_as_one_in_the_folder(served, store, tmp_path):
    kept = replace(served.province.settings, blobs_url="s3://tinh", blobs_endpoint=store.url)
    served.move_scans(open_shelf(kept))
    desk = served.desk()
    attach(desk)
    assert have(desk, HASH).missing == (HASH,)
    send(desk)
    assert have(desk, HASH).missing == ()
    read = desk.ask("GET", f"{BLOBS}/{HASH}")
    assert (read.content, read.headers["content-type"]) == (BODY, "application/pdf")
    store.failing = True
    away = have_answer(desk, HASH)
    assert (away.status_code, away.headers["retry-after"]) == (503, "60")

"""The shelf of scans keeps one contract wherever whole scans lie: in a folder, or in an object store."""

import hashlib

import pytest

from desk_app.domain.errors import HomeRefused
from province.blob_s3 import S3Place
from province.blobs import Upload
from province.bootstrap import open_shelf
from province.refused import Refused
from province.settings import Settings, read_settings

AGENCY = "H15.50.05"
SMALL = b"%PDF-1.7 " + bytes(range(256)) * 30


@pytest.fixture(params=["folder", "s3"])
def home(request, tmp_path):
    """Settings of each kind; every shelf opened on them stands for a worker."""
    if request.param == "folder":
        return Settings(tmp_path)
    store = request.getfixturevalue("store")
    return Settings(tmp_path, blobs_url="s3://tinh/ban-quet", blobs_endpoint=store.url)


def an_upload(body, *, sha256=None, agency=AGENCY):
    return Upload(agency, "desk-1", sha256 or hashlib.sha256(body).hexdigest(), len(body))


def send(shelf, body, *, piece=4096):
    upload = an_upload(body)
    shelf.begin(upload)
    for offset in range(0, len(body), piece):
        shelf.append(upload, offset, body[offset : offset + piece])
    return upload


def read(shelf, upload):
    found = shelf.open(upload.agency, upload.sha256)
    return b"".join(found.pieces()) if found else None


def test_a_scan_is_there_once_it_is_whole_and_not_before(home):
    shelf = open_shelf(home)
    upload = an_upload(SMALL)
    assert shelf.offset(upload) is None
    shelf.begin(upload)
    assert shelf.append(upload, 0, SMALL[:100]) == 100
    assert (shelf.offset(upload), read(shelf, upload)) == (100, None)
    assert shelf.append(upload, 100, SMALL[100:]) == len(SMALL)
    assert (shelf.offset(upload), read(shelf, upload)) == (len(SMALL), SMALL)
    assert shelf.held(AGENCY, [upload.sha256, "0" * 64]) == {upload.sha256: len(SMALL)}


def test_any_worker_goes_on_with_an_upload_that_another_one_began(home):
    one, other = open_shelf(home), open_shelf(home)
    upload = an_upload(SMALL)
    one.begin(upload)
    one.append(upload, 0, SMALL[:100])
    assert other.offset(upload) == 100
    other.append(upload, 100, SMALL[100:])
    assert read(one, upload) == SMALL


def test_a_piece_elsewhere_and_a_whole_of_another_hash_are_refused(home):
    shelf = open_shelf(home)
    upload = an_upload(SMALL, sha256="0" * 64)
    shelf.begin(upload)
    with pytest.raises(Refused) as no:
        shelf.append(upload, 5, SMALL)
    assert (no.value.status, no.value.code, no.value.facts) == (409, "offset", {"offset": 0})
    with pytest.raises(Refused) as no:
        shelf.append(upload, 0, SMALL)
    assert (no.value.status, no.value.code) == (422, "blob_hash")
    assert (shelf.offset(upload), read(shelf, upload)) == (None, None)


def test_offices_with_the_same_paper_keep_two_copies(home):
    shelf = open_shelf(home)
    upload = send(shelf, SMALL)
    assert shelf.open("H15.50.06", upload.sha256) is None


def test_a_long_scan_goes_to_the_store_in_parts_and_comes_back_in_ranges(store, tmp_path):
    shelf = open_shelf(Settings(tmp_path, blobs_url="s3://tinh/ban-quet", blobs_endpoint=store.url))
    body = SMALL * 1500  # 11 MiB
    upload = send(shelf, body, piece=1024 * 1024)
    name = f"tinh/ban-quet/{AGENCY}/{upload.sha256[:2]}/{upload.sha256}"
    assert list(store.objects) == [name]
    assert len([each for each in store.asked if "partNumber" in each]) == 3
    store.asked.clear()
    assert read(shelf, upload) == body
    assert [each.split()[-1] for each in store.asked[1:3]] == ["bytes=0-1048575", "bytes=1048576-2097151"]


def test_a_store_that_is_away_loses_nothing_and_is_gone_on_with(store, tmp_path, monkeypatch, caplog):
    monkeypatch.setattr("province.blob_s3.RETRIES", 0)
    shelf = open_shelf(Settings(tmp_path, blobs_url="s3://tinh", blobs_endpoint=store.url))
    upload = an_upload(SMALL)
    shelf.begin(upload)
    shelf.append(upload, 0, SMALL[:100])
    store.failing = True
    with pytest.raises(Refused) as no:
        shelf.append(upload, 100, SMALL[100:])
    assert (no.value.status, no.value.code, no.value.retry_after) == (503, "busy", 60)
    assert upload.sha256 not in caplog.text
    store.failing = False
    assert shelf.offset(upload) == 100
    assert shelf.append(upload, 100, SMALL[100:]) == len(SMALL)
    assert read(shelf, upload) == SMALL


def test_a_store_that_goes_away_at_the_last_moment_gets_the_whole_when_it_is_asked_again(store, tmp_path):
    shelf = open_shelf(Settings(tmp_path, blobs_url="s3://tinh", blobs_endpoint=store.url))
    upload = an_upload(SMALL)
    shelf.begin(upload)
    (tmp_path / "blobs" / ".coming" / "desk-1" / upload.sha256).write_bytes(SMALL)  # hashed, not handed over
    assert shelf.offset(upload) == len(SMALL)
    assert read(shelf, upload) == SMALL


def test_a_store_that_refuses_our_key_is_out_of_reach_and_no_scan_is_taken_for_lost(
    store, tmp_path, monkeypatch
):
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "khoa-khac")
    shelf = open_shelf(Settings(tmp_path, blobs_url="s3://tinh", blobs_endpoint=store.url))
    with pytest.raises(Refused, match="busy"):
        shelf.held(AGENCY, ["0" * 64])


@pytest.mark.parametrize(
    ("address", "endpoint", "code"),
    [
        ("/scans", None, "blobs_form"),
        ("s3://", None, "blobs_form"),
        ("https://kho.example.vn/tinh", None, "blobs_form"),
        ("s3://tinh", "http://kho.example.vn", "blobs_plain"),
    ],
)
def test_an_address_that_is_no_place_for_scans_is_refused(address, endpoint, code):
    with pytest.raises(HomeRefused, match=code):
        S3Place(address, endpoint=endpoint)


def test_the_place_of_scans_is_read_from_the_environment(tmp_path):
    found = read_settings(
        tmp_path, {"PROVINCE_BLOBS": "s3://tinh/a", "AWS_ENDPOINT_URL": "https://kho.example.vn"}
    )
    assert (found.blobs_url, found.blobs_endpoint) == ("s3://tinh/a", "https://kho.example.vn")

"""The OpenAPI document tells what the wire is, and the doors answer in one voice."""

import msgspec
import pytest
from sqlalchemy.exc import OperationalError

from desk_app.wire.blobs import BLOBS, HAVE
from desk_app.wire.frames import pack_frame, unpack_frame
from desk_app.wire.messages import ENROL, HELLO, PACKS, PULL, PUSH, RENEW, VERIFY
from province.api import citizen_routes
from province.api.examples import EXAMPLES
from province.dossier_lines import status_names
from tests.province.conftest import Served


def test_the_document_describes_the_messages_of_the_wire(served: Served) -> None:
    document = served.client().get("/v1/openapi.json").json()

    assert {"/v1/enrol", "/v1/hello", "/v1/push", "/v1/pull"} <= set(document["paths"])
    assert set(document["components"]["schemas"]["HelloAnswer"]["required"]) >= {"nonce", "last_seq", "epoch"}
    asked = document["paths"]["/v1/enrol"]["post"]["requestBody"]["content"]["application/json"]
    assert asked["schema"] == {"$ref": "#/components/schemas/EnrolRequest"}


def test_every_message_has_an_example_that_the_wire_reads(served: Served) -> None:
    document = served.client().get("/v1/openapi.json").json()
    kinds = {type(each).__name__: type(each) for each in EXAMPLES}
    seen = set()
    for path, operations in document["paths"].items():
        for operation in operations.values():
            told = [operation.get("requestBody", {}), *operation["responses"].values()]
            for content in (each.get("content", {}) for each in told):
                for media, shown in content.items():
                    if "example" not in shown:
                        assert media == "application/json", path  # a door without a message: a pack, a scan
                        continue
                    name = shown["schema"]["$ref"].rsplit("/", 1)[1]
                    read = msgspec.convert(shown["example"], kinds[name])
                    assert msgspec.json.decode(msgspec.json.encode(read)) == shown["example"]
                    assert msgspec.json.decode(msgspec.json.encode(read), type=kinds[name]) == read
                    assert unpack_frame(pack_frame(read), kinds[name]) == read
                    seen.add(name)
    assert seen == set(kinds)


def test_every_door_of_the_desks_is_in_the_document(served: Served) -> None:
    document = served.client().get("/v1/openapi.json").json()
    doors = {ENROL, RENEW, HELLO, PUSH, PULL, VERIFY, HAVE, BLOBS, BLOBS + "/{sha256}"}
    doors |= {PACKS + "/{kind}/{version}"}
    assert doors == {each for each in document["paths"] if not each.startswith("/v1/officer/")}


def test_nothing_else_is_there(served: Served) -> None:
    client = served.client()

    assert client.get("/v1/nothing").json()["code"] == "not_found"
    assert client.get("/v1/push").json()["code"] == "method"
    assert client.get("/docs").status_code == 404
    assert client.get("/robots.txt").text.endswith("Disallow: /\n")


def test_a_busy_database_asks_to_come_back(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    def away(*_: object, **__: object) -> None:
        raise OperationalError("SELECT", {}, Exception("locked"))

    monkeypatch.setattr(citizen_routes, "citizen_page", away)

    answer = served.client().get("/t/x")

    assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")


def test_a_bug_is_answered_without_a_word_of_what_was_asked(
    served: Served, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise KeyError("Nguyễn Thị Phượng")

    monkeypatch.setattr(citizen_routes, "citizen_page", broken)

    answer = served.client().get("/t/x")

    assert (answer.status_code, answer.json()["code"]) == (500, "bug")
    ours = "".join(each.getMessage() for each in caplog.records if not each.name.startswith("httpx2"))
    assert "KeyError" in ours
    assert "Phượng" not in ours + answer.text


def test_every_status_of_the_national_list_has_its_names() -> None:
    assert sorted(status_names("vi")) == sorted(status_names("en")) == list(range(1, 11))
    assert status_names()[10] == "Đã trả kết quả"

"""A round's beginning and what comes back: other desks' events, packs, a turned epoch."""

import msgspec

from desk_app.wire.messages import FeedEvent, FeedPack
from desk_app.wire.pack import PackHeader, write_pack
from province.actions import pull
from province.actions.publish_pack import publish_pack
from province.packs import SignedPack
from tests.province.conftest import Served
from tests.province.fake_desk import NINE


def test_hello_tells_what_the_province_holds(served: Served) -> None:
    desk = served.desk()
    desk.receive()
    desk.push()

    heard = desk.hello()

    assert (heard.last_seq, heard.last_hash, heard.pos) == (1, desk.hash_at(1), 1)
    assert heard.epoch == desk.me.epoch
    assert heard.server_time == NINE
    assert (heard.limits.events, heard.limits.bytes) == (500, 256 * 1024)


def test_a_desk_hears_the_others_and_not_itself(served: Served) -> None:
    desk, other, elsewhere = served.desk(), served.desk(), served.desk("H15.50.06")
    desk.receive()
    other.receive()
    desk.push()
    other.push()

    told = desk.pull()

    assert [item.envelope for item in told.items if isinstance(item, FeedEvent)] == other.journal
    assert (told.pos, told.more) == (2, False)
    assert desk.pull(pos=told.pos).items == ()
    assert elsewhere.pull().items == ()


def test_a_long_feed_comes_in_pieces(served: Served, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr(pull, "ITEMS_AT_MOST", 4)
    desk, other = served.desk(), served.desk()
    for _ in range(10):
        other.receive()
    other.push()

    pos, heard, more = 0, [], True
    while more:
        told = desk.pull(pos=pos)
        pos, more = told.pos, told.more
        heard += [item.envelope for item in told.items if isinstance(item, FeedEvent)]

    assert heard == other.journal
    assert pos == 10


def test_a_cursor_of_another_epoch_starts_anew(served: Served) -> None:
    desk, other = served.desk(), served.desk()
    other.receive()
    other.push()

    assert len(desk.pull("an-epoch-before", 7).items) == 1


def test_a_desk_that_saw_more_than_the_province_turns_the_epoch(served: Served) -> None:
    desk = served.desk()

    turned = desk.hello(pos=5)

    assert turned.epoch != desk.me.epoch
    assert desk.hello(epoch=turned.epoch).epoch == turned.epoch


def test_a_desk_that_was_told_more_is_kept_turns_the_epoch(served: Served) -> None:
    desk = served.desk()
    desk.receive()
    desk.push()

    assert desk.hello(acked_seq=1).epoch == desk.me.epoch
    assert desk.hello(acked_seq=2).epoch != desk.me.epoch


def test_both_ways_to_name_a_position_are_understood(served: Served) -> None:
    desk = served.desk()

    assert desk.ask("GET", f"/v1/pull?epoch={desk.me.epoch}&pos=0").status_code == 200
    assert desk.ask("GET", f"/v1/pull?after={desk.me.epoch}:x").json()["code"] == "form"


def test_a_published_pack_reaches_every_office_with_its_bytes(served: Served) -> None:
    desk, keys = served.desk(), served.province.keys
    header = PackHeader("calendar", keys.issuer, 2, NINE)
    body = write_pack(header, msgspec.json.encode({"any": "content"}), keys.private_key)
    with served.province.database.writing() as tx:
        publish_pack(tx, SignedPack(keys.issuer, "calendar", 2, body), now=NINE)

    assert desk.pull().items == (FeedPack(1, "calendar", 2, body),)
    assert {("calendar", 2), ("catalogue", 1)} <= {(each.kind, each.version) for each in desk.hello().packs}
    assert served.client().get("/v1/packs/calendar/2").content == body


def test_an_old_wire_is_told_to_update(served: Served) -> None:
    assert served.desk().greet(wire=0).json()["code"] == "wire_too_old"

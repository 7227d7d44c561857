"""Every event has one name on the wire, and what a newer version says is kept as it came."""

from dataclasses import fields
from datetime import date
from typing import get_args

import pytest

from desk_app.domain import events as ev
from desk_app.domain.due_date import Duration, Unit
from desk_app.domain.fees import PaymentMethod
from desk_app.domain.survey import Occasion, RatedBy, Satisfaction
from desk_app.wire.facts import KINDS, MalformedFact, UnknownFact, decode_fact, encode_fact
from tests.builders import a_dossier, a_person, at

FACTS = [
    a_dossier().received,
    ev.VisitKept(
        "H15.50.05",
        ev.Outcome.REFUSAL,
        "1.001193",
        "Đăng ký khai sinh",
        "Hộ tịch",
        1,
        a_person(),
        at("2026-11-23 09:12"),
        (),
        (),
        "sai thẩm quyền",
    ),
    ev.PapersRequested(
        (ev.WantedPaper("Tờ khai", "thiếu chữ ký"),), "thiếu", "NĐ 118/2025", date(2026, 12, 1)
    ),
    ev.SupplementReceived((ev.SubmittedPaper("Tờ khai", 1, 2, 3),)),
    ev.PaymentRequested(8000),
    ev.FeeCollected(-8000, PaymentMethod.CASH, "0000123"),
    ev.DossierResumed(ev.DuePromise(at("2026-12-01 17:00"), Duration(3, Unit.WORKING_DAY), 1)),
    ev.DossierHandedOn("Tư pháp"),
    ev.DossierSentBack("sai họ"),
    ev.DossierCompleted((ev.ResultPaper("Giấy khai sinh", "12/2026", date(2026, 11, 25), "Chủ tịch"),)),
    ev.DeadlineExtended("chờ xác minh", ev.DuePromise(at("2026-12-01 17:00"))),
    ev.DossierStopped("hết căn cứ"),
    ev.DossierWithdrawn("theo đề nghị"),
    ev.DossierRefused("sai thẩm quyền"),
    ev.ResultReturned("NGUYỄN B", False, "000188••2345", "Giấy ủy quyền"),
    ev.ReturnRevoked("quét nhầm"),
    ev.PaymentConfirmed(8000, "FT1"),
    ev.PapersHandedBack((ev.SubmittedPaper("Tờ khai"),), "TRẦN VĂN B", False, way=ev.CollectedAs.FAMILY),
    ev.DossierCorrected((ev.Change("phone", None, "0905123456"),), "gõ nhầm"),
    ev.NumberVoided("nhầm", "Trần Văn Hùng"),
    ev.DocumentPrinted("receipt", 2, "a5"),
    ev.CitizenRated(Satisfaction.NEUTRAL, Occasion.RETURN, RatedBy.PAGE),
    ev.HolderReminded("Tư pháp", "Hẹn hôm nay"),
    ev.ClerkAdded("c1", "Lan", "clerk"),
    ev.ClerkChanged("c1", "Lan", "role", "supervisor"),
    ev.ClockSet(at("2020-01-01 00:03"), at("2026-11-23 09:12"), "clerk"),
    ev.DossierRegistered(
        "H15.50.05",
        "G07-261123-000457",
        "1.001193",
        "Đăng ký khai sinh",
        "Hộ tịch",
        a_person(),
        at("2026-11-23 09:12"),
    ),
    ev.PaperAttached("Tờ khai", "ab" * 32, 1200, "image/jpeg"),
    ev.AttachmentVoided("Tờ khai", "ab" * 32, "nhầm"),
    ev.NumberRequested("T-24181-261123-0001"),
    ev.NumberAssigned("H15.50.05-261123-9751", "2418126112397516", "04ABCDEFGHJK", "T-24181-261123-0001"),
    ev.ConflictDecided("0190a1b2-0000-7000-8000-0000000000ff", True, "đã gọi quầy 1"),
]


def test_every_event_of_the_domain_has_a_kind():
    assert set(KINDS.values()) == set(get_args(ev.Event)) == {type(fact) for fact in FACTS}


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: type(fact).__name__)
def test_an_event_comes_back_as_it_went(fact):
    kind, schema, payload = encode_fact(fact)
    assert KINDS[kind] is type(fact)
    assert decode_fact(kind, schema, payload) == fact


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: type(fact).__name__)
def test_a_field_that_a_newer_version_adds_is_no_obstacle(fact):
    kind, schema, payload = encode_fact(fact)
    assert decode_fact(kind, schema, payload[:-1] + b',"added_later":[1,{"a":null}]}') == fact


def test_an_unknown_kind_and_a_newer_schema_are_kept_raw():
    assert decode_fact("weather.changed", 1, b"\xff") == UnknownFact("weather.changed", 1, b"\xff")
    kind, schema, payload = encode_fact(FACTS[3])
    assert decode_fact(kind, schema + 1, payload) == UnknownFact(kind, schema + 1, payload)


@pytest.mark.parametrize(
    "payload", [b"", b"{}", b"null", b"[]", b'{"papers":[{"name":1}]}', b'{"papers":[]', b"\xff"]
)
def test_a_known_kind_that_does_not_read_is_told_so(payload):
    with pytest.raises(MalformedFact):
        decode_fact("supplement.received", 1, payload)


def test_a_duration_that_cannot_be_is_malformed_and_not_a_fault():
    _, _, payload = encode_fact(
        ev.DossierResumed(ev.DuePromise(at("2026-12-01 17:00"), Duration(3, Unit.WORKING_DAY)))
    )
    with pytest.raises(MalformedFact):
        decode_fact("dossier.resumed", 1, payload.replace(b'"amount":3', b'"amount":-3'))


def test_no_pin_and_no_secret_ever_goes_on_the_wire():
    names = {field.name for fact in KINDS.values() for field in fields(fact)}
    assert not {name for name in names if "pin" in name or "secret" in name or "hash" in name}

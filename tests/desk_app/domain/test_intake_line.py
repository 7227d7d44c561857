"""One line of JSON is one reception: every key known, every value in its place."""

import json
import unicodedata
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.applicant import ApplicantKind, IdKind, Sex
from desk_app.domain.calendar import VIETNAM
from desk_app.domain.errors import InputRefused
from desk_app.domain.events import Channel, Outcome, ReturnBy, SubmittedPaper
from desk_app.domain.fees import PaymentMethod
from desk_app.domain.intake_line import read_intake
from tests.builders import CARD, NEW_CARD

PERSON = {"full_name": "Nguyễn Thị B", "id_number": "000188012345"}
SHORT = {"procedure": "1.004222", "applicant": PERSON}
KEYS = [
    *SHORT,
    "submitter",
    "papers",
    "sets",
    "pages",
    "note",
    "received_at",
    "due",
    "fee",
    "outcome",
    "confirm",
    "id",
]


def refused(line):
    with pytest.raises(InputRefused) as caught:
        read_intake(line)
    return caught.value.code, caught.value.field


def test_the_shortest_line_is_a_procedure_and_a_person():
    intake = read_intake(SHORT)
    assert intake.procedure == "1.004222"
    assert intake.owner.full_name == "Nguyễn Thị B"
    assert intake.owner.id_kind is IdKind.CCCD
    assert intake.papers is None
    assert (intake.sets, intake.pages) == (1, 1)
    assert (intake.channel, intake.return_by, intake.outcome) == (
        Channel.DIRECT,
        ReturnBy.COUNTER,
        Outcome.ACCEPTED,
    )


def test_a_full_line_fills_every_part_of_the_intake():
    intake = read_intake(
        {
            "procedure": "2.000815",
            "applicant": {
                "kind": "enterprise",
                "full_name": "Công ty TNHH Mẫu",
                "tax_code": "0312345678",
                "representative": "Lê Văn C",
                "phone": "+84905123456",
                "email": "mau@example.vn",
                "address": "Thôn 1",
            },
            "submitter": {"scan": CARD, "phone": "0905 123 456", "mandate": "Giấy giới thiệu số 3"},
            "papers": [
                {"name": "Bản chính", "originals": 1},
                {"name": "Bản sao", "copies": 2, "certified": 3},
            ],
            "sets": 2,
            "pages": 3,
            "channel": "post",
            "return_by": "post",
            "note": "một\nhai",
            "received_at": "2026-11-23T09:12:00+07:00",
            "due": {"at": "2026-11-27T16:00:00+07:00", "reason": "Hẹn theo đề nghị"},
            "fee": {"method": "cash", "amount": 10000},
            "outcome": "accepted",
            "confirm": ["born_on"],
            "id": "0190A1B2-0000-7000-8000-000000000001",
        }
    )
    assert intake.owner.kind is ApplicantKind.ENTERPRISE
    assert (intake.owner.tax_code, intake.owner.representative) == ("0312345678", "Lê Văn C")
    assert intake.owner.id_kind is IdKind.NONE
    assert intake.submitter.full_name == "NGUYỄN VĂN A"
    assert intake.submitter.from_card
    assert intake.submitter.phone == "0905123456"
    assert intake.mandate == "Giấy giới thiệu số 3"
    assert intake.papers == (SubmittedPaper("Bản chính", 1), SubmittedPaper("Bản sao", 0, 3, 2))
    assert (intake.sets, intake.pages, intake.channel, intake.return_by) == (
        2,
        3,
        Channel.POST,
        ReturnBy.POST,
    )
    assert intake.note == "một\nhai"
    assert intake.received_at == datetime(2026, 11, 23, 9, 12, tzinfo=VIETNAM)
    assert (intake.due_at.hour, intake.due_reason) == (16, "Hẹn theo đề nghị")
    assert (intake.fee_method, intake.fee_amount) == (PaymentMethod.CASH, 10_000)
    assert intake.confirmed == {"born_on"}
    assert intake.id == "0190a1b2-0000-7000-8000-000000000001"


def test_a_card_brings_everything_but_the_ways_to_reach_its_owner():
    owner = read_intake(
        {**SHORT, "applicant": {"scan": NEW_CARD, "phone": "0905123456", "email": "b@example.vn"}}
    ).owner
    assert (owner.full_name, owner.id_number) == ("TRẦN THỊ B", "026199000001")
    assert (owner.born_on, owner.sex) == (date(1999, 12, 30), Sex.FEMALE)
    assert (owner.phone, owner.email) == ("0905123456", "b@example.vn")


def test_the_address_of_today_may_stand_beside_an_older_card():
    owner = read_intake({**SHORT, "applicant": {"scan": CARD, "address": "Xã Ea Kpam"}}).owner
    assert owner.address == "Xã Ea Kpam"


@pytest.mark.parametrize("name", ["full_name", "id_number", "born_on", "sex"])
def test_what_stands_on_the_card_is_not_typed_as_well(name):
    line = {**SHORT, "applicant": {"scan": CARD, name: "Nam"}}
    assert refused(line) == ("also_on_card", f"applicant.{name}")


def test_a_card_belongs_to_a_person():
    line = {**SHORT, "applicant": {"scan": CARD, "kind": "enterprise"}}
    assert refused(line) == ("card_of_person", "applicant.kind")


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("000188012345", IdKind.CCCD),
        ("000 188 012 345", IdKind.CCCD),
        ("012345678", IdKind.CMND),
        ("c1234567", IdKind.PASSPORT),
    ],
)
def test_a_bare_number_tells_its_kind(number, kind):
    owner = read_intake({**SHORT, "applicant": {"full_name": "A", "id_number": number}}).owner
    assert owner.id_kind is kind
    assert owner.id_number == number.replace(" ", "").upper()


def test_no_paper_at_all_is_an_empty_list():
    assert read_intake({**SHORT, "papers": []}).papers == ()


def test_names_are_composed_and_tidied():
    line = {**SHORT, "applicant": {"full_name": unicodedata.normalize("NFD", "  Nguyễn   Thị B ")}}
    assert read_intake(line).owner.full_name == "Nguyễn Thị B"


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"procedure": None}, ("field_missing", "procedure")),
        ({"applicant": None}, ("field_missing", "applicant")),
        ({"applicant": "Lan"}, ("field_object", "applicant")),
        ({"applicant": {"full_name": ""}}, ("field_missing", "applicant.full_name")),
        ({"applicant": {"full_name": "A" * 201}}, ("field_long", "applicant.full_name")),
        ({"applicant": {**PERSON, "mandate": "x"}}, ("field_unknown", "applicant.mandate")),
        ({"applicant": {**PERSON, "sex": "khác"}}, ("choice", "applicant.sex")),
        ({"applicant": {**PERSON, "kind": "company"}}, ("choice", "applicant.kind")),
        ({"applicant": {"scan": "0|1|2"}}, ("card_fields", "applicant.scan")),
        ({"submitter": {"phone": "0905123456"}}, ("field_missing", "submitter.full_name")),
        ({"papers": [{"name": "x"}, {"copies": 1}]}, ("field_missing", "papers[1].name")),
        ({"papers": [{"name": "x", "originals": -1}]}, ("count_range", "papers[0].originals")),
        ({"papers": [{"name": "x", "certified": 1000}]}, ("count_range", "papers[0].certified")),
        ({"papers": [{"name": "x", "pages": 1}]}, ("field_unknown", "papers[0].pages")),
        ({"papers": {"name": "x"}}, ("field_list", "papers")),
        ({"sets": 0}, ("count_range", "sets")),
        ({"pages": 0}, ("count_range", "pages")),
        ({"channel": "fax"}, ("choice", "channel")),
        ({"return_by": "online"}, ("choice", "return_by")),
        ({"outcome": "maybe"}, ("choice", "outcome")),
        ({"note": "x" * 2001}, ("field_long", "note")),
        ({"received_at": "hôm nay"}, ("moment_form", "received_at")),
        ({"due": {"at": "2026-11-27T16:00"}}, ("field_missing", "due.reason")),
        ({"due": {"reason": "x"}}, ("field_missing", "due.at")),
        ({"due": {"at": "2026-11-27T16:00", "reason": "x", "by": 1}}, ("field_unknown", "due.by")),
        ({"fee": {"amount": 1}}, ("field_missing", "fee.method")),
        ({"fee": {"method": "card"}}, ("choice", "fee.method")),
        ({"fee": {"method": "cash", "amount": -1}}, ("count_range", "fee.amount")),
        ({"fee": {"method": "cash", "amount": 1.5}}, ("field_count", "fee.amount")),
        ({"confirm": "born_on"}, ("field_texts", "confirm")),
        ({"id": "1"}, ("uuid_form", "id")),
        ({"urgent": True}, ("field_unknown", "urgent")),
    ],
    ids=lambda case: "-".join(case) if isinstance(case, tuple) else "",
)
def test_a_wrong_line_is_refused_by_the_name_of_the_field(change, why):
    line = {name: value for name, value in {**SHORT, **change}.items() if value is not None}
    assert refused(line) == why


@given(
    st.dictionaries(
        st.sampled_from(KEYS),
        st.none() | st.integers() | st.text(max_size=9) | st.lists(st.text(max_size=3), max_size=2),
    )
)
def test_no_line_of_json_makes_the_reader_stumble(line):
    named = "procedure"
    try:
        read_intake(json.loads(json.dumps({**SHORT, **line})))
    except InputRefused as refusal:
        named = refusal.field
    assert named

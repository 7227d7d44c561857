"""Commands about the home itself: without an enrolment, accounts, copies, and a wrong call."""

import json
import re

import pytest

from desk_app.bootstrap import open_desk, sign_in
from desk_app.cli import main
from desk_app.domain.identity_card import parse_card
from desk_app.paths import RESOURCES, Home
from tests.builders import CARD, LAN, NEW_CARD, an_enrolment, an_intake
from tests.desk_app.store.looking import raw_connection

NOT_ENROLLED = [
    ("receive", "-"),
    ("show", "2418126112304576"),
    ("find", "x"),
    ("step", "2418126112304576", "complete"),
    ("document", "receipt", "2418126112304576", "-o", "x.pdf"),
    ("sync",),
    ("status",),
    ("verify",),
    ("backup", "copy.db"),
    ("clerk", "add", "Lan"),
]


@pytest.fixture
def nowhere(tmp_path):
    return tmp_path / "nowhere"


@pytest.mark.parametrize("words", NOT_ENROLLED, ids=lambda words: words[0])
def test_a_home_that_is_no_desk_names_the_two_ways_on_and_is_not_made(
    command, nowhere, words, monkeypatch, tmp_path
):
    monkeypatch.chdir(tmp_path)
    refusal = command(nowhere, *words).refusal
    assert (
        refusal
        == "home: thư mục này chưa ghi danh quầy. Ghi danh bằng enrol URL MÃ, hoặc dùng thử bằng demo."
    )
    assert not nowhere.exists()


def test_due_works_without_a_home_and_makes_none(command, nowhere):
    answer = command(nowhere, "due", "1.000689", "--received", "2026-11-23T09:12:00+07:00").answer
    assert answer["due_at"] == "2026-11-27T17:00:00+07:00"
    assert answer["counted"] == ["2026-11-25", "2026-11-26", "2026-11-27"]
    assert answer["skipped"] == [{"date": "2026-11-24", "why": "Ngày Văn hóa Việt Nam"}]
    assert not nowhere.exists()


def test_due_over_tet_lists_every_day_by_name(command, nowhere):
    answer = command(nowhere, "due", "1.004222", "--received", "2027-02-02T09:00").answer
    names = {day["date"]: day["why"] for day in answer["skipped"]}
    assert "Nghỉ Tết Nguyên đán Đinh Mùi (mùng 1)" in names["2027-02-06"]
    assert all(names.values())
    assert answer["due_at"].endswith("+07:00")
    assert len(answer["counted"]) == 7


@pytest.mark.parametrize(
    ("words", "refusal"),
    [
        (("9.999999", "--received", "2026-11-23"), "procedure: không có thủ tục 9.999999"),
        (("x", "--received", "2026-11-23"), 'procedure: mã thủ tục "x" không đúng dạng'),
        (("1.0\n04", "--received", "2026-11-23"), 'procedure: mã thủ tục "1.0 04" không đúng dạng'),
        (("1.004222", "--received", "hôm nay"), "received: không phải ngày giờ"),
        (("1.004222", "--received", "2031-01-01"), "due: "),
        (("1.004222", "--received", "9999-12-31T23:59"), "due: "),
        (("1.004222",), "desk due: còn thiếu --received."),
    ],
)
def test_due_refuses_in_one_line(command, nowhere, words, refusal):
    assert command(nowhere, "due", *words).refusal.startswith(refusal)


def test_due_at_an_enrolled_desk_uses_the_packs_of_its_province(command, home):
    assert (
        command(home, "due", "1.004222", "--received", "2026-11-23").answer["due_at"]
        == "2026-12-03T17:00:00+07:00"
    )


@pytest.mark.parametrize("card", [CARD, NEW_CARD])
def test_scan_reads_a_card_without_a_home(command, nowhere, card):
    answer = command(nowhere, "scan", card).answer
    read = parse_card(card)
    assert answer == {
        "kind": "identity_card",
        "id_number": read.id_number,
        "full_name": read.full_name,
        "born_on": read.born_on.isoformat(),
        "sex": str(read.sex),
        "address": read.address,
        "issued_on": read.issued_on.isoformat(),
        "old_id_number": read.old_id_number,
    }
    assert not nowhere.exists()


def test_scan_tells_codes_tickets_and_strangers_apart(command, nowhere):
    assert command(nowhere, "scan", "2418 1261 1230 4576").answer == {
        "kind": "scan_code",
        "scan_code": "2418126112304576",
        "office": "24181",
        "day": "2026-11-23",
        "sequence": 457,
    }
    ticket = command(nowhere, "scan", "HTTPS://MOTCUA.EXAMPLE.VN/T/2418126112304576O4ABCDEFGHJK").answer
    assert ticket == {
        "kind": "ticket",
        "ticket": "241812611230457604ABCDEFGHJK",
        "scan_code": "2418126112304576",
        "due_day": "2026-11-27",
    }
    for text in ("8934563138165", "0905123456", "xin chào", "", "ABCDEFGHJKMNPQRSTVWXYZ012345", "\udcff"):
        assert command(nowhere, "scan", text).answer == {"kind": "unknown", "text": text}


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("2418126112304577", "text: mã quét sai số kiểm tra"),
        ("241812611230457704ABCDEFGHJK", "text: mã quét sai số kiểm tra"),
        (CARD.replace("01011990", "99991990"), "text: ngày trên thẻ (born_on) không đúng"),
        (CARD + "|", "text: thẻ phải có 7 hoặc 11 phần, đọc được 8"),
    ],
)
def test_scan_refuses_what_was_read_wrong(command, nowhere, text, refusal):
    assert command(nowhere, "scan", text).refusal.startswith(refusal)


def test_vietqr_answers_the_payload(command, nowhere):
    words = (
        "--bank",
        "970405",
        "--account",
        "1500200000031",
        "--amount",
        "8000",
        "--purpose",
        "2418126112304576",
    )
    assert command(nowhere, "vietqr", *words).answer == {
        "payload": "00020101021238570010A00000072701270006970405011315002000000310208QRIBFTTA"
        "5303704540480005802VN6220081624181261123045766304EF39"
    }
    assert not nowhere.exists()


@pytest.mark.parametrize(
    ("words", "refusal"),
    [
        (("--bank", "9704", "--account", "1"), "bank: mã ngân hàng (BIN) phải có 6 chữ số."),
        (("--bank", "970405", "--account", ""), "account: số tài khoản chỉ gồm"),
        (("--bank", "970405", "--account", "1", "--amount=-1"), "amount: số tiền phải từ 0"),
        (
            ("--bank", "970405", "--account", "1", "--amount", "1.5"),
            "desk vietqr: --amount: '1.5' không phải số nguyên.",
        ),
        (("--bank", "970405"), "desk vietqr: còn thiếu --account."),
    ],
)
def test_vietqr_refuses_in_one_line(command, nowhere, words, refusal):
    assert command(nowhere, "vietqr", *words).refusal.startswith(refusal)


@pytest.mark.parametrize(
    ("words", "refusal"),
    [
        (("nonsense",), "desk: COMMAND: không có 'nonsense'. Chọn một trong: 'demo', 'clerk'"),
        (("show",), "desk show: còn thiếu CODE. Xem desk show --help."),
        (("show", "a", "b"), "desk: không hiểu b. Xem desk --help."),
        (("find", "x", "--limit"), "desk find: --limit: còn thiếu giá trị."),
        (("clerk",), "desk clerk: còn thiếu action."),
        (("enrol", "u", "c", "--key-place", "x"), "desk enrol: --key-place: không có 'x'."),
    ],
)
def test_a_wrong_call_is_told_in_one_line(command, home, words, refusal):
    assert command(home, *words).refusal.startswith(refusal)


def test_english_is_spoken_where_it_is_asked_for(command, nowhere, monkeypatch):
    monkeypatch.setenv("DESK_LANG", "en")
    assert command(nowhere, "receive", "-").refusal.startswith("home: ")
    assert "enrol" in command(nowhere, "receive", "-").refusal
    monkeypatch.setenv("DESK_LANG", "fr")
    assert "ghi danh" in command(nowhere, "receive", "-").refusal


def test_an_account_is_made_with_a_pin_from_the_input(command, home):
    said = command(
        home, "clerk", "add", " Nguyễn  Thị Lan ", "--role", "supervisor", "--pin-stdin", given="1234\n"
    )
    assert said.answer == {"name": "Nguyễn Thị Lan", "role": "supervisor"}
    desk = open_desk(home)
    assert sign_in(desk, "Nguyễn Thị Lan", "1234")
    assert sign_in(desk, "Nguyễn Thị Lan", "4321") is None
    desk.close()


@pytest.mark.parametrize(
    ("words", "given", "refusal"),
    [
        (("Lan", "--pin-stdin"), "12", "pin: mã PIN gồm 4 đến 12 chữ số."),
        (("Lan", "--pin-stdin"), "", "pin: mã PIN gồm 4 đến 12 chữ số."),
        (
            ("Lan", "--role", "boss"),
            "",
            "role: không hợp lệ. Chọn một trong: clerk, supervisor, administrator.",
        ),
        ((" ",), "", "name: còn trống"),
    ],
)
def test_an_account_that_is_not_right_is_refused(command, home, words, given, refusal):
    assert command(home, "clerk", "add", *words, given=given).refusal.startswith(refusal)


def test_a_name_is_taken_once(command, home):
    assert command(home, "clerk", "add", "Lan").answer["role"] == "clerk"
    assert command(home, "clerk", "add", "LAN").refusal == "name: đã có tài khoản tên này. Dùng tên khác."


def test_backup_writes_a_copy_that_opens_with_the_same_key(command, desk, tmp_path):
    code = desk.receive(an_intake(), actor=LAN).dossier.code
    file = tmp_path / "copy.db"
    assert command(desk.home, "backup", str(file)).answer == {"file": str(file)}
    copy = raw_connection(desk.home, file)
    assert copy.execute("SELECT code FROM dossier").fetchall() == [(code,)]
    copy.close()
    assert command(desk.home, "backup", str(file)).refusal == "file: tệp đã có. Chọn tên khác."
    assert command(desk.home, "backup", str(tmp_path / "no" / "x")).refusal.startswith(
        "file: không có thư mục"
    )


def test_a_copy_of_another_key_is_no_home(command, desk, tmp_path):
    an_enrolment(tmp_path / "other").close()
    Home(tmp_path / "other").database.write_bytes(desk.home.database.read_bytes())
    assert command(tmp_path / "other", "status").refusal.startswith("home: khóa không mở được cơ sở dữ liệu")


@pytest.mark.parametrize("url", ["ftp://x", "http://motcua.example.vn", "motcua"])
def test_enrolling_at_a_wrong_address_leaves_nothing(command, tmp_path, url):
    said = command(tmp_path / "new", "enrol", url, "CODE")
    assert said.refusal
    assert not Home(tmp_path / "new").is_enrolled
    assert not Home(tmp_path / "new").key_file.exists()


def test_enrolling_where_nobody_answers_leaves_nothing(command, tmp_path):
    said = command(tmp_path / "new", "enrol", "http://127.0.0.1:9", "CODE")
    assert "tỉnh" in said.refusal
    assert not Home(tmp_path / "new").is_enrolled


def test_a_home_that_is_a_desk_is_not_enrolled_again(command, home):
    assert command(home, "enrol", "http://127.0.0.1:9", "CODE").refusal.startswith(
        "home: thư mục này đã ghi danh quầy"
    )


def test_the_home_may_be_named_by_the_environment(command, home, monkeypatch):
    monkeypatch.setenv("DESK_HOME", str(home.folder))
    assert command(None, "status").answer["unsent"] == 0


def test_what_is_shown_is_one_object_a_line(command, desk):
    for _ in range(3):
        desk.receive(an_intake(), actor=LAN)
    said = command(desk.home, "find", "phuong")
    assert len(said.answers) == 3
    assert all(json.dumps(answer) for answer in said.answers)


def test_every_page_of_help_is_in_one_language(monkeypatch, capsys):
    english = re.compile(r"positional|optional arguments|show this help|^usage:|^options:", re.MULTILINE)
    for command in ([], ["document"], ["due"], ["clerk", "add"], ["enrol"]):
        with pytest.raises(SystemExit):
            main([*command, "--help"])
        page = capsys.readouterr().out
        assert page.startswith("cách dùng: desk")
        assert not english.search(page), page
    monkeypatch.setenv("DESK_LANG", "en")
    with pytest.raises(SystemExit):
        main(["--help"])
    page = capsys.readouterr().out
    assert "a clerk's account" in page
    assert not re.search(r"[ăđơư]", page.replace("Quầy Một Cửa", "")), page


def test_both_languages_of_the_help_have_the_same_words():
    read = [
        json.loads((RESOURCES / "words" / f"help.{each}.json").read_text("utf-8")) for each in ("vi", "en")
    ]
    assert read[0].keys() == read[1].keys()

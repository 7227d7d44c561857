"""`receive`: JSON lines, each its own transaction; a bad line is refused with its number and the rest goes on."""

import getpass
import json
import unicodedata

import pytest

from desk_app.commands import receive
from desk_app.domain.ticket import is_genuine, parse_ticket
from tests.builders import CARD, MONDAY, NEW_CARD, a_desk

PERSON = {"full_name": "Nguyễn Thị B", "id_number": "000188012345"}


def a_line(**but):
    return json.dumps({"procedure": "1.004222", "applicant": PERSON, **but}, ensure_ascii=False)


def received(command, home, *lines):
    return command(home, "receive", "-", given="\n".join(lines))


def test_one_line_is_answered_with_everything_the_receipt_needs(command, home):
    answer = received(command, home, a_line()).answer
    assert answer["code"] == "H15.50.05-261123-0001"
    assert answer["scan_code"] == "2418126112300012"
    assert answer["due_at"] == "2026-12-03T17:00:00+07:00"
    assert answer["due_reason"].startswith(
        "7 ngày làm việc: 25/11 đến 03/12. Không tính 24/11 (Ngày Văn hóa Việt Nam)"
    )
    assert answer["fee"] == {"method": "later", "amount": 20000}
    assert answer["lookup_url"].startswith("HTTPS://MOTCUA.EXAMPLE.VN/T/2418126112300012")
    assert answer["warnings"] == []
    assert is_genuine(bytes(range(32)), parse_ticket(answer["lookup_url"]))
    assert {"id", "code", "scan_code", "due_at", "due_reason", "fee", "lookup_url"} <= answer.keys()


def test_the_day_of_culture_is_passed_over_by_name(command, home):
    without = a_line(received_at="2026-11-23T09:12:00+07:00", procedure="1.000689")
    answer = received(command, home, without).answer
    assert answer["due_at"] == "2026-11-27T17:00:00+07:00"
    assert "24/11 (Ngày Văn hóa Việt Nam)" in answer["due_reason"]


def test_every_line_has_its_own_number_and_they_count_up(command, home):
    said = received(command, home, *[a_line()] * 5)
    assert [answer["code"][-4:] for answer in said.answers] == ["0001", "0002", "0003", "0004", "0005"]
    assert said.code == 0


def test_a_bad_line_in_the_middle_is_refused_by_number_and_the_rest_goes_on(command, home):
    said = received(command, home, a_line(), a_line(sets=0), "", a_line(urgent=True), a_line())
    assert said.code == 2
    assert [answer["code"][-4:] for answer in said.answers] == ["0001", "0002"]
    assert said.refusals == [
        "dòng 2: sets: là 0, phải từ 1 đến 9999. Sửa lại số.",
        "dòng 4: urgent: không có trường này. Xóa đi, hoặc xem lại tên trường.",
    ]


@pytest.mark.parametrize(
    ("line", "refusal"),
    [
        ("not json", "line: không phải JSON, sai ở ký tự 1."),
        ('{"procedure": }', "line: không phải JSON, sai ở ký tự 15."),
        (a_line() + a_line(), "line: không phải JSON, sai ở ký tự"),
        ("[" * 100_000, "line: "),
        ("9" * 5000, "line: "),
        ("[]", "line: phải là một nhóm trường"),
        ("null", "line: phải là một nhóm trường"),
        ("{}", "applicant: còn trống"),
        (a_line(papers=[{"name": "x", "originals": -1}]), "papers[0].originals: là -1"),
        (a_line(procedure="9.999999"), "procedure: không có thủ tục 9.999999"),
        (a_line(procedure="khai sinh"), 'procedure: mã thủ tục "khai sinh" không đúng dạng'),
        (
            a_line(applicant={**PERSON, "born_on": "1990-01-01"}),
            "applicant.born_on: năm sinh 1990 không khớp số định danh (năm 1988)",
        ),
        (
            a_line(applicant={"scan": "1|2|3|4|5|6|7|8"}),
            "applicant.scan: thẻ phải có 7 hoặc 11 phần, đọc được 8",
        ),
        (a_line(note="x" * 2001), "note: dài 2001 ký tự, tối đa 2000"),
        (a_line(received_at="2029-01-02T09:00"), "due: "),
        (a_line(outcome="refusal"), "reason: còn trống"),
        ('{"a\\nb": 1}', "a b: không có trường này"),
        ('{"procedure": "1.004222", "applicant": {"full_name": "\\ud800"}}', "applicant.full_name: "),
    ],
    ids=lambda text: text[:24],
)
def test_a_refusal_is_one_line_that_names_the_field(command, home, line, refusal):
    said = received(command, home, line)
    assert said.refusal.startswith(f"dòng 1: {refusal}")


def test_bytes_that_are_no_text_are_refused_and_the_next_line_is_taken(command, home):
    said = command(home, "receive", "-", given=b'{"a": "\xff\xfe"}\n' + a_line().encode())
    assert said.code == 2
    assert said.refusals == ["dòng 1: line: không phải chữ UTF-8. Lưu lại tệp bằng UTF-8."]
    assert len(said.answers) == 1


def test_a_mark_of_byte_order_and_the_line_ends_of_other_systems_do_not_matter(command, home):
    given = b"\xef\xbb\xbf" + a_line().encode() + b"\r\n\r\n  \t\r\n" + a_line().encode() + b"\r\n"
    assert [answer["code"][-4:] for answer in command(home, "receive", "-", given=given).answers] == [
        "0001",
        "0002",
    ]
    assert command(home, "receive", "-", given=b"\xef\xbb\xbf\r\n\n").code == 0


def test_nothing_given_is_nothing_done(command, home):
    said = command(home, "receive", "-", given=b"")
    assert (said.code, said.answers, said.refusals) == (0, [], [])


def test_a_note_of_ten_megabytes_is_refused_and_the_next_line_taken(command, home):
    said = received(command, home, a_line(note="ă" * 5_000_000), a_line())
    assert said.code == 2
    assert said.refusals == ["dòng 1: note: dài 5000000 ký tự, tối đa 2000. Viết ngắn lại."]
    assert len(said.answers) == 1


def test_a_line_without_end_is_cut_and_the_next_one_taken(command, home, monkeypatch):
    monkeypatch.setattr(receive, "_LONGEST_LINE", 1000)
    said = received(command, home, a_line(note="x" * 5000), a_line())
    assert said.code == 2
    assert said.refusals[0].startswith("dòng 1: line: không phải JSON")
    assert [answer["code"][-4:] for answer in said.answers] == ["0001"]


def test_decomposed_text_is_kept_composed(command, home):
    name = unicodedata.normalize("NFD", "Nguyễn Thị Huỳnh Phượng")
    code = received(command, home, a_line(applicant={**PERSON, "full_name": name})).answer["code"]
    assert command(home, "show", code).answer["applicant"]["full_name"] == "Nguyễn Thị Huỳnh Phượng"


def test_a_card_of_either_kind_is_read(command, home):
    cards = [a_line(applicant={"scan": card, "phone": "0905 123 456"}) for card in (CARD, NEW_CARD)]
    codes = [answer["code"] for answer in received(command, home, *cards).answers]
    people = [command(home, "show", code).answer["applicant"] for code in codes]
    assert [person["full_name"] for person in people] == ["NGUYỄN VĂN A", "TRẦN THỊ B"]
    assert [person["id_number"] for person in people] == ["001090123456", "026199000001"]
    assert {person["phone"] for person in people} == {"0905123456"}


def test_a_contradiction_is_confirmed_by_name_and_a_sex_is_a_warning(command, home):
    wrong = {**PERSON, "born_on": "1990-01-01", "sex": "Nam"}
    answer = received(command, home, a_line(applicant=wrong, confirm=["born_on"])).answer
    assert answer["warnings"] == ["applicant.sex: giới tính không khớp số định danh. Xem lại thẻ."]


def test_a_date_of_ones_own_is_taken_with_its_reason(command, home):
    answer = received(command, home, a_line(due={"at": "2026-11-27T16:00", "reason": "theo đề nghị"})).answer
    assert answer["due_at"] == "2026-11-27T16:00:00+07:00"
    assert answer["due_reason"] == "Cán bộ ấn định: theo đề nghị"


@pytest.mark.parametrize("outcome", ["papers_request", "refusal"])
def test_a_visit_is_answered_without_a_number(command, home, outcome):
    answer = received(command, home, a_line(outcome=outcome, reason="Thiếu tờ khai")).answer
    assert (answer["code"], answer["outcome"]) == (None, outcome)
    assert command(home, "find", "nguyen").answers == []
    assert command(home, "status").answer["unsent"] == 1


def test_the_same_id_twice_is_one_dossier(command, home):
    line = a_line(id="0190a1b2-0000-7000-8000-00000000aaaa")
    first, second = received(command, home, line, line).answers
    assert first["code"] == second["code"]


def test_organisations_foreigners_people_without_papers_and_those_who_come_for_others(command, home):
    said = received(
        command,
        home,
        a_line(
            applicant={
                "kind": "enterprise",
                "full_name": "Công ty TNHH Mẫu",
                "tax_code": "0312345678",
                "representative": "Lê C",
            }
        ),
        a_line(applicant={"full_name": "Ivan Petrov", "id_kind": "passport", "id_number": "ab 123456"}),
        a_line(applicant={"full_name": "Cụ Mẹt"}, papers=[]),
        a_line(applicant={"full_name": "Lê D", "id_number": "012345678"}),
        a_line(submitter={"scan": CARD, "mandate": "Giấy ủy quyền"}),
    )
    assert said.code == 0, said.refusals
    shown = [command(home, "show", answer["code"]).answer for answer in said.answers]
    kinds = [(each["applicant"]["kind"], each["applicant"]["id_kind"]) for each in shown]
    assert kinds == [
        ("enterprise", "none"),
        ("person", "passport"),
        ("person", "none"),
        ("person", "cmnd"),
        ("person", "cccd"),
    ]
    assert shown[1]["applicant"]["id_number"] == "AB123456"
    assert shown[2]["papers"] == []
    assert (shown[4]["submitter"]["full_name"], shown[4]["mandate"]) == ("NGUYỄN VĂN A", "Giấy ủy quyền")


def test_a_file_is_read_like_the_input(command, home, tmp_path):
    file = tmp_path / "hồ sơ.jsonl"
    file.write_text(a_line() + "\n", encoding="utf-8")
    assert command(home, "receive", str(file)).answer["code"]
    assert (
        command(home, "receive", str(tmp_path / "none.jsonl")).refusal
        == "file: không có tệp này. Xem lại đường dẫn."
    )
    assert (
        command(home, "receive", str(tmp_path)).refusal == "file: không đọc được tệp. Xem lại quyền của tệp."
    )


def test_numbers_that_run_out_give_provisional_ones_and_each_line_says_so(command, tmp_path):
    a_desk(tmp_path / "small", leases=((1, 2),)).close()
    said = received(command, tmp_path / "small", *[a_line()] * 4, a_line(received_at="2026-11-20T09:00"))
    assert [answer["code"] for answer in said.answers] == [
        "H15.50.05-261123-0001",
        "H15.50.05-261123-0002",
        "T-24181-261123-0001",
        "T-24181-261123-0002",
        "H15.50.05-261120-0001",
    ]
    assert said.refusals == []
    provisional = said.answers[2]
    assert provisional["lookup_url"] is None
    assert any("số tạm" in json.dumps(each, ensure_ascii=False) for each in provisional["warnings"])
    assert said.answers[1]["warnings"] == []


def test_who_acts_is_written_down(command, home):
    first = command(home, "--as", "  Trần  Hùng ", "receive", "-", given=a_line()).answer["code"]
    second = received(command, home, a_line()).answer["code"]
    histories = [command(home, "show", code).answer["history"] for code in (first, second)]
    assert [(history[0]["actor"], history[0]["via"]) for history in histories] == [
        ("Trần Hùng", "cli"),
        (getpass.getuser(), "cli"),
    ]


def test_moments_are_answered_in_vietnams_time(command, home):
    code = received(command, home, a_line(received_at="2026-11-23T02:12:00Z")).answer["code"]
    shown = command(home, "show", code).answer
    assert shown["received_at"] == MONDAY.isoformat() == "2026-11-23T09:12:00+07:00"
    assert all(line["at"].endswith("+07:00") for line in shown["history"])

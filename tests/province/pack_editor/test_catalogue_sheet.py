"""The pack editor says by row and column what is wrong with a sheet of procedures."""

import csv
import json
import unicodedata
from datetime import date, time
from pathlib import Path

import msgspec
import openpyxl
import pytest

import resources
from desk_app.domain.due_date import Duration, Unit
from desk_app.domain.errors import Refusal
from desk_app.domain.procedure import Phase, time_cut
from desk_app.domain.step_rules import Grounds
from desk_app.wire.pack import CatalogueContent
from province.pack_editor.editing import Checked, check_file
from province.pack_editor.problems import Severity

GOOD = {
    "code": "1.001193",
    "name": "Đăng ký khai sinh",
    "field": "Hộ tịch",
    "duration": "3",
    "unit": "working_day",
    "fee_vnd": "8000",
    "papers": "Tờ khai đăng ký khai sinh|1|0|required",
}


def a_sheet(folder: Path, *rows: dict[str, str], delimiter: str = ",") -> Path:
    """Rows of GOOD with changes, as .csv."""
    file = folder / "procedures.csv"
    columns = list(dict.fromkeys([*GOOD, *(name for row in rows for name in row)]))
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, columns, delimiter=delimiter)
        writer.writeheader()
        writer.writerows({**GOOD, **row} for row in rows)
    return file


def procedures(checked: Checked):
    return msgspec.json.decode(checked.content, type=CatalogueContent).procedures


def found(file: Path, **how):
    return [(each.row, each.column, each.code) for each in check_file(file, **how).problems]


@pytest.mark.parametrize(
    ("change", "column", "code"),
    [
        ({"code": ""}, "code", "missing"),
        ({"code": "1.1193"}, "code", "code_form"),
        ({"code": "2.000815.01"}, "code", "code_form"),
        ({"code": "1.000124"}, "code", "code_placeholder"),
        ({"code": "1.000130"}, "code", "code_placeholder"),
        ({"code": "1.000203"}, "code", "code_placeholder"),
        ({"name": ""}, "name", "missing"),
        ({"name": "Đăng ký khai sinh và"}, "name", "clipped"),
        ({"name": "Đăng ký khai sinh (có yếu tố nước"}, "name", "clipped"),
        ({"name": "Đăng ký khai sinh…"}, "name", "clipped"),
        ({"name": "a" * 255}, "name", "clipped"),
        ({"name": unicodedata.normalize("NFD", "Đăng ký khai sinh")}, "name", "decomposed"),
        ({"name": "Đăng ký\u200bkhai sinh"}, "name", "control_character"),
        ({"duration": "-3"}, "duration", "number_negative"),
        ({"duration": "ba"}, "duration", "number_form"),
        ({"duration": "99999"}, "duration", "number_large"),
        ({"unit": "tuần"}, "unit", "unit_unknown"),
        ({"unit": ""}, "unit", "unit_missing"),
        ({"statutory_duration": "2"}, "statutory_duration", "statutory_shorter"),
        ({"fee_vnd": "-1"}, "fee_vnd", "number_negative"),
        ({"fee_vnd": "8.000"}, "fee_vnd", "number_form"),
        ({"fee_vnd": "", "fee_online": "4000"}, "fee_vnd", "fee_needed"),
        ({"fee_vnd": "", "fee_kind": "P"}, "fee_vnd", "fee_needed"),
        ({"fee_kind": "X"}, "fee_kind", "fee_kind"),
        ({"page_rates": "2-2000"}, "page_rates", "rates_form"),
        ({"papers": "Tờ khai|1|0"}, "papers", "paper_form"),
        ({"papers": "Tờ khai|-1|0|required"}, "papers", "number_negative"),
        ({"papers": "Tờ khai|1|0|maybe"}, "papers", "paper_requirement"),
        ({"effective_from": "1/3"}, "effective_from", "day_form"),
        (
            {"effective_from": "2027-03-01", "abolished_from": "2027-02-01"},
            "abolished_from",
            "ends_before_start",
        ),
        ({"abolished_from": "2027-03-01", "successor": "1.999999"}, "successor", "successor_unknown"),
        ({"abolished_from": "2027-03-01", "successor": "1.001193"}, "successor", "successor_itself"),
        ({"abolished_from": "2027-03-01", "successor": "moi"}, "successor", "code_form"),
        ({"cut_off": "chiều"}, "cut_off", "hour_form"),
        ({"phases": "Công an"}, "phases", "phases_form"),
    ],
)
def test_a_wrong_cell_is_an_error_at_its_row_and_column(tmp_path, change, column, code):
    file = a_sheet(tmp_path, {"code": "2.000635"}, change)
    problem = next(each for each in check_file(file).problems if each.code == code)
    assert (problem.row, problem.column, problem.severity) == (3, column, Severity.ERROR)


@pytest.mark.parametrize(
    ("change", "column", "code"),
    [
        ({"fee_vnd": ""}, "fee_vnd", "fee_missing"),
        ({"duration": "", "unit": ""}, "duration", "duration_unknown"),
        ({"name": "Đăng ký khai sinh:"}, "name", "clipped"),
        ({"papers": "Giấy tờ theo một trong|1|0|required"}, "papers", "clipped"),
        ({"papers": "Tờ khai|1|0|required;Tờ khai|1|0|required"}, "papers", "paper_twice"),
    ],
)
def test_what_may_be_so_is_a_warning_and_stops_nothing(tmp_path, change, column, code):
    checked = check_file(a_sheet(tmp_path, change))
    (problem,) = checked.problems
    assert (problem.row, problem.column, problem.code, problem.severity) == (
        2,
        column,
        code,
        Severity.WARNING,
    )
    assert not checked.errors


def test_an_unknown_fee_is_an_error_where_fees_are_needed(tmp_path):
    file = a_sheet(tmp_path, {"fee_vnd": ""})
    assert not check_file(file).errors
    assert [each.code for each in check_file(file, fees_needed=True).errors] == ["fee_missing"]


def test_a_good_row_has_no_problem_and_becomes_a_procedure(tmp_path):
    row = {
        "field_code": "G15-HT",
        "statutory_duration": "5",
        "fee_online": "4000",
        "fee_kind": "LP",
        "fee_code": "LP-01",
        "effective_from": "01/03/2027",
        "abolished_from": "2028-01-01",
        "successor": "1.001194",
        "cut_off": "14:30",
        "papers": "Tờ khai|1|0|required|KQ.G15.0001;Giấy chứng sinh|0|2|optional",
        "papers_ground": "-",
        "payment_ground": "Điều 5",
    }
    checked = check_file(a_sheet(tmp_path, row, {"code": "1.001194"}))
    assert checked.problems == []
    (procedure, _) = procedures(checked)
    assert procedure.duration == Duration(3, Unit.WORKING_DAY)
    assert time_cut(procedure).saved == 2
    assert (procedure.fee.amount, procedure.fee.online, procedure.fee.kind, procedure.fee.code) == (
        8000,
        4000,
        "LP",
        "LP-01",
    )
    assert (procedure.effective_from, procedure.abolished_from) == (date(2027, 3, 1), date(2028, 1, 1))
    assert (procedure.successor, procedure.cut_off, procedure.field_code) == (
        "1.001194",
        time(14, 30),
        "G15-HT",
    )
    assert [(paper.name, paper.originals, paper.copies, paper.code) for paper in procedure.papers] == [
        ("Tờ khai", 1, 0, "KQ.G15.0001"),
        ("Giấy chứng sinh", 0, 2, None),
    ]
    assert procedure.grounds == Grounds(papers=None, payment="Điều 5")


def test_the_phases_of_an_interlinked_procedure_are_its_time(tmp_path):
    checked = check_file(
        a_sheet(tmp_path, {"duration": "", "phases": "Tư pháp:1; Công an xã:4;Bảo hiểm xã hội:3"})
    )
    assert checked.problems == []
    (procedure,) = procedures(checked)
    assert procedure.phases[1] == Phase("Công an xã", Duration(4, Unit.WORKING_DAY))
    assert procedure.whole_duration == Duration(8, Unit.WORKING_DAY)


def test_a_price_by_the_page_needs_no_flat_price(tmp_path):
    checked = check_file(
        a_sheet(tmp_path, {"fee_vnd": "", "page_rates": "2:2000;0:1000", "fee_cap": "200000"})
    )
    assert checked.problems == []
    assert procedures(checked)[0].fee.price(pages=3) == 5000


def test_two_rows_of_one_code_are_two_versions_only_with_different_days(tmp_path):
    assert found(a_sheet(tmp_path, {}, {})) == [(3, "code", "code_twice")]
    assert found(a_sheet(tmp_path, {"abolished_from": "2027-03-01"}, {"effective_from": "2027-03-01"})) == []


def test_headings_and_units_may_be_vietnamese_and_columns_parted_by_semicolons(tmp_path):
    file = tmp_path / "danh-muc.csv"
    file.write_text(
        "\ufeffMã thủ tục;Tên thủ tục;Lĩnh vực;Thời hạn;Đơn vị;Mức thu;Thành phần hồ sơ\n"
        "1.001193;Đăng ký khai sinh;Hộ tịch;3;Ngày làm việc;0;Tờ khai|1|0|required\n",
        encoding="utf-8",
    )
    checked = check_file(file)
    assert checked.problems == []
    assert procedures(checked)[0].duration == Duration(3, Unit.WORKING_DAY)


def test_an_excel_file_reads_like_the_text_and_cells_are_named_as_there(tmp_path):
    file = tmp_path / "procedures.xlsx"
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append([*GOOD, "effective_from"])
    sheet.append(
        [
            "1.001193",
            "Đăng ký khai sinh",
            "Hộ tịch",
            3,
            "working_day",
            8000.0,
            "Tờ khai|1|0|required",
            date(2027, 3, 1),
        ]
    )
    sheet.append(["1.001194", "Đăng ký khai tử của", "Hộ tịch", 3, "fortnight", None, None, None])
    book.save(file)
    checked = check_file(file)
    assert [(each.cell, each.code) for each in checked.problems] == [
        ("E3", "unit_unknown"),
        ("B3", "clipped"),
        ("F3", "fee_missing"),
    ]
    file = tmp_path / "one.xlsx"
    sheet.delete_rows(3)
    book.save(file)
    (procedure,) = procedures(check_file(file))
    assert (procedure.fee.amount, procedure.effective_from) == (8000, date(2027, 3, 1))


def test_the_catalogue_of_the_product_passes_with_warnings_only():
    checked = check_file(Path(resources.__file__).parent / "packs" / "source" / "procedures.csv")
    assert checked.entries == 323
    assert checked.errors == []
    assert {"fee_missing", "duration_unknown", "duration_zero", "clipped"} >= {
        each.code for each in checked.problems
    }


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.csv", b"", "sheet_empty"),
        ("a.csv", b"code,name\n", "columns_missing"),
        ("a.csv", b"code,colour\n", "column_unknown"),
        ("a.csv", b"code,code\n", "column_twice"),
        ("a.csv", "code,tên".encode("utf-16"), "sheet_encoding"),
        ("a.csv", b'code\n"1', "sheet_form"),
        ("a.xlsx", b"no excel at all", "sheet_form"),
        ("a.json", b"{", "pack_kind_choice"),
    ],
)
def test_a_file_that_is_no_sheet_is_refused(tmp_path, name, content, code):
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(Refusal) as caught:
        check_file(file)
    assert caught.value.code == code


def test_a_problem_is_a_json_line_with_a_sentence(tmp_path):
    (problem,) = check_file(a_sheet(tmp_path, {"unit": "tuần"})).problems
    assert json.loads(json.dumps(problem.told())) == {
        "row": 2,
        "column": "unit",
        "cell": "E2",
        "severity": "error",
        "problem": "unit_unknown",
        "sentence": "không có đơn vị “tuần”. Dùng: working_day, calendar_day, working_hour, same_day.",
    }

"""The pack editor on the command line: check, build, sign, publish, and the desk that gets it."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from desk_app.wire.messages import FeedPack, PullAnswer
from desk_app.wire.pack import read_catalogue, read_pack
from province.cli import run
from tests.province.pack_editor.test_catalogue_sheet import a_sheet


@pytest.fixture
def home(sqlite_home: Path, tmp_path: Path) -> Path:
    """A province of two offices, copied from a migrated one."""
    return Path(shutil.copytree(sqlite_home, tmp_path / "home"))


@pytest.fixture
def pack(home, capsys):
    """Runs `admin pack …`: (exit code, JSON lines, lines of refusal)."""

    def run_it(*words):
        code = run(["--home", str(home), "admin", "pack", *map(str, words)])
        told = capsys.readouterr()
        return code, [json.loads(line) for line in told.out.splitlines()], told.err.splitlines()

    return run_it


def test_a_sheet_becomes_a_signed_pack_and_every_office_is_told(pack, tmp_path):
    out = tmp_path / "catalogue.pack"
    code, (built,), _ = pack(
        "build", "catalogue", a_sheet(tmp_path, {}), "--version", 2, "-o", out, "--title", "Bản 2027"
    )
    assert (code, built["version"], built["entries"]) == (0, 2, 1)
    code, _, (refused,) = pack("publish", out)
    assert code == 2
    assert "322 thủ tục đang dùng không có trong bảng" in refused
    assert "--sure" in refused
    code, (published,), _ = pack("publish", out, "--sure")
    assert (code, published["kind"], published["offices"]) == (0, "catalogue", 2)
    _, listed, _ = pack("list")
    assert [
        (each["version"], each["title"], each["in_force"]) for each in listed if each["kind"] == "catalogue"
    ] == [
        (1, "Danh mục thủ tục cấp xã (dữ liệu mẫu)", False),
        (2, "Bản 2027", True),
    ]


def test_an_enrolled_desk_gets_the_new_pack_with_its_next_pull(served, tmp_path):
    from province.pack_editor.editing import build_pack, check_file, publish_file

    desk = served.desk()
    keys, now = served.province.keys, served.clock()
    checked = check_file(a_sheet(tmp_path, {"effective_from": "2027-03-01"}))
    body = build_pack(checked, version=2, title="", keys=keys, now=now, name="x")
    with served.province.database.writing() as tx:
        publish_file(tx, body, keys, name="x", now=now)
    answer = desk.pull()
    assert isinstance(answer, PullAnswer)
    (item,) = [item for item in answer.items if isinstance(item, FeedPack)]
    (procedure,) = read_catalogue(read_pack(item.body, {keys.issuer: keys.public_key}))
    assert (item.version, procedure.effective_from, procedure.catalogue_version) == (2, date(2027, 3, 1), 2)


def test_errors_are_told_one_a_line_by_row_and_column_and_nothing_is_built(pack, tmp_path):
    file, out = a_sheet(tmp_path, {"unit": "tuần"}, {"code": "1.000125"}), tmp_path / "x.pack"
    code, told, refused = pack("build", "catalogue", file, "--version", 2, "-o", out)
    assert (code, told, out.exists()) == (2, [], False)
    assert refused == [
        "procedures.csv: dòng 2, cột unit (E2): không có đơn vị “tuần”. Dùng: working_day, calendar_day,"
        " working_hour, same_day.",
        "procedures.csv: dòng 3, cột code (A3): mã 1.000125 là mã giữ chỗ, không phải thủ tục. Dùng mã thật.",
        "procedures.csv: Còn 2 chỗ sai. Hãy sửa từng dòng ở trên rồi làm lại.",
    ]


def test_check_answers_a_line_a_problem_and_the_count(pack, tmp_path):
    code, told, refused = pack("check", a_sheet(tmp_path, {"fee_vnd": ""}))
    assert (code, refused) == (0, [])
    assert (told[0]["row"], told[0]["column"], told[0]["severity"]) == (2, "fee_vnd", "warning")
    assert (told[1]["entries"], told[1]["errors"], told[1]["warnings"]) == (1, 0, 1)
    code, told, refused = pack("check", "--fees-needed", a_sheet(tmp_path, {"fee_vnd": ""}))
    assert (code, told[1]["errors"], len(refused)) == (2, 1, 2)


@pytest.mark.parametrize("version", [1, 0, -5, 2**31])
def test_an_older_equal_or_senseless_version_is_refused_at_building(pack, tmp_path, version):
    code, _, (refused,) = pack(
        "build", "catalogue", a_sheet(tmp_path, {}), "--version", version, "-o", tmp_path / "x.pack"
    )
    assert code == 2
    assert refused.startswith("catalogue: " if version == 1 else "version: ")
    assert not (tmp_path / "x.pack").exists()


def test_a_version_that_is_not_newer_is_refused_at_publishing(pack, tmp_path):
    for version in (2, 3):
        pack(
            "build",
            "catalogue",
            a_sheet(tmp_path, {}),
            "--version",
            version,
            "-o",
            tmp_path / f"{version}.pack",
        )
    assert pack("publish", tmp_path / "3.pack", "--sure")[0] == 0
    for version in (2, 3):
        code, _, (refused,) = pack("publish", tmp_path / f"{version}.pack")
        assert (code, refused) == (
            2,
            f"catalogue: Bản {version} không mới hơn bản đang dùng (3). Hãy tăng số bản.",
        )


def test_an_altered_pack_and_one_of_another_hand_are_refused(pack, tmp_path):
    from desk_app.paths import PACKS

    out = tmp_path / "catalogue.pack"
    pack("build", "catalogue", a_sheet(tmp_path, {}), "--version", 2, "-o", out)
    out.write_bytes(out.read_bytes().replace(b"8000", b"9000"))
    assert pack("publish", out)[2] == [
        "catalogue.pack: Chữ ký của gói không đúng, gói đã bị sửa. Hãy làm lại gói."
    ]
    code, _, (refused,) = pack("publish", PACKS / "catalogue-1.pack")
    assert code == 2
    assert "product" in refused


@pytest.mark.parametrize(
    ("words", "field"),
    [
        (("publish", "nowhere.pack"), "file"),
        (("check", "nowhere.csv"), "file"),
        (("build", "weather", "nowhere.csv", "--version", "2"), "kind"),
        (("build", "forms", "nowhere.csv", "--version", "2"), "file"),
        (("build", "calendar", "nowhere.json", "--version", "2"), "file"),
    ],
)
def test_a_refusal_is_one_line_that_names_the_field(pack, words, field):
    code, told, (refused,) = pack(*words)
    assert (code, told) == (2, [])
    assert refused.startswith(f"{field}: ")


def test_a_calendar_of_the_product_is_built_from_its_source(pack, tmp_path):
    from desk_app.paths import PACKS

    source, out = PACKS / "source" / "calendar.json", tmp_path / "calendar.pack"
    code, (built,), _ = pack("build", "calendar", source, "--version", 2, "-o", out)
    assert (code, built["kind"]) == (0, "calendar")
    assert pack("publish", out)[0] == 0

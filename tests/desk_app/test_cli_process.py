"""The command line as a program of its own: one door, flushed answers, several processes on one home."""

import json
import os
import select
import subprocess
import sys

import pytest

from tests.builders import LAN, NEW_CARD, a_desk, a_person, an_intake
from tests.desk_app.test_cli_receive import a_line

TODAY = {"received_at": "2026-11-23T09:12:00+07:00"}


def started(root, home, *words, **how):
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **how}
    env = {
        name: value
        for name, value in (pipes.pop("env", None) or os.environ).items()
        if name != "PYTHONUNBUFFERED"
    }
    pipes["env"] = env
    return subprocess.Popen([sys.executable, "main.py", "--home", str(home), *words], cwd=root, **pipes)


def ran(root, home, *words, given=b"", env=None):
    with started(root, home, *words, env=env) as process:
        out, err = process.communicate(given, timeout=60)
    return process.returncode, out.decode().splitlines(), err.decode().splitlines()


def soon(stream):
    """The next line of a pipe; none within half a minute is a failure and no endless wait."""
    assert select.select([stream], [], [], 30)[0], "nothing was said"
    return stream.readline().decode()


def test_the_first_answer_comes_before_the_second_line_is_sent(root, home):
    with started(root, home.folder, "receive", "-", bufsize=0) as process:
        codes = []
        for _ in range(3):
            process.stdin.write(a_line(**TODAY).encode() + b"\n")
            codes.append(json.loads(soon(process.stdout))["code"])
        process.stdin.close()
        assert process.wait(timeout=60) == 0
    assert [code[-4:] for code in codes] == ["0001", "0002", "0003"]


def test_a_refusal_comes_at_once_as_well(root, home):
    with started(root, home.folder, "receive", "-", bufsize=0) as process:
        process.stdin.write(b"{}\n")
        assert soon(process.stderr).startswith("dòng 1: applicant: ")
        process.stdin.write(a_line(**TODAY).encode() + b"\n")
        assert json.loads(soon(process.stdout))["code"]
        process.stdin.close()
        assert process.wait(timeout=60) == 2


def test_two_processes_on_one_home_share_the_numbers(root, home):
    given = (a_line(**TODAY) + "\n").encode() * 25
    processes = [started(root, home.folder, "receive", "-") for _ in range(2)]
    for process in processes:
        process.stdin.write(given)
        process.stdin.close()
        process.stdin = None
    codes = []
    for process in processes:
        out, err = process.communicate(timeout=90)
        assert (process.returncode, err) == (0, b"")
        codes += [json.loads(line)["code"] for line in out.splitlines()]
    assert sorted(codes) == [f"H15.50.05-261123-{sequence:04d}" for sequence in range(1, 51)]
    assert json.loads(ran(root, home.folder, "verify")[1][0]) == {"events": 50, "ok": True}


def test_text_is_utf8_whatever_the_computer_speaks(root, home):
    env = {**os.environ, "LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    line = a_line(applicant={"scan": NEW_CARD}, **TODAY).encode()
    code, out, err = ran(root, home.folder, "receive", "-", given=line + b"\n{}\n", env=env)
    assert (code, err) == (2, ["dòng 2: applicant: còn trống. Điền vào rồi làm lại."])
    shown = ran(root, home.folder, "show", json.loads(out[0])["code"], env=env)
    assert json.loads(shown[1][0])["applicant"]["full_name"] == "TRẦN THỊ B"


def test_receiving_stops_and_says_where_when_nobody_hears_the_numbers(root, home):
    with started(root, home.folder, "receive", "-", bufsize=0) as process:
        line = a_line(**TODAY).encode() + b"\n"
        process.stdin.write(line)
        assert soon(process.stdout)
        process.stdout.close()
        process.stdin.write(line * 3)
        assert soon(process.stderr).startswith("dòng 2: output: đầu ra đã đóng")
        process.stdin.close()
        assert process.wait(timeout=60) == 2
        process.stdout = None
    assert json.loads(ran(root, home.folder, "verify")[1][0])["events"] == 2


def test_a_reader_that_goes_away_is_no_fault(root, home):
    desk = a_desk(home.folder.parent / "many")
    for _ in range(200):
        desk.receive(an_intake(owner=a_person(full_name="NGUYỄN THỊ B")), actor=LAN)
    desk.close()
    with started(root, desk.home.folder, "find", "nguyen", "--limit", "1000") as process:
        process.stdout.readline()
        process.stdout.close()
        process.stdout = None
        _, err = process.communicate(timeout=60)
    assert process.returncode == 0
    assert err == b""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a screen")
def test_a_window_without_a_screen_is_refused_in_words(root, home):
    screens = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    env = {name: value for name, value in os.environ.items() if name not in screens}
    code, out, err = ran(root, home.folder, env=env)
    assert (code, out) == (2, [])
    assert err == ["window: máy này không có màn hình. Dùng các lệnh (xem --help), hoặc thử demo --headless."]


def test_help_is_given_without_a_home(root, tmp_path):
    code, out, err = ran(root, tmp_path / "none", "--help")
    assert (code, err) == (0, [])
    told = "\n".join(out)
    for name in (
        "receive",
        "show",
        "find",
        "step",
        "document",
        "due",
        "scan",
        "vietqr",
        "sync",
        "status",
        "enrol",
        "backup",
        "verify",
    ):
        assert name in told
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("module", ["PySide6", "reportlab", "alembic", "httpx2"])
def test_a_small_question_loads_nothing_heavy(root, tmp_path, module):
    script = (
        f"import sys; from desk_app.cli import main; main(['scan', 'x']); sys.exit({module!r} in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", script], cwd=root, capture_output=True, check=False)
    assert told.returncode == 0, module

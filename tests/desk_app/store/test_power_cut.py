"""Whatever moment the power goes, what was shown is there, whole, and no number is given twice."""

import json
import signal
import subprocess
import sys
import threading

import pytest

from desk_app.bootstrap import open_desk, verify
from desk_app.paths import Home
from tests.builders import LAN, NEW_CARD, a_desk, an_intake
from tests.desk_app.store.looking import census, rows, run

LINE = json.dumps(
    {"procedure": "1.004222", "applicant": {"scan": NEW_CARD}, "received_at": "2026-11-23T09:12:00+07:00"}
)


def whole(desk):
    """Every row has its event, its search line and its number; the chain holds; the index is sound."""
    counted = census(desk)
    assert (
        counted["dossier"] == counted["event"] == counted["dossier_fts_docsize"] == counted["numbers taken"]
    )
    assert verify(desk) == counted["event"]
    run(desk, "INSERT INTO dossier_fts (dossier_fts, rank) VALUES ('integrity-check', 1)")
    codes = sorted(str(code) for (code,) in rows(desk, "SELECT code FROM dossier"))
    assert codes == [f"H15.50.05-261123-{sequence:04d}" for sequence in range(1, len(codes) + 1)]
    assert rows(desk, "PRAGMA integrity_check") == [("ok",)]
    return codes


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs a signal that no process can refuse")
def test_killed_before_and_after_every_statement_a_reception_is_whole_or_not_there(tmp_path, root):
    home = tmp_path / "home"
    a_desk(home).close()
    told = subprocess.run(
        [sys.executable, "-m", "tests.desk_app.store.cuts", str(home)],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    )
    cuts = [json.loads(line) for line in told.stdout.splitlines()]
    assert len(cuts) > 20
    assert all(cut["killed"] and not cut["shown"] for cut in cuts[:-1])
    assert cuts[-1]["shown"]
    desk = open_desk(Home(home))
    codes = whole(desk)
    assert cuts[-1]["shown"] in codes
    assert len(codes) <= 2
    desk.close()


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs a signal that no process can refuse")
def test_killed_in_the_middle_of_a_queue_every_code_that_was_printed_is_there(tmp_path, root):
    home = tmp_path / "home"
    a_desk(home).close()
    printed: list[str] = []
    for answers in (1, 9, 60):
        printed += killed_after(home, root, answers)
        desk = open_desk(Home(home))
        codes = whole(desk)
        assert set(printed) <= set(codes)
        desk.close()
    assert len(printed) == len(set(printed)) >= 70
    desk = open_desk(Home(home))
    following = desk.receive(an_intake(), actor=LAN).dossier.code
    assert following not in codes
    desk.close()


def killed_after(home, root, answers):
    """The codes that a receiving process printed before it was killed, its input still flowing."""
    process = subprocess.Popen(
        [sys.executable, "main.py", "--home", str(home), "receive", "-"],
        cwd=root,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )

    def feed():
        try:
            for _ in range(5000):
                process.stdin.write(LINE.encode() + b"\n")
            process.stdin.close()
        except (BrokenPipeError, ValueError):
            pass

    feeding = threading.Thread(target=feed)
    feeding.start()
    printed = [json.loads(process.stdout.readline())["code"] for _ in range(answers)]
    process.kill()
    rest = process.stdout.read().splitlines(keepends=True)
    printed += [json.loads(line)["code"] for line in rest if line.endswith(b"\n")]
    feeding.join()
    assert process.wait() == -signal.SIGKILL
    for stream in (process.stdin, process.stdout, process.stderr):
        try:
            stream.close()
        except BrokenPipeError:
            pass
    return printed

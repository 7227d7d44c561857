"""On a real disk that is full or may only be read, the desk refuses in words and goes on once it can."""

import json
import os
import subprocess
import sys
import textwrap

import pytest

from desk_app.bootstrap import open_desk, verify
from desk_app.domain.errors import HomeRefused
from desk_app.paths import Home
from tests.builders import LAN, NEW_CARD, a_desk, an_intake

MOUNT = ["unshare", "--mount", "sh", "-ec"]


def may_mount() -> bool:
    """Whether this account can lay a small disk of its own under one process."""
    try:
        tried = subprocess.run([*MOUNT, "mount -t tmpfs tmpfs /mnt"], capture_output=True, check=False)
    except OSError:
        return False
    return tried.returncode == 0


needs_mount = pytest.mark.skipif(not may_mount(), reason="needs the right to mount a disk")
FILL = """
    import json, os, sys
    from desk_app.bootstrap import open_desk, verify
    from desk_app.domain.errors import HomeRefused
    from desk_app.paths import Home
    from pathlib import Path
    from tests.builders import LAN, a_desk, an_intake

    disk = Path(sys.argv[1])
    (disk / "ballast").write_bytes(bytes(1_000_000))
    desk = a_desk(disk / "home")
    told = {"codes": [], "refused": []}
    def receive_until_full():
        while True:
            try:
                told["codes"].append(desk.receive(an_intake(note="x" * 2000), actor=LAN).dossier.code)
            except HomeRefused as refusal:
                told["refused"].append(refusal.code)
                return
    receive_until_full()
    receive_until_full()
    (disk / "ballast").unlink()
    told["codes"].append(desk.receive(an_intake(), actor=LAN).dossier.code)
    desk.close()
    desk = open_desk(Home(disk / "home"))
    told["events"] = verify(desk)
    told["kept"] = [found.code for found in desk.search.find("", limit=10_000)]
    desk.close()
    print(json.dumps(told))
"""


def on_a_disk(root, where, size, script, *, then=""):
    """What a program says that runs on a disk of `size`, which vanishes with it."""
    where.mkdir()
    command = f'mount -t tmpfs -o size={size} tmpfs "$1"; {then} exec "$2" -c "$3" "$1"'
    return subprocess.run(
        [*MOUNT, command, "sh", str(where), sys.executable, textwrap.dedent(script)],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(root)},
    )


@needs_mount
def test_a_full_disk_stops_receiving_and_freeing_it_lets_the_desk_go_on(tmp_path, root):
    said = on_a_disk(root, tmp_path / "disk", "4m", FILL)
    assert said.returncode == 0, said.stderr
    told = json.loads(said.stdout)
    assert set(told["refused"]) <= {"disk_full", "disk_error"}
    assert len(told["refused"]) == 2
    assert len(told["codes"]) > 5
    assert sorted(told["kept"]) == sorted(told["codes"])
    assert told["codes"] == [f"H15.50.05-261123-{at:04d}" for at in range(1, len(told["codes"]) + 1)]
    assert told["events"] == len(told["codes"])


@needs_mount
def test_a_home_on_a_disk_that_may_only_be_read_is_refused_in_one_line(tmp_path, root):
    script = f"""
        import os, subprocess, sys
        from pathlib import Path
        from tests.builders import a_desk
        home = Path(sys.argv[1]) / "home"
        a_desk(home).close()
        subprocess.run(["mount", "-o", "remount,ro", sys.argv[1]], check=True)
        line = {json.dumps({"procedure": "1.004222", "applicant": {"scan": NEW_CARD}})!r}
        said = subprocess.run([sys.executable, "main.py", "--home", str(home), "receive", "-"], input=line,
                              capture_output=True, text=True)
        print(said.returncode, said.stdout, said.stderr, sep="|")
    """
    said = on_a_disk(root, tmp_path / "disk", "8m", script)
    assert said.returncode == 0, said.stderr
    code, out, err = said.stdout.strip().split("|")
    assert (code, out) == ("2", "")
    assert err.startswith("home: ")
    assert err.count("\n") == 0


def test_a_home_whose_files_belong_to_another_is_refused_in_words(tmp_path):
    if os.geteuid() == 0:
        pytest.skip("the owner of everything is refused nothing: the mounted disk above shows it")

    desk = a_desk(tmp_path / "home")
    desk.close()
    (tmp_path / "home" / "desk.db").chmod(0o400)
    (tmp_path / "home").chmod(0o500)
    try:
        with pytest.raises(HomeRefused):
            open_desk(Home(tmp_path / "home")).receive(an_intake(), actor=LAN)
    finally:
        (tmp_path / "home").chmod(0o700)
        (tmp_path / "home" / "desk.db").chmod(0o600)
    assert verify(open_desk(Home(tmp_path / "home"))) == 0

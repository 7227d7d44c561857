"""Backing the province up to a file and putting it back, by its own commands in processes of their own."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock, Timeout

from desk_app.domain.errors import HomeRefused
from province.backups import back_up, put_back, reopened
from province.bootstrap import Province, open_province
from province.settings import Settings
from province.store import dossiers
from tests.province.conftest import Served
from tests.province.fake_desk import NINE


def province_says(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "province", "--home", str(home), *words],
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def on_file(served: Served) -> Served:
    if not served.province.database.is_sqlite:
        pytest.skip("PostgreSQL is backed up with its own tools, between two marks")
    return served


def test_a_backup_holds_what_was_there_and_the_desks_are_told(on_file: Served, tmp_path: Path) -> None:
    desk = on_file.desk()
    desk.receive()
    desk.push()
    file = tmp_path / "tinh.db"

    assert back_up(on_file.province, file) == 1

    assert desk.hello().watermark == 1
    assert file.stat().st_mode & 0o077 == 0
    kept = sqlite3.connect(file)
    assert kept.execute("SELECT count(*) FROM ledger").fetchone() == (1,)
    kept.close()
    assert list(tmp_path.glob("*.part")) == []


def test_a_province_comes_up_from_a_backup_in_a_new_epoch(on_file: Served, tmp_path: Path) -> None:
    desk = on_file.desk()
    desk.receive()
    desk.push()
    file, home = tmp_path / "tinh.db", on_file.province.settings.home
    back_up(on_file.province, file)
    desk.receive()
    desk.push(2)
    before = desk.hello().epoch
    on_file.province.close()

    said = province_says(home, "restore", str(file))

    assert said.returncode == 0, said.stderr
    told = json.loads(said.stdout)
    assert told["epoch"] != before
    assert Path(told["before"]).is_file()
    again = open_province(Settings(home), now=on_file.clock)
    with again.database.reading() as tx:
        assert dossiers.counted(tx) == 1
    again.close()


def test_what_is_no_backup_of_this_province_is_refused_and_nothing_is_touched(
    settings: Settings, province: Province, tmp_path: Path
) -> None:
    if not province.database.is_sqlite:
        for words in (("backup", str(tmp_path / "x.db")),):
            assert back_up_refused(province, Path(words[1])) == "backup_postgres"
        return
    file = tmp_path / "x.db"
    file.write_bytes(b"no database" * 1000)
    for wrong in (file, tmp_path / "missing.db"):
        with pytest.raises(Exception, match=r"backup_unsound|file_missing"):
            put_back(settings, wrong, now=NINE)
    assert back_up_refused(province, file) == "backup_exists"
    other = open_province(Settings(tmp_path / "other"))
    back_up(other, tmp_path / "other.db")
    other.close()
    with pytest.raises(Exception, match="backup_other_keys"):
        put_back(settings, tmp_path / "other.db", now=NINE)
    assert settings.database_file.exists()


def test_nothing_is_put_back_under_a_server_that_runs(
    settings: Settings, province: Province, tmp_path: Path
) -> None:
    if not province.database.is_sqlite:
        pytest.skip("PostgreSQL is put back with its own tools")
    back_up(province, tmp_path / "x.db")
    before = settings.database_file.read_bytes()
    with FileLock(settings.serving_lock), pytest.raises(HomeRefused, match="province_serving"):
        put_back(settings, tmp_path / "x.db", now=NINE)
    assert settings.database_file.read_bytes() == before
    assert put_back(settings, tmp_path / "x.db", now=NINE) is not None


def test_a_server_holds_the_mark_of_serving_while_it_runs(settings: Settings) -> None:
    command = [sys.executable, "-m", "province", "--home", str(settings.home), "serve", "--port", "0"]
    environment = os.environ | (
        {"PROVINCE_DATABASE_URL": settings.database_url} if settings.database_url else {}
    )
    with subprocess.Popen(
        [*command, "--until-stdin-closes"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    ) as running:
        assert "address" in running.stdout.readline()
        if settings.database_url is None:
            told = province_says(settings.home, "restore", str(settings.database_file))
            assert (told.returncode, "Hãy dừng máy chủ" in told.stderr) == (2, True)
        with pytest.raises(Timeout):
            FileLock(settings.serving_lock, timeout=0).acquire()
        running.stdin.close()
    with FileLock(settings.serving_lock, timeout=0):
        assert running.returncode == 0


def back_up_refused(province: Province, file: Path) -> str:
    with pytest.raises(Exception) as refused:  # noqa: PT011  (the code is what is compared)
        back_up(province, file)
    return str(getattr(refused.value, "code", ""))


def test_marks_around_a_backup_by_other_tools_publish_it(served: Served, tmp_path: Path) -> None:
    desk = served.desk()
    desk.receive()
    desk.push()
    home, url = served.province.settings.home, served.province.settings.database_url

    def says(*words: str) -> dict[str, object]:
        said = subprocess.run(
            [sys.executable, "-m", "province", "--home", str(home), *words],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, **({"PROVINCE_DATABASE_URL": url} if url else {})},
        )
        assert said.returncode == 0, said.stderr
        told: dict[str, object] = json.loads(said.stdout)
        return told

    mark = says("backup", "--begin")["mark"]
    assert desk.hello().watermark == 0
    assert says("backup", "--finished", str(mark))["desks"] == 1
    assert desk.hello().watermark == 1


def test_after_a_restore_the_watermark_is_what_came_back(served: Served) -> None:
    desk = served.desk()
    desk.receive()
    desk.push()

    reopened(served.province)

    assert desk.hello().watermark == 1

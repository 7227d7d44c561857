"""The server's log: a line a happening, as text or JSON, and of a bug its kind and place alone."""

import json
import logging

import pytest

from province.logs import start_log


@pytest.fixture
def log(capsys):
    root = logging.getLogger()
    before, level = root.handlers, root.level
    yield lambda as_json: (start_log(as_json=as_json), capsys)[1]
    root.handlers, root.level = before, level


def a_bug():
    try:
        raise ValueError("Nguyễn Thị Huỳnh Phượng")
    except ValueError:
        logging.getLogger("province").exception("bug")


@pytest.mark.parametrize("as_json", [True, False])
def test_a_bug_is_told_by_kind_and_place_without_its_words(log, as_json):
    out = log(as_json)
    a_bug()
    told = out.readouterr().err
    assert "ValueError at " in told
    assert "Phượng" not in told
    if as_json:
        line = json.loads(told)
        assert (line["level"], line["from"], line["said"]) == ("error", "province", "bug")


def test_a_line_keeps_to_one_line_whatever_it_says(log):
    out = log(True)
    logging.getLogger("province").info("hai\ndòng", extra={"status": 200})
    (line,) = out.readouterr().err.splitlines()
    assert (json.loads(line)["said"], json.loads(line)["status"]) == ("hai\ndòng", 200)


def test_begun_twice_it_tells_everything_once(log):
    log(True)
    out = log(True)
    logging.getLogger("province").warning("một")
    assert len(out.readouterr().err.splitlines()) == 1

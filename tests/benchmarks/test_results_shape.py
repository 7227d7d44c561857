"""What `make bench` writes down, whatever the machine was like that day."""

import json
from pathlib import Path

from benchmarks.results import Result, compared, not_measured, table, write_results


def test_a_result_says_whether_its_goal_is_met() -> None:
    assert compared("receive", 9.0, "ms", 4.0, at_most=3, note="").met is True
    assert compared("receive", 13.0, "ms", 4.0, at_most=3, note="").met is False
    assert compared("push", 900.0, "dossiers/s", 1000.0, at_least=1, note="").met is False
    assert compared("page", 9.0, "ms", 4.0, note="").met is None


def test_the_file_is_a_list_of_the_agreed_fields(tmp_path: Path) -> None:
    file = tmp_path / "results.json"
    write_results([compared("receive", 9.0, "ms", 4.0, at_most=3, note="a commit and a bare page")], file)

    (line,) = json.loads(file.read_text("utf-8"))
    assert line == {
        "name": "receive",
        "ours": 9.0,
        "unit": "ms",
        "against": 4.0,
        "ratio": 2.25,
        "goal": "≤ 3×",
        "met": True,
        "note": "a commit and a bare page",
    }


def test_what_could_not_be_measured_says_so_in_the_table() -> None:
    told = table(
        [not_measured("push", "dossiers/s", "node and npm are needed for the peer"), Result("x", 1.0, "ms")]
    )

    assert "not measured: node and npm are needed for the peer" in told
    assert "None" not in told

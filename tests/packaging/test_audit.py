"""What the project stands on is pinned to the last package, and under licences that GPL-3.0-or-later may use."""

import importlib.util
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def audit():
    spec = importlib.util.spec_from_file_location("audit", ROOT / "packaging" / "audit.py")
    module = importlib.util.module_from_spec(spec)
    path = list(sys.path)
    spec.loader.exec_module(module)
    sys.path[:] = path
    return module


def test_everything_imported_is_pinned_and_under_a_compatible_licence(audit):
    assert list(audit.findings_of(ROOT)) == []


def test_every_way_of_not_being_pinned_is_told(audit):
    lines = ["# a comment", "one==1.0", "two==2.0", "three>=3", "extra==1", "colorama==0.4"]
    needed = {"one": "1.0", "two": "2.1", "three": "3.0", "tzdata": "2026.1"}
    assert list(audit.unpinned(lines, needed, {"colorama": "Windows", "tzdata": "Windows"})) == [
        "constraints.txt: 'three>=3' is no exact version",
        "three: 3.0 is needed and not pinned",
        "two: 2.1 is installed, 2.0 is pinned",
        "extra: pinned, and nothing needs it",
    ]


def test_an_import_that_no_requirement_brings_is_told(audit):
    assert "sqlalchemy" in audit.imported(ROOT)
    assert list(audit.unlisted({"nowhere": "ui/a.py", "pip": "ui/b.py"}, {"sqlalchemy": "1"})) == [
        "ui/a.py: imports nowhere, which no requirement brings",
        "ui/b.py: imports pip, which no requirement brings",
    ]


@pytest.mark.parametrize(
    ("expression", "compatible"),
    [
        ("MIT", True),
        ("GPL-2.0-only", False),
        ("LGPL-3.0-only OR GPL-2.0-only", True),
        ("MIT AND Proprietary", False),
        ("", False),
    ],
)
def test_a_licence_is_judged_by_its_choices(audit, expression, compatible):
    allowed = ["MIT", "LGPL-3.0-only"]
    assert audit.is_compatible(expression, allowed) is compatible

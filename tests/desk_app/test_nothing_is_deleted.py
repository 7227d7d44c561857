"""What was received can be voided with a reason, never deleted: no verb, no command, no statement does it."""

import re

import pytest

from desk_app.cli import _COMMANDS
from desk_app.domain.steps import Step
from tests.desk_app.store.looking import rows

KEPT = ("event", "dossier", "visit", "feed", "attachment")
"""Tables of the desk whose rows stay; drafts, setbacks that were closed and the tray of scans come and go."""
FORBIDDEN = re.compile(r"delete|remove|purge|erase|xoa", re.IGNORECASE)


def statements(root, *rooms):
    for room in rooms:
        for file in sorted((root / room).rglob("*.py")):
            if "migrations" not in file.parts:
                yield file.relative_to(root), file.read_text(encoding="utf-8")


@pytest.mark.parametrize("table", KEPT)
def test_no_statement_of_the_desk_takes_a_row_away(root, table):
    pattern = re.compile(rf"(DELETE\s+FROM|DROP\s+TABLE|TRUNCATE)\s+{table}\b", re.IGNORECASE)
    assert [str(file) for file, source in statements(root, "desk_app", "ui") if pattern.search(source)] == []


def test_no_step_and_no_command_is_called_so():
    assert [step.value for step in Step if FORBIDDEN.search(step.value)] == []
    assert [name for name in _COMMANDS if FORBIDDEN.search(name)] == []


def test_the_tables_that_are_watched_are_the_desks_own(desk):
    named = {name for (name,) in rows(desk, "SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert set(KEPT) <= named

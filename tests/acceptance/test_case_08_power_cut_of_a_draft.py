"""Case 8, the half of the draft: the plug is pulled in the middle of a word; two seconds of it are lost at most."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QApplication

from desk_app.bootstrap import OpenDesk, open_desk
from desk_app.clock import FixedClock
from tests.acceptance.conftest import OpenCounter
from tests.acceptance.receiving import BIRTH, form, reception
from tests.builders import MONDAY
from ui.reception.form import PaperState

OLD = 2.0  # seconds a draft may be old
BUSY = 2.0  # seconds that a machine doing other work may take longer to write


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs a signal that no process can refuse")
@pytest.mark.parametrize("after", [3.1, 5.3])
def test_killed_in_the_middle_of_a_word_the_form_is_there_again(
    open_counter: OpenCounter, desk: OpenDesk, root: Path, after: float
) -> None:
    desk.close()
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.acceptance.typing_child", str(desk.home.folder)],
        cwd=root,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    typed: list[tuple[float, int]] = []
    try:
        for line in child.stdout:
            now = time.monotonic()
            typed.append((now, int(line)))
            if now - typed[0][0] > after:
                break
    finally:
        child.kill()
        child.wait()
        child.stdout.close()
    killed = typed[-1][0]
    safe = max(count for at, count in typed if at <= killed - OLD - BUSY or count == 1)

    opened = open_desk(desk.home, clock=FixedClock(MONDAY))
    [draft] = opened.drafts.every()
    note = msgspec.json.decode(draft.content)["note"]
    assert safe <= len(note) <= typed[-1][1]
    assert ("abcdefghij" * 100).startswith(note)

    hands = open_counter(opened)
    hands.sign_in()
    hands.until(lambda: form(hands).note == note)
    assert form(hands).owner.full_name == "NGUYỄN THỊ HUỲNH PHƯỢNG"
    assert form(hands).procedure == BIRTH
    assert form(hands).papers[0].state is PaperState.HELD
    assert reception(hands).papers.note.text() == note
    assert QApplication.focusWidget() is not None

"""Case 19: two counters, the same dossier, both offline; the contradiction is shown and nobody's text vanishes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desk_app.bootstrap import OpenDesk, add_clerk, enrol, take
from desk_app.demo.embedded import enrolment_code, make_office, province_at
from desk_app.domain.events import ConflictDecided, DossierCorrected
from desk_app.line import sync_once
from desk_app.paths import Home
from desk_app.wire.envelope import Actor
from tests.acceptance.conftest import CLERKS, OpenCounter
from tests.acceptance.hands import PIN, Hands
from tests.builders import an_intake
from tests.journeys.free_port import a_free_port
from ui.counter.keys import DOSSIER

HUNG = Actor("Trần Văn Hùng", "window")
OURS, THEIRS = "0911111111", "0922222222"


@pytest.fixture
def province(tmp_path: Path) -> Path:
    """A real province's folder, with one office; served by whoever needs the line."""
    folder = tmp_path / "province"
    folder.mkdir()
    make_office(folder)
    return folder


@pytest.fixture
def port() -> int:
    return a_free_port()


@pytest.fixture
def desks(tmp_path: Path, province: Path, port: int) -> Iterator[tuple[OpenDesk, OpenDesk]]:
    """Two desks of the office; the first one is closed by its counter."""
    opened = []
    with province_at(province, port) as url:
        for name in ("Quầy 1", "Quầy 2"):
            code = enrolment_code(province)
            desk = enrol(Home(tmp_path / name), url, code, desk_name=name, key_place="file")
            for clerk in CLERKS:
                add_clerk(desk, clerk, "clerk", PIN, actor=Actor("admin", "cli"))
            opened.append(desk)
        first, second = opened
        second.receive(an_intake(), actor=HUNG)
        sync_once(second)
        sync_once(first)
    yield first, second
    second.close()


def test_both_correct_the_phone_offline_and_both_numbers_are_kept(
    open_counter: OpenCounter, desks: tuple[OpenDesk, OpenDesk], province: Path, port: int
) -> None:
    first, second = desks
    dossier = second.register.dossier(second.search.find("")[0].id)
    here: Hands = open_counter(first)
    here.sign_in()
    here.counter.open_dossier(dossier.id)
    page = here.window.room(DOSSIER)
    here.until(lambda: page.presenter.page is not None)

    # The line is down at both; each clerk corrects what the citizen told them.
    take(second, dossier.id, "correct", {"changes": {"phone": THEIRS}, "reason": "Vợ báo số mới"}, actor=HUNG)
    take(
        first,
        dossier.id,
        "correct",
        {"changes": {"phone": OURS}, "reason": "Dân đọc lại số"},
        actor=here.counter.actor(),
    )
    with province_at(province, port):
        sync_once(second)
        here.counter.line.loop.wake()
        here.until(page.conflict.isVisible, timeout=20_000)

        # The page: two columns, the differing field only, nothing overwritten.
        assert [(row.field.ours, row.field.theirs) for row in page.conflict.rows] == [(OURS, THEIRS)]
        assert first.register.dossier(dossier.id).owner.phone == OURS
        page.conflict.focus_first()
        here.press(Qt.Key.Key_Left)
        here.press(Qt.Key.Key_Return)
        here.type("Gọi lại, đúng số dân đọc")
        here.press(Qt.Key.Key_Return)
        here.until(page.conflict.isHidden)

        here.counter.line.loop.wake()
        here.until(lambda: _unsent(first) == 0, timeout=20_000)
        sync_once(second)

    # Both desks say the same, and what each clerk wrote stands in the history.
    for desk in desks:
        assert desk.register.dossier(dossier.id).owner.phone == OURS
        assert desk.register.conflicts() == []
        facts = [line.fact for line in desk.register.history(dossier.id)]
        told = [fact for fact in facts if isinstance(fact, DossierCorrected)]
        assert {change.after for fact in told for change in fact.changes} == {OURS, THEIRS}
        assert "Vợ báo số mới" in {fact.reason for fact in told}
    decided = [line.fact for line in first.register.history(dossier.id)]
    assert any(isinstance(fact, ConflictDecided) for fact in decided)


def _unsent(desk: OpenDesk) -> int:
    return desk.outbox.position().unsent

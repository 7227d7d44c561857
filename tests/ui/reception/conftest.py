"""A desk to receive at, a view that remembers, and a screen with keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from desk_app.bootstrap import OpenDesk, open_desk
from desk_app.clock import FixedClock
from desk_app.domain.errors import Refusal
from desk_app.paths import Home
from tests.builders import LAN, MONDAY, a_desk
from ui.reception.presenter import Reception
from ui.reception.showing import Page, Strip


def at_once(
    job: Callable[[], Any],
    *,
    done: Callable[[Any], None],
    failed: Callable[[Exception], None],
    settled: Callable[[], None] | None = None,
) -> None:
    """Do the work here and now, as `background.run` would tell it."""
    try:
        answer = job()
    except Refusal as refusal:
        failed(refusal)
    else:
        done(answer)
    if settled is not None:
        settled()


class Later:
    """Work that waits until the test lets it go on."""

    def __init__(self) -> None:
        self.waiting: list[tuple[Any, dict[str, Any]]] = []

    def __call__(self, job: Callable[[], Any], **answers: Any) -> None:
        self.waiting.append((job, answers))

    def go_on(self) -> None:
        while self.waiting:
            job, answers = self.waiting.pop(0)
            at_once(job, **answers)


class RememberingView:
    """What the presenter had shown, last word first."""

    def __init__(self) -> None:
        self.page: Page | None = None
        self.strips: list[Strip] = []
        self.went_to: list[str] = []
        self.complaints: dict[str, Refusal | None] = {}
        self.kept_outcomes: list[tuple[object, bool]] = []
        self.opened: list[str] = []
        self.cards_told: list[tuple[str, bool]] = []
        self.saving = False
        self.told_missing = 0
        self.together: list[object] = []

    def fill(self, form: object, procedure: object) -> None:
        pass

    def show_page(self, page: Page) -> None:
        self.page = page

    def say(self, strip: Strip) -> None:
        self.strips.append(strip)

    def complain(self, field: str, refusal: Refusal | None) -> None:
        self.complaints[field] = refusal

    def tell_card(self, name: str, to_check: bool) -> None:
        self.cards_told.append((name, to_check))

    def go_to(self, field: str) -> None:
        self.went_to.append(field)

    def tell_missing(self) -> None:
        self.told_missing += 1

    def set_saving(self, saving: bool) -> None:
        self.saving = saving

    def kept(self, outcome: object, *, save_only: bool, later: bool = False) -> None:
        self.kept_outcomes.append((outcome, save_only or later))

    def print_together(self, ids: object) -> None:
        self.together.append(ids)

    def open_dossier(self, code: str) -> None:
        self.opened.append(code)


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the home of a desk nobody has worked at; founding one takes a second."""
    folder = tmp_path_factory.mktemp("founded") / "home"
    a_desk(folder).close()
    return folder


@pytest.fixture
def desk(founded: Path, tmp_path: Path) -> Iterator[OpenDesk]:
    """Return an enrolled desk on Monday 23/11/2026, 09:12."""
    opened = open_desk(Home(Path(copytree(founded, tmp_path / "home"))), clock=FixedClock(MONDAY))
    yield opened
    opened.close()


@pytest.fixture
def view() -> RememberingView:
    """Return a view that remembers."""
    return RememberingView()


@pytest.fixture
def reception(desk: OpenDesk, view: RememberingView) -> Reception:
    """Return a presenter whose work is done at once."""
    presenter = Reception(desk, view, actor=lambda: LAN, run=at_once)
    presenter.begin()
    return presenter

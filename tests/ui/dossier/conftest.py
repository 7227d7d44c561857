"""A desk with one dossier received this morning."""

import pytest

from desk_app.domain.due_date import Unit
from tests.builders import LAN, a_desk, an_intake, at


@pytest.fixture
def desk(tmp_path):
    made = a_desk(tmp_path / "home", now=at("2026-11-20 09:12"))
    yield made
    made.close()


@pytest.fixture
def dossier(desk):
    """Three working days from Friday: due on Thursday, the 24th being a holiday."""
    procedure = next(
        each
        for each in desk.catalogue.every()
        if each.duration
        and each.duration.unit is Unit.WORKING_DAY
        and each.duration.amount == 3
        and each.papers
    )
    return desk.receive(an_intake(procedure=procedure.code), actor=LAN).dossier

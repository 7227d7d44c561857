"""A clerk who takes steps with one dossier, at moments of the test's choosing."""

from collections.abc import Iterator

import pytest

from desk_app.bootstrap import OpenDesk, take
from desk_app.domain.errors import Refusal
from tests.builders import LAN, MONDAY, a_desk, an_intake, at
from tests.desk_app.store.looking import one


class Clerk:
    """Takes steps with one dossier; `another` begins with a dossier of the test's own."""

    def __init__(self, desk, code):
        self.desk, self.code = desk, code

    def take(self, action, moment=None, **facts):
        if moment:
            self.desk.clock.moment = at(moment)
        return take(self.desk, self.code, action, facts, actor=LAN)

    def refused(self, action, **facts):
        before = self.desk.register.dossier(self.code), one(self.desk, "SELECT count(*) FROM event")
        with pytest.raises(Refusal) as caught:
            self.take(action, **facts)
        assert (self.desk.register.dossier(self.code), one(self.desk, "SELECT count(*) FROM event")) == before
        return caught.value.code, caught.value.field

    def last(self):
        return self.desk.register.history(self.desk.register.dossier(self.code).id)[-1]

    def another(self, **but: object) -> "Clerk":
        received = self.desk.receive(an_intake(**but), actor=LAN)
        return Clerk(self.desk, received.dossier.code)


@pytest.fixture(scope="module")
def one_desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenDesk]:
    """One desk for all tests of a file; each begins on Monday morning with a dossier of its own."""
    opened = a_desk(tmp_path_factory.mktemp("steps") / "home")
    yield opened
    opened.close()


@pytest.fixture
def clerk(one_desk: OpenDesk) -> Clerk:
    one_desk.clock.moment = MONDAY
    return Clerk(one_desk, one_desk.receive(an_intake(), actor=LAN).dossier.code)

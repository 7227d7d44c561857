"""The desk's own line and a real province, over a real socket."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from desk_app.transport.http_link import DeskKey, HttpLink
from desk_app.wire.messages import EnrolRequest
from desk_app.wire.signing import new_private_key, public_key_of
from province.store import desks
from tests.contracts.link_contract import DeskEnd, LinkContract
from tests.fakes import FakeOutbox
from tests.province.conftest import Served


class OverASocket:
    def __init__(self, served: Served, lines: ExitStack) -> None:
        self._served = served
        self._lines = lines

    def desk(self) -> DeskEnd:
        private_key = new_private_key()
        with HttpLink(self._served.url) as link:
            me = link.enrol(EnrolRequest(self._served.code(), public_key_of(private_key), "Quầy số 1", "1"))
        outbox = FakeOutbox(me.incarnation, province_key=me.province_key, private_key=private_key)
        key = DeskKey(me.incarnation, private_key, outbox.next_counter)

        def a_line() -> HttpLink:
            return self._lines.enter_context(HttpLink(self._served.url, key=key))

        return DeskEnd(a_line(), outbox, a_line)

    def revoke(self, desk: DeskEnd) -> None:
        province = self._served.province
        with province.database.writing() as tx:
            found = desks.incarnation_of(tx, desk.incarnation)
            assert found is not None
            desks.revoke_desk(tx, found.agency, found.desk, now=province.now())


class TestHttpLink(LinkContract):
    @pytest.fixture
    def end(self, served: Served) -> Iterator[OverASocket]:
        with ExitStack() as lines:
            yield OverASocket(served, lines)

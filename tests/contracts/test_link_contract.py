"""The line in memory keeps what a real one keeps."""

from __future__ import annotations

import pytest

from desk_app.wire.pack import PackHeader, write_pack
from tests.contracts.link_contract import DeskEnd, LinkContract
from tests.fakes import ISSUER, NOON, FakeLink, FakeOutbox, FakeProvince


class InMemory:
    def __init__(self) -> None:
        self.province = FakeProvince()
        header = PackHeader("calendar", ISSUER, 1, NOON)
        self.province.publish("calendar", 1, write_pack(header, b"{}", self.province.private_key))

    def desk(self) -> DeskEnd:
        incarnation = self.province.enrol()
        outbox = FakeOutbox(incarnation, province_key=self.province.public_key)
        return DeskEnd(
            FakeLink(self.province, incarnation), outbox, lambda: FakeLink(self.province, incarnation)
        )

    def revoke(self, desk: DeskEnd) -> None:
        self.province.revoke(desk.incarnation)


class TestFakeLink(LinkContract):
    @pytest.fixture
    def end(self) -> InMemory:
        return InMemory()

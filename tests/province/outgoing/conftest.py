"""A province beside a national exchange of our own."""

import pytest

from province.outgoing.deliverer import Deliverer
from province.outgoing.exchange import read_national
from province.outgoing.national import NationalPortal
from province.outgoing.national_line import NationalLine
from province.outgoing.procedures import procedures_of
from tests.province.outgoing.fake_national import FakeNational, serve


@pytest.fixture
def national():
    exchange = FakeNational()
    server = serve(exchange)
    yield exchange
    server.shutdown()
    server.server_close()


def environment(national):
    """What a province is told to find the exchange."""
    return {
        "PROVINCE_NATIONAL_URL": national.url,
        "PROVINCE_NATIONAL_ACCOUNT": "tinh-mau",
        "PROVINCE_NATIONAL_PASSWORD": national.password,
    }


@pytest.fixture
def portal(served, national):
    """Makes deliverers to the exchange; what they wait is drawn at its longest."""
    settings = read_national(environment(national))
    assert settings is not None

    def made(**but):
        line = NationalLine(settings, seconds=0.3, **but)
        target = NationalPortal(settings, line=line, procedures=procedures_of(served.province.keys))
        return Deliverer(served.province.database, served.clock, lambda: [target], chance=lambda: 1.0)

    return made

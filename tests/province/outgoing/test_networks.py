"""No webhook reaches into a private network that nobody named, under whatever form the address is written."""

from ipaddress import ip_address

import pytest

from desk_app.domain.errors import HomeRefused
from province.outgoing.networks import reachable


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "10.0.0.1", "172.16.5.4", "192.168.1.1", "169.254.169.254", "100.64.0.1"),
        "0.0.0.0",  # noqa: S104  (asked about, not bound)
        *("224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fd00::1", "ff02::1"),
        *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "2002:7f00:1::"),
    ],
)
def test_a_private_address_is_not_reached(address):
    assert not reachable({})(ip_address(address))


@pytest.mark.parametrize("address", ["203.162.0.1", "2001:ee0::1", "64:ff9b::cba2:1"])
def test_the_internet_is(address):
    assert reachable({})(ip_address(address))


def test_a_private_network_is_reached_where_it_is_named():
    may_reach = reachable({"PROVINCE_WEBHOOK_NETWORKS": "10.1.0.0/16, fd00::/8"})
    assert may_reach(ip_address("10.1.2.3"))
    assert may_reach(ip_address("::ffff:10.1.2.3"))
    assert may_reach(ip_address("fd12::1"))
    assert not may_reach(ip_address("10.2.0.1"))
    with pytest.raises(HomeRefused, match="networks_form"):
        reachable({"PROVINCE_WEBHOOK_NETWORKS": "mạng nhà"})

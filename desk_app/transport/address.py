"""Which addresses a desk will call a province: https, or plain http on this very computer."""

from __future__ import annotations

import ipaddress

import httpx2

from desk_app.domain.errors import InputRefused


def province_address(url: str) -> httpx2.URL:
    """The address without a trailing slash.

    Refuses (field ``url``) what is no http address of a host, what carries a name, a password, a query or
    a fragment, and plain http to anywhere but loopback: receipts and keys would travel in the open.
    """
    try:
        address = httpx2.URL(url.strip())
    except httpx2.InvalidURL as wrong:
        raise InputRefused("address_form", field="url") from wrong
    if address.scheme not in {"http", "https"} or not address.host:
        raise InputRefused("address_form", field="url")
    if address.port is not None and not 0 < address.port < 65536:
        raise InputRefused("address_form", field="url")
    if address.userinfo or address.query or address.fragment:
        raise InputRefused("address_form", field="url")
    if address.scheme == "http" and not is_loopback(address):
        raise InputRefused("address_not_secure", field="url", host=address.host)
    return address.copy_with(path=address.path.rstrip("/") or "/")


def is_loopback(address: httpx2.URL) -> bool:
    """Whether it is this computer, by number or by the name ``localhost``."""
    if address.host == "localhost":
        return True
    try:
        return ipaddress.ip_address(address.host).is_loopback
    except ValueError:
        return False

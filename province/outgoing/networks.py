"""Which addresses a webhook may reach: the internet, and of private networks those that are named."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from ipaddress import IPv4Address, IPv6Network, ip_network
from urllib.parse import urlsplit

from desk_app.domain.errors import HomeRefused, InputRefused
from province.outgoing.posting import Address, MayReach
from province.settings import is_loopback

_TRANSLATED = IPv6Network("64:ff9b::/96")  # an IPv4 address behind a translator (RFC 6052)
_LONGEST_URL = 500


def check_hook_url(url: str) -> str:
    """An address to be told at: https, or http on this machine alone; without a name or password in it."""
    text = url.strip()
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError as wrong:
        raise InputRefused("hook_url", field="url") from wrong
    plain = parts.scheme == "http" and is_loopback(host or "")
    if not host or not (parts.scheme == "https" or plain) or parts.fragment or "@" in parts.netloc:
        raise InputRefused("hook_url", field="url")
    if len(text) > _LONGEST_URL or not text.isascii() or not text.isprintable() or " " in text:
        raise InputRefused("hook_url", field="url")
    return text


def reachable(environ: Mapping[str, str] | None = None) -> MayReach:
    """Reads PROVINCE_WEBHOOK_NETWORKS (``10.1.0.0/16,127.0.0.1``); refuses what is no network."""
    named = (os.environ if environ is None else environ).get("PROVINCE_WEBHOOK_NETWORKS", "")
    try:
        allowed = [ip_network(each.strip()) for each in named.split(",") if each.strip()]
    except ValueError as wrong:
        raise HomeRefused("networks_form", field="PROVINCE_WEBHOOK_NETWORKS") from wrong

    def may_reach(address: Address) -> bool:
        meant = _meant(address)
        if any(meant in network for network in allowed):
            return True
        return meant.is_global and not meant.is_multicast

    return may_reach


def _meant(address: Address) -> Address:
    """The IPv4 address that an IPv6 one stands for, where it stands for one."""
    if isinstance(address, IPv4Address):
        return address
    inner: Sequence[IPv4Address | None] = (
        address.ipv4_mapped,
        address.sixtofour,
        address.teredo[1] if address.teredo else None,
        IPv4Address(int(address) & 0xFFFFFFFF) if address in _TRANSLATED else None,
    )
    return next((each for each in inner if each is not None), address)

"""A port nobody listens at, for a province that goes and comes back at the same address."""

import socket


def a_free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])

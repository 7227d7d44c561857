"""restore FILE: comes with the recovery of desks under a new incarnation."""

from __future__ import annotations

from argparse import Namespace

from desk_app.domain.errors import HomeRefused


def run(asked: Namespace) -> int:
    """Refused: an old copy under the same incarnation would fork the journal the province holds."""
    raise HomeRefused("later", field="restore", instead="enrol, backup, verify")

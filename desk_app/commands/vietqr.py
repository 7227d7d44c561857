"""vietqr: the payload a bank's application reads."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Mapping

from desk_app.domain.vietqr import vietqr_payload


def run(asked: Namespace) -> Iterable[Mapping[str, object]]:
    yield {
        "payload": vietqr_payload(asked.bank, asked.account, amount=asked.amount, purpose=asked.purpose),
    }

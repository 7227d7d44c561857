"""Who is told: the national portal where it is configured."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from province.bootstrap import Province
from province.outgoing.deliverer import Deliverer
from province.outgoing.exchange import NationalSettings, read_national
from province.outgoing.national import NationalPortal
from province.outgoing.national_line import NationalLine
from province.outgoing.outcomes import Target
from province.outgoing.procedures import procedures_of


def deliverer_of(province: Province, national: NationalSettings | None = None) -> Deliverer:
    """The deliverer of an open province; without `national` as the environment says. Refuses wrong settings."""
    settings = national or read_national()
    return Deliverer(province.database, province.now, _targets(province, settings))


def _targets(province: Province, national: NationalSettings | None) -> Callable[[], Sequence[Target]]:
    always: list[Target] = []
    if national is not None:
        procedures = procedures_of(province.keys)
        always.append(NationalPortal(national, line=NationalLine(national), procedures=procedures))
    return lambda: always

"""What the commands of oversight do."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator

from province.commands import Line, open_home
from province.settings import Settings


def recount(settings: Settings, _asked: Namespace) -> Iterator[Line]:
    """Counts what oversight shows anew, an agency a transaction; the pages and the desks go on meanwhile."""
    from province.actions.recount import recount as count_anew
    from province.store import offices

    with open_home(settings) as province:
        with province.database.reading() as tx:
            agencies = offices.agencies(tx)
        for agency in agencies:
            with province.database.writing() as tx:
                count = count_anew(tx, agency)
            yield {"agency": agency, "dossiers": count}

"""renew [CODE]: a new incarnation for this desk, which then brings what the province does not have."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Mapping

from desk_app.bootstrap import VERSION
from desk_app.commands.desk import desk_of
from desk_app.domain.errors import HomeRefused
from desk_app.line import speaking_alone
from desk_app.renewing import renew, renew_by_code
from desk_app.sync.trouble import RefusedByProvince, Trouble


def run(asked: Namespace) -> Iterable[Mapping[str, object]]:
    with desk_of(asked) as desk, speaking_alone(desk.home):
        if asked.code:
            fresh = renew_by_code(desk, asked.code, version=VERSION)
        else:
            try:
                fresh = renew(desk, reason="asked", version=VERSION)
            except RefusedByProvince as no:
                raise HomeRefused("enrolment_refused", field="code", cause=no.code) from no
            except Trouble as trouble:
                raise HomeRefused("province_unreachable", field="url", cause=trouble.cause) from trouble
        yield {"incarnation": fresh.incarnation, "carried": fresh.carried}

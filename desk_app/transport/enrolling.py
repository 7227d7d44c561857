"""Asking the province to enrol this desk, and fetching the packs it needs to work alone."""

from __future__ import annotations

from desk_app.domain.errors import HomeRefused
from desk_app.sync.trouble import RefusedByProvince, Trouble
from desk_app.transport.http_link import HttpLink
from desk_app.wire.messages import EnrolAnswer, EnrolRequest


def ask_to_enrol(url: str, request: EnrolRequest) -> tuple[EnrolAnswer, list[bytes]]:
    """The province's answer and the packs named in it; every trouble becomes a refusal in words."""
    try:
        with HttpLink(url) as link:
            answer = link.enrol(request)
            return answer, [link.pack(notice.kind, notice.version) for notice in answer.packs]
    except RefusedByProvince as no:
        raise HomeRefused("enrolment_refused", field="code", cause=no.code) from no
    except Trouble as trouble:
        raise HomeRefused("province_unreachable", field="url", cause=trouble.cause) from trouble

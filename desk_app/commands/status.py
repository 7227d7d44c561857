"""status: dossiers with anything unsent, and why."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Mapping

from desk_app.commands.desk import desk_of
from desk_app.domain.waiting import needs_person
from desk_app.law import calendar_moves, due_warnings
from desk_app.line import line_state
from desk_app.words import cause_sentence


def run(asked: Namespace) -> Iterable[Mapping[str, object]]:
    with desk_of(asked) as desk:
        state = line_state(desk)
        warned = due_warnings(desk)
        moved = calendar_moves(desk)
        figures = desk.scans.figures()
        cause = state.cause or ("waiting" if state.unsent else "")
        yield {
            "unsent": state.unsent,
            "oldest": state.oldest,
            "scans_unsent": figures.count,
            "scan_octets_unsent": figures.octets,
            "cause": cause_sentence(cause) if cause else None,
            "next_try": state.next_try,
            "last_round": state.last_round,
            "quarantined": len(state.aside),
            "needs_person": needs_person(state.reasons(desk.clock.now())),
            "reasons": [reason.value for reason in state.reasons(desk.clock.now())],
            "disk_free": state.free,
            "mirror": {"last_seq": state.mirror.last, "at": state.mirror.at, "trouble": state.mirror.trouble}
            if state.mirror.place
            else None,
            "conflicts": len(desk.register.conflicts()),
            "late": warned.late,
            "due_soon": warned.due_soon,
            "calendar_moves": len(moved),
            "moved_by_calendar": [
                {
                    "code": each.dossier.code,
                    "printed": each.move.printed,
                    "would_be": each.move.would_be,
                    "days": [
                        {"date": day.day, "works_now": day.works_now, "why": day.name}
                        for day in each.move.days
                    ],
                }
                for each in moved
            ],
        }

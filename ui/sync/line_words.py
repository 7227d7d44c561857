"""The line to the province in words: the badge on the rail, the sentence over the page, the panel's head."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from desk_app.store.line_state import LineState
from ui.refused import cause
from ui.theme import Tone

translate = QCoreApplication.translate

_QUIET_CAUSES = frozenset({"no_connection", "timeout", "cut", "busy", "server_error", "waiting"})
"""Troubles that end by themselves: the line is down, nobody needs to act."""


def is_down(state: LineState) -> bool:
    """Whether the last try ended in trouble of the quiet kind."""
    return state.cause in _QUIET_CAUSES


def needs_person(state: LineState) -> bool:
    """Whether somebody must look: the province said no, or something that is not the province answered."""
    return bool(state.aside) or (bool(state.cause) and not is_down(state))


def tone_of(state: LineState) -> Tone:
    """DONE when the line is up, CALM when it is down or never was, PERSON when somebody must look."""
    if needs_person(state):
        return Tone.PERSON
    return Tone.DONE if not state.cause and state.last_round is not None else Tone.CALM


def badge(state: LineState) -> tuple[str, int, Tone]:
    """Word, count and tone for `MainWindow.set_sync_badge`."""
    return _word(state), state.unsent, tone_of(state)


def header(state: LineState, now: datetime) -> tuple[str, str, Tone | None]:
    """Sentence, icon and tone for `MainWindow.set_state`."""
    if needs_person(state):
        said = translate("Sync", "Needs a person · {count} dossiers wait, safe on this machine")
        return said.format(count=state.unsent), "cloud-off" if state.cause else "cloud", Tone.PERSON
    if state.cause:
        said = translate("Sync", "Offline · {count} dossiers wait, safe on this machine")
        return said.format(count=state.unsent), "cloud-off", Tone.CALM
    if state.last_round is None:
        said = translate("Sync", "Not synced yet · {count} dossiers wait, safe on this machine")
        return said.format(count=state.unsent), "cloud-off", Tone.CALM
    said = translate("Sync", "Online · {count} dossiers wait · last {hour}")
    return said.format(count=state.unsent, hour=moment(state.last_round, now)), "cloud", None


def since(state: LineState, now: datetime) -> str:
    """The line under the panel's title."""
    if state.cause and state.since is not None:
        said = (
            translate("Sync", "Offline since {moment}")
            if is_down(state)
            else translate("Sync", "Trouble since {moment}")
        )
        return said.format(moment=moment(state.since, now))
    if state.last_round is None:
        return translate("Sync", "Not synced yet")
    return translate("Sync", "Online, last {moment}").format(moment=moment(state.last_round, now))


def why(state: LineState) -> str:
    """The trouble in a sentence, empty without one."""
    words = cause(state.cause) if state.cause else ""
    return words[:1].upper() + words[1:] + "." if words else ""


def waiting(state: LineState) -> str:
    """How many dossiers are on this machine alone."""
    if not state.unsent:
        return translate("Sync", "The province has everything")
    return translate("Sync", "{count} dossiers wait, safely kept").format(count=state.unsent)


def next_try(state: LineState, now: datetime) -> str:
    """When it goes on by itself."""
    if state.next_try is None:
        return translate("Sync", "Sends by itself when there is something new")
    left = state.next_try - now
    if left <= timedelta(0):
        return translate("Sync", "Tries again now")
    seconds = int(left.total_seconds() + 0.999)
    if seconds < 60:
        return translate("Sync", "Tries again in {seconds} seconds").format(seconds=seconds)
    return translate("Sync", "Tries again in {minutes} minutes").format(minutes=(seconds + 59) // 60)


def moment(at: datetime, now: datetime) -> str:
    """07:52, with the day when it is another one."""
    return f"{at:%H:%M}" if at.date() == now.date() else f"{at:%H:%M %d/%m}"


def _word(state: LineState) -> str:
    if state.cause and not is_down(state):
        return translate("Sync", "Trouble")
    if state.cause:
        return translate("Sync", "Offline")
    return translate("Sync", "Not synced") if state.last_round is None else translate("Sync", "Online")

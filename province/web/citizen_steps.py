"""How far a dossier has come, told as a list a citizen can follow."""

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from province.web.citizen_facts import CitizenPage, StepState, TimelineStep
from province.web.words import Words, local_day


@dataclass(frozen=True, slots=True)
class StepLine:
    """One line of the list as it is shown."""

    state: StepState
    title: Markup
    detail: Markup | None


def step_lines(page: CitizenPage, words: Words, *, at_most: int, text: int) -> list[StepLine]:
    """The steps the province recorded, else the usual ones; of a long history the first and the latest, their
    own words no longer than `text` characters."""
    steps = page.steps if page.steps and page.status is not None else usual_steps(page)
    if len(steps) > at_most:
        steps = (steps[0], *steps[-(at_most - 1) :])
    return [_line(step, words, text) for step in steps]


def usual_steps(page: CitizenPage) -> tuple[TimelineStep, ...]:
    """The way a dossier in this status has come and what lies ahead, from the few times the page knows."""
    due = page.new_due or page.due_at
    received = TimelineStep("done", "received", page.received_at)
    handed_on = TimelineStep("done", "handed_on")
    result = TimelineStep("done", "result")
    to_return = TimelineStep("next", "return_due", due)
    paused = (
        TimelineStep("next", "settling_on"),
        TimelineStep("next", "return_due", None, "new_day"),
    )
    since = page.acted_at
    if page.status is None:
        return (
            TimelineStep("done", "desk_received", _day(page.received_at), "per_receipt"),
            TimelineStep("current", "waiting_province"),
            TimelineStep("next", "return_due", _day(due)),
        )
    ways: dict[int, tuple[TimelineStep, ...]] = {
        1: (
            TimelineStep("done", "registered", page.received_at or since),
            TimelineStep("current", "waiting_acceptance"),
            TimelineStep("next", "return_due"),
        ),
        2: (
            received,
            TimelineStep("current", "waiting_hand_on"),
            TimelineStep("next", "result_due"),
            to_return,
        ),
        3: (TimelineStep("done", "registered", page.received_at), _ended("refused", since)),
        4: (
            received,
            handed_on,
            TimelineStep("current", "settling"),
            TimelineStep("next", "result_due"),
            to_return,
        ),
        5: (
            received,
            handed_on,
            TimelineStep("current", "waiting_papers", page.paused_since or since),
            *paused,
        ),
        6: (
            received,
            handed_on,
            TimelineStep("current", "waiting_payment", page.paused_since or since),
            *paused,
        ),
        7: (received, _ended("withdrawn", since), *_papers_back(page)),
        8: (received, _ended("stopped", since), *_papers_back(page)),
        9: (
            received,
            handed_on,
            TimelineStep("done", "result", since),
            TimelineStep("current", "posted" if page.by_post else "waiting_collection"),
        ),
        10: (received, handed_on, result, _ended("returned", page.returned_at or since)),
    }
    return ways[page.status]


def _ended(title: str, at: date | None) -> TimelineStep:
    return TimelineStep("done", title, at)


def _papers_back(page: CitizenPage) -> tuple[TimelineStep, ...]:
    if page.returned_at:
        return (TimelineStep("done", "papers_back", page.returned_at),)
    return (TimelineStep("next", "papers_back_due"),)


def _line(step: TimelineStep, words: Words, text: int) -> StepLine:
    title = (
        words.say(f"step.{step.title}")
        if words.knows(f"step.{step.title}")
        else words.phrase(step.title, text)
    )
    parts = []
    if step.at is not None:
        when = words.moment(step.at)
        if step.state == "current":
            when = words.say("step_since", when=when)
        elif step.state == "next":
            when = words.say("step_due", when=words.moment(_day(step.at) or step.at))
        parts.append(when)
    if step.detail:
        known = f"step_detail.{step.detail}"
        parts.append(words.say(known) if words.knows(known) else words.phrase(step.detail, text))
    return StepLine(step.state, title, Markup(", ").join(parts) if parts else None)


def _day(at: date | None) -> date | None:
    return local_day(at) if at is not None else None

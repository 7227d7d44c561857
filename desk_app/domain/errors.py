"""How the desk says no: refusals carry facts; their sentences live in resources/words.

Refusal
├── InputRefused     something typed, scanned or read from a file is not acceptable
├── StepNotAllowed   the dossier's status does not allow this step
├── NotFound         no dossier, procedure or clerk of that name
├── PackRefused      a catalogue or calendar pack is not genuine, not newer or not readable
└── HomeRefused      the home, its database or its surroundings do not allow it now
"""

from __future__ import annotations


class Refusal(Exception):
    """A no with its reason.

    `code` names the sentence in resources/words/refusals.*.json, `field` the field a person must
    look at (a dotted path such as ``papers[0].originals``; empty when there is none), and `facts`
    fill the sentence. Facts never hold personal data that the person has not just typed.
    """

    def __init__(self, code: str, *, field: str = "", **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.field = field
        self.facts = facts

    def __str__(self) -> str:
        known = ", ".join(f"{name}={value}" for name, value in self.facts.items())
        return f"{self.code}({self.field}{'; ' if self.field and known else ''}{known})"


class InputRefused(Refusal):
    """Something typed, scanned or read from a file is not acceptable."""


class StepNotAllowed(Refusal):
    """The dossier's status does not allow this step (DESIGN: status table)."""

    def __init__(self, step: str, status: int, code: str = "step_not_allowed", **facts: object) -> None:
        super().__init__(code, field="action", step=step, status=status, **facts)


class NotFound(Refusal):
    """No dossier, procedure or clerk of that name."""


class PackRefused(Refusal):
    """A catalogue or calendar pack is not genuine, not newer or not readable."""


class HomeRefused(Refusal):
    """The home, its database or its surroundings do not allow it now."""

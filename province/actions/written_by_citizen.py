"""Words a citizen typed into a public form, made fit to keep."""

from __future__ import annotations

from desk_app.domain.words import tidy_lines
from province.web.words import clip, without_long_numbers


def remark(text: str, at_most: int) -> str:
    """Without control characters or signs that cannot be seen, without numbers long enough to be an ID or a phone
    (nobody is asked for any), at most so many characters."""
    return clip(without_long_numbers(tidy_lines(text)), at_most)

"""How a paper of the list reads: its copies, its state, whether the law wants it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desk_app.domain.procedure import Requirement
from ui.reception.form import PaperLine, PaperState
from ui.theme import Tone
from ui.widgets.glyphs import BoxState

translate = QCoreApplication.translate

BOX_OF = {
    PaperState.UNSEEN: BoxState.UNSEEN,
    PaperState.HELD: BoxState.HELD,
    PaperState.MISSING: BoxState.MISSING,
    PaperState.WAIVED: BoxState.WAIVED,
}
TONE_OF = {PaperState.HELD: Tone.DONE, PaperState.MISSING: Tone.TODAY}
FIELDS = ("originals", "certified", "copies")


def state(paper: PaperLine) -> str:
    """Có, chưa có, chưa xem, được miễn."""
    return {
        PaperState.UNSEEN: translate("Papers", "not looked at"),
        PaperState.HELD: translate("Papers", "here"),
        PaperState.MISSING: translate("Papers", "not here"),
        PaperState.WAIVED: translate("Papers", "waived"),
    }[paper.state]


def remark(paper: PaperLine) -> str:
    """Bắt buộc, beside the name; optional ones say nothing."""
    if paper.requirement is Requirement.REQUIRED:
        return translate("Papers", "required")
    return translate("Papers", "added") if paper.requirement is None else ""


def kind(place: int) -> str:
    """The three kinds of copies, in the order of `PaperLine.counts`."""
    return (translate("Papers", "Original"), translate("Papers", "Certified"), translate("Papers", "Copy"))[
        place
    ]


def counts(paper: PaperLine, active: int | None = None) -> list[tuple[str, int]]:
    """What stands in the column of counts: the kinds that are there, or the one being counted."""
    if paper.is_shown:
        return [(translate("Papers", "Shown"), 1)]
    if active is not None:
        return [(kind(active), paper.counts[active])]
    there = [(kind(place), count) for place, count in enumerate(paper.counts) if count]
    return there or [(kind(0), 0)]


def short_counts(paper: PaperLine) -> str:
    """1 chính, 1 sao: where more kinds than one share the column."""
    words = (
        translate("Papers", "{count} original"),
        translate("Papers", "{count} certified"),
        translate("Papers", "{count} copy"),
    )
    return ", ".join(
        word.format(count=count) for word, count in zip(words, paper.counts, strict=True) if count
    )


def spoken(paper: PaperLine) -> str:
    """The row as a screen reader says it."""
    counted = ", ".join(f"{word} × {count}" for word, count in counts(paper))
    return ", ".join(part for part in (paper.name, remark(paper), counted, state(paper)) if part)

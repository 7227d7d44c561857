"""The words of the catalogue room: a procedure in short, its papers, its fee by the line, what changed in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desk_app.catalogue_log import Change, ChangeKind
from desk_app.domain.fees import FeeRule
from desk_app.domain.procedure import Procedure, RequiredPaper, Requirement, time_cut
from desk_app.store.packs import Edition
from ui import wording
from ui.catalogue.presenter import OFTEN, Heading, Line
from ui.catalogue.shelf import Book
from ui.theme import Tone

translate = QCoreApplication.translate


def heading(line: Heading) -> str:
    """The name of a field; what this counter takes most has words of its own."""
    return translate("Catalogue", "Often at this counter") if line.key == OFTEN else line.title


def spoken(line: Line) -> str:
    """A line as a screen reader says it."""
    if isinstance(line, Heading):
        folded = translate("Catalogue", "open") if line.open else translate("Catalogue", "folded")
        one, many = translate("Catalogue", "{count} procedure"), translate("Catalogue", "{count} procedures")
        count = wording.counted(line.count, one, many)
        return f"{heading(line)}, {count}, {folded}"
    parts = [wording.name_of(line.procedure), line.code, in_short(line)]
    if line.change is not None or line.ended:
        parts.append(mark(line)[0])
    return ", ".join(parts)


def in_short(book: Book, *, fee: bool = True) -> str:
    """7 ngày làm việc · 20.000 đ."""
    procedure = book.procedure
    parts = [wording.duration(procedure.whole_duration)]
    if fee and procedure.fee.price() is not None:
        parts.append(wording.money(procedure.fee.price()))
    return " · ".join(parts)


def mark(book: Book) -> tuple[str, Tone]:
    """The badge of a book: mới, sửa, bãi bỏ, thay thế; one that ended long ago says only that."""
    kind = book.change.kind if book.change is not None else None
    if kind is None or (book.ended and not kind.is_end):
        return translate("Catalogue", "ended"), Tone.CALM
    return _mark_words()[kind]


def _mark_words() -> dict[ChangeKind, tuple[str, Tone]]:
    return {
        ChangeKind.NEW: (translate("Catalogue", "new"), Tone.DONE),
        ChangeKind.AMENDED: (translate("Catalogue", "amended"), Tone.SOON),
        ChangeKind.ABOLISHED: (translate("Catalogue", "abolished"), Tone.CALM),
        ChangeKind.REPLACED: (translate("Catalogue", "replaced"), Tone.CALM),
    }


def fee(rule: FeeRule) -> str:
    """The fee in one word or two, for the head."""
    if rule.page_rates:
        return translate("Catalogue", "by the page")
    price = rule.price()
    return translate("Catalogue", "free") if price == 0 else wording.money(price)


def fee_lines(rule: FeeRule) -> Sequence[tuple[str, str]]:
    """The fee table: what for, how much; empty where one sum says it all."""
    lines = []
    for place, (up_to, rate) in enumerate(rule.page_rates):
        if not up_to:
            what = translate("Catalogue", "Every further page") if place else translate("Catalogue", "A page")
        else:
            what = translate("Catalogue", "A page, up to page {page}").format(page=up_to)
        lines.append((what, wording.money(rate)))
    if rule.page_rates and rule.cap is not None:
        lines.append((translate("Catalogue", "At most, for each copy"), wording.money(rule.cap)))
    if rule.online is not None and rule.online != rule.amount:
        if not rule.page_rates:
            lines.append((translate("Catalogue", "At the counter"), wording.money(rule.amount)))
        lines.append((translate("Catalogue", "Online"), wording.money(rule.online)))
    return lines


def requirement(paper: RequiredPaper) -> str:
    """Bắt buộc, nếu có, xuất trình."""
    return {
        Requirement.REQUIRED: translate("Catalogue", "Required"),
        Requirement.OPTIONAL: translate("Catalogue", "If there is one"),
        Requirement.SHOWN: translate("Catalogue", "To be shown"),
    }[paper.requirement]


def counts(paper: RequiredPaper) -> str:
    """1 bản chính, 2 bản photo; nothing for what is only shown."""
    if paper.requirement is Requirement.SHOWN:
        return ""
    words = (
        (
            translate("Catalogue", "{count} original"),
            translate("Catalogue", "{count} originals"),
            paper.originals,
        ),
        (
            translate("Catalogue", "{count} photocopy"),
            translate("Catalogue", "{count} photocopies"),
            paper.copies,
        ),
    )
    return ", ".join(wording.counted(count, one, many) for one, many, count in words if count)


def papers_in_all(procedure: Procedure) -> str:
    """3 bắt buộc · 1 nếu có."""
    words = (
        (translate("Catalogue", "{count} required"), Requirement.REQUIRED),
        (translate("Catalogue", "{count} if there are"), Requirement.OPTIONAL),
        (translate("Catalogue", "{count} to be shown"), Requirement.SHOWN),
    )
    found = [(word, sum(paper.requirement is each for paper in procedure.papers)) for word, each in words]
    return " · ".join(word.format(count=count) for word, count in found if count)


def time_remark(procedure: Procedure) -> str:
    """Luật cho 10 ngày làm việc: where the province promises less."""
    cut = time_cut(procedure)
    if cut is None:
        return ""
    return translate("Catalogue", "by law {duration}").format(duration=wording.duration(cut.statutory))


def used(count: int) -> str:
    """How often this counter takes it."""
    return translate("Catalogue", "{count} at this counter of late").format(count=count) if count else ""


def in_force(procedure: Procedure) -> str:
    """From when, and until when, as far as the catalogue says."""
    parts = []
    if procedure.effective_from is not None:
        parts.append(
            translate("Catalogue", "in force from {day}").format(day=f"{procedure.effective_from:%d/%m/%Y}")
        )
    if procedure.abolished_from is not None:
        parts.append(
            translate("Catalogue", "ends on {day}").format(day=f"{procedure.abolished_from:%d/%m/%Y}")
        )
    return ", ".join(parts)


def ended(book: Book) -> str:
    """Why this one cannot be received any more."""
    day = book.procedure.abolished_from
    if book.gone or day is None:
        return translate("Catalogue", "Not in the catalogue any more: nothing is received under it.")
    return translate("Catalogue", "Ended on {day}: nothing is received under it any more.").format(
        day=f"{day:%d/%m/%Y}"
    )


def edition(found: Edition) -> str:
    """Danh mục bản 2, ngày 01/11/2026."""
    said = translate("Catalogue", "catalogue {version} of {day}")
    return said.format(version=found.version, day=f"{found.published_at:%d/%m/%Y}")


def what_changed(change: Change) -> str:
    """What an amended procedure differs in, with before and after where they are short."""
    before, after = change.before, change.after
    if change.kind is ChangeKind.REPLACED:
        return translate("Catalogue", "from {day}, {successor} takes its place").format(
            day=f"{after.abolished_from:%d/%m/%Y}" if after.abolished_from else "", successor=after.successor
        )
    if change.kind is ChangeKind.ABOLISHED and after.abolished_from is not None:
        return translate("Catalogue", "from {day}").format(day=f"{after.abolished_from:%d/%m/%Y}")
    if before is None:
        return ""
    parts = [_difference(name, before, after) for name in change.fields]
    return "; ".join(dict.fromkeys(part for part in parts if part))


def _difference(name: str, before: Procedure, after: Procedure) -> str:
    arrow = translate("Catalogue", "{what}: {before}, now {after}")
    if name in ("duration", "phases"):
        return arrow.format(
            what=translate("Catalogue", "time"),
            before=wording.duration(before.whole_duration),
            after=wording.duration(after.whole_duration),
        )
    if name == "fee":
        return arrow.format(what=translate("Catalogue", "fee"), before=fee(before.fee), after=fee(after.fee))
    if name == "papers":
        return _papers_difference(before, after)
    return {
        "name": translate("Catalogue", "name"),
        "field": translate("Catalogue", "field"),
        "statutory": translate("Catalogue", "time by law"),
        "cut_off": translate("Catalogue", "hour of the day's end"),
        "legal_basis": translate("Catalogue", "legal basis"),
        "grounds": translate("Catalogue", "grounds of a pause"),
    }.get(name, "")


def _papers_difference(before: Procedure, after: Procedure) -> str:
    old, new = {paper.name for paper in before.papers}, {paper.name for paper in after.papers}
    parts = []
    added = [paper.name for paper in after.papers if paper.name not in old]
    dropped = [paper.name for paper in before.papers if paper.name not in new]
    if added:
        parts.append(translate("Catalogue", "more papers: {names}").format(names=", ".join(added)))
    if dropped:
        parts.append(translate("Catalogue", "not needed any more: {names}").format(names=", ".join(dropped)))
    return "; ".join(parts) or translate("Catalogue", "counts of papers")


def news(books: Sequence[Book]) -> str:
    """3 thủ tục mới, 2 sửa, 1 bãi bỏ; empty for none."""
    kinds = [book.change.kind for book in books if book.change is not None]
    words = (
        (translate("Catalogue", "{count} new"), sum(kind is ChangeKind.NEW for kind in kinds)),
        (translate("Catalogue", "{count} amended"), sum(kind is ChangeKind.AMENDED for kind in kinds)),
        (translate("Catalogue", "{count} abolished"), sum(kind.is_end for kind in kinds)),
    )
    return ", ".join(word.format(count=count) for word, count in words if count)


def changed(change: Change) -> str:
    """Mới, Sửa, Bãi bỏ, Thay thế: the head of a line of the log."""
    word = _mark_words()[change.kind][0]
    return word[:1].upper() + word[1:]

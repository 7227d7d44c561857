"""The cards at the left of a dossier: who applied, which papers, what it costs, what was noted."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.dossier.page import Page, PaperLine, PaperState
from ui.theme import Dressed, Tone, colour, look
from ui.widgets.buttons import KeyButton, Kind
from ui.widgets.card import Card
from ui.widgets.digits import CodeLabel
from ui.widgets.tag import Tag
from ui.widgets.text import NameLabel, Text

translate = QCoreApplication.translate

LONGEST_NAME = 150  # letters of a paper's name; the rest is in its tooltip


class ApplicantCard(Card):
    """Name, what is known of the person, and the phone number to copy."""

    copied = Signal(str)

    def __init__(self) -> None:
        super().__init__(translate("Dossier", "Applicant"), small=True)
        self._phone = ""
        self.name = NameLabel("", 16, 700)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self.copy_phone = KeyButton(translate("Dossier", "Copy number"), "Alt+C", Kind.QUIET, "copy")
        self.copy_phone.clicked.connect(self._copy)
        self.phone = CodeLabel("", 14, 600)
        self._phone_row = QWidget()
        row = QHBoxLayout(self._phone_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._phone_label = Text(translate("Dossier", "Phone"), 14, 400, "text2")
        row.addWidget(self._phone_label)
        row.addWidget(self.phone)
        row.addWidget(self.copy_phone)
        row.addStretch(1)
        self.body.addWidget(self.name)
        self.body.addLayout(self._grid)
        self.body.addWidget(self._phone_row)
        self.body.setSpacing(4)
        self._labels: list[Text] = []

    def show_page(self, page: Page) -> None:
        """Show the applicant of `page`."""
        self.name.setText(page.name)
        empty(self._grid)
        self._labels = []
        for line, (label, value) in enumerate(page.facts):
            said = Text(label, 14, 400, "text2")
            self._labels.append(said)
            self._grid.addWidget(said, line, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(Text(value, 14, 500, wrap=True), line, 1)
        self._line_up()
        self._phone = page.phone
        self.phone.setText(phone_grouped(page.phone))
        self._phone_row.setVisible(bool(page.phone))

    def _dress(self) -> None:
        super()._dress()
        if hasattr(self, "_labels"):
            self._line_up()

    def _line_up(self) -> None:
        """The labels share the width of the widest, at whatever size of text."""
        metrics = QFontMetricsF(look().font(14, 400))
        said = [*self._labels, self._phone_label]
        widest = max(ceil(metrics.horizontalAdvance(label.text())) for label in said) + 2
        self._grid.setColumnMinimumWidth(0, widest)
        self._phone_label.setFixedWidth(widest + 4)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._phone)
        self.copied.emit(self._phone)


class PapersCard(Card):
    """Every paper: asked for, handed in or still absent; `scans_wanted` when its scans are to be seen or made."""

    scans_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(translate("Dossier", "Papers"), small=True)
        self.count = Text("", 13, 600)
        self.right.addWidget(self.count)
        self.scans = KeyButton(translate("Dossier", "Scans"), "Alt+S", Kind.QUIET, "file-check")
        self.scans.clicked.connect(self.scans_wanted)
        self.right.addWidget(self.scans)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self.body.addLayout(self._list)

    def show_page(self, page: Page) -> None:
        """Show the papers of `page`."""
        held = sum(1 for paper in page.papers if paper.state is PaperState.HELD)
        said = translate("Dossier", "{held} of {all}")
        self.count.setText(said.format(held=held, all=len(page.papers)))
        empty(self._list)
        for paper in page.papers:
            self._list.addWidget(_PaperRow(paper))
        if not page.papers:
            self._list.addWidget(Text(translate("Dossier", "No paper was handed in."), 14, 400, "text2"))


class _PaperRow(QWidget):
    """A sheet, the paper's name and counts, and its state in glyph and word."""

    def __init__(self, paper: PaperLine) -> None:
        super().__init__()
        held = paper.state is PaperState.HELD
        name = Text(_shortened(paper.name), 14, 500, wrap=True)
        name.setToolTip(paper.name)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(name)
        if paper.detail:
            words.addWidget(Text(paper.detail, 13, 400, "text2", wrap=True))
        if paper.scans:
            words.addWidget(Text(paper.scans, 13, 500, paper.scans_tone.value, wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(_Sheet(written=held, picture=paper.picture), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        said, tone = {
            PaperState.HELD: (translate("Dossier", "Here"), Tone.DONE),
            PaperState.WANTED: (translate("Dossier", "Asked for"), Tone.PERSON),
            PaperState.ABSENT: (translate("Dossier", "Not here"), Tone.CALM),
        }[paper.state]
        row.addWidget(Tag(said, tone, filled=False), 0, Qt.AlignmentFlag.AlignVCenter)


class _Sheet(Dressed, QWidget):
    """A small sheet of paper, with lines when it is here; its own picture where it was scanned."""

    def __init__(self, *, written: bool, picture: bytes | None = None) -> None:
        super().__init__()
        self._picture = QPixmap()
        if picture is not None:
            self._picture.loadFromData(picture)
        self._written = written
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._finish()

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look().px(30), look().px(38))

    def paintEvent(self, event: QPaintEvent) -> None:
        t = look().tokens
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(t.text3 if self._written else t.border))
        painter.fillRect(self.rect().adjusted(1, 1, -1, -1), colour(t.surface))
        if not self._picture.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(self.rect().adjusted(1, 1, -1, -1), self._picture)
        elif self._written:
            for place, share in enumerate((0.6, 0.75, 0.5, 0.75, 0.65)):
                top = look().px(8 + 5 * place)
                width = round((self.width() - 2 * look().px(5)) * share / 0.75)
                painter.fillRect(QRect(look().px(5), top, width, look().px(1.5)), colour(t.line))
        painter.end()


class FeeCard(Card):
    """What it costs and how it stands, in one line."""

    def __init__(self) -> None:
        super().__init__()
        self.amount = CodeLabel("", 18, 700)
        self.note = Text("", 13, 400, "text2")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Text(translate("Dossier", "Fee"), 13, 600, "text2"))
        row.addWidget(self.note)
        row.addStretch(1)
        row.addWidget(self.amount)
        self.body.addLayout(row)

    def show_page(self, page: Page) -> None:
        """Show the fee of `page`."""
        self.amount.setText(page.fee)
        self.note.setText(page.fee_note)


class NoteCard(Card):
    """What the clerk noted at reception."""

    def __init__(self) -> None:
        super().__init__(translate("Dossier", "Note"), small=True)
        self._words = Text("", 14, 400, wrap=True, selectable=True)
        self.body.addWidget(self._words)

    def show_page(self, page: Page) -> None:
        """Show the note of `page`; no note takes no room."""
        self._words.setText(page.note)
        self.setVisible(bool(page.note))


def phone_grouped(digits: str) -> str:
    """0905123456 → 0905 123 456."""
    if len(digits) != 10 or not digits.isdigit():
        return digits
    return f"{digits[:4]} {digits[4:7]} {digits[7:]}"


def empty(layout: QLayout) -> None:
    """Take every widget out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def _shortened(name: str) -> str:
    if len(name) <= LONGEST_NAME:
        return name
    return name[:LONGEST_NAME].rsplit(" ", 1)[0].rstrip(" ,;–-") + "…"

"""The card where a step says what it needs: a reason, a name, the papers meant."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desk_app.domain.applicant import masked
from ui.dossier.asks import Ask, AskKind, is_asked
from ui.dossier.steps import StepForm
from ui.dossier.wide_choice import MOST_IN_A_ROW, WideChoice
from ui.theme import Dressed, colour, look
from ui.widgets.buttons import KeyButton, Kind
from ui.widgets.card import Card
from ui.widgets.choice import SegmentedChoice
from ui.widgets.fields import Field
from ui.widgets.glyphs import paint_tick_box
from ui.widgets.shortened import elided
from ui.widgets.text import Text

translate = QCoreApplication.translate

LABEL = 132  # design pixels
MOST_TICKS = 6  # papers to be seen at once; more of them scroll
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip


class PaperTick(Dressed, QCheckBox):
    """A paper to be ticked; Space ticks, the arrows move."""

    focused = Signal()

    def __init__(self, name: str, *, ticked: bool) -> None:
        super().__init__()
        self.name = name
        self.setChecked(ticked)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._finish()

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look().px(240), look().px(28))

    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(80), look().px(28))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = look().tokens
        painter = QPainter(self)
        side = look().px(20)
        box = QRect(2, (self.height() - side) // 2, side, side)
        paint_tick_box(painter, box, self.isChecked(), t)
        painter.setFont(look().font(14, 500))
        painter.setPen(colour(t.text))
        room = self.rect().adjusted(side + 12, 0, -4, 0)
        painter.drawText(room, _LEFT, elided(self.name, painter.font(), room.width(), self))
        if self.hasFocus():
            painter.setPen(QPen(colour(t.accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()


class StepCard(Card):
    """Asks what a step needs; `submitted` tells the step and the values by name."""

    submitted = Signal(object, object)
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__(" ")
        self._form: StepForm | None = None
        self._fields: dict[str, Field] = {}
        self._ticks: dict[str, list[PaperTick]] = {}
        self._choices: dict[str, SegmentedChoice | WideChoice] = {}
        self._rows: dict[str, QWidget] = {}
        self._trouble = Text("", 13, 600, "today", wrap=True)
        self._asks = QVBoxLayout()
        self._asks.setSpacing(6)
        self.write = KeyButton(translate("Dossier", "Write down"), "Ctrl+Enter", Kind.PRIMARY)
        self._cancel = KeyButton(translate("Dossier", "Not now"), "Esc", Kind.QUIET, binds=False)
        self.write.clicked.connect(self._submit)
        self._cancel.clicked.connect(self.cancelled)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._trouble, 1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self.write)
        self.body.addLayout(self._asks)
        self.body.addLayout(buttons)

    def form(self) -> StepForm | None:
        """The step it asks for, None when it is closed."""
        return self._form

    def ask(self, form: StepForm) -> None:
        """Ask for what `form` needs, the first line focused."""
        self._form = form
        self.set_title(form.label)
        self._clear()
        for ask in form.asks:
            row = self._row(ask)
            self._rows[ask.name] = row
            self._asks.addWidget(row)
        self._show_asked()
        self.show_trouble("", "")
        self.show()
        self._focus_first()

    def close_form(self) -> None:
        """Ask for nothing any more."""
        self._form = None
        self.hide()

    def values(self) -> dict[str, str | Sequence[str]]:
        """What was filled in, by name."""
        found: dict[str, str | Sequence[str]] = {
            name: entry.text().strip() for name, entry in self._fields.items()
        }
        found |= {name: choice.value for name, choice in self._choices.items()}
        found |= {
            name: [tick.name for tick in ticks if tick.isChecked()] for name, ticks in self._ticks.items()
        }
        return found

    def field(self, name: str) -> Field:
        """The line called `name`. Raises KeyError when the step asks for none."""
        return self._fields[name]

    def choice(self, name: str) -> SegmentedChoice | WideChoice:
        """The choice called `name`. Raises KeyError when the step asks for none."""
        return self._choices[name]

    def focus_line(self, name: str) -> None:
        """Go to the line called `name`; stay where there is none."""
        if name in self._fields:
            self._fields[name].setFocus()
            self._fields[name].entry.selectAll()
        elif name in self._choices:
            self._choices[name].setFocus()

    def ticks(self, name: str = "papers") -> list[PaperTick]:
        """The papers that may be ticked."""
        return self._ticks.get(name, [])

    def show_trouble(self, sentence: str, name: str) -> None:
        """Say `sentence` at the line called `name`, at the buttons when there is no such line."""
        for key, entry in self._fields.items():
            entry.set_missing(sentence if key == name and sentence else None)
        there = name in self._fields and not self._rows[name].isHidden() and bool(sentence)
        self._trouble.setText("" if there else sentence)
        if there:
            self._fields[name].setFocus()

    def _submit(self) -> None:
        if self._form is not None:
            self.submitted.emit(self._form.step, self.values())

    def _row(self, ask: Ask) -> QWidget:
        if ask.kind is AskKind.PAPERS:
            return self._tick_row(ask)
        if ask.kind is AskKind.CHOICE:
            return self._choice_row(ask)
        entry = Field(ask.label, ask.placeholder, label_width=LABEL, masked=masked if ask.secret else None)
        entry.set_text(ask.preset)
        if ask.kind is AskKind.PIN:
            entry.entry.setEchoMode(QLineEdit.EchoMode.Password)
        entry.entry.installEventFilter(self)
        self._fields[ask.name] = entry
        return entry

    def _tick_row(self, ask: Ask) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._ticks[ask.name] = [PaperTick(name, ticked=ask.ticked) for name, _label in ask.options]
        for tick in self._ticks[ask.name]:
            column.addWidget(tick)
        if len(ask.options) <= MOST_TICKS:
            return holder
        scroll = QScrollArea()
        scroll.setWidget(holder)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setFixedHeight(round(look().px(28) * (MOST_TICKS - 0.5)))
        for tick in self._ticks[ask.name]:
            tick.focused.connect(lambda tick=tick: scroll.ensureWidgetVisible(tick, 0, 28))
        return scroll

    def _choice_row(self, ask: Ask) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        label = Text(ask.label, 14, 400, "text2")
        label.setFixedWidth(max(look().px(LABEL), label.sizeHint().width()))
        wide = len(ask.options) > MOST_IN_A_ROW
        choice = WideChoice(ask.options, ask.label) if wide else SegmentedChoice(ask.options, ask.label)
        choice.choose(ask.preset)
        choice.chosen.connect(lambda _value: self._show_asked())
        self._choices[ask.name] = choice
        row.addWidget(label)
        row.addWidget(choice, 1)
        return holder

    def _show_asked(self) -> None:
        values = self.values()
        for ask in self._form.asks if self._form else ():
            if ask.kind is not AskKind.PAPERS:
                self._rows[ask.name].setVisible(is_asked(ask, values))

    def _clear(self) -> None:
        for row in self._rows.values():
            self._asks.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._fields, self._ticks, self._choices, self._rows = {}, {}, {}, {}

    def _focus_first(self) -> None:
        for ticks in self._ticks.values():
            if ticks:
                ticks[0].setFocus()
                return
        for choice in self._choices.values():
            choice.setFocus()
            if choice.isVisible():
                return
        for entry in self._fields.values():
            entry.setFocus()
            entry.entry.selectAll()
            return

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Enter in a line goes on to the next one; Ctrl+Enter writes down."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            self.focusNextChild()
            return True
        return False

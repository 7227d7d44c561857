"""The sync panel, docked at the right: nothing in it can be deleted, everything says where it stands."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desk_app.reporting import keep_report
from ui import refused
from ui.sync import line_words
from ui.sync.aside_card import AsideCard
from ui.sync.by_hand import ByHand
from ui.sync.dossier_rows import RowList, SentRow, WaitingRow
from ui.sync.foot import Foot
from ui.sync.presenter import Panel, Sent, SyncPresenter, Waiting
from ui.sync.renew_card import RenewCard
from ui.sync.state_card import StateCard
from ui.theme import Dressed, look
from ui.widgets.buttons import KeyButton, Kind
from ui.widgets.icon_label import IconLabel
from ui.widgets.text import Text
from ui.work import background
from ui.work.asking import Asking

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk
    from desk_app.sync.round import Progress

translate = QCoreApplication.translate


class SyncPanel(Dressed, QWidget):
    """What waits, why, and when it is tried again.

    Signals: `retry_wanted` (Enter), `closed` (Esc), `dossier_wanted` (id), `mend_wanted` (id, the field to put
    right, empty where it is not known, and why), `unsent_wanted` (the whole list of what waits), `said` (a sentence for a
    toast), `settled` (an answer that came by hand settled something). Connect the loop's
    `state_changed` to `refresh`, `round_started` to `show_round`, `progressed` to `show_progress`,
    `round_ended` to `show_round_ended`.
    """

    retry_wanted = Signal()
    closed = Signal()
    dossier_wanted = Signal(str)
    mend_wanted = Signal(str, str, str)
    unsent_wanted = Signal()
    said = Signal(str)
    settled = Signal()

    def __init__(
        self,
        desk: OpenDesk,
        *,
        run: Asking = background.run,
        by_hand: ByHand | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._run = run
        self._panel: Panel | None = None
        self._progress: Progress | None = None
        self.presenter = SyncPresenter(desk, self, run=run)
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._count_down)
        self.by_hand = by_hand or ByHand(desk, parent=self)
        self._build()
        self._finish()

    # What the window and the loop tell it ---------------------------------------------------------

    def shown(self) -> None:
        """Called by the window each time the panel is shown."""
        self.presenter.refresh()
        self.setFocus()

    def refresh(self, _state: object = None) -> None:
        """Read again; a panel that nobody sees waits until it is shown."""
        if self.isVisible():
            self.presenter.refresh()

    def show_round(self) -> None:
        """A round calls the province; nothing is being sent yet."""
        self._progress = None
        self._say_round(translate("Sync", "Calling the province…"))

    def show_progress(self, progress: Progress) -> None:
        """How far the round is, and which dossiers are on the line at this moment."""
        before, self._progress = self._progress, progress
        self._show_states()
        if before is not None and (before.sent, before.scans) != (progress.sent, progress.scans):
            self.refresh()  # the province answered: what it holds now is read, not guessed
        if progress.total:
            said = translate("Sync", "Sending {sent} of {total}…")
            self._say_round(said.format(sent=progress.sent, total=progress.total))

    def show_round_ended(self, _report: object = None) -> None:
        """The round is over, well or not."""
        self._progress = None
        self._show_states()
        self._say_round("")
        self.refresh()

    # What the presenter tells it ------------------------------------------------------------------

    def show_panel(self, panel: Panel) -> None:
        """Show everything anew."""
        self._panel = panel
        state, now = panel.state, panel.now
        self._icon.set_icon("cloud" if not state.cause and state.last_round else "cloud-off")
        self.subtitle.setText(line_words.since(state, now))
        self.state.show_line(state, now, line_words.kept(state.mirror, now))
        self.renew.show_line(state)
        self.aside.leave_report_key(not self.state.report.isHidden())
        self.aside.show_aside(panel.aside)
        self._show_waiting(panel)
        self.foot.show_panel(panel)

    def show_trouble(self, trouble: Exception) -> None:
        """Say why the state could not be read."""
        self.subtitle.setText(refused.sentence(trouble))

    # Building -------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("Sync", "Sync"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._column = column
        column.addLayout(self._head())
        inside = QWidget()
        self._list = QVBoxLayout(inside)
        self.state = StateCard()
        self.state.retry.clicked.connect(self.retry_wanted)
        self.state.reported.connect(self._report_line)
        self._list.addWidget(self.state)
        self.renew = RenewCard(self._desk, self._run)
        self.renew.renewed.connect(self._renewed)
        self._list.addWidget(self.renew)
        self.aside = AsideCard()
        self.aside.hide()
        self.aside.opened.connect(self.dossier_wanted)
        self.aside.mended.connect(self.mend_wanted)
        self.aside.again.connect(self.retry_wanted)
        self.aside.reported.connect(self._report)
        self._list.addWidget(self.aside)
        self._build_rows()
        self._scroll = QScrollArea()
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A scroll area has its widget paint the window's ground; here the panel's own is to be seen.
        inside.setAutoFillBackground(False)
        column.addWidget(self._scroll, 1)
        self._build_foot()
        column.addWidget(self.foot)

    def _build_rows(self) -> None:
        """What waits, and what the province received last."""
        self._title = Text("", 13, 600, "text2")
        self._waiting: RowList[Waiting] = RowList(WaitingRow, self.dossier_wanted.emit)
        self._sent: RowList[Sent] = RowList(SentRow, self.dossier_wanted.emit)
        self._sent_title = Text(translate("Sync", "The province received last"), 13, 600, "text2")
        self._more = KeyButton("", "", Kind.QUIET)
        self._more.clicked.connect(self.unsent_wanted)
        self._more.hide()
        self._list.addWidget(self._title)
        self._list.addLayout(self._waiting.layout)
        self._list.addWidget(self._more)
        self._list.addWidget(self._sent_title)
        self._list.addLayout(self._sent.layout)
        self._list.addStretch(1)

    def _build_foot(self) -> None:
        self.foot = Foot()
        self.foot.export.clicked.connect(self.by_hand.export)
        self.foot.answer.clicked.connect(self.by_hand.take)
        self.by_hand.busy.connect(self.foot.show_busy)
        self.by_hand.stoppable.connect(self.foot.show_stoppable)
        self.foot.stop.clicked.connect(self.by_hand.give_up)
        self.by_hand.said.connect(self.said)
        self.by_hand.settled.connect(self.settled)

    def _head(self) -> QHBoxLayout:
        self._icon = IconLabel("cloud", 24, "text2")
        self.subtitle = Text("", 13, 400, "text2")
        self._close = KeyButton(translate("Sync", "Close"), "Esc", Kind.QUIET, binds=False)
        self._close.clicked.connect(self.closed)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(translate("Sync", "Sync"), 20, 600))
        words.addWidget(self.subtitle)
        self._head_row = QHBoxLayout()
        self._head_row.setSpacing(12)
        self._head_row.addWidget(self._icon)
        self._head_row.addLayout(words, 1)
        self._head_row.addWidget(self._close)
        return self._head_row

    def _show_waiting(self, panel: Panel) -> None:
        self._more.setVisible(panel.unlisted > 0)
        more = translate("Sync", "and {count} dossiers more").format(count=panel.unlisted)
        self._more.set_label(more)
        count = len(panel.waiting) + panel.unlisted
        self._title.setText(translate("Sync", "Waiting to be sent ({count})").format(count=count))
        self._title.setVisible(count > 0)
        self._waiting.show_all(panel.waiting)
        self._sent.show_all(panel.sent)
        self._sent_title.setVisible(bool(panel.sent))
        self._show_states()

    def _show_states(self) -> None:
        """Only what is on the line at this moment is said to be sent."""
        now = self._desk.clock.now()
        for row in self._waiting.rows():
            if isinstance(row, WaitingRow):
                row.rest() if self._progress is None else row.show_progress(self._progress, now)

    def _report(self, words: str) -> None:
        """What the province's help desk needs: in the clipboard, and as a file to attach to a letter."""

        def kept(file: Path) -> None:
            QGuiApplication.clipboard().setText(words)
            told = translate("Sync", "The report is copied and kept as {file}: send it to the province.")
            self.said.emit(told.format(file=file.name))

        now = self._desk.clock.now()
        self._run(
            lambda: keep_report(self._desk.home, words, now=now),
            done=kept,
            failed=lambda refusal: self.said.emit(refused.sentence(refusal)),
        )

    def _renewed(self, words: str) -> None:
        """The desk speaks again: said, and what waits is sent at once."""
        self.said.emit(words)
        self.settled.emit()
        self.retry_wanted.emit()

    def _report_line(self) -> None:
        if self._panel is not None:
            self._report(self._panel.report)

    # The seconds ----------------------------------------------------------------------------------

    def _count_down(self) -> None:
        now = self._desk.clock.now()
        self.state.count_down(now)
        for row in self._waiting.rows():
            if isinstance(row, WaitingRow):
                row.look_at_clock(now)

    def _say_round(self, words: str) -> None:
        """How the round on the line stands."""
        self.state.show_round(words, self._desk.clock.now())

    def _dress(self) -> None:
        side = look().pad + 2
        self._head_row.setContentsMargins(side, 10, side, 8)
        self._list.setContentsMargins(side, 0, side, 8)
        self._list.setSpacing(look().gap)
        self.update()

    # Keys -----------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        # While the focus is in the panel, its two keys are its own, whatever the page beside it binds.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            within = focused is not None and self.renew.isAncestorOf(focused)
            (self.renew.go if within else self.state.retry).click()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._second.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._second.stop()

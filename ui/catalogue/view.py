"""The catalogue room on the screen: a search over all procedures, and one of them told in full."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QWidget

from ui import refused
from ui.catalogue import telling
from ui.catalogue.layout import CatalogueLayout
from ui.catalogue.presenter import CataloguePresenter, Heading, Listing, Told
from ui.catalogue.shelf import NEVER_SEEN, Book, Shelf
from ui.theme import Tone, look
from ui.widgets.announce import announce
from ui.widgets.leading import lead_focus
from ui.work import background
from ui.work.asking import Asking

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk

translate = QCoreApplication.translate

SIDE, FOLDED = 372, 760  # design pixels: the list's width; under it list and sheet take turns
NARROW_SIDE, ROOM_FOR_STATUS, TIGHT_BAR = 320, 940, 760
CHECKLIST, POSTER = "checklist", "poster"
PAUSE = 60  # ms without a letter before the sheet is filled


class CatalogueScreen(CatalogueLayout):
    """Signals: `reception_wanted` (code), `print_wanted` (document, code), `headed`, `left`, and `news_seen`
    with the version of the catalogue whose changes were looked at. `seen` gives the one looked at before.
    """

    reception_wanted = Signal(str)
    print_wanted = Signal(str, str)
    headed = Signal(str, str)
    news_seen = Signal(int)
    left = Signal()

    def __init__(
        self,
        desk: OpenDesk,
        *,
        seen: Callable[[], int] = lambda: NEVER_SEEN,
        run: Asking = background.run,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.presenter = CataloguePresenter(desk, self, run=run, seen=seen)
        self._wanted = ""
        self._typing = False
        self._told: Told | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._reading_alone = False
        self._connect()
        self._finish()

    # What the window tells it ---------------------------------------------------------------------

    def shown(self) -> None:
        """The room is entered: read again, the search line waits."""
        self.presenter.refresh()
        self.entry.setFocus(Qt.FocusReason.OtherFocusReason)
        self.entry.selectAll()
        self._head()

    def refresh(self) -> None:
        """A newer catalogue may have come."""
        self.presenter.refresh()

    def open_procedure(self, code: str) -> None:
        """Show the procedure `code`, now or when the shelf has been read."""
        self.entry.set_value("")
        self._news.setChecked(False)
        self._wanted = code
        if code in self.presenter.shelf.books:
            self._open_wanted()

    def open_news(self) -> None:
        """Show what has changed and nothing else."""
        self.entry.set_value("")
        self.presenter.find("")
        self._news.setChecked(True)

    # What the presenter tells it ------------------------------------------------------------------

    def show_shelf(self, shelf: Shelf) -> None:
        """The shelf has been read: how many changed, how old it is."""
        count = len(shelf.changed)
        self._news.set_label(translate("Catalogue", "Changes ({count})").format(count=count))
        self._news.setVisible(count > 0 or self._news.isChecked())
        self._old.setVisible(shelf.stale_since is not None)
        if shelf.stale_since is not None:
            said = translate(
                "Catalogue",
                "This catalogue may be old: the province was last heard on {day}. It comes with the line.",
            )
            self._old.show_state(said.format(day=f"{shelf.stale_since:%d/%m/%Y}"), Tone.CALM, "cloud-off")
        if self.isVisible():
            self._head()
        self._tell_seen()
        if self._wanted:
            self._open_wanted()

    def show_listing(self, listing: Listing) -> None:
        """Show the lines of the left side."""
        self.list.show_lines(listing.lines, listing.chosen)
        self._middle.setCurrentIndex(0 if listing.lines else 1)
        if not listing.lines and listing.total:
            self._nothing.say(_nothing_words(listing))
        said = translate("Catalogue", "{found} of {total} procedures")
        words = said.format(found=listing.found, total=listing.total)
        self._count.setText(words if listing.total else "")
        if listing.words:
            announce(self.list, words)
        self._show_actions()

    def show_told(self, told: Told | None) -> None:
        """Show one procedure at the right, or nothing; while letters are typed, when they pause."""
        self._told = told
        if self._typing:
            self._pause.start()
        else:
            self._fill_sheet()
        self._show_actions()

    def _fill_sheet(self) -> None:
        self._pause.stop()
        told = self._told
        self._right.setCurrentIndex(0 if told is not None else 1)
        if told is not None:
            self.sheet.show_told(told)
            self.reading.verticalScrollBar().setValue(0)

    def show_trouble(self, trouble: Exception) -> None:
        """Say why there is no catalogue."""
        self._middle.setCurrentIndex(1)
        self._nothing.say(refused.sentence(trouble))

    # Building -------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.entry.installEventFilter(self)
        lead_focus(self.list, self.entry)
        self.entry.edited.connect(self._find)
        self._pause.timeout.connect(self._fill_sheet)
        self.list.moved.connect(self.presenter.choose)
        self.list.moved.connect(lambda _place: self._show_actions())
        self.list.pressed_line.connect(self._pressed)
        self.list.opened.connect(lambda _place: self._act())
        self._news.toggled.connect(self._show_news)
        self.sheet.successor_wanted.connect(self.open_procedure)
        self._back.clicked.connect(self._go_back)
        self._start.clicked.connect(self._act)
        self._print.clicked.connect(lambda: self._ask_print(CHECKLIST))
        self._poster.clicked.connect(lambda: self._ask_print(POSTER))
        for key, call, words in (
            ("Ctrl+F", self._search, translate("Catalogue", "Search the procedures")),
            ("F5", self.presenter.refresh, translate("Catalogue", "Read again")),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setWhatsThis(words)
            shortcut.activated.connect(call)

    # Gestures -------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The entry keeps the focus; its arrows move in the list, left and right fold a heading."""
        if (
            watched is self.entry
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        ):
            key = Qt.Key(event.key())
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
            pages = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
            if key in steps:
                self.list.step(steps[key])
                return True
            if key in pages:
                self.list.page(pages[key])
                return True
            if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not self.entry.value():
                self.presenter.fold(self.list.place, to=key == Qt.Key.Key_Right)
                return True
        return super().eventFilter(watched, event)

    def _find(self, words: str) -> None:
        self._typing = True
        self.presenter.find(words)
        self._typing = False

    def _act(self) -> None:
        """Enter: a heading folds; a procedure is received, its successor where it has ended."""
        line = self.list.line()
        if isinstance(line, Heading):
            self.presenter.fold(self.list.place)
            return
        if not isinstance(line, Book):
            return
        if self._folded() and not self._reading_alone:
            self._show_sides(reading=True)
            return
        told = self._told
        if not line.ended:
            self.reception_wanted.emit(line.code)
        elif told is not None and told.successor is not None:
            self.open_procedure(told.successor.code)

    def _ask_print(self, document: str) -> None:
        line = self.list.line()
        if isinstance(line, Book):
            self.print_wanted.emit(document, line.code)

    def _go_back(self) -> None:
        """Esc: the sheet, the words, the changes, and then the room are left, one at a time."""
        if self._reading_alone and self._folded():
            self._show_sides(reading=False)
        elif self.entry.value():
            self.entry.set_value("")
            self.presenter.find("")
        elif self._news.isChecked():
            self._news.setChecked(False)
        else:
            self.left.emit()

    def _search(self) -> None:
        self._show_sides(reading=False)
        self.entry.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.entry.selectAll()

    def _pressed(self, place: int) -> None:
        if isinstance(self.list.line(), Heading):
            self.presenter.fold(place)

    def _show_news(self, only: bool) -> None:
        self.presenter.show_only_news(only)
        self._news.setVisible(only or bool(self.presenter.shelf.changed))
        self._tell_seen()

    def _tell_seen(self) -> None:
        """The changes stand before the clerk's eyes."""
        if self._news.isChecked() and self.presenter.shelf.version:
            self.news_seen.emit(self.presenter.shelf.version)

    def _open_wanted(self) -> None:
        code, self._wanted = self._wanted, ""
        self.presenter.open(code)
        if self._folded():
            self._show_sides(reading=True)

    def _show_actions(self) -> None:
        line = self.list.line()
        book = line if isinstance(line, Book) else None
        told = self._told
        successor = told.successor if told is not None and book is not None and told.book is book else None
        for button in (self._print, self._poster):
            button.setEnabled(book is not None and not book.ended)
        label = translate("Catalogue", "Receive")
        if isinstance(line, Heading):
            label = translate("Catalogue", "Fold") if line.open else translate("Catalogue", "Unfold")
        elif book is not None and self._folded() and not self._reading_alone:
            label = translate("Catalogue", "Read")
        elif book is not None and book.ended and successor is not None:
            label = translate("Catalogue", "See {code}").format(code=successor.code)
        self._start.set_label(label)
        self._start.setEnabled(line is not None and (book is None or not book.ended or successor is not None))

    def _head(self) -> None:
        self.headed.emit(translate("Catalogue", "Procedures"), self._edition())
        self._show_status()

    def _show_status(self) -> None:
        """Which catalogue this is, at the foot where there is no header to say it."""
        has_room = self.width() >= look().px(ROOM_FOR_STATUS)
        self.bar.set_status(self._edition() if look().compact and has_room else "")

    def _edition(self) -> str:
        editions = self.presenter.shelf.log.editions
        said = telling.edition(editions[0]) if editions else ""
        return said[:1].upper() + said[1:]

    # Room -----------------------------------------------------------------------------------------

    def _folded(self) -> bool:
        return self.width() < look().px(FOLDED)

    def _show_sides(self, *, reading: bool) -> None:
        self._reading_alone = reading
        if reading:
            self._fill_sheet()
        folded = self._folded()
        self._side.setVisible(not folded or not reading)
        self._right.setVisible(not folded or reading)
        if folded and reading:
            self.reading.setFocus(Qt.FocusReason.OtherFocusReason)
        elif folded:
            self.entry.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_actions()

    def _dress(self) -> None:
        gap = 8 if look().compact else 12
        self._top.setContentsMargins(gap, gap, gap, 6)
        self._top.setSpacing(6)
        self._above.setContentsMargins(gap, 0, gap, 0)
        self._fit()

    def _fit(self) -> None:
        folded = self._folded()
        roomy = self.width() >= look().px(1100)
        wide = look().px(SIDE if roomy else NARROW_SIDE)
        self._side.setMinimumWidth(0 if folded else wide)
        self._side.setMaximumWidth(16777215 if folded else wide)
        self._side.setVisible(not folded or not self._reading_alone)
        self._right.setVisible(not folded or self._reading_alone)
        # Icons give way before words do.
        tight = self.width() < look().px(TIGHT_BAR)
        for button, icon in ((self._poster, "file-text"), (self._print, "printer"), (self._back, "undo-2")):
            button.set_icon("" if tight else icon)
        self._show_status()
        self._show_actions()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def _nothing_words(listing: Listing) -> str:
    if listing.only_news and not listing.words:
        return translate("Catalogue", "Nothing has changed. Esc shows every procedure.")
    return translate("Catalogue", "No procedure of that name. Try other words, or its code.")

"""The window of the desk: a rail, a header, one screen at a time, and what stands over them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QRect, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.keymap import shown
from ui.theme import LARGEST_SCALE, SMALLEST_SCALE, Dressed, Step, Tone, colour, look, wear
from ui.widgets.banner import Banner
from ui.widgets.banner_place import BannerPlace, Whose
from ui.widgets.bars import PageHeader
from ui.widgets.buttons import KeyButton, Kind
from ui.widgets.rail import Rail
from ui.widgets.sample_mark import SampleMark
from ui.widgets.toast import Toast

SIDE_PANEL, LEAST_PAGE = 420, 640  # design pixels; a page that would be narrower gives its place to the panel
ANY_WIDTH = 16_777_215  # Qt's own greatest width
SCALE_STEP = 0.1
PRINT_KEY = "Ctrl+P"
PUT_OFF_KEY = "Ctrl+W"  # of no page: banners stand over all of them


@dataclass
class _Screen:
    """A room of the desk: how it is named, and how it is built when first entered."""

    title: str
    factory: Callable[[], QWidget]
    rail_key: str | None
    widget: QWidget | None = None


class MainWindow(Dressed, QWidget):
    """A frame without a will of its own: screens come from factories, gestures leave as signals."""

    locked = Signal()
    sync_requested = Signal()
    search_requested = Signal()
    screen_shown = Signal(str)
    scale_changed = Signal(float)
    print_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._screens: dict[str, _Screen] = {}
        self._side_factory: Callable[[], QWidget] | None = None
        self._mark: SampleMark | None = None
        self.current_key = ""
        self.setWindowTitle(self.tr("One-stop desk"))
        self.setMinimumSize(640, 420)
        self._build()
        self._connect()
        self._finish()

    # Screens ------------------------------------------------------------------------------------

    def add_screen(
        self,
        key: str,
        title: str,
        icon: str,
        shortcut: str,
        factory: Callable[[], QWidget],
        *,
        also: str = "",
        in_rail: bool = True,
        rail_key: str | None = "",
    ) -> None:
        """Offer a screen under `key`; `factory` builds it when it is first shown.

        `shortcut` is printed in the rail ("F2"), `also` is a second key ("Ctrl+1"). A screen that is not
        in the rail lights the room called `rail_key` (empty: none; None: the one the clerk came from stays
        lit). A screen may have a method `shown()`, called each time it is shown.
        """
        self._screens[key] = _Screen(title, factory, key if in_rail else rail_key)
        if in_rail:
            self._rail.add_room(key, shortcut, icon, title, also)

    def show_screen(self, key: str) -> None:
        """Show the screen called `key`, built now if it never was. Raises KeyError when there is none."""
        screen, widget = self._screens[key], self.build(key)
        self.lay_in(key)
        self.current_key = key
        if self._page.isHidden():
            self.hide_side_panel()
        if screen.rail_key is not None:
            self._rail.select(screen.rail_key)
        self._header.set_words(screen.title)
        self._stack.setCurrentWidget(widget)
        widget.setFocus()
        shown = getattr(widget, "shown", None)
        if callable(shown):
            shown()
        self.screen_shown.emit(key)

    def build(self, key: str) -> QWidget:
        """Build a screen ahead of its first sight, where it never was; the window is not touched yet."""
        screen = self._screens[key]
        if screen.widget is None:
            screen.widget = screen.factory()
            screen.widget.setAccessibleName(screen.widget.accessibleName() or screen.title)
        return screen.widget

    def lay_in(self, key: str) -> None:
        """Give a screen that is built its place in the window, where Qt dresses it: what is left of it is quick."""
        widget = self._screens[key].widget
        if widget is not None and self._stack.indexOf(widget) < 0:
            self._stack.addWidget(widget)

    def room(self, key: str) -> QWidget | None:
        """Return the screen called `key`, None while it was never built."""
        return self._screens[key].widget

    # What the frame says ------------------------------------------------------------------------

    def set_header(self, title: str, subtitle: str = "") -> None:
        """Name the page and say a line about it."""
        self._header.set_words(title, subtitle)

    def set_state(self, text: str, icon: str, tone: Tone | None = None) -> None:
        """Say how the line to the province is, at the right of the header; no ground when `tone` is None."""
        self._header.state.show_state(text, icon, tone)

    def set_sync_badge(self, word: str, count: int, tone: Tone) -> None:
        """Show the line to the province on the rail: DONE is up, CALM down, TODAY down for hours,
        PERSON waits for somebody."""
        icon = "cloud" if tone is Tone.DONE else "cloud-off"
        self._rail.set_sync(word, self.tr("%n to send", "dossiers not yet sent", count), icon, tone)

    def set_rail_count(self, key: str, count: int) -> None:
        """Show how many wait in a room, nothing for 0."""
        button = self._rail.room(key)
        if button is not None:
            button.set_count(count)

    def set_clerk(self, words: str) -> None:
        """Say at the lock who is at the counter ("Lan · Quầy 2")."""
        self._rail.lock.set_words(words)
        self._rail.lock.setAccessibleName(f"{self.tr('Lock')}, F12, {words}")

    @property
    def banner(self) -> Banner | None:
        """The banner in sight, None when there is none."""
        return self._banners.banner

    def show_banner(
        self,
        text: str,
        tone: Tone,
        icon: str = "",
        action: KeyButton | None = None,
        *,
        whose: Whose,
        put_off: Callable[[], None] | None = None,
    ) -> Banner:
        """Say a state that stays (clock wrong, disk low) over the screen, in place of what `whose` said before.

        What somebody weightier says stays in sight until it is over. With `put_off` the clerk may put it away.
        """
        banner = Banner(text, tone, icon)
        if put_off is not None:
            later = KeyButton(self.tr("Later"), PUT_OFF_KEY, Kind.QUIET)
            later.clicked.connect(put_off)
            later.clicked.connect(lambda: self.clear_banner(banner))
            banner.right.addWidget(later)
        if action is not None:
            banner.right.addWidget(action)
        self._banners.say(whose, banner)
        return banner

    def clear_banner(self, only: Banner | None = None) -> None:
        """Say no state any more; with `only` that one, and the next in weight comes into sight."""
        self._banners.clear(only)

    def spare_room(self, sparing: bool) -> None:
        """Whether the screen in sight holds a form: in a low window what the rail counts is not said above it too."""
        self._banners.spare(sparing)

    def add_strip(self, strip: QWidget) -> None:
        """Give a strip that shows and hides by itself its place over the screen, under the banner."""
        self._strips.addWidget(strip)

    def toast(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Say once what happened; with `undo`, Ctrl+Z takes it back while the words stand."""
        self._toast.say(text, undo)
        self._place_toast()

    # What stands beside and over it -------------------------------------------------------------

    def mark_as_sample(self) -> None:
        """Say over every screen, the sign-in too, that the data are made up."""
        self._mark = SampleMark(self)

    def set_side_panel(self, factory: Callable[[], QWidget]) -> None:
        """Offer the panel docked at the right; `factory` builds it when it is first shown."""
        self._side_factory = factory

    def toggle_side_panel(self) -> None:
        """Show the side panel, or hide it."""
        if self._side.count() and self._side_holder.isVisible():
            self.hide_side_panel()
        elif self._side_factory is not None:
            if not self._side.count():
                self._side.addWidget(self._side_factory())
            self._side_holder.show()
            self._share_room()
            panel = self._side.widget(0)
            if panel is not None:
                panel.setFocus()
            shown = getattr(panel, "shown", None)
            if callable(shown):
                shown()

    def hide_side_panel(self) -> None:
        """Hide the side panel and give the focus back to the screen."""
        self._side_holder.hide()
        self._share_room()
        screen = self._stack.currentWidget()
        if screen is not None:
            screen.setFocus()

    def cover(self, widget: QWidget) -> None:
        """Stand `widget` over everything (sign-in, lock); screens keep all they hold."""
        self.uncover()
        self._root.addWidget(widget)
        self._root.setCurrentWidget(widget)
        widget.setFocus()
        if self._mark is not None:
            self._mark.raise_()

    def uncover(self) -> None:
        """Take away what stands over the window and show the screens again."""
        self._root.setCurrentIndex(0)
        while self._root.count() > 1:
            widget = self._root.widget(1)
            if widget is None:
                break
            self._root.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

    def covering(self) -> QWidget | None:
        """What stands over the screens, None when nothing does."""
        return self._root.widget(self._root.currentIndex()) if self.covered() else None

    def covered(self) -> bool:
        """Whether something stands over the screens."""
        return self._root.currentIndex() > 0

    # Building -----------------------------------------------------------------------------------

    def _build(self) -> None:
        self._rail = Rail()
        self._header = PageHeader()
        self._stack = QStackedWidget()
        self._banners = BannerPlace()
        self._strips = QVBoxLayout()
        self._page = QWidget()
        page = QVBoxLayout(self._page)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._header)
        page.addWidget(self._banners)
        page.addLayout(self._strips)
        page.addWidget(self._stack, 1)
        self._side = QStackedWidget()
        self._side_holder = _SidePanel(self._side)
        self._side_holder.hide()
        self._frame = QWidget()
        across = QHBoxLayout(self._frame)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self._rail)
        across.addWidget(self._page, 1)
        across.addWidget(self._side_holder)
        self._root = QStackedLayout(self)
        self._root.addWidget(self._frame)
        self._toast = Toast(self._frame)

    def _connect(self) -> None:
        self._rail.chosen.connect(self.show_screen)
        self._rail.searched.connect(self.search_requested)
        self._rail.sync_pressed.connect(self.sync_requested)
        self._rail.lock_pressed.connect(self.locked)
        for keys, change, words in (
            (("Ctrl++", "Ctrl+="), SCALE_STEP, self.tr("Larger text")),
            (("Ctrl+-",), -SCALE_STEP, self.tr("Smaller text")),
            (("Ctrl+0",), 0.0, self.tr("Text at 100 %")),
        ):
            shortcut = QShortcut(self)
            shortcut.setWhatsThis(words)
            shortcut.setKeys([QKeySequence(key) for key in keys])
            shortcut.activated.connect(lambda change=change: self._change_scale(change))

    def _change_scale(self, change: float) -> None:
        """Make text larger or smaller by `change`; 0 brings 100 % back."""
        wanted = round(look().scale + change, 2) if change else 1.0
        wanted = min(max(wanted, SMALLEST_SCALE), LARGEST_SCALE)
        if wanted != look().scale:
            wear(replace(look(), scale=wanted))
            self._take_step()
            self.scale_changed.emit(wanted)

    def set_scale(self, wanted: float) -> None:
        """Write larger or smaller (0.9–1.5) without telling: how the clerk likes it."""
        wanted = min(max(wanted, SMALLEST_SCALE), LARGEST_SCALE)
        if wanted != look().scale:
            wear(replace(look(), scale=wanted))
            self._take_step()

    def _take_step(self) -> None:
        # Larger text needs more of the same height, so the step goes by the height as text sees it.
        step = Step.of(self.height() / look().scale)
        if step is not look().step:
            wear(replace(look(), step=step))

    def _share_room(self) -> None:
        """Give the side panel its width, or the page's place where both would be too narrow."""
        beside = self._frame.width() - self._rail.width() - look().px(SIDE_PANEL) >= look().px(LEAST_PAGE)
        open_ = not self._side_holder.isHidden()
        self._side_holder.be_alone(open_ and not beside)
        self._page.setHidden(open_ and not beside)

    def _place_toast(self) -> None:
        room = QRect(self._rail.width(), 0, self._frame.width() - self._rail.width(), self._frame.height())
        self._toast.place(room, look().bar + 12)

    def _dress(self) -> None:
        self._header.setVisible(not look().compact)
        self._share_room()
        # The rail has its new width only when the layout has come to it.
        QTimer.singleShot(0, self, self._place_toast)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+P comes here where nothing in sight prints with it: then it is the desk's last receipt."""
        pressed = QKeySequence(event.keyCombination()).toString()
        if pressed != shown(PRINT_KEY) or self.covered():
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.print_pressed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_step()
        self._share_room()
        self._place_toast()


class _SidePanel(Dressed, QWidget):
    """The place at the right, on white, a line beside it."""

    def __init__(self, holds: QWidget) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 0, 0, 0)
        row.addWidget(holds)
        self._alone = False
        self._finish()

    def be_alone(self, alone: bool) -> None:
        """Take all the room there is, or the panel's own width."""
        self._alone = alone
        self._dress()

    def _dress(self) -> None:
        width = look().px(SIDE_PANEL)
        self.setMinimumWidth(0 if self._alone else width)
        self.setMaximumWidth(ANY_WIDTH if self._alone else width)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(look().tokens.surface))
        painter.fillRect(0, 0, 1, self.height(), colour(look().tokens.border))
        painter.end()

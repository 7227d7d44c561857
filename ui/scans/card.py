"""The card of scans: a paper is chosen, a file, the camera or the tray gives its scan, each page is looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui import refused
from ui.scans.keeping import Found, Item, Offer
from ui.scans.paper_pick import PaperPick
from ui.scans.presenter import ScansPresenter
from ui.scans.thumb import HEIGHT, Thumb
from ui.scans.words import together, whereabouts
from ui.theme import look
from ui.widgets.announce import announce
from ui.widgets.buttons import KeyButton, Kind
from ui.widgets.card import Card
from ui.widgets.fields import Field
from ui.widgets.text import Text

translate = QCoreApplication.translate

MOST_PAPERS = 4  # seen at once; more of them scroll
MOST_OFFERS = 3


def ask_for_files() -> list[Path]:
    """The system's own window for files."""
    kinds = translate("Scans", "Scans") + " (*.pdf *.jpg *.jpeg *.png)"
    names, _ = QFileDialog.getOpenFileNames(None, translate("Scans", "Scans of the paper"), "", kinds)
    return [Path(name) for name in names]


class ScansCard(Card):
    """`looked` gives (item, bytes) to be shown, `changed` tells that something was attached or taken off,
    `closed` that the clerk is done, `photo_wanted` that the camera is to give a page."""

    looked = Signal(object, object)
    changed = Signal()
    closed = Signal()
    photo_wanted = Signal()

    def __init__(self, ask: Callable[[], list[Path]] = ask_for_files, *, with_camera: bool = True) -> None:
        super().__init__(translate("Scans", "Scans of papers"))
        self._ask = ask
        self.presenter: ScansPresenter | None = None
        self._item: Item | None = None
        self._picks: list[PaperPick] = []
        self._group = QButtonGroup(self)
        self._offers: list[Offer] = []
        self.choose = KeyButton(translate("Scans", "Choose files"), "Alt+O", Kind.PRIMARY, "file-plus")
        self.photo = KeyButton(translate("Scans", "Camera"), "Alt+A", icon="camera")
        if not with_camera:
            self.photo.hide()
        self.close_button = KeyButton(translate("Scans", "Close"), "Esc", Kind.QUIET, binds=False)
        self.off = KeyButton(translate("Scans", "Take off"), "Alt+D", Kind.QUIET)
        self.reason = Field(translate("Scans", "Why"), translate("Scans", "why it is taken off, then Enter"))
        self.stop = KeyButton(translate("Scans", "Stop"), "Alt+X", Kind.QUIET, "x")
        self._trouble = Text("", 13, 600, "today", wrap=True)
        self._state = Text("", 13, 500, "text2", wrap=True)
        self._busy = Text("", 13, 600)
        self._lay_out()
        self._connect()
        self.show_busy(0, 0)

    # What whoever holds it tells it ---------------------------------------------------------------

    def open(self, papers: Sequence[str], chosen: str = "") -> None:
        """Ask for scans of these papers."""
        self.show_papers(papers, chosen)
        self._say("")
        self.show()

    def show_papers(self, papers: Sequence[str], chosen: str = "") -> None:
        """The papers there are; the one chosen stays so where it can."""
        names = list(dict.fromkeys(papers))
        stood = any(pick.hasFocus() for pick in self._picks)
        if names != [pick.name for pick in self._picks]:
            self._fill(names)
        wanted = chosen or self.paper or (names[0] if names else "")
        for pick in self._picks:
            pick.setChecked(pick.name == wanted)
        if stood:
            self.focus_first()

    @property
    def paper(self) -> str:
        """The paper chosen; empty where there is none."""
        return next((pick.name for pick in self._picks if pick.isChecked()), "")

    def focus_first(self) -> None:
        chosen = next((pick for pick in self._picks if pick.isChecked()), None)
        (chosen or self.choose).setFocus(Qt.FocusReason.OtherFocusReason)

    def take_files(self, files: Sequence[Path]) -> None:
        """Files that were dropped or chosen."""
        if self.presenter is not None and files:
            self._say("")
            self.presenter.add_files(files, self.paper)

    # What the presenter tells it ------------------------------------------------------------------

    def show_found(self, found: Found) -> None:
        for pick in self._picks:
            own = [item for item in found.items if item.paper == pick.name]
            count = translate("Scans", "{count} scans").format(count=len(own))
            pick.say(f"{count}, {together([item.standing for item in own])[0]}" if own else "")
        self._show_thumbs()
        self._show_offers(found.offers)

    def show_busy(self, place: int, of: int) -> None:
        self._busy_row.setVisible(of > 0)
        self._busy.setText(
            translate("Scans", "Making file {place} of {of} small…").format(place=place, of=of) if of else ""
        )
        self.choose.setEnabled(of == 0)

    def show_refused(self, refusal: Exception, name: str) -> None:
        said = refused.sentence(refusal)
        self._say(f"{name}: {said}" if name else said)

    def show_body(self, item: Item, body: bytes) -> None:
        self.looked.emit(item, body)

    def show_changed(self) -> None:
        self.changed.emit()

    # Building -------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.right.addWidget(self.close_button)
        inside = QWidget()
        self._papers = QVBoxLayout(inside)
        self._papers.setContentsMargins(0, 0, 0, 0)
        self._papers.setSpacing(0)
        self._scroll = QScrollArea()
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addWidget(self._scroll)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.choose)
        buttons.addWidget(self.photo)
        buttons.addStretch(1)
        self._thumbs_room = QWidget()
        self._thumbs = QHBoxLayout(self._thumbs_room)
        self._thumbs.setContentsMargins(0, 0, 0, 0)
        self._thumbs.setSpacing(4)
        self._strip = QScrollArea()
        self._strip.setWidget(self._thumbs_room)
        self._strip.setWidgetResizable(True)
        self._strip.setFrameShape(QScrollArea.Shape.NoFrame)
        self._strip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._strip.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addWidget(self._strip)
        stands = QHBoxLayout()
        stands.setSpacing(8)
        stands.addWidget(self._state, 1)
        stands.addWidget(self.off)
        self.body.addLayout(stands)
        self.body.addWidget(self.reason)
        self._offer_rows = QVBoxLayout()
        self._offer_rows.setSpacing(4)
        self.body.addLayout(self._offer_rows)
        self._busy_row = QWidget()
        row = QHBoxLayout(self._busy_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._busy, 1)
        row.addWidget(self.stop)
        self.body.addWidget(self._busy_row)
        self.body.addWidget(self._trouble)
        self.body.addLayout(buttons)
        for area, within in ((self._scroll, inside), (self._strip, self._thumbs_room)):
            area.viewport().setAutoFillBackground(False)
            within.setAutoFillBackground(False)
        for quiet in (self.reason, self.off, self._strip, self._state, self._trouble):
            quiet.hide()

    def _connect(self) -> None:
        self.choose.clicked.connect(lambda: self.take_files(self._ask()))
        self.photo.clicked.connect(self.photo_wanted)
        self.close_button.clicked.connect(self.closed)
        self.off.clicked.connect(self._ask_why)
        self.reason.entry.returnPressed.connect(self._take_off)
        self.stop.clicked.connect(lambda: self.presenter.cancel() if self.presenter else None)
        self._group.buttonToggled.connect(self._turn)

    def _turn(self, _pick: object, chosen: bool) -> None:
        if chosen:
            self.reason.hide()
            self._show_thumbs()

    def _fill(self, names: Sequence[str]) -> None:
        for old in self._picks:
            self._group.removeButton(old)
            self._papers.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._picks = [PaperPick(name) for name in names]
        for pick in self._picks:
            self._group.addButton(pick)
            self._papers.addWidget(pick)
            pick.show()
        self._dress()

    def _show_thumbs(self) -> None:
        had = self._item.scan.sha256 if self._item is not None else ""
        stood = any(thumb.hasFocus() for thumb in self.findChildren(Thumb))
        while (old := self._thumbs.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._item = None
        items = self.presenter.found.items if self.presenter is not None else []
        own = [item for item in items if item.paper == self.paper]
        for item in own:
            thumb = Thumb(item)
            thumb.entered.connect(self._stand_on)
            thumb.clicked.connect(lambda _on, item=item: self._look(item))
            self._thumbs.addWidget(thumb)
            if item.scan.sha256 == had:
                self._item = item
                if stood:
                    thumb.show()
                    thumb.setFocus(Qt.FocusReason.OtherFocusReason)
        self._thumbs.addStretch(1)
        self._strip.setVisible(bool(own))
        self._stand_on(self._item or (own[-1] if own else None))
        if stood and not any(thumb.hasFocus() for thumb in self.findChildren(Thumb)):
            self.focus_first()

    def _stand_on(self, item: Item | None) -> None:
        self._item = item
        self.off.setVisible(item is not None)
        self._state.setVisible(item is not None)
        if item is None:
            self.reason.hide()
            return
        said, tone = whereabouts(item.standing)
        if item.reused_on is not None:
            again = translate("Scans", "digitised on {day}").format(day=f"{item.reused_on:%d/%m/%Y}")
            said = f"{said}, {again}"
        size = translate("Scans", "{count} pages").format(count=item.scan.pages)
        self._state.setText(f"{size}, {max(1, item.scan.size // 1000)} KB: {said}")
        self._state.set_ink(tone.value)

    def _show_offers(self, offers: Sequence[Offer]) -> None:
        while (old := self._offer_rows.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._offers = list(offers[:MOST_OFFERS])
        for place, offer in enumerate(self._offers):
            self._offer_rows.addWidget(self._offer_row(place, offer))

    def _offer_row(self, place: int, offer: Offer) -> QWidget:
        if offer.tray is not None:
            said = translate("Scans", "From the scanner: {name}").format(name=offer.tray.name)
            label = translate("Scans", "Attach")
        else:
            earlier = offer.earlier
            assert earlier is not None  # noqa: S101  (an offer is one of the two)
            said = translate("Scans", "Digitised on {day}: {paper}").format(
                day=f"{earlier.scanned_on:%d/%m/%Y}", paper=earlier.paper
            )
            label = translate("Scans", "Use again")
        button = KeyButton(label, f"Alt+{place + 1}")
        button.clicked.connect(lambda: self._accept(offer))
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(Text(said, 13, 500, wrap=True), 1)
        across.addWidget(button)
        return row

    def _accept(self, offer: Offer) -> None:
        if self.presenter is not None:
            same = offer.earlier.paper if offer.earlier is not None else ""
            known = same in [pick.name for pick in self._picks]
            self.presenter.accept(offer, same if known else self.paper)

    def _look(self, item: Item) -> None:
        if self.presenter is not None:
            self.presenter.look(item)

    def _ask_why(self) -> None:
        self.reason.set_text("")
        self.reason.show()
        self.reason.entry.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _take_off(self) -> None:
        if self.presenter is not None and self._item is not None:
            self.presenter.take_off(self._item, self.reason.text().strip())

    def _say(self, words: str) -> None:
        self._trouble.setText(words)
        self._trouble.setVisible(bool(words))
        announce(self._trouble, words)

    def _dress(self) -> None:
        super()._dress()
        if not hasattr(self, "_scroll"):
            return
        rows = min(MOST_PAPERS, max(1, len(self._picks)))
        self._scroll.setFixedHeight(rows * look().px(28))
        self._strip.setFixedHeight(look().px(HEIGHT) + 4)

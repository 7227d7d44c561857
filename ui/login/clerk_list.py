"""The names of those who may sign in, the last one first; the arrows change the person."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QScrollArea, QVBoxLayout, QWidget

from desk_app.store.clerks import Clerk
from ui.standing import given_name
from ui.theme import Dressed, look
from ui.widgets.option_card import OptionCard

translate = QCoreApplication.translate

SEEN = 4  # names to be seen at once; more of them scroll


class ClerkList(Dressed, QScrollArea):
    """`chosen` tells the clerk whose card was pressed or came under the arrows."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clerks: list[Clerk] = []
        self._cards: list[OptionCard] = []
        self._group = QButtonGroup(self)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 4, 0)
        self._column.setSpacing(8)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._finish()

    def show_clerks(self, clerks: Sequence[Clerk], choose: str = "", locked: str = "") -> None:
        """Offer `clerks`; the one called `choose` is chosen, else the first; `locked` is the hour it was left."""
        for card in self._cards:
            self._group.removeButton(card)
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._clerks, self._cards = list(clerks), []
        for clerk in self._clerks:
            about = role_words(clerk.role)
            if locked and clerk.name == choose:
                about = translate("Login", "{role} · locked at {hour}").format(role=about, hour=locked)
            card = OptionCard(clerk.name, about, letter=given_name(clerk.name)[:1].upper())
            card.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            card.clicked.connect(lambda _checked=False, clerk=clerk: self.choose(clerk.name))
            self._group.addButton(card)
            self._column.addWidget(card)
            self._cards.append(card)
        names = [clerk.name for clerk in self._clerks]
        self._check(names.index(choose) if choose in names else 0)
        self._dress()

    def current(self) -> Clerk | None:
        """The clerk chosen, None when there is nobody."""
        for clerk, card in zip(self._clerks, self._cards, strict=True):
            if card.isChecked():
                return clerk
        return None

    def choose(self, name: str) -> None:
        """Choose the clerk called `name` and tell."""
        for place, clerk in enumerate(self._clerks):
            if clerk.name == name:
                self._check(place)
                self.chosen.emit(clerk)

    def step(self, step: int) -> None:
        """Choose the next name: 1 down, -1 up."""
        current = self.current()
        if current is not None:
            place = (self._clerks.index(current) + step) % len(self._clerks)
            self.choose(self._clerks[place].name)

    def _check(self, place: int) -> None:
        if place < len(self._cards):
            self._cards[place].setChecked(True)
            self.ensureWidgetVisible(self._cards[place], 0, 8)

    def _dress(self) -> None:
        seen = min(max(len(self._cards), 1), 2 if look().compact else SEEN)
        self.setFixedHeight(seen * (look().px(62) + 8))


def role_words(role: str) -> str:
    """What an account may do, in words."""
    return {
        "clerk": translate("Login", "Receives and hands over"),
        "supervisor": translate("Login", "Supervises the counter"),
        "administrator": translate("Login", "Administers this desk"),
    }.get(role, role)

"""The commune on the card has another name now: both are shown, one key writes today's."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from desk_app.domain.places import Renamed
from ui.reception.form import PartyForm
from ui.theme import Dressed, look
from ui.widgets.buttons import KeyButton, Kind
from ui.widgets.text import Text

ACCEPT_KEY = "Alt+C"
LABEL = 92  # design pixels, as of the fields above
_MOST = 5  # successors of one commune: none was parted among more


class AddressNote(Dressed, QWidget):
    """Stands under the residence; `accepted` tells which of the communes of today was taken.

    Where the old commune was parted among several, each has its button: nothing is guessed.
    """

    accepted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told: tuple[Renamed | None, str] = (None, "")
        self._words = Text("", 13, ink="text2")
        self._buttons = [
            KeyButton("", "", Kind.QUIET if place == 0 else Kind.NORMAL) for place in range(_MOST)
        ]
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._choices = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._choices.setSpacing(6)
        self._row.addWidget(self._words)
        self._row.addLayout(self._choices)
        self._row.addStretch(1)
        for place, button in enumerate(self._buttons):
            button.clicked.connect(lambda _=False, place=place: self.accepted.emit(place))
            self._choices.addWidget(button)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()
        self._finish()

    def show_renamed(self, told: Renamed | None, party: PartyForm, *, bound: bool) -> None:
        """Say what the card says and what it is called now; `bound` when the key is this party's."""
        address = party.address
        if (told, address) != self._told:
            self._told = told, address
            self._say(told, address, from_card=bool(party.card_address))
        self.setVisible(told is not None)
        self._bind(bound)

    def _say(self, told: Renamed | None, address: str, *, from_card: bool) -> None:
        if told is None:
            return
        written = address in told.addresses
        names = told.communes if not written else (told.communes[told.addresses.index(address)],)
        old = self.tr("{commune} (old)").format(commune=told.old)
        said = self.tr("The card says {old}") if from_card else self.tr("Written {old}")
        now = (
            self.tr("{said}, now {commune}").format(said=said.format(old=old), commune=names[0])
            if len(names) == 1
            else self.tr("{said}, now one of these:").format(said=said.format(old=old))
        )
        self._words.setText(now)
        single = len(told.communes) == 1
        for place, button in enumerate(self._buttons):
            button.setVisible(not written and place < len(told.communes))
            if place < len(told.communes):
                button.set_label(self.tr("Right") if single else told.communes[place])
                button.set_kind(Kind.QUIET if single else Kind.NORMAL)
        self._arrange()

    def _bind(self, bound: bool) -> None:
        told, address = self._told
        open_ = told is not None and address not in told.addresses
        self._buttons[0].set_key(ACCEPT_KEY if bound and open_ else "")

    @property
    def is_asking(self) -> bool:
        """Whether there is something to take."""
        told, address = self._told
        return told is not None and address not in told.addresses

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """One line where it fits; else the words over the keys, and many keys one under another."""
        shown = [button for button in self._buttons if not button.isHidden()]
        keys = sum(button.sizeHint().width() + 6 for button in shown)
        words = self._words.fontMetrics().horizontalAdvance(self._words.text())
        room = self.width() - self._row.contentsMargins().left()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        fits = words + self._row.spacing() + keys <= room
        self._words.setWordWrap(not fits)
        self._row.setDirection(across if fits else down)
        self._choices.setDirection(across if keys <= room else down)

    def _dress(self) -> None:
        self._row.setSpacing(look().px(10))
        self._row.setContentsMargins(look().px(LABEL) + 12, 0, 0, 0)
        self._arrange()

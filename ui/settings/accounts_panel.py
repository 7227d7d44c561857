"""Who may sign in here: names, roles, cards, new PINs; an administrator says their own PIN first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.accounts import (
    close_account,
    fresh_card,
    give_card,
    may_administer,
    open_account,
    refuse_unless_administrator,
    reset_pin,
    set_role,
    take_card,
)
from desk_app.bootstrap import add_clerk
from desk_app.domain.codes import grouped
from desk_app.store.clerks import Clerk
from ui.settings.panel import Panel, Row, Setting, choice
from ui.widgets.buttons import KeyButton, Kind
from ui.widgets.card import Card
from ui.widgets.fields import Field
from ui.widgets.pin_entry import PinEntry
from ui.widgets.text import NameLabel, Text

translate = QCoreApplication.translate


def role_options() -> list[tuple[str, str]]:
    """The roles of an account, shortly."""
    return [
        ("clerk", translate("Settings", "Clerk")),
        ("supervisor", translate("Settings", "Supervisor")),
        ("administrator", translate("Settings", "Administrator")),
    ]


class AccountsPanel(Panel):
    """Everybody sees who may sign in; what changes somebody is unlocked for this visit of the page."""

    def __init__(self, given: Setting) -> None:
        super().__init__(given)
        self._unlocked = False
        self._clerks: list[Clerk] = []
        self.pin = PinEntry(translate("Settings", "Your own PIN"))
        self.unlock = KeyButton(translate("Settings", "Change accounts"), "Enter", binds=False)
        self.gate = self._gate_card()
        self.list = Card(translate("Settings", "Who may sign in"))
        self.one = OneAccount(self)
        self.new = self._new_card()
        self.add(self.gate, self.list, self.one, self.new)
        self.one.hide()
        self.new.hide()
        self._finish()

    def shown(self) -> None:
        """The page is entered: it is locked again."""
        self._unlocked = False
        self.pin.clear()
        self.complain("")
        self.one.hide()
        self.new.hide()
        self.read()

    def read(self) -> None:
        """Read the accounts again."""
        desk, clerk = self.given.desk, self.given.clerk()
        self.given.run(
            lambda: (desk.clerks.all(), may_administer(desk, clerk)),
            done=lambda found: self._show(*found),
            failed=self.refuse,
        )

    def take_scan(self, text: str) -> None:
        """A card was scanned: it becomes that of the account in hand."""
        self.one.take_card(text)

    def act(self, job: Callable[[], object], said: str) -> None:
        """Change an account, read them again and say it."""

        def done(_nothing: object) -> None:
            self.complain("")
            self.said.emit(said)
            self.read()

        self.given.run(job, done=done, failed=self.refuse)

    def _gate_card(self) -> Card:
        card = Card(translate("Settings", "To change accounts, type your own PIN"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.pin)
        row.addWidget(self.unlock)
        row.addStretch(1)
        card.body.addLayout(row)
        self.pin.submitted.connect(self._unlock)
        self.unlock.clicked.connect(self._unlock)
        return card

    def _new_card(self) -> Card:
        card = Card(translate("Settings", "A new account"))
        self.name = Field(translate("Settings", "Full name"))
        self.role = choice(translate("Settings", "Role"), role_options(), lambda _role: None)
        self.role.choose("clerk")
        self.first_pin = PinEntry(translate("Settings", "First PIN, 4 to 12 digits"))
        self.adding = KeyButton(translate("Settings", "Add the account"), "Alt+C")
        card.body.addWidget(self.name)
        card.body.addWidget(Row(translate("Settings", "Role"), "", self.role))
        card.body.addWidget(Text(self.first_pin.accessibleName(), 14, 600))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.first_pin)
        row.addWidget(self.adding)
        row.addStretch(1)
        card.body.addLayout(row)
        self.adding.clicked.connect(self._add)
        self.first_pin.submitted.connect(self._add)
        return card

    def _unlock(self) -> None:
        desk, clerk, pin = self.given.desk, self.given.clerk(), self.pin.text()

        def unlocked(_nothing: object) -> None:
            self._unlocked = True
            self.complain("")
            self._show(self._clerks, may=True)

        def refused(refusal: Exception) -> None:
            self.refuse(refusal)
            self.pin.clear()
            self.pin.set_wrong(True)
            self.pin.setFocus()

        self.given.run(lambda: refuse_unless_administrator(desk, clerk, pin), done=unlocked, failed=refused)

    def _add(self) -> None:
        desk, actor = self.given.desk, self.given.actor()
        name, role, pin = self.name.text(), self.role.value, self.first_pin.text()
        said = translate("Settings", "{name} may sign in now.").format(name=name)
        self.act(lambda: add_clerk(desk, name, role, pin, actor=actor), said)
        self.first_pin.clear()

    def _show(self, clerks: Sequence[Clerk], may: bool) -> None:
        self._clerks = list(clerks)
        self.gate.setVisible(may and not self._unlocked)
        self.new.setVisible(self._unlocked)
        while self.list.body.count():
            item = self.list.body.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        roles = dict(role_options())
        for clerk in self._clerks:
            said = [roles.get(clerk.role, clerk.role)]
            if clerk.has_card:
                said.append(translate("Settings", "has a card"))
            if clerk.closed:
                said.append(translate("Settings", "closed"))
            self.list.body.addWidget(self._line(clerk, " · ".join(said)))
        if not may:
            words = translate("Settings", "Only an administrator changes accounts.")
            self.list.body.addWidget(Text(words, 13, 400, "text2", wrap=True))
        chosen = self.one.clerk
        again = next((each for each in self._clerks if chosen is not None and each.id == chosen.id), None)
        self.one.setVisible(self._unlocked and again is not None)
        if again is not None:
            self.one.show_clerk(again)

    def _line(self, clerk: Clerk, about: str) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 2, 0, 2)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(NameLabel(clerk.name, 14, 600))
        words.addWidget(Text(about, 13, 400, "text2"))
        row.addLayout(words, 1)
        if self._unlocked:
            button = KeyButton(translate("Settings", "Change"), "", Kind.QUIET)
            button.setAccessibleName(translate("Settings", "Change {name}").format(name=clerk.name))
            button.clicked.connect(lambda: self._open(clerk))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return holder

    def _open(self, clerk: Clerk) -> None:
        self.one.show_clerk(clerk)
        self.one.show()
        self.one.new_pin.setFocus()


class OneAccount(Card):
    """One colleague: role, a new PIN, a card, and closing the account."""

    def __init__(self, panel: AccountsPanel) -> None:
        super().__init__("")
        self._panel = panel
        self.clerk: Clerk | None = None
        self.role = choice(translate("Settings", "Role"), role_options(), self._role)
        self.new_pin = PinEntry(translate("Settings", "New PIN for a colleague who forgot theirs"))
        self.give_pin = KeyButton(translate("Settings", "Give this PIN"), "Enter", binds=False)
        self.card = Field(translate("Settings", "Staff card"), translate("Settings", "Scan the card"))
        self.fresh = KeyButton(translate("Settings", "A new number"), "Alt+T")
        self.without = KeyButton(translate("Settings", "Without a card"), "", Kind.QUIET)
        self.closing = KeyButton("", "", Kind.QUIET)
        self.body.addWidget(Row(translate("Settings", "Role"), "", self.role))
        self.body.addWidget(Text(self.new_pin.accessibleName(), 14, 600, wrap=True))
        self.body.addLayout(_beside(self.new_pin, self.give_pin))
        self.body.addWidget(self.card)
        about = translate(
            "Settings", "Any barcode will do that is nobody's receipt; a new number is for printing."
        )
        self.body.addWidget(Text(about, 13, 400, "text2", wrap=True))
        self.body.addLayout(_beside(self.fresh, self.without))
        self.body.addLayout(_beside(self.closing))
        self.new_pin.submitted.connect(self._give_pin)
        self.give_pin.clicked.connect(self._give_pin)
        self.card.entry.returnPressed.connect(lambda: self.take_card(self.card.text()))
        self.fresh.clicked.connect(self._fresh)
        self.without.clicked.connect(self._without)
        self.closing.clicked.connect(self._close_or_open)

    def show_clerk(self, clerk: Clerk) -> None:
        """Show one account."""
        self.clerk = clerk
        self.set_title(clerk.name)
        self.role.choose(clerk.role)
        self.new_pin.clear()
        self.without.setVisible(clerk.has_card)
        closed = translate("Settings", "Let sign in again"), translate("Settings", "Close the account")
        self.closing.set_label(closed[0] if clerk.closed else closed[1])

    def take_card(self, text: str) -> None:
        """A card was scanned or its number typed."""
        if self.clerk is None or not self.isVisible():
            return
        clerk, desk, actor = self.clerk, self._panel.given.desk, self._panel.given.actor()
        said = translate("Settings", "The card is {name}'s from now on.").format(name=clerk.name)
        self._panel.act(lambda: give_card(desk, clerk, text, actor=actor), said)

    def _role(self, role: str) -> None:
        if self.clerk is None:
            return
        clerk, desk, actor = self.clerk, self._panel.given.desk, self._panel.given.actor()
        said = translate("Settings", "{name} has another role.").format(name=clerk.name)
        self._panel.act(lambda: set_role(desk, clerk, role, actor=actor), said)
        self.role.choose(clerk.role)

    def _give_pin(self) -> None:
        if self.clerk is None:
            return
        clerk, desk, actor, pin = (
            self.clerk,
            self._panel.given.desk,
            self._panel.given.actor(),
            self.new_pin.text(),
        )
        said = translate("Settings", "{name} signs in with the new PIN.").format(name=clerk.name)
        self._panel.act(lambda: reset_pin(desk, clerk, pin, actor=actor), said)

    def _fresh(self) -> None:
        number = fresh_card()
        self.card.set_text(grouped(number))
        self.take_card(number)

    def _without(self) -> None:
        if self.clerk is None:
            return
        clerk, desk, actor = self.clerk, self._panel.given.desk, self._panel.given.actor()
        self.card.set_text("")
        said = translate("Settings", "The card of {name} means nobody any more.").format(name=clerk.name)
        self._panel.act(lambda: take_card(desk, clerk, actor=actor), said)

    def _close_or_open(self) -> None:
        if self.clerk is None:
            return
        clerk, desk, actor = self.clerk, self._panel.given.desk, self._panel.given.actor()
        if clerk.closed:
            said = translate("Settings", "{name} may sign in now.").format(name=clerk.name)
            self._panel.act(lambda: open_account(desk, clerk, actor=actor), said)
        else:
            said = translate("Settings", "{name} signs in here no more.").format(name=clerk.name)
            self._panel.act(lambda: close_account(desk, clerk, actor=actor), said)


def _beside(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row

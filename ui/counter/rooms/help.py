"""F1: the keys that work now, over whatever screen is in sight."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence, QShortcut

from ui.bound_keys import BoundKey, KeyGroup, bound_keys, key_order
from ui.keymap import shown
from ui.main_window import PRINT_KEY
from ui.widgets.key_card import KEY, KeyCard, shown_keys
from ui.widgets.palette import Offer
from ui.work import background

if TYPE_CHECKING:
    from ui.counter.counter import Counter

translate = QCoreApplication.translate


def join(counter: Counter) -> None:
    """Offer the card and connect its key."""
    window, words = counter.window, translate("Counter", "Keys")

    def groups() -> Sequence[KeyGroup]:
        room = window.room(window.current_key)
        here = bound_keys(room) if room is not None else ()
        commands = {offer.key: offer.title for offer in counter.offers() if offer.key}
        others = [each for each in (room, card) if each is not None]
        taken = {key for each in here for key in each.keys}  # the screen in sight has them for itself
        bound = bound_keys(window, leaving_out=others, named=commands)
        elsewhere = tuple(each for each in bound if not taken & set(each.keys))
        if not any(shown(PRINT_KEY) in each.keys for each in (*here, *elsewhere)):
            # No button says it: what no page prints with it is the last receipt.
            elsewhere = (*elsewhere, BoundKey((shown(PRINT_KEY),), commands[shown(PRINT_KEY)]))
        return [
            KeyGroup(translate("Counter", "On this screen"), here),
            KeyGroup(
                translate("Counter", "On every screen"),
                tuple(sorted(elsewhere, key=lambda each: key_order(each.keys[0]))),
            ),
        ]

    def show() -> None:
        if not window.covered():
            card.toggle()

    def print_card() -> None:
        title = translate("Counter", "Keys of the counter")
        read, office = card.groups(), counter.desk.desk.office.name

        def draw() -> bytes:
            from desk_app.documents.key_card import KeyCardFacts, KeyLine, render_key_card

            facts = tuple(
                (group.title, tuple(KeyLine(tuple(shown_keys(each)), each.words) for each in group.keys))
                for group in read
            )
            return render_key_card(KeyCardFacts(title, office, facts))

        background.run(
            draw,
            done=lambda pdf: counter.paper.print_pdf(pdf, title),
            failed=counter.paper.say_not_drawn,
        )

    card = KeyCard(window, groups)
    card.print_wanted.connect(print_card)
    shortcut = QShortcut(QKeySequence(KEY), window)
    shortcut.setWhatsThis(words)
    shortcut.setAutoRepeat(False)
    shortcut.activated.connect(show)
    counter.offer(Offer(words, show, key=KEY, icon="circle-question-mark"))

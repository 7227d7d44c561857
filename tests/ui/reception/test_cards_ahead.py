"""The large cards of the reception come to be while the sign-in stands there, one a turn of the window."""

from ui.reception.cards_ahead import KINDS, CardsAhead
from ui.reception.layout import ReceptionLayout
from ui.reception.party_card import PartyCard


def test_the_cards_are_built_one_after_another_and_taken_once(dressed, qtbot):
    ahead = CardsAhead()
    assert ahead._built == {}
    qtbot.waitUntil(lambda: len(ahead._built) == len(KINDS), timeout=5000)
    built = ahead._built[PartyCard]
    layout = ReceptionLayout(lambda _words: [], ahead=ahead)
    qtbot.addWidget(layout)
    assert layout.party is built
    assert ahead._built == {}


def test_a_clerk_quicker_than_the_cards_gets_them_all_the_same(dressed, qtbot):
    ahead = CardsAhead()
    layout = ReceptionLayout(lambda _words: [], ahead=ahead)
    qtbot.addWidget(layout)
    qtbot.wait(400)
    assert ahead._built == {}

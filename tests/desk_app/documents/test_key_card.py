"""The card of keys beside the screen: every key and what it does, over as many pages as it takes."""

from collections.abc import Callable

from desk_app.documents.key_card import KeyCardFacts, KeyLine, render_key_card


def a_card(count: int) -> KeyCardFacts:
    lines = tuple(
        KeyLine((f"F{number}", "Ctrl+Enter"), f"Việc thứ {number}") for number in range(1, count + 1)
    )
    return KeyCardFacts(
        "Bảng phím của quầy", "UBND xã Ea Kpam", (("Trên màn hình này", lines), ("Mọi nơi", lines))
    )


def test_keys_and_what_they_do_stand_on_the_card(read: Callable[[bytes], list[str]]) -> None:
    (page,) = read(render_key_card(a_card(5)))

    for said in (
        "Bảng phím của quầy",
        "UBND xã Ea Kpam",
        "Trên màn hình này",
        "F5",
        "Ctrl+Enter",
        "Việc thứ 5",
    ):
        assert said in page, said


def test_many_keys_go_on_over_pages_and_none_is_left_out(read: Callable[[bytes], list[str]]) -> None:
    pages = read(render_key_card(a_card(40)))

    assert len(pages) > 1
    assert " ".join(pages).count("Việc thứ") == 80
    assert render_key_card(a_card(40)) == render_key_card(a_card(40))

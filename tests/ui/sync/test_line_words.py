"""The line in words: calm while it is only down, plum when a person must look."""

from dataclasses import replace
from datetime import timedelta

import pytest

from desk_app.store.line_state import LineState, Setback
from tests.builders import at
from ui.sync.line_words import badge, header, next_try, since, tone_of, why
from ui.theme import Tone

NOW = at("2026-11-23 08:10")
UP = LineState(
    unsent=0, oldest=None, cause="", since=None, next_try=None, last_round=at("2026-11-23 08:03"), aside=()
)
DOWN = replace(UP, unsent=7, cause="no_connection", since=at("2026-11-23 07:52"))


def test_up_is_said_with_the_last_round(dressed):
    assert badge(UP) == ("Trực tuyến", 0, Tone.DONE)
    assert header(UP, NOW) == ("Trực tuyến · 0 hồ sơ chờ gửi · lần cuối 08:03", "cloud", None)


def test_down_is_calm_and_says_that_nothing_is_lost(dressed):
    assert badge(DOWN) == ("Ngoại tuyến", 7, Tone.CALM)
    assert header(DOWN, NOW)[0] == "Ngoại tuyến · 7 hồ sơ chờ gửi, đã lưu an toàn trên máy này"
    assert since(DOWN, NOW) == "Ngoại tuyến từ 07:52"
    assert why(DOWN) == "Không có đường truyền."


@pytest.mark.parametrize("cause", ["revoked", "fork", "not_the_province", "tls", "broken"])
def test_what_does_not_end_by_itself_needs_a_person(cause):
    assert tone_of(replace(DOWN, cause=cause)) is Tone.PERSON


def test_one_event_set_aside_needs_a_person_while_the_line_is_up():
    aside = (Setback(3, "id", "ethnicity", "thiếu mã dân tộc", NOW),)
    assert tone_of(replace(UP, aside=aside)) is Tone.PERSON


def test_a_desk_that_never_synced_is_not_called_online(dressed):
    fresh = replace(UP, last_round=None)
    assert badge(fresh) == ("Chưa đồng bộ", 0, Tone.CALM)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (40, "Thử lại sau 40 giây"),
        (0.4, "Thử lại sau 1 giây"),
        (150, "Thử lại sau 3 phút"),
        (-5, "Đang thử lại"),
    ],
)
def test_the_next_try_is_counted_down(seconds, words, dressed):
    assert next_try(replace(DOWN, next_try=NOW + timedelta(seconds=seconds)), NOW) == words


def test_another_day_is_named(dressed):
    assert since(replace(DOWN, since=at("2026-11-20 16:30")), NOW) == "Ngoại tuyến từ 16:30 20/11"

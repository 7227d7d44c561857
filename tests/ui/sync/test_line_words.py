"""The line in words: calm while it is only down, plum when a person must look."""

from dataclasses import replace
from datetime import timedelta

import pytest

from desk_app.domain.waiting import Patience
from desk_app.store.line_state import LineState, Setback
from desk_app.store.scans import ScanFigures
from tests.builders import at
from ui.sync.line_words import advice, badge, header, next_try, since, tone_of, waiting, waiting_since, why
from ui.theme import Tone

NOW = at("2026-11-23 08:10")
UP = LineState(
    unsent=0, oldest=None, cause="", since=None, next_try=None, last_round=at("2026-11-23 08:03"), aside=()
)
DOWN = replace(UP, unsent=7, cause="no_connection", since=at("2026-11-23 07:52"))


def test_up_is_said_with_the_last_round(dressed):
    assert badge(UP, NOW) == ("Trực tuyến", 0, Tone.DONE)
    assert header(UP, NOW) == ("Trực tuyến · 0 hồ sơ chờ gửi · lần cuối 08:03", "cloud", None)


def test_down_is_calm_and_says_that_nothing_is_lost(dressed):
    assert badge(DOWN, NOW) == ("Ngoại tuyến", 7, Tone.CALM)
    assert header(DOWN, NOW)[0] == "Ngoại tuyến · 7 hồ sơ chờ gửi, đã lưu an toàn trên máy này"
    assert since(DOWN, NOW) == "Ngoại tuyến từ 07:52"
    assert why(DOWN) == "Không có đường truyền."


@pytest.mark.parametrize("cause", ["revoked", "fork", "not_the_province", "tls", "broken"])
def test_what_does_not_end_by_itself_needs_a_person(cause):
    assert tone_of(replace(DOWN, cause=cause), NOW) is Tone.PERSON


def test_one_event_set_aside_needs_a_person_while_the_line_is_up():
    aside = (Setback(3, "id", "ethnicity", "thiếu mã dân tộc", NOW),)
    assert tone_of(replace(UP, aside=aside), NOW) is Tone.PERSON


def test_a_desk_that_never_synced_is_not_called_online(dressed):
    fresh = replace(UP, last_round=None)
    assert badge(fresh, NOW) == ("Chưa đồng bộ", 0, Tone.CALM)


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


def test_four_hours_without_a_whole_round_are_amber_and_a_day_is_for_a_person(dressed):
    waits = replace(DOWN, oldest=NOW - timedelta(hours=3, minutes=59), last_round=NOW - timedelta(days=2))
    assert tone_of(waits, NOW) is Tone.CALM
    assert tone_of(waits, NOW + timedelta(minutes=2)) is Tone.TODAY
    assert advice(waits, NOW + timedelta(minutes=2))[0].startswith("Đã 4 giờ chưa gửi được.")
    tomorrow = NOW + timedelta(hours=20, minutes=2)
    assert tone_of(waits, tomorrow) is Tone.PERSON
    assert header(waits, tomorrow)[0] == "Cần người xem · 7 hồ sơ chờ gửi, đã lưu an toàn trên máy này"


def test_with_nothing_unsent_a_silent_line_stays_calm():
    assert tone_of(replace(DOWN, unsent=0, last_round=NOW - timedelta(days=3)), NOW) is Tone.CALM


def test_a_desk_switched_off_overnight_has_not_waited_since_yesterday():
    morning = replace(DOWN, oldest=NOW - timedelta(minutes=5), last_round=NOW - timedelta(hours=15))
    assert tone_of(morning, NOW) is Tone.CALM


def test_a_nearly_full_disk_is_for_a_person_and_says_how_much_is_left(dressed):
    full = replace(UP, free=300_000_000)
    assert tone_of(full, NOW) is Tone.PERSON
    assert advice(full, NOW) == ["Ổ đĩa chỉ còn 300 MB: hãy dọn chỗ hoặc gọi bộ phận kỹ thuật trước khi đầy."]
    assert tone_of(replace(UP, free=3_000_000_000), NOW) is Tone.DONE


def test_the_desks_own_thresholds_rule(dressed):
    hasty = replace(
        DOWN,
        last_round=None,
        oldest=NOW - timedelta(hours=1),
        patience=Patience(slow_hours=1, free_megabytes=1),
    )
    assert tone_of(hasty, NOW) is Tone.TODAY
    assert tone_of(replace(hasty, free=2_000_000), NOW) is Tone.TODAY


def test_it_is_said_since_when_the_oldest_waits(dressed):
    assert waiting_since(replace(DOWN, oldest=NOW - timedelta(days=1)), NOW) == "Cũ nhất từ 08:10 22/11."
    assert waiting_since(UP, NOW) == ""


def test_scans_that_are_here_alone_are_counted_with_their_bytes(dressed):
    scans = ScanFigures(5, 12_340_000, NOW - timedelta(hours=1))
    assert waiting(replace(DOWN, scans=scans)) == "7 hồ sơ và 5 ảnh, 12,3 MB chờ gửi, đã lưu an toàn"
    assert waiting(replace(UP, scans=scans)) == "5 ảnh, 12,3 MB chờ gửi, đã lưu an toàn"
    assert waiting(UP) == "Tỉnh đã nhận đủ"
    assert waiting_since(replace(UP, scans=scans), NOW) == "Cũ nhất từ 07:10."


def test_scans_that_wait_for_a_day_without_a_whole_round_are_for_a_person():
    scans = ScanFigures(1, 10, NOW - timedelta(hours=25))
    assert tone_of(replace(DOWN, unsent=0, last_round=None, scans=scans), NOW) is Tone.PERSON
    assert tone_of(replace(UP, scans=scans), NOW) is Tone.DONE  # sent tonight: rounds are whole


def test_a_scan_the_province_does_not_take_is_for_a_person(dressed):
    aside = replace(UP, scans=ScanFigures(1, 10, NOW, aside=1))
    assert tone_of(aside, NOW) is Tone.PERSON
    assert advice(aside, NOW) == ["Tỉnh không nhận 1 ảnh: mở hồ sơ để xem vì sao."]

"""The line is left to others: what is sent drips at the pace that was set."""

from desk_app.transport.pacing import Pace


def test_a_body_takes_as_long_as_its_pace_says_and_is_whole():
    now = 0.0
    seen = []

    def sleep(seconds):
        nonlocal now
        now += seconds

    body = bytes(range(256)) * 400
    for drip in Pace(10_000, sleep, lambda: now).dripped(body):
        seen.append((now, drip))
    assert b"".join(drip for _, drip in seen) == body
    sent = 0
    for at, drip in seen:
        assert sent <= at * 10_000 + 1
        sent += len(drip)
    assert now > (len(body) - 10_000) / 10_000

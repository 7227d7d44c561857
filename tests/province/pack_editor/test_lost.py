"""What a new pack would take away is told before it is published."""

import json

from desk_app.paths import PACKS
from province.pack_editor.lost import lost_by

CATALOGUE, CALENDAR = (
    (PACKS / f"{kind}-1.pack").read_bytes().split(b"\n", 2)[2] for kind in ("catalogue", "calendar")
)


def codes(found):
    return [each.code for each in found]


def test_a_catalogue_that_only_grows_or_changes_takes_nothing_away():
    assert codes(lost_by("catalogue", CATALOGUE, CATALOGUE)) == []
    assert codes(lost_by("catalogue", CATALOGUE, None)) == []


def test_procedures_that_are_missing_are_counted_and_named():
    content = json.loads(CATALOGUE)
    gone = [each["code"] for each in content["procedures"][:12]]
    content["procedures"] = content["procedures"][12:]
    (told,) = lost_by("catalogue", json.dumps(content).encode(), CATALOGUE)
    assert told.code == "procedures_vanish"
    assert told.facts["count"] == 12
    assert str(told.facts["codes"]).startswith(", ".join(sorted(gone)[:10]))


def test_a_calendar_that_ends_sooner_or_knows_no_holidays_is_told():
    content = json.loads(CALENDAR)
    content["last_day"] = content["first_day"][:4] + "-06-30"
    content["holidays"] = []
    content["make_up_days"] = []
    found = lost_by("calendar", json.dumps(content).encode(), CALENDAR)
    assert codes(found) == ["calendar_shorter", "year_without_holidays"]
    assert all(each.sentence for each in found)

"""Writes resources/places/communes.json: what each commune of before 1 July 2025 is called now.

python packaging/build_places.py

The facts (names, which old unit went into which new one) come out of the data set of the package
vietnamadminunits (MIT), each new unit checked against vietnam-provinces (34 provinces, 3,321 communes);
neither is needed to run the desk. Where an old commune was parted among several, all are kept, none preferred.
"""

from __future__ import annotations

import json
import re
import sqlite3
import sys
from collections import Counter
from contextlib import closing
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from desk_app.domain.words import folded

PLACE = ROOT / "resources" / "places" / "communes.json"
TYPES = ("xa", "phuong", "thitran", "huyen", "quan", "thixa", "thanhpho")
# What cards call a province that bore another name before 2025.
ALSO = {"Thành phố Huế": ["thuathienhue"], "Thành phố Hồ Chí Minh": ["hcm", "saigon"]}


def main() -> None:
    data = files("vietnamadminunits") / "data"
    converted = json.loads((data / "converter_2025.json").read_text(encoding="utf-8"))
    with closing(sqlite3.connect(str(data / "dataset.db"))) as database:
        database.row_factory = sqlite3.Row
        new = database.execute("SELECT province, ward, provinceKey, wardKey FROM admin_units").fetchall()
        old = database.execute(
            "SELECT province, district, ward, provinceKey, districtKey, wardKey, districtAlias, wardAlias"
            " FROM admin_units_legacy"
        ).fetchall()
    check(new)
    provinces: dict[str, list[str]] = {}
    place: dict[tuple[str, str], tuple[str, int]] = {}
    for row in new:
        communes = provinces.setdefault(row["province"], [])
        place[row["provinceKey"], row["wardKey"]] = row["province"], len(communes)
        communes.append(row["ward"])
    became = successors(converted, place)
    written: dict[str, dict[str, object]] = {}
    for row in old:
        key = f"{row['provinceKey']}_{row['districtKey']}_{row['wardKey'] or ''}"
        now = became[key]
        [province] = {name for name, _ in now}
        inside = written.setdefault(
            row["province"], {"now": province, "also": ALSO.get(row["province"], []), "districts": {}}
        )
        if inside["now"] != province:
            raise SystemExit(f"{row['province']} went into two provinces")
        districts: dict[str, dict[str, object]] = inside["districts"]  # type: ignore[assignment]  # made above
        district = districts.setdefault(
            row["district"], {"also": also(row["districtAlias"]), "communes": {}, "before": {}}
        )
        numbers = [number for _, number in now]
        district["communes"][row["ward"] or ""] = numbers[0] if len(numbers) == 1 else numbers  # type: ignore[index]  # made above
        for name in also(row["wardAlias"]):
            district["before"].setdefault(name, row["ward"])  # type: ignore[attr-defined]  # made above
    told = {
        "from": f"vietnamadminunits {version('vietnamadminunits')} (MIT); vietnam-provinces {version('vietnam-provinces')}",
        "provinces": provinces,
        "old": written,
    }
    PLACE.parent.mkdir(parents=True, exist_ok=True)
    PLACE.write_text(json.dumps(told, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    sys.stdout.write(f"{len(old)} old communes, {len(new)} new ones: {PLACE.stat().st_size} bytes\n")


def successors(
    converted: dict[str, dict[str, dict[str, object]]], place: dict[tuple[str, str], tuple[str, int]]
) -> dict[str, list[tuple[str, int]]]:
    """Old unit → the new ones, the whole ones and the parted ones alike."""
    became: dict[str, list[tuple[str, int]]] = {}
    for province, communes in converted["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for commune, before in communes.items():
            for key in before:  # type: ignore[attr-defined]  # a list of keys
                became[key] = [place[province, commune]]
    for province, parted in converted["DICT_PROVINCE_WARD_DIVIDED"].items():
        for key, parts in parted.items():
            became[key] = [place[province, part["newWardKey"]] for part in parts]  # type: ignore[attr-defined]  # a list of records
    return became


def also(names: str | None) -> list[str]:
    """Earlier names of a unit; only those that say which kind of unit they were."""
    return [name for name in json.loads(names or "[]") if name.startswith(TYPES)]


def check(new: list[sqlite3.Row]) -> None:
    """Both packages must name the same new communes; they place tone marks and spaces differently."""
    flat = json.loads(
        (files("vietnam_provinces") / "data" / "flat-divisions.json").read_text(encoding="utf-8")
    )
    theirs = Counter((bare(each["province_name"]), bare(each["name"])) for each in flat)
    ours = Counter((bare(row["province"]), bare(row["ward"])) for row in new)
    if differ := sorted((theirs - ours) + (ours - theirs)):
        raise SystemExit(f"the two lists differ in {len(differ)}: {differ[:40]}")


def bare(name: str) -> str:
    """The letters of a name without marks, spaces and the kind of a province."""
    return re.sub(r"\W|^(tinh|thanh pho|tp) ", "", folded(name)).replace("y", "i")


if __name__ == "__main__":
    main()

"""Builds and signs the packs that come with the product, from their readable sources.

    python packaging/build_packs.py --key FILE [--catalogue-version N] [--calendar-version N] [--forms-version N] [--only KIND]

`--key` names the file of the product's private key (32 raw bytes); it is made when it does not exist
and must never be committed. The public half is written to resources/packs/product.pub.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from datetime import datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from desk_app.domain.calendar import VIETNAM
from desk_app.wire.pack import (
    CALENDAR,
    CATALOGUE,
    FORMS,
    Pack,
    PackHeader,
    read_calendar,
    read_catalogue,
    read_forms,
    read_pack,
    write_pack,
)
from desk_app.wire.signing import new_private_key, public_key_of

PACKS = ROOT / "resources" / "packs"
SOURCE = PACKS / "source"


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--key", type=Path, required=True)
    asked.add_argument("--catalogue-version", type=int, default=1)
    asked.add_argument("--calendar-version", type=int, default=1)
    asked.add_argument("--forms-version", type=int, default=1)
    asked.add_argument(
        "--only", choices=(CATALOGUE, CALENDAR, FORMS), help="leave the other packs as they are"
    )
    words = asked.parse_args()
    if not words.key.exists():
        words.key.write_bytes(new_private_key())
        words.key.chmod(0o600)
    key = words.key.read_bytes()
    (PACKS / "product.pub").write_text(public_key_of(key).hex() + "\n", encoding="ascii")
    published = datetime.now(VIETNAM).replace(microsecond=0)
    calendar = json.loads((SOURCE / "calendar.json").read_text(encoding="utf-8"))
    calendar.pop("version", None)
    forms = json.loads((ROOT / "resources" / "words" / "forms.json").read_text(encoding="utf-8"))
    for kind, version, title, content in (
        (
            CATALOGUE,
            words.catalogue_version,
            "Danh mục thủ tục cấp xã (dữ liệu mẫu)",
            {"procedures": procedures()},
        ),
        (CALENDAR, words.calendar_version, "Lịch làm việc 2025–2027", calendar),
        (FORMS, words.forms_version, "Mẫu giấy tờ theo Thông tư 03/2025/TT-VPCP", forms),
    ):
        if words.only not in (None, kind):
            continue
        header = PackHeader(kind=kind, issuer="product", version=version, published_at=published, title=title)
        body = write_pack(
            header, json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode(), key
        )
        pack = read_pack(body, {"product": public_key_of(key)})
        count = entries(pack)
        (PACKS / f"{kind}-{version}.pack").write_bytes(body)
        print(f"{kind}-{version}.pack: {count} entries, {len(body)} bytes")


def entries(pack: Pack) -> int:
    """How much a pack holds: procedures, holidays, or rooms of captions."""
    if pack.header.kind == CATALOGUE:
        return len(read_catalogue(pack))
    if pack.header.kind == CALENDAR:
        return len(read_calendar(pack).holidays)
    return len(json.loads(read_forms(pack)))


def procedures() -> list[dict[str, object]]:
    rules = json.loads((SOURCE / "fee_rules.json").read_text(encoding="utf-8"))
    with (SOURCE / "procedures.csv").open(encoding="utf-8", newline="") as lines:
        return [procedure(row, rules) for row in csv.DictReader(lines)]


def procedure(row: dict[str, str], rules: dict[str, dict[str, object]]) -> dict[str, object]:
    flat = {"amount": int(row["fee_vnd"])} if row["fee_vnd"] else {}
    duration = {"amount": int(row["duration"] or 0), "unit": row["unit"]} if row["duration"] else None
    return {
        "code": row["code"],
        "name": row["name"],
        "field": row["field"],
        "duration": duration,
        "fee": rules.get(row["code"], flat),
        "papers": [paper(text) for text in row["papers"].split(";") if text],
    }


def paper(text: str) -> dict[str, object]:
    name, originals, copies, requirement = text.rsplit("|", 3)
    return {"name": name, "originals": int(originals), "copies": int(copies), "requirement": requirement}


if __name__ == "__main__":
    main()

"""Every refusal that the desk can raise has a sentence in both languages, and the facts the sentence names."""

import ast
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from string import Formatter
from typing import NamedTuple

import pytest

from desk_app.domain import errors
from desk_app.domain.calendar import CalendarTooShort
from desk_app.domain.dossier import Status
from desk_app.domain.errors import InputRefused, StepNotAllowed
from desk_app.paths import RESOURCES
from desk_app.words import refusal_sentence, status_name

DESK = Path(errors.__file__).resolve().parent.parent
WORDS = {
    language: json.loads((RESOURCES / "words" / f"refusals.{language}.json").read_text(encoding="utf-8"))
    for language in ("vi", "en")
}
CODE_PLACE = dict.fromkeys(("InputRefused", "NotFound", "PackRefused", "HomeRefused", "EnrolRefused"), 0)


class Raised(NamedTuple):
    """A refusal as it stands in the code: its word, the names of its facts, whether more may come."""

    code: str
    facts: frozenset[str]
    where: str


def raised() -> Iterator[Raised]:
    for file in sorted(DESK.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            where = f"{file.relative_to(DESK)}:{node.lineno}"
            facts = frozenset(keyword.arg for keyword in node.keywords if keyword.arg)
            if node.func.id in CODE_PLACE and node.args:
                yield from (Raised(code, facts, where) for code in _texts(node.args[0]))
            elif node.func.id == "StepNotAllowed" and len(node.args) == 3:
                yield from (Raised(code, facts | {"step", "status"}, where) for code in _texts(node.args[2]))


def _texts(node: ast.expr) -> list[str]:
    if isinstance(node, ast.IfExp):
        return [*_texts(node.body), *_texts(node.orelse)]
    return [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) else []


ALL = list(raised())


def placeholders(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def test_the_code_was_read():
    assert len(ALL) > 80
    assert {"born_on_disagrees", "procedure_ended", "papers_asked_before"} <= {each.code for each in ALL}


@pytest.mark.parametrize("refusal", ALL, ids=lambda refusal: f"{refusal.code}@{refusal.where}")
@pytest.mark.parametrize("language", ["vi", "en"])
def test_it_has_a_sentence_that_its_facts_can_fill(refusal, language):
    sentence = WORDS[language]["refusals"].get(refusal.code)
    assert sentence is not None, f"no sentence for {refusal.code}"
    assert placeholders(sentence) <= refusal.facts


def test_both_languages_say_the_same_things():
    for part in ("refusals", "warnings", "line"):
        assert set(WORDS["vi"][part]) == set(WORDS["en"][part])
    for code, sentence in WORDS["vi"]["refusals"].items():
        assert placeholders(sentence) == placeholders(WORDS["en"]["refusals"][code]), code


def test_what_sqlite_does_to_a_home_has_sentences_too():
    from desk_app.store.engine import _SENTENCES

    assert all(code in WORDS["vi"]["refusals"] for _, code in _SENTENCES)


def test_a_sentence_names_the_field_and_the_next_thing_to_do():
    refusal = InputRefused("count_range", field="papers[0].originals", value=-1, least=0, limit=999)
    assert refusal_sentence(refusal) == "papers[0].originals: là -1, phải từ 0 đến 999. Sửa lại số."


def test_a_status_is_told_by_number_and_name():
    refusal = StepNotAllowed("hand_on", 5, offered="supplement, stop")
    assert f"5 ({status_name(5)})" in refusal_sentence(refusal)
    assert f"5 ({status_name(5, 'en')})" in refusal_sentence(refusal, "en")


def test_a_calendar_that_ends_too_soon_names_the_due_date():
    refusal = CalendarTooShort(date(2028, 1, 3), date(2025, 1, 1), date(2027, 12, 31))
    assert refusal_sentence(refusal).startswith("due: ")


def test_every_status_has_the_national_name():
    assert [status_name(status) for status in Status] == [
        "Mới đăng ký",
        "Được tiếp nhận",
        "Không được tiếp nhận",
        "Đang xử lý",
        "Yêu cầu bổ sung giấy tờ",
        "Yêu cầu thực hiện nghĩa vụ tài chính",
        "Công dân yêu cầu rút hồ sơ",
        "Dừng xử lý",
        "Đã xử lý xong",
        "Đã trả kết quả",
    ]

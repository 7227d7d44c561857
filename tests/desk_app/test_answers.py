"""What citizens ask: every sentence comes out of the procedure's own facts."""

from dataclasses import replace
from datetime import date

import pytest

from desk_app.answers import answers
from desk_app.domain.due_date import Duration, Unit
from desk_app.domain.fees import FeeRule
from desk_app.domain.procedure import Phase, Procedure, RequiredPaper, Requirement
from desk_app.paths import PACKS
from desk_app.store.catalogue import bundled_catalogue
from desk_app.words import duration_words

TODAY = date(2026, 11, 25)
A_PROCEDURE = Procedure(
    code="1.004222",
    name="Đăng ký thường trú",
    field="Cư trú",
    duration=Duration(7, Unit.WORKING_DAY),
    fee=FeeRule(20000, online=10000),
    papers=(
        RequiredPaper("Tờ khai", 1, 2, Requirement.REQUIRED),
        RequiredPaper("Giấy tờ nhà", 1, 0, Requirement.OPTIONAL),
        RequiredPaper("Thẻ căn cước", 1, 0, Requirement.SHOWN),
    ),
)


def said(procedure=A_PROCEDURE, **but):
    return {each.ask: each.say for each in answers(procedure, today=TODAY, duration=duration_words, **but)}


def test_papers_are_told_apart_by_whether_they_are_needed():
    assert said()["Tôi cần mang theo giấy tờ gì?"] == (
        "Ông/bà mang theo: Tờ khai (1 bản chính, 2 bản photo). Có thì mang thêm: Giấy tờ nhà (1 bản chính)."
        " Xuất trình, xem xong trả lại ngay: Thẻ căn cước."
    )
    assert "không cần giấy tờ" in said(replace(A_PROCEDURE, papers=()))["Tôi cần mang theo giấy tờ gì?"]


def test_the_fee_says_both_prices_and_an_unknown_one_is_never_free():
    ask = "Hết bao nhiêu tiền?"
    assert said()[ask] == "20.000 đồng. Nộp trực tuyến: 10.000 đồng."
    assert said(replace(A_PROCEDURE, fee=FeeRule(0)))[ask] == "Không mất tiền."
    assert "không ghi mức thu" in said(replace(A_PROCEDURE, fee=FeeRule()))[ask]
    by_page = FeeRule(page_rates=((2, 2000), (0, 1000)), cap=200000)
    assert said(replace(A_PROCEDURE, fee=by_page))[ask] == (
        "2.000 đồng một trang cho 2 trang đầu; 1.000 đồng một trang cho các trang còn lại."
        " Mỗi bản không quá 200.000 đồng."
    )


@pytest.mark.parametrize(
    ("granted", "words"),
    [
        (Duration(5, Unit.CALENDAR_DAY), "ngày cuối mà là ngày nghỉ"),
        (Duration(4, Unit.WORKING_HOUR), "4 giờ làm việc"),
        (Duration(0, Unit.SAME_DAY), "nộp trước 15:00"),
        (None, "Danh mục không ghi thời hạn"),
    ],
)
def test_the_time_is_said_as_it_is_counted(granted, words):
    assert words in said(replace(A_PROCEDURE, duration=granted))["Bao lâu thì có kết quả?"]


def test_agencies_and_the_cut_of_the_time_are_named():
    days = Unit.WORKING_DAY
    told = said(
        replace(
            A_PROCEDURE,
            phases=(Phase("Công an xã", Duration(2, days)), Phase("Tư pháp", Duration(3, days))),
            statutory=Duration(7, days),
        )
    )["Bao lâu thì có kết quả?"]
    assert told.startswith("5 ngày làm việc")
    assert "Hồ sơ qua 2 cơ quan: Công an xã 2 ngày làm việc; Tư pháp 3 ngày làm việc." in told
    assert "Luật cho 7 ngày làm việc" in told


def test_an_ended_one_says_so_first_with_its_successor():
    ended = replace(A_PROCEDURE, abolished_from=date(2026, 11, 25), successor="9.000001")
    first = answers(ended, today=TODAY, duration=duration_words)[0]
    assert first.say == "Không. Thủ tục hết hiệu lực từ 25/11/2026. Nay làm theo thủ tục 9.000001."
    later = replace(ended, abolished_from=date(2027, 1, 1))
    assert "hết ngày 31/12/2026" in answers(later, today=TODAY, duration=duration_words)[0].say
    assert "không còn trong danh mục" in said(gone=True)["Thủ tục này còn làm không?"]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_procedure_of_the_catalogue_has_its_three_answers(language):
    for procedure in bundled_catalogue(PACKS).every():
        told = answers(procedure, today=TODAY, duration=duration_words, language=language)
        assert len(told) == 3
        assert all(each.say.endswith(".") and "{" not in each.say for each in told), procedure.code

"""Why a fee is what it is: free, exempt and unknown are told apart."""

from dataclasses import replace

import pytest

from desk_app.domain.events import Channel
from desk_app.domain.fees import Fee, FeeRule, PaymentMethod
from ui.reception.fee_words import why
from ui.reception.form import Form

FREE, FLAT, NONE = FeeRule(amount=0), FeeRule(amount=8000), FeeRule()
ONLINE = FeeRule(amount=8000, online=0)
PAGES = FeeRule(page_rates=((2, 2000), (0, 1000)))


@pytest.mark.parametrize(
    ("rule", "method", "amount", "words"),
    [
        (FREE, PaymentMethod.EXEMPT, 0, "Không thu: danh mục ghi 0 đ"),
        (
            FLAT,
            PaymentMethod.EXEMPT,
            0,
            "Cán bộ chọn miễn; danh mục thu 8.000 đ. Ghi căn cứ miễn vào ghi chú.",
        ),
        (
            NONE,
            PaymentMethod.EXEMPT,
            0,
            "Cán bộ chọn miễn; danh mục không ghi mức thu. Ghi căn cứ miễn vào ghi chú.",
        ),
        (
            PAGES,
            PaymentMethod.EXEMPT,
            0,
            "Cán bộ chọn miễn; danh mục thu theo trang. Ghi căn cứ miễn vào ghi chú.",
        ),
        (NONE, PaymentMethod.LATER, None, "Danh mục không ghi mức thu: chưa biết, không phải là miễn"),
        (FLAT, PaymentMethod.CASH, 8000, ""),
        (PAGES, PaymentMethod.CASH, 3000, "Tính theo số trang và số bộ, đúng mức danh mục"),
    ],
)
def test_the_sentence_under_the_sum(desk, dressed, rule, method, amount, words):
    procedure = replace(desk.catalogue.procedure("1.001193", desk.clock.now().date()), fee=rule)
    assert why(Fee(method, amount), procedure, Form("f", "lan")).whole.replace("\u00a0", " ") == words


def test_a_sum_of_the_clerk_s_own_names_the_catalogue_s(desk, dressed):
    procedure = replace(desk.catalogue.procedure("1.001193", desk.clock.now().date()), fee=FLAT)
    said = why(Fee(PaymentMethod.CASH, 5000), procedure, Form("f", "lan", fee_amount="5.000")).whole
    assert said.replace("\u00a0", " ") == "Mức do cán bộ ghi; danh mục thu 8.000 đ"


def test_what_is_free_online_says_what_it_costs_at_the_counter(desk, dressed):
    procedure = replace(desk.catalogue.procedure("1.001193", desk.clock.now().date()), fee=ONLINE)
    said = why(Fee(PaymentMethod.EXEMPT, 0), procedure, Form("f", "lan", channel=Channel.ONLINE)).whole
    assert said.replace("\u00a0", " ") == "Nộp trực tuyến không thu; nộp tại quầy thu 8.000 đ"

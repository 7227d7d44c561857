"""A citizen reads in every state what happened, when to come and what to bring, and nobody else's affairs."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from province.web.citizen_page import CitizenPage, Forms, Payment, Said, initials, render, render_feedback

SENTENCES = {
    "unsynced": ("Quầy đã nhận hồ sơ của ông/bà.", "The counter has received your dossier."),
    "registered": ("Hồ sơ của ông/bà đang chờ tiếp nhận.", "Your dossier is waiting to be accepted."),
    "accepted": ("Hồ sơ của ông/bà đã được tiếp nhận.", "Your dossier has been accepted."),
    "refused": ("Hồ sơ của ông/bà chưa được tiếp nhận.", "Your dossier has not been accepted yet."),
    "settling": ("Hồ sơ của ông/bà đang được giải quyết.", "Your dossier is being processed."),
    "papers": ("Hồ sơ của ông/bà cần bổ sung giấy tờ.", "Your dossier needs more papers."),
    "payment": ("Hồ sơ của ông/bà chờ nộp lệ phí.", "Your dossier is waiting for its fee."),
    "withdrawn": ("Hồ sơ đã rút theo đề nghị của ông/bà.", "Your dossier was withdrawn at your request."),
    "stopped": ("Hồ sơ của ông/bà đã dừng giải quyết.", "Work on your dossier has stopped."),
    "ready": ("Kết quả đã có. Mời ông/bà đến nhận.", "Your result is ready to collect."),
    "posted": ("Kết quả đã có, đang gửi qua bưu điện.", "Your result is ready and on its way by post."),
    "returned": ("Đã trả kết quả cho ông/bà.", "Your result has been handed over."),
    "answered": ("Đã trả kết quả cho ông/bà.", "Your result has been handed over."),
    "late": ("Hồ sơ bị chậm. Trung tâm xin lỗi ông/bà.", "Your dossier is late. We apologise."),
    "late_undated": ("Hồ sơ bị chậm. Trung tâm xin lỗi ông/bà.", "Your dossier is late. We apologise."),
}
FRAMES = {
    "unsynced": "Hẹn trả kết quả 27/11/2026 27 tháng 11 năm 2026 Thứ Sáu Ông/bà",
    "registered": "Ngày đăng ký 23/11/2026 23 tháng 11 năm 2026 Thứ Hai, 08 giờ 50 Ông/bà",
    "accepted": "Hẹn trả kết quả 27/11/2026 27 tháng 11 năm 2026 Thứ Sáu, trước 17 giờ 00, quầy số 4 Ông/bà",
    "refused": "Ngày trả lời 23/11/2026 23 tháng 11 năm 2026 Thứ Hai, 10 giờ 05 Ông/bà",
    "settling": "Hẹn trả kết quả 27/11/2026 27 tháng 11 năm 2026 Thứ Sáu, trước 17 giờ 00, quầy số 4 Ông/bà",
    "papers": "Nộp bổ sung chậm nhất 23/12/2026 23 tháng 12 năm 2026 Thứ Tư, trước 17 giờ 00, quầy số 2 Ông/bà",
    "payment": "Số tiền 8.000 đồng nộp trước 17 giờ 00, thứ Hai 30/11/2026 30 tháng 11 năm 2026 Ông/bà",
    "withdrawn": "Ngày rút hồ sơ 25/11/2026 25 tháng 11 năm 2026 Thứ Tư, 15 giờ 20 Ông/bà",
    "stopped": "Ngày dừng giải quyết 26/11/2026 26 tháng 11 năm 2026 Thứ Năm, 09 giờ 00 Ông/bà",
    "ready": "Nhận tại Quầy số 4 trong giờ làm việc: 07:30–11:30 và 13:30–17:00, thứ Hai đến thứ Sáu Ông/bà",
    "posted": "Nhận tại Địa chỉ đã đăng ký Ông/bà",
    "returned": "Trả lúc 27/11/2026 27 tháng 11 năm 2026 Thứ Sáu, 08 giờ 30, quầy số 4. Người nhận: chủ hồ sơ Ông",
    "late": (
        "Ngày hẹn trả mới 02/12/2026 2 tháng 12 năm 2026 Thứ Tư, trước 17 giờ 00, quầy số 4 "
        "Ngày cũ: 27/11/2026 27 tháng 11 năm 2026 Ông/bà"
    ),
    "late_undated": "Ngày đã hẹn 27/11/2026 27 tháng 11 năm 2026 Thứ Sáu Ông/bà",
}
ORDER = [
    "Ông/bà cần làm gì",
    "Mã số",
    "Hồ sơ đã đến đâu",
    "Khi đến quầy, ông/bà mang theo",
    "Mất giấy hẹn",
    "Cần hỏi thêm",
    "Cập nhật lúc",
]


@pytest.mark.parametrize("state", SENTENCES)
def test_every_state_opens_with_its_sentence_in_both_languages(states, outline, state):
    for language, sentence in zip(("vi", "en"), SENTENCES[state], strict=True):
        page = outline(render(states[state], language=language).html)
        heading = page.said().split(sentence)
        assert len(heading) == 3, "once in the title, once as the heading"
        assert len(page.all("h1")) == 1
        assert page.all("html") == [{"lang": language}]


def test_every_status_of_the_national_list_has_a_page(states):
    assert {page.status for page in states.values()} == {None, *range(1, 11)}


@pytest.mark.parametrize("state", FRAMES)
def test_the_frame_follows_the_sentence(states, outline, state):
    said = outline(render(states[state]).html).said()
    assert f"{SENTENCES[state][0]} {FRAMES[state]}" in said


@pytest.mark.parametrize("state", SENTENCES)
def test_the_blocks_stand_in_the_same_order_in_every_state(states, outline, state):
    order = [block for block in ORDER if state not in ("returned", "answered") or block not in ORDER[3:5]]
    said = outline(render(states[state]).html).said()
    places = [said.index(block) for block in order]
    assert places == sorted(places)


def test_a_returned_dossier_asks_for_feedback_instead_of_papers_to_bring(states, outline):
    said = outline(render(states["returned"]).html).said()
    assert "Phản ánh, kiến nghị" in said
    assert "mang theo" not in said
    assert "Mất giấy hẹn" not in said


def test_five_faces_and_a_comment_are_asked_for_once_the_result_is_returned(states, outline):
    assert not outline(render(states["returned"]).html).all("button")
    asking = outline(render(states["returned"], forms=Forms()).html)
    assert [button["value"] for button in asking.all("button")] == ["5", "4", "3", "2", "1"]
    assert asking.all("form") == [{"method": "post"}]
    assert asking.all("textarea")[0]["maxlength"] == "500"
    assert not outline(render(states["ready"], forms=Forms()).html).all("button")


def test_a_rating_is_thanked_for_and_not_asked_for_again(states, outline):
    thanked = outline(render(states["returned"], forms=Forms(), just_rated=4).html)
    assert "Đã ghi nhận: Hài lòng." in thanked.said()
    later = outline(render(replace(states["returned"], rated=True), forms=Forms()).html)
    assert "Lần trả kết quả này đã được đánh giá." in later.said()
    assert not thanked.all("button")
    assert not later.all("button")


def test_feedback_is_offered_in_every_state_that_has_arrived(states, outline):
    for state, page in states.items():
        drawn = outline(render(page, forms=Forms()).html)
        offered = {"href": "?v=phan-anh", "class": "to"} in drawn.all("a")
        assert offered == (state != "unsynced"), state


def test_the_answer_to_the_latest_feedback_stands_on_the_dossiers_page(states, outline):
    said = outline(render(states["answered"], forms=Forms()).html).said()
    assert "Bảng hướng dẫn ở cửa còn ghi số điện thoại cũ." in said
    assert "Trả lời ngày 28/11/2026 28 tháng 11 năm 2026: Cảm ơn ông/bà. Bảng hướng dẫn đã được thay" in said


def test_the_feedback_page_shows_what_was_sent_the_newest_first_and_what_waits(states, outline):
    drawn = outline(render_feedback(states["answered"], forms=Forms()).html)
    said = drawn.said()
    assert said.index("Bảng hướng dẫn ở cửa") < said.index("Ngày thứ Ba quầy đóng cửa")
    assert said.count("Đã nhận, chờ trả lời.") == 1
    assert "Khiếu nại, tố cáo theo luật cần có đơn" in said
    assert drawn.all("a")[0]["href"] == "?v=phan-anh&l=en"
    assert drawn.all("a")[1]["href"] == "?"


def test_whoever_typed_the_key_sends_it_along_in_the_body_alone(states, outline):
    typed = Forms((("scan_code", "2418126112304576"), ("key", "K7Q2M9X4TB3D")))
    for page in (render(states["returned"], forms=typed), render_feedback(states["returned"], forms=typed)):
        drawn = outline(page.html)
        for form in drawn.all("form"):
            assert form == {"method": "post"}
        hidden = [each for each in drawn.all("input") if each["name"] == "key"]
        assert len(hidden) == len(drawn.all("form"))
        assert not [link for link in drawn.all("a") if "K7Q2" in (link["href"] or "")]


def test_a_receipt_the_province_has_not_heard_of_shows_the_day_and_nothing_personal(states, outline, builder):
    everything = builder(status=None, paused_since=states["papers"].paused_since, steps=states["late"].steps)
    for page in (states["unsynced"], everything):
        said = outline(render(page).html).said()
        assert "Giấy hẹn vẫn có giá trị." in said
        assert "theo giấy hẹn" in said
        for hidden in ("17 giờ 00", "09 giờ 12", "uầy số", "N. T. H.", "hộ tịch", "Cuôr Đăng"):
            assert hidden not in said


def test_a_receipt_without_a_due_day_points_to_the_paper(builder, outline):
    said = outline(render(builder(status=None, due_at=None)).html).said()
    assert "Hẹn trả kết quả Xem trên giấy hẹn" in said


def test_papers_wanted_are_named_with_their_reasons(states, outline):
    said = outline(render(states["papers"]).html).said()
    assert "Mang đến quầy số 2, một lần, đủ 2 giấy tờ:" in said
    assert "Giấy khai sinh, 1 bản chứng thực. Bản đã nộp mờ, không đọc được ngày sinh." in said
    assert "tạm dừng từ ngày 25/11/2026" in said
    assert "2 giấy tờ bổ sung nêu trên" in said


def test_payment_can_be_made_without_reading_a_code(states, outline):
    said = outline(render(states["payment"]).html).said()
    for needed in ("8.000 đồng", "Agribank", "1500 2000 00031", "2418126112304576", "quầy số 2"):
        assert needed in said


def test_without_an_account_the_fee_is_paid_in_cash(states, outline):
    page = outline(render(replace(states["payment"], payment=Payment(amount=20000))).html)
    assert "Nộp tiền mặt tại quầy số 2." in page.said()
    assert not page.all("img")
    assert "chuyển khoản" not in page.said()


def test_attention_is_kept_for_papers_and_payment(states, outline):
    for state, page in states.items():
        drawn = outline(render(page).html)
        marked = [attributes for _, attributes in drawn.elements if attributes.get("class") == "warn"]
        assert bool(marked) == (state in ("papers", "payment")), state


def test_a_late_dossier_gets_an_apology_a_reason_and_its_letter(states, outline):
    said = outline(render(states["late"]).html).said()
    assert "Lý do: xã Cuôr Đăng chưa trả lời việc xác minh sổ đăng ký khai sinh." in said
    assert "Văn bản xin lỗi số 12/PXL, ngày 26/11/2026" in said


def test_a_paused_dossier_is_not_called_late(builder, outline):
    assert "bị chậm" not in outline(render(builder(status=5, late=True)).html).said()


def test_papers_are_given_back_once(states, builder, outline):
    assert "đã trả lại cho ông/bà ngày 25/11/2026" in outline(render(states["withdrawn"]).html).said()
    waiting = outline(render(builder(status=7)).html).said()
    assert "được trả lại cho ông/bà tại quầy số 2." in waiting


def test_one_step_is_current_and_every_step_says_its_state_in_words(states, outline):
    ended = {"refused", "returned", "answered", "withdrawn"}
    for state, page in states.items():
        drawn = outline(render(page).html)
        current = [step for step in drawn.all("li") if step.get("aria-current") == "step"]
        assert len(current) == (0 if state in ended or state == "stopped" else 1), state
        assert "Đã xong:" in drawn.text


def test_the_times_received_processed_and_returned_are_told(states, outline):
    said = outline(render(states["returned"]).html).said()
    for told in (
        "09 giờ 12, thứ Hai 23/11/2026",
        "16 giờ 20, thứ Năm 26/11/2026",
        "08 giờ 30, thứ Sáu 27/11/2026",
    ):
        assert told in said
    assert "Người tiếp nhận Quầy số 2" in said
    assert "Trung tâm Phục vụ hành chính công xã Ea Kpam" in said


def test_the_steps_of_a_dossier_without_history_follow_from_its_status(builder, outline):
    said = outline(render(builder(status=9, steps=())).html).said()
    assert "Đã xong: Đã nhận hồ sơ" in said
    assert "Hiện nay: Chờ ông/bà đến nhận" in said


def test_times_are_told_in_vietnam_wherever_the_server_stands(builder, outline):
    said = outline(render(builder(due_at=datetime(2026, 11, 26, 23, 30, tzinfo=UTC))).html).said()
    assert "27/11/2026 27 tháng 11 năm 2026 Thứ Sáu, trước 06 giờ 30" in said


def test_only_initials_are_ever_taken(builder):
    with pytest.raises(ValueError, match="never a name"):
        builder(initials="Nguyễn Thị Hồng Phúc")
    with pytest.raises(ValueError, match="not on the national list"):
        builder(status=11)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Nguyễn Thị Hồng Phúc", "N. T. H. P***"),
        ("Đỗ Ân", "Đ. Â***"),
        ("  Y   Bhăm  ", "Y. B***"),
        ("Phúc", "P***"),
        ("nguye\u0302\u0303n an", "N. A***"),
        ("", ""),
    ],
)
def test_a_name_becomes_initials_with_the_last_word_starred(builder, name, shown):
    assert initials(name) == shown
    assert builder(initials=initials(name)).initials == shown


def test_numbers_an_officer_wrote_do_not_reach_the_public_page(builder, outline):
    page = builder(
        status=5,
        papers_wanted=(("Căn cước", "Số 001088002345 khác bản chụp, đã gọi 0912 345 678 ngày 23/11/2026"),),
    )
    said = outline(render(page).html).said()
    assert "001088" not in said
    assert "0912" not in said
    assert "Số ••• khác bản chụp, đã gọi ••• ngày 23/11/2026." in said


def test_every_text_is_escaped(builder, outline):
    hostile = '"><script>alert(1)</script>{{ 7*7 }}'
    texts = [
        "scan_code",
        "legal_code",
        "procedure_name",
        "receiver",
        "desk_place",
        "result_place",
        "office_name",
    ]
    texts += [
        "office_hours",
        "office_phone",
        "province_name",
        "reason",
        "basis",
        "apology_reason",
        "letter_number",
    ]
    fields = dict.fromkeys(texts, hostile)
    for status in (None, *range(1, 11)):
        for language in ("vi", "en"):
            page = CitizenPage(status=status, as_of=builder().as_of, late=True, **fields)
            said = (Said(hostile, page.as_of, hostile, page.as_of),)
            page = replace(page, feedback=said)
            shown = [render(page, language=language, forms=Forms((("key", hostile),))).html]
            shown.append(render_feedback(page, language=language, forms=Forms()).html)
            for html in shown:
                assert b"<script" not in html
                drawn = outline(html)
                assert drawn.open == []
                assert "<script>" in drawn.text


def test_vietnamese_names_on_the_english_page_are_marked_as_vietnamese(states, outline):
    drawn = outline(render(states["ready"], language="en").html)
    assert {"lang": "vi"} in drawn.all("span")
    assert "Counter 4 during opening hours: 07:30–11:30 and 13:30–17:00, Monday to Friday" in drawn.said()
    assert "Go straight to counter 4;" in drawn.said()

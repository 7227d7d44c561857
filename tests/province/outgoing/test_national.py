"""The national portal hears of every dossier and every step, once each, whatever the line does."""

from datetime import timedelta

from desk_app.domain.applicant import Applicant
from desk_app.domain.codes import Number
from desk_app.domain.events import (
    Change,
    DossierCompleted,
    DossierCorrected,
    DossierHandedOn,
    NumberRequested,
    ResultPaper,
    ResultReturned,
)
from province.outgoing.deliverer import Delivered
from province.store import outgoing
from province.store.outgoing_list import counted, listed
from tests.province.fake_desk import TODAY

LONG_PAUSE = timedelta(minutes=15)


def a_settled_dossier(desk):
    dossier_id, fact = desk.receive()
    desk.write(DossierHandedOn("Tư pháp – Hộ tịch"), dossier_id)
    desk.write(DossierCompleted((ResultPaper("Bản sao trích lục"),)), dossier_id)
    return dossier_id, fact


def waiting(served, **but):
    with served.province.database.reading() as tx:
        return listed(tx, **but)


def test_a_dossier_and_its_steps_arrive_in_order_and_once(served, national, portal):
    desk = served.desk()
    dossier_id, fact = a_settled_dossier(desk)
    desk.push()

    assert portal().once() == Delivered(sent=4)
    assert portal().once() == Delivered()
    desk.write(ResultReturned("Nguyễn Thị Huỳnh Phượng", is_applicant=True), dossier_id)
    desk.push(4)
    assert portal().once() == Delivered(sent=2)

    assert national.told(fact.code) == [
        "Tiếp nhận hồ sơ, cấp giấy tiếp nhận và hẹn trả kết quả",
        "Chuyển xử lý đến Tư pháp – Hộ tịch",
        "Có kết quả giải quyết",
        "Trả kết quả",
    ]
    assert [each["isUpdating"] for each in national.calls if each["service"] == "DongBoHoSoMC"] == [
        "False",
        "True",
    ]
    whole = national.dossiers[fact.code]
    assert (whole["TrangThaiHoSo"], whole["NgayHenTra"], whole["KenhThucHien"]) == (
        "10",
        "20261127170000",
        "1",
    )
    assert {each["madonvi"] for each in national.calls} == {"H15.50.05"}


def test_what_changed_twice_while_it_waited_is_told_once_as_it_is_now(served, national, portal):
    desk = served.desk()
    dossier_id, fact = desk.receive()
    desk.push()
    desk.write(DossierCorrected((Change("phone", "0905123456", "0905123457"),), "Nghe nhầm"), dossier_id)
    desk.push(2)

    portal().once()

    assert national.dossiers[fact.code]["SoDienThoai"] == "0905123457"
    assert [each["service"] for each in national.calls] == ["DongBoHoSoMC", "CapNhatTienDoHoSoMC"]


def test_a_refusal_is_shown_holds_its_dossier_alone_and_waits_for_a_person(served, national, portal):
    desk = served.desk()
    _, bad = desk.receive()
    _, good = desk.receive()
    desk.push()
    national.poison.add(bad.code)

    assert portal().once() == Delivered(sent=2, refused=1)
    served.clock.advance(timedelta(days=30))
    assert portal().once() == Delivered()
    assert 'province_outgoing{state="refused",target="national"} 1.0' in served.client().get("/metrics").text
    refused, behind = waiting(served)
    assert (refused.state, refused.cause, refused.cause_text) == ("refused", "99", "Hồ sơ không hợp lệ")
    assert (behind.state, behind.service) == ("behind", "CapNhatTienDoHoSoMC")
    assert list(national.dossiers) == [good.code]

    national.poison.clear()
    with served.province.database.writing() as tx:
        assert outgoing.resend(tx, refused, now=served.clock())
    assert portal().once() == Delivered(sent=2)
    assert waiting(served) == []


def test_a_message_that_is_given_up_lets_the_next_of_its_dossier_go(served, national, portal):
    desk = served.desk()
    dossier_id, fact = desk.receive()
    desk.push()
    portal().once()
    national.answers.append((200, {"error_code": "50", "error_message": "Không nhận bước này"}))
    desk.write(DossierHandedOn("Tư pháp"), dossier_id)
    desk.write(DossierCompleted((ResultPaper("Bản sao"),)), dossier_id)
    desk.push(2)

    assert portal().once() == Delivered(refused=1)
    (refused, *_) = waiting(served)
    with served.province.database.writing() as tx:
        assert outgoing.stop(tx, refused, now=served.clock())
        assert not outgoing.stop(tx, refused, now=served.clock())
    assert portal().once() == Delivered(sent=2)
    assert national.told(fact.code)[1:] == ["Có kết quả giải quyết"]


def test_what_does_not_arrive_is_tried_again_and_arrives_once(served, national, portal):
    desk = served.desk()
    codes = []
    for answer, cause in (
        ("hang", "timeout"),
        ("cut", "cut"),
        ((200, "<html>Đăng nhập mạng khách</html>"), "not_understood"),
        ((502, "<html>Bad gateway</html>"), "server_error"),
        ((503, ""), "busy"),
        ((200, '{"error_code": null}'), "not_understood"),
    ):
        codes.append(desk.receive()[1].code)
        desk.push(len(codes))
        national.answers.append(answer)

        assert portal().once() == Delivered(failed=1)
        (tried, _) = sorted(waiting(served), key=lambda each: -each.tries)
        assert (tried.cause, tried.tries, tried.unsure) == (cause, 1, True)
        assert timedelta(seconds=2) <= tried.next_at - served.clock() <= timedelta(seconds=4)
        assert portal().once() == Delivered()

        served.clock.advance(timedelta(seconds=5))
        assert portal().once() == Delivered(sent=2)
        assert list(national.dossiers) == codes


def test_a_dossier_that_arrived_without_our_knowing_is_an_update_afterwards(served, national, portal):
    desk = served.desk()
    desk.receive()
    desk.push()
    national.answers.append("lose")
    assert portal().once() == Delivered(failed=1)
    assert len(national.dossiers) == 1

    served.clock.advance(LONG_PAUSE)
    assert portal().once() == Delivered(sent=2)
    assert [each["isUpdating"] for each in national.calls] == ["False", "False", "True", "False"]


def test_a_session_that_is_over_is_renewed_and_one_that_is_old_when_refused_too(served, national, portal):
    desk = served.desk()
    desk.receive()
    desk.push()
    national.answers.append("expire")
    assert portal().once() == Delivered(sent=2)
    assert national.logins == 2

    national.answers.append((200, {"error_code": "7", "error_message": "?"}))
    desk.receive()
    desk.push(2)
    minutes = iter([0.0, 400.0, 400.0, 400.0, 400.0])
    assert portal(clock=lambda: next(minutes)).once() == Delivered(sent=2)
    assert national.logins == 4


def test_a_wrong_password_is_trouble_of_the_line_and_stands_in_no_log(served, national, portal, caplog):
    desk = served.desk()
    for _ in range(4):
        desk.receive()
    desk.push()
    national.password = "khác"

    assert portal().once() == Delivered(failed=1)

    assert [each.cause for each in waiting(served) if each.tries] == ["login_refused"]
    said = caplog.text + repr(waiting(served))
    assert "mật-khẩu" not in said
    assert "login_refused" in caplog.text


def test_one_dossier_that_always_breaks_the_exchange_holds_up_nobody(served, national, portal, monkeypatch):
    desk = served.desk()
    facts = [desk.receive()[1] for _ in range(6)]
    desk.push()
    usual = national.call

    def breaks(asked):
        if asked["data"][0]["MaHoSo"] == facts[0].code:
            raise ValueError("the exchange falls over")
        return usual(asked)

    monkeypatch.setattr(national, "call", breaks)
    for _ in range(3):
        portal().once()
        served.clock.advance(LONG_PAUSE)
    assert sorted(national.dossiers) == sorted(each.code for each in facts[1:])
    assert {each.dossier_id for each in waiting(served)} == {waiting(served)[0].dossier_id}


def test_a_provisional_number_is_not_told_and_the_final_one_with_every_step(served, national, portal):
    desk = served.desk()
    number = Number("H15.50.05", "24181", TODAY, 1, provisional=True)
    dossier_id, fact = desk.receive(1, code=number.legal_code, scan_code=number.scan_code, key="")
    desk.write(DossierHandedOn("Tư pháp"), dossier_id)
    desk.push()
    assert portal().once() == Delivered()

    desk.write(NumberRequested(fact.code), dossier_id)
    desk.push(3)
    assert portal().once() == Delivered(sent=3)
    (code,) = national.dossiers
    assert code != fact.code
    assert len(national.told(code)) == 2


def test_our_own_check_of_a_limit_is_a_refusal_that_names_the_field(served, national, portal):
    desk = served.desk()
    desk.receive(owner=Applicant("Nguyễn Văn A", id_number="000188012345"), field=" ")
    desk.push()

    assert portal().once() == Delivered(refused=1)
    assert waiting(served)[0].cause == "field_missing"
    assert "TenLinhVuc" in waiting(served)[0].cause_text
    assert national.calls == []
    with served.province.database.reading() as tx:
        assert [(target, state, count) for target, state, count, _ in counted(tx)] == [
            ("national", "behind", 1),
            ("national", "refused", 1),
        ]

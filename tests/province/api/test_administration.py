"""The administrators' rooms: what they show, what they do, who may not come in, and that every act is written down."""

import io
import zipfile
from datetime import timedelta

import pytest

from desk_app.domain.events import DossierHandedOn
from province.store import acts, desks
from province.store.bank_accounts import bank_account_of
from tests.province.conftest import OFFICE
from tests.province.fake_desk import NINE
from tests.province.staff_browser import Browser, an_account

ROOMS = ("don-vi", "quay", "nguoi-dung", "goi", "day-so", "de-rieng", "hop-khoa", "gui-di", "nhat-ky")


@pytest.fixture
def administrator(served, browser):
    an_account(served.province, "quantri", "administrator", agency="", unit="", name="Lê Thị Quản")
    assert browser.sign_in("quantri").headers["location"] == "/quan-tri/don-vi"
    return browser


def done(served):
    """(act, subject) of what administrators did, the newest first."""
    with served.province.database.reading() as tx:
        return [(each.act, each.subject) for each in acts.find(tx) if each.act != "session.begin"]


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_is_the_administrators_alone(served, browser, room):
    path = f"/quan-tri/{room}"
    assert browser.get(path).headers["location"] == f"/can-bo/dang-nhap?den={path}"
    browser.sign_in(an_account(served.province))
    assert browser.get(path).status_code == 403


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_opens(administrator, room):
    page = administrator.get(f"/quan-tri/{room}")
    assert page.status_code == 200
    assert 'aria-current="page"' in page.text


def test_an_office_is_added_and_put_right_and_what_is_wrong_stands_beside_its_field(served, administrator):
    form = administrator.get("/quan-tri/don-vi/moi")
    wrong = administrator.send(form, "", agency="H15.50.99", number="12", name="Xã Thử")
    assert wrong.status_code == 422
    assert 'id="number-sai"' in wrong.text
    assert 'value="Xã Thử"' in wrong.text
    assert administrator.send(wrong, "", number="24199").status_code == 303
    form = administrator.get("/quan-tri/don-vi/H15.50.99")
    page = administrator.follow(
        administrator.send(form, "", name="Xã Thử Mới", bank="970436", account="0123456789")
    )
    assert "Đã ghi đơn vị." in page.text
    assert "Xã Thử Mới" in page.text
    assert 'value="0123456789"' in administrator.get("/quan-tri/don-vi/H15.50.99").text
    assert done(served) == [("office.keep", "H15.50.99")] * 2
    with served.province.database.writing() as tx:
        for table in ("bank_accounts", "feed_heads", "offices"):
            tx.exec_driver_sql(f"DELETE FROM {table} WHERE agency = 'H15.50.99'")  # noqa: S608


def test_a_code_is_shown_once_and_enrols_a_desk(served, administrator):
    object.__setattr__(served.province.settings, "public_url", "https://motcua.example")
    administrator.client.cookies.set("__Host-can-bo", administrator.client.cookies["can-bo"])
    form = administrator.get("/quan-tri/quay/moi")
    shown = administrator.send(form, "", agency=OFFICE.agency)
    assert shown.status_code == 200
    assert shown.headers["cache-control"] == "private, no-store"
    code = shown.text.split('class="code">')[1].split("<")[0]
    assert "data:image/png;base64," in shown.text
    assert code not in administrator.get("/quan-tri/quay").text
    desk = served.desk()
    assert desk.enrol(code).status_code == 200
    assert done(served) == [("desk.code", "")]


def test_the_list_of_desks_tells_what_each_said_last(served, administrator):
    desk = served.desk()
    desk.hello(
        unsent=3,
        version="2.1",
        clock=NINE + timedelta(minutes=7),
        packs=[{"kind": "catalogue", "version": 2}],
    )
    page = administrator.get("/quan-tri/quay").text
    for told in ("Quầy 1", "09:12 23/11/2026", "2.1", "nhanh 7 phút", "danh mục thủ tục 2", "0 trên 0"):
        assert told in page
    assert '<span class="late">3' in page
    served.clock.advance(timedelta(days=2))
    administrator.sign_in("quantri")
    assert '<span class="late">09:12 23/11/2026' in administrator.get("/quan-tri/quay").text


def test_an_older_desk_that_says_nothing_of_its_clock_is_told_so(served, administrator):
    served.desk()
    assert "chưa rõ" in administrator.get("/quan-tri/quay").text


def test_a_desk_is_revoked_after_a_question(served, administrator):
    desk = served.desk()
    path = f"/quan-tri/quay/{OFFICE.agency}/{desk.me.desk_id}"
    asked = administrator.send(administrator.get(path))
    assert asked.status_code == 200
    assert "hộp khóa" in asked.text
    assert desk.greet().status_code == 200
    assert administrator.send(asked).status_code == 303
    assert desk.greet().status_code == 403
    assert "thu hồi lúc" in administrator.get("/quan-tri/quay").text
    assert done(served) == [("desk.revoke", desk.me.desk_id)]


def test_what_a_revoked_desk_sent_late_is_left_or_let_in(served, administrator):
    desk = served.desk()
    with served.province.database.writing() as tx:
        desks.revoke_desk(tx, OFFICE.agency, desk.me.desk_id, now=NINE)
    desk.receive(1)
    desk.counter = 10
    desk.send(nonce="")
    path = f"/quan-tri/hop-khoa/{desk.me.incarnation}"
    assert administrator.send(administrator.get(path), path + "/de-lai").status_code == 303
    assert "để lại, 09:12" in administrator.get("/quan-tri/hop-khoa").text
    assert administrator.send(administrator.get(path), path + "/mo").status_code == 303
    assert "không giữ gì" in administrator.get("/quan-tri/hop-khoa").text
    assert administrator.get(path).status_code == 404
    assert done(served) == [("inbox.release", desk.me.incarnation), ("inbox.keep", desk.me.incarnation)]


def test_what_is_set_aside_tells_its_cause_and_the_way_out(served, administrator):
    desk = served.desk()
    waiting = desk.receive(9000)[0]  # no number of this desk
    desk.write(DossierHandedOn("Lan"), "0190a1b2-0000-7000-8000-0000000000aa")
    desk.push()
    page = administrator.get("/quan-tri/de-rieng").text
    assert "Số này không nằm trong dãy số" in page
    assert "Tự áp dụng khi quầy gửi bản tiếp nhận" in page
    path = f"/quan-tri/de-rieng/{waiting}"
    assert path in page
    answer = administrator.send(administrator.get(path), path)
    assert "Đã cấp số của tỉnh" in administrator.follow(answer).text
    assert "dãy số đã cấp cho quầy vào" not in administrator.get("/quan-tri/de-rieng").text
    assert administrator.send(administrator.get(path), path).status_code == 422
    assert done(served) == [("number.assign", "H15.50.05-261123-9751")]


def test_leases_in_force_are_told_by_desk(served, administrator):
    served.desk()
    page = administrator.get("/quan-tri/day-so").text
    assert "Xã Mẫu" in page
    assert "chính" in page


def test_a_user_is_added_with_a_password_shown_once_reset_and_closed(served, administrator):
    form = administrator.get("/quan-tri/nguoi-dung/moi")
    wrong = administrator.send(form, "", name="Y Thử", login="A", role="officer", agency=OFFICE.agency)
    assert 'id="login-sai"' in wrong.text
    shown = administrator.send(wrong, "", login="ythu")
    password = shown.text.split('class="code">')[1].split("<")[0]
    theirs = Browser(served.client())
    assert theirs.sign_in("ythu", password).status_code == 303
    path = "/quan-tri/nguoi-dung/ythu"
    asked = administrator.send(administrator.get(path), path + "/mat-khau")
    fresh = administrator.send(asked).text.split('class="code">')[1].split("<")[0]
    assert (theirs.sign_in("ythu", password).status_code, theirs.sign_in("ythu", fresh).status_code) == (
        422,
        303,
    )
    asked = administrator.send(administrator.get(path), path + "/dong")
    assert administrator.send(asked).status_code == 303
    assert theirs.sign_in("ythu", fresh).status_code == 422
    assert done(served) == [("user.close", "ythu"), ("user.password", "ythu"), ("user.add", "ythu")]
    assert password not in administrator.get("/quan-tri/nhat-ky").text


def test_acts_are_searched_by_who_what_about_what_and_when(served, administrator):
    with served.province.database.writing() as tx:
        for at, actor, act in ((NINE, "an", "desk.code"), (NINE + timedelta(days=1), "binh", "desk.revoke")):
            acts.note(tx, acts.Who(actor, "cli"), act, f"quay-{actor}", agency=OFFICE.agency, now=at)

    def found(**asked):
        page = administrator.client.get("/quan-tri/nhat-ky", params=asked).text
        return [name for name in ("quay-an", "quay-binh") if f">{name}<" in page]

    assert found() == ["quay-an", "quay-binh"]
    assert found(actor="an") == ["quay-an"]
    assert found(act="desk.revoke") == ["quay-binh"]
    assert found(subject="AY-BI".lower()) == ["quay-binh"]
    assert found(since="2026-11-24") == ["quay-binh"]
    assert found(until="2026-11-23") == ["quay-an"]
    assert found(since="không phải ngày") == ["quay-an", "quay-binh"]
    assert found(subject="%") == []


def test_a_form_without_its_key_and_a_name_nobody_has_change_nothing(served, administrator):
    desk = served.desk()
    path = f"/quan-tri/quay/{OFFICE.agency}/{desk.me.desk_id}/thu-hoi"
    assert administrator.post(path, {"sure": desk.me.desk_id}).status_code == 403
    for unknown in ("quay/H1.1/khong", "nguoi-dung/khong", "don-vi/H1.1", "hop-khoa/khong"):
        assert administrator.get(f"/quan-tri/{unknown}").status_code == 404
    assert desk.greet().status_code == 200


def upload(browser, name, body, *, kind="", **but):
    form = browser.get("/quan-tri/goi/moi")
    key = form.text.split('name="form_key" value="')[1].split('"')[0]
    told = {"form_key": key, "kind": kind, **but}
    return browser.client.post("/quan-tri/goi/moi", data=told, files={"file": (name, body)})


CALENDAR = "day,kind,name\n2027-01-01,holiday,Tết Dương lịch\n"


def test_a_table_is_looked_at_signed_and_published_and_every_desk_is_told(served, administrator):
    desk = served.desk()
    answer = upload(administrator, "thư mục\\lich.csv", CALENDAR.encode())
    assert answer.status_code == 303, answer.text
    page = administrator.follow(answer)
    path = answer.headers["location"]
    assert "Kiểm tra lich.csv" in page.text
    signed = administrator.follow(administrator.send(page))
    assert "Chưa quầy nào nhận bản này" in signed.text
    version = int(signed.text.split("Công bố bản ")[1].split("<")[0])
    pos = desk.pull().pos
    assert "Đã công bố gói" in administrator.follow(administrator.send(signed)).text
    (item,) = desk.pull(pos=pos).items
    assert (item.kind, item.version) == ("calendar", version)
    assert done(served) == [("pack.publish", f"calendar {version}"), ("pack.sign", f"calendar {version}")]
    assert administrator.get(path).status_code == 404
    desk.hello(packs=[{"kind": "calendar", "version": version}])
    page = administrator.get("/quan-tri/goi").text
    assert "1 quầy" in page
    assert "đang dùng" in page


def test_what_is_wrong_in_a_table_is_told_by_row_and_nothing_can_be_signed(served, administrator):
    wrong = CALENDAR + "không phải ngày,holiday,Tết\n"
    page = administrator.follow(upload(administrator, "lich.csv", wrong.encode()))
    assert "Còn 1 chỗ sai" in page.text
    assert "không phải ngày” không phải ngày" in page.text
    assert "Ký bản" not in page.text
    path = str(page.url.raw_path, "ascii")
    key = page.text.split('name="form_key" value="')[1].split('"')[0]
    assert administrator.post(f"{path}/ky", {"form_key": key}).status_code == 422
    assert done(served) == []


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("", b""),
        ("lich.pdf", b"%PDF-1.7"),
        ("lich.xlsx", b"no sheet"),
        ("lich.csv", b"\xff\xfe"),
        ("lich.json", b"{" * 2000),
        ("lich.csv", b""),
    ],
)
def test_a_file_that_is_no_table_is_refused_beside_its_field(administrator, name, body):
    answer = upload(administrator, name, body)
    assert answer.status_code == 422
    assert 'id="file-sai"' in answer.text


def a_bomb():
    """An .xlsx of half a megabyte that would be half a gigabyte."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(32):
            archive.writestr(f"xl/worksheets/sheet{number}.xml", bytes(16 * 1024 * 1024))
    return out.getvalue()


def test_a_table_that_would_burst_is_refused_before_it_is_opened(administrator):
    answer = upload(administrator, "lich.xlsx", a_bomb())
    assert answer.status_code == 422
    assert "Bảng quá lớn" in answer.text


def test_a_table_larger_than_allowed_and_a_form_that_is_none_are_refused(administrator):
    assert upload(administrator, "lich.csv", bytes(9 * 1024 * 1024)).status_code == 413
    for media, body in (
        ("multipart/form-data; boundary=x", b"--x\r\n"),
        ("multipart/form-data", b""),
        ("multipart/form-data; boundary=x", b"--x\r\nno name\r\n\r\n1\r\n--x--"),
    ):
        answer = administrator.client.post("/quan-tri/goi/moi", content=body, headers={"content-type": media})
        assert answer.status_code == 400
    assert upload(administrator, "lich.csv", CALENDAR.encode(), form_key="khac").status_code == 403


def test_an_account_that_is_emptied_is_forgotten_and_no_citizen_is_sent_there(served, administrator):
    form = f"/quan-tri/don-vi/{OFFICE.agency}"
    administrator.send(administrator.get(form), "", bank="970405", account="1234567890")
    with served.province.database.reading() as tx:
        assert bank_account_of(tx, OFFICE.agency) is not None
    administrator.send(administrator.get(form), "", bank="", account="")
    with served.province.database.reading() as tx:
        assert bank_account_of(tx, OFFICE.agency) is None


def test_the_room_itself_leads_to_its_first_page_and_what_is_not_there_says_so_in_its_own_words(
    served, administrator
):
    assert administrator.get("/quan-tri").headers["location"] == "/quan-tri/don-vi"
    nothing = administrator.get("/quan-tri/khong-co")
    assert (nothing.status_code, "Không có trang này" in nothing.text) == (404, True)
    assert "16 chữ số" in administrator.get("/khong-co").text


def test_acts_are_looked_for_by_days_as_they_are_written_here(served, administrator):
    administrator.send(
        administrator.get("/quan-tri/don-vi/moi"), "", agency="H15.50.99", number="24199", name="X"
    )
    assert "H15.50.99" in administrator.get("/quan-tri/nhat-ky?since=23/11/2026&until=23/11/2026").text
    assert "H15.50.99" not in administrator.get("/quan-tri/nhat-ky?since=24/11/2026").text
    with served.province.database.writing() as tx:
        for table in ("feed_heads", "offices"):
            tx.exec_driver_sql(f"DELETE FROM {table} WHERE agency = 'H15.50.99'")  # noqa: S608

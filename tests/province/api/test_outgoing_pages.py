"""An administrator sees on a page what other systems were not told, decides, and keeps who is told."""

import pytest

from province.actions.webhooks import known_webhook
from province.outgoing.deliverer import Delivered
from province.store import acts, webhooks
from province.store.outgoing_list import listed
from tests.province.outgoing.conftest import national, portal  # noqa: F401  (fixtures)
from tests.province.staff_browser import an_account

PATH = "/quan-tri/gui-di"


@pytest.fixture
def administrator(served, browser):
    browser.sign_in(
        an_account(served.province, "quantri", "administrator", agency="", unit="", name="Lê Thị Quản")
    )
    return browser


def done(served):
    with served.province.database.reading() as tx:
        return [each.act for each in acts.find(tx) if each.act != "session.begin"]


def test_what_was_refused_is_shown_with_its_cause_sent_again_and_given_up(
    served,
    administrator,
    national,  # noqa: F811
    portal,  # noqa: F811
):
    desk = served.desk()
    facts = [desk.receive()[1] for _ in range(2)]
    desk.push()
    national.poison |= {each.code for each in facts}
    portal().once()

    page = administrator.get(PATH)
    assert page.text.count("mã 99 của bên nhận") == 2
    assert "Hồ sơ không hợp lệ" in page.text
    assert "Phượng" not in page.text
    with served.province.database.reading() as tx:
        first = listed(tx, states=("refused",))[0].id
    one = administrator.get(f"{PATH}/{first}")
    assert facts[0].code in one.text

    asked = administrator.send(one, f"{PATH}/{first}/bo")
    assert "Bỏ thông điệp này" in asked.text
    assert "Đã bỏ thông điệp." in administrator.follow(administrator.send(asked, f"{PATH}/{first}/bo")).text
    national.poison.clear()
    again = administrator.get(f"{PATH}/gui-lai")
    assert "Đã xếp lại" in administrator.follow(administrator.send(again, f"{PATH}/gui-lai")).text
    assert portal().once() == Delivered(sent=2, refused=1)
    assert done(served) == ["outgoing.resend", "outgoing.stop"]
    assert administrator.get(f"{PATH}/khong-co").status_code == 404


def test_a_receiver_is_added_with_a_secret_shown_once_put_off_and_given_up(served, administrator):
    form = administrator.get(f"{PATH}/webhook/moi")
    wrong = administrator.send(form, "", url="http://nghe.example.vn/", days="x")
    assert (wrong.status_code, 'id="days-sai"' in wrong.text) == (422, True)
    wrong = administrator.send(wrong, "", days="7")
    assert 'id="url-sai"' in wrong.text
    told = administrator.send(wrong, "", url="https://nghe.example.vn/x", kind="dossier.completed")
    assert "whsec_" in told.text
    with served.province.database.reading() as tx:
        (hook,) = webhooks.every(tx)
    path = f"{PATH}/webhook/{hook.id}"
    page = administrator.get(path)
    assert "whsec_" not in page.text
    assert "có kết quả" in page.text
    assert "Đã tạm ngừng." in administrator.follow(administrator.send(page, f"{path}/ngung")).text
    assert "do quản trị" in administrator.get(PATH).text
    assert (
        "Đã gửi tiếp" in administrator.follow(administrator.send(administrator.get(path), f"{path}/bat")).text
    )
    asked = administrator.send(administrator.get(path), f"{path}/khoa")
    assert "whsec_" in administrator.send(asked, f"{path}/khoa").text
    with served.province.database.reading() as tx:
        assert known_webhook(tx, hook.id).generation == 2
    asked = administrator.send(administrator.get(path), f"{path}/xoa")
    assert "Đã bỏ nơi nhận." in administrator.follow(administrator.send(asked, f"{path}/xoa")).text
    assert administrator.get(path).status_code == 404
    assert done(served) == ["hook.remove", "hook.renew", "hook.on", "hook.off", "hook.add"]

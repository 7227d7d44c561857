"""The door of the staff: who comes in, who does not, how a session ends, and forms of strangers."""

from datetime import timedelta

import pytest

from province.actions.accounts import change_password, close_account
from province.settings import WrongKeys
from tests.province.staff_browser import PASSWORD, Browser, an_account


def cookie(browser):
    return browser.client.cookies.get("can-bo")


def test_a_page_asked_for_by_nobody_leads_through_the_door_and_back(served, browser):
    an_account(served.province)

    door = browser.follow(browser.get("/can-bo/toi"))
    answer = browser.send(door, login="hung", password=PASSWORD)

    assert answer.headers["location"] == "/can-bo/toi"
    page = browser.follow(answer)
    assert page.status_code == 200
    assert "Trần Văn Hùng" in page.text
    assert "Phòng Tư pháp" in page.text


def test_the_cookie_is_out_of_reach_of_scripts_and_of_other_sites(served, browser):
    answer = browser.sign_in(an_account(served.province))

    told = answer.headers["set-cookie"].lower()
    assert "httponly" in told
    assert "samesite=strict" in told
    assert "path=/" in told
    assert "secure" not in told  # plain http on this machine


def test_behind_tls_the_cookie_is_secure_and_bound_to_its_host(served, browser):
    object.__setattr__(served.province.settings, "public_url", "https://motcua.example")

    told = browser.sign_in(an_account(served.province)).headers["set-cookie"]

    assert told.startswith("__Host-can-bo=")
    assert "Secure" in told


def test_a_wrong_password_and_an_unknown_name_are_told_alike(served, browser):
    an_account(served.province)

    wrong, unknown = browser.sign_in("hung", "khong-phai-no"), browser.sign_in("hong", "khong-phai-no")

    assert (wrong.status_code, unknown.status_code) == (422, 422)
    assert wrong.text.replace('value="hung"', 'value="hong"') == unknown.text
    assert cookie(browser) is None


def test_a_name_that_nobody_has_costs_a_check_of_a_password_too(browser, monkeypatch):
    checked = []
    monkeypatch.setattr("province.actions.sign_in.is_password", lambda hashed, _: checked.append(hashed))

    browser.sign_in("hong", "khong-phai-no")

    assert checked == [None]


def test_guessing_is_slowed_by_name_even_with_the_right_password_and_forgiven_with_time(served, browser):
    an_account(served.province)
    for _ in range(10):
        assert browser.sign_in("hung", "khong-phai-no").status_code == 422

    slowed = browser.sign_in("hung")

    assert slowed.status_code == 429
    assert int(slowed.headers["retry-after"]) > 0
    assert "10 phút" in slowed.text
    served.clock.advance(timedelta(minutes=11))
    assert browser.sign_in("hung").status_code == 303


def test_guessing_many_names_is_slowed_by_address(served, browser):
    an_account(served.province)
    object.__setattr__(served.province.settings, "wrong_passwords", WrongKeys(per_address=6))
    for number in range(6):
        browser.sign_in(f"ten{number}", "khong-phai-no")

    assert browser.sign_in("hung").status_code == 429


def test_a_right_password_forgives_the_wrong_ones_before_it(served, browser):
    an_account(served.province)
    for _ in range(3):
        for _ in range(6):
            browser.sign_in("hung", "khong-phai-no")
        assert browser.sign_in("hung").status_code == 303


def test_each_sign_in_is_a_session_of_its_own_and_ends_the_one_before(served, browser):
    an_account(served.province)
    browser.sign_in("hung")
    first = cookie(browser)
    browser.sign_in("hung")

    assert cookie(browser) != first
    other = Browser(served.client())
    other.client.cookies.set("can-bo", first)
    assert other.get("/can-bo/toi").status_code == 303


def test_a_session_that_somebody_else_laid_out_is_not_taken_over(served, browser):
    browser.client.cookies.set("can-bo", "H15.50.05~dat-san")
    answer = browser.sign_in(an_account(served.province))

    assert "dat-san" not in answer.headers["set-cookie"]
    other = Browser(served.client())
    other.client.cookies.set("can-bo", "H15.50.05~dat-san")
    assert other.get("/can-bo/toi").status_code == 303


@pytest.mark.parametrize(("pause", "times"), [(timedelta(minutes=61), 1), (timedelta(minutes=50), 15)])
def test_a_session_ends_without_a_page_for_an_hour_and_after_twelve_hours(served, officer, pause, times):
    statuses = []
    for _ in range(times):
        served.clock.advance(pause)
        statuses.append(officer.get("/can-bo/toi").status_code)

    assert statuses[-1] == 303
    assert statuses[:-1] == [200] * (times - 1)


def test_a_closed_account_and_a_changed_password_end_their_sessions_at_once(served, officer):
    with served.province.database.writing() as tx:
        change_password(tx, "hung", "mat-khau-thu-hai")
    assert officer.get("/can-bo/toi").status_code == 303
    officer.sign_in("hung", "mat-khau-thu-hai")
    assert officer.get("/can-bo/toi").status_code == 200

    with served.province.database.writing() as tx:
        close_account(tx, "hung", now=served.clock())
    assert officer.get("/can-bo/toi").status_code == 303
    assert officer.sign_in("hung", "mat-khau-thu-hai").status_code == 422


def test_signing_out_ends_the_session_at_the_server(served, officer):
    kept = cookie(officer)
    officer.send(officer.get("/can-bo/toi"), action="/can-bo/dang-xuat")

    officer.client.cookies.set("can-bo", kept)
    assert officer.get("/can-bo/toi").status_code == 303


def test_a_form_without_the_key_of_the_session_changes_nothing(served, officer):
    page = officer.get("/can-bo/toi")
    told = {"password": PASSWORD, "fresh": "mat-khau-thu-hai", "again": "mat-khau-thu-hai"}

    for key in ("", "0" * 32):
        assert officer.send(page, form_key=key, **told).status_code == 403
    assert Browser(served.client()).sign_in("hung").status_code == 303


def test_a_form_sent_by_a_page_of_another_site_is_refused(served, browser):
    an_account(served.province)
    told = {"login": "hung", "password": PASSWORD}

    answer = browser.client.post("/can-bo/dang-nhap", data=told, headers={"Sec-Fetch-Site": "cross-site"})

    assert answer.status_code == 403
    assert cookie(browser) is None


def test_a_form_that_is_too_large_or_of_another_kind_is_refused(served, officer):
    page = officer.get("/can-bo/toi")

    assert officer.send(page, fresh="a" * 5000).status_code == 413
    assert officer.client.post("/can-bo/toi", json={"fresh": "b"}).status_code == 415


def test_one_changes_ones_own_password_with_the_old_one(served, officer):
    page = officer.get("/can-bo/toi")
    fresh = {"fresh": "mat-khau-thu-hai", "again": "mat-khau-thu-hai"}

    assert "chưa đúng" in officer.send(page, password="khong-phai-no", **fresh).text
    assert "không giống" in officer.send(page, password=PASSWORD, fresh="mat-khau-thu-hai").text
    short = officer.send(page, password=PASSWORD, fresh="ngan", again="ngan")
    assert "từ 10 đến" in short.text
    assert officer.send(page, password=PASSWORD, **fresh).status_code == 303
    assert officer.sign_in("hung").status_code == 422
    assert officer.sign_in("hung", "mat-khau-thu-hai").status_code == 303


@pytest.mark.parametrize(
    "elsewhere", ["//xau.example", "https://xau.example", "/can-bo\\..", "/t/x", "/can-bo/dang-xuat"]
)
def test_the_door_leads_nowhere_else(served, browser, elsewhere):
    an_account(served.province)
    answer = browser.post("/can-bo/dang-nhap", {"login": "hung", "password": PASSWORD, "onward": elsewhere})

    assert answer.headers["location"] == browser.sign_in("hung").headers["location"]


def test_names_are_text_whatever_they_hold(served, browser):
    an_account(served.province, name="<b>Hùng</b>", unit='"><script>1</script>')
    browser.sign_in("hung")

    page = browser.get("/can-bo/toi")

    assert "<b>Hùng" not in page.text
    assert "<script" not in page.text
    assert "script-src" not in page.headers["content-security-policy"]
    assert "default-src 'none'" in page.headers["content-security-policy"]


def test_a_password_is_kept_as_argon2id_alone(served, browser):
    an_account(served.province)
    with served.province.database.reading() as tx:
        (kept,) = tx.exec_driver_sql("SELECT password_hash FROM accounts").scalars()

    assert kept.startswith("$argon2id$")

"""A browser of the staff without a screen: it keeps its cookies and fills the forms it is shown."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

import httpx2

from province.actions.accounts import add_account
from province.bootstrap import Province

PASSWORD = "mat-khau-de-thu"


def an_account(province: Province, login: str = "hung", role: str = "officer", **but: str) -> str:
    facts = {"name": "Trần Văn Hùng", "agency": "H15.50.05", "unit": "Phòng Tư pháp"} | but
    with province.database.writing() as tx:
        add_account(tx, login=login, role=role, password=PASSWORD, now=province.now(), **facts)
    return login


@dataclass
class Form:
    action: str
    fields: list[tuple[str, str]] = field(default_factory=list)
    buttons: list[str] = field(default_factory=list)


class _Forms(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Form] = []
        self._text: str | None = None
        self._select: str | None = None

    def handle_starttag(self, tag, attributes):
        told = dict(attributes)
        if tag == "form":
            self.found.append(Form(told.get("action") or ""))
        if not self.found or not told.get("name"):
            if tag == "option" and self._select and "selected" in told:
                self.found[-1].fields.append((self._select, told.get("value", "")))
            return
        form = self.found[-1]
        if tag == "input":
            ticked = told.get("type") not in ("radio", "checkbox") or "checked" in told
            if ticked:
                form.fields.append((told["name"], told.get("value") or ""))
        if tag == "textarea":
            self._text = told["name"]
            form.fields.append((self._text, ""))
        if tag == "select":
            self._select = told["name"]

    def handle_data(self, data):
        if self._text:
            name, before = self.found[-1].fields[-1]
            self.found[-1].fields[-1] = (name, before + data)

    def handle_endtag(self, tag):
        if tag == "textarea":
            name, told = self.found[-1].fields[-1]
            self.found[-1].fields[-1] = (name, told.removeprefix("\n"))
            self._text = None
        if tag == "select":
            self._select = None


def forms_of(page: httpx2.Response) -> list[Form]:
    reader = _Forms()
    reader.feed(page.text)
    return reader.found


@dataclass
class Browser:
    """Somebody of the staff at their own computer."""

    client: httpx2.Client

    def get(self, path: str) -> httpx2.Response:
        return self.client.get(path)

    def post(self, path: str, told: dict[str, str | list[str]]) -> httpx2.Response:
        return self.client.post(path, data=told)

    def sign_in(self, login: str, password: str = PASSWORD) -> httpx2.Response:
        return self.post("/can-bo/dang-nhap", {"login": login, "password": password})

    def send(
        self, page: httpx2.Response, action: str | None = None, **told: str | list[str]
    ) -> httpx2.Response:
        """Fills the page's form of that action (the last one else) and sends it, hidden fields and all."""
        forms = [each for each in forms_of(page) if action is None or each.action == action]
        form = forms[-1]
        values: dict[str, str | list[str]] = {}
        for name, value in form.fields:
            values[name] = value
        target = form.action or str(page.url.raw_path, "ascii")
        return self.post(target, values | told)

    def follow(self, answer: httpx2.Response) -> httpx2.Response:
        assert answer.status_code == 303, answer.text
        return self.get(answer.headers["location"])

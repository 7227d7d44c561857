"""Another system beside the tests' province: an account, a token for it, requests with it."""

from datetime import timedelta

from desk_app.wire.envelope import new_id
from province.actions.tokens import add_token
from province.store import accounts
from province.store.accounts import Account
from tests.province.conftest import OFFICE, Served


def an_account(tx, login, agency, now, *, name="Mai Hoa", role="officer", unit="Tư pháp"):
    """An account with no password that could ever be typed: making one takes longer than most tests."""
    accounts.add(tx, Account(agency, login, name, unit, role, "-", now))


class System:
    """A client that shows a token of an account."""

    def __init__(
        self, served: Served, *scopes: str, login: str = "mai.hoa", agency: str = OFFICE.agency, **but
    ):
        self.client = served.client()
        new, lasts = but.pop("new", True), but.pop("lasts", timedelta(days=30))
        with served.province.database.writing() as tx:
            if new:
                an_account(tx, login, agency, served.clock(), **but)
            self.token, self.text = add_token(
                tx,
                login,
                name="Phần mềm hộ tịch",
                scopes=scopes or ("read",),
                until=served.clock() + lasts,
                now=served.clock(),
            )
        self.client.headers["Authorization"] = f"Bearer {self.text}"

    def get(self, path: str, **query):
        return self.client.get(f"/v1/officer/{path}", params=query)

    def version(self, dossier: str) -> str:
        return self.get(f"dossiers/{dossier}").headers["etag"]

    def step(self, dossier: str, step: str, facts: object = None, **headers: str):
        """Posts a step on the version as it is, under a key of its own; `headers` as `if_match`, `idempotency_key`."""
        told = {name.replace("_", "-"): value for name, value in headers.items() if value}
        if "if_match" not in headers:
            told["if-match"] = self.version(dossier)
        if "idempotency_key" not in headers:
            told["idempotency-key"] = new_id()
        return self.client.post(
            f"/v1/officer/dossiers/{dossier}/steps/{step}", json=facts or {}, headers=told
        )

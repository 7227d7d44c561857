"""Reading the citizen's page as a phone does: its status sentence."""

from __future__ import annotations

from html.parser import HTMLParser

import httpx2

from desk_app.domain.errors import HomeRefused
from desk_app.domain.words import tidy


class _Headline(HTMLParser):
    """Collects the text of the first h1."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._inside = self._done = False

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._inside = self._inside or (tag == "h1" and not self._done)

    def handle_endtag(self, tag: str) -> None:
        if tag == "h1":
            self._inside, self._done = False, True

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.words.append(data)


def page_status(url: str) -> str:
    """The sentence at the head of the page; refused when the page is not there."""
    try:
        response = httpx2.get(url, timeout=10, trust_env=False)
    except httpx2.HTTPError as wrong:
        raise HomeRefused("province_unreachable", field="lookup_url", cause=type(wrong).__name__) from wrong
    if response.status_code != httpx2.codes.OK:
        raise HomeRefused("province_unreachable", field="lookup_url", cause=f"HTTP {response.status_code}")
    page = _Headline()
    page.feed(response.text)
    return tidy("".join(page.words))

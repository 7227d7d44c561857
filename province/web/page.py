"""The envelope of every public page: one response with its style and headers, nothing from elsewhere."""

import base64
import hashlib
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from province.web.words import Words

HERE = Path(__file__).parent
BYTES_AT_MOST = 8 * 1024


@dataclass(frozen=True, slots=True)
class Page:
    """One complete HTTP answer: the bytes, the headers that belong to them and the status code."""

    html: bytes
    headers: dict[str, str]
    status: int = 200


@lru_cache(maxsize=8)
def style(*sheets: str) -> str:
    """The named style sheets as one line of CSS, without comments and spare blanks."""
    css = "".join(HERE.joinpath(f"{sheet}.css").read_text(encoding="utf-8") for sheet in sheets)
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    css = re.sub(r"\s+", " ", css)
    css = re.sub(r"\s*([{};,>])\s*", r"\1", css)
    return re.sub(r"([{;][\w-]+):\s+", r"\1:", css).replace(";}", "}").strip()


def style_hash(css: str) -> str:
    """The source expression by which a content security policy allows exactly this style (CSP level 3)."""
    return "sha256-" + base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()


def headers_for(css: str, language: str) -> dict[str, str]:
    """Headers of a public page: its style alone, images within it, no frame, no index, no trace, no store."""
    policy = (
        f"default-src 'none'; style-src '{style_hash(css)}'; img-src data:; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
    return {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Language": language,
        "Content-Security-Policy": policy,
        "Referrer-Policy": "no-referrer",
        "X-Robots-Tag": "noindex, nofollow, noarchive",
        "Cache-Control": "private, no-store",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
    }


@lru_cache(maxsize=1)
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def lay_out(
    template: str,
    *,
    sheets: tuple[str, ...],
    words: Words,
    title: Markup,
    province_name: str = "",
    phone: str | None = None,
    status: int = 200,
    view: str = "",
    **blocks: object,
) -> Page:
    """Fill a template of the house and put it in its envelope; `view` is kept when the language is changed."""
    css = style(*sheets)
    html = (
        _templates()
        .get_template(template)
        .render(
            words=words,
            say=words.say,
            lines=words.lines,
            style=Markup(css),  # noqa: S704 - our own style sheet, no outside text
            title=title,
            service=words.service(province_name),
            phone=phone,
            dial=_dialled(phone),
            view=view,
            **blocks,
        )
    )
    html = re.sub(r"\n\s*", "\n", html)
    return Page(html.encode(), headers_for(css, words.language), status)


def _dialled(phone: str | None) -> str | None:
    """A phone number as a tel: link dials it; None where the text holds no number."""
    digits = re.sub(r"[^\d+]", "", phone or "")
    return digits or None


def headers_open_to_all(headers: dict[str, str]) -> dict[str, str]:
    """The same for a page without a person on it: it may be found by a search and kept for five minutes."""
    kept = {name: value for name, value in headers.items() if name != "X-Robots-Tag"}
    return {**kept, "Cache-Control": "public, max-age=300"}

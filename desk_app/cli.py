"""The second face of the counter: commands for scripts, support and tests (DESIGN: the command line)."""

from __future__ import annotations

import argparse
import os
import re
import sys
import traceback
from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib import import_module
from typing import Any, NoReturn

from desk_app.commands.answers import REFUSED, answer, leave_output, tell
from desk_app.commands.help_words import language, said
from desk_app.domain.errors import HomeRefused, Refusal

BUG = 70

_COMMANDS = (
    "demo",
    "clerk",
    "receive",
    "show",
    "find",
    "step",
    "attach",
    "scans",
    "document",
    "due",
    "scan",
    "vietqr",
    "sync",
    "status",
    "export",
    "answer",
    "mirror",
    "enrol",
    "backup",
    "restore",
    "renew",
    "verify",
    "prune",
)


class _Page(argparse.HelpFormatter):
    """A page of help in one language from its first word on."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, said("parser.usage") if prefix is None else prefix)


class _Parser(argparse.ArgumentParser):
    """Tells a wrong call in one line, and what it takes in one language."""

    def __init__(self, **named: Any) -> None:
        super().__init__(**named, add_help=False, formatter_class=_Page)
        self._positionals.title, self._optionals.title = said("parser.positionals"), said("parser.options")
        self.add_argument("-h", "--help", action="help", help=said("parser.help"))

    def error(self, message: str) -> NoReturn:
        see = said("parser.see").format(command=self.prog)
        print(f"{self.prog}: {_in_words(' '.join(message.split()))} {see}", file=sys.stderr)
        raise SystemExit(REFUSED)


_CALLS = (
    (r"the following arguments are required: (.*)", r"còn thiếu \1."),
    (r"argument (.*?): invalid choice: (.*) \(choose from (.*)\)", r"\1: không có \2. Chọn một trong: \3."),
    (r"argument (.*?): invalid int value: (.*)", r"\1: \2 không phải số nguyên."),
    (r"argument (.*?): expected (?:one|at least one) argument", r"\1: còn thiếu giá trị."),
    (r"unrecognized arguments: (.*)", r"không hiểu \1."),
)
"""What the parser of the standard library says, and the same for people."""


def _in_words(message: str) -> str:
    for words, told in _CALLS if language() == "vi" else ():
        if re.fullmatch(words, message):
            return re.sub(words, told, message)
    return f"{message}."


OpenWindow = Callable[[str | None], int]
"""Opens the window of a home and stays until it is closed; given by the door, since Qt lives above."""


def main(words: Sequence[str], *, open_window: OpenWindow | None = None) -> int:
    """Runs one command; answers go to standard output, one JSON object a line, flushed as they come.

    Without a command the window opens, where the door brought one.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    os.umask(0o077)
    asked = _parser().parse_args(words)
    asked.open_window = open_window
    if asked.command is None:
        if open_window is None:
            _parser().error("COMMAND")
        if _without_screen():
            return tell(HomeRefused("no_display", field="window"))
        return open_window(asked.home)
    try:
        return _carry_out(asked)
    except Refusal as refusal:
        return tell(refusal)
    except BrokenPipeError:
        leave_output()
        return 0
    except KeyboardInterrupt:
        return 130
    except Exception as wrong:
        print(f"lỗi chương trình, đã ghi tại {_report(asked.home, wrong)}", file=sys.stderr)
        return BUG


def _without_screen() -> bool:
    """Qt ends a process it finds no screen for, so that is asked before; a test may name a platform."""
    named = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    return sys.platform.startswith("linux") and not any(os.environ.get(name) for name in named)


def _carry_out(asked: argparse.Namespace) -> int:
    module = import_module(f"desk_app.commands.{asked.command}")
    answers: Iterable[Mapping[str, object]] | int = module.run(asked)
    if isinstance(answers, int):
        return answers
    for facts in answers:
        answer(facts)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="desk", description=said("parser.about"))
    parser.add_argument("--home", help=said("parser.home"))
    parser.add_argument("--as", dest="name", default=None, help=said("parser.as"))
    title = said("parser.commands")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser, title=title)
    for name in _COMMANDS:
        module = import_module("desk_app.commands.arguments")
        getattr(module, f"add_{name}")(commands.add_parser(name, help=said(f"command.{name}")))
    return parser


def _report(home: str | None, wrong: Exception) -> str:
    """Where the traceback was written; without values, which may be a person's."""
    from desk_app.clock import SystemClock
    from desk_app.paths import home_of

    folder = home_of(home).reports
    now = SystemClock().now()
    lines = [f"{type(wrong).__name__}", *traceback.format_tb(wrong.__traceback__)]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / f"{now:%Y%m%d-%H%M%S-%f}.txt"
        file.write_text("\n".join(lines), encoding="utf-8")
    except OSError:
        return " / ".join(line.strip().replace("\n", " ") for line in lines[-1:])
    return str(file)

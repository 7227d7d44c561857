"""The door: no command opens the window, a command does one thing and leaves."""

from __future__ import annotations

import os
import sys


def run() -> int:
    """The exit code: 0 done, 2 refused in words, 70 a fault of the program."""
    if len(sys.argv) == 1 and _has_screen():
        return open_window(None)  # the first paint comes before the parser is loaded
    from desk_app.cli import main

    return main(sys.argv[1:], open_window=open_window)


def _has_screen() -> bool:
    """Where nothing names a screen the command line says so in words; Qt would end the process."""
    named = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in named)


def open_window(home: str | None) -> int:
    """Stays until the window is closed; Qt is loaded here and nowhere below."""
    from ui.door import main

    return main(home)


if __name__ == "__main__":
    if getattr(sys, "frozen", False):  # the press is started with the program itself
        import multiprocessing

        multiprocessing.freeze_support()
    sys.exit(run())

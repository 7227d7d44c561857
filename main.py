"""The door: no command opens the window, a command does one thing and leaves."""

from __future__ import annotations

import sys


def run() -> int:
    """The exit code: 0 done, 2 refused in words, 70 a fault of the program."""
    if len(sys.argv) == 1:
        return open_window(None)
    from desk_app.cli import main

    return main(sys.argv[1:], open_window=open_window)


def open_window(home: str | None) -> int:
    """Stays until the window is closed; Qt is loaded here and nowhere below."""
    from ui.door import main

    return main(home)


if __name__ == "__main__":
    if getattr(sys, "frozen", False):  # the press is started with the program itself
        import multiprocessing

        multiprocessing.freeze_support()
    sys.exit(run())

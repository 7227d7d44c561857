"""Grabs every screen to PNG: python packaging/screens DIR [--all] [--only NAME …]

Without `--all` the pictures of the README; with it every scene at 1093×574 and 1366×768, light, dark and at 150 %
text. Whatever is cut, squeezed or covered on a picture is named, and the exit code is 1. A scene is a file in
scenes/: `SHOTS` gives each picture's name and what brings the window there.
"""

from __future__ import annotations

import argparse
import importlib
import os
import pkgutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = "--no-sandbox --disable-gpu"

import papers
import scenes
from PySide6.QtWidgets import QApplication, QWidget
from shot import SIZES, Shot, keep
from stage import Stage, desk_like, tell_template, wait

from desk_app.bootstrap import OpenDesk
from tests.fitting import misfits, shortened
from ui.app import make_application
from ui.counter.counter import Counter
from ui.main_window import MainWindow
from ui.theme import DARK, LIGHT, Look, Step, wear

EVERY = tuple(
    (width, tone, scale) for width, _ in SIZES for tone in ("light", "dark") for scale in (100, 150)
)


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("folder", type=Path)
    asked.add_argument("--all", action="store_true")
    asked.add_argument("--only", action="append", default=[], help="this picture alone; may be repeated")
    asked.add_argument("--lang", default="", choices=("", "vi", "en"))
    words = asked.parse_args()
    words.folder.mkdir(parents=True, exist_ok=True)
    app = make_application([], language=words.lang)
    wrong: list[str] = []
    cut = 0
    with tempfile.TemporaryDirectory() as place:
        template = Path(place) / "template"
        tell_template(template)
        for shot in _shots():
            if not words.only or shot.name in words.only:
                looks = EVERY if words.all else shot.readme
                if not looks:
                    continue  # a state that only `--all` looks at
                found, shorter = _grab(
                    app, shot, desk_like(template, Path(place) / shot.name), looks, words.folder
                )
                wrong += found
                cut += shorter
        if not words.only:
            papers.grab(app, desk_like(template, Path(place) / "papers"), words.folder)
    for line in wrong:
        sys.stdout.write(f"{line}\n")
    pictures = len(list(words.folder.glob("*.png")))
    sys.stdout.write(
        f"{pictures} pictures in {words.folder}, {len(wrong)} misfits; "
        f"{cut} long names cut, their tooltips tell them\n"
    )
    return 1 if wrong else 0


def _shots() -> list[Shot]:
    modules = sorted(found.name for found in pkgutil.iter_modules(scenes.__path__))
    return [shot for name in modules for shot in importlib.import_module(f"scenes.{name}").SHOTS]


def _grab(
    app: QApplication,
    shot: Shot,
    desk: OpenDesk,
    looks: Sequence[tuple[int, str, int]],
    folder: Path,
) -> tuple[list[str], int]:
    """Bring the window there once and grab it in every look; return what does not fit, and how many names were cut."""
    wear(_look(*looks[0]))
    window = MainWindow()
    window.resize(looks[0][0], dict(SIZES)[looks[0][0]])
    window.show()
    counter = Counter(window, desk)
    wait(app, 1.2)
    shown: QWidget = shot.show(Stage(app, window, counter, desk)) or window
    wrong, cut = [], 0
    for width, tone, scale in looks:
        wear(_look(width, tone, scale))
        # What stands beside the window (the citizen's screen) is as large as its picture's name says, too.
        shown.resize(width, dict(SIZES)[width])
        wait(app, 0.4)
        name = f"{shot.name}-{width}-{tone}{'' if scale == 100 else f'-{scale}'}"
        keep(shown.grab(), folder / f"{name}.png")
        wrong += [f"{name}: {said}" for said in misfits(shown)]
        cut += len(shortened(shown))
    counter.close()
    window.close()
    window.deleteLater()
    wait(app, 0.1)
    return wrong, cut


def _look(width: int, tone: str, scale: int) -> Look:
    height = dict(SIZES)[width]
    return Look(DARK if tone == "dark" else LIGHT, scale / 100, Step.of(height / (scale / 100)))


if __name__ == "__main__":
    sys.exit(main())

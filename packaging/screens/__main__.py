"""Grabs every screen to PNG: python packaging/screens DIR [--all] [--only NAME …]

Without `--all` the pictures of the README; with it every scene at 1093×574 and 1366×768, light, dark and at 150 % text.
A scene is a file in scenes/: `SHOTS` gives each picture's name and what brings the window there.
"""

from __future__ import annotations

import argparse
import importlib
import os
import pkgutil
import sys
import tempfile
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

from ui.app import make_application
from ui.counter.counter import Counter
from ui.main_window import MainWindow
from ui.theme import DARK, LIGHT, Look, Step, wear

EVERY = tuple(
    (width, tone, scale) for width, _ in SIZES for tone in ("light", "dark") for scale in (100, 150)
)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("folder", type=Path)
    asked.add_argument("--all", action="store_true")
    asked.add_argument("--only", action="append", default=[], help="this picture alone; may be repeated")
    asked.add_argument("--lang", default="", choices=("", "vi", "en"))
    words = asked.parse_args()
    words.folder.mkdir(parents=True, exist_ok=True)
    app = make_application([], language=words.lang)
    with tempfile.TemporaryDirectory() as place:
        template = Path(place) / "template"
        tell_template(template)
        for shot in _shots():
            if words.only and shot.name not in words.only:
                continue
            for number, (width, tone, scale) in enumerate(EVERY if words.all else shot.readme):
                home = Path(place) / f"{shot.name}-{number}"
                _grab(app, shot, template, home, (width, tone, scale), words.folder)
        if not words.only:
            papers.grab(app, desk_like(template, Path(place) / "papers"), words.folder)
    sys.stdout.write(f"{len(list(words.folder.glob('*.png')))} pictures in {words.folder}\n")


def _shots() -> list[Shot]:
    modules = sorted(found.name for found in pkgutil.iter_modules(scenes.__path__))
    return [shot for name in modules for shot in importlib.import_module(f"scenes.{name}").SHOTS]


def _grab(
    app: QApplication, shot: Shot, template: Path, home: Path, look: tuple[int, str, int], folder: Path
) -> None:
    width, tone, scale = look
    height = dict(SIZES)[width]
    wear(Look(DARK if tone == "dark" else LIGHT, scale / 100, Step.of(height / (scale / 100))))
    window = MainWindow()
    window.resize(width, height)
    window.show()
    desk = desk_like(template, home)
    counter = Counter(window, desk)
    wait(app, 1.2)
    shown: QWidget | None = shot.show(Stage(app, window, counter, desk))
    suffix = "" if scale == 100 else f"-{scale}"
    keep((shown or window).grab(), folder / f"{shot.name}-{width}-{tone}{suffix}.png")
    counter.close()
    window.close()
    window.deleteLater()
    wait(app, 0.1)


if __name__ == "__main__":
    main()

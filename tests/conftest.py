"""The desk under test: no display, no clerk's own home, the same language and scale every time."""

import gc
import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Before Qt is imported anywhere (pytest-qt imports it when the tests are configured).
os.environ["QT_QPA_PLATFORM"] = os.environ.get("DESK_TEST_PLATFORM", "offscreen")
os.environ["QT_SCALE_FACTOR"] = "1"
os.environ["DESK_LANG"] = "vi"
os.environ.pop("PROVINCE_HOME", None)
os.environ.pop("PROVINCE_DATABASE_URL", None)
# A test that names no home must never reach the real one of whoever runs it.
os.environ["DESK_HOME"] = str(Path(tempfile.gettempdir()) / f"desk-tests-{os.getpid()}" / "home")

SELDOM = 60  # small sweeps to a whole one


def pytest_configure(config: pytest.Config) -> None:
    """Leave out the warnings that belong to having no display and not to the desk."""
    config.addinivalue_line("qt_log_ignore", r"This plugin does not support propagateSizeHints\(\)")
    config.addinivalue_line("qt_log_ignore", r"This plugin does not support raise\(\)")
    config.addinivalue_line("qt_log_ignore", r"This plugin does not support grabbing the keyboard")


def pytest_runtest_teardown(item: pytest.Item) -> None:
    """Where a window took the collector to itself, what a test dropped is swept between two tests."""
    if not gc.isenabled():
        # all of it seldom: late in a run a sweep of everything takes seconds
        gc.collect(2 if gc.get_count()[2] > SELDOM else 1)


@pytest.fixture
def root() -> Path:
    """Return the folder of the project (the one that holds pyproject.toml)."""
    return Path(__file__).resolve().parent.parent


# Drawing examples takes longer where the machine is busy; that says nothing about the desk.
settings.register_profile("desk", suppress_health_check=[HealthCheck.too_slow], deadline=None)
settings.load_profile("desk")

"""A desk with an administrator and a clerk (PIN 4711), and what every page of the settings is given."""

import pytest

from desk_app import bootstrap
from desk_app.wire.envelope import Actor
from tests.builders import LAN, a_desk
from tests.ui.at_once import at_once
from ui.settings.panel import Setting

PIN = "4711"


@pytest.fixture
def desk(tmp_path):
    made = a_desk(tmp_path / "home")
    for name, role in (("Quản Trị Mẫu", "administrator"), ("Nguyễn Thị Lan", "clerk")):
        bootstrap.add_clerk(made, name, role, PIN, actor=LAN)
    yield made
    made.close()


@pytest.fixture
def admin(desk):
    return next(each for each in desk.clerks.every() if each.role == "administrator")


@pytest.fixture
def lan(desk):
    return next(each for each in desk.clerks.every() if each.role == "clerk")


@pytest.fixture
def as_clerk(desk):
    """What a page is given while that clerk is signed in."""

    def given(clerk):
        return Setting(desk, lambda: clerk, lambda: Actor(clerk.name, "window", clerk.id), at_once)

    return given


@pytest.fixture
def shown(dressed, qtbot):
    """Shows a page in a window as it opens."""

    def show(panel):
        qtbot.addWidget(panel)
        panel.resize(800, 600)
        panel.show()
        qtbot.waitExposed(panel)
        panel.activateWindow()
        qtbot.waitUntil(panel.isActiveWindow)
        panel.shown()
        return panel

    return show

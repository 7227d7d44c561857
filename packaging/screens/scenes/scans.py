"""A dossier whose papers were scanned: one at the province, one on its way, one fresh from the scanner."""

from __future__ import annotations

from shot import Shot
from stage import Stage

from desk_app.domain.attachments import Scan
from desk_app.scanned import attach_scan, take_in_scan
from desk_app.wire.envelope import Actor
from tests.desk_app.scans.pages import a_page, as_jpeg
from ui.dossier.view import DossierScreen

LAN = Actor("Nguyễn Thị Lan", "window")


def _page(stage: Stage, seed: int, *, colour: bool) -> Scan:
    """Half the size of a real page: a picture of it is all that is seen."""
    return take_in_scan(stage.desk, as_jpeg(a_page(size=(827, 1169), seed=seed, colour=colour)))


def show(stage: Stage) -> None:
    """Bring the window there."""
    stage.sign_in()
    desk = stage.desk
    found = next(
        each
        for each in (desk.register.dossier(line.id) for line in desk.search.find("", limit=500))
        if len(each.papers) >= 2 and int(each.status) == 4
    )
    first, second = found.papers[0].name, found.papers[1].name
    now = desk.clock.now()
    sent, under_way, fresh = (_page(stage, seed, colour=seed != 2) for seed in (1, 2, 3))
    for paper, scan in ((first, sent), (first, under_way), (second, fresh)):
        attach_scan(desk, found.code, paper, scan, actor=LAN)
    desk.scans.settle_scans([sent.sha256], at=now)
    desk.scans.note_sent(under_way.sha256, under_way.size * 2 // 5)
    desk.scans.lay_in_tray(_page(stage, 4, colour=True), form_id="", paper="", name="Scan_0012.jpg", at=now)
    stage.counter.open_dossier(found.id)
    stage.wait(1.0)
    page = stage.window.room("dossier")
    if isinstance(page, DossierScreen):
        page.papers.scans.click()
    stage.wait(1.0)
    if isinstance(page, DossierScreen):
        page.scans.card.show_papers([paper.name for paper in found.papers], first)
    stage.wait(0.5)


SHOTS = [Shot("scans", show, ())]

"""The scans of the dossier in sight: the card beside its history, and what goes on behind it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, Signal

from ui.dossier.page import Page
from ui.scans.card import ScansCard
from ui.scans.keeping import DossierScans, Item
from ui.scans.presenter import ScansPresenter
from ui.scans.viewing import Viewer
from ui.work import background
from ui.work.asking import Asking
from ui.work.scanner.page_camera import PageCamera

if TYPE_CHECKING:
    from desk_app.bootstrap import OpenDesk
    from desk_app.wire.envelope import Actor

translate = QCoreApplication.translate


class ScansCorner(QObject):
    """`changed` tells that the dossier has a scan more or less, `said` a sentence for a toast."""

    changed = Signal()
    said = Signal(str)

    def __init__(
        self,
        desk: OpenDesk,
        *,
        actor: Callable[[], Actor],
        run: Asking,
        viewer: Viewer | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._actor = desk, actor
        self._id = ""
        self.card = ScansCard()
        self.card.hide()
        behind: Asking = partial(background.run, lane="scan") if run is background.run else run
        self.presenter = ScansPresenter(desk, self.card, run=behind)
        self.card.presenter = self.presenter
        self.viewer = viewer or Viewer(desk.home.viewing, parent=self)
        self._camera: PageCamera | None = None
        self.card.looked.connect(self._look)
        self.card.photo_wanted.connect(self._photograph)
        self.card.changed.connect(self.changed)

    @property
    def is_open(self) -> bool:
        return not self.card.isHidden()

    def show_page(self, page: Page) -> None:
        """Another dossier closes the card; the same one read again shows its papers anew."""
        if page.dossier.id != self._id:
            self._id = page.dossier.id
            self.card.hide()
        elif self.is_open:
            self.card.show_papers([paper.name for paper in page.papers])
            self.presenter.refresh()

    def open(self, page: Page) -> None:
        """Show the scans, the first paper without one chosen."""
        bare = next((paper.name for paper in page.papers if not paper.scans), "")
        self.presenter.open(DossierScans(self._desk, page.dossier.id, self._actor()))
        self.card.open([paper.name for paper in page.papers], bare)
        self.card.focus_first()

    def take_dropped(self, page: Page, files: Sequence[Path]) -> None:
        """Files let fall anywhere on the page."""
        if not self.is_open:
            self.open(page)
        self.card.take_files(files)

    def tray_filled(self) -> None:
        """The scanner dropped something: an open card offers it."""
        if self.is_open:
            self.presenter.refresh()

    def close(self) -> None:
        self.card.hide()
        if self._camera is not None:
            self._camera.close_camera()

    def _photograph(self) -> None:
        """The camera over a corner of the window; each page it takes is a scan of the paper chosen."""
        if self._camera is None:
            self._camera = PageCamera(self.card.window())
            self._camera.photographed.connect(self._keep_photo)
        self._camera.open_camera()

    def _keep_photo(self, raw: bytes) -> None:
        self.presenter.add_picture(raw, translate("Dossier", "Picture of the camera"), self.card.paper)

    def _look(self, item: Item, body: bytes) -> None:
        if not self.viewer.show_scan(body, item.scan.media):
            self.said.emit(translate("Dossier", "This computer has no program that shows such files."))


def files_of(dropped: QMimeData) -> list[Path]:
    """The files in what is being dragged; nothing else counts."""
    return [Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile()]

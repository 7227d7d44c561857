"""The window turned to the citizen: fills a screen of its own and never takes a key from the clerk."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QMoveEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.citizen_display.done_page import FACES, face_rooms
from ui.citizen_display.faces import Face
from ui.citizen_display.pages import HEAD, Head, paint_page
from ui.citizen_display.sheet import Sheet
from ui.citizen_display.showing import Done, Idle, Shown

_KIND = Qt.WindowType.Tool | Qt.WindowType.WindowDoesNotAcceptFocus
FULL = _KIND | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
TRYING = _KIND
TRYING_SIZE = (640, 400)
_TRYING_ZOOM = 0.5
_EVERY = 1_000  # milliseconds between two looks at the clock


class CitizenWindow(QWidget):
    """Shows one page; `rated` tells a face that was touched, `moved` that somebody pushed the window about.

    `activated` tells that the system made it the active window all the same: the keys belong to the clerk.
    """

    rated = Signal(int)
    moved = Signal()
    activated = Signal()

    def __init__(self, head: Callable[[bool], Head]) -> None:
        super().__init__(None, FULL)
        self._head, self._shown = head, Idle()  # type: Callable[[bool], Head], Shown
        self._zoom, self._minute = 1.0, ""
        self.trying = False
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        # The desk ends with the clerk's window, whatever stands on the second screen.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWindowTitle(self.tr("Citizen's screen (trying out)"))
        self.setAccessibleName(self.tr("Citizen's screen"))
        self._faces = [Face(step, self) for step in FACES]
        for face in self._faces:
            face.touched.connect(self.rated)
            face.hide()
        self._clock = QTimer(self)
        self._clock.setInterval(_EVERY)
        self._clock.timeout.connect(self._look_at_clock)
        self._clock.start()

    @property
    def shown(self) -> Shown:
        """The page that stands there now."""
        return self._shown

    def show_page(self, shown: Shown) -> None:
        """Show another page."""
        if shown != self._shown:
            self._shown = shown
            self._place_faces()
            self.update()

    def take_mouse_as_finger(self, taken: bool) -> None:
        """For touch screens that say they are a mouse."""
        for face in self._faces:
            face.mouse_is_finger = taken

    # Where it stands --------------------------------------------------------------------------------

    def stand_on(self, room: QRect) -> None:
        """Fill the screen whose place is `room`, without becoming the active window."""
        self._become(FULL, trying=False)
        screen = QGuiApplication.screenAt(room.center())
        if screen is not None:
            self.setScreen(screen)
        self.setGeometry(room)
        self.show()

    def try_out(self, corner: QPoint) -> None:
        """Stand as a small window with its bottom right at `corner`, marked as a trial."""
        self._become(TRYING, trying=True)
        self.resize(*TRYING_SIZE)
        self.move(corner.x() - TRYING_SIZE[0] - 24, corner.y() - TRYING_SIZE[1] - 64)
        self.show()

    def _become(self, kind: Qt.WindowType, *, trying: bool) -> None:
        self.trying, self._zoom = trying, _TRYING_ZOOM if trying else 1.0
        if self.windowFlags() != kind:
            self.setWindowFlags(kind)  # hides the window
        self._place_faces()

    # Painting ---------------------------------------------------------------------------------------

    def _size(self) -> tuple[int, int]:
        return round(self.width() / self._zoom), round(self.height() / self._zoom)

    def _look_at_clock(self) -> None:
        minute = f"{self._head(self.trying).now:%H:%M}"
        if minute != self._minute and self.isVisible():
            self._minute = minute
            self.update()

    def _place_faces(self) -> None:
        wanted = isinstance(self._shown, Done) and self._shown.occasion is not None
        if wanted:
            painter = QPainter()
            sheet = Sheet(painter, *self._size(), blank=False)
            head = sheet.px(HEAD)
            body = QRectF(0, head, sheet.width, sheet.height - head)
            for face, room in zip(self._faces, face_rooms(sheet, body), strict=True):
                place = QRectF(room.topLeft() * self._zoom, room.size() * self._zoom).toRect()
                face.zoom = self._zoom
                face.setGeometry(place)
        for face in self._faces:
            face.setVisible(wanted)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.scale(self._zoom, self._zoom)
        sheet = Sheet(painter, *self._size())
        paint_page(sheet, self._shown, self._head(self.trying))
        painter.end()
        said = ". ".join(written.text for written in sheet.written)
        if said != self.accessibleDescription():
            self.setAccessibleDescription(said)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_faces()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.activated.emit()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.moved.emit()

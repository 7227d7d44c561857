"""The printers of this computer through Qt: every page goes out as one picture in the printer's own dots."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMarginsF, QPoint, QRect, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from desk_app.domain.errors import HomeRefused
from ui.printing import spooler
from ui.printing.bitmap import Pages
from ui.printing.printers import Sheets, Told, Trouble

FINEST = 600
"""Dots per inch: finer dots make a slow spool and no better letter."""
ROLL_INK = 72.0
"""Millimetres that a head of 80 mm paper reaches: 576 dots at 203 dpi."""
_MM = 25.4


class QtPrinters:
    """Real printers, for a process of their own: a driver that hangs in here holds every thread of Python."""

    def __init__(self, printer: Callable[[str], QPrinter] | None = None) -> None:
        self._printer = printer or _named

    def names(self) -> Sequence[str]:
        return [str(name) for name in QPrinterInfo.availablePrinterNames()]

    def default(self) -> str:
        return str(QPrinterInfo.defaultPrinterName())

    def complaint(self, name: str) -> Told | None:
        told = spooler.complaint(name)
        if told is not None:
            return told
        info = QPrinterInfo.printerInfo(name)
        stopped = (QPrinter.PrinterState.Aborted, QPrinter.PrinterState.Error)
        # A printer that is gone is not in trouble: `send` says that it is missing.
        return Told(Trouble.OTHER) if not info.isNull() and info.state() in stopped else None

    def send(self, name: str, sheets: Sheets) -> int:
        printer = self._printer(name)
        with Pages(sheets.pdf) as pages:
            if not len(pages):
                raise AssertionError("no pages to print")
            _prepare(printer, pages.points(0), sheets)
            painter = QPainter()
            if not painter.begin(printer):
                raise HomeRefused("printer_refused", field="printer", printer=name)
            try:
                order = [page for _ in range(sheets.times) for page in range(len(pages))]
                for place, page in enumerate(order):
                    if place:
                        _fit(printer, pages.points(page))
                        _next(printer, name)
                    _set_down(painter, printer, pages, page, roll=sheets.roll)
            finally:
                done = painter.end()
            if not done or printer.printerState() is QPrinter.PrinterState.Error:
                raise HomeRefused("printer_refused", field="printer", printer=name)
            return len(order)


def _named(name: str) -> QPrinter:
    """The printer of that name: one that is gone would silently become a PDF file, so it is refused."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(name)
    if (
        not name
        or printer.printerName() != name
        or printer.outputFormat() is not QPrinter.OutputFormat.NativeFormat
    ):
        raise HomeRefused("printer_missing", field="printer", printer=name)
    return printer


def _prepare(printer: QPrinter, points: QSizeF, sheets: Sheets) -> None:
    printer.setDocName(sheets.title)
    printer.setCreator("Quầy Một Cửa")
    if printer.resolution() > FINEST:
        printer.setResolution(FINEST)
    printer.setFullPage(True)
    _fit(printer, points)


def _fit(printer: QPrinter, points: QSizeF) -> None:
    """Paper of the page's size, upright or lying, without margins of ours."""
    upright = QSizeF(min(points.width(), points.height()), max(points.width(), points.height()))
    lying = points.width() > points.height()
    orientation = QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait
    size = QPageSize(upright, QPageSize.Unit.Point)
    printer.setPageLayout(QPageLayout(size, orientation, QMarginsF(0, 0, 0, 0)))


def _next(printer: QPrinter, name: str) -> None:
    if not printer.newPage():
        raise HomeRefused("printer_refused", field="printer", printer=name)


def _set_down(painter: QPainter, printer: QPrinter, pages: Pages, page: int, *, roll: bool) -> None:
    """The page's dots on the paper's dots, unscaled; on a roll, the ink in the middle of what the head reaches."""
    dpi = printer.resolution()
    paper = printer.pageLayout().fullRectPixels(dpi)
    left = roll_offset(pages.dots(page, dpi).width(), paper.width(), dpi) if roll else 0
    reach = paper.height() if roll else 0
    down = 0
    for top, band in pages.bands(page, dpi):
        down += _put(painter, printer, band, QPoint(left, top - down), reach)


def _put(painter: QPainter, printer: QPrinter, band: QImage, at: QPoint, reach: int) -> int:
    """Set a strip down. A driver that cuts a roll into pages gets the rest on the next; how far down that began."""
    if not reach or at.y() + band.height() <= reach:
        painter.drawImage(at, band)
        return 0
    fits = max(reach - at.y(), 0)
    painter.drawImage(at, band.copy(QRect(0, 0, band.width(), fits)))
    if not printer.newPage():
        return reach
    rest = band.copy(QRect(0, fits, band.width(), band.height() - fits))
    return reach + _put(painter, printer, rest, QPoint(at.x(), 0), reach)


def roll_offset(drawn: int, paper: int, dpi: int) -> int:
    """Where a receipt begins across a roll (dots): some drivers name the paper 80 mm wide, some only the 72 they print.

    The white left and right of the ink may be cut off, the ink never.
    """
    if paper >= drawn - 1:
        return (paper - drawn) // 2
    white = (drawn - round(ROLL_INK / _MM * dpi)) // 2
    return max((paper - drawn) // 2, -white)

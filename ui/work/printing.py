"""Paper out of the printer: a PDF's pages, drawn off the window's thread as one picture each."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from desk_app.domain.errors import HomeRefused

DPI = 300
_POINTS_PER_INCH = 72


def default_printer() -> str:
    """The name of the system's default printer; empty where there is none."""
    return str(QPrinterInfo.defaultPrinterName())


def print_pdf(pdf: bytes, printer_name: str) -> int:
    """Sends every page to the printer; returns how many. Refuses when the spooler does not take it.

    May run on any thread: it touches a printer and pictures, no widget.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(printer_name)
    printer.setResolution(DPI)
    printer.setFullPage(True)
    _fit(printer, document.pagePointSize(0))
    painter = QPainter()
    if not painter.begin(printer):
        raise HomeRefused("printer_refused", field="printer", printer=printer_name)
    try:
        for page in range(document.pageCount()):
            if page:
                _fit(printer, document.pagePointSize(page))
                printer.newPage()
            points = document.pagePointSize(page)
            size = QSize(
                round(points.width() / _POINTS_PER_INCH * DPI),
                round(points.height() / _POINTS_PER_INCH * DPI),
            )
            painter.drawImage(QRectF(0, 0, size.width(), size.height()), document.render(page, size))
    finally:
        painter.end()
    count = document.pageCount()
    document.close()
    return count


def _fit(printer: QPrinter, points: QSizeF) -> None:
    upright = QSizeF(min(points.width(), points.height()), max(points.width(), points.height()))
    lying = points.width() > points.height()
    orientation = QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait
    size = QPageSize(upright, QPageSize.Unit.Point)
    printer.setPageLayout(QPageLayout(size, orientation, QMarginsF(0, 0, 0, 0)))

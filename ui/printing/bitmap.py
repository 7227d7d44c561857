"""A page as black dots: what a printer head sets down, whatever letters its driver knows."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, qRgb
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions

POINTS_PER_INCH = 72
ROLL_DPI = 203
_BLACK_UNDER = 150
"""A dot less white than this is set: above the middle, so that thin strokes of small letters stay whole."""
_BAND = 1024
_WHOLE_UP_TO = 300
_INKS = [qRgb(0, 0, 0) if grey < _BLACK_UNDER else qRgb(255, 255, 255) for grey in range(256)]


class Pages:
    """A drawn document, page by page. `with Pages(pdf) as pages`; may live on any thread, on one at a time."""

    def __init__(self, pdf: bytes) -> None:
        self._buffer = QBuffer()
        self._buffer.setData(QByteArray(pdf))
        self._document = QPdfDocument()

    def __enter__(self) -> Pages:
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        return self

    def __exit__(self, *_trouble: object) -> None:
        self._document.close()
        self._buffer.close()

    def __len__(self) -> int:
        return int(self._document.pageCount())

    def points(self, page: int) -> QSizeF:
        """The size of a page in points."""
        return self._document.pagePointSize(page)

    def dots(self, page: int, dpi: int) -> QSize:
        """The size of a page in dots of a printer."""
        points = self.points(page)
        return QSize(_dots(points.width(), dpi), _dots(points.height(), dpi))

    def black(self, page: int, dpi: int) -> QImage:
        """A page in black and white, one pixel a dot."""
        size = self.dots(page, dpi)
        whole = QImage(size, QImage.Format.Format_Mono)
        whole.fill(Qt.GlobalColor.white)
        painter = QPainter(whole)
        for top, band in self.bands(page, dpi):
            painter.drawImage(QPoint(0, top), band)
        painter.end()
        return whole

    def bands(self, page: int, dpi: int) -> Iterator[tuple[int, QImage]]:
        """A page in strips from the top: (first row, black and white), so that no page is held in colour at once."""
        size = self.dots(page, dpi)
        if (
            dpi <= _WHOLE_UP_TO
        ):  # where a bar is three dots wide, the page is drawn in one piece: no dot is off
            yield 0, black_and_white(self._document.render(page, size))
            return
        for top in range(0, size.height(), _BAND):
            strip = QRect(0, top, size.width(), min(_BAND, size.height() - top))
            options = QPdfDocumentRenderOptions()
            options.setScaledSize(size)
            options.setScaledClipRect(strip)
            yield top, black_and_white(self._document.render(page, strip.size(), options))


def _dots(points: float, dpi: int) -> int:
    return round(points / POINTS_PER_INCH * dpi)


def black_and_white(drawn: QImage) -> QImage:
    """Every pixel black or white, never a grey that a thermal head would scatter; transparent is white."""
    grey = QImage(drawn.size(), QImage.Format.Format_Grayscale8)
    grey.fill(Qt.GlobalColor.white)
    painter = QPainter(grey)
    painter.drawImage(0, 0, drawn)
    painter.end()
    # The same bytes read as places in a table of two inks: a threshold without a loop over pixels.
    inked = QImage(
        grey.constBits(), grey.width(), grey.height(), grey.bytesPerLine(), QImage.Format.Format_Indexed8
    )
    inked.setColorTable(_INKS)
    return inked.convertToFormat(QImage.Format.Format_Mono, Qt.ImageConversionFlag.ThresholdDither)

"""Paper as a picture for the screen: the first page of a PDF, drawn off the window's thread."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument


def picture_of(pdf: bytes, width: int) -> QImage:
    """The first page, `width` pixels wide, on white. May run on any thread: it touches a picture, no widget."""
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    points = document.pagePointSize(0)
    size = QSize(width, round(width * points.height() / points.width()))
    page = document.render(0, size)
    document.close()
    sheet = QImage(size, QImage.Format.Format_RGB32)
    sheet.fill(QColor(Qt.GlobalColor.white))
    painter = QPainter(sheet)
    painter.drawImage(0, 0, page)
    painter.end()
    return sheet

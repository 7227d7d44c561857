"""Paper for tests: a real QPrinter whose paper is a PDF, read again as a camera would; and printers that fail."""

import threading
from pathlib import Path

import pypdfium2
import zxingcpp
from PySide6.QtPrintSupport import QPrinter

from desk_app.domain.errors import HomeRefused
from ui.printing.qt_printers import QtPrinters


class PdfPrinters(QtPrinters):
    """The real printers, with one whose paper is a PDF file in a folder: everything but the spooler is true."""

    def __init__(self, folder: Path, name: str = "HP LaserJet P1102", dpi: int = 300, file: str = "") -> None:
        super().__init__(self._file)
        self.folder, self.name, self.dpi, self.file = folder, name, dpi, file

    def names(self):
        return [self.name]

    def default(self):
        return self.name

    def close(self):
        """Nothing stays open."""

    def files(self):
        return sorted(self.folder.glob("*.pdf"))

    def _file(self, name):
        if name != self.name:
            raise HomeRefused("printer_missing", field="printer", printer=name)
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.folder / (self.file or f"{len(self.files()) + 1:04d}.pdf")))
        printer.setResolution(self.dpi)
        return printer


class FakePrinters:
    """Printers in memory: `complaints` by name, `broken` ones refuse, `gate` (when set) blocks a driver."""

    def __init__(self, *names, default=None):
        self._names = list(names)
        self._default = default if default is not None else (names[0] if names else "")
        self.complaints, self.broken, self.sent = {}, set(), []
        self.gate: threading.Event | None = None
        self._given_up = False
        self.threads = set()

    def names(self):
        return list(self._names)

    def default(self):
        return self._default

    def complaint(self, name):
        return self.complaints.get(name)

    def send(self, name, sheets):
        self.threads.add(threading.current_thread().name)
        self._given_up = False
        if self.gate is not None:
            self.gate.wait(20)
        if self._given_up:
            raise HomeRefused("printer_silent", field="printer", printer=name)
        if name not in self._names:
            raise HomeRefused("printer_missing", field="printer", printer=name)
        if name in self.broken:
            raise HomeRefused("printer_refused", field="printer", printer=name)
        self.sent.append((name, sheets))
        document = pypdfium2.PdfDocument(sheets.pdf)
        pages = len(document) * sheets.times
        document.close()
        return pages

    def give_up(self):
        self._given_up = True
        if self.gate is not None:
            self.gate.set()

    def close(self):
        self.give_up()


def codes_on(pdf: bytes | Path, dpi: int = 300) -> set[str]:
    """Every barcode and QR on a paper."""
    document = pypdfium2.PdfDocument(pdf if isinstance(pdf, bytes) else pdf.read_bytes())
    found = {
        code.text
        for page in document
        for code in zxingcpp.read_barcodes(page.render(scale=dpi / 72, grayscale=True).to_pil())
    }
    document.close()
    return found


def size_of(pdf: Path) -> tuple[float, float]:
    """The paper of the first page in millimetres."""
    document = pypdfium2.PdfDocument(pdf.read_bytes())
    width, height = document[0].get_size()
    document.close()
    return round(width / 72 * 25.4, 1), round(height / 72 * 25.4, 1)


def words_on(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    words = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return words

"""Printers, real and made up, behind one port: the real ones run in a process of their own and draw on PDF paper."""

import functools
import os
import threading
import time

import pytest

from desk_app.domain.errors import HomeRefused
from desk_app.printing import draw
from tests.builders import LAN
from tests.ui.printing.on_paper import FakePrinters, PdfPrinters, codes_on, size_of
from ui.printing import spooler
from ui.printing.bitmap import Pages
from ui.printing.press import PressPrinters
from ui.printing.printers import Sheets, Told, Trouble
from ui.printing.qt_printers import roll_offset

NAME = "HP LaserJet P1102"


@pytest.fixture
def folder(tmp_path):
    paper = tmp_path / "paper"
    paper.mkdir()
    return paper


@pytest.fixture
def real(folder):
    printers = PressPrinters(functools.partial(PdfPrinters, folder, NAME))
    yield printers
    printers.close()


@pytest.fixture(params=["real", "fake"])
def printers(request):
    return request.getfixturevalue("real") if request.param == "real" else FakePrinters(NAME)


@pytest.fixture
def receipt(desk, dossier):
    return draw(desk, "receipt", [dossier.id], actor=LAN, paper="a5")[0].pdf


class TestEveryPrinter:
    """The contract."""

    def test_names_its_printers_and_the_default_one(self, printers):
        assert list(printers.names()) == [NAME]
        assert printers.default() == NAME

    def test_a_content_printer_complains_of_nothing(self, printers):
        assert printers.complaint(NAME) is None

    def test_counts_every_page_of_every_copy(self, printers, receipt):
        assert printers.send(NAME, Sheets(receipt)) == 1
        assert printers.send(NAME, Sheets(receipt, times=3)) == 3

    def test_a_printer_that_is_not_there_is_refused_and_the_next_job_goes_on(self, printers, receipt):
        with pytest.raises(HomeRefused) as refused:
            printers.send("Máy khác", Sheets(receipt))
        assert (refused.value.code, refused.value.facts["printer"]) == ("printer_missing", "Máy khác")
        assert printers.send(NAME, Sheets(receipt)) == 1


def hanging(printers, receipt):
    """A job in a driver that never answers, on a thread of its own; how it ended comes into the list."""
    ended = []

    def job():
        try:
            printers.send(NAME, Sheets(receipt))
        except HomeRefused as refusal:
            ended.append(refusal.code)

    thread = threading.Thread(target=job)
    thread.start()
    return thread, ended


def test_a_driver_that_hangs_stops_nobody_and_can_be_given_up(folder, receipt):
    os.mkfifo(folder / "device")  # as a driver opens its device and waits for ever, here for a reader
    printers = PressPrinters(functools.partial(PdfPrinters, folder, NAME, file="device"))
    printers.names()
    thread, ended = hanging(printers, receipt)
    ticks = 0
    until = time.monotonic() + 0.6
    while time.monotonic() < until:
        time.sleep(0.01)
        ticks += 1
    assert ticks > 20, "this process goes on while the driver hangs"
    assert ended == []
    printers.give_up()
    thread.join(5)
    assert ended == ["printer_silent"]
    assert list(printers.names()) == [NAME], "a new press was started"
    printers.close()


def test_a_driver_that_crashes_is_told_and_takes_nothing_with_it(folder, receipt):
    printers = PressPrinters(functools.partial(CrashingPrinters, folder))
    with pytest.raises(HomeRefused) as refused:
        printers.send(NAME, Sheets(receipt))
    assert refused.value.code == "printer_crashed"
    assert list(printers.names()) == [NAME]
    printers.close()


class CrashingPrinters(PdfPrinters):
    """A driver with a fault of its own."""

    def send(self, name, sheets):
        os._exit(11)


PAPERS = [
    ("receipt", "a5", 203, (210, 148)),
    ("receipt", "a5", 300, (210, 148)),
    ("receipt", "a5p", 300, (148, 210)),
    ("receipt", "a4", 300, (210, 297)),
    ("receipt", "a4", 600, (210, 297)),
    ("receipt", "k80", 203, None),
    ("receipt", "k80", 300, None),
    ("label", "100x50", 203, (100, 50)),
    ("label", "100x50", 300, (100, 50)),
]


@pytest.mark.parametrize(("form", "paper", "dpi", "size"), PAPERS)
def test_what_reaches_the_paper_reads_back_on_paper_of_the_right_size(
    desk, dossier, folder, form, paper, dpi, size
):
    printers = PdfPrinters(folder, NAME, dpi)
    drawn = draw(desk, form, [dossier.id], actor=LAN, paper=paper)[0]
    printers.send(NAME, Sheets(drawn.pdf, roll=paper == "k80"))
    (came_out,) = printers.files()
    codes = codes_on(came_out, dpi)
    assert dossier.scan_code in codes
    if form == "receipt":
        assert f"HTTPS://MOTCUA.EXAMPLE.VN/T/{dossier.ticket}" in codes
    if size is not None:
        assert size_of(came_out) == pytest.approx(size, abs=0.8)
    else:
        width, height = size_of(came_out)
        assert width == pytest.approx(80, abs=0.8)
        assert height > 150


def test_a_page_is_black_and_white_dot_by_dot(desk, dossier, folder):
    drawn = draw(desk, "receipt", [dossier.id], actor=LAN, paper="k80")[0]
    with Pages(drawn.pdf) as pages:
        assert pages.dots(0, 203).width() == 640
        black = pages.black(0, 203)
    inked = [
        x
        for x in range(640)
        if any(black.pixelColor(x, y).lightness() == 0 for y in range(0, black.height(), 3))
    ]
    assert {black.pixelColor(x, 300).lightness() for x in range(640)} <= {0, 255}
    assert (min(inked) >= 32, max(inked) < 32 + 576) == (True, True), "all of it within what the head reaches"


@pytest.mark.parametrize(
    ("paper", "dpi", "drawn", "offset"),
    [(640, 203, 640, 0), (576, 203, 640, -32), (600, 203, 640, -20), (700, 203, 640, 30), (945, 300, 945, 0)],
)
def test_on_a_roll_the_ink_stands_in_the_middle_of_what_the_driver_calls_its_paper(paper, dpi, drawn, offset):
    assert roll_offset(drawn, paper, dpi) == offset


CUPS_EMPTY = """printer Laser is idle.  enabled since Wed 25 Nov 2026 09:00:00
\tForm mounted:
\tAlerts: media-empty-error
\tConnection: direct
"""
CUPS_FINE = "printer Laser is idle.  enabled since Wed 25 Nov 2026 09:00:00\n\tAlerts: none\n"
CUPS_LOW = "printer Laser is idle.  enabled\n\tAlerts: toner-low-warning media-low-report\n"
CUPS_STOPPED = (
    "printer Laser disabled since Wed 25 Nov 2026 09:00:00 -\n\tUnable to open USB device\n\tAlerts: none\n"
)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (CUPS_EMPTY, Told(Trouble.NO_PAPER)),
        (CUPS_FINE, None),
        (CUPS_LOW, None),
        (CUPS_STOPPED, Told(Trouble.PAUSED, "Unable to open USB device")),
        ("", None),
    ],
)
def test_what_cups_says_is_understood(said, told):
    assert spooler.told_by_lpstat(said) == told


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (0, None),
        (0x10, Told(Trouble.NO_PAPER)),
        (0x82, Told(Trouble.OFFLINE)),
        (0x400, None),
        (0x8, Told(Trouble.JAM)),
    ],
)
def test_the_status_word_of_windows_is_understood(status, told):
    assert spooler.told_by_bits(status) == told

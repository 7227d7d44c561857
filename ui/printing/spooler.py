"""What the system's spooler says of a printer: CUPS through lpstat, Windows through winspool."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys

from ui.printing.printers import Told, Trouble

_PATIENCE = 2.0  # seconds
_REASONS = (
    ("media-empty", Trouble.NO_PAPER),
    ("media-needed", Trouble.NO_PAPER),
    ("media-jam", Trouble.JAM),
    ("cover-open", Trouble.OPEN),
    ("door-open", Trouble.OPEN),
    ("toner-empty", Trouble.NO_INK),
    ("marker-supply-empty", Trouble.NO_INK),
    ("offline", Trouble.OFFLINE),
    ("connecting-to-device", Trouble.OFFLINE),
    ("paused", Trouble.PAUSED),
)
_BITS = (  # PRINTER_STATUS_* of winspool.h
    (0x0010, Trouble.NO_PAPER),
    (0x0040, Trouble.NO_PAPER),
    (0x0008, Trouble.JAM),
    (0x400000, Trouble.OPEN),
    (0x40000, Trouble.NO_INK),
    (0x0080, Trouble.OFFLINE),
    (0x1000, Trouble.OFFLINE),
    (0x0001, Trouble.PAUSED),
    (0x0002, Trouble.OTHER),
    (0x100000, Trouble.OTHER),
)


def complaint(name: str) -> Told | None:
    """What the spooler complains of; None when it is content, or when there is no spooler to ask."""
    if sys.platform == "win32":
        return told_by_bits(_windows_status(name))
    else:
        return _told_by_cups(name)


def told_by_bits(status: int) -> Told | None:
    """The status word of Windows, the plainest cause first; 0 is what it says of a printer it knows nothing of."""
    return next((Told(trouble) for bit, trouble in _BITS if status & bit), None)


def told_by_lpstat(said: str) -> Told | None:
    """The answer of `lpstat -l -p NAME`: its alerts, and the words of whoever stopped the printer."""
    head, *rest = said.splitlines() or [""]
    alerts = " ".join(re.findall(r"^\s*Alerts:\s*(.*)$", said, re.MULTILINE))
    # "-report" is a remark and "-warning" is not the end yet: only errors keep paper from coming out.
    wrong = [each for each in alerts.split() if not each.endswith(("-report", "-warning", "none"))]
    for word, trouble in _REASONS:
        if any(word in each for each in wrong):
            return Told(trouble, "")
    if " disabled " in f"{head} ":
        reason = next((line.strip() for line in rest if line.startswith("\t") and ":" not in line), "")
        return Told(Trouble.PAUSED, "" if reason.lower() in ("", "paused", "reason unknown") else reason)
    return Told(Trouble.OTHER, " ".join(wrong)) if wrong else None


def _told_by_cups(name: str) -> Told | None:
    lpstat = shutil.which("lpstat")
    if lpstat is None:
        return None
    try:
        answer = subprocess.run(  # noqa: S603  (a fixed program; the name is an argument of its own)
            [lpstat, "-l", "-p", name],
            capture_output=True,
            text=True,
            timeout=_PATIENCE,
            check=False,
            env={"LC_ALL": "C", "PATH": "/usr/bin:/bin"},
        )
    except subprocess.TimeoutExpired:
        return None  # a spooler that does not say is no reason to keep the paper back
    return told_by_lpstat(answer.stdout)


if sys.platform == "win32":

    def _windows_status(name: str) -> int:
        """PRINTER_INFO_6 of a printer: its status word alone; 0 when it cannot be opened."""
        import ctypes
        from ctypes import wintypes

        winspool = ctypes.WinDLL("winspool.drv")
        printer = wintypes.HANDLE()
        if not winspool.OpenPrinterW(name, ctypes.byref(printer), None):
            return 0
        try:
            status, needed = wintypes.DWORD(), wintypes.DWORD()
            size = ctypes.sizeof(status)
            if not winspool.GetPrinterW(printer, 6, ctypes.byref(status), size, ctypes.byref(needed)):
                return 0
            return int(status.value)
        finally:
            winspool.ClosePrinter(printer)

"""Scans at the counter: kept once, announced first, found again by the person's number, never lost by a cut."""

import json
import os
import signal
import subprocess
import sys
from argparse import Namespace

import pytest

from desk_app.bootstrap import open_desk, verify
from desk_app.commands.attach import run as run_attach
from desk_app.domain.errors import InputRefused
from desk_app.domain.events import AttachmentVoided, PaperAttached
from desk_app.paths import Home
from desk_app.scanned import (
    attach_again,
    attach_from_tray,
    attach_scan,
    earlier_scans,
    scan_bytes,
    scans_of,
    settle_tray,
    sweep_scans,
    take_in_scan,
    take_off,
)
from tests.builders import LAN, a_desk, a_person, an_intake
from tests.desk_app.scans.pages import a_page, as_jpeg
from tests.desk_app.scans.test_take_in import a_pdf, saved

PAPER = "Giấy chứng sinh"
PDF = saved(a_pdf())


@pytest.fixture
def dossier(desk):
    return desk.receive(an_intake(), actor=LAN).dossier


def test_a_scan_is_announced_with_hash_size_type_and_paper_and_marks_the_paper_as_digitised(desk, dossier):
    scan = take_in_scan(desk, PDF)
    after = attach_scan(desk, dossier.code, PAPER, scan, actor=LAN)
    (fact,) = after.attachments
    assert (fact.paper, fact.sha256, fact.size, fact.media, fact.pages, fact.digitised) == (
        PAPER,
        scan.sha256,
        len(scan_bytes(desk, scan.sha256)),
        "application/pdf",
        1,
        True,
    )
    line = desk.register.history(dossier.id)[-1]
    assert (line.kind, line.fact, line.settled) == ("paper.attached", fact, "waiting")
    assert desk.register.dossier(dossier.code).attachments == (fact,)
    (seen,) = scans_of(desk, after)
    assert seen.standing is not None
    assert (seen.standing.here, seen.standing.sent_at) == (True, None)
    assert desk.scans.figures().count == 1
    assert verify(desk) > 0


def test_the_same_scan_twice_is_one_event_and_one_file(desk, dossier):
    for _ in range(2):
        attach_scan(desk, dossier.code, PAPER, take_in_scan(desk, PDF), actor=LAN)
    assert [line.kind for line in desk.register.history(dossier.id)].count("paper.attached") == 1
    assert len(list(desk.home.scans.glob("*/*.scan"))) == 1


def test_a_scan_taken_off_stays_in_the_history_with_who_and_why(desk, dossier):
    scan = take_in_scan(desk, PDF)
    attach_scan(desk, dossier.code, PAPER, scan, actor=LAN)
    after = take_off(desk, dossier.code, PAPER, scan.sha256, "Nhầm người", actor=LAN)
    assert after.attachments == ()
    facts = [line.fact for line in desk.register.history(dossier.id)]
    assert isinstance(facts[-2], PaperAttached)
    assert facts[-1] == AttachmentVoided(PAPER, scan.sha256, "Nhầm người")
    assert scan_bytes(desk, scan.sha256)
    with pytest.raises(InputRefused) as no:
        take_off(desk, dossier.code, PAPER, scan.sha256, "Nhầm người", actor=LAN)
    assert no.value.code == "attachment_unknown"


@pytest.mark.parametrize(("paper", "code"), [("  ", "field_missing"), ("x" * 501, "field_long")])
def test_a_paper_needs_a_name(desk, dossier, paper, code):
    scan = take_in_scan(desk, PDF)
    with pytest.raises(InputRefused) as no:
        attach_scan(desk, dossier.code, paper, scan, actor=LAN)
    assert (no.value.code, no.value.field) == (code, "paper")


def test_a_persons_earlier_scan_is_offered_and_used_again_without_a_second_copy(desk, dossier):
    attach_scan(desk, dossier.code, PAPER, take_in_scan(desk, PDF), actor=LAN)
    later = desk.receive(an_intake(), actor=LAN).dossier
    (offered,) = earlier_scans(desk, later)
    assert (offered.paper, offered.dossier_id, offered.scanned_on.isoformat()) == (
        PAPER,
        dossier.id,
        "2026-11-23",
    )
    after = attach_again(desk, later.code, PAPER, offered, actor=LAN)
    (fact,) = after.attachments
    assert (fact.reused_from, fact.scanned_on) == (dossier.id, offered.scanned_on)
    assert len(list(desk.home.scans.glob("*/*.scan"))) == 1
    assert earlier_scans(desk, after) == []


def test_another_persons_scans_are_not_offered(desk, dossier):
    attach_scan(desk, dossier.code, PAPER, take_in_scan(desk, PDF), actor=LAN)
    stranger = desk.receive(an_intake(owner=a_person(id_number="000188000999")), actor=LAN).dossier
    assert earlier_scans(desk, stranger) == []


def test_what_was_scanned_for_a_form_is_attached_once_it_is_a_dossier_even_after_a_power_cut(desk, dossier):
    scan = take_in_scan(desk, PDF)
    now = desk.clock.now()
    desk.scans.lay_in_tray(scan, form_id=dossier.id, paper=PAPER, name="scan0001.pdf", at=now)
    assert settle_tray(desk, actor=LAN) == 1
    assert desk.register.dossier(dossier.code).attachments[0].sha256 == scan.sha256
    assert settle_tray(desk, actor=LAN) == 0
    assert desk.scans.tray(dossier.id) == []


def test_a_scan_in_the_tray_goes_to_a_paper_or_away_with_its_file(desk, dossier):
    now = desk.clock.now()
    kept, unwanted = take_in_scan(desk, PDF), take_in_scan(desk, as_jpeg(a_page(grain=0)))
    for scan in (kept, unwanted):
        desk.scans.lay_in_tray(scan, form_id="", paper="", name="scan", at=now)
    assert desk.scans.figures().count == 0  # nothing is sent that belongs to no dossier
    first, second = desk.scans.tray()
    by_name = {each.scan.sha256: each for each in (first, second)}
    attach_from_tray(desk, dossier.id, by_name[kept.sha256], PAPER, actor=LAN)
    desk.scans.take_from_tray(unwanted.sha256)
    assert desk.scans.tray() == []
    assert scan_bytes(desk, kept.sha256)
    with pytest.raises(InputRefused) as no:
        scan_bytes(desk, unwanted.sha256)
    assert no.value.code == "scan_not_here"


def test_a_file_that_no_row_names_is_swept_after_a_day_and_no_other(desk, dossier):
    attach_scan(desk, dossier.code, PAPER, take_in_scan(desk, PDF), actor=LAN)
    orphan = desk.scans.files.put(b"left by a power cut between file and row")
    assert sweep_scans(desk) == 0
    for name, _ in desk.scans.files.names():
        os.utime(desk.home.scans / name[:2] / f"{name}.scan", (1, 1))
    assert sweep_scans(desk) == 1
    assert not desk.scans.files.has(orphan)
    assert scan_bytes(desk, desk.register.dossier(dossier.code).attachments[0].sha256)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs a signal that no process can refuse")
def test_killed_at_every_step_of_attaching_an_event_never_names_bytes_that_are_not_there(tmp_path, root):
    desk = a_desk(tmp_path / "home")
    code = desk.receive(an_intake(), actor=LAN).dossier.code
    desk.close()
    told = subprocess.run(
        [sys.executable, "-m", "tests.desk_app.store.scan_cuts", str(tmp_path / "home"), code],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stderr
    assert int(told.stdout) > 15
    desk = open_desk(Home(tmp_path / "home"))
    (fact,) = desk.register.dossier(code).attachments
    assert len(scan_bytes(desk, fact.sha256)) == fact.size
    assert desk.scans.figures().count == 1
    assert verify(desk) == 2
    desk.close()


def test_the_command_line_attaches_a_file_and_says_where_it_is(command, home, tmp_path):
    line = {"procedure": "1.004222", "applicant": {"full_name": "Nguyễn Văn A", "id_number": "000190000001"}}
    code = command(home, "receive", "-", given=json.dumps(line)).answer["code"]
    (tmp_path / "scan.pdf").write_bytes(PDF)
    paper = "Tờ khai thay đổi thông tin cư trú (CT01)"
    told = command(home, "attach", code, paper, str(tmp_path / "scan.pdf")).answer
    seen = command(home, "scans", code).answer
    assert seen["sha256"] == told["sha256"]
    assert (seen["here"], seen["sent_at"], seen["digitised"]) == (True, None, True)
    (tmp_path / "scan.pdf").write_bytes(b"")
    assert "file: tệp rỗng" in command(home, "attach", code, paper, str(tmp_path / "scan.pdf")).refusal


def test_the_command_takes_a_paper_of_the_dossier_alone_and_names_them(desk, dossier, tmp_path):
    paper = dossier.papers[0].name
    file = tmp_path / "scan.pdf"
    file.write_bytes(PDF)
    asked = Namespace(
        home=str(desk.home.folder),
        name="Lan",
        code=dossier.code,
        paper="Giấy khác",
        file=str(file),
        not_digitised=False,
    )
    with pytest.raises(InputRefused) as caught:
        list(run_attach(asked))
    assert caught.value.code == "paper_not_in_dossier"
    assert paper in caught.value.facts["papers"]
    asked.paper = paper
    (told,) = run_attach(asked)
    assert told["paper"] == paper

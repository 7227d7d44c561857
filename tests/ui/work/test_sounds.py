"""Sounds tell a clerk who does not look what happened; a computer without sound goes on working."""

import itertools
import runpy
import sys
import wave
from array import array
from pathlib import Path

import pytest

from ui.work import sounds
from ui.work.sounds import FOLDER, Bell, Sound
from ui.work.voice import counter_number, spoken

SCRIPT = Path(__file__).resolve().parents[3] / "packaging" / "sounds.py"


def read(path):
    with wave.open(str(path)) as sound:
        frames = array("h", sound.readframes(sound.getnframes()))
        return frames, sound.getframerate()


def pitch(frames, rate, share):
    """The pitch around `share` of the sound, from how often it crosses zero upwards."""
    middle, around = int(len(frames) * share), rate // 40
    window = frames[max(0, middle - around) : middle + around]
    rises = [place for place, (a, b) in enumerate(itertools.pairwise(window)) if a < 0 <= b]
    return rate * (len(rises) - 1) / (rises[-1] - rises[0])


class Heard:
    def __init__(self):
        self.files, self.volume = [], None

    def play(self, files, volume):
        self.files, self.volume = [file.name for file in files], volume


@pytest.fixture
def heard():
    player = Heard()
    sounds.use(player)
    yield player
    sounds.use(None)
    sounds.set_volume(100)


def test_the_files_are_what_the_script_makes(tmp_path):
    runpy.run_path(str(SCRIPT))["write"](tmp_path)
    for sound in Sound:
        made, shipped = read(tmp_path / f"{sound}.wav")[0], read(FOLDER / f"{sound}.wav")[0]
        assert len(made) == len(shipped)
        # One step of 65 536: mathematics libraries round the last bit as they like.
        assert max(abs(a - b) for a, b in zip(made, shipped, strict=True)) <= 1


def test_the_sounds_differ_in_length_and_in_the_way_their_pitch_goes():
    found = {sound: read(FOLDER / f"{sound}.wav") for sound in Sound}
    lengths = {sound: len(frames) / rate for sound, (frames, rate) in found.items()}
    assert lengths[Sound.OK] < 0.25 < lengths[Sound.ATTENTION] < 0.45 < lengths[Sound.UNKNOWN] < 0.7
    assert 1.5 < lengths[Sound.CHIME] < 2.5
    ends = {sound: (pitch(*each, 0.2), pitch(*each, 0.8)) for sound, each in found.items()}
    assert ends[Sound.OK][1] > ends[Sound.OK][0] * 1.3
    assert ends[Sound.ATTENTION][1] == pytest.approx(ends[Sound.ATTENTION][0], rel=0.05)
    assert ends[Sound.UNKNOWN][1] < ends[Sound.UNKNOWN][0] * 0.75
    assert ends[Sound.CHIME][1] < ends[Sound.CHIME][0] * 0.9
    middles = sorted(sum(pair) / 2 for sound, pair in ends.items() if sound is not Sound.CHIME)
    assert all(high > low * 1.5 for low, high in itertools.pairwise(middles))


def test_attention_knocks_twice_and_no_sound_is_cut_off_or_clipped():
    frames, rate = read(FOLDER / "attention.wav")
    pause = frames[int(0.15 * rate) : int(0.2 * rate)]
    assert max(map(abs, pause)) == 0
    for sound in Sound:
        frames, _ = read(FOLDER / f"{sound}.wav")
        assert 15_000 < max(map(abs, frames)) < 30_000
        assert max(map(abs, [*frames[:3], *frames[-3:]])) < 900


def test_a_sound_is_played_as_loud_as_the_clerk_likes_it(heard):
    sounds.set_volume(40)
    sounds.play(Sound.OK)
    assert (heard.files, heard.volume) == (["ok.wav"], 0.4)


def test_nothing_is_heard_while_sounds_are_off(heard):
    sounds.set_volume(0)
    sounds.play(Sound.UNKNOWN)
    assert heard.files == []


def test_a_sound_that_does_not_exist_is_a_mistake_of_ours(heard):
    with pytest.raises(ValueError, match="fanfare"):
        sounds.play("fanfare")


def test_without_qt_multimedia_the_bell_rings_for_all_but_ok(monkeypatch, qapp):
    # None in sys.modules makes an import fail as it does where a library is missing.
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    monkeypatch.delitem(sys.modules, "ui.work.sound_effects", raising=False)
    sounds.prepare()
    assert isinstance(sounds.player(), Bell)
    rung = []
    sounds.use(Bell(lambda: rung.append("ring")))
    for sound in Sound:
        sounds.play(sound)
    sounds.use(None)
    assert rung == ["ring"] * 3


def a_voice(folder, *names):
    for name in names:
        (folder / f"{name}.wav").write_bytes(b"")
    return folder


def test_a_recorded_voice_calls_the_number_figure_by_figure(tmp_path, heard):
    folder = a_voice(tmp_path, "moi-so", *"0123456789", "den-quay", "quay-2")
    sounds.play(Sound.CHIME, then=spoken(folder, "047", "2"))
    assert heard.files == [
        "chime.wav",
        "moi-so.wav",
        "0.wav",
        "4.wav",
        "7.wav",
        "den-quay.wav",
        "quay-2.wav",
    ]


def test_a_voice_that_lacks_one_word_says_nothing(tmp_path):
    folder = a_voice(tmp_path, "moi-so", *"012356789", "den-quay", "quay-2")
    assert spoken(folder, "047", "2") == ()
    assert len(spoken(folder, "012", "2")) == 6
    assert len(spoken(folder, "012", "")) == 4


def test_the_counters_number_is_read_out_of_its_name():
    assert (counter_number("Quầy số 2"), counter_number("Quầy 12"), counter_number("Tiếp dân")) == (
        "2",
        "12",
        "",
    )

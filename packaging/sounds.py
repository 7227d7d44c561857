"""Makes the desk's sounds out of sine waves: python packaging/sounds.py [FOLDER]

Three that a clerk knows without looking (rising and short: right; two even knocks: look here; low and falling:
no such code) and the chime that calls the next citizen. The same bytes every time; ours, under the licence of
the project.
"""

from __future__ import annotations

import math
import struct
import sys
import wave
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "sounds"
RATE = 22_050  # samples a second
_LOUDEST = 0.62  # of full scale
_ATTACK = 0.004  # seconds: a tone that began at once would click


@dataclass(frozen=True, slots=True)
class Tone:
    """A tone that glides from one pitch to another and dies away; times in seconds, pitches in hertz.

    `partials` are the strengths of the first, second, third… harmonic; `decay` the time to a third.
    """

    starts: float
    lasts: float
    pitch: float
    to_pitch: float
    partials: tuple[float, ...] = (1.0,)
    decay: float = 1.0


SOUNDS: dict[str, tuple[Tone, ...]] = {
    "ok": (
        Tone(0.00, 0.07, 988, 988, (1.0, 0.15), 0.08),
        Tone(0.07, 0.11, 1480, 1480, (1.0, 0.15), 0.06),
    ),
    "attention": (
        Tone(0.00, 0.13, 622, 622, (1.0, 0.45, 0.2), 0.12),
        Tone(0.22, 0.18, 622, 622, (1.0, 0.45, 0.2), 0.12),
    ),
    "unknown": (Tone(0.00, 0.62, 311, 147, (1.0, 0.6, 0.5, 0.3, 0.2), 0.5),),
    "chime": (
        Tone(0.00, 1.30, 784, 784, (1.0, 0.3, 0.12, 0.05), 0.45),
        Tone(0.45, 1.35, 622, 622, (1.0, 0.3, 0.12, 0.05), 0.5),
    ),
}


def samples(tones: tuple[Tone, ...]) -> list[float]:
    """The sound as numbers from -1 to 1, as loud as it may be."""
    length = round(max(tone.starts + tone.lasts for tone in tones) * RATE)
    mixed = [0.0] * length
    for tone in tones:
        _add(mixed, tone)
    peak = max(abs(value) for value in mixed)
    return [value / peak * _LOUDEST for value in mixed]


def _add(mixed: list[float], tone: Tone) -> None:
    first, count = round(tone.starts * RATE), round(tone.lasts * RATE)
    whole, phase = sum(tone.partials), 0.0
    for place in range(min(count, len(mixed) - first)):
        at = place / RATE
        pitch = tone.pitch + (tone.to_pitch - tone.pitch) * place / count
        phase += 2 * math.pi * pitch / RATE
        fade = min(1.0, at / _ATTACK, (tone.lasts - at) / (4 * _ATTACK))
        strength = fade * math.exp(-at / tone.decay * math.log(3))
        wave_now = sum(part * math.sin(phase * (n + 1)) for n, part in enumerate(tone.partials))
        mixed[first + place] += strength * wave_now / whole


def write(folder: Path) -> None:
    """Write every sound into `folder` as 16-bit mono WAV."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, tones in SOUNDS.items():
        frames = b"".join(struct.pack("<h", round(value * 32_767)) for value in samples(tones))
        with wave.open(str(folder / f"{name}.wav"), "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(RATE)
            out.writeframes(frames)


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)

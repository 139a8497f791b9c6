"""A sound card made of software: what is played into it can be captured, and its microphone hears it too."""

import math
import os
import shutil
import signal
import tempfile
from array import array
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.printing.rig_processes import RigProcesses, wait_until
from window_client.devices.voice_clip import Clip, levels, read_clip

RATE = 22_050
#: a window this loud is sound and not what a codec leaves of silence
_HEARD = 0.01
_WINDOW_MS = 10
#: the chime's first stroke, and the windows in which it is looked for
_STROKE_HZ = 659.26
_STROKE_WINDOW_MS = 50


class SoundRig:
    """A private PulseAudio with a null sink, whose monitor is also the microphone.

    Attributes:
        environment: what a program needs to find it.
    """

    def __init__(self) -> None:
        # a socket's path must be short
        self._base = Path(tempfile.mkdtemp(prefix="wc-sound-"))
        run = self._base / "run"
        run.mkdir(mode=0o700)
        self.environment = {"XDG_RUNTIME_DIR": str(run), "HOME": str(self._base)}
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("PULSE_")}
        self._processes = RigProcesses(self._base, {**inherited, **self.environment})

    def start(self) -> None:
        """Up, and answering."""
        self._processes.start(
            "pulseaudio",
            [
                *("pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no"),
                *("-L", f"module-null-sink sink_name=hall rate={RATE} channels=1"),
                *("-L", "module-remap-source source_name=microphone master=hall.monitor"),
                *("-L", "module-native-protocol-unix auth-anonymous=1"),
            ],
        )
        socket = self._base / "run" / "pulse" / "native"
        wait_until(socket.exists, "the sound server's socket")
        self._processes.expect_alive("pulseaudio")
        self._processes.run("pactl", "set-default-source", "microphone")

    def hang(self) -> None:
        """The server answers nobody any more, as one does whose driver is stuck."""
        self._signal(signal.SIGSTOP)

    def go_on(self) -> None:
        """It answers again."""
        self._signal(signal.SIGCONT)

    def end(self) -> None:
        """Nothing is left of it."""
        self.go_on()
        self._processes.end_all()
        shutil.rmtree(self._base, ignore_errors=True)

    def play(self, file: Path) -> None:
        """Into the hall, to its end: what a person at the microphone would say."""
        self._processes.run("paplay", "--device=hall", str(file))

    @contextmanager
    def captured(self) -> Iterator[list[Clip]]:
        """Everything that the hall hears meanwhile; the one clip is in the list at the end."""
        file = self._base / "capture.wav"
        file.unlink(missing_ok=True)
        heard: list[Clip] = []
        self._processes.start(
            "parecord",
            [
                *("parecord", "--device=hall.monitor", "--file-format=wav", "--latency-msec=100"),
                *(f"--rate={RATE}", "--channels=1", "--format=s16le", str(file)),
            ],
        )
        wait_until(lambda: file.exists() and file.stat().st_size > 10_000, "the capture's first sound")
        yield heard
        self._processes.end("parecord", signal.SIGTERM)
        heard.append(read_clip(file.read_bytes(), streamed=True))

    def wait_for_silence(self) -> None:
        """Until the capture under way ends in more silence than any announcement has in it."""
        wait_until(self._is_silent, "silence in the hall", 60)

    def _is_silent(self) -> bool:
        quiet = RATE * 13 // 10
        data = (self._base / "capture.wav").read_bytes()[44:]
        tail = array("h", data[: len(data) & ~1])[-quiet:]
        return len(tail) == quiet and heard_ms(Clip(RATE, tail)) == 0

    def _signal(self, how: signal.Signals) -> None:
        process = self._processes._running.get("pulseaudio")
        if process is not None and process.poll() is None:
            process.send_signal(how)


def chimes(heard: Clip) -> list[int]:
    """Where a chime begins, in ms: a clean tone after a second without one.

    Speech that lies over it makes it unclean, so a chime in the middle of an announcement is not found.
    """
    found: list[int] = []
    last = -10_000
    step = heard.rate * _STROKE_WINDOW_MS // 1000
    for at in range(0, len(heard.samples) - step, step):
        if _is_stroke(heard.samples[at : at + step], heard.rate):
            ms = at * 1000 // heard.rate
            if ms - last > 1_000:
                found.append(ms)
            last = ms
    return found


def heard_ms(heard: Clip, first_ms: int = 0, end_ms: int | None = None) -> int:
    """How much sound there is between two times, silence left out.

    A busy machine may put silence into the sound; it does not make sound more or less.
    """
    windows = levels(heard, _WINDOW_MS)[
        first_ms // _WINDOW_MS : None if end_ms is None else end_ms // _WINDOW_MS
    ]
    return _WINDOW_MS * sum(1 for level in windows if level >= _HEARD)


def silence_end(heard: Clip, before_ms: int, least_ms: int) -> int:
    """When the last silence of at least this length before a time ended, in ms; -1 without one."""
    quiet, end = 0, -1
    for number, level in enumerate(levels(heard, _WINDOW_MS)[: before_ms // _WINDOW_MS]):
        if level < _HEARD:
            quiet += _WINDOW_MS
        else:
            quiet = 0
        if quiet >= least_ms:
            end = (number + 1) * _WINDOW_MS
    return end


def mixed(first: Clip, second: Clip, delay_ms: int) -> Clip:
    """What would be heard if nobody took care: the second over the first."""
    offset = first.rate * delay_ms // 1000
    length = max(len(first.samples), offset + len(second.samples))
    both = array("h", bytes(2 * length))
    for start, clip in ((0, first), (offset, second)):
        for at, sample in enumerate(clip.samples, start):
            both[at] = max(-32_768, min(32_767, both[at] + sample))
    return Clip(first.rate, both)


def _is_stroke(samples: Sequence[int], rate: int) -> bool:
    """Whether nine tenths of the energy lie at the stroke's frequency (Goertzel's filter)."""
    energy = sum(sample * sample for sample in samples)
    if math.sqrt(energy / len(samples)) < _HEARD * 32_767:
        return False
    turn = 2 * math.cos(2 * math.pi * _STROKE_HZ / rate)
    one = two = 0.0
    for sample in samples:
        one, two = sample + turn * one - two, one
    power = one * one + two * two - turn * one * two
    return 2 * power / (len(samples) * energy) > 0.9

"""How the sound process is started, and the one question that needs no Qt: which devices there are."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from typing import Final

#: the media part of Qt is loaded meanwhile
_LONGEST_S: Final = 20.0


@dataclass(frozen=True, slots=True)
class SoundDevices:
    """What the sound goes to and comes from; empty for none."""

    output: str
    microphone: str


def sound_command() -> list[str]:
    """The program and its arguments."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "sound-process"]
    return [sys.executable, "-m", "ui.devices.sound_process"]


def search_path() -> str:
    """The ``PYTHONPATH`` with which a program run from its tree finds itself again."""
    return os.pathsep.join(path for path in sys.path if path)


def ask_devices() -> SoundDevices | None:
    """Which devices this PC has; None where the sound server hangs. Blocks for some 0.3 s."""
    try:
        done = subprocess.run(
            sound_command(),
            env={**os.environ, "PYTHONPATH": search_path()},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_LONGEST_S,
            check=False,
        )
        told = json.loads(done.stdout.splitlines()[0])
        return SoundDevices(told["output"], told["input"])
    except (OSError, subprocess.TimeoutExpired, IndexError, ValueError, KeyError):
        return None

"""The process that touches the sound card: plays and records on behalf of the program.

A sound server that hangs blocks whoever calls it, inside Qt and without letting go of the interpreter. A call
board must not stand still for that, so the sound has a process of its own, which can be ended. It reads one
order a line from its input and writes one answer a line (JSON), and ends with its input. See
``sound_channel.py`` for the other end.
"""

import base64
import contextlib
import json
import os
import sys
import threading
from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QObject, Qt, QTimer, QUrl, Signal
from PySide6.QtMultimedia import (
    QAudio,
    QAudioFormat,
    QAudioOutput,
    QAudioSource,
    QMediaDevices,
    QMediaPlayer,
)

#: how often the loudness of a recording is told, in ms
_METER_MS: Final = 60
#: how long the process may take to leave by itself when its input ends, in seconds
_LEAVE_S: Final = 2.0

_Order = dict[str, Any]


class Player(QObject):
    """Plays one sound at a time. QMediaPlayer has threads of its own: nothing here can make it stutter."""

    def __init__(self, tell: Callable[..., None], parent: QObject) -> None:
        super().__init__(parent)
        self._tell = tell
        self._id = 0
        self._output = QAudioOutput(self)
        self._player = QMediaPlayer(self)
        self._player.setAudioOutput(self._output)
        self._player.mediaStatusChanged.connect(self._status)
        self._player.errorOccurred.connect(lambda _error, _words: self._end("failed", problem="not_played"))
        self._sound = QByteArray()
        self._buffer: QBuffer | None = None

    def play(self, order: _Order) -> None:
        """Begin; answered by playing and done, or by failed."""
        self.stop()
        self._id = int(order["id"])
        device = QMediaDevices.defaultAudioOutput()
        if device.isNull():
            self._end("failed", problem="no_device")
            return
        self._output.setDevice(device)
        self._output.setVolume(float(order["volume"]))
        self._sound = QByteArray(base64.b64decode(order["wav"]))
        self._buffer = QBuffer(self._sound, self)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._player.setSourceDevice(self._buffer, QUrl("call.wav"))
        self._player.play()
        self._tell("playing", id=self._id)

    def stop(self) -> None:
        """Silence, now."""
        self._id = 0
        self._player.stop()
        self._player.setSource(QUrl())
        if self._buffer is not None:
            self._buffer.deleteLater()
            self._buffer = None

    def _status(self, status: QMediaPlayer.MediaStatus) -> None:
        if status is QMediaPlayer.MediaStatus.EndOfMedia:
            self._end("done")
        elif status is QMediaPlayer.MediaStatus.InvalidMedia:
            self._end("failed", problem="not_played")

    def _end(self, said: str, **facts: object) -> None:
        if self._id:
            self._tell(said, id=self._id, **facts)
            self._id = 0


class Recorder(QObject):
    """Takes what the microphone hears, 16 bit and one channel."""

    def __init__(self, tell: Callable[..., None], parent: QObject) -> None:
        super().__init__(parent)
        self._tell = tell
        self._heard = bytearray()
        self._metered = 0
        self._rate = 0
        self._source: QAudioSource | None = None
        self._input: QIODevice | None = None
        self._meter = QTimer(self, interval=_METER_MS)
        self._meter.timeout.connect(self._measure)
        self._limit = QTimer(self, singleShot=True)
        self._limit.timeout.connect(self.finish)

    def record(self, order: _Order) -> None:
        """Begin; answered by recording and level, then recorded, or by failed."""
        self._drop()
        device = QMediaDevices.defaultAudioInput()
        wanted = QAudioFormat()
        wanted.setSampleRate(int(order["rate"]))
        wanted.setChannelCount(1)
        wanted.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        if device.isNull() or not device.isFormatSupported(wanted):
            self._tell("failed", problem="no_microphone" if device.isNull() else "format")
            return
        self._rate = wanted.sampleRate()
        self._source = QAudioSource(device, wanted, self)
        self._input = self._source.start()
        if self._source.error() is not QAudio.Error.NoError:
            self._drop()
            self._tell("failed", problem="no_microphone")
            return
        self._input.readyRead.connect(self._hear)
        self._meter.start()
        self._limit.start(int(order["longest_ms"]))

    def finish(self) -> None:
        """That was it: hand over what was heard."""
        if self._source is None:
            return
        self._hear()
        heard, rate = bytes(self._heard), self._rate
        self._drop()
        self._tell("recorded", rate=rate, samples=base64.b64encode(heard[: len(heard) & ~1]).decode())

    def _hear(self) -> None:
        if self._input is not None:
            self._heard += bytes(self._input.readAll().data())

    def _measure(self) -> None:
        fresh = memoryview(self._heard)[self._metered & ~1 : len(self._heard) & ~1].cast("h")
        self._metered = len(self._heard)
        loudest = max((abs(sample) for sample in fresh), default=0)
        fresh.release()
        self._tell("level", value=loudest / 32768)

    def _drop(self) -> None:
        self._meter.stop()
        self._limit.stop()
        if self._source is not None:
            self._source.stop()
            self._source.deleteLater()
            self._source = None
        self._input = None
        self._heard = bytearray()
        self._metered = 0


class SoundProcess(QObject):
    """Carries out orders until there are no more."""

    _ordered = Signal(object)
    _no_more = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._ordered.connect(self._obey, Qt.ConnectionType.QueuedConnection)
        self._no_more.connect(QCoreApplication.quit, Qt.ConnectionType.QueuedConnection)
        self._player = Player(tell, self)
        self._recorder = Recorder(tell, self)
        self._devices = QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self._name_devices)
        self._devices.audioInputsChanged.connect(self._name_devices)
        self._name_devices()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        for line in sys.stdin.buffer:
            self._ordered.emit(json.loads(line))
        self._no_more.emit()
        # a sound server that hangs would keep the process for ever
        threading.Event().wait(_LEAVE_S)
        os._exit(0)

    def _obey(self, order: _Order) -> None:
        match order["do"]:
            case "play":
                self._player.play(order)
            case "record":
                self._recorder.record(order)
            case "finish":
                self._recorder.finish()
            case "stop":
                self._player.stop()

    def _name_devices(self) -> None:
        outputs, inputs = QMediaDevices.defaultAudioOutput(), QMediaDevices.defaultAudioInput()
        tell("devices", output=outputs.description(), input=inputs.description())


def tell(said: str, **facts: object) -> None:
    """One answer."""
    # the program that asked may be gone
    with contextlib.suppress(OSError):
        sys.stdout.write(json.dumps({"said": said, **facts}) + "\n")
        sys.stdout.flush()


def run_sound_process() -> int:
    """Until the input ends."""
    application = QCoreApplication(["window-client-sound"])
    process = SoundProcess()
    code = application.exec()
    del process
    return code


if __name__ == "__main__":
    sys.exit(run_sound_process())

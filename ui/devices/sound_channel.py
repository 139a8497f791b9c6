"""The program's end of the sound process: starts it, asks it, ends it when it hangs."""

import base64
import json
import logging
from array import array
from typing import Any, Final

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from ui.devices.sound_command import search_path, sound_command
from window_client.devices.voice_clip import Clip, write_clip

_log = logging.getLogger(__name__)

#: from an order to the first answer: Qt's media part is loaded meanwhile, on a PC that may be busy
ANSWER_MS: Final = 20_000
#: how much longer than its own length a sound may take: devices keep up to two seconds in store
_LATE_MS: Final = 10_000
#: how long an ended process may take to be gone
_GONE_MS: Final = 2_000


class SoundChannel(QObject):
    """One sound at a time; a new order ends the one before. Every ``play`` is answered by ``played`` once.

    The process is started with the first order and again after it was ended.

    Signals:
        begun(): the sound is heard from now on.
        played(str): the sound is over; empty, or why it was not heard: no_device, not_played, hangs,
            not_started.
        devices_named(str, str): the output and the input in use; empty for none.
        level(float): loudness of a recording under way, 0 to 1.
        recorded(Clip): the recording.
        not_recorded(str): why there is none: no_microphone, format, hangs, not_started.
    """

    begun = Signal()
    played = Signal(str)
    devices_named = Signal(str, str)
    level = Signal(float)
    recorded = Signal(object)
    not_recorded = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._doing = ""
        self._play_ms = 0
        self._id = 0
        self._watch = QTimer(self, singleShot=True)
        self._watch.timeout.connect(lambda: self._broken("hangs"))

    def look(self) -> None:
        """Ask what devices there are; answered by ``devices_named``, or not at all where sound hangs."""
        self._started()

    def look_again(self) -> None:
        """The same from the beginning: a sound server that came up later is found by a new process only."""
        if not self._doing:
            self._end_process()
            self._started()

    def play(self, clip: Clip, *, volume: float) -> None:
        """Play a sound; ``volume`` is 0 to 1."""
        self._supersede()
        self._id += 1
        self._doing, self._play_ms = "play", clip.ms
        self._watch.start(ANSWER_MS)
        sound = base64.b64encode(write_clip(clip)).decode()
        self._order(do="play", id=self._id, volume=volume, wav=sound)

    def record(self, *, rate: int, longest_ms: int) -> None:
        """Record until ``finish``, or as long as is allowed; answered by recorded or not_recorded."""
        self._supersede()
        self._doing = "record"
        self._watch.start(ANSWER_MS + longest_ms)
        self._order(do="record", rate=rate, longest_ms=longest_ms)

    def finish(self) -> None:
        """The recording is long enough."""
        if self._doing == "record":
            self._watch.start(ANSWER_MS)
            self._order(do="finish")

    def silence(self) -> None:
        """Stop what is playing."""
        if self._doing == "play":
            self._order(do="stop")
            self._over("")

    def stop(self) -> None:
        """The program ends: no sound and no process any more, and no answers."""
        self._doing = ""
        self._watch.stop()
        self._end_process()

    def _order(self, **order: object) -> None:
        process = self._started()
        process.write(json.dumps(order).encode() + b"\n")

    def _started(self) -> QProcess:
        if self._process is not None:
            return self._process
        process = self._process = QProcess(self)
        surroundings = QProcessEnvironment.systemEnvironment()
        # a program run from its tree finds itself again
        surroundings.insert("PYTHONPATH", search_path())
        process.setProcessEnvironment(surroundings)
        process.setStandardErrorFile(QProcess.nullDevice())  # Qt tells its whole life there
        process.readyReadStandardOutput.connect(self._hear)
        process.errorOccurred.connect(lambda error: self._error(process, error))
        process.finished.connect(lambda *_: self._gone(process, "hangs"))
        program, *arguments = sound_command()
        process.start(program, arguments)
        return process

    def _hear(self) -> None:
        process = self._process
        while process is not None and process is self._process and process.canReadLine():
            try:
                answer = json.loads(bytes(process.readLine().data()))
            except ValueError:
                continue  # a library wrote a word of its own
            self._answer(answer)

    def _answer(self, answer: dict[str, Any]) -> None:
        if answer.get("id", self._id) != self._id:
            return  # about a sound that a newer one has ended
        match answer["said"]:
            case "devices":
                self.devices_named.emit(answer["output"], answer["input"])
            case "playing":
                self._watch.start(2 * self._play_ms + _LATE_MS)
                self.begun.emit()
            case "done":
                self._over("")
            case "failed":
                problem = answer["problem"]
                if problem == "not_played":
                    self._end_process()  # what is half broken is made anew
                self._over(problem)
            case "level" if self._doing == "record":
                self.level.emit(answer["value"])
            case "recorded" if self._doing == "record":
                self._doing = ""
                self._watch.stop()
                samples = array("h", base64.b64decode(answer["samples"]))
                self.recorded.emit(Clip(answer["rate"], samples))

    def _over(self, problem: str) -> None:
        doing, self._doing = self._doing, ""
        self._watch.stop()
        if doing == "play":
            self.played.emit(problem)
        elif doing == "record":
            self.not_recorded.emit(problem)

    def _supersede(self) -> None:
        if self._doing == "record":
            self._order(do="finish")
        self._over("")

    def _error(self, process: QProcess, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._gone(process, "not_started")

    def _gone(self, process: QProcess, problem: str) -> None:
        if process is self._process:
            self._broken(problem)

    def _broken(self, problem: str) -> None:
        _log.warning("sound: %s while doing %r", problem, self._doing)
        self._end_process()
        self._over(problem)

    def _end_process(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        if process.state() is not QProcess.ProcessState.NotRunning:
            process.kill()
            process.waitForFinished(_GONE_MS)
        process.deleteLater()

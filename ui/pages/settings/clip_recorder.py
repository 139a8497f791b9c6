"""Records one piece: from the key to the end of the words."""

from typing import Final

from PySide6.QtCore import QObject, Signal

from ui.devices.sound_channel import SoundChannel
from window_client.devices.voice_clip import LONGEST_MS, Clip, ClipInvalid, ClipProblem, problem_with, trimmed

#: a voice, and no chair that was moved
_VOICE: Final = 0.08
#: of the loudest so far: what is below is taken for the room
_QUIET_PART: Final = 0.2
#: so many measurements in a row (60 ms each) are no pause between two words
_STILL: Final = 14


class SpeechEnd:
    """Fed with the loudness as it is measured, 0 to 1."""

    def __init__(self) -> None:
        self._loudest = 0.0
        self._still = 0

    def is_over(self, level: float) -> bool:
        """Whether something was said and it has been still since; says so once."""
        self._loudest = max(self._loudest, level)
        if self._loudest < _VOICE or level > _QUIET_PART * self._loudest:
            self._still = 0
            return False
        self._still += 1
        return self._still == _STILL


class ClipRecorder(QObject):
    """Stops by itself when the words are over.

    Attributes:
        piece: what is being recorded, empty when nothing is.

    Signals:
        recorded(str, Clip): the piece and what was heard, as it came from the microphone.
        not_recorded(str): nothing came of the piece.
    """

    recorded = Signal(str, object)
    not_recorded = Signal(str)

    def __init__(self, channel: SoundChannel, parent: QObject) -> None:
        super().__init__(parent)
        self.piece = ""
        self._channel = channel
        self._end = SpeechEnd()
        channel.level.connect(self._level)
        channel.recorded.connect(self._recorded)
        channel.not_recorded.connect(self._not_recorded)

    def begin(self, piece: str, *, rate: int) -> None:
        """Open the microphone for this piece."""
        self.piece = piece
        self._end = SpeechEnd()
        self._channel.record(rate=rate, longest_ms=LONGEST_MS)

    def finish(self) -> None:
        """That was it."""
        self._channel.finish()

    def forget(self) -> None:
        """What is being recorded is not wanted any more."""
        self.piece = ""

    def _level(self, level: float) -> None:
        if self._end.is_over(level):
            self.finish()

    def _recorded(self, clip: Clip) -> None:
        piece, self.piece = self.piece, ""
        if piece:
            self.recorded.emit(piece, clip)

    def _not_recorded(self, _problem: str) -> None:
        piece, self.piece = self.piece, ""
        if piece:
            self.not_recorded.emit(piece)


def usable(piece: str, raw: Clip) -> Clip:
    """The words of a recording, without the silence around them.

    Raises:
        ClipInvalid: the hall could not hear it.
    """
    clip = trimmed(raw)
    problem = problem_with(clip) if clip.samples else ClipProblem.SILENT
    if problem is not None:
        raise ClipInvalid(problem=problem, clip=piece)
    return clip

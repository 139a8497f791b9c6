"""Reads one sentence after the other aloud, and more slowly on wish (念给我听, 慢一点).

One voice in the program: a new text ends the one before, and every sentence waits for the end of the last.
"""

import logging
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from ui.background.job import Job, Lane
from ui.background.runner import JobRunner
from ui.devices.sound_channel import SoundChannel
from window_client.devices.espeak import espeak_version
from window_client.devices.read_aloud_text import WORDS_PER_MINUTE, has_reading, read_aloud_clip
from window_client.devices.spoken_words import spoken_words
from window_client.devices.voice_clip import Clip

log = logging.getLogger(__name__)

#: words a minute: as the kiosk reads, slower, very slow
PACES: Final = (WORDS_PER_MINUTE, 85, 70)
#: between two sentences, ms
PAUSE_MS: Final = 500
_VOLUME: Final = 0.8


def readable(sentences: Sequence[str]) -> tuple[str, ...]:
    """What of it may be said aloud, with its numbers as words."""
    said = (spoken_words(one) for one in sentences)
    return tuple(one for one in said if one and has_reading(one))


class SentenceReader(QObject):
    """One text at a time.

    Signals:
        reading_changed(): it began to read, or is silent again.
        pace_changed(): it reads more slowly, or there is a voice now.
        began(str): this sentence is heard from now on, its numbers as words.
    """

    reading_changed = Signal()
    pace_changed = Signal()
    began = Signal(str)

    def __init__(self, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._channel = SoundChannel(self)
        self._channel.played.connect(self._played)
        self._channel.begun.connect(self._begun)
        self._making: Job | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._next)
        self._left: list[str] = []
        self._now = ""
        self._pace = 0
        self._voice = False
        self._playing = False

    @property
    def can_read(self) -> bool:
        """There is a speech program here."""
        return self._voice

    @property
    def reading(self) -> bool:
        """Something is being read, or made to be read."""
        return bool(self._now)

    @property
    def slowest(self) -> bool:
        """It cannot go more slowly."""
        return self._pace == len(PACES) - 1

    def look(self) -> None:
        """Look for a speech program."""
        self._runner.run(espeak_version, self._looked, self._failed, lane=Lane.SLOW, owner=self)

    def read(self, sentences: Sequence[str]) -> None:
        """Read from the beginning what of it may be said, in place of anything else."""
        self._stop_sound()
        self._now, self._left = "", []
        self._making = self._runner.run(
            lambda: readable(sentences), self._prepared, self._failed, lane=Lane.SLOW, owner=self
        )

    def slower(self) -> None:
        """From the beginning of the sentence that is being read."""
        if self.slowest:
            return
        self._pace += 1
        if self._now:
            self._stop_sound()
            self._left.insert(0, self._now)
            self._next()
        self.pace_changed.emit()

    def hush(self) -> None:
        """Not another word, now."""
        was = self.reading
        self._stop_sound()
        self._now, self._left = "", []
        if was:
            self.reading_changed.emit()

    def forget(self) -> None:
        """The next person hears the ordinary pace."""
        if self._pace:
            self._pace = 0
            self.pace_changed.emit()

    def stop(self) -> None:
        """The program ends."""
        self.hush()
        self._channel.stop()

    # -- one sentence after the other
    def _prepared(self, sentences: tuple[str, ...]) -> None:
        self._making = None
        self._left = list(sentences)
        if sentences:
            self._next()
            self.reading_changed.emit()

    def _next(self) -> None:
        if not self._left:
            self._now = ""
            self.reading_changed.emit()
            return
        self._now = sentence = self._left.pop(0)
        pace = PACES[self._pace]
        self._making = self._runner.run(
            lambda: read_aloud_clip(sentence, words_per_minute=pace),
            self._play,
            self._failed,
            lane=Lane.SLOW,
            owner=self,
        )

    def _play(self, clip: Clip) -> None:
        self._making = None
        self._playing = True
        self._channel.play(clip, volume=_VOLUME)

    def _begun(self) -> None:
        if self._playing and self._now:
            self.began.emit(self._now)

    def _played(self, problem: str) -> None:
        # a sound that was ended by us is answered too; it is no reason to go on
        if not self._playing:
            return
        self._playing = False
        if problem:
            log.warning("nothing is read aloud: %s", problem)
            self.hush()
        else:
            self._pause.start()

    def _stop_sound(self) -> None:
        self._playing = False
        self._pause.stop()
        if self._making is not None:
            self._making.cancel()
            self._making = None
        self._channel.silence()

    def _looked(self, version: str) -> None:
        self._voice = bool(version)
        self.pace_changed.emit()

    def _failed(self, error: Exception) -> None:
        # nothing is lost: what would have been read stands on the screen
        log.warning("nothing is read aloud: %s", type(error).__name__)
        self.hush()

"""Reads a screen aloud on wish (念给我听); offered only where a speech program is installed."""

import logging

from PySide6.QtCore import QObject, Signal

from ui.background.job import Job, Lane
from ui.background.runner import JobRunner
from ui.devices.sound_channel import SoundChannel
from window_client.devices.espeak import espeak_version
from window_client.devices.read_aloud_text import read_aloud_clip
from window_client.devices.voice_clip import Clip

log = logging.getLogger(__name__)

VOLUME = 0.8


class ReadAloud(QObject):
    """One reading at a time; a new one, or ``hush``, ends the one before.

    Signals:
        found(): there is a speech program.
    """

    found = Signal()

    def __init__(self, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._channel = SoundChannel(self)
        self._making: Job | None = None

    def look(self) -> None:
        """Look for a speech program."""
        self._runner.run(espeak_version, self._looked, self._failed, lane=Lane.SLOW, owner=self)

    def say(self, text: str) -> None:
        """Read a text, in Chinese."""
        self.hush()
        self._making = self._runner.run(
            lambda: read_aloud_clip(text), self._play, self._failed, lane=Lane.SLOW, owner=self
        )

    def hush(self) -> None:
        """Whoever listened has gone on."""
        if self._making is not None:
            self._making.cancel()
            self._making = None
        self._channel.silence()

    def stop(self) -> None:
        """The program ends."""
        self._channel.stop()

    def _looked(self, version: str) -> None:
        if version:
            self.found.emit()

    def _play(self, clip: Clip) -> None:
        self._making = None
        self._channel.play(clip, volume=VOLUME)

    def _failed(self, error: Exception) -> None:
        # nothing is lost: what would have been read stands on the screen
        log.warning("nothing is read aloud: %s", type(error).__name__)

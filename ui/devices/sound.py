"""Calls spoken in the hall, strictly one after another (叫号声音)."""

import logging
import time
from collections import deque
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from ui.background.job import Job, Lane
from ui.background.runner import JobRunner
from ui.devices.sound_channel import SoundChannel
from window_client.devices.speaker import Speaker, SpeakerKeeper, VoiceKind, chime_alone
from window_client.devices.voice_clip import Clip
from window_client.errors import WindowClientError
from window_client.settings import Settings

_log = logging.getLogger(__name__)

#: a sentence is made in 0.1 s; the speech program is ended after 10 s
_MAKING_MS: Final = 15_000
#: sixteen counters that call at once take two minutes; what waits longer is no news any more, in seconds
_STALE_S: Final = 180.0
#: where there is no sound card the sound server may still come up: it is looked for after so long, each time
#: after twice as long as before, for every look starts a process; a card that is plugged in is told at once
_LOOK_AGAIN_MS: Final = 60_000
_LOOK_AGAIN_AT_LEAST_MS: Final = 960_000


@dataclass(frozen=True, slots=True)
class VoiceFacts:
    """What the hall can hear.

    Attributes:
        on: the setting 叫号出声.
        kind: what speaks; None until it is known.
        name: the pack's name, or the version of espeak-ng.
        device: the sound output in use, empty for none (无声卡).
        trouble: why the last announcement was not heard; empty when it was. no_device, not_played, hangs,
            not_started.
    """

    on: bool = True
    kind: VoiceKind | None = None
    name: str = ""
    device: str = ""
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class _Call:
    label: str
    counter: int
    again: bool
    asked: float


class Announcer(QObject):
    """Speaks calls: chime, then the sentence; the next one begins when the one before is over.

    Nothing here blocks: sentences are made by the runner, sound comes from a process of its own, and whatever
    hangs is given up after a time. Every ``announce`` is answered by one ``finished``, heard or not.

    Signals:
        started(str): this ticket's announcement is heard from now on.
        finished(str): it is over, or was not heard at all; ``available()`` says why.
        facts_changed(VoiceFacts): what the hall can hear is something else now.
    """

    started = Signal(str)
    finished = Signal(str)
    facts_changed = Signal(object)

    def __init__(
        self, runner: JobRunner, *, settings: Settings, home: Path, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._keeper = SpeakerKeeper(settings, home)
        self._volume = settings.voice_volume / 100
        self._facts = VoiceFacts(on=settings.voice_on)
        self._waiting: deque[_Call] = deque()
        self._now: _Call | None = None
        self._making: Job | None = None
        self._stopped = False
        self._channel = SoundChannel(self)
        self._channel.begun.connect(self._begun)
        self._channel.played.connect(self._played)
        self._channel.devices_named.connect(self._named)
        self._patience = QTimer(self, singleShot=True, interval=_MAKING_MS)
        self._patience.timeout.connect(self._not_made)
        self._look = QTimer(self)
        self._look.timeout.connect(self._look_again)
        self.refresh()

    def announce(self, label: str, counter: int, *, again: bool = False) -> None:
        """Speak 「请 A 零一一 号到 三 号窗口」 when everything asked for before is over.

        Args:
            label: the ticket as it is shown, ``A011``.
            counter: number of the window.
            again: it was called before (重呼).
        """
        if self._stopped:
            return
        self._waiting.append(_Call(label, counter, again, time.monotonic()))
        QTimer.singleShot(0, self, self._next)

    def available(self) -> VoiceFacts:
        """What the hall can hear, as far as it is known."""
        return self._facts

    def refresh(self) -> None:
        """Look again for the voice and the sound card: something was recorded, installed or plugged in."""
        self._keeper.forget()
        self._runner.run(self._keeper.current, self._found, lambda _error: None, lane=Lane.SLOW, owner=self)
        if self._facts.on:
            self._channel.look()
            self._look.start(_LOOK_AGAIN_MS)

    def stop(self) -> None:
        """Silence, now and for good: the window closes."""
        self._stopped = True
        self._waiting.clear()
        self._now = None
        self._look.stop()
        self._patience.stop()
        self._channel.stop()

    # -- who speaks
    def _found(self, found: tuple[Speaker, Settings]) -> None:
        speaker, settings = found
        self._volume = settings.voice_volume / 100
        self._know(kind=speaker.kind, name=speaker.name, on=settings.voice_on)

    def _named(self, output: str, _input: str) -> None:
        trouble = "" if output and self._facts.trouble == "no_device" else self._facts.trouble
        if output and self._look.isActive():
            # should it go away again, it is looked for as often as at first
            self._look.start(_LOOK_AGAIN_MS)
        self._know(device=output, trouble=trouble)

    def _look_again(self) -> None:
        if self._now is None and not self._facts.device:
            self._look.start(min(2 * self._look.interval(), _LOOK_AGAIN_AT_LEAST_MS))
            self._channel.look_again()

    def _know(self, **facts: object) -> None:
        known = replace(self._facts, **facts)  # type: ignore[arg-type]
        if known != self._facts:
            self._facts = known
            self.facts_changed.emit(known)

    # -- one after another
    def _next(self) -> None:
        if self._now is not None or not self._waiting:
            return
        call = self._now = self._waiting.popleft()
        if time.monotonic() - call.asked > _STALE_S:
            self._end()
            return
        keeper = self._keeper

        def make() -> tuple[Speaker, Settings, Clip | None]:
            speaker, settings = keeper.current()
            return speaker, settings, _spoken(speaker, call) if settings.voice_on else None

        self._patience.start()
        self._making = self._runner.run(
            make, self._made, lambda _error: self._end(), lane=Lane.SLOW, owner=self
        )

    def _made(self, made: tuple[Speaker, Settings, Clip | None]) -> None:
        speaker, settings, sound = made
        self._patience.stop()
        self._found((speaker, settings))
        if self._now is None:
            return
        if sound is None:
            self._end()
        else:
            self._channel.play(sound, volume=self._volume)

    def _not_made(self) -> None:
        if self._making is not None:
            self._making.cancel()
        self._know(trouble="hangs")
        self._end()

    def _begun(self) -> None:
        if self._now is not None:
            self.started.emit(self._now.label)

    def _played(self, trouble: str) -> None:
        self._know(trouble=trouble)
        if self._now is not None:
            self._end()

    def _end(self) -> None:
        call, self._now = self._now, None
        self._making = None
        self._patience.stop()
        if call is not None:
            self.finished.emit(call.label)
        QTimer.singleShot(0, self, self._next)


def _spoken(speaker: Speaker, call: _Call) -> Clip:
    """The announcement; the chime alone for a call that cannot be spoken just now."""
    try:
        return speaker.announcement(call.label, call.counter, again=call.again)
    except WindowClientError as error:
        _log.warning("a call is not spoken: %s", error)
        return chime_alone().announcement("", 0, again=False)

"""What happens in 叫号声音: looking for the voice, recording, playing, carrying packs about."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final, Protocol

from PySide6.QtCore import QObject

from ui.background.job import Job, Lane
from ui.background.runner import JobRunner
from ui.devices.sound_channel import SoundChannel
from ui.error_text import text_of
from ui.messages import Messages
from ui.pages.settings.clip_recorder import ClipRecorder, usable
from ui.pages.settings.pack_carrier import PackCarrier
from ui.pages.settings.settings_section import Section
from ui.pages.settings.voice_page import VoicePage
from ui.pages.settings.voice_rows import clip_rows
from ui.widgets.rich_line import Glyph, Ink, Part, Strong
from window_client.devices.speaker import Speaker, VoiceKind, find_speaker
from window_client.devices.speech_text import optional_pieces, required_pieces, speech_texts
from window_client.devices.voice_clip import Clip, ClipInvalid
from window_client.devices.voice_folder import VoiceFolder
from window_client.devices.voice_pack import VoicePack, read_pack
from window_client.settings import Settings, voice_folder

#: the call that 试叫一号 makes
_TEST_CALL: Final = ("A011", 3)


class PcSettings(Protocol):
    """The settings of this PC, as ``ThisPc`` keeps them."""

    settings: Settings

    def save(
        self,
        changes: dict[str, object],
        on_done: Callable[[], None],
        on_failed: Callable[[Exception], None],
    ) -> None:
        """See ``ThisPc.save``."""


class VoiceSection(Section):
    """The draft is loudness and speed; what is recorded, deleted or imported is there at once."""

    def __init__(
        self,
        runner: JobRunner,
        messages: Messages,
        this_pc: PcSettings,
        home: Path,
        parent: QObject | None = None,
    ) -> None:
        self._page = VoicePage()
        super().__init__(self._page, parent)
        self._runner = runner
        self._messages = messages
        self._this_pc = this_pc
        self._home = home
        self._draft: dict[str, object] = {}
        self._pack: VoicePack | None = None
        self._tries: dict[str, str] = {}
        self._looking: Job | None = None
        self._own = VoiceFolder(home / "voice", new_name=self.tr("本所的声音"))
        self._channel = SoundChannel(self)
        self._recorder = ClipRecorder(self._channel, self)
        self._carrier = PackCarrier(self._page, runner, messages, self._own)
        self._connect()

    # -- the section
    def load(self) -> None:
        self._page.set_settings(self._wanted())

    def changed(self) -> bool:
        return bool(self._draft)

    def discard(self) -> None:
        self._draft.clear()
        self.load()
        self.edited.emit()

    def note(self) -> list[Part]:
        return [Glyph("st.info", "muted"), " ", self.tr("录一段存一段，不用保存；保存只管出声、音量和语速")]

    def save(self) -> None:
        self._this_pc.save(dict(self._draft), self._saved, self._not_saved)

    def stop(self) -> None:
        """The window closes: silence, and no sound process any more."""
        self._channel.stop()

    # -- looking
    def _shown(self) -> None:
        self._page.set_voice([Ink(self.tr("正在看…"), "muted")])
        self._page.set_device([Ink(self.tr("正在看…"), "muted")])
        self._channel.look()
        self._read()

    def _hidden(self) -> None:
        self._recorder.forget()
        self._page.clip.set_recording(False)
        self._channel.stop()
        self._heard()

    def _refresh(self) -> None:
        self._channel.look_again()
        self._read()

    def _read(self) -> None:
        settings = self._this_pc.settings
        own, elsewhere = self._own, voice_folder(settings, self._home) if settings.voice_pack else None

        def read(pack: VoicePack) -> None:
            self._show_pack(pack)
            self._find_voice()

        def not_read(error: Exception) -> None:
            self._messages.error(error)
            read(VoicePack(self._own.new, {}))

        self._look(lambda: read_pack(elsewhere) if elsewhere else own.read(), read, not_read)

    def _find_voice(self) -> None:
        """Only when the pack is shown: what is said of the voice counts the pack's clips."""
        settings, home = self._this_pc.settings, self._home
        self._look(lambda: find_speaker(settings, home), self._show_voice)

    def _look(
        self,
        job: Callable[[], object],
        on_done: Callable[..., None],
        on_failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """The look before this one may see what is no more, and slow jobs overtake: it is not wanted."""
        if self._looking is not None:
            self._looking.cancel()
        self._looking = self._run(job, on_done, on_failed)

    def _show_voice(self, speaker: Speaker) -> None:
        pack = self._pack
        begun = pack is not None and bool(pack.clips)
        match speaker.kind:
            case VoiceKind.PACK:
                parts: list[Part] = [
                    Glyph("st.ok", "success"),
                    " ",
                    Strong(speaker.name),
                    self.tr("（录下的声音）"),
                ]
            case VoiceKind.PROGRAM:
                words = self.tr("录下本所自己的声音后会自动用上")
                if begun and pack is not None:
                    words = self.tr("还差 {count} 段必录的，录齐后自动用上自己的声音").format(
                        count=len(pack.missing)
                    )
                name = self.tr("合成语音（espeak-ng {version}）").format(version=speaker.name)
                parts = [Glyph("st.info", "muted"), " ", Strong(name), self.tr("，"), words]
            case VoiceKind.CHIME:
                words = self.tr("，没有装合成语音 espeak-ng，也没有录齐的声音")
                parts = [Glyph("st.warn", "warning"), " ", Strong(self.tr("只有提示音")), words]
        self._page.set_voice(parts)

    def _show_devices(self, output: str, microphone: str) -> None:
        if output:
            self._page.set_device([Glyph("st.ok", "success"), " ", output])
        else:
            words = self.tr("，叫号听不见。接上喇叭，再按刷新")
            self._page.set_device([Glyph("st.warn", "warning"), " ", Strong(self.tr("无声卡")), words])
        self._page.clip.set_microphone(microphone)

    def _show_pack(self, pack: VoicePack) -> None:
        self._pack = pack
        self._page.set_rows(clip_rows(pack, self._tries))
        texts = speech_texts()
        needed, further = required_pieces(texts), optional_pieces(texts)
        done = sum(1 for name in needed if name in pack.clips)
        more = sum(1 for name in further if name in pack.clips)
        self._page.clip.set_counts(f"{done} / {len(needed)}", f"{more} / {len(further)}")
        self._page.clip.set_editable(not self._this_pc.settings.voice_pack)
        self._page.set_exportable(bool(pack.clips))

    # -- playing
    def _test(self) -> None:
        settings, home = self._wanted(), self._home
        self._page.set_test(self.tr("正在叫…"), ready=False)
        label, counter = _TEST_CALL
        self._run(
            lambda: find_speaker(settings, home).announcement(label, counter, again=False),
            self._listen,
            self._not_made,
        )

    def _play(self, piece: str) -> None:
        pack = self._pack
        if self._recorder.piece or pack is None or piece not in pack.clips:
            return
        self._run(lambda: pack.ready_clip(piece), self._listen, self._not_made)

    def _listen(self, clip: Clip) -> None:
        self._channel.play(clip, volume=self._wanted().voice_volume / 100)

    def _heard(self, problem: str = "") -> None:
        self._page.set_test(self.tr("试叫一号"), ready=True)
        words = {
            "": "",
            "no_device": self.tr("没有声音设备，听不见。接上喇叭再试。"),
            "hangs": self.tr("声音设备没有应答，已停下。请看看喇叭和声音服务，再试。"),
        }
        said = words.get(problem, self.tr("没有放出来。请看看喇叭，再试一次。"))
        if said:
            self._messages.toast(said)

    def _not_made(self, error: Exception) -> None:
        self._messages.error(error)
        self._heard()

    # -- recording
    def _record(self, piece: str) -> None:
        if self._recorder.piece:
            self._recorder.finish()
        elif self._pack is not None and self._page.clip.can_record():
            self._page.clip.set_error("")
            self._page.clip.set_recording(True)
            self._recorder.begin(piece, rate=self._pack.description.rate)

    def _recorded(self, piece: str, clip: Clip) -> None:
        own = self._own
        self._page.clip.set_recording(False)
        self._run(
            lambda: own.put(piece, usable(piece, clip)),
            lambda pack: self._kept(piece, pack),
            lambda error: self._bad(piece, error),
        )

    def _kept(self, piece: str, pack: VoicePack) -> None:
        self._tries.pop(piece, None)
        before = self._pack
        self._show_pack(pack)
        texts = speech_texts()
        order = (*required_pieces(texts), *optional_pieces(texts))
        rest = order[order.index(piece) + 1 :]
        self._page.go_to(next((name for name in rest if name not in pack.clips), piece))
        self._tell_if_whole(before, pack)
        self._find_voice()

    def _bad(self, piece: str, error: Exception) -> None:
        if not isinstance(error, ClipInvalid):
            self._messages.error(error)
            return
        self._tries[piece] = str(error.facts["problem"])
        if self._pack is not None:
            self._show_pack(self._pack)
        self._page.clip.set_error(text_of(error).line)

    def _not_recorded(self, _piece: str) -> None:
        self._page.clip.set_recording(False)
        self._page.clip.set_error(self.tr("没有录上，麦克风没有应答。请看看插好没有，再试一次。"))

    def _delete(self, piece: str) -> None:
        pack, own = self._pack, self._own
        if (
            self._recorder.piece
            or pack is None
            or piece not in pack.files
            or self._this_pc.settings.voice_pack
        ):
            return
        self._tries.pop(piece, None)
        self._page.clip.set_error("")
        self._run(lambda: own.delete(piece), lambda now: self._deleted(pack, now))

    def _deleted(self, before: VoicePack, now: VoicePack) -> None:
        self._show_pack(now)
        self._tell_if_whole(before, now)
        self._find_voice()

    def _tell_if_whole(self, before: VoicePack | None, now: VoicePack) -> None:
        if now.whole and (before is None or not before.whole):
            self._messages.toast(
                self.tr("录齐了，叫号从现在起用「{name}」").format(name=now.description.name)
            )

    def _imported(self, pack: VoicePack) -> None:
        self._tries.clear()
        self._tell_if_whole(self._pack, pack)
        self._read()

    # -- the rest
    def _connect(self) -> None:
        page, channel = self._page, self._channel
        page.shown.connect(self._shown)
        page.hidden.connect(self._hidden)
        page.chosen.connect(self._choose)
        page.refresh_asked.connect(self._refresh)
        page.test_asked.connect(self._test)
        page.record_asked.connect(self._record)
        page.play_asked.connect(self._play)
        page.delete_asked.connect(self._delete)
        page.import_asked.connect(self._carrier.ask_import)
        page.export_asked.connect(lambda: self._carrier.ask_export(self._pack))
        self._carrier.imported.connect(self._imported)
        channel.devices_named.connect(self._show_devices)
        channel.played.connect(self._heard)
        channel.level.connect(page.clip.set_level)
        self._recorder.recorded.connect(self._recorded)
        self._recorder.not_recorded.connect(self._not_recorded)

    def _wanted(self) -> Settings:
        return replace(self._this_pc.settings, **self._draft)  # type: ignore[arg-type]

    def _choose(self, name: str, value: object) -> None:
        if getattr(self._this_pc.settings, name) == value:
            self._draft.pop(name, None)
        else:
            self._draft[name] = value
        self.edited.emit()

    def _saved(self) -> None:
        self._draft.clear()
        self.load()
        self.saved.emit(self.tr("声音设置已存好，从下一次叫号起用"))

    def _not_saved(self, error: Exception) -> None:
        self._messages.error(error)
        self.failed.emit()

    def _run(
        self,
        job: Callable[[], object],
        on_done: Callable[..., None],
        on_failed: Callable[[Exception], None] | None = None,
    ) -> Job:
        return self._runner.run(job, on_done, on_failed or self._messages.error, lane=Lane.SLOW, owner=self)

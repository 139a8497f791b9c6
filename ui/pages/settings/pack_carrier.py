"""Voice packs in and out: choosing the file, taking it over, writing it (导入, 导出)."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.background.job import Lane
from ui.background.runner import JobRunner
from ui.messages import Messages, MessageTone
from ui.pages.settings.voice_rows import problem_words
from window_client.devices.speech_text import speech_texts
from window_client.devices.voice_folder import VoiceFolder, write_zip
from window_client.devices.voice_pack import VoicePack

#: so many bad clips are named, the rest is counted
_NAMED = 6


class PackCarrier(QObject):
    """The pack of this PC is replaced by one that comes; the one before is kept beside.

    Signals:
        imported(VoicePack): the pack that is here now.
    """

    imported = Signal(object)

    def __init__(self, page: QWidget, runner: JobRunner, messages: Messages, own: VoiceFolder) -> None:
        super().__init__(page)
        self._page = page
        self._runner = runner
        self._messages = messages
        self._own = own

    def ask_import(self) -> None:
        """Choose a zip file."""
        dialog = self._dialog(self.tr("导入声音包"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._open(dialog, self.take_over)

    def ask_export(self, pack: VoicePack | None) -> None:
        """Choose where the zip file goes."""
        if pack is None:
            return
        dialog = self._dialog(self.tr("导出声音包"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("zip")
        dialog.selectFile(f"{pack.description.name}.zip")
        self._open(dialog, lambda place: self.write(pack, place))

    def take_over(self, place: Path) -> None:
        """Put the pack in this zip file in place of the one here."""
        own = self._own
        self._runner.run(
            lambda: own.take_over(place), self._taken, self._messages.error, lane=Lane.SLOW, owner=self
        )

    def write(self, pack: VoicePack, place: Path) -> None:
        """Write the pack into a zip file."""
        done = self.tr("声音包已存到 {file}").format(file=place.name)
        self._runner.run(
            lambda: write_zip(pack, place),
            lambda _nothing: self._messages.toast(done),
            self._messages.error,
            lane=Lane.SLOW,
            owner=self,
        )

    def _taken(self, answer: tuple[VoicePack, Path | None]) -> None:
        pack, aside = answer
        words = self.tr("已导入「{name}」，{count} 段能用").format(
            name=pack.description.name, count=len(pack.clips)
        )
        if aside is not None:
            words += self.tr("；原来录的留在 {folder}").format(folder=aside.name)
        self._messages.toast(words)
        self._messages.withdraw("voice_pack_problems")
        if pack.problems:
            self._tell_problems(pack)
        self.imported.emit(pack)

    def _tell_problems(self, pack: VoicePack) -> None:
        texts = speech_texts().pieces
        listed = self.tr("、").join(
            f"{texts[name].han if name in texts else name} {problem_words(problem)}"
            for name, problem in list(pack.problems.items())[:_NAMED]
        )
        self._messages.banner(
            MessageTone.WARNING,
            self.tr("声音包里有 {count} 段用不了").format(count=len(pack.problems)),
            self.tr("{listed}。请重录这几段，别的都能用。").format(listed=listed),
            key="voice_pack_problems",
        )

    def _dialog(self, title: str) -> QFileDialog:
        return QFileDialog(self._page, title, str(Path.home()), self.tr("声音包 (*.zip)"))

    def _open(self, dialog: QFileDialog, chosen: Callable[[Path], None]) -> None:
        dialog.fileSelected.connect(lambda file: chosen(Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

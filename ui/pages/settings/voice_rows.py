"""The words of the voice pages: pieces, what they are for, how a clip is (叫号声音)."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ui.translation import QT_TRANSLATE_NOOP
from ui.widgets.data_table import Cell
from window_client.devices.speech_text import optional_pieces, required_pieces, speech_texts
from window_client.devices.voice_clip import ClipProblem
from window_client.devices.voice_pack import PackProblem, VoicePack

_PROBLEMS: dict[str, str] = {
    ClipProblem.NOT_WAV: QT_TRANSLATE_NOOP("voice", "不是 WAV"),
    ClipProblem.DAMAGED: QT_TRANSLATE_NOOP("voice", "文件坏了"),
    ClipProblem.WRONG_FORMAT: QT_TRANSLATE_NOOP("voice", "格式不对"),
    ClipProblem.WRONG_RATE: QT_TRANSLATE_NOOP("voice", "采样率不对"),
    ClipProblem.TOO_SHORT: QT_TRANSLATE_NOOP("voice", "太短"),
    ClipProblem.TOO_LONG: QT_TRANSLATE_NOOP("voice", "太长"),
    ClipProblem.SILENT: QT_TRANSLATE_NOOP("voice", "没声音"),
    ClipProblem.TOO_QUIET: QT_TRANSLATE_NOOP("voice", "太轻"),
    ClipProblem.TOO_LOUD: QT_TRANSLATE_NOOP("voice", "太响"),
    PackProblem.CLIP_MISSING: QT_TRANSLATE_NOOP("voice", "文件不在"),
    PackProblem.CLIP_TOO_LARGE: QT_TRANSLATE_NOOP("voice", "文件太大"),
}


@dataclass(frozen=True, slots=True)
class ClipRow:
    """One line of the list.

    Attributes:
        piece: its name.
        words: what is to be said.
        purpose: where it is heard.
        state: pill.
        length: how long the clip is, in words; empty without one.
        there: whether there is a clip to play and to delete.
    """

    piece: str
    words: str
    purpose: str
    state: Cell
    length: str
    there: bool


def clip_rows(pack: VoicePack, tries: Mapping[str, str]) -> list[ClipRow]:
    """Every piece in the order in which it is recorded; ``tries`` are recordings that were not kept."""
    texts = speech_texts()
    needed = required_pieces(texts)
    rows: list[ClipRow] = []
    for name in (*needed, *optional_pieces(texts)):
        clip = pack.clips.get(name)
        problem = tries.get(name) or pack.problems.get(name, "")
        length = (
            _tr(QT_TRANSLATE_NOOP("voice", "{seconds} 秒")).format(seconds=f"{clip.ms / 1000:.1f}")
            if clip
            else ""
        )
        state = _state(clip is not None, problem, needed=name in needed)
        there = clip is not None or name in pack.files
        rows.append(ClipRow(name, texts.pieces[name].han, purpose_of(name), state, length, there))
    return rows


def purpose_of(name: str) -> str:
    """Where a piece is heard."""
    kind, _, which = name.partition("_")
    needed = name in required_pieces(speech_texts())
    if kind == "digit":
        words = QT_TRANSLATE_NOOP("voice", "号码、窗口号")
        if which == "yao":
            words = QT_TRANSLATE_NOOP("voice", "可选：号码里的 1 念幺")
    elif kind == "letter":
        words = QT_TRANSLATE_NOOP("voice", "号码的字母")
        if not needed:
            words = QT_TRANSLATE_NOOP("voice", "可选：现在的号用不到")
    elif kind == "window" and which:
        words = QT_TRANSLATE_NOOP("voice", "可选：一口气念完，更顺")
    elif kind in ("ten", "hundred", "window"):
        words = QT_TRANSLATE_NOOP("voice", "窗口号")
    elif kind == "again":
        words = QT_TRANSLATE_NOOP("voice", "重呼")
    else:
        words = QT_TRANSLATE_NOOP("voice", "每次叫号")
    return _tr(words)


def problem_words(problem: str) -> str:
    """太轻, 太长 …"""
    return _tr(_PROBLEMS.get(problem, QT_TRANSLATE_NOOP("voice", "用不了")))


def _state(there: bool, problem: str, *, needed: bool) -> Cell:
    if problem:
        return Cell(problem_words(problem), "warning", "st.warn")
    if there:
        return Cell(_tr(QT_TRANSLATE_NOOP("voice", "已录")), "success", "st.ok")
    tone = "info" if needed else "neutral"
    return Cell(_tr(QT_TRANSLATE_NOOP("voice", "未录")), tone, "st.none")


def _tr(source: str) -> str:
    return QCoreApplication.translate("voice", source)

"""Error sentences about the voice of the hall (叫号声音).

How a sentence is written: ``ui/error_sentences.py``.
"""

from ui.translation import QT_TRANSLATE_NOOP

VOICE_SENTENCES: dict[str, str] = {
    "call_not_spoken": QT_TRANSLATE_NOOP(
        "errors",
        "这个号念不出来，只放了提示音。\n请口头叫一下；再有就告诉管理员。",
    ),
    "speech_program_failed": QT_TRANSLATE_NOOP(
        "errors",
        "合成语音没有出声。\n请运行 window-client doctor 看看语音那一行。",
    ),
    "speech_program_failed.absent": QT_TRANSLATE_NOOP(
        "errors",
        "这台电脑没有装合成语音程序 espeak-ng。\n请管理员装上，或录下本所自己的声音。",
    ),
    "speech_program_failed.hangs": QT_TRANSLATE_NOOP(
        "errors",
        "合成语音程序没有应答，已把它停掉。\n再叫时会重新试；总这样请告诉管理员。",
    ),
    "clip_invalid": QT_TRANSLATE_NOOP(
        "errors",
        "这段声音用不了。\n请重录一遍。",
    ),
    "clip_invalid.not_wav": QT_TRANSLATE_NOOP(
        "errors",
        "这段不是 WAV 声音文件。\n请换成 16 位单声道的 WAV。",
    ),
    "clip_invalid.damaged": QT_TRANSLATE_NOOP(
        "errors",
        "这段声音文件不完整，后面缺了一截。\n请重新拷贝或重录。",
    ),
    "clip_invalid.wrong_format": QT_TRANSLATE_NOOP(
        "errors",
        "这段声音的格式不对，要 16 位、单声道。\n请用录音软件另存一遍，或在这里重录。",
    ),
    "clip_invalid.wrong_rate": QT_TRANSLATE_NOOP(
        "errors",
        "这段声音的采样率和声音包不一样。\n请另存成同一采样率，或在这里重录。",
    ),
    "clip_invalid.too_short": QT_TRANSLATE_NOOP(
        "errors",
        "这段太短，听不清。\n请重录，念完再停。",
    ),
    "clip_invalid.too_long": QT_TRANSLATE_NOOP(
        "errors",
        "这段太长，一段最多 6 秒。\n请重录，只念这几个字。",
    ),
    "clip_invalid.silent": QT_TRANSLATE_NOOP(
        "errors",
        "这段里没有声音。\n请看看麦克风开关和音量，再录一遍。",
    ),
    "clip_invalid.too_quiet": QT_TRANSLATE_NOOP(
        "errors",
        "这段太轻，大厅里听不清。\n请离麦克风近一些，再录一遍。",
    ),
    "clip_invalid.too_loud": QT_TRANSLATE_NOOP(
        "errors",
        "这段太响，声音劈了。\n请离麦克风远一些，再录一遍。",
    ),
}

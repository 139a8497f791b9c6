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
    "clip_invalid.missing": QT_TRANSLATE_NOOP(
        "errors",
        "声音包里没有这一段。\n请录上这一段。",
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
    "voice_not_written": QT_TRANSLATE_NOOP(
        "errors",
        "声音没有存下，原来的都在。\n请看看磁盘满了没有，再试一次。",
    ),
    "voice_not_written.EACCES": QT_TRANSLATE_NOOP(
        "errors",
        "声音没有存下，这个文件夹不让写。\n请管理员给当前用户写的权限。",
    ),
    "voice_pack_invalid": QT_TRANSLATE_NOOP(
        "errors",
        "{pack} 不是能用的声音包。\n请向给声音包的人要一份新的，或在这里录。",
    ),
    "voice_pack_invalid.missing": QT_TRANSLATE_NOOP(
        "errors",
        "找不到声音包 {pack}。\n请看看文件还在不在，U 盘插好没有。",
    ),
    "voice_pack_invalid.unreadable": QT_TRANSLATE_NOOP(
        "errors",
        "声音包 {pack} 读不出来，系统不让读或文件坏了。\n请重新拷贝一份再试。",
    ),
    "voice_pack_invalid.not_zip": QT_TRANSLATE_NOOP(
        "errors",
        "{pack} 不是压缩包（zip）。\n请选导出时存的那个 zip 文件。",
    ),
    "voice_pack_invalid.damaged_zip": QT_TRANSLATE_NOOP(
        "errors",
        "压缩包 {pack} 坏了，读到一半断了。\n请重新拷贝一份再试。",
    ),
    "voice_pack_invalid.locked_zip": QT_TRANSLATE_NOOP(
        "errors",
        "压缩包 {pack} 加了密码。\n请去掉密码重新压缩，再导入。",
    ),
    "voice_pack_invalid.too_large": QT_TRANSLATE_NOOP(
        "errors",
        "{pack} 太大，声音包不会超过 100 MB。\n请看看是不是选错了文件。",
    ),
    "voice_pack_invalid.no_description": QT_TRANSLATE_NOOP(
        "errors",
        "{pack} 里没有 pack.toml，不是声音包。\n请选导出时存的那个 zip 文件。",
    ),
    "voice_pack_invalid.not_toml": QT_TRANSLATE_NOOP(
        "errors",
        "{pack} 里的 pack.toml 读不懂。\n请向给声音包的人要一份新的。",
    ),
    "voice_pack_invalid.newer_format": QT_TRANSLATE_NOOP(
        "errors",
        "{pack} 是更新的版本做的，这一版读不了。\n请管理员升级本机的程序。",
    ),
    "voice_pack_invalid.unknown_key": QT_TRANSLATE_NOOP(
        "errors",
        "{pack} 的 pack.toml 里有认不出的「{key}」。\n请删掉这一行，或要一份新的。",
    ),
    "voice_pack_invalid.wrong_value": QT_TRANSLATE_NOOP(
        "errors",
        "{pack} 的 pack.toml 里「{key}」写得不对。\n请照说明改好，或要一份新的。",
    ),
    "voice_pack_invalid.unknown_clip": QT_TRANSLATE_NOOP(
        "errors",
        "{pack} 里有一段「{clip}」，叫号用不到。\n请从 pack.toml 里删掉这一行。",
    ),
    "voice_pack_invalid.bad_file_name": QT_TRANSLATE_NOOP(
        "errors",
        "{pack} 里「{clip}」的文件名不合规矩。\n只能用字母、数字，以 .wav 结尾，不带文件夹。",
    ),
}

"""Error sentences about paper and printers (纸张与打印机).

How a sentence is written: ``ui/error_sentences.py``.
"""

from ui.translation import QT_TRANSLATE_NOOP

PAPER_SENTENCES: dict[str, str] = {
    "paper_already_out": QT_TRANSLATE_NOOP(
        "errors",
        "回执已经在打了，这次受理撤不回来。\n请用更正受理（Ctrl+R）。",
    ),
    "print_service_away": QT_TRANSLATE_NOOP(
        "errors",
        "系统的打印服务没有应答。\n请看看打印服务是不是停了；已受理的都在，没出的可以补打（F12）。",
    ),
    "print_move_refused": QT_TRANSLATE_NOOP(
        "errors",
        "这张纸现在是「{state}」，不能这样处理。\n请看打印记录（F12）里的状态。",
    ),
    "printer_not_set": QT_TRANSLATE_NOOP(
        "errors",
        "还没选打这种纸的打印机。\n请到设置里选打印机；办件已受理，纸随时可补打。",
    ),
    "reprint_reason_missing": QT_TRANSLATE_NOOP(
        "errors",
        "补打要写明原因。\n请按 1 到 5 选一条，再按 F2。",
    ),
    "newer_sheet_counts": QT_TRANSLATE_NOOP(
        "errors",
        "这张单已由单号 {copy} 代替，不再有效。\n请在打印记录里选单号 {copy} 补打。",
    ),
    "not_printed_yet": QT_TRANSLATE_NOOP(
        "errors",
        "这张纸还在打：{state}，不能补打。\n请等它出纸；没出来再补打（F12）。",
    ),
    # errors of ``printing``, which knows nobody: a round of printing hands on their codes
    "print_fault": QT_TRANSLATE_NOOP(
        "errors",
        "这张纸做不出来，没有打。\n请告诉管理员；办件已受理，纸随时可补打（F12）。",
    ),
    "glyph_missing": QT_TRANSLATE_NOOP(
        "errors",
        "纸上有个字现有的字库里没有，这张没有打。\n请先手写出具，再告诉管理员补字库；办件已受理。",
    ),
    "code_text_invalid": QT_TRANSLATE_NOOP(
        "errors",
        "纸上的条码做不出来，这张没有打。\n请告诉管理员；办件已受理，纸随时可补打（F12）。",
    ),
    "document_unreadable": QT_TRANSLATE_NOOP(
        "errors",
        "这张纸的底稿读不出来，多半是更新的版本写的。\n请管理员升级本机的程序，再补打（F12）。",
    ),
    "font_unusable": QT_TRANSLATE_NOOP(
        "errors",
        "程序的字体文件坏了，现在打不了纸。\n请管理员重装程序；办件已受理，装好后补打（F12）。",
    ),
    "printer_missing": QT_TRANSLATE_NOOP(
        "errors",
        "系统里没有设置里选的那台打印机。\n请到设置里重新选一台，没出的再补打（F12）。",
    ),
    "spooler_unreachable": QT_TRANSLATE_NOOP(
        "errors",
        "连不上打印服务，这张没有打。\n请看看打印服务开着没有；恢复后再补打（F12）。",
    ),
    "spooler_answer_lost": QT_TRANSLATE_NOOP(
        "errors",
        "打印服务中途断了，这张说不准出没出。\n请看看打印机，再在打印记录（F12）里说一声。",
    ),
    "submit_refused": QT_TRANSLATE_NOOP(
        "errors",
        "打印机不收这张纸，还没有打。\n请看看打印机停了没有、纸的大小对不对，再补打（F12）。",
    ),
}

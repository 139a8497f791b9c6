"""Error sentences about booked visitors and lists of them (预约名单).

How a sentence is written: ``ui/error_sentences.py``.
"""

from ui.translation import QT_TRANSLATE_NOOP

APPOINTMENT_SENTENCES: dict[str, str] = {
    "table_file_invalid": QT_TRANSLATE_NOOP(
        "errors",
        "这个文件读不成表格。\n请另存为 xlsx 或 csv 再选一次。",
    ),
    "table_file_invalid.empty": QT_TRANSLATE_NOOP("errors", "文件是空的。\n请看看是不是选错了文件。"),
    "table_file_invalid.unreadable": QT_TRANSLATE_NOOP(
        "errors",
        "打不开这个文件。\n请看看路径，或按 Alt+1 去选。",
    ),
    "table_file_invalid.too_large": QT_TRANSLATE_NOOP(
        "errors",
        "文件太大，预约名单最多 {maximum} MB。\n请只留当天的名单，去掉图片再存一次。",
    ),
    "table_file_invalid.unpacks_too_large": QT_TRANSLATE_NOOP(
        "errors",
        "表格里装的东西太多，解开超过 {maximum} MB，没有打开。\n请只留当天的名单，另存一次再选。",
    ),
    "table_file_invalid.not_plain": QT_TRANSLATE_NOOP(
        "errors",
        "这个表格不是 Excel 或 WPS 正常存出来的，没有打开。\n"
        "请向给文件的人问清楚，另存为 xlsx 或 csv 再选一次。",
    ),
    "table_file_invalid.too_many_lines": QT_TRANSLATE_NOOP(
        "errors",
        "名单超过 {maximum} 行。\n请按天分成几个文件再导入。",
    ),
    "table_file_invalid.old_excel": QT_TRANSLATE_NOOP(
        "errors",
        "这是老格式的 Excel 文件（xls），读不了。\n请在 Excel 或 WPS 里另存为 xlsx，再选一次。",
    ),
    "table_file_invalid.damaged": QT_TRANSLATE_NOOP(
        "errors",
        "文件坏了，或不是表格。\n请打开看看，另存为 xlsx 或 csv 再选一次。",
    ),
    "table_file_invalid.encoding": QT_TRANSLATE_NOOP(
        "errors",
        "文件里的文字认不出来，编码不是 UTF-8 也不是国标。\n请另存为 xlsx 再选一次。",
    ),
    "appointment_list_invalid": QT_TRANSLATE_NOOP(
        "errors",
        "这个表不像预约名单。\n请看看表头有没有日期、时间、姓名、证件号、业务。",
    ),
    "appointment_list_invalid.no_headings": QT_TRANSLATE_NOOP(
        "errors",
        "前 10 行里找不到表头。\n请在第一行写上：日期、时间、姓名、证件号、业务，顺序不限。",
    ),
    "appointment_list_invalid.missing_columns": QT_TRANSLATE_NOOP(
        "errors",
        "表头里没有：{columns}。\n请加上这几列再导入，顺序不限。",
    ),
    "appointment_invalid": QT_TRANSLATE_NOOP("errors", "预约写得不对。\n请看看标红的地方。"),
    "appointment_invalid.no_day": QT_TRANSLATE_NOOP(
        "errors",
        "没有写日期。\n请写成 2026-03-18 这样。",
    ),
    "appointment_invalid.unreadable_day": QT_TRANSLATE_NOOP(
        "errors",
        "日期看不懂，或没有这一天。\n请写成 2026-03-18 这样。",
    ),
    "appointment_invalid.past_day": QT_TRANSLATE_NOOP("errors", "这一天已经过了。\n请看看日期。"),
    "appointment_invalid.distant_day": QT_TRANSLATE_NOOP(
        "errors",
        "这一天在半年以后。\n请看看是不是年份写错了。",
    ),
    "appointment_invalid.no_time": QT_TRANSLATE_NOOP("errors", "没有写时间。\n请写成 09:30 这样。"),
    "appointment_invalid.unreadable_time": QT_TRANSLATE_NOOP(
        "errors",
        "时间看不懂。\n请写成 09:30 这样；写一段的取开头。",
    ),
    "appointment_invalid.no_business": QT_TRANSLATE_NOOP(
        "errors",
        "没有写办什么。\n请写业务（如 出入境）或事项（如 EX-102）。",
    ),
    "appointment_invalid.unknown_business": QT_TRANSLATE_NOOP(
        "errors",
        "目录里没有这项业务或事项。\n请照目录写业务、事项名或编号。",
    ),
    "appointment_invalid.several_businesses": QT_TRANSLATE_NOOP(
        "errors",
        "写得太短，对得上好几项。\n请写全事项名，或写编号（如 EX-102）。",
    ),
    "appointment_invalid.rounded_number": QT_TRANSLATE_NOOP(
        "errors",
        "证件号被表格当成了数字，后几位丢了。\n请把这一列设成「文本」，重新填号码。",
    ),
    "appointment_invalid.formula": QT_TRANSLATE_NOOP(
        "errors",
        "这一格是公式，名单里不算公式。\n请改成算好的值（复制后「只粘贴值」）。",
    ),
    "appointment_invalid.already_booked": QT_TRANSLATE_NOOP(
        "errors",
        "这个人这个时间已经在名单上。\n不用再记；要改时间，请先取消原来的。",
    ),
    "appointment_invalid.doubled": QT_TRANSLATE_NOOP(
        "errors",
        "和第 {first_line} 行是同一个人同一时间。\n只收一次，这一行不用管。",
    ),
}

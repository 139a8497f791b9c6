"""Error sentences about accounts, the catalogue, opening hours and settings (本站).

How a sentence is written: ``ui/error_sentences.py``.
"""

from ui.translation import QT_TRANSLATE_NOOP

STATION_SENTENCES: dict[str, str] = {
    "permission_denied": QT_TRANSLATE_NOOP(
        "errors",
        "这一步您的账号没有权限：{permission}。\n请有权限的同事来办，或请窗口负责人在本窗确认。",
    ),
    "roles_exclude": QT_TRANSLATE_NOOP(
        "errors",
        "「{first}」和「{second}」不能在同一个账号上。\n请分给两个人。",
    ),
    "sign_in_refused": QT_TRANSLATE_NOOP(
        "errors",
        "工号和密码对不上。\n请再输一次；忘了密码请找系统管理员。",
    ),
    "sign_in_refused.wrong": QT_TRANSLATE_NOOP(
        "errors",
        "工号和密码对不上，还可以再试 {attempts_left} 次。\n请看看大小写和输入法。",
    ),
    "sign_in_refused.locked": QT_TRANSLATE_NOOP(
        "errors",
        "输错次数多了，账号锁着，还有 {minutes} 分钟。\n请等一会儿，或请安全管理员解锁。",
    ),
    "sign_in_refused.disabled": QT_TRANSLATE_NOOP("errors", "这个账号停用了。\n请找系统管理员。"),
    "rules_changed": QT_TRANSLATE_NOOP(
        "errors", "这些设置刚被别的电脑改过，没有存。\n请看看现在的，再改一次。"
    ),
    "account_close_refused": QT_TRANSLATE_NOOP("errors", "这个账号现在不能停用或恢复。\n请核对工号。"),
    "account_close_refused.oneself": QT_TRANSLATE_NOOP(
        "errors", "不能停用自己的账号。\n请另一位系统管理员来停用。"
    ),
    "account_close_refused.last": QT_TRANSLATE_NOOP(
        "errors",
        "停用以后就没有这一种管理员了，站点没人能管。\n请先另建一个同样的管理员账号。",
    ),
    "account_close_refused.serving": QT_TRANSLATE_NOOP(
        "errors",
        "这个账号的窗口上还有 {label} 没办完，先不能停用。\n请先办完、挂起或转走这个号。",
    ),
    "account_close_refused.closed": QT_TRANSLATE_NOOP("errors", "这个账号已经停用了。\n不用再停。"),
    "account_close_refused.open": QT_TRANSLATE_NOOP("errors", "这个账号没有停用。\n不用恢复。"),
    "officer_disabled": QT_TRANSLATE_NOOP(
        "errors",
        "这个账号停用了，不能再办。\n请找系统管理员；已办的都在。",
    ),
    "password_must_change": QT_TRANSLATE_NOOP(
        "errors",
        "这个账号的密码是别人给的，先改密码才能办事。\n请退出登录（Ctrl+L）再登录，按提示换成自己的密码。",
    ),
    "second_person_same": QT_TRANSLATE_NOOP(
        "errors",
        "复核要由另一个人来做，这是您自己的工号。\n请另一位输入工号和密码。",
    ),
    "password_weak": QT_TRANSLATE_NOOP("errors", "新密码太容易猜。\n请换一个长一些、字母数字都有的。"),
    "password_weak.too_short": QT_TRANSLATE_NOOP(
        "errors",
        "新密码太短，至少 {minimum} 位。\n请换一个长一些的。",
    ),
    "password_weak.too_simple": QT_TRANSLATE_NOOP(
        "errors",
        "新密码太简单。\n请字母、数字都用上，不要连号。",
    ),
    "password_weak.same": QT_TRANSLATE_NOOP("errors", "新密码和原来的一样。\n请换一个没用过的。"),
    "badge_invalid": QT_TRANSLATE_NOOP("errors", "工号应是 3 到 20 位字母或数字。\n请对着警官证再看一遍。"),
    "badge_invalid.taken": QT_TRANSLATE_NOOP(
        "errors",
        "这个工号已有账号。\n请看看是不是输错了，或停用旧账号。",
    ),
    "officer_name_invalid": QT_TRANSLATE_NOOP(
        "errors", "姓名应是 1 到 50 个字，不能夹看不见的字符。\n请重新填写姓名。"
    ),
    "already_set_up": QT_TRANSLATE_NOOP("errors", "本站已经建好，有账号了。\n请直接登录。"),
    "station_invalid": QT_TRANSLATE_NOOP("errors", "建站信息对不上。\n请看看标红的地方。"),
    "station_invalid.no_name": QT_TRANSLATE_NOOP("errors", "还没填派出所名称。\n请填写名称。"),
    "station_invalid.unclean_name": QT_TRANSLATE_NOOP(
        "errors",
        "派出所名称超过 100 个字，或者夹着看不见的字符。\n请重新输入名称。",
    ),
    "station_invalid.region": QT_TRANSLATE_NOOP(
        "errors",
        "行政区划代码应是 6 位数字。\n请对照本所的代码填写。",
    ),
    "not_a_server": QT_TRANSLATE_NOOP(
        "errors",
        "这个地址是本机文件，不用登记电脑。\n请给站点服务器的地址（postgresql://…）。",
    ),
    "no_such_workplace": QT_TRANSLATE_NOOP(
        "errors",
        "没有叫“{name}”的在用电脑。\n请核对登记时的名字。",
    ),
    "workplace_unknown": QT_TRANSLATE_NOOP(
        "errors",
        "这台电脑还没在本站登记，或已被停用。\n请系统管理员登记这台电脑。",
    ),
    "no_station_yet": QT_TRANSLATE_NOOP(
        "errors",
        "这台电脑上还没有站点。\n请打开客户端建站，或运行 window-client admin init。",
    ),
    "catalogue_invalid": QT_TRANSLATE_NOOP(
        "errors",
        "事项目录文件 {file} 有错，没有启用；原来的目录照用。\n请按下面列出的地方改好，再导入一次。",
    ),
    "catalogue_invalid.empty_file": QT_TRANSLATE_NOOP(
        "errors",
        "事项目录文件 {file} 是空的（0 字节），没有启用。\n请重新拷贝这个文件再导入。",
    ),
    "catalogue_invalid.unknown_key": QT_TRANSLATE_NOOP(
        "errors",
        "事项目录文件 {file} 里有不认识的项 {path}，没有启用。\n请看看是不是拼错了，改好再导入。",
    ),
    "catalogue_invalid.missing_key": QT_TRANSLATE_NOOP(
        "errors",
        "事项目录文件 {file} 里缺 {path}，没有启用。\n请补上再导入。",
    ),
    "catalogue_invalid.not_utf8": QT_TRANSLATE_NOOP(
        "errors",
        "事项目录文件 {file} 不是 UTF-8 编码，没有启用。\n请另存为 UTF-8 再导入。",
    ),
    "catalogue_invalid.not_toml": QT_TRANSLATE_NOOP(
        "errors",
        "事项目录文件 {file} 第 {line} 行写法不对，没有启用。\n请看看这一行的引号和括号，改好再导入。",
    ),
    "item_not_in_catalogue": QT_TRANSLATE_NOOP(
        "errors",
        "目录里没有编号为 {code} 的事项。\n请按 F3 用名称或拼音首字母找。",
    ),
    "condition_invalid": QT_TRANSLATE_NOOP(
        "errors",
        "条件第 {position} 个字起读不懂。\n请对照目录说明改好。",
    ),
    "unknown_item": QT_TRANSLATE_NOOP("errors", "目录里没有这个事项。\n请按 F3 用名称或拼音首字母找。"),
    "invalid_working_hours": QT_TRANSLATE_NOOP("errors", "办公时间对不上。\n请看看标红的地方。"),
    "invalid_working_hours.ends_before_it_begins": QT_TRANSLATE_NOOP(
        "errors",
        "下班时间早于上班时间。\n请看看上、下班时间是不是填反了。",
    ),
    "invalid_working_hours.sessions_overlap": QT_TRANSLATE_NOOP(
        "errors",
        "上午和下午的时间重叠了。\n请把两段时间错开。",
    ),
    "invalid_working_hours.not_seven_weekdays": QT_TRANSLATE_NOOP(
        "errors",
        "一周应写七天。\n请把七天都写上，休息的写空。",
    ),
    "invalid_working_hours.never_open": QT_TRANSLATE_NOOP(
        "errors",
        "这样设就没有一天开门了。\n请至少留一天。",
    ),
    "invalid_calendar_file": QT_TRANSLATE_NOOP(
        "errors",
        "日历文件 {file} 有错，没有启用；原来的照用。\n请按提示改好，再导入一次。",
    ),
    "calendar_file_unreadable": QT_TRANSLATE_NOOP(
        "errors",
        "日历文件 {file} 读不了。\n请看看文件还在不在、让不让读。",
    ),
    "invalid_photo_policy_file": QT_TRANSLATE_NOOP(
        "errors",
        "照片复用的规则文件有一处用不了：{where}。\n请管理员按文件里的样子改好这一项再打开。",
    ),
    "invalid_photo_policy_file.not_toml": QT_TRANSLATE_NOOP(
        "errors",
        "照片复用的规则文件写法不对，整个读不了。\n请管理员用备份换回来，或照原样改好。",
    ),
    "invalid_photo_policy_file.range_reversed": QT_TRANSLATE_NOOP(
        "errors",
        "相片规格里 {where} 的下限大于上限。\n请管理员把两个数对调。",
    ),
    "invalid_photo_policy_file.date_twice": QT_TRANSLATE_NOOP(
        "errors",
        "照片复用的规则里，{where} 有两条从同一天起生效。\n请管理员留一条，或改生效日期。",
    ),
    "rules_invalid": QT_TRANSLATE_NOOP(
        "errors",
        "本站的时限规则有一处用不了。\n请窗口负责人到设置里重填。",
    ),
    "rules_invalid.hours_of_closed_day": QT_TRANSLATE_NOOP(
        "errors",
        "已经日结的那几天，办公时间不能再改。\n请写明新的时间从哪天起用。",
    ),
    "settings_invalid": QT_TRANSLATE_NOOP(
        "errors",
        "设置文件里有一处不对。\n请管理员改好 settings.toml 再打开。",
    ),
    "settings_invalid.not_toml": QT_TRANSLATE_NOOP(
        "errors",
        "设置文件第 {line} 行写法不对。\n请管理员改好这一行再打开。",
    ),
    "settings_invalid.not_utf8": QT_TRANSLATE_NOOP(
        "errors",
        "设置文件不是 UTF-8 编码。\n请管理员另存为 UTF-8。",
    ),
    "settings_invalid.unknown_key": QT_TRANSLATE_NOOP(
        "errors",
        "设置文件里有不认识的项：{key}。\n请管理员看看是不是拼错了。",
    ),
    "settings_invalid.unknown_section": QT_TRANSLATE_NOOP(
        "errors",
        "设置文件里有不认识的一节：{section}。\n请管理员看看是不是拼错了。",
    ),
    "settings_not_read": QT_TRANSLATE_NOOP("errors", "设置文件读不了。\n请管理员看看文件的权限。"),
    "settings_not_written": QT_TRANSLATE_NOOP(
        "errors",
        "设置没有存下来，原来的还在。\n请看看磁盘有没有满、文件夹让不让写，再按保存。",
    ),
    "log_not_opened": QT_TRANSLATE_NOOP("errors", "日志文件打不开。\n请管理员看看文件夹的权限和空间。"),
}

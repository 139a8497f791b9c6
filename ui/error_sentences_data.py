"""Error sentences about the database, its keys and what is written into it (数据).

How a sentence is written: ``ui/error_sentences.py``.
"""

from ui.translation import QT_TRANSLATE_NOOP

DATA_SENTENCES: dict[str, str] = {
    "command_id_reused": QT_TRANSLATE_NOOP(
        "errors",
        "这一步和刚才那一步对不上，没有重复办。\n画面已更新，请看一眼再按。",
    ),
    "word_unknown": QT_TRANSLATE_NOOP(
        "errors",
        "程序递过来一个不认识的代码（{argument}），没有照办。\n请再选一次；还不行请告诉管理员。",
    ),
    "not_our_database": QT_TRANSLATE_NOOP(
        "errors",
        "这个文件是别的程序的数据库，没有动它。\n请管理员看看地址填得对不对。",
    ),
    "schema_missing": QT_TRANSLATE_NOOP(
        "errors",
        "服务器上还没有本站的数据库。\n请管理员运行 window-client admin init。",
    ),
    "schema_too_old": QT_TRANSLATE_NOOP(
        "errors",
        "数据库是旧版程序建的，数据没有动。\n请管理员备份后运行 window-client admin upgrade。",
    ),
    "database_forbidden": QT_TRANSLATE_NOOP(
        "errors",
        "服务器不让这台电脑做这件事。\n请管理员看看这台电脑登记的用途；停用的要重新登记。",
    ),
    "hall_view_unknown": QT_TRANSLATE_NOOP(
        "errors",
        "数据库里没有叫号屏要看的内容。\n请管理员运行 window-client admin upgrade。",
    ),
    "hall_view_unknown.other_form": QT_TRANSLATE_NOOP(
        "errors",
        "数据库和这块叫号屏不是同一版程序。\n请管理员把两边升到同一版。",
    ),
    "hall_view_unknown.no_station": QT_TRANSLATE_NOOP(
        "errors",
        "本站还没有建好，没有可叫的号。\n请先在窗口电脑上建站；建好后这里会自己显示。",
    ),
    "schema_too_new": QT_TRANSLATE_NOOP(
        "errors",
        "数据库是更新的版本建的，这一版程序打不开。\n请先升级本机的程序；数据没有动。",
    ),
    "clock_went_back": QT_TRANSLATE_NOOP(
        "errors",
        "电脑时间比最后一笔记录早 {seconds_behind} 秒，已停止写入。\n"
        "请校准时间；时间本来就对，请管理员运行 admin accept-clock。",
    ),
    "clock_not_behind": QT_TRANSLATE_NOOP(
        "errors",
        "电脑时间没有落在记录后面，不用认可。\n直接办事就行。",
    ),
    "cannot_restore": QT_TRANSLATE_NOOP("errors", "这一处改动还原不了。\n请告诉管理员用备份恢复。"),
    "database_fault": QT_TRANSLATE_NOOP(
        "errors",
        "数据库出了状况，这一步没有记下来。\n已填的内容在本机留着，请再按一次；还不行请告诉管理员。",
    ),
    "database_busy": QT_TRANSLATE_NOOP(
        "errors",
        "数据库正忙，另一个程序占着没有放开。\n已填的内容都在，稍等几秒再按。",
    ),
    "disk_full": QT_TRANSLATE_NOOP(
        "errors",
        "磁盘满了，这一步没有记下来。\n请清出一些空间再按；已填的内容都在，没有丢。",
    ),
    "database_damaged": QT_TRANSLATE_NOOP(
        "errors",
        "数据库文件坏了，或不是本程序的数据库。\n请不要再办，告诉管理员用最近的备份恢复。",
    ),
    "database_read_only": QT_TRANSLATE_NOOP(
        "errors",
        "数据库文件不让写。\n请管理员看看文件和文件夹的权限，已填的内容都在。",
    ),
    "database_unreachable": QT_TRANSLATE_NOOP(
        "errors",
        "打不开数据库。\n请看看网络和数据库电脑开着没有；已填的内容都在本机。",
    ),
    "database_unreachable.missing": QT_TRANSLATE_NOOP(
        "errors",
        "这台电脑上还没有本站的数据库文件。\n请先在这里打开一次综窗客户端，或请管理员看看地址。",
    ),
    "database_url_invalid": QT_TRANSLATE_NOOP("errors", "数据库地址用不了。\n请管理员看看设置里的地址。"),
    "database_url_invalid.unreadable": QT_TRANSLATE_NOOP(
        "errors",
        "数据库地址写法不对，读不懂。\n请管理员看看 WINDOW_CLIENT_DB。",
    ),
    "database_url_invalid.not_supported": QT_TRANSLATE_NOOP(
        "errors",
        "这一版不支持 {dialect} 数据库。\n请管理员改用 SQLite 文件或 PostgreSQL 服务器。",
    ),
    "database_url_invalid.in_memory": QT_TRANSLATE_NOOP(
        "errors",
        "数据库不能只放在内存里，关机就没有了。\n请管理员改成一个文件。",
    ),
    "database_url_invalid.no_database": QT_TRANSLATE_NOOP(
        "errors",
        "服务器地址里没有写数据库名。\n请管理员补上，例如 postgresql://服务器/station。",
    ),
    "database_url_invalid.not_verified": QT_TRANSLATE_NOOP(
        "errors",
        "到别的机器上的数据库，要核对服务器证书。\n请管理员把 sslmode 改成 verify-full，并给出证书。",
    ),
    "changed_meanwhile": QT_TRANSLATE_NOOP(
        "errors",
        "这一条刚被别人改过，您看到的是旧的。\n画面已更新，请看一眼再按。",
    ),
    "not_found": QT_TRANSLATE_NOOP("errors", "要找的这一条不在本站里。\n请刷新后再找；也可能已被移走。"),
    "data_key_invalid": QT_TRANSLATE_NOOP(
        "errors",
        "密钥长度不对，应是 {expected} 字节。\n请管理员重新填写密钥或恢复码。",
    ),
    "data_key_mismatch": QT_TRANSLATE_NOOP(
        "errors",
        "密钥和这个数据库对不上，数据打不开。\n请管理员用建站时的恢复码，或换回原来的数据库。",
    ),
    "seal_broken": QT_TRANSLATE_NOOP(
        "errors",
        "有一条加密内容打不开，可能被改动过。\n请不要再改它，告诉管理员做一次核对。",
    ),
    "cipher_missing": QT_TRANSLATE_NOOP(
        "errors",
        "这台电脑缺少国密算法（{algorithm}）。\n请管理员装上带国密的 OpenSSL。",
    ),
    "recovery_code_invalid": QT_TRANSLATE_NOOP("errors", "恢复码不对。\n请对着纸上的恢复码再输一遍。"),
    "recovery_code_invalid.character": QT_TRANSLATE_NOOP(
        "errors",
        "恢复码第 {group} 组里有不该有的字符。\n请对着纸上的恢复码再看这一组。",
    ),
    "recovery_code_invalid.length": QT_TRANSLATE_NOOP(
        "errors",
        "恢复码有 {signs} 个字符，应是 {expected} 个。\n请看看是不是漏了一组。",
    ),
    "recovery_code_invalid.group": QT_TRANSLATE_NOOP(
        "errors",
        "恢复码第 {groups} 组输错了，或次序不对。\n请对着纸上再看这几组。",
    ),
    "recovery_code_invalid.code": QT_TRANSLATE_NOOP(
        "errors",
        "恢复码每组都对，合起来不对，可能混了两张纸。\n请用同一张纸上的恢复码。",
    ),
    "keyring_unavailable": QT_TRANSLATE_NOOP(
        "errors",
        "系统钥匙串用不了。\n请管理员运行自检（window-client doctor），按提示处理。",
    ),
    "keyring_unavailable.no_keyring": QT_TRANSLATE_NOOP(
        "errors",
        "这台电脑没有开系统钥匙串。\n请管理员启动钥匙串服务，或改用密钥文件。",
    ),
    "keyring_unavailable.locked": QT_TRANSLATE_NOOP(
        "errors",
        "系统钥匙串锁着。\n请先解锁钥匙串，再打开本程序。",
    ),
    "key_missing": QT_TRANSLATE_NOOP(
        "errors",
        "没有找到本站的密钥，数据打不开。\n请管理员解锁钥匙串，或输入纸上的恢复码。",
    ),
    "key_file_unusable": QT_TRANSLATE_NOOP("errors", "密钥文件用不了：{path}。\n请管理员看看这个文件。"),
    "key_file_unusable.missing": QT_TRANSLATE_NOOP(
        "errors",
        "密钥文件不在：{path}。\n请管理员把文件放回去，或指向正确的位置。",
    ),
    "key_file_unusable.readable_by_others": QT_TRANSLATE_NOOP(
        "errors",
        "密钥文件别人也能读，不安全：{path}。\n请管理员把权限改成只有本人可读（600）。",
    ),
    "key_file_unusable.symbolic_link": QT_TRANSLATE_NOOP(
        "errors",
        "密钥文件是一个链接，不能用：{path}。\n请管理员指向真正的文件。",
    ),
    "key_file_unusable.not_a_key": QT_TRANSLATE_NOOP(
        "errors",
        "密钥文件里不是密钥：{path}。\n请管理员换回正确的文件。",
    ),
    "other_key_stored": QT_TRANSLATE_NOOP(
        "errors",
        "那里已经存着另一把密钥，没有覆盖。\n请管理员先确认那把密钥属于哪个数据库。",
    ),
}

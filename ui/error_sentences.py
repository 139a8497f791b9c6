"""What the officer reads for each error code: one table, easily extended (报错用语).

The key is a code, or a code and its ``problem`` (or ``reason``) fact. The text is two parts, divided by
a line break: what is wrong and why; what to do next, with the key. Holes in braces are the error's
facts. Tone: short, calm, no blame; never a code, never 系统错误, 非法输入, 必须 (DESIGN.md §1.5, §9).
A text whose hole has no fact gives way to the text of the code alone, then to that of the family, so
give each code a text without holes if its facts may be missing.
"""

from ui.translation import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    # the families: what is said when nothing more exact is known
    "window_client": QT_TRANSLATE_NOOP(
        "errors",
        "这一步没有做成，程序遇到了没料到的情况。\n请再按一次；还不行就告诉管理员，已填的内容都在。",
    ),
    "invalid_input": QT_TRANSLATE_NOOP(
        "errors",
        "填的内容对不上，程序认不出来。\n请看看标红的地方，改好再按。",
    ),
    "refused": QT_TRANSLATE_NOOP(
        "errors",
        "现在还不能这样办，当前状态不允许。\n请看票条上写的还差什么，补上再按。",
    ),
    "world_fault": QT_TRANSLATE_NOOP(
        "errors",
        "这一步没有做成，电脑或设备那头出了状况。\n已填的内容都在，稍等再按；还不行请告诉管理员。",
    ),
    # numbers, names, telephones
    "invalid_identity_number": QT_TRANSLATE_NOOP(
        "errors",
        "证件号对不上，和证件号的编法不符。\n请对着证件再看一遍。",
    ),
    "invalid_identity_number.empty": QT_TRANSLATE_NOOP(
        "errors",
        "还没填证件号。\n请刷证件（F4），或对着证件输入。",
    ),
    "invalid_identity_number.wrong_character": QT_TRANSLATE_NOOP(
        "errors",
        "证件号第 {position} 位不是数字，除最后一位 X 外只能是数字。\n请对着证件改这一位。",
    ),
    "invalid_identity_number.wrong_length": QT_TRANSLATE_NOOP(
        "errors",
        "证件号有 {count} 位，应是 18 位。\n请数一数是不是多了或少了。",
    ),
    "invalid_identity_number.ambiguous_length": QT_TRANSLATE_NOOP(
        "errors",
        "证件号只有 15 位，可能少输了 3 位，也可能是旧号。\n"
        "请补成 18 位；确是旧号的，请按旧证核对后换成新号。",
    ),
    "invalid_identity_number.impossible_date": QT_TRANSLATE_NOOP(
        "errors",
        "证件号里的出生日期不存在。\n请看看第 7 到 14 位。",
    ),
    "invalid_identity_number.future_birth": QT_TRANSLATE_NOOP(
        "errors",
        "证件号里的出生日期比今天还晚。\n请看看第 7 到 14 位。",
    ),
    "invalid_identity_number.implausible_age": QT_TRANSLATE_NOOP(
        "errors",
        "证件号里的出生年份早于 1900 年。\n请看看第 7 到 10 位。",
    ),
    "invalid_identity_number.wrong_check_digit": QT_TRANSLATE_NOOP(
        "errors",
        "证件号最后一位对不上，前面多半有一位输错了。\n请对着证件逐位看一遍，也可刷证件（F4）。",
    ),
    "invalid_name": QT_TRANSLATE_NOOP("errors", "姓名里有不能用的字。\n请对着证件再看一遍。"),
    "invalid_name.empty": QT_TRANSLATE_NOOP("errors", "还没填姓名。\n请刷证件（F4），或对着证件输入。"),
    "invalid_name.too_long": QT_TRANSLATE_NOOP(
        "errors",
        "姓名有 {count} 个字，最多 {limit} 个。\n请看看是不是把别的内容也粘进来了。",
    ),
    "invalid_name.control": QT_TRANSLATE_NOOP(
        "errors",
        "姓名第 {position} 个字是看不见的控制符，多半是粘贴带进来的。\n请删掉它再输。",
    ),
    "invalid_name.invisible": QT_TRANSLATE_NOOP(
        "errors",
        "姓名第 {position} 个字看不见，多半是粘贴带进来的。\n请删掉它再输。",
    ),
    "invalid_name.private_use": QT_TRANSLATE_NOOP(
        "errors",
        "姓名第 {position} 个字是某台电脑自造的字，别处显示不出来。\n"
        "请用正式编码的字；找不到就先写拼音，纸上手写。",
    ),
    "invalid_name.unassigned": QT_TRANSLATE_NOOP(
        "errors",
        "姓名第 {position} 个字没有正式编码（{code_point}）。\n请换一种输入法再输这个字。",
    ),
    "invalid_name.digits_only": QT_TRANSLATE_NOOP(
        "errors",
        "姓名里只有数字，像是填错了格。\n请看看是不是把号码填到了姓名里。",
    ),
    "invalid_name.not_a_name_character": QT_TRANSLATE_NOOP(
        "errors",
        "姓名第 {position} 个字不能出现在姓名里。\n请对着证件改这个字；间隔号用「·」。",
    ),
    "invalid_name.misplaced_separator": QT_TRANSLATE_NOOP(
        "errors",
        "间隔号「·」不能在开头、结尾，也不能连着。\n请看看是不是多了一个。",
    ),
    "invalid_name.no_letter": QT_TRANSLATE_NOOP("errors", "姓名里一个字也没有。\n请对着证件输入姓名。"),
    "invalid_phone": QT_TRANSLATE_NOOP("errors", "电话号码拨不通，和号码的编法不符。\n请再看一遍。"),
    "invalid_phone.empty": QT_TRANSLATE_NOOP("errors", "还没填电话。\n请问一下本人，记下能找到人的号码。"),
    "invalid_phone.wrong_character": QT_TRANSLATE_NOOP(
        "errors",
        "电话第 {position} 位不是数字。\n请改成数字。",
    ),
    "invalid_phone.too_short": QT_TRANSLATE_NOOP(
        "errors",
        "电话只有 {count} 位，应是 {expected} 位。\n请看看是不是少了一位。",
    ),
    "invalid_phone.too_long": QT_TRANSLATE_NOOP(
        "errors",
        "电话有 {count} 位，应是 {expected} 位。\n请看看是不是多了一位。",
    ),
    "invalid_phone.not_mobile_series": QT_TRANSLATE_NOOP(
        "errors",
        "1 开头的号码应是 13 到 19 号段的手机号。\n请看看前两位。",
    ),
    "invalid_phone.missing_area_code": QT_TRANSLATE_NOOP(
        "errors",
        "座机号码前面没有区号。\n请加上区号，如 0512。",
    ),
    "invalid_phone.wrong_area_code": QT_TRANSLATE_NOOP("errors", "座机的区号不存在。\n请看看前 3、4 位。"),
    "invalid_travel_document": QT_TRANSLATE_NOOP(
        "errors",
        "证件号码对不上，和这种证件的编法不符。\n请对着证件再看一遍。",
    ),
    "invalid_travel_document.empty": QT_TRANSLATE_NOOP(
        "errors",
        "还没填证件号码。\n请对着证件输入，或扫描证件。",
    ),
    "invalid_travel_document.wrong_prefix": QT_TRANSLATE_NOOP(
        "errors",
        "这种证件的号码不是这个字母开头。\n请看看证件种类选得对不对。",
    ),
    "invalid_travel_document.wrong_character": QT_TRANSLATE_NOOP(
        "errors",
        "证件号码第 {position} 位不对，这里应是数字。\n请看看是不是把 0 输成了字母 O。",
    ),
    "invalid_travel_document.wrong_length": QT_TRANSLATE_NOOP(
        "errors",
        "证件号码有 {count} 位，这种证件不是这个位数。\n请数一数是不是多了或少了。",
    ),
    # the queue and the counters
    "ticket_move_refused": QT_TRANSLATE_NOOP(
        "errors",
        "{label} 现在是「{state}」，不能这样办。\n请看票条上的状态；可能刚被别的窗口办了。",
    ),
    "no_show_too_early": QT_TRANSLATE_NOOP(
        "errors",
        "还不能过号，才叫了 {calls} 次。\n再等 {seconds_left} 秒，或叫满 {calls_needed} 次后按 F6。",
    ),
    "counter_not_open": QT_TRANSLATE_NOOP(
        "errors",
        "{number} 号窗还没开，或正暂停叫号。\n请先开窗，或按 F2 恢复叫号。",
    ),
    "counter_taken": QT_TRANSLATE_NOOP(
        "errors",
        "{number} 号窗已有人登录。\n请换一个窗口，或请那位先退出。",
    ),
    "counter_busy": QT_TRANSLATE_NOOP(
        "errors",
        "这个窗口还有一位没办完，不能再叫。\n请先办完、挂起（F7）或转移（F8）。",
    ),
    "counter_invalid": QT_TRANSLATE_NOOP("errors", "{number} 号窗这样设不行。\n请看看标红的地方。"),
    "counter_invalid.no_domain": QT_TRANSLATE_NOOP(
        "errors",
        "{number} 号窗还没选收办的业务。\n请至少选一项业务。",
    ),
    "counter_invalid.number_taken": QT_TRANSLATE_NOOP(
        "errors",
        "{number} 号已经有窗口在用。\n请换一个号。",
    ),
    "counter_invalid.no_name": QT_TRANSLATE_NOOP("errors", "{number} 号窗还没有名字。\n请填窗口名。"),
    "ticket_elsewhere": QT_TRANSLATE_NOOP(
        "errors",
        "{label} 现在在 {counter_number} 号窗。\n请和那个窗口说一声，由那边转过来。",
    ),
    "transfer_unclear": QT_TRANSLATE_NOOP(
        "errors",
        "转到哪里没有说清，业务、窗口、民警只能选一个。\n请选一个再按 F8。",
    ),
    "stated_time_invalid": QT_TRANSLATE_NOOP("errors", "补登的时间对不上。\n请照手工号上写的时间填。"),
    "stated_time_invalid.future": QT_TRANSLATE_NOOP(
        "errors",
        "补登的时间比现在还晚。\n请照手工号上写的时间填。",
    ),
    "stated_time_invalid.other_day": QT_TRANSLATE_NOOP(
        "errors",
        "补登的时间不是今天。\n手工号只能补登当天的，过了天请告诉窗口负责人。",
    ),
    "cases_unsettled": QT_TRANSLATE_NOOP(
        "errors",
        "还有 {count} 件没有结果，不能接待完毕。\n请先受理、告知，或移出不办的。",
    ),
    "topic_missing": QT_TRANSLATE_NOOP(
        "errors",
        "这一位没有办件，还没选咨询主题。\n请按 1 到 5 选一个主题，再按 F2。",
    ),
    "undo_too_late": QT_TRANSLATE_NOOP(
        "errors",
        "上一步撤不回来了。\n请用更正（Ctrl+R）或转移（F8）来改。",
    ),
    "undo_too_late.time": QT_TRANSLATE_NOOP(
        "errors",
        "已过 10 秒，上一步撤不回来了。\n请用更正（Ctrl+R）或转移（F8）来改。",
    ),
    "undo_too_late.built_on": QT_TRANSLATE_NOOP(
        "errors",
        "后面已经接着办了，上一步撤不回来了。\n请用更正（Ctrl+R）来改。",
    ),
    "undo_too_late.nothing": QT_TRANSLATE_NOOP("errors", "没有可撤回的。\n接着办就行。"),
    "undo_too_late.counter_busy": QT_TRANSLATE_NOOP(
        "errors",
        "窗口上已有别的人，上一步撤不回来了。\n请先办完或挂起（F7）眼前这位。",
    ),
    "live_ticket_exists": QT_TRANSLATE_NOOP(
        "errors",
        "这位今天已有一个号：{label}。\n请选合并成一次办，或两个号都留。",
    ),
    "reason_missing": QT_TRANSLATE_NOOP("errors", "这一步要写明原因。\n请选一条或写一句，再按 F2。"),
    # scanning and people
    "invalid_scan": QT_TRANSLATE_NOOP(
        "errors",
        "扫到的码不认识，或没扫清楚。\n请再扫一次；还不行就照码下面的号输入。",
    ),
    "invalid_scan.empty": QT_TRANSLATE_NOOP("errors", "没有扫到内容。\n请再扫一次。"),
    "invalid_scan.unknown_kind": QT_TRANSLATE_NOOP(
        "errors",
        "这不是本系统的号票、凭条或告知书。\n请看看是不是扫错了纸。",
    ),
    "invalid_scan.wrong_check_character": QT_TRANSLATE_NOOP(
        "errors",
        "码没扫清楚，校验位对不上。\n请再扫一次；输入的请看看有没有输错。",
    ),
    "invalid_scan.impossible_day": QT_TRANSLATE_NOOP(
        "errors",
        "码里的日期不存在，多半没扫清楚。\n请再扫一次。",
    ),
    "applicant_move_refused": QT_TRANSLATE_NOOP(
        "errors",
        "这位申请人现在不能这样改。\n请看申请人卡上的状态。",
    ),
    "applicant_move_refused.has_accepted_cases": QT_TRANSLATE_NOOP(
        "errors",
        "这位已有受理的件，不能移出或换人。\n请先撤回或更正那一件。",
    ),
    "applicant_move_refused.already_identified_as_another": QT_TRANSLATE_NOOP(
        "errors",
        "已按另一位的证件认过人。\n请按「加为申请人」另加一位。",
    ),
    "invalid_identification": QT_TRANSLATE_NOOP("errors", "认人的记录不完整。\n请重新认人（F4）。"),
    "invalid_identification.document_expired": QT_TRANSLATE_NOOP(
        "errors",
        "证件已过期，有效期到 {valid_until}。\n请换有效的证件，或由民警人工核验。",
    ),
    "invalid_identification.document_has_no_end": QT_TRANSLATE_NOOP(
        "errors",
        "临时身份证要填有效期。\n请照证件上的日期填。",
    ),
    "invalid_person": QT_TRANSLATE_NOOP("errors", "人员信息前后对不上。\n请对着证件再看一遍。"),
    "invalid_person.birth_contradicts_number": QT_TRANSLATE_NOOP(
        "errors",
        "出生日期和证件号里的不一样。\n请对着证件看看哪个输错了。",
    ),
    "invalid_person.sex_contradicts_number": QT_TRANSLATE_NOOP(
        "errors",
        "性别和证件号里的不一样。\n请对着证件看看哪个输错了。",
    ),
    "invalid_person.unknown_ethnic_code": QT_TRANSLATE_NOOP(
        "errors",
        "民族代码不认识。\n请从列表里选民族。",
    ),
    "invalid_person.no_number": QT_TRANSLATE_NOOP(
        "errors",
        "还没有证件号。\n请刷证件（F4），或对着证件输入。",
    ),
    # cases and money
    "case_move_refused": QT_TRANSLATE_NOOP(
        "errors",
        "这一件现在是「{state}」，不能这样办。\n请看办件卡上的状态。",
    ),
    "case_incomplete": QT_TRANSLATE_NOOP(
        "errors",
        "材料或信息还没齐，暂时不能受理。\n缺的已标出；要回去拿的，按 Ctrl+N 出一次性告知书。",
    ),
    "payment_invalid": QT_TRANSLATE_NOOP("errors", "这笔收款记不下来。\n请看看金额和票据号。"),
    "payment_invalid.nothing_due": QT_TRANSLATE_NOOP(
        "errors",
        "这一件没有要收的钱。\n不用收款，接着办就行。",
    ),
    "payment_invalid.too_much": QT_TRANSLATE_NOOP(
        "errors",
        "收的比应收的多，还应收 {due_fen} 元。\n请看看金额是不是输错了。",
    ),
    "payment_invalid.not_positive": QT_TRANSLATE_NOOP(
        "errors",
        "金额应大于 0。\n请填实收的金额，还应收 {due_fen} 元。",
    ),
    "payment_invalid.voucher_number": QT_TRANSLATE_NOOP(
        "errors",
        "票据号应是 6 到 20 位数字。\n请对着票据再看一遍。",
    ),
    "balance_broken": QT_TRANSLATE_NOOP(
        "errors",
        "{day} 的账没有对平。\n请看日报上标出的那一行，告诉窗口负责人核对。",
    ),
    "day_is_closed": QT_TRANSLATE_NOOP(
        "errors",
        "当天已经日结，号票和收款不再改动。\n请在今天另记一笔更正，并写明原因。",
    ),
    "day_already_closed": QT_TRANSLATE_NOOP(
        "errors",
        "{day} 已经日结过了。\n要改请另记更正；日报随时可以再导出。",
    ),
    "day_still_open": QT_TRANSLATE_NOOP(
        "errors",
        "{day} 还有号没有去向，不能日结。\n在办的先办完；其余由窗口负责人逐个点名顺延。",
    ),
    "day_not_closable": QT_TRANSLATE_NOOP("errors", "{day} 现在不能日结。\n请看看日期和点名的号。"),
    "day_not_closable.future": QT_TRANSLATE_NOOP(
        "errors",
        "{day} 还没到，不能日结。\n请选今天或以前的日子。",
    ),
    "day_not_closable.not_of_this_day": QT_TRANSLATE_NOOP(
        "errors",
        "{label} 不是这天的号，或已有去向。\n请从名单里去掉它再日结。",
    ),
    "reason_unknown": QT_TRANSLATE_NOOP("errors", "不予受理要写明理由。\n请从列表里选一条，或自己写一句。"),
    "paper_already_out": QT_TRANSLATE_NOOP(
        "errors",
        "回执已经在打了，这次受理撤不回来。\n请用更正受理（Ctrl+R）。",
    ),
    "visit_not_open": QT_TRANSLATE_NOOP(
        "errors",
        "这一位现在不在受理中，不能这样办。\n请看票条上的状态，先开始受理（F2）。",
    ),
    "not_serving": QT_TRANSLATE_NOOP("errors", "这个号现在没有在受理。\n请先呼叫并开始受理（F2）。"),
    "material_unknown": QT_TRANSLATE_NOOP(
        "errors",
        "这一件不收这样材料。\n请看材料清单；条件变了会自动重列。",
    ),
    "nothing_missing": QT_TRANSLATE_NOOP("errors", "材料不缺，不用出一次性告知书。\n可以直接受理（F2）。"),
    "field_unknown": QT_TRANSLATE_NOOP("errors", "表单里没有这一项。\n请刷新后再填；目录可能刚更新过。"),
    "external_number_invalid": QT_TRANSLATE_NOOP(
        "errors",
        "业务编号应是 4 到 40 位字母、数字或短横。\n请扫业务系统的条码，或对着屏幕再看一遍。",
    ),
    "address_invalid": QT_TRANSLATE_NOOP("errors", "地址写不进去。\n请看看是不是粘进了别的内容。"),
    "address_invalid.too_long": QT_TRANSLATE_NOOP(
        "errors",
        "地址太长，最多 {maximum} 个字。\n请写到门牌号为止。",
    ),
    "reveal_unknown": QT_TRANSLATE_NOOP("errors", "没有这一项可以看。\n请从人员卡片上按小眼睛看。"),
    "role_not_open": QT_TRANSLATE_NOOP(
        "errors",
        "这位在这次办事里不能当「{role}」。\n请另选一种，或问清和申请人的关系。",
    ),
    "role_not_open.case_already_accepted": QT_TRANSLATE_NOOP(
        "errors",
        "已有受理的件，不能换成这位。\n请加为申请人，或先撤回那一件。",
    ),
    "role_not_open.already_applicant": QT_TRANSLATE_NOOP(
        "errors",
        "这位已经是申请人了。\n不用再加，选中这位接着办。",
    ),
    "role_not_open.no_item_yet": QT_TRANSLATE_NOOP(
        "errors",
        "还没选要办的事项，代办规则定不下来。\n请先加办（F3）再选。",
    ),
    "role_not_open.in_person_only": QT_TRANSLATE_NOOP(
        "errors",
        "这项须本人到场，不能代办。\n请告知本人来办，或出一次性告知书（Ctrl+N）。",
    ),
    "role_not_open.pick_up_only": QT_TRANSLATE_NOOP(
        "errors",
        "这项须本人申请，别人只能代领。\n请告知本人来申请。",
    ),
    "role_not_open.needs_power_of_attorney": QT_TRANSLATE_NOOP(
        "errors",
        "代办要有委托书。\n请看看带来没有；没带的出一次性告知书（Ctrl+N）。",
    ),
    "role_not_open.relatives_only": QT_TRANSLATE_NOOP(
        "errors",
        "这项只有亲属可以代办。\n请问清是什么关系。",
    ),
    "role_not_open.not_of_age": QT_TRANSLATE_NOOP(
        "errors",
        "这位未满 18 周岁，不能代办或监护。\n请成年人来办。",
    ),
    "role_not_open.applicant_of_age": QT_TRANSLATE_NOOP(
        "errors",
        "申请人已满 18 周岁，不用监护人。\n请选陪同人或代办人。",
    ),
    "role_not_open.age_unknown": QT_TRANSLATE_NOOP(
        "errors",
        "申请人的年龄还不清楚。\n请先认申请人（F4）。",
    ),
    "report_invalid": QT_TRANSLATE_NOOP("errors", "日报这样出不了。\n请看看日期和样式。"),
    "report_invalid.kind": QT_TRANSLATE_NOOP("errors", "没有这种样式的日报。\n请选 Excel、PDF 或 CSV。"),
    "report_invalid.no_days": QT_TRANSLATE_NOOP(
        "errors",
        "结束日期早于开始日期。\n请看看两个日期是不是填反了。",
    ),
    "report_invalid.range_too_long": QT_TRANSLATE_NOOP(
        "errors",
        "时间段太长，一次出不了。\n请分几段导出。",
    ),
    # accounts
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
    "officer_disabled": QT_TRANSLATE_NOOP(
        "errors",
        "这个账号停用了，不能再办。\n请找系统管理员；已办的都在。",
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
    "officer_name_invalid": QT_TRANSLATE_NOOP("errors", "姓名应是 1 到 50 个字。\n请填写姓名。"),
    "already_set_up": QT_TRANSLATE_NOOP("errors", "本站已经建好，有账号了。\n请直接登录。"),
    "station_invalid": QT_TRANSLATE_NOOP("errors", "建站信息对不上。\n请看看标红的地方。"),
    "station_invalid.no_name": QT_TRANSLATE_NOOP("errors", "还没填派出所名称。\n请填写名称。"),
    "station_invalid.region": QT_TRANSLATE_NOOP(
        "errors",
        "行政区划代码应是 6 位数字。\n请对照本所的代码填写。",
    ),
    "workplace_unknown": QT_TRANSLATE_NOOP(
        "errors",
        "这台电脑还没在本站登记，或已被停用。\n请系统管理员登记这台电脑。",
    ),
    "no_station_yet": QT_TRANSLATE_NOOP(
        "errors",
        "这台电脑上还没有站点。\n请打开客户端按提示建站，或运行 window-client admin init。",
    ),
    "print_service_away": QT_TRANSLATE_NOOP(
        "errors",
        "系统的打印服务没有应答。\n请看看打印服务是不是停了；已受理的都在，恢复后会接着打。",
    ),
    "command_id_reused": QT_TRANSLATE_NOOP(
        "errors",
        "这一步和刚才那一步对不上，没有重复办。\n画面已更新，请看一眼再按。",
    ),
    # paper
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
    "not_printed_yet": QT_TRANSLATE_NOOP(
        "errors",
        "这张纸还在打：{state}，不能补打。\n请等它出纸；没出来再补打（F12）。",
    ),
    # catalogue
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
    "rules_invalid": QT_TRANSLATE_NOOP(
        "errors",
        "本站的时限规则有一处用不了。\n请窗口负责人到设置里重填。",
    ),
    "not_our_database": QT_TRANSLATE_NOOP(
        "errors",
        "这个文件是别的程序的数据库，没有动它。\n请管理员看看地址填得对不对。",
    ),
    "schema_too_new": QT_TRANSLATE_NOOP(
        "errors",
        "数据库是更新的版本建的，这一版程序打不开。\n请先升级本机的程序；数据没有动。",
    ),
    "clock_went_back": QT_TRANSLATE_NOOP(
        "errors",
        "电脑时间比最后一笔记录早 {seconds_behind} 秒，已停止写入。\n请校准电脑时间再按；已填的内容都在。",
    ),
    "cannot_restore": QT_TRANSLATE_NOOP("errors", "这一处改动还原不了。\n请告诉管理员用备份恢复。"),
    # database and keys
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
    "database_url_invalid": QT_TRANSLATE_NOOP("errors", "数据库地址用不了。\n请管理员看看设置里的地址。"),
    "database_url_invalid.unreadable": QT_TRANSLATE_NOOP(
        "errors",
        "数据库地址写法不对，读不懂。\n请管理员看看 WINDOW_CLIENT_DB。",
    ),
    "database_url_invalid.not_supported": QT_TRANSLATE_NOOP(
        "errors",
        "这一版不支持 {dialect} 数据库。\n请管理员改用 SQLite 文件。",
    ),
    "database_url_invalid.in_memory": QT_TRANSLATE_NOOP(
        "errors",
        "数据库不能只放在内存里，关机就没有了。\n请管理员改成一个文件。",
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
    # settings and log
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

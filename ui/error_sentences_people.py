"""Error sentences about the people at the counter: documents, names, telephones, roles (人员).

How a sentence is written: ``ui/error_sentences.py``.
"""

from ui.translation import QT_TRANSLATE_NOOP

PEOPLE_SENTENCES: dict[str, str] = {
    "invalid_identity_number": QT_TRANSLATE_NOOP(
        "errors",
        "证件号对不上，和证件号的编法不符。\n请对着证件再看一遍。",
    ),
    "invalid_identity_number.empty": QT_TRANSLATE_NOOP(
        "errors",
        "还没填证件号。\n请对着证件输入。",
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
        "证件号最后一位对不上，前面多半有一位输错了。\n请对着证件逐位看一遍。",
    ),
    "invalid_name": QT_TRANSLATE_NOOP("errors", "姓名里有不能用的字。\n请对着证件再看一遍。"),
    "invalid_name.empty": QT_TRANSLATE_NOOP("errors", "还没填姓名。\n请对着证件输入。"),
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
        "还没有证件号。\n请对着证件输入。",
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
}

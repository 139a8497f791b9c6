<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>CaseForm</name>
    <message>
        <source>情形（按常见情况先选好，不对就改）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已扫入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已录</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>还没输密码。请输入您的登录密码。</source>
        <translation>No password yet. Type the password you sign in with.</translation>
    </message>
    <message>
        <source>{officer}，已锁屏</source>
        <translation>{officer}, locked</translation>
    </message>
    <message>
        <source>一会儿没有操作，自动锁上了。</source>
        <translation>Nothing was touched for a while, so the screen locked itself.</translation>
    </message>
    <message>
        <source>离开座位期间别人看不到办件内容。</source>
        <translation>While you are away nobody can see the work.</translation>
    </message>
    <message>
        <source>办件内容都在，解锁接着办。</source>
        <translation>Everything is kept; unlock and go on.</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>登录密码</source>
        <translation>Sign-in password</translation>
    </message>
    <message>
        <source>解锁</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>换人登录</source>
        <translation>Somebody else</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>综窗工作台</source>
        <translation>Service Window</translation>
    </message>
</context>
<context>
    <name>QuestionRows</name>
    <message>
        <source>是</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>否</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextPort</name>
    <message>
        <source>还剩 {days} 天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已过期</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Brand</name>
    <message>
        <source>综窗工作台</source>
        <translation>Service Window</translation>
    </message>
</context>
<context>
    <name>_Clock</name>
    <message>
        <source>{month} 月 {day} 日 {weekday}</source>
        <translation>{weekday} {month}/{day}</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>第 1 项</source>
        <translation>Choice 1</translation>
    </message>
    <message>
        <source>第 2 项</source>
        <translation>Choice 2</translation>
    </message>
    <message>
        <source>第 3 项</source>
        <translation>Choice 3</translation>
    </message>
    <message>
        <source>第 4 项</source>
        <translation>Choice 4</translation>
    </message>
    <message>
        <source>第 5 项</source>
        <translation>Choice 5</translation>
    </message>
    <message>
        <source>第 1 行</source>
        <translation>Row 1</translation>
    </message>
    <message>
        <source>第 2 行</source>
        <translation>Row 2</translation>
    </message>
    <message>
        <source>第 3 行</source>
        <translation>Row 3</translation>
    </message>
    <message>
        <source>第 4 行</source>
        <translation>Row 4</translation>
    </message>
    <message>
        <source>第 5 行</source>
        <translation>Row 5</translation>
    </message>
    <message>
        <source>第 1 件</source>
        <translation>Case 1</translation>
    </message>
    <message>
        <source>第 2 件</source>
        <translation>Case 2</translation>
    </message>
    <message>
        <source>第 3 件</source>
        <translation>Case 3</translation>
    </message>
    <message>
        <source>第 4 件</source>
        <translation>Case 4</translation>
    </message>
    <message>
        <source>主操作</source>
        <translation>Main action</translation>
    </message>
    <message>
        <source>撤回上一步</source>
        <translation>Undo last step</translation>
    </message>
    <message>
        <source>重呼</source>
        <translation>Call again</translation>
    </message>
    <message>
        <source>过号</source>
        <translation>No-show</translation>
    </message>
    <message>
        <source>挂起</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>转移</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>全部排队</source>
        <translation>Whole queue</translation>
    </message>
    <message>
        <source>加办</source>
        <translation>Add case</translation>
    </message>
    <message>
        <source>认人</source>
        <translation>Identify</translation>
    </message>
    <message>
        <source>敬老模式</source>
        <translation>Senior mode</translation>
    </message>
    <message>
        <source>照片</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>打印或补打</source>
        <translation>Print or reprint</translation>
    </message>
    <message>
        <source>下一件</source>
        <translation>Next case</translation>
    </message>
    <message>
        <source>录入视图</source>
        <translation>Entry view</translation>
    </message>
    <message>
        <source>高拍或定格</source>
        <translation>Capture or freeze</translation>
    </message>
    <message>
        <source>收款</source>
        <translation>Take payment</translation>
    </message>
    <message>
        <source>一次性告知</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>更正受理</source>
        <translation>Correct acceptance</translation>
    </message>
    <message>
        <source>业务系统补录</source>
        <translation>Enter later</translation>
    </message>
    <message>
        <source>照建议改</source>
        <translation>Accept the fix</translation>
    </message>
    <message>
        <source>请对面核对</source>
        <translation>Ask to check</translation>
    </message>
    <message>
        <source>转屏</source>
        <translation>Turn screen</translation>
    </message>
    <message>
        <source>朗读或停</source>
        <translation>Read aloud or stop</translation>
    </message>
    <message>
        <source>静默求助（按住 2 秒）</source>
        <translation>Silent help (hold 2 s)</translation>
    </message>
    <message>
        <source>设为常用</source>
        <translation>Favourite</translation>
    </message>
    <message>
        <source>关闭或取消</source>
        <translation>Close or cancel</translation>
    </message>
    <message>
        <source>到排队</source>
        <translation>To the queue</translation>
    </message>
    <message>
        <source>到申请人</source>
        <translation>To the applicants</translation>
    </message>
    <message>
        <source>到办件</source>
        <translation>To the cases</translation>
    </message>
    <message>
        <source>到表单</source>
        <translation>To the form</translation>
    </message>
    <message>
        <source>到材料</source>
        <translation>To the materials</translation>
    </message>
    <message>
        <source>到收费</source>
        <translation>To the fee</translation>
    </message>
    <message>
        <source>键位</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>锁屏</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>打印预览</source>
        <translation>Print preview</translation>
    </message>
    <message>
        <source>左边一页</source>
        <translation>Page to the left</translation>
    </message>
    <message>
        <source>右边一页</source>
        <translation>Page to the right</translation>
    </message>
    <message>
        <source>高对比</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>导出 Excel</source>
        <translation>Export Excel</translation>
    </message>
    <message>
        <source>导出 CSV</source>
        <translation>Export CSV</translation>
    </message>
    <message>
        <source>叫号与接待</source>
        <translation>Calling and serving</translation>
    </message>
    <message>
        <source>办件</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>给来办事的人</source>
        <translation>For the visitor</translation>
    </message>
    <message>
        <source>换到哪一块</source>
        <translation>Where to go</translation>
    </message>
    <message>
        <source>弹出页和列表</source>
        <translation>Sheets and lists</translation>
    </message>
    <message>
        <source>全程可用</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>呼叫下一位</source>
        <translation>Call next</translation>
    </message>
    <message>
        <source>开始受理</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>受理本项</source>
        <translation>Accept case</translation>
    </message>
    <message>
        <source>提交审核</source>
        <translation>Submit for review</translation>
    </message>
    <message>
        <source>咨询办完</source>
        <translation>Enquiry done</translation>
    </message>
    <message>
        <source>接待完毕</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>恢复叫号</source>
        <translation>Resume calling</translation>
    </message>
    <message>
        <source>暂停叫号</source>
        <translation>Pause calling</translation>
    </message>
</context>
<context>
    <name>case</name>
    <message>
        <source>排队号单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>综窗办事凭条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受理回执</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一次性告知书</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{month} 月 {day} 日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>业务系统</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核对人证</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>问清「{question}」</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}（填得不对）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{system}的业务编号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先缴 {yuan} 元</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>材料</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>表单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>照片</source>
        <translation type="unfinished">Photo</translation>
    </message>
    <message>
        <source>业务编号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{things}都齐了，可以受理</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 工作日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>当场办结</source>
        <translation type="unfinished">Done on the spot</translation>
    </message>
    <message>
        <source>不收费</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{method}・票据号 {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{method}・票据号后补</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这一项不用缴费</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先缴费，再受理</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>领证时缴</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受理后缴，{day}前缴清即可</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受理后缴</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原件已核，已还</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>复印件已核，已还</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}・可后补</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state}&#x3000;告知书号 {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state}&#x3000;受理号 {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}还没填。受理要用到，请问一下本人。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}有 {length} 个字，最多 {limit} 个。请写短一些。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}第 {position} 个字看不见或印不出来，多半是粘贴带来的。请删掉重输。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}不在可选的几项里。请重新选一项。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}还没选是或否。请选一项。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}认不出是哪一天，要年月日。请照 20260318 这样输入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>日历上没有 {month} 月 {day} 日这一天。请再看一遍。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}比今天还晚，应是已经过去的一天。请看看年份。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}已经过去，应是今天或以后。请看看年份。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}第 {position} 位不对，只能是大写字母和数字。请看看这一位。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}只有 {length} 位，至少 {shortest} 位。请看看是不是没输完。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}应是整数。请只输数字。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>电话只有 {count} 位，手机号应是 {expected} 位。请看看是不是少了一位。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>电话有 {count} 位，手机号应是 {expected} 位。请看看是不是多了一位。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}填得不对。请对着证件再看一遍。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}里不能有字母 {letter}，多半是数字 {digit}。按 Alt+Enter 改成 {digit}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {place} 位可能是 {character}，按 Alt+Enter 改。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {place}、{next} 位可能换了位，按 Alt+Enter 换回来。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>是</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>否</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>crash</name>
    <message>
        <source>刚才那一步程序没有做完，已记入日志。</source>
        <translation>The program did not finish that step; it is in the log.</translation>
    </message>
    <message>
        <source>已填的内容都在，可以接着办；同一步再出现，请把日志交给管理员。</source>
        <translation>What you typed is kept and you can go on. If it happens again, give the log to the administrator.</translation>
    </message>
    <message>
        <source>看日志</source>
        <translation>Show log</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>这一步没有做成，程序遇到了没料到的情况。
请再按一次；还不行就告诉管理员，已填的内容都在。</source>
        <translation>The step was not done: something unforeseen happened.
Press again; if that fails tell the administrator. What you typed is kept.</translation>
    </message>
    <message>
        <source>填的内容对不上，程序认不出来。
请看看标红的地方，改好再按。</source>
        <translation>What was entered cannot be right.
Look at the marked place, mend it and press again.</translation>
    </message>
    <message>
        <source>现在还不能这样办，当前状态不允许。
请看票条上写的还差什么，补上再按。</source>
        <translation>This is not possible now, the present state does not allow it.
See on the ticket bar what is missing, then press again.</translation>
    </message>
    <message>
        <source>这一步没有做成，电脑或设备那头出了状况。
已填的内容都在，稍等再按；还不行请告诉管理员。</source>
        <translation>The step was not done: something is wrong with the computer or a device.
What you typed is kept. Wait a moment and press again, or tell the administrator.</translation>
    </message>
    <message>
        <source>证件号对不上，和证件号的编法不符。
请对着证件再看一遍。</source>
        <translation>The number cannot be an identity number.
Compare it with the document.</translation>
    </message>
    <message>
        <source>还没填证件号。
请刷证件（F4），或对着证件输入。</source>
        <translation>There is no number yet.
Read the card (F4) or type the number from the document.</translation>
    </message>
    <message>
        <source>证件号第 {position} 位不是数字，除最后一位 X 外只能是数字。
请对着证件改这一位。</source>
        <translation>Place {position} of the number is no digit; only the last may be an X.
Mend this place from the document.</translation>
    </message>
    <message>
        <source>证件号有 {count} 位，应是 18 位。
请数一数是不是多了或少了。</source>
        <translation>The number has {count} places, it should have 18.
Count whether one is missing or too many.</translation>
    </message>
    <message>
        <source>证件号只有 15 位，可能少输了 3 位，也可能是旧号。
请补成 18 位；确是旧号的，请按旧证核对后换成新号。</source>
        <translation>The number has only 15 places: three may be missing, or it is an old one.
Complete it to 18; for an old number check the old card and use the new number.</translation>
    </message>
    <message>
        <source>证件号里的出生日期不存在。
请看看第 7 到 14 位。</source>
        <translation>The birth date in the number does not exist.
Look at places 7 to 14.</translation>
    </message>
    <message>
        <source>证件号里的出生日期比今天还晚。
请看看第 7 到 14 位。</source>
        <translation>The birth date in the number is later than today.
Look at places 7 to 14.</translation>
    </message>
    <message>
        <source>证件号里的出生年份早于 1900 年。
请看看第 7 到 10 位。</source>
        <translation>The year of birth in the number is before 1900.
Look at places 7 to 10.</translation>
    </message>
    <message>
        <source>证件号最后一位对不上，前面多半有一位输错了。
请对着证件逐位看一遍，也可刷证件（F4）。</source>
        <translation>The last place does not fit; most likely an earlier one is mistyped.
Compare place by place, or read the card (F4).</translation>
    </message>
    <message>
        <source>姓名里有不能用的字。
请对着证件再看一遍。</source>
        <translation>The name holds a character that cannot be used.
Compare it with the document.</translation>
    </message>
    <message>
        <source>还没填姓名。
请刷证件（F4），或对着证件输入。</source>
        <translation>There is no name yet.
Read the card (F4) or type the name from the document.</translation>
    </message>
    <message>
        <source>姓名有 {count} 个字，最多 {limit} 个。
请看看是不是把别的内容也粘进来了。</source>
        <translation>The name has {count} characters, at most {limit} are possible.
See whether something else was pasted with it.</translation>
    </message>
    <message>
        <source>姓名第 {position} 个字是看不见的控制符，多半是粘贴带进来的。
请删掉它再输。</source>
        <translation>Character {position} is an invisible control sign, probably pasted.
Delete it and type again.</translation>
    </message>
    <message>
        <source>姓名第 {position} 个字看不见，多半是粘贴带进来的。
请删掉它再输。</source>
        <translation>Character {position} cannot be seen, probably pasted.
Delete it and type again.</translation>
    </message>
    <message>
        <source>姓名第 {position} 个字是某台电脑自造的字，别处显示不出来。
请用正式编码的字；找不到就先写拼音，纸上手写。</source>
        <translation>Character {position} was made up on some computer and shows nowhere else.
Use the official character; if there is none write pinyin and add it by hand on paper.</translation>
    </message>
    <message>
        <source>姓名第 {position} 个字没有正式编码（{code_point}）。
请换一种输入法再输这个字。</source>
        <translation>Character {position} has no official code ({code_point}).
Type it with another input method.</translation>
    </message>
    <message>
        <source>姓名里只有数字，像是填错了格。
请看看是不是把号码填到了姓名里。</source>
        <translation>The name holds only digits, as if in the wrong field.
See whether a number was typed into the name.</translation>
    </message>
    <message>
        <source>姓名第 {position} 个字不能出现在姓名里。
请对着证件改这个字；间隔号用「·」。</source>
        <translation>Character {position} cannot stand in a name.
Mend it from the document; the separator is the middle dot.</translation>
    </message>
    <message>
        <source>间隔号「·」不能在开头、结尾，也不能连着。
请看看是不是多了一个。</source>
        <translation>The middle dot cannot stand first, last or twice in a row.
See whether there is one too many.</translation>
    </message>
    <message>
        <source>姓名里一个字也没有。
请对着证件输入姓名。</source>
        <translation>The name has no letter at all.
Type the name from the document.</translation>
    </message>
    <message>
        <source>电话号码拨不通，和号码的编法不符。
请再看一遍。</source>
        <translation>This number cannot be dialled.
Look at it again.</translation>
    </message>
    <message>
        <source>还没填电话。
请问一下本人，记下能找到人的号码。</source>
        <translation>There is no telephone number yet.
Ask for one at which the person can be reached.</translation>
    </message>
    <message>
        <source>电话第 {position} 位不是数字。
请改成数字。</source>
        <translation>Place {position} of the telephone number is no digit.
Make it a digit.</translation>
    </message>
    <message>
        <source>电话只有 {count} 位，应是 {expected} 位。
请看看是不是少了一位。</source>
        <translation>The telephone number has {count} digits, it should have {expected}.
See whether one is missing.</translation>
    </message>
    <message>
        <source>电话有 {count} 位，应是 {expected} 位。
请看看是不是多了一位。</source>
        <translation>The telephone number has {count} digits, it should have {expected}.
See whether there is one too many.</translation>
    </message>
    <message>
        <source>1 开头的号码应是 13 到 19 号段的手机号。
请看看前两位。</source>
        <translation>A number that begins with 1 should be a mobile one from 13 to 19.
Look at the first two digits.</translation>
    </message>
    <message>
        <source>座机号码前面没有区号。
请加上区号，如 0512。</source>
        <translation>The landline has no area code.
Add it, for example 0512.</translation>
    </message>
    <message>
        <source>座机的区号不存在。
请看看前 3、4 位。</source>
        <translation>There is no such area code.
Look at the first three or four digits.</translation>
    </message>
    <message>
        <source>证件号码对不上，和这种证件的编法不符。
请对着证件再看一遍。</source>
        <translation>The number does not have the shape of this document.
Compare it with the document.</translation>
    </message>
    <message>
        <source>还没填证件号码。
请对着证件输入，或扫描证件。</source>
        <translation>There is no document number yet.
Type it from the document, or scan the document.</translation>
    </message>
    <message>
        <source>这种证件的号码不是这个字母开头。
请看看证件种类选得对不对。</source>
        <translation>Numbers of this document do not begin so.
See whether the right kind of document is chosen.</translation>
    </message>
    <message>
        <source>证件号码第 {position} 位不对，这里应是数字。
请看看是不是把 0 输成了字母 O。</source>
        <translation>Place {position} of the number should be a digit.
See whether an O was typed for a 0.</translation>
    </message>
    <message>
        <source>证件号码有 {count} 位，这种证件不是这个位数。
请数一数是不是多了或少了。</source>
        <translation>The number has {count} places, this document has another count.
Count whether one is missing or too many.</translation>
    </message>
    <message>
        <source>{label} 现在是「{state}」，不能这样办。
请看票条上的状态；可能刚被别的窗口办了。</source>
        <translation>{label} is &quot;{state}&quot; now, so this cannot be done.
See the ticket bar; another counter may have acted just now.</translation>
    </message>
    <message>
        <source>还不能过号，才叫了 {calls} 次。
再等 {seconds_left} 秒，或叫满 {calls_needed} 次后按 F6。</source>
        <translation>Too early for a no-show: called {calls} times.
Wait {seconds_left} s or call {calls_needed} times, then press F6.</translation>
    </message>
    <message>
        <source>{number} 号窗还没开，或正暂停叫号。
请先开窗，或按 F2 恢复叫号。</source>
        <translation>Counter {number} is not open, or calling is paused.
Open the counter, or resume with F2.</translation>
    </message>
    <message>
        <source>{number} 号窗已有人登录。
请换一个窗口，或请那位先退出。</source>
        <translation>Somebody is signed in at counter {number}.
Choose another counter or ask them to sign out.</translation>
    </message>
    <message>
        <source>这个窗口还有一位没办完，不能再叫。
请先办完、挂起（F7）或转移（F8）。</source>
        <translation>Somebody is still at this counter.
Finish, hold (F7) or transfer (F8) first.</translation>
    </message>
    <message>
        <source>{number} 号窗这样设不行。
请看看标红的地方。</source>
        <translation>Counter {number} cannot be set like this.
Look at the marked places.</translation>
    </message>
    <message>
        <source>{number} 号窗还没选收办的业务。
请至少选一项业务。</source>
        <translation>Counter {number} takes no business yet.
Choose at least one.</translation>
    </message>
    <message>
        <source>{number} 号已经有窗口在用。
请换一个号。</source>
        <translation>Counter number {number} is in use.
Choose another number.</translation>
    </message>
    <message>
        <source>{number} 号窗还没有名字。
请填窗口名。</source>
        <translation>Counter {number} has no name.
Enter a name.</translation>
    </message>
    <message>
        <source>{label} 现在在 {counter_number} 号窗。
请和那个窗口说一声，由那边转过来。</source>
        <translation>{label} is at counter {counter_number} now.
Ask that counter to transfer it.</translation>
    </message>
    <message>
        <source>转到哪里没有说清，业务、窗口、民警只能选一个。
请选一个再按 F8。</source>
        <translation>It is not clear where to: choose one of business, counter, officer.
Choose one and press F8 again.</translation>
    </message>
    <message>
        <source>补登的时间对不上。
请照手工号上写的时间填。</source>
        <translation>The stated time cannot be right.
Take the time from the hand-written number.</translation>
    </message>
    <message>
        <source>补登的时间比现在还晚。
请照手工号上写的时间填。</source>
        <translation>The stated time is later than now.
Take the time from the hand-written number.</translation>
    </message>
    <message>
        <source>补登的时间不是今天。
手工号只能补登当天的，过了天请告诉窗口负责人。</source>
        <translation>The stated time is not of today.
Only numbers of today can be entered; tell the supervisor.</translation>
    </message>
    <message>
        <source>还有 {count} 件没有结果，不能接待完毕。
请先受理、告知，或移出不办的。</source>
        <translation>{count} cases have no result yet, the visit cannot end.
Accept, give notice, or remove what is not pursued.</translation>
    </message>
    <message>
        <source>这一位没有办件，还没选咨询主题。
请按 1 到 5 选一个主题，再按 F2。</source>
        <translation>No case and no topic yet.
Choose a topic with 1 to 5, then F2.</translation>
    </message>
    <message>
        <source>上一步撤不回来了。
请用更正（Ctrl+R）或转移（F8）来改。</source>
        <translation>The last step cannot be taken back any more.
Change it by correction (Ctrl+R) or transfer (F8).</translation>
    </message>
    <message>
        <source>已过 10 秒，上一步撤不回来了。
请用更正（Ctrl+R）或转移（F8）来改。</source>
        <translation>More than 10 s have passed, the step stays.
Change it by correction (Ctrl+R) or transfer (F8).</translation>
    </message>
    <message>
        <source>后面已经接着办了，上一步撤不回来了。
请用更正（Ctrl+R）来改。</source>
        <translation>Work went on after it, the step stays.
Change it by correction (Ctrl+R).</translation>
    </message>
    <message>
        <source>没有可撤回的。
接着办就行。</source>
        <translation>There is nothing to take back.
Just go on.</translation>
    </message>
    <message>
        <source>窗口上已有别的人，上一步撤不回来了。
请先办完或挂起（F7）眼前这位。</source>
        <translation>Somebody else is at the counter, the step stays.
Finish or hold (F7) the one in front of you first.</translation>
    </message>
    <message>
        <source>这位今天已有一个号：{label}。
请选合并成一次办，或两个号都留。</source>
        <translation>This person has a number today already: {label}.
Join the two or keep both.</translation>
    </message>
    <message>
        <source>这一步要写明原因。
请选一条或写一句，再按 F2。</source>
        <translation>This step needs a reason.
Choose or write one, then F2.</translation>
    </message>
    <message>
        <source>扫到的码不认识，或没扫清楚。
请再扫一次；还不行就照码下面的号输入。</source>
        <translation>The code is unknown or was not read well.
Scan again, or type the number below the code.</translation>
    </message>
    <message>
        <source>没有扫到内容。
请再扫一次。</source>
        <translation>Nothing was scanned.
Scan again.</translation>
    </message>
    <message>
        <source>这不是本系统的号票、凭条或告知书。
请看看是不是扫错了纸。</source>
        <translation>This is no ticket, slip or notice of ours.
See whether it is the right paper.</translation>
    </message>
    <message>
        <source>码没扫清楚，校验位对不上。
请再扫一次；输入的请看看有没有输错。</source>
        <translation>The code was not read well, its check character does not fit.
Scan again; if typed, look for a slip.</translation>
    </message>
    <message>
        <source>码里的日期不存在，多半没扫清楚。
请再扫一次。</source>
        <translation>The date in the code does not exist, it was not read well.
Scan again.</translation>
    </message>
    <message>
        <source>这位申请人现在不能这样改。
请看申请人卡上的状态。</source>
        <translation>This applicant cannot be changed like that now.
See the state on the applicant&apos;s card.</translation>
    </message>
    <message>
        <source>这位已有受理的件，不能移出或换人。
请先撤回或更正那一件。</source>
        <translation>A case was accepted for this person, who therefore stays.
Withdraw or correct that case first.</translation>
    </message>
    <message>
        <source>已按另一位的证件认过人。
请按「加为申请人」另加一位。</source>
        <translation>The person was identified by another document.
Add another applicant instead.</translation>
    </message>
    <message>
        <source>认人的记录不完整。
请重新认人（F4）。</source>
        <translation>The identification is not complete.
Identify again (F4).</translation>
    </message>
    <message>
        <source>证件已过期，有效期到 {valid_until}。
请换有效的证件，或由民警人工核验。</source>
        <translation>The document expired on {valid_until}.
Ask for a valid one, or an officer checks.</translation>
    </message>
    <message>
        <source>临时身份证要填有效期。
请照证件上的日期填。</source>
        <translation>A temporary card needs its last day.
Take the date from the card.</translation>
    </message>
    <message>
        <source>人员信息前后对不上。
请对着证件再看一遍。</source>
        <translation>The facts of this person do not fit together.
Compare them with the document.</translation>
    </message>
    <message>
        <source>出生日期和证件号里的不一样。
请对着证件看看哪个输错了。</source>
        <translation>The birth date differs from the one in the number.
See in the document which is mistyped.</translation>
    </message>
    <message>
        <source>性别和证件号里的不一样。
请对着证件看看哪个输错了。</source>
        <translation>The sex differs from the one in the number.
See in the document which is mistyped.</translation>
    </message>
    <message>
        <source>民族代码不认识。
请从列表里选民族。</source>
        <translation>The ethnic group&apos;s code is unknown.
Choose from the list.</translation>
    </message>
    <message>
        <source>还没有证件号。
请刷证件（F4），或对着证件输入。</source>
        <translation>There is no number yet.
Read the card (F4) or type the number from the document.</translation>
    </message>
    <message>
        <source>这一件现在是「{state}」，不能这样办。
请看办件卡上的状态。</source>
        <translation>This case is &quot;{state}&quot; now, so this cannot be done.
See the state on its card.</translation>
    </message>
    <message>
        <source>材料或信息还没齐，暂时不能受理。
缺的已标出；要回去拿的，按 Ctrl+N 出一次性告知书。</source>
        <translation>Materials or facts are missing, it cannot be accepted yet.
They are marked; for what must be fetched give a notice with Ctrl+N.</translation>
    </message>
    <message>
        <source>这笔收款记不下来。
请看看金额和票据号。</source>
        <translation>This payment cannot be recorded.
Look at the amount and the voucher number.</translation>
    </message>
    <message>
        <source>这一件没有要收的钱。
不用收款，接着办就行。</source>
        <translation>Nothing is due for this case.
No payment needed, go on.</translation>
    </message>
    <message>
        <source>收的比应收的多，还应收 {due_fen} 元。
请看看金额是不是输错了。</source>
        <translation>More than what is due: {due_fen} yuan are outstanding.
See whether the amount is mistyped.</translation>
    </message>
    <message>
        <source>金额应大于 0。
请填实收的金额，还应收 {due_fen} 元。</source>
        <translation>The amount must be more than 0.
Enter what was paid; {due_fen} yuan are outstanding.</translation>
    </message>
    <message>
        <source>票据号应是 6 到 20 位数字。
请对着票据再看一遍。</source>
        <translation>A voucher number has 6 to 20 digits.
Compare it with the voucher.</translation>
    </message>
    <message>
        <source>这一步您的账号没有权限：{permission}。
请有权限的同事来办，或请窗口负责人在本窗确认。</source>
        <translation>Your account has no right to this: {permission}.
Ask a colleague who has it, or the supervisor at this counter.</translation>
    </message>
    <message>
        <source>「{first}」和「{second}」不能在同一个账号上。
请分给两个人。</source>
        <translation>&quot;{first}&quot; and &quot;{second}&quot; cannot be on one account.
Give them to two people.</translation>
    </message>
    <message>
        <source>工号和密码对不上。
请再输一次；忘了密码请找系统管理员。</source>
        <translation>Badge number and password do not belong together.
Try again; for a lost password see the system administrator.</translation>
    </message>
    <message>
        <source>工号和密码对不上，还可以再试 {attempts_left} 次。
请看看大小写和输入法。</source>
        <translation>Badge number and password do not belong together, {attempts_left} tries are left.
Look at capitals and the input method.</translation>
    </message>
    <message>
        <source>输错次数多了，账号锁着，还有 {minutes} 分钟。
请等一会儿，或请安全管理员解锁。</source>
        <translation>Too many tries, the account is locked for {minutes} minutes.
Wait, or ask the security administrator.</translation>
    </message>
    <message>
        <source>这个账号停用了。
请找系统管理员。</source>
        <translation>This account is disabled.
See the system administrator.</translation>
    </message>
    <message>
        <source>这个账号停用了，不能再办。
请找系统管理员；已办的都在。</source>
        <translation>This account is disabled and cannot act.
See the system administrator; what was done is kept.</translation>
    </message>
    <message>
        <source>新密码太容易猜。
请换一个长一些、字母数字都有的。</source>
        <translation>The new password is too easy to guess.
Choose a longer one with letters and digits.</translation>
    </message>
    <message>
        <source>新密码太短，至少 {minimum} 位。
请换一个长一些的。</source>
        <translation>The new password is too short, {minimum} characters at least.
Choose a longer one.</translation>
    </message>
    <message>
        <source>新密码太简单。
请字母、数字都用上，不要连号。</source>
        <translation>The new password is too simple.
Use letters and digits, no runs.</translation>
    </message>
    <message>
        <source>新密码和原来的一样。
请换一个没用过的。</source>
        <translation>The new password is the old one.
Choose one that was not used.</translation>
    </message>
    <message>
        <source>工号应是 3 到 20 位字母或数字。
请对着警官证再看一遍。</source>
        <translation>A badge number has 3 to 20 letters or digits.
Compare it with the police card.</translation>
    </message>
    <message>
        <source>这个工号已有账号。
请看看是不是输错了，或停用旧账号。</source>
        <translation>This badge number has an account already.
See whether it is mistyped, or disable the old account.</translation>
    </message>
    <message>
        <source>姓名应是 1 到 50 个字。
请填写姓名。</source>
        <translation>A name has 1 to 50 characters.
Enter the name.</translation>
    </message>
    <message>
        <source>本站已经建好，有账号了。
请直接登录。</source>
        <translation>The station is set up and has accounts.
Just sign in.</translation>
    </message>
    <message>
        <source>建站信息对不上。
请看看标红的地方。</source>
        <translation>The station&apos;s data cannot be right.
Look at the marked places.</translation>
    </message>
    <message>
        <source>还没填派出所名称。
请填写名称。</source>
        <translation>The station has no name yet.
Enter its name.</translation>
    </message>
    <message>
        <source>行政区划代码应是 6 位数字。
请对照本所的代码填写。</source>
        <translation>A region code has 6 digits.
Enter the code of this station.</translation>
    </message>
    <message>
        <source>这台电脑还没在本站登记，或已被停用。
请系统管理员登记这台电脑。</source>
        <translation>This computer is not enrolled here, or was revoked.
Ask the system administrator to enrol it.</translation>
    </message>
    <message>
        <source>这是演示用的站点，不能办真实业务。
请打开本所的正式站点。</source>
        <translation>This is a demonstration station, not for real work.
Open the real station.</translation>
    </message>
    <message>
        <source>这一步和刚才那一步对不上，没有重复办。
画面已更新，请看一眼再按。</source>
        <translation>This step does not match the one before, nothing was done twice.
The screen is fresh; look and press again.</translation>
    </message>
    <message>
        <source>这张纸现在是「{state}」，不能这样处理。
请看打印记录（F12）里的状态。</source>
        <translation>This sheet is &quot;{state}&quot; now, so this cannot be done.
See its state in the print list (F12).</translation>
    </message>
    <message>
        <source>还没选打这种纸的打印机。
请到设置里选打印机；办件已受理，纸随时可补打。</source>
        <translation>No printer is chosen for this paper.
Choose one in the settings; the case is accepted and can be printed any time.</translation>
    </message>
    <message>
        <source>补打要写明原因。
请按 1 到 5 选一条，再按 F2。</source>
        <translation>A reprint needs a reason.
Choose one with 1 to 5, then F2.</translation>
    </message>
    <message>
        <source>这张纸还在打：{state}，不能补打。
请等它出纸；没出来再补打（F12）。</source>
        <translation>This sheet is still on its way: {state}.
Wait for it; reprint (F12) if it does not come.</translation>
    </message>
    <message>
        <source>事项目录文件 {file} 有错，没有启用；原来的目录照用。
请按下面列出的地方改好，再导入一次。</source>
        <translation>The catalogue file {file} has mistakes and is not used; the old one stays.
Mend the places listed below and import again.</translation>
    </message>
    <message>
        <source>事项目录文件 {file} 是空的（0 字节），没有启用。
请重新拷贝这个文件再导入。</source>
        <translation>The catalogue file {file} is empty (0 bytes) and is not used.
Copy it again and import.</translation>
    </message>
    <message>
        <source>事项目录文件 {file} 里有不认识的项 {path}，没有启用。
请看看是不是拼错了，改好再导入。</source>
        <translation>The catalogue file {file} has an unknown entry {path} and is not used.
See whether it is misspelt, then import again.</translation>
    </message>
    <message>
        <source>事项目录文件 {file} 里缺 {path}，没有启用。
请补上再导入。</source>
        <translation>The catalogue file {file} lacks {path} and is not used.
Add it and import again.</translation>
    </message>
    <message>
        <source>事项目录文件 {file} 不是 UTF-8 编码，没有启用。
请另存为 UTF-8 再导入。</source>
        <translation>The catalogue file {file} is not UTF-8 and is not used.
Save it as UTF-8 and import again.</translation>
    </message>
    <message>
        <source>事项目录文件 {file} 第 {line} 行写法不对，没有启用。
请看看这一行的引号和括号，改好再导入。</source>
        <translation>Line {line} of the catalogue file {file} cannot be read; it is not used.
Look at the quotes and brackets of that line and import again.</translation>
    </message>
    <message>
        <source>目录里没有编号为 {code} 的事项。
请按 F3 用名称或拼音首字母找。</source>
        <translation>The catalogue has no item {code}.
Search by name or initials with F3.</translation>
    </message>
    <message>
        <source>条件第 {position} 个字起读不懂。
请对照目录说明改好。</source>
        <translation>The condition cannot be read from character {position} on.
Mend it by the catalogue&apos;s manual.</translation>
    </message>
    <message>
        <source>目录里没有这个事项。
请按 F3 用名称或拼音首字母找。</source>
        <translation>The catalogue has no such item.
Search by name or initials with F3.</translation>
    </message>
    <message>
        <source>办公时间对不上。
请看看标红的地方。</source>
        <translation>The working hours cannot be right.
Look at the marked places.</translation>
    </message>
    <message>
        <source>下班时间早于上班时间。
请看看上、下班时间是不是填反了。</source>
        <translation>The end is before the beginning.
See whether the two are swapped.</translation>
    </message>
    <message>
        <source>上午和下午的时间重叠了。
请把两段时间错开。</source>
        <translation>Morning and afternoon overlap.
Move them apart.</translation>
    </message>
    <message>
        <source>一周应写七天。
请把七天都写上，休息的写空。</source>
        <translation>A week has seven days.
Write all seven; leave days of rest empty.</translation>
    </message>
    <message>
        <source>这样设就没有一天开门了。
请至少留一天。</source>
        <translation>The station would never be open.
Leave at least one day.</translation>
    </message>
    <message>
        <source>日历文件 {file} 有错，没有启用；原来的照用。
请按提示改好，再导入一次。</source>
        <translation>The calendar file {file} has mistakes and is not used; the old one stays.
Mend it as told and import again.</translation>
    </message>
    <message>
        <source>日历文件 {file} 读不了。
请看看文件还在不在、让不让读。</source>
        <translation>The calendar file {file} cannot be read.
See whether it is there and may be read.</translation>
    </message>
    <message>
        <source>本站的时限规则有一处用不了。
请窗口负责人到设置里重填。</source>
        <translation>One of the station&apos;s rules cannot be used.
The supervisor should enter it again in the settings.</translation>
    </message>
    <message>
        <source>这个文件是别的程序的数据库，没有动它。
请管理员看看地址填得对不对。</source>
        <translation>This file is another program&apos;s database; it was not touched.
The administrator should check the address.</translation>
    </message>
    <message>
        <source>数据库是更新的版本建的，这一版程序打不开。
请先升级本机的程序；数据没有动。</source>
        <translation>The database was made by a newer version.
Upgrade this program first; the data was not touched.</translation>
    </message>
    <message>
        <source>电脑时间比最后一笔记录早 {seconds_behind} 秒，已停止写入。
请校准电脑时间再按；已填的内容都在。</source>
        <translation>The PC&apos;s clock is {seconds_behind} s behind the last record; writing has stopped.
Set the clock and press again; what you typed is kept.</translation>
    </message>
    <message>
        <source>这一处改动还原不了。
请告诉管理员用备份恢复。</source>
        <translation>This change cannot be restored.
Ask the administrator to restore the backup.</translation>
    </message>
    <message>
        <source>数据库出了状况，这一步没有记下来。
已填的内容在本机留着，请再按一次；还不行请告诉管理员。</source>
        <translation>Something is wrong with the database, the step was not recorded.
What you typed is kept here. Press again, or tell the administrator.</translation>
    </message>
    <message>
        <source>数据库正忙，另一个程序占着没有放开。
已填的内容都在，稍等几秒再按。</source>
        <translation>The database is busy, another program holds it.
What you typed is kept; wait some seconds and press again.</translation>
    </message>
    <message>
        <source>磁盘满了，这一步没有记下来。
请清出一些空间再按；已填的内容都在，没有丢。</source>
        <translation>The disk is full, the step was not recorded.
Make room and press again; nothing is lost.</translation>
    </message>
    <message>
        <source>数据库文件坏了，或不是本程序的数据库。
请不要再办，告诉管理员用最近的备份恢复。</source>
        <translation>The database file is damaged or not ours.
Stop working and ask the administrator to restore the newest backup.</translation>
    </message>
    <message>
        <source>数据库文件不让写。
请管理员看看文件和文件夹的权限，已填的内容都在。</source>
        <translation>The database file may not be written.
The administrator should check the rights; what you typed is kept.</translation>
    </message>
    <message>
        <source>打不开数据库。
请看看网络和数据库电脑开着没有；已填的内容都在本机。</source>
        <translation>The database cannot be opened.
See whether the network and the database PC are on; what you typed is kept.</translation>
    </message>
    <message>
        <source>数据库地址用不了。
请管理员看看设置里的地址。</source>
        <translation>The database address cannot be used.
The administrator should check it in the settings.</translation>
    </message>
    <message>
        <source>数据库地址写法不对，读不懂。
请管理员看看 WINDOW_CLIENT_DB。</source>
        <translation>The database address cannot be read.
The administrator should check WINDOW_CLIENT_DB.</translation>
    </message>
    <message>
        <source>这一版不支持 {dialect} 数据库。
请管理员改用 SQLite 文件。</source>
        <translation>This version does not support {dialect}.
The administrator should use an SQLite file.</translation>
    </message>
    <message>
        <source>数据库不能只放在内存里，关机就没有了。
请管理员改成一个文件。</source>
        <translation>A database in memory would be gone after switching off.
The administrator should name a file.</translation>
    </message>
    <message>
        <source>这一条刚被别人改过，您看到的是旧的。
画面已更新，请看一眼再按。</source>
        <translation>Somebody else changed this just now.
The screen is fresh; look and press again.</translation>
    </message>
    <message>
        <source>要找的这一条不在本站里。
请刷新后再找；也可能已被移走。</source>
        <translation>This is not in our station.
Search again; it may have been moved.</translation>
    </message>
    <message>
        <source>密钥长度不对，应是 {expected} 字节。
请管理员重新填写密钥或恢复码。</source>
        <translation>The key has the wrong length, {expected} bytes are right.
The administrator should enter the key or recovery code again.</translation>
    </message>
    <message>
        <source>密钥和这个数据库对不上，数据打不开。
请管理员用建站时的恢复码，或换回原来的数据库。</source>
        <translation>The key does not belong to this database, the data stays closed.
The administrator should use the recovery code, or the right database.</translation>
    </message>
    <message>
        <source>有一条加密内容打不开，可能被改动过。
请不要再改它，告诉管理员做一次核对。</source>
        <translation>An encrypted value cannot be opened, it may have been changed.
Leave it as it is and ask the administrator for an audit.</translation>
    </message>
    <message>
        <source>这台电脑缺少国密算法（{algorithm}）。
请管理员装上带国密的 OpenSSL。</source>
        <translation>This PC lacks a national cipher ({algorithm}).
The administrator should install an OpenSSL that has it.</translation>
    </message>
    <message>
        <source>恢复码不对。
请对着纸上的恢复码再输一遍。</source>
        <translation>The recovery code is wrong.
Type it again from the paper.</translation>
    </message>
    <message>
        <source>恢复码第 {group} 组里有不该有的字符。
请对着纸上的恢复码再看这一组。</source>
        <translation>Group {group} of the recovery code holds a wrong sign.
Compare this group with the paper.</translation>
    </message>
    <message>
        <source>恢复码有 {signs} 个字符，应是 {expected} 个。
请看看是不是漏了一组。</source>
        <translation>The recovery code has {signs} signs, it should have {expected}.
See whether a group is missing.</translation>
    </message>
    <message>
        <source>恢复码第 {groups} 组输错了，或次序不对。
请对着纸上再看这几组。</source>
        <translation>Group {groups} of the recovery code is mistyped or misplaced.
Compare these groups with the paper.</translation>
    </message>
    <message>
        <source>恢复码每组都对，合起来不对，可能混了两张纸。
请用同一张纸上的恢复码。</source>
        <translation>Each group is right but not the whole; two papers may be mixed.
Use the code of one paper.</translation>
    </message>
    <message>
        <source>系统钥匙串用不了。
请管理员运行自检（window-client doctor），按提示处理。</source>
        <translation>The system keyring cannot be used.
The administrator should run window-client doctor and follow it.</translation>
    </message>
    <message>
        <source>这台电脑没有开系统钥匙串。
请管理员启动钥匙串服务，或改用密钥文件。</source>
        <translation>No system keyring is running on this PC.
The administrator should start one, or use a key file.</translation>
    </message>
    <message>
        <source>系统钥匙串锁着。
请先解锁钥匙串，再打开本程序。</source>
        <translation>The system keyring is locked.
Unlock it, then open the program again.</translation>
    </message>
    <message>
        <source>没有找到本站的密钥，数据打不开。
请管理员解锁钥匙串，或输入纸上的恢复码。</source>
        <translation>The station&apos;s key was not found, the data stays closed.
The administrator should unlock the keyring or enter the recovery code.</translation>
    </message>
    <message>
        <source>密钥文件用不了：{path}。
请管理员看看这个文件。</source>
        <translation>The key file cannot be used: {path}.
The administrator should look at it.</translation>
    </message>
    <message>
        <source>密钥文件不在：{path}。
请管理员把文件放回去，或指向正确的位置。</source>
        <translation>The key file is not there: {path}.
The administrator should put it back or name the right place.</translation>
    </message>
    <message>
        <source>密钥文件别人也能读，不安全：{path}。
请管理员把权限改成只有本人可读（600）。</source>
        <translation>Others can read the key file, which is not safe: {path}.
The administrator should allow its owner only (600).</translation>
    </message>
    <message>
        <source>密钥文件是一个链接，不能用：{path}。
请管理员指向真正的文件。</source>
        <translation>The key file is a link and cannot be used: {path}.
The administrator should name the real file.</translation>
    </message>
    <message>
        <source>密钥文件里不是密钥：{path}。
请管理员换回正确的文件。</source>
        <translation>There is no key in the key file: {path}.
The administrator should put the right file back.</translation>
    </message>
    <message>
        <source>那里已经存着另一把密钥，没有覆盖。
请管理员先确认那把密钥属于哪个数据库。</source>
        <translation>Another key is kept there; it was not replaced.
The administrator should find out to which database it belongs.</translation>
    </message>
    <message>
        <source>设置文件里有一处不对。
请管理员改好 settings.toml 再打开。</source>
        <translation>Something in the settings file is wrong.
The administrator should mend settings.toml.</translation>
    </message>
    <message>
        <source>设置文件第 {line} 行写法不对。
请管理员改好这一行再打开。</source>
        <translation>Line {line} of the settings file cannot be read.
The administrator should mend this line.</translation>
    </message>
    <message>
        <source>设置文件不是 UTF-8 编码。
请管理员另存为 UTF-8。</source>
        <translation>The settings file is not UTF-8.
The administrator should save it as UTF-8.</translation>
    </message>
    <message>
        <source>设置文件里有不认识的项：{key}。
请管理员看看是不是拼错了。</source>
        <translation>The settings file has an unknown entry: {key}.
The administrator should see whether it is misspelt.</translation>
    </message>
    <message>
        <source>设置文件里有不认识的一节：{section}。
请管理员看看是不是拼错了。</source>
        <translation>The settings file has an unknown section: {section}.
The administrator should see whether it is misspelt.</translation>
    </message>
    <message>
        <source>设置文件读不了。
请管理员看看文件的权限。</source>
        <translation>The settings file cannot be read.
The administrator should check its rights.</translation>
    </message>
    <message>
        <source>设置没有存下来，原来的还在。
请看看磁盘有没有满、文件夹让不让写，再按保存。</source>
        <translation>The settings were not saved, the old ones stay.
See whether the disk is full or the folder closed, then save again.</translation>
    </message>
    <message>
        <source>日志文件打不开。
请管理员看看文件夹的权限和空间。</source>
        <translation>The log file cannot be opened.
The administrator should check the folder&apos;s rights and room.</translation>
    </message>
    <message>
        <source>{day} 的账没有对平。
请看日报上标出的那一行，告诉窗口负责人核对。</source>
        <translation>The books of {day} do not balance.
See the marked line in the report and tell the supervisor.</translation>
    </message>
    <message>
        <source>当天已经日结，号票和收款不再改动。
请在今天另记一笔更正，并写明原因。</source>
        <translation>The day is closed; its tickets and payments stay as they are.
Record a correction today, with its reason.</translation>
    </message>
    <message>
        <source>不予受理要写明理由。
请从列表里选一条，或自己写一句。</source>
        <translation>A refusal needs a reason.
Choose one from the list or write it.</translation>
    </message>
    <message>
        <source>回执已经在打了，这次受理撤不回来。
请用更正受理（Ctrl+R）。</source>
        <translation>The receipt is being printed, the acceptance stays.
Use the correction (Ctrl+R).</translation>
    </message>
    <message>
        <source>这一位现在不在受理中，不能这样办。
请看票条上的状态，先开始受理（F2）。</source>
        <translation>This visit is not being served now.
See the ticket bar; start it first (F2).</translation>
    </message>
    <message>
        <source>这个号现在没有在受理。
请先呼叫并开始受理（F2）。</source>
        <translation>Nobody is being served under this number.
Call and start first (F2).</translation>
    </message>
    <message>
        <source>这一件不收这样材料。
请看材料清单；条件变了会自动重列。</source>
        <translation>This case does not ask for such a paper.
See the list of materials; it follows the conditions.</translation>
    </message>
    <message>
        <source>材料不缺，不用出一次性告知书。
可以直接受理（F2）。</source>
        <translation>Nothing is missing, no notice is needed.
Accept it (F2).</translation>
    </message>
    <message>
        <source>表单里没有这一项。
请刷新后再填；目录可能刚更新过。</source>
        <translation>The form has no such field.
Look again; the catalogue may have been updated.</translation>
    </message>
    <message>
        <source>业务编号应是 4 到 40 位字母、数字或短横。
请扫业务系统的条码，或对着屏幕再看一遍。</source>
        <translation>This number has 4 to 40 letters, digits or hyphens.
Scan it from the business system, or compare it with that screen.</translation>
    </message>
    <message>
        <source>地址写不进去。
请看看是不是粘进了别的内容。</source>
        <translation>This address cannot be stored.
See whether something else was pasted.</translation>
    </message>
    <message>
        <source>地址太长，最多 {maximum} 个字。
请写到门牌号为止。</source>
        <translation>The address is too long, {maximum} characters at most.
Write it up to the house number.</translation>
    </message>
    <message>
        <source>没有这一项可以看。
请从人员卡片上按小眼睛看。</source>
        <translation>There is no such field to show.
Use the eye on the person&apos;s card.</translation>
    </message>
    <message>
        <source>这位在这次办事里不能当「{role}」。
请另选一种，或问清和申请人的关系。</source>
        <translation>This person cannot be &quot;{role}&quot; in this visit.
Choose another part, or ask about the relation.</translation>
    </message>
    <message>
        <source>已有受理的件，不能换成这位。
请加为申请人，或先撤回那一件。</source>
        <translation>A case was accepted, the applicant cannot be replaced.
Add an applicant, or withdraw that case first.</translation>
    </message>
    <message>
        <source>这位已经是申请人了。
不用再加，选中这位接着办。</source>
        <translation>This person is an applicant already.
Select the person and go on.</translation>
    </message>
    <message>
        <source>还没选要办的事项，代办规则定不下来。
请先加办（F3）再选。</source>
        <translation>No item is chosen, so the agent rule is not known.
Add a case first (F3).</translation>
    </message>
    <message>
        <source>这项须本人到场，不能代办。
请告知本人来办，或出一次性告知书（Ctrl+N）。</source>
        <translation>This item must be applied for in person.
Ask the person to come, or give a notice (Ctrl+N).</translation>
    </message>
    <message>
        <source>这项须本人申请，别人只能代领。
请告知本人来申请。</source>
        <translation>Others may only collect, the person must apply.
Ask the person to come.</translation>
    </message>
    <message>
        <source>代办要有委托书。
请看看带来没有；没带的出一次性告知书（Ctrl+N）。</source>
        <translation>An agent needs a power of attorney.
See whether it is here; else give a notice (Ctrl+N).</translation>
    </message>
    <message>
        <source>这项只有亲属可以代办。
请问清是什么关系。</source>
        <translation>Only relatives may act for this item.
Ask about the relation.</translation>
    </message>
    <message>
        <source>这位未满 18 周岁，不能代办或监护。
请成年人来办。</source>
        <translation>This person is under 18 and cannot act for others.
An adult should come.</translation>
    </message>
    <message>
        <source>申请人已满 18 周岁，不用监护人。
请选陪同人或代办人。</source>
        <translation>The applicant is 18 or older and needs no guardian.
Choose companion or agent.</translation>
    </message>
    <message>
        <source>申请人的年龄还不清楚。
请先认申请人（F4）。</source>
        <translation>The applicant&apos;s age is not known yet.
Identify the applicant first (F4).</translation>
    </message>
    <message>
        <source>{day} 已经日结过了。
要改请另记更正；日报随时可以再导出。</source>
        <translation>{day} was closed before.
Record a correction; the report can be exported any time.</translation>
    </message>
    <message>
        <source>{day} 还有号没有去向，不能日结。
在办的先办完；其余由窗口负责人逐个点名顺延。</source>
        <translation>Tickets of {day} have no outcome yet.
Finish those at the counters; the supervisor carries the others over by name.</translation>
    </message>
    <message>
        <source>{day} 现在不能日结。
请看看日期和点名的号。</source>
        <translation>{day} cannot be closed now.
Look at the date and the named tickets.</translation>
    </message>
    <message>
        <source>{day} 还没到，不能日结。
请选今天或以前的日子。</source>
        <translation>{day} is still to come and cannot be closed.
Choose today or an earlier day.</translation>
    </message>
    <message>
        <source>{label} 不是这天的号，或已有去向。
请从名单里去掉它再日结。</source>
        <translation>{label} is not of that day or has its outcome.
Take it from the list and close again.</translation>
    </message>
    <message>
        <source>这台电脑的打印服务没有回应。
办件已记下；请看看打印服务开着没有，稍后补打（F12）。</source>
        <translation>This PC&apos;s print service does not answer.
The case is recorded. See whether the service runs, then print again (F12).</translation>
    </message>
    <message>
        <source>日报这样出不了。
请看看日期和样式。</source>
        <translation>The report cannot be made so.
Look at the days and the form.</translation>
    </message>
    <message>
        <source>没有这种样式的日报。
请选 Excel、PDF 或 CSV。</source>
        <translation>There is no such form of report.
Choose Excel, PDF or CSV.</translation>
    </message>
    <message>
        <source>结束日期早于开始日期。
请看看两个日期是不是填反了。</source>
        <translation>The last day is before the first.
See whether the two are swapped.</translation>
    </message>
    <message>
        <source>时间段太长，一次出不了。
请分几段导出。</source>
        <translation>The range is too long for one report.
Export it in parts.</translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source>等候</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>已呼叫</source>
        <translation>Called</translation>
    </message>
    <message>
        <source>受理中</source>
        <translation>Serving</translation>
    </message>
    <message>
        <source>挂起</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>接待完毕</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>离开</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>过号</source>
        <translation>No-show</translation>
    </message>
    <message>
        <source>顺延</source>
        <translation>Carried over</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>填写中</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>已告知</source>
        <translation>Notice given</translation>
    </message>
    <message>
        <source>不予受理</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>没有办</source>
        <translation>Not pursued</translation>
    </message>
    <message>
        <source>待民警审核</source>
        <translation>Waiting for review</translation>
    </message>
    <message>
        <source>已受理</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>退回补正</source>
        <translation>Sent back</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>已移交</source>
        <translation>Handed off</translation>
    </message>
    <message>
        <source>已批准</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>不予批准</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>已制证</source>
        <translation>Produced</translation>
    </message>
    <message>
        <source>待领证</source>
        <translation>Ready to collect</translation>
    </message>
    <message>
        <source>已领证</source>
        <translation>Collected</translation>
    </message>
    <message>
        <source>已邮寄</source>
        <translation>Mailed</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>普通</source>
        <translation>Ordinary</translation>
    </message>
    <message>
        <source>60 周岁及以上</source>
        <translation>60 or older</translation>
    </message>
    <message>
        <source>残疾人</source>
        <translation>Disabled</translation>
    </message>
    <message>
        <source>孕妇</source>
        <translation>Pregnant</translation>
    </message>
    <message>
        <source>抱婴者</source>
        <translation>With infant</translation>
    </message>
    <message>
        <source>军人、退役军人和优抚对象</source>
        <translation>Military, veterans and their families</translation>
    </message>
    <message>
        <source>来领证</source>
        <translation>Collecting a document</translation>
    </message>
    <message>
        <source>按时到场的预约</source>
        <translation>Booked, on time</translation>
    </message>
    <message>
        <source>户政</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>出入境</source>
        <translation>Exit and entry</translation>
    </message>
    <message>
        <source>车驾管</source>
        <translation>Vehicles</translation>
    </message>
    <message>
        <source>治安证照</source>
        <translation>Public order</translation>
    </message>
    <message>
        <source>咨询</source>
        <translation>Enquiry</translation>
    </message>
    <message>
        <source>辅警</source>
        <translation>Auxiliary</translation>
    </message>
    <message>
        <source>民警</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>导服</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>窗口负责人</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>所领导</source>
        <translation>Station chief</translation>
    </message>
    <message>
        <source>系统管理员</source>
        <translation>System administrator</translation>
    </message>
    <message>
        <source>安全管理员</source>
        <translation>Security administrator</translation>
    </message>
    <message>
        <source>审计员</source>
        <translation>Auditor</translation>
    </message>
    <message>
        <source>取号</source>
        <translation>Give numbers</translation>
    </message>
    <message>
        <source>开窗叫号</source>
        <translation>Open a counter and call</translation>
    </message>
    <message>
        <source>填写办件</source>
        <translation>Fill in cases</translation>
    </message>
    <message>
        <source>受理和决定</source>
        <translation>Accept and decide</translation>
    </message>
    <message>
        <source>收款</source>
        <translation>Take payment</translation>
    </message>
    <message>
        <source>窗口管理</source>
        <translation>Supervise</translation>
    </message>
    <message>
        <source>日结</source>
        <translation>Close the day</translation>
    </message>
    <message>
        <source>看日报</source>
        <translation>Read the report</translation>
    </message>
    <message>
        <source>设置窗口</source>
        <translation>Set up counters</translation>
    </message>
    <message>
        <source>设置设备</source>
        <translation>Set up devices</translation>
    </message>
    <message>
        <source>管理账号</source>
        <translation>Manage accounts</translation>
    </message>
    <message>
        <source>审计</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>查人</source>
        <translation>Search people</translation>
    </message>
    <message>
        <source>现金</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>刷卡</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>扫码</source>
        <translation>QR code</translation>
    </message>
    <message>
        <source>综合窗</source>
        <translation>General counter</translation>
    </message>
    <message>
        <source>敬老专窗</source>
        <translation>Senior counter</translation>
    </message>
    <message>
        <source>敬老专窗（只接待老人）</source>
        <translation>Senior counter (seniors only)</translation>
    </message>
    <message>
        <source>时限最早</source>
        <translation>Earliest promise</translation>
    </message>
    <message>
        <source>敬老专窗先叫老人</source>
        <translation>Senior counter: seniors first</translation>
    </message>
    <message>
        <source>人工挑选</source>
        <translation>Chosen by hand</translation>
    </message>
    <message>
        <source>转到本窗</source>
        <translation>Transferred here</translation>
    </message>
    <message>
        <source>读卡</source>
        <translation>Card read</translation>
    </message>
    <message>
        <source>临时身份证</source>
        <translation>Temporary card</translation>
    </message>
    <message>
        <source>护照</source>
        <translation>Passport</translation>
    </message>
    <message>
        <source>户口簿</source>
        <translation>Household book</translation>
    </message>
    <message>
        <source>人工核验</source>
        <translation>Checked by officer</translation>
    </message>
    <message>
        <source>换成这位</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>加为申请人</source>
        <translation>Add as applicant</translation>
    </message>
    <message>
        <source>陪同人</source>
        <translation>Companion</translation>
    </message>
    <message>
        <source>代办人</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>监护人</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>配偶</source>
        <translation>Spouse</translation>
    </message>
    <message>
        <source>儿子</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>女儿</source>
        <translation>Daughter</translation>
    </message>
    <message>
        <source>父亲</source>
        <translation>Father</translation>
    </message>
    <message>
        <source>母亲</source>
        <translation>Mother</translation>
    </message>
    <message>
        <source>兄弟姐妹</source>
        <translation>Sibling</translation>
    </message>
    <message>
        <source>祖父母、外祖父母</source>
        <translation>Grandparent</translation>
    </message>
    <message>
        <source>孙子女、外孙子女</source>
        <translation>Grandchild</translation>
    </message>
    <message>
        <source>儿媳、女婿</source>
        <translation>Child-in-law</translation>
    </message>
    <message>
        <source>其他亲属</source>
        <translation>Other relative</translation>
    </message>
    <message>
        <source>护理员、保姆</source>
        <translation>Carer</translation>
    </message>
    <message>
        <source>村（居）委会、社区工作人员</source>
        <translation>Community worker</translation>
    </message>
    <message>
        <source>单位经办人</source>
        <translation>Employer&apos;s clerk</translation>
    </message>
    <message>
        <source>邻居</source>
        <translation>Neighbour</translation>
    </message>
    <message>
        <source>朋友</source>
        <translation>Friend</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>男</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>女</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>未知</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>未说明</source>
        <translation>Not stated</translation>
    </message>
    <message>
        <source>待打</source>
        <translation>Waiting to print</translation>
    </message>
    <message>
        <source>已交给打印机</source>
        <translation>Sent to the printer</translation>
    </message>
    <message>
        <source>正在打</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>缺纸</source>
        <translation>Out of paper</translation>
    </message>
    <message>
        <source>已出纸</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>没打出来</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>说不准，请看纸</source>
        <translation>Unsure, check the paper</translation>
    </message>
    <message>
        <source>原件</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>复印件</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>核验不收</source>
        <translation>Checked, not kept</translation>
    </message>
    <message>
        <source>核后退还</source>
        <translation>Returned after check</translation>
    </message>
    <message>
        <source>收回</source>
        <translation>Collected</translation>
    </message>
    <message>
        <source>剪角退还</source>
        <translation>Clipped and returned</translation>
    </message>
    <message>
        <source>领新证时交回</source>
        <translation>Handed in at pick-up</translation>
    </message>
    <message>
        <source>留存归档</source>
        <translation>Kept on file</translation>
    </message>
    <message>
        <source>不收</source>
        <translation>Not taken</translation>
    </message>
    <message>
        <source>当场办结</source>
        <translation>Done on the spot</translation>
    </message>
    <message>
        <source>制证</source>
        <translation>Document is produced</translation>
    </message>
    <message>
        <source>审批</source>
        <translation>Needs approval</translation>
    </message>
    <message>
        <source>当场领取</source>
        <translation>Handed over now</translation>
    </message>
    <message>
        <source>窗口领取</source>
        <translation>Collect at the counter</translation>
    </message>
    <message>
        <source>邮寄到家</source>
        <translation>By mail</translation>
    </message>
    <message>
        <source>周一</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>周二</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>周三</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>周四</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>周五</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>周六</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>周日</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>{month} 月 {day} 日（{weekday}）</source>
        <translation>{weekday} {month}/{day}</translation>
    </message>
    <message>
        <source>{number} 号窗</source>
        <translation>Counter {number}</translation>
    </message>
    <message>
        <source>可以</source>
        <translation>Possible</translation>
    </message>
    <message>
        <source>已有受理的件，不能换人</source>
        <translation>A case was accepted, no replacement</translation>
    </message>
    <message>
        <source>已经是申请人</source>
        <translation>Applicant already</translation>
    </message>
    <message>
        <source>还没选事项，加办时再看</source>
        <translation>No item yet, decided when one is added</translation>
    </message>
    <message>
        <source>须本人到场</source>
        <translation>Must come in person</translation>
    </message>
    <message>
        <source>有的事项须本人到场</source>
        <translation>Some items need the person</translation>
    </message>
    <message>
        <source>只能代领</source>
        <translation>May only collect</translation>
    </message>
    <message>
        <source>要有委托书</source>
        <translation>Needs a power of attorney</translation>
    </message>
    <message>
        <source>限近亲属</source>
        <translation>Close relatives only</translation>
    </message>
    <message>
        <source>这位未满 18 周岁</source>
        <translation>This person is under 18</translation>
    </message>
    <message>
        <source>申请人已满 18 周岁，不用监护人</source>
        <translation>The applicant is 18 or older, no guardian</translation>
    </message>
    <message>
        <source>申请人年龄还不清楚</source>
        <translation>The applicant&apos;s age is not known</translation>
    </message>
    <message>
        <source>本人办理</source>
        <translation>In person</translation>
    </message>
    <message>
        <source>监护人代办</source>
        <translation>By the guardian</translation>
    </message>
    <message>
        <source>可以代领</source>
        <translation>Others may collect</translation>
    </message>
    <message>
        <source>凭委托书代办</source>
        <translation>With a power of attorney</translation>
    </message>
    <message>
        <source>亲属代办</source>
        <translation>By a relative</translation>
    </message>
    <message>
        <source>单位经办</source>
        <translation>By the employer</translation>
    </message>
    <message>
        <source>须本人领取</source>
        <translation>Must be collected in person</translation>
    </message>
    <message>
        <source>只有亲属可以</source>
        <translation>Relatives only</translation>
    </message>
    <message>
        <source>不对单位办理</source>
        <translation>Not for employers</translation>
    </message>
    <message>
        <source>普通护照</source>
        <translation>Ordinary passport</translation>
    </message>
    <message>
        <source>公务护照</source>
        <translation>Official passport</translation>
    </message>
    <message>
        <source>往来港澳通行证</source>
        <translation>Hong Kong and Macau permit</translation>
    </message>
    <message>
        <source>往来台湾通行证</source>
        <translation>Taiwan permit</translation>
    </message>
    <message>
        <source>港澳居民来往内地通行证</source>
        <translation>Home return permit</translation>
    </message>
    <message>
        <source>台湾居民来往大陆通行证</source>
        <translation>Taiwan compatriot permit</translation>
    </message>
    <message>
        <source>外国护照</source>
        <translation>Foreign passport</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>登录</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>窗口工作台</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>查询</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>实时看板</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>日报</source>
        <translation>Day report</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>queue</name>
    <message>
        <source>下一位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最迟 {time} 叫号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>排队</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>挂起 {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>过号 {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本窗不收</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>超 {minutes} 分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最迟 {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>刚取号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已等 {minutes} 分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>等候 {count} 位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 位超时</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部准时</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最长等 {minutes} 分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>读不到队列，正在重连（第 {times} 次）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>刚按了接待完毕：</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} 秒</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>后才能呼叫，防连按</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上一位 {label} 接待完毕，10 秒内可按 Shift+F2 撤回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>等候 {count} 位，下一位 {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>等候 {count} 位，都不归本窗</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现在没有人等候</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>空闲</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已停</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>等候 {count} 位；本窗暂停期间不叫号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {count} 次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>叫满 {calls} 次或满 {seconds} 秒才能过号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没来可按 F6 过号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已叫</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>用时</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还有 {count} 件没有结果，请选一件接着办</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}：要民警定的，提交后</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} 取号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>等候 {minutes} 分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>晚了 {minutes} 分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>准时叫到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{some} 等 {count} 样</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还差：</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{system}的业务编号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>业务系统</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先缴费</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>人证核对</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>只问事，没有办件：选主题</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 项都有结果</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待缴 {amount} 元</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>暂停叫号</source>
        <translation type="unfinished">Pause calling</translation>
    </message>
</context>
<context>
    <name>shell</name>
    <message>
        <source>选第几件</source>
        <translation>Select a case</translation>
    </message>
    <message>
        <source>勾选或选第几行</source>
        <translation>Tick or select a row</translation>
    </message>
    <message>
        <source>选角色或咨询主题</source>
        <translation>Choose a role or topic</translation>
    </message>
    <message>
        <source>键位</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>一个键在哪一页都是同一个意思；输入法选字时，按键归输入法。</source>
        <translation>A key means the same on every page. While you choose a word, keys belong to the input method.</translation>
    </message>
</context>
</TS>

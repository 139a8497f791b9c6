<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>AppointmentsPage</name>
    <message>
        <source>预约名单</source>
        <translation>Booked visitors</translation>
    </message>
    <message>
        <source>前一天</source>
        <translation>Day before</translation>
    </message>
    <message>
        <source>后一天</source>
        <translation>Next day</translation>
    </message>
    <message>
        <source>记一个</source>
        <translation>Note one</translation>
    </message>
    <message>
        <source>导入名单</source>
        <translation>Take in a list</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>证件号</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>办什么</source>
        <translation>What for</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>取消这个预约</source>
        <translation>Cancel this one</translation>
    </message>
    <message>
        <source>来的人在取号时认预约：按证件号，或在名单里找。晚到 15 分钟以上的和别人一样排。</source>
        <translation>Whoever comes is found when a number is given: by the document, or in the list. Who is over 15 minutes late waits like anybody.</translation>
    </message>
    <message>
        <source>{day}・{count} 位，未到 {expected} 位</source>
        <translation>{day} · {count} visitors, {expected} still expected</translation>
    </message>
    <message>
        <source>这一天没有预约。可以导入名单，或一个一个记。</source>
        <translation>Nobody is booked for this day. Take in a list, or note them one by one.</translation>
    </message>
</context>
<context>
    <name>AppointmentsSection</name>
    <message>
        <source>名单改了就生效，取号处马上看得到</source>
        <translation>Changes count at once, wherever numbers are given</translation>
    </message>
</context>
<context>
    <name>BoardApp</name>
    <message>
        <source>无声卡，只显示，不出声</source>
        <translation>No sound card: calls are shown, not spoken</translation>
    </message>
</context>
<context>
    <name>BoardPresenter</name>
    <message>
        <source>请到窗口</source>
        <translation>Please go to the counter</translation>
    </message>
    <message>
        <source>正在办理</source>
        <translation>Now serving</translation>
    </message>
    <message>
        <source>刚才叫到</source>
        <translation>Called just now</translation>
    </message>
    <message>
        <source>综合服务窗口</source>
        <translation>Service counters</translation>
    </message>
    <message>
        <source>{station} 综合服务窗口</source>
        <translation>{station} service counters</translation>
    </message>
    <message>
        <source>（演示）</source>
        <translation> (demo)</translation>
    </message>
    <message>
        <source>{number} 号窗口</source>
        <translation>Counter {number}</translation>
    </message>
    <message>
        <source>正在打开，请稍候。</source>
        <translation>Opening, one moment please.</translation>
    </message>
    <message>
        <source>窗口还没有开，请您稍候。</source>
        <translation>The counters are not open yet. Please wait.</translation>
    </message>
    <message>
        <source>请您稍坐，叫到号会显示在这里。</source>
        <translation>Please take a seat. Numbers that are called appear here.</translation>
    </message>
    <message>
        <source>{number} 号窗</source>
        <translation>Counter {number}</translation>
    </message>
    <message>
        <source>刚叫到</source>
        <translation>just called</translation>
    </message>
    <message>
        <source>未开</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>暂停</source>
        <translation>paused</translation>
    </message>
    <message>
        <source>空闲</source>
        <translation>free</translation>
    </message>
    <message>
        <source>位</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>过号的请到导服台或窗口告知，我们接着为您办理。老人、军人、孕妇、残疾人依法优先。</source>
        <translation>Missed your number? Tell the guide or a counter. Seniors, the military, pregnant and disabled people come first by law.</translation>
    </message>
    <message>
        <source>网络断开，画面停在 {time}，正在重连。请听窗口工作人员叫号。</source>
        <translation>Network lost, picture of {time}, reconnecting. Please listen for the staff at the counters.</translation>
    </message>
    <message>
        <source>手工号 {number}</source>
        <translation>Hand no. {number}</translation>
    </message>
</context>
<context>
    <name>BoardWindow</name>
    <message>
        <source>叫号屏</source>
        <translation>Call board</translation>
    </message>
</context>
<context>
    <name>CardRouter</name>
    <message>
        <source>读到一张证</source>
        <translation>A card was read</translation>
    </message>
    <message>
        <source>请回到窗口工作台，再刷一次。</source>
        <translation>Please go back to the counter page and lay it down again.</translation>
    </message>
    <message>
        <source>请先办完手上这一张单子，再刷一次。</source>
        <translation>Please finish the sheet in hand first, then lay it down again.</translation>
    </message>
    <message>
        <source>刚读到的是 {label} {name} 的证，正在叫 {called}</source>
        <translation>That was the card of {name}, {label}, while {called} is called</translation>
    </message>
    <message>
        <source>一起来的，先开始受理（F2），再刷一次；不是的，请这位再等等。</source>
        <translation>If they came together, start first (F2) and lay it down again; if not, please ask them to wait.</translation>
    </message>
    <message>
        <source>{name} 的 {label} 在 {place}，{state}</source>
        <translation>{label} of {name} is at {place}, {state}</translation>
    </message>
    <message>
        <source>请到那边办，或请那边转移过来。</source>
        <translation>Please go there, or have it transferred here.</translation>
    </message>
    <message>
        <source>窗口这边刚变了，请再刷一次。</source>
        <translation>This counter has just changed; please read the card again.</translation>
    </message>
</context>
<context>
    <name>CaseAcceptance</name>
    <message>
        <source>{name} {state}</source>
        <translation>{name}: {state}</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>受理已撤回，可以接着改</source>
        <translation>Acceptance taken back; you can go on editing</translation>
    </message>
</context>
<context>
    <name>CaseFoot</name>
    <message>
        <source>一次性告知</source>
        <translation>One-time notice</translation>
    </message>
    <message>
        <source>补齐了，接着办</source>
        <translation>Complete now, go on</translation>
    </message>
    <message>
        <source>还差：{things}</source>
        <translation>Missing: {things}</translation>
    </message>
    <message>
        <source>还差：{things} 等 {count} 样</source>
        <translation>Missing: {things} and more, {count} in all</translation>
    </message>
</context>
<context>
    <name>CaseForm</name>
    <message>
        <source>已扫入</source>
        <translation>scanned</translation>
    </message>
    <message>
        <source>已录</source>
        <translation>entered</translation>
    </message>
</context>
<context>
    <name>CaseHead</name>
    <message>
        <source>录入视图</source>
        <translation>Entry view</translation>
    </message>
    <message>
        <source>正在保存</source>
        <translation>Saving</translation>
    </message>
    <message>
        <source>已保存 {time}</source>
        <translation>Saved {time}</translation>
    </message>
</context>
<context>
    <name>CaseView</name>
    <message>
        <source>办件</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>还没有办件</source>
        <translation>No case yet</translation>
    </message>
    <message>
        <source>按 F3 加办事项；只是来问的，选好主题按 F2。</source>
        <translation>Press F3 to add an item; for an enquiry choose the topic and press F2.</translation>
    </message>
</context>
<context>
    <name>ClientApp</name>
    <message>
        <source>数据密钥放在这台电脑的文件里</source>
        <translation>The data key lies in a file on this PC</translation>
    </message>
    <message>
        <source>能拿走这台电脑的人就能打开数据。请让管理员改存到系统密钥环。</source>
        <translation>Whoever takes this PC can open the data. Ask the administrator to move it to the system keyring.</translation>
    </message>
    <message>
        <source>{station} 综合服务窗口</source>
        <translation>{station} service counters</translation>
    </message>
    <message>
        <source>（演示数据，人物均为虚构）</source>
        <translation> (demonstration, all people invented)</translation>
    </message>
    <message>
        <source>{number} 号窗</source>
        <translation>Counter {number}</translation>
    </message>
    <message>
        <source>（演示）</source>
        <translation> (demo)</translation>
    </message>
</context>
<context>
    <name>ClipCard</name>
    <message>
        <source>录音音量</source>
        <translation>Recording level</translation>
    </message>
    <message>
        <source>停止并存下</source>
        <translation>Stop and keep</translation>
    </message>
    <message>
        <source>试听</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>空格</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>删掉</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>必录</source>
        <translation>Needed</translation>
    </message>
    <message>
        <source>可选</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>正在录。念完停一下会自动停，也可按 Enter。</source>
        <translation>Recording. It stops by itself after the words, or press Enter.</translation>
    </message>
    <message>
        <source>重录</source>
        <translation>Record again</translation>
    </message>
    <message>
        <source>录音</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>现在用的是设置文件里指定的声音包，不在这里改。</source>
        <translation>The settings file names another voice pack; it is not changed here.</translation>
    </message>
    <message>
        <source>没有接麦克风，插上后自动认出。也可以导入别处录好的声音包。</source>
        <translation>No microphone. Plug one in, or import a voice pack that was recorded elsewhere.</translation>
    </message>
    <message>
        <source>麦克风：{name}。按 Enter，停一下再念：</source>
        <translation>Microphone: {name}. Press Enter, wait a moment, then say:</translation>
    </message>
</context>
<context>
    <name>ConfirmTicks</name>
    <message>
        <source>已向本人说明，</source>
        <translation>The applicant was told and </translation>
    </message>
    <message>
        <source>本人同意</source>
        <translation>agrees</translation>
    </message>
    <message>
        <source>复用这张照片</source>
        <translation> that this photo is used again</translation>
    </message>
    <message>
        <source>我已在{system}中打开核对，</source>
        <translation>I opened it in the {system} and compared: </translation>
    </message>
    <message>
        <source>与本人相符</source>
        <translation>the same person</translation>
    </message>
    <message>
        <source>，样貌无明显变化</source>
        <translation>, no great change</translation>
    </message>
    <message>
        <source>我已比对，</source>
        <translation>I have compared: </translation>
    </message>
</context>
<context>
    <name>CounterFlow</name>
    <message>
        <source>先认人（F4），再看照片</source>
        <translation>Identify the person first (F4), then look at photos</translation>
    </message>
</context>
<context>
    <name>CountersPage</name>
    <message>
        <source>窗口与业务</source>
        <translation>Counters</translation>
    </message>
    <message>
        <source>哪个窗口收办哪类业务</source>
        <translation>Which counter takes which business</translation>
    </message>
    <message>
        <source>加一个窗口</source>
        <translation>Add a counter</translation>
    </message>
    <message>
        <source>窗口</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>今天谁在</source>
        <translation>Here today</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Calling</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>覆盖检查</source>
        <translation>Coverage</translation>
    </message>
    <message>
        <source>改动预览</source>
        <translation>What will change</translation>
    </message>
    <message>
        <source>还没存</source>
        <translation>Not saved yet</translation>
    </message>
    <message>
        <source>暂停</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>未开</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>无人</source>
        <translation>Nobody</translation>
    </message>
</context>
<context>
    <name>CountersSection</name>
    <message>
        <source>空格勾选，方向键移动，回车改名称和方式</source>
        <translation>Space ticks, arrows move, Enter changes name and calling</translation>
    </message>
    <message>
        <source>综合窗</source>
        <translation>General counter</translation>
    </message>
    <message>
        <source>下一位开始按新设置叫号，正在办的不受影响</source>
        <translation>From the next call on; what is being served is not touched</translation>
    </message>
    <message>
        <source>没有改动</source>
        <translation>No changes</translation>
    </message>
    <message>
        <source>{count} 个窗口的设置已生效</source>
        <translation>Settings of {count} counters are in force</translation>
    </message>
</context>
<context>
    <name>DemoCardSheet</name>
    <message>
        <source>身份证，67 岁，名字里有生僻字</source>
        <translation>Identity card, 67 years, a rare character in the name</translation>
    </message>
    <message>
        <source>身份证，41 岁</source>
        <translation>Identity card, 41 years</translation>
    </message>
    <message>
        <source>身份证，姓名在芯片里写不下</source>
        <translation>Identity card, the name is longer than the chip holds</translation>
    </message>
    <message>
        <source>身份证，已经过期</source>
        <translation>Identity card, out of date</translation>
    </message>
    <message>
        <source>港澳台居民居住证</source>
        <translation>Residence permit for Hong Kong, Macau and Taiwan residents</translation>
    </message>
    <message>
        <source>外国人永久居留身份证，2017 版</source>
        <translation>Foreign permanent resident card, 2017</translation>
    </message>
    <message>
        <source>外国人永久居留身份证，2023 版</source>
        <translation>Foreign permanent resident card, 2023</translation>
    </message>
    <message>
        <source>演示读卡器：放哪张证</source>
        <translation>Demonstration reader: which card to lay down</translation>
    </message>
    <message>
        <source>拿开</source>
        <translation>Take away</translation>
    </message>
    <message>
        <source>读卡器上的证拿走</source>
        <translation>Take the card off the reader</translation>
    </message>
    <message>
        <source>人物均为虚构；按数字直接选</source>
        <translation>All people are invented; a digit chooses at once</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>{number} 号窗・{name}</source>
        <translation>Counter {number} · {name}</translation>
    </message>
    <message>
        <source>{day} 还没有日结</source>
        <translation>{day} is not closed yet</translation>
    </message>
    <message>
        <source>请窗口负责人在日报里补做日结；今天的叫号照常。</source>
        <translation>Ask the supervisor to close it on the report page; calling goes on as usual.</translation>
    </message>
    <message>
        <source>去看</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>有 {count} 张纸说不准出没出</source>
        <translation>Unsure whether {count} sheet(s) came out</translation>
    </message>
    <message>
        <source>请看看打印机，再在打印记录里说一声。不会自动重打。</source>
        <translation>Look at the printer, then say so in the print history. Nothing is printed twice by itself.</translation>
    </message>
    <message>
        <source>打印机没纸了，有 {count} 张在等</source>
        <translation>The printer is out of paper, {count} waiting</translation>
    </message>
    <message>
        <source>装好纸后从断的那张接着打，不会多打、不会漏打。</source>
        <translation>Load paper; it goes on where it stopped, nothing twice, nothing left out.</translation>
    </message>
    <message>
        <source>导服台・{name}</source>
        <translation>Guide · {name}</translation>
    </message>
</context>
<context>
    <name>EarlySignIn</name>
    <message>
        <source>您好，请登录</source>
        <translation>Please sign in</translation>
    </message>
    <message>
        <source>正在打开站点……工号和密码可以先输。</source>
        <translation>Opening the station … You may type your badge number and password already.</translation>
    </message>
    <message>
        <source>正在打开站点……</source>
        <translation>Opening the station …</translation>
    </message>
    <message>
        <source>站点还在打开。打开好就替您登录，不用再按。</source>
        <translation>The station is still being opened. You will be signed in as soon as it is; no need to press again.</translation>
    </message>
</context>
<context>
    <name>EntryPanel</name>
    <message>
        <source>录入视图</source>
        <translation>Entry view</translation>
    </message>
    <message>
        <source>本步结束、满 90 秒或锁屏即收起；已留痕 1 条</source>
        <translation>Closes after 90 s or on lock; 1 row logged</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>业务系统</source>
        <translation>business system</translation>
    </message>
    <message>
        <source>完整显示，照着录入{system}</source>
        <translation>In full, for {system}</translation>
    </message>
    <message>
        <source>扫条码，或输入{system}业务编号</source>
        <translation>Scan or type the number of {system}</translation>
    </message>
    <message>
        <source>录完，把对方系统的业务编号扫进来或填在这里</source>
        <translation>When done, scan or type the other system&apos;s number here</translation>
    </message>
    <message>
        <source>照着录完，按 Alt+V 收起</source>
        <translation>When done, press Alt+V to close</translation>
    </message>
    <message>
        <source>还剩 {time}</source>
        <translation>{time} left</translation>
    </message>
</context>
<context>
    <name>FacingButton</name>
    <message>
        <source>已选</source>
        <translation>chosen</translation>
    </message>
</context>
<context>
    <name>FacingPhoto</name>
    <message>
        <source>您的照片</source>
        <translation>Your photo</translation>
    </message>
</context>
<context>
    <name>FacingScreen</name>
    <message>
        <source>没有接对面屏，按 Alt+Z 把本机屏幕转给办事人看</source>
        <translation>No second display; press Alt+Z to turn this screen to the citizen</translation>
    </message>
    <message>
        <source>对面屏断开了；请本人核对时按 Alt+Z 转屏</source>
        <translation>The second display is gone; press Alt+Z to let the citizen check</translation>
    </message>
    <message>
        <source>接上了对面屏</source>
        <translation>The second display is connected</translation>
    </message>
</context>
<context>
    <name>FacingWindow</name>
    <message>
        <source>对面屏</source>
        <translation>Facing screen</translation>
    </message>
</context>
<context>
    <name>FactRow</name>
    <message>
        <source>已指出这一行</source>
        <translation>this row is pointed at</translation>
    </message>
</context>
<context>
    <name>FeeCard</name>
    <message>
        <source>收费</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>收款</source>
        <translation>Take payment</translation>
    </message>
    <message>
        <source>待缴 {yuan} 元</source>
        <translation>Due {yuan} yuan</translation>
    </message>
    <message>
        <source>已缴 {yuan} 元</source>
        <translation>Paid {yuan} yuan</translation>
    </message>
    <message>
        <source>免费</source>
        <translation>Free</translation>
    </message>
</context>
<context>
    <name>HoursPage</name>
    <message>
        <source>办公时间</source>
        <translation>Working hours</translation>
    </message>
    <message>
        <source>承诺、取号机停号、日结都按它算</source>
        <translation>Promises, the kiosk’s last number and the closing follow them</translation>
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
        <source>休息</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>调休上班日</source>
        <translation>Made-up days</translation>
    </message>
    <message>
        <source>节假日值班</source>
        <translation>Duty on holidays</translation>
    </message>
    <message>
        <source>不值班</source>
        <translation>no duty</translation>
    </message>
    <message>
        <source>号票上写成</source>
        <translation>Said on papers</translation>
    </message>
    <message>
        <source>从哪天起</source>
        <translation>From what day</translation>
    </message>
    <message>
        <source>周二到周五照周一</source>
        <translation>Tue–Fri as Mon</translation>
    </message>
    <message>
        <source>每周</source>
        <translation>Every week</translation>
    </message>
    <message>
        <source>写成 8:30–12:00、13:30–17:30；休息的一天空着。</source>
        <translation>Write 8:30–12:00, 13:30–17:30; leave a closed day empty.</translation>
    </message>
    <message>
        <source>放假、调休和从哪天起</source>
        <translation>Holidays, made-up days, and from when</translation>
    </message>
    <message>
        <source>哪天放假、哪天调休照国务院办公厅的通知；值班窗口在放假的日子和没排时间的周末开。</source>
        <translation>Holidays and made-up days follow the State Council’s notice; the duty window opens on holidays, and on weekends without sessions of their own.</translation>
    </message>
</context>
<context>
    <name>HoursSection</name>
    <message>
        <source>日结过的日子照原来的时间算</source>
        <translation>Closed days keep the hours they had</translation>
    </message>
    <message>
        <source>太长了，最多 60 个字，号票上印不下。请写短一些。</source>
        <translation>Too long for the ticket: 60 characters at most. Write less.</translation>
    </message>
    <message>
        <source>{day}起：{hours}</source>
        <translation>From {day}: {hours}</translation>
    </message>
    <message>
        <source>时间看不懂。请写成 8:30–12:00、13:30–17:30；休息就空着。</source>
        <translation>The hours cannot be read. Write 8:30–12:00, 13:30–17:30; leave it empty if closed.</translation>
    </message>
    <message>
        <source>办公时间已存，{day}起生效</source>
        <translation>Hours kept; they hold from {day}</translation>
    </message>
    <message>
        <source>办公时间已生效</source>
        <translation>The hours hold now</translation>
    </message>
</context>
<context>
    <name>IdlePicture</name>
    <message>
        <source>敬老专窗</source>
        <translation>Senior window</translation>
    </message>
    <message>
        <source>{station} {counter} 号窗</source>
        <translation>{station}, window {counter}</translation>
    </message>
</context>
<context>
    <name>KioskApp</name>
    <message>
        <source>取号机</source>
        <translation>Kiosk</translation>
    </message>
</context>
<context>
    <name>KioskClassPage</name>
    <message>
        <source>您可以优先，要不要？</source>
        <translation>You may go first. Would you like to?</translation>
    </message>
    <message>
        <source>哪一种情况要优先？</source>
        <translation>Why would you go first?</translation>
    </message>
    <message>
        <source>按一样就行。证件到窗口再看，这里不用出示。</source>
        <translation>Touch one. Papers are looked at later, at the window.</translation>
    </message>
    <message>
        <source>60 岁以上老人</source>
        <translation>Aged 60 or over</translation>
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
        <source>抱小孩的</source>
        <translation>With an infant</translation>
    </message>
    <message>
        <source>军人、退役军人和优抚对象</source>
        <translation>Military and veterans</translation>
    </message>
    <message>
        <source>不用优先，按普通号</source>
        <translation>No, an ordinary number</translation>
    </message>
    <message>
        <source>优先的号，窗口会尽早叫您；别人也在等，请您体谅。</source>
        <translation>You will be called as early as possible; others are waiting too, so please bear with us.</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>KioskHeader</name>
    <message>
        <source>综合服务窗口・自助取号</source>
        <translation>Service windows · take a number</translation>
    </message>
    <message>
        <source>{month} 月 {day} 日 {weekday}</source>
        <translation>{weekday} {month}/{day}</translation>
    </message>
</context>
<context>
    <name>KioskItemsPage</name>
    <message>
        <source>{business}，您办哪一样？</source>
        <translation>{business}: what for?</translation>
    </message>
    <message>
        <source>选了能先让窗口准备好；不选也行，一样排队。</source>
        <translation>Choosing helps the window prepare; without it you queue just the same.</translation>
    </message>
    <message>
        <source>到窗口再说</source>
        <translation>I will say at the window</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>老年人大字版</source>
        <translation>Large print</translation>
    </message>
    <message>
        <source>{business}现在不用等。</source>
        <translation>{business}: no waiting now.</translation>
    </message>
    <message>
        <source>{business}前面 {count} 位。</source>
        <translation>{business}: {count} ahead of you.</translation>
    </message>
    <message>
        <source>{business}前面 {count} 位，约等 {minutes} 分钟。</source>
        <translation>{business}: {count} ahead of you, about {minutes} min.</translation>
    </message>
</context>
<context>
    <name>KioskKeypad</name>
    <message>
        <source>维护码不对。请再输一次。</source>
        <translation>The maintenance code is wrong. Please type it again.</translation>
    </message>
    <message>
        <source>输错太多次了。请过一分钟再输。</source>
        <translation>Wrong too often. Please wait a minute.</translation>
    </message>
</context>
<context>
    <name>KioskMainPage</name>
    <message>
        <source>您今天办什么？</source>
        <translation>What do you need today?</translation>
    </message>
    <message>
        <source>户政</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>身份证・户口簿・落户</source>
        <translation>ID card · hukou book · registration</translation>
    </message>
    <message>
        <source>出入境</source>
        <translation>Exit-entry</translation>
    </message>
    <message>
        <source>护照・港澳台通行证・签注</source>
        <translation>Passport · permits · endorsements</translation>
    </message>
    <message>
        <source>车驾管</source>
        <translation>Vehicles</translation>
    </message>
    <message>
        <source>驾驶证・行驶证・违法处理</source>
        <translation>Driving licence · vehicle licence · fines</translation>
    </message>
    <message>
        <source>治安证照</source>
        <translation>Public order</translation>
    </message>
    <message>
        <source>养犬登记・租房申报</source>
        <translation>Dogs · rented homes</translation>
    </message>
    <message>
        <source>来领证</source>
        <translation>Collect</translation>
    </message>
    <message>
        <source>扫回执</source>
        <translation>Scan the receipt</translation>
    </message>
    <message>
        <source>我有预约</source>
        <translation>Booked</translation>
    </message>
    <message>
        <source>刷身份证</source>
        <translation>Use your ID card</translation>
    </message>
    <message>
        <source>输证件号</source>
        <translation>Type your ID number</translation>
    </message>
    <message>
        <source>不清楚办什么</source>
        <translation>Not sure</translation>
    </message>
    <message>
        <source>先问一问</source>
        <translation>Ask first</translation>
    </message>
    <message>
        <source>老年人请按这里</source>
        <translation>Seniors: press here</translation>
    </message>
    <message>
        <source>大字・有人陪您办</source>
        <translation>Large print, with help</translation>
    </message>
    <message>
        <source>证件 {number} 已记下。请按要办的业务。</source>
        <translation>ID {number} noted. Now touch what you need.</translation>
    </message>
    <message>
        <source>按一下就出号；要办几样的，按第一样就行，窗口一起办。</source>
        <translation>One touch gives a number. Several things? Touch the first; one window does all.</translation>
    </message>
    <message>
        <source>已选优先：{group}。请按要办的业务；要改，按这里。</source>
        <translation>Going first: {group}. Now touch what you need; to change, touch here.</translation>
    </message>
    <message>
        <source>60 岁以上老人，军人、退役军人和优抚对象，
孕妇、抱小孩的和残疾人：要优先，请先按这里。</source>
        <translation>Aged 60 or over, (former) service member, pregnant, with an infant, or disabled? To go first, touch here.</translation>
    </message>
</context>
<context>
    <name>KioskNumberPage</name>
    <message>
        <source>维护人员</source>
        <translation>Maintenance</translation>
    </message>
    <message>
        <source>请输维护码，退出取号程序。</source>
        <translation>Type the maintenance code to end the program.</translation>
    </message>
    <message>
        <source>请输身份证号</source>
        <translation>Type your ID number</translation>
    </message>
    <message>
        <source>18 位，最后一位是字母的按 X。不输也能取号。</source>
        <translation>18 places; X if the last is a letter. You can also go without.</translation>
    </message>
    <message>
        <source>全部清除</source>
        <translation>Clear all</translation>
    </message>
    <message>
        <source>退出程序</source>
        <translation>End the program</translation>
    </message>
    <message>
        <source>输好了</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>不办了</source>
        <translation>Not wanted</translation>
    </message>
    <message>
        <source>不输号，直接取号</source>
        <translation>Go without</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>退一格</source>
        <translation>Delete the last one</translation>
    </message>
    <message>
        <source>维护码由本所的技术人员设定。</source>
        <translation>The technician of this station has set the code.</translation>
    </message>
    <message>
        <source>只用来找您今天的预约和号票，这台机器不留存。</source>
        <translation>Only used to find today&apos;s booking and number; this machine keeps nothing.</translation>
    </message>
</context>
<context>
    <name>KioskRulesPage</name>
    <message>
        <source>取号机</source>
        <translation>Kiosk</translation>
    </message>
    <message>
        <source>按了业务以后要不要再问一句，等候时间怎么估</source>
        <translation>What it asks, and how it estimates the wait</translation>
    </message>
    <message>
        <source>按了业务，再问办哪一项（第二页）</source>
        <translation>After the business, ask for the item (second page)</translation>
    </message>
    <message>
        <source>业务</source>
        <translation>Business</translation>
    </message>
    <message>
        <source>往前</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>往后</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>上屏</source>
        <translation>On screen</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>次序</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>第二页的事项</source>
        <translation>Items of the second page</translation>
    </message>
    <message>
        <source>每样业务最多 {count} 项；一项也不选的业务，按了直接出号。老年版和英文不问第二页。</source>
        <translation>At most {count} items of each business; a business without any gives its number at once. The senior and the English version have no second page.</translation>
    </message>
    <message>
        <source>分钟</source>
        <translation>min</translation>
    </message>
    <message>
        <source>办一件大约多久</source>
        <translation>How long one service takes</translation>
    </message>
    <message>
        <source>第 {number} 个</source>
        <translation>No. {number}</translation>
    </message>
    <message>
        <source>不能上屏</source>
        <translation>Cannot be shown</translation>
    </message>
    <message>
        <source>不上屏</source>
        <translation>Not shown</translation>
    </message>
    <message>
        <source>第二页关着</source>
        <translation>Page is off</translation>
    </message>
    <message>
        <source>取号机用它估等候时间。当天办满 {count} 件以后，改用当天的实际时间。</source>
        <translation>The kiosk estimates the wait with it. After {count} services of the day, their real times count.</translation>
    </message>
</context>
<context>
    <name>KioskRulesSection</name>
    <message>
        <source>空格勾选，存好后各台取号机马上按新的</source>
        <translation>Space ticks; when saved, every kiosk follows at once</translation>
    </message>
    <message>
        <source>每样业务最多放 {count} 项。请先去掉一项，再选这一项。</source>
        <translation>There is room for {count} items of each business. Take one away first, then choose this one.</translation>
    </message>
    <message>
        <source>这里要 {least} 到 {most} 的整数。请填分钟数。</source>
        <translation>This must be a whole number from {least} to {most}. Please enter minutes.</translation>
    </message>
    <message>
        <source>取号机的设置已生效</source>
        <translation>The kiosk settings are in force</translation>
    </message>
</context>
<context>
    <name>KioskSeniorPage</name>
    <message>
        <source>您好！您来办什么？</source>
        <translation>Hello! What do you need?</translation>
    </message>
    <message>
        <source>不用手机，也不用填表。按一下就行。</source>
        <translation>No phone, no form. One touch will do.</translation>
    </message>
    <message>
        <source>身份证、户口</source>
        <translation>ID card, hukou</translation>
    </message>
    <message>
        <source>换证、补证、落户</source>
        <translation>Renew, replace, register</translation>
    </message>
    <message>
        <source>护照、通行证</source>
        <translation>Passport, permits</translation>
    </message>
    <message>
        <source>出国、去港澳台</source>
        <translation>Going abroad</translation>
    </message>
    <message>
        <source>车、驾驶证</source>
        <translation>Car, driving licence</translation>
    </message>
    <message>
        <source>换证、交体检证明、违法</source>
        <translation>Renewal, medical, fines</translation>
    </message>
    <message>
        <source>来领证</source>
        <translation>Collect</translation>
    </message>
    <message>
        <source>回执放到下面扫一扫</source>
        <translation>Scan your receipt below</translation>
    </message>
    <message>
        <source>不清楚办什么</source>
        <translation>Not sure</translation>
    </message>
    <message>
        <source>叫工作人员来帮我</source>
        <translation>Call somebody to help me</translation>
    </message>
    <message>
        <source>按了以后会出一张纸，工作人员来接您。</source>
        <translation>You get a paper, and somebody comes for you.</translation>
    </message>
    <message>
        <source>念给我听</source>
        <translation>Read it to me</translation>
    </message>
    <message>
        <source>回到普通版</source>
        <translation>Ordinary version</translation>
    </message>
</context>
<context>
    <name>KioskStrip</name>
    <message>
        <source>输证件号</source>
        <translation>Type your ID number</translation>
    </message>
    <message>
        <source>找到您的预约，一人一号</source>
        <translation>Finds your booking</translation>
    </message>
    <message>
        <source>身份证放在亮灯处</source>
        <translation>Put your ID card on the light</translation>
    </message>
    <message>
        <source>扫回执、告知书</source>
        <translation>Scan receipt or notice</translation>
    </message>
    <message>
        <source>领证、补材料都行</source>
        <translation>To collect or bring papers</translation>
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
        <translation> Everything is kept; unlock and go on.</translation>
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
    <name>MaterialCard</name>
    <message>
        <source>材料</source>
        <translation>Materials</translation>
    </message>
    <message>
        <source>这一项不收材料</source>
        <translation>No materials for this item</translation>
    </message>
    <message>
        <source>先问清情形，再定要不要：{names}</source>
        <translation>Ask about the situation first: {names}</translation>
    </message>
    <message>
        <source>应收 {need}・已收 {have}</source>
        <translation>{have} of {need} seen</translation>
    </message>
    <message>
        <source>两项共用</source>
        <translation>for 2 cases</translation>
    </message>
    <message>
        <source>三项共用</source>
        <translation>for 3 cases</translation>
    </message>
    <message>
        <source>{count} 项共用</source>
        <translation>for {count} cases</translation>
    </message>
    <message>
        <source>{name} {count} {unit}</source>
        <translation>{name} {count} {unit}</translation>
    </message>
    <message>
        <source>也可以用：{names}</source>
        <translation>Also accepted: {names}</translation>
    </message>
    <message>
        <source>到哪里开：{place}</source>
        <translation>Where to get it: {place}</translation>
    </message>
</context>
<context>
    <name>NewPasswordStep</name>
    <message>
        <source>{name}，请先换密码</source>
        <translation>{name}, please change your password first</translation>
    </message>
    <message>
        <source>现在的密码是别人给的。新密码至少 8 位，大写、小写、数字、符号里用三种。</source>
        <translation>The present password was given by somebody else. The new one: 8 characters or more, three kinds of capital, small, digit, sign.</translation>
    </message>
    <message>
        <source>原密码</source>
        <translation>Old password</translation>
    </message>
    <message>
        <source>新密码</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>再输一遍</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>换好并进入</source>
        <translation>Change and go on</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>NoticePresenter</name>
    <message>
        <source>这一项今天受理不了：{name}</source>
        <translation>Cannot be accepted today: {name}</translation>
    </message>
    <message>
        <source>打印一次性告知书</source>
        <translation>Print the notice</translation>
    </message>
    <message>
        <source>不予受理</source>
        <translation>Not accepted</translation>
    </message>
    <message>
        <source>移出本项</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>已告知，告知书在打</source>
        <translation>Told; the notice is being printed</translation>
    </message>
    <message>
        <source>已记为不予受理</source>
        <translation>Recorded as not accepted</translation>
    </message>
    <message>
        <source>这一项已移出</source>
        <translation>The item was taken out</translation>
    </message>
</context>
<context>
    <name>NoticeView</name>
    <message>
        <source>表单里还没填对</source>
        <translation>not right in the form yet</translation>
    </message>
    <message>
        <source>业务系统</source>
        <translation>business system</translation>
    </message>
    <message>
        <source>{system}的业务编号</source>
        <translation>number of {system}</translation>
    </message>
    <message>
        <source>核对人证</source>
        <translation>match the person with the document</translation>
    </message>
    <message>
        <source>先缴费</source>
        <translation>payment first</translation>
    </message>
    <message>
        <source>由窗口来做，不写进告知书</source>
        <translation>done by the window, not on the notice</translation>
    </message>
    <message>
        <source>还差 {count} 样，一次说全并打印告知书；补齐再来不用重新取号</source>
        <translation>{count} missing: all told at once, on paper; no new number when they come back</translation>
    </message>
    <message>
        <source>申请人什么都不差，不用告知</source>
        <translation>The applicant lacks nothing, no notice needed</translation>
    </message>
    <message>
        <source>按规定办不了，写明理由；由民警决定</source>
        <translation>Not possible by the rules, with a reason; an officer&apos;s decision</translation>
    </message>
    <message>
        <source>由民警决定，您的账号不能办</source>
        <translation>An officer&apos;s decision; your account may not</translation>
    </message>
    <message>
        <source>一次性告知</source>
        <translation>One-time notice</translation>
    </message>
    <message>
        <source>不予受理</source>
        <translation>Not accepted</translation>
    </message>
    <message>
        <source>不办了</source>
        <translation>Not wanted</translation>
    </message>
    <message>
        <source>本人不办这一项了，从这次来访里移出</source>
        <translation>The applicant gives it up; it leaves this visit</translation>
    </message>
    <message>
        <source>要告知的</source>
        <translation>To be told</translation>
    </message>
    <message>
        <source>一次说全，不分几次</source>
        <translation>All at once, never in parts</translation>
    </message>
    <message>
        <source>其他，写在下面</source>
        <translation>Other, written below</translation>
    </message>
    <message>
        <source>选一条</source>
        <translation>Choose one</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>写给申请人看的，说清为什么、可以去哪里办</source>
        <translation>For the applicant: why, and where to go instead</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>已经填的会删掉，不打印任何纸。只是缺材料的，请用「一次性告知」。</source>
        <translation>What was filled in is deleted and nothing is printed. If only papers are missing, use the one-time notice.</translation>
    </message>
</context>
<context>
    <name>OutageNotice</name>
    <message>
        <source>用手工号，恢复后补登</source>
        <translation>Number by hand, enter later</translation>
    </message>
    <message>
        <source>数据库恢复了，手工号还没补登</source>
        <translation>The database is back; hand-written numbers are to be entered</translation>
    </message>
    <message>
        <source>照纸上的号和时间一张一张补登，排队按纸上的时间算。</source>
        <translation>Enter them slip by slip with number and time; they wait from the time on the slip.</translation>
    </message>
    <message>
        <source>去补登</source>
        <translation>Enter them</translation>
    </message>
    <message>
        <source>请在纸上写号、写时间；数据库恢复后，这里会提醒补登</source>
        <translation>Write number and time on paper; when the database is back you are reminded here</translation>
    </message>
</context>
<context>
    <name>PackCarrier</name>
    <message>
        <source>导入声音包</source>
        <translation>Import a voice pack</translation>
    </message>
    <message>
        <source>导出声音包</source>
        <translation>Export the voice pack</translation>
    </message>
    <message>
        <source>声音包已存到 {file}</source>
        <translation>The voice pack is in {file}</translation>
    </message>
    <message>
        <source>已导入「{name}」，{count} 段能用</source>
        <translation>“{name}” imported, {count} clips usable</translation>
    </message>
    <message>
        <source>；原来录的留在 {folder}</source>
        <translation>; the clips from before are kept in {folder}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>声音包里有 {count} 段用不了</source>
        <translation>{count} clips of the voice pack cannot be used</translation>
    </message>
    <message>
        <source>{listed}。请重录这几段，别的都能用。</source>
        <translation>{listed}. Record these again; all others are usable.</translation>
    </message>
    <message>
        <source>声音包 (*.zip)</source>
        <translation>Voice pack (*.zip)</translation>
    </message>
</context>
<context>
    <name>PaperCard</name>
    <message>
        <source>打印的纸</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>补打</source>
        <translation>Reprint</translation>
    </message>
</context>
<context>
    <name>PaymentPresenter</name>
    <message>
        <source>受理号 {number}</source>
        <translation>case {number}</translation>
    </message>
    <message>
        <source>收款</source>
        <translation>Take payment</translation>
    </message>
    <message>
        <source>记下收款</source>
        <translation>Record payment</translation>
    </message>
    <message>
        <source>钱在收费系统收，这里只记账</source>
        <translation>Money is taken in the payment system, only noted here</translation>
    </message>
    <message>
        <source>已收 {yuan} 元，{method}</source>
        <translation>{yuan} yuan taken, {method}</translation>
    </message>
</context>
<context>
    <name>PaymentView</name>
    <message>
        <source>没有要收的钱</source>
        <translation>Nothing to take</translation>
    </message>
    <message>
        <source>这次来访的办件都不欠费；受理后缴的，先受理再收。</source>
        <translation>No case of this visit owes anything; accept first what is paid after acceptance.</translation>
    </message>
    <message>
        <source>待缴</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>待缴的办件</source>
        <translation>Cases that owe</translation>
    </message>
    <message>
        <source>怎么缴的</source>
        <translation>Paid by</translation>
    </message>
    <message>
        <source>财政电子票据号码，没开出来的可以后补</source>
        <translation>Number of the electronic voucher; may follow later</translation>
    </message>
    <message>
        <source>票据号</source>
        <translation>Voucher</translation>
    </message>
    <message>
        <source>收</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>元</source>
        <translation>yuan</translation>
    </message>
    <message>
        <source>{detail}&#x3000;{yuan} 元</source>
        <translation>{detail}  {yuan} yuan</translation>
    </message>
</context>
<context>
    <name>PhotoCard</name>
    <message>
        <source>照片</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>照片在{system}现场采集</source>
        <translation>Photo is taken in {system}</translation>
    </message>
    <message>
        <source>按出入境证件相片的规格拍，拍好的照片留在对方系统</source>
        <translation>By the rules for exit-entry photos; it stays in the other system</translation>
    </message>
    <message>
        <source>按居民身份证照片的规格拍，拍好的照片留在对方系统</source>
        <translation>By the rules for identity card photos; it stays in the other system</translation>
    </message>
    <message>
        <source>按驾驶证照片的规格拍，拍好的照片留在对方系统</source>
        <translation>By the rules for driving licence photos; it stays in the other system</translation>
    </message>
    <message>
        <source>更换</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>看存档照</source>
        <translation>See photos</translation>
    </message>
    <message>
        <source>{officer} {time} 比对，与本人相符</source>
        <translation>{officer} compared at {time}: the same person</translation>
    </message>
    <message>
        <source>现场拍照，照片存下了</source>
        <translation>Taken on the spot, and on file</translation>
    </message>
    <message>
        <source>现场拍照</source>
        <translation>Take a photo</translation>
    </message>
    <message>
        <source>不复用存档照：{why}</source>
        <translation>No photo on file is used: {why}</translation>
    </message>
    <message>
        <source>{officer} {time} 定的</source>
        <translation>Decided by {officer} at {time}</translation>
    </message>
    <message>
        <source>复用已作废</source>
        <translation>The reuse was annulled</translation>
    </message>
    <message>
        <source>窗口负责人作废了这次复用</source>
        <translation>A supervisor annulled this reuse</translation>
    </message>
    <message>
        <source>照片在 {years} 年内；本人已同意</source>
        <translation>Photo within {years} years; the applicant agreed</translation>
    </message>
    <message>
        <source>满 {age} 周岁且照片在 {years} 年内；本人已同意</source>
        <translation>{age} or older, photo within {years} years; the applicant agreed</translation>
    </message>
    <message>
        <source>复用 {photo}</source>
        <translation>Used again: {photo}</translation>
    </message>
    <message>
        <source>{officer} {time} 在业务系统里比对，与本人相符</source>
        <translation>{officer} compared in the other system at {time}: the same person</translation>
    </message>
    <message>
        <source>在业务系统</source>
        <translation>In the other system</translation>
    </message>
    <message>
        <source>有存档照可复用，本人同意就不用拍</source>
        <translation>Photo on file: with consent none is taken</translation>
    </message>
</context>
<context>
    <name>PhotoIntakeActs</name>
    <message>
        <source>照片存下了，但不合规格：{faults}。请看一看，要不要再拍一张。</source>
        <translation>The photo is on file but fails its specification: {faults}. Please look whether to take another one.</translation>
    </message>
    <message>
        <source>现场照存下了</source>
        <translation>The new photo is on file</translation>
    </message>
    <message>
        <source>这张照片本来就在档案里</source>
        <translation>This photo was on file already</translation>
    </message>
    <message>
        <source>出处登记好了</source>
        <translation>Noted where the photo is</translation>
    </message>
    <message>
        <source>照片存下了，有 {count} 处不合规格，列在照片下面</source>
        <translation>The photo is on file; {count} points fail the specification, see below the photo</translation>
    </message>
    <message>
        <source>照片存下了，合规格</source>
        <translation>The photo is on file and meets its specification</translation>
    </message>
</context>
<context>
    <name>PhotoReusePresenter</name>
    <message>
        <source>证件照：复用还是重拍</source>
        <translation>Photo: use again or take anew</translation>
    </message>
    <message>
        <source>复用这张照片</source>
        <translation>Use this photo again</translation>
    </message>
    <message>
        <source>改为现场拍照</source>
        <translation>Take a new photo</translation>
    </message>
    <message>
        <source>摄像头打不开，可能被别的程序占用。请当面比对</source>
        <translation>The camera does not start; another program may hold it. Please compare face to face</translation>
    </message>
    <message>
        <source>没有可以复用的照片，请现场拍</source>
        <translation>No photo can be used again; please take a new one</translation>
    </message>
    <message>
        <source>这张不可复用：{reason}</source>
        <translation>This one cannot be used again: {reason}</translation>
    </message>
    <message>
        <source>这次没有可以复用照片的办件，先按 F3 加办</source>
        <translation>No case here can use a photo again; add one first (F3)</translation>
    </message>
    <message>
        <source>还差：两个勾。本人不愿意或样貌变化大，请现场拍</source>
        <translation>Missing: both ticks. Not willing or much changed: take a new photo</translation>
    </message>
    <message>
        <source>还差：一个勾。本人不愿意或样貌变化大，请现场拍</source>
        <translation>Missing: one tick. Not willing or much changed: take a new photo</translation>
    </message>
    <message>
        <source>现场拍照</source>
        <translation>Take a photo</translation>
    </message>
    <message>
        <source>存下这张</source>
        <translation>Keep this one</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Note it</translation>
    </message>
    <message>
        <source>本人不愿意或样貌变化大，请现场拍</source>
        <translation>Not willing or much changed: take a new photo</translation>
    </message>
    <message>
        <source>还差：按 Ctrl+G 定格</source>
        <translation>Missing: freeze the picture with Ctrl+G</translation>
    </message>
    <message>
        <source>存下的照片排进左边的列表，再比对、再决定</source>
        <translation>What is kept joins the list at the left; then compare and decide</translation>
    </message>
    <message>
        <source>{gap}Esc 回到比对</source>
        <translation>{gap}Esc: back to the comparison</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>照片已定：复用，{count} 件用它</source>
        <translation>Photo decided: used again for {count} cases</translation>
    </message>
    <message>
        <source>照片已定：现场拍（{why}）</source>
        <translation>Photo decided: taken anew ({why})</translation>
    </message>
    <message>
        <source>照片的决定已撤回</source>
        <translation>The decision about the photo was taken back</translation>
    </message>
</context>
<context>
    <name>PickerPresenter</name>
    <message>
        <source>找到 {count} 项・常办的在前</source>
        <translation>{count} found・common ones first</translation>
    </message>
    <message>
        <source>没有找到「{typed}」，换个字母，或按 Tab 进目录树</source>
        <translation>Nothing for “{typed}”; try other letters, or Tab to the tree</translation>
    </message>
    <message>
        <source>刚办过</source>
        <translation>Done recently</translation>
    </message>
    <message>
        <source>本窗常用</source>
        <translation>Common here</translation>
    </message>
    <message>
        <source>常用</source>
        <translation>Common</translation>
    </message>
    <message>
        <source>全部事项 {count}</source>
        <translation>All services {count}</translation>
    </message>
    <message>
        <source>选一项，这里说明要带什么、多久办好、多少钱。</source>
        <translation>Choose a service: papers, time and fee are shown here.</translation>
    </message>
    <message>
        <source>「{name}」已放进本窗常用</source>
        <translation>“{name}” is a favourite now</translation>
    </message>
    <message>
        <source>「{name}」不再是本窗常用</source>
        <translation>“{name}” is no favourite any more</translation>
    </message>
</context>
<context>
    <name>PickerSheet</name>
    <message>
        <source>加办事项</source>
        <translation>Add a service</translation>
    </message>
    <message>
        <source>输首字母，如 hzhf</source>
        <translation>Type initials, e.g. hzhf</translation>
    </message>
    <message>
        <source>找事项</source>
        <translation>Find a service</translation>
    </message>
    <message>
        <source>事项目录</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>找到的事项</source>
        <translation>Services found</translation>
    </message>
    <message>
        <source>{count} 项</source>
        <translation>{count} found</translation>
    </message>
    <message>
        <source>给 {name} 加办</source>
        <translation>For {name}</translation>
    </message>
    <message>
        <source>选</source>
        <translation>choose</translation>
    </message>
    <message>
        <source>进目录树</source>
        <translation>to the tree</translation>
    </message>
    <message>
        <source>设为本窗常用</source>
        <translation>favourite</translation>
    </message>
    <message>
        <source>加入本次来访</source>
        <translation>Add to this visit</translation>
    </message>
    <message>
        <source>首字母、全拼、代码、汉字都能找</source>
        <translation>Initials, pinyin, code and Chinese all work</translation>
    </message>
</context>
<context>
    <name>PlannedChanges</name>
    <message>
        <source>不改了</source>
        <translation>Give up</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>要带的材料</source>
        <translation>Papers to bring</translation>
    </message>
    <message>
        <source>要看问到的情况，加办后再定</source>
        <translation>Depends on an answer; decided once it is added</translation>
    </message>
</context>
<context>
    <name>PrintHistoryPresenter</name>
    <message>
        <source>已记下：{name}出了</source>
        <translation>Noted: {name} came out</translation>
    </message>
    <message>
        <source>已记下：{name}没出，可以补打</source>
        <translation>Noted: {name} did not come out; it can be reprinted</translation>
    </message>
    <message>
        <source>{name}在补打，新的一张注明第 {nth} 次补打</source>
        <translation>{name} is being reprinted, marked as reprint {nth}</translation>
    </message>
    <message>
        <source>{name}已作废，请撕掉那张</source>
        <translation>{name} is void; please tear it up</translation>
    </message>
    <message>
        <source>这次来访的纸</source>
        <translation>Papers of this visit</translation>
    </message>
    <message>
        <source>补打</source>
        <translation>Reprint</translation>
    </message>
    <message>
        <source>作废这张</source>
        <translation>Void this one</translation>
    </message>
    <message>
        <source>正在画预览</source>
        <translation>Drawing the preview</translation>
    </message>
    <message>
        <source>这张纸画不出来；打印不受影响</source>
        <translation>This sheet cannot be drawn; printing is not affected</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Note it</translation>
    </message>
    <message>
        <source>还没写原因，凭条上要印。请写一句，再按 F2。</source>
        <translation>The reason is empty; it is printed on the sheet. Please write it, then press F2.</translation>
    </message>
</context>
<context>
    <name>PrintHistoryView</name>
    <message>
        <source>纸</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>谁的</source>
        <translation>Whose</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>这次来访的纸</source>
        <translation>Papers of this visit</translation>
    </message>
    <message>
        <source>原件遗失</source>
        <translation>Original lost</translation>
    </message>
    <message>
        <source>申请人的那张找不到了</source>
        <translation>The applicant cannot find it</translation>
    </message>
    <message>
        <source>卡纸或缺纸</source>
        <translation>Jam or out of paper</translation>
    </message>
    <message>
        <source>没出全、皱了、断了</source>
        <translation>Incomplete, crumpled, torn</translation>
    </message>
    <message>
        <source>打印不清</source>
        <translation>Not legible</translation>
    </message>
    <message>
        <source>字淡、有条纹、码扫不出</source>
        <translation>Faint, striped, code does not scan</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>在下面写一句</source>
        <translation>Write it below</translation>
    </message>
    <message>
        <source>出了</source>
        <translation>It came out</translation>
    </message>
    <message>
        <source>纸在，字和码都清楚</source>
        <translation>The sheet is there and legible</translation>
    </message>
    <message>
        <source>没出</source>
        <translation>It did not</translation>
    </message>
    <message>
        <source>纸盘里没有；记下后可以补打</source>
        <translation>Not in the tray; note it, then reprint</translation>
    </message>
    <message>
        <source>还在打。打完才能补打；一直不动，请看打印机的纸和灯。</source>
        <translation>Still printing. It can be reprinted afterwards; if nothing moves, check the printer&apos;s paper and lights.</translation>
    </message>
    <message>
        <source>补打的原因</source>
        <translation>Reason for the reprint</translation>
    </message>
    <message>
        <source>还没有打过纸</source>
        <translation>Nothing printed yet</translation>
    </message>
    <message>
        <source>受理或告知以后，这里就有了。</source>
        <translation>Papers appear here after acceptance or notice.</translation>
    </message>
    <message>
        <source>出纸了吗？请看一眼打印机</source>
        <translation>Did it come out? Please look at the printer</translation>
    </message>
    <message>
        <source>正在打</source>
        <translation>Printing</translation>
    </message>
</context>
<context>
    <name>PrintersPage</name>
    <message>
        <source>打印机</source>
        <translation>Printers</translation>
    </message>
    <message>
        <source>刷新</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>这台电脑怎么打</source>
        <translation>How this PC prints</translation>
    </message>
    <message>
        <source>小票（80 mm 热敏）</source>
        <translation>Slips (80 mm thermal)</translation>
    </message>
    <message>
        <source>A4（回执、日报）</source>
        <translation>A4 (receipts, report)</translation>
    </message>
    <message>
        <source>系统里的打印机</source>
        <translation>Printers of the system</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>本机用来打</source>
        <translation>Used here for</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>今天打印</source>
        <translation>Printed today</translation>
    </message>
    <message>
        <source>打印测试页</source>
        <translation>Print a test page</translation>
    </message>
</context>
<context>
    <name>PrintersSection</name>
    <message>
        <source>正在问系统的打印服务…</source>
        <translation>Asking the print service…</translation>
    </message>
    <message>
        <source>测试页带四边框线和条码，量一量就知道有没有偏</source>
        <translation>The test page has a frame and a barcode: measure it to see whether it is off</translation>
    </message>
    <message>
        <source>系统里还没有打印机。请管理员先在系统设置里添加，再按刷新。</source>
        <translation>The system has no printer yet. Ask the administrator to add one, then press Refresh.</translation>
    </message>
    <message>
        <source>号票</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>凭条、回执</source>
        <translation>Slips, receipts</translation>
    </message>
    <message>
        <source>告知书</source>
        <translation>Notices</translation>
    </message>
    <message>
        <source>补打</source>
        <translation>Reprints</translation>
    </message>
    <message>
        <source>不用打印机</source>
        <translation>No printer</translation>
    </message>
    <message>
        <source>{count} 台打印机</source>
        <translation>{count} printers</translation>
    </message>
    <message>
        <source>，{count} 台要加纸</source>
        <translation>, {count} out of paper</translation>
    </message>
    <message>
        <source>保存以后才能打测试页。</source>
        <translation>Save first, then print a test page.</translation>
    </message>
    <message>
        <source>这是演示站，没有选打印机：纸都存成 PDF，放在 {folder}。</source>
        <translation>This is a demonstration without printers: papers are saved as PDF in {folder}.</translation>
    </message>
    <message>
        <source>没有选打印机的纸先留在台账里，选好以后自动打出来；办件照常。</source>
        <translation>Papers without a printer wait in the ledger and come out once one is chosen; work goes on.</translation>
    </message>
    <message>
        <source>存成 PDF</source>
        <translation>Saved as PDF</translation>
    </message>
    <message>
        <source>不打</source>
        <translation>Not printed</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>正在打</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>没纸了</source>
        <translation>Out of paper</translation>
    </message>
    <message>
        <source>停着</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>说不准</source>
        <translation>Not sure</translation>
    </message>
    <message>
        <source>系统里没有</source>
        <translation>Not in the system</translation>
    </message>
    <message>
        <source>小票</source>
        <translation>Slips</translation>
    </message>
    <message>
        <source>测试页已交去打，请量一量四边</source>
        <translation>The test page is on its way; please measure its edges</translation>
    </message>
    <message>
        <source>打印机设置已生效</source>
        <translation>Printer settings are in force</translation>
    </message>
</context>
<context>
    <name>QuestionRows</name>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>ReaderPage</name>
    <message>
        <source>读卡器</source>
        <translation>Card reader</translation>
    </message>
    <message>
        <source>只管这台电脑</source>
        <translation>For this PC only</translation>
    </message>
    <message>
        <source>刷新</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>None</translation>
    </message>
    <message>
        <source>串口或 USB</source>
        <translation>Serial port or USB</translation>
    </message>
    <message>
        <source>本所网络</source>
        <translation>Station&apos;s network</translation>
    </message>
    <message>
        <source>接在哪里</source>
        <translation>Connected to</translation>
    </message>
    <message>
        <source>串口</source>
        <translation>Serial port</translation>
    </message>
    <message>
        <source>速率</source>
        <translation>Speed</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>端口</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>测试读卡</source>
        <translation>Try a card</translation>
    </message>
    <message>
        <source>现在怎么样</source>
        <translation>How it is now</translation>
    </message>
    <message>
        <source>不试了</source>
        <translation>Stop trying</translation>
    </message>
</context>
<context>
    <name>ReaderSection</name>
    <message>
        <source>存在这台电脑上，别的窗口不受影响</source>
        <translation>Kept on this PC; other counters are not affected</translation>
    </message>
    <message>
        <source>端口是 1 到 65535 的数字，看看读卡器的说明书。</source>
        <translation>The port is a number from 1 to 65535; please look into the reader&apos;s manual.</translation>
    </message>
    <message>
        <source>{port}（现在没插）</source>
        <translation>{port} (not plugged in)</translation>
    </message>
    <message>
        <source>没有找到串口。请插好读卡器，再按刷新；USB 的要先装好它的驱动。</source>
        <translation>No serial port was found. Please plug the reader in and press Refresh; a USB reader needs its driver first.</translation>
    </message>
    <message>
        <source>插上读卡器前后各刷新一次，多出来的就是它。速率不清楚就用 115200。</source>
        <translation>Refresh once before and once after plugging the reader in: the port that is new is it. If the speed is not known, use 115200.</translation>
    </message>
    <message>
        <source>读卡器接在串口服务器上时用。只能是本所内网的地址。</source>
        <translation>For a reader at a serial server. Only an address on the station&apos;s own network.</translation>
    </message>
    <message>
        <source>这是演示站：按状态栏里的「读卡器」，放一张虚构的证试试。</source>
        <translation>This is a demonstration: press “Card reader” in the status strip to lay an invented card on it.</translation>
    </message>
    <message>
        <source>没有读卡器也能办：按 F4 看证录入。</source>
        <translation>Work goes on without a reader: F4, and type what the card shows.</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>None</translation>
    </message>
    <message>
        <source>在找</source>
        <translation>Looking</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>Works</translation>
    </message>
    <message>
        <source>没连上</source>
        <translation>Not connected</translation>
    </message>
    <message>
        <source>没回应</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>读不对</source>
        <translation>Misread</translation>
    </message>
    <message>
        <source>请放一张证……</source>
        <translation>Please lay a card down…</translation>
    </message>
    <message>
        <source>居民身份证</source>
        <translation>Resident identity card</translation>
    </message>
    <message>
        <source>港澳台居民居住证</source>
        <translation>Residence permit for Hong Kong, Macau and Taiwan residents</translation>
    </message>
    <message>
        <source>外国人永久居留身份证</source>
        <translation>Foreign permanent resident card</translation>
    </message>
    <message>
        <source>读到了：{card}</source>
        <translation>Read: {card}</translation>
    </message>
    <message>
        <source>读卡器设置已生效</source>
        <translation>The card reader&apos;s settings are in force</translation>
    </message>
</context>
<context>
    <name>RecoveryCard</name>
    <message>
        <source>我已抄在纸上，并对了一遍</source>
        <translation>It is on paper, and I have compared it</translation>
    </message>
    <message>
        <source>去登录</source>
        <translation>Go to sign-in</translation>
    </message>
    <message>
        <source>站建好了。请把恢复码抄在纸上</source>
        <translation>The station is ready. Please copy the recovery code onto paper</translation>
    </message>
    <message>
        <source>电脑坏了、重装了，没有它谁也打不开本站的数据。它只显示这一次：抄好后封进信封，交负责人放保险柜，不要拍照，不要存在电脑里。</source>
        <translation>If the PC breaks or is set up anew, nobody can open this station&apos;s data without it. It is shown this once: copy it, seal it in an envelope and give it to the person in charge for the safe. No photo, no file.</translation>
    </message>
    <message>
        <source>每组 5 个字符，按编号从左到右抄。没有字母 I、L、O、U。</source>
        <translation>5 characters a group; copy by number from left to right. There is no letter I, L, O or U.</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>叫号与承诺</source>
        <translation>Calling and promises</translation>
    </message>
    <message>
        <source>最迟多久叫到，叫几次算过号</source>
        <translation>Latest time of the call, and when a call ends</translation>
    </message>
    <message>
        <source>分钟</source>
        <translation>min</translation>
    </message>
    <message>
        <source>叫几次算过号</source>
        <translation>No-show after</translation>
    </message>
    <message>
        <source>次</source>
        <translation>calls</translation>
    </message>
    <message>
        <source>或者叫过多久</source>
        <translation>or after</translation>
    </message>
    <message>
        <source>秒</source>
        <translation>s</translation>
    </message>
    <message>
        <source>受理时另打一张 A4 受理回执</source>
        <translation>Print an A4 receipt with each acceptance</translation>
    </message>
    <message>
        <source>受理回执</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>取号后最迟多久叫到</source>
        <translation>Called at the latest after</translation>
    </message>
    <message>
        <source>从哪天起</source>
        <translation>From what day</translation>
    </message>
    <message>
        <source>一轮最多叫</source>
        <translation>Calls in a round</translation>
    </message>
    <message>
        <source>过号后多久内回来</source>
        <translation>Grace after a missed call</translation>
    </message>
    <message>
        <source>下班前多久停号</source>
        <translation>Kiosk stops before closing</translation>
    </message>
    <message>
        <source>取号机</source>
        <translation>Kiosk</translation>
    </message>
    <message>
        <source>还有人在等或在办，就接着给号</source>
        <translation>Goes on while somebody waits or is served</translation>
    </message>
    <message>
        <source>叫号、过号、停号和回执</source>
        <translation>Calls, no-shows, the kiosk and receipts</translation>
    </message>
    <message>
        <source>过号后按时回来的，按这类人时限的一半重新排；再晚的，从回来时起和普通的一样排。</source>
        <translation>Who comes back in time after a missed call waits half the class’s time; later, like an ordinary visitor from then on.</translation>
    </message>
    <message>
        <source>老人过号后多久内</source>
        <translation>Seniors: back within</translation>
    </message>
    <message>
        <source>从下一张号起按新的算；已经取的号不变，改人群时按新的算。60 周岁及以上和优抚对象的时限越短，叫得越早。</source>
        <translation>From the next ticket on; tickets already given stay, and are promised anew when their class is changed. The shorter the target of seniors and veterans, the earlier they are called.</translation>
    </message>
</context>
<context>
    <name>RulesSection</name>
    <message>
        <source>从下一张号起按新的算</source>
        <translation>From the next ticket on</translation>
    </message>
    <message>
        <source>这里要 0 到 1440 的整数。请填分钟数。</source>
        <translation>A whole number from 0 to 1440 is needed. Please type minutes.</translation>
    </message>
    <message>
        <source>至少叫 1 次，最多 99 次。请填整数。</source>
        <translation>1 to 99 calls. Please type a whole number.</translation>
    </message>
    <message>
        <source>这里要 0 到 3600 的整数。请填秒数。</source>
        <translation>A whole number from 0 to 3600 is needed. Please type seconds.</translation>
    </message>
    <message>
        <source>叫号与承诺已生效，从下一张号起</source>
        <translation>Calling and promises are in force from the next ticket on</translation>
    </message>
    <message>
        <source>{day}起：{targets}</source>
        <translation>From {day}: {targets}</translation>
    </message>
    <message>
        <source>{words} {minutes} 分</source>
        <translation>{words} {minutes} min</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>和现在一样</source>
        <translation>as now</translation>
    </message>
    <message>
        <source>一轮最多叫的次数不能少于算过号的次数。请填大一些。</source>
        <translation>The calls in a round cannot be fewer than a no-show needs. Fill in more.</translation>
    </message>
    <message>
        <source>已存；时限从{day}起按新的算</source>
        <translation>Kept; the new times hold from {day}</translation>
    </message>
</context>
<context>
    <name>ScanRouter</name>
    <message>
        <source>扫到的码现在用不上</source>
        <translation>This code is of no use here</translation>
    </message>
    <message>
        <source>它不是本所的号票、凭条或告知书；业务编号请在填这一件时再扫。</source>
        <translation>It is no ticket, slip or notice of this station; scan a business number while filling in its case.</translation>
    </message>
</context>
<context>
    <name>ScreenPage</name>
    <message>
        <source>语言与显示</source>
        <translation>Language and display</translation>
    </message>
    <message>
        <source>只管这台电脑</source>
        <translation>Only for this PC</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>大</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>特大</source>
        <translation>Very large</translation>
    </message>
    <message>
        <source>高对比：黑底白字，线条更粗</source>
        <translation>High contrast: white on black, thicker lines</translation>
    </message>
    <message>
        <source>{minutes} 分钟</source>
        <translation>{minutes} minutes</translation>
    </message>
    <message>
        <source>语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>字和按钮</source>
        <translation>Text and buttons</translation>
    </message>
    <message>
        <source>对比</source>
        <translation>Contrast</translation>
    </message>
    <message>
        <source>自动锁屏</source>
        <translation>Lock after</translation>
    </message>
    <message>
        <source>本机是几号窗</source>
        <translation>Counter here</translation>
    </message>
    <message>
        <source>高对比马上生效，随时可按 Ctrl+Alt+C 换。语言、大小在重开程序后生效。</source>
        <translation>High contrast takes effect at once; Ctrl+Alt+C switches it any time. Language and size take effect when the program is opened again.</translation>
    </message>
    <message>
        <source>没有按键和点击这么久，屏幕自动锁上；办件内容不会丢。登录时先选好本机的窗口。</source>
        <translation>After this time without a key or click the screen locks itself; nothing is lost. The counter is preselected at sign-in.</translation>
    </message>
    <message>
        <source>不固定</source>
        <translation>Any</translation>
    </message>
    <message>
        <source>认出老年人时，自动用敬老模式（F9 随时退出）</source>
        <translation>Turn senior mode on by itself when a senior is identified (F9 leaves it any time)</translation>
    </message>
    <message>
        <source>敬老</source>
        <translation>Seniors</translation>
    </message>
    <message>
        <source>对面屏</source>
        <translation>Facing screen</translation>
    </message>
    <message>
        <source>对面屏给办事人看，换了马上生效。试画面：运行 window-client senior-display。</source>
        <translation>The facing screen is for the citizen; a change takes effect at once. To try it: window-client senior-display.</translation>
    </message>
    <message>
        <source>自动：本机屏以外的第一块</source>
        <translation>automatic: the first other one</translation>
    </message>
    <message>
        <source>不用</source>
        <translation>none</translation>
    </message>
</context>
<context>
    <name>ScreenSection</name>
    <message>
        <source>存在这台电脑上，别的窗口不受影响</source>
        <translation>Kept on this PC; other counters are not touched</translation>
    </message>
    <message>
        <source>已存好，重开程序后换语言和大小</source>
        <translation>Saved; language and size change when the program is opened again</translation>
    </message>
    <message>
        <source>显示设置已生效</source>
        <translation>Display settings are in force</translation>
    </message>
    <message>
        <source>{name}（没有接上）</source>
        <translation>{name} (not connected)</translation>
    </message>
</context>
<context>
    <name>SeniorDisplayView</name>
    <message>
        <source>停</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>念给我听</source>
        <translation>Read to me</translation>
    </message>
    <message>
        <source>敬老专窗</source>
        <translation>Senior window</translation>
    </message>
    <message>
        <source>慢一点</source>
        <translation>Slower</translation>
    </message>
    <message>
        <source>要改</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>对的</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>好的，谢谢您！</source>
        <translation>Good, thank you!</translation>
    </message>
    <message>
        <source>想起哪里不对，还可以按「要改」</source>
        <translation>If something is wrong after all, press Change</translation>
    </message>
    <message>
        <source>哪一行要改？</source>
        <translation>Which row is to be changed?</translation>
    </message>
    <message>
        <source>请指给工作人员看，我们马上改</source>
        <translation>Please show us, we change it at once</translation>
    </message>
    <message>
        <source>请您核对，这些写得对吗？</source>
        <translation>Please check: is this right?</translation>
    </message>
    <message>
        <source>哪一行不对？请指给工作人员看</source>
        <translation>Is a row wrong? Please point at it</translation>
    </message>
    <message>
        <source>{station} {counter} 号窗</source>
        <translation>{station}, window {counter}</translation>
    </message>
    <message>
        <source>{where}・{helper}陪您办</source>
        <translation>{where} · {helper} is with you</translation>
    </message>
</context>
<context>
    <name>SettingsPresenter</name>
    <message>
        <source>开窗与叫号</source>
        <translation>Counters and calling</translation>
    </message>
    <message>
        <source>窗口与业务</source>
        <translation>Counters</translation>
    </message>
    <message>
        <source>叫号与承诺</source>
        <translation>Calling and promises</translation>
    </message>
    <message>
        <source>这台电脑</source>
        <translation>This PC</translation>
    </message>
    <message>
        <source>打印机</source>
        <translation>Printers</translation>
    </message>
    <message>
        <source>语言与显示</source>
        <translation>Language and display</translation>
    </message>
    <message>
        <source>预约名单</source>
        <translation>Booked visitors</translation>
    </message>
    <message>
        <source>叫号声音</source>
        <translation>Voice of calls</translation>
    </message>
    <message>
        <source>办公时间</source>
        <translation>Working hours</translation>
    </message>
    <message>
        <source>取号机</source>
        <translation>Kiosk</translation>
    </message>
    <message>
        <source>读卡器</source>
        <translation>Card reader</translation>
    </message>
</context>
<context>
    <name>SettingsView</name>
    <message>
        <source>放弃改动</source>
        <translation>Give up changes</translation>
    </message>
    <message>
        <source>保存并生效</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>SetupPresenter</name>
    <message>
        <source>数据密钥已存入系统密钥环，开机登录后自动取用。</source>
        <translation>The data key is in the system keyring and is used from there after log-in.</translation>
    </message>
    <message>
        <source>这台电脑没有密钥环，数据密钥放在 {path}，只有本人可读。登录页会一直提醒，请管理员尽快开通密钥环。</source>
        <translation>This PC has no keyring; the data key is in {path}, readable by its owner only. The sign-in page keeps reminding: ask the administrator to set a keyring up soon.</translation>
    </message>
</context>
<context>
    <name>SetupView</name>
    <message>
        <source>先看看演示</source>
        <translation>Try the demonstration</translation>
    </message>
    <message>
        <source>建站</source>
        <translation>Set up</translation>
    </message>
    <message>
        <source>正在建站，几秒钟……</source>
        <translation>Setting up, a few seconds…</translation>
    </message>
    <message>
        <source>第一次使用，先建站</source>
        <translation>First start: set the station up</translation>
    </message>
    <message>
        <source>填这一页就能用。窗口、时限、打印机以后都能在设置里改；资料只存在本所，不上外网。</source>
        <translation>This page is all it takes. Counters, targets and printers can be changed later; data stay in this station, off the internet.</translation>
    </message>
    <message>
        <source>办业务，也管窗口和设置：民警、窗口负责人、系统管理员。</source>
        <translation>Does the work and sets things up: officer, supervisor, system administrator.</translation>
    </message>
    <message>
        <source>第一个账号</source>
        <translation>First account</translation>
    </message>
    <message>
        <source>管账号和密码，要是另一个人（三员分立）。第一次登录时要换密码。</source>
        <translation>Looks after accounts and passwords; must be another person. Changes the password at the first sign-in.</translation>
    </message>
    <message>
        <source>安全管理员</source>
        <translation>Security administrator</translation>
    </message>
    <message>
        <source>密码至少 8 位，大写、小写、数字、符号里用三种。</source>
        <translation>Passwords: 8 characters or more, three kinds of capital, small, digit, sign.</translation>
    </message>
    <message>
        <source>演示用的是编造的人和号，关掉就没了。</source>
        <translation>Invented people and tickets, gone when it is closed.</translation>
    </message>
    <message>
        <source>派出所</source>
        <translation>Police station</translation>
    </message>
    <message>
        <source>印在号票、凭条和日报上。</source>
        <translation>Printed on tickets, slips and reports.</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>如 云溪派出所</source>
        <translation>e.g. Yunxi Police Station</translation>
    </message>
    <message>
        <source>公安局</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <source>如 示例市公安局</source>
        <translation>e.g. Example City Bureau</translation>
    </message>
    <message>
        <source>区划代码</source>
        <translation>Region code</translation>
    </message>
    <message>
        <source>6 位，可以不填</source>
        <translation>6 digits, may be left out</translation>
    </message>
    <message>
        <source>窗口数</source>
        <translation>Counters</translation>
    </message>
    <message>
        <source>个窗口</source>
        <translation>counters</translation>
    </message>
    <message>
        <source>工号</source>
        <translation>Badge</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>再输一遍</source>
        <translation>Once more</translation>
    </message>
</context>
<context>
    <name>SheetPicture</name>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
</context>
<context>
    <name>SignInPresenter</name>
    <message>
        <source>您好，请登录</source>
        <translation>Please sign in</translation>
    </message>
    <message>
        <source>没有工号 {badge} 的账号，请看看是不是输错了。</source>
        <translation>There is no account {badge}; please check the badge number.</translation>
    </message>
    <message>
        <source>还没输原密码。请输入别人给您的那个密码。</source>
        <translation>The old password is missing. Type the one you were given.</translation>
    </message>
    <message>
        <source>还没输新密码。请想一个自己记得住的。</source>
        <translation>The new password is missing. Choose one you will remember.</translation>
    </message>
    <message>
        <source>两遍不一样。请把新密码再输一遍。</source>
        <translation>The two differ. Please type the new password once more.</translation>
    </message>
    <message>
        <source>这个账号不做导服。请换导服或窗口人员的工号。</source>
        <translation>This account does no guide&apos;s work. Use the badge number of a guide or a clerk.</translation>
    </message>
</context>
<context>
    <name>SignInView</name>
    <message>
        <source>还没填工号。请输入您的工号。</source>
        <translation>The badge number is missing. Please type it.</translation>
    </message>
    <message>
        <source>还没输密码。请输入您的登录密码。</source>
        <translation>The password is missing. Please type it.</translation>
    </message>
    <message>
        <source>您好，请登录</source>
        <translation>Please sign in</translation>
    </message>
    <message>
        <source>输入工号和密码，选好窗口就可以开窗。</source>
        <translation>Type badge and password, choose the counter, and begin.</translation>
    </message>
    <message>
        <source>工号</source>
        <translation>Badge</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>窗口</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>以敬老专窗开窗（先叫老人）</source>
        <translation>Open as a counter for seniors (seniors first)</translation>
    </message>
    <message>
        <source>忘了密码，请找安全管理员重设。</source>
        <translation>Forgotten? Ask the security administrator for a new password.</translation>
    </message>
    <message>
        <source>登录、查看和打印都会留痕。离开座位请按 Ctrl+L 锁屏，
{minutes} 分钟不操作会自动锁屏，办件内容不会丢。</source>
        <translation>Sign-in, viewing and printing are recorded. Press Ctrl+L when you leave;
the screen locks after {minutes} minutes, and nothing is lost.</translation>
    </message>
    <message>
        <source>登录并开窗</source>
        <translation>Sign in and open</translation>
    </message>
    <message>
        <source>登录</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>综窗工作台</source>
        <translation>Window Client</translation>
    </message>
    <message>
        <source>户政、出入境、车驾管、治安证照，一个窗口一次办</source>
        <translation>Household, exit-entry, vehicles, licences: one counter, one visit</translation>
    </message>
    <message>
        <source>开窗自检</source>
        <translation>Self-check</translation>
    </message>
    <message>
        <source>输入工号和密码，进入导服台。</source>
        <translation>Enter badge number and password for the guide&apos;s desk.</translation>
    </message>
</context>
<context>
    <name>SituationCard</name>
    <message>
        <source>情形</source>
        <translation>Situation</translation>
    </message>
</context>
<context>
    <name>StartView</name>
    <message>
        <source>再试一次</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>正在打开站点……</source>
        <translation>Opening the station …</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>版本 {version}</source>
        <translation>Version {version}</translation>
    </message>
</context>
<context>
    <name>TextPort</name>
    <message>
        <source>还剩 {days} 天</source>
        <translation>{days} days left</translation>
    </message>
    <message>
        <source>已过期</source>
        <translation>expired</translation>
    </message>
</context>
<context>
    <name>TurnedView</name>
    <message>
        <source>请您核对</source>
        <translation>Please check</translation>
    </message>
</context>
<context>
    <name>VoicePage</name>
    <message>
        <source>叫号声音</source>
        <translation>Voice of calls</translation>
    </message>
    <message>
        <source>显示叫号屏的电脑出声，在那台上设</source>
        <translation>The PC that shows the board speaks; set it there</translation>
    </message>
    <message>
        <source>念什么</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>用在哪里</source>
        <translation>Heard in</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>长短</source>
        <translation>Length</translation>
    </message>
    <message>
        <source>要录的话</source>
        <translation>Words to record</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>导入声音包</source>
        <translation>Import a voice pack</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>导出声音包</source>
        <translation>Export the voice pack</translation>
    </message>
    <message>
        <source>刷新</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>叫号时出声</source>
        <translation>Speak calls</translation>
    </message>
    <message>
        <source>小</source>
        <translation>Low</translation>
    </message>
    <message>
        <source>中</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>大</source>
        <translation>High</translation>
    </message>
    <message>
        <source>最大</source>
        <translation>Full</translation>
    </message>
    <message>
        <source>音量</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>慢</source>
        <translation>Slow</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>快</source>
        <translation>Fast</translation>
    </message>
    <message>
        <source>合成语速</source>
        <translation>Speed</translation>
    </message>
    <message>
        <source>试叫一号</source>
        <translation>Test call</translation>
    </message>
    <message>
        <source>现在用</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>喇叭</source>
        <translation>Speaker</translation>
    </message>
</context>
<context>
    <name>VoiceSection</name>
    <message>
        <source>本所的声音</source>
        <translation>Our own voice</translation>
    </message>
    <message>
        <source>录一段存一段，不用保存；保存只管出声、音量和语速</source>
        <translation>Each clip is kept at once; saving is for volume, speed and speaking</translation>
    </message>
    <message>
        <source>正在看…</source>
        <translation>Looking…</translation>
    </message>
    <message>
        <source>（录下的声音）</source>
        <translation> (recorded)</translation>
    </message>
    <message>
        <source>录下本所自己的声音后会自动用上</source>
        <translation>the station&apos;s own voice is used as soon as it is recorded</translation>
    </message>
    <message>
        <source>还差 {count} 段必录的，录齐后自动用上自己的声音</source>
        <translation>{count} needed clips are missing; your own voice is used once they are there</translation>
    </message>
    <message>
        <source>合成语音（espeak-ng {version}）</source>
        <translation>Speech program (espeak-ng {version})</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>，没有装合成语音 espeak-ng，也没有录齐的声音</source>
        <translation>; neither espeak-ng nor a whole recorded voice is here</translation>
    </message>
    <message>
        <source>只有提示音</source>
        <translation>Chime only</translation>
    </message>
    <message>
        <source>，叫号听不见。接上喇叭，再按刷新</source>
        <translation>; calls are not heard. Connect a speaker and press Refresh</translation>
    </message>
    <message>
        <source>无声卡</source>
        <translation>No sound card</translation>
    </message>
    <message>
        <source>正在叫…</source>
        <translation>Calling…</translation>
    </message>
    <message>
        <source>试叫一号</source>
        <translation>Test call</translation>
    </message>
    <message>
        <source>没有声音设备，听不见。接上喇叭再试。</source>
        <translation>There is no sound device. Connect a speaker and try again.</translation>
    </message>
    <message>
        <source>声音设备没有应答，已停下。请看看喇叭和声音服务，再试。</source>
        <translation>The sound device did not answer and was given up. Check speaker and sound service, and try again.</translation>
    </message>
    <message>
        <source>没有放出来。请看看喇叭，再试一次。</source>
        <translation>Nothing was played. Check the speaker and try again.</translation>
    </message>
    <message>
        <source>没有录上，麦克风没有应答。请看看插好没有，再试一次。</source>
        <translation>Nothing was recorded; the microphone does not answer. Check its plug and try again.</translation>
    </message>
    <message>
        <source>录齐了，叫号从现在起用「{name}」</source>
        <translation>All needed clips are there: calls now use “{name}”</translation>
    </message>
    <message>
        <source>声音设置已存好，从下一次叫号起用</source>
        <translation>Saved; used from the next call on</translation>
    </message>
</context>
<context>
    <name>VoiceWindow</name>
    <message>
        <source>叫号声音</source>
        <translation>Voice of calls</translation>
    </message>
    <message>
        <source>这台电脑</source>
        <translation>This PC</translation>
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
    <message>
        <source>补登手工号</source>
        <translation>Enter hand-written numbers</translation>
    </message>
    <message>
        <source>到过号和挂起</source>
        <translation>To missed and held</translation>
    </message>
    <message>
        <source>口头已核对</source>
        <translation>Confirmed by word</translation>
    </message>
    <message>
        <source>陪办人</source>
        <translation>Helper</translation>
    </message>
    <message>
        <source>上门服务</source>
        <translation>Home visit</translation>
    </message>
    <message>
        <source>到老年人</source>
        <translation>To the seniors</translation>
    </message>
</context>
<context>
    <name>case</name>
    <message>
        <source>{month} 月 {day} 日</source>
        <translation>{month}/{day}</translation>
    </message>
    <message>
        <source>业务系统</source>
        <translation>business system</translation>
    </message>
    <message>
        <source>核对人证</source>
        <translation>match the person with the document</translation>
    </message>
    <message>
        <source>问清「{question}」</source>
        <translation>ask “{question}”</translation>
    </message>
    <message>
        <source>{label}（填得不对）</source>
        <translation>{label} (not right)</translation>
    </message>
    <message>
        <source>{system}的业务编号</source>
        <translation>number of {system}</translation>
    </message>
    <message>
        <source>先缴 {yuan} 元</source>
        <translation>pay {yuan} yuan first</translation>
    </message>
    <message>
        <source>材料</source>
        <translation>Materials</translation>
    </message>
    <message>
        <source>表单</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>照片</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>业务编号</source>
        <translation>Business number</translation>
    </message>
    <message>
        <source>{things}都齐了，可以受理</source>
        <translation>{things} complete</translation>
    </message>
    <message>
        <source>{count} 工作日</source>
        <translation>{count} working days</translation>
    </message>
    <message>
        <source>{count} 日</source>
        <translation>{count} days</translation>
    </message>
    <message>
        <source>当场办结</source>
        <translation>done on the spot</translation>
    </message>
    <message>
        <source>不收费</source>
        <translation>No fee</translation>
    </message>
    <message>
        <source>{method}・票据号 {number}</source>
        <translation>{method}, voucher {number}</translation>
    </message>
    <message>
        <source>{method}・票据号后补</source>
        <translation>{method}, voucher to follow</translation>
    </message>
    <message>
        <source>这一项不用缴费</source>
        <translation>Nothing to pay for this item</translation>
    </message>
    <message>
        <source>先缴费，再受理</source>
        <translation>Paid before acceptance</translation>
    </message>
    <message>
        <source>领证时缴</source>
        <translation>Paid at pick-up</translation>
    </message>
    <message>
        <source>受理后缴，{day}前缴清即可</source>
        <translation>Paid after acceptance, by {day}</translation>
    </message>
    <message>
        <source>受理后缴</source>
        <translation>Paid after acceptance</translation>
    </message>
    <message>
        <source>原件已核，已还</source>
        <translation>Original checked and given back</translation>
    </message>
    <message>
        <source>复印件已核，已还</source>
        <translation>Copy checked and given back</translation>
    </message>
    <message>
        <source>{words}・可后补</source>
        <translation>{words}, may follow later</translation>
    </message>
    <message>
        <source>{state}&#x3000;告知书号 {number}</source>
        <translation>{state}, notice {number}</translation>
    </message>
    <message>
        <source>{state}&#x3000;受理号 {number}</source>
        <translation>{state}, case {number}</translation>
    </message>
    <message>
        <source>{label}还没填。受理要用到，请问一下本人。</source>
        <translation>{label} is empty. It is needed for acceptance; please ask the applicant.</translation>
    </message>
    <message>
        <source>{label}有 {length} 个字，最多 {limit} 个。请写短一些。</source>
        <translation>{label} has {length} characters, at most {limit}. Please shorten it.</translation>
    </message>
    <message>
        <source>{label}第 {position} 个字看不见或印不出来，多半是粘贴带来的。请删掉重输。</source>
        <translation>Character {position} of {label} cannot be seen or printed, probably pasted. Please delete and retype it.</translation>
    </message>
    <message>
        <source>{label}不在可选的几项里。请重新选一项。</source>
        <translation>{label} is not one of the choices. Please choose again.</translation>
    </message>
    <message>
        <source>{label}还没选是或否。请选一项。</source>
        <translation>{label} is neither yes nor no. Please choose.</translation>
    </message>
    <message>
        <source>{label}认不出是哪一天，要年月日。请照 20260318 这样输入。</source>
        <translation>{label} is no date with year, month and day. Please type it like 20260318.</translation>
    </message>
    <message>
        <source>日历上没有 {month} 月 {day} 日这一天。请再看一遍。</source>
        <translation>There is no day {month}/{day} in the calendar. Please look again.</translation>
    </message>
    <message>
        <source>{label}比今天还晚，应是已经过去的一天。请看看年份。</source>
        <translation>{label} is later than today. Please check the year.</translation>
    </message>
    <message>
        <source>{label}已经过去，应是今天或以后。请看看年份。</source>
        <translation>{label} is over already. Please check the year.</translation>
    </message>
    <message>
        <source>{label}第 {position} 位不对，只能是大写字母和数字。请看看这一位。</source>
        <translation>Place {position} of {label} is wrong: only capital letters and digits. Please check it.</translation>
    </message>
    <message>
        <source>{label}只有 {length} 位，至少 {shortest} 位。请看看是不是没输完。</source>
        <translation>{label} has only {length} places, at least {shortest}. Please check whether it is complete.</translation>
    </message>
    <message>
        <source>{label}应是整数。请只输数字。</source>
        <translation>{label} is a whole number. Please type digits only.</translation>
    </message>
    <message>
        <source>电话只有 {count} 位，手机号应是 {expected} 位。请看看是不是少了一位。</source>
        <translation>The number has only {count} digits, a mobile number has {expected}. Please check whether one is missing.</translation>
    </message>
    <message>
        <source>电话有 {count} 位，手机号应是 {expected} 位。请看看是不是多了一位。</source>
        <translation>The number has {count} digits, a mobile number has {expected}. Please check whether there is one too many.</translation>
    </message>
    <message>
        <source>{label}填得不对。请对着证件再看一遍。</source>
        <translation>{label} is not right. Please compare it with the document.</translation>
    </message>
    <message>
        <source>{label}里不能有字母 {letter}，多半是数字 {digit}。按 Alt+Enter 改成 {digit}。</source>
        <translation>{label} cannot hold the letter {letter}, probably the digit {digit}. Alt+Enter makes it {digit}.</translation>
    </message>
    <message>
        <source>第 {place} 位可能是 {character}，按 Alt+Enter 改。</source>
        <translation>Place {place} may be {character}; Alt+Enter changes it.</translation>
    </message>
    <message>
        <source>第 {place}、{next} 位可能换了位，按 Alt+Enter 换回来。</source>
        <translation>Places {place} and {next} may be swapped; Alt+Enter swaps them back.</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <source>{limit}・最迟 {day}办好</source>
        <translation>{limit}, done by {day}</translation>
    </message>
    <message>
        <source>有</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>无</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>closing</name>
    <message>
        <source>日结</source>
        <translation>Close the day</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>None</translation>
    </message>
    <message>
        <source>{count} 张到 {day}</source>
        <translation>{count} to {day}</translation>
    </message>
    <message>
        <source>日结时间</source>
        <translation>Closed at</translation>
    </message>
    <message>
        <source>顺延</source>
        <translation>Carry</translation>
    </message>
    <message>
        <source>摘要码</source>
        <translation>Digest</translation>
    </message>
    <message>
        <source>{day} 已日结</source>
        <translation>{day} is closed</translation>
    </message>
    <message>
        <source>{count} 张</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>日报已交去打印</source>
        <translation>The report is on its way to the printer</translation>
    </message>
    <message>
        <source>日结 {day}</source>
        <translation>Close {day}</translation>
    </message>
    <message>
        <source>勾上的顺延到 {day}</source>
        <translation>Ticked ones go on to {day}</translation>
    </message>
    <message>
        <source>大厅等候</source>
        <translation>Waiting in the hall</translation>
    </message>
    <message>
        <source>件</source>
        <translation>cases</translation>
    </message>
    <message>
        <source>张</source>
        <translation>sheets</translation>
    </message>
    <message>
        <source>待民警审核</source>
        <translation>For an officer to review</translation>
    </message>
    <message>
        <source>业务系统未录</source>
        <translation>Not in the business system</translation>
    </message>
    <message>
        <source>没出纸的单子</source>
        <translation>Sheets not printed</translation>
    </message>
    <message>
        <source>过号没回来</source>
        <translation>Missed, not back</translation>
    </message>
    <message>
        <source>号票</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>办件</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>收费</source>
        <translation>Money</translation>
    </message>
    <message>
        <source>相符</source>
        <translation>balances</translation>
    </message>
    <message>
        <source>{count} 处不符，差 {difference}</source>
        <translation>{count} differences, {difference} apart</translation>
    </message>
    <message>
        <source>{count} 本账不平，先核对</source>
        <translation>{count} books do not balance: check first</translation>
    </message>
    <message>
        <source>{label} 在 {place} {state}</source>
        <translation>{label} is at {place}, {state}</translation>
    </message>
    <message>
        <source>{label} 没有勾</source>
        <translation>{label} is not ticked</translation>
    </message>
    <message>
        <source>，共 {count} 张</source>
        <translation>, {count} in all</translation>
    </message>
    <message>
        <source>还差：{what}{more}</source>
        <translation>Open: {what}{more}</translation>
    </message>
    <message>
        <source>顺延 {count} 张到 {day}；日结后当天的号票和收款不再改动</source>
        <translation>{count} go on to {day}; after closing, tickets and payments stay as they are</translation>
    </message>
    <message>
        <source>日结后当天的号票和收款不再改动</source>
        <translation>After closing, the day&apos;s tickets and payments stay as they are</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>业务</source>
        <translation>Business</translation>
    </message>
    <message>
        <source>在哪里</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>自</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>还没有去向的号票</source>
        <translation>Tickets without an outcome</translation>
    </message>
    <message>
        <source>全不勾</source>
        <translation>Tick none</translation>
    </message>
    <message>
        <source>全勾上</source>
        <translation>Tick all</translation>
    </message>
    <message>
        <source>封存码印在日报上，日后核对记录链用它</source>
        <translation>The seal is printed on the report; the journal is checked against it</translation>
    </message>
    <message>
        <source>导出 Excel</source>
        <translation>Export Excel</translation>
    </message>
    <message>
        <source>导出 PDF</source>
        <translation>Export PDF</translation>
    </message>
    <message>
        <source>打印日报</source>
        <translation>Print report</translation>
    </message>
    <message>
        <source>已交打印</source>
        <translation>Sent to print</translation>
    </message>
    <message>
        <source>每张号票都有去向</source>
        <translation>Every ticket has its outcome</translation>
    </message>
    <message>
        <source>账</source>
        <translation>Books</translation>
    </message>
    <message>
        <source>日结前看一眼</source>
        <translation>Before closing, look at</translation>
    </message>
    <message>
        <source>封存码</source>
        <translation>Seal</translation>
    </message>
    <message>
        <source>{amount} 元</source>
        <translation>{amount} yuan</translation>
    </message>
</context>
<context>
    <name>counter_choice</name>
    <message>
        <source>不开窗（只看、只管理）</source>
        <translation>No counter (viewing and managing only)</translation>
    </message>
    <message>
        <source>全部业务</source>
        <translation>all business</translation>
    </message>
    <message>
        <source>您的账号不开窗</source>
        <translation>your account opens none</translation>
    </message>
    <message>
        <source>{name}在用</source>
        <translation>used by {name}</translation>
    </message>
</context>
<context>
    <name>counter_drafts</name>
    <message>
        <source>加开 {window}（{name}），收{domains}</source>
        <translation>{window} ({name}) is added for {domains}</translation>
    </message>
    <message>
        <source>加收{domains}</source>
        <translation>also takes {domains}</translation>
    </message>
    <message>
        <source>不再收{domains}</source>
        <translation>takes no more {domains}</translation>
    </message>
    <message>
        <source>改名为「{name}」</source>
        <translation>is renamed “{name}”</translation>
    </message>
    <message>
        <source>改为{mode}</source>
        <translation>calls as: {mode}</translation>
    </message>
    <message>
        <source>{domain}没有窗口收，取了号没人能叫</source>
        <translation>{domain}: taken by no counter; such tickets could never be called</translation>
    </message>
    <message>
        <source>{domain}现在没有开着的窗口，可由 {windows} 办</source>
        <translation>{domain}: no open counter now; {windows} could take it</translation>
    </message>
    <message>
        <source>{domains}只有 {windows} 能办，那里忙的时候就要等</source>
        <translation>{domains}: only counter {windows}; people wait while it is busy</translation>
    </message>
    <message>
        <source>五类业务都有至少 2 个窗口能办</source>
        <translation>Each of the five kinds of business has 2 counters or more</translation>
    </message>
    <message>
        <source>五类业务都能在这个窗口办</source>
        <translation>This counter takes all five kinds of business</translation>
    </message>
    <message>
        <source>普通</source>
        <translation>Ordinary</translation>
    </message>
    <message>
        <source>敬老：先叫老人</source>
        <translation>Seniors first</translation>
    </message>
    <message>
        <source>敬老：只叫老人</source>
        <translation>Seniors only</translation>
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
    <name>error_text</name>
    <message>
        <source>、</source>
        <translation>, </translation>
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
请对着证件输入。</source>
        <translation>There is no number yet.
Type the number from the document.</translation>
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
请对着证件逐位看一遍。</source>
        <translation>The last place does not fit; most likely an earlier one is mistyped.
Compare it place by place.</translation>
    </message>
    <message>
        <source>姓名里有不能用的字。
请对着证件再看一遍。</source>
        <translation>The name holds a character that cannot be used.
Compare it with the document.</translation>
    </message>
    <message>
        <source>还没填姓名。
请对着证件输入。</source>
        <translation>There is no name yet.
Type the name from the document.</translation>
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
请对着证件输入。</source>
        <translation>There is no number yet.
Type the number from the document.</translation>
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
    <message>
        <source>这张纸做不出来，没有打。
请告诉管理员；办件已受理，纸随时可补打（F12）。</source>
        <translation>This sheet could not be made and was not printed.
Tell the administrator; the case is accepted, paper can be reprinted any time (F12).</translation>
    </message>
    <message>
        <source>纸上有个字现有的字库里没有，这张没有打。
请先手写出具，再告诉管理员补字库；办件已受理。</source>
        <translation>No font here has one character of this sheet; it was not printed.
Write it by hand for now and tell the administrator; the case is accepted.</translation>
    </message>
    <message>
        <source>纸上的条码做不出来，这张没有打。
请告诉管理员；办件已受理，纸随时可补打（F12）。</source>
        <translation>The bar code of this sheet could not be made; it was not printed.
Tell the administrator; the case is accepted, paper can be reprinted any time (F12).</translation>
    </message>
    <message>
        <source>这张纸的底稿读不出来，多半是更新的版本写的。
请管理员升级本机的程序，再补打（F12）。</source>
        <translation>This sheet cannot be read; a newer version probably wrote it.
Ask the administrator to update this PC, then reprint (F12).</translation>
    </message>
    <message>
        <source>打印服务中途断了，这张说不准出没出。
请看看打印机，再在打印记录（F12）里说一声。</source>
        <translation>The print service broke off; this sheet may or may not be out.
Look at the printer, then say so in the print history (F12).</translation>
    </message>
    <message>
        <source>这台电脑上还没有站点。
请打开客户端建站，或运行 window-client admin init。</source>
        <translation>There is no station on this PC yet.
Open the client to set it up, or run window-client admin init.</translation>
    </message>
    <message>
        <source>系统的打印服务没有应答。
请看看打印服务是不是停了；已受理的都在，没出的可以补打（F12）。</source>
        <translation>The print service does not answer.
See whether it is running; accepted cases are kept, missing paper can be reprinted (F12).</translation>
    </message>
    <message>
        <source>程序的字体文件坏了，现在打不了纸。
请管理员重装程序；办件已受理，装好后补打（F12）。</source>
        <translation>A font of the program is damaged, nothing can be printed.
Ask the administrator to install the program anew, then reprint (F12).</translation>
    </message>
    <message>
        <source>系统里没有设置里选的那台打印机。
请到设置里重新选一台，没出的再补打（F12）。</source>
        <translation>The printer chosen in the settings is not on this system.
Choose another one in the settings, then reprint what did not come out (F12).</translation>
    </message>
    <message>
        <source>连不上打印服务，这张没有打。
请看看打印服务开着没有；恢复后再补打（F12）。</source>
        <translation>The print service cannot be reached; this sheet was not printed.
See whether it is running, then reprint (F12).</translation>
    </message>
    <message>
        <source>打印机不收这张纸，还没有打。
请看看打印机停了没有、纸的大小对不对，再补打（F12）。</source>
        <translation>The printer does not take this sheet; it was not printed.
See whether it is stopped and whether the paper size is right, then reprint (F12).</translation>
    </message>
    <message>
        <source>{label} 是 {day} 的号，不能排进今天。
请在日结时顺延，或另取一个今天的号。</source>
        <translation>{label} is of {day} and cannot wait in today&apos;s queue.
Carry it over when closing that day, or give a new number.</translation>
    </message>
    <message>
        <source>窗口号应是 1 到 999。
请换一个号。</source>
        <translation>A counter number is 1 to 999.
Choose another number.</translation>
    </message>
    <message>
        <source>姓名应是 1 到 50 个字，不能夹看不见的字符。
请重新填写姓名。</source>
        <translation>A name has 1 to 50 characters, all of them visible.
Please fill in the name again.</translation>
    </message>
    <message>
        <source>派出所名称超过 100 个字，或者夹着看不见的字符。
请重新输入名称。</source>
        <translation>The station&apos;s name is over 100 characters, or holds characters that cannot be seen.
Please type the name again.</translation>
    </message>
    <message>
        <source>这张单已由单号 {copy} 代替，不再有效。
请在打印记录里选单号 {copy} 补打。</source>
        <translation>Sheet {copy} replaces this one, which no longer counts.
Reprint sheet {copy} from the print history.</translation>
    </message>
    <message>
        <source>这个账号的密码是别人给的，先改密码才能办事。
请退出登录（Ctrl+L）再登录，按提示换成自己的密码。</source>
        <translation>Somebody else gave this account its password; change it first.
Sign out (Ctrl+L), sign in again and choose your own.</translation>
    </message>
    <message>
        <source>复核要由另一个人来做，这是您自己的工号。
请另一位输入工号和密码。</source>
        <translation>Somebody else has to confirm; this is your own badge number.
Ask a colleague to type badge number and password.</translation>
    </message>
    <message>
        <source>程序递过来一个不认识的代码（{argument}），没有照办。
请再选一次；还不行请告诉管理员。</source>
        <translation>The program passed on a code that is not known ({argument}); nothing was done.
Choose again; if it stays so, tell the administrator.</translation>
    </message>
    <message>
        <source>电脑时间比最后一笔记录早 {seconds_behind} 秒，已停止写入。
请校准时间；时间本来就对，请管理员运行 admin accept-clock。</source>
        <translation>The PC’s clock is {seconds_behind} s before the newest record; writing has stopped.
Set the clock; if it is right, an administrator runs admin accept-clock.</translation>
    </message>
    <message>
        <source>电脑时间没有落在记录后面，不用认可。
直接办事就行。</source>
        <translation>The PC’s clock is not behind the records; there is nothing to accept.
Just go on.</translation>
    </message>
    <message>
        <source>服务器上还没有本站的数据库。
请管理员运行 window-client admin init。</source>
        <translation>The server has no database of this station yet.
Ask an administrator to run window-client admin init.</translation>
    </message>
    <message>
        <source>数据库是旧版程序建的，数据没有动。
请管理员备份后运行 window-client admin upgrade。</source>
        <translation>The database is of an older version; nothing was changed.
Ask an administrator to back up and run window-client admin upgrade.</translation>
    </message>
    <message>
        <source>服务器不让这台电脑做这件事。
请管理员看看这台电脑登记的用途；停用的要重新登记。</source>
        <translation>The server does not let this PC do that.
Ask an administrator what this PC is enrolled for; a revoked one must be enrolled again.</translation>
    </message>
    <message>
        <source>这一版不支持 {dialect} 数据库。
请管理员改用 SQLite 文件或 PostgreSQL 服务器。</source>
        <translation>{dialect} databases are not supported.
Ask an administrator to use an SQLite file or a PostgreSQL server.</translation>
    </message>
    <message>
        <source>服务器地址里没有写数据库名。
请管理员补上，例如 postgresql://服务器/station。</source>
        <translation>The server&apos;s address names no database.
Ask an administrator to add it, e.g. postgresql://server/station.</translation>
    </message>
    <message>
        <source>到别的机器上的数据库，要核对服务器证书。
请管理员把 sslmode 改成 verify-full，并给出证书。</source>
        <translation>A server elsewhere must prove who it is.
Ask an administrator to set sslmode=verify-full and give the certificate.</translation>
    </message>
    <message>
        <source>这个地址是本机文件，不用登记电脑。
请给站点服务器的地址（postgresql://…）。</source>
        <translation>This address is a file of this PC; nothing is enrolled there.
Give the address of the station&apos;s server (postgresql://…).</translation>
    </message>
    <message>
        <source>没有叫“{name}”的在用电脑。
请核对登记时的名字。</source>
        <translation>No PC in service is called “{name}”.
Check the name that it was enrolled with.</translation>
    </message>
    <message>
        <source>现在不在取号时间。
请看屏幕上的办公时间，到时候再来取号。</source>
        <translation>No numbers are given now.
Please see the opening hours on the screen and come back then.</translation>
    </message>
    <message>
        <source>这个证件号认不出来。
请照证件上的号码再输一次，不输也能取号。</source>
        <translation>This document number cannot be read.
Please type it again as it is on the document, or take a number without it.</translation>
    </message>
    <message>
        <source>这张单子在这里用不上。
请按要办的业务取号，窗口会帮您看。</source>
        <translation>This paper is of no use here.
Please take a number for your business; the counter will look at the paper.</translation>
    </message>
    <message>
        <source>请扫单子上的方形二维码，条形码在这里用不上。
扫不出来，请按要办的业务取号。</source>
        <translation>Please scan the square code on the paper; the barcode is of no use here.
If it cannot be scanned, take a number for your business.</translation>
    </message>
    <message>
        <source>这不是本所打印的单子。
请到开单的单位去，或按要办的业务取号。</source>
        <translation>This paper was not printed by this station.
Please go to the office that issued it, or take a number for your business.</translation>
    </message>
    <message>
        <source>没有查到这张单子。
请按要办的业务取号，窗口会帮您查。</source>
        <translation>This paper was not found.
Please take a number for your business; the counter will look it up.</translation>
    </message>
    <message>
        <source>这张号票不是今天的，号票当日有效。
请重新取号。</source>
        <translation>This ticket is not of today; a ticket is valid on its day only.
Please take a new number.</translation>
    </message>
    <message>
        <source>{label} 已经叫过或办完了。
还要办，请重新取号；过号的请到导服台或窗口告知。</source>
        <translation>{label} was called or is finished.
For more, take a new number; if you missed your call, tell the guide or a counter.</translation>
    </message>
    <message>
        <source>这张单子上的事都办完了。
要办别的，请按业务取号。</source>
        <translation>Everything on this paper is finished.
For something else, take a number for it.</translation>
    </message>
    <message>
        <source>这样的号要先扫单子或刷身份证。
请扫回执、刷身份证，或按业务取号。</source>
        <translation>This kind of number needs a paper or an ID card first.
Please scan the receipt, read your ID card, or take a number for your business.</translation>
    </message>
    <message>
        <source>这个文件读不成表格。
请另存为 xlsx 或 csv 再选一次。</source>
        <translation>This file cannot be read as a table.
Save it as xlsx or csv and choose it again.</translation>
    </message>
    <message>
        <source>文件是空的。
请看看是不是选错了文件。</source>
        <translation>The file is empty.
Check whether it is the right file.</translation>
    </message>
    <message>
        <source>文件太大，预约名单最多 {maximum} MB。
请只留当天的名单，去掉图片再存一次。</source>
        <translation>The file is too large; a list may have {maximum} MB.
Keep only the day’s list without pictures and save it again.</translation>
    </message>
    <message>
        <source>名单超过 {maximum} 行。
请按天分成几个文件再导入。</source>
        <translation>The list has more than {maximum} lines.
Divide it into one file a day and import them.</translation>
    </message>
    <message>
        <source>这是老格式的 Excel 文件（xls），读不了。
请在 Excel 或 WPS 里另存为 xlsx，再选一次。</source>
        <translation>This is an old Excel file (xls), which cannot be read.
Save it as xlsx in Excel or WPS and choose it again.</translation>
    </message>
    <message>
        <source>文件坏了，或不是表格。
请打开看看，另存为 xlsx 或 csv 再选一次。</source>
        <translation>The file is damaged or no table.
Open it, save it as xlsx or csv and choose it again.</translation>
    </message>
    <message>
        <source>文件里的文字认不出来，编码不是 UTF-8 也不是国标。
请另存为 xlsx 再选一次。</source>
        <translation>The text in the file cannot be read: neither UTF-8 nor GB 18030.
Save it as xlsx and choose it again.</translation>
    </message>
    <message>
        <source>这个表不像预约名单。
请看看表头有没有日期、时间、姓名、证件号、业务。</source>
        <translation>This table is no list of booked visitors.
Its headings should be the Chinese words for date, time, name, document number and business.</translation>
    </message>
    <message>
        <source>前 10 行里找不到表头。
请在第一行写上：日期、时间、姓名、证件号、业务，顺序不限。</source>
        <translation>No headings were found in the first 10 lines.
Write the Chinese words for date, time, name, document number and business in the first line, in any order.</translation>
    </message>
    <message>
        <source>表头里没有：{columns}。
请加上这几列再导入，顺序不限。</source>
        <translation>These headings are missing: {columns}.
Add the columns, in any order, and import it again.</translation>
    </message>
    <message>
        <source>预约写得不对。
请看看标红的地方。</source>
        <translation>The appointment is not right.
Look at what is marked red.</translation>
    </message>
    <message>
        <source>没有写日期。
请写成 2026-03-18 这样。</source>
        <translation>There is no date.
Write it like 2026-03-18.</translation>
    </message>
    <message>
        <source>日期看不懂，或没有这一天。
请写成 2026-03-18 这样。</source>
        <translation>The date cannot be read, or there is no such day.
Write it like 2026-03-18.</translation>
    </message>
    <message>
        <source>这一天已经过了。
请看看日期。</source>
        <translation>This day is past.
Look at the date.</translation>
    </message>
    <message>
        <source>这一天在半年以后。
请看看是不是年份写错了。</source>
        <translation>This day is more than half a year away.
Check the year.</translation>
    </message>
    <message>
        <source>没有写时间。
请写成 09:30 这样。</source>
        <translation>There is no time.
Write it like 09:30.</translation>
    </message>
    <message>
        <source>时间看不懂。
请写成 09:30 这样；写一段的取开头。</source>
        <translation>The time cannot be read.
Write it like 09:30; of a span the beginning counts.</translation>
    </message>
    <message>
        <source>没有写办什么。
请写业务（如 出入境）或事项（如 EX-102）。</source>
        <translation>It does not say what for.
Write the business (exit-entry, in Chinese) or the item (EX-102).</translation>
    </message>
    <message>
        <source>目录里没有这项业务或事项。
请照目录写业务、事项名或编号。</source>
        <translation>The catalogue has no such business or item.
Write it as in the catalogue: business, name or number of the item.</translation>
    </message>
    <message>
        <source>写得太短，对得上好几项。
请写全事项名，或写编号（如 EX-102）。</source>
        <translation>It fits several items.
Write the whole name or the number (EX-102).</translation>
    </message>
    <message>
        <source>证件号被表格当成了数字，后几位丢了。
请把这一列设成「文本」，重新填号码。</source>
        <translation>The table took the document number for a figure and lost its last digits.
Set the column to “text” and fill in the numbers again.</translation>
    </message>
    <message>
        <source>这一格是公式，名单里不算公式。
请改成算好的值（复制后「只粘贴值」）。</source>
        <translation>This cell is a formula; nothing is computed in a list.
Replace it by its value (copy, then “paste values”).</translation>
    </message>
    <message>
        <source>和第 {first_line} 行是同一个人同一时间。
只收一次，这一行不用管。</source>
        <translation>The same person at the same time as in line {first_line}.
It is taken once; this line needs nothing.</translation>
    </message>
    <message>
        <source>这个号念不出来，只放了提示音。
请口头叫一下；再有就告诉管理员。</source>
        <translation>This number cannot be spoken; only the chime was played.
Please call it out; if it happens again, tell the administrator.</translation>
    </message>
    <message>
        <source>合成语音没有出声。
请运行 window-client doctor 看看语音那一行。</source>
        <translation>The speech program made no sound.
Run window-client doctor and look at the line about the voice.</translation>
    </message>
    <message>
        <source>这台电脑没有装合成语音程序 espeak-ng。
请管理员装上，或录下本所自己的声音。</source>
        <translation>The speech program espeak-ng is not installed on this PC.
Ask the administrator to install it, or record the station&apos;s own voice.</translation>
    </message>
    <message>
        <source>合成语音程序没有应答，已把它停掉。
再叫时会重新试；总这样请告诉管理员。</source>
        <translation>The speech program did not answer and was ended.
The next call tries again; if it goes on, tell the administrator.</translation>
    </message>
    <message>
        <source>这段声音用不了。
请重录一遍。</source>
        <translation>This clip cannot be used.
Please record it again.</translation>
    </message>
    <message>
        <source>这段不是 WAV 声音文件。
请换成 16 位单声道的 WAV。</source>
        <translation>This is not a WAV sound file.
Use a WAV file with 16 bit and one channel.</translation>
    </message>
    <message>
        <source>这段声音文件不完整，后面缺了一截。
请重新拷贝或重录。</source>
        <translation>This sound file is not whole; its end is missing.
Copy it again or record it again.</translation>
    </message>
    <message>
        <source>这段声音的格式不对，要 16 位、单声道。
请用录音软件另存一遍，或在这里重录。</source>
        <translation>This clip has the wrong format; it needs 16 bit and one channel.
Save it again in a sound editor, or record it here.</translation>
    </message>
    <message>
        <source>这段声音的采样率和声音包不一样。
请另存成同一采样率，或在这里重录。</source>
        <translation>The sample rate of this clip is not that of the voice pack.
Save it with the same rate, or record it here.</translation>
    </message>
    <message>
        <source>这段太短，听不清。
请重录，念完再停。</source>
        <translation>This clip is too short to be understood.
Record again, and stop only after the last word.</translation>
    </message>
    <message>
        <source>这段太长，一段最多 6 秒。
请重录，只念这几个字。</source>
        <translation>This clip is too long; 6 seconds at most.
Record again, and say only these words.</translation>
    </message>
    <message>
        <source>这段里没有声音。
请看看麦克风开关和音量，再录一遍。</source>
        <translation>There is no sound in this clip.
Check the microphone&apos;s switch and level, and record again.</translation>
    </message>
    <message>
        <source>这段太轻，大厅里听不清。
请离麦克风近一些，再录一遍。</source>
        <translation>This clip is too quiet for the hall.
Go nearer to the microphone and record again.</translation>
    </message>
    <message>
        <source>这段太响，声音劈了。
请离麦克风远一些，再录一遍。</source>
        <translation>This clip is too loud and distorted.
Go further from the microphone and record again.</translation>
    </message>
    <message>
        <source>这条预约已经取过号，或已取消。
请看当天的预约名单；人到了没有预约，就按普通取号。</source>
        <translation>A number was already given for this appointment, or it was cancelled.
See the day&apos;s list; who came without an appointment gets an ordinary number.</translation>
    </message>
    <message>
        <source>这个人这个时间已经在名单上。
不用再记；要改时间，请先取消原来的。</source>
        <translation>This person is on the list for that time already.
Nothing to do; to change the time, cancel the old one first.</translation>
    </message>
    <message>
        <source>声音包里没有这一段。
请录上这一段。</source>
        <translation>The voice has no such clip.
Please record it.</translation>
    </message>
    <message>
        <source>声音没有存下，原来的都在。
请看看磁盘满了没有，再试一次。</source>
        <translation>The voice was not stored; what was there before is unchanged.
Check whether the disk is full, and try again.</translation>
    </message>
    <message>
        <source>声音没有存下，这个文件夹不让写。
请管理员给当前用户写的权限。</source>
        <translation>The voice was not stored; its folder cannot be written to.
Ask the administrator for the right to write there.</translation>
    </message>
    <message>
        <source>{pack} 不是能用的声音包。
请向给声音包的人要一份新的，或在这里录。</source>
        <translation>{pack} is no usable voice pack.
Ask whoever made it for a new one, or record here.</translation>
    </message>
    <message>
        <source>找不到声音包 {pack}。
请看看文件还在不在，U 盘插好没有。</source>
        <translation>The voice pack {pack} is not there.
Check whether the file still exists and the USB stick is plugged in.</translation>
    </message>
    <message>
        <source>声音包 {pack} 读不出来，系统不让读或文件坏了。
请重新拷贝一份再试。</source>
        <translation>The voice pack {pack} cannot be read; the system refuses or the file is damaged.
Copy it again and try once more.</translation>
    </message>
    <message>
        <source>{pack} 不是压缩包（zip）。
请选导出时存的那个 zip 文件。</source>
        <translation>{pack} is not a zip file.
Choose the zip file that was exported.</translation>
    </message>
    <message>
        <source>压缩包 {pack} 坏了，读到一半断了。
请重新拷贝一份再试。</source>
        <translation>The zip file {pack} is damaged.
Copy it again and try once more.</translation>
    </message>
    <message>
        <source>压缩包 {pack} 加了密码。
请去掉密码重新压缩，再导入。</source>
        <translation>The zip file {pack} has a password.
Pack it again without one, then import it.</translation>
    </message>
    <message>
        <source>{pack} 太大，声音包不会超过 100 MB。
请看看是不是选错了文件。</source>
        <translation>{pack} is too large; no voice pack is over 100 MB.
Check whether it is the right file.</translation>
    </message>
    <message>
        <source>{pack} 里没有 pack.toml，不是声音包。
请选导出时存的那个 zip 文件。</source>
        <translation>There is no pack.toml in {pack}; it is no voice pack.
Choose the zip file that was exported.</translation>
    </message>
    <message>
        <source>{pack} 里的 pack.toml 读不懂。
请向给声音包的人要一份新的。</source>
        <translation>The pack.toml in {pack} cannot be understood.
Ask whoever made it for a new one.</translation>
    </message>
    <message>
        <source>{pack} 是更新的版本做的，这一版读不了。
请管理员升级本机的程序。</source>
        <translation>{pack} was made by a newer version and cannot be read by this one.
Ask the administrator to upgrade the program here.</translation>
    </message>
    <message>
        <source>{pack} 的 pack.toml 里有认不出的「{key}」。
请删掉这一行，或要一份新的。</source>
        <translation>The pack.toml of {pack} has an unknown key “{key}”.
Delete that line, or ask for a new pack.</translation>
    </message>
    <message>
        <source>{pack} 的 pack.toml 里「{key}」写得不对。
请照说明改好，或要一份新的。</source>
        <translation>In the pack.toml of {pack} the value of “{key}” is wrong.
Correct it as the description says, or ask for a new pack.</translation>
    </message>
    <message>
        <source>{pack} 里有一段「{clip}」，叫号用不到。
请从 pack.toml 里删掉这一行。</source>
        <translation>{pack} has a clip “{clip}” that no call uses.
Delete that line from its pack.toml.</translation>
    </message>
    <message>
        <source>{pack} 里「{clip}」的文件名不合规矩。
只能用字母、数字，以 .wav 结尾，不带文件夹。</source>
        <translation>The file name of “{clip}” in {pack} is not allowed.
Letters and digits only, ending in .wav, without folders.</translation>
    </message>
    <message>
        <source>取号机没有这项内容的密钥，看不了也写不了。
请在窗口电脑上办。</source>
        <translation>The kiosk holds no key for this and can neither read nor write it.
Please do it on a counter PC.</translation>
    </message>
    <message>
        <source>数据库里没有叫号屏要看的内容。
请管理员运行 window-client admin upgrade。</source>
        <translation>The database has nothing for a call board to show.
Ask the administrator to run window-client admin upgrade.</translation>
    </message>
    <message>
        <source>数据库和这块叫号屏不是同一版程序。
请管理员把两边升到同一版。</source>
        <translation>The database and this call board are from different versions of the program.
Ask the administrator to bring both to the same version.</translation>
    </message>
    <message>
        <source>本站还没有建好，没有可叫的号。
请先在窗口电脑上建站；建好后这里会自己显示。</source>
        <translation>The station is not set up yet, so there are no numbers to call.
Set it up on a counter&apos;s PC first; this screen then shows it by itself.</translation>
    </message>
    <message>
        <source>这台电脑上还没有本站的数据库文件。
请先在这里打开一次综窗客户端，或请管理员看看地址。</source>
        <translation>There is no database file of the station on this PC yet.
Open the counter client here once, or ask the administrator to check the address.</translation>
    </message>
    <message>
        <source>照片复用的规则文件有一处用不了：{where}。
请管理员按文件里的样子改好这一项再打开。</source>
        <translation>One entry of the photo reuse rules cannot be used: {where}.
Ask the administrator to correct it as the file shows, then open again.</translation>
    </message>
    <message>
        <source>照片复用的规则文件写法不对，整个读不了。
请管理员用备份换回来，或照原样改好。</source>
        <translation>The photo reuse rules cannot be read at all.
Ask the administrator to restore the backup or to correct the file.</translation>
    </message>
    <message>
        <source>相片规格里 {where} 的下限大于上限。
请管理员把两个数对调。</source>
        <translation>In the photo specifications the lower limit of {where} is above the upper one.
Ask the administrator to swap the two.</translation>
    </message>
    <message>
        <source>照片复用的规则里，{where} 有两条从同一天起生效。
请管理员留一条，或改生效日期。</source>
        <translation>In the photo reuse rules two entries of {where} begin on the same day.
Ask the administrator to keep one, or to change its date.</translation>
    </message>
    <message>
        <source>{label} 不能改成这个人群。
请选别的人群。</source>
        <translation>{label} cannot be given this class.
Choose another class.</translation>
    </message>
    <message>
        <source>{label} 已经是这个人群了。
不用再改。</source>
        <translation>{label} has this class already.
Nothing to change.</translation>
    </message>
    <message>
        <source>「预约」不能手工标。
请按今天的预约名单取号。</source>
        <translation>“Booked” cannot be marked by hand.
Give the number from today&apos;s list of appointments.</translation>
    </message>
    <message>
        <source>手工号 {written} 今天补登过了，现在是 {label}。
请看看是不是同一张；两张写了一样的号，第二张加个字再补登。</source>
        <translation>The hand-written number {written} was entered today already; it is {label} now.
Is it the same slip? If two slips carry the same number, add a letter to the second and enter it again.</translation>
    </message>
    <message>
        <source>手工号最多 {maximum} 个字。
请照纸上写的号填，或空着。</source>
        <translation>A hand-written number has at most {maximum} characters.
Write what is on the slip, or leave it empty.</translation>
    </message>
    <message>
        <source>维护码要 {shortest} 到 {longest} 位数字。
请换一个再设。</source>
        <translation>A maintenance code has {shortest} to {longest} digits.
Please choose another one.</translation>
    </message>
    <message>
        <source>打不开这个文件。
请看看路径，或按 Alt+1 去选。</source>
        <translation>The file cannot be opened.
Check its path, or press Alt+1 to choose it.</translation>
    </message>
    <message>
        <source>读卡器没有连上。
请看看线有没有插好，插好后会自己接着读；急的话可以看证录入（F4）。</source>
        <translation>The card reader is not connected.
Look whether its cable is plugged in; it goes on by itself then. In a hurry, type from the card (F4).</translation>
    </message>
    <message>
        <source>读卡器没有回应。
请拔下再插上；还不行请告诉管理员，可以先看证录入（F4）。</source>
        <translation>The card reader does not answer.
Unplug it and plug it in again; if that does not help, tell the administrator and type from the card (F4).</translation>
    </message>
    <message>
        <source>读卡器的回应不对，这次没有读。
请把证拿开再放一次；还不行请拔下读卡器再插上。</source>
        <translation>The card reader&apos;s answer was wrong, and nothing was read.
Take the card away and lay it on again; if that does not help, unplug the reader and plug it in again.</translation>
    </message>
    <message>
        <source>证没有读全，什么都没有记下。
请把证拿开，再平放上去。</source>
        <translation>The card was not read whole, and nothing was kept.
Take the card away, then lay it on flat again.</translation>
    </message>
    <message>
        <source>证拿得早了，没有读全。
请再平放上去，等人的信息出来了再拿。</source>
        <translation>The card was taken away too early and not read whole.
Lay it on flat again, and take it when the person&apos;s facts are shown.</translation>
    </message>
    <message>
        <source>两次读出来的不一样，没有采用。
请把证擦一擦，再平放上去。</source>
        <translation>Two readings of the card differ, and neither was used.
Wipe the card and lay it on flat again.</translation>
    </message>
    <message>
        <source>芯片里的内容前后对不上，没有采用。
请仔细看证，由民警在业务系统里核验（F4）。</source>
        <translation>What is in the chip contradicts itself and was not used.
Look at the card closely; a sworn officer checks it in the business system (F4).</translation>
    </message>
    <message>
        <source>芯片里的文字读不懂，没有采用。
请把证拿开再放一次；还不行请看证录入（F4）。</source>
        <translation>The text in the chip cannot be read and was not used.
Take the card away and lay it on again; if that does not help, type from the card (F4).</translation>
    </message>
    <message>
        <source>这条预约是 {day} 的。
今天来办，就按普通取号；也可以请预约那天再来。</source>
        <translation>This appointment is for {day}.
Give an ordinary number for today, or ask the visitor to come on that day.</translation>
    </message>
    <message>
        <source>已经日结的那几天，办公时间不能再改。
请写明新的时间从哪天起用。</source>
        <translation>The working hours of days that are closed cannot change any more.
Say from which day on the new hours hold.</translation>
    </message>
    <message>
        <source>这台电脑的取号机程序已经开着。
请用已经开着的那个；找不到就重启电脑。</source>
        <translation>The kiosk program of this PC is open already.
Please use the one that is open; if it cannot be found, restart the PC.</translation>
    </message>
    <message>
        <source>取号机这样设不行。
每样业务的办理时间应是 1 到 240 分钟，请改好再存。</source>
        <translation>The kiosk cannot be set like this.
A service of a business takes 1 to 240 minutes; please correct it and save again.</translation>
    </message>
    <message>
        <source>{label} 这一轮已经叫了 {calls} 次，不再重呼。
人还没到，就按 F6 过号；回来了还能再排。</source>
        <translation>{label} was called {calls} times in this round and is not called again.
Mark a missed call (F6) if nobody came; who comes back can wait again.</translation>
    </message>
    <message>
        <source>转到那里没有人叫号。
请另选业务、窗口或人员。</source>
        <translation>Nobody would call it there.
Choose another business, window or officer.</translation>
    </message>
    <message>
        <source>没有一个窗口收办这类业务，转过去就没人叫了。
请另选业务，或请窗口负责人先让一个窗口收办。</source>
        <translation>No window takes this business, so nobody would call it.
Choose another business, or ask the supervisor to let a window take it first.</translation>
    </message>
    <message>
        <source>这个账号已停用，转过去就没人叫了。
请另选一位，或转给窗口。</source>
        <translation>This account is closed, so nobody would call it.
Choose somebody else, or a window.</translation>
    </message>
    <message>
        <source>这一位不在窗口叫号，转过去就没人叫了。
请另选一位，或转给窗口。</source>
        <translation>This officer calls nobody at a window.
Choose somebody else, or a window.</translation>
    </message>
    <message>
        <source>这张号票和您出示的对不上，或已经办完了。
请重新取号，或请导服台看一看。</source>
        <translation>This ticket does not belong to what you showed, or is finished.
Please take a new number, or ask the guide.</translation>
    </message>
    <message>
        <source>这个文件是空的。
请换一个文件，或从原来的地方再导出一次。</source>
        <translation>This file is empty.
Choose another one, or export it again where it came from.</translation>
    </message>
    <message>
        <source>这个文件有 {kilobytes} KB，证件照没有这么大。
请换一张照片。</source>
        <translation>This file has {kilobytes} KB; no document photo is that large.
Choose another photo.</translation>
    </message>
    <message>
        <source>这个文件不是 JPEG、PNG 或 BMP 图片。
请换一个文件；改扩展名没有用。</source>
        <translation>This file is no JPEG, PNG or BMP picture.
Choose another one; renaming it does not help.</translation>
    </message>
    <message>
        <source>这张图有 {width}×{height} 像素，证件照没有这么大。
请换一张照片。</source>
        <translation>This picture has {width}×{height} pixels; no document photo is that large.
Choose another photo.</translation>
    </message>
    <message>
        <source>这个图片文件坏了，打不开。
请从原来的地方再导出一次。</source>
        <translation>This picture file is damaged and cannot be opened.
Export it again where it came from.</translation>
    </message>
    <message>
        <source>这个图片文件不完整，后面缺了一截。
请从原来的地方再导出一次。</source>
        <translation>This picture file is not complete: its end is missing.
Export it again where it came from.</translation>
    </message>
    <message>
        <source>这个图片文件后面还带着别的内容。
请换成只有照片的文件。</source>
        <translation>Something else follows the picture in this file.
Choose a file that holds the photo alone.</translation>
    </message>
    <message>
        <source>这个图片文件写的尺寸和内容对不上。
请从原来的地方再导出一次。</source>
        <translation>The size that this picture file states is not that of its content.
Export it again where it came from.</translation>
    </message>
    <message>
        <source>这个文件里不止一张图。
请换成只有一张照片的文件。</source>
        <translation>This file holds more than one picture.
Choose a file with a single photo.</translation>
    </message>
    <message>
        <source>这张照片是印刷用的颜色（CMYK）。
请换成 RGB 颜色的原图。</source>
        <translation>This photo has the colours of a printing press (CMYK).
Choose the original in RGB.</translation>
    </message>
    <message>
        <source>这张照片是横着存的，只靠标记转正，别的系统会看成横的。
请换成已经转正的原图。</source>
        <translation>This photo lies on its side and is turned by a mark only; other systems would show it lying.
Choose an original that stands upright.</translation>
    </message>
    <message>
        <source>照片的来源写得不对。
请看看日期和号码，再存一次。</source>
        <translation>What is told about the photo cannot be right.
Look at the dates and numbers and save it again.</translation>
    </message>
    <message>
        <source>照片的日期在今天之后。
请按证件或业务系统上的日期填。</source>
        <translation>The photo’s date lies after today.
Enter the date of the document or of the business system.</translation>
    </message>
    <message>
        <source>照片没有日期，算不出几年。
请填拍摄、签发或受理日期中的一个。</source>
        <translation>The photo has no date, so its years cannot be counted.
Enter when it was taken, or the document issued or applied for.</translation>
    </message>
    <message>
        <source>这张照片不是这位申请人的。
请先核对是哪一位，再选照片。</source>
        <translation>This photo is not of this applicant.
See who it is first, then choose the photo.</translation>
    </message>
    <message>
        <source>照片的证件号码写得不对。
请照证件上的号码填，或者留空。</source>
        <translation>The document number of the photo cannot be right.
Copy it from the document, or leave it empty.</translation>
    </message>
    <message>
        <source>还没有写原因。
请写一句，以后查得到。</source>
        <translation>No reason was given.
Write a sentence, so that it can be found later.</translation>
    </message>
    <message>
        <source>本所拍的和芯片里的照片不能只记出处。
请把照片本身存进来。</source>
        <translation>A photo taken here, or of a chip, cannot be noted without its image.
Store the photo itself.</translation>
    </message>
    <message>
        <source>这张照片只记了出处，本机没有图。
请在业务系统里打开核对。</source>
        <translation>Only the origin of this photo was noted; its image is not here.
Open it in the business system.</translation>
    </message>
    <message>
        <source>现在没有要用这种照片的办件。
请先加办事项，再选照片。</source>
        <translation>No open case takes such a photo now.
Add the item first, then choose the photo.</translation>
    </message>
    <message>
        <source>两个勾要都打上才能复用。
请比对样貌，并问过本人。</source>
        <translation>Both ticks are needed to use the photo again.
Compare the face, and ask the applicant.</translation>
    </message>
    <message>
        <source>这次照片决定现在改不了。
请刷新看看，有新的决定就按新的办。</source>
        <translation>This photo decision cannot be changed now.
Look again; if there is a newer decision, that one holds.</translation>
    </message>
    <message>
        <source>这次照片决定是别人做的。
请由做决定的人撤回，或请窗口负责人作废。</source>
        <translation>Somebody else made this photo decision.
Ask them to take it back, or a supervisor to annul it.</translation>
    </message>
    <message>
        <source>已经过了可以撤回的时间。
请重新选照片，新的决定会代替它。</source>
        <translation>The time for taking it back is over.
Choose the photo anew; the new decision replaces it.</translation>
    </message>
    <message>
        <source>已经有办件按这张照片受理了。
请先撤回受理，或请窗口负责人作废。</source>
        <translation>A case was accepted with this photo already.
Take the acceptance back first, or ask a supervisor to annul it.</translation>
    </message>
    <message>
        <source>按规则，这张照片不能复用。
请换一张，或改为现场拍照。</source>
        <translation>By the rule this photo cannot be used again.
Choose another one, or take a new photo.</translation>
    </message>
    <message>
        <source>申请人没有公民身份号码，不能复用照片。
请改为现场拍照。</source>
        <translation>Without a citizen’s identity number no photo can be used again.
Take a new photo.</translation>
    </message>
    <message>
        <source>不知道出生日期，算不出周岁。
请先核对证件，或改为现场拍照。</source>
        <translation>The date of birth is not known, so the age cannot be counted.
Check the document, or take a new photo.</translation>
    </message>
    <message>
        <source>申请人还没到可以复用照片的年龄。
请改为现场拍照。</source>
        <translation>The applicant has not reached the age at which a photo may be used again.
Take a new photo.</translation>
    </message>
    <message>
        <source>正在办的事项不能复用照片。
请按事项要求拍照。</source>
        <translation>A photo cannot be used again for this item.
Take the photo that the item asks for.</translation>
    </message>
    <message>
        <source>这张照片已经作废。
请换一张，或改为现场拍照。</source>
        <translation>This photo was annulled.
Choose another one, or take a new photo.</translation>
    </message>
    <message>
        <source>这张照片存在另一个身份号码下。
请核实身份；不清楚就改为现场拍照。</source>
        <translation>This photo is kept under another identity number.
Make sure who it is; if in doubt, take a new photo.</translation>
    </message>
    <message>
        <source>芯片里的照片太小，只能用来比对。
请换一张，或改为现场拍照。</source>
        <translation>The photo of a chip is too small and only good for comparing.
Choose another one, or take a new photo.</translation>
    </message>
    <message>
        <source>这张照片不是出入境证件照或身份证照。
请换一张，或改为现场拍照。</source>
        <translation>This photo is neither of an exit-entry document nor of an identity card.
Choose another one, or take a new photo.</translation>
    </message>
    <message>
        <source>这张是本所拍的，还没用在受理过的证件上。
请换一张，或改为现场拍照。</source>
        <translation>This photo was taken here and has not been used in an accepted case yet.
Choose another one, or take a new photo.</translation>
    </message>
    <message>
        <source>拍照以后，姓名或性别更正过。
请改为现场拍照。</source>
        <translation>Name or sex were corrected after the photo was taken.
Take a new photo.</translation>
    </message>
    <message>
        <source>这张照片没有日期，算不出几年。
请换一张，或改为现场拍照。</source>
        <translation>This photo has no date, so its years cannot be counted.
Choose another one, or take a new photo.</translation>
    </message>
    <message>
        <source>这张照片的日期在今天之后。
请核对日期，或改为现场拍照。</source>
        <translation>The date of this photo lies after today.
Check the date, or take a new photo.</translation>
    </message>
    <message>
        <source>这张照片已经超过年限。
请换一张，或改为现场拍照。</source>
        <translation>This photo is older than the rule allows.
Choose another one, or take a new photo.</translation>
    </message>
    <message>
        <source>这张照片不合规格。
请换一张，或改为现场拍照。</source>
        <translation>This photo does not meet its specification.
Choose another one, or take a new photo.</translation>
    </message>
    <message>
        <source>上次申领时不是现场拍照、现场采指纹。
请改为现场拍照。</source>
        <translation>Photo and fingerprints of the last application were not taken on the spot.
Take a new photo.</translation>
    </message>
    <message>
        <source>照片是上一个年龄段拍的。
请改为现场拍照。</source>
        <translation>The photo was taken in an earlier stage of life.
Take a new photo.</translation>
    </message>
    <message>
        <source>读卡器的地址不能用。
请在 设置・读卡器 里重新选。</source>
        <translation>The card reader&apos;s address cannot be used.
Please choose it again in Settings, Card reader.</translation>
    </message>
    <message>
        <source>还没有选读卡器的串口。
请在 设置・读卡器 里选一个。</source>
        <translation>No serial port is chosen for the card reader.
Please choose one in Settings, Card reader.</translation>
    </message>
    <message>
        <source>读卡器的地址要写成数字，如 192.168.1.20。
请在 设置・读卡器 里改。</source>
        <translation>The card reader&apos;s address must be written in digits, such as 192.168.1.20.
Please change it in Settings, Card reader.</translation>
    </message>
    <message>
        <source>这个地址不在本所的内网里，证件信息不能送出去。
请写内网地址，如 192.168.1.20。</source>
        <translation>This address is not on the station&apos;s own network, and what a card says must not leave it.
Please write an internal address, such as 192.168.1.20.</translation>
    </message>
    <message>
        <source>{label} 现在不能这样办。
请看看敬老服务办到了哪一步。</source>
        <translation>This cannot be done with {label} now.
See how far the senior service has come.</translation>
    </message>
    <message>
        <source>{label} 已经在敬老服务中。
接着办就行。</source>
        <translation>{label} is in the senior service already.
Just go on.</translation>
    </message>
    <message>
        <source>{label} 没有在敬老服务中。
请先开始敬老服务（F9）。</source>
        <translation>{label} is not in the senior service.
Begin it first (F9).</translation>
    </message>
    <message>
        <source>{label} 已经结束，敬老服务不能再改。
人还在的，请重新取号。</source>
        <translation>{label} has ended, so its senior service cannot be changed.
If the person is still here, give a new number.</translation>
    </message>
    <message>
        <source>{label} 的这一步已经勾过了。
要改的，先去掉勾再勾。</source>
        <translation>This step of {label} is ticked already.
To change it, take the tick away and tick it again.</translation>
    </message>
    <message>
        <source>{label} 的这一步还没勾。
不用去掉。</source>
        <translation>This step of {label} is not ticked.
There is nothing to take away.</translation>
    </message>
    <message>
        <source>{label} 的这次上门已经撤掉了。
还要上门的，请重新登记。</source>
        <translation>This home visit of {label} was taken back already.
If it is still wished, enter it again.</translation>
    </message>
    <message>
        <source>这一位不能陪办。
请另选一位。</source>
        <translation>This person cannot accompany anybody.
Choose somebody else.</translation>
    </message>
    <message>
        <source>这个账号已停用，不能陪办。
请另选一位。</source>
        <translation>This account is closed and cannot accompany anybody.
Choose somebody else.</translation>
    </message>
    <message>
        <source>这个账号不在大厅和窗口工作，不能陪办。
请选导服员或窗口人员。</source>
        <translation>This account works neither in the hall nor at a window.
Choose a guide or a clerk.</translation>
    </message>
    <message>
        <source>这一步不能这样记。
请从给出的几种里选，或空着。</source>
        <translation>This step cannot be noted like this.
Choose one of the words, or leave it empty.</translation>
    </message>
    <message>
        <source>复印页数应是 1 到 {most} 的整数。
请改一改，或空着。</source>
        <translation>The number of copied pages is a whole number from 1 to {most}.
Change it, or leave it empty.</translation>
    </message>
    <message>
        <source>这次核对没有记上。
请再问一遍。</source>
        <translation>This confirmation was not noted.
Ask once more.</translation>
    </message>
    <message>
        <source>指的那一行已经不在了。
请再给本人看一遍。</source>
        <translation>The row that was pointed at is no longer there.
Show the facts once more.</translation>
    </message>
    <message>
        <source>核对的时间比现在还晚。
请看看这台电脑的时钟。</source>
        <translation>The time of the confirmation lies ahead.
Check the clock of this PC.</translation>
    </message>
    <message>
        <source>这一位不在这次来访里。
请看看当前选的是哪位申请人。</source>
        <translation>This person is not in this visit.
See which applicant is chosen.</translation>
    </message>
    <message>
        <source>上门服务还没填全。
请看看标红的地方。</source>
        <translation>Something is missing for the home visit.
See the places marked red.</translation>
    </message>
    <message>
        <source>还没写上门看望谁。
请填姓名。</source>
        <translation>Whom to visit is not said.
Enter the name.</translation>
    </message>
    <message>
        <source>还没有联系电话，上门前联系不上。
请填本人或家里人的电话。</source>
        <translation>There is no phone number to call before the visit.
Enter that of the person or of the family.</translation>
    </message>
    <message>
        <source>还没有上门的地址。
请填住在哪里。</source>
        <translation>There is no address for the visit.
Enter where the person lives.</translation>
    </message>
    <message>
        <source>这一天已经过了。
请选今天或以后的日子，或空着。</source>
        <translation>That day is past.
Choose today or a later day, or leave it empty.</translation>
    </message>
    <message>
        <source>说明最多 {most} 个字。
请写短一些。</source>
        <translation>The note may have {most} characters.
Write it shorter.</translation>
    </message>
    <message>
        <source>告知书 {number} 现在用不上。
请按普通取号。</source>
        <translation>Notice {number} is of no use now.
Please give an ordinary number.</translation>
    </message>
    <message>
        <source>{number} 不是本所的告知书。
请看看号码；别处开的，就按普通取号。</source>
        <translation>{number} is not a notice of this station.
Please check the number; if it was given elsewhere, give an ordinary number.</translation>
    </message>
    <message>
        <source>告知书 {number} 上的事已经办了，或不办了。
还有别的事要办，就按普通取号。</source>
        <translation>What notice {number} is about has been done, or was given up.
For anything else please give an ordinary number.</translation>
    </message>
    <message>
        <source>告知书 {number} 不是这类业务的。
请选回告知书上的业务，或不凭告知书取号。</source>
        <translation>Notice {number} is for another business.
Please choose the business on the notice, or give a number without it.</translation>
    </message>
    <message>
        <source>这个文件读不出来。
请看看盘还在不在，或复制到本机再选。</source>
        <translation>This file cannot be read.
See whether the drive is still there, or copy it to this PC and choose it again.</translation>
    </message>
    <message>
        <source>没有这个文件。
请看看路径，或按 Alt+1 去选。</source>
        <translation>There is no such file.
Check the path, or choose it with Alt+1.</translation>
    </message>
    <message>
        <source>这是一个文件夹，不是照片。
请按 Alt+1 选里面的文件。</source>
        <translation>This is a folder, not a photo.
Choose the file in it with Alt+1.</translation>
    </message>
    <message>
        <source>没有权限读这个文件。
请复制到自己的文件夹再选。</source>
        <translation>You may not read this file.
Copy it to a folder of your own and choose it again.</translation>
    </message>
    <message>
        <source>没有选预约，不能按「预约」取号。
请先在今天的预约名单里选这一位；名单上没有，就按普通取号。</source>
        <translation>No appointment was chosen, so no number can be given as “booked”.
Please choose the visitor on today&apos;s list first; whoever is not on it gets an ordinary number.</translation>
    </message>
    <message>
        <source>表格里装的东西太多，解开超过 {maximum} MB，没有打开。
请只留当天的名单，另存一次再选。</source>
        <translation>There is too much inside this spreadsheet: unpacked it exceeds {maximum} MB, so it was not opened.
Please keep only the day&apos;s list, save it again and choose it.</translation>
    </message>
    <message>
        <source>这个表格不是 Excel 或 WPS 正常存出来的，没有打开。
请向给文件的人问清楚，另存为 xlsx 或 csv 再选一次。</source>
        <translation>This spreadsheet was not saved by Excel or WPS in the usual way, so it was not opened.
Please ask who gave you the file, save it as xlsx or csv and choose it again.</translation>
    </message>
    <message>
        <source>芯片里的照片没有解出来，别的都已读好。
照常办，看证比对；要看照片请找管理员查解码程序。</source>
        <translation>The photo in the chip could not be decoded; everything else was read.
Go on, and compare with the card; to see the photo, have the decoding program looked at by an administrator.</translation>
    </message>
    <message>
        <source>这个账号现在不能停用或恢复。
请核对工号。</source>
        <translation>This account cannot be closed or opened again now.
Please check the badge number.</translation>
    </message>
    <message>
        <source>不能停用自己的账号。
请另一位系统管理员来停用。</source>
        <translation>You cannot close your own account.
Please ask another system administrator.</translation>
    </message>
    <message>
        <source>停用以后就没有这一种管理员了，站点没人能管。
请先另建一个同样的管理员账号。</source>
        <translation>Nobody of this kind of administrator would be left, and nobody could manage the station.
Please make another such account first.</translation>
    </message>
    <message>
        <source>这个账号的窗口上还有 {label} 没办完，先不能停用。
请先办完、挂起或转走这个号。</source>
        <translation>{label} is still open at this account&apos;s window, so it cannot be closed yet.
Please finish, hold or transfer that number first.</translation>
    </message>
    <message>
        <source>这个账号已经停用了。
不用再停。</source>
        <translation>This account is closed already.
Nothing to do.</translation>
    </message>
    <message>
        <source>这个账号没有停用。
不用恢复。</source>
        <translation>This account is not closed.
Nothing to do.</translation>
    </message>
    <message>
        <source>这些设置刚被别的电脑改过，没有存。
请看看现在的，再改一次。</source>
        <translation>These settings were just changed at another PC, so nothing was saved.
Please look at them as they are now, and change them again.</translation>
    </message>
</context>
<context>
    <name>greeting</name>
    <message>
        <source>早上好</source>
        <translation>Good morning</translation>
    </message>
    <message>
        <source>中午好</source>
        <translation>Good day</translation>
    </message>
    <message>
        <source>下午好</source>
        <translation>Good afternoon</translation>
    </message>
    <message>
        <source>晚上好</source>
        <translation>Good evening</translation>
    </message>
    <message>
        <source>{name}，{greeting}</source>
        <translation>{greeting}, {name}</translation>
    </message>
    <message>
        <source>请输入密码。</source>
        <translation>Please type your password.</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>today</translation>
    </message>
    <message>
        <source>昨天</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>{month} 月 {day} 日</source>
        <translation>{month}/{day}</translation>
    </message>
    <message>
        <source>{day} {time} 退出。请输入密码。</source>
        <translation>Signed out {day} {time}. Please type your password.</translation>
    </message>
    <message>
        <source>{year} 年 {month} 月 {day} 日 {weekday}</source>
        <translation>{weekday} {year}-{month}-{day}</translation>
    </message>
    <message>
        <source>{date}・{time} 开始叫号</source>
        <translation>{date}・calling starts at {time}</translation>
    </message>
</context>
<context>
    <name>guide</name>
    <message>
        <source>答疑</source>
        <translation>Answers</translation>
    </message>
    <message>
        <source>按一下记一次</source>
        <translation>One press, one answer</translation>
    </message>
    <message>
        <source>{topic}，今日 {count} 次</source>
        <translation>{topic}, {count} today</translation>
    </message>
    <message>
        <source>过号和挂起</source>
        <translation>Missed and held</translation>
    </message>
    <message>
        <source>票号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>业务</source>
        <translation>Business</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>没有过号或挂起的</source>
        <translation>Nobody missed or held</translation>
    </message>
    <message>
        <source>离开</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>回来重排</source>
        <translation>Back in line</translation>
    </message>
    <message>
        <source>{time} 过号</source>
        <translation>Missed {time}</translation>
    </message>
    <message>
        <source>{time} 挂起</source>
        <translation>Held {time}</translation>
    </message>
    <message>
        <source>{label} 改为「{class_}」，最迟 {time} 叫号</source>
        <translation>{label} is “{class_}” now, called by {time}</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>答疑记一次：{topic}</source>
        <translation>One answer counted: {topic}</translation>
    </message>
    <message>
        <source>已撤回，「{topic}」少记一次</source>
        <translation>Taken back: one “{topic}” less</translation>
    </message>
    <message>
        <source>扫到的码在这里用不上</source>
        <translation>This code is of no use here</translation>
    </message>
    <message>
        <source>这张号票不是今天的</source>
        <translation>This ticket is not of today</translation>
    </message>
    <message>
        <source>请另取一个今天的号（F2）。</source>
        <translation>Please give a number of today (F2).</translation>
    </message>
    <message>
        <source>改人群</source>
        <translation>Set class</translation>
    </message>
    <message>
        <source>人群</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>作废要写原因，离开可不写</source>
        <translation>Voiding needs a reason, leaving does not</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>{by} 前叫到・{waited}</source>
        <translation>Called by {by} · {waited}</translation>
    </message>
    <message>
        <source>作废要写明原因。请写一句，再按一次。</source>
        <translation>Voiding needs a reason. Write one, then press again.</translation>
    </message>
    <message>
        <source>人群，时限从取号时算起</source>
        <translation>Class; the promise counts from taking the number</translation>
    </message>
    <message>
        <source>普通</source>
        <translation>Ordinary</translation>
    </message>
    <message>
        <source>60 岁以上</source>
        <translation>60 and over</translation>
    </message>
    <message>
        <source>军人优抚</source>
        <translation>Military</translation>
    </message>
    <message>
        <source>孕妇</source>
        <translation>Pregnant</translation>
    </message>
    <message>
        <source>残疾人</source>
        <translation>Disabled</translation>
    </message>
    <message>
        <source>抱婴者</source>
        <translation>With infant</translation>
    </message>
    <message>
        <source>全部业务</source>
        <translation>all business</translation>
    </message>
    <message>
        <source>等得最久</source>
        <translation>Longest wait</translation>
    </message>
    <message>
        <source>{minutes} 分</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>等得最久 {label}</source>
        <translation>Longest wait {label}</translation>
    </message>
    <message>
        <source>等候（{domains}）</source>
        <translation>Waiting ({domains})</translation>
    </message>
    <message>
        <source>等候</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>开着的窗口</source>
        <translation>Windows open</translation>
    </message>
    <message>
        <source>今日按时叫到</source>
        <translation>On time today</translation>
    </message>
    <message>
        <source>{most} 次</source>
        <translation>{most}×</translation>
    </message>
    <message>
        <source>让先最多（上限 {bound}，另计 {apart}）</source>
        <translation>Most overtaken (bound {bound}, apart {apart})</translation>
    </message>
    <message>
        <source>{count} 次</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>今日答疑</source>
        <translation>Answers today</translation>
    </message>
    <message>
        <source>给号</source>
        <translation>Give no.</translation>
    </message>
    <message>
        <source>票号或业务，也可以扫号票</source>
        <translation>Number or business; or scan a ticket</translation>
    </message>
    <message>
        <source>没有人在等</source>
        <translation>Nobody is waiting</translation>
    </message>
    <message>
        <source>也在这里记离开、作废</source>
        <translation>Leaving and voiding too</translation>
    </message>
    <message>
        <source>没有这个号在等</source>
        <translation>No such number is waiting</translation>
    </message>
    <message>
        <source>无人</source>
        <translation>Nobody</translation>
    </message>
    <message>
        <source>今日 {count} 人</source>
        <translation>{count} today</translation>
    </message>
    <message>
        <source>未开</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>暂停 {minutes} 分</source>
        <translation>Paused {minutes} min</translation>
    </message>
    <message>
        <source>空闲</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>窗口</source>
        <translation>Windows</translation>
    </message>
    <message>
        <source>导服台认号票和告知书。凭条请到窗口扫。</source>
        <translation>The guide&apos;s desk knows queue slips and notices. Please scan receipts at a window.</translation>
    </message>
    <message>
        <source>读到一张证。请先办完手上这一张单子，再刷一次</source>
        <translation>A card was read. Please finish the sheet in hand first, then lay it down again</translation>
    </message>
    <message>
        <source>{label} 在 {place}，{state}</source>
        <translation>{label} is at {place}, {state}</translation>
    </message>
    <message>
        <source>{label} 由您陪办</source>
        <translation>You accompany {label}</translation>
    </message>
    <message>
        <source>{label} 交给窗口陪办</source>
        <translation>{label} is given to the window</translation>
    </message>
    <message>
        <source>{label} 不再由您陪办</source>
        <translation>You accompany {label} no more</translation>
    </message>
    <message>
        <source>先按 F9 陪办 {label}，再记步骤</source>
        <translation>Press F9 to accompany {label} first, then note steps</translation>
    </message>
    <message>
        <source>老年人</source>
        <translation>Seniors</translation>
    </message>
    <message>
        <source>到哪一步</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>陪办</source>
        <translation>Helper</translation>
    </message>
    <message>
        <source>厅里没有老年人</source>
        <translation>No seniors in the hall</translation>
    </message>
    <message>
        <source>我来陪办</source>
        <translation>Accompany</translation>
    </message>
    <message>
        <source>{count} 位</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>{number} 号窗</source>
        <translation>Window {number}</translation>
    </message>
    <message>
        <source>待{step}</source>
        <translation>{step} next</translation>
    </message>
    <message>
        <source>五步都好了</source>
        <translation>All done</translation>
    </message>
    <message>
        <source>交还</source>
        <translation>Give back</translation>
    </message>
</context>
<context>
    <name>kiosk</name>
    <message>
        <source>取号机正在启动</source>
        <translation>The kiosk is starting</translation>
    </message>
    <message>
        <source>请稍等一下。</source>
        <translation>One moment, please.</translation>
    </message>
    <message>
        <source>请稍等，马上就好</source>
        <translation>One moment, nearly there</translation>
    </message>
    <message>
        <source>不用再按。</source>
        <translation>No need to press again.</translation>
    </message>
    <message>
        <source>取号机暂时连不上</source>
        <translation>No connection at the moment</translation>
    </message>
    <message>
        <source>请到导服台或窗口拿手工号。</source>
        <translation>Please get a handwritten number at the desk or a window.</translation>
    </message>
    <message>
        <source>机器正在自己重连，好了会自动回到取号页。</source>
        <translation>The kiosk keeps trying and will be back by itself.</translation>
    </message>
    <message>
        <source>取号机还不能用</source>
        <translation>The kiosk cannot be used yet</translation>
    </message>
    <message>
        <source>{time} 开始取号</source>
        <translation>Numbers from {time}</translation>
    </message>
    <message>
        <source>办公时间：{hours}</source>
        <translation>Opening hours: {hours}</translation>
    </message>
    <message>
        <source>有急事请拨 110，或找值班民警。</source>
        <translation>In an emergency dial 110, or see the officer on duty.</translation>
    </message>
    <message>
        <source>现在不在取号时间</source>
        <translation>No numbers at this time</translation>
    </message>
    <message>
        <source>工作人员来接您，请在旁边坐一坐。</source>
        <translation>Somebody will come for you. Please take a seat.</translation>
    </message>
    <message>
        <source>最迟 {time} 叫号</source>
        <translation>call by {time}</translation>
    </message>
    <message>
        <source>您的号</source>
        <translation>Your number</translation>
    </message>
    <message>
        <source>好了</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>号票正在打印，请在出票口取。</source>
        <translation>Your slip is being printed. Please take it below.</translation>
    </message>
    <message>
        <source>号票出来了，请拿好。</source>
        <translation>Here is your slip. Please keep it.</translation>
    </message>
    <message>
        <source>号票没打出来。请记住这个号，也可以请导服台补打。</source>
        <translation>The slip did not come out. Please remember the number, or ask at the desk.</translation>
    </message>
    <message>
        <source>这台机器不打号票。请记住这个号，听叫号、看屏幕。</source>
        <translation>No slips here. Please remember the number, listen and watch the board.</translation>
    </message>
    <message>
        <source>{business}・{group}</source>
        <translation>{business} · {group}</translation>
    </message>
    <message>
        <source>前面 {count} 位</source>
        <translation>{count} ahead</translation>
    </message>
    <message>
        <source>现在不用等，请听叫号、看屏幕</source>
        <translation>No waiting now: listen and watch the board</translation>
    </message>
    <message>
        <source>前面 {count} 位，约等 {minutes} 分钟（{time} 前后）</source>
        <translation>{count} ahead, about {minutes} min (around {time})</translation>
    </message>
    <message>
        <source>您今天已经有号了</source>
        <translation>You already have a number today</translation>
    </message>
    <message>
        <source>请用这个号，不用再取。</source>
        <translation>Please use this one; no second is needed.</translation>
    </message>
    <message>
        <source>要办几样的，窗口一起办。</source>
        <translation>One window does several things.</translation>
    </message>
    <message>
        <source>号票丢了，补打一张</source>
        <translation>Slip lost: print it again</translation>
    </message>
    <message>
        <source>约的时间过了，按普通号排队，一样办。</source>
        <translation>The time is past; you queue as everybody does.</translation>
    </message>
    <message>
        <source>约的是 {time}</source>
        <translation>Booked for {time}</translation>
    </message>
    <message>
        <source>找到您的预约</source>
        <translation>Your booking was found</translation>
    </message>
    <message>
        <source>取预约的号</source>
        <translation>Take the number</translation>
    </message>
    <message>
        <source>办别的</source>
        <translation>Something else</translation>
    </message>
    <message>
        <source>请扫回执上的方形码</source>
        <translation>Scan the square code</translation>
    </message>
    <message>
        <source>把方形码对着扫码口，听到「嘀」一声就好。</source>
        <translation>Hold the receipt before the scanner until it beeps.</translation>
    </message>
    <message>
        <source>能领的，马上出领证的号。</source>
        <translation>If it is ready, you get a number at once.</translation>
    </message>
    <message>
        <source>没带回执，到窗口问</source>
        <translation>No receipt: ask at a window</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>没查到今天的预约。直接按要办的业务，一样能办。</source>
        <translation>No booking today was found. Just touch what you need.</translation>
    </message>
    <message>
        <source>先不取号</source>
        <translation>No number now</translation>
    </message>
    <message>
        <source>可以领了</source>
        <translation>Ready to collect</translation>
    </message>
    <message>
        <source>共 {count} 件，到窗口领</source>
        <translation>{count} to collect at a window</translation>
    </message>
    <message>
        <source>取领证的号</source>
        <translation>Take the number</translation>
    </message>
    <message>
        <source>接着上次的办</source>
        <translation>Goes on from last time</translation>
    </message>
    <message>
        <source>材料带齐了就取号，办过的不用再办。</source>
        <translation>With all papers, take a number; nothing is done twice.</translation>
    </message>
    <message>
        <source>取号</source>
        <translation>Take the number</translation>
    </message>
    <message>
        <source>最迟 {day} 办好</source>
        <translation>Ready by {day}</translation>
    </message>
    <message>
        <source>还不能领，请办好了再来。</source>
        <translation>Not ready yet; please come when it is.</translation>
    </message>
    <message>
        <source>正在办</source>
        <translation>Still under way</translation>
    </message>
    <message>
        <source>正在叫您，请看叫号屏上的窗口。</source>
        <translation>You are being called: see the window on the board.</translation>
    </message>
    <message>
        <source>过号了。请到导服台或窗口说一声，我们接着为您办理。</source>
        <translation>Your call was missed. Tell the desk or a window and we go on.</translation>
    </message>
    <message>
        <source>回到取号页</source>
        <translation>Back to the first page</translation>
    </message>
    <message>
        <source>现在不用等</source>
        <translation>No waiting now</translation>
    </message>
    <message>
        <source>约等 {minutes} 分钟</source>
        <translation>about {minutes} min</translation>
    </message>
    <message>
        <source>人多，约 {minutes} 分钟</source>
        <translation>busy, about {minutes} min</translation>
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
        <translation>Military and veterans</translation>
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
        <translation>Exit-entry</translation>
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
        <translation>Earliest due</translation>
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
        <translation>Temporary ID</translation>
    </message>
    <message>
        <source>护照</source>
        <translation>Passport</translation>
    </message>
    <message>
        <source>户口簿</source>
        <translation>Hukou book</translation>
    </message>
    <message>
        <source>人工核验</source>
        <translation>By officer</translation>
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
    <message>
        <source>看证录入</source>
        <translation>ID document</translation>
    </message>
    <message>
        <source>排队号单</source>
        <translation>Ticket slip</translation>
    </message>
    <message>
        <source>综窗办事凭条</source>
        <translation>Visit slip</translation>
    </message>
    <message>
        <source>受理回执</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>一次性告知书</source>
        <translation>One-time notice</translation>
    </message>
    <message>
        <source>日报</source>
        <translation>Daily report</translation>
    </message>
    <message>
        <source>试打页</source>
        <translation>Test page</translation>
    </message>
    <message>
        <source>第 {count} 次补打</source>
        <translation>Reprint {count}</translation>
    </message>
    <message>
        <source>认可电脑时间</source>
        <translation>Accept the PC’s clock</translation>
    </message>
    <message>
        <source>顺延凭证</source>
        <translation>Voucher for the next working day</translation>
    </message>
    <message>
        <source>回来的</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>过号后回来</source>
        <translation>Back after a missed call</translation>
    </message>
    <message>
        <source>过号很久后回来</source>
        <translation>Back long after a missed call</translation>
    </message>
    <message>
        <source>挂起后重排</source>
        <translation>Back in the queue after hold</translation>
    </message>
    <message>
        <source>凭告知书回来</source>
        <translation>Back with a notice</translation>
    </message>
    <message>
        <source>未到</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>已取号</source>
        <translation>Has a number</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>记预约名单</source>
        <translation>keep the list of booked visitors</translation>
    </message>
    <message>
        <source>复用照片确认单</source>
        <translation>Photo reuse confirmation</translation>
    </message>
    <message>
        <source>上门服务单</source>
        <translation>Home visit slip</translation>
    </message>
    <message>
        <source>停用和恢复账号</source>
        <translation>Close and reopen accounts</translation>
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
    <message>
        <source>导服台</source>
        <translation>Guide&apos;s desk</translation>
    </message>
</context>
<context>
    <name>photo</name>
    <message>
        <source>没有存档照片</source>
        <translation>No photo on file</translation>
    </message>
    <message>
        <source>照片在业务系统中核对</source>
        <translation>Compare the photo in the other system</translation>
    </message>
    <message>
        <source>本机只存出处，不存图</source>
        <translation>Only where it is is kept here</translation>
    </message>
    <message>
        <source>未接摄像头，请当面比对</source>
        <translation>No camera: please compare face to face</translation>
    </message>
    <message>
        <source>本人（已定格）</source>
        <translation>The person (frozen)</translation>
    </message>
    <message>
        <source>本人（实时画面）</source>
        <translation>The person (live)</translation>
    </message>
    <message>
        <source>照片文件，JPG、PNG 或 BMP</source>
        <translation>Photo file: JPG, PNG or BMP</translation>
    </message>
    <message>
        <source>选文件</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>那本证件的号码，知道就写</source>
        <translation>Number of that document, if known</translation>
    </message>
    <message>
        <source>还没选照片。请写路径，或按 Alt+1 去选。</source>
        <translation>No photo chosen yet. Type the path, or choose it with Alt+1.</translation>
    </message>
    <message>
        <source>这不是一个日期。请写成 2023-05-11 这样。</source>
        <translation>This is no date. Write it like 2023-05-11.</translation>
    </message>
    <message>
        <source>选照片</source>
        <translation>Choose a photo</translation>
    </message>
    <message>
        <source>照片 (*.jpg *.jpeg *.png *.bmp)</source>
        <translation>Photos (*.jpg *.jpeg *.png *.bmp)</translation>
    </message>
    <message>
        <source>导入一张存档照片</source>
        <translation>Import a photo</translation>
    </message>
    <message>
        <source>原样存下，不裁剪、不压缩；不合规格的也存，会一条一条说明。</source>
        <translation>Kept as it is, neither cropped nor compressed; what fails the specification is kept too and told point by point.</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>只登记照片在哪里</source>
        <translation>Note only where a photo is</translation>
    </message>
    <message>
        <source>照片留在业务系统里，本机只记出处；比对时在业务系统里打开看。</source>
        <translation>The photo stays in the other system; open it there to compare.</translation>
    </message>
    <message>
        <source>照片来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>哪种证件</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>拍摄日期</source>
        <translation>Taken on</translation>
    </message>
    <message>
        <source>发证日期</source>
        <translation>Issued on</translation>
    </message>
    <message>
        <source>可复用</source>
        <translation>Can be used</translation>
    </message>
    <message>
        <source>不可复用</source>
        <translation>Cannot be used</translation>
    </message>
    <message>
        <source>存档照片</source>
        <translation>Photos on file</translation>
    </message>
    <message>
        <source>{name}・{age} 岁</source>
        <translation>{name} · {age} years</translation>
    </message>
    <message>
        <source>今天没有生效的复用规则，请现场拍照。</source>
        <translation>No rule is in force today; please take a new photo.</translation>
    </message>
    <message>
        <source>再加办港澳、台湾通行证也用它</source>
        <translation>also for permits added later</translation>
    </message>
    <message>
        <source>规则：{years} 年内、同一年龄段</source>
        <translation>Rule: {years} years, same age group</translation>
    </message>
    <message>
        <source>规则：满 {age} 周岁、{years} 年内</source>
        <translation>Rule: age {age}, {years} years</translation>
    </message>
    <message>
        <source>规则第 {nth} 版，{day} 起用。谁选的、为什么、何时，都会记入本件。</source>
        <translation>Rule version {nth}, in force since {day}. Who chose, why and when is recorded with the case.</translation>
    </message>
    <message>
        <source>{day} 拍</source>
        <translation>taken {day}</translation>
    </message>
    <message>
        <source>{day} 发证</source>
        <translation>issued {day}</translation>
    </message>
    <message>
        <source>{day} 受理</source>
        <translation>accepted {day}</translation>
    </message>
    <message>
        <source>日期不详</source>
        <translation>day unknown</translation>
    </message>
    <message>
        <source>{system}存，本机无图</source>
        <translation>in the {system}</translation>
    </message>
    <message>
        <source>距今 {years} 年 {months} 个月</source>
        <translation>{years} y {months} m ago</translation>
    </message>
    <message>
        <source>距今 {years} 年</source>
        <translation>{years} years ago</translation>
    </message>
    <message>
        <source>距今 {months} 个月</source>
        <translation>{months} months ago</translation>
    </message>
    <message>
        <source>不到 1 个月</source>
        <translation>less than a month ago</translation>
    </message>
    <message>
        <source>在 {years} 年内；有更近的，建议用上面的</source>
        <translation>Within {years} years; a newer one is above</translation>
    </message>
    <message>
        <source>{years} 年内；请在业务系统中核对照片</source>
        <translation>Within {years} years; compare in the other system</translation>
    </message>
    <message>
        <source>{years} 年内现场采集，本次可用</source>
        <translation>Taken on the spot within {years} years</translation>
    </message>
    <message>
        <source>满 {age} 周岁，{years} 年内，本次可用</source>
        <translation>Age {age}, within {years} years</translation>
    </message>
    <message>
        <source>系统</source>
        <translation>System</translation>
    </message>
    <message>
        <source>证件</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>号码</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>拍摄</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>导入照片</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>登记出处</source>
        <translation>Note a photo</translation>
    </message>
    <message>
        <source>找到 {count} 张存档照片</source>
        <translation>{count} photos on file</translation>
    </message>
    <message>
        <source>这张照片打不开，请选别的或现场拍照</source>
        <translation>This photo cannot be opened; choose another one or take a new one</translation>
    </message>
    <message>
        <source>本人（当面）</source>
        <translation>The person (face to face)</translation>
    </message>
    <message>
        <source>看照片，也看人</source>
        <translation>Look at the photo, then at the person</translation>
    </message>
    <message>
        <source>放开</source>
        <translation>let go</translation>
    </message>
    <message>
        <source>定格</source>
        <translation>freeze</translation>
    </message>
    <message>
        <source>没有存档照片，请现场拍照或导入</source>
        <translation>No photo on file: take one or import it</translation>
    </message>
    <message>
        <source>存档照</source>
        <translation>Photo on file</translation>
    </message>
    <message>
        <source>存档照（无图）</source>
        <translation>Photo on file (no image)</translation>
    </message>
    <message>
        <source>在{system}里打开，和本人比对</source>
        <translation>Open it in the {system} and compare</translation>
    </message>
    <message>
        <source>请比对：是不是同一个人，样貌有没有大变化</source>
        <translation>Compare: the same person, without great change?</translation>
    </message>
    <message>
        <source>一次决定，用于本次来访符合条件的办件：</source>
        <translation>One decision for: </translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>，{count} 件</source>
        <translation>, {count} cases</translation>
    </message>
    <message>
        <source>；{also}</source>
        <translation>; {also}</translation>
    </message>
    <message>
        <source>复用由本人定，不愿意就重拍</source>
        <translation>It is the applicant&apos;s choice</translation>
    </message>
    <message>
        <source>和存档照看着不像一个人了</source>
        <translation>Does not look like the photo any more</translation>
    </message>
    <message>
        <source>挡住了眉眼或反光</source>
        <translation>Eyes are covered, or glasses reflect</translation>
    </message>
    <message>
        <source>尺寸、背景等不合要求</source>
        <translation>Size, background or the like do not fit</translation>
    </message>
    <message>
        <source>写一句原因，按 Enter</source>
        <translation>Write why, then Enter</translation>
    </message>
    <message>
        <source>为什么重拍</source>
        <translation>Why a new photo</translation>
    </message>
    <message>
        <source>改为现场拍照：为什么</source>
        <translation>Take a new photo: why</translation>
    </message>
    <message>
        <source>还没写原因。请写一句，再按 Enter。</source>
        <translation>No reason yet. Write one line, then Enter.</translation>
    </message>
    <message>
        <source>现场拍照</source>
        <translation>Take a photo</translation>
    </message>
    <message>
        <source>定格了。可以就按 F2 存下；不行按 Ctrl+G 再来。</source>
        <translation>Frozen. Keep it with F2, or try again with Ctrl+G.</translation>
    </message>
    <message>
        <source>脸对着圈，肩平着线，按 Ctrl+G 定格。</source>
        <translation>Face in the oval, shoulders on the line; freeze with Ctrl+G.</translation>
    </message>
    <message>
        <source>出入境证件照</source>
        <translation>Exit-entry photo</translation>
    </message>
    <message>
        <source>居民身份证照</source>
        <translation>ID card photo</translation>
    </message>
    <message>
        <source>身份证芯片照</source>
        <translation>ID chip photo</translation>
    </message>
    <message>
        <source>本所现场照</source>
        <translation>Photo taken here</translation>
    </message>
    <message>
        <source>其他照片</source>
        <translation>Other photo</translation>
    </message>
    <message>
        <source>普通护照</source>
        <translation>Ordinary passport</translation>
    </message>
    <message>
        <source>往来港澳通行证</source>
        <translation>HK/Macau permit</translation>
    </message>
    <message>
        <source>往来台湾通行证</source>
        <translation>Taiwan permit</translation>
    </message>
    <message>
        <source>居民身份证</source>
        <translation>ID card</translation>
    </message>
    <message>
        <source>其他证件</source>
        <translation>Other document</translation>
    </message>
    <message>
        <source>出入境系统</source>
        <translation>exit-entry system</translation>
    </message>
    <message>
        <source>人口系统</source>
        <translation>population system</translation>
    </message>
    <message>
        <source>本所</source>
        <translation>this station</translation>
    </message>
    <message>
        <source>业务系统</source>
        <translation>other system</translation>
    </message>
    <message>
        <source>本人想重新拍</source>
        <translation>Wants a new photo</translation>
    </message>
    <message>
        <source>样貌变化大</source>
        <translation>Much changed</translation>
    </message>
    <message>
        <source>眼镜、帽子遮挡</source>
        <translation>Glasses or hat</translation>
    </message>
    <message>
        <source>存档照不合规格</source>
        <translation>Photo on file below specification</translation>
    </message>
    <message>
        <source>其他原因</source>
        <translation>Another reason</translation>
    </message>
    <message>
        <source>太窄，宽度像素不够</source>
        <translation>Too narrow: not enough pixels across</translation>
    </message>
    <message>
        <source>太宽，宽度像素超了</source>
        <translation>Too wide: too many pixels across</translation>
    </message>
    <message>
        <source>太矮，高度像素不够</source>
        <translation>Too low: not enough pixels down</translation>
    </message>
    <message>
        <source>太高，高度像素超了</source>
        <translation>Too high: too many pixels down</translation>
    </message>
    <message>
        <source>宽高比不对</source>
        <translation>Wrong ratio of width to height</translation>
    </message>
    <message>
        <source>文件太小，压缩过度</source>
        <translation>File too small: compressed too much</translation>
    </message>
    <message>
        <source>文件太大</source>
        <translation>File too large</translation>
    </message>
    <message>
        <source>分辨率（dpi）太低</source>
        <translation>Resolution (dpi) too low</translation>
    </message>
    <message>
        <source>分辨率（dpi）太高</source>
        <translation>Resolution (dpi) too high</translation>
    </message>
    <message>
        <source>不是彩色照片</source>
        <translation>Not in colour</translation>
    </message>
    <message>
        <source>背景不匀，有阴影或杂物</source>
        <translation>Background uneven: shadows or things</translation>
    </message>
    <message>
        <source>背景太暗，应是白色或浅色</source>
        <translation>Background too dark: it should be white or light</translation>
    </message>
    <message>
        <source>没找到人脸</source>
        <translation>No face found</translation>
    </message>
    <message>
        <source>不止一张人脸</source>
        <translation>More than one face</translation>
    </message>
    <message>
        <source>今天没有生效的复用规则</source>
        <translation>No rule is in force today</translation>
    </message>
    <message>
        <source>没有公民身份号码，不能复用</source>
        <translation>No identity number: cannot be used</translation>
    </message>
    <message>
        <source>不知道出生日期，不能复用</source>
        <translation>Birth date unknown: cannot be used</translation>
    </message>
    <message>
        <source>不满 {age} 周岁，不能复用</source>
        <translation>Under {age}: cannot be used</translation>
    </message>
    <message>
        <source>这次没有可以复用照片的办件</source>
        <translation>No case here can use a photo again</translation>
    </message>
    <message>
        <source>这张照片已作废</source>
        <translation>This photo was annulled</translation>
    </message>
    <message>
        <source>是另一个身份号码的照片</source>
        <translation>Of another identity number</translation>
    </message>
    <message>
        <source>芯片照太小，只能看，不能用</source>
        <translation>Chip photo: too small, only for looking</translation>
    </message>
    <message>
        <source>这种来源的照片不能复用</source>
        <translation>Photos of this source cannot be used</translation>
    </message>
    <message>
        <source>本所拍的，还没有办过证，不能复用</source>
        <translation>Taken here, in no accepted case yet</translation>
    </message>
    <message>
        <source>不是现场采集的，不能复用</source>
        <translation>Not taken on the spot: cannot be used</translation>
    </message>
    <message>
        <source>拍后更正过姓名或性别，不能复用</source>
        <translation>Name or sex corrected since</translation>
    </message>
    <message>
        <source>不知道哪天拍的，不能复用</source>
        <translation>Day unknown: cannot be used</translation>
    </message>
    <message>
        <source>日期在今天之后，请核对</source>
        <translation>Dated after today: please check</translation>
    </message>
    <message>
        <source>已超过 {years} 年，不能再用</source>
        <translation>Older than {years} years</translation>
    </message>
    <message>
        <source>是另一个年龄段拍的，不能复用</source>
        <translation>Taken in another age group</translation>
    </message>
    <message>
        <source>不合规格，不能复用</source>
        <translation>Below specification: cannot be used</translation>
    </message>
    <message>
        <source>{document}照</source>
        <translation>{document} photo</translation>
    </message>
    <message>
        <source>规则不允许复用</source>
        <translation>The rule does not allow it</translation>
    </message>
    <message>
        <source>还没写原因。请写一句，以后查得到。</source>
        <translation>No reason yet. Write one line, so that it can be found later.</translation>
    </message>
    <message>
        <source>这次复用已作废，没受理的办件要重新定照片</source>
        <translation>The reuse is annulled; open cases need another decision about the photo</translation>
    </message>
    <message>
        <source>抽查复用的照片</source>
        <translation>Check photos used again</translation>
    </message>
    <message>
        <source>作废这次复用</source>
        <translation>Annul this reuse</translation>
    </message>
    <message>
        <source>再抽一批</source>
        <translation>Draw again</translation>
    </message>
    <message>
        <source>这次决定现在不起作用：{state}</source>
        <translation>This decision does not hold now: {state}</translation>
    </message>
    <message>
        <source>作废要写原因；没有问题的，不用动</source>
        <translation>An annulment needs a reason; leave alone what is right</translation>
    </message>
    <message>
        <source>有效</source>
        <translation>valid</translation>
    </message>
    <message>
        <source>已改定</source>
        <translation>replaced</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>annulled</translation>
    </message>
    <message>
        <source>{officer} 当面比对</source>
        <translation>{officer} compared face to face</translation>
    </message>
    <message>
        <source>{officer} 在业务系统里比对</source>
        <translation>{officer} compared in the other system</translation>
    </message>
    <message>
        <source>{days} 天</source>
        <translation>{days} days</translation>
    </message>
    <message>
        <source>从多少天里抽</source>
        <translation>Days to draw from</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>复用的照片</source>
        <translation>Photo used again</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>抽到的复用</source>
        <translation>Decisions drawn</translation>
    </message>
    <message>
        <source>这段时间没有复用照片</source>
        <translation>No photo was used again in this time</translation>
    </message>
    <message>
        <source>可以换一个更长的范围。</source>
        <translation>Choose a longer time.</translation>
    </message>
    <message>
        <source>为什么作废，例如：照片不是本人</source>
        <translation>Why, for example: another person&apos;s photo</translation>
    </message>
    <message>
        <source>作废的原因</source>
        <translation>Reason of the annulment</translation>
    </message>
    <message>
        <source>从最近多少天里抽</source>
        <translation>Draw from the last</translation>
    </message>
    <message>
        <source>作废这次复用的原因</source>
        <translation>Reason of the annulment</translation>
    </message>
</context>
<context>
    <name>picker</name>
    <message>
        <source>{days} 工作日</source>
        <translation>{days} workdays</translation>
    </message>
    <message>
        <source>{days} 天</source>
        <translation>{days} days</translation>
    </message>
    <message>
        <source>当场</source>
        <translation>at once</translation>
    </message>
    <message>
        <source>须本人到场，领证也是</source>
        <translation>In person, collecting too</translation>
    </message>
    <message>
        <source>须本人到场，可以代领</source>
        <translation>In person; others may collect</translation>
    </message>
    <message>
        <source>本人，或带委托书的代办人</source>
        <translation>The person, or an agent with a power of attorney</translation>
    </message>
    <message>
        <source>本人，或近亲属</source>
        <translation>The person, or close family</translation>
    </message>
    <message>
        <source>，受理后缴</source>
        <translation>, paid after acceptance</translation>
    </message>
    <message>
        <source>，先缴费再受理</source>
        <translation>, paid before acceptance</translation>
    </message>
    <message>
        <source>，领证时缴</source>
        <translation>, paid when collected</translation>
    </message>
    <message>
        <source>{amount} 元</source>
        <translation>{amount} yuan</translation>
    </message>
    <message>
        <source>免费</source>
        <translation>free</translation>
    </message>
    <message>
        <source>；本窗可办</source>
        <translation>; taken here</translation>
    </message>
    <message>
        <source>；本窗平时不收这类，这次一并办</source>
        <translation>; not usually taken here, done along this time</translation>
    </message>
    <message>
        <source>谁能办</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>费用</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>按{name}的情况算好：要 {count} 份</source>
        <translation>worked out for {name}: {count}</translation>
    </message>
    <message>
        <source>按{name}的情况：什么都不用带</source>
        <translation>for {name}: nothing to bring</translation>
    </message>
    <message>
        <source>当场办结</source>
        <translation>Done on the spot</translation>
    </message>
    <message>
        <source>没有规定时限</source>
        <translation>No limit is set</translation>
    </message>
    <message>
        <source>{limit}，最迟 {date}办好</source>
        <translation>{limit}, done by {date}</translation>
    </message>
    <message>
        <source>{fee}，按问到的情况定</source>
        <translation>{fee}, depending on the answers</translation>
    </message>
    <message>
        <source>不收费</source>
        <translation>Free of charge</translation>
    </message>
    <message>
        <source>已看过</source>
        <translation>seen</translation>
    </message>
    <message>
        <source>与{names}共用</source>
        <translation>shared with {names}</translation>
    </message>
    <message>
        <source>先问{question}</source>
        <translation>ask first: {question}</translation>
    </message>
    <message>
        <source>不需要：{reasons}</source>
        <translation>Not needed: {reasons}</translation>
    </message>
</context>
<context>
    <name>queue</name>
    <message>
        <source>下一位</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>最迟 {time} 叫号</source>
        <translation>call by {time}</translation>
    </message>
    <message>
        <source>排队</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>挂起 {count}</source>
        <translation>Held {count}</translation>
    </message>
    <message>
        <source>过号 {count}</source>
        <translation>Miss {count}</translation>
    </message>
    <message>
        <source>本窗不收</source>
        <translation>not taken here</translation>
    </message>
    <message>
        <source>超 {minutes} 分</source>
        <translation>{minutes} min over</translation>
    </message>
    <message>
        <source>最迟 {time}</source>
        <translation>latest {time}</translation>
    </message>
    <message>
        <source>刚取号</source>
        <translation>just taken</translation>
    </message>
    <message>
        <source>已等 {minutes} 分</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>等候 {count} 位</source>
        <translation>{count} waiting</translation>
    </message>
    <message>
        <source>{count} 位超时</source>
        <translation>{count} late</translation>
    </message>
    <message>
        <source>全部准时</source>
        <translation>all in time</translation>
    </message>
    <message>
        <source>最长等 {minutes} 分</source>
        <translation>max {minutes} min</translation>
    </message>
    <message>
        <source>读不到队列，正在重连（第 {times} 次）</source>
        <translation>The queue cannot be read; reconnecting (attempt {times})</translation>
    </message>
    <message>
        <source>刚按了接待完毕：</source>
        <translation>Finish was just pressed: </translation>
    </message>
    <message>
        <source>{seconds} 秒</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>后才能呼叫，防连按</source>
        <translation> until a call is possible, against a double press</translation>
    </message>
    <message>
        <source>上一位 {label} 接待完毕，10 秒内可按 Shift+F2 撤回</source>
        <translation>{label} finished; Shift+F2 takes it back within 10 seconds</translation>
    </message>
    <message>
        <source>等候 {count} 位，下一位 {label}</source>
        <translation>{count} waiting, next is {label}</translation>
    </message>
    <message>
        <source>等候 {count} 位，都不归本窗</source>
        <translation>{count} waiting, none for this counter</translation>
    </message>
    <message>
        <source>现在没有人等候</source>
        <translation>Nobody is waiting now</translation>
    </message>
    <message>
        <source>空闲</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>已停</source>
        <translation>Paused for</translation>
    </message>
    <message>
        <source>等候 {count} 位；本窗暂停期间不叫号</source>
        <translation>{count} waiting; this counter does not call while paused</translation>
    </message>
    <message>
        <source>第 {count} 次</source>
        <translation>call {count}</translation>
    </message>
    <message>
        <source>叫满 {calls} 次或满 {seconds} 秒才能过号</source>
        <translation>No-show only after {calls} calls or {seconds} seconds</translation>
    </message>
    <message>
        <source>没来可按 F6 过号</source>
        <translation>Not here? F6 marks a no-show</translation>
    </message>
    <message>
        <source>已叫</source>
        <translation>Called</translation>
    </message>
    <message>
        <source>用时</source>
        <translation>Serving</translation>
    </message>
    <message>
        <source>还有 {count} 件没有结果，请选一件接着办</source>
        <translation>{count} without a result; choose one and go on</translation>
    </message>
    <message>
        <source>{who}：要民警定的，提交后</source>
        <translation>{who}: a sworn officer decides; after submitting it is</translation>
    </message>
    <message>
        <source>{time} 取号</source>
        <translation>taken {time}</translation>
    </message>
    <message>
        <source>等候 {minutes} 分</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>晚了 {minutes} 分</source>
        <translation>{minutes} min late</translation>
    </message>
    <message>
        <source>准时叫到</source>
        <translation>called in time</translation>
    </message>
    <message>
        <source>{some} 等 {count} 样</source>
        <translation>{some} and more, {count} in all</translation>
    </message>
    <message>
        <source>还差：</source>
        <translation>Missing: </translation>
    </message>
    <message>
        <source>{system}的业务编号</source>
        <translation>{system} number</translation>
    </message>
    <message>
        <source>业务系统</source>
        <translation>the other system&apos;s</translation>
    </message>
    <message>
        <source>先缴费</source>
        <translation>pay first</translation>
    </message>
    <message>
        <source>人证核对</source>
        <translation>likeness check</translation>
    </message>
    <message>
        <source>只问事，没有办件：选主题</source>
        <translation>Question only, no case: choose a topic</translation>
    </message>
    <message>
        <source>{count} 项都有结果</source>
        <translation>{count} with a result</translation>
    </message>
    <message>
        <source>待缴 {amount} 元</source>
        <translation>{amount} yuan due</translation>
    </message>
    <message>
        <source>暂停叫号</source>
        <translation>Pause calling</translation>
    </message>
    <message>
        <source>，凭条已出纸</source>
        <translation>, slip printed</translation>
    </message>
    <message>
        <source>{label} 刚被 {counter}{officer}叫走</source>
        <translation>{label} was just called by {counter} {officer}</translation>
    </message>
    <message>
        <source>已改为给您叫下一位 {label}，不用再按。</source>
        <translation>The next one, {label}, was called for you instead; no need to press again.</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>All right</translation>
    </message>
    <message>
        <source>普通</source>
        <translation>Ordinary</translation>
    </message>
    <message>
        <source>60 岁以上</source>
        <translation>60 and over</translation>
    </message>
    <message>
        <source>军人优抚</source>
        <translation>Military</translation>
    </message>
    <message>
        <source>孕妇抱婴</source>
        <translation>With child</translation>
    </message>
    <message>
        <source>残疾人</source>
        <translation>Disabled</translation>
    </message>
    <message>
        <source>来领证</source>
        <translation>Pick-up</translation>
    </message>
    <message>
        <source>取号</source>
        <translation>Give number</translation>
    </message>
    <message>
        <source>取号并打票</source>
        <translation>Give and print</translation>
    </message>
    <message>
        <source>业务</source>
        <translation>Business</translation>
    </message>
    <message>
        <source>人群</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>可不填；打首字母，如 hzhf</source>
        <translation>Optional; type initials such as hzhf</translation>
    </message>
    <message>
        <source>办什么</source>
        <translation>What for</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>{domain}・最迟 {time} 叫号，号票交给打印机了</source>
        <translation>{domain}, call by {time}; the slip went to the printer</translation>
    </message>
    <message>
        <source>没有叫「{typed}」的事项。</source>
        <translation>There is no item called “{typed}”.</translation>
    </message>
    <message>
        <source>挂起 {label}</source>
        <translation>Hold {label}</translation>
    </message>
    <message>
        <source>挂起</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>等家人送材料</source>
        <translation>Relatives bring papers</translation>
    </message>
    <message>
        <source>去复印或照相</source>
        <translation>Copies or photo</translation>
    </message>
    <message>
        <source>去缴费</source>
        <translation>Gone to pay</translation>
    </message>
    <message>
        <source>等业务系统</source>
        <translation>Other system busy</translation>
    </message>
    <message>
        <source>不提醒；要提醒写 09:20</source>
        <translation>No reminder; for one type 09:20</translation>
    </message>
    <message>
        <source>提醒时间</source>
        <translation>Time of the reminder</translation>
    </message>
    <message>
        <source>提醒</source>
        <translation>Remind</translation>
    </message>
    <message>
        <source>挂起后窗口就空出来，按 Ctrl+Q 取回</source>
        <translation>The counter is free after this; Ctrl+Q takes it back</translation>
    </message>
    <message>
        <source>还没写原因。请选一条或写一句，再按 F2。</source>
        <translation>No reason yet. Choose one or write one, then press F2.</translation>
    </message>
    <message>
        <source>提醒时间要写成 09:20 这样，并且还没过。不用提醒就空着。</source>
        <translation>Write the time like 09:20, and later than now. Leave it empty for no reminder.</translation>
    </message>
    <message>
        <source>已暂停叫号</source>
        <translation>Calling is paused</translation>
    </message>
    <message>
        <source>别的窗口照常叫号。按 F2 恢复。</source>
        <translation>The other counters go on calling. F2 resumes.</translation>
    </message>
    <message>
        <source>等候的 {count} 位要办的业务本窗不收。</source>
        <translation>The business of the {count} waiting is not taken at this counter.</translation>
    </message>
    <message>
        <source>有人取号时会显示在这里。</source>
        <translation>Whoever takes a number appears here.</translation>
    </message>
    <message>
        <source>没有本窗要接待的人</source>
        <translation>Nobody for this counter</translation>
    </message>
    <message>
        <source>不是没有人等候，是暂时看不到。填写的内容都在本机保存。</source>
        <translation>This does not mean that nobody waits: it cannot be seen for the moment. What you filled in is kept on this PC.</translation>
    </message>
    <message>
        <source>窗口设置第 {version} 版</source>
        <translation>counter settings, version {version}</translation>
    </message>
    <message>
        <source>别的窗口转给本窗</source>
        <translation>Passed on to this counter</translation>
    </message>
    <message>
        <source>指名转给您</source>
        <translation>Passed on to you by name</translation>
    </message>
    <message>
        <source>只有这里能叫</source>
        <translation>only this place can call</translation>
    </message>
    <message>
        <source>本窗收办{domain}</source>
        <translation>This counter takes {domain}</translation>
    </message>
    <message>
        <source>{label} 已超过 {time} 的时限</source>
        <translation>{label} is past its {time}</translation>
    </message>
    <message>
        <source>{label} 仍在 {time} 时限内</source>
        <translation>{label} is still within its {time}</translation>
    </message>
    <message>
        <source>比 {label} 晚来 {minutes} 分、先叫一位，{standing}</source>
        <translation>Came {minutes} min after {label} and is called before; {standing}</translation>
    </message>
    <message>
        <source>没有老人在等</source>
        <translation>No seniors waiting</translation>
    </message>
    <message>
        <source>有老人时，敬老专窗先叫老人</source>
        <translation>the senior counter calls seniors first</translation>
    </message>
    <message>
        <source>有 {count} 位老人在等</source>
        <translation>{count} seniors waiting</translation>
    </message>
    <message>
        <source>敬老专窗先叫老人</source>
        <translation>The senior counter calls seniors first</translation>
    </message>
    <message>
        <source>本窗按时限叫，不分先后</source>
        <translation>this counter goes by the promised time alone</translation>
    </message>
    <message>
        <source>最迟 {time} 叫号，在等候的老人里面时限最早</source>
        <translation>Latest call {time}, the earliest among the waiting seniors</translation>
    </message>
    <message>
        <source>最迟 {time} 叫号，在等候的里面时限最早</source>
        <translation>Latest call {time}, the earliest of all that wait</translation>
    </message>
    <message>
        <source>最迟 {time} 叫号，取号时的时限不变</source>
        <translation>Latest call {time}, unchanged since the number was taken</translation>
    </message>
    <message>
        <source>，时限 {minutes} 分</source>
        <translation>, promise {minutes} min</translation>
    </message>
    <message>
        <source>没说具体办什么。叫到以后问一下，按 F3 选事项。</source>
        <translation>Nothing exact was said. Ask after the call and choose the item with F3.</translation>
    </message>
    <message>
        <source>{item}不收材料。</source>
        <translation>{item} needs no papers.</translation>
    </message>
    <message>
        <source>等</source>
        <translation> and more</translation>
    </message>
    <message>
        <source>{item}要收 {count} 样：{names}。</source>
        <translation>{item} may need {count} papers: {names}.</translation>
    </message>
    <message>
        <source>叫到以后，照本人情况自动删掉不需要的。</source>
        <translation>After the call, what this person does not need is left out.</translation>
    </message>
    <message>
        <source>{time} 提醒</source>
        <translation>remind at {time}</translation>
    </message>
    <message>
        <source>我的待办</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>我今天</source>
        <translation>My day</translation>
    </message>
    <message>
        <source>取回</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>{label} 挂起中</source>
        <translation>{label} on hold</translation>
    </message>
    <message>
        <source>去录</source>
        <translation>Fill in</translation>
    </message>
    <message>
        <source>业务系统待补录 {count} 件</source>
        <translation>{count} to fill in later</translation>
    </message>
    <message>
        <source>日结前录完并回填编号</source>
        <translation>Before closing the day</translation>
    </message>
    <message>
        <source>去审核</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>待我审核 {count} 件</source>
        <translation>{count} waiting for my review</translation>
    </message>
    <message>
        <source>辅警提交，民警决定</source>
        <translation>submitted by auxiliaries, decided by sworn officers</translation>
    </message>
    <message>
        <source>待民警审核 {count} 件</source>
        <translation>{count} waiting for a sworn officer</translation>
    </message>
    <message>
        <source>请民警在本窗输工号和密码</source>
        <translation>A sworn officer gives badge and password here</translation>
    </message>
    <message>
        <source>替来的人取号</source>
        <translation>For somebody new</translation>
    </message>
    <message>
        <source>选业务和人群，打号票</source>
        <translation>Business, class, slip</translation>
    </message>
    <message>
        <source>接待完</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>{count} 人</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>办件</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>{count} 件</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>平均用时</source>
        <translation>Average time</translation>
    </message>
    <message>
        <source>按时叫到</source>
        <translation>Called in time</translation>
    </message>
    <message>
        <source>敬老服务</source>
        <translation>Seniors served</translation>
    </message>
    <message>
        <source>{count} 人次</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>最迟</source>
        <translation>latest</translation>
    </message>
    <message>
        <source>{time} 叫号</source>
        <translation>call at {time}</translation>
    </message>
    <message>
        <source>为什么是这一位</source>
        <translation>Why this one</translation>
    </message>
    <message>
        <source>先备着</source>
        <translation>Get ready</translation>
    </message>
    <message>
        <source>到窗认人以前，不显示姓名和证号</source>
        <translation>No name or number is shown before the person is identified at the counter</translation>
    </message>
    <message>
        <source>补录业务系统待录的件</source>
        <translation>Fill in what the other system still needs</translation>
    </message>
    <message>
        <source>补录业务系统待录的 {count} 件</source>
        <translation>Fill in {count} for the other system</translation>
    </message>
    <message>
        <source>受理号</source>
        <translation>Acceptance no.</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>业务系统待补录</source>
        <translation>To be filled in from the other system</translation>
    </message>
    <message>
        <source>存编号</source>
        <translation>Keep number</translation>
    </message>
    <message>
        <source>扫码或输入业务系统给的编号</source>
        <translation>Scan or type the number that the other system gave</translation>
    </message>
    <message>
        <source>业务编号</source>
        <translation>Their number</translation>
    </message>
    <message>
        <source>还有 {count} 件；日结前录完</source>
        <translation>{count} left; to be done before closing the day</translation>
    </message>
    <message>
        <source>都录完了</source>
        <translation>All filled in</translation>
    </message>
    <message>
        <source>还没填编号。请扫码，或照业务系统上的输入。</source>
        <translation>No number yet. Scan it, or type it from the other system.</translation>
    </message>
    <message>
        <source>现在没有本窗要接待的人</source>
        <translation>Nobody is waiting for this counter now</translation>
    </message>
    <message>
        <source>已呼叫 {label}</source>
        <translation>{label} called</translation>
    </message>
    <message>
        <source>{label} 已过号；回来说一声，重新排到前面</source>
        <translation>{label} did not come; if they return and say so, they go near the front</translation>
    </message>
    <message>
        <source>{label} 已挂起</source>
        <translation>{label} put on hold</translation>
    </message>
    <message>
        <source>{label} 已转移，时限不变</source>
        <translation>{label} transferred, its latest time unchanged</translation>
    </message>
    <message>
        <source>{label} 接待完毕</source>
        <translation>{label} finished</translation>
    </message>
    <message>
        <source>{label} 已离开</source>
        <translation>{label} left</translation>
    </message>
    <message>
        <source>已撤回，{label} 现在是「{state}」</source>
        <translation>Taken back: {label} is now “{state}”</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>选一条，或写一句</source>
        <translation>Choose one, or write one</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>待民警审核</source>
        <translation>Waiting for a sworn officer</translation>
    </message>
    <message>
        <source>审核通过</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>退回时写明差什么</source>
        <translation>When sending back, say what is missing</translation>
    </message>
    <message>
        <source>退回原因</source>
        <translation>Reason to send back</translation>
    </message>
    <message>
        <source>民警工号</source>
        <translation>Officer&apos;s badge</translation>
    </message>
    <message>
        <source>民警密码</source>
        <translation>Officer&apos;s password</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>Send back</translation>
    </message>
    <message>
        <source>还有 {count} 件</source>
        <translation>{count} left</translation>
    </message>
    <message>
        <source>都审完了</source>
        <translation>All reviewed</translation>
    </message>
    <message>
        <source>退回要写明原因。请写一句差什么。</source>
        <translation>Sending back needs a reason. Say what is missing.</translation>
    </message>
    <message>
        <source>还没填工号。请民警填自己的工号。</source>
        <translation>No badge yet. The officer types his or her own.</translation>
    </message>
    <message>
        <source>还没填密码。请民警填自己的密码。</source>
        <translation>No password yet. The officer types his or her own.</translation>
    </message>
    <message>
        <source>转移 {label}</source>
        <translation>Transfer {label}</translation>
    </message>
    <message>
        <source>转移</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>别的业务</source>
        <translation>Other business</translation>
    </message>
    <message>
        <source>别的窗口</source>
        <translation>Other counter</translation>
    </message>
    <message>
        <source>指定民警</source>
        <translation>Named officer</translation>
    </message>
    <message>
        <source>转到</source>
        <translation>To</translation>
    </message>
    <message>
        <source>哪里</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>业务不归本窗</source>
        <translation>Not this counter&apos;s business</translation>
    </message>
    <message>
        <source>要民警来定</source>
        <translation>An officer must decide</translation>
    </message>
    <message>
        <source>设备办不了</source>
        <translation>Equipment missing</translation>
    </message>
    <message>
        <source>接着上次的办</source>
        <translation>Goes on from last time</translation>
    </message>
    <message>
        <source>时限不变，按原来的最迟时间叫</source>
        <translation>The latest time of the call stays as it was</translation>
    </message>
    <message>
        <source>现在没有可转的，请换一种。</source>
        <translation>Nothing to transfer to now. Choose another kind.</translation>
    </message>
    <message>
        <source>还没选转到哪里。请用上下键选一个。</source>
        <translation>Not yet chosen where to. Use the arrow keys.</translation>
    </message>
    <message>
        <source>全部排队</source>
        <translation>Whole queue</translation>
    </message>
    <message>
        <source>点叫</source>
        <translation>Call this one</translation>
    </message>
    <message>
        <source>票号或业务，如 A01、护照</source>
        <translation>Number or business, such as A01 or passport</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>票号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>最迟叫号</source>
        <translation>Latest call</translation>
    </message>
    <message>
        <source>已等</source>
        <translation>Waited</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>点叫、作废要写原因</source>
        <translation>Calling out of turn and voiding need a reason</translation>
    </message>
    <message>
        <source>离开</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>{shown} / {total} 位</source>
        <translation>{shown} / {total}</translation>
    </message>
    <message>
        <source>回来重排</source>
        <translation>Back in line</translation>
    </message>
    <message>
        <source>这一步要写明原因。请写一句，再按一次。</source>
        <translation>This needs a reason. Write one and press again.</translation>
    </message>
    <message>
        <source>请选一个</source>
        <translation>Choose one</translation>
    </message>
    <message>
        <source>先叫老人</source>
        <translation>seniors first</translation>
    </message>
    <message>
        <source>补登手工号</source>
        <translation>Enter hand-written numbers</translation>
    </message>
    <message>
        <source>补登这张</source>
        <translation>Enter this one</translation>
    </message>
    <message>
        <source>照纸上写，如 A03；没写号就空着</source>
        <translation>As on the slip, e.g. A03; empty if it has none</translation>
    </message>
    <message>
        <source>照纸上写，如 09:20</source>
        <translation>As on the slip, e.g. 09:20</translation>
    </message>
    <message>
        <source>手工号</source>
        <translation>On the slip</translation>
    </message>
    <message>
        <source>取号时间</source>
        <translation>Taken at</translation>
    </message>
    <message>
        <source>现在的号</source>
        <translation>Number now</translation>
    </message>
    <message>
        <source>断开时写在纸上的号，一张一张补登。按纸上的时间排队，不算进等候统计。</source>
        <translation>Enter the numbers that were written by hand, slip by slip. They wait from the time on the slip and are left out of the waiting figures.</translation>
    </message>
    <message>
        <source>1…5 选业务，Alt+1…5 选人群</source>
        <translation>1…5 business, Alt+1…5 class</translation>
    </message>
    <message>
        <source>已补登 {count} 张</source>
        <translation>{count} entered</translation>
    </message>
    <message>
        <source>取号时间要写成 09:20 这样。请照纸上写的填；没写就填大概的时间。</source>
        <translation>Write the time like 09:20, as on the slip; if it has none, about when.</translation>
    </message>
    <message>
        <source>已取消 {visitor} 的预约</source>
        <translation>The appointment of {visitor} is cancelled</translation>
    </message>
    <message>
        <source>收下 {added} 个预约</source>
        <translation>{added} appointments taken in</translation>
    </message>
    <message>
        <source>收下 {added} 个预约；{known} 个名单上已有，没有重复收</source>
        <translation>{added} appointments taken in; {known} were on the list already</translation>
    </message>
    <message>
        <source>记一个预约</source>
        <translation>Note an appointment</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>如 2026-03-18 或 3月18日</source>
        <translation>e.g. 2026-03-18</translation>
    </message>
    <message>
        <source>如 09:30</source>
        <translation>e.g. 09:30</translation>
    </message>
    <message>
        <source>身份证、护照都行；没有就空着，来时按姓名找</source>
        <translation>Identity card or passport; empty if not known, then found by the name</translation>
    </message>
    <message>
        <source>业务或事项，如 出入境、EX-102、普通护照换发</source>
        <translation>Business or item, e.g. EX-102</translation>
    </message>
    <message>
        <source>按时到的，到时间就叫；晚到 15 分钟以上，和别人一样排</source>
        <translation>Who comes in time is called then; who is over 15 minutes late waits like anybody</translation>
    </message>
    <message>
        <source>已记下 {count} 个</source>
        <translation>{count} kept</translation>
    </message>
    <message>
        <source>导入预约名单</source>
        <translation>Take in a list of booked visitors</translation>
    </message>
    <message>
        <source>收下能收的</source>
        <translation>Take in what can be</translation>
    </message>
    <message>
        <source>文件，如 /media/u/名单.xlsx</source>
        <translation>File, e.g. /media/u/list.xlsx</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>选文件</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>行</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>哪一格</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>怎么了，怎么办</source>
        <translation>What is wrong, what to do</translation>
    </message>
    <message>
        <source>哪天</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>证件号</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>先看，再收</source>
        <translation>Look first, then take in</translation>
    </message>
    <message>
        <source>选了文件，这里先列出哪些行能收、哪些不能收和为什么；按 F2 才收下。</source>
        <translation>Once a file is chosen, its lines stand here: which can be taken in, which not and why. Only F2 takes them in.</translation>
    </message>
    <message>
        <source>{count} 行不能收；改好文件再导入一次，已收的不会收两遍</source>
        <translation>{count} lines cannot be taken in; mend the file and import it again, nobody is booked twice</translation>
    </message>
    <message>
        <source>{count} 行能收</source>
        <translation>{count} lines can be taken in</translation>
    </message>
    <message>
        <source>没有能收的行</source>
        <translation>No line can be taken in</translation>
    </message>
    <message>
        <source>收下 {count} 个</source>
        <translation>Take in {count}</translation>
    </message>
    <message>
        <source>还没选文件。请写路径后按 Enter，或按 Alt+1 去选。</source>
        <translation>No file yet. Write its path and press Enter, or press Alt+1 to choose it.</translation>
    </message>
    <message>
        <source>选预约名单</source>
        <translation>Choose a list of booked visitors</translation>
    </message>
    <message>
        <source>表格 (*.xlsx *.csv *.txt)</source>
        <translation>Tables (*.xlsx *.csv *.txt)</translation>
    </message>
    <message>
        <source>Excel（xlsx）或 CSV。表头要有时间、姓名、业务，最好有日期和证件号；顺序不限，公式不算。</source>
        <translation>Excel (xlsx) or CSV. Headings for time, name and business, best with date and document number, in any order; formulas are not computed.</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>没预约就空着；刷证件，或打时间、姓、号码后四位</source>
        <translation>Empty if not booked; card, time, surname or last four digits</translation>
    </message>
    <message>
        <source>预约</source>
        <translation>Booked</translation>
    </message>
    <message>
        <source>今天的名单上没有。请再看看；没预约就把这一格空着。</source>
        <translation>Not on today’s list. Look again; leave this empty if there is no booking.</translation>
    </message>
    <message>
        <source>{label} 重新排队，最迟 {time} 叫号</source>
        <translation>{label} waits again, called by {time}</translation>
    </message>
    <message>
        <source>顺延</source>
        <translation>Carry over</translation>
    </message>
    <message>
        <source>已顺延到下一工作日，凭证交给打印机了</source>
        <translation>Carried over to the next working day; the voucher is printed</translation>
    </message>
    <message>
        <source>{label} 挂起到 {time} 了</source>
        <translation>{label} was put aside until {time}</translation>
    </message>
    <message>
        <source>看看人来了没有；没来就先办别人。</source>
        <translation>See whether they are here; if not, go on with others.</translation>
    </message>
    <message>
        <source>过号后按时回来的</source>
        <translation>Came back in time after a missed call</translation>
    </message>
    <message>
        <source>从回来时起，按时限的一半排</source>
        <translation>From then on half the promised time</translation>
    </message>
    <message>
        <source>过号很久才回来的</source>
        <translation>Came back late after a missed call</translation>
    </message>
    <message>
        <source>从回来时起，和普通的一样排</source>
        <translation>From then on like an ordinary visitor</translation>
    </message>
    <message>
        <source>挂起后重新等候的</source>
        <translation>Waits again after being put aside</translation>
    </message>
    <message>
        <source>原来的时限不变</source>
        <translation>The promise stays</translation>
    </message>
    <message>
        <source>带告知书回来的</source>
        <translation>Came back with a notice</translation>
    </message>
    <message>
        <source>从今天开窗起算</source>
        <translation>Counted from today’s opening</translation>
    </message>
    <message>
        <source>今天让先最多 {most} 次（当日上限 {bound}）</source>
        <translation>Let in front today: {most} at most (bound {bound})</translation>
    </message>
    <message>
        <source>因别的原因先叫 {count} 次</source>
        <translation>called first for other reasons: {count}</translation>
    </message>
    <message>
        <source>叫到后走到窗口 {length}</source>
        <translation>from call to window {length}</translation>
    </message>
    <message>
        <source>，只算办公时间</source>
        <translation>, working hours only</translation>
    </message>
    <message>
        <source>凭告知书 {number} 回来：时限从今天开门算起</source>
        <translation>Back with notice {number}: promised from today&apos;s opening</translation>
    </message>
    <message>
        <source>手工号 {number}</source>
        <translation>Hand no. {number}</translation>
    </message>
    <message>
        <source>{age} 岁</source>
        <translation>{age} years</translation>
    </message>
    <message>
        <source>读卡，这个号给这位</source>
        <translation>Card read: this number is theirs</translation>
    </message>
    <message>
        <source>{counter}（平时只接老人，转过去的也叫）</source>
        <translation>{counter} (seniors only, but calls who is sent)</translation>
    </message>
    <message>
        <source>{told}；{count} 个在这里取消过，没有恢复</source>
        <translation>{told}; {count} were cancelled here and stay cancelled</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>今日取号</source>
        <translation>Taken today</translation>
    </message>
    <message>
        <source>取号</source>
        <translation>New</translation>
    </message>
    <message>
        <source>承接上日</source>
        <translation>Carried in</translation>
    </message>
    <message>
        <source>承接</source>
        <translation>In</translation>
    </message>
    <message>
        <source>接待完</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>离开</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>过号</source>
        <translation>Miss</translation>
    </message>
    <message>
        <source>顺延下一工作日</source>
        <translation>To next workday</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>还开着</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>期初在办</source>
        <translation>Open before</translation>
    </message>
    <message>
        <source>受理件</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>当场办结</source>
        <translation>Done at once</translation>
    </message>
    <message>
        <source>期内办结</source>
        <translation>Done later</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Wdr.</translation>
    </message>
    <message>
        <source>待审核</source>
        <translation>To review</translation>
    </message>
    <message>
        <source>期末在办</source>
        <translation>Open after</translation>
    </message>
    <message>
        <source>取号与去向不符，差 {count}</source>
        <translation>Tickets do not balance: {count} apart</translation>
    </message>
    <message>
        <source>总数相符，分表不符</source>
        <translation>Totals balance, tables do not</translation>
    </message>
    <message>
        <source>取号与去向相符</source>
        <translation>Tickets balance</translation>
    </message>
    <message>
        <source>还开着 {count} 张，日结前要有去向</source>
        <translation>{count} open: they need an outcome before closing</translation>
    </message>
    <message>
        <source>按小时、业务、窗口也都相符</source>
        <translation>By hour, business and counter too</translation>
    </message>
    <message>
        <source>受理与结果不符，差 {count}</source>
        <translation>Cases do not balance: {count} apart</translation>
    </message>
    <message>
        <source>按业务、事项、窗口也都相符</source>
        <translation>By business, item and counter too</translation>
    </message>
    <message>
        <source>超期 {count} 件</source>
        <translation>{count} overdue</translation>
    </message>
    <message>
        <source>受理与结果相符</source>
        <translation>Cases balance</translation>
    </message>
    <message>
        <source>不符，差 {yuan} 元</source>
        <translation>does not balance: {yuan} yuan apart</translation>
    </message>
    <message>
        <source>相符</source>
        <translation>balances</translation>
    </message>
    <message>
        <source>摘要码 {digest}</source>
        <translation>digest {digest}</translation>
    </message>
    <message>
        <source>{first} 至 {last}・{count} 天有数</source>
        <translation>{first} to {last}, {count} days with figures</translation>
    </message>
    <message>
        <source>・{count} 天未日结</source>
        <translation>, {count} not closed</translation>
    </message>
    <message>
        <source>第 1 版・{time} 日结生成・{digest}</source>
        <translation>Edition 1, closed {time}, {digest}</translation>
    </message>
    <message>
        <source>未日结・{time} 的数，还会变</source>
        <translation>Not closed, as of {time}</translation>
    </message>
    <message>
        <source>按业务</source>
        <translation>By business</translation>
    </message>
    <message>
        <source>按人群</source>
        <translation>By class</translation>
    </message>
    <message>
        <source>按小时</source>
        <translation>By hour</translation>
    </message>
    <message>
        <source>按窗口</source>
        <translation>By counter</translation>
    </message>
    <message>
        <source>按事项</source>
        <translation>By item</translation>
    </message>
    <message>
        <source>按方式</source>
        <translation>By method</translation>
    </message>
    <message>
        <source>个别办件</source>
        <translation>Single cases</translation>
    </message>
    <message>
        <source>与上一日日结</source>
        <translation>the closing before</translation>
    </message>
    <message>
        <source>{tables}对不上</source>
        <translation>{tables} do not match</translation>
    </message>
    <message>
        <source>综窗日报-{station}-{day}</source>
        <translation>report-{station}-{day}</translation>
    </message>
    <message>
        <source>导出 {kind}・{day}</source>
        <translation>Export {kind}, {day}</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>存为</source>
        <translation>Save as</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>谁在何时导出，连同摘要码记入记录链</source>
        <translation>Who exports, when, and the digest go into the journal</translation>
    </message>
    <message>
        <source>正在导出…</source>
        <translation>Exporting…</translation>
    </message>
    <message>
        <source>替换</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>还没有文件名。请在文件夹后面写上文件名。</source>
        <translation>There is no file name. Write one after the folder.</translation>
    </message>
    <message>
        <source>没有这个文件夹。请看看路径，或换一个文件夹。</source>
        <translation>There is no such folder. Check the path or take another.</translation>
    </message>
    <message>
        <source>这个文件夹不让写。请换到「文档」文件夹。</source>
        <translation>This folder may not be written. Take the documents folder.</translation>
    </message>
    <message>
        <source>磁盘满了，文件没有写成。请腾出空间，或换一个盘。</source>
        <translation>The disk is full; no file was written. Make room or take another disk.</translation>
    </message>
    <message>
        <source>已有同名文件。再按 F2 就替换它，也可以改个名字。</source>
        <translation>The file exists. F2 again replaces it, or change the name.</translation>
    </message>
    <message>
        <source>名字太长了。请写短一些。</source>
        <translation>The name is too long. Shorten it.</translation>
    </message>
    <message>
        <source>文件没有写成。请换一个文件夹再试。</source>
        <translation>The file was not written. Try another folder.</translation>
    </message>
    <message>
        <source>工作簿六张表：总览、按业务、按小时、按窗口、办件、收费，数字可以再算。</source>
        <translation>A workbook of six sheets: overview, business, hours, counters, cases, money; numbers to reckon with.</translation>
    </message>
    <message>
        <source>A4 日报，与打印的一样，可以存档。</source>
        <translation>The A4 report as it is printed, to be kept.</translation>
    </message>
    <message>
        <source>一行一个数，给别的程序用。</source>
        <translation>One figure a line, for other programs.</translation>
    </message>
    <message>
        <source>这一天还没有日结，文件里写明「未日结」。</source>
        <translation> The day is not closed yet; the file says so.</translation>
    </message>
    <message>
        <source>期初 + 取号 = 去向 + 期末</source>
        <translation>before + new = outcomes + after</translation>
    </message>
    <message>
        <source>时段</source>
        <translation>Hour</translation>
    </message>
    <message>
        <source>期初</source>
        <translation>Bef.</translation>
    </message>
    <message>
        <source>顺延</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>期末</source>
        <translation>End</translation>
    </message>
    <message>
        <source>按取号时的业务</source>
        <translation>by business when taken</translation>
    </message>
    <message>
        <source>业务</source>
        <translation>Business</translation>
    </message>
    <message>
        <source>等候 中位/九成</source>
        <translation>Wait 50/90 %</translation>
    </message>
    <message>
        <source>号票</source>
        <translation>Tkt</translation>
    </message>
    <message>
        <source>中位/九成</source>
        <translation>50/90 %</translation>
    </message>
    <message>
        <source>办件</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>按事项自己的业务</source>
        <translation>by the item&apos;s own business</translation>
    </message>
    <message>
        <source>当场结</source>
        <translation>Inst.</translation>
    </message>
    <message>
        <source>期内结</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>待审</source>
        <translation>Rev.</translation>
    </message>
    <message>
        <source>办件口径（2026-01-01 起）：一人一事项受理一次计 1 件，咨询不计。</source>
        <translation>Since 2026-01-01: a case is one item accepted for one person.</translation>
    </message>
    <message>
        <source>件数最多：</source>
        <translation>Most: </translation>
    </message>
    <message>
        <source>窗口</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>人员</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>用时中位</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>敬老</source>
        <translation>60+</translation>
    </message>
    <message>
        <source>收费</source>
        <translation>Money</translation>
    </message>
    <message>
        <source>元</source>
        <translation>yuan</translation>
    </message>
    <message>
        <source>应收 = 实收 − 退费 + 减免 + 待缴，</source>
        <translation>Due = paid − refunded + waived + outstanding, </translation>
    </message>
    <message>
        <source>本版不统计</source>
        <translation>Not measured in this version</translation>
    </message>
    <message>
        <source>{minutes} 分（{label}）</source>
        <translation>{minutes} min ({label})</translation>
    </message>
    <message>
        <source>等得最久 </source>
        <translation>Longest wait </translation>
    </message>
    <message>
        <source>{count} 次</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>（当日上限 {count}）</source>
        <translation> (bound {count})</translation>
    </message>
    <message>
        <source>・</source>
        <translation>, </translation>
    </message>
    <message>
        <source>让先最多 </source>
        <translation>overtaken at most </translation>
    </message>
    <message>
        <source>等候按分；号票 = 承接 + 取号</source>
        <translation>Waits in minutes; tickets = in + new</translation>
    </message>
    <message>
        <source>承接上日 </source>
        <translation>Carried in </translation>
    </message>
    <message>
        <source> 位，都已有去向</source>
        <translation>, all with an outcome</translation>
    </message>
    <message>
        <source>没有开票据</source>
        <translation>No vouchers</translation>
    </message>
    <message>
        <source> 共 {count} 张</source>
        <translation>, {count} in all</translation>
    </message>
    <message>
        <source>，作废 {count}</source>
        <translation>, {count} void</translation>
    </message>
    <message>
        <source>票据 </source>
        <translation>Vouchers </translation>
    </message>
    <message>
        <source>已导出 {file}</source>
        <translation>Exported {file}</translation>
    </message>
    <message>
        <source>打开所在文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>文件在 {folder}</source>
        <translation>The file is in {folder}</translation>
    </message>
    <message>
        <source>日报已交去打印</source>
        <translation>The report is on its way to the printer</translation>
    </message>
    <message>
        <source>日期没看懂。请写成 2026-03-17 或 20260317。</source>
        <translation>That is no date. Write 2026-03-17 or 20260317.</translation>
    </message>
    <message>
        <source>{day} 已经日结。</source>
        <translation>{day} is closed already.</translation>
    </message>
    <message>
        <source>正在读 {day}…</source>
        <translation>Reading {day}…</translation>
    </message>
    <message>
        <source>周、月在屏上看；文件按日导出，请先选一天。</source>
        <translation>Weeks and months are for the screen; files are made of one day: choose it first.</translation>
    </message>
    <message>
        <source>这一天没有数，没有文件可导出。</source>
        <translation>No figures on this day, so no file to export.</translation>
    </message>
    <message>
        <source>前日</source>
        <translation>before</translation>
    </message>
    <message>
        <source>次日</source>
        <translation>later</translation>
    </message>
    <message>
        <source>全日</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source> 分</source>
        <translation> min</translation>
    </message>
    <message>
        <source>没叫到窗口</source>
        <translation>Not called</translation>
    </message>
    <message>
        <source>{counters} 号窗当日没有号票</source>
        <translation>No tickets at counter {counters}</translation>
    </message>
    <message>
        <source>实收（{methods}）</source>
        <translation>Paid ({methods})</translation>
    </message>
    <message>
        <source>实收</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>待缴（{count} 件）</source>
        <translation>Outstanding ({count} cases)</translation>
    </message>
    <message>
        <source>应收</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>退费</source>
        <translation>Refunded</translation>
    </message>
    <message>
        <source>减免</source>
        <translation>Waived</translation>
    </message>
    <message>
        <source>老年人接待</source>
        <translation>Seniors served</translation>
    </message>
    <message>
        <source>人次</source>
        <translation>pers.</translation>
    </message>
    <message>
        <source>全程引导帮办</source>
        <translation>Accompanied</translation>
    </message>
    <message>
        <source>答疑服务</source>
        <translation>Answers</translation>
    </message>
    <message>
        <source>次</source>
        <translation>times</translation>
    </message>
    <message>
        <source>复用照片</source>
        <translation>Photos reused</translation>
    </message>
    <message>
        <source>件</source>
        <translation>cases</translation>
    </message>
    <message>
        <source>免费复印</source>
        <translation>Free copies</translation>
    </message>
    <message>
        <source>页</source>
        <translation>pages</translation>
    </message>
    <message>
        <source>上门服务</source>
        <translation>Home visits</translation>
    </message>
    <message>
        <source>满意率</source>
        <translation>Satisfied</translation>
    </message>
    <message>
        <source>评价</source>
        <translation>Ratings</translation>
    </message>
    <message>
        <source>人</source>
        <translation>people</translation>
    </message>
    <message>
        <source>补正</source>
        <translation>Sent back</translation>
    </message>
    <message>
        <source>超期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>业务系统未录</source>
        <translation>Not entered</translation>
    </message>
    <message>
        <source>按时叫到</source>
        <translation>Called in time</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>日</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>周</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>月</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>范围</source>
        <translation>Span</translation>
    </message>
    <message>
        <source>前一段</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>后一段</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>日结</source>
        <translation>Close day</translation>
    </message>
    <message>
        <source>日报</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>敬老服务</source>
        <translation>Seniors</translation>
    </message>
    <message>
        <source>质量</source>
        <translation>Quality</translation>
    </message>
    <message>
        <source>这一天没有号票，也没有办件</source>
        <translation>No tickets and no cases on this day</translation>
    </message>
    <message>
        <source>看最近有数的一天</source>
        <translation>Show the newest day with figures</translation>
    </message>
    <message>
        <source>{day} 没有号票，也没有办件</source>
        <translation>No tickets and no cases on {day}</translation>
    </message>
    <message>
        <source>{first} 至 {last} 没有号票，也没有办件</source>
        <translation>No tickets and no cases from {first} to {last}</translation>
    </message>
    <message>
        <source>本所还没有取过号，第一张号票取出后就有日报。</source>
        <translation>No number was ever given here; the first ticket makes the first report.</translation>
    </message>
    <message>
        <source>最近有数的一天是 {day}。</source>
        <translation>The newest day with figures is {day}.</translation>
    </message>
    <message>
        <source>明细</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>敬老服务明细</source>
        <translation>Senior service in detail</translation>
    </message>
    <message>
        <source>{first} 至 {last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>开办以来（{day} 起）</source>
        <translation>Since opening ({day})</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>步骤用时：中位 / 九成，分钟；括号里是次数</source>
        <translation>Time of a step: median / 90 %, minutes; in brackets how often</translation>
    </message>
    <message>
        <source>{step}用时</source>
        <translation>{step}: time</translation>
    </message>
    <message>
        <source>现场重拍</source>
        <translation>Photos taken anew</translation>
    </message>
    <message>
        <source>重拍：{reason}</source>
        <translation>Taken anew: {reason}</translation>
    </message>
    <message>
        <source>不能复用：{reason}</source>
        <translation>Not reusable: {reason}</translation>
    </message>
    <message>
        <source>{median} / {ninetieth}（{count}）</source>
        <translation>{median} / {ninetieth} ({count})</translation>
    </message>
    <message>
        <source>不到规定年龄</source>
        <translation>below the age of the rule</translation>
    </message>
    <message>
        <source>超过规定年限</source>
        <translation>older than the rule allows</translation>
    </message>
    <message>
        <source>抽查复用的照片</source>
        <translation>Check photos used again</translation>
    </message>
</context>
<context>
    <name>sample_facts</name>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>周㛃兰</source>
        <translation>Zhou Jielan</translation>
    </message>
    <message>
        <source>办什么</source>
        <translation>Business</translation>
    </message>
    <message>
        <source>换护照、换户口簿</source>
        <translation>New passport, new household book</translation>
    </message>
    <message>
        <source>费用</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>120 元</source>
        <translation>120 yuan</translation>
    </message>
    <message>
        <source>受理后缴，3 月 23 日前缴清</source>
        <translation>after acceptance, by 23 March</translation>
    </message>
    <message>
        <source>怎么领</source>
        <translation>Collection</translation>
    </message>
    <message>
        <source>最迟 3 月 27 日（周五）办好，之后邮寄</source>
        <translation>ready by Friday 27 March, then posted</translation>
    </message>
    <message>
        <source>邮费按邮政标准另付</source>
        <translation>postage at the post office&apos;s rate</translation>
    </message>
    <message>
        <source>云溪派出所</source>
        <translation>Yunxi Police Station</translation>
    </message>
    <message>
        <source>沈知遥</source>
        <translation>Shen Zhiyao</translation>
    </message>
    <message>
        <source>表我们来填，您最后签个名就行；不会写字的可以按手印。</source>
        <translation>We fill in the form, you only sign; a fingerprint will do.</translation>
    </message>
</context>
<context>
    <name>self_check</name>
    <message>
        <source>小票打印机</source>
        <translation>Slip printer</translation>
    </message>
    <message>
        <source>A4 打印机</source>
        <translation>A4 printer</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>正在打</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>没纸了</source>
        <translation>Out of paper</translation>
    </message>
    <message>
        <source>装好纸就接着打，不用重来。</source>
        <translation>Put paper in and it goes on.</translation>
    </message>
    <message>
        <source>停着</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>请看电源和连线，再在系统的打印机里点「继续」。</source>
        <translation>Check power and cable, then resume it in the system&apos;s printer list.</translation>
    </message>
    <message>
        <source>说不准</source>
        <translation>Not sure</translation>
    </message>
    <message>
        <source>请在设置里打一张测试页看看。</source>
        <translation>Print a test page from the settings to see.</translation>
    </message>
    <message>
        <source>系统里没有这台</source>
        <translation>not in the system</translation>
    </message>
    <message>
        <source>登录后到 设置・打印机 里另选一台。</source>
        <translation>After signing in choose another one in Settings・Printers.</translation>
    </message>
    <message>
        <source>正在看…</source>
        <translation>looking…</translation>
    </message>
    <message>
        <source>已连接・{ms} ms</source>
        <translation>connected・{ms} ms</translation>
    </message>
    <message>
        <source>放在文件里</source>
        <translation>kept in a file</translation>
    </message>
    <message>
        <source>能用。请管理员改存系统密钥环，别人就拷不走。</source>
        <translation>It works. Ask the administrator to move it to the keyring, so that nobody can copy it.</translation>
    </message>
    <message>
        <source>缺一些生僻字</source>
        <translation>rare characters are missing</translation>
    </message>
    <message>
        <source>请管理员装上生僻字字体（fonts-hanazono），再打开本程序。</source>
        <translation>Ask the administrator to install fonts-hanazono, then open the program again.</translation>
    </message>
    <message>
        <source>正常・含生僻字</source>
        <translation>ready・with rare characters</translation>
    </message>
    <message>
        <source>数据库</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>数据密钥</source>
        <translation>Data key</translation>
    </message>
    <message>
        <source>字体</source>
        <translation>Fonts</translation>
    </message>
    <message>
        <source>还没选</source>
        <translation>not chosen yet</translation>
    </message>
    <message>
        <source>登录后到 设置・打印机 里选；办件照常，纸随时可补打。</source>
        <translation>Choose one in Settings・Printers; work goes on, papers can be printed later.</translation>
    </message>
    <message>
        <source>演示：存成 PDF 文件</source>
        <translation>demonstration: saved as PDF</translation>
    </message>
    <message>
        <source>问不到</source>
        <translation>no answer</translation>
    </message>
    <message>
        <source>请拔下再插上；插好会自己接着读，也可以看证录入。</source>
        <translation>Please unplug it and plug it in again; it goes on by itself, and a card&apos;s data can be typed.</translation>
    </message>
    <message>
        <source>没连上</source>
        <translation>Not connected</translation>
    </message>
    <message>
        <source>没回应</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>读不对</source>
        <translation>Misread</translation>
    </message>
    <message>
        <source>读卡器</source>
        <translation>Card reader</translation>
    </message>
</context>
<context>
    <name>senior</name>
    <message>
        <source>免费复印</source>
        <translation>Free copies</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>页数</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>复印了</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>页</source>
        <translation>pages</translation>
    </message>
    <message>
        <source>没复印</source>
        <translation>Nothing copied</translation>
    </message>
    <message>
        <source>页数应是 1 到 {most} 的数字。请再看一遍。</source>
        <translation>Pages must be a number from 1 to {most}. Please look again.</translation>
    </message>
    <message>
        <source>谁来陪办</source>
        <translation>Who accompanies</translation>
    </message>
    <message>
        <source>定下来</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>全部人员</source>
        <translation>Everybody</translation>
    </message>
    <message>
        <source>按数字就定</source>
        <translation>A digit sets it</translation>
    </message>
    <message>
        <source>还没选陪办人。请按数字，或从全部人员里选。</source>
        <translation>No helper chosen yet. Press a digit, or choose from everybody.</translation>
    </message>
    <message>
        <source>上门服务</source>
        <translation>Home visit</translation>
    </message>
    <message>
        <source>登记上门</source>
        <translation>Ask for the visit</translation>
    </message>
    <message>
        <source>上门做什么</source>
        <translation>What for</translation>
    </message>
    <message>
        <source>什么时候</source>
        <translation>When</translation>
    </message>
    <message>
        <source>空着就按登记的：{value}</source>
        <translation>Empty: as on record, {value}</translation>
    </message>
    <message>
        <source>没有登记，请填写</source>
        <translation>Not on record, please fill in</translation>
    </message>
    <message>
        <source>要注意的，例如：卧床，有家人在</source>
        <translation>What to mind, e.g. bedridden, family at home</translation>
    </message>
    <message>
        <source>做什么</source>
        <translation>What for</translation>
    </message>
    <message>
        <source>哪一天</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>去看谁</source>
        <translation>Whom</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>撤回上门</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>日期空着就是哪天都可以</source>
        <translation>No date: any day will do</translation>
    </message>
    <message>
        <source>日期没看懂。请写成 2026-03-17 或 20260317。</source>
        <translation>That is no date. Write 2026-03-17 or 20260317.</translation>
    </message>
    <message>
        <source>可以这样说</source>
        <translation>You can say</translation>
    </message>
    <message>
        <source>口头已核对</source>
        <translation>Confirmed by word</translation>
    </message>
    <message>
        <source>对面屏请核对</source>
        <translation>Please check</translation>
    </message>
    <message>
        <source>朗读</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>转屏</source>
        <translation>Turn screen</translation>
    </message>
    <message>
        <source>本人说要改：{row}</source>
        <translation>To be changed: {row}</translation>
    </message>
    <message>
        <source>本人说要改</source>
        <translation>The person wants a change</translation>
    </message>
    <message>
        <source>这次不用</source>
        <translation>Not this time</translation>
    </message>
    <message>
        <source>{why}，按 {key} 用{mode}</source>
        <translation>{why}: {key} {mode}</translation>
    </message>
    <message>
        <source>敬老模式</source>
        <translation>senior mode</translation>
    </message>
    <message>
        <source>已登记上门：{purpose}</source>
        <translation>Home visit asked for: {purpose}</translation>
    </message>
    <message>
        <source>进门咨询</source>
        <translation>Greet</translation>
    </message>
    <message>
        <source>照相</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>填表</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>复印</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>{pages} 页</source>
        <translation>{pages} p.</translation>
    </message>
    <message>
        <source>免拍</source>
        <translation>reused</translation>
    </message>
    <message>
        <source>现拍</source>
        <translation>taken</translation>
    </message>
    <message>
        <source>自带</source>
        <translation>brought</translation>
    </message>
    <message>
        <source>代填</source>
        <translation>for them</translation>
    </message>
    <message>
        <source>自填</source>
        <translation>by them</translation>
    </message>
    <message>
        <source>还没人陪办</source>
        <translation>No helper</translation>
    </message>
    <message>
        <source>{name}陪办</source>
        <translation>Helper {name}</translation>
    </message>
    <message>
        <source>残疾人</source>
        <translation>Disabled</translation>
    </message>
    <message>
        <source>老年人</source>
        <translation>Senior</translation>
    </message>
    <message>
        <source>{age} 岁</source>
        <translation>Aged {age}</translation>
    </message>
    <message>
        <source>要改 {row}</source>
        <translation>Change {row}</translation>
    </message>
    <message>
        <source>改过了，再核对</source>
        <translation>Changed, ask again</translation>
    </message>
    <message>
        <source>本人已核对 {time}</source>
        <translation>Confirmed {time}</translation>
    </message>
    <message>
        <source>口头已核对 {time}</source>
        <translation>Confirmed by word {time}</translation>
    </message>
    <message>
        <source>指着 {row}</source>
        <translation>Points at {row}</translation>
    </message>
    <message>
        <source>拍照</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>采指纹</source>
        <translation>Fingerprints</translation>
    </message>
    <message>
        <source>核对签名</source>
        <translation>Check and sign</translation>
    </message>
    <message>
        <source>取材料</source>
        <translation>Fetch papers</translation>
    </message>
    <message>
        <source>送证</source>
        <translation>Deliver</translation>
    </message>
    <message>
        <source>都可以</source>
        <translation>Any time</translation>
    </message>
    <message>
        <source>上午</source>
        <translation>Morning</translation>
    </message>
    <message>
        <source>下午</source>
        <translation>Afternoon</translation>
    </message>
    <message>
        <source>敬老步骤</source>
        <translation>Senior steps</translation>
    </message>
    <message>
        <source>敬老</source>
        <translation>60+</translation>
    </message>
    <message>
        <source>上门</source>
        <translation>Home visit</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>已登记</source>
        <translation>asked for</translation>
    </message>
    <message>
        <source>没有登记</source>
        <translation>not asked for</translation>
    </message>
</context>
<context>
    <name>setup</name>
    <message>
        <source>窗口数要 1 到 64 的整数。以后可以在设置里再加。</source>
        <translation>A whole number from 1 to 64 is needed. More can be added in the settings later.</translation>
    </message>
    <message>
        <source>两遍不一样。请把密码再输一遍。</source>
        <translation>The two differ. Please type the password once more.</translation>
    </message>
    <message>
        <source>和第一个账号同号了。安全管理员要是另一个人，请填他的工号。</source>
        <translation>Same badge as the first account. The security administrator must be another person: type that badge.</translation>
    </message>
    <message>
        <source>综合窗</source>
        <translation>General counter</translation>
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
<context>
    <name>status</name>
    <message>
        <source>{number} 号{name}</source>
        <translation>No. {number} {name}</translation>
    </message>
    <message>
        <source>数据库 正常</source>
        <translation>Database OK</translation>
    </message>
    <message>
        <source>小票机</source>
        <translation>Slips</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>纸存为 PDF</source>
        <translation>Paper kept as PDF</translation>
    </message>
    <message>
        <source>没有选</source>
        <translation>not set</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>缺纸</source>
        <translation>Out of paper</translation>
    </message>
    <message>
        <source>打不了</source>
        <translation>fault</translation>
    </message>
    <message>
        <source>今日取号</source>
        <translation>Taken today</translation>
    </message>
    <message>
        <source>接待完</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>等候</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>在办</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>挂起</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>过号</source>
        <translation>No-show</translation>
    </message>
    <message>
        <source>导服台</source>
        <translation>Guide&apos;s desk</translation>
    </message>
    <message>
        <source>读卡器</source>
        <translation>Card reader</translation>
    </message>
    <message>
        <source>在找</source>
        <translation>looking</translation>
    </message>
    <message>
        <source>没连上</source>
        <translation>not connected</translation>
    </message>
    <message>
        <source>没回应</source>
        <translation>no answer</translation>
    </message>
    <message>
        <source>读不对</source>
        <translation>misread</translation>
    </message>
</context>
<context>
    <name>theme</name>
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
        <source>过号</source>
        <translation>No-show</translation>
    </message>
    <message>
        <source>已转移</source>
        <translation>Transferred</translation>
    </message>
    <message>
        <source>已离开</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>顺延</source>
        <translation>Carried over</translation>
    </message>
    <message>
        <source>接待完毕</source>
        <translation>Finish</translation>
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
        <source>缺材料</source>
        <translation>Incomplete</translation>
    </message>
    <message>
        <source>可受理</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>已受理</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>待民警审核</source>
        <translation>Waiting for review</translation>
    </message>
    <message>
        <source>已告知</source>
        <translation>Notice given</translation>
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
        <source>退回补正</source>
        <translation>Sent back</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>不予受理</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>老</source>
        <translation>S</translation>
    </message>
    <message>
        <source>军</source>
        <translation>M</translation>
    </message>
    <message>
        <source>约</source>
        <translation>B</translation>
    </message>
    <message>
        <source>孕</source>
        <translation>P</translation>
    </message>
    <message>
        <source>残</source>
        <translation>D</translation>
    </message>
    <message>
        <source>60 周岁及以上</source>
        <translation>60 or older</translation>
    </message>
    <message>
        <source>军人、退役军人和优抚对象</source>
        <translation>Military and veterans</translation>
    </message>
    <message>
        <source>按时到场的预约</source>
        <translation>Booked, on time</translation>
    </message>
    <message>
        <source>孕妇、抱婴者</source>
        <translation>Pregnant or with an infant</translation>
    </message>
    <message>
        <source>残疾人</source>
        <translation>Disabled</translation>
    </message>
</context>
<context>
    <name>visit</name>
    <message>
        <source>{reading}・生僻字</source>
        <translation>{reading}, rare character</translation>
    </message>
    <message>
        <source>证件号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>住址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>没有登记</source>
        <translation>not on record</translation>
    </message>
    <message>
        <source>经办人核对，人证相符</source>
        <translation>Checked by the clerk</translation>
    </message>
    <message>
        <source>还没核对人证，按 F4</source>
        <translation>Not compared yet; press F4</translation>
    </message>
    <message>
        <source>{count} 件</source>
        <translation>{count} cases</translation>
    </message>
    <message>
        <source>{name}今天已有一个号 {other}</source>
        <translation>{name} has number {other} today already</translation>
    </message>
    <message>
        <source>先不认</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>并到这次</source>
        <translation>Join to this visit</translation>
    </message>
    <message>
        <source>{other} 作废（并号），都在 {here} 这次办</source>
        <translation>{other} becomes void (joined); all is done under {here}</translation>
    </message>
    <message>
        <source>{other} 留着，以后再叫；两张票并列记着</source>
        <translation>{other} stays and is called later; both are noted side by side</translation>
    </message>
    <message>
        <source>两张都留</source>
        <translation>Keep both</translation>
    </message>
    <message>
        <source>按数字直接选</source>
        <translation>A digit decides at once</translation>
    </message>
    <message>
        <source>这张号票不是今天的。请到导服台重新取号。</source>
        <translation>This slip is not of today. Please take a new number at the guide&apos;s desk.</translation>
    </message>
    <message>
        <source>{label} 不在排队里，可能已经办完或在别的窗口。</source>
        <translation>{label} is not in the queue; it may be finished or at another counter.</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>看号票</source>
        <translation>See the ticket</translation>
    </message>
    <message>
        <source>证件号、姓名、拼音、电话后 4 位，或扫号票</source>
        <translation>Number, name, pinyin, last 4 of the phone, or scan a ticket</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>性别年龄</source>
        <translation>Sex and age</translation>
    </message>
    <message>
        <source>来过</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>上次</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>今天的号</source>
        <translation>Today&apos;s number</translation>
    </message>
    <message>
        <source>办过什么（按 Enter 看）</source>
        <translation>Earlier cases (Enter shows them)</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>受理号</source>
        <translation>Acceptance no.</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>按住看证件号</source>
        <translation>Hold to see the number</translation>
    </message>
    <message>
        <source>找到 {count} 位</source>
        <translation>{count} found</translation>
    </message>
    <message>
        <source>没有找到。换一种写法，或看看有没有输错。</source>
        <translation>Nothing found. Try another way, or look for a slip of the finger.</translation>
    </message>
    <message>
        <source>{name}办过 {count} 件</source>
        <translation>{name}: {count} cases</translation>
    </message>
    <message>
        <source>到号票 {label}</source>
        <translation>To ticket {label}</translation>
    </message>
    <message>
        <source>今天没取号</source>
        <translation>No number today</translation>
    </message>
    <message>
        <source>{count} 次</source>
        <translation>{count} times</translation>
    </message>
    <message>
        <source>再认一位</source>
        <translation>Identify another person</translation>
    </message>
    <message>
        <source>认人 {label}</source>
        <translation>Identify {label}</translation>
    </message>
    <message>
        <source>认人</source>
        <translation>Identify</translation>
    </message>
    <message>
        <source>凭什么</source>
        <translation>By</translation>
    </message>
    <message>
        <source>证件种类</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>出生日期</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>上次没填完的内容带回来了</source>
        <translation>What was typed last time is back</translation>
    </message>
    <message>
        <source>还没填姓名。请对着证件输入。</source>
        <translation>No name yet. Type it from the document.</translation>
    </message>
    <message>
        <source>没有证件号时要填出生日期，写成 1958-07-23。</source>
        <translation>Without a number the birth date is needed, like 1958-07-23.</translation>
    </message>
    <message>
        <source>还没填证件号。请对着证件输入。</source>
        <translation>No number yet. Type it from the document.</translation>
    </message>
    <message>
        <source>还没填证件号码。请对着证件输入。</source>
        <translation>No document number yet. Type it from the document.</translation>
    </message>
    <message>
        <source>请看人看证，相符再勾上。</source>
        <translation>Look at person and document; tick if they agree.</translation>
    </message>
    <message>
        <source>按 Alt+Enter 改成 {mended}。</source>
        <translation>Alt+Enter changes it to {mended}.</translation>
    </message>
    <message>
        <source>刚认的不是{holder}</source>
        <translation>This is not {holder}</translation>
    </message>
    <message>
        <source>不处理</source>
        <translation>Ignore</translation>
    </message>
    <message>
        <source>加为申请人</source>
        <translation>Add as applicant</translation>
    </message>
    <message>
        <source>关系没说</source>
        <translation>Relation?</translation>
    </message>
    <message>
        <source>与申请人的关系</source>
        <translation>Relation to the applicant</translation>
    </message>
    <message>
        <source>按数字直接选；Esc 当没认过</source>
        <translation>A digit decides at once; Esc is as if nobody was identified</translation>
    </message>
    <message>
        <source>{how}・正在接待 {label} {holder}，已填的内容不会被改动</source>
        <translation>{how}, serving {label} {holder}; nothing filled in is changed</translation>
    </message>
    <message>
        <source>加人</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>还没认人</source>
        <translation>Nobody identified yet</translation>
    </message>
    <message>
        <source>只问事，不用认人。</source>
        <translation>Not needed for questions.</translation>
    </message>
    <message>
        <source>先认人（F4），再加办</source>
        <translation>Identify first (F4), then add a case</translation>
    </message>
    <message>
        <source>{age} 岁</source>
        <translation>{age}</translation>
    </message>
    <message>
        <source>{people} 人 {cases} 件</source>
        <translation>{people}p {cases}c</translation>
    </message>
    <message>
        <source>填到 {done}/{all}</source>
        <translation>form {done}/{all}</translation>
    </message>
    <message>
        <source>材料 {done}/{all}</source>
        <translation>docs {done}/{all}</translation>
    </message>
    <message>
        <source>免费</source>
        <translation>free</translation>
    </message>
    <message>
        <source>待缴 {amount}</source>
        <translation>{amount} due</translation>
    </message>
    <message>
        <source>已缴 {amount}</source>
        <translation>{amount} paid</translation>
    </message>
    <message>
        <source>{label} 由{newcomer}来办；{holder}填过的留着，可找回</source>
        <translation>{label} is {newcomer}&apos;s; what {holder} filled in is kept and can be found</translation>
    </message>
    <message>
        <source>同一次来访再办一个人的事，各打各的凭条</source>
        <translation>Somebody else&apos;s business in the same visit, with a slip of its own</translation>
    </message>
    <message>
        <source>只记姓名和关系，不代签、不代办</source>
        <translation>Only name and relation are noted; neither signs nor acts</translation>
    </message>
    <message>
        <source>替{holder}办，能代签</source>
        <translation>Acts for {holder} and may sign</translation>
    </message>
    <message>
        <source>替未成年的{holder}办，能代签</source>
        <translation>Acts for {holder}, who is under age, and may sign</translation>
    </message>
    <message>
        <source>已有受理的件，不能换人；先撤回或更正那一件</source>
        <translation>Something was accepted already; take it back or correct it first</translation>
    </message>
    <message>
        <source>已经是这次来访的申请人</source>
        <translation>Is an applicant of this visit already</translation>
    </message>
    <message>
        <source>还没选事项；选了以后看能不能代办</source>
        <translation>No item chosen yet; then it shows who may act</translation>
    </message>
    <message>
        <source>要办的事都须本人到场，不能代办</source>
        <translation>Everything must be applied for in person; no agent</translation>
    </message>
    <message>
        <source>有的须本人到场，不能代办；其余可以</source>
        <translation>Some must be applied for in person; an agent may do the rest</translation>
    </message>
    <message>
        <source>申请须本人到场，办好后可以代领</source>
        <translation>To be applied for in person; an agent may collect it</translation>
    </message>
    <message>
        <source>可以代办，要收委托书</source>
        <translation>An agent may act, with a power of attorney</translation>
    </message>
    <message>
        <source>只有亲属可以代办</source>
        <translation>Only relatives may act as agent</translation>
    </message>
    <message>
        <source>这位未满 18 周岁，不能担任</source>
        <translation>Under 18 and cannot be this</translation>
    </message>
    <message>
        <source>申请人已满 18 周岁，不用监护人</source>
        <translation>The applicant is over 18 and needs no guardian</translation>
    </message>
    <message>
        <source>不知道申请人的年龄，请问一下</source>
        <translation>The applicant&apos;s age is not known; please ask</translation>
    </message>
    <message>
        <source>普通护照</source>
        <translation>Ordinary passport</translation>
    </message>
    <message>
        <source>公务、外交护照</source>
        <translation>Official passport</translation>
    </message>
    <message>
        <source>往来港澳通行证</source>
        <translation>Hong Kong/Macau permit</translation>
    </message>
    <message>
        <source>往来台湾通行证</source>
        <translation>Taiwan permit</translation>
    </message>
    <message>
        <source>港澳居民来往内地通行证</source>
        <translation>Home-return permit</translation>
    </message>
    <message>
        <source>台湾居民来往大陆通行证</source>
        <translation>Taiwan compatriot permit</translation>
    </message>
    <message>
        <source>外国护照</source>
        <translation>Foreign passport</translation>
    </message>
    <message>
        <source>{number} 不是本所的凭条或告知书。请按姓名或证件号找。</source>
        <translation>{number} is no slip or notice of this station. Find by name or ID number.</translation>
    </message>
    <message>
        <source>加办</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>受理号 {number}</source>
        <translation>Case no. {number}</translation>
    </message>
    <message>
        <source>证上读到的已经填好</source>
        <translation>What the card says is filled in</translation>
    </message>
    <message>
        <source>也可以直接刷证件</source>
        <translation>A card may also be laid on the reader</translation>
    </message>
    <message>
        <source>刚读到的不是{holder}的证件</source>
        <translation>The card is not that of {holder}</translation>
    </message>
    <message>
        <source>按数字直接选；Esc 当没读过</source>
        <translation>A digit chooses at once; Esc: as if it had not been read</translation>
    </message>
    <message>
        <source>姓名可能没读全</source>
        <translation>The name may go on</translation>
    </message>
    <message>
        <source>用这个姓名</source>
        <translation>Use this name</translation>
    </message>
    <message>
        <source>芯片里的 15 个字位写满了。请看证面，没写全的补在后面；写全了直接按 F2。</source>
        <translation>The 15 places in the chip are full. Please look at the card and add what is missing; if nothing is, press F2.</translation>
    </message>
    <message>
        <source>开头和芯片里的不一样。芯片里是「{read}」，请在它后面补。</source>
        <translation>It does not begin as in the chip, which says “{read}”. Please add after that.</translation>
    </message>
</context>
<context>
    <name>voice</name>
    <message>
        <source>不是 WAV</source>
        <translation>Not WAV</translation>
    </message>
    <message>
        <source>文件坏了</source>
        <translation>Damaged</translation>
    </message>
    <message>
        <source>格式不对</source>
        <translation>Wrong format</translation>
    </message>
    <message>
        <source>采样率不对</source>
        <translation>Wrong rate</translation>
    </message>
    <message>
        <source>太短</source>
        <translation>Too short</translation>
    </message>
    <message>
        <source>太长</source>
        <translation>Too long</translation>
    </message>
    <message>
        <source>没声音</source>
        <translation>Silent</translation>
    </message>
    <message>
        <source>太轻</source>
        <translation>Too quiet</translation>
    </message>
    <message>
        <source>太响</source>
        <translation>Too loud</translation>
    </message>
    <message>
        <source>文件不在</source>
        <translation>File missing</translation>
    </message>
    <message>
        <source>文件太大</source>
        <translation>File too large</translation>
    </message>
    <message>
        <source>{seconds} 秒</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>号码、窗口号</source>
        <translation>Numbers of tickets and windows</translation>
    </message>
    <message>
        <source>可选：号码里的 1 念幺</source>
        <translation>Optional: 1 in ticket numbers as yao</translation>
    </message>
    <message>
        <source>号码的字母</source>
        <translation>Letter of the ticket</translation>
    </message>
    <message>
        <source>可选：现在的号用不到</source>
        <translation>Optional: no ticket uses it now</translation>
    </message>
    <message>
        <source>可选：一口气念完，更顺</source>
        <translation>Optional: smoother in one breath</translation>
    </message>
    <message>
        <source>窗口号</source>
        <translation>Window number</translation>
    </message>
    <message>
        <source>重呼</source>
        <translation>Call again</translation>
    </message>
    <message>
        <source>每次叫号</source>
        <translation>Every call</translation>
    </message>
    <message>
        <source>用不了</source>
        <translation>Not usable</translation>
    </message>
    <message>
        <source>已录</source>
        <translation>Recorded</translation>
    </message>
    <message>
        <source>未录</source>
        <translation>Missing</translation>
    </message>
</context>
<context>
    <name>widgets</name>
    <message>
        <source>另有 {count} 项按条件不需要</source>
        <translation>{count} more not needed here</translation>
    </message>
    <message>
        <source>不需要</source>
        <translation>Not needed</translation>
    </message>
    <message>
        <source>已收</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>未收</source>
        <translation>Not seen</translation>
    </message>
    <message>
        <source>材料</source>
        <translation>Materials</translation>
    </message>
    <message>
        <source>没有可选的</source>
        <translation>Nothing to choose</translation>
    </message>
    <message>
        <source>表格</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>待叫</source>
        <translation>Ready to call</translation>
    </message>
    <message>
        <source>照片</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>没有照片</source>
        <translation>No photo</translation>
    </message>
    <message>
        <source>已完成 {share}</source>
        <translation>{share} done</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>未选</source>
        <translation>Not chosen</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <source>按住显示全部</source>
        <translation>Hold to show all</translation>
    </message>
    <message>
        <source>年-月-日</source>
        <translation>YYYY-MM-DD</translation>
    </message>
</context>
</TS>

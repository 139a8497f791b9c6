"""Shows every widget in every state on one page and saves a picture, to be looked at beside the design.

    python tests/ui/gallery.py OUT.png [light|highContrast] [scale]

Needs a display (Xvfb will do). Not a test: it checks nothing.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFocusFrame, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from ui.theme.stylesheet import apply_scope, apply_theme
from ui.theme.theme_profile import Scheme, ThemeProfile
from ui.theme.tokens import tokens_of
from ui.widgets.balance_line import BalanceLine, Term
from ui.widgets.bar_chart import Bar, BarChart
from ui.widgets.big_number import BigNumber
from ui.widgets.card import Card
from ui.widgets.checklist import CheckItem, CheckList
from ui.widgets.class_badge import ClassBadge
from ui.widgets.data_table import Cell, Column, DataTable
from ui.widgets.empty_state import EmptyState
from ui.widgets.form_fields import ChoiceField, PasswordField, TextField, TickBox
from ui.widgets.form_grid import FormGrid
from ui.widgets.key_button import KeyButton
from ui.widgets.message_bar import Banner, MessageBar
from ui.widgets.pill import Chip, CountDot, Pill
from ui.widgets.portrait import Portrait
from ui.widgets.progress_box import ProgressBox
from ui.widgets.rich_line import Cap, Mark, Part, RichLine, Strong
from ui.widgets.segmented import Segmented
from ui.widgets.text_label import TextLabel
from ui.widgets.toast import Toast


def ticket_bar(number: str, state: str, parts: list[Part], buttons: list[KeyButton]) -> QWidget:
    box = QFrame()
    box.setObjectName("card")
    box.setProperty("outlined", "true")
    tokens = tokens_of(box)
    box.setFixedHeight(tokens.px(64))
    row = QHBoxLayout(box)
    row.setContentsMargins(tokens.px(16), 0, tokens.px(10), 0)
    row.setSpacing(tokens.px(14))
    name = BigNumber(number)
    name.setFixedWidth(tokens.px(84))
    row.addWidget(name)
    row.addWidget(Pill.for_ticket(state))
    row.addWidget(RichLine(parts))
    row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    return box


def primary(text: str, icon: str, enabled: bool = True) -> KeyButton:
    button = KeyButton(text, key="F2", icon=icon, kind="primary", size="large")
    button.setEnabled(enabled)
    return button


def hold_transfer() -> list[KeyButton]:
    return [
        KeyButton("挂起", key="F7", icon="act.hold"),
        KeyButton("转移", key="F8", icon="act.transfer"),
    ]


def bars_card() -> Card:
    card = plain("当前票条的八种样子")
    due = Mark("待缴 120.00 元", "warning", "st.due")
    review = Mark("待民警审核", "warning", "case.review")
    no_show = KeyButton("过号", key="F6", icon="act.noshow")
    no_show.setEnabled(False)
    accept = primary("受理本项", "act.accept")
    rows: list[tuple[str, str, list[Part], list[KeyButton]]] = [
        ("—", "idle", ["等候 9 位，下一位 H013"], [primary("呼叫下一位", "act.call")]),
        ("—", "idle", ["刚按了接待完毕：", Strong("1.5 秒"), "后才能呼叫，防连按"], [primary("呼叫下一位", "act.call", False)]),
        ("H013", "called", ["已叫 ", Strong("00:25"), "・第 1 次；叫满 3 次或满 60 秒才能过号"],
         [KeyButton("重呼", key="F5", icon="act.recall"), no_show, primary("开始受理", "act.start")]),
        ("A011", "serving", ["用时 ", Strong("06:24"), "・普通护照换发"], [*hold_transfer(), accept]),
        ("A011", "serving", ["还差：", Strong("原普通护照"), Cap("Alt+F")], [*hold_transfer(), primary("受理本项", "act.accept", False)]),
        ("A012", "serving", ["02 号窗梅若溪（辅警）：要民警定的，提交后", review], [*hold_transfer(), primary("提交审核", "act.review")]),
        ("Z003", "serving", ["只问事，没有办件：选主题", Cap("1"), "材料", Cap("2"), "进度", Cap("3"), "落户", Cap("4"), "证照", Cap("5"), "其他"],
         [primary("咨询办完", "act.enquiryDone")]),
        ("A011", "serving", ["3 项都有结果，凭条已出纸・", due], [*hold_transfer(), primary("接待完毕", "act.finish")]),
    ]  # fmt: skip
    for row in rows:
        card.body.addWidget(ticket_bar(*row))
    return card


def plain(title: str) -> Card:
    card = Card(title, padding=16, banded=False)
    card.setProperty("outlined", "true")
    return card


def buttons_card(ringed: list[QWidget]) -> Card:
    card = plain("按钮")
    row = QHBoxLayout()
    row.setSpacing(12)

    def add(button: KeyButton, words: str, look: str = "") -> KeyButton:
        button.forced_look = look
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(button)
        column.addWidget(TextLabel(words, "caption", "muted"))
        row.addLayout(column)
        return button

    stamp = "act.accept"
    add(KeyButton("受理本项", key="F2", icon=stamp, kind="primary"), "主操作")
    add(KeyButton("受理本项", icon=stamp, kind="primary"), "悬停", "hover")
    add(KeyButton("受理本项", icon=stamp, kind="primary"), "按下", "pressed")
    ringed.append(add(KeyButton("受理本项", icon=stamp, kind="primary"), "键盘聚焦"))
    add(KeyButton("受理本项", key="F2", icon=stamp, kind="primary"), "不可用").setEnabled(False)
    add(KeyButton("挂起", key="F7", icon="act.hold"), "次要")
    add(KeyButton("收款", key="Ctrl+M", kind="soft"), "浅色主题钮")
    add(KeyButton("作废本项", icon="act.void", kind="danger"), "危险")
    add(KeyButton("确认作废", icon="act.void", kind="danger_filled"), "危险确认")
    add(KeyButton("看经过", icon="act.history", kind="text"), "文字钮")
    row.addStretch(1)
    card.body.addLayout(row)
    return card


def form_card() -> Card:
    card = plain("输入与就地报错")
    form = FormGrid()
    form.add_field("phone", "联系电话", TextField(), required=True).set_masked("138****0042")
    form.add_field("contact", "紧急联系人", TextField()).setText("何映秋")
    form.add_field("phone2", "联系电话", TextField(), required=True).setText("1380000042")
    form.set_error("phone2", "电话只有 10 位，手机号应是 11 位。请看看是不是少了一位。")
    form.add_field("passport", "原护照号", TextField(), required=True).setText("E4OOOO71")
    form.set_error("passport", "护照号里不能有字母 O，多半是数字 0。按 Alt+Enter 改成 0。")
    born = form.add_field("born", "出生日期", TextField())
    born.setText("1958-07-23")
    born.set_shown_read_only(True)
    born.set_suffix("读卡所得")
    address = TextField(placeholder="选了邮寄到家，请填收件地址")
    form.add_field("address", "邮寄地址", address, required=True)
    reason = ChoiceField([("a", "有效期不足 6 个月"), ("b", "损毁")])
    reason.set_value("a")
    form.add_field("reason", "换发原因", reason, required=True)
    way = Segmented([("counter", "窗口领取"), ("mail", "邮寄到家")], "mail")
    form.add_field("way", "领取方式", way, required=True)
    form.add_field("password", "密码", PasswordField()).setText("12345678")
    tick = form.add_field("tick", "", TickBox("以敬老专窗开窗（先叫老人，对面屏大字）"))
    tick.setChecked(True)
    card.body.addWidget(form)
    card.body.addStretch(1)
    return card


def pill_rows(kind: str) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    tokens = tokens_of(box)
    states = list(tokens.ticket_states if kind == "ticket" else tokens.case_states)
    for part in (states[: 8 if kind == "ticket" else 7], states[8 if kind == "ticket" else 7 :]):
        row = QHBoxLayout()
        row.setSpacing(8)
        for state in part:
            row.addWidget(Pill.for_ticket(state) if kind == "ticket" else Pill.for_case(state))
        row.addStretch(1)
        column.addLayout(row)
    return box


def states_card() -> Card:
    card = Card(padding=16)
    card.setProperty("outlined", "true")
    body = card.body
    body.setSpacing(6)
    body.addWidget(TextLabel("票的状态（图标、外形、文字各不相同）", "caption", "muted"))
    body.addWidget(pill_rows("ticket"))
    body.addWidget(TextLabel("办件的状态", "caption", "muted"))
    body.addWidget(pill_rows("case"))
    body.addWidget(TextLabel("人群徽标（字不同、形也不同）", "caption", "muted"))
    row = QHBoxLayout()
    for key, look in tokens_of().visitor_classes.items():
        row.addWidget(ClassBadge(key))
        row.addWidget(TextLabel(look.meaning, "caption", "secondary"))
        row.addSpacing(6)
    row.addStretch(1)
    body.addLayout(row)
    body.addWidget(TextLabel("怎么认出本人", "caption", "muted"))
    row = QHBoxLayout()
    for text, icon in (
        ("读卡", "act.readCard"),
        ("护照", "doc.passport"),
        ("户口簿", "doc.hukouBook"),
        ("人工核验", "doc.byHand"),
    ):
        row.addWidget(Chip(text, icon))
    row.addWidget(Chip("两项共用", tone="info"))
    row.addWidget(Chip("下一位", tone="filled"))
    row.addWidget(CountDot("1"))
    row.addWidget(CountDot("2", filled=False))
    row.addWidget(TextLabel("经办人核对，人证相符", "caption", "success"))
    row.addStretch(1)
    body.addLayout(row)
    body.addWidget(TextLabel("字号 12・14・16・20・26・32", "caption", "muted"))
    row = QHBoxLayout()
    row.setSpacing(16)
    for text, step in (
        ("已等 9 分", "caption"),
        ("最迟 09:12", "body"),
        ("护照换发", "subtitle"),
        ("120.00", "title"),
        ("146", "figure"),
        ("A011", "ticket"),
    ):
        row.addWidget(TextLabel(text, step))
    row.addStretch(1)
    body.addLayout(row)
    people = QHBoxLayout()
    people.addWidget(Portrait())
    words = Portrait((110, 84))
    words.set_words("照片在业务系统中核对")
    people.addWidget(words)
    people.addWidget(
        BarChart(
            [
                Bar("户政", 46, "household"),
                Bar("出入境", 43, "exitEntry"),
                Bar("预计", 27, "bar", outline=True),
            ]
        )
    )
    body.addLayout(people)
    body.addStretch(1)
    return card


def banners_card() -> Card:
    card = plain("横幅：只给一个办法")
    card.body.setSpacing(10)
    for banner in (
        Banner("db", "warning", "数据库断开 02:10。", "填写的内容都在本机保存，呼叫和受理恢复后再按。", "用手工号，恢复后补登", icon="dev.databaseDown"),
        Banner("paper", "danger", "2 号小票机没纸了，有 2 张回执在等", "装好纸后从断的那张接着打，不会多打、不会漏打。", "改从 1 号机打", "F12", "act.print"),
        Banner("race", "info", "A016 刚被 02 号窗梅若溪叫走", "已改为给您叫下一位 H014，不用再按。", "知道了", "Esc", "st.people"),
    ):  # fmt: skip
        bar = MessageBar()
        bar.post(banner)
        card.body.addWidget(bar)
    return card


def toast_card() -> Card:
    card = plain("提示条：10 秒内可撤回")
    holder = QWidget()
    holder.setFixedHeight(tokens_of().px(48))
    toast = Toast(holder, bottom=0, left=0)
    toast.show_toast(
        "H013 已过号；回来说一声，重新排到前面", action="撤回", action_key="Shift+F2", seconds=600
    )
    card.body.addWidget(holder)
    card.body.addStretch(1)
    return card


def progress_card() -> Card:
    card = plain("长任务：有进度、能取消、不挡手")
    box = ProgressBox("正在导出 3 月日报明细到 Excel", cancel="取消导出")
    box.set_progress(8240, 12690, "第 8 240 行，共 12 690 行", "约还要 20 秒，可以接着叫号、受理。")
    card.body.addWidget(box)
    card.body.addStretch(1)
    return card


def contrast_card(ringed: list[QWidget]) -> Card:
    card = plain("高对比主题")
    box = QFrame()
    box.setObjectName("card")
    apply_scope(box, ThemeProfile(Scheme.HIGH_CONTRAST))
    column = QVBoxLayout(box)
    top, low = QHBoxLayout(), QHBoxLayout()
    top.addWidget(BigNumber("A011", "figure"))
    for pill in (
        Pill.for_ticket("serving"),
        Pill.for_ticket("hold"),
        Pill.for_case("missing"),
        Pill.for_case("returned"),
    ):
        top.addWidget(pill)
    top.addStretch(1)
    for key in ("elder", "military", "appointment", "pregnant"):
        top.addWidget(ClassBadge(key, 24))
    low.addWidget(RichLine(["用时 06:24・最迟 09:03"]))
    low.addStretch(1)
    low.addWidget(KeyButton("挂起", key="F7", icon="act.hold"))
    finish = KeyButton("接待完毕", key="F2", icon="act.finish", kind="primary")
    low.addSpacing(6)
    low.addWidget(finish)
    ringed.append(finish)
    column.addLayout(top)
    column.addLayout(low)
    card.body.addWidget(box)
    card.body.addStretch(1)
    return card


def empty_card() -> Card:
    card = plain("空队列")
    card.body.addWidget(
        EmptyState("st.nobody", "现在没有人等候", "取号机正常。有人取号时会响一声，并显示在这里。",
                   action="补录业务系统待录的 2 件", action_key="Ctrl+B", action_icon="st.list")
    )  # fmt: skip
    return card


def table_card() -> Card:
    card = plain("表格：数字靠右等宽，选中行与键盘格")
    table = DataTable(
        [Column("票号", width=88, strong=True), Column("业务"), Column("已等（分）", "number", 128),
         Column("最迟叫号 ↑", "number", 138), Column("状态", width=150)],
        fit=True,
    )  # fmt: skip
    table.set_framed(True)
    table.set_rows([
        ["A032", "出入境", 26, "15:36", Cell("超 6 分", "danger", "st.late", strong=True)],
        ["H039", "户政", 18, "15:44", Cell("还有 2 分", "warning", "st.time", strong=True)],
        ["C024", "车驾管", 17, "15:45", Cell("还有 3 分", "muted")],
    ])  # fmt: skip
    table.setProperty("ringAlways", True)
    table.setCurrentIndex(table.model().index(1, 3))
    card.body.addWidget(table)
    card.body.addWidget(
        TextLabel(
            "行高 36；表头固定；方向键走格，Enter 打开，Ctrl+C 复制（证号仍是遮住的）", "caption", "muted"
        )
    )
    card.body.addStretch(1)
    return card


def list_card() -> Card:
    card = Card("材料", "st.list", padding=0)
    card.add_after_title(Pill("应收 2・已收 2", "success"))
    card.add_right(KeyButton("高拍", key="Ctrl+G", kind="text"))
    rows = CheckList()
    rows.set_items(
        [CheckItem("id", "居民身份证", "原件已核，已还", True, "两项共用"),
         CheckItem("old", "原普通护照", "内无有效签证・剪角退还", True),
         CheckItem("photo", "本人近照", "还没有比对")],
        [CheckItem("book", "户口簿", "户口簿：已成年，不收"), CheckItem("letter", "单位同意函"), CheckItem("g", "监护证明")],
    )  # fmt: skip
    card.body.addWidget(rows)
    return card


def report_card() -> Card:
    card = Card("按小时", right="期初 + 取号 = 去向 + 期末", padding=0)
    table = DataTable(
        [Column("时段", width=62), Column("期初", "number", 56), Column("取号", "bar_outline", 110), Column("接待完", "bar", 110),
         Column("离开", "number"), Column("过号", "number"), Column("期末", "number", 60)],
        row_height=22, fit=True,
    )  # fmt: skip
    table.set_rows(
        [["8:30", 3, 14, 8, 0, 0, 9], ["9:00", 9, 23, 20, 1, 1, 9], ["10:00", 9, 22, 21, 0, 1, 9]],
        ["全日", 3, 59, 49, 1, 2, 9],
    )
    card.body.addWidget(table)
    card.body.addStretch(1)
    return card


def balance() -> BalanceLine:
    line = BalanceLine("号票")
    line.set_terms(
        [Term("3", "承接上日", "ticket.carried", "info"), Term("146", "今日取号", "doc.ticket", "primary")],
        [Term("132", "接待完", "ticket.done", "success"), Term("4", "离开", "ticket.left"), Term("5", "过号", "ticket.no_show", "danger"),
         Term("6", "顺延下一工作日", "ticket.carried", "info"), Term("2", "作废", "ticket.void")],
    )  # fmt: skip
    line.set_verdict(True, "取号与去向相符", "按小时、业务、窗口也都相符")
    return line


def page(ringed: list[QWidget]) -> QWidget:
    root = QWidget()
    root.setObjectName("page")
    column = QVBoxLayout(root)
    column.setContentsMargins(28, 20, 28, 28)
    column.setSpacing(16)
    head = QHBoxLayout()
    head.addWidget(TextLabel("部件与状态", "title"))
    head.addWidget(
        TextLabel("每个状态只有一个主操作，永远是 F2；错误都说「怎么了、为什么、怎么办」", "body", "muted")
    )
    head.addStretch(1)
    head.setSpacing(12)
    column.addLayout(head)
    column.addWidget(bars_card())
    column.addWidget(buttons_card(ringed))
    grid = QGridLayout()
    grid.setSpacing(16)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    cards = [
        (form_card(), states_card()), (banners_card(), progress_card()), (toast_card(), contrast_card(ringed)),
        (empty_card(), table_card()), (list_card(), report_card()),
    ]  # fmt: skip
    for row, pair in enumerate(cards):
        for at, card in enumerate(pair):
            grid.addWidget(card, row, at)
    column.addLayout(grid)
    column.addWidget(balance())
    return root


def main() -> None:
    out = Path(sys.argv[1])
    scheme = Scheme(sys.argv[2]) if len(sys.argv) > 2 else Scheme.LIGHT
    scale = float(sys.argv[3]) if len(sys.argv) > 3 else 1.0
    app = QApplication(sys.argv[:1])
    apply_theme(app, ThemeProfile(scheme, scale))
    ringed: list[QWidget] = []
    root = page(ringed)
    root.setFixedWidth(round(1366 * scale))
    root.show()
    root.activateWindow()
    ring = app.property("keyboardRing")

    def save() -> None:
        ring.show_on(ringed[0])
        second = QFocusFrame()
        second.setWidget(ringed[1])
        app.processEvents()
        root.grab().save(str(out))
        app.quit()

    QTimer.singleShot(600, save)
    app.exec()


if __name__ == "__main__":
    main()

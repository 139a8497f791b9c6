"""The upper half of the gallery: ticket bars, buttons, fields, states."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.tokens import tokens_of
from ui.widgets.bar_chart import Bar, BarChart
from ui.widgets.big_number import BigNumber
from ui.widgets.card import Card
from ui.widgets.class_badge import ClassBadge
from ui.widgets.form_fields import ChoiceField, PasswordField, TextField, TickBox
from ui.widgets.form_grid import FormGrid
from ui.widgets.key_button import KeyButton
from ui.widgets.pill import Chip, CountDot, Pill
from ui.widgets.portrait import Portrait
from ui.widgets.rich_line import Cap, Mark, Part, RichLine, Strong
from ui.widgets.segmented import Segmented
from ui.widgets.text_label import TextLabel


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
        (
            "—",
            "idle",
            ["刚按了接待完毕：", Strong("1.5 秒"), "后才能呼叫，防连按"],
            [primary("呼叫下一位", "act.call", False)],
        ),
        (
            "H013",
            "called",
            ["已叫 ", Strong("00:25"), "・第 1 次；叫满 3 次或满 60 秒才能过号"],
            [KeyButton("重呼", key="F5", icon="act.recall"), no_show, primary("开始受理", "act.start")],
        ),
        ("A011", "serving", ["用时 ", Strong("06:24"), "・普通护照换发"], [*hold_transfer(), accept]),
        (
            "A011",
            "serving",
            ["还差：", Strong("原普通护照"), Cap("Alt+F")],
            [*hold_transfer(), primary("受理本项", "act.accept", False)],
        ),
        (
            "A012",
            "serving",
            ["02 号窗梅若溪（辅警）：要民警定的，提交后", review],
            [*hold_transfer(), primary("提交审核", "act.review")],
        ),
        (
            "Z003",
            "serving",
            [
                "只问事，没有办件：选主题",
                Cap("1"),
                "材料",
                Cap("2"),
                "进度",
                Cap("3"),
                "落户",
                Cap("4"),
                "证照",
                Cap("5"),
                "其他",
            ],
            [primary("咨询办完", "act.enquiryDone")],
        ),
        (
            "A011",
            "serving",
            ["3 项都有结果，凭条已出纸・", due],
            [*hold_transfer(), primary("接待完毕", "act.finish")],
        ),
    ]
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

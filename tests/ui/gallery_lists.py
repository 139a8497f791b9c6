"""The lower half of the gallery: banners, long tasks, tables, lists, books."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from tests.ui.gallery_states import plain
from ui.theme.stylesheet import apply_scope
from ui.theme.theme_profile import Scheme, ThemeProfile
from ui.theme.tokens import tokens_of
from ui.widgets.balance_line import BalanceLine, Term
from ui.widgets.big_number import BigNumber
from ui.widgets.card import Card
from ui.widgets.checklist import CheckList
from ui.widgets.checklist_model import CheckItem
from ui.widgets.class_badge import ClassBadge
from ui.widgets.data_table import Cell, Column, DataTable
from ui.widgets.empty_state import EmptyState
from ui.widgets.key_button import KeyButton
from ui.widgets.message_bar import Banner, MessageBar
from ui.widgets.pill import Pill
from ui.widgets.progress_box import ProgressBox
from ui.widgets.rich_line import RichLine
from ui.widgets.text_label import TextLabel
from ui.widgets.toast import Toast


def banners_card() -> Card:
    card = plain("横幅：只给一个办法")
    card.body.setSpacing(10)
    for banner in (
        Banner(
            "db",
            "warning",
            "数据库断开 02:10。",
            "填写的内容都在本机保存，呼叫和受理恢复后再按。",
            "用手工号，恢复后补登",
            icon="dev.databaseDown",
        ),
        Banner(
            "paper",
            "danger",
            "2 号小票机没纸了，有 2 张回执在等",
            "装好纸后从断的那张接着打，不会多打、不会漏打。",
            "改从 1 号机打",
            "F12",
            "act.print",
        ),
        Banner(
            "race",
            "info",
            "A016 刚被 02 号窗梅若溪叫走",
            "已改为给您叫下一位 H014，不用再按。",
            "知道了",
            "Esc",
            "st.people",
        ),
    ):
        bar = MessageBar()
        bar.post(banner)
        card.body.addWidget(bar)
    return card


def toast_card() -> Card:
    card = plain("提示条：10 秒内可撤回")
    holder = QWidget()
    holder.setFixedHeight(tokens_of().px(32))
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
        EmptyState(
            "st.nobody",
            "现在没有人等候",
            "取号机正常。有人取号时会响一声，并显示在这里。",
            action="补录业务系统待录的 2 件",
            action_key="Ctrl+B",
            action_icon="st.list",
        )
    )
    return card


def table_card() -> Card:
    card = plain("表格：数字靠右等宽，选中行与键盘格")
    table = DataTable(
        [
            Column("票号", width=88, strong=True),
            Column("业务"),
            Column("已等（分）", "number", 128),
            Column("最迟叫号 ↑", "number", 138),
            Column("状态", width=150),
        ],
        fit=True,
    )
    table.set_framed(True)
    table.set_rows(
        [
            ["A032", "出入境", 26, "15:36", Cell("超 6 分", "danger", "st.late", strong=True)],
            ["H039", "户政", 18, "15:44", Cell("还有 2 分", "warning", "st.time", strong=True)],
            ["C024", "车驾管", 17, "15:45", Cell("还有 3 分", "muted")],
        ]
    )
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
        [
            CheckItem("id", "居民身份证", "原件已核，已还", True, "两项共用"),
            CheckItem("old", "原普通护照", "内无有效签证・剪角退还", True),
            CheckItem("photo", "本人近照", "还没有比对"),
        ],
        [
            CheckItem("book", "户口簿", "户口簿：已成年，不收"),
            CheckItem("letter", "单位同意函"),
            CheckItem("g", "监护证明"),
        ],
    )
    card.body.addWidget(rows)
    return card


def report_card() -> Card:
    card = Card("按小时", right="期初 + 取号 = 去向 + 期末", padding=0)
    table = DataTable(
        [
            Column("时段", width=62),
            Column("期初", "number", 56),
            Column("取号", "bar_outline", 110),
            Column("接待完", "bar", 110),
            Column("离开", "number"),
            Column("过号", "number"),
            Column("期末", "number", 60),
        ],
        row_height=22,
        fit=True,
    )
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
        [
            Term("132", "接待完", "ticket.done", "success"),
            Term("4", "离开", "ticket.left"),
            Term("5", "过号", "ticket.no_show", "danger"),
            Term("6", "顺延下一工作日", "ticket.carried", "info"),
            Term("2", "作废", "ticket.void"),
        ],
    )
    line.set_verdict(True, "取号与去向相符", "按小时、业务、窗口也都相符")
    return line

"""The first start: a short form, then the paper recovery code, shown once (第一次使用・建站)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from ui.pages.setup.recovery_card import RecoveryCard
from ui.pages.setup.setup_form import AccountForm, SetupForm
from ui.theme.tokens import tokens_of
from ui.widgets.card import Card
from ui.widgets.form_fields import PasswordField, TextField
from ui.widgets.form_grid import FormGrid
from ui.widgets.key_button import KeyButton
from ui.widgets.painted import set_shown
from ui.widgets.text_label import TextLabel

_WIDTH = 1080
_ORDER = ("station", "first", "security")


class SetupView(QWidget):
    """Layout and texts; it knows no service.

    Signals:
        submitted(SetupForm): 建站.
        demo_asked(): 先看看演示.
        confirmed(): the recovery code is on paper.
    """

    submitted = Signal(object)
    demo_asked = Signal()
    confirmed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._busy = False
        self._fields: dict[str, TextField] = {}
        self._grids: dict[str, FormGrid] = {}
        self._demo = KeyButton(self.tr("先看看演示"), icon="nav.counter", size="large")
        self._submit = KeyButton(self.tr("建站"), key="F2", icon="st.station", kind="primary", size="large")
        self._wait = TextLabel("", "body", "secondary")
        self.recovery = RecoveryCard()
        self._pages = QStackedWidget()
        self._form_page = self._make_form()
        self._pages.addWidget(self._form_page)
        self._pages.addWidget(self.recovery)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addStretch(1)
        place = QScrollArea()
        place.setWidgetResizable(True)
        place.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        place.setMinimumWidth(tokens_of(self).px(_WIDTH))
        self._pages.setObjectName("scrollContent")
        place.setWidget(self._pages)
        outer.addWidget(place)
        outer.addStretch(1)
        self._submit.clicked.connect(self.submit)
        self._demo.clicked.connect(self.demo_asked)
        self.recovery.confirmed.connect(self.confirmed)

    # -- what the presenter says
    def set_errors(self, errors: dict[str, str]) -> None:
        """The fields that are wrong, with their sentence; the keyboard goes to the first."""
        for section, grid in self._grids.items():
            for name in grid.names():
                grid.set_error(name, errors.get(self._whole(section, name), ""))
        for section in _ORDER:
            if self._grids[section].focus_first_error():
                return

    def errors(self) -> dict[str, str]:
        """What is shown as wrong."""
        return {
            self._whole(section, name): text
            for section, grid in self._grids.items()
            for name, text in grid.errors().items()
        }

    def set_busy(self, busy: bool) -> None:
        """While the station is being made."""
        self._busy = busy
        for grid in self._grids.values():
            grid.setEnabled(not busy)
        self._submit.setEnabled(not busy)
        self._demo.setEnabled(not busy)
        self._wait.setText(self.tr("正在建站，几秒钟……") if busy else "")

    def show_recovery(self, code: str, where: str) -> None:
        """The station is there: its key on paper, once."""
        for field in self._fields.values():
            if isinstance(field, PasswordField):
                field.clear()
        self.recovery.show_code(code, where)
        self._pages.setCurrentWidget(self.recovery)
        self.recovery.focus_zone()

    def is_recovery(self) -> bool:
        """Whether the code is in sight."""
        return self._pages.currentWidget() is self.recovery

    def focus_zone(self) -> None:
        """The keyboard to the first field."""
        if self.is_recovery():
            self.recovery.focus_zone()
        else:
            self._fields["name"].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def form(self) -> SetupForm:
        """What is typed."""
        text = {name: field.text() for name, field in self._fields.items()}

        def account(which: str) -> AccountForm:
            return AccountForm(
                text[f"{which}.badge"].strip(),
                text[f"{which}.name"].strip(),
                text[f"{which}.password"],
                text[f"{which}.again"],
            )

        return SetupForm(
            text["name"],
            text["bureau"],
            text["region"].strip(),
            text["counters"].strip(),
            account("first"),
            account("security"),
        )

    def submit(self) -> None:
        """建站, or on from the recovery code. Also what F2 does here."""
        if self.is_recovery():
            self.recovery.press_primary()
        elif not self._busy:
            self.submitted.emit(self.form())

    # -- inside
    @staticmethod
    def _whole(section: str, name: str) -> str:
        return name if section == "station" else f"{section}.{name}"

    def _make_form(self) -> QWidget:
        px = tokens_of(self).px
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, px(24), 0, px(24))
        column.setSpacing(px(8))
        column.addStretch(1)
        column.addWidget(TextLabel(self.tr("第一次使用，先建站"), "figure"))
        why = self.tr("填这一页就能用。窗口、时限、打印机以后都能在设置里改；资料只存在本所，不上外网。")
        column.addWidget(TextLabel(why, "body", "secondary", wrap=True))
        column.addSpacing(px(8))
        cards = QHBoxLayout()
        cards.setSpacing(px(12))
        cards.addWidget(self._station_card(), 1)
        first = self.tr("办业务，也管窗口和设置：民警、窗口负责人、系统管理员。")
        cards.addWidget(self._account_card("first", self.tr("第一个账号"), first), 1)
        security = self.tr("管账号和密码，要是另一个人（三员分立）。第一次登录时要换密码。")
        cards.addWidget(self._account_card("security", self.tr("安全管理员"), security), 1)
        column.addLayout(cards)
        hint = self.tr("密码至少 8 位，大写、小写、数字、符号里用三种。")
        column.addWidget(TextLabel(hint, "caption", "secondary"))
        column.addSpacing(px(8))
        foot = QHBoxLayout()
        foot.setSpacing(px(12))
        foot.addWidget(self._demo)
        demo = self.tr("演示用的是编造的人和号，关掉就没了。")
        foot.addWidget(TextLabel(demo, "caption", "secondary"))
        foot.addStretch(1)
        foot.addWidget(self._wait)
        foot.addWidget(self._submit)
        column.addLayout(foot)
        column.addStretch(2)
        self._chain()
        return page

    def _station_card(self) -> Card:
        card, grid = self._card("station", self.tr("派出所"), self.tr("印在号票、凭条和日报上。"))
        self._add(grid, "station", "name", self.tr("名称"), required=True).setPlaceholderText(
            self.tr("如 云溪派出所")
        )
        self._add(grid, "station", "bureau", self.tr("公安局")).setPlaceholderText(self.tr("如 示例市公安局"))
        region = self._add(grid, "station", "region", self.tr("区划代码"))
        region.setPlaceholderText(self.tr("6 位，可以不填"))
        region.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        counters = self._add(grid, "station", "counters", self.tr("窗口数"), required=True)
        counters.setText("1")
        counters.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        counters.set_suffix(self.tr("个窗口"))
        return card

    def _account_card(self, section: str, title: str, why: str) -> Card:
        card, grid = self._card(section, title, why)
        badge = self._add(grid, section, "badge", self.tr("工号"), required=True)
        badge.setInputMethodHints(Qt.InputMethodHint.ImhLatinOnly)
        self._add(grid, section, "name", self.tr("姓名"), required=True)
        self._add(grid, section, "password", self.tr("密码"), required=True, secret=True)
        self._add(grid, section, "again", self.tr("再输一遍"), required=True, secret=True)
        return card

    def _card(self, section: str, title: str, why: str) -> tuple[Card, FormGrid]:
        px = tokens_of(self).px
        card = Card(padding=16)
        card.body.addWidget(TextLabel(title, "subtitle"))
        words = TextLabel(why, "caption", "secondary", wrap=True)
        words.setMinimumHeight(px(36))
        words.setAlignment(Qt.AlignmentFlag.AlignTop)
        card.body.addWidget(words)
        grid = FormGrid(label_width=76)
        card.body.addWidget(grid)
        card.body.addStretch(1)
        self._grids[section] = grid
        return card, grid

    def _add(
        self,
        grid: FormGrid,
        section: str,
        name: str,
        label: str,
        *,
        required: bool = False,
        secret: bool = False,
    ) -> TextField:
        field = PasswordField() if secret else TextField()
        grid.add_field(name, label, field, required=required)
        self._fields[self._whole(section, name)] = field
        return field

    def _chain(self) -> None:
        """Enter in the last field of a card goes to the next card; in the last of all to the button."""
        heads = {"station": "first.badge", "first": "security.badge"}
        for section, head in heads.items():
            target = self._fields[head]
            self._grids[section].finished.connect(
                lambda target=target: target.setFocus(Qt.FocusReason.TabFocusReason)
            )
        self._grids["security"].finished.connect(lambda: self._submit.setFocus(Qt.FocusReason.TabFocusReason))
        set_shown(self._wait, True)

"""The sign-in page: who works here, at which window, and whether everything is ready (登录)."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.pages.sign_in.new_password_step import NewPasswordStep
from ui.pages.sign_in.sign_in_form import LargeRows
from ui.pages.sign_in.sign_in_panel import PanelWords, SignInPanel
from ui.pages.sign_in.sign_in_rows import CheckRow, CounterOption, SignInForm
from ui.theme.tokens import tokens_of
from ui.widgets.card import IconLabel, rule
from ui.widgets.form_fields import ChoiceField, PasswordField, TextField, TickBox
from ui.widgets.key_button import KeyButton
from ui.widgets.painted import set_shown
from ui.widgets.text_label import TextLabel

_FORM_WIDTH = 440


class SignInView(QWidget):
    """Layout and texts; it knows no service.

    Attributes:
        at_counter: a window is chosen with signing in; the guide's program asks for none.

    Signals:
        badge_entered(str): a 工号 was typed to its end; the page greets whoever it belongs to.
        submitted(SignInForm): 登录并开窗.
        password_submitted(NewPasswordForm): the second step, 改好并进入.
        password_cancelled(): back from the second step.
    """

    badge_entered = Signal(str)
    submitted = Signal(object)
    password_submitted = Signal(object)
    password_cancelled = Signal()

    def __init__(self, parent: QWidget | None = None, *, at_counter: bool = True) -> None:
        super().__init__(parent)
        self.at_counter = at_counter
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._options: tuple[CounterOption, ...] = ()
        self._busy = False
        self._lock_minutes = 5
        self._panel = SignInPanel(self._panel_words())
        self._title = TextLabel("", "title")
        self._title.setStyleSheet(f"font-size: {tokens_of(self).px(22)}px;")
        self._why = TextLabel("", "body", "secondary", wrap=True)
        self._badge, self._password, self._counter = TextField(), PasswordField(), ChoiceField()
        self._senior = TickBox("")
        self._rows = LargeRows()
        self._submit = KeyButton("", key="Enter", icon="act.open", kind="primary", size="primary")
        self._forgotten = TextLabel("", "caption", "secondary", wrap=True)
        self._privacy = TextLabel("", "caption", "muted", wrap=True)
        self._first = QWidget()
        self._second = NewPasswordStep()
        self._assemble()
        self._connect()
        self.retranslate()

    # -- what the presenter says
    def set_clock(self, time: str, date: str) -> None:
        """08:21, and the date with the start of calling."""
        self._panel.set_clock(time, date)

    def set_checks(self, checks: Sequence[CheckRow]) -> None:
        """The self-check, line by line."""
        self._panel.set_checks(checks)

    def set_greeting(self, title: str, why: str) -> None:
        """Who is meant by the 工号, and when they left."""
        self._title.setText(title)
        self._why.setText(why)

    def set_counters(self, options: Sequence[CounterOption]) -> None:
        """The choices of the field 窗口; the present one stays if it still can be chosen."""
        kept = self.counter()
        had = bool(self._options)
        self._options = tuple(options)
        self._counter.set_options(
            [(option.counter or "", option.words) for option in options],
            closed=[option.counter or "" for option in options if not option.enabled],
        )
        if had and any(option.enabled and option.counter == kept for option in options):
            self._counter.set_value(kept or "")
        self._chosen()

    def choose_counter(self, option: CounterOption) -> None:
        """Preselect a window."""
        self._counter.set_value(option.counter or "")
        self._chosen()

    def set_lock_minutes(self, minutes: int) -> None:
        """After how long the screen locks itself, for the line at the bottom."""
        self._lock_minutes = minutes
        self.retranslate()

    def set_busy(self, busy: bool) -> None:
        """While the password is being checked."""
        self._busy = busy
        for widget in (self._badge, self._password, self._counter, self._submit):
            widget.setEnabled(not busy)
        self._second.set_busy(busy)
        self._chosen()

    def set_error(self, field: str, text: str) -> None:
        """What is wrong at a field (badge, password, counter, old, new, again), and the keyboard there."""
        rows = self._second.rows if self.is_second_step() else self._rows
        if not rows.has(field) or (field == "counter" and not self.at_counter):
            field = "old" if self.is_second_step() else "badge"
        rows.set_error(field, text)
        if text:
            rows.focus(field)

    def errors(self) -> dict[str, str]:
        """The fields with an error, with its words."""
        return (self._second.rows if self.is_second_step() else self._rows).errors()

    def clear_errors(self) -> None:
        """Take every error away."""
        self._rows.clear_errors()
        self._second.rows.clear_errors()

    def show_second_step(self, name: str) -> None:
        """The first password must be changed before the work begins."""
        self._second.begin(name, self._password.text())
        set_shown(self._first, False)
        set_shown(self._second, True)
        self._second.focus_first()

    def show_first_step(self) -> None:
        """Back to 工号 and password."""
        set_shown(self._second, False)
        set_shown(self._first, True)
        self.forget_passwords()
        self._rows.focus("password")

    def forget_passwords(self) -> None:
        """Empty every password field."""
        self._password.clear()
        self._second.forget()

    def is_second_step(self) -> bool:
        """Whether the new password is being asked for."""
        return self._second.isVisibleTo(self)

    def focus_zone(self) -> None:
        """The keyboard to the first empty field."""
        if self.is_second_step():
            self._second.focus_first()
        else:
            self._rows.focus("password" if self._badge.text() else "badge")

    @property
    def badge_field(self) -> TextField:
        """Where the 工号 is typed."""
        return self._badge

    def badge(self) -> str:
        """The 工号 as typed."""
        return self._badge.text()

    def counter(self) -> str | None:
        """The chosen window; None for 不开窗."""
        value = self._counter.value()
        return str(value) if value else None

    # -- what the officer does
    def submit(self) -> None:
        """登录并开窗, or the end of the second step. Also what F2 does here."""
        if self._busy:
            return
        self.clear_errors()
        if self.is_second_step():
            self.password_submitted.emit(self._second.form())
            return
        if not self._badge.text().strip():
            self.set_error("badge", self.tr("还没填工号。请输入您的工号。"))
        elif not self._password.text():
            self.set_error("password", self.tr("还没输密码。请输入您的登录密码。"))
        else:
            option = self._option()
            self.submitted.emit(
                SignInForm(
                    self._badge.text().strip(),
                    self._password.text(),
                    option.counter if option else None,
                    self._senior.isChecked(),
                )
            )

    def cancel(self) -> bool:
        """Esc: back from the second step; nothing to do in the first."""
        if self.is_second_step() and not self._busy:
            self.password_cancelled.emit()
            return True
        return False

    def retranslate(self) -> None:
        """The language or the lock time changed."""
        self._panel.set_words(self._panel_words())
        if not self._title.text():
            how = self.tr("输入工号和密码，选好窗口就可以开窗。")
            self.set_greeting(
                self.tr("您好，请登录"), how if self.at_counter else self.tr("输入工号和密码，进入导服台。")
            )
        self._rows.set_words("badge", self.tr("工号"))
        self._rows.set_words("password", self.tr("密码"))
        self._rows.set_words("counter", self.tr("窗口"))
        self._senior.setText(self.tr("以敬老专窗开窗（先叫老人）"))
        self._senior.setAccessibleName(self._senior.text())
        self._forgotten.setText(self.tr("忘了密码，请找安全管理员重设。"))
        self._privacy.setText(
            self.tr(
                "登录、查看和打印都会留痕。离开座位请按 Ctrl+L 锁屏，\n"
                "{minutes} 分钟不操作会自动锁屏，办件内容不会丢。"
            ).format(minutes=self._lock_minutes)
        )
        self._chosen()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange and hasattr(self, "_second"):
            self.retranslate()
        super().changeEvent(event)

    # -- inside
    def _option(self) -> CounterOption | None:
        row = self._counter.currentIndex()
        return self._options[row] if 0 <= row < len(self._options) else None

    def _chosen(self) -> None:
        option = self._option()
        opens = option is not None and option.counter is not None
        self._senior.setEnabled(opens and not self._busy)
        self._senior.setChecked(opens and option is not None and option.senior)
        self._submit.setText(self.tr("登录并开窗") if opens else self.tr("登录"))

    def _panel_words(self) -> PanelWords:
        return PanelWords(
            self.tr("综窗工作台"),
            self.tr("户政、出入境、车驾管、治安证照，一个窗口一次办"),
            self.tr("开窗自检"),
        )

    def _connect(self) -> None:
        self._badge.editingFinished.connect(lambda: self.badge_entered.emit(self._badge.text().strip()))
        self._badge.returnPressed.connect(lambda: self._rows.focus("password"))
        self._password.returnPressed.connect(self.submit)
        self._rows.entered.connect(self.submit)
        self._counter.currentIndexChanged.connect(lambda _row: self._chosen())
        self._submit.clicked.connect(self.submit)
        self._second.submitted.connect(self.submit)
        self._second.cancelled.connect(self.cancel)

    def _assemble(self) -> None:
        """From the outside in: a widget that is put into another takes everything in it along once more."""
        px = tokens_of(self).px
        block = QWidget()
        block.setFixedWidth(px(_FORM_WIDTH))
        page = QHBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._panel)
        page.addStretch(1)
        page.addWidget(block)
        page.addStretch(1)
        privacy = QHBoxLayout()
        privacy.setSpacing(px(8))
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(self._first)
        column.addWidget(self._second)
        self._second.hide()
        column.addSpacing(px(44))
        column.addWidget(rule())
        column.addSpacing(px(14))
        column.addLayout(privacy)
        column.addStretch(1)
        privacy.addWidget(IconLabel("st.shield", 16, "muted"), 0, Qt.AlignmentFlag.AlignTop)
        privacy.addWidget(self._privacy, 1)
        self._assemble_first_step()

    def _assemble_first_step(self) -> None:
        px = tokens_of(self).px
        first = QVBoxLayout(self._first)
        first.setContentsMargins(0, 0, 0, 0)
        first.setSpacing(px(4))
        first.addWidget(self._title)
        first.addWidget(self._why)
        first.addSpacing(px(16))
        first.addWidget(self._rows)
        self._badge.setInputMethodHints(
            Qt.InputMethodHint.ImhLatinOnly | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self._rows.add("badge", self._badge)
        self._rows.add("password", self._password)
        self._rows.add("counter", self._counter)
        self._rows.show_row("counter", self.at_counter)
        self._submit.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        below = QWidget()
        self._rows.add_below(below)
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(14))
        column.addWidget(self._senior)
        set_shown(self._senior, self.at_counter)
        column.addWidget(self._submit)
        column.addWidget(self._forgotten)

"""The second step of signing in: the first password must be changed (改初始密码)."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.pages.sign_in.sign_in_form import LargeRows
from ui.pages.sign_in.sign_in_rows import NewPasswordForm
from ui.theme.tokens import tokens_of
from ui.widgets.form_fields import PasswordField
from ui.widgets.key_button import KeyButton
from ui.widgets.text_label import TextLabel


class NewPasswordStep(QWidget):
    """Old, new, again.

    Signals:
        submitted(), cancelled(): the buttons, and Enter in the last field.
    """

    submitted = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._title = TextLabel("", "title")
        self._why = TextLabel("", "body", "secondary", wrap=True)
        self._old, self._new, self._again = PasswordField(), PasswordField(), PasswordField()
        self.rows = LargeRows()
        for name, field in (("old", self._old), ("new", self._new), ("again", self._again)):
            self.rows.add(name, field)
        self._submit = KeyButton("", key="Enter", icon="act.open", kind="primary", size="primary")
        self._back = KeyButton("", key="Esc", kind="text")
        self._old.returnPressed.connect(lambda: self.rows.focus("new"))
        self._new.returnPressed.connect(lambda: self.rows.focus("again"))
        self._again.returnPressed.connect(self.submitted)
        self._submit.clicked.connect(self.submitted)
        self._back.clicked.connect(self.cancelled)
        self._assemble()
        self.retranslate()

    def begin(self, name: str, old: str) -> None:
        """Ask this officer; the password that was just typed need not be typed again."""
        self._name = name
        self.forget()
        self._old.setText(old)
        self.rows.clear_errors()
        self.retranslate()

    def focus_first(self) -> None:
        """The keyboard to the first empty field."""
        self.rows.focus("new" if self._old.text() else "old")

    def form(self) -> NewPasswordForm:
        """What is typed."""
        return NewPasswordForm(self._old.text(), self._new.text(), self._again.text())

    def forget(self) -> None:
        """Empty the fields."""
        for field in (self._old, self._new, self._again):
            field.clear()

    def set_busy(self, busy: bool) -> None:
        """While the change is being written."""
        for widget in (self._old, self._new, self._again, self._submit, self._back):
            widget.setEnabled(not busy)

    def retranslate(self) -> None:
        """The language or the officer changed."""
        self._title.setText(self.tr("{name}，请先换密码").format(name=self._name))
        self._why.setText(self.tr("现在的密码是别人给的。新密码至少 8 位，大写、小写、数字、符号里用三种。"))
        self.rows.set_words("old", self.tr("原密码"))
        self.rows.set_words("new", self.tr("新密码"))
        self.rows.set_words("again", self.tr("再输一遍"))
        self._submit.setText(self.tr("换好并进入"))
        self._back.setText(self.tr("返回"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange and hasattr(self, "_back"):
            self.retranslate()
        super().changeEvent(event)

    def _assemble(self) -> None:
        px = tokens_of(self).px
        self._submit.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(self._submit)
        line = QHBoxLayout()
        line.addWidget(self._back)
        line.addStretch(1)
        column.addLayout(line)
        self.rows.add_below(below)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(px(4))
        outer.addWidget(self._title)
        outer.addWidget(self._why)
        outer.addSpacing(px(16))
        outer.addWidget(self.rows)

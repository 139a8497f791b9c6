"""A list of choices whose rows come and go: none of them is met again as something else."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import fresh_command
from ui.pages.sign_in.sign_in_rows import CounterOption
from ui.pages.sign_in.sign_in_view import SignInView
from ui.widgets.form_fields import ChoiceField
from window_client.ids import CounterId

ROUNDS = 40


class Listener(QObject):
    """Notes what Python is given as an event, and touches nothing of it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.kinds: list[type] = []

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.kinds.append(type(event))
        return False


def test_closed_values_are_shown_but_cannot_be_chosen(qtbot: QtBot) -> None:
    field = ChoiceField()
    qtbot.addWidget(field)
    field.set_options([("a", "01 号窗"), ("b", "02 号窗"), ("", "不开窗")], closed=["b"])
    model = field.model()
    enabled = [bool(model.index(row, 0).flags() & Qt.ItemFlag.ItemIsEnabled) for row in range(3)]
    assert enabled == [True, False, True]
    field.set_value("a")
    field.show()
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert field.value() == ""
    field.set_options([("a", "01 号窗"), ("b", "02 号窗")])
    assert model.index(1, 0).flags() & Qt.ItemFlag.ItemIsEnabled


def test_an_event_is_never_taken_for_a_row_that_is_gone(qtbot: QtBot, qapp: QApplication) -> None:
    """Rows are deleted by Qt; the events that it makes next lie at their addresses."""
    view, many = SignInView(), [QWidget() for _ in range(60)]
    for widget in (view, *many):
        qtbot.addWidget(widget)
    listener = Listener(view)
    for _ in range(ROUNDS):
        counters = [CounterOption(CounterId(fresh_command()), f"{n:02d} 号窗", n % 2 == 0) for n in range(8)]
        view.set_counters(counters)
        view.set_counters((CounterOption(None, "不开窗"),))
        children = [QWidget(widget) for widget in many]
        qapp.installEventFilter(listener)
        for child in children:
            # tells its parent by an event of the smallest kind, as large as a row was
            child.updateGeometry()
        QCoreApplication.sendPostedEvents()
        qapp.removeEventFilter(listener)
    assert len(listener.kinds) >= ROUNDS
    assert not {kind.__name__ for kind in listener.kinds if not issubclass(kind, QEvent)}

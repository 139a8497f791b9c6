"""A clerk's window and the facing screen as a program of its own, told what to do a line at a time.

The tests move its mouse and press its keys through the X server. Every line that it prints is JSON: what was
answered and pointed at, and after each order how it stands, with the places of what can be touched.
"""

import json
import sys
from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QRect, QSocketNotifier, QTimer
from PySide6.QtWidgets import QLabel, QWidget

from ui.actions import ActionId, WorkState
from ui.app import make_application
from ui.messages import WindowMessages
from ui.navigation.page_id import PageId
from ui.pages.senior_display.sample_facts import sample_facts
from ui.shell.lock_screen import LockState
from ui.shell.main_window import MainWindow
from ui.theme.stylesheet import apply_theme
from ui.workspace.facing_screen import FacingScreen
from window_client.domain.senior.facing_facts import FacingAnswer
from window_client.ids import TicketId

TICKET = TicketId("a" * 32)


class Program(QObject):
    """One counter with somebody at it."""

    def __init__(self) -> None:
        super().__init__()
        self.messages = WindowMessages()
        self.window = MainWindow(messages=self.messages, now=lambda: datetime.now(UTC))
        self.acted: list[str] = []
        self.open_ticket: TicketId | None = TICKET
        self.facts = replace(sample_facts(), ticket=TICKET)
        page = QWidget()
        QLabel("排队的人：王某某", page)
        self.window.navigator.register(PageId.COUNTER, lambda: page)
        self.window.handle(PageId.COUNTER, self._act)
        self.window.set_signed_in(LockState("沈知遥", "03 号窗", "320011"))
        self.window.navigator.go(PageId.COUNTER)
        self.window.set_work(WorkState.SERVING)
        self.window.show()
        self.facing = FacingScreen(
            self.window,
            self.messages,
            open_ticket=lambda: self.open_ticket,
            station="云溪派出所",
            counter="03",
        )
        self.facing.answered.connect(self._answered)
        self.facing.pointed.connect(lambda row: self._say(pointed=row))
        self.facing.state_changed.connect(lambda _state: self._tell())
        self._orders = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._orders.activated.connect(self._order)
        # what Qt hears of displays comes by itself
        QTimer.singleShot(0, self, self._tell)

    def _order(self) -> None:
        line = sys.stdin.readline()
        if not line:
            self.window.close()
            return
        order, _, rest = line.strip().partition(" ")
        match order:
            case "ask":
                self.facing.ask(self.facts)
            case "blank":
                self.facing.blank()
            case "ticket":
                self.open_ticket = TicketId(rest) if rest else None
            case "lock":
                self.window.lock()
            case "unlock":
                self.window.unlock()
            case "turn":
                self.facing.turn(self.facts)
            case "break":
                # a mistake in the presenter, met when somebody answers
                vars(self.facing.presenter)["_show"] = self._mistake
        self._tell(order=order)

    def _mistake(self, *_: object) -> None:
        raise ValueError("a mistake of ours")

    def _act(self, action: ActionId) -> bool:
        self.acted.append(action.value)
        if action is ActionId.TURN_SCREEN:
            self.facing.turn(self.facts)
        return True

    def _answered(self, answer: FacingAnswer, row: int | None) -> None:
        self._say(answered=answer.value, row=row)

    def _tell(self, **more: object) -> None:
        state = self.facing.state
        places: dict[str, list[int]] = {}
        facing, turned = self.facing.facing_window, self.facing.turned_view
        if facing is not None and facing.is_asking:
            view = facing.view
            for name, part in (("right", view.right), ("change", view.change)):
                places[name] = _middle(part)
            rows = view.rows.rows
        else:
            rows = turned.rows.rows if turned is not None else ()
        for number, row in enumerate(rows):
            places[f"row{number}"] = _middle(row)
        self._say(
            display=state.display,
            asking=state.asking,
            turned=state.turned,
            row=state.row,
            answer=state.answer,
            facing=_box(facing.geometry()) if facing is not None else None,
            clerk=_box(self.window.geometry()),
            acted=self.acted,
            places=places,
            **more,
        )

    @staticmethod
    def _say(**facts: object) -> None:
        print(json.dumps(facts), flush=True)


def _middle(part: QWidget) -> list[int]:
    point = part.mapToGlobal(part.rect().center())
    return [point.x(), point.y()]


def _box(rect: QRect) -> list[int]:
    return [rect.x(), rect.y(), rect.width(), rect.height()]


if __name__ == "__main__":
    application = make_application()
    apply_theme(application)
    program = Program()
    sys.exit(application.exec())

"""One window of a hall: ``python -m tests.workflows.hall_window counter|board|kiosk LEFT TOP OUT``.

It is a real program of its own. It says on standard output, in lines of JSON, what is in sight in its window
whenever that is something else, and does what it reads from standard input: ``sign_in BADGE``,
``press KEYS``, ``give BUSINESS_KEY``, ``touch BUSINESS``, ``back``, ``shoot NAME``, ``end``. Each order is
answered when it is done.
"""

import json
import os
import subprocess
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QWidget

from tests.workflows.window_rig import WindowRig, running_client
from ui.app import make_application
from ui.board_app import BoardApp
from ui.kiosk_app import KioskApp
from ui.kiosk_opening import opened_kiosk
from ui.models.queue_list_model import QueueListModel
from ui.pages.queue.next_card import NextCard
from ui.tickets.give_number_sheet import GiveNumberSheet
from ui.tour_driver import TourDriver
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.settings_file import read_settings

Sight = dict[str, Any]
Orders = dict[str, Callable[[str], object]]


def tell(**said: Any) -> None:
    """One line."""
    sys.stdout.write(json.dumps(said, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def follow(driver: TourDriver, look: Callable[[], Sight], orders: Orders) -> None:
    """Until ``end`` is read, or nobody is there any more to say it."""
    waiting: SimpleQueue[str] = SimpleQueue()

    def read() -> None:
        for line in sys.stdin:
            waiting.put(line.rstrip("\n"))
        waiting.put("end")

    threading.Thread(target=read, daemon=True).start()
    seen: Sight | None = None
    while True:
        driver.settle(0.02)
        now = look()
        if now != seen:
            seen = now
            tell(sight=now)
        try:
            order = waiting.get_nowait()
        except Empty:
            continue
        name, _, rest = order.partition(" ")
        if name == "end":
            tell(done=order)
            return
        try:
            orders[name](rest)
        except Exception:
            tell(failed=traceback.format_exc())
            raise
        tell(done=order)


def words_of(window: QWidget) -> list[str]:
    """What a window says where it can be seen."""
    told: list[str] = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.visibleRegion().isEmpty():
            continue
        said = widget.text() if isinstance(widget, QLabel) else widget.accessibleName()
        if said:
            told.append(said)
    return told


def queue_of(window: QWidget) -> list[str]:
    """The tickets that wait, as the card of the next one and the line behind it show them."""
    found: list[str] = []
    for card in window.findChildren(NextCard):
        if card.isVisible():
            found.append(card._number.text())
            break
    for view in window.findChildren(QAbstractItemView):
        model = view.model()
        if isinstance(model, QueueListModel) and view.isVisible():
            found += [
                str(model.data(model.index(row), Qt.ItemDataRole.DisplayRole))
                for row in range(model.rowCount())
                if not view.visualRect(model.index(row)).isEmpty()
            ]
    return found


def counter(at: QPoint, out: Path) -> None:
    """A clerk's window."""
    with running_client(out, at) as rig:
        window = rig.client.window
        follow(
            rig.driver,
            lambda: {
                "words": words_of(window),
                "queue": queue_of(window),
                "work": window._work.name,
                "quiet": rig.hands.quiet(),
            },
            {
                "sign_in": lambda badge: signed_in(rig, badge),
                "press": lambda keys: pressed(rig, keys),
                "give": lambda key: given(rig, key),
                "shoot": rig.driver.shoot,
            },
        )


def signed_in(rig: WindowRig, badge: str) -> None:
    """Whoever signs in sits down at the keyboard first."""
    rig.driver.take_over()
    rig.sign_in(badge)


def pressed(rig: WindowRig, keys: str) -> None:
    """The keyboard of the display goes to this window."""
    rig.driver.take_over()
    rig.driver.press(keys)
    rig.hands.until_quiet()


def given(rig: WindowRig, key: str) -> None:
    """N, the key of a business, F2: a number is given at this counter."""
    hands = rig.hands
    pressed(rig, "N")
    hands.until_sheet(GiveNumberSheet, "giving a number")
    pressed(rig, key)
    pressed(rig, "F2")
    pressed(rig, "Escape")
    hands.until_no_sheet("giving a number")


def board(at: QPoint, out: Path) -> None:
    """The hall's board; nobody touches it."""
    program = BoardApp(make_application(), read_settings(Path(os.environ["WINDOW_CLIENT_HOME"])), demo=False)
    driver = TourDriver(program.window, out)
    program.window.resize(1920, 1080)
    program.window.move(at)
    program.start()
    try:
        follow(
            driver,
            lambda: {"words": list(program.window.said())},
            {"shoot": driver.shoot},
        )
        assert program.crash.bugs == 0, "a bug was reported"
    finally:
        program.stop()


def kiosk(at: QPoint, out: Path) -> None:
    """The kiosk at the door, in a window: the hall's other screens stand beside it."""
    home = Path(os.environ["WINDOW_CLIENT_HOME"])
    program = KioskApp(make_application(), lambda: opened_kiosk(demo=False), home=home, locked=False)
    driver = TourDriver(program.window, out)
    program.start()
    program.window.setGeometry(at.x(), at.y(), 768, 1366)
    view = program.view
    try:
        follow(
            driver,
            lambda: {"words": [part.text() for part in view.drawn() if part.text()]},
            {
                "touch": lambda name: touched(driver, view.main.tiles[BusinessDomain(name)]),
                "back": lambda _nothing: touched(driver, view.card.primary),
                "shoot": driver.shoot,
            },
        )
        assert program.crash.bugs == 0, "a bug was reported"
    finally:
        program.stop()


def touched(driver: TourDriver, button: QAbstractButton) -> None:
    """Press and let go where the button is, at the X server."""
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    driver.wait(
        lambda: button.isVisible() and button.isEnabled(), f"{button.accessibleName()} can be touched"
    )
    at = button.mapToGlobal(button.rect().center())
    subprocess.run(["xdotool", "mousemove", str(at.x()), str(at.y()), "click", "1"], check=True, timeout=60)
    driver.wait(lambda: bool(pressed), f"{button.accessibleName()} was touched")


def main() -> None:
    """Entry point."""
    kind, left, top, out = sys.argv[1:]
    {"counter": counter, "board": board, "kiosk": kiosk}[kind](QPoint(int(left), int(top)), Path(out))


if __name__ == "__main__":
    main()

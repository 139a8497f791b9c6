"""What changed reaches those whom it concerns, on the GUI thread, and not as an echo."""

import threading

from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from ui.background.change_bus import ChangeBus
from window_client.services.changes import Changes

TICKET = Changes("here", frozenset({("ticket", "t1"), ("journal", "j1")}))
CASE = Changes("there", frozenset({("case_file", "c1")}))
UNKNOWN = Changes("", frozenset())


def test_each_receiver_hears_what_concerns_it(qtbot: QtBot) -> None:
    bus, owner = ChangeBus(), QObject()
    everything: list[Changes] = []
    cases: list[Changes] = []
    bus.listen(everything.append, owner=owner)
    bus.listen(cases.append, owner=owner, kinds=("case_file", "payment"))
    for changes in (TICKET, CASE, UNKNOWN):
        bus.publish(changes)
    qtbot.waitUntil(lambda: len(everything) == 3)
    assert everything == [TICKET, CASE, UNKNOWN]
    # nobody knows what an unnamed change touched, so it concerns everybody
    assert cases == [CASE, UNKNOWN]


def test_an_echo_is_skipped_but_not_a_change_without_origin(qtbot: QtBot) -> None:
    bus, owner = ChangeBus(), QObject()
    heard: list[Changes] = []
    unnamed: list[Changes] = []
    bus.listen(heard.append, owner=owner, except_origin="here")
    bus.listen(unnamed.append, owner=owner, except_origin="")
    for changes in (TICKET, CASE, UNKNOWN):
        bus.publish(changes)
    qtbot.waitUntil(lambda: len(unnamed) == 3)
    assert heard == [CASE, UNKNOWN]


def test_a_change_from_a_worker_arrives_on_the_gui_thread_as_the_same_object(qtbot: QtBot) -> None:
    bus, owner = ChangeBus(), QObject()
    heard: list[tuple[Changes, bool]] = []
    bus.listen(lambda changes: heard.append((changes, QThread.currentThread().isMainThread())), owner=owner)
    worker = threading.Thread(target=bus.publish, args=(TICKET,))
    worker.start()
    worker.join()
    qtbot.waitUntil(lambda: len(heard) == 1)
    assert heard[0][0] is TICKET
    assert heard[0][1]


def test_a_handler_never_runs_inside_the_verb_that_published(qtbot: QtBot) -> None:
    bus, owner = ChangeBus(), QObject()
    heard: list[Changes] = []
    bus.listen(heard.append, owner=owner)
    bus.publish(TICKET)
    assert heard == []
    qtbot.waitUntil(lambda: heard == [TICKET])


def test_a_receiver_that_is_gone_hears_nothing(qtbot: QtBot) -> None:
    bus, gone, stays = ChangeBus(), QObject(), QObject()
    heard: list[str] = []
    bus.listen(lambda _: heard.append("gone"), owner=gone)
    bus.listen(lambda _: heard.append("stays"), owner=stays)
    with qtbot.waitSignal(gone.destroyed):
        gone.deleteLater()
    bus.publish(TICKET)
    qtbot.waitUntil(lambda: heard != [])
    assert heard == ["stays"]

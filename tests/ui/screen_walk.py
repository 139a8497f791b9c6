"""A walk through the demonstration client for tests of its looks, and what is measured on the way."""

from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from ui.actions import WorkState
from ui.app import ClientApp
from ui.navigation.page_id import PageId
from ui.pages.settings.settings_nav import SettingsNav
from ui.shell.status_strip import StatusStrip
from ui.tour_driver import TourDriver
from ui.widgets.cut_label import CutLabel
from ui.widgets.key_button import KeyButton
from ui.widgets.pill import Pill
from ui.widgets.rich_line import CutLine, RichLine
from ui.widgets.segmented import Segmented
from window_client.bootstrap import Station
from window_client.demo_data import DEMO_PASSWORD, DEMO_SUPERVISOR_BADGE
from window_client.domain.people.identity_number import check_character_of
from window_client.ids import ApplicantId, CaseId, OfficerId, TicketId
from window_client.services.changes import Changes
from window_client.services.visit_desk import CardRead

_Answer = TypeVar("_Answer")
SMALLEST = (1366, 728)
_PAINTED = (KeyButton, Pill, RichLine, Segmented)
_PATIENCE_MS = 30_000
_TURNS = 30


def in_sight(window: QWidget) -> list[QWidget]:
    """Every widget that is shown."""
    return [widget for widget in window.findChildren(QWidget) if widget.isVisible()]


def cut_texts(window: QWidget) -> list[str]:
    """Labels and buttons whose text has less room than it needs; names and addresses may be cut."""
    found = []
    for widget in in_sight(window):
        if isinstance(widget, CutLabel | CutLine):
            continue
        if isinstance(widget, QLabel) and widget.text():
            room, metrics = widget.contentsRect(), widget.fontMetrics()
            if widget.wordWrap():
                fits = widget.heightForWidth(widget.width()) <= widget.height() + 1
            else:
                widest = max(metrics.horizontalAdvance(line) for line in widget.text().splitlines())
                tall = metrics.tightBoundingRect(widget.text()).height()
                fits = widest <= room.width() + 1 and tall <= room.height()
            if not fits:
                found.append(f"{type(widget).__name__} {widget.text()!r} in {room.size().toTuple()}")
        elif isinstance(widget, _PAINTED):
            need = widget.sizeHint()
            if need.width() > widget.width() + 1 or need.height() > widget.height() + 1:
                name = widget.accessibleName()
                found.append(
                    f"{type(widget).__name__} {name!r}: {need.toTuple()} in {widget.size().toTuple()}"
                )
        else:
            continue
        if not _inside_parents(widget):
            found.append(f"{type(widget).__name__} {widget.accessibleName()!r} is cut by what it stands in")
    return found


def _inside_parents(widget: QWidget) -> bool:
    """Whether the whole widget lies in every parent; what scrolls may reach out."""
    rect, parent = QRect(QPoint(), widget.size()), widget
    while not parent.isWindow():
        above = parent.parentWidget()
        if above is None or isinstance(above.parentWidget(), QScrollArea):
            return True
        rect = rect.translated(parent.pos())
        parent = above
        if not parent.rect().adjusted(-1, -1, 1, 1).contains(rect):
            return False
    return True


def overlapping(card: QWidget) -> list[str]:
    """Parts of a card that lie over each other."""
    found = []
    holders = [card, *(part for part in card.findChildren(QWidget) if type(part) is QWidget)]
    for holder in holders:
        parts = sorted(
            (child for child in holder.children() if isinstance(child, QWidget) and child.isVisible()),
            key=lambda part: part.y(),
        )
        found += [
            f"{type(upper).__name__} over {type(lower).__name__}"
            for upper, lower in pairwise(parts)
            if upper.geometry().intersects(lower.geometry())
        ]
    return found


def hidden_below(overlay: QWidget) -> list[str]:
    """Words of the page that an overlay lies on; the status strip may be covered for a moment."""
    window = overlay.window()
    cover = QRect(overlay.mapTo(window, QPoint()), overlay.size())
    found = []
    for widget in in_sight(window):
        below = not overlay.isAncestorOf(widget) and widget is not overlay
        if not below or not isinstance(widget, (QLabel, *_PAINTED)):
            continue
        if _in_status_strip(widget):
            continue
        # the words stand in the middle of their line
        tall = widget.fontMetrics().height()
        middle = widget.mapTo(window, QPoint()) + QPoint(0, (widget.height() - tall) // 2)
        if cover.intersects(QRect(middle, QSize(widget.width(), tall))):
            said = widget.text() if isinstance(widget, QLabel) else widget.accessibleName()
            found += [f"{type(widget).__name__} {said!r}"] if said else []
    return found


def _in_status_strip(widget: QWidget) -> bool:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, StatusStrip):
        above = above.parentWidget()
    return above is not None


def scroll_bars(window: QWidget) -> list[str]:
    """Scroll areas in sight that need their bar."""
    return [
        f"{type(area.parentWidget()).__name__}: {area.verticalScrollBar().maximum()} px"
        for area in window.findChildren(QScrollArea)
        if area.isVisible() and area.verticalScrollBar().maximum() > 0
    ]


class Walk:
    """The demonstration client, signed in, and quick ways to where the pictures are."""

    def __init__(self, client: ClientApp, qtbot: QtBot, driver: TourDriver) -> None:
        self.client, self.qtbot, self.driver = client, qtbot, driver
        self.window = client.window

    def until(self, condition: Callable[[], object]) -> None:
        """Wait for it."""
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=_PATIENCE_MS)
        self.driver.settle()

    def served(self, job: Callable[[], _Answer]) -> _Answer:
        """Call a service as the pages do, on the database worker."""
        answers: list[_Answer] = []
        errors: list[Exception] = []
        self.client.runner.run(job, answers.append, errors.append, owner=self.client)
        self.until(lambda: answers or errors)
        assert not errors, errors
        return answers[0]

    def fits(self, view: str) -> None:
        """Nothing in sight is cut."""
        cut: list[str] = []
        # a page that was only just made is laid out in several turns, slowly on a busy machine
        for _turn in range(_TURNS):
            self.driver.settle(0.1)
            cut = cut_texts(self.window)
            if not cut:
                return
        pytest.fail(f"{view}: {cut}")

    def settings_sections(self) -> Iterator[str]:
        """Go through the sections of the settings, one after the other; each is chosen when its key comes."""
        self.window.navigator.go(PageId.SETTINGS)
        settings = self.window.navigator.page(PageId.SETTINGS)
        assert settings is not None
        nav = settings.findChild(SettingsNav)
        assert nav is not None
        self.until(nav.keys_in_sight)
        for key in nav.keys_in_sight():
            nav.chosen.emit(key)
            yield key

    def sheet_fits(self, key: str, view: str) -> None:
        """Open a sheet by its key, look, close it."""
        self.driver.press(key)
        self.until(lambda: self.window.sheets.current is not None)
        self.fits(view)
        self.window.sheets.close()
        self.until(lambda: self.window.sheets.current is None)

    @property
    def station(self) -> Station:
        """The station behind the pages."""
        assert self.client.opened is not None
        return self.client.opened.station

    @property
    def officer(self) -> OfficerId:
        """Who is signed in."""
        assert self.client.desk is not None
        return self.client.desk.officer.id

    def sign_in(self) -> None:
        """As the supervisor, who has every page."""
        self.driver.type(DEMO_SUPERVISOR_BADGE)
        self.driver.press("Return")
        self.driver.type(DEMO_PASSWORD)
        self.driver.press("F2")
        self.until(lambda: self.client.desk is not None and self.client.desk.flow is not None)
        assert self.client.desk is not None
        flow = self.client.desk.flow
        self.until(lambda: flow is not None and flow.queue.work is WorkState.IDLE)

    def call_passport(self) -> TicketId:
        """An elder who wants a new passport is called here."""
        assert self.client.desk is not None
        assert self.client.desk.context.counter is not None
        counter, queue = self.client.desk.context.counter.id, self.station.queue
        ticket = self.served(
            lambda: queue.take_ticket(
                officer=self.officer, domain="exit_entry", person_class="senior", item="crj.pp.renew"
            )
        ).id
        self.served(
            lambda: queue.call_chosen(officer=self.officer, counter=counter, ticket=ticket, reason="先办")
        )
        self.until(lambda: self.work is WorkState.CALLED)
        return ticket

    @property
    def work(self) -> WorkState:
        """What the counter is doing."""
        desk = self.client.desk
        return desk.flow.queue.work if desk is not None and desk.flow is not None else WorkState.NONE

    def identify(
        self, ticket: TicketId, name: str, stem: str, role: str | None = None, relation: str | None = None
    ) -> ApplicantId:
        """Somebody with an identity card."""
        card = CardRead(
            "card_shown",
            name,
            stem + check_character_of(stem),
            phone="13800000042",
            address="云溪镇青石巷 18 号",
        )
        return self.served(
            lambda: self.station.visits.identify(
                officer=self.officer, ticket=ticket, card=card, role=role, relation=relation
            )
        )

    def open(self, applicant: ApplicantId, item: str) -> CaseId:
        """One more case."""
        cases = self.station.cases
        return self.served(lambda: cases.open(officer=self.officer, applicant=applicant, item=item)).case

    def fill(self, case: CaseId, values: Mapping[str, str]) -> None:
        """Everything that acceptance needs."""
        cases = self.station.cases

        def job() -> None:
            desk = cases.desk(officer=self.officer, case=case)
            cases.keep_draft(officer=self.officer, case=case, values=dict(values))
            for line in desk.materials:
                cases.tick_material(officer=self.officer, case=case, material=line.code)
            cases.set_external_number(officer=self.officer, case=case, number="320499202603185520")

        self.served(job)
        self.client.bus.publish(Changes(""))

    def cases_shown(self) -> int:
        """How many cases the visit column knows."""
        desk = self.client.desk
        flow = desk.flow if desk is not None else None
        return len(flow.visit.desk.cases) if flow is not None and flow.visit.desk is not None else 0

"""The sheet 复用还是重拍 over a real counter, and a camera that a test holds."""

from collections.abc import Callable

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.builders import StationRig
from tests.services.photo_rig import PASSPORT, PhotoDesk, good_file
from tests.ui.page_rig import make_page_rig
from ui.actions import ActionId
from ui.devices.camera import Camera
from ui.pages.photo_reuse.photo_presenter import PhotoReusePresenter
from ui.pages.photo_reuse.photo_view import Mode, PhotoReuseView
from ui.widgets.sheet import Sheet
from window_client.services.photo_answers import PhotoDecision
from window_client.services.visit_desk import ApplicantCard


class FedSource:
    """A camera that a test holds."""

    def __init__(self, name: str = "1 号摄像头") -> None:
        self.name = name
        self.running = False
        self.feed: Callable[[QImage], None] = lambda _image: None
        self.tell: Callable[[str, str], None] = lambda _name, _trouble: None

    def start(self, on_frame: Callable[[QImage], None], on_changed: Callable[[str, str], None]) -> None:
        self.running, self.feed, self.tell = True, on_frame, on_changed
        on_changed(self.name, "")

    def stop(self) -> None:
        self.running = False


def face(seed: int = 1) -> QImage:
    """What a camera would see."""
    return QImage.fromData(good_file(seed)).scaled(960, 1280)


class PhotoSheetDesk:
    """The sheet over a counter at which 周㛃兰, 67, wants a passport."""

    def __init__(self, host: QWidget, rig: StationRig, qtbot: QtBot) -> None:
        self.page, self.photos, self.qtbot = make_page_rig(rig, host), PhotoDesk.of(rig), qtbot
        self.photos.open(PASSPORT)
        self.source = FedSource()
        self.presenter = PhotoReusePresenter(self.page.context, Camera(lambda: self.source), host)

    def card(self) -> ApplicantCard:
        desk = self.page.rig.station.visits.of_ticket(ticket=self.photos.window.ticket)
        return next(one for one in desk.applicants if one.id == self.photos.applicant)

    def open(self) -> PhotoReuseView:
        self.presenter.open(self.card())
        return self.view

    @property
    def view(self) -> PhotoReuseView:
        assert self.presenter.view is not None
        return self.presenter.view

    @property
    def sheet(self) -> Sheet:
        assert self.presenter.sheet is not None
        return self.presenter.sheet

    def press(self, action: ActionId) -> None:
        assert self.page.press(action, lambda _action: False)

    def look(self) -> None:
        """The camera is looked for a moment after the sheet is painted."""
        self.qtbot.waitUntil(lambda: self.source.running, timeout=30_000)

    def mode(self) -> Mode:
        """What stands at the right."""
        return self.view.mode

    def ready(self) -> bool:
        primary = self.sheet.primary
        return primary is not None and primary.isEnabled()

    def note(self) -> str:
        return self.sheet._note.words()

    def decision(self) -> PhotoDecision | None:
        return self.photos.sheet().decision

"""The settings page over a real station, as its tests use it."""

from pathlib import Path

from printing.spooler import PrinterInfo, PrinterState
from tests.builders import ACCOUNTS, StationRig
from ui.background.runner import ImmediateRunner
from ui.desk_context import DeskContext, Sheets
from ui.devices.card_reader import CardReader
from ui.messages import MessageRecorder
from ui.pages.settings.counters_section import CountersSection
from ui.pages.settings.kiosk_rules_section import KioskRulesSection
from ui.pages.settings.printers_section import PrintersSection
from ui.pages.settings.rules_section import RulesSection
from ui.pages.settings.screen_section import ScreenSection
from ui.pages.settings.settings_presenter import SettingsPresenter
from ui.pages.settings.settings_view import SettingsView
from window_client.bootstrap import PaperWay
from window_client.domain.station.officer import Role
from window_client.services.printer_list import PrintServiceAway
from window_client.settings import Settings

PRINTERS = [
    PrinterInfo("laser", "A4 激光", PrinterState.IDLE, True),
    PrinterInfo("xp80", "80 mm 热敏", PrinterState.IDLE, True, ("media-empty-error",)),
]


class SettingsRig:
    """The page of an officer with just this role."""

    def __init__(
        self,
        rig: StationRig,
        home: Path,
        messages: MessageRecorder,
        role: Role = Role.SYSTEM_ADMIN,
        *,
        settings: Settings | None = None,
        paper: PaperWay | None = None,
        reader: CardReader | None = None,
    ) -> None:
        self.rig, self.home, self.messages = rig, home, messages
        self.view = SettingsView()
        self.view.resize(1366, 696)
        self.runner = ImmediateRunner()
        badge = next(badge for badge, (_, roles) in ACCOUNTS.items() if roles == frozenset({role}))
        officer = rig.station.accounts.by_badge(badge)
        assert officer is not None
        context = DeskContext(
            station=rig.station,
            runner=self.runner,
            messages=messages,
            sheets=Sheets(lambda: self.view, lambda _sheet, _focus, _handler: None, lambda: None),
            officer=officer,
            counter=None,
            set_ready=lambda _action, _ready: None,
            reader=reader,
        )
        self.printers: list[PrinterInfo] | None = PRINTERS
        # what the system offers on this machine must not decide a test
        rig.station.printers = self._offered  # type: ignore[method-assign]
        self.page = SettingsPresenter(
            self.view,
            context,
            settings=settings or Settings(),
            home=home,
            paper=paper or PaperWay(None, {}),
        )

    def _offered(self) -> list[PrinterInfo]:
        if self.printers is None:
            raise PrintServiceAway(problem="spooler_unreachable")
        return self.printers

    def sections(self) -> list[str]:
        """The sections that this officer sees."""
        return list(self.page._sections)

    @property
    def counters(self) -> CountersSection:
        section = self.page._sections["counters"]
        assert isinstance(section, CountersSection)
        return section

    @property
    def rules(self) -> RulesSection:
        section = self.page._sections["rules"]
        assert isinstance(section, RulesSection)
        return section

    @property
    def kiosk(self) -> KioskRulesSection:
        section = self.page._sections["kiosk"]
        assert isinstance(section, KioskRulesSection)
        return section

    @property
    def paper(self) -> PrintersSection:
        section = self.page._sections["printers"]
        assert isinstance(section, PrintersSection)
        return section

    @property
    def screen(self) -> ScreenSection:
        section = self.page._sections["screen"]
        assert isinstance(section, ScreenSection)
        return section

"""What happens at the first start: the form is checked, the station is made, its key is shown on paper."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ui.actions import ActionId
from ui.background.runner import JobRunner
from ui.error_text import text_of
from ui.messages import Messages
from ui.pages.setup.setup_form import SetupForm, found_station, problems_of
from ui.pages.setup.setup_view import SetupView
from window_client.bootstrap import KeptKey, Station
from window_client.errors import WindowClientError
from window_client.services.account_service import BadgeInvalid, OfficerNameInvalid, PasswordWeak
from window_client.services.setup_service import AlreadySetUp, StationInvalid


class SetupPresenter(QObject):
    """Works without a station.

    Signals:
        finished(): the station is there and its code on paper; open it the ordinary way.
        demo_requested(): open the demonstration instead.
    """

    finished = Signal()
    demo_requested = Signal()

    def __init__(
        self,
        view: SetupView,
        *,
        runner: JobRunner,
        messages: Messages,
        home: Path,
        station: Station | None = None,
    ) -> None:
        """Args:
        home: this PC's own folder.
        station: one that is open but has no accounts yet; None where there is no station at all.
        """
        super().__init__(view)
        self._view = view
        self._runner = runner
        self._messages = messages
        self._home = home
        self._station = station
        view.submitted.connect(self._submit)
        view.demo_asked.connect(self.demo_requested)
        view.confirmed.connect(self.finished)

    def start(self) -> None:
        """The page comes into sight."""
        self._view.focus_zone()

    def handle(self, action: ActionId) -> bool:
        """F2 is 建站, and 去登录 after it."""
        if action is ActionId.PRIMARY:
            self._view.submit()
            return True
        return False

    def _submit(self, form: SetupForm) -> None:
        problems = problems_of(form)
        self._view.set_errors(problems)
        if problems:
            return
        self._view.set_busy(True)
        home, station = self._home, self._station
        self._runner.run(lambda: found_station(form, home, station), self._founded, self._failed, owner=self)

    def _founded(self, kept: KeptKey) -> None:
        self._view.set_busy(False)
        where = (
            self.tr("数据密钥已存入系统密钥环，开机登录后自动取用。")
            if kept.path is None
            else self.tr(
                "这台电脑没有密钥环，数据密钥放在 {path}，只有本人可读。"
                "登录页会一直提醒，请管理员尽快开通密钥环。"
            ).format(path=kept.path)
        )
        self._view.show_recovery(kept.recovery_code, where)

    def _failed(self, error: Exception) -> None:
        self._view.set_busy(False)
        # the form was checked before: only what the database knows can still be wrong
        line = text_of(error).line
        if isinstance(error, StationInvalid):
            self._view.set_errors({"region" if error.facts.get("problem") == "region" else "name": line})
        elif isinstance(error, BadgeInvalid):
            self._view.set_errors({"security.badge": line})
        elif isinstance(error, OfficerNameInvalid):
            self._view.set_errors({"first.name": line})
        elif isinstance(error, PasswordWeak):
            self._view.set_errors({"first.password": line})
        elif isinstance(error, AlreadySetUp):
            self._messages.error(error)
            self.finished.emit()
        elif isinstance(error, WindowClientError):
            self._messages.error(error)

"""The sign-in page while its station is still being opened: it takes what is typed, and loses no press."""

from datetime import UTC, datetime

from PySide6.QtCore import QObject

from ui.pages.sign_in.check_titles import waiting_rows
from ui.pages.sign_in.greeting import clock_words
from ui.pages.sign_in.sign_in_rows import CounterOption, SignInForm
from ui.pages.sign_in.sign_in_view import SignInView
from window_client.domain.station.station_record import STATION_ZONE


class EarlySignIn(QObject):
    """Works without a station; `SignInPresenter.take_over` goes on where this ends."""

    def __init__(self, view: SignInView) -> None:
        super().__init__(view)
        self._view = view
        self._pressed = False
        view.submitted.connect(self._submitted)

    def begin(self) -> None:
        """The page comes into sight."""
        view = self._view
        self._pressed = False
        view.set_busy(False)
        view.set_clock(*clock_words(datetime.now(UTC).astimezone(STATION_ZONE)))
        view.set_checks(waiting_rows())
        view.set_greeting(self.tr("您好，请登录"), self.tr("正在打开站点……工号和密码可以先输。"))
        view.set_counters((CounterOption(None, self.tr("正在打开站点……")),))
        view.focus_zone()

    def fail(self) -> None:
        """The station was not opened: nothing is done later by itself, and no password is left over."""
        self._pressed = False
        self._view.set_busy(False)
        self._view.forget_passwords()

    def end(self) -> bool:
        """The station is open; returns whether 登录 was pressed meanwhile. The fields stay as they are."""
        self._view.submitted.disconnect(self._submitted)
        # the page's own words again
        self._view.set_greeting("", "")
        self._view.retranslate()
        return self._pressed

    def _submitted(self, _form: SignInForm) -> None:
        self._pressed = True
        self._view.set_busy(True)
        self._view.set_greeting(
            self.tr("您好，请登录"), self.tr("站点还在打开。打开好就替您登录，不用再按。")
        )

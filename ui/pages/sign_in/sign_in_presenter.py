"""What happens on the sign-in page: greeting, self-check, signing in, the first change of password."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer, Signal

from ui.actions import ActionId
from ui.background.job import Lane
from ui.background.runner import JobRunner
from ui.devices.reader_state import ReaderState
from ui.error_text import text_of
from ui.messages import Messages
from ui.pages.sign_in.check_titles import waiting_rows
from ui.pages.sign_in.counter_choice import counter_options, mode_of, usual_option
from ui.pages.sign_in.greeting import clock_words, greeting_words, left_words
from ui.pages.sign_in.self_check import (
    check_database,
    check_fonts,
    check_key,
    check_printers,
    check_reader,
)
from ui.pages.sign_in.sign_in_rows import CheckRow, NewPasswordForm, SignInForm
from ui.pages.sign_in.sign_in_view import SignInView
from window_client.bootstrap import PaperWay, Station
from window_client.domain.station.counter import Counter, CounterInvalid, CounterTaken
from window_client.domain.station.officer import OfficerCard, Permission, PermissionDenied
from window_client.domain.station.station_record import STATION_ZONE
from window_client.errors import InvalidInput, Refused
from window_client.services.account_service import PasswordWeak, SignedIn, SignInRefused
from window_client.settings import Settings


@dataclass(frozen=True, slots=True)
class _Place:
    """What the page needs to know of the station."""

    counters: tuple[Counter, ...]
    officers: tuple[OfficerCard, ...]
    hours: str


class SignInPresenter(QObject):
    """Nobody is signed in yet, so it works without a `DeskContext`.

    Signals:
        signed_in(SignedIn): somebody may work now; the counter is open, if one was chosen.
    """

    signed_in = Signal(object)

    def __init__(
        self,
        view: SignInView,
        *,
        station: Station,
        runner: JobRunner,
        messages: Messages,
        settings: Settings,
        paper: PaperWay,
    ) -> None:
        super().__init__(view)
        self._view = view
        self._station = station
        self._runner = runner
        self._messages = messages
        self._settings = settings
        self._paper = paper
        self._place = _Place((), (), "")
        self._checks: list[CheckRow] = []
        self._reader = ReaderState.NONE
        self._officer: OfficerCard | None = None
        self._asked_badge = ""
        self._waiting: SignedIn | None = None
        self._pressed = False
        self._ticker = QTimer(self, interval=1000)
        self._ticker.timeout.connect(self._tick)
        view.badge_entered.connect(self._greet)
        view.submitted.connect(self._sign_in)
        view.password_submitted.connect(self._change_password)
        view.password_cancelled.connect(self._turn_back)

    def start(self) -> None:
        """The page comes into sight: everything is read and checked anew, no password is left over."""
        self._view.forget_passwords()
        self._view.clear_errors()
        self._view.set_busy(False)
        self._look_around()
        if self._view.badge():
            # somebody else may have used the account meanwhile
            self._greet(self._view.badge())
        self._view.focus_zone()

    def take_over(self, *, pressed: bool) -> None:
        """The station was opened behind the page: what was typed meanwhile stands.

        Args:
            pressed: 登录 was pressed already, so it is done as soon as the station has said who and where.
        """
        self._pressed = pressed
        self._look_around()
        if pressed or (self._view.badge() and not self._view.badge_field.hasFocus()):
            self._greet(self._view.badge())

    def stop(self) -> None:
        """The page is out of sight."""
        self._ticker.stop()
        self._view.forget_passwords()

    def use(self, settings: Settings, paper: PaperWay) -> None:
        """The PC's settings changed."""
        self._settings, self._paper = settings, paper

    def handle(self, action: ActionId) -> bool:
        """F2 signs in, Esc goes back from the second step."""
        if action is ActionId.PRIMARY:
            self._view.submit()
            return True
        return action is ActionId.CLOSE and self._view.cancel()

    def _look_around(self) -> None:
        self._view.set_lock_minutes(self._settings.idle_lock_minutes)
        self._ticker.start()
        self._tick()
        self._read_place()
        self._check()
        self._asked_badge = ""

    # -- clock and self-check
    def _now(self) -> datetime:
        clock: Callable[[], datetime] | None = self._station.clock
        return (clock() if clock else datetime.now(UTC)).astimezone(STATION_ZONE)

    def _tick(self) -> None:
        self._view.set_clock(*clock_words(self._now(), self._place.hours))

    def _check(self) -> None:
        """Database, slip printer, A4 printer, key, fonts: in the order of `waiting_rows`."""
        self._checks = list(waiting_rows())
        self._checks[3], self._checks[4] = check_key(self._station), check_fonts()
        self._show_checks()
        station, paper = self._station, self._paper
        self._runner.run(lambda: (check_database(station),), lambda rows: self._checked(0, rows), owner=self)
        self._runner.run(
            lambda: check_printers(station, paper),
            lambda rows: self._checked(1, rows),
            lane=Lane.SLOW,
            owner=self,
        )

    def set_reader(self, state: ReaderState) -> None:
        """How the card reader is: the last line, where one is chosen on this PC."""
        self._reader = state
        if self._checks:
            self._show_checks()

    def _show_checks(self) -> None:
        rows = list(self._checks)
        if self._reader is not ReaderState.NONE:
            rows.append(check_reader(self._reader))
        self._view.set_checks(rows)

    def _checked(self, first: int, rows: tuple[CheckRow, ...]) -> None:
        self._checks[first : first + len(rows)] = rows
        self._show_checks()

    # -- who, and at which window
    def _read_place(self) -> None:
        station = self._station

        def read() -> _Place:
            return _Place(station.counters.all(), station.accounts.all(), station.setup.hours_text())

        self._runner.run(read, self._placed, self._messages.error, owner=self)

    def _placed(self, place: _Place) -> None:
        self._place = place
        self._offer()
        self._tick()

    def _offer(self, *, afresh: bool = False) -> None:
        """Show the windows; ``afresh``: somebody else is meant, so the usual one is chosen anew."""
        names = {card.id: card.name for card in self._place.officers}
        counters = self._place.counters
        options = counter_options(counters, names, self._officer)
        if not self._view.at_counter:
            options = options[-1:]
        self._view.set_counters(options)
        if afresh or self._view.counter() is None:
            usual = usual_option(options, counters, self._officer, self._settings.counter)
            self._view.choose_counter(usual)

    def _greet(self, badge: str) -> None:
        if not badge or badge == self._asked_badge:
            return
        self._asked_badge = badge
        accounts = self._station.accounts
        self._runner.run(
            lambda: accounts.by_badge(badge),
            lambda card: self._known(badge, card),
            lambda _error: self._press(),
            owner=self,
        )

    def _known(self, badge: str, card: OfficerCard | None) -> None:
        if badge != self._asked_badge:
            return
        before, self._officer = self._officer, card
        if card is None:
            self._view.set_greeting(
                self.tr("您好，请登录"),
                self.tr("没有工号 {badge} 的账号，请看看是不是输错了。").format(badge=badge),
            )
        else:
            now = self._now()
            self._view.set_greeting(greeting_words(card.name, now), left_words(card.last_sign_out_at, now))
        if before != card:
            self._offer(afresh=True)
        self._press()

    def _press(self) -> None:
        """Do what was pressed before the station was open; the usual window is chosen by now."""
        if self._pressed:
            self._pressed = False
            self._view.set_busy(False)
            # a station that can be signed in to has officers: without them its counters were not read either
            if self._place.officers:
                self._view.submit()

    # -- signing in
    def _sign_in(self, form: SignInForm) -> None:
        accounts = self._station.accounts
        counter = next((one for one in self._place.counters if one.id == form.counter), None)
        mode = mode_of(counter, form.senior)
        self._view.set_busy(True)
        self._runner.run(
            lambda: accounts.sign_in(
                badge=form.badge,
                password=form.password,
                counter=counter.id if counter else None,
                mode=mode,
            ),
            self._entered,
            self._refused,
            owner=self,
        )

    def _entered(self, signed: SignedIn) -> None:
        self._view.set_busy(False)
        if not self._view.at_counter and not signed.officer.may(Permission.GIVE_NUMBER):
            self._leave_again(signed)
            self._view.set_error("badge", self.tr("这个账号不做导服。请换导服或窗口人员的工号。"))
            return
        if signed.officer.must_change_password:
            self._waiting = signed
            self._view.show_second_step(signed.officer.name)
            return
        self._finish(signed)

    def _finish(self, signed: SignedIn) -> None:
        self._waiting = None
        self._view.forget_passwords()
        self._ticker.stop()
        self.signed_in.emit(signed)

    def _refused(self, error: Exception) -> None:
        self._view.set_busy(False)
        line = text_of(error).line
        if isinstance(error, SignInRefused):
            wrong = error.facts.get("reason") == "wrong"
            self._view.set_error("password" if wrong else "badge", line)
        elif isinstance(error, CounterTaken | CounterInvalid | PermissionDenied):
            self._view.set_error("counter", line)
            self._read_place()
        elif isinstance(error, InvalidInput | Refused):
            self._view.set_error("badge", line)
        else:
            self._messages.error(error)

    # -- the first change of password
    def _change_password(self, form: NewPasswordForm) -> None:
        signed = self._waiting
        if signed is None:
            return
        for name, value, words in (
            ("old", form.old, self.tr("还没输原密码。请输入别人给您的那个密码。")),
            ("new", form.new, self.tr("还没输新密码。请想一个自己记得住的。")),
        ):
            if not value:
                self._view.set_error(name, words)
                return
        if form.new != form.again:
            self._view.set_error("again", self.tr("两遍不一样。请把新密码再输一遍。"))
            return
        accounts, officer = self._station.accounts, signed.officer
        self._view.set_busy(True)
        self._runner.run(
            lambda: accounts.change_password(
                officer=officer.id, old_password=form.old, new_password=form.new
            ),
            lambda _none: self._changed(signed),
            self._not_changed,
            owner=self,
        )

    def _changed(self, signed: SignedIn) -> None:
        self._view.set_busy(False)
        self._view.show_first_step()
        self._finish(replace(signed, officer=replace(signed.officer, must_change_password=False)))

    def _not_changed(self, error: Exception) -> None:
        self._view.set_busy(False)
        if isinstance(error, SignInRefused):
            self._view.set_error("old", text_of(error).line)
        elif isinstance(error, PasswordWeak):
            self._view.set_error("new", text_of(error).line)
        else:
            self._messages.error(error)

    def _turn_back(self) -> None:
        """Esc in the second step: nobody is signed in, the window is closed again."""
        signed, self._waiting = self._waiting, None
        self._view.show_first_step()
        if signed is not None:
            self._leave_again(signed)

    def _leave_again(self, signed: SignedIn) -> None:
        accounts, officer = self._station.accounts, signed.officer.id
        self._runner.run(
            lambda: accounts.sign_out(officer=officer),
            lambda _none: self._read_place(),
            self._messages.error,
            owner=self,
        )

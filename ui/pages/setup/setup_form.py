"""What is typed to set a station up, what may be wrong with it, and how it becomes a station (建站)."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from ui.error_text import text_of
from ui.translation import QT_TRANSLATE_NOOP
from window_client.bootstrap import KeptKey, NoStationYet, Station, new_data_key, open_station
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.station.officer import Role
from window_client.errors import InvalidInput
from window_client.services.account_service import check_badge, check_officer_name, check_password
from window_client.services.setup_service import FirstAccount, StationDetails, check_details
from window_client.settings import database_url
from window_client.settings_file import read_settings

MOST_COUNTERS = 64
_WORKER = frozenset({Role.OFFICER, Role.SUPERVISOR, Role.SYSTEM_ADMIN})
_SECURITY = frozenset({Role.SECURITY_ADMIN})


@dataclass(frozen=True, slots=True)
class AccountForm:
    """One of the two accounts as typed."""

    badge: str
    name: str
    password: str = field(repr=False)
    again: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class SetupForm:
    """The whole form as typed; ``counters`` is a number of windows."""

    name: str
    bureau: str
    region: str
    counters: str
    first: AccountForm
    security: AccountForm

    @property
    def details(self) -> StationDetails:
        """What the station says of itself."""
        return StationDetails(self.name.strip(), self.bureau.strip(), self.region.strip())


def problems_of(form: SetupForm) -> dict[str, str]:
    """Every field that is wrong, with its sentence, by the view's field names in reading order."""
    problems: dict[str, str] = {}

    def check(name: str, rule: Callable[[], None]) -> None:
        try:
            rule()
        except InvalidInput as error:
            problems[name] = text_of(error).line

    if not form.name.strip():
        check("name", lambda: check_details(form.details))
    else:
        check("region", lambda: check_details(form.details))
    if not (form.counters.isascii() and form.counters.isdigit() and 1 <= int(form.counters) <= MOST_COUNTERS):
        problems["counters"] = _said(
            QT_TRANSLATE_NOOP("setup", "窗口数要 1 到 64 的整数。以后可以在设置里再加。")
        )
    for which, account in (("first", form.first), ("security", form.security)):
        check(f"{which}.badge", lambda account=account: check_badge(account.badge))  # type: ignore[misc]
        check(f"{which}.name", lambda account=account: check_officer_name(account.name))  # type: ignore[misc]
        check(f"{which}.password", lambda account=account: check_password(account.password))  # type: ignore[misc]
        if f"{which}.password" not in problems and account.password != account.again:
            problems[f"{which}.again"] = _said(QT_TRANSLATE_NOOP("setup", "两遍不一样。请把密码再输一遍。"))
    if "security.badge" not in problems and form.first.badge.strip() == form.security.badge.strip():
        problems["security.badge"] = _said(
            QT_TRANSLATE_NOOP("setup", "和第一个账号同号了。安全管理员要是另一个人，请填他的工号。")
        )
    return problems


def found_station(form: SetupForm, home: Path, station: Station | None) -> KeptKey:
    """Make the station, keep its key, write its first accounts and windows. Runs on the worker.

    Args:
        station: one that is open already but has no accounts: an earlier attempt got no further.

    Raises:
        AlreadySetUp: somebody else was faster.
        OtherKeyStored, KeyFileUnusable, DatabaseFault, …: see `open_station` and `Station.keep_key`.
    """
    if station is not None:
        return _fill(station, form, home)
    url = database_url(read_settings(home), home)
    with _opened(url, home) as fresh:
        return _fill(fresh, form, home)


def _opened(url: str, home: Path) -> Station:
    """A database that exists has its key already; a new one gets a new key."""
    try:
        return open_station(url, home=home)
    except NoStationYet:
        return open_station(url, data_key=new_data_key(), home=home)


def _fill(station: Station, form: SetupForm, home: Path) -> KeptKey:
    # before anything is in it: a station without its key could never be opened again
    kept = station.keep_key(home)
    name = _said(QT_TRANSLATE_NOOP("setup", "综合窗"))
    station.setup.set_up(
        details=form.details,
        accounts=(
            FirstAccount(form.first.badge, form.first.name, form.first.password, _WORKER),
            FirstAccount(
                form.security.badge,
                form.security.name,
                form.security.password,
                _SECURITY,
                # typed here by somebody else, most likely
                must_change_password=True,
            ),
        ),
        counters=tuple(
            (number, name, frozenset(BusinessDomain)) for number in range(1, int(form.counters) + 1)
        ),
    )
    return kept


def _said(text: str) -> str:
    return QCoreApplication.translate("setup", text)

"""Setting a station up: its name, the first accounts, the first counter (建站)."""

from dataclasses import asdict, dataclass, replace

from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.people.person_name import has_unseen_characters
from window_client.domain.station.counter import Counter
from window_client.domain.station.officer import Officer, OfficerCard, Permission, Role
from window_client.domain.station.station_record import StationRecord, local_day
from window_client.domain.station.station_rules import StationRules
from window_client.errors import InvalidInput, Refused
from window_client.ids import CommandId, CounterId, OfficerId, new_id
from window_client.services.account_service import AccountService
from window_client.services.ports import Store
from window_client.services.station_settings import RulesInvalid, read_rules, write_rules
from window_client.services.verbs import Act, VerbRunner


class AlreadySetUp(Refused):
    """The station has accounts already."""

    code = "already_set_up"


class RulesChanged(Refused):
    """Somebody else stored other rules since these were read."""

    code = "rules_changed"


class StationInvalid(InvalidInput):
    """The station's data cannot be. Facts: problem (no_name, unclean_name, region)."""

    code = "station_invalid"


@dataclass(frozen=True, slots=True)
class FirstAccount:
    """An account to be made while setting up."""

    badge: str
    name: str
    password: str
    roles: frozenset[Role]
    must_change_password: bool = False


@dataclass(frozen=True, slots=True)
class StationDetails:
    """What a station says of itself on its papers.

    Attributes:
        name: 派出所; bureau: 公安局; region: six digits of GB/T 2260, or empty.
    """

    name: str
    bureau: str = ""
    region: str = ""
    address: str = ""
    phone: str = ""


def check_details(details: StationDetails) -> None:
    """Refuse a station without a name or with a region that is none.

    Raises:
        StationInvalid: problem no_name, unclean_name (over 100 characters, or one that cannot be seen) or
            region.
    """
    name = details.name.strip()
    if not name:
        raise StationInvalid(problem="no_name")
    if len(name) > 100 or has_unseen_characters(name):
        raise StationInvalid(problem="unclean_name")
    if details.region and not (
        details.region.isascii() and details.region.isdigit() and len(details.region) == 6
    ):
        raise StationInvalid(problem="region")


class SetupService:
    """Founding and describing the station."""

    def __init__(self, verbs: VerbRunner, store: Store, accounts: AccountService) -> None:
        self._verbs = verbs
        self._store = store
        self._accounts = accounts

    def station(self) -> StationRecord:
        """This station."""
        with self._store.read() as work:
            return work.stations.here()

    def is_set_up(self) -> bool:
        """Whether anybody could sign in."""
        with self._store.read() as work:
            return bool(work.officers.all())

    def rules(self) -> StationRules:
        """The station's rules."""
        with self._store.read() as work:
            return read_rules(work)

    def hours_text(self) -> str:
        """Today's working hours as on papers and screens."""
        with self._store.read() as work:
            return read_rules(work).hours_text(local_day(work.now))

    def set_up(
        self,
        *,
        details: StationDetails,
        accounts: tuple[FirstAccount, ...],
        counters: tuple[tuple[int, str, frozenset[BusinessDomain]], ...],
    ) -> tuple[OfficerCard, ...]:
        """Name the station and make its first accounts and counters, in one transaction.

        Raises:
            AlreadySetUp: there are accounts already.
            StationInvalid, BadgeInvalid, OfficerNameInvalid, PasswordWeak, RolesExclude: what is wrong.
        """
        check_details(details)
        with self._store.write() as work:
            if work.officers.all():
                raise AlreadySetUp()
            here = work.stations.here()
            work.stations.save(here, self._described(here, details))
            nobody = Officer(OfficerId(""), work.station_id, "", "", frozenset(), "")
            doing = Act(work, nobody, "set_up")
            made = [
                self._accounts.new_account(
                    doing, one.badge, one.name, one.password, one.roles, one.must_change_password
                )
                for one in accounts
            ]
            for number, name, domains in counters:
                work.counters.add(Counter(CounterId(new_id()), work.station_id, number, name, domains))
            work.append_for_nobody("set_up", "station", work.station_id)
        return tuple(OfficerCard.of(one) for one in made)

    def describe(
        self, *, officer: OfficerId, details: StationDetails, command_id: CommandId | None = None
    ) -> StationDetails:
        """改站点信息.

        Raises:
            StationInvalid: no name, or the region is not six digits.
        """
        check_details(details)

        def act(doing: Act) -> StationDetails:
            here = doing.work.stations.here()
            doing.work.stations.save(here, self._described(here, details))
            return details

        return self._verbs.run(
            "describe_station",
            act,
            StationDetails,
            officer=officer,
            command_id=command_id,
            args=asdict(details),
            needs=Permission.SET_COUNTERS,
        )

    def set_rules(
        self,
        *,
        officer: OfficerId,
        rules: StationRules,
        base: StationRules | None = None,
        command_id: CommandId | None = None,
    ) -> None:
        """改叫号与承诺 rules, from the next ticket on.

        Args:
            base: the rules of which these were made; what somebody else stored since is not overwritten.

        Raises:
            RulesChanged: other rules than ``base`` are in force by now.
            RulesInvalid: see `check_rules`; or the hours of a closed day would change (problem:
                ``hours_of_closed_day``): other hours get the day from which on they hold.
        """

        def act(doing: Act) -> None:
            in_force = read_rules(doing.work)
            if base is not None and in_force != base:
                raise RulesChanged()
            closed = doing.work.closed_days.newest()
            if closed is not None and not in_force.same_hours_until(closed.day, rules):
                raise RulesInvalid(problem="hours_of_closed_day")
            write_rules(doing.work, rules)

        self._verbs.run(
            "set_rules",
            act,
            None,
            officer=officer,
            command_id=command_id,
            args={"rules": str(rules)},
            needs=Permission.SET_COUNTERS,
        )

    @staticmethod
    def _described(here: StationRecord, details: StationDetails) -> StationRecord:
        return replace(
            here,
            name=details.name.strip(),
            bureau=details.bureau.strip(),
            region=details.region,
            address=details.address.strip(),
            phone=details.phone.strip(),
            version=here.version + 1,
        )

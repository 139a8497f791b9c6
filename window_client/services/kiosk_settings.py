"""Reads and sets what a station decides about its kiosk."""

from functools import lru_cache

from pydantic import TypeAdapter, ValidationError

from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.station.kiosk_rules import KioskRules
from window_client.domain.station.officer import Permission
from window_client.errors import InvalidInput
from window_client.ids import CommandId, OfficerId
from window_client.services.catalogue_service import CatalogueService
from window_client.services.ports import Store, Work
from window_client.services.verbs import Act, VerbRunner
from window_client.services.wrong_entry import wrong_entry

_ADAPTER = TypeAdapter(KioskRules)
_NAME = "kiosk"
_LONGEST_SERVICE_MIN = 240


class KioskRulesInvalid(InvalidInput):
    """What a kiosk shall do cannot be meant like this. Facts: problem (path of the wrong entry)."""

    code = "kiosk_rules_invalid"


def read_kiosk_rules(work: Work) -> KioskRules:
    """The station's rules for its kiosks, defaults where nothing is set.

    Raises:
        KioskRulesInvalid: what is stored is no such set of rules.
    """
    stored = work.settings.text(_NAME)
    return KioskRules() if stored is None else _parsed(stored)


@lru_cache(maxsize=8)
def _parsed(stored: str) -> KioskRules:
    try:
        rules = _ADAPTER.validate_json(stored)
    except ValidationError as error:
        raise KioskRulesInvalid(problem=wrong_entry(error)) from error
    check_kiosk_rules(rules)
    return rules


def check_kiosk_rules(rules: KioskRules) -> None:
    """Refuse a business that does not exist, or a service that takes no time or for ever.

    Raises:
        KioskRulesInvalid: see there.
    """
    for name, minutes in rules.usual_minutes.items():
        if name not in set(BusinessDomain) or not 1 <= minutes <= _LONGEST_SERVICE_MIN:
            raise KioskRulesInvalid(problem="usual_minutes")


class KioskSettings:
    """The verb of whoever may set up counters."""

    def __init__(self, verbs: VerbRunner, store: Store, catalogue: CatalogueService) -> None:
        self._verbs = verbs
        self._store = store
        self._catalogue = catalogue

    def rules(self) -> KioskRules:
        """As they stand.

        Raises:
            KioskRulesInvalid: what is stored cannot be used.
        """
        with self._store.read() as work:
            return read_kiosk_rules(work)

    def set_rules(
        self, *, officer: OfficerId, rules: KioskRules, command_id: CommandId | None = None
    ) -> KioskRules:
        """Set them; the kiosks show it at once.

        Raises:
            KioskRulesInvalid: a time that cannot be.
            UnknownItem: a common item is not in the catalogue.
            PermissionDenied: the officer may not set up counters.
        """

        def act(doing: Act) -> KioskRules:
            check_kiosk_rules(rules)
            for code in rules.common_items:
                self._catalogue.item(code)
            doing.work.settings.write(_NAME, _ADAPTER.dump_python(rules, mode="json"))
            return rules

        return self._verbs.run(
            "set_kiosk_rules",
            act,
            KioskRules,
            officer=officer,
            command_id=command_id,
            args=_ADAPTER.dump_python(rules, mode="json"),
            needs=Permission.SET_COUNTERS,
        )

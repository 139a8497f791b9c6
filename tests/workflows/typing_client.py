"""The client that gets killed: ``python -m tests.workflows.typing_client type|look OUT``.

``type`` serves somebody and types into a form, says on standard output what the database holds of it, and
goes on typing until it is killed. ``look`` signs in afterwards and says what the form shows.
"""

import json
import sys
from pathlib import Path

from PySide6.QtWidgets import QLineEdit

from tests.workflows.window_rig import WindowRig, running_client
from ui.actions import WorkState
from ui.tickets.give_number_sheet import GiveNumberSheet
from ui.tour_hands import Guest
from window_client.domain.people.identity_number import check_character_of

ITEM = "cj.dl.contact"
#: what is typed last: the keyboard is still in this field when the process dies
HALF_TYPED = "13"
_STEM = "32049919841105082"
WHO = Guest("何映秋", _STEM + check_character_of(_STEM), "13800000042", "云溪镇青石巷 18 号 3 幢 502")
FIELDS = ("phone", "contact_address")
ADDRESS = "云溪镇望溪路 27 号 2 幢 301"


def typing(rig: WindowRig) -> None:
    """Until the form is half filled; the last field is not left."""
    hands, driver = rig.hands, rig.driver
    rig.sign_in()
    driver.press("N")
    hands.until_sheet(GiveNumberSheet, "giving a number")
    driver.press("3")
    driver.press("F2")
    hands.until_quiet()
    driver.press("Escape")
    hands.until_no_sheet("giving a number")
    hands.primary()
    hands.until_work(WorkState.CALLED)
    hands.primary()
    hands.until_work(WorkState.SERVING)
    hands.identify(WHO)
    driver.press("F2")
    hands.until_no_sheet("the sheet for identifying")
    driver.wait(lambda: hands.visit is not None and bool(hands.visit.applicants), "somebody is identified")
    hands.add_case("lxfs", ITEM)
    hands.answer_form({"contact_address": ADDRESS})
    driver.press("Alt+D")
    hands.fill(hands.field("phone"), HALF_TYPED)
    seen: dict[str, str] = {}

    def is_kept() -> bool:
        seen.update(kept(rig))
        return seen.get("phone", "").startswith(HALF_TYPED)

    driver.wait(is_kept, "what is typed is kept")
    # the look that was waited for: in a further one the desk may be busy again
    tell(seen)
    while True:
        driver.settle(1.0)


def kept(rig: WindowRig) -> dict[str, str]:
    """What the database holds of the form, from a look of its own."""
    desk, opened, case = rig.client.desk, rig.client.opened, rig.hands.flow.case.case
    if desk is None or opened is None or case is None or not rig.hands.quiet():
        return {}
    cases, officer = opened.station.cases, desk.officer.id
    return {key: cases.reveal(officer=officer, case=case, field=key) for key in FIELDS}


def looking(rig: WindowRig) -> None:
    """What is there after a restart."""
    rig.sign_in()
    rig.hands.until_work(WorkState.SERVING)
    rig.hands.until_shown(ITEM)
    for key in FIELDS:
        field = rig.hands.field(key)
        assert isinstance(field, QLineEdit)
        assert field.text(), f"the form shows nothing for {key}"
    tell(kept(rig))


def tell(values: dict[str, str]) -> None:
    """One line of JSON on standard output."""
    sys.stdout.write(json.dumps(values) + "\n")
    sys.stdout.flush()


def main() -> None:
    """Entry point."""
    what, out = sys.argv[1], Path(sys.argv[2])
    with running_client(out) as rig:
        {"type": typing, "look": looking}[what](rig)


if __name__ == "__main__":
    main()

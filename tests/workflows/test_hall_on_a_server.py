"""Two counters, a kiosk and a board at a station on a server: what happens at one shows at the others."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.builders import DATA_KEY
from tests.workflows.hall_rig import CLERKS, Hall, hall
from window_client.bootstrap import open_station

pytestmark = [pytest.mark.screen, pytest.mark.timeout(600), pytest.mark.usefixtures("one_day")]


@pytest.fixture
def whole_hall(tmp_path: Path, project_root: Path) -> Iterator[Hall]:
    """Real programs, each a process of its own, on one display."""
    with hall(tmp_path, project_root) as made:
        yield made


def test_a_number_and_a_call_show_everywhere(whole_hall: Hall) -> None:
    one, two = whole_hall.counters[1], whole_hall.counters[2]
    board, kiosk = whole_hall.board, whole_hall.kiosk
    board.until_said("云溪派出所 综合服务窗口", "窗口还没有开")
    for number, counter in whole_hall.counters.items():
        counter.do(f"sign_in {CLERKS[number]}")
    # the board hears of the windows that opened
    board.until_said("请您稍坐")

    # one number at the door, one at a counter
    kiosk.until_said("您今天办什么？")
    kiosk.do("touch household")
    kiosk.until_said("H001")
    for counter in (one, two):
        counter.until_queue("H001")
    board.until_said("户政 1 位")
    kiosk.do("back")
    kiosk.until("the kiosk counts it", lambda sight: waiting_at(sight) == {"户政": 1})
    two.do("give 2")
    for counter in (one, two):
        counter.until_queue("H001", "A001")
    board.until_said("户政 1 位", "出入境 1 位")
    kiosk.until(
        "both businesses have one waiting", lambda sight: waiting_at(sight) == {"户政": 1, "出入境": 1}
    )

    two.do("press F2")
    two.until("somebody is called", lambda sight: sight["work"] == "CALLED")
    two.until_said("H001")
    one.until_queue("A001")
    board.until_said("请到窗口 H001 → 2 号窗口", "户政 0 位", "出入境 1 位")
    kiosk.until("one business has one waiting", lambda sight: waiting_at(sight) == {"出入境": 1})

    one.do("press F2")
    one.until_said("A001")
    two.until_queue()
    board.until_said("请到窗口 A001 → 1 号窗口", "2 号窗 H001", "出入境 0 位")
    kiosk.until("the main page says that nobody waits", lambda sight: waiting_at(sight) == {})

    # called again, it is the newest again
    two.do("press F5")
    board.until_said("请到窗口 H001 → 2 号窗口", "1 号窗 A001")

    # serving it changes nothing on the board
    two.do("press F2")
    two.until("serving has begun", lambda sight: sight["work"] == "SERVING")
    for name, window in (("one", one), ("two", two), ("board", board), ("kiosk", kiosk)):
        window.do(f"shoot {name}")
    with open_station(whole_hall.server.owner, data_key=DATA_KEY) as station:
        assert station.audit.verify().holds


def waiting_at(sight: dict[str, Any]) -> dict[str, int]:
    """For which business somebody waits, and how many, as the kiosk's tiles say it."""
    told = (re.match(r"(\S+) .*前面 (\d+) 位", words, re.DOTALL) for words in sight["words"])
    return {tile[1]: int(tile[2]) for tile in told if tile and int(tile[2])}

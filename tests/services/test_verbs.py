"""How every verb runs: once, by somebody who may, with a journal row, or not at all."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest

from tests.builders import StationRig, fresh_command, opened
from window_client.domain.books.journal import check_chain
from window_client.domain.queue.queue_board import Call
from window_client.domain.queue.ticket import TicketMoveRefused
from window_client.domain.station.officer import PermissionDenied, Role
from window_client.ids import CommandId
from window_client.persistence.encryption import ChainMac
from window_client.persistence.unit_of_work import ClockWentBack
from window_client.services.changes import Changes
from window_client.services.queue_refusals import CounterBusy, ReasonMissing
from window_client.services.verbs import Act, CommandIdReused, OfficerDisabled, VerbRunner

#: every verb of the queue that can be repeated: what must have happened before, and the verb
Step = Callable[[StationRig], dict[str, Any]]


def _at_counter(rig: StationRig) -> dict[str, Any]:
    rig.give()
    return rig.at(1)


def _waiting(rig: StationRig) -> dict[str, Any]:
    return {**rig.at(1), "ticket": rig.give().id}


def _called(rig: StationRig) -> dict[str, Any]:
    return {"officer": rig.officer(), "ticket": rig.called().id}


def _serving(rig: StationRig) -> dict[str, Any]:
    return {"officer": rig.officer(), "ticket": rig.serving().id}


def _held(rig: StationRig) -> dict[str, Any]:
    serving = rig.serving()
    return {
        "officer": rig.officer(),
        "ticket": rig.station.queue.hold(officer=rig.officer(), ticket=serving.id, reason="补照片").id,
    }


def _missed(rig: StationRig) -> dict[str, Any]:
    called = rig.called()
    rig.clock.forward(minutes=2)
    return {
        "officer": rig.officer(),
        "ticket": rig.station.queue.miss(officer=rig.officer(), ticket=called.id).id,
    }


def _called_long_ago(rig: StationRig) -> dict[str, Any]:
    ready = _called(rig)
    rig.clock.forward(minutes=2)
    return ready


def _two(rig: StationRig) -> dict[str, Any]:
    return {"officer": rig.officer(), "ticket": rig.give().id, "into": rig.give().id}


VERBS: dict[str, tuple[Step, dict[str, Any], dict[str, Any]]] = {
    # verb: what comes before, further arguments, the same with another value
    "take_ticket": (
        lambda rig: {"officer": rig.officer()},
        {"domain": "vehicle"},
        {"domain": "household"},
    ),
    "call_next": (_at_counter, {}, {}),
    "call_chosen": (_waiting, {"reason": "急"}, {"reason": "很急"}),
    "recall": (_called, {}, {}),
    "start": (_called, {}, {}),
    "hold": (_serving, {"reason": "补照片"}, {"reason": "复印"}),
    "resume": (lambda rig: {**_held(rig), "counter": rig.counter(1)}, {}, {}),
    "transfer": (
        _called,
        {"reason": "转户政", "to_domain": "household"},
        {"reason": "转户政", "to_domain": "vehicle"},
    ),
    "miss": (_called_long_ago, {}, {}),
    "reinstate": (_missed, {}, {}),
    "finish": (_serving, {"topic": "consult.materials"}, {"topic": "consult.fees"}),
    "leave": (_called, {}, {"reason": "走了"}),
    "void": (
        lambda rig: {"officer": rig.officer(), "ticket": rig.give().id},
        {"reason": "重复"},
        {"reason": "错"},
    ),
    "carry_over": (lambda rig: {"officer": rig.officer(), "ticket": rig.give().id}, {}, {}),
    "join": (_two, {}, {}),
    "undo": (_called, {}, {}),
}


@pytest.mark.parametrize("verb", VERBS)
def test_same_command_again_gives_the_same_result_and_no_second_row(rig: StationRig, verb: str) -> None:
    before, more, _ = VERBS[verb]
    rig.open_counter(1)
    args = {**before(rig), **more, "command_id": fresh_command()}
    act = getattr(rig.station.queue, verb)
    first = act(**args)
    rows = len(rig.journal())
    rig.clock.forward(minutes=3)
    assert act(**args) == first
    assert len(rig.journal()) == rows


@pytest.mark.parametrize("verb", VERBS)
def test_the_id_belongs_to_one_verb_officer_and_set_of_arguments(rig: StationRig, verb: str) -> None:
    before, more, other = VERBS[verb]
    rig.open_counter(1)
    command = fresh_command()
    args = {**before(rig), **more, "command_id": command}
    act = getattr(rig.station.queue, verb)
    act(**args)
    rows = len(rig.journal())
    with pytest.raises(CommandIdReused):
        act(**{**args, "officer": rig.officer(nth=1)})
    if other:
        with pytest.raises(CommandIdReused):
            act(**{**args, **other})
    with pytest.raises(CommandIdReused) as refusal:
        rig.station.counters.pause(**rig.at(1), command_id=command)
    assert refusal.value.facts == {"verb": "pause_counter"}
    assert len(rig.journal()) == rows


def test_an_empty_command_id_is_an_id_like_any_other(rig: StationRig) -> None:
    rig.open_counter(1)
    rig.give(command_id="")
    with pytest.raises(CommandIdReused):
        rig.station.queue.call_next(**rig.at(1), command_id=CommandId(""))
    assert len([verb for verb in rig.verbs() if verb == "take_ticket"]) == 1


def test_without_a_command_id_a_verb_acts_each_time(rig: StationRig) -> None:
    assert rig.give().number == 1
    assert rig.give().number == 2


def test_a_refusal_leaves_no_row_and_the_id_stays_free(rig: StationRig) -> None:
    rig.open_counter(1)
    waiting = rig.give()
    before, command = rig.journal(), fresh_command()
    with pytest.raises(TicketMoveRefused):
        rig.station.queue.start(officer=rig.officer(), ticket=waiting.id, command_id=command)
    with pytest.raises(ReasonMissing):
        rig.station.queue.void(officer=rig.officer(), ticket=waiting.id, reason=" ", command_id=command)
    assert rig.journal() == before
    assert rig.station.queue.call_next(**rig.at(1), command_id=command) is not None


def test_an_empty_call_leaves_no_row_and_the_id_stays_free(rig: StationRig) -> None:
    rig.open_counter(1)
    before, command = rig.journal(), fresh_command()
    assert rig.station.queue.call_next(**rig.at(1), command_id=command) is None
    assert rig.journal() == before
    rig.give()
    assert rig.station.queue.call_next(**rig.at(1), command_id=command) is not None


def test_the_same_command_from_several_threads_at_once_acts_once(rig: StationRig) -> None:
    rig.open_counter(1)
    for _ in range(4):
        rig.give()
    command, gate = fresh_command(), threading.Barrier(4)

    def press(_: int) -> Call | None:
        gate.wait(30)
        return rig.station.queue.call_next(**rig.at(1), command_id=command)

    rig.counter(1)
    with ThreadPoolExecutor(4) as pool:
        calls = list(pool.map(press, range(4)))
    assert len({call.ticket.id for call in calls if call}) == 1
    assert None not in calls
    assert rig.verbs().count("call_next") == 1


def test_a_repeated_command_answers_before_it_asks_for_the_state(rig: StationRig) -> None:
    """The retry after a lost connection must not hear that the counter is busy."""
    rig.open_counter(1)
    rig.give()
    command = fresh_command()
    first = rig.station.queue.call_next(**rig.at(1), command_id=command)
    assert rig.station.queue.call_next(**rig.at(1), command_id=command) == first
    with pytest.raises(CounterBusy):
        rig.station.queue.call_next(**rig.at(1), command_id=fresh_command())


@pytest.mark.parametrize(
    "role", [Role.GUIDE, Role.AUDITOR, Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.CHIEF]
)
def test_who_may_not_is_refused_and_not_noted(rig: StationRig, role: Role) -> None:
    rig.open_counter(1)
    called = rig.called()
    before = rig.journal()
    with pytest.raises(PermissionDenied) as refusal:
        rig.station.queue.start(officer=rig.officer(role), ticket=called.id)
    assert refusal.value.facts == {"permission": "work_counter"}
    assert rig.journal() == before


def test_a_closed_account_does_nothing(rig: StationRig) -> None:
    with rig.database.write() as work:
        old = work.officers.get(rig.officer())
        work.officers.save(old, replace(old, disabled_at=work.now, version=old.version + 1))
    with pytest.raises(OfficerDisabled):
        rig.station.queue.take_ticket(officer=rig.officer(), domain="vehicle")


class TestListeners:
    """Whoever shows something hears of it after the commit, and only then."""

    def test_hears_what_was_touched(self, rig: StationRig) -> None:
        heard: list[Changes] = []
        end = rig.station.listen(heard.append)
        ticket = rig.give()
        assert [(c.origin, c.touched) for c in heard] == [
            (rig.station.workplace_id, frozenset({("ticket", ticket.id)}))
        ]
        assert heard[0].concerns("ticket", "visit")
        assert not heard[0].concerns("counter")
        end()
        rig.give()
        assert len(heard) == 1

    def test_hears_nothing_of_what_did_not_happen(self, rig: StationRig) -> None:
        heard: list[Changes] = []
        rig.open_counter(1)
        command = fresh_command()
        rig.station.queue.take_ticket(officer=rig.officer(), domain="vehicle", command_id=command)
        rig.station.listen(heard.append)
        rig.station.queue.take_ticket(officer=rig.officer(), domain="vehicle", command_id=command)
        with pytest.raises(PermissionDenied):
            rig.station.queue.call_next(officer=rig.officer(Role.GUIDE), counter=rig.counter(1))
        assert heard == []

    def test_a_broken_one_does_not_make_the_act_look_failed(
        self, rig: StationRig, caplog: pytest.LogCaptureFixture
    ) -> None:
        heard: list[Changes] = []

        def broken(_: Changes) -> None:
            raise RuntimeError("the page is gone")

        rig.station.listen(broken)
        rig.station.listen(heard.append)
        assert rig.give().number == 1
        assert len(heard) == 1
        assert "a listener failed" in caplog.text

    def test_may_read_what_was_written(self, rig: StationRig) -> None:
        seen: list[int] = []
        rig.station.listen(lambda _: seen.append(rig.station.board.counts().waiting))
        rig.give()
        assert seen == [1]


class TestClockBack:
    """A PC clock that went back stops writing, with a word, before it spoils the books."""

    @pytest.mark.file_only
    def test_a_little_is_taken_as_the_newest_time(self, rig: StationRig) -> None:
        first = rig.give()
        rig.clock.forward(seconds=-2)
        assert rig.give().arrival == first.arrival

    @pytest.mark.file_only
    def test_more_stops_writing_but_not_reading(self, rig: StationRig) -> None:
        rig.give()
        rig.clock.forward(seconds=-3)
        with pytest.raises(ClockWentBack) as fault:
            rig.give()
        assert fault.value.facts == {"seconds_behind": 3}
        assert rig.station.board.counts().waiting == 1
        rig.clock.forward(seconds=3)
        rig.give()


def test_the_chain_of_a_whole_station_holds_and_each_workplace_has_its_own(rig: StationRig) -> None:
    with opened(rig.another()) as other:
        assert other.station.workplace_id != rig.station.workplace_id
        for _ in range(3):
            rig.give()
            other.give()
        rig.open_counter(1)
        rig.finish(rig.station.queue.start(officer=rig.officer(), ticket=rig.call().ticket.id))
        subkeys = rig.station._opened.subkeys
        with rig.database.read() as work:
            chains = work.journal.chains()
            assert {rig.station.workplace_id, other.station.workplace_id} <= set(chains)
            for chain in chains:
                rows = list(work.journal.of_chain(chain))
                assert [row.entry.seq for row in rows] == list(range(1, len(rows) + 1))
                assert list(check_chain(rows, ChainMac(subkeys.chain_key(chain)))) == []
                assert work.journal.head(chain) == (len(rows), rows[-1].mac)


def _renamed(rig: StationRig, runner: VerbRunner, name: str, command_id: CommandId | None = None) -> str:
    """An act of the workplace itself."""

    def act(doing: Act) -> str:
        here = doing.work.stations.here()
        doing.work.stations.save(here, replace(here, name=name, version=here.version + 1))
        return name

    return runner.run("rename", act, str, officer=None, command_id=command_id, args={"name": name})


def test_nobody_acts_at_a_counter(rig: StationRig) -> None:
    with pytest.raises(PermissionDenied):
        _renamed(rig, VerbRunner(rig.database), "某所")
    with pytest.raises(PermissionDenied):
        _renamed(rig, VerbRunner(rig.database, by_itself=("take_ticket",)), "某所")
    assert rig.verbs() == []


def test_what_a_workplace_does_by_itself_nobody_signs(rig: StationRig) -> None:
    runner = VerbRunner(rig.database, by_itself=("rename",))
    command = fresh_command()
    assert [_renamed(rig, runner, "某所", command) for _ in range(3)] == ["某所"] * 3
    assert rig.verbs() == ["rename"]
    assert rig.journal()[-1].entry.officer_id is None
    with pytest.raises(CommandIdReused):
        _renamed(rig, runner, "另一个所", command)
    assert rig.station.audit.verify().holds


def test_an_officers_act_does_not_run_without_one(rig: StationRig) -> None:
    runner = VerbRunner(rig.database, by_itself=("hold",))
    with pytest.raises(RuntimeError):
        runner.run("hold", lambda doing: doing.remark("ticket", "1", "x"), None, officer=None)
    assert rig.verbs() == []

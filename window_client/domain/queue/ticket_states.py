"""The states of a ticket and every allowed move between them, in one table."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class TicketState(StrEnum):
    """Where a ticket stands (号票状态)."""

    WAITING = "waiting"  #: 等候
    CALLED = "called"  #: 已呼叫
    SERVING = "serving"  #: 受理中
    HELD = "held"  #: 挂起
    SERVED = "served"  #: 接待完毕
    LEFT = "left"  #: 离开
    NO_SHOW = "no_show"  #: 过号
    CARRIED_OVER = "carried_over"  #: 顺延下一工作日
    VOID = "void"  #: 作废


#: somebody is still here for it
LIVE_STATES = frozenset({TicketState.WAITING, TicketState.CALLED, TicketState.SERVING, TicketState.HELD})
#: it was called, or went another way
NOT_WAITING = frozenset(TicketState) - {TicketState.WAITING}
#: a counter has it open; at most one such ticket per counter
OPEN_STATES = frozenset({TicketState.CALLED, TicketState.SERVING})
#: nothing more happens to it today (no_show may still come back before closing)
FINAL_STATES = frozenset(
    {TicketState.SERVED, TicketState.LEFT, TicketState.CARRIED_OVER, TicketState.VOID, TicketState.NO_SHOW}
)


class TicketVerb(StrEnum):
    """What an officer does to a ticket."""

    CALL = "call"
    RECALL = "recall"
    START = "start"
    HOLD = "hold"
    RESUME = "resume"
    TRANSFER = "transfer"
    MISS = "miss"
    REINSTATE = "reinstate"
    FINISH = "finish"
    LEAVE = "leave"
    CARRY_OVER = "carry_over"
    CARRY_OVER_OPEN = "carry_over_open"  #: by the supervisor, by name
    VOID = "void"
    JOIN = "join"
    MARK_CLASS = "mark_class"  #: 改人群, while it waits


_W, _C, _S, _H = TicketState.WAITING, TicketState.CALLED, TicketState.SERVING, TicketState.HELD

#: verb → state before → state after; a held ticket resumes to serving, or to waiting if it was never served
MOVES: Mapping[TicketVerb, Mapping[TicketState, TicketState]] = MappingProxyType(
    {
        TicketVerb.CALL: {_W: _C},
        TicketVerb.RECALL: {_C: _C},
        TicketVerb.START: {_C: _S},
        TicketVerb.HOLD: {_C: _H, _S: _H},
        TicketVerb.RESUME: {_H: _S},
        TicketVerb.TRANSFER: {_C: _W, _S: _W},
        TicketVerb.MISS: {_C: TicketState.NO_SHOW},
        TicketVerb.REINSTATE: {TicketState.NO_SHOW: _W, _H: _W},
        TicketVerb.FINISH: {_S: TicketState.SERVED},
        TicketVerb.LEAVE: {
            _W: TicketState.LEFT,
            _C: TicketState.LEFT,
            _S: TicketState.LEFT,
            _H: TicketState.LEFT,
            TicketState.NO_SHOW: TicketState.LEFT,
        },
        TicketVerb.CARRY_OVER: {_W: TicketState.CARRIED_OVER, _H: TicketState.CARRIED_OVER},
        TicketVerb.CARRY_OVER_OPEN: {_C: TicketState.CARRIED_OVER, _S: TicketState.CARRIED_OVER},
        TicketVerb.VOID: {_W: TicketState.VOID, _H: TicketState.VOID},
        TicketVerb.JOIN: {
            _W: TicketState.VOID,
            _H: TicketState.VOID,
            _C: TicketState.VOID,
            _S: TicketState.VOID,
        },
        TicketVerb.MARK_CLASS: {_W: _W},
    }
)


def is_allowed(verb: TicketVerb, state: TicketState) -> bool:
    """Whether the verb may be done to a ticket in this state."""
    return state in MOVES[verb]

"""The states of a case and every allowed move between them, in one table."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class CaseState(StrEnum):
    """Where a case stands (办件状态)."""

    DRAFT = "draft"  #: 填写中
    NOTICED = "noticed"  #: 已告知 (一次性告知书)
    REFUSED = "refused"  #: 不予受理
    ABANDONED = "abandoned"  #: 没有办，已移出
    PENDING_REVIEW = "pending_review"  #: 待民警审核
    ACCEPTED = "accepted"  #: 已受理
    SENT_BACK = "sent_back"  #: 退回补正
    WITHDRAWN = "withdrawn"  #: 已撤回
    HANDED_OFF = "handed_off"  #: 已移交
    APPROVED = "approved"
    REJECTED = "rejected"  #: 不予批准
    PRODUCED = "produced"  #: 已制证
    READY = "ready"  #: 待领证
    COLLECTED = "collected"  #: 已领证
    MAILED = "mailed"  #: 已邮寄
    DONE = "done"  #: 办结


class CaseVerb(StrEnum):
    """What an officer does to a case."""

    ACCEPT = "accept"
    SUBMIT = "submit"
    APPROVE = "approve"
    RETURN = "return"
    COMPLETE = "complete"
    NOTICE = "notice"
    REOPEN = "reopen"
    REFUSE = "refuse"
    ABANDON = "abandon"
    SEND_BACK = "send_back"
    MENDED = "mended"
    WITHDRAW = "withdraw"
    HAND_OFF = "hand_off"
    GRANT = "grant"
    REJECT = "reject"
    PRODUCE = "produce"
    MAKE_READY = "make_ready"
    COLLECT = "collect"
    MAIL = "mail"
    UNDO_ACCEPT = "undo_accept"


_S = CaseState
MOVES: Mapping[CaseVerb, Mapping[CaseState, CaseState]] = MappingProxyType(
    {
        CaseVerb.ACCEPT: {_S.DRAFT: _S.ACCEPTED},
        # an auxiliary's acceptance of what needs a decision waits for a sworn officer
        CaseVerb.SUBMIT: {_S.DRAFT: _S.PENDING_REVIEW, _S.ACCEPTED: _S.PENDING_REVIEW},
        CaseVerb.APPROVE: {_S.PENDING_REVIEW: _S.ACCEPTED},
        CaseVerb.RETURN: {_S.PENDING_REVIEW: _S.DRAFT},
        # 当场办结: accepted and finished in one act
        CaseVerb.COMPLETE: {_S.DRAFT: _S.DONE, _S.ACCEPTED: _S.DONE, _S.PENDING_REVIEW: _S.DONE},
        CaseVerb.NOTICE: {_S.DRAFT: _S.NOTICED},
        CaseVerb.REOPEN: {_S.NOTICED: _S.DRAFT},
        CaseVerb.REFUSE: {_S.DRAFT: _S.REFUSED},
        CaseVerb.ABANDON: {_S.DRAFT: _S.ABANDONED},
        CaseVerb.SEND_BACK: {_S.ACCEPTED: _S.SENT_BACK},
        CaseVerb.MENDED: {_S.SENT_BACK: _S.ACCEPTED},
        CaseVerb.WITHDRAW: {_S.ACCEPTED: _S.WITHDRAWN, _S.SENT_BACK: _S.WITHDRAWN},
        CaseVerb.HAND_OFF: {_S.ACCEPTED: _S.HANDED_OFF},
        CaseVerb.GRANT: {_S.HANDED_OFF: _S.APPROVED},
        CaseVerb.REJECT: {_S.HANDED_OFF: _S.REJECTED},
        CaseVerb.PRODUCE: {_S.APPROVED: _S.PRODUCED},
        CaseVerb.MAKE_READY: {_S.PRODUCED: _S.READY},
        CaseVerb.COLLECT: {_S.READY: _S.COLLECTED},
        CaseVerb.MAIL: {_S.READY: _S.MAILED},
        CaseVerb.UNDO_ACCEPT: {
            _S.ACCEPTED: _S.DRAFT,
            _S.PENDING_REVIEW: _S.DRAFT,
            _S.DONE: _S.DRAFT,
        },
    }
)

#: the visit may end when every case is in one of these
SETTLED_AT_WINDOW = frozenset(CaseState) - {CaseState.DRAFT}
#: counted as 受理件: it has a 受理号
ACCEPTED_STATES = frozenset(
    {
        _S.PENDING_REVIEW,
        _S.ACCEPTED,
        _S.SENT_BACK,
        _S.HANDED_OFF,
        _S.APPROVED,
        _S.PRODUCED,
        _S.READY,
        _S.COLLECTED,
        _S.MAILED,
        _S.REJECTED,
        _S.WITHDRAWN,
        _S.DONE,
    }
)
#: nothing more is owed to the applicant
CLOSED_STATES = frozenset({_S.DONE, _S.COLLECTED, _S.MAILED, _S.REJECTED, _S.WITHDRAWN})


def is_allowed(verb: CaseVerb, state: CaseState) -> bool:
    """Whether the verb may be done to a case in this state."""
    return state in MOVES[verb]

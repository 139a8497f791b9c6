"""Which windows an officer may open when signing in, and which one is meant by default."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from ui import labels
from ui.pages.sign_in.sign_in_rows import CounterOption
from ui.translation import QT_TRANSLATE_NOOP
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.station.counter import Counter, CounterMode
from window_client.domain.station.officer import OfficerCard, Permission
from window_client.ids import OfficerId


def counter_options(
    counters: Sequence[Counter], names: Mapping[OfficerId, str], officer: OfficerCard | None
) -> tuple[CounterOption, ...]:
    """Every window with what it takes, the taken ones with the reason, and 不开窗 at the end."""
    options = [_option(counter, names, officer) for counter in counters]
    nowhere = _said(QT_TRANSLATE_NOOP("counter_choice", "不开窗（只看、只管理）"))
    return (*options, CounterOption(None, nowhere))


def usual_option(
    options: Sequence[CounterOption],
    counters: Sequence[Counter],
    officer: OfficerCard | None,
    this_pc: str,
) -> CounterOption:
    """The window that this officer has open (after a crash), this PC's own, else the first free one."""
    mine = next((one.id for one in counters if officer and one.officer_id == officer.id), None)
    free = [option for option in options if option.counter and option.enabled]
    for wanted in (mine, this_pc):
        for option in free:
            if option.counter == wanted:
                return option
    return free[0] if free else options[-1]


def mode_of(counter: Counter | None, senior: bool) -> CounterMode | None:
    """The way of calling that the tick stands for; a window that takes only seniors stays so."""
    if counter is None:
        return None
    if not senior:
        return CounterMode.ORDINARY
    return CounterMode.SENIOR_FIRST if counter.mode is CounterMode.ORDINARY else counter.mode


def _option(counter: Counter, names: Mapping[OfficerId, str], officer: OfficerCard | None) -> CounterOption:
    takes = (
        _said(QT_TRANSLATE_NOOP("counter_choice", "全部业务"))
        if counter.domains >= set(BusinessDomain)
        else "、".join(labels.words(domain) for domain in BusinessDomain if domain in counter.domains)
    )
    words = f"{labels.counter_name(counter.number)}（{counter.name}・{takes}）"
    reason = ""
    if officer is not None and not officer.may(Permission.WORK_COUNTER):
        reason = _said(QT_TRANSLATE_NOOP("counter_choice", "您的账号不开窗"))
    elif counter.officer_id is not None and (officer is None or counter.officer_id != officer.id):
        reason = _said(QT_TRANSLATE_NOOP("counter_choice", "{name}在用")).format(
            name=names.get(counter.officer_id, "")
        )
    return CounterOption(
        counter.id,
        f"{words} {reason}".rstrip(),
        enabled=not reason,
        senior=counter.mode is not CounterMode.ORDINARY,
    )


def _said(text: str) -> str:
    return QCoreApplication.translate("counter_choice", text)

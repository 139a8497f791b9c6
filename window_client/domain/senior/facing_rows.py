"""The four facts that a person is asked about (本人核对): 姓名 办什么 费用 怎么领, written and spoken.

What is spoken holds no number of a document, no phone and no address: only a name, what is done, amounts and
days, and these as words.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from window_client.domain.catalogue.fee import PayWhen
from window_client.domain.catalogue.item_traits import PickupMethod
from window_client.domain.catalogue.time_limit import Limit, LimitUnit
from window_client.domain.senior.facing_facts import FacingRow

_DIGITS: Final = "零一二三四五六七八九"
_WEEKDAYS: Final = "一二三四五六日"
#: so many titles stand in one row
_MOST_TITLES: Final = 4


@dataclass(frozen=True, slots=True)
class FacingCase:
    """What the facts need of one case.

    Attributes:
        title: as others may see it; a sensitive item's neutral title.
        due_fen, paid_fen: the fee as it stands now.
        accepted: it has its number.
        done: finished on the spot.
        pickup: as chosen; None where nothing was chosen yet or nothing is to be chosen.
        ways: how the item's result may reach the person.
        promise_on: last day, once accepted; before that ``limit`` says how long it takes.
    """

    title: str
    sensitive: bool
    due_fen: int
    paid_fen: int
    pay_by: date | None
    pay_when: PayWhen
    accepted: bool
    done: bool
    pickup: PickupMethod | None
    ways: tuple[PickupMethod, ...]
    promise_on: date | None
    limit: Limit | None


def facing_rows(name: str, cases: Sequence[FacingCase], enquiry: str = "") -> tuple[FacingRow, ...]:
    """The rows, as many as there is something to say about.

    Args:
        cases: of this person, in the order of the visit; without withdrawn and abandoned ones.
        enquiry: what was asked for at the door, while there is no case.
    """
    rows = [FacingRow("姓名", name)]
    titles = [case.title for case in cases] or [enquiry]
    if any(titles):
        more = f"一共 {len(titles)} 项" if len(titles) > 1 else ""
        shown = "、".join(titles[:_MOST_TITLES]) + ("等" if len(titles) > _MOST_TITLES else "")
        said = f"，一共{spoken_count(len(titles))}项" if more else ""
        rows.append(FacingRow("办什么", shown, more, f"办什么，{shown}{said}"))
    if cases:
        rows += [_fee(cases), _pickup(cases)]
    return tuple(rows)


def _fee(cases: Sequence[FacingCase]) -> FacingRow:
    due = sum(case.due_fen for case in cases)
    left = sum(max(0, case.due_fen - case.paid_fen) for case in cases)
    if not due:
        return FacingRow("费用", "不收费", "", "费用，不收费")
    if not left:
        return FacingRow("费用", yuan_text(due), "已经缴清", f"费用，{spoken_yuan(due)}，已经缴清")
    owing = [case for case in cases if case.due_fen > case.paid_fen]
    pay_by = min((case.pay_by for case in owing if case.pay_by), default=None)
    if pay_by is not None:
        when, said = f"请在 {day_text(pay_by)}前缴清", f"请在{spoken_day(pay_by)}前缴清"
    else:
        when = said = _WHEN[owing[0].pay_when] if len({case.pay_when for case in owing}) == 1 else ""
    if left != due:
        paid = f"一共 {yuan_text(due)}，已缴 {yuan_text(due - left)}"
        paid_said = f"一共{spoken_yuan(due)}，已经缴了{spoken_yuan(due - left)}"
        when, said = "，".join(filter(None, (paid, when))), "，".join(filter(None, (paid_said, said)))
        return FacingRow(
            "费用", f"还要缴 {yuan_text(left)}", when, f"费用，还要缴{spoken_yuan(left)}，{said}"
        )
    return FacingRow("费用", yuan_text(due), when, "，".join(filter(None, ("费用", spoken_yuan(due), said))))


_WHEN: Final = {
    PayWhen.AFTER_ACCEPTANCE: "受理以后再缴",
    PayWhen.BEFORE: "先缴费，再受理",
    PayWhen.AT_PICKUP: "来领的时候缴",
}


def _pickup(cases: Sequence[FacingCase]) -> FacingRow:
    later = [case for case in cases if not _on_the_spot(case)]
    if not later:
        return FacingRow("怎么领", "当场办好，当场拿走", "", "怎么领，当场办好，当场拿走")
    chosen = {_way(case) for case in later}
    big = {
        frozenset({PickupMethod.MAIL}): "寄到您家里",
        frozenset({PickupMethod.WINDOW}): "到本所窗口来领",
        frozenset({PickupMethod.WINDOW, PickupMethod.MAIL}): "有的寄到家里，有的到窗口来领",
    }.get(frozenset(way for way in chosen if way is not None), "还没选，请告诉工作人员")
    if None in chosen:
        big = "还没选，请告诉工作人员"
    days = [case.promise_on for case in later if case.promise_on]
    if len(days) == len(later):
        when = f"最迟 {day_text(max(days))}（周{_WEEKDAYS[max(days).weekday()]}）办好"
        said = f"最迟{spoken_day(max(days))}，星期{_WEEKDAYS[max(days).weekday()].replace('日', '天')}办好"
    else:
        when, said = _limit([case.limit for case in later if case.limit])
    post = "邮费按邮政标准另付" if PickupMethod.MAIL in chosen else ""
    return FacingRow(
        "怎么领",
        big,
        "，".join(filter(None, (when, post))),
        "，".join(filter(None, ("怎么领", big, said, post))),
    )


def _on_the_spot(case: FacingCase) -> bool:
    return case.done or set(case.ways) <= {PickupMethod.ON_THE_SPOT}


def _way(case: FacingCase) -> PickupMethod | None:
    """As chosen; where there is only one way nobody chooses."""
    ways = [way for way in case.ways if way is not PickupMethod.ON_THE_SPOT]
    return case.pickup or (ways[0] if len(ways) == 1 else None)


def _limit(limits: Collection[Limit]) -> tuple[str, str]:
    units = {limit.unit for limit in limits}
    if len(units) != 1 or LimitUnit.ON_THE_SPOT in units:
        return "", ""
    days = max(limit.value for limit in limits)
    unit = "个工作日" if LimitUnit.WORKDAYS in units else "天"
    return f"受理后 {days} {unit}内办好", f"受理以后{spoken_count(days)}{unit}内办好"


def yuan_text(fen: int) -> str:
    """「120 元」, 「7.50 元」."""
    return f"{fen // 100} 元" if fen % 100 == 0 else f"{fen // 100}.{fen % 100:02d} 元"


def day_text(day: date) -> str:
    """「3 月 27 日」."""
    return f"{day.month} 月 {day.day} 日"


def spoken_yuan(fen: int) -> str:
    """「一百二十元」, 「七元五角」."""
    yuan, rest = divmod(fen, 100)
    tenths, hundredths = divmod(rest, 10)
    said = f"{spoken_count(yuan)}元" if yuan or not rest else ""
    if tenths:
        said += f"{_DIGITS[tenths]}角"
    if hundredths:
        said += ("零" if yuan and not tenths else "") + f"{_DIGITS[hundredths]}分"
    return said


def spoken_day(day: date) -> str:
    """「三月二十七号」."""
    return f"{spoken_number(day.month)}月{spoken_number(day.day)}号"


def spoken_count(number: int) -> str:
    """Before a measure word: 「两项」, 「十二项」, 「二十个」."""
    return "两" if number == 2 else spoken_number(number)


def spoken_number(number: int) -> str:
    """A number below a hundred million as it is said: 「十二」, 「一百零五」, 「一千二百」, 「两万零三十」.

    Raises:
        ValueError: it is negative or larger.
    """
    if not 0 <= number < 100_000_000:
        raise ValueError("no number that is said here")
    if number >= 10_000:
        high, rest = divmod(number, 10_000)
        said = f"{spoken_count(high)}万"
        return said + (("零" if rest < 1_000 else "") + _below(rest) if rest else "")
    return _below(number) if number else _DIGITS[0]


def _below(number: int) -> str:
    """Below ten thousand, without a leading zero."""
    said, gap = "", False
    for unit, word in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, unit)
        if not digit:
            gap = bool(said)
            continue
        said += (
            ("零" if gap else "") + ("" if unit == 10 and digit == 1 and not said else _DIGITS[digit]) + word
        )
        gap = False
    return said

"""The picker's short texts about an item: time limit, fee, who may apply, papers."""

from PySide6.QtCore import QCoreApplication

from ui import labels
from ui.pages.picker.picker_rows import PreviewCard, PreviewFact, PreviewPaper
from ui.translation import QT_TRANSLATE_NOOP
from window_client.domain.catalogue.agent_rule import AgentPolicy
from window_client.domain.catalogue.fee import PayWhen
from window_client.domain.catalogue.material import Disposition
from window_client.domain.catalogue.service_item import ServiceItem
from window_client.domain.catalogue.time_limit import LimitUnit
from window_client.services.item_preview import ItemPreview, PreviewMaterial

_CONTEXT = "picker"
_LIMITS = {
    LimitUnit.WORKDAYS.value: QT_TRANSLATE_NOOP("picker", "{days} 工作日"),
    LimitUnit.DAYS.value: QT_TRANSLATE_NOOP("picker", "{days} 天"),
    LimitUnit.ON_THE_SPOT.value: QT_TRANSLATE_NOOP("picker", "当场"),
}
_WHO = {
    AgentPolicy.NONE: QT_TRANSLATE_NOOP("picker", "须本人到场，领证也是"),
    AgentPolicy.PICKUP_ONLY: QT_TRANSLATE_NOOP("picker", "须本人到场，可以代领"),
    AgentPolicy.WITH_POA: QT_TRANSLATE_NOOP("picker", "本人，或带委托书的代办人"),
    AgentPolicy.RELATIVES: QT_TRANSLATE_NOOP("picker", "本人，或近亲属"),
}
_PAY = {
    PayWhen.AFTER_ACCEPTANCE: QT_TRANSLATE_NOOP("picker", "，受理后缴"),
    PayWhen.BEFORE: QT_TRANSLATE_NOOP("picker", "，先缴费再受理"),
    PayWhen.AT_PICKUP: QT_TRANSLATE_NOOP("picker", "，领证时缴"),
}


def said(text: str) -> str:
    """A text of this module in the language in use."""
    return QCoreApplication.translate(_CONTEXT, text)


def limit_words(value: int, unit: str) -> str:
    """7 工作日, 当场; empty where nothing sets a limit."""
    return said(_LIMITS[unit]).format(days=value) if unit else ""


def amount_words(fen: int) -> str:
    """120 元, or 7.50 元 where there are fen."""
    amount = str(fen // 100) if fen % 100 == 0 else labels.yuan(fen)
    return said(QT_TRANSLATE_NOOP("picker", "{amount} 元")).format(amount=amount)


def fee_words(amounts_fen: tuple[int, ...]) -> str:
    """120 元, 20–40 元, 免费."""
    least, most = min(amounts_fen), max(amounts_fen)
    if most == 0:
        return said(QT_TRANSLATE_NOOP("picker", "免费"))
    if least == most:
        return amount_words(most)
    return f"{least // 100 if least % 100 == 0 else labels.yuan(least)}–{amount_words(most)}"


def item_facts(item: ServiceItem) -> str:
    """7 工作日・120 元, at the right of a result."""
    limit = item.time_limit.shown
    words = limit_words(limit.value, limit.unit.value) if limit else ""
    return "・".join(part for part in (words, fee_words(item.fee.amounts_fen)) if part)


def preview_card(preview: ItemPreview, *, taken_here: bool) -> PreviewCard:
    """The right column.

    Args:
        taken_here: this window takes the item's kind of business.
    """
    here = (
        said(QT_TRANSLATE_NOOP("picker", "；本窗可办"))
        if taken_here
        else said(QT_TRANSLATE_NOOP("picker", "；本窗平时不收这类，这次一并办"))
    )
    facts = [
        PreviewFact(
            said(QT_TRANSLATE_NOOP("picker", "谁能办")),
            ((said(_WHO[preview.agent_policy]) + here, False),),
        ),
        PreviewFact(said(QT_TRANSLATE_NOOP("picker", "时限")), _limit(preview)),
        PreviewFact(said(QT_TRANSLATE_NOOP("picker", "费用")), _fee(preview)),
    ]
    count = len(preview.materials)
    pattern = (
        said(QT_TRANSLATE_NOOP("picker", "按{name}的情况算好：要 {count} 份"))
        if count
        else said(QT_TRANSLATE_NOOP("picker", "按{name}的情况：什么都不用带"))
    )
    return PreviewCard(
        name=preview.name,
        short_code=preview.short_code,
        facts=tuple(facts),
        for_whom=pattern.format(name=preview.applicant_name, count=count),
        papers=tuple(PreviewPaper(one.name, _paper(one), one.present) for one in preview.materials),
        not_needed=_not_needed(preview),
        undecided="、".join(preview.undecided),
    )


def _limit(preview: ItemPreview) -> tuple[tuple[str, bool], ...]:
    if preview.limit_unit == LimitUnit.ON_THE_SPOT.value:
        return ((said(QT_TRANSLATE_NOOP("picker", "当场办结")), True),)
    if preview.due_on is None:
        return ((said(QT_TRANSLATE_NOOP("picker", "没有规定时限")), False),)
    before, after = said(QT_TRANSLATE_NOOP("picker", "{limit}，最迟 {date}办好")).split("{date}")
    limit = limit_words(preview.limit_value, preview.limit_unit)
    return ((before.format(limit=limit), False), (labels.long_date(preview.due_on), True), (after, False))


def _fee(preview: ItemPreview) -> tuple[tuple[str, bool], ...]:
    if not preview.fee_final:
        words = said(QT_TRANSLATE_NOOP("picker", "{fee}，按问到的情况定"))
        return ((words.format(fee=fee_words(preview.amounts_fen)), False),)
    if preview.due_fen == 0:
        return ((said(QT_TRANSLATE_NOOP("picker", "不收费")), False),)
    amount = said(QT_TRANSLATE_NOOP("picker", "{amount} 元")).format(amount=labels.yuan(preview.due_fen))
    return ((amount, True), (said(_PAY[preview.pay_when]), False))


def _paper(paper: PreviewMaterial) -> str:
    parts: list[str] = []
    if paper.present:
        parts.append(said(QT_TRANSLATE_NOOP("picker", "已看过")))
    if paper.shared_with:
        names = "、".join(paper.shared_with)
        parts.append(said(QT_TRANSLATE_NOOP("picker", "与{names}共用")).format(names=names))
    if paper.ask:
        parts.append(said(QT_TRANSLATE_NOOP("picker", "先问{question}")).format(question=paper.ask))
    elif paper.note:
        parts.append(paper.note)
    elif not parts and paper.because:
        parts.append(paper.because)
    if not paper.ask and paper.disposition not in (Disposition.NONE, Disposition.RETURNED):
        parts.append(labels.words(paper.disposition))
    return "；".join(parts)


def _not_needed(preview: ItemPreview) -> tuple[str, str]:
    if not preview.not_needed:
        return ("", "")
    names = "、".join(dict.fromkeys(line.name for line in preview.not_needed))
    reasons = "，".join(dict.fromkeys(line.reason for line in preview.not_needed if line.reason))
    return names, said(QT_TRANSLATE_NOOP("picker", "不需要：{reasons}")).format(reasons=reasons)

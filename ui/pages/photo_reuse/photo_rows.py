"""What the sheet 复用还是重拍 shows, as frozen values, and the words of each photo."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage

from ui import photo_labels
from window_client.ids import PhotoId
from window_client.services.photo_answers import PhotoOffer, PhotoSheet, RuleLine

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Fact:
    """A labelled value of a reference-only photo: 号码 L3*****26."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class PhotoRow:
    """A photo on file as list and frame show it.

    Attributes:
        title: 出入境证件照.
        detail: 2023-05-11 拍・距今 2 年 10 个月.
        dated: 2023-05-11 出入境证件照, under the frame.
        reason: the verdict's one line.
        faults: each point that fails the specification.
        facts: where the image is; of a reference-only photo.
        system: 出入境系统, where it is compared; empty for a photo whose image is here.
        preview: the small picture; None for a reference-only photo.
    """

    id: PhotoId
    title: str
    detail: str
    dated: str
    allowed: bool
    reason: str
    faults: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    system: str = ""
    preview: QImage | None = field(default=None, compare=False)

    @property
    def reference_only(self) -> bool:
        """Whether its image is in the other system."""
        return bool(self.system)


@dataclass(frozen=True, slots=True)
class PhotoShown:
    """Everything in the sheet.

    Attributes:
        who: 周㛃兰・67 岁.
        rows: newest first.
        rule: 规则：满 60 周岁、5 年内.
        rule_note: which version it is, and that all is recorded.
        served: names of the cases that a decision serves.
        also: what it serves if it is added later; empty for nothing.
        decided: which photo holds now, if one does.
    """

    who: str
    rows: tuple[PhotoRow, ...] = ()
    rule: str = ""
    rule_note: str = ""
    served: tuple[str, ...] = ()
    also: str = ""
    decided: PhotoId | None = None

    @property
    def first(self) -> PhotoId | None:
        """What is looked at first: what was decided, else the newest that may be used, else the newest."""
        ids = [row.id for row in self.rows]
        if self.decided in ids:
            return self.decided
        return next((row.id for row in self.rows if row.allowed), next(iter(ids), None))


def shown_sheet(sheet: PhotoSheet, name: str, age: int | None) -> PhotoShown:
    """A sheet as the service answers it, in words; decodes the small pictures, so not on the GUI thread."""
    rule = sheet.rule
    who = translate("photo", "{name}・{age} 岁").format(name=name, age=age) if age is not None else name
    return PhotoShown(
        who=who,
        rows=tuple(_row(offer, rule) for offer in sheet.offers),
        rule=_rule_words(rule) if rule else "",
        rule_note=_rule_note(rule) if rule else translate("photo", "今天没有生效的复用规则，请现场拍照。"),
        served=tuple(case.item_name for case in sheet.cases),
        also=translate("photo", "再加办港澳、台湾通行证也用它")
        if rule and rule.least_age is not None
        else "",
        decided=sheet.decision.photo if sheet.decision else None,
    )


def decoded(content: bytes | None) -> QImage | None:
    """A picture; None where there is none, or it cannot be decoded."""
    image = QImage.fromData(content) if content else QImage()
    return None if image.isNull() else image


def _rule_words(rule: RuleLine) -> str:
    if rule.least_age is None:
        return translate("photo", "规则：{years} 年内、同一年龄段").format(years=rule.max_years)
    return translate("photo", "规则：满 {age} 周岁、{years} 年内").format(
        age=rule.least_age, years=rule.max_years
    )


def _rule_note(rule: RuleLine) -> str:
    words = translate("photo", "规则第 {nth} 版，{day} 起用。谁选的、为什么、何时，都会记入本件。")
    return words.format(nth=rule.nth, day=rule.valid_from.isoformat())


def _row(offer: PhotoOffer, rule: RuleLine | None) -> PhotoRow:
    system = photo_labels.say(photo_labels.SYSTEMS[offer.system]) if offer.reference_only else ""
    return PhotoRow(
        id=offer.photo,
        title=photo_labels.photo_name(offer.source, offer.document),
        detail="・".join(_details(offer, system)),
        dated=photo_labels.dated_photo(offer.source, offer.document, offer.known_on),
        allowed=offer.verdict.allowed,
        reason=_reason(offer, rule),
        faults=tuple(photo_labels.say(photo_labels.FAULTS[fault]) for fault in offer.verdict.faults),
        facts=tuple(_facts(offer, system)) if offer.reference_only else (),
        system=system,
        preview=decoded(offer.preview),
    )


def _details(offer: PhotoOffer, system: str) -> Iterator[str]:
    if offer.taken_on is not None:
        yield translate("photo", "{day} 拍").format(day=offer.taken_on.isoformat())
    elif offer.issued_on is not None:
        yield translate("photo", "{day} 发证").format(day=offer.issued_on.isoformat())
    elif offer.accepted_on is not None:
        yield translate("photo", "{day} 受理").format(day=offer.accepted_on.isoformat())
    else:
        yield translate("photo", "日期不详")
    if system:
        yield translate("photo", "{system}存，本机无图").format(system=system)
    elif offer.years is not None and offer.months is not None:
        yield _age_words(offer.years, offer.months)


def _age_words(years: int, months: int) -> str:
    if years and months:
        return translate("photo", "距今 {years} 年 {months} 个月").format(years=years, months=months)
    if years:
        return translate("photo", "距今 {years} 年").format(years=years)
    return (
        translate("photo", "距今 {months} 个月").format(months=months)
        if months
        else translate("photo", "不到 1 个月")
    )


def _reason(offer: PhotoOffer, rule: RuleLine | None) -> str:
    age, years = (rule.least_age, rule.max_years) if rule else (None, 0)
    if not offer.verdict.allowed:
        return photo_labels.refusal_words(offer.verdict.reason, age=age, years=years)
    if offer.newer_allowed:
        return translate("photo", "在 {years} 年内；有更近的，建议用上面的").format(years=years)
    if offer.reference_only:
        return translate("photo", "{years} 年内；请在业务系统中核对照片").format(years=years)
    if age is None:
        return translate("photo", "{years} 年内现场采集，本次可用").format(years=years)
    return translate("photo", "满 {age} 周岁，{years} 年内，本次可用").format(age=age, years=years)


def _facts(offer: PhotoOffer, system: str) -> Iterator[Fact]:
    yield Fact(translate("photo", "系统"), system)
    if offer.document is not None:
        yield Fact(translate("photo", "证件"), photo_labels.say(photo_labels.DOCUMENTS[offer.document]))
    if offer.document_number:
        yield Fact(translate("photo", "号码"), offer.document_number)
    if offer.taken_on is not None:
        yield Fact(translate("photo", "拍摄"), offer.taken_on.isoformat())
    elif offer.known_on is not None:
        yield Fact(translate("photo", "日期"), offer.known_on.isoformat())

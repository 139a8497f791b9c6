"""Sentences of the guide's page (导服台). Words only, no widgets."""

from collections import Counter as Tally
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from ui.labels import words
from ui.tickets.queue_words import whole_minutes
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.hall import Hall
from window_client.domain.queue.promise import PersonClass
from window_client.domain.station.counter import Counter

translate = QCoreApplication.translate


def mark_choices() -> tuple[tuple[PersonClass, str], ...]:
    """The classes that the guide marks; the first five in the order of the sheet that gives numbers."""
    return (
        (PersonClass.ORDINARY, translate("guide", "普通")),
        (PersonClass.SENIOR, translate("guide", "60 岁以上")),
        (PersonClass.MILITARY, translate("guide", "军人优抚")),
        (PersonClass.PREGNANT, translate("guide", "孕妇")),
        (PersonClass.DISABLED, translate("guide", "残疾人")),
        (PersonClass.INFANT, translate("guide", "抱婴者")),
    )


def class_words(person_class: PersonClass) -> str:
    """The class as it is said at the door."""
    return dict(mark_choices()).get(person_class) or words(person_class)


def takes_words(counter: Counter) -> str:
    """户政 车驾管, or 全部."""
    if counter.domains >= set(BusinessDomain):
        return translate("guide", "全部业务")
    return " ".join(words(domain) for domain in BusinessDomain if domain in counter.domains)


@dataclass(frozen=True, slots=True)
class HallFigure:
    """One figure at the top: the number, what it is, and its ink."""

    value: str
    caption: str
    ink: str = "primary"


def hall_figures(hall: Hall, now: datetime) -> tuple[HallFigure, ...]:
    """等候, 等得最久, 开着的窗口, 按时叫到, 让先, 答疑."""
    by_domain = Tally(line.ticket.domain for line in hall.waiting)
    waiting = "・".join(
        f"{words(domain)} {by_domain[domain]}" for domain in BusinessDomain if by_domain[domain]
    )
    longest = min(hall.waiting, key=lambda line: line.ticket.arrival, default=None)
    waited, longest_words, ink = "—", translate("guide", "等得最久"), "primary"
    if longest is not None:
        minutes = whole_minutes(now - longest.ticket.arrival)
        waited = translate("guide", "{minutes} 分").format(minutes=minutes)
        longest_words = translate("guide", "等得最久 {label}").format(label=longest.ticket.label)
        if whole_minutes(now - longest.ticket.call_by) >= 1:
            ink = "danger"
    permille = hall.on_time * 1000 // hall.called if hall.called else None
    on_time = "—" if permille is None else f"{permille // 10}.{permille % 10}%"
    overtaken = hall.overtaking
    return (
        HallFigure(
            str(len(hall.waiting)),
            translate("guide", "等候（{domains}）").format(domains=waiting)
            if waiting
            else translate("guide", "等候"),
        ),
        HallFigure(waited, longest_words, ink),
        HallFigure(f"{hall.open_windows} / {len(hall.windows)}", translate("guide", "开着的窗口")),
        HallFigure(on_time, translate("guide", "今日按时叫到")),
        HallFigure(
            translate("guide", "{most} 次").format(most=overtaken.most),
            translate("guide", "让先最多（上限 {bound}，另计 {apart}）").format(
                bound=overtaken.bound, apart=overtaken.apart
            ),
        ),
        HallFigure(
            translate("guide", "{count} 次").format(count=hall.answered), translate("guide", "今日答疑")
        ),
    )

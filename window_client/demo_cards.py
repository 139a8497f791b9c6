"""Cards of invented people, of every kind and trouble, for readers made of software.

Nobody on them exists: the region code 3204 99 is not assigned. Check digits are right.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

from window_client.devices.id_card_text import CardKind, CardText
from window_client.devices.reader_simulator import LaidCard
from window_client.domain.people.identity_number import check_character_of

_STATION: Final = "示例市公安局"
_STREET: Final = "示例市云溪区云溪镇青石巷 18 号 3 幢 502"


@dataclass(frozen=True, slots=True)
class DemoCard:
    """A card to lay down.

    Attributes:
        key: what is special about it: senior, adult, long_name, expired, resident, permanent_2017, permanent.
    """

    key: str
    laid: LaidCard


def demo_cards(today: date) -> tuple[DemoCard, ...]:
    """The cards; ages and last days are reckoned from today."""

    def citizen(name: str, age: int, order: int, valid_until: date | None) -> CardText:
        number, born = _number("320499", today, age, order)
        return CardText(
            kind=CardKind.CITIZEN,
            name=name,
            number=number,
            sex="1" if order % 2 else "2",
            ethnic="01",
            birth=born,
            address=_STREET,
            issuer=_STATION,
            valid_from=date(today.year - 12, 6, 1),
            valid_until=valid_until,
        )

    def foreigner(kind: CardKind, region: str, order: int) -> CardText:
        number, born = _number(region, today, 45, order)
        if kind is CardKind.PERMANENT_2017:
            number, born = "CAN110080010101", date(1980, 1, 1)
        return CardText(
            kind=kind,
            name="安娜" if kind is CardKind.PERMANENT_2023 else "玛丽",
            number=number,
            sex="2",
            birth=born,
            valid_from=date(today.year - 2, 6, 1),
            valid_until=date(today.year + 8, 6, 1),
            english_name="SAMPLE, ANNA MARIA",
            nationality="CAN",
        )

    number, born = _number("810000", today, 32, 228)
    resident = CardText(
        kind=CardKind.HK_MO_TW_RESIDENT,
        name="陈样例",
        number=number,
        sex="2",
        birth=born,
        address=_STREET,
        issuer=_STATION,
        valid_from=date(today.year - 2, 1, 1),
        valid_until=date(today.year + 3, 1, 1),
        permit="H12345678",
        issues="02",
    )
    good = date(today.year + 8, 6, 1)
    texts = (
        ("senior", citizen("周㛃兰", 67, 162, None)),
        ("adult", citizen("何映秋", 41, 228, good)),
        ("long_name", citizen("买买提·艾力·阿不都热依木·吾斯曼江", 38, 165, good)),
        ("expired", citizen("顾晚舟", 52, 347, date(today.year - 1, 6, 1))),
        ("resident", resident),
        ("permanent_2017", foreigner(CardKind.PERMANENT_2017, "", 0)),
        ("permanent", foreigner(CardKind.PERMANENT_2023, "911124", 2)),
    )
    return tuple(DemoCard(key, LaidCard(text)) for key, text in texts)


def _number(region: str, today: date, age: int, order: int) -> tuple[str, date]:
    """A right number of somebody who has been so old since the beginning of the year."""
    born = date(today.year - age, 1, 1)
    stem = f"{region}{born:%Y%m%d}{order:03d}"
    return (stem + check_character_of(stem) if region else ""), born

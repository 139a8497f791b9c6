"""Cards of invented people, one of each kind."""

from datetime import date

from tests.sample_values import identity_number
from window_client.devices.id_card_text import CardKind, CardText

CITIZEN = CardText(
    kind=CardKind.CITIZEN,
    name="周大山",
    number=identity_number(),
    sex="1",
    ethnic="01",
    birth=date(1979, 5, 12),
    address="示例市云溪区云溪路 2 号",
    issuer="示例市公安局",
    valid_from=date(2020, 5, 18),
    valid_until=date(2040, 5, 18),
)
RESIDENT = CardText(
    kind=CardKind.HK_MO_TW_RESIDENT,
    name="陈样例",
    number=identity_number("19940823", 2, "810000"),
    sex="2",
    birth=date(1994, 8, 23),
    address="示例市云溪区云溪路 3 号",
    issuer="示例市公安局",
    valid_from=date(2022, 1, 1),
    valid_until=date(2027, 1, 1),
    permit="H12345678",
    issues="02",
)
PERMANENT_2017 = CardText(
    kind=CardKind.PERMANENT_2017,
    name="安娜",
    english_name="SAMPLE, ANNA MARIA",
    number="CAN110080010101",
    sex="2",
    birth=date(1980, 1, 1),
    nationality="CAN",
    issuer="1500",
    version="01",
    valid_from=date(2018, 6, 1),
    valid_until=date(2028, 6, 1),
)
PERMANENT_2023 = CardText(
    kind=CardKind.PERMANENT_2023,
    name="安娜",
    english_name="SAMPLE, ANNA MARIA",
    number=identity_number("19800101", 2, "911124"),
    sex="2",
    birth=date(1980, 1, 1),
    nationality="CAN",
    renewals="01",
    former="001",
    valid_from=date(2024, 6, 1),
    valid_until=date(2034, 6, 1),
)
CARDS = (CITIZEN, RESIDENT, PERMANENT_2017, PERMANENT_2023)

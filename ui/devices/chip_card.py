"""What a chip holds, as the services take it: a card for identifying somebody."""

from window_client.devices.id_card_reader import ReadCard
from window_client.domain.people.identification import IdentificationMethod
from window_client.domain.people.sex import Sex
from window_client.services.visit_desk import CardRead


def card_of(read: ReadCard) -> CardRead:
    """The card's facts; a foreigner without a Chinese name goes by the English one."""
    text = read.text
    # the cards write SAMPLE, ANNA MARIA; a name here has no comma
    name = text.name or " ".join(text.english_name.replace(",", " ").split())
    return CardRead(
        IdentificationMethod.CARD_READ.value,
        name,
        text.number,
        sex=_SEX.get(text.sex),
        birth=text.birth,
        address=read.address,
        valid_until=text.valid_until,
        name_may_go_on=bool(text.name) and text.name_full,
        photo=read.photo,
    )


_SEX = {one.gb_code: one.value for one in Sex}

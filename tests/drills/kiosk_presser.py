"""One kiosk's process in the drill: takes numbers as fast as it can."""

from typing import Any

from tests.builders import DATA_KEY, TestClock, fresh_command
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.kiosk_station import open_kiosk
from window_client.services.queue_refusals import LiveTicketExists


def press(url: str, documents: list[str], count: int, answers: Any, gate: Any) -> None:
    """Everybody's documents first, then numbers without one; answers labels and how often it refused."""
    try:
        with open_kiosk(url, home=None, data_key=DATA_KEY, clock=TestClock(), durable=False) as place:
            gate.wait(60)
            labels, refused = [], 0
            for document in documents:
                try:
                    labels.append(_taken(place.kiosk, document))
                except LiveTicketExists:
                    refused += 1
            labels += [_taken(place.kiosk, None) for _ in range(count)]
            answers.put((labels, refused))
    except BaseException as error:
        answers.put(repr(error))
        raise


def _taken(kiosk: Any, document: str | None) -> str:
    label: str = kiosk.take(
        domain=BusinessDomain.HOUSEHOLD, document=document, command_id=fresh_command()
    ).label
    return label

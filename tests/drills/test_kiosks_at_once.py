"""Eight kiosks at one station: no number twice, no document with two, nobody hears of the others."""

import multiprocessing

import pytest

from tests.builders import identity_number
from tests.drills.kiosk_presser import press
from tests.server_station import shared_server_template
from window_client.domain.station.station_record import local_day

KIOSKS, NAMELESS, DOCUMENTS = 8, 12, 6

pytestmark = [pytest.mark.drill, pytest.mark.timeout(180)]


def test_eight_kiosks_press_at_once() -> None:
    documents = [identity_number(order=100 + nth) for nth in range(DOCUMENTS)]
    context = multiprocessing.get_context("spawn")
    answers, gate = context.Queue(), context.Barrier(KIOSKS)
    with shared_server_template().open() as rig:
        kiosks = [
            context.Process(target=press, args=(rig.url, documents, NAMELESS, answers, gate))
            for _ in range(KIOSKS)
        ]
        for kiosk in kiosks:
            kiosk.start()
        found = [answers.get(timeout=120) for _ in kiosks]
        for kiosk in kiosks:
            kiosk.join(30)
        assert [kiosk.exitcode for kiosk in kiosks] == [0] * KIOSKS, found
        labels = [label for given, _ in found for label in given]
        expected = KIOSKS * NAMELESS + DOCUMENTS
        assert len(labels) == len(set(labels)) == expected
        # every document got one number, and seven polite refusals
        assert sum(refused for _, refused in found) == DOCUMENTS * (KIOSKS - 1)
        with rig.database.read() as work:
            day = local_day(work.now)
            for document in documents:
                assert len(work.tickets.live_of_document(day, work.number_token(document))) == 1
            assert sorted(ticket.label for ticket in work.tickets.waiting(day)) == sorted(labels)
        assert rig.station.audit.verify().holds

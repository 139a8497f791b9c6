"""Names for the kinds of id, so that no id is passed for another.

Every id is a text of 32 hexadecimal digits, ordered by the time it was made (RFC 9562, UUID version 7),
so that rows of one day lie beside each other in every index.
"""

import os
import time
from typing import NewType

StationId = NewType("StationId", str)
WorkplaceId = NewType("WorkplaceId", str)
CounterId = NewType("CounterId", str)
OfficerId = NewType("OfficerId", str)
TicketId = NewType("TicketId", str)
VisitId = NewType("VisitId", str)
AppointmentId = NewType("AppointmentId", str)
ApplicantId = NewType("ApplicantId", str)
PersonId = NewType("PersonId", str)
CaseId = NewType("CaseId", str)
PaymentId = NewType("PaymentId", str)
PrintJobId = NewType("PrintJobId", str)
PhotoId = NewType("PhotoId", str)
PhotoUseId = NewType("PhotoUseId", str)
DoorAnswerId = NewType("DoorAnswerId", str)
SeniorCareId = NewType("SeniorCareId", str)
SeniorStepId = NewType("SeniorStepId", str)
CitizenCheckId = NewType("CitizenCheckId", str)
HomeVisitId = NewType("HomeVisitId", str)
#: made by the caller of a verb (a UUID); the same command again gives the first result again
CommandId = NewType("CommandId", str)


def new_id() -> str:
    """A fresh id as 32 hexadecimal digits: Unix milliseconds, their fraction, 62 random bits.

    The fraction (RFC 9562, 6.2, method 3) keeps ids that one process makes in the order of their making.
    """
    milliseconds, rest = divmod(time.time_ns(), 1_000_000)
    random_bits = int.from_bytes(os.urandom(8))
    value = (milliseconds & (1 << 48) - 1) << 80
    value |= 0x7 << 76 | (rest * 4096 // 1_000_000) << 64
    value |= 0b10 << 62 | random_bits & (1 << 62) - 1
    return f"{value:032x}"

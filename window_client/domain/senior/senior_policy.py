"""Who is offered the 敬老 process: offered, never forced, and on wish to anybody."""

from enum import StrEnum

from window_client.domain.queue.promise import PersonClass


class CareReason(StrEnum):
    """Why somebody is in care (进入敬老服务的原因)."""

    AGE = "age"  #: 年满规定年龄
    DISABILITY = "disability"  #: 残疾人
    WISH = "wish"  #: 本人要求


def offered_for(person_class: PersonClass, age: int | None, senior_age: int) -> CareReason | None:
    """Why the process is offered; None where it is only begun on wish.

    Args:
        age: 周岁 today (`whole_years`); None while nobody was identified: then the number's class counts.
        senior_age: the station's age, reached on the birthday.
    """
    if age is not None and age >= senior_age:
        return CareReason.AGE
    if person_class is PersonClass.DISABLED:
        return CareReason.DISABILITY
    # whoever took a number as a senior and turns out to be younger is asked like everybody else
    return CareReason.AGE if age is None and person_class is PersonClass.SENIOR else None


def class_for(reason: CareReason) -> PersonClass | None:
    """The class that a waiting ordinary number gets with the process; a wish gives no earlier promise."""
    return {
        CareReason.AGE: PersonClass.SENIOR,
        CareReason.DISABILITY: PersonClass.DISABLED,
    }.get(reason)

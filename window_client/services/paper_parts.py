"""Lines that several papers of cases have in common."""

from window_client.domain.people.person_record import PersonRecord
from window_client.domain.queue.visit import Visit
from window_client.domain.station.station_record import StationRecord, local_day
from window_client.ids import CounterId
from window_client.services.person_cards import age_of, rare_characters
from window_client.services.ports import Work
from window_client.services.station_settings import read_rules


def counter_text(work: Work, counter_id: CounterId | None) -> str:
    """「03 号窗」."""
    return f"{work.counters.get(counter_id).label} 号窗" if counter_id else ""


def window_line(work: Work, counter_id: CounterId | None) -> str:
    """「综合服务窗口・03 号窗」, in the head of an A4 sheet."""
    return "综合服务窗口・" + counter_text(work, counter_id)


def complaint_line(*, exit_entry: bool) -> str:
    """Whom to call; of exit-entry business also its own number."""
    return "监督电话 12345、12389" + ("；出入境咨询 12367。" if exit_entry else "。")


def name_note(name: str) -> str:
    """「（㛃 jié）」 for each rare character of a name."""
    return "".join(f"（{one.character} {one.reading}）" for one in rare_characters(name))


def in_large_print(work: Work, person: PersonRecord, visit: Visit) -> bool:
    """Whether papers of this person are set in large print: from the senior age on, and in care."""
    care = work.senior_cares.of_ticket(visit.ticket_id)
    if care is not None and care.goes_on:
        return True
    age = age_of(person, local_day(work.now))
    return age is not None and age >= read_rules(work).senior_age


def hours_text(work: Work) -> str:
    """Today's working hours."""
    return read_rules(work).hours_text(local_day(work.now))


def foot_lines(work: Work, station: StationRecord) -> tuple[str, ...]:
    """Address, telephone and hours for the foot of an A4 sheet."""
    first = "・".join(
        filter(
            None,
            (
                f"地址：{station.address}" if station.address else "",
                f"电话 {station.phone}" if station.phone else "",
            ),
        )
    )
    return tuple(line for line in (first, hours_text(work)) if line)

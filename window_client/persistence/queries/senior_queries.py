"""Narrow reads for the figures of the 敬老 process: no name, no sealed column."""

from datetime import date, datetime
from itertools import starmap
from typing import Any

from sqlalchemy import Connection, and_, exists, func, literal, or_, select

from window_client.domain.books.senior_rows import SeniorRows, StepFact, UndoneFact
from window_client.domain.photos.photo_decision import PhotoRule, PhotoUseKind, PhotoUseState
from window_client.domain.photos.photo_reuse import ReuseReason
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.senior.senior_policy import CareReason
from window_client.persistence.rows.case_row import CaseRow
from window_client.persistence.rows.door_answer_row import DoorAnswerRow
from window_client.persistence.rows.photo_row import PhotoUseRow
from window_client.persistence.rows.senior_row import HomeVisitRow, SeniorCareRow, SeniorStepRow
from window_client.persistence.rows.ticket_row import TicketRow, VisitRow

_T = TicketRow.__table__.c
_CARE = SeniorCareRow.__table__.c
_STEP = SeniorStepRow.__table__.c
_HOME = HomeVisitRow.__table__.c
_ANSWER = DoorAnswerRow.__table__.c
_CASE = CaseRow.__table__.c
_USE = PhotoUseRow.__table__.c
_VISIT = VisitRow.__table__.c

#: what the rule says of somebody below the age, or whose age nobody knows
_NO_SENIOR = (ReuseReason.TOO_YOUNG, ReuseReason.AGE_UNKNOWN, ReuseReason.NO_IDENTITY_NUMBER)
#: its beginning stands; one that was taken back has no length
BEGUN = or_(_CARE.until.is_(None), _CARE.until > _CARE.since)
#: as `CareRecord.accompanied`
ACCOMPANIED = and_(_CARE.helper_id.is_not(None), _CARE.until.is_(None))


class SeniorQueries:
    """Reads rows for figures; see ``domain/books/senior_rows.py`` for what they mean."""

    def __init__(self, connection: Connection, station_id: str) -> None:
        self._connection = connection
        self._station_id = station_id

    def rows(self, first: date, last: date, starts: datetime, ends: datetime) -> SeniorRows:
        """What the figures of consecutive books are made of.

        Args:
            first, last: days of their tickets.
            starts, ends: of the first and of the last book; the end is exclusive.
        """
        received, accompanied = self._tickets(first, last)
        answers, pages, home_visits, reused = (
            self._sum(kind, starts, ends) for kind in ("answer", "pages", "home_visit", "reuse")
        )
        return SeniorRows(
            received=received,
            accompanied=accompanied,
            answers=answers,
            pages=pages,
            home_visits=home_visits,
            reused=reused,
            undone=tuple(
                UndoneFact(kind, *row)
                for kind in ("answer", "pages", "home_visit", "reuse")
                for row in self._undone(kind, starts, ends)
            ),
            steps=self._steps(starts, ends),
            decisions=self._decisions(starts, ends),
        )

    def counts(self, starts: datetime, ends: datetime) -> tuple[int, int, int]:
        """Copied pages, home visits and cases with a photo used again, of one book.

        What is taken back or annulled after the book's end counts in it.
        """
        pages, home_visits, reused = (
            self._sum(kind, starts, ends)
            + sum(row[2] for row in self._undone(kind, starts, ends) if row[1] >= ends)
            for kind in ("pages", "home_visit", "reuse")
        )
        return pages, home_visits, reused

    def _tickets(self, first: date, last: date) -> tuple[int, int]:
        """Seniors who were served, and people who were accompanied to the end."""
        by_age = and_(_CARE.id.is_not(None), _CARE.reason == CareReason.AGE)
        senior = or_(_T.person_class == PersonClass.SENIOR, by_age)
        received, accompanied = self._connection.execute(
            select(
                func.count().filter(senior),
                func.count().filter(ACCOMPANIED),
            )
            .select_from(TicketRow.__table__)
            .outerjoin(SeniorCareRow.__table__, and_(_CARE.ticket_id == _T.id, BEGUN))
            .where(
                _T.station_id == self._station_id,
                _T.day >= first,
                _T.day <= last,
                _T.state == TicketState.SERVED,
            )
        ).one()
        return received, accompanied

    def _of(self, kind: str, starts: datetime, ends: datetime) -> tuple[Any, Any, Any, list[Any]]:
        """(when, when it was undone, how many, conditions) of a kind of events."""
        at, undone, many = {
            "answer": (_ANSWER.at, _ANSWER.taken_back_at, literal(1)),
            "pages": (_STEP.done_at, _STEP.taken_back_at, _STEP.pages),
            "home_visit": (_HOME.asked_at, _HOME.taken_back_at, literal(1)),
            "reuse": (_CASE.accepted_at, _USE.annulled_at, literal(1)),
        }[kind]
        conditions = [at >= starts, at < ends, at.table.c.station_id == self._station_id]
        if kind == "pages":
            conditions.append(_STEP.pages.is_not(None))
        if kind == "reuse":
            conditions += [
                _CASE.photo_use_id == _USE.id,
                _USE.kind == PhotoUseKind.REUSE,
                _USE.rule == PhotoRule.EXIT_ENTRY,
            ]
        return at, undone, many, conditions

    def _sum(self, kind: str, starts: datetime, ends: datetime) -> int:
        """How many stand to this day."""
        _, undone, many, conditions = self._of(kind, starts, ends)
        found = self._connection.execute(select(func.sum(many)).where(*conditions, undone.is_(None)))
        return int(found.scalar_one() or 0)

    def _undone(self, kind: str, starts: datetime, ends: datetime) -> list[tuple[datetime, datetime, int]]:
        """Those that were taken back or annulled: (when, when undone, how many)."""
        at, undone, many, conditions = self._of(kind, starts, ends)
        found = self._connection.execute(select(at, undone, many).where(*conditions, undone.is_not(None)))
        return [(row[0], row[1], row[2]) for row in found]

    def _steps(self, starts: datetime, ends: datetime) -> tuple[StepFact, ...]:
        found = self._connection.execute(
            select(_STEP.care_id, _CARE.since, _STEP.step, _STEP.done_at)
            .join(SeniorCareRow.__table__, _CARE.id == _STEP.care_id)
            .where(
                _STEP.station_id == self._station_id,
                _STEP.done_at >= starts,
                _STEP.done_at < ends,
                _STEP.taken_back_at.is_(None),
            )
            .order_by(_STEP.care_id, _STEP.done_at, _STEP.id)
        )
        return tuple(starmap(StepFact, found))

    def _decisions(self, starts: datetime, ends: datetime) -> tuple[tuple[str | None, str | None, int], ...]:
        """Photos taken anew for seniors, as decided last: (why, what the rule said, how many).

        The rule looks at the person first: what it said of a photo tells whether the age was reached on that
        day. Where it had none to look at, a senior's number or care for the age tells.
        """
        in_care = exists().where(_CARE.ticket_id == _T.id, _CARE.reason == CareReason.AGE, BEGUN)
        came_as_senior = or_(_T.person_class == PersonClass.SENIOR, in_care)
        found = self._connection.execute(
            select(_USE.retake_reason, _USE.verdict, func.count())
            .join(VisitRow.__table__, _VISIT.id == _USE.visit_id)
            .join(TicketRow.__table__, _T.id == _VISIT.ticket_id)
            .where(
                _USE.station_id == self._station_id,
                _USE.decided_at >= starts,
                _USE.decided_at < ends,
                _USE.kind == PhotoUseKind.RETAKE,
                _USE.rule == PhotoRule.EXIT_ENTRY,
                _USE.state == PhotoUseState.VALID,
                or_(_USE.verdict.not_in(_NO_SENIOR), and_(_USE.verdict.is_(None), came_as_senior)),
            )
            .group_by(_USE.retake_reason, _USE.verdict)
        )
        return tuple((row[0].value if row[0] else None, row[1], row[2]) for row in found)

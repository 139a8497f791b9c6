"""敬老服务: a person is accompanied from the door to the end, and every step is noted.

Everything hangs on the ticket, so that the guide can begin at the door, before there is a visit.
"""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.ticket import Ticket
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.senior.care_records import CareMoveRefused, CareRecord
from window_client.domain.senior.senior_care import SeniorCare
from window_client.domain.senior.senior_policy import CareReason, class_for
from window_client.domain.senior.senior_steps import SeniorStep, StepRecord, read_result
from window_client.domain.station.officer import Permission
from window_client.errors import Refused
from window_client.ids import CommandId, OfficerId, SeniorCareId, SeniorStepId, TicketId, new_id
from window_client.services.catalogue_service import CatalogueService
from window_client.services.known_word import known_word
from window_client.services.ports import Store, Work
from window_client.services.queue_refusals import UndoTooLate
from window_client.services.row_ports import Rows
from window_client.services.senior_reader import SeniorReader
from window_client.services.senior_texts import SeniorTexts
from window_client.services.senior_wishes import SeniorWishes
from window_client.services.station_settings import read_rules
from window_client.services.ticket_paper import TicketPaper
from window_client.services.verbs import Act, VerbRunner

#: verbs of this service that `SeniorService.undo` takes back
_UNDOABLE = frozenset({"care_begin", "care_end", "care_helper", "care_accompany", "care_tick", "care_untick"})


class HelperUnavailable(Refused):
    """Nobody can be accompanied by this account. Facts: problem (gone, no_right)."""

    code = "helper_unavailable"


class SeniorService(SeniorWishes):
    """Verbs of the 敬老 process. Every verb is one transaction and takes keyword arguments only."""

    def __init__(
        self,
        verbs: VerbRunner,
        store: Store,
        catalogue: CatalogueService,
        reader: SeniorReader,
        texts: SeniorTexts,
        paper: TicketPaper,
    ) -> None:
        super().__init__(verbs, store, reader, paper)
        self._catalogue = catalogue
        self._texts = texts

    def care(self, *, ticket: TicketId) -> SeniorCare | None:
        """The care of a ticket with steps, confirmations and home visits; None: it was never begun."""
        with self._store.read() as work:
            return self._reader.care(work, work.tickets.get(ticket))

    def say(self, *, step: SeniorStep | str) -> str:
        """The sentence for a step, as the clerk says it or the screen reads it."""
        return self._texts.say[known_word(SeniorStep, step, "step")]

    def begin(
        self,
        *,
        officer: OfficerId,
        ticket: TicketId,
        reason: CareReason | str,
        helper: OfficerId | None = None,
        command_id: CommandId | None = None,
    ) -> CareRecord:
        """开始敬老服务, at the door or at any point of the visit; again after it was ended.

        A waiting ordinary number becomes one of the class that the reason names (age: senior, disability:
        disabled) and is promised by it, as by `GuideService.mark_class`; a wish changes no promise.

        Args:
            helper: 陪办人.

        Raises:
            WordUnknown: no such reason.
            CareMoveRefused: it is in care already, or has ended.
            HelperUnavailable: the account is closed, or may give no number.
        """
        why = known_word(CareReason, reason, "reason")

        def act(doing: Act) -> CareRecord:
            holder = self._live(doing.work, ticket)
            self._check_helper(doing.work, helper)
            return self._begin(doing, holder, why, helper)

        return self._run(
            "care_begin", act, CareRecord, officer, command_id, ticket=ticket, reason=why, helper=helper
        )

    def end(self, *, officer: OfficerId, ticket: TicketId, command_id: CommandId | None = None) -> CareRecord:
        """结束敬老服务 before the visit is finished; what was done stays.

        Raises:
            CareMoveRefused: it is not in care, or has ended.
        """

        def act(doing: Act) -> CareRecord:
            care = self._in_care(doing.work, self._live(doing.work, ticket))
            return self._kept(doing, care, care.end(doing.now, doing.officer.id))

        return self._run("care_end", act, CareRecord, officer, command_id, ticket=ticket)

    def name_helper(
        self, *, officer: OfficerId, ticket: TicketId, helper: OfficerId, command_id: CommandId | None = None
    ) -> CareRecord:
        """陪办人 from now on; named once, another name takes over.

        Raises:
            CareMoveRefused: it is not in care, or has ended.
            HelperUnavailable: see `begin`.
        """

        def act(doing: Act) -> CareRecord:
            care = self._in_care(doing.work, self._live(doing.work, ticket))
            self._check_helper(doing.work, helper)
            return self._kept(doing, care, care.with_helper(helper))

        return self._run("care_helper", act, CareRecord, officer, command_id, ticket=ticket, helper=helper)

    def accompany(
        self,
        *,
        officer: OfficerId,
        ticket: TicketId,
        reason: CareReason | str = CareReason.AGE,
        command_id: CommandId | None = None,
    ) -> CareRecord:
        """我来陪办: the guide's one key. Begins the process if need be; the helper is who presses it.

        Raises:
            as `begin`, but for a ticket that is in care already.
        """
        why = known_word(CareReason, reason, "reason")

        def act(doing: Act) -> CareRecord:
            holder = self._live(doing.work, ticket)
            care = doing.work.senior_cares.of_ticket(ticket)
            if care is None or not care.goes_on:
                return self._begin(doing, holder, why, doing.officer.id)
            return self._kept(doing, care, care.with_helper(doing.officer.id))

        return self._run("care_accompany", act, CareRecord, officer, command_id, ticket=ticket, reason=why)

    def tick(
        self,
        *,
        officer: OfficerId,
        ticket: TicketId,
        step: SeniorStep | str,
        result: str = "",
        helper: OfficerId | None = None,
        command_id: CommandId | None = None,
    ) -> StepRecord:
        """A step is done, in whatever order.

        Args:
            result: pages of COPY, or a `StepWord`; may be empty.
            helper: who did it with the person; None for the 陪办人, and without one for who ticks.

        Raises:
            WordUnknown: no such step.
            StepResultInvalid: not a result of this step.
            CareMoveRefused: it is not in care, has ended, or the step is ticked already.
            HelperUnavailable: see `begin`.
        """
        which = known_word(SeniorStep, step, "step")
        word, pages = read_result(which, result)

        def act(doing: Act) -> StepRecord:
            work, holder = doing.work, self._live(doing.work, ticket)
            care = self._in_care(work, holder)
            if self._standing(work, holder, which):
                raise CareMoveRefused(problem="step_done", label=holder.label, step=which.value)
            self._check_helper(work, helper)
            doing.about("senior_care", care.id)
            return work.senior_steps.add(
                StepRecord(
                    id=SeniorStepId(new_id()),
                    station_id=work.station_id,
                    care_id=care.id,
                    step=which,
                    done_at=doing.now,
                    officer_id=doing.officer.id,
                    helper_id=helper or care.helper_id or doing.officer.id,
                    result=word,
                    pages=pages,
                )
            )

        return self._run(
            "care_tick",
            act,
            StepRecord,
            officer,
            command_id,
            ticket=ticket,
            step=which,
            result=result,
            helper=helper,
        )

    def untick(
        self,
        *,
        officer: OfficerId,
        ticket: TicketId,
        step: SeniorStep | str,
        command_id: CommandId | None = None,
    ) -> StepRecord:
        """The tick was a mistake; the row stays and counts no more, also one of the day before (顺延).

        Raises:
            WordUnknown: no such step.
            CareMoveRefused: it is not in care, has ended, or the step is not ticked.
        """
        which = known_word(SeniorStep, step, "step")

        def act(doing: Act) -> StepRecord:
            work, holder = doing.work, self._live(doing.work, ticket)
            care = self._in_care(work, holder)
            standing = self._standing(work, holder, which)
            if not standing:
                raise CareMoveRefused(problem="step_open", label=holder.label, step=which.value)
            doing.about("senior_care", care.id)
            return [work.senior_steps.save(one, one.take_back(doing.now)) for one in standing][-1]

        return self._run("care_untick", act, StepRecord, officer, command_id, ticket=ticket, step=which)

    def undo(
        self, *, officer: OfficerId, ticket: TicketId, command_id: CommandId | None = None
    ) -> CareRecord:
        """撤回上一步 of this process: the officer's own last one, in time and if nothing was built on it.

        Raises:
            UndoTooLate: another officer's step, too long ago, or something was built on it.
            CareMoveRefused: it was never begun, or the ticket has ended.
        """

        def act(doing: Act) -> CareRecord:
            work, holder = doing.work, self._live(doing.work, ticket)
            care = self._care_of(work, holder)
            last = work.journal.newest_of_subject(care.id)
            if last is None or last.entry.verb not in _UNDOABLE or last.entry.officer_id != officer:
                raise UndoTooLate(reason="nothing")
            if doing.now - last.entry.at > timedelta(seconds=read_rules(work).undo_s):
                raise UndoTooLate(reason="time")
            doing.about("senior_care", care.id)
            doing.facts["undone"] = last.entry.verb
            for change in last.entry.changes:
                if change.was:
                    if self._version(work, change.table, change.row_id) != change.version:
                        raise UndoTooLate(reason="built_on")
                    work.restore(change)
                elif change.table == "senior_step":
                    step = work.senior_steps.get(change.row_id)
                    work.senior_steps.save(step, step.take_back(doing.now))
                elif change.version != care.version:
                    raise UndoTooLate(reason="built_on")
                else:
                    # a row is never deleted: it stays as one that was never begun
                    work.senior_cares.save(care, care.take_back(doing.officer.id))
            return self._care_of(work, holder)

        return self._run("care_undo", act, CareRecord, officer, command_id, ticket=ticket)

    def _begin(self, doing: Act, holder: Ticket, reason: CareReason, helper: OfficerId | None) -> CareRecord:
        work = doing.work
        old = work.senior_cares.of_ticket(holder.id)
        if old is not None and old.goes_on:
            raise CareMoveRefused(problem="in_care", label=holder.label, step="")
        if old is not None:
            care = work.senior_cares.save(old, old.again(reason, helper, doing.now, doing.officer.id))
        else:
            care = work.senior_cares.add(
                CareRecord(
                    id=SeniorCareId(new_id()),
                    station_id=work.station_id,
                    ticket_id=holder.id,
                    since=doing.now,
                    reason=reason,
                    begun_by=doing.officer.id,
                    helper_id=helper,
                )
            )
        doing.about("senior_care", care.id)
        person_class = class_for(reason)
        if (
            person_class is not None
            and holder.state is TicketState.WAITING
            and holder.person_class is PersonClass.ORDINARY
        ):
            promise = read_rules(work).promise_on(holder.day, self._catalogue.calendar)
            work.tickets.save(holder, holder.mark_class(person_class, doing.now, promise))
        return care

    @staticmethod
    def _kept(doing: Act, old: CareRecord, new: CareRecord) -> CareRecord:
        doing.about("senior_care", old.id)
        # naming the same helper again is no change, and leaves no row
        return doing.work.senior_cares.save(old, new) if replace(new, version=old.version) != old else old

    @staticmethod
    def _care_of(work: Work, holder: Ticket) -> CareRecord:
        care = work.senior_cares.of_ticket(holder.id)
        if care is None:
            raise CareMoveRefused(problem="not_in_care", label=holder.label, step="")
        return care

    def _in_care(self, work: Work, holder: Ticket) -> CareRecord:
        care = self._care_of(work, holder)
        if not care.goes_on:
            raise CareMoveRefused(problem="not_in_care", label=holder.label, step="")
        return care

    def _standing(self, work: Work, holder: Ticket, step: SeniorStep) -> list[StepRecord]:
        cares = [one.id for one in self._reader.cares_of(work, holder)]
        return [one for one in work.senior_steps.of_cares(cares) if one.step is step and one.stands]

    @staticmethod
    def _check_helper(work: Work, helper: OfficerId | None) -> None:
        if helper is None:
            return
        who = work.officers.get(helper)
        if who.disabled_at is not None:
            raise HelperUnavailable(problem="gone")
        if not who.may(Permission.GIVE_NUMBER):
            raise HelperUnavailable(problem="no_right")

    @staticmethod
    def _version(work: Work, table: str, row_id: str) -> int | None:
        rows: dict[str, Rows[Any]] = {
            "ticket": work.tickets,
            "senior_care": work.senior_cares,
            "senior_step": work.senior_steps,
        }
        found = rows[table].find(row_id) if table in rows else None
        return None if found is None else found.version

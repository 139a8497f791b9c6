"""Opening and filling a case: form, papers, the other system's number (办件填写)."""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace

from window_client.domain.cases.case_file import CaseFile, CaseMoveRefused
from window_client.domain.cases.case_states import CaseState
from window_client.domain.cases.material_pool import PooledMaterial
from window_client.domain.catalogue.material import Sharing
from window_client.domain.station.officer import Permission
from window_client.ids import ApplicantId, CaseId, CommandId, OfficerId, new_id
from window_client.services.case_answers import (
    CaseReceipt,
    ExternalNumberInvalid,
    FieldUnknown,
    MaterialUnknown,
    _receipt,
)
from window_client.services.case_desk_reader import CaseDeskReader
from window_client.services.case_opening import open_case
from window_client.services.case_paper import CasePaper
from window_client.services.catalogue_service import CatalogueService
from window_client.services.entry_view import entry_view
from window_client.services.item_preview import ItemPreview, preview_item
from window_client.services.photo_links import PhotoLinks
from window_client.services.ports import Store, Work
from window_client.services.served_visit import require_served
from window_client.services.verbs import Act, VerbRunner
from window_client.services.visit_desk import CaseDesk, EntryView


class CaseFilling:
    """Verbs on cases that are being filled in."""

    def __init__(
        self,
        verbs: VerbRunner,
        store: Store,
        catalogue: CatalogueService,
        reader: CaseDeskReader,
        paper: CasePaper,
        photos: PhotoLinks,
    ) -> None:
        self._verbs = verbs
        self._store = store
        self._catalogue = catalogue
        self._reader = reader
        self._paper = paper
        self._photos = photos

    def open(
        self,
        *,
        officer: OfficerId,
        applicant: ApplicantId,
        item: str,
        command_id: CommandId | None = None,
    ) -> CaseReceipt:
        """加办: open a case of an item for an applicant.

        Raises:
            UnknownItem: no such item.
            VisitNotOpen: the visit is not being served.
        """

        def act(doing: Act) -> CaseReceipt:
            who = doing.work.applicants.get(applicant)
            visit = doing.work.visits.get(who.visit_id)
            counter = require_served(doing, visit)
            made = open_case(doing, self._catalogue, self._photos, visit, applicant, item, counter)
            return _receipt(made)

        return self._verbs.run(
            "open_case",
            act,
            CaseReceipt,
            officer=officer,
            command_id=command_id,
            args={"applicant": applicant, "item": item},
            needs=Permission.ASSIST_CASE,
        )

    def desk(self, *, officer: OfficerId, case: CaseId) -> CaseDesk:
        """The case in full as its form shows it, masked."""
        with self._store.read() as work:
            return self._reader.desk(work, work.cases.get(case), work.officers.get(officer))

    def preview(self, *, applicant: ApplicantId, item: str) -> ItemPreview:
        """What this applicant would bring, owe and wait for; nothing is opened.

        Raises:
            UnknownItem: no such item.
        """
        with self._store.read() as work:
            return preview_item(work, self._catalogue, applicant, item)

    def keep_draft(self, *, officer: OfficerId, case: CaseId, values: Mapping[str, str]) -> None:
        """Keep the form as it is typed, right or wrong: it comes back after a crash. Not journalled.

        Args:
            values: the fields that were touched; others stay as they are.

        Raises:
            CaseMoveRefused: the case is settled.
            FieldUnknown: a key that the form does not have.
        """
        with self._store.write() as work:
            # also before a password is changed: what was typed is nobody's decision, and must not be lost
            work.officers.get(officer).require_role(Permission.ASSIST_CASE)
            self._keep(work, work.cases.get(case), officer, values)

    def _keep(self, work: Work, held: CaseFile, officer: OfficerId, values: Mapping[str, str]) -> None:
        if held.state is not CaseState.DRAFT:
            raise CaseMoveRefused(verb="keep_draft", state=held.state.value)
        known = {spec.key for spec in self._catalogue.item(held.item_code).fields}
        for key in values:
            if key not in known:
                raise FieldUnknown(field=key)
        kept = {**self._reader.draft(work, held), **values}
        # as ASCII, so that half a character that an input method left behind can be kept as well
        work.drafts.keep(held.id, json.dumps({"values": kept}), work.now, officer)

    def save_fields(
        self,
        *,
        officer: OfficerId,
        case: CaseId,
        values: Mapping[str, str],
        command_id: CommandId | None = None,
    ) -> CaseReceipt:
        """Take fields over into the case, as an act of the journal.

        Raises:
            CaseMoveRefused: the case is settled.
            FieldUnknown: a key that the form does not have.
        """

        def act(doing: Act) -> CaseReceipt:
            old = doing.work.cases.get(case)
            self._keep(doing.work, old, officer, values)
            return _receipt(self._take_over_draft(doing, old))

        return self._verbs.run(
            "save_fields",
            act,
            CaseReceipt,
            officer=officer,
            command_id=command_id,
            args={"case": case, "values": dict(values)},
            needs=Permission.ASSIST_CASE,
        )

    def reveal(self, *, officer: OfficerId, case: CaseId, field: str) -> str:
        """One masked field in full, while the clerk holds the eye; noted in the read log.

        Raises:
            FieldUnknown: no such field.
        """
        with self._store.write() as work:
            work.officers.get(officer).require(Permission.ASSIST_CASE)
            held = work.cases.get(case)
            if all(spec.key != field for spec in self._catalogue.item(held.item_code).fields):
                raise FieldUnknown(field=field)
            applicant = work.applicants.get(held.applicant_id)
            work.notes.log_read(work.now, officer, applicant.person_id, "reveal", f"{case}:{field}")
            return {**held.values, **self._reader.draft(work, held)}.get(field, "")

    def entry_view(self, *, officer: OfficerId, case: CaseId) -> EntryView:
        """录入视图: everything in full, in the other system's order; one row in the read log."""
        with self._store.write() as work:
            work.officers.get(officer).require(Permission.ASSIST_CASE)
            standing = self._reader.standing(work, work.cases.get(case))
            work.notes.log_read(work.now, officer, standing.person.id, "entry_view", case)
            return entry_view(standing)

    def tick_material(
        self,
        *,
        officer: OfficerId,
        case: CaseId,
        material: str,
        present: bool = True,
        answer: str | None = None,
        command_id: CommandId | None = None,
    ) -> None:
        """收材料: a paper was seen; where it may be shared it counts for every case that needs it.

        Args:
            answer: reply to the question that goes with it (内有无有效签证).

        Raises:
            MaterialUnknown: the case does not need it, nor accept it in place of another.
        """

        def act(doing: Act) -> None:
            work = doing.work
            standing = self._reader.standing(work, work.cases.get(case))
            require_served(doing, work.visits.get(standing.case.visit_id))
            sharing = next(
                (
                    need.material.sharing
                    for need in standing.materials.needed
                    if material in (need.material.code, *(other.code for other in need.instead))
                ),
                None,
            )
            if sharing is None:
                raise MaterialUnknown(material=material)
            own = None if sharing is not Sharing.NONE else case
            same = [
                paper
                for paper in work.materials.of_visit(standing.case.visit_id)
                if paper.material_code == material
                and paper.case_id == own
                and (sharing is Sharing.VISIT or paper.applicant_id == standing.applicant.id)
            ]
            # joined visits may have seen a paper twice: not here means in neither
            for old in same[:1] if present else same:
                work.materials.save(
                    old,
                    replace(
                        old,
                        present=present,
                        answer=answer if answer is not None else old.answer,
                        version=old.version + 1,
                    ),
                )
            if present and not same:
                work.materials.add(
                    PooledMaterial(
                        id=new_id(),
                        station_id=work.station_id,
                        visit_id=standing.case.visit_id,
                        applicant_id=standing.applicant.id,
                        material_code=material,
                        present=True,
                        seen_at=doing.now,
                        case_id=own,
                        answer=answer,
                    )
                )

        self._verbs.run(
            "tick_material",
            act,
            None,
            officer=officer,
            command_id=command_id,
            args={"case": case, "material": material, "present": present, "answer": answer},
            needs=Permission.ASSIST_CASE,
        )

    def set_external_number(
        self, *, officer: OfficerId, case: CaseId, number: str, command_id: CommandId | None = None
    ) -> CaseReceipt:
        """业务编号 of the other system, scanned or typed.

        Raises:
            ExternalNumberInvalid: not 4 to 40 letters, digits and hyphens.
        """
        plain = number.strip().replace(" ", "").upper()

        def act(doing: Act) -> CaseReceipt:
            if not (4 <= len(plain) <= 40 and plain.isascii() and plain.replace("-", "").isalnum()):
                raise ExternalNumberInvalid(length=len(plain))
            old = doing.work.cases.get(case)
            return _receipt(doing.work.cases.save(old, old.with_external_number(plain)))

        return self._verbs.run(
            "set_external_number",
            act,
            CaseReceipt,
            officer=officer,
            command_id=command_id,
            args={"case": case, "number": plain},
            needs=Permission.ASSIST_CASE,
        )

    def _decide(
        self,
        verb: str,
        act: Callable[[Act], CaseReceipt],
        officer: OfficerId,
        command_id: CommandId | None,
        args: Mapping[str, object],
        needs: Permission = Permission.ASSIST_CASE,
    ) -> CaseReceipt:
        return self._verbs.run(
            verb, act, CaseReceipt, officer=officer, command_id=command_id, args=args, needs=needs
        )

    def _take_over_draft(self, doing: Act, case: CaseFile) -> CaseFile:
        """What was typed becomes part of the case, with the act that needs it."""
        kept = self._reader.draft(doing.work, case)
        fields = {spec.key for spec in self._catalogue.item(case.item_code).fields}
        changed = {k: v for k, v in kept.items() if k in fields and case.values.get(k, "") != v}
        return doing.work.cases.save(case, case.with_values(changed)) if changed else case

"""What stands on the papers of cases: 综窗办事凭条, 受理回执, 一次性告知书, as plain documents."""

from collections.abc import Iterator
from datetime import date

from printing.documents import (
    Fact,
    Highlight,
    MissingMaterial,
    Notice,
    PaymentLine,
    Receipt,
    ReceiptItem,
    ReceiptMaterial,
    ReceivedMaterial,
    SlipItem,
    SlipMaterial,
    VisitSlip,
)
from window_client.domain.cases.case_file import CaseFile
from window_client.domain.cases.case_states import CaseState
from window_client.domain.catalogue.item_traits import PickupMethod
from window_client.domain.catalogue.material import Disposition, MaterialForm, MaterialNeed
from window_client.domain.paper.check_character import CodeKind, scan_text
from window_client.domain.people.masking import mask_address, mask_phone
from window_client.domain.queue.visit import Visit
from window_client.domain.station.station_record import StationRecord
from window_client.services.case_desk_reader import CaseStanding
from window_client.services.paper_parts import (
    complaint_line,
    counter_text,
    foot_lines,
    hours_text,
    in_large_print,
    name_note,
    window_line,
)
from window_client.services.paper_words import (
    DISPOSITION_SHORT,
    DISPOSITION_WORDS,
    FORM_WORDS,
    day_text,
    limit_text,
    moment_text,
    short_day_text,
    station_title,
    watermark,
    weekday_text,
    window_title,
    yuan,
)
from window_client.services.person_cards import masked_number
from window_client.services.photo_reading import case_photo
from window_client.services.photo_words import reuse_line
from window_client.services.ports import Work


class CaseDocuments:
    """Writes the papers of cases, inside a transaction; putting them into the ledger is `CasePaper`'s."""

    def visit_slip(self, work: Work, visit: Visit, standings: tuple[CaseStanding, ...]) -> VisitSlip:
        """综窗办事凭条 of one applicant."""
        station, first = work.stations.here(), standings[0]
        code = scan_text(CodeKind.VISIT, visit.number)
        outstanding = sum(standing.case.outstanding_fen for standing in standings)
        return VisitSlip(
            station=window_title(station),
            applicant=first.person.name,
            id_number=masked_number(first.person),
            accepted_at=moment_text(work.now),
            counter=counter_text(work, first.case.counter_id),
            code_text=code,
            qr_text=code + work.qr_digest(code),
            items=tuple(self._slip_item(standing) for standing in standings),
            materials=tuple(
                SlipMaterial(
                    f"{need.material.name} {need.material.count} {need.material.unit}",
                    DISPOSITION_SHORT[need.material.disposition],
                )
                for need in self._papers(standings)
            ),
            visit_note=self._visit_note(work, visit, first),
            payment=self._payment(work, standings, outstanding),
            photo=self._photo(work, standings),
            contact_lines=self._contact(work, station),
            large_print=in_large_print(work, first.person, visit),
            watermark=watermark(station),
        )

    def receipt(self, work: Work, visit: Visit, standings: tuple[CaseStanding, ...]) -> Receipt:
        """受理回执 of one applicant, A4."""
        station, first = work.stations.here(), standings[0]
        code = scan_text(CodeKind.VISIT, visit.number)
        outstanding = sum(standing.case.outstanding_fen for standing in standings)
        pay_by = min(
            (s.case.pay_by for s in standings if s.case.pay_by and s.case.outstanding_fen), default=None
        )
        total = "合计"
        if outstanding:
            total = f"合计（待缴，请于 {short_day_text(pay_by)}前缴清）" if pay_by else "合计（待缴）"
        phone = first.values.get("phone") or first.person.phone or ""
        facts = [Fact("联系电话", mask_phone(phone) if phone else "—")]
        companions = [work.people.get(one.person_id).name for one in work.companions.of_visit(visit.id)]
        facts += [
            Fact("陪同人", "、".join(companions) or "—"),
            Fact("受理时间", moment_text(work.now)),
        ]
        photo = self._photo(work, standings)
        if photo:
            facts.append(Fact("照片", photo))
        return Receipt(
            station=station_title(station),
            counter=window_line(work, first.case.counter_id),
            code_text=code,
            qr_text=code + work.qr_digest(code),
            applicant=first.person.name,
            applicant_note=name_note(first.person.name),
            id_number=masked_number(first.person),
            items=tuple(self._receipt_item(standing) for standing in standings),
            total_label=total,
            total=yuan(sum(standing.case.due_fen for standing in standings)),
            officer=self._officer(work, first.case),
            printed_at=moment_text(work.now),
            visit_note=self._visit_note(work, visit, first),
            facts=tuple(facts),
            highlights=self._highlights(standings, outstanding, pay_by),
            materials=tuple(
                ReceiptMaterial(
                    need.material.name,
                    FORM_WORDS[need.material.form],
                    f"{need.material.count} {need.material.unit}",
                    DISPOSITION_WORDS[need.material.disposition],
                )
                for need in self._papers(standings)
            ),
            notes=self._notes(station, standings),
            foot_lines=foot_lines(work, station),
            large_print=in_large_print(work, first.person, visit),
            watermark=watermark(station),
        )

    def notice(self, work: Work, visit: Visit, standing: CaseStanding) -> Notice:
        """一次性告知书 of one case: everything missing at once."""
        station, case, item = work.stations.here(), standing.case, standing.item
        code = scan_text(CodeKind.NOTICE, case.notice_number or "")
        missing = [
            MissingMaterial(
                need.material.name,
                FORM_WORDS[need.material.form],
                need.text or "办理本项需要",
                need.material.where_to_get or "本人",
            )
            for need in standing.materials.missing(standing.present)
        ]
        missing += [
            MissingMaterial(item.field(key.removeprefix("field:")).label, "请告知", "填写表格需要", "本人")
            for key in standing.missing
            if key.startswith("field:")
        ]
        received = tuple(
            ReceivedMaterial(need.material.name, FORM_WORDS[need.material.form], "已核对，不用再带")
            for need in standing.materials.needed
            if need.is_met_by(standing.present)
        )
        return Notice(
            station=station_title(station),
            counter=window_line(work, case.counter_id),
            code_text=code,
            qr_text=code + work.qr_digest(code),
            applicant=standing.person.name,
            applicant_note=name_note(standing.person.name),
            item=item.public_name,
            missing=tuple(missing),
            return_headline="补齐后带本单回来，接着办",
            officer=self._officer(work, case),
            printed_at=moment_text(work.now),
            received=received,
            return_lines=tuple(
                filter(
                    None,
                    (
                        "扫上面的码，已经填好的内容都在，不用重新填。",
                        item.agent.who,
                        "情况没有变化的，不再要求补其他材料。",
                    ),
                )
            ),
            facts=(
                Fact("办事号", visit.number),
                Fact("时限", limit_text(item)),
                Fact("费用", f"{yuan(standing.fee.amount_fen)} 元" if standing.fee.amount_fen else "免费"),
            ),
            legal_basis="、".join(basis.citation for basis in item.basis),
            foot_lines=foot_lines(work, station),
            large_print=in_large_print(work, standing.person, visit),
            watermark=watermark(station),
        )

    def _slip_item(self, standing: CaseStanding) -> SlipItem:
        case, item = standing.case, standing.item
        done = case.state is CaseState.DONE
        fee = f"{yuan(case.due_fen)} 元" if case.due_fen else "免费"
        return SlipItem(
            name=item.public_name,
            case_number=case.number or "",
            external_number=case.external_number or "",
            external_system=item.external_system if case.external_number else "",
            time_limit=f"最迟 {day_text(case.promise_on)}办好" if case.promise_on and not done else "",
            result=f"当场办结・{fee}"
            if done
            else "待民警审核"
            if case.state is CaseState.PENDING_REVIEW
            else "",
            collection="" if done else self._collection(standing),
        )

    def _receipt_item(self, standing: CaseStanding) -> ReceiptItem:
        case, item = standing.case, standing.item
        return ReceiptItem(
            name=item.public_name,
            case_number=case.number or "",
            external_number=case.external_number or "",
            time_limit=limit_text(item),
            result={CaseState.DONE: "已办结", CaseState.PENDING_REVIEW: "待民警审核"}.get(
                case.state, "已受理"
            ),
            fee=yuan(case.due_fen),
        )

    @staticmethod
    def _collection(standing: CaseStanding) -> str:
        chosen = standing.values.get("pickup", "")
        if chosen == PickupMethod.MAIL.value:
            return "邮寄，邮费按邮政标准另付"
        if PickupMethod.WINDOW in standing.item.pickup or chosen == PickupMethod.WINDOW.value:
            return "到本所窗口领取"
        return ""

    def _highlights(
        self, standings: tuple[CaseStanding, ...], outstanding: int, pay_by: date | None
    ) -> tuple[Highlight, ...]:
        found = []
        later = [s for s in standings if s.case.promise_on and s.case.state is not CaseState.DONE]
        if later:
            last = max(later, key=lambda s: s.case.promise_on or date.min)
            promised = last.case.promise_on
            if promised is not None:
                found.append(
                    Highlight(
                        last.item.group or last.item.public_name,
                        f"最迟 {short_day_text(promised)}办好",
                        weekday_text(promised),
                    )
                )
            collection = self._collection(last)
            if collection:
                head, _, rest = collection.partition("，")
                found.append(Highlight("领取方式", "邮寄到家" if head == "邮寄" else head, rest))
        if outstanding:
            note = f"请于 {short_day_text(pay_by)}前缴清" if pay_by else ""
            found.append(Highlight("费用", f"待缴 {yuan(outstanding)} 元", note))
        elif any(s.case.due_fen for s in standings):
            found.append(Highlight("费用", f"已缴 {yuan(sum(s.case.paid_fen for s in standings))} 元"))
        return tuple(found[:3])

    def _notes(self, station: StationRecord, standings: tuple[CaseStanding, ...]) -> tuple[str, ...]:
        notes = []
        for standing in standings:
            address = standing.values.get("mail_address", "")
            if standing.values.get("pickup") == PickupMethod.MAIL.value and address:
                notes.append(
                    f"{standing.item.group or standing.item.public_name}寄到：{mask_address(address)}，"
                    f"收件人{standing.person.name}。"
                )
        phone = (
            f"打电话查询 {station.phone}，请报完整办事号和姓名。"
            if station.phone
            else "打电话查询请报完整办事号和姓名。"
        )
        notes.append("到本所窗口或取号机出示此码可查进度；" + phone)
        notes.append("领证以业务系统的领取凭证为准。本单遗失，带身份证到窗口补打，不收费。")
        exit_entry = any(standing.item.domain.value == "exit_entry" for standing in standings)
        notes.append(complaint_line(exit_entry=exit_entry))
        return tuple(notes)

    def _payment(
        self, work: Work, standings: tuple[CaseStanding, ...], outstanding: int
    ) -> PaymentLine | None:
        due = sum(standing.case.due_fen for standing in standings)
        if not due:
            return None
        if outstanding:
            pay_by = min(
                (s.case.pay_by for s in standings if s.case.pay_by and s.case.outstanding_fen), default=None
            )
            return PaymentLine(
                f"待缴 {yuan(outstanding)} 元",
                True,
                f"请于 {short_day_text(pay_by)}前缴清" if pay_by else "",
                "本窗或缴费窗，现金、刷卡、扫码都行",
            )
        vouchers = [
            payment.voucher_number
            for standing in standings
            for payment in work.payments.of_case(standing.case.id)
            if payment.voucher_number
        ]
        return PaymentLine(f"已缴 {yuan(due)} 元", False, f"票据号 {'、'.join(vouchers)}" if vouchers else "")

    @staticmethod
    def _papers(standings: tuple[CaseStanding, ...]) -> Iterator[MaterialNeed]:
        seen: set[str] = set()
        for standing in standings:
            for need in standing.materials.needed:
                if (
                    need.material.code not in seen
                    and need.is_met_by(standing.present)
                    and need.material.form is not MaterialForm.CHECKED_ONLINE
                    and need.material.disposition is not Disposition.NONE
                ):
                    seen.add(need.material.code)
                    yield need

    @staticmethod
    def _photo(work: Work, standings: tuple[CaseStanding, ...]) -> str:
        return reuse_line(case_photo(work, standing.case) for standing in standings)

    def _visit_note(self, work: Work, visit: Visit, first: CaseStanding) -> str:
        cases = [case for case in work.cases.of_visit(visit.id) if case.state is not CaseState.ABANDONED]
        people = {case.applicant_id for case in cases}
        mine = [case for case in cases if case.applicant_id == first.applicant.id and case.number]
        if len(people) < 2:
            return ""
        return f"本次来访 {len(people)} 人 {len(cases)} 项，这张是{first.person.name}的 {len(mine)} 项"

    @staticmethod
    def _officer(work: Work, case: CaseFile) -> str:
        officer = case.accepted_by or case.opened_by
        return work.officers.get(officer).name

    def _contact(self, work: Work, station: StationRecord) -> tuple[str, ...]:
        lines = (f"咨询 {station.phone}" if station.phone else "", station.address, hours_text(work))
        return tuple(line for line in lines if line)

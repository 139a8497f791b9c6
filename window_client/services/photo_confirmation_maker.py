"""Writes the 复用照片确认单 of an applicant: which photo is used again, for what, by which rule."""

from collections.abc import Iterable

from printing.documents import Fact, PhotoConfirmation, PhotoConfirmationItem, document_from_json
from window_client.domain.paper.check_character import CodeKind, scan_text
from window_client.domain.paper.print_job import PrintJob
from window_client.domain.people.masking import mask_document
from window_client.domain.photos.photo_decision import (
    ComparedAt,
    PhotoRule,
    PhotoUse,
    PhotoUseKind,
    PhotoUseRefused,
    PhotoUseState,
)
from window_client.domain.photos.photo_record import PhotoRecord
from window_client.domain.queue.visit import Visit
from window_client.domain.station.station_record import local_day
from window_client.services.case_desk_reader import CaseStanding
from window_client.services.paper_parts import (
    complaint_line,
    foot_lines,
    in_large_print,
    name_note,
    window_line,
)
from window_client.services.paper_words import moment_text, station_title, watermark
from window_client.services.person_cards import masked_number
from window_client.services.photo_rules import PhotoRules
from window_client.services.photo_words import DOCUMENT_WORDS, SOURCE_WORDS, SYSTEM_WORDS
from window_client.services.ports import Work
from window_client.services.station_settings import read_rules


def photo_confirmations(
    work: Work, rules: PhotoRules, visit: Visit, standings: tuple[CaseStanding, ...]
) -> Iterable[PhotoConfirmation]:
    """One sheet for each decision by which a photo was used again in these accepted cases."""
    served: dict[str, list[CaseStanding]] = {}
    for standing in standings:
        if standing.case.photo_use_id:
            served.setdefault(standing.case.photo_use_id, []).append(standing)
    for use_id, cases in served.items():
        use = work.photo_uses.get(use_id)
        if use.kind is PhotoUseKind.REUSE and use.state is not PhotoUseState.ANNULLED and use.photo_id:
            yield _confirmation(work, rules, visit, use, work.photos.get(use.photo_id), tuple(cases))


def require_decision_stands(work: Work, sheet: PrintJob) -> None:
    """A sheet may be printed again: if it is a 复用照片确认单, its decision was not annulled since.

    Raises:
        PhotoUseRefused: it was (not_valid).
    """
    if sheet.document_kind != PhotoConfirmation.kind:
        return
    paper = document_from_json(sheet.document_kind, sheet.document)
    items = paper.items if isinstance(paper, PhotoConfirmation) else ()
    for item in items:
        case = work.cases.by_number(item.case_number) if item.case_number else None
        use = work.photo_uses.find(case.photo_use_id) if case is not None and case.photo_use_id else None
        if use is not None and use.state is PhotoUseState.ANNULLED:
            raise PhotoUseRefused(problem="not_valid")


def _confirmation(
    work: Work,
    rules: PhotoRules,
    visit: Visit,
    use: PhotoUse,
    photo: PhotoRecord,
    standings: tuple[CaseStanding, ...],
) -> PhotoConfirmation:
    station, first = work.stations.here(), standings[0]
    code = scan_text(CodeKind.VISIT, visit.number)
    officer = work.officers.get(use.decided_by).name
    elsewhere = use.compared is ComparedAt.ELSEWHERE
    return PhotoConfirmation(
        station=station_title(station),
        counter=window_line(work, first.case.counter_id),
        code_text=code,
        qr_text=code + work.qr_digest(code),
        applicant=first.person.name,
        applicant_note=name_note(first.person.name),
        id_number=masked_number(first.person),
        photo=_facts(photo),
        basis=_basis(work, rules, use),
        items=tuple(
            PhotoConfirmationItem(one.item.public_name, one.case.number or "", one.case.external_number or "")
            for one in standings
        ),
        item_note="本次来访再加办的普通护照、往来港澳通行证、往来台湾通行证，也用这张照片。"
        if use.rule is PhotoRule.EXIT_ENTRY
        else "",
        said=(
            f"经办人已在{SYSTEM_WORDS[photo.system]}中打开比对，照片与本人相符"
            if elsewhere
            else "经办人已比对，照片与本人相符，样貌无明显变化",
            "已向本人说明，本人同意复用这张照片",
        ),
        said_by=f"{officer} {moment_text(use.decided_at)}",
        notes=(
            "用不用这张由您定，想重新拍，说一声就拍。",
            "谁选的、为什么、何时，本所都有记录。",
            complaint_line(exit_entry=use.rule is PhotoRule.EXIT_ENTRY),
        ),
        officer=officer,
        foot_lines=foot_lines(work, station),
        printed_at=moment_text(work.now),
        large_print=in_large_print(work, first.person, visit),
        watermark=watermark(station),
    )


def _facts(photo: PhotoRecord) -> tuple[Fact, ...]:
    day = next(
        (
            (label, known)
            for label, known in (
                ("拍摄日期", photo.taken_on),
                ("签发日期", photo.issued_on),
                ("受理日期", photo.accepted_on),
            )
            if known is not None
        ),
        None,
    )
    facts = [Fact("照片来源", SOURCE_WORDS[photo.source])]
    if day is not None:
        facts.append(Fact(day[0], day[1].isoformat()))
    if photo.document is not None:
        facts.append(Fact("证件", DOCUMENT_WORDS[photo.document]))
    if photo.document_number:
        facts.append(Fact("证件号码", mask_document(photo.document_number)))
    kept = f"{SYSTEM_WORDS[photo.system]}，本所只记出处" if photo.facts is None else "本所，原样保存"
    facts.append(Fact("存放", kept))
    return tuple(facts)


def _basis(work: Work, rules: PhotoRules, use: PhotoUse) -> str:
    """2021-04-01 起用的规则：满 60 周岁，照片在 5 年内."""
    force = rules.in_force(use.rule, local_day(use.decided_at), read_rules(work))
    if force is None:
        return ""
    age = f"满 {force.line.least_age} 周岁，" if force.line.least_age is not None else ""
    return f"{force.line.valid_from.isoformat()} 起用的规则：{age}照片在 {force.line.max_years} 年内"

"""The sentences of the detail card: what is missing, fees, papers, states (用语)."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from ui import labels
from ui.pages.case.case_state import CaseShown
from window_client.domain.cases.case_states import CaseState
from window_client.domain.catalogue.fee import PayWhen
from window_client.domain.catalogue.item_traits import ExternalEntry, PhotoKind
from window_client.domain.catalogue.material import Disposition, MaterialForm
from window_client.domain.station.station_record import STATION_ZONE
from window_client.services.visit_desk import CaseDesk, MaterialLine

translate = QCoreApplication.translate


def clock_time(at: datetime) -> str:
    """09:08, at the station."""
    return f"{at.astimezone(STATION_ZONE):%H:%M}"


def short_date(day: date) -> str:
    """3 月 23 日."""
    return translate("case", "{month} 月 {day} 日").format(month=day.month, day=day.day)


def external_name(desk: CaseDesk) -> str:
    """出入境系统, or 业务系统 where the item does not name it."""
    return desk.external_system or translate("case", "业务系统")


def missing_words(shown: CaseShown) -> tuple[str, ...]:
    """What still keeps the case from acceptance, in the order in which the form asks."""
    desk = shown.desk
    fields = {spec.key: spec.label for spec in shown.specs}
    papers = {line.code: line.name for line in desk.materials}
    questions = {question.key: question.text for question in desk.questions}
    values = {view.spec.key: view.value for view in desk.fields}
    found = []
    for one in desk.missing:
        kind, _, key = one.partition(":")
        match kind:
            case "identification":
                found.append(translate("case", "核对人证"))
            case "question":
                found.append(translate("case", "问清「{question}」").format(question=questions.get(key, key)))
            case "field":
                wrong = translate("case", "{label}（填得不对）") if values.get(key) else "{label}"
                found.append(wrong.format(label=fields.get(key, key)))
            case "material":
                found.append(papers.get(key, key))
            case "external_number":
                found.append(translate("case", "{system}的业务编号").format(system=external_name(desk)))
            case "payment":
                found.append(translate("case", "先缴 {yuan} 元").format(yuan=labels.yuan(desk.due_fen)))
    return tuple(found)


def ready_words(shown: CaseShown) -> str:
    """材料、照片、业务编号都齐了，可以受理."""
    desk = shown.desk
    parts = [translate("case", "材料")] if desk.materials else [translate("case", "表单")]
    if shown.photo is not PhotoKind.NONE:
        parts.append(translate("case", "照片"))
    if desk.external_entry is ExternalEntry.LIVE:
        parts.append(translate("case", "业务编号"))
    return translate("case", "{things}都齐了，可以受理").format(things="、".join(parts))


def limit_words(desk: CaseDesk) -> str:
    """7 工作日, 15 日, 当场; empty where nothing sets a limit."""
    match desk.limit_unit:
        case "workdays":
            return translate("case", "{count} 工作日").format(count=desk.limit_value)
        case "days":
            return translate("case", "{count} 日").format(count=desk.limit_value)
        case "on_the_spot":
            return translate("case", "当场办结")
        case _:
            return ""


def fee_name(desk: CaseDesk) -> str:
    """What the money is for."""
    if not desk.fee_lines:
        return translate("case", "不收费")
    return "、".join(name for name, _ in desk.fee_lines)


def fee_rule(desk: CaseDesk) -> str:
    """When it is to be paid, or how it was."""
    if desk.payments and desk.paid_fen >= desk.due_fen:
        last = desk.payments[-1]
        words = labels.words(last.method)
        if last.voucher_number:
            return translate("case", "{method}・票据号 {number}").format(
                method=words, number=last.voucher_number
            )
        return translate("case", "{method}・票据号后补").format(method=words)
    if not desk.due_fen:
        return translate("case", "这一项不用缴费")
    if desk.pay_when is PayWhen.BEFORE:
        return translate("case", "先缴费，再受理")
    if desk.pay_when is PayWhen.AT_PICKUP:
        return translate("case", "领证时缴")
    if desk.pay_by is not None:
        return translate("case", "受理后缴，{day}前缴清即可").format(day=short_date(desk.pay_by))
    return translate("case", "受理后缴")


def material_detail(line: MaterialLine) -> str:
    """What is done with a paper: 原件已核，已还; 内无有效签证・剪角退还."""
    if line.form is MaterialForm.CHECKED_ONLINE:
        return labels.words(line.form)
    if line.answer is not None and line.ask:
        return f"{answer_words(line.ask, line.answer)}・{labels.words(line.disposition)}"
    if line.present and line.disposition is Disposition.RETURNED:
        if line.form is MaterialForm.ORIGINAL:
            return translate("case", "原件已核，已还")
        return translate("case", "复印件已核，已还")
    words = f"{labels.words(line.form)}・{labels.words(line.disposition)}"
    if not line.present and line.deferrable:
        return translate("case", "{words}・可后补").format(words=words)
    return words


def question_of(ask: str) -> str:
    """The question alone, without the advice behind it."""
    head, mark, _ = ask.partition("？")
    return head + mark


def answer_words(ask: str, answer: str) -> str:
    """内有无有效签证？ answered with no is 内无有效签证."""
    question = question_of(ask).rstrip("？")
    if "有无" in question:
        return question.replace("有无", "有" if answer == "yes" else "无")
    return f"{question}：{translate('case', '是') if answer == 'yes' else translate('case', '否')}"


def settled_words(desk: CaseDesk) -> str:
    """What came of a case that has its result."""
    card = desk.card
    state = labels.words(card.state)
    number = desk.notice_number if card.state is CaseState.NOTICED else card.number
    if not number:
        return state
    if card.state is CaseState.NOTICED:
        return translate("case", "{state}　告知书号 {number}").format(state=state, number=number)
    return translate("case", "{state}　受理号 {number}").format(state=state, number=number)

"""Documents on 80 mm paper: queue ticket, voucher, slip of a visit. Import them from `printing.documents`."""

from dataclasses import dataclass
from typing import ClassVar

from printing.replaced_mark import ReplacedMark
from printing.reprint_mark import ReprintMark


@dataclass(frozen=True, slots=True)
class TicketSlip:
    """Queue ticket (号票), 80 mm, picture 20. Holds no full name; a kiosk leaves `masked_name` empty.

    Attributes:
        station: 「云溪派出所 综合服务窗口」.
        number: 「A011」.
        class_line: 「老・敬老优先」, white on black; empty for ordinary tickets.
        service: 「出入境 护照换发」.
        ahead: people waiting in front; None leaves the line out.
        wait_minutes: estimate; None leaves it out.
        call_by: 「09:03」, the promise; empty leaves the line out.
        advice: short sentences beside the QR code, the last one bold.
        code_text: 「TA011-260318-T」, Code128.
        qr_text: the same with its digest characters.
        taken_at: 「2026-03-18 08:58」.
        masked_name: 「周*兰」 or empty.
        validity: 「当日有效」.
        copy_number: number of this printed sheet; empty leaves it out.
    """

    kind: ClassVar[str] = "ticket_slip"

    station: str
    number: str
    service: str
    code_text: str
    qr_text: str
    taken_at: str
    class_line: str = ""
    ahead: int | None = None
    wait_minutes: int | None = None
    call_by: str = ""
    advice: tuple[str, ...] = ()
    masked_name: str = ""
    validity: str = "当日有效"
    copy_number: str = ""
    reprint: ReprintMark | None = None
    watermark: str = ""
    template_version: int = 1


@dataclass(frozen=True, slots=True)
class CarryOverSlip:
    """Voucher for the next working day (顺延凭证), 80 mm. Holds no full name.

    Attributes:
        station: 「云溪派出所 综合服务窗口」.
        goes_on: 「3 月 19 日（周四）」, the day on which the ticket goes on.
        opens: 「8:30」, when the windows open that day.
        ticket: 「A011」, the number of the day that is over; ``ticket_day``: 「3 月 18 日」.
        new_number: the number of the day on which it goes on; empty while that day's numbers are not given.
        class_line: 「老・敬老优先」, white on black; empty for ordinary tickets.
        service: 「出入境 护照换发」.
        advice: short sentences beside the QR code, the last one bold.
        code_text: 「TA011-260318-T」, Code128: the ticket that was carried; a scan finds where it goes on.
        qr_text: the same with its digest characters.
        made_at: 「2026-03-18 17:21」.
        masked_name: 「周*兰」 or empty.
        copy_number: number of this printed sheet; empty leaves it out.
    """

    kind: ClassVar[str] = "carry_over_slip"

    station: str
    goes_on: str
    opens: str
    ticket: str
    ticket_day: str
    service: str
    code_text: str
    qr_text: str
    made_at: str
    new_number: str = ""
    class_line: str = ""
    advice: tuple[str, ...] = ()
    masked_name: str = ""
    copy_number: str = ""
    reprint: ReprintMark | None = None
    watermark: str = ""
    template_version: int = 1


@dataclass(frozen=True, slots=True)
class PaymentLine:
    """What is owed or paid, as it stands on a slip.

    Attributes:
        headline: 「待缴 120.00 元」 or 「已缴 120.00 元」.
        outstanding: True draws the headline white on black (待缴), False black in a frame (已缴).
        strong_line: 「请于 3 月 23 日前缴清」 or 「票据号 0032641」; may be empty.
        detail: 「本窗或缴费窗，现金、刷卡、扫码都行」; may be empty.
    """

    headline: str
    outstanding: bool
    strong_line: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class SlipItem:
    """One case (受理件) on the slip; an empty field leaves its row out.

    Attributes:
        name: 「普通护照换发」.
        case_number: 受理号.
        external_number: 业务编号 of the national business system.
        external_system: 「出入境系统」.
        time_limit: 「最迟 3 月 27 日（周五）办好」.
        result: 「当场办结，新簿已领・免费」.
        collection: 领取方式, 「邮寄，邮费按邮政标准另付」.
    """

    name: str
    case_number: str = ""
    external_number: str = ""
    external_system: str = ""
    time_limit: str = ""
    result: str = ""
    collection: str = ""


@dataclass(frozen=True, slots=True)
class SlipMaterial:
    """A paper that was handed in, with how many, and what becomes of it (「剪角后退还」)."""

    name: str
    disposition: str


@dataclass(frozen=True, slots=True)
class VisitSlip:
    """综窗办事凭条, 80 mm, picture 21. Not a substitute for the statutory receipt; one per applicant.

    Attributes:
        applicant: full name, plain text.
        id_number: masked, 「3204**********1629」.
        accepted_at: 「2026-03-18 09:11」.
        counter: 「03 号窗」.
        code_text: the visit number (办事号), Code128.
        qr_text: the same with its digest characters.
        visit_note: 「本次来访 2 人 3 项，这张是周㛃兰的 2 项」; may be empty.
        payment: None when nothing costs money.
        photo: 「复用 2023-05-11 出入境证件照」; empty where no photo is used again.
        enquiry: how to ask about progress, beside the QR code.
        contact_lines: centred at the foot: officer and telephone, address, hours.
        replaces: set where the applicant may hold an earlier slip of this visit.
    """

    kind: ClassVar[str] = "visit_slip"

    station: str
    applicant: str
    id_number: str
    accepted_at: str
    counter: str
    code_text: str
    qr_text: str
    items: tuple[SlipItem, ...]
    materials: tuple[SlipMaterial, ...] = ()
    visit_note: str = ""
    payment: PaymentLine | None = None
    enquiry: str = "到本所窗口或取号机出示此码可查进度。打电话查，请报完整办事号和姓名。"
    contact_lines: tuple[str, ...] = ()
    photo: str = ""
    copy_number: str = ""
    large_print: bool = False
    replaces: ReplacedMark | None = None
    reprint: ReprintMark | None = None
    watermark: str = ""
    template_version: int = 1

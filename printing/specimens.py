"""One invented document of each kind, as in the design's pictures: for layout digests, test pages and tests.

All people, numbers and the station are made up; region code 3204 99 does not exist.
"""

from collections.abc import Callable

from printing.documents import (
    DEMO_WATERMARK,
    CarryOverSlip,
    Document,
    Fact,
    Highlight,
    HomeVisitSlip,
    MissingMaterial,
    Notice,
    PaymentLine,
    PhotoConfirmation,
    PhotoConfirmationItem,
    Receipt,
    ReceiptItem,
    ReceiptMaterial,
    ReceivedMaterial,
    SlipItem,
    SlipMaterial,
    TestPage,
    TicketSlip,
    VisitSlip,
)
from printing.report_paper import DailyReportPaper
from printing.report_specimen import daily_report

_STATION, _SHORT_STATION = "示例市公安局 云溪派出所", "云溪派出所 综合服务窗口"
_HOURS = "周一至周五 8:30–12:00、13:30–17:30"


def ticket_slip() -> TicketSlip:
    """A senior's ticket."""
    return TicketSlip(
        station=_SHORT_STATION,
        number="A011",
        class_line="老・敬老优先",
        service="出入境 护照换发",
        ahead=1,
        wait_minutes=3,
        call_by="09:03",
        advice=("工作人员来接您，陪您办。", "请坐着听叫号、看屏幕。", "过号了说一声，接着办。"),
        code_text="TA011-260318-T",
        qr_text="TA011-260318-TABCDE",
        taken_at="2026-03-18 08:58",
        masked_name="周*兰",
        watermark=DEMO_WATERMARK,
    )


def carry_over_slip() -> CarryOverSlip:
    """The same senior goes on tomorrow."""
    return CarryOverSlip(
        station=_SHORT_STATION,
        goes_on="3 月 19 日（周四）",
        opens="8:30",
        ticket="A011",
        ticket_day="3 月 18 日",
        class_line="老・敬老优先",
        service="出入境 护照换发",
        advice=("当天到窗口或导服台，", "出示这张码就接着办。", "过号了说一声，接着办。"),
        code_text="TA011-260318-T",
        qr_text="TA011-260318-TABCDE",
        made_at="2026-03-18 17:21",
        masked_name="周*兰",
        watermark=DEMO_WATERMARK,
    )


def visit_slip() -> VisitSlip:
    """Two items, the fee still outstanding."""
    return VisitSlip(
        station=_SHORT_STATION,
        applicant="周㛃兰",
        id_number="3204**********1629",
        accepted_at="2026-03-18 09:11",
        counter="03 号窗",
        code_text="V2603180029-Z",
        qr_text="V2603180029-ZABCDE",
        payment=PaymentLine(
            headline="待缴 120.00 元",
            outstanding=True,
            strong_line="请于 3 月 23 日前缴清",
            detail="本窗或缴费窗，现金、刷卡、扫码都行",
        ),
        items=(
            SlipItem(
                name="普通护照换发",
                case_number="2603180043",
                external_number="320499202603185520",
                external_system="出入境系统",
                time_limit="最迟 3 月 27 日（周五）办好",
                collection="邮寄，邮费按邮政标准另付",
            ),
            SlipItem(
                name="居民户口簿换领",
                case_number="2603180042",
                external_number="HK3204990317",
                external_system="人口信息系统",
                result="当场办结，新簿已领・免费",
            ),
        ),
        materials=(
            SlipMaterial("原普通护照 1 本", "剪角后退还"),
            SlipMaterial("旧户口簿 1 本", "收回"),
            SlipMaterial("居民身份证", "核后已还"),
        ),
        contact_lines=("经办 陆以宁・咨询 8800-0110（演示）", "云溪镇望溪路 9 号", _HOURS),
        watermark=DEMO_WATERMARK,
    )


def receipt() -> Receipt:
    """The same visit on A4."""
    return Receipt(
        station=_STATION,
        counter="综合服务窗口・03 号窗",
        code_text="V2603180029-Z",
        qr_text="V2603180029-ZABCDE",
        visit_note="本次来访 2 人 3 项，这张是周㛃兰的 2 项",
        applicant="周㛃兰",
        applicant_note="（㛃 jié）",
        id_number="3204**********1629",
        facts=(
            Fact("联系电话", "138****0042"),
            Fact("陪同人", "何映秋（女儿）"),
            Fact("受理时间", "2026-03-18 09:11"),
            Fact("照片", "复用 2023-05-11 出入境证件照"),
        ),
        highlights=(
            Highlight("护照", "最迟 3 月 27 日办好", "周五，之后邮寄"),
            Highlight("领取方式", "邮寄到家", "邮费按邮政标准另付"),
            Highlight("费用", "待缴 120.00 元", "请于 3 月 23 日前缴清"),
        ),
        items=(
            ReceiptItem("普通护照换发", "2603180043", "320499202603185520", "7 工作日", "已受理", "120.00"),
            ReceiptItem("居民户口簿换领", "2603180042", "HK3204990317", "当场", "已办结，新簿已领", "0.00"),
        ),
        total_label="合计（待缴，请于 3 月 23 日前缴清）",
        total="120.00",
        materials=(
            ReceiptMaterial("居民身份证", "原件", "1 张", "核对后当场还您（两项共用）"),
            ReceiptMaterial("原普通护照", "原件", "1 本", "内无有效签证，剪角后退还"),
            ReceiptMaterial("旧居民户口簿", "原件", "1 本", "换领收回"),
        ),
        notes=(
            "护照寄到：云溪镇青石巷 **号 3 幢 502，收件人周㛃兰。",
            "到本所窗口或取号机出示此码可查进度；打电话查询 8800-0110（演示），请报完整办事号和姓名。",
            "领证以业务系统的领取凭证为准。本单遗失，带身份证到窗口补打，不收费。",
            "监督电话 12345、12389；出入境咨询 12367。",
        ),
        officer="陆以宁",
        foot_lines=("地址：云溪镇望溪路 9 号・电话 8800-0110（演示）", _HOURS),
        printed_at="2026-03-18 09:11",
        watermark=DEMO_WATERMARK,
    )


def photo_confirmation() -> PhotoConfirmation:
    """One photo on file for three documents of one visit."""
    return PhotoConfirmation(
        station=_STATION,
        counter="综合服务窗口・03 号窗",
        code_text="V2603180029-Z",
        qr_text="V2603180029-ZABCDE",
        applicant="周㛃兰",
        applicant_note="（㛃 jié）",
        id_number="3204**********1629",
        photo=(
            Fact("照片来源", "出入境证件照"),
            Fact("拍摄日期", "2023-05-11"),
            Fact("证件", "普通护照"),
            Fact("证件号码", "E4*****71"),
            Fact("存放", "本所，原样保存"),
        ),
        basis="2021-04-01 起用的规则：满 60 周岁，照片在 5 年内",
        items=(
            PhotoConfirmationItem("普通护照换发", "2603180043", "3204992026031805520"),
            PhotoConfirmationItem("往来港澳通行证换发", "2603180044", "320499202603185521"),
            PhotoConfirmationItem("往来台湾通行证换发", "2603180045", "320499202603185522"),
        ),
        item_note="本次来访再加办的普通护照、往来港澳通行证、往来台湾通行证，也用这张照片。",
        said=("经办人已比对，照片与本人相符，样貌无明显变化", "已向本人说明，本人同意复用这张照片"),
        said_by="陆以宁 2026-03-18 09:05",
        notes=(
            "用不用这张由您定，想重新拍，说一声就拍。",
            "谁选的、为什么、何时，本所都有记录。",
            "监督电话 12345、12389；出入境咨询 12367。",
        ),
        officer="陆以宁",
        foot_lines=("地址：云溪镇望溪路 9 号・电话 8800-0110（演示）", _HOURS),
        printed_at="2026-03-18 09:11",
        watermark=DEMO_WATERMARK,
    )


def home_visit_slip() -> HomeVisitSlip:
    """A photo at home for somebody who cannot come."""
    return HomeVisitSlip(
        station=_STATION,
        counter="综合服务窗口・04 号窗",
        code_text="V2603180029-Z",
        qr_text="V2603180029-ZABCDE",
        facts=(
            Fact("上门看望", "周大山"),
            Fact("联系电话", "13800000042"),
            Fact("上门事项", "上门拍照"),
            Fact("希望时间", "3 月 27 日（周五）上午"),
            Fact("提出人", "周㛃兰"),
            Fact("登记时间", "2026-03-18 09:11"),
            Fact("上门地址", "云溪镇青石巷 18 号 3 幢 502"),
        ),
        note="卧床，女儿上午在家；楼里没有电梯。",
        officer="陆以宁",
        printed_at="2026-03-18 09:11",
        kept=(
            Fact("办什么", "上门拍照"),
            Fact("什么时候", "3 月 27 日（周五）上午，来之前先打电话"),
        ),
        advice=(
            "来的人会出示工作证，您可以先看清楚再开门。",
            "上门不另外收钱，也不会问您银行卡和密码。",
            "拿不准的，打 8800-0110（演示）问，或打 110。",
            "请把身份证和要用的材料放在手边。",
        ),
        foot_lines=("地址：云溪镇望溪路 9 号・电话 8800-0110（演示）", _HOURS),
        watermark=DEMO_WATERMARK,
    )


def notice() -> Notice:
    """Two papers missing for a birth registration."""
    return Notice(
        station=_STATION,
        counter="综合服务窗口・04 号窗",
        code_text="N2603180011-D",
        qr_text="N2603180011-DABCDE",
        applicant="裴书䶮",
        applicant_note="（䶮 yǎn）",
        item="新生儿出生登记（落户）",
        missing=(
            MissingMaterial(
                "出生医学证明",
                "原件，正页和副页都要",
                "登记出生日期和父母姓名",
                "孩子出生的医院，父母带身份证去领",
            ),
            MissingMaterial(
                "结婚证",
                "原件，我们免费复印",
                "孩子随父亲落户，父母不在同一户口簿",
                "家里找；遗失的，到民政婚姻登记处补领；没有的，写一份非婚生育说明",
            ),
        ),
        received=(
            ReceivedMaterial("父亲居民身份证", "原件已核", "回来时请仍带在身上，刷卡取号用"),
            ReceivedMaterial("父亲居民户口簿", "复印件 2 页", "存在本所，30 天内不用再交"),
        ),
        return_headline="4 月 17 日前回来，接着办",
        return_lines=(
            "到取号机或窗口扫这个码，资料都在，不用重新填、不用重新说。",
            "谁来补：孩子的父亲、母亲或其他监护人都可以，带本人身份证和这张单子。",
        ),
        facts=(
            Fact("申请人", "裴书䶮（䶮 yǎn）"),
            Fact("证件号码", "3204**********2354"),
            Fact("办理事项", "新生儿出生登记 HZ-005"),
            Fact("费用与时限", "免费，当场办结"),
            Fact("告知时间", "2026-03-18 09:20"),
            Fact("目录版本", "第 7 版"),
        ),
        legal_basis="《户口登记条例》第七条；"
        "《户口居民身份证管理工作规范（试行）》（公通字〔2021〕12 号）第十九条",
        officer="高砚青",
        foot_lines=(
            "有不明白的，请打 8800-0110（演示），或到窗口问。监督电话 12345、12389。",
            f"地址：云溪镇望溪路 9 号・{_HOURS}",
        ),
        printed_at="2026-03-18 09:20",
        watermark=DEMO_WATERMARK,
    )


def printer_test(paper: str) -> TestPage:
    """A test page for one of the two papers."""
    return TestPage(
        paper=paper,
        station=_STATION,
        printer="A4 打印机" if paper == "a4" else "1 号小票机",
        printed_at="2026-03-18 08:20",
        watermark=DEMO_WATERMARK,
    )


def specimen(kind: str) -> Document:
    """Return the specimen of a kind.

    Raises:
        KeyError: no such kind.
    """
    makers: dict[str, Callable[[], Document]] = {
        TicketSlip.kind: ticket_slip,
        CarryOverSlip.kind: carry_over_slip,
        VisitSlip.kind: visit_slip,
        Receipt.kind: receipt,
        PhotoConfirmation.kind: photo_confirmation,
        HomeVisitSlip.kind: home_visit_slip,
        Notice.kind: notice,
        TestPage.kind: lambda: printer_test("a4"),
        DailyReportPaper.kind: daily_report,
    }
    return makers[kind]()

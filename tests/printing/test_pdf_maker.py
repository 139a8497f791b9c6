"""Whole papers: same bytes, codes that read, text that copies, nothing outside the margins."""

import dataclasses
import re
import subprocess
import sys

import pypdfium2
import pytest

from printing import paper, pdf_maker, specimens
from printing.documents import (
    KINDS,
    DailyReportPaper,
    Document,
    Highlight,
    PaymentLine,
    Receipt,
    ReceiptItem,
    ReceiptMaterial,
    ReplacedMark,
    ReprintMark,
)
from printing.print_faults import CodeTextInvalid, GlyphMissing
from printing.report_specimen import daily_report
from tests.printing.paper_pictures import codes, darkest, pictures, texts, white_margins, with_text

REPRINT = ReprintMark(2, "2026-03-20 10:26", "原件遗失", "梅若溪")
PAID = PaymentLine("已缴 120.00 元", outstanding=False, strong_line="票据号 0032641", detail="扫码")
LONG_ITEM = "港澳居民来往内地通行证换发及出入境记录查询（代办）"
LONG_NAME = "阿卜杜热合曼·" * 7 + "买"


def variants() -> dict[str, Document]:
    """Every kind, and the variants that look different."""
    receipt, visit, notice = specimens.receipt(), specimens.visit_slip(), specimens.notice()
    report = daily_report()
    return {
        **{kind: specimens.specimen(kind) for kind in KINDS},
        "ticket_ordinary": dataclasses.replace(
            specimens.ticket_slip(), class_line="", ahead=None, wait_minutes=None, call_by="", masked_name=""
        ),
        "ticket_reprint": dataclasses.replace(specimens.ticket_slip(), reprint=REPRINT, copy_number="T-2"),
        "carry_over_new_number": dataclasses.replace(
            specimens.carry_over_slip(), class_line="", masked_name="", new_number="A001", watermark=""
        ),
        "carry_over_reprint": dataclasses.replace(
            specimens.carry_over_slip(), reprint=REPRINT, copy_number="O-2"
        ),
        "visit_paid": dataclasses.replace(visit, payment=PAID, watermark=""),
        "visit_free": dataclasses.replace(visit, payment=None, materials=(), copy_number="V-1"),
        "visit_reprint_large": dataclasses.replace(visit, reprint=REPRINT, large_print=True),
        "receipt_reprint": dataclasses.replace(receipt, reprint=REPRINT, watermark=""),
        "receipt_large": dataclasses.replace(receipt, large_print=True),
        "receipt_bare": dataclasses.replace(receipt, highlights=(), materials=(), facts=(), notes=()),
        "photo_large": dataclasses.replace(
            specimens.photo_confirmation(), large_print=True, replaces=ReplacedMark(2, ("260318-0031",))
        ),
        "photo_reprint": dataclasses.replace(
            specimens.photo_confirmation(), reprint=REPRINT, watermark="", copy_number="P-2"
        ),
        "visit_photo": dataclasses.replace(visit, photo="复用 2023-05-11 出入境证件照"),
        "home_visit_reprint": dataclasses.replace(
            specimens.home_visit_slip(), reprint=REPRINT, watermark="", copy_number="W-2", note=""
        ),
        "notice_large": dataclasses.replace(notice, large_print=True, reprint=REPRINT),
        "report_open": dataclasses.replace(report, closed=False, copy_number="R-1"),
        "report_many": dataclasses.replace(report, counters=report.counters * 7),
        "report_empty": dataclasses.replace(
            report,
            counters=(),
            tickets_by_hour=(),
            tickets_by_domain=(),
            cases_by_domain=(),
            top_items=(),
            money=dataclasses.replace(report.money, methods=(), voucher_first="", due_cents=1),
        ),
        "strip_test": specimens.printer_test("thermal80"),
    }


NAMES = sorted(variants())


def long_receipt() -> Receipt:
    """Eight items, twelve materials, a name of fifty characters."""
    item = ReceiptItem(LONG_ITEM, "2603180043", "320499202603185520", "20 工作日", "已受理", "1 200.00")
    name = "无犯罪记录证明公证书及其经认证的译文"
    material = ReceiptMaterial(name, "原件和复印件", "1 份 12 页", "原件核后已还，复印件留存")
    return dataclasses.replace(
        specimens.receipt(),
        applicant=LONG_NAME,
        items=(item,) * 8,
        materials=(material,) * 12,
        highlights=(Highlight("护照", "最迟 3 月 27 日办好"),) * 4,
    )


@pytest.mark.parametrize("name", NAMES)
def test_the_same_document_gives_the_same_bytes(name: str) -> None:
    document = variants()[name]
    first = pdf_maker.make_pdf(document)
    assert first == pdf_maker.make_pdf(variants()[name])
    assert first.startswith(b"%PDF-")


def test_another_process_gives_the_same_bytes() -> None:
    """No hash order, no clock, no temporary name gets into the file."""
    script = (
        "import hashlib; from printing import pdf_maker, specimens;"
        "print(hashlib.sha256(pdf_maker.make_pdf(specimens.receipt())).hexdigest())"
    )
    answers = {
        subprocess.run(
            [sys.executable, "-c", script],
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ".", "TZ": zone},
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Shanghai"))
    }
    assert len(answers) == 1


@pytest.mark.parametrize("grey", [True, False])
@pytest.mark.parametrize("name", [name for name in NAMES if not name.startswith(("report", "daily"))])
def test_both_codes_read_from_a_203_dpi_picture(name: str, grey: bool) -> None:
    document = variants()[name]
    assert not isinstance(document, DailyReportPaper)
    found: dict[str, str] = {}
    for picture in pictures(pdf_maker.make_pdf(document), 203, grey=grey):
        found |= codes(picture)
    assert found == {"Code128": document.code_text, "QRCode": document.qr_text}


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_drawn_in_the_margins(name: str) -> None:
    document = variants()[name]
    for picture in pictures(pdf_maker.make_pdf(document), 150):
        assert white_margins(picture, margins_of(document), 150)
        assert darkest(picture) < 60


def margins_of(document: Document) -> tuple[float, float, float]:
    """Top, bottom and side margin of DESIGN.md §8; a test page frames its sheet 3 mm outside of the text."""
    width_mm, _ = pdf_maker.page_size_mm(document)
    if width_mm == 80:
        margins = (4.0, 4.0, 4.0)
    elif document.kind == "daily_report":
        margins = (10.0, 8.0, 15.0)
    else:
        margins = (15.0, 13.0, 18.0)
    out = 3.2 if document.kind == "test_page" and width_mm > 80 else 0.2
    return margins[0] - out, margins[1] - out, margins[2] - out


HOSTILE = {
    "markup": "<b>粗</b> & <para> &amp; %s {0} \\n",
    "formula": "=1+1",
    "long_name": LONG_NAME,
    "long_word": "W" * 60,
    "lines": "第一行\n第二行",
    "rare": "张𬭚李𫖯王𠅤周㛃兰",
    "marks": "（《「，。、；：」》）" * 5,
    "empty": "",
}


@pytest.mark.parametrize("hostile", sorted(HOSTILE))
@pytest.mark.parametrize(
    "name",
    [
        "ticket_reprint",
        "visit_paid",
        "receipt_reprint",
        "photo_reprint",
        "notice",
        "report_open",
        "test_page",
    ],
)
def test_hostile_text_prints_as_it_is_and_stays_inside(name: str, hostile: str) -> None:
    document = with_text(variants()[name], HOSTILE[hostile])
    pdf = pdf_maker.make_pdf(document)
    for picture in pictures(pdf, 100):
        assert white_margins(picture, margins_of(document), 100)
    shown = re.sub(r"\s", "", "".join(texts(pdf)))
    assert re.sub(r"\s", "", HOSTILE[hostile]) in shown


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("name", ["𬭚", "𫖯", "𠅤", "㛃", "张𬭚三", "周㛃兰"])
def test_rare_characters_come_out_right_when_copied(name: str, bold: bool) -> None:
    field = "applicant" if bold else "officer"
    changed = dataclasses.replace(specimens.receipt(), **{field: name})  # type: ignore[arg-type]
    assert name in "".join(texts(pdf_maker.make_pdf(changed)))


def test_a_rare_character_is_drawn_not_boxed() -> None:
    """Two different rare characters must look different from each other and from a missing glyph."""
    base = specimens.visit_slip()
    looks = {
        pictures(pdf_maker.make_pdf(dataclasses.replace(base, applicant=name)), 100)[0].tobytes()
        for name in ("𬭚", "𫖯", "𠅤", "㛃", "口")
    }
    assert len(looks) == 5


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_missing_glyph_stops_the_paper_and_is_named(kind: str) -> None:
    document = with_text(specimens.specimen(kind), "张\U000e1234\x07")
    with pytest.raises(GlyphMissing) as caught:
        pdf_maker.make_pdf(document)
    assert caught.value.characters == "\U000e1234\x07"


def test_a_bad_code_text_stops_the_paper() -> None:
    with pytest.raises(CodeTextInvalid):
        pdf_maker.make_pdf(dataclasses.replace(specimens.ticket_slip(), code_text="号"))
    with pytest.raises(CodeTextInvalid):
        pdf_maker.make_pdf(dataclasses.replace(specimens.receipt(), qr_text="A" * 21))


def test_a_long_receipt_goes_on_with_numbered_pages() -> None:
    pdf = pdf_maker.make_pdf(long_receipt())
    pages = texts(pdf)
    assert len(pages) >= 2
    for number, text in enumerate(pages, start=1):
        assert f"第 {number} 页 共 {len(pages)} 页" in text
    assert all("受理回执（续）" in text for text in pages[1:])
    assert "申请人签名" in pages[-1]
    assert not any("申请人签名" in text for text in pages[:-1])
    whole = re.sub(r"\s", "", "".join(pages))
    assert whole.count(LONG_ITEM) == 8
    assert whole.count("原件核后已还，复印件留存") == 12
    assert LONG_NAME in whole
    for picture in pictures(pdf, 100):
        assert white_margins(picture, margins_of(long_receipt()), 100)


def test_a_cell_taller_than_a_page_is_cut_between_lines() -> None:
    why = "".join(f"第{number}条理由。" for number in range(400))
    notice = specimens.notice()
    missing = (dataclasses.replace(notice.missing[0], why=why),)
    pdf = pdf_maker.make_pdf(dataclasses.replace(notice, missing=missing))
    pages = texts(pdf)
    assert len(pages) > 2
    for number in (0, 150, 399):
        assert re.sub(r"\s", "", "".join(pages)).count(f"第{number}条") == 1
    for picture in pictures(pdf, 60):
        assert white_margins(picture, margins_of(notice), 60)


def test_page_sizes_are_those_of_the_file() -> None:
    for name, document in variants().items():
        file = pypdfium2.PdfDocument(pdf_maker.make_pdf(document))
        size_pt = file[0].get_size()
        file.close()
        size_mm = pdf_maker.page_size_mm(document)
        assert [paper.millimetres(side) for side in size_pt] == pytest.approx(size_mm, abs=0.01), name


def test_a_strip_grows_with_its_text() -> None:
    short = specimens.visit_slip()
    longer = dataclasses.replace(short, items=short.items * 4)
    width_mm, height_mm = pdf_maker.page_size_mm(longer)
    assert width_mm == 80
    assert height_mm == int(height_mm)
    assert height_mm > pdf_maker.page_size_mm(short)[1] + 100


def test_what_papers_must_say() -> None:
    slip = "".join(texts(pdf_maker.make_pdf(variants()["visit_reprint_large"])))
    fixed = (
        "综窗办事凭条",
        "不替代法定受理回执",
        "第 2 次补打",
        "待缴 120.00 元",
        "（演示）",
        "人物均为虚构",
    )
    assert all(words in slip for words in fixed)
    receipt = "".join(texts(pdf_maker.make_pdf(variants()["receipt_reprint"])))
    assert receipt.count("第 2 次补打") == 2  # in the box and in the foot
    assert "人物均为虚构" not in receipt
    assert "首次打印" in "".join(texts(pdf_maker.make_pdf(specimens.receipt())))
    report = "".join(texts(pdf_maker.make_pdf(variants()["report_open"])))
    assert "未日结" in report
    assert "取号与去向相符" in report
    assert "未日结" not in "".join(texts(pdf_maker.make_pdf(daily_report())))


def test_a_photo_confirmation_says_all_that_it_must_on_one_page() -> None:
    """Who, which photo, each case, the rule, both ticks and who signs: years later it is the proof."""
    for name in ("photo_confirmation", "photo_large", "photo_reprint"):
        pages = texts(pdf_maker.make_pdf(variants()[name]))
        assert len(pages) == 1, name
        text = re.sub(r"\s", "", pages[0])
        for words in (
            "复用照片确认单",
            "周㛃兰",
            "3204**********1629",
            "2023-05-11",
            "出入境证件照",
            "普通护照换发",
            "往来港澳通行证换发",
            "往来台湾通行证换发",
            "满60周岁",
            "与本人相符",
            "本人同意",
            "申请人签名或指印：",
            "陆以宁",
        ):
            assert words in text, (name, words)
        assert text.count("√") == 2


def test_a_slip_names_the_photo_that_is_used_again() -> None:
    assert "照片复用2023-05-11出入境证件照" in re.sub(
        r"\s", "", "".join(texts(pdf_maker.make_pdf(variants()["visit_photo"])))
    )
    assert "照片" not in "".join(texts(pdf_maker.make_pdf(specimens.visit_slip())))


def test_books_that_do_not_balance_say_so() -> None:
    report = daily_report()
    flow = dataclasses.replace(report.tickets_total.flow, served=130)
    wrong = dataclasses.replace(report, tickets_total=dataclasses.replace(report.tickets_total, flow=flow))
    text = "".join(texts(pdf_maker.make_pdf(wrong)))
    assert "取号与去向不符，差 2" in text
    assert "取号与去向相符" not in text


def test_a_slip_is_pure_black_on_white() -> None:
    """No grey ink: a thermal head would dither it."""
    for document in (specimens.ticket_slip(), specimens.visit_slip()):
        for mark in pdf_maker.pages(document)[0].marks:
            for ink in (getattr(mark, field, None) for field in ("ink", "fill", "frame")):
                assert ink is None or (ink.red, ink.green, ink.blue) in {(0, 0, 0), (1, 1, 1)}


def test_template_digests_are_stable_and_differ() -> None:
    digests = {kind: pdf_maker.template_digest(kind) for kind in KINDS}
    assert len(set(digests.values())) == len(KINDS)
    assert digests["receipt"] == pdf_maker.template_digest("receipt")
    with pytest.raises(KeyError):
        pdf_maker.template_digest("poster")

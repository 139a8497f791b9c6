"""What stands on the 上门服务单, as a plain document."""

from datetime import date

from printing.documents import Fact, HomeVisitSlip
from window_client.domain.paper.check_character import CodeKind, scan_text
from window_client.domain.queue.visit import Visit
from window_client.domain.senior.care_records import HomeVisit, HomeVisitPart, HomeVisitPurpose
from window_client.domain.station.station_record import StationRecord
from window_client.ids import CounterId
from window_client.services.paper_parts import foot_lines, name_note, window_line
from window_client.services.paper_words import day_text, moment_text, station_title, watermark
from window_client.services.ports import Work

PURPOSE_WORDS = {
    HomeVisitPurpose.PHOTO: "上门拍照",
    HomeVisitPurpose.FINGERPRINT: "上门采集指纹",
    HomeVisitPurpose.SIGN: "上门核对、签名",
    HomeVisitPurpose.PAPERS: "上门取材料",
    HomeVisitPurpose.DELIVER: "送证上门",
}
_PART_WORDS = {HomeVisitPart.ANY: "", HomeVisitPart.MORNING: "上午", HomeVisitPart.AFTERNOON: "下午"}


def home_visit_slip(work: Work, visit: Visit, asked: HomeVisit, counter: CounterId | None) -> HomeVisitSlip:
    """The document of one visit at home."""
    station = work.stations.here()
    code = scan_text(CodeKind.VISIT, visit.number)
    when = wished_text(asked.wanted_on, asked.part)
    asking = work.people.get(work.applicants.get(asked.applicant_id).person_id).name
    return HomeVisitSlip(
        station=station_title(station),
        counter=window_line(work, counter),
        code_text=code,
        qr_text=code + work.qr_digest(code),
        facts=(
            Fact("上门看望", asked.name + name_note(asked.name)),
            Fact("联系电话", asked.phone),
            Fact("上门事项", PURPOSE_WORDS[asked.purpose]),
            Fact("希望时间", when),
            Fact("提出人", asking),
            Fact("登记时间", moment_text(asked.asked_at)),
            Fact("上门地址", asked.address),
        ),
        note=asked.note,
        officer=work.officers.get(asked.officer_id).name,
        printed_at=moment_text(work.now),
        kept=(Fact("办什么", PURPOSE_WORDS[asked.purpose]), Fact("什么时候", f"{when}，来之前先打电话")),
        advice=_advice(station),
        foot_lines=foot_lines(work, station),
        watermark=watermark(station),
    )


def wished_text(day: date | None, part: HomeVisitPart) -> str:
    """「3 月 27 日（周五）上午」, 「哪天都行，下午」, 「电话约定」."""
    if day is None:
        return f"哪天都行，{_PART_WORDS[part]}" if _PART_WORDS[part] else "电话约定"
    return day_text(day) + _PART_WORDS[part]


def _advice(station: StationRecord) -> tuple[str, ...]:
    call = f"拿不准的，打 {station.phone} 问，或打 110。" if station.phone else "拿不准的，打 110 问。"
    return (
        "来的人会出示工作证，您可以先看清楚再开门。",
        "上门不另外收钱，也不会问您银行卡和密码。",
        call,
        "请把身份证和要用的材料放在手边。",
    )

"""Words and dates as they stand on paper: one vocabulary with the screens (DESIGN.md section 9)."""

from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType

from printing.documents import DEMO_WATERMARK
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.catalogue.material import Disposition, MaterialForm
from window_client.domain.catalogue.service_item import ServiceItem
from window_client.domain.catalogue.time_limit import LimitUnit
from window_client.domain.queue.promise import PersonClass
from window_client.domain.station.station_record import STATION_ZONE, StationRecord

DOMAIN_WORDS: Mapping[BusinessDomain, str] = MappingProxyType(
    {
        BusinessDomain.HOUSEHOLD: "户政",
        BusinessDomain.EXIT_ENTRY: "出入境",
        BusinessDomain.VEHICLE: "车驾管",
        BusinessDomain.PUBLIC_ORDER: "治安证照",
        BusinessDomain.CONSULT: "综合咨询",
    }
)
CLASS_LINES: Mapping[PersonClass, str] = MappingProxyType(
    {
        PersonClass.SENIOR: "老・敬老优先",
        PersonClass.DISABLED: "残・优先",
        PersonClass.PREGNANT: "孕・优先",
        PersonClass.INFANT: "孕・优先",
        PersonClass.MILITARY: "军・依法优先",
        PersonClass.PICKUP: "领证",
        PersonClass.BOOKED: "约・预约",
    }
)
TICKET_ADVICE = ("请坐着听叫号、看屏幕。", "过号了说一声，接着办。")
CARRY_OVER_ADVICE = ("当天到窗口或导服台，", "出示这张码就接着办。", "过号了说一声，接着办。")
SENIOR_ADVICE = ("工作人员来接您，陪您办。", "请坐着听叫号、看屏幕。", "过号了说一声，接着办。")
DISPOSITION_WORDS: Mapping[Disposition, str] = MappingProxyType(
    {
        Disposition.RETURNED: "核对后当场还您",
        Disposition.COLLECTED: "换领收回",
        Disposition.CLIPPED_AND_RETURNED: "剪角后退还",
        Disposition.COLLECTED_AT_PICKUP: "领新证时交回",
        Disposition.KEPT: "留存归档",
        Disposition.NONE: "核验不收",
    }
)
DISPOSITION_SHORT: Mapping[Disposition, str] = MappingProxyType(
    {
        Disposition.RETURNED: "核后已还",
        Disposition.COLLECTED: "收回",
        Disposition.CLIPPED_AND_RETURNED: "剪角后退还",
        Disposition.COLLECTED_AT_PICKUP: "领证时交回",
        Disposition.KEPT: "留存",
        Disposition.NONE: "核验不收",
    }
)
FORM_WORDS: Mapping[MaterialForm, str] = MappingProxyType(
    {
        MaterialForm.ORIGINAL: "原件",
        MaterialForm.COPY: "复印件",
        MaterialForm.CHECKED_ONLINE: "联网核验",
    }
)
_WEEKDAYS = "一二三四五六日"


def window_title(station: StationRecord) -> str:
    """「云溪派出所 综合服务窗口」."""
    return f"{station.name} 综合服务窗口".strip()


def station_title(station: StationRecord) -> str:
    """「示例市公安局 云溪派出所」."""
    return " ".join(filter(None, (station.bureau, station.name)))


def limit_text(item: ServiceItem) -> str:
    """「7 工作日」, 「20 日」, 「当场」; a dash where nothing sets a limit."""
    limit = item.time_limit.shown
    if limit is None:
        return "—"
    if limit.unit is LimitUnit.ON_THE_SPOT:
        return "当场"
    return f"{limit.value} {'工作日' if limit.unit is LimitUnit.WORKDAYS else '日'}"


def watermark(station: StationRecord) -> str:
    """What every paper of a demo station says; empty on a real one."""
    return DEMO_WATERMARK if station.demo else ""


def moment_text(at: datetime) -> str:
    """「2026-03-18 08:58」, the station's time."""
    return f"{at.astimezone(STATION_ZONE):%Y-%m-%d %H:%M}"


def clock_text(at: datetime) -> str:
    """「09:03」."""
    return f"{at.astimezone(STATION_ZONE):%H:%M}"


def day_text(day: date) -> str:
    """「3 月 27 日（周五）」."""
    return f"{day.month} 月 {day.day} 日（周{_WEEKDAYS[day.weekday()]}）"


def short_day_text(day: date) -> str:
    """「3 月 27 日」."""
    return f"{day.month} 月 {day.day} 日"


def long_day_text(day: date) -> str:
    """「2026 年 3 月 17 日 星期二」."""
    return f"{day.year} 年 {day.month} 月 {day.day} 日 星期{_WEEKDAYS[day.weekday()]}"


def weekday_text(day: date) -> str:
    """「周五」."""
    return f"周{_WEEKDAYS[day.weekday()]}"


def yuan(fen: int) -> str:
    """「120.00」 from fen."""
    return f"{fen // 100}.{fen % 100:02d}"

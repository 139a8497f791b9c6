"""The traits of a service item: how it runs, where it is keyed, who decides, what is captured (事项属性)."""

from enum import StrEnum


class Flow(StrEnum):
    """How a case of the item runs to its end."""

    INSTANT = "instant"  #: 当场办结
    PRODUCE = "produce"  #: 制证, then 领证
    REVIEW = "review"  #: 审批


class ExternalEntry(StrEnum):
    """When the case is keyed into the national business system (业务系统)."""

    LIVE = "live"  #: while the person stands there; its number comes before acceptance
    LATER = "later"  #: after the visit; listed at closing until the number is filled in
    NONE = "none"  #: no other system


class Approval(StrEnum):
    """Who decides."""

    WINDOW = "window"  #: a sworn officer at the window
    CHIEF = "chief"  #: 所领导
    COUNTY = "county"  #: 县级公安机关
    CITY = "city"  #: 设区的市级公安机关


class PhotoKind(StrEnum):
    """Which photo specification the item's photo must meet."""

    NONE = "none"
    EXIT_ENTRY = "exit_entry"  #: 出入境证件相片
    ID_CARD = "id_card"  #: 居民身份证照片
    DRIVING_LICENCE = "driving_licence"  #: 驾驶证照片


class Fingerprints(StrEnum):
    """Whose fingerprints are taken (in the business system)."""

    NONE = "none"
    ALL = "all"  #: every applicant
    FROM_16 = "from_16"  #: required from 16 on, below only with the guardian's consent


class PickupMethod(StrEnum):
    """How the result reaches the citizen (领取方式)."""

    ON_THE_SPOT = "on_the_spot"  #: 当场领取
    WINDOW = "window"  #: 窗口领取
    MAIL = "mail"  #: 邮寄到家

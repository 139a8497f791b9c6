"""Photos in words: their names, what the rule says of them, what is wrong with them (照片的说法).

One vocabulary for the sheet 复用还是重拍, the card of a case and the supervisor's list.
"""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from ui.translation import QT_TRANSLATE_NOOP
from window_client.domain.photos.photo_decision import RetakeReason
from window_client.domain.photos.photo_record import PhotoDocument, PhotoSystem
from window_client.domain.photos.photo_specification import PhotoFault
from window_client.domain.photos.stored_photo import PhotoSource

SOURCES: Mapping[PhotoSource, str] = {
    PhotoSource.EXIT_ENTRY: QT_TRANSLATE_NOOP("photo", "出入境证件照"),
    PhotoSource.ID_CARD: QT_TRANSLATE_NOOP("photo", "居民身份证照"),
    PhotoSource.CHIP: QT_TRANSLATE_NOOP("photo", "身份证芯片照"),
    PhotoSource.TAKEN_HERE: QT_TRANSLATE_NOOP("photo", "本所现场照"),
    PhotoSource.OTHER: QT_TRANSLATE_NOOP("photo", "其他照片"),
}
DOCUMENTS: Mapping[PhotoDocument, str] = {
    PhotoDocument.PASSPORT: QT_TRANSLATE_NOOP("photo", "普通护照"),
    PhotoDocument.HONG_KONG_MACAU_PERMIT: QT_TRANSLATE_NOOP("photo", "往来港澳通行证"),
    PhotoDocument.TAIWAN_PERMIT: QT_TRANSLATE_NOOP("photo", "往来台湾通行证"),
    PhotoDocument.ID_CARD: QT_TRANSLATE_NOOP("photo", "居民身份证"),
    PhotoDocument.OTHER: QT_TRANSLATE_NOOP("photo", "其他证件"),
}
SYSTEMS: Mapping[PhotoSystem, str] = {
    PhotoSystem.EXIT_ENTRY: QT_TRANSLATE_NOOP("photo", "出入境系统"),
    PhotoSystem.POPULATION: QT_TRANSLATE_NOOP("photo", "人口系统"),
    PhotoSystem.HERE: QT_TRANSLATE_NOOP("photo", "本所"),
    PhotoSystem.OTHER: QT_TRANSLATE_NOOP("photo", "业务系统"),
}
RETAKE_REASONS: Mapping[RetakeReason, str] = {
    RetakeReason.WISH: QT_TRANSLATE_NOOP("photo", "本人想重新拍"),
    RetakeReason.CHANGED: QT_TRANSLATE_NOOP("photo", "样貌变化大"),
    RetakeReason.GLASSES: QT_TRANSLATE_NOOP("photo", "眼镜、帽子遮挡"),
    RetakeReason.BELOW_SPECIFICATION: QT_TRANSLATE_NOOP("photo", "存档照不合规格"),
    RetakeReason.OTHER: QT_TRANSLATE_NOOP("photo", "其他原因"),
}
FAULTS: Mapping[PhotoFault, str] = {
    PhotoFault.TOO_NARROW: QT_TRANSLATE_NOOP("photo", "太窄，宽度像素不够"),
    PhotoFault.TOO_WIDE: QT_TRANSLATE_NOOP("photo", "太宽，宽度像素超了"),
    PhotoFault.TOO_LOW: QT_TRANSLATE_NOOP("photo", "太矮，高度像素不够"),
    PhotoFault.TOO_HIGH: QT_TRANSLATE_NOOP("photo", "太高，高度像素超了"),
    PhotoFault.WRONG_RATIO: QT_TRANSLATE_NOOP("photo", "宽高比不对"),
    PhotoFault.TOO_SMALL_A_FILE: QT_TRANSLATE_NOOP("photo", "文件太小，压缩过度"),
    PhotoFault.TOO_LARGE_A_FILE: QT_TRANSLATE_NOOP("photo", "文件太大"),
    PhotoFault.TOO_COARSE: QT_TRANSLATE_NOOP("photo", "分辨率（dpi）太低"),
    PhotoFault.TOO_FINE: QT_TRANSLATE_NOOP("photo", "分辨率（dpi）太高"),
    PhotoFault.NO_COLOUR: QT_TRANSLATE_NOOP("photo", "不是彩色照片"),
    PhotoFault.BACKGROUND_UNEVEN: QT_TRANSLATE_NOOP("photo", "背景不匀，有阴影或杂物"),
    PhotoFault.BACKGROUND_DARK: QT_TRANSLATE_NOOP("photo", "背景太暗，应是白色或浅色"),
    PhotoFault.NO_FACE: QT_TRANSLATE_NOOP("photo", "没找到人脸"),
    PhotoFault.SEVERAL_FACES: QT_TRANSLATE_NOOP("photo", "不止一张人脸"),
}
#: why a photo may not be used again, by the rule's code; the holes are the rule's numbers
REFUSALS: Mapping[str, str] = {
    "no_rule": QT_TRANSLATE_NOOP("photo", "今天没有生效的复用规则"),
    "no_identity_number": QT_TRANSLATE_NOOP("photo", "没有公民身份号码，不能复用"),
    "age_unknown": QT_TRANSLATE_NOOP("photo", "不知道出生日期，不能复用"),
    "too_young": QT_TRANSLATE_NOOP("photo", "不满 {age} 周岁，不能复用"),
    "other_item": QT_TRANSLATE_NOOP("photo", "这次没有可以复用照片的办件"),
    "annulled": QT_TRANSLATE_NOOP("photo", "这张照片已作废"),
    "other_identity": QT_TRANSLATE_NOOP("photo", "是另一个身份号码的照片"),
    "chip_photo": QT_TRANSLATE_NOOP("photo", "芯片照太小，只能看，不能用"),
    "other_source": QT_TRANSLATE_NOOP("photo", "这种来源的照片不能复用"),
    "not_yet_used": QT_TRANSLATE_NOOP("photo", "本所拍的，还没有办过证，不能复用"),
    "not_on_the_spot": QT_TRANSLATE_NOOP("photo", "不是现场采集的，不能复用"),
    "corrected_since": QT_TRANSLATE_NOOP("photo", "拍后更正过姓名或性别，不能复用"),
    "undated": QT_TRANSLATE_NOOP("photo", "不知道哪天拍的，不能复用"),
    "future_date": QT_TRANSLATE_NOOP("photo", "日期在今天之后，请核对"),
    "too_old": QT_TRANSLATE_NOOP("photo", "已超过 {years} 年，不能再用"),
    "other_stage": QT_TRANSLATE_NOOP("photo", "是另一个年龄段拍的，不能复用"),
    "below_specification": QT_TRANSLATE_NOOP("photo", "不合规格，不能复用"),
}
_OWN_NAMES = (PhotoDocument.HONG_KONG_MACAU_PERMIT, PhotoDocument.TAIWAN_PERMIT)


def say(text: str) -> str:
    """A text of this vocabulary in the language in use."""
    return QCoreApplication.translate("photo", text)


def photo_name(source: PhotoSource, document: PhotoDocument | None) -> str:
    """出入境证件照, 往来台湾通行证照."""
    if source is PhotoSource.EXIT_ENTRY and document in _OWN_NAMES:
        return say(QT_TRANSLATE_NOOP("photo", "{document}照")).format(document=say(DOCUMENTS[document]))
    return say(SOURCES[source])


def dated_photo(source: PhotoSource, document: PhotoDocument | None, day: date | None) -> str:
    """2023-05-11 出入境证件照."""
    return " ".join(filter(None, (day.isoformat() if day else "", photo_name(source, document))))


def refusal_words(reason: str, *, age: int | None, years: int) -> str:
    """Why the rule does not allow a photo."""
    text = REFUSALS.get(reason, QT_TRANSLATE_NOOP("photo", "规则不允许复用"))
    return say(text).format(age=age, years=years)

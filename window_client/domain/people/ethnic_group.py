"""The ethnic groups (民族) of GB/T 3304, by their two-digit codes."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

#: code to name, without 族; 97 and 98 are what cards write for those outside the 56
ETHNIC_GROUPS: Final[Mapping[str, str]] = MappingProxyType(
    {
        **{
            f"{number:02d}": name
            for number, name in enumerate(
                (
                    *("汉", "蒙古", "回", "藏", "维吾尔", "苗", "彝", "壮", "布依", "朝鲜"),
                    *("满", "侗", "瑶", "白", "土家", "哈尼", "哈萨克", "傣", "黎", "傈僳"),
                    *("佤", "畲", "高山", "拉祜", "水", "东乡", "纳西", "景颇", "柯尔克孜", "土"),
                    *("达斡尔", "仫佬", "羌", "布朗", "撒拉", "毛南", "仡佬", "锡伯", "阿昌", "普米"),
                    *("塔吉克", "怒", "乌孜别克", "俄罗斯", "鄂温克", "德昂", "保安", "裕固", "京", "塔塔尔"),
                    *("独龙", "鄂伦春", "赫哲", "门巴", "珞巴", "基诺"),
                ),
                start=1,
            )
        },
        "97": "其他",
        "98": "外国血统中国籍人士",
    }
)


def is_ethnic_code(code: str) -> bool:
    """Whether GB/T 3304 knows the code (two digits; the card writes 01 for 汉, never 0)."""
    return code in ETHNIC_GROUPS

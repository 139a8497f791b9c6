"""The words of ``tokens.json`` that are shown, marked for translation: states, badges (状态与徽标用字).

The file is data, which ``lupdate`` cannot read; a test sees that every one of its words stands here.
"""

from PySide6.QtCore import QCoreApplication

from ui.translation import QT_TRANSLATE_NOOP

STATE_WORDS = (
    QT_TRANSLATE_NOOP("theme", "等候"),
    QT_TRANSLATE_NOOP("theme", "已呼叫"),
    QT_TRANSLATE_NOOP("theme", "受理中"),
    QT_TRANSLATE_NOOP("theme", "挂起"),
    QT_TRANSLATE_NOOP("theme", "过号"),
    QT_TRANSLATE_NOOP("theme", "已转移"),
    QT_TRANSLATE_NOOP("theme", "已离开"),
    QT_TRANSLATE_NOOP("theme", "顺延"),
    QT_TRANSLATE_NOOP("theme", "接待完毕"),
    QT_TRANSLATE_NOOP("theme", "作废"),
    QT_TRANSLATE_NOOP("theme", "填写中"),
    QT_TRANSLATE_NOOP("theme", "缺材料"),
    QT_TRANSLATE_NOOP("theme", "可受理"),
    QT_TRANSLATE_NOOP("theme", "已受理"),
    QT_TRANSLATE_NOOP("theme", "待民警审核"),
    QT_TRANSLATE_NOOP("theme", "已告知"),
    QT_TRANSLATE_NOOP("theme", "待领证"),
    QT_TRANSLATE_NOOP("theme", "已领证"),
    QT_TRANSLATE_NOOP("theme", "退回补正"),
    QT_TRANSLATE_NOOP("theme", "办结"),
    QT_TRANSLATE_NOOP("theme", "不予受理"),
    QT_TRANSLATE_NOOP("theme", "已撤回"),
)

#: one sign in a small square each: a translation has one letter, too
BADGE_GLYPHS = (
    QT_TRANSLATE_NOOP("theme", "老"),
    QT_TRANSLATE_NOOP("theme", "军"),
    QT_TRANSLATE_NOOP("theme", "约"),
    QT_TRANSLATE_NOOP("theme", "孕"),
    QT_TRANSLATE_NOOP("theme", "残"),
)

BADGE_MEANINGS = (
    QT_TRANSLATE_NOOP("theme", "60 周岁及以上"),
    QT_TRANSLATE_NOOP("theme", "军人、退役军人和优抚对象"),
    QT_TRANSLATE_NOOP("theme", "按时到场的预约"),
    QT_TRANSLATE_NOOP("theme", "孕妇、抱婴者"),
    QT_TRANSLATE_NOOP("theme", "残疾人"),
)


def theme_words(source: str) -> str:
    """A word of ``tokens.json`` in the language in use."""
    return QCoreApplication.translate("theme", source)

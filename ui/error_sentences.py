"""What the officer reads for each error code: one table, divided by subject (报错用语).

The key is a code, or a code and its ``problem`` (or ``reason``) fact. The text is two parts, divided by
a line break: what is wrong and why; what to do next, with the key. Holes in braces are the error's
facts. Tone: short, calm, no blame; never a code, never 系统错误, 非法输入, 必须 (DESIGN.md §1.5, §9).
A text whose hole has no fact gives way to the text of the code alone, then to that of the family, so
give each code a text without holes if its facts may be missing.

The rows lie in ``ui/error_sentences_<subject>.py``; here they are brought together.
"""

from ui.error_sentences_appointments import APPOINTMENT_SENTENCES
from ui.error_sentences_books import BOOKS_SENTENCES
from ui.error_sentences_cases import CASES_SENTENCES
from ui.error_sentences_data import DATA_SENTENCES
from ui.error_sentences_devices import DEVICES_SENTENCES
from ui.error_sentences_kiosk import KIOSK_SENTENCES
from ui.error_sentences_paper import PAPER_SENTENCES
from ui.error_sentences_people import PEOPLE_SENTENCES
from ui.error_sentences_photo import PHOTO_SENTENCES
from ui.error_sentences_queue import QUEUE_SENTENCES
from ui.error_sentences_senior import SENIOR_SENTENCES
from ui.error_sentences_station import STATION_SENTENCES
from ui.error_sentences_voice import VOICE_SENTENCES
from ui.translation import QT_TRANSLATE_NOOP

#: what is said when nothing more exact is known, by the family of the error
FAMILY_SENTENCES: dict[str, str] = {
    "window_client": QT_TRANSLATE_NOOP(
        "errors",
        "这一步没有做成，程序遇到了没料到的情况。\n请再按一次；还不行就告诉管理员，已填的内容都在。",
    ),
    "invalid_input": QT_TRANSLATE_NOOP(
        "errors",
        "填的内容对不上，程序认不出来。\n请看看标红的地方，改好再按。",
    ),
    "refused": QT_TRANSLATE_NOOP(
        "errors",
        "现在还不能这样办，当前状态不允许。\n请看票条上写的还差什么，补上再按。",
    ),
    "world_fault": QT_TRANSLATE_NOOP(
        "errors",
        "这一步没有做成，电脑或设备那头出了状况。\n已填的内容都在，稍等再按；还不行请告诉管理员。",
    ),
}

#: every subject’s rows; a test sees that none of them is written twice
SUBJECTS = (
    FAMILY_SENTENCES,
    PEOPLE_SENTENCES,
    QUEUE_SENTENCES,
    APPOINTMENT_SENTENCES,
    KIOSK_SENTENCES,
    CASES_SENTENCES,
    PHOTO_SENTENCES,
    SENIOR_SENTENCES,
    BOOKS_SENTENCES,
    PAPER_SENTENCES,
    STATION_SENTENCES,
    DATA_SENTENCES,
    DEVICES_SENTENCES,
    VOICE_SENTENCES,
)

SENTENCES: dict[str, str] = {code: text for rows in SUBJECTS for code, text in rows.items()}

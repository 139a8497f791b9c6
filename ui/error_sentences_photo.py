"""Sentences for photos: files that are none, verdicts, decisions. See ``error_sentences.py``."""

from ui.translation import QT_TRANSLATE_NOOP

PHOTO_SENTENCES: dict[str, str] = {
    "photo_file_unreadable": QT_TRANSLATE_NOOP(
        "errors", "这个文件读不出来。\n请看看盘还在不在，或复制到本机再选。"
    ),
    "photo_file_unreadable.missing": QT_TRANSLATE_NOOP(
        "errors", "没有这个文件。\n请看看路径，或按 Alt+1 去选。"
    ),
    "photo_file_unreadable.folder": QT_TRANSLATE_NOOP(
        "errors", "这是一个文件夹，不是照片。\n请按 Alt+1 选里面的文件。"
    ),
    "photo_file_unreadable.forbidden": QT_TRANSLATE_NOOP(
        "errors", "没有权限读这个文件。\n请复制到自己的文件夹再选。"
    ),
    "photo_file_empty": QT_TRANSLATE_NOOP(
        "errors", "这个文件是空的。\n请换一个文件，或从原来的地方再导出一次。"
    ),
    "photo_file_too_large": QT_TRANSLATE_NOOP(
        "errors", "这个文件有 {kilobytes} KB，证件照没有这么大。\n请换一张照片。"
    ),
    "photo_format_unknown": QT_TRANSLATE_NOOP(
        "errors", "这个文件不是 JPEG、PNG 或 BMP 图片。\n请换一个文件；改扩展名没有用。"
    ),
    "photo_too_many_pixels": QT_TRANSLATE_NOOP(
        "errors", "这张图有 {width}×{height} 像素，证件照没有这么大。\n请换一张照片。"
    ),
    "photo_file_damaged": QT_TRANSLATE_NOOP(
        "errors", "这个图片文件坏了，打不开。\n请从原来的地方再导出一次。"
    ),
    "photo_file_damaged.truncated": QT_TRANSLATE_NOOP(
        "errors", "这个图片文件不完整，后面缺了一截。\n请从原来的地方再导出一次。"
    ),
    "photo_file_damaged.trailing": QT_TRANSLATE_NOOP(
        "errors", "这个图片文件后面还带着别的内容。\n请换成只有照片的文件。"
    ),
    "photo_file_damaged.wrong_header": QT_TRANSLATE_NOOP(
        "errors", "这个图片文件写的尺寸和内容对不上。\n请从原来的地方再导出一次。"
    ),
    "photo_animated": QT_TRANSLATE_NOOP("errors", "这个文件里不止一张图。\n请换成只有一张照片的文件。"),
    "photo_colour_unfit": QT_TRANSLATE_NOOP(
        "errors", "这张照片是印刷用的颜色（CMYK）。\n请换成 RGB 颜色的原图。"
    ),
    "photo_turned": QT_TRANSLATE_NOOP(
        "errors", "这张照片是横着存的，只靠标记转正，别的系统会看成横的。\n请换成已经转正的原图。"
    ),
    "photo_facts_invalid": QT_TRANSLATE_NOOP("errors", "照片的来源写得不对。\n请看看日期和号码，再存一次。"),
    "photo_facts_invalid.future_date": QT_TRANSLATE_NOOP(
        "errors", "照片的日期在今天之后。\n请按证件或业务系统上的日期填。"
    ),
    "photo_facts_invalid.undated": QT_TRANSLATE_NOOP(
        "errors", "照片没有日期，算不出几年。\n请填拍摄、签发或受理日期中的一个。"
    ),
    "photo_facts_invalid.number_wrong": QT_TRANSLATE_NOOP(
        "errors", "这张照片不是这位申请人的。\n请先核对是哪一位，再选照片。"
    ),
    "photo_facts_invalid.document_number_wrong": QT_TRANSLATE_NOOP(
        "errors", "照片的证件号码写得不对。\n请照证件上的号码填，或者留空。"
    ),
    "photo_facts_invalid.words_missing": QT_TRANSLATE_NOOP(
        "errors", "还没有写原因。\n请写一句，以后查得到。"
    ),
    "photo_facts_invalid.not_a_reference": QT_TRANSLATE_NOOP(
        "errors", "本所拍的和芯片里的照片不能只记出处。\n请把照片本身存进来。"
    ),
    "photo_image_elsewhere": QT_TRANSLATE_NOOP(
        "errors", "这张照片只记了出处，本机没有图。\n请在业务系统里打开核对。"
    ),
    "no_photo_wanted": QT_TRANSLATE_NOOP("errors", "现在没有要用这种照片的办件。\n请先加办事项，再选照片。"),
    "photo_unconfirmed": QT_TRANSLATE_NOOP("errors", "两个勾要都打上才能复用。\n请比对样貌，并问过本人。"),
    "photo_use_refused": QT_TRANSLATE_NOOP(
        "errors", "这次照片决定现在改不了。\n请刷新看看，有新的决定就按新的办。"
    ),
    "photo_use_refused.not_own": QT_TRANSLATE_NOOP(
        "errors", "这次照片决定是别人做的。\n请由做决定的人撤回，或请窗口负责人作废。"
    ),
    "photo_use_refused.too_late": QT_TRANSLATE_NOOP(
        "errors", "已经过了可以撤回的时间。\n请重新选照片，新的决定会代替它。"
    ),
    "photo_use_refused.accepted": QT_TRANSLATE_NOOP(
        "errors", "已经有办件按这张照片受理了。\n请先撤回受理，或请窗口负责人作废。"
    ),
    "photo_not_reusable": QT_TRANSLATE_NOOP(
        "errors", "按规则，这张照片不能复用。\n请换一张，或改为现场拍照。"
    ),
    "photo_not_reusable.no_identity_number": QT_TRANSLATE_NOOP(
        "errors", "申请人没有公民身份号码，不能复用照片。\n请改为现场拍照。"
    ),
    "photo_not_reusable.age_unknown": QT_TRANSLATE_NOOP(
        "errors", "不知道出生日期，算不出周岁。\n请先核对证件，或改为现场拍照。"
    ),
    "photo_not_reusable.too_young": QT_TRANSLATE_NOOP(
        "errors", "申请人还没到可以复用照片的年龄。\n请改为现场拍照。"
    ),
    "photo_not_reusable.other_item": QT_TRANSLATE_NOOP(
        "errors", "正在办的事项不能复用照片。\n请按事项要求拍照。"
    ),
    "photo_not_reusable.annulled": QT_TRANSLATE_NOOP(
        "errors", "这张照片已经作废。\n请换一张，或改为现场拍照。"
    ),
    "photo_not_reusable.other_identity": QT_TRANSLATE_NOOP(
        "errors", "这张照片存在另一个身份号码下。\n请核实身份；不清楚就改为现场拍照。"
    ),
    "photo_not_reusable.chip_photo": QT_TRANSLATE_NOOP(
        "errors", "芯片里的照片太小，只能用来比对。\n请换一张，或改为现场拍照。"
    ),
    "photo_not_reusable.other_source": QT_TRANSLATE_NOOP(
        "errors", "这张照片不是出入境证件照或身份证照。\n请换一张，或改为现场拍照。"
    ),
    "photo_not_reusable.not_yet_used": QT_TRANSLATE_NOOP(
        "errors", "这张是本所拍的，还没用在受理过的证件上。\n请换一张，或改为现场拍照。"
    ),
    "photo_not_reusable.corrected_since": QT_TRANSLATE_NOOP(
        "errors", "拍照以后，姓名或性别更正过。\n请改为现场拍照。"
    ),
    "photo_not_reusable.undated": QT_TRANSLATE_NOOP(
        "errors", "这张照片没有日期，算不出几年。\n请换一张，或改为现场拍照。"
    ),
    "photo_not_reusable.future_date": QT_TRANSLATE_NOOP(
        "errors", "这张照片的日期在今天之后。\n请核对日期，或改为现场拍照。"
    ),
    "photo_not_reusable.too_old": QT_TRANSLATE_NOOP(
        "errors", "这张照片已经超过年限。\n请换一张，或改为现场拍照。"
    ),
    "photo_not_reusable.below_specification": QT_TRANSLATE_NOOP(
        "errors", "这张照片不合规格。\n请换一张，或改为现场拍照。"
    ),
    "photo_not_reusable.not_on_the_spot": QT_TRANSLATE_NOOP(
        "errors", "上次申领时不是现场拍照、现场采指纹。\n请改为现场拍照。"
    ),
    "photo_not_reusable.other_stage": QT_TRANSLATE_NOOP(
        "errors", "照片是上一个年龄段拍的。\n请改为现场拍照。"
    ),
}

"""What the officer reads when the ID-card reader does not do what it should (读卡器报错用语)."""

from ui.translation import QT_TRANSLATE_NOOP

DEVICES_SENTENCES: dict[str, str] = {
    "device_line_lost": QT_TRANSLATE_NOOP(
        "errors",
        "读卡器没有连上。\n请看看线有没有插好，插好后会自己接着读；急的话可以看证录入（F4）。",
    ),
    "card_reader_silent": QT_TRANSLATE_NOOP(
        "errors",
        "读卡器没有回应。\n请拔下再插上；还不行请告诉管理员，可以先看证录入（F4）。",
    ),
    "card_reader_failed": QT_TRANSLATE_NOOP(
        "errors",
        "读卡器的回应不对，这次没有读。\n请把证拿开再放一次；还不行请拔下读卡器再插上。",
    ),
    "card_unreadable": QT_TRANSLATE_NOOP(
        "errors",
        "证没有读全，什么都没有记下。\n请把证拿开，再平放上去。",
    ),
    "card_unreadable.left": QT_TRANSLATE_NOOP(
        "errors",
        "证拿得早了，没有读全。\n请再平放上去，等人的信息出来了再拿。",
    ),
    "card_unreadable.differs": QT_TRANSLATE_NOOP(
        "errors",
        "两次读出来的不一样，没有采用。\n请把证擦一擦，再平放上去。",
    ),
    "card_contradicts_itself": QT_TRANSLATE_NOOP(
        "errors",
        "芯片里的内容前后对不上，没有采用。\n请仔细看证，由民警在业务系统里核验（F4）。",
    ),
    "card_text_invalid": QT_TRANSLATE_NOOP(
        "errors",
        "芯片里的文字读不懂，没有采用。\n请把证拿开再放一次；还不行请看证录入（F4）。",
    ),
    "reader_address_invalid": QT_TRANSLATE_NOOP(
        "errors",
        "读卡器的地址不能用。\n请在 设置・读卡器 里重新选。",
    ),
    "reader_address_invalid.no_port": QT_TRANSLATE_NOOP(
        "errors",
        "还没有选读卡器的串口。\n请在 设置・读卡器 里选一个。",
    ),
    "reader_address_invalid.host": QT_TRANSLATE_NOOP(
        "errors",
        "读卡器的地址要写成数字，如 192.168.1.20。\n请在 设置・读卡器 里改。",
    ),
    "reader_address_invalid.not_local": QT_TRANSLATE_NOOP(
        "errors",
        "这个地址不在本所的内网里，证件信息不能送出去。\n请写内网地址，如 192.168.1.20。",
    ),
    "photo_not_decoded": QT_TRANSLATE_NOOP(
        "errors",
        "芯片里的照片没有解出来，别的都已读好。\n照常办，看证比对；要看照片请找管理员查解码程序。",
    ),
}

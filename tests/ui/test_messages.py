"""The channel to the officer, in the program and in tests."""

from ui.messages import (
    BannerMessage,
    MessageAction,
    MessageRecorder,
    Messages,
    MessageTone,
    ToastMessage,
    WindowMessages,
    banner_of,
)
from window_client.errors import InvalidInput, Refused, WorldFault


def both() -> tuple[WindowMessages, MessageRecorder]:
    return WindowMessages(), MessageRecorder()


def test_the_recorder_keeps_what_the_window_would_show() -> None:
    window, recorder = both()
    banners: list[BannerMessage] = []
    withdrawn: list[str] = []
    toasts: list[ToastMessage] = []
    window.banner_posted.connect(banners.append)
    window.banner_withdrawn.connect(withdrawn.append)
    window.toast_posted.connect(toasts.append)
    undo = MessageAction("撤回", lambda: None, "Shift+F2")
    channels: tuple[Messages, Messages] = (window, recorder)
    for channel in channels:
        channel.banner(MessageTone.WARNING, "数据库断开 02:10。", "填写的内容都在本机保存。", key="database")
        channel.banner(MessageTone.WARNING, "数据库断开 02:11。", key="database")
        channel.banner(MessageTone.INFO, "已改为给您叫下一位 H014。")
        channel.toast("H013 已过号", undo)
        channel.withdraw("database")
        channel.error(WorldFault())
    assert [banner.key for banner in banners[:2]] == ["database"] * 2
    assert withdrawn == ["database"]
    assert toasts == recorder.toasts == [ToastMessage("H013 已过号", undo)]
    assert list(recorder.banners.values()) == [banners[2], banners[3]]
    assert [type(error) for error in recorder.errors] == [WorldFault]


def test_the_tone_says_whose_turn_it_is() -> None:
    tones = [banner_of(error).tone for error in (Refused(), InvalidInput(), WorldFault())]  # type: ignore[union-attr]
    assert tones == [MessageTone.INFO, MessageTone.WARNING, MessageTone.DANGER]


def test_a_bug_is_told_by_the_crash_report_alone() -> None:
    window, recorder = both()
    told: list[BannerMessage] = []
    window.banner_posted.connect(told.append)
    for channel in (window, recorder):
        channel.error(ZeroDivisionError())
    assert told == []
    assert recorder.banners == {}


def test_a_second_error_of_a_kind_takes_the_place_of_the_first() -> None:
    recorder = MessageRecorder()
    recorder.error(WorldFault(reason="a"))
    recorder.error(WorldFault(reason="b"))
    assert len(recorder.banners) == 1

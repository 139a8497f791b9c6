"""The camera: this machine's own (or none), real video frames, and loaded only when it is wanted."""

import subprocess
import sys

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from ui.devices.camera import Camera, QtFrameSource


def picture() -> QImage:
    image = QImage(640, 480, QImage.Format.Format_RGB32)
    image.fill(0xFF336699)
    return image


def test_no_camera_is_told_in_words_and_one_in_its_name(qtbot: QtBot) -> None:
    from PySide6.QtMultimedia import QMediaDevices

    device = QMediaDevices.defaultVideoInput()
    camera = Camera()
    changes: list[str] = []
    camera.changed.connect(lambda: changes.append(camera.name))
    camera.open()
    try:
        assert camera.name == ("" if device.isNull() else device.description())
        assert camera.picture.isNull() or not device.isNull()
    finally:
        camera.close()
    assert camera.name == ""


def test_a_video_frame_arrives_as_an_image(qtbot: QtBot) -> None:
    """A real frame through Qt's own sink, as a camera's driver gives it."""
    from PySide6.QtMultimedia import QVideoFrame

    source = QtFrameSource()
    got: list[QImage] = []
    told: list[tuple[str, str]] = []
    source.start(got.append, lambda name, trouble: told.append((name, trouble)))
    source._sink.setVideoFrame(QVideoFrame(picture()))
    qtbot.waitUntil(lambda: bool(got), timeout=30_000)
    assert (got[0].width(), got[0].height()) == (640, 480)
    assert got[0].pixelColor(320, 240).name() == "#336699"
    source._shown_at = float("inf")
    source._sink.setVideoFrame(QVideoFrame(picture()))
    assert len(got) == 1, "two at once are one too many for the eye"
    source.stop()
    source._shown_at = 0.0
    source._sink.setVideoFrame(QVideoFrame(picture()))
    assert len(got) == 1, "nothing comes any more"
    assert told[0][1] == ""


def test_a_closed_camera_shows_nothing() -> None:
    class Source:
        def start(self, on_frame, on_changed) -> None:  # type: ignore[no-untyped-def]
            self.feed = on_frame
            on_changed("摄像头", "")

        def stop(self) -> None:
            pass

    source = Source()
    camera = Camera(lambda: source)
    seen: list[QImage] = []
    camera.frame.connect(seen.append)
    camera.open()
    camera.open()
    source.feed(picture())
    assert camera.name == "摄像头"
    camera.close()
    source.feed(picture())
    assert len(seen) == 1
    assert camera.picture.isNull()


def test_the_window_opens_without_the_camera_s_library() -> None:
    script = (
        "import sys; import ui.devices.camera, ui.pages.photo_reuse.photo_presenter;"
        "print('PySide6.QtMultimedia' in sys.modules)"
    )
    run = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=120
    )
    assert run.stdout.strip() == "False"

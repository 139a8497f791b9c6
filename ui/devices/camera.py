"""The camera at the window (摄像头): live frames, whether one is plugged in, frozen pictures as JPEG.

QtMultimedia is loaded when the first picture is wanted and not before: the window opens without it.
"""

import logging
import time
from collections.abc import Callable
from typing import Any, Final, Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Qt, Signal
from PySide6.QtGui import QImage

_log = logging.getLogger(__name__)

#: pictures are shown at most so often, in seconds: each costs the GUI thread a conversion
_FRAME_S: Final = 1 / 15
#: the smallest picture that still gives a photo of 354 × 472, and from where on more is only work, px high
_LOW, _HIGH = 600, 1100
#: 350 dpi, as the specifications count
_DOTS_PER_METRE: Final = round(350 / 0.0254)
#: tried one after the other until the file is small enough
_QUALITIES: Final = (95, 90, 85, 80, 72, 64, 55)


class FrameSource(Protocol):
    """Where frames come from; `QtFrameSource` in the program."""

    def start(self, on_frame: Callable[[QImage], None], on_changed: Callable[[str, str], None]) -> None:
        """Look for a camera and begin.

        Args:
            on_frame: gets each picture, on the GUI thread.
            on_changed: gets the camera's name (empty: none) and a trouble (empty, ``busy``), at once and
                whenever that changes.
        """

    def stop(self) -> None:
        """Let go of the camera; nothing comes any more."""


class Camera(QObject):
    """What the photo sheet looks through.

    Signals:
        frame(QImage): a picture; only while it is open and not frozen.
        changed(): another camera, none any more, or trouble.
    """

    frame = Signal(QImage)
    changed = Signal()

    def __init__(
        self, make_source: Callable[[], FrameSource] | None = None, parent: QObject | None = None
    ) -> None:
        """Args:
        make_source: makes the source when it is opened first; None: this PC's cameras.
        """
        super().__init__(parent)
        self._make = make_source or (lambda: QtFrameSource(self))
        self._source: FrameSource | None = None
        self._open = False
        self._name = self._trouble = ""
        self._last = QImage()

    @property
    def name(self) -> str:
        """What the camera calls itself; empty while there is none."""
        return self._name

    @property
    def trouble(self) -> str:
        """Why there is no picture although there is a camera: ``busy``; else empty."""
        return self._trouble

    @property
    def picture(self) -> QImage:
        """The newest frame; null while there is none."""
        return self._last

    def open(self) -> None:
        """Begin to look; the first call in a session takes a tenth of a second."""
        if self._open:
            return
        self._open = True
        if self._source is None:
            self._source = self._make()
        self._source.start(self._got, self._told)

    def close(self) -> None:
        """Let go: the light at the camera goes out."""
        if self._open and self._source is not None:
            self._source.stop()
        self._open = False
        self._name = self._trouble = ""
        self._last = QImage()

    def _got(self, image: QImage) -> None:
        if self._open and not image.isNull():
            self._last = image
            self.frame.emit(image)

    def _told(self, name: str, trouble: str) -> None:
        if (name, trouble) == (self._name, self._trouble):
            return
        self._name, self._trouble = name, trouble
        if not name or trouble:
            self._last = QImage()
        if self._open:
            self.changed.emit()


class QtFrameSource(QObject):
    """This PC's first camera by QtMultimedia; another one takes over when it is unplugged."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # loaded here and nowhere earlier
        from PySide6 import QtMultimedia

        self._media = QtMultimedia
        self._devices = QtMultimedia.QMediaDevices(self)
        self._sink = QtMultimedia.QVideoSink(self)
        self._sink.videoFrameChanged.connect(self._frame)
        self._session = QtMultimedia.QMediaCaptureSession(self)
        self._session.setVideoSink(self._sink)
        self._camera: QtMultimedia.QCamera | None = None
        self._on_frame: Callable[[QImage], None] | None = None
        self._on_changed: Callable[[str, str], None] | None = None
        self._shown_at = 0.0
        self._devices.videoInputsChanged.connect(self._look)

    def start(self, on_frame: Callable[[QImage], None], on_changed: Callable[[str, str], None]) -> None:
        """See `FrameSource`."""
        self._on_frame, self._on_changed = on_frame, on_changed
        self._look()

    def stop(self) -> None:
        """See `FrameSource`."""
        self._on_frame = self._on_changed = None
        self._let_go()

    def _look(self) -> None:
        """Cameras were plugged in or out, or it begins."""
        if self._on_changed is None:
            return
        inputs = self._media.QMediaDevices.videoInputs()
        present = {bytes(device.id().data()) for device in inputs}
        held = self._camera
        if held is not None and bytes(held.cameraDevice().id().data()) in present:
            return
        self._let_go()
        device = self._media.QMediaDevices.defaultVideoInput()
        if not inputs or device.isNull():
            self._on_changed("", "")
            return
        camera = self._camera = self._media.QCamera(device, self)
        camera.errorOccurred.connect(self._failed)
        wanted = _format_of(device)
        if wanted is not None:
            camera.setCameraFormat(wanted)
        self._session.setCamera(camera)
        self._on_changed(device.description(), "")
        camera.start()

    def _let_go(self) -> None:
        if self._camera is not None:
            self._camera.stop()
            self._session.setCamera(None)  # type: ignore[arg-type]
            self._camera.deleteLater()
            self._camera = None

    def _failed(self, _error: object, _words: str) -> None:
        _log.warning("the camera does not start")
        if self._camera is not None and self._on_changed is not None:
            self._on_changed(self._camera.cameraDevice().description(), "busy")

    def _frame(self, frame: Any) -> None:
        now = time.monotonic()
        if self._on_frame is None or now - self._shown_at < _FRAME_S:
            return
        self._shown_at = now
        self._on_frame(frame.toImage())


def _format_of(device: Any) -> Any:
    """The smallest format that is large enough for a photo; None leaves the camera its own."""
    formats = [one for one in device.videoFormats() if _LOW <= one.resolution().height() <= _HIGH]
    return min(formats, key=lambda one: one.resolution().width() * one.resolution().height(), default=None)


def photo_of(image: QImage, width: int, height: int, *, most_bytes: int) -> bytes:
    """A frozen picture as the JPEG of a photo: the middle of it, ``width`` × ``height`` pixels.

    Nothing is stretched; the quality is the best that stays within ``most_bytes``. Called on a worker thread.
    """
    wide = min(image.width(), image.height() * width // height)
    high = min(image.height(), wide * height // width)
    part = image.copy((image.width() - wide) // 2, (image.height() - high) // 2, wide, high)
    fill, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    scaled = part.scaled(width, height, fill, smooth).convertToFormat(QImage.Format.Format_RGB888)
    scaled.setDotsPerMeterX(_DOTS_PER_METRE)
    scaled.setDotsPerMeterY(_DOTS_PER_METRE)
    content = b""
    for quality in _QUALITIES:
        content = _jpeg(scaled, quality)
        if len(content) <= most_bytes:
            break
    return content


def _jpeg(image: QImage, quality: int) -> bytes:
    out = QByteArray()
    buffer = QBuffer(out)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG", quality)  # type: ignore[call-overload]
    buffer.close()
    return bytes(out.data())

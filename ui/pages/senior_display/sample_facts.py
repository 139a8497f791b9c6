"""Invented facts for setting up the display that faces the citizen (试画面)."""

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter

from ui.theme.tokens import tokens_of
from ui.widgets.painted import smooth
from window_client.domain.senior.facing_facts import FacingFacts, FacingRow
from window_client.ids import ApplicantId, TicketId

_SIZE = (354, 472)


def sample_facts(station: str = "", counter: str = "") -> FacingFacts:
    """The picture's four facts, of somebody who does not exist.

    Args:
        station, counter: whose screen is set up; invented ones without.
    """
    translate = QCoreApplication.translate
    rows = (
        FacingRow(translate("sample_facts", "姓名"), translate("sample_facts", "周㛃兰")),
        FacingRow(translate("sample_facts", "办什么"), translate("sample_facts", "换护照、换户口簿")),
        FacingRow(
            translate("sample_facts", "费用"),
            translate("sample_facts", "120 元"),
            translate("sample_facts", "受理后缴，3 月 23 日前缴清"),
        ),
        FacingRow(
            translate("sample_facts", "怎么领"),
            translate("sample_facts", "最迟 3 月 27 日（周五）办好，之后邮寄"),
            translate("sample_facts", "邮费按邮政标准另付"),
        ),
    )
    return FacingFacts(
        TicketId(""),
        ApplicantId(""),
        station or translate("sample_facts", "云溪派出所"),
        counter or "03",
        rows,
        helper=translate("sample_facts", "沈知遥"),
        sentence=translate("sample_facts", "表我们来填，您最后签个名就行；不会写字的可以按手印。"),
        photo=_sample_photo(),
    )


def _sample_photo() -> bytes:
    """An outline of a person as PNG: nobody's photo."""
    tokens = tokens_of()
    width, height = _SIZE
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(tokens.color("bg.subtle"))
    painter = smooth(QPainter(image))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tokens.color("border.control"))
    painter.drawEllipse(QRectF(width * 0.31, height * 0.18, width * 0.38, height * 0.34))
    painter.drawEllipse(QRectF(width * 0.12, height * 0.60, width * 0.76, height * 0.80))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())

"""Photos in words, as they stand on paper: one vocabulary with the screens (DESIGN.md section 9)."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from window_client.domain.photos.photo_decision import PhotoUseKind, PhotoUseState
from window_client.domain.photos.photo_record import PhotoDocument, PhotoSystem
from window_client.domain.photos.stored_photo import PhotoSource
from window_client.services.photo_answers import CasePhoto

SOURCE_WORDS: Mapping[PhotoSource, str] = MappingProxyType(
    {
        PhotoSource.EXIT_ENTRY: "出入境证件照",
        PhotoSource.ID_CARD: "居民身份证照",
        PhotoSource.CHIP: "身份证芯片照",
        PhotoSource.TAKEN_HERE: "本所拍摄的照片",
        PhotoSource.OTHER: "其他照片",
    }
)
DOCUMENT_WORDS: Mapping[PhotoDocument, str] = MappingProxyType(
    {
        PhotoDocument.PASSPORT: "普通护照",
        PhotoDocument.HONG_KONG_MACAU_PERMIT: "往来港澳通行证",
        PhotoDocument.TAIWAN_PERMIT: "往来台湾通行证",
        PhotoDocument.ID_CARD: "居民身份证",
        PhotoDocument.OTHER: "其他证件",
    }
)
SYSTEM_WORDS: Mapping[PhotoSystem, str] = MappingProxyType(
    {
        PhotoSystem.EXIT_ENTRY: "出入境系统",
        PhotoSystem.POPULATION: "人口系统",
        PhotoSystem.HERE: "本所",
        PhotoSystem.OTHER: "其他系统",
    }
)


def reuse_line(photos: Iterable[CasePhoto | None]) -> str:
    """「复用 2023-05-11 出入境证件照」 for each photo that is used again; empty where none is."""
    lines = [
        f"复用 {photo.known_on.isoformat() if photo.known_on else ''} {SOURCE_WORDS[photo.source]}".replace(
            "  ", " "
        )
        for photo in photos
        if photo is not None
        and photo.source is not None
        and photo.kind is PhotoUseKind.REUSE
        and photo.state is not PhotoUseState.ANNULLED
    ]
    return "；".join(dict.fromkeys(lines))

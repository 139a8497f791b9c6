"""Reads the dated rules of photo reuse and the photo specifications (``policies/photo_reuse.toml``)."""

import tomllib
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Annotated, ClassVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from window_client.domain.photos.id_card_photo_reuse import IdCardPhotoPolicy
from window_client.domain.photos.photo_reuse import PhotoDate, PhotoReusePolicy
from window_client.domain.photos.photo_specification import PhotoSpecification, Span
from window_client.domain.photos.stored_photo import PhotoSource
from window_client.errors import InvalidInput
from window_client.services.wrong_entry import wrong_entry

_Range = tuple[Annotated[int, Field(gt=0)], Annotated[int, Field(gt=0)]]
_Age = Annotated[int, Field(ge=0, le=150)]
_Years = Annotated[int, Field(ge=1, le=100)]


class InvalidPhotoPolicyFile(InvalidInput):
    """The file of photo rules cannot be used.

    Facts:
        problem: not_toml, wrong_entry, range_reversed, unknown_specification, stages_not_rising or
            date_twice.
        where: the key, such as ``exit_entry.0.max_years``.
    """

    code: ClassVar[str] = "invalid_photo_policy_file"


@dataclass(frozen=True, slots=True)
class PhotoPolicies:
    """Everything that decides about stored photos.

    Attributes:
        exit_entry: the dated rule for seniors.
        id_card: the dated rule for identity cards.
        specifications: by name, as photos are checked when they come in.
        doubts: what a station must confirm, by key of the file.
    """

    exit_entry: tuple[PhotoReusePolicy, ...]
    id_card: tuple[IdCardPhotoPolicy, ...]
    specifications: dict[str, PhotoSpecification]
    doubts: dict[str, str]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    basis: str = ""
    verified: bool = True
    doubt: str = ""


class _Specification(_Strict):
    name: str = Field(min_length=1)
    width: _Range
    height: _Range
    size: _Range
    ratio: str | None = Field(default=None, pattern=r"^[1-9]\d{0,3}:[1-9]\d{0,3}$")
    dpi: _Range | None = None


class _ExitEntry(_Strict):
    valid_from: date
    senior_age: _Age
    max_years: _Years
    years_bind_id_card: bool
    counted_from: tuple[PhotoDate, ...] = Field(min_length=1)
    items: tuple[str, ...] = Field(min_length=1)
    sources: dict[PhotoSource, str] = Field(min_length=1)


class _IdCard(_Strict):
    valid_from: date
    max_years: _Years
    stages: tuple[_Age, ...] = Field(min_length=1)
    items: tuple[str, ...] = Field(min_length=1)


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    specifications: dict[str, _Specification]
    exit_entry: tuple[_ExitEntry, ...]
    id_card: tuple[_IdCard, ...] = ()


def read_photo_policies(content: bytes) -> PhotoPolicies:
    """Read the file.

    Raises:
        InvalidPhotoPolicyFile: see there.
    """
    try:
        raw = tomllib.loads(content.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InvalidPhotoPolicyFile(problem="not_toml", where="") from error
    try:
        file = _File.model_validate(raw)
    except ValidationError as error:
        raise InvalidPhotoPolicyFile(problem="wrong_entry", where=wrong_entry(error)) from error
    specifications = {
        name: _specification(f"specifications.{name}", one) for name, one in file.specifications.items()
    }
    _dates_once("exit_entry", [one.valid_from for one in file.exit_entry])
    _dates_once("id_card", [one.valid_from for one in file.id_card])
    return PhotoPolicies(
        exit_entry=tuple(
            _exit_entry(place, one, specifications) for place, one in enumerate(file.exit_entry)
        ),
        id_card=tuple(_id_card(place, one) for place, one in enumerate(file.id_card)),
        specifications=specifications,
        doubts=_doubts(file),
    )


def _specification(where: str, one: _Specification) -> PhotoSpecification:
    ratio = None
    if one.ratio is not None:
        across, down = one.ratio.split(":")
        ratio = Fraction(int(across), int(down))
    return PhotoSpecification(
        name=one.name,
        width=_span(f"{where}.width", one.width),
        height=_span(f"{where}.height", one.height),
        size=_span(f"{where}.size", one.size),
        ratio=ratio,
        dpi=_span(f"{where}.dpi", one.dpi) if one.dpi is not None else None,
        basis=one.basis,
    )


def _span(where: str, given: _Range) -> Span:
    if given[0] > given[1]:
        raise InvalidPhotoPolicyFile(problem="range_reversed", where=where)
    return Span(*given)


def _exit_entry(
    place: int, one: _ExitEntry, specifications: dict[str, PhotoSpecification]
) -> PhotoReusePolicy:
    for source, name in one.sources.items():
        if name not in specifications:
            raise InvalidPhotoPolicyFile(
                problem="unknown_specification", where=f"exit_entry.{place}.sources.{source}"
            )
    return PhotoReusePolicy(
        valid_from=one.valid_from,
        specifications={source: specifications[name] for source, name in one.sources.items()},
        senior_age=one.senior_age,
        max_years=one.max_years,
        years_bind_id_card=one.years_bind_id_card,
        counted_from=one.counted_from,
        items=one.items,
    )


def _id_card(place: int, one: _IdCard) -> IdCardPhotoPolicy:
    if list(one.stages) != sorted(set(one.stages)):
        raise InvalidPhotoPolicyFile(problem="stages_not_rising", where=f"id_card.{place}.stages")
    return IdCardPhotoPolicy(one.valid_from, one.items, one.max_years, one.stages)


def _dates_once(where: str, dates: list[date]) -> None:
    if len(set(dates)) < len(dates):
        raise InvalidPhotoPolicyFile(problem="date_twice", where=where)


def _doubts(file: _File) -> dict[str, str]:
    named: list[tuple[str, _Strict]] = [
        *((f"specifications.{name}", one) for name, one in file.specifications.items()),
        *((f"exit_entry.{place}", one) for place, one in enumerate(file.exit_entry)),
        *((f"id_card.{place}", one) for place, one in enumerate(file.id_card)),
    ]
    return {where: one.doubt for where, one in named if not one.verified}

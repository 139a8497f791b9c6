"""Reading the catalogue: named file contents into one :class:`Catalogue` (事项目录).

Nothing here opens a file: the caller passes names and contents, from ``resources`` or from an administrator's
import, and gets either a whole catalogue or the list of what is wrong.
"""

import hashlib
import re
import tomllib
from collections.abc import Iterable

from pydantic import ValidationError

from window_client.domain.catalogue.catalogue import Catalogue
from window_client.domain.catalogue.catalogue_errors import CatalogueInvalid
from window_client.domain.catalogue.condition import ALWAYS
from window_client.domain.catalogue.service_item import ServiceItem
from window_client.services.catalogue_format import ItemsFile, SharedFile, TopicsFile
from window_client.services.catalogue_mapping import item_of
from window_client.services.catalogue_mistakes import mistakes_of
from window_client.services.catalogue_parts import question_of, topic_of

MAX_BYTES = 2_000_000  #: of one file; the largest of ours has some 30 kB

_AT_LINE = re.compile(r"\(at line (\d+), column (\d+)\)")
_MODELS: dict[str, type[ItemsFile] | type[SharedFile] | type[TopicsFile]] = {
    "items": ItemsFile,
    "shared": SharedFile,
    "topics": TopicsFile,
}


def read_catalogue(files: Iterable[tuple[str, bytes | str]]) -> Catalogue:
    """Read all files of a catalogue.

    Args:
        files: (name, content) pairs, in any order: one ``shared``, any number of ``items`` and at most one
            ``topics`` file. Bytes must be UTF-8, with or without a byte order mark.

    Raises:
        CatalogueInvalid: the first file that has mistakes, with all of them in ``mistakes``.
    """
    contents = sorted((name, _plain_text(name, content)) for name, content in files)
    parsed = [(name, _parsed(name, text)) for name, text in contents]
    shared_name, shared = _the_one(parsed, SharedFile)
    _check_questions(shared_name, shared)
    items: list[ServiceItem] = []
    homes: dict[str, str] = {}
    for name, model in parsed:
        if isinstance(model, ItemsFile):
            made = _items_of(name, model, shared)
            _check_codes(name, made, homes)
            items += made
    topics = [model for _, model in parsed if isinstance(model, TopicsFile)]
    if len(topics) > 1:
        raise CatalogueInvalid(problem="used_twice", found="topics", file=parsed[-1][0])
    return Catalogue(
        items=tuple(items),
        version=shared.version,
        effective=shared.effective,
        topics=tuple(topic_of(topic) for file in topics for topic in file.topics),
        digest=digest(contents),
    )


def digest(files: Iterable[tuple[str, bytes | str]]) -> str:
    """SHA-256 over names and contents, as hex; the same for any order, line ends and byte order mark."""
    running = hashlib.sha256()
    for name, content in sorted((name, _plain_text(name, content)) for name, content in files):
        for part in (name.encode(), content.encode()):
            running.update(len(part).to_bytes(8, "big"))
            running.update(part)
    return running.hexdigest()


def _plain_text(name: str, content: bytes | str) -> str:
    if len(content) > MAX_BYTES:
        raise CatalogueInvalid(file=name, problem="too_big", found=len(content), expected=MAX_BYTES)
    text = content if isinstance(content, str) else _decoded(name, content)
    if not text.strip():
        raise CatalogueInvalid(file=name, problem="empty_file", found=len(content))
    return text.replace("\r\n", "\n")


def _decoded(name: str, content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CatalogueInvalid(
            file=name, problem="not_utf8", position=error.start + 1, guess=_likely_encoding(content)
        ) from error


def _likely_encoding(content: bytes) -> str | None:
    """What an editor on a Chinese Windows would have saved instead."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "UTF-16"
    try:
        content.decode("gb18030")
    except UnicodeDecodeError:
        return None
    return "GB 18030"


def _parsed(name: str, text: str) -> ItemsFile | SharedFile | TopicsFile:
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = _AT_LINE.search(str(error))
        line, column = (int(place[1]), int(place[2])) if place else (text.count("\n") + 1, 1)
        detail = _AT_LINE.sub("", str(error)).strip()
        raise CatalogueInvalid(
            file=name, problem="not_toml", line=line, column=column, detail=detail
        ) from error
    except RecursionError as error:
        raise CatalogueInvalid(
            file=name, problem="not_toml", line=1, column=1, detail="nested too deep"
        ) from error
    kind = data.get("kind")
    if not isinstance(kind, str) or kind not in _MODELS:
        problem = "missing_key" if kind is None else "not_allowed"
        raise CatalogueInvalid(file=name, path="kind", problem=problem, found=kind, expected=sorted(_MODELS))
    model = _MODELS[kind]
    try:
        return model.model_validate(data)
    except ValidationError as error:
        found = tuple({"file": name, **mistake} for mistake in mistakes_of(error, model, data))
        raise CatalogueInvalid.of_mistakes(found) from error


def _the_one(
    parsed: list[tuple[str, ItemsFile | SharedFile | TopicsFile]], wanted: type[SharedFile]
) -> tuple[str, SharedFile]:
    found = [(name, model) for name, model in parsed if isinstance(model, wanted)]
    if not found:
        raise CatalogueInvalid(problem="missing_file", expected="shared")
    if len(found) > 1:
        raise CatalogueInvalid(file=found[1][0], problem="used_twice", found="shared")
    return found[0]


def _check_questions(name: str, shared: SharedFile) -> None:
    for key, part in shared.questions.items():
        try:
            question_of(key, part, ALWAYS)
        except CatalogueInvalid as mistake:
            raise CatalogueInvalid(file=name, **mistake.facts) from mistake


def _items_of(name: str, model: ItemsFile, shared: SharedFile) -> list[ServiceItem]:
    made: list[ServiceItem] = []
    mistakes: list[dict[str, object]] = []
    for part in model.items:
        try:
            made.append(item_of(part, model.domain, shared))
        except CatalogueInvalid as mistake:
            mistakes.append({"file": name, **mistake.facts})
    if mistakes:
        raise CatalogueInvalid.of_mistakes(tuple(mistakes))
    return made


def _check_codes(name: str, items: list[ServiceItem], homes: dict[str, str]) -> None:
    """Every code and short code belongs to one item; ``homes`` remembers the file of each."""
    for item in items:
        for path, code in (("code", item.code), ("short_code", item.short_code)):
            if code in homes:
                raise CatalogueInvalid(
                    file=name, item=item.code, path=path, problem="used_twice", found=code, first=homes[code]
                )
            homes[code] = name

"""What pydantic finds wrong with a catalogue file, in our words: item, key path, problem, near match."""

from collections.abc import Mapping
from typing import Annotated, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from window_client.domain.catalogue.fact import nearest


def mistakes_of(
    error: ValidationError, model: type[BaseModel], data: Mapping[str, object]
) -> list[dict[str, object]]:
    """Pydantic's findings in our words: item, path, problem, found, expected, suggestion.

    Args:
        error: what pydantic found.
        model: the model of the whole file.
        data: the file as read.
    """
    return [_mistake(one, model, data) for one in error.errors(include_url=False)]


def _mistake(error: ErrorDetails, model: type[BaseModel], data: Mapping[str, object]) -> dict[str, object]:
    location = tuple(part for part in error["loc"] if part != "[key]")
    item, path = _path(location, data)
    facts: dict[str, object] = {"path": path}
    if item:
        facts["item"] = item
    context = error.get("ctx", {})
    match error["type"]:
        case "extra_forbidden":
            known = _model_at(model, location[:-1])
            facts["problem"] = "unknown_key"
            facts["found"] = str(location[-1])
            facts["suggestion"] = nearest(str(location[-1]), known.model_fields if known else ())
        case "missing":
            facts |= {"problem": "missing_key", "expected": str(location[-1])}
        case "bad_text":
            facts |= {"problem": "bad_text", "position": context.get("position")}
        case "enum" | "literal_error":
            expected = str(context.get("expected", ""))
            words = [word.strip("' ") for word in expected.replace(" or ", ",").split(",")]
            found = error["input"]
            facts |= {"problem": "not_allowed", "found": found, "expected": words}
            facts["suggestion"] = nearest(found, words) if isinstance(found, str) else None
        case "doubt" | "limit" | "basis":
            facts |= {"problem": "not_allowed", "expected": error["msg"]}
        case kind if kind.endswith("_type") or kind in {"date_from_datetime_inexact", "is_instance_of"}:
            facts |= {"problem": "wrong_type", "expected": kind.removesuffix("_type")}
            facts["found"] = type(error["input"]).__name__
        case kind:
            facts |= {"problem": "not_allowed", "expected": kind, "found": _short(error["input"])}
            facts["limits"] = {key: str(value) for key, value in context.items()}
    return facts


def _short(value: object) -> str:
    text = str(value)
    return text if len(text) <= 60 else text[:57] + "..."


def _path(location: tuple[int | str, ...], data: object) -> tuple[str, str]:
    """The item's code and the path below it, with list entries named by their own code or key."""
    item, path, here = "", "", data
    for depth, step in enumerate(location):
        if isinstance(step, str):
            path = f"{path}.{step}" if path else step
            here = here.get(step) if isinstance(here, Mapping) else None
            continue
        here = here[step] if isinstance(here, list) and step < len(here) else None
        label = _label(here, step)
        if depth == 1 and location[0] == "items":
            item, path = label, ""
        else:
            path += f"[{label}]"
    return item, path


def _label(entry: object, index: int) -> str:
    if isinstance(entry, Mapping):
        for key in ("code", "key", "value"):
            if isinstance(entry.get(key), str):
                return str(entry[key])
    return f"#{index + 1}"


def _model_at(model: type[BaseModel], location: tuple[int | str, ...]) -> type[BaseModel] | None:
    annotation: object = model
    for step in location:
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            field = annotation.model_fields.get(str(step))
            annotation = field.annotation if field else None
        else:  # an index into a list, a key of a table
            annotation = _inside(annotation)
        annotation = _unwrapped(annotation)
    return annotation if isinstance(annotation, type) and issubclass(annotation, BaseModel) else None


def _inside(annotation: object) -> object:
    arguments = get_args(annotation)
    return arguments[-1] if arguments else None


def _unwrapped(annotation: object) -> object:
    """Without ``Annotated`` and ``| None``."""
    while get_origin(annotation) is Annotated or type(None) in get_args(annotation):
        annotation = get_args(annotation)[0]
    return annotation

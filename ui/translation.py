"""Languages: Chinese is the source text, English a translation (语言).

Texts are marked where they are declared (``QT_TRANSLATE_NOOP``) and translated where they are shown.
The ``.ts`` files are generated; only their translations are typed by hand:

    python -m ui.translation update     reads the code into the .ts files (``make strings``)
    python -m ui.translation release    compiles them (part of ``make setup`` and ``make build``)
"""

import re
import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import PySide6
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

_ROOT = Path(__file__).resolve().parent.parent
TRANSLATIONS = _ROOT / "resources" / "translations"
SOURCE_FILE = TRANSLATIONS / "window_client_en.ts"

_PLACEHOLDER = re.compile(r"\{(\w*)(?:![rsa])?(?::[^{}]*)?\}|%(?:L?\d+|n)")


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # the name is what lupdate looks for
    """Marks a source text; gives it back unchanged. (Qt's own, with a type that mypy can use.)"""
    return text


class Language(StrEnum):
    """The languages of the program."""

    CHINESE = "zh_CN"
    ENGLISH = "en"


class TranslationMissingError(RuntimeError):
    """The compiled translation is not there: the program was started without ``make setup``."""


def install_language(application: QCoreApplication, language: Language) -> tuple[QTranslator, ...]:
    """Puts a language on: ours and Qt's own words. Open windows get a ``LanguageChange`` event.

    Returns:
        The translators; give them to ``remove_language`` before another language is put on.

    Raises:
        TranslationMissingError: the English file was never compiled, or cannot be read.
    """
    QLocale.setDefault(QLocale(language.value))
    installed = []
    if language is Language.ENGLISH:
        ours = QTranslator(application)
        compiled = SOURCE_FILE.with_suffix(".qm")
        if not ours.load(str(compiled)):
            raise TranslationMissingError(str(compiled.name))
        installed.append(ours)
    else:
        # our own texts are Chinese already; these are the words of Qt's dialogs and menus
        qt = QTranslator(application)
        if qt.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            installed.append(qt)
    for translator in installed:
        application.installTranslator(translator)
    return tuple(installed)


def remove_language(application: QCoreApplication, translators: tuple[QTranslator, ...]) -> None:
    """Takes off what ``install_language`` put on."""
    for translator in translators:
        application.removeTranslator(translator)


def update_source_file(target: Path = SOURCE_FILE) -> None:
    """Reads every marked text under ``ui`` into a .ts file; keeps its translations, drops dead ones.

    Raises:
        subprocess.CalledProcessError: lupdate did not like a file.
    """
    sources = sorted(
        str(file.relative_to(_ROOT))
        for file in (_ROOT / "ui").rglob("*.py")
        if "TRANSLATE_NOOP" in (code := file.read_text("utf-8")) or "translate(" in code or ".tr(" in code
    )
    _run(
        "lupdate",
        *sources,
        "-ts",
        str(target),
        "-source-language",
        "zh_CN",
        "-target-language",
        "en",
        "-locations",
        "none",
        "-no-obsolete",
        "-silent",
    )
    # lupdate takes the "#:" comments of members for notes to translators
    text = target.read_text("utf-8")
    target.write_text(re.sub(r"\n *<extracomment>.*?</extracomment>", "", text, flags=re.DOTALL), "utf-8")


def release(target: Path | None = None) -> Path:
    """Compiles the .ts file; gives the .qm file, which ``install_language`` reads."""
    compiled = target or SOURCE_FILE.with_suffix(".qm")
    _run("lrelease", str(SOURCE_FILE), "-qm", str(compiled), "-silent")
    return compiled


@dataclass(frozen=True, slots=True)
class Entry:
    """One text of a .ts file; ``translation`` is empty while nobody has translated it."""

    context: str
    source: str
    translation: str


def read_entries(file: Path = SOURCE_FILE) -> tuple[Entry, ...]:
    """The texts of a .ts file (ours, not anybody's: it is read without a defence against bad XML)."""
    import xml.etree.ElementTree as ElementTree

    entries = []
    for context in ElementTree.parse(file).getroot().iter("context"):  # noqa: S314
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            words = "" if translation is None else "".join(translation.itertext()).strip()
            entries.append(Entry(name, message.findtext("source", ""), words))
    return tuple(entries)


def placeholders(text: str) -> list[str]:
    """The holes of a text, sorted: a translation must have the same ones."""
    return sorted(match.group(0) for match in _PLACEHOLDER.finditer(text))


def texts_in_code() -> frozenset[tuple[str, str]]:
    """(context, source) of every marked text in the code as it is now."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / SOURCE_FILE.name
        update_source_file(fresh)
        return frozenset((entry.context, entry.source) for entry in read_entries(fresh))


def _run(tool: str, *arguments: str) -> None:
    import subprocess

    # the tools lie beside the bindings; their pyside6-… wrappers start a second interpreter for nothing
    program = Path(PySide6.__file__).parent / (f"{tool}.exe" if sys.platform == "win32" else tool)
    subprocess.run([str(program), *arguments], check=True, cwd=_ROOT, capture_output=True)


if __name__ == "__main__":
    if sys.argv[1:] == ["update"]:
        update_source_file()
    elif sys.argv[1:] == ["release"]:
        release()
    else:
        sys.exit("python -m ui.translation update|release")

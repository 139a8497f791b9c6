"""No Chinese text reaches the screen unmarked: what stands in the code stands in the .ts file, too."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from ui.theme.state_words import BADGE_GLYPHS, BADGE_MEANINGS, STATE_WORDS
from ui.theme.tokens import tokens_of
from ui.translation import read_entries

_HAN = re.compile("[\u3400-\u9fff\U00020000-\U000323af]")

#: what speaks on the terminal, and in Chinese only
TERMINAL = {
    "admin_commands.py",
    "server_commands.py",
    "command_line.py",
    "command_session.py",
    "doctor.py",
    "senior_display_app.py",
    "reader_console.py",
}
#: the guided tour types Chinese into the forms, and names its steps on the terminal
TOUR = "tour"

#: Chinese that is no text of the screen, or is the same in every language: (file, literal)
NOT_WORDS = {
    # catalogue texts are Chinese data; the program looks for these words in them
    ("case_words.py", "有无"),
    ("material_card.py", "有无"),
    ("field_ports.py", "有效期"),
    # a language is called by its own name
    ("screen_page.py", "中文"),
    ("kiosk_chrome.py", "中文"),
    # the font is asked whether it has these
    ("self_check.py", "㛃𬭚𫖯𠅤"),
    # a width is measured by it
    ("cut_label.py", "汉汉…"),
    # dates may be typed so
    ("text_field.py", r"^\s*(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?\s*$"),
}


def han_literals(code: str) -> Iterator[tuple[int, str]]:
    """(line, text) of every Chinese string of a module; docstrings are no strings of it."""
    tree = ast.parse(code)
    standing_alone = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if id(node) in standing_alone or not isinstance(node, ast.Constant):
            continue
        if isinstance(node.value, str) and _HAN.search(node.value):
            yield node.lineno, node.value


@pytest.fixture(scope="module")
def sources() -> frozenset[str]:
    return frozenset(entry.source for entry in read_entries())


def test_chinese_in_the_code_is_marked_for_translation(project_root: Path, sources: frozenset[str]) -> None:
    unmarked = [
        f"{file.relative_to(project_root)}:{line}: {text}"
        for file in sorted((project_root / "ui").rglob("*.py"))
        if file.name not in TERMINAL and not file.name.startswith(TOUR)
        for line, text in han_literals(file.read_text("utf-8"))
        if text not in sources and (file.name, text) not in NOT_WORDS
    ]
    assert unmarked == [], "mark them (QT_TRANSLATE_NOOP, translate), or say in NOT_WORDS why not"


def test_the_exceptions_are_still_there(project_root: Path) -> None:
    found = {
        (file.name, text)
        for file in (project_root / "ui").rglob("*.py")
        for _, text in han_literals(file.read_text("utf-8"))
    }
    assert found >= NOT_WORDS
    assert {name for name, _ in found} >= TERMINAL


def test_the_words_of_the_theme_are_marked() -> None:
    tokens = tokens_of()
    states = {*tokens.ticket_states.values(), *tokens.case_states.values()}
    badges = tokens.visitor_classes.values()
    assert {look.label for look in states} == set(STATE_WORDS)
    assert {look.glyph for look in badges} == set(BADGE_GLYPHS)
    assert {look.meaning for look in badges} == set(BADGE_MEANINGS)


def test_a_literal_is_seen_and_a_docstring_is_not() -> None:
    code = '"""文档."""\n# 注释\nwords = f"共 {1} 项"\n'
    assert list(han_literals(code)) == [(3, "共 "), (3, " 项")]

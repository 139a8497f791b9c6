"""Settings of one machine: what is declared, what a file may say, and that no file is ever lost."""

import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from window_client.settings import (
    DATABASE_VARIABLE,
    HOME_VARIABLE,
    OPTIONS,
    Option,
    Settings,
    database_url,
    home_folder,
    paper_folder,
)
from window_client.settings_file import (
    FILE_NAME,
    SettingsInvalid,
    SettingsNotRead,
    SettingsNotWritten,
    change_settings,
    read_settings,
    write_settings,
)


def write(home: Path, text: str | bytes) -> Path:
    path = home / FILE_NAME
    path.write_bytes(text.encode("utf-8") if isinstance(text, str) else text)
    return path


def invalid(home: Path, text: str | bytes) -> dict[str, object]:
    path = write(home, text)
    with pytest.raises(SettingsInvalid) as refused:
        read_settings(home)
    assert refused.value.facts.pop("file") == str(path)
    return refused.value.facts


def values_of(option: Option) -> st.SearchStrategy[Any]:
    if option.choices:
        return st.sampled_from(option.choices)
    if option.kind is bool:
        return st.booleans()
    if option.kind is int:
        assert option.minimum is not None
        assert option.maximum is not None
        return st.integers(int(option.minimum), int(option.maximum))
    return st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


# what is declared


@pytest.mark.parametrize("option", OPTIONS.values(), ids=OPTIONS)
def test_each_option_is_declared_whole(option: Option) -> None:
    assert option.problem_with(option.default) is None
    assert option.description.endswith(".")
    assert len(option.description) > 20
    if option.kind is int:
        assert option.unit
        assert option.minimum is not None
        assert option.maximum is not None


def test_the_screen_locks_after_a_quarter_of_an_hour_at_most() -> None:
    lock = OPTIONS["idle_lock_minutes"]
    assert lock.problem_with(15) is None
    assert lock.problem_with(16) == "too_large"
    assert lock.problem_with(0) == "too_small"


def test_a_password_in_the_database_address_is_not_shown() -> None:
    assert "geheim" not in repr(Settings(database_url="postgresql://a:geheim@db/x"))


# the file


def test_no_file_gives_the_defaults_and_makes_none(tmp_path: Path) -> None:
    assert read_settings(tmp_path) == Settings()
    assert list(tmp_path.iterdir()) == []


def test_a_file_needs_to_name_only_what_differs(tmp_path: Path) -> None:
    write(tmp_path, "\ufeff[paper]\r\nslip_printer = '1 号小票机'\r\n[screen]\r\nui_scale = 1\r\n")
    assert read_settings(tmp_path) == Settings(slip_printer="1 号小票机")


@given(changes=st.fixed_dictionaries({}, optional={n: values_of(o) for n, o in OPTIONS.items()}))
def test_what_is_written_is_read_again(
    tmp_path_factory: pytest.TempPathFactory, changes: dict[str, Any]
) -> None:
    home = tmp_path_factory.getbasetemp() / "settings-round-trip"
    settings = Settings(**changes)
    write_settings(home, settings)
    assert read_settings(home) == settings
    assert [path.name for path in home.iterdir()] == [FILE_NAME]


def test_a_written_file_explains_each_option(tmp_path: Path) -> None:
    home = tmp_path / "new" / "home"
    path = write_settings(home, Settings())
    text = path.read_text(encoding="utf-8")
    for option in OPTIONS.values():
        assert f"# {option.description}" in text
    assert "1 to 15 min" in text
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600
        assert home.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[counter]\nidle_lock_minutes =\n", {"problem": "not_toml", "remedy": "mend_line", "line": 2}),
        ("[counter", {"problem": "not_toml", "line": None}),
        (b"[paper]\nslip_printer = '\xc4\xe3'\n", {"problem": "not_utf8", "remedy": "save_as_utf8"}),
        (
            "[paper]\nslip_priner = 'x'\n",
            {
                "problem": "unknown_key", "remedy": "rename_or_delete_key",
                "section": "paper", "key": "slip_priner", "nearest": "slip_printer",
            },
        ),
        ("[screen]\nslip_printer = 'x'\n", {"problem": "unknown_key", "key": "slip_printer"}),
        ("[papers]\n", {"problem": "unknown_section", "section": "papers", "nearest": "paper"}),
        ("language = 'en'\n", {"problem": "unknown_section", "section": "language"}),
        ("paper = 3\n", {"problem": "unknown_section", "section": "paper"}),
        (
            "[counter]\nidle_lock_minutes = '10'\n",
            {
                "problem": "type", "remedy": "correct_value", "section": "counter", "key":
                "idle_lock_minutes", "expected": "int", "minimum": 1, "maximum": 15, "unit": "min",
            },
        ),
        ("[counter]\nidle_lock_minutes = true\n", {"problem": "type"}),
        ("[counter]\nidle_lock_minutes = 10.0\n", {"problem": "type"}),
        ("[screen]\nhigh_contrast = 1\n", {"problem": "type", "expected": "bool"}),
        ("[screen]\nui_scale = nan\n", {"problem": "choice"}),
        ("[screen]\nlanguage = 'de'\n", {"problem": "choice", "choices": ("zh_CN", "en")}),
        ("[counter]\nidle_lock_minutes = 16\n", {"problem": "too_large"}),
        ("[counter]\nscanner_burst_ms = 0\n", {"problem": "too_small"}),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_right_says_where_and_what_to_do(
    tmp_path: Path, text: str | bytes, expected: dict[str, object]
) -> None:
    facts = invalid(tmp_path, text)
    assert expected.items() <= facts.items()


def test_reading_never_touches_a_wrong_file(tmp_path: Path) -> None:
    text = "[counter]\nidle_lock_minutes = 600\n"
    invalid(tmp_path, text)
    assert [path.name for path in tmp_path.iterdir()] == [FILE_NAME]
    assert (tmp_path / FILE_NAME).read_text(encoding="utf-8") == text


def test_an_unreadable_file_is_kept_beside_when_new_settings_are_written(tmp_path: Path) -> None:
    for text in ("slip_printer = 'never lose me'", "[[["):
        write(tmp_path, text)
        write_settings(tmp_path, Settings(language="en"))
        assert read_settings(tmp_path) == Settings(language="en")
    kept = sorted(tmp_path.glob(f"{FILE_NAME}.unreadable-*"))
    assert {path.read_text(encoding="utf-8") for path in kept} == {"slip_printer = 'never lose me'", "[[["}


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "[[[ damaged, and the only copy")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(SettingsNotWritten) as refused:
        write_settings(tmp_path, Settings())
    assert refused.value.facts["reason"] == "ENOSPC"
    assert [path.read_text(encoding="utf-8") for path in tmp_path.iterdir()] == [
        "[[[ damaged, and the only copy"
    ]


def test_a_value_that_may_not_be_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(SettingsInvalid) as refused:
        write_settings(tmp_path, Settings(idle_lock_minutes=600))
    assert refused.value.facts["key"] == "idle_lock_minutes"
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_place_of_the_file_is_told(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()
    with pytest.raises(SettingsNotRead) as refused:
        read_settings(tmp_path)
    assert refused.value.facts["reason"] in ("EISDIR", "EACCES")


# where things are


def test_the_environment_names_the_home_folder(tmp_path: Path) -> None:
    assert home_folder({HOME_VARIABLE: str(tmp_path)}) == tmp_path
    assert home_folder({HOME_VARIABLE: "here"}) == Path.cwd() / "here"
    assert home_folder({}).name == "window-client"
    assert home_folder({HOME_VARIABLE: ""}) == home_folder({})


def test_the_environment_comes_before_the_setting_and_that_before_the_file_in_home(tmp_path: Path) -> None:
    named = Settings(database_url="postgresql+psycopg://db/station")
    assert database_url(named, tmp_path, {DATABASE_VARIABLE: "sqlite:///x.db"}) == "sqlite:///x.db"
    assert database_url(named, tmp_path, {}) == "postgresql+psycopg://db/station"
    assert database_url(Settings(), tmp_path, {}) == f"sqlite:///{(tmp_path / 'station.db').as_posix()}"


def test_papers_go_into_home_unless_told_otherwise(tmp_path: Path) -> None:
    assert paper_folder(Settings(), tmp_path) == tmp_path / "paper"
    assert paper_folder(Settings(folder_for_paper=str(tmp_path / "p")), tmp_path) == tmp_path / "p"


def test_two_programs_of_one_pc_do_not_write_over_each_other(tmp_path: Path) -> None:
    write_settings(tmp_path, Settings(voice_volume=70))
    changed = change_settings(tmp_path, {"high_contrast": True}, in_force=Settings())
    assert (changed.voice_volume, changed.high_contrast) == (70, True)
    assert read_settings(tmp_path) == changed


def test_a_file_that_cannot_be_read_gives_way_to_what_is_in_force(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text("not toml at all [", encoding="utf-8")
    changed = change_settings(tmp_path, {"high_contrast": True}, in_force=Settings(voice_volume=70))
    assert (changed.voice_volume, changed.high_contrast) == (70, True)
    assert read_settings(tmp_path) == changed

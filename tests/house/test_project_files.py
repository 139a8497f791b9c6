"""The project says nothing about the machine that it was written on, and its README leads somewhere."""

import re
import tomllib
from pathlib import Path

import pytest

# Put together so that this file does not find itself.
MACHINE_PATHS = re.compile(
    "|".join(
        [
            r"(?<![\w.*-])/" + "work/",
            r"(?<![\w.*-])/" + r"root/",
            r"(?<![\w.*-])/" + r"home/\w",
            "file:" + "///",
            "/opt/" + r"\w",
        ]
    )
)
REGISTRY_HOSTS = re.compile(
    "|".join(
        re.escape(host)
        for host in [
            "pypi" + ".org",
            "pythonhosted" + ".org",
            "registry.npmjs" + ".org",
            "deb.debian" + ".org",
            "archive.ubuntu" + ".com",
            "pkg" + ".dev",
            "mirrors." + "aliyun.com",
            "tuna.tsinghua" + ".edu.cn",
            "index-" + "url =",
        ]
    )
)
BINARY = {".ttf", ".otf", ".png", ".ico", ".qm", ".wav", ".pdf", ".jpg"}


def lines_with(pattern: re.Pattern[str], files: list[Path], root: Path) -> list[str]:
    """Where a pattern stands in the text files, as ``file:line: text``."""
    return [
        f"{file}:{number}: {line.strip()}"
        for file in files
        if file.suffix not in BINARY
        for number, line in enumerate((root / file).read_text("utf-8").splitlines(), start=1)
        if pattern.search(line)
    ]


@pytest.fixture(scope="module")
def readme(project_root: Path) -> str:
    return (project_root / "README.md").read_text("utf-8")


def test_no_path_of_a_machine(project_files: list[Path], project_root: Path) -> None:
    assert lines_with(MACHINE_PATHS, project_files, project_root) == []


def test_no_registry_host(project_files: list[Path], project_root: Path) -> None:
    assert lines_with(REGISTRY_HOSTS, project_files, project_root) == []


def test_such_lines_would_be_seen(tmp_path: Path) -> None:
    spoiled = [
        "see /" + "work/main/x",
        "cd /" + "root/",
        '"/' + 'home/ann/x"',
        "--find-links /" + "opt/wheels",
        "file:" + "///x",
    ]
    fine = ["usr/share/work/x", "the root / of it", "../home/x", "https://example.org/work/x"]
    (tmp_path / "notes.txt").write_text("\n".join([*spoiled, *fine]), "utf-8")
    assert len(lines_with(MACHINE_PATHS, [Path("notes.txt")], tmp_path)) == len(spoiled)
    (tmp_path / "pip.conf").write_text("https://pypi" + ".org/simple\nnothing\n", "utf-8")
    assert len(lines_with(REGISTRY_HOSTS, [Path("pip.conf")], tmp_path)) == 1


def test_text_files_end_as_editorconfig_says(project_files: list[Path], project_root: Path) -> None:
    wrong = []
    for file in project_files:
        if file.suffix not in BINARY and file.parts[:2] != ("resources", "fonts"):
            content = (project_root / file).read_bytes()
            if b"\r" in content or (content and not content.endswith(b"\n")):
                wrong.append(str(file))
    assert wrong == []


def test_scripts_are_executable(project_files: list[Path], project_root: Path) -> None:
    scripts = [file for file in project_files if (project_root / file).read_bytes().startswith(b"#!")]
    assert [str(file) for file in scripts if not (project_root / file).stat().st_mode & 0o100] == []
    assert Path(".ci/run") in scripts


def test_readme_names_the_two_commands_and_speaks_chinese(readme: str) -> None:
    assert "make run" in readme
    assert "make test" in readme
    assert re.search(r"^## .*[\u4e00-\u9fff]{2}", readme, re.MULTILINE)


def test_readme_leads_only_to_what_is_there(readme: str, project_root: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", readme) + re.findall(r'src="([^"]+)"', readme)
    gone = [link for link in links if "://" not in link and not (project_root / link).exists()]
    assert gone == []


def test_the_change_log_has_a_place_for_what_comes(project_root: Path) -> None:
    text = (project_root / "CHANGELOG.md").read_text("utf-8")
    headings = re.findall(r"^## \[([^\]]+)\]", text, re.MULTILINE)
    version = tomllib.loads((project_root / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert headings[0] == "Unreleased"
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", heading) for heading in headings[1:])
    assert headings[1:2] in ([], [version])  # the newest release is the one that pyproject.toml states

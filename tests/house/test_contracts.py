"""Who may import whom: the contracts in pyproject.toml hold, and each of them can be broken."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

PACKAGES = ("window_client", "ui", "printing", "resources")

# For each contract one import that it forbids: the module that gets it, and the line.
FORBIDDEN_IMPORTS = {
    "One way in: ui, then services, then domain": (
        "window_client/domain/planted_layer.py",
        "import window_client.services",
    ),
    "domain and services know no Qt, no reportlab, no SQLAlchemy": (
        "window_client/services/planted_qt.py",
        "import PySide6.QtCore",
    ),
    "domain is plain Python": ("window_client/domain/planted_pydantic.py", "import pydantic"),
    "printing knows nobody but the resources": ("printing/planted_client.py", "import window_client.errors"),
    "resources know nobody": ("resources/planted_paper.py", "import reportlab"),
    "ui never reaches past the services": ("ui/planted_rows.py", "import window_client.persistence"),
    "only persistence imports SQLAlchemy and Alembic": ("ui/planted_sql.py", "from sqlalchemy import text"),
}


def check_contracts(root: Path) -> tuple[int, str]:
    """Runs import-linter over the packages under a folder.

    Returns:
        its exit code and everything that it printed.
    """
    command = [
        sys.executable,
        "-c",
        "from importlinter.cli import lint_imports_command as run; run(['--no-cache'])",
    ]
    environment = {**os.environ, "PYTHONPATH": str(root), "PYTHONWARNINGS": "default", "COLUMNS": "200"}
    answer = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    return answer.returncode, answer.stdout + answer.stderr


@pytest.fixture
def copy(tmp_path: Path, project_root: Path) -> Path:
    """The program's modules and the contracts, in a folder where they may be spoiled."""
    for package in PACKAGES:
        modules = shutil.ignore_patterns("__pycache__", "*.ttf", "*.otf", "*.png", "*.qm")
        shutil.copytree(project_root / package, tmp_path / package, ignore=modules)
    shutil.copy(project_root / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_contracts_hold(project_root: Path) -> None:
    exit_code, answer = check_contracts(project_root)
    assert exit_code == 0, answer


def test_each_contract_catches_an_import_put_in_on_purpose(copy: Path) -> None:
    for module, line in FORBIDDEN_IMPORTS.values():
        (copy / module).write_text(f'"""Planted by a test."""\n\n{line}\n', "utf-8")
    exit_code, answer = check_contracts(copy)
    assert exit_code != 0
    broken = set(re.findall(r"^(.+) BROKEN", answer, re.MULTILINE))
    contracts = tomllib.loads((copy / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    assert broken == {contract["name"] for contract in contracts}, answer
    for module, _line in FORBIDDEN_IMPORTS.values():
        assert module.removesuffix(".py").replace("/", ".") in answer

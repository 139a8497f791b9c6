"""Everything that the program needs at run time may be shipped with it: read from what is really installed.

LGPL is fine (Qt, python-stdnum: imported unchanged, replaceable by whoever runs the program); GPL and AGPL
are not. A package that offers a choice is taken under the free part of the choice.
"""

import importlib.metadata
import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

# How free licences are called in metadata: SPDX names, PyPI's classifiers, and what people write by hand.
FREE = re.compile(
    r"""MIT(-0|-CMU)?|MIT\ licen[cs]e|ISC|ISC\ licen[cs]e(\ \(ISCL\))?
    |Apache([\ -]2\.0)?|Apache\ Software\ License
    |BSD(-[23]-Clause)?|BSD\ License
    |PSF-2\.0|Python\ Software\ Foundation\ License
    |MPL-2\.0|Unlicense|Zlib|0BSD|CC0-1\.0
    |LGPL(-?v?[23](\.[01])?)?(-only|-or-later|\+)?
    |GNU\ Lesser\ General\ Public\ License.*""",
    re.IGNORECASE | re.VERBOSE,
)

# Packages whose metadata does not say it in one of these ways, with what their licence file says.
READ_BY_HAND = {
    "pypdfium2": "BSD-3-Clause or Apache-2.0; the PDFium inside BSD-3-Clause, its parts MIT, zlib, FreeType",
}


def is_free(licence: str) -> bool:
    """Whether an SPDX-like expression allows shipping: every AND part is free in at least one OR branch."""
    branches = re.split(
        r"\s+OR\s+", licence.replace("(", " ").replace(")", " ") if " AND " in licence else licence
    )
    return any(
        all(FREE.fullmatch(part.strip()) for part in re.split(r"\s+AND\s+", branch)) for branch in branches
    )


def stated_licence(distribution: importlib.metadata.Distribution) -> str:
    """What a package says of itself: the SPDX expression, else all its classifiers, else the free text."""
    metadata = distribution.metadata
    if "License-Expression" in metadata:
        return metadata["License-Expression"]
    said = [
        line.split(" :: ")[-1]
        for line in metadata.get_all("Classifier") or []
        if line.startswith("License :: ")
    ]
    said = [licence for licence in said if licence != "OSI Approved"]
    return " AND ".join(said or metadata.get_all("License") or [])


def needed_at_run_time(requirements: list[str]) -> dict[str, importlib.metadata.Distribution]:
    """The installed packages that the requirements lead to, directly or not, by normalised name."""
    found: dict[str, importlib.metadata.Distribution] = {}
    waiting = [(Requirement(text), "") for text in requirements]
    done: set[tuple[str, str]] = set()
    while waiting:
        requirement, wanted_by_extra = waiting.pop()
        if requirement.marker and not requirement.marker.evaluate({"extra": wanted_by_extra}):
            continue
        name = canonicalize_name(requirement.name)
        for extra in ("", *requirement.extras):
            if (name, extra) not in done:
                done.add((name, extra))
                found[name] = importlib.metadata.distribution(name)
                waiting += [(Requirement(text), extra) for text in found[name].requires or []]
    return found


@pytest.fixture(scope="module")
def packages(project_root: Path) -> dict[str, importlib.metadata.Distribution]:
    project = tomllib.loads((project_root / "pyproject.toml").read_text("utf-8"))["project"]
    return needed_at_run_time(project["dependencies"])


def test_the_whole_tree_is_read(packages: dict[str, importlib.metadata.Distribution]) -> None:
    # a direct one, one behind it, and one that stands behind a marker
    assert {"pyside6-essentials", "shiboken6", "secretstorage"} <= packages.keys()


def test_every_run_time_package_is_free_to_ship(packages: dict[str, importlib.metadata.Distribution]) -> None:
    doubtful = {
        name: stated_licence(distribution)
        for name, distribution in packages.items()
        if name not in READ_BY_HAND and not is_free(stated_licence(distribution))
    }
    assert doubtful == {}


def test_nothing_is_read_by_hand_without_need(packages: dict[str, importlib.metadata.Distribution]) -> None:
    assert {
        name for name in READ_BY_HAND if name not in packages or is_free(stated_licence(packages[name]))
    } == set()


def test_our_own_licence_is_apache(project_root: Path) -> None:
    text = (project_root / "LICENSE").read_text("utf-8")
    assert "Apache License" in text
    assert "9. Accepting Warranty or Additional Liability." in text  # the whole of it
    assert (
        tomllib.loads((project_root / "pyproject.toml").read_text("utf-8"))["project"]["license"]
        == "Apache-2.0"
    )


@pytest.mark.parametrize(
    "licence",
    [
        "MIT",
        "Apache-2.0 AND MIT",
        "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
        "BSD License",
        "LGPL",
        "(MIT OR GPL-2.0) AND ISC",
    ],
)
def test_free_licences_are_known(licence: str) -> None:
    assert is_free(licence)


@pytest.mark.parametrize(
    "licence",
    [
        "",
        "UNKNOWN",
        "GPL",
        "GPL-3.0-or-later",
        "AGPL-3.0-only",
        "MIT AND GPL-2.0-only",
        "GPL-2.0-only OR AGPL-3.0-only",
        "GNU General Public License v2 or later (GPLv2+)",
        "GNU Affero General Public License v3",
        "Proprietary",
        "MIT with exceptions",
    ],
)
def test_other_licences_are_refused(licence: str) -> None:
    assert not is_free(licence)

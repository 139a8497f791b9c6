"""What the tests of the house look at: the project's own files."""

import subprocess
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def project_files(project_root: Path) -> list[Path]:
    """Every file that belongs to the project (what git carries or would carry), relative to its root."""
    listing = subprocess.run(
        # safe.directory: a build server may run as another user than the one who cloned
        ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=project_root,
        check=True,
        capture_output=True,
    ).stdout
    names = {name for name in listing.decode().split("\0") if name}
    return sorted(Path(name) for name in names if (project_root / name).is_file())

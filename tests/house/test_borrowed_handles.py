"""What Qt deletes by itself is not held in Python: its place in memory is soon another object's."""

import re
from pathlib import Path

#: Each gives Python a handle on something that is no QObject and belongs to Qt. PySide is not told when it is
#: deleted, keeps its address, and hands the old object out for whatever Qt makes there next: an event filter
#: then gets a list item instead of an event, and the process ends. (``takeAt`` gives the thing away, which is
#: safe.)
BORROWING = re.compile(r"\.itemAt\(|QStandardItem|\.paintEngine\(|\.item\(\w+\)\.set|horizontalHeaderItem\(")


def test_no_handle_on_what_qt_deletes_by_itself(project_root: Path) -> None:
    found = [
        f"{path.relative_to(project_root)}:{number}: {line.strip()}"
        for path in sorted((project_root / "ui").rglob("*.py"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if BORROWING.search(line) and not line.lstrip().startswith("#")
    ]
    assert not found, "keep the widgets in a list of your own, and flags in the model's roles:\n" + "\n".join(
        found
    )

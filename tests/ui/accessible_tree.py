"""Prints what a screen reader finds of a program, as JSON; run by the system's Python, which knows AT-SPI.

    /usr/bin/python3 accessible_tree.py PROGRAM WINDOW

Nodes in the order in which a screen reader meets them: role, name, description, in sight or not.
"""

import json
import sys
from typing import Any

import gi  # type: ignore[import-not-found,import-untyped,unused-ignore]

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # type: ignore[import-not-found,import-untyped,unused-ignore]  # noqa: E402


def nodes(node: Any) -> list[dict[str, object]]:
    """A node and everything below it."""
    showing = node.get_state_set().contains(Atspi.StateType.SHOWING)
    found: list[dict[str, object]] = [
        {
            "role": node.get_role_name(),
            "name": node.get_name(),
            "description": node.get_description(),
            "showing": showing,
        }
    ]
    for number in range(node.get_child_count()):
        child = node.get_child_at_index(number)
        if child is not None:
            found += nodes(child)
    return found


def main(program: str, window: str) -> list[dict[str, object]]:
    """Of the window of that name; empty while there is none."""
    desktop = Atspi.get_desktop(0)
    for number in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(number)
        if application is None or program not in (application.get_name() or ""):
            continue
        for place in range(application.get_child_count()):
            top = application.get_child_at_index(place)
            if top is not None and window in (top.get_name() or ""):
                return nodes(top)
    return []


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], sys.argv[2])))

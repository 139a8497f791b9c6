"""What a screen reader finds on the facing and on the turned screen, over the real AT-SPI bus."""

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.printing.rig_processes import RigFailed, RigProcesses, wait_until
from tests.ui.two_displays import Talker, TwoDisplays, two_displays

#: knows gi, which a virtual environment does not
_SYSTEM_PYTHON = "/usr/bin/python3"
_TREE = Path(__file__).with_name("accessible_tree.py")
_PATIENCE_S = 120.0
ROWS = [
    ("push button", "姓名，周㛃兰"),
    ("push button", "办什么，换护照、换户口簿"),
    ("push button", "费用，120 元，受理后缴，3 月 23 日前缴清"),
    ("push button", "怎么领，最迟 3 月 27 日（周五）办好，之后邮寄，邮费按邮政标准另付"),
]
#: roles that only hold others
_HOLDERS = {"filler", "panel", "frame", "layered pane", "window"}


class Bus:
    """A session bus of its own, on which at-spi2 starts by itself, and a program that speaks on it."""

    def __init__(self, base: Path, displays: TwoDisplays) -> None:
        self._base = base
        address = f"unix:path={base}/bus"
        run = base / "run"
        run.mkdir(mode=0o700)
        self.environment = {
            **displays.environment,
            "DBUS_SESSION_BUS_ADDRESS": address,
            "XDG_RUNTIME_DIR": str(run),
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        self.environment.pop("AT_SPI_BUS_ADDRESS", None)
        self._processes = RigProcesses(base, self.environment)
        self._processes.start("dbus", ["dbus-daemon", "--session", "--nofork", f"--address={address}"])
        wait_until((base / "bus").exists, "the bus", _PATIENCE_S)

    def tree(self, window: str) -> list[dict[str, Any]]:
        """What is in the window of that name."""
        done = subprocess.run(
            [_SYSTEM_PYTHON, str(_TREE), "window-client", window],
            env={name: value for name, value in self.environment.items() if name != "PYTHONPATH"},
            capture_output=True,
            text=True,
            timeout=_PATIENCE_S,
            check=False,
        )
        if done.returncode:
            raise RigFailed(
                f"the tree cannot be read (packages at-spi2-core, gir1.2-atspi-2.0): {done.stderr}"
            )
        found: list[dict[str, Any]] = json.loads(done.stdout.splitlines()[-1])
        return found

    def in_sight(self, window: str) -> list[tuple[str, str]]:
        """Role and name of everything that can be read or touched now."""
        return [
            (one["role"], one["name"])
            for one in self.tree(window)
            if one["showing"] and one["role"] not in _HOLDERS
        ]

    def end(self) -> None:
        """Nothing is left of it."""
        self._processes.end_all()


@pytest.fixture
def displays() -> Iterator[TwoDisplays]:
    with two_displays() as made:
        yield made


@pytest.fixture
def bus(displays: TwoDisplays, tmp_path: Path) -> Iterator[Bus]:
    # a socket's path must be short
    base = Path("/tmp", f"wc-a11y-{os.getpid()}")
    base.mkdir()
    made = Bus(base, displays)
    try:
        yield made
    finally:
        made.end()
        subprocess.run(["rm", "-rf", str(base)], check=True)


def test_a_screen_reader_finds_every_text_in_order(bus: Bus) -> None:
    with Talker("tests.ui.facing_program", bus.environment) as program:
        program.wait_for(lambda one: "display" in one, "its first word")
        assert program.order("ask")["asking"]
        wait_until(lambda: bus.in_sight("对面屏"), "the window on the bus", _PATIENCE_S)
        assert bus.in_sight("对面屏") == [
            ("label", "敬老专窗"),
            ("label", "云溪派出所 03 号窗・沈知遥陪您办"),
            ("label", "请您核对，这些写得对吗？"),
            ("label", "哪一行不对？请指给工作人员看"),
            ("image", "您的照片"),
            *ROWS,
            ("label", "表我们来填，您最后签个名就行；不会写字的可以按手印。"),
            ("push button", "要改"),
            ("push button", "对的"),
        ]
        program.order("blank")
        assert bus.in_sight("对面屏") == [("label", "敬老专窗"), ("label", "云溪派出所 03 号窗")]
        # nor does anything hidden still name the person
        assert not [one for one in bus.tree("对面屏") if "周㛃兰" in f"{one['name']}{one['description']}"]


def test_a_screen_reader_finds_nothing_of_the_clerk_on_the_turned_screen(bus: Bus) -> None:
    with Talker("tests.ui.facing_program", bus.environment) as program:
        program.wait_for(lambda one: "display" in one, "its first word")
        wait_until(lambda: bus.in_sight("综窗工作台"), "the window on the bus", _PATIENCE_S)
        assert ("label", "排队的人：王某某") in bus.in_sight("综窗工作台")
        assert program.order("turn")["turned"]
        assert bus.in_sight("综窗工作台") == ROWS
        program.order("turn")
        assert ("label", "排队的人：王某某") in bus.in_sight("综窗工作台")

"""``window-client admin enrol|revoke|upgrade``: what the owner of a station's server does."""

import os
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from ui.command_session import stop, told_plainly
from window_client.bootstrap import PcGroup, enrol_this_pc, open_station, revoke_pc, upgrade_server
from window_client.settings import home_folder
from window_client.settings_file import read_settings, write_settings

OwnerUrl = Annotated[
    str,
    typer.Option(
        "--owner-url",
        envvar="WINDOW_CLIENT_OWNER_DB",
        prompt="数据库主人的地址（postgresql://…）",
        help="Address of the station's database with the role that owns it; only for this command.",
    ),
]
Name = Annotated[str, typer.Option("--name", prompt="这台电脑叫什么", help="e.g. 3 号窗")]


def add_to(admin: typer.Typer) -> None:
    """Put these commands under ``admin``."""
    admin.command("enrol")(enrol)
    admin.command("revoke")(revoke)
    admin.command("upgrade")(upgrade)


def enrol(
    owner_url: OwnerUrl,
    name: Name,
    counter: Annotated[int, typer.Option(help="number of the window that it serves; 0 for none", min=0)] = 0,
    use: Annotated[PcGroup, typer.Option("--use", help="what the PC is for")] = PcGroup.COUNTER,
) -> None:
    """Let this PC into the station's database, with a role of its own, and tie it to a counter.

    A call board (--use wc_board) reads one view without personal data, and is given no key.

    The recovery code comes from WINDOW_CLIENT_RECOVERY_CODE or is asked for.
    """
    home = home_folder()
    if counter and use in (PcGroup.BOARD, PcGroup.KIOSK):
        stop("叫号屏和取号机不属于哪个窗口，请不要写 --counter。")
    with told_plainly():
        settings = read_settings(home)
        pc = enrol_this_pc(owner_url, recovery_code=_recovery_code(), name=name, group=use, home=home)
        settings = replace(settings, database_url=pc.url)
        # written before the counter is looked for: the PC is let in, and its password is nowhere else
        write_settings(home, settings)
        if counter:
            write_settings(home, replace(settings, counter=_counter_id(pc.url, home, counter)))
    window = f"，{counter} 号窗" if counter else ""
    typer.echo(f"已登记这台电脑：{name}{window}。数据库密码只存在本机设置里。")


def _counter_id(url: str, home: Path, number: int) -> str:
    with open_station(url, home=home) as station:
        found = next((one.id for one in station.counters.all() if one.number == number), None)
    if found is None:
        stop(f"电脑已登记，但没有 {number} 号窗。请先建窗口，再在 设置 → 窗口 里选。")
    return found


def revoke(owner_url: OwnerUrl, name: Name) -> None:
    """Shut a PC out at once, whatever it is doing."""
    with told_plainly():
        count = revoke_pc(owner_url, recovery_code=_recovery_code(), name=name)
    typer.echo(f"已停用 {count} 台叫“{name}”的电脑；它们的连接已断开。")


def upgrade(owner_url: OwnerUrl) -> None:
    """Bring the station's database up to this program; back it up first (pg_dump)."""
    with told_plainly():
        upgrade_server(owner_url)
    typer.echo("数据库已是这一版程序的格式。")


def _recovery_code() -> str:
    given = os.environ.get("WINDOW_CLIENT_RECOVERY_CODE")
    return given or str(typer.prompt("恢复码（建站时抄在纸上的）", hide_input=True))

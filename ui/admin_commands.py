"""``window-client admin``: setting a station up and keeping it."""

import os
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from ui import server_commands
from ui.command_session import sign_in_here, stop, told_plainly
from ui.opening import Opened, opened_station
from window_client.bootstrap import (
    KeptKey,
    NoStationYet,
    Station,
    is_server,
    new_data_key,
    open_station,
    upgrade_server,
)
from window_client.demo_data import DEMO_KEY, DEMO_PASSWORD, DemoClock, fill_demo_station
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.station.counter import CounterMode
from window_client.domain.station.officer import Role
from window_client.domain.station.station_record import STATION_ZONE
from window_client.errors import WindowClientError
from window_client.ids import OfficerId
from window_client.services.setup_service import FirstAccount, StationDetails
from window_client.settings import database_url, home_folder
from window_client.settings_file import read_settings

admin = typer.Typer(help="Setting up and keeping a station.", no_args_is_help=True)
server_commands.add_to(admin)

Badge = Annotated[str, typer.Option("--badge", help="工号 of the officer who does it.")]


@admin.command("init")
def init(
    name: Annotated[str, typer.Option(prompt="派出所名称", help="e.g. 云溪派出所")],
    badge: Annotated[str, typer.Option(prompt="第一个账号的工号")],
    officer_name: Annotated[str, typer.Option("--officer-name", prompt="姓名")],
    security_badge: Annotated[str, typer.Option("--security-badge", prompt="安全管理员的工号")],
    security_name: Annotated[str, typer.Option("--security-name", prompt="安全管理员的姓名")],
    bureau: Annotated[str, typer.Option(help="公安局")] = "",
    region: Annotated[str, typer.Option(help="六位行政区划代码")] = "",
    counters: Annotated[int, typer.Option(help="how many windows", min=1, max=64)] = 1,
) -> None:
    """Set this PC's station up: name, first accounts, counters, key. The recovery code is shown once.

    Passwords come from WINDOW_CLIENT_PASSWORD or are asked for; both accounts must change them.
    """
    password = os.environ.get("WINDOW_CLIENT_PASSWORD") or typer.prompt(
        "密码（至少 8 位，含三种字符）", hide_input=True, confirmation_prompt=True
    )
    home = home_folder()
    with told_plainly():
        url = database_url(read_settings(home), home)
        with _new_station(url, home) as station:
            if not station.setup.is_set_up():
                # before anything is in it: a station without its key could never be opened again
                kept = station.keep_key(home)
            station.setup.set_up(
                details=StationDetails(name, bureau, region),
                accounts=first_accounts(badge, officer_name, security_badge, security_name, password),
                counters=tuple((n, "综合窗", frozenset(BusinessDomain)) for n in range(1, counters + 1)),
            )
    typer.echo("已建站。恢复码只显示这一次，请抄在纸上，封好交负责人保管：")
    typer.echo(kept.recovery_code)
    typer.echo(_where(kept))


def _new_station(url: str, home: Path) -> Station:
    """A station that is founded now, or by an earlier attempt that was broken off."""
    if is_server(url):
        # whoever sets a server up owns it; its clients never make tables
        upgrade_server(url)
    try:
        return open_station(url, home=home)
    except NoStationYet:
        return open_station(url, data_key=new_data_key(), home=home)


def first_accounts(
    badge: str, name: str, security_badge: str, security_name: str, password: str
) -> tuple[FirstAccount, ...]:
    """The two accounts that a new station begins with: system and security are two people (三员分立)."""
    worker = frozenset({Role.OFFICER, Role.SUPERVISOR, Role.SYSTEM_ADMIN})
    return (
        FirstAccount(badge, name, password, worker, must_change_password=True),
        FirstAccount(
            security_badge,
            security_name,
            password,
            frozenset({Role.SECURITY_ADMIN}),
            must_change_password=True,
        ),
    )


def _where(kept: KeptKey) -> str:
    if kept.path is None:
        return "数据密钥已存入系统密钥环。"
    return f"这台电脑没有密钥环，数据密钥放在 {kept.path}（只有本人可读）；客户端会一直提醒。"


@admin.command("demo")
def demo(counters: Annotated[int, typer.Option(min=1, max=16)] = 4, seed: int = 1) -> None:
    """Fill this PC's empty database with the sample station (published key, watermarked papers)."""
    home = home_folder()
    with told_plainly():
        url = database_url(read_settings(home), home)
        with open_station(url, data_key=DEMO_KEY, clock=DemoClock(), home=home) as station:
            station.keep_key(home)
            fill_demo_station(station, counters=counters, seed=seed)
    typer.echo(f"演示站点已建好。所有账号的密码是 {DEMO_PASSWORD}。")


users = typer.Typer(help="Accounts: make one, close the account of who left, open it again.")
admin.add_typer(users, name="user")


@users.callback(invoke_without_command=True)
def user(
    context: typer.Context,
    new_badge: Annotated[str, typer.Option("--new-badge")] = "",
    name: str = "",
    role: Annotated[list[Role] | None, typer.Option(help="may be given several times")] = None,
    badge: Badge = "",
) -> None:
    """Make an account; it must change its password at the first sign-in."""
    if context.invoked_subcommand is not None:
        return
    if not role:
        stop("没有写角色。请用 --role 写一个，可以写几次。")
    new_badge = new_badge or typer.prompt("新账号的工号")
    name = name or typer.prompt("姓名")
    with told_plainly(), opened_station(demo=False) as opened:
        officer = sign_in_here(opened, badge)
        password = os.environ.get("WINDOW_CLIENT_NEW_PASSWORD") or typer.prompt(
            "新账号的初始密码", hide_input=True, confirmation_prompt=True
        )
        card = opened.station.accounts.create(
            officer=officer, badge=new_badge, name=name, password=password, roles=frozenset(role)
        )
    typer.echo(f"已建账号 {card.badge}。")


@users.command("close")
def close_user(account: Annotated[str, typer.Argument(help="badge")], badge: Badge = "") -> None:
    """Close the account of who left: it signs in no more; a system administrator's act."""
    with told_plainly(), opened_station(demo=False) as opened:
        officer = sign_in_here(opened, badge)
        opened.station.accounts.close(officer=officer, account=_account(opened, account))
    typer.echo(f"{account} 已停用，不能再登录；已办的都在。")


@users.command("reopen")
def reopen_user(account: Annotated[str, typer.Argument(help="badge")], badge: Badge = "") -> None:
    """Open a closed account again, with the password that it had; a system administrator's act."""
    with told_plainly(), opened_station(demo=False) as opened:
        officer = sign_in_here(opened, badge)
        opened.station.accounts.reopen(officer=officer, account=_account(opened, account))
    typer.echo(f"{account} 已恢复，可以登录。")


def _account(opened: Opened, badge: str) -> OfficerId:
    found = opened.station.accounts.by_badge(badge)
    if found is None:
        stop(f"没有工号是 {badge} 的账号。请核对工号。")
    return found.id


@admin.command("password")
def password(
    account: Annotated[str, typer.Option("--account", prompt="哪个账号（工号）")],
    badge: Badge = "",
) -> None:
    """Give an account a new password (forgotten, locked): a security administrator's act."""
    with told_plainly(), opened_station(demo=False) as opened:
        officer = sign_in_here(opened, badge)
        found = _account(opened, account)
        fresh = os.environ.get("WINDOW_CLIENT_NEW_PASSWORD") or typer.prompt(
            "新密码", hide_input=True, confirmation_prompt=True
        )
        opened.station.accounts.reset_password(officer=officer, account=found, password=fresh)
    typer.echo(f"{account} 的密码已重设，首次登录要改。")


@admin.command("accept-clock")
def accept_clock(badge: Annotated[str, typer.Option(prompt="工号")]) -> None:
    """Go on after this PC's clock was ahead once: a system administrator's act, noted in the journal.

    Close the counter on this PC first, and see that the clock is right now.
    """
    password = os.environ.get("WINDOW_CLIENT_PASSWORD") or typer.prompt("密码", hide_input=True)
    with told_plainly():
        try:
            with opened_station(demo=False) as opened:
                done = opened.station.clocks.accept(badge=badge, password=password)
        except WindowClientError as error:
            if error.code == "clock_went_back":
                # the counter has this PC's chain of the journal, and none can be begun now
                stop("本机的客户端还开着。请先退出它，再运行这一条。")
            raise
    newest, now = (f"{at.astimezone(STATION_ZONE):%Y-%m-%d %H:%M:%S}" for at in (done.newest, done.now))
    typer.echo(f"已记下：最后一笔记录是 {newest}，从现在的 {now} 接着办。")


@admin.command("kiosk")
def kiosk(
    second_page: Annotated[
        bool | None,
        typer.Option("--second-page/--one-page", help="Ask for a common item as well."),
    ] = None,
    item: Annotated[
        list[str] | None,
        typer.Option(help="code of a common item; may be given several times"),
    ] = None,
    badge: Badge = "",
) -> None:
    """What the station's ticket kiosks ask; without options, how it stands."""
    with told_plainly(), opened_station(demo=False) as opened:
        settings = opened.station.kiosk_settings
        rules = settings.rules()
        if second_page is not None or item is not None:
            rules = settings.set_rules(
                officer=sign_in_here(opened, badge),
                rules=replace(
                    rules,
                    second_page=rules.second_page if second_page is None else second_page,
                    common_items=rules.common_items if item is None else tuple(item),
                ),
            )
    typer.echo(f"第二页（常办事项）：{'显示' if rules.second_page else '不显示'}")
    typer.echo(f"常办事项：{'、'.join(rules.common_items) or '目录里每项业务的前六项'}")


@admin.command("counter")
def counter(
    number: Annotated[int, typer.Option(min=1, max=999, prompt="几号窗")],
    name: Annotated[str, typer.Option()] = "综合窗",
    domain: Annotated[list[BusinessDomain] | None, typer.Option(help="all if left out")] = None,
    mode: Annotated[CounterMode, typer.Option()] = CounterMode.ORDINARY,
    badge: Badge = "",
) -> None:
    """Add a window."""
    with told_plainly(), opened_station(demo=False) as opened:
        officer = sign_in_here(opened, badge)
        made = opened.station.counters.create(
            officer=officer,
            number=number,
            name=name,
            domains=frozenset(domain or BusinessDomain),
            mode=mode,
        )
    typer.echo(f"已加 {made.label} 号窗。")

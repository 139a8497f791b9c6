"""The command line: opens the windows, and does what needs none (Qt is imported only where one opens)."""

from datetime import date
from pathlib import Path
from typing import Annotated, Literal, cast

import typer

from ui.admin_commands import admin
from ui.command_session import day_of, sign_in_here, station_here, stop, told_plainly, write_file
from window_client.domain.station.counter import CounterMode
from window_client.errors import WindowClientError
from window_client.settings import home_folder

app = typer.Typer(
    name="window-client", help="综窗客户端: the counter client.", no_args_is_help=False, add_completion=False
)
audit = typer.Typer(help="Checking the journal.", no_args_is_help=True)
app.add_typer(audit, name="audit")
app.add_typer(admin, name="admin")

Demo = Annotated[bool, typer.Option("--demo", help="A throw-away station with sample people.")]
Day = Annotated[str, typer.Option("--day", help="YYYY-MM-DD; today if left out.")]
Badge = Annotated[str, typer.Option("--badge", help="工号 of the officer who does it.")]
InstallAutostart = Annotated[
    bool, typer.Option("--install-autostart", help="Start by itself with this PC's desktop from now on.")
]
RemoveAutostart = Annotated[bool, typer.Option("--remove-autostart", help="Start by itself no more.")]


def main() -> None:
    """Entry point of ``window-client``."""
    app()


@app.callback(invoke_without_command=True)
def client(context: typer.Context, demo: Demo = False) -> None:
    """Open the counter client."""
    if context.invoked_subcommand is not None:
        return
    from ui.background import collector

    collector.pause()
    from ui.app import run_client

    raise typer.Exit(run_client(demo=demo))


@app.command()
def guide(demo: Demo = False) -> None:
    """Open the guide's desk (导服台): the hall at a glance, numbers, classes, answers at the door."""
    from ui.background import collector

    collector.pause()
    from ui.app import run_client

    raise typer.Exit(run_client(demo=demo, at_door=True))


@app.command()
def tour(
    out: Annotated[Path, typer.Option("--out", help="Folder for pictures, papers and the report.")],
) -> None:
    """Drive the real client through one whole visit and leave pictures, papers and the report in a folder."""
    from ui.tour import run_tour

    raise typer.Exit(run_tour(out))


@app.command()
def board(
    demo: Demo = False,
    full_screen: Annotated[
        bool, typer.Option("--full-screen/--window", help="The hall's whole screen, or a window on a desk.")
    ] = True,
    install_autostart: InstallAutostart = False,
    remove_autostart: RemoveAutostart = False,
) -> None:
    """Open the call board for the hall's screen (叫号屏); it shows numbers and windows, and holds no key."""
    if install_autostart or remove_autostart:
        _autostart("board", install=install_autostart)
        return
    from ui.board_app import run_board

    with told_plainly():
        raise typer.Exit(run_board(demo=demo, full_screen=full_screen))


@app.command()
def report(
    out: Annotated[Path, typer.Option("--out", help="FILE.xlsx, FILE.pdf or FILE.csv.")],
    day: Day = "",
    badge: Badge = "",
) -> None:
    """Export the daily report."""
    kind = out.suffix.removeprefix(".").lower()
    if kind not in ("xlsx", "pdf", "csv"):
        stop(f"报表文件要以 .xlsx、.pdf 或 .csv 结尾，给的是 {out.name}。")
    with station_here() as opened:
        officer = sign_in_here(opened, badge)
        made = opened.station.reports.export(
            officer=officer, day=day_of(day), kind=cast(Literal["xlsx", "pdf", "csv"], kind)
        )
        write_file(out, made)
        typer.echo(f"已导出 {out}")


@app.command("close-day")
def close_day(day: Day = "", badge: Badge = "", carry_over_all: bool = False) -> None:
    """Close a day (日结). Open tickets are listed; --carry-over-all names all that still wait or are held."""
    with station_here() as opened:
        officer = sign_in_here(opened, badge)
        on = day_of(day)
        state = opened.station.day.state(officer=officer, day=on)
        carried = tuple(one.id for one in (*state.waiting, *state.held)) if carry_over_all else ()
        closed = opened.station.day.close(officer=officer, day=on, carry_over=carried)
        typer.echo(f"{on} 已日结，封存码 {closed.seal}")


@audit.command()
def verify() -> None:
    """Check every journal chain, rebuild the tables from it and compare, and balance the books."""
    with station_here() as opened:
        found = opened.station.audit.verify()
        typer.echo(f"核查了 {found.chains} 条留痕链、{found.rows} 行、{found.days} 天")
        for one in found.findings:
            typer.echo(f"{one.check}　{one.where}　{one.problem}　{one.detail}")
        if found.further:
            typer.echo(f"另有 {found.further} 处没有列出")
        if not found.holds:
            raise typer.Exit(1)
        typer.echo("全部相符")


@audit.command()
def replay(day: Day = "") -> None:
    """Check from the journal alone that each call took the earliest promise."""
    with station_here() as opened:
        found = opened.station.audit.replay(day=day_of(day))
        counted = "、".join(f"{cause} {number}" for cause, number in sorted(found.calls.items()))
        typer.echo(f"{found.day} 呼叫：{counted or '没有'}")
        for one in found.exceptions:
            typer.echo(f"{one.at:%H:%M:%S}　{one.cause}　{one.called} 先于 {'、'.join(one.passed_over)}")
        if not found.holds:
            raise typer.Exit(1)
        typer.echo("每次呼叫都是时限最早的一位")


@audit.command("export")
def export_journal(
    out: Annotated[Path, typer.Option("--out", help="FILE.jsonl")], badge: Badge = "", day: Day = ""
) -> None:
    """Write the journal as JSON lines; it holds no personal data."""
    with station_here() as opened:
        officer = sign_in_here(opened, badge)
        on = day_of(day) if day else None
        lines: list[str] = []
        done = opened.station.audit.export(
            first=on or date(2000, 1, 1), last=on or day_of(""), write=lines.append, officer=officer
        )
        write_file(out, "".join(lines).encode())
        typer.echo(f"已导出 {out}，{done.rows} 行，摘要 {done.digest}")


@app.command()
def simulate(
    counters: Annotated[int, typer.Option(min=1, max=64, help="How many windows.")] = 4,
    visitors: Annotated[int, typer.Option(min=0, max=5000, help="How many take a number.")] = 170,
    seed: Annotated[int, typer.Option(help="The same seed gives the same day.")] = 1,
    day: Annotated[
        str, typer.Option("--day", help="YYYY-MM-DD, any day; today or the next workday if left out.")
    ] = "",
    senior_counter: Annotated[
        bool, typer.Option("--senior-counter", help="The last window takes seniors first.")
    ] = False,
    db: Annotated[
        str, typer.Option("--db", help="SQLAlchemy URL of an empty database, which keeps the day.")
    ] = "",
    out: Annotated[Path | None, typer.Option("--out", help="FILE.csv: one row for each number.")] = None,
) -> None:
    """Play a station day through the real services: waits, promises, overtaking, throughput."""
    if out is not None and out.suffix.lower() != ".csv":
        stop(f"文件要以 .csv 结尾，给的是 {out.name}。")
    from window_client.simulation_plan import SimulationPlan
    from window_client.simulation_text import csv_of_visits, text_of_day
    from window_client.simulator import next_working_day
    from window_client.simulator import simulate as played

    plan = SimulationPlan(
        day=day_of(day) if day else next_working_day(day_of("")),
        visitors=visitors,
        counters=counters,
        senior_counter=CounterMode.SENIOR_FIRST if senior_counter else CounterMode.ORDINARY,
        seed=seed,
    )
    with told_plainly():
        try:
            found = played(plan, database_url=db or None)
        except WindowClientError as error:
            if error.code == "already_set_up":
                stop("这个数据库里已经有站点，模拟只写空的数据库。请换一个，或不写 --db。")
            if error.code == "database_url_invalid":
                stop("--db 的数据库地址读不懂。要写成 sqlite:////文件夹/文件.db 这样。")
            raise
    typer.echo(text_of_day(found))
    if out is not None:
        write_file(out, csv_of_visits(found))
        typer.echo(f"已导出 {out}")
    if not (found.verified and found.replayed):
        raise typer.Exit(1)


@app.command()
def kiosk(
    demo: Demo = False,
    install_autostart: InstallAutostart = False,
    remove_autostart: RemoveAutostart = False,
    set_leave_code: Annotated[
        bool,
        typer.Option("--set-leave-code", help="Set the digits (维护码) that end the kiosk's full screen."),
    ] = False,
) -> None:
    """Open the ticket kiosk (取号机): full screen, and the public cannot leave it."""
    if install_autostart or remove_autostart:
        _autostart("kiosk", install=install_autostart)
        return
    if set_leave_code:
        from window_client.leave_code import set_leave_code as keep

        code = typer.prompt("维护码（4 到 12 位数字）", hide_input=True, confirmation_prompt=True)
        with told_plainly():
            typer.echo(f"已设维护码：{keep(home_folder(), code)}")
        return
    from ui.kiosk_app import run_kiosk

    raise typer.Exit(run_kiosk(demo=demo))


@app.command("senior-display")
def senior_display(
    display: Annotated[
        str, typer.Option("--display", help="Name of the display, as --list shows it; else as in work.")
    ] = "",
    windowed: Annotated[
        bool, typer.Option("--windowed", help="A window instead of the whole display.")
    ] = False,
    list_only: Annotated[bool, typer.Option("--list", help="Name this PC's displays and end.")] = False,
) -> None:
    """Show the screen that faces the citizen (对面屏) with sample facts, for setting it up; Esc closes it."""
    from ui.senior_display_app import run_senior_display

    with told_plainly():
        raise typer.Exit(run_senior_display(display=display, windowed=windowed, list_only=list_only))


def _autostart(program: str, *, install: bool) -> None:
    """Write or take away what starts a screen of the hall with the PC's desktop."""
    from ui import autostart

    if install:
        typer.echo(f"已设为开机自启：{autostart.install(program)}")
    elif autostart.remove(program):
        typer.echo("已取消开机自启")
    else:
        typer.echo("本来就没有设开机自启")


@app.command()
def doctor(
    demo: Demo = False,
    simulated_reader: Annotated[
        bool, typer.Option("--simulated-reader", help="Read a card of each kind from a reader of software.")
    ] = False,
) -> None:
    """What works on this PC: database, keys, printers, fonts, voice, reader; each failure with its remedy."""
    from ui.doctor import run_doctor

    raise typer.Exit(run_doctor(demo=demo, simulated_reader=simulated_reader))


@app.command("reader-simulator")
def reader_simulator() -> None:
    """A card reader made of software at a port of its own, to try this PC's settings without hardware."""
    from ui.reader_console import run_reader_console

    raise typer.Exit(run_reader_console())


@app.command()
def voice() -> None:
    """The hall's voice on this PC: listen, record the station's own, import and export; no sign-in."""
    from ui.voice_app import run_voice_window

    raise typer.Exit(run_voice_window())


@app.command("sound-process", hidden=True)
def sound_process() -> None:
    """What a frozen program starts for the sound card; see ``ui/devices/sound_process.py``."""
    from ui.devices.sound_process import run_sound_process

    raise typer.Exit(run_sound_process())


if __name__ == "__main__":
    main()

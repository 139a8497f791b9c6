"""The command line: opens the windows, and does what needs none (Qt is imported only where one opens)."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from ui.opening import Opened, opened_station
from window_client.demo_data import DEMO_PASSWORD, DEMO_SUPERVISOR_BADGE
from window_client.errors import WindowClientError
from window_client.ids import OfficerId

app = typer.Typer(
    name="window-client", help="综窗客户端: the counter client.", no_args_is_help=False, add_completion=False
)
audit = typer.Typer(help="Checking the journal.", no_args_is_help=True)
app.add_typer(audit, name="audit")

Demo = Annotated[bool, typer.Option("--demo", help="A throw-away station with sample people.")]
Day = Annotated[str, typer.Option("--day", help="YYYY-MM-DD; today if left out.")]
Badge = Annotated[str, typer.Option("--badge", help="工号 of the officer who does it.")]


def main() -> None:
    """Entry point of ``window-client``."""
    app()


@app.callback(invoke_without_command=True)
def client(context: typer.Context, demo: Demo = False) -> None:
    """Open the counter client."""
    if context.invoked_subcommand is not None:
        return
    from ui.app import run_client

    raise typer.Exit(run_client(demo=demo))


@app.command()
def tour(
    out: Annotated[Path, typer.Option("--out", help="Folder for pictures, papers and the report.")],
) -> None:
    """Drive the real client through one whole visit and leave pictures, papers and the report in a folder."""
    from ui.tour import run_tour

    raise typer.Exit(run_tour(out))


@app.command()
def report(
    out: Annotated[Path, typer.Option("--out", help="FILE.xlsx, FILE.pdf or FILE.csv.")],
    day: Day = "",
    badge: Badge = "",
) -> None:
    """Export the daily report."""
    kind = out.suffix.removeprefix(".").lower()
    if kind not in ("xlsx", "pdf", "csv"):
        _stop(f"报表文件要以 .xlsx、.pdf 或 .csv 结尾，给的是 {out.name}。")
    with _station() as opened:
        officer = sign_in_here(opened, badge)
        made = opened.station.reports.export(officer=officer, day=_day(day), kind=kind)
        _write(out, made)
        typer.echo(f"已导出 {out}")


@app.command("close-day")
def close_day(day: Day = "", badge: Badge = "", carry_over_all: bool = False) -> None:
    """Close a day (日结). Open tickets are listed; --carry-over-all names all that still wait or are held."""
    with _station() as opened:
        officer = sign_in_here(opened, badge)
        on = _day(day)
        state = opened.station.day.state(officer=officer, day=on)
        carried = tuple(one.id for one in (*state.waiting, *state.held)) if carry_over_all else ()
        closed = opened.station.day.close(officer=officer, day=on, carry_over=carried)
        typer.echo(f"{on} 已日结，封存码 {closed.seal}")


@audit.command()
def verify() -> None:
    """Check every journal chain, rebuild the tables from it and compare, and balance the books."""
    with _station() as opened:
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
    with _station() as opened:
        found = opened.station.audit.replay(day=_day(day))
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
    with _station() as opened:
        officer = sign_in_here(opened, badge)
        on = _day(day) if day else None
        lines: list[str] = []
        done = opened.station.audit.export(
            first=on or date(2000, 1, 1), last=on or _day(""), write=lines.append, officer=officer
        )
        _write(out, "".join(lines).encode())
        typer.echo(f"已导出 {out}，{done.rows} 行，摘要 {done.digest}")


@app.command()
def doctor(demo: Demo = False) -> None:
    """What works on this PC: database, keys, printers, fonts, input method; each failure with its remedy."""
    from ui.doctor import run_doctor

    raise typer.Exit(run_doctor(demo=demo))


def _add_admin() -> None:
    from ui.admin_commands import admin

    app.add_typer(admin, name="admin")


_add_admin()


@contextmanager
def _station() -> Iterator[Opened]:
    with told_plainly(), opened_station(demo=False) as opened:
        yield opened


@contextmanager
def told_plainly() -> Iterator[None]:
    """Errors of ours are told in one sentence; the exit code is 2."""
    try:
        yield
    except WindowClientError as error:
        from ui.error_text import text_of

        _stop(text_of(error).line)


def _stop(sentence: str) -> None:
    typer.echo(sentence, err=True)
    raise typer.Exit(2)


def sign_in_here(opened: Opened, badge: str) -> OfficerId:
    """Who does it: badge and password; a demonstration station has its published supervisor."""
    if not badge and opened.demo:
        return opened.station.accounts.sign_in(badge=DEMO_SUPERVISOR_BADGE, password=DEMO_PASSWORD).officer.id
    if not badge:
        badge = typer.prompt("工号")
    password = os.environ.get("WINDOW_CLIENT_PASSWORD") or typer.prompt("密码", hide_input=True)
    return opened.station.accounts.sign_in(badge=badge, password=password).officer.id


def _day(text: str) -> date:
    from window_client.domain.station.station_record import local_day

    if not text:
        from datetime import UTC, datetime

        return local_day(datetime.now(UTC))
    try:
        return date.fromisoformat(text)
    except ValueError:
        _stop(f"日期要写成 2026-03-18 这样，给的是 {text}。")
        raise


def _write(out: Path, made: bytes) -> None:
    part = out.with_name(f"{out.name}.part")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(made)
        part.replace(out)
    except OSError as error:
        part.unlink(missing_ok=True)
        _stop(f"写不了 {out}：{error.strerror}。请换个文件夹，或腾出空间再导出。")


if __name__ == "__main__":
    sys.exit(main())

"""What every command needs: the station, the officer, the day, and errors told in one sentence."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NoReturn

import typer

from ui.opening import Opened, opened_station
from window_client.demo_data import DEMO_PASSWORD, DEMO_SUPERVISOR_BADGE
from window_client.domain.station.station_record import local_day
from window_client.errors import WindowClientError
from window_client.ids import OfficerId


@contextmanager
def station_here() -> Iterator[Opened]:
    with told_plainly(), opened_station(demo=False) as opened:
        yield opened


@contextmanager
def told_plainly() -> Iterator[None]:
    """Errors of ours are told in one sentence; the exit code is 2."""
    try:
        yield
    except WindowClientError as error:
        from ui.error_text import text_of

        stop(text_of(error).line)


def stop(sentence: str) -> NoReturn:
    """Say why, and end with exit code 2."""
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


def day_of(text: str) -> date:
    if not text:
        return local_day(datetime.now(UTC))
    try:
        day = date.fromisoformat(text)
    except ValueError:
        stop(f"日期要写成 2026-03-18 这样，给的是 {text}。")
    if not 2000 <= day.year <= 2100:
        stop(f"日期要在 2000 年到 2100 年之间，给的是 {text}。")
    return day


def write_file(out: Path, made: bytes) -> None:
    part = out.with_name(f"{out.name}.part")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(made)
        part.replace(out)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        stop(f"写不了 {out}：{error.strerror}。请换个文件夹，或腾出空间再导出。")

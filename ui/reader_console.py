"""``window-client reader-simulator``: a reader of software at ports of its own; a digit lays a card."""

import os
import sys
from collections.abc import Iterable
from datetime import UTC, datetime

import typer

from window_client.demo_cards import demo_cards
from window_client.devices.reader_simulator import ReaderSimulator, SimulatedPort
from window_client.domain.station.station_record import local_day

_WORDS = {
    "senior": "身份证，67 岁，名字里有生僻字",
    "adult": "身份证，41 岁",
    "long_name": "身份证，姓名在芯片里写不下",
    "expired": "身份证，已经过期",
    "resident": "港澳台居民居住证",
    "permanent_2017": "外国人永久居留身份证，2017 版",
    "permanent": "外国人永久居留身份证，2023 版",
}


def run_reader_console(lines: Iterable[str] | None = None) -> int:
    """Serve until the input ends, or q; returns the exit code.

    Args:
        lines: what is typed; the terminal's input if left out.
    """
    cards = demo_cards(local_day(datetime.now(UTC)))
    simulator = ReaderSimulator()
    ports = [SimulatedPort(simulator, network=True)]
    try:
        host, _, tcp_port = ports[0].address.partition(":")
        typer.echo("模拟读卡器，证上的人都是虚构的。在 设置 → 读卡器 里选 本所网络，填：")
        typer.echo(f"地址 {host}　端口 {tcp_port}")
        if os.name == "posix":
            ports.append(SimulatedPort(simulator))
            typer.echo(f'也可以在 settings.toml 里写串口：reader_port = "{ports[1].address}"')
        for number, card in enumerate(cards, start=1):
            typer.echo(f"{number}　{card.laid.text.name}　{_WORDS[card.key]}")
        typer.echo("按数字回车放一张证，0 拿开，q 结束。")
        for line in lines if lines is not None else sys.stdin:
            typed = line.strip().lower()
            if typed == "q":
                break
            if typed == "0":
                simulator.take_away()
                typer.echo("拿开了")
            elif typed.isascii() and typed.isdigit() and 1 <= int(typed) <= len(cards):
                chosen = cards[int(typed) - 1].laid
                simulator.lay(chosen)
                typer.echo(f"放上了 {chosen.text.name}")
            elif typed:
                typer.echo(f"请打 0 到 {len(cards)}，或 q。")
    except KeyboardInterrupt:
        pass
    finally:
        for port in ports:
            port.unplug()
    return 0

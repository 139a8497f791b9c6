"""``window-client doctor``: what works on this PC; each failure with its remedy."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import typer

from ui.devices.sound_command import ask_devices, search_path
from ui.error_text import text_of
from ui.opening import opened_station
from window_client.bootstrap import Station, font_survey, system_printers
from window_client.demo_cards import demo_cards
from window_client.devices.byte_line import LineLost
from window_client.devices.espeak import espeak_version
from window_client.devices.id_card_reader import SdtReader
from window_client.devices.reader_choice import (
    ReaderChoice,
    ReaderKind,
    found_ports,
    open_reader_line,
    reader_choice,
)
from window_client.devices.reader_simulator import ReaderSimulator, SimulatedPort
from window_client.devices.speaker import VoiceKind, find_speaker
from window_client.devices.voice_pack import PackProblem, VoicePackInvalid, read_pack
from window_client.domain.station.station_record import local_day
from window_client.errors import WindowClientError
from window_client.settings import Settings, home_folder, voice_folder
from window_client.settings_file import read_settings

#: how long this PC may take to name its displays
_DISPLAYS_S = 30.0


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the doctor.

    Attributes:
        ok: None for what is not needed here.
        remedy: what to do, where it does not work.
    """

    subject: str
    ok: bool | None
    found: str
    remedy: str = ""

    @property
    def line(self) -> str:
        """As printed."""
        mark = {True: "正常", False: "不行", None: "没有"}[self.ok]
        remedy = f"\n      办法：{self.remedy}" if self.remedy and not self.ok else ""
        return f"{self.subject:<6}　{mark}　{self.found}{remedy}"


def run_doctor(*, demo: bool, simulated_reader: bool = False) -> int:
    """Look at everything; 1 if something that is needed does not work.

    Args:
        simulated_reader: try the reading of cards too, with a reader made of software at a port of its own.
    """
    findings = list(examine(demo=demo, simulated_reader=simulated_reader))
    for finding in findings:
        typer.echo(finding.line)
    return 1 if any(finding.ok is False for finding in findings) else 0


def examine(*, demo: bool, simulated_reader: bool = False) -> Iterator[Finding]:
    """Every finding, in the order in which a beginner would ask."""
    home = home_folder()
    yield _writable("工作文件夹", home)
    settings, finding = _settings(home)
    yield finding
    yield from _database(demo)
    yield from _printers(settings)
    yield _fonts()
    yield _display()
    yield _facing_display(settings)
    yield _reading_aloud()
    yield _input_method()
    yield from _voice(settings, home)
    yield _reader(settings, demo=demo)
    yield _photo_decoder(settings)
    if simulated_reader:
        yield from _simulated_reader()


def _writable(subject: str, folder: Path) -> Finding:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=folder):
            pass
    except OSError as error:
        return Finding(
            subject, False, f"{folder}：{error.strerror}", "请管理员给当前用户这个文件夹的写权限。"
        )
    free = shutil.disk_usage(folder).free // 2**20
    if free < 500:
        return Finding(subject, False, f"{folder}，只剩 {free} MB", "请腾出至少 500 MB 空间。")
    return Finding(subject, True, f"{folder}，剩 {free} MB")


def _settings(home: Path) -> tuple[Settings, Finding]:
    try:
        return read_settings(home), Finding("本机设置", True, "能读")
    except WindowClientError as error:
        return Settings(), Finding("本机设置", False, *_told(error))


def _database(demo: bool) -> Iterator[Finding]:
    try:
        with opened_station(demo=demo) as opened:
            here = opened.station.setup.station()
            ready = opened.station.setup.is_set_up()
            yield Finding(
                "数据库",
                True if ready else None,
                f"{here.name or '还没有建站'}{'（演示）' if here.demo else ''}",
                "第一次打开客户端时按提示建站，或运行 window-client admin init。",
            )
            yield _key(opened.station)
    except WindowClientError as error:
        yield Finding("数据库", False, *_told(error))


def _key(station: Station) -> Finding:
    if station.key_in_file:
        return Finding("数据密钥", True, "在密钥文件里；有系统密钥环的电脑上请改存到密钥环")
    return Finding("数据密钥", True, "找到了，与数据库相符")


def _printers(settings: Settings) -> Iterator[Finding]:
    for subject, name in (("小票机", settings.slip_printer), ("A4 打印机", settings.a4_printer)):
        if not name:
            yield Finding(subject, None, "没有选", "在 设置 → 打印机 里选一台；演示站点会写到文件夹。")
            continue
        try:
            known = {printer.name: printer for printer in system_printers()}
        except WindowClientError as error:
            yield Finding(subject, False, *_told(error))
            continue
        printer = known.get(name)
        if printer is None:
            yield Finding(subject, False, f"系统里没有叫 {name} 的打印机", "在 设置 → 打印机 里重新选。")
        elif not printer.accepts:
            yield Finding(subject, False, f"{name} 停着，不接新任务", "在系统的打印机设置里启用它。")
        else:
            yield Finding(subject, True, name)


def _fonts() -> Finding:
    problems, names = font_survey()
    if problems:
        return Finding("字体", False, problems, "重新安装程序；或运行 make fonts。")
    return Finding("字体", True, names)


def _display() -> Finding:
    if os.name == "nt" or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return Finding("显示", True, "有")
    return Finding("显示", None, "这里没有图形界面", "在窗口电脑上运行，或用 make run 走一遍演示。")


def _facing_display(settings: Settings) -> Finding:
    """The display for the citizen; asked by a process of its own, for a broken display would end this one."""
    alone = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "ui"]
    try:
        done = subprocess.run(
            [*alone, "senior-display", "--list"],
            env={**os.environ, "PYTHONPATH": search_path(), "PYTHONIOENCODING": "utf-8"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=_DISPLAYS_S,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return Finding("对面屏", None, "问不到显示器", "在窗口电脑的桌面上再运行一次。")
    facing = next((line for line in done.stdout.splitlines() if "← 对面屏" in line), "")
    if facing:
        return Finding("对面屏", True, facing.replace("　← 对面屏", ""))
    if settings.facing_display == "none":
        return Finding("对面屏", None, "设置里选了不用", "请本人核对时按 Alt+Z 转屏。")
    why = "没有可用的第二块屏" if done.returncode == 0 else "这里没有图形界面"
    return Finding("对面屏", None, why, "接上第二块屏（至少 1024×768），或按 Alt+Z 转屏。")


def _reading_aloud() -> Finding:
    version = espeak_version()
    if version:
        return Finding("念给我听", True, f"espeak-ng {version}")
    return Finding("念给我听", None, "没有装 espeak-ng，对面屏不显示「念给我听」", "安装 espeak-ng。")


def _input_method() -> Finding:
    chosen = os.environ.get("QT_IM_MODULE", "")
    if os.name == "nt":
        return Finding("输入法", True, "系统自带")
    if "fcitx" in chosen:
        return Finding("输入法", False, chosen, "请把 QT_IM_MODULE 设为 ibus（fcitx5 也这样设）。")
    if not chosen:
        return Finding("输入法", None, "没有设 QT_IM_MODULE", "要打汉字请设 QT_IM_MODULE=ibus。")
    return Finding("输入法", True, chosen)


def _voice(settings: Settings, home: Path) -> Iterator[Finding]:
    """Who speaks on this PC, and whether it would be heard."""
    if not settings.voice_on:
        yield Finding("叫号声音", None, "已关掉", "要出声时在 设置 → 叫号声音 里打开。")
        return
    speaker = find_speaker(settings, home)
    begun = _begun_voice(settings, home)
    if isinstance(begun, WindowClientError):
        yield Finding("叫号声音", False, *_told(begun))
    elif speaker.kind is VoiceKind.PACK:
        yield Finding("叫号声音", True, f"录下的声音「{speaker.name}」")
    elif speaker.kind is VoiceKind.PROGRAM:
        yield Finding("叫号声音", True, f"合成语音 espeak-ng {speaker.name}；{begun}")
    else:
        remedy = "安装 espeak-ng，或运行 window-client voice 录下本所自己的声音。"
        yield Finding("叫号声音", None, f"没有装 espeak-ng，只有提示音；{begun}", remedy)
    devices = ask_devices()
    if devices is None:
        yield Finding(
            "声音设备", False, "声音服务没有应答", "请重启声音服务（PulseAudio、PipeWire）或这台电脑。"
        )
    elif devices.output:
        yield Finding("声音设备", True, devices.output)
    else:
        yield Finding("声音设备", None, "无声卡", "显示叫号屏的电脑要接喇叭；别的电脑不用。")


def _begun_voice(settings: Settings, home: Path) -> str | VoicePackInvalid:
    """How far the station's own voice is."""
    try:
        pack = read_pack(voice_folder(settings, home))
    except VoicePackInvalid as error:
        if not settings.voice_pack and error.facts["problem"] == PackProblem.MISSING:
            return "录下本所自己的声音后会自动用上"
        return error
    return f"自己的声音录了 {len(pack.clips)} 段，还差 {len(pack.missing)} 段必录的"


def _reader(settings: Settings, *, demo: bool) -> Finding:
    """Whether the card reader of this PC answers, and which security module it has."""
    subject, choice = "读卡器", reader_choice(settings, demo=demo)
    if choice.kind is ReaderKind.NONE:
        return Finding(subject, None, "没有选", "在 设置 → 读卡器 里选；没有也能办，按 F4 看证录入。")
    if choice.kind is ReaderKind.SIMULATOR:
        return Finding(subject, True, "演示用，放虚构的证")
    where = choice.port if choice.kind is ReaderKind.SERIAL else f"{choice.host}:{choice.tcp_port}"
    try:
        reader = SdtReader(open_reader_line(choice))
        try:
            if not reader.status():
                return Finding(subject, False, f"{where}，自检没过", "拔下再插上；还不行请找厂家。")
            return Finding(subject, True, f"{where}，安全模块 {reader.sam_id()}")
        finally:
            reader.close()
    except LineLost as error:
        # somebody else may have it: the client that runs, for one
        ports = "、".join(port.name for port in found_ports()) or "一个也没有"
        what = f"{where} 打不开（{error.facts.get('reason', '')}）"
        return Finding(subject, False, what, f"看看线插好没有、客户端是不是开着；现在有的串口：{ports}。")
    except WindowClientError as error:
        what, remedy = _told(error)
        return Finding(subject, False, f"{where}：{what}", remedy)


def _photo_decoder(settings: Settings) -> Finding:
    """Whether the photos of chips can be shown; work goes on without."""
    subject, program = "芯片照片", settings.photo_decoder
    if not program:
        return Finding(subject, None, "没有解码程序，不显示；有授权的写进 settings.toml 的 photo_decoder")
    if shutil.which(program) is None:
        return Finding(subject, False, f"{program} 打不开", "看看 photo_decoder 写的程序在不在、能不能运行。")
    return Finding(subject, True, program)


def _simulated_reader() -> Iterator[Finding]:
    """Reads one card of each kind through a real port, from a reader made of software."""
    subject, today = "模拟读卡", local_day(datetime.now(UTC))
    simulator = ReaderSimulator()
    port = SimulatedPort(simulator, network=os.name == "nt")
    try:
        if os.name == "nt":
            host, _, number = port.address.partition(":")
            choice = ReaderChoice(ReaderKind.NETWORK, host=host, tcp_port=int(number))
        else:
            choice = ReaderChoice(ReaderKind.SERIAL, port=port.address)
        reader = SdtReader(open_reader_line(choice))
        kinds = set()
        try:
            sam = reader.sam_id()
            for card in demo_cards(today):
                simulator.lay(card.laid)
                read = reader.poll(today)
                if read is None or read.text.number != card.laid.text.number:
                    yield Finding(subject, False, f"{card.key} 没读对", "重新安装程序；还不行请找维护人员。")
                    return
                kinds.add(read.text.kind)
        finally:
            reader.close()
        yield Finding(subject, True, f"{port.address}，安全模块 {sam}，{len(kinds)} 种证都读对了")
    except WindowClientError as error:
        yield Finding(subject, False, *_told(error))
    finally:
        port.unplug()


def _told(error: WindowClientError) -> tuple[str, str]:
    text = text_of(error)
    return text.title, text.detail

"""The tour: the real client is driven through one whole visit, and leaves pictures, papers and the report."""

import shutil
import time
from datetime import UTC, datetime
from pathlib import Path

import typer
from PySide6.QtWidgets import QApplication

from ui.app import ClientApp, make_application
from ui.tour_day import TourDay
from ui.tour_driver import TourDriver, TourStuck
from ui.tour_hands import TourHands
from window_client.domain.station.station_record import local_day
from window_client.settings import Settings

WIDTH, HEIGHT = 1366, 768
#: what the station may take to be filled with its past week
_OPENING_S = 90.0
#: what a clerk notices (B10)
STALL_BUDGET_MS = 50.0


def run_tour(out: Path) -> int:
    """Drive the client and fill the folder; whatever was in it from an earlier tour is replaced.

    Returns:
        0 if everything went as it should, 1 if the tour got stuck (one sentence says where).
    """
    # it is typed into the client, too, which takes no path that hangs on where a program was started
    out = out.absolute()
    _clear(out)
    begun = time.monotonic()
    application = make_application()
    client = ClientApp(application, Settings(), demo=True)
    client.window.resize(WIDTH, HEIGHT)
    client.window.move(0, 0)
    driver = TourDriver(client.window, out)
    hands = TourHands(client, driver)
    trouble = ""
    try:
        _open(client, driver)
        TourDay(hands, out).play()
        _bring_papers(client, driver, out)
    except TourStuck as stuck:
        trouble = str(stuck)
        _last_sight(driver, out)
    finally:
        driver.stalls.pause()
        client.window.hide()
        client.stop()
        application.processEvents()
    _tell(driver, out, time.monotonic() - begun)
    if not trouble and client.crash.bugs:
        trouble = "没有程序错误（日志里有）"
    if trouble:
        typer.echo(f"导览停在这一步：{driver.act_name}，没有等到 {trouble}。图片到此为止。", err=True)
        return 1
    return 0


def _open(client: ClientApp, driver: TourDriver) -> None:
    usable: list[bool] = []
    client.usable.connect(lambda: usable.append(True))
    client.start()
    driver.wait(lambda: bool(usable) or client.crash.bugs > 0, "the station is open", _OPENING_S)
    if not usable:
        raise TourStuck("the station is open")
    driver.take_over()


def _clear(out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    for old in (*out.glob("[0-9][0-9]-*.png"), *out.glob("report.*"), *out.glob("papers/*.pdf")):
        old.unlink()
    for name in ("stalls.txt", "stuck.png"):
        (out / name).unlink(missing_ok=True)


def _bring_papers(client: ClientApp, driver: TourDriver, out: Path) -> None:
    """Every sheet of the visit, from the folder that the demonstration prints into."""
    opened = client.opened
    folder = opened.paper.folder if opened is not None else None
    if opened is None or folder is None:
        raise TourStuck("papers in a folder")
    driver.wait(lambda: client.runner.idle and not opened.station.paper.pending(), "all sheets are out")
    papers = out / "papers"
    papers.mkdir(exist_ok=True)
    day = local_day(datetime.now(UTC))
    kinds = {job.sheet_number: job.document_kind for job in opened.station.paper.of_day(day)}
    for sheet in sorted(folder.glob("*.pdf")):
        number = int(sheet.stem.split("-")[1])
        shutil.copy(sheet, papers / f"{number:04d}-{kinds.get(number, 'sheet')}.pdf")


def _last_sight(driver: TourDriver, out: Path) -> None:
    """What the screen shows where the tour got stuck."""
    driver.window.grab().save(str(out / "stuck.png"))
    QApplication.processEvents()


def _tell(driver: TourDriver, out: Path, seconds: float) -> None:
    worst = sorted(driver.stalls.longest_ms.items(), key=lambda each: -each[1])
    busiest = driver.stalls.busiest_ms
    lines = [f"{ms:7.1f} ms  {busiest.get(act, 0.0):7.1f} ms  {act}" for act, ms in worst]
    over = sum(ms > STALL_BUDGET_MS for _, ms in worst)
    budget = f"预算 {STALL_BUDGET_MS:.0f} 毫秒，超过的 {over} 处"
    head = f"界面最长停顿，{budget}。按钟表；界面线程自己算的；在做什么"
    (out / "stalls.txt").write_text("\n".join([head, *lines, ""]), encoding="utf-8")
    papers = len(list(out.glob("papers/*.pdf")))
    typer.echo(f"{driver.pictures} 张图片，{papers} 份纸，{seconds:.0f} 秒，在 {out}")
    if worst:
        typer.echo(f"最长停顿 {worst[0][1]:.0f} 毫秒：{worst[0][0]}；超过预算的 {over} 处见 stalls.txt")

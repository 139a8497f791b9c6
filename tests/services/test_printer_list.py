"""What the print service says of its printers, in the words of this program."""

import pytest

from printing.spooler import PrinterInfo, PrinterState
from window_client.services.printer_list import PrinterHealth, health_of, offered_printers


def info(name: str, state: PrinterState, accepts: bool = True, reasons: tuple[str, ...] = ()) -> PrinterInfo:
    return PrinterInfo(name, "", state, accepts, reasons)


@pytest.mark.parametrize(
    ("printer", "health"),
    [
        (info("a", PrinterState.IDLE), PrinterHealth.READY),
        (info("a", PrinterState.PRINTING), PrinterHealth.BUSY),
        (info("a", PrinterState.UNKNOWN), PrinterHealth.UNKNOWN),
        (info("a", PrinterState.STOPPED, reasons=("paused",)), PrinterHealth.STOPPED),
        (info("a", PrinterState.IDLE, accepts=False), PrinterHealth.STOPPED),
        (info("a", PrinterState.STOPPED, reasons=("media-empty-error",)), PrinterHealth.NEEDS_PAPER),
        (info("a", PrinterState.IDLE, reasons=("media-needed-report",)), PrinterHealth.NEEDS_PAPER),
        # the tray is nearly empty: it still prints
        (info("a", PrinterState.IDLE, reasons=("media-low-report",)), PrinterHealth.READY),
    ],
)
def test_the_health_of_a_printer(printer: PrinterInfo, health: PrinterHealth) -> None:
    assert health_of("a", offered_printers(lambda: [printer])) is health


def test_printers_come_by_name_and_a_missing_one_is_told() -> None:
    offered = offered_printers(lambda: [info("laser", PrinterState.IDLE), info("80mm", PrinterState.IDLE)])
    assert [one.name for one in offered] == ["80mm", "laser"]
    assert [one.description for one in offered] == ["80mm", "laser"]
    assert health_of("gone", offered) is PrinterHealth.MISSING

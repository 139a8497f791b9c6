"""The printers that this PC's print service offers, as screens show them (打印机列表)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from printing.spooler import PrinterInfo, PrinterState
from window_client.errors import WorldFault


class PrintServiceAway(WorldFault):
    """The system's print service does not answer. Facts: problem (its own word for it)."""

    code = "print_service_away"


class PrinterHealth(StrEnum):
    """How a printer is, as far as the print service knows."""

    READY = "ready"  #: 正常
    BUSY = "busy"  #: 正在打
    NEEDS_PAPER = "needs_paper"  #: 没纸了
    STOPPED = "stopped"  #: 停着
    UNKNOWN = "unknown"  #: 说不准
    MISSING = "missing"  #: 系统里没有


@dataclass(frozen=True, slots=True)
class OfferedPrinter:
    """One printer of the system.

    Attributes:
        name: the name it is chosen by.
        description: what its administrator wrote about it.
    """

    name: str
    description: str
    health: PrinterHealth


def offered_printers(ask: Callable[[], Iterable[PrinterInfo]]) -> tuple[OfferedPrinter, ...]:
    """What the print service offers, by name. Blocks: never call it from the GUI thread.

    Args:
        ask: ``Station.printers``; its PrintServiceAway goes on to the caller.
    """
    offered = (OfferedPrinter(one.name, one.description or one.name, _health(one)) for one in ask())
    return tuple(sorted(offered, key=lambda one: one.name))


def health_of(name: str, offered: Iterable[OfferedPrinter]) -> PrinterHealth:
    """How the printer of this name is; MISSING if the print service does not offer it."""
    return next((one.health for one in offered if one.name == name), PrinterHealth.MISSING)


def _health(printer: PrinterInfo) -> PrinterHealth:
    # IPP (RFC 8011 §5.4.12) writes media-empty, media-needed, each with -error, -warning or -report
    if any(reason.startswith(("media-empty", "media-needed")) for reason in printer.reasons):
        return PrinterHealth.NEEDS_PAPER
    if printer.state is PrinterState.STOPPED or not printer.accepts:
        return PrinterHealth.STOPPED
    if printer.state is PrinterState.PRINTING:
        return PrinterHealth.BUSY
    return PrinterHealth.READY if printer.state is PrinterState.IDLE else PrinterHealth.UNKNOWN

"""A whole private print system for tests: two IPP printers that "print" into folders, behind a real cupsd.

Started as root, on loopback and free ports, without any system service; several rigs can run side by side.
Debian packages (``--no-install-recommends`` is enough)::

    cups cups-client cups-filters cups-ipp-utils avahi-daemon dbus

=========  =====================================================================
queue      printer
=========  =====================================================================
``slip``   80 mm thermal printer (热敏打印机), 203 dpi, sizes 58–80 × 30–600 mm
``a4``     A4 laser printer
=========  =====================================================================

Nothing here believes what CUPS says about paper: a printer's command copies the document into a folder when
it "comes out", and :meth:`CupsRig.printed` lists that folder.
"""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.printing.cups_rig_files import (
    AVAHI_CONF,
    BUS_CONF,
    CUPS_FILES_CONF,
    CUPSD_CONF,
    LASER_CONF,
    PRINT_COMMAND,
    THERMAL_CONF,
)
from tests.printing.rig_processes import SEARCH_PATH, RigFailed, RigProcesses, wait_until

PACKAGES = "cups cups-client cups-filters cups-ipp-utils avahi-daemon dbus"
PROGRAMS = (
    "cupsd",
    "ippeveprinter",
    "lpadmin",
    "cupsenable",
    "cupsdisable",
    "cupsreject",
    "dbus-daemon",
    "avahi-daemon",
)

SLIP = "slip"
A4 = "a4"

__all__ = ["A4", "PACKAGES", "PROGRAMS", "SLIP", "CupsRig", "RigFailed", "missing_programs", "wait_until"]


def missing_programs() -> list[str]:
    """The programs of the rig that this machine does not have."""
    return [name for name in PROGRAMS if shutil.which(name, path=SEARCH_PATH) is None]


class CupsRig:
    """The print system. Use as a context manager; it ends, by process id, everything that it started."""

    def __init__(self) -> None:
        absent = missing_programs()
        if absent:
            raise RigFailed(
                f"The print tests need {', '.join(absent)}. On Debian: "
                f"apt-get install -y --no-install-recommends {PACKAGES}"
            )
        if os.geteuid() != 0:
            raise RigFailed("The print tests start their own cupsd, and that needs root: run them as root.")
        # not below pytest's tmp_path or somebody's TMPDIR: cupsd's filters, as user lp, must get through
        self.base = Path(tempfile.mkdtemp(prefix="cups-rig-", dir="/tmp"))
        self.base.chmod(0o755)
        self._ports: dict[str, int] = {}
        self._cups_port = 0
        self._bus = f"unix:path={self.base}/bus"
        environment = {
            "PATH": SEARCH_PATH,
            "HOME": str(self.base),
            "LANG": "C.UTF-8",
            "TMPDIR": str(self.base),
            "DBUS_SYSTEM_BUS_ADDRESS": self._bus,
        }
        self._processes = RigProcesses(self.base, environment)

    # -- for tests ------------------------------------------------------------------------------------------

    @property
    def server(self) -> str:
        """``host:port`` of the rig's cupsd, as in ``CUPS_SERVER``."""
        return f"127.0.0.1:{self._cups_port}"

    @property
    def socket_path(self) -> Path:
        """The rig's counterpart of ``/run/cups/cups.sock``."""
        return self.base / "cups.sock"

    @property
    def queues(self) -> tuple[str, ...]:
        """Names of the queues."""
        return (SLIP, A4)

    def device_uri(self, queue: str) -> str:
        """The printer's own address, behind CUPS."""
        return f"ipp://localhost:{self._ports[queue]}/ipp/print"

    def printed(self, queue: str) -> list[Path]:
        """The documents that came out of this printer, in order: the truth about paper."""
        return sorted((self._printer(queue) / "printed").glob("*.pdf"))

    def printed_titles(self, queue: str) -> list[str]:
        """Job titles of :meth:`printed`, in the same order."""
        return [self.printed_attributes(paper)["IPP_JOB_NAME"] for paper in self.printed(queue)]

    def printed_attributes(self, paper: Path) -> dict[str, str]:
        """What the printer was told about one printed document, as ippeveprinter's ``IPP_…`` variables."""
        lines = paper.with_suffix(".env").read_bytes().split(b"\0")
        pairs = (line.decode().partition("=") for line in lines if line.startswith(b"IPP_"))
        return {name: value for name, _, value in pairs}

    def paper_out(self, queue: str) -> None:
        """The roll or tray is empty: documents wait at the printer, and it says so."""
        (self._printer(queue) / "PAPER_OUT").touch()

    def paper_back(self, queue: str) -> None:
        """Paper was put in."""
        (self._printer(queue) / "PAPER_OUT").unlink(missing_ok=True)

    def hold(self, queue: str) -> None:
        """The printer stops between taking a document and printing it, without a word: for tests of kills."""
        (self._printer(queue) / "HOLD").touch()

    def release(self, queue: str) -> None:
        """Ends :meth:`hold`."""
        (self._printer(queue) / "HOLD").unlink(missing_ok=True)

    def started(self, queue: str) -> int:
        """How many documents have reached the printer, printed or not."""
        return len(list((self._printer(queue) / "started").iterdir()))

    def kill_printer(self, queue: str) -> None:
        """The printer loses power (kill -9 of it and of what it is printing)."""
        self._processes.end(queue, signal.SIGKILL)

    def restart_printer(self, queue: str) -> None:
        """The printer is switched on again, at the same address and with an empty memory."""
        self._processes.end(queue, signal.SIGKILL)
        self._start_printer(queue)

    def kill_cups(self) -> None:
        """cupsd dies (kill -9); a backend that is at work goes on until cupsd is started again."""
        self._processes.end("cupsd", signal.SIGKILL, children=False)

    def restart_cups(self) -> None:
        """cupsd starts again over the same spool."""
        self._processes.end("cupsd", signal.SIGKILL)
        self._start_cups()

    def pause(self, queue: str, why: str = "换纸") -> None:
        """Stops the queue, as an administrator does."""
        self._processes.run("cupsdisable", "-h", self.server, "-r", why, queue)

    def resume(self, queue: str) -> None:
        """Starts the queue again."""
        self._processes.run("cupsenable", "-h", self.server, queue)

    def set_default(self, queue: str, option: str, value: str) -> None:
        """What the queue does when a job does not say."""
        self._processes.run("lpadmin", "-h", self.server, "-p", queue, "-o", f"{option}-default={value}")

    def close(self, queue: str) -> None:
        """The queue takes no new jobs."""
        self._processes.run("cupsreject", "-h", self.server, queue)

    def clear(self) -> None:
        """Back to a clean start for the next test: no jobs, no paper lying about, everything on and running.

        Queues are made anew, so that reasons left behind by an earlier test are gone, too.
        """
        if not self._processes.is_alive("cupsd"):
            self._start_cups()
        for queue in self.queues:
            self.paper_back(queue)
            self.release(queue)
            self._processes.run("lpadmin", "-h", self.server, "-x", queue)
            self.restart_printer(queue)
            for folder in ("printed", "started"):
                for file in (self._printer(queue) / folder).iterdir():
                    file.unlink()
            self._add_queue(queue)

    # -- starting and stopping ------------------------------------------------------------------------------

    def start(self) -> None:
        """Starts everything; on a failure nothing is left running."""
        try:
            self._start_bus()
            for queue in self.queues:
                self._make_printer(queue)
                self._start_printer(queue)
            self._make_cups()
            self._start_cups()
            for queue in self.queues:
                self._add_queue(queue)
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        """Ends all processes of the rig and removes its folders; may be called twice."""
        self._processes.end_all()
        shutil.rmtree(self.base, ignore_errors=True)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def _start_bus(self) -> None:
        """ippeveprinter refuses to start without Avahi on a system bus, even when it announces nothing."""
        (self.base / "bus.conf").write_text(BUS_CONF.format(address=self._bus))
        self._processes.start(
            "dbus-daemon", ["dbus-daemon", f"--config-file={self.base}/bus.conf", "--nofork", "--nopidfile"]
        )
        wait_until((self.base / "bus").exists, "the private message bus")
        (self.base / "avahi.conf").write_text(AVAHI_CONF)
        avahi = [
            "avahi-daemon",
            "-f",
            f"{self.base}/avahi.conf",
            "--no-drop-root",
            "--no-chroot",
            "--no-rlimits",
        ]
        # avahi's pid file is at a fixed place and allows one daemon a machine, so it gets a /run of its own
        # where the system lets us make one; where not, the one rig at a time still works
        private = 'mkdir -p /run/avahi-daemon && mount -t tmpfs tmpfs /run/avahi-daemon && exec "$@"'
        propagation = _unshare_propagation()
        wrapped = ["unshare", "--mount", "--propagation", propagation, "sh", "-c", private, "sh", *avahi]
        self._processes.start("avahi-daemon", wrapped if propagation else avahi)
        wait_until(
            lambda: (
                b"startup complete" in self._processes.log("avahi-daemon")
                or not self._processes.is_alive("avahi-daemon")
            ),
            "avahi-daemon on the private bus",
        )
        self._processes.expect_alive("avahi-daemon")

    def _printer(self, queue: str) -> Path:
        return self.base / "printers" / queue

    def _make_printer(self, queue: str) -> None:
        folder = self._printer(queue)
        for name in ("spool", "printed", "started"):
            (folder / name).mkdir(parents=True)
        command = folder / "print.sh"
        command.write_text(PRINT_COMMAND.format(folder=folder))
        command.chmod(0o755)
        (folder / "printer.conf").write_text({SLIP: THERMAL_CONF, A4: LASER_CONF}[queue])
        self._ports[queue] = _free_port()

    def _start_printer(self, queue: str) -> None:
        folder, port = self._printer(queue), self._ports[queue]
        command = [
            "ippeveprinter",
            "-r",
            "off",
            "-n",
            "localhost",
            "-p",
            str(port),
            "-d",
            f"{folder}/spool",
            "-k",
        ]
        command += ["-a", f"{folder}/printer.conf", "-c", f"{folder}/print.sh", "-vv", queue]
        self._processes.start(queue, command)
        wait_until(lambda: _answers(port) or not self._processes.is_alive(queue), f"printer {queue}")
        self._processes.expect_alive(queue)

    def _make_cups(self) -> None:
        self._cups_port = _free_port()
        cups = self.base / "cups"
        for name in ("root", "spool", "spool/tmp", "cache", "state", "log"):
            (cups / name).mkdir(parents=True)
            (cups / name).chmod(0o777)
        (cups / "cups-files.conf").write_text(CUPS_FILES_CONF.format(cups=cups))
        (cups / "cupsd.conf").write_text(CUPSD_CONF.format(server=self.server, socket=self.socket_path))

    def _start_cups(self) -> None:
        cups = self.base / "cups"
        self._processes.start(
            "cupsd", ["cupsd", "-f", "-c", f"{cups}/cupsd.conf", "-s", f"{cups}/cups-files.conf"]
        )
        wait_until(lambda: _answers(self._cups_port) or not self._processes.is_alive("cupsd"), "cupsd")
        self._processes.expect_alive("cupsd")

    def _add_queue(self, queue: str) -> None:
        about = {SLIP: "小票机", A4: "A4 打印机"}[queue]
        command = [
            "lpadmin",
            "-h",
            self.server,
            "-p",
            queue,
            "-D",
            about,
            "-E",
            "-v",
            self.device_uri(queue),
            "-m",
            "everywhere",
        ]
        # cupsd asks the printer what it can do in the background, after lpadmin has returned
        log, ready = self.base / "cups/log/error_log", f'Printer "{queue}" is now available'
        earlier = log.read_text().count(ready)
        self._processes.run(*command)
        wait_until(lambda: log.read_text().count(ready) > earlier, f"queue {queue}", 60)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def _answers(port: int) -> bool:
    with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
        return True
    return False


def _unshare_propagation() -> str:
    """How a mount of our own can be made here; empty where it cannot.

    In a chroot the root is no mount point, so it cannot be made private; there it is left as it is.
    """
    unshare = shutil.which("unshare", path=SEARCH_PATH)
    if unshare is None:
        return ""
    for propagation in ("private", "unchanged"):
        tried = subprocess.run(
            [unshare, "--mount", "--propagation", propagation, "true"],
            capture_output=True,
            timeout=10,
            check=False,
        )
        if tried.returncode == 0:
            return propagation
    return ""

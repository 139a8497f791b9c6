"""A real PostgreSQL server of a test's own: a fresh cluster in a temporary folder, on loopback only."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Self

import psycopg

#: where Debian keeps the server's programs, newest last; elsewhere they are in PATH
_DEBIAN = Path("/usr/lib/postgresql")
#: owner of the cluster: makes roles and databases
OWNER = "wc_owner"
_PATIENCE_S = 60.0


def _program(name: str) -> str:
    for folder in sorted(_DEBIAN.glob("*/bin"), key=lambda one: int(one.parent.name), reverse=True):
        if (folder / name).exists():
            return str(folder / name)
    found = shutil.which(name)
    if found is None:
        raise RuntimeError(f"PostgreSQL's {name} is missing; `make setup` installs it")
    return found


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


class PostgresRig:
    """Starts, stops, kills and restarts one server. A context manager.

    PostgreSQL refuses root, so the server then runs as user ``postgres``.
    """

    def __init__(self, *, durable: bool = False) -> None:
        self._durable = durable
        self._folder = Path(tempfile.mkdtemp(prefix="window-client-postgres-"))
        self._server: subprocess.Popen[bytes] | None = None
        self._count = 0
        self.port = _free_port()

    @cached_property
    def _as_server(self) -> list[str]:
        if os.geteuid() != 0:
            return []
        entry = pwd.getpwnam("postgres")
        os.chown(self._folder, entry.pw_uid, entry.pw_gid)
        return [
            "setpriv",
            f"--reuid={entry.pw_uid}",
            f"--regid={entry.pw_gid}",
            "--clear-groups",
            "--pdeathsig",
            "INT",
        ]

    def __enter__(self) -> Self:
        subprocess.run(
            [
                *self._as_server,
                _program("initdb"),
                f"--pgdata={self._data}",
                f"--username={OWNER}",
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--no-sync",
            ],
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            cwd=self._folder,
        )
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
        shutil.rmtree(self._folder, ignore_errors=True)

    @property
    def _data(self) -> Path:
        return self._folder / "data"

    def start(self) -> None:
        """Start the server and wait until it answers."""
        options = {
            "port": self.port,
            "listen_addresses": "127.0.0.1",
            "unix_socket_directories": self._folder,
            "max_connections": 200,
            "shared_buffers": "64MB",
            "fsync": "on" if self._durable else "off",
            "logging_collector": "off",
        }
        with (self._folder / "log").open("ab") as log:
            self._server = subprocess.Popen(
                [
                    *self._as_server,
                    _program("postgres"),
                    "-D",
                    str(self._data),
                    *(part for name, value in options.items() for part in ("-c", f"{name}={value}")),
                ],
                stdout=log,
                stderr=log,
                cwd=self._folder,
            )
        until = time.monotonic() + _PATIENCE_S
        while True:
            try:
                psycopg.connect(self._address("postgres"), connect_timeout=2).close()
            except psycopg.OperationalError:
                if self._server.poll() is not None or time.monotonic() > until:
                    raise RuntimeError((self._folder / "log").read_text("utf-8", "replace")) from None
                time.sleep(0.05)
            else:
                return

    def stop(self) -> None:
        """Stop at once, and let every client lose its connection (SIGINT: a fast shutdown)."""
        if self._server is not None and self._server.poll() is None:
            self._server.send_signal(2)
            try:
                self._server.wait(30)
            except subprocess.TimeoutExpired:
                self._server.kill()
                self._server.wait(10)
        self._server = None

    def restart(self) -> None:
        """Lose every connection, and come back."""
        self.stop()
        self.start()

    def url(self, database: str, role: str = OWNER) -> str:
        """SQLAlchemy address of a database on this server."""
        return f"postgresql://{role}@127.0.0.1:{self.port}/{database}"

    def create(self, template: str | None = None) -> str:
        """Make a new database, empty or as a copy; returns its name. Nobody may use the template."""
        self._count += 1
        name = f"station_{os.getpid()}_{self._count}"
        self.run(f"CREATE DATABASE {name}" + (f" TEMPLATE {template} STRATEGY file_copy" if template else ""))
        return name

    def drop(self, database: str) -> None:
        """Remove a database, whoever is connected."""
        self.run(f"DROP DATABASE IF EXISTS {database} WITH (FORCE)")

    def run(self, statement: str, database: str = "postgres") -> None:
        """One statement as the owner, outside any transaction."""
        with self.connect(database) as connection:
            connection.execute(statement.encode())

    @contextmanager
    def connect(self, database: str, role: str = OWNER) -> Iterator[psycopg.Connection[tuple[object, ...]]]:
        """A plain connection, each statement its own transaction."""
        with psycopg.connect(self._address(database, role), autocommit=True) as connection:
            yield connection

    def _address(self, database: str, role: str = OWNER) -> str:
        return f"host=127.0.0.1 port={self.port} user={role} dbname={database}"

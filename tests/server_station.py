"""Whole stations on a real PostgreSQL: set up once per test process, copied for each test."""

import atexit
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import Any

from tests.builders import StationRig, TestClock, open_url, set_up_station
from tests.persistence.postgres_rig import PostgresRig
from window_client.persistence.engine import make_engine
from window_client.persistence.schema import bring_to_newest


@dataclass(frozen=True)
class ServerTemplate:
    """A station's database that is copied; see ``StationTemplate`` for the one in a file.

    Attributes:
        server: where it lies.
        database: nobody is connected to it.
    """

    server: PostgresRig
    database: str

    @classmethod
    def make(cls, server: PostgresRig) -> "ServerTemplate":
        """Make the schema and set the station up: takes about two seconds."""
        database = server.create()
        make_schema(server.url(database))
        set_up_station(server.url(database))
        return cls(server, database)

    @contextmanager
    def open(self, clock: TestClock | None = None, **how: Any) -> Iterator[StationRig]:
        """A copy, opened; gone at the end. ``how`` goes to ``open_station``."""
        with self.copied() as url:
            rig = open_url(url, clock, **how)
            try:
                yield rig
            finally:
                rig.close()

    @contextmanager
    def copied(self) -> Iterator[str]:
        """The address of a copy; gone at the end."""
        copy = self.server.create(self.database)
        try:
            yield self.server.url(copy)
        finally:
            self.server.drop(copy)


def make_schema(url: str) -> None:
    """Tables and guards in an empty database, as its owner makes them."""
    engine = make_engine(url, durable=False)
    bring_to_newest(engine)
    engine.dispose()


@cache
def shared_server() -> PostgresRig:
    """The one server of this test process."""
    server = PostgresRig()
    server.__enter__()
    atexit.register(server.__exit__, None, None, None)
    return server


@cache
def shared_server_template() -> ServerTemplate:
    """The one template on it."""
    return ServerTemplate.make(shared_server())

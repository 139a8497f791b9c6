"""Reads a database's address and makes the engine for it: one file, or a server on the station's network."""

from pathlib import Path

from sqlalchemy import Engine, make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError

from window_client.errors import InvalidInput
from window_client.persistence.sqlite_engine import make_sqlite_engine

#: names and addresses of this PC itself: nobody listens in between
_LOOPBACK = frozenset({"", "localhost", "127.0.0.1", "::1"})
_POSTGRESQL = "postgresql"
#: execution options of a statement whose long answer is read piece by piece
PIECEWISE = {"yield_per": 500}
_DRIVER = "postgresql+psycopg"


class DatabaseUrlInvalid(InvalidInput):
    """The database address cannot be used.

    Facts: problem (unreadable, not_supported, in_memory, no_database, not_verified), dialect.
    """

    code = "database_url_invalid"


def sqlite_file(url: URL) -> Path | None:
    """The file of an SQLite address; None for other databases."""
    return Path(url.database) if url.get_backend_name() == "sqlite" and url.database else None


def parse_url(text: str) -> URL:
    """Read a SQLAlchemy address.

    A server on another machine is reached with its certificate checked (``sslmode=verify-full``): names of
    citizens travel there.

    Raises:
        DatabaseUrlInvalid: unreadable, neither SQLite nor PostgreSQL, not a file, or a server that would not
            be verified.
    """
    try:
        url = make_url(text)
    except ArgumentError as error:
        raise DatabaseUrlInvalid(problem="unreadable", dialect="") from error
    if url.get_backend_name() == _POSTGRESQL:
        return _server(url)
    if url.get_backend_name() != "sqlite":
        raise DatabaseUrlInvalid(problem="not_supported", dialect=url.get_backend_name())
    if not url.database or url.database == ":memory:":
        raise DatabaseUrlInvalid(problem="in_memory", dialect="sqlite")
    return url


def _server(url: URL) -> URL:
    if url.drivername not in (_POSTGRESQL, _DRIVER):
        raise DatabaseUrlInvalid(problem="not_supported", dialect=url.drivername)
    if not url.database:
        raise DatabaseUrlInvalid(problem="no_database", dialect=_POSTGRESQL)
    host = url.host or url.query.get("host") or ""
    local = isinstance(host, str) and (host in _LOOPBACK or host.startswith("/"))
    if not local:
        if url.query.get("sslmode", "verify-full") != "verify-full":
            raise DatabaseUrlInvalid(problem="not_verified", dialect=_POSTGRESQL)
        url = url.update_query_dict({"sslmode": "verify-full"})
    return url.set(drivername=_DRIVER)


def is_server(text: str) -> bool:
    """Whether an address is that of a server, whose tables its owner makes.

    Raises:
        DatabaseUrlInvalid: see `parse_url`.
    """
    return parse_url(text).get_backend_name() == _POSTGRESQL


def make_engine(text: str, *, durable: bool = True) -> Engine:
    """An engine for a station's database.

    Args:
        text: ``sqlite:////var/lib/station.db`` (the folder is made if it is missing) or
            ``postgresql://role@server/station``.
        durable: False only for throw-away stations: a power cut may lose the newest commits.

    Raises:
        DatabaseUrlInvalid: see `parse_url`.
        DatabaseUnreachable: the folder or the file cannot be made.
    """
    url = parse_url(text)
    file = sqlite_file(url)
    if file is not None:
        return make_sqlite_engine(url, file, durable=durable)
    # a station in a file does without the driver of a server
    from window_client.persistence.postgres_engine import make_postgres_engine

    return make_postgres_engine(url, durable=durable)

"""PostgreSQL through psycopg 3: a lost connection is seen within seconds, no lock is waited for for ever."""

from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL

#: how long a statement waits for another PC's lock before it is told as busy
LOCK_TIMEOUT_MS = 15_000
#: a PC that stopped in the middle of a transaction may hold its locks so long
IDLE_IN_TRANSACTION_MS = 30_000
#: connections of one client: the database worker, readers beside it, one that listens
_POOL = 4


def session_settings(*, durable: bool) -> str:
    """What every session of a client is set to (``options`` of the connection)."""
    wanted = {
        "timezone": "UTC",
        "lock_timeout": LOCK_TIMEOUT_MS,
        "idle_in_transaction_session_timeout": IDLE_IN_TRANSACTION_MS,
        # the server's side of the line: a PC that is gone must not keep what its session holds
        "tcp_keepalives_idle": 5,
        "tcp_keepalives_interval": 2,
        "tcp_keepalives_count": 3,
        "tcp_user_timeout": 10_000,
    }
    if not durable:
        wanted["synchronous_commit"] = "off"
    return " ".join(f"-c {name}={value}" for name, value in wanted.items())


def connect_arguments(*, durable: bool = True) -> dict[str, Any]:
    """How libpq connects: a server that is gone is noticed within five seconds."""
    return {
        "connect_timeout": 5,
        "keepalives": 1,
        "keepalives_idle": 2,
        "keepalives_interval": 1,
        "keepalives_count": 3,
        # unanswered bytes count too, not only a silent line; milliseconds
        "tcp_user_timeout": 5_000,
        "application_name": "window-client",
        "options": session_settings(durable=durable),
    }


def make_postgres_engine(url: URL, *, durable: bool) -> Engine:
    """An engine for a station's server; it connects when it is first used.

    A connection with the option ``begins_itself`` leaves the beginning of a transaction to whoever runs its
    first statement, so that both go to the server at once.
    """
    engine = create_engine(
        url, pool_size=_POOL, max_overflow=_POOL, connect_args=connect_arguments(durable=durable)
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: Any) -> None:
        # the driver must not begin transactions by itself: `begin` below says how
        connection.autocommit = True

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        if not connection.get_execution_options().get("begins_itself", False):
            connection.exec_driver_sql("BEGIN")

    return engine

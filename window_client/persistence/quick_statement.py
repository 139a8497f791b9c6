"""Statements of the hot path: put into words once, then given straight to the driver.

SQLAlchemy's way from a statement to its rows takes this program's side three times as long as the driver's
own. What officers wait for therefore goes this way; everything else goes through the `Connection`.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final, NoReturn

from sqlalchemy import Connection, Dialect
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql import ClauseElement, Select
from sqlalchemy.sql.elements import BindParameter
from sqlalchemy.sql.visitors import iterate

#: a server's connection keeps one cursor for all of them, for each is read to its end
_KEPT: Final = "quick_cursor"
#: turns a value into what the driver takes, or the reverse; None leaves it as it is
_Turn = Callable[[Any], Any] | None


@dataclass(frozen=True, slots=True)
class _Worded:
    """A statement in one database's words.

    Attributes:
        given: parameters in the order of the statement.
        constants: what is part of the statement itself (a limit, for example).
        by_place: the driver wants them in their order, not by name.
        columns: the places of a row whose values must be turned.
    """

    sql: str
    given: tuple[tuple[str, _Turn], ...]
    constants: Mapping[str, Any]
    by_place: bool
    columns: tuple[tuple[int, Callable[[Any], Any]], ...]

    def parameters(self, values: Mapping[str, Any]) -> Any:
        """As the driver takes them."""
        if self.constants:
            values = {**self.constants, **values}
        if self.by_place:
            return tuple(values[name] if turn is None else turn(values[name]) for name, turn in self.given)
        return {name: values[name] if turn is None else turn(values[name]) for name, turn in self.given}

    def row(self, values: tuple[Any, ...]) -> tuple[Any, ...]:
        """As Python takes it."""
        if not self.columns:
            return values
        turned = list(values)
        for place, turn in self.columns:
            value = turned[place]
            # nothing stays nothing, and most times and causes are
            if value is not None:
                turned[place] = turn(value)
        return tuple(turned)


class QuickStatement:
    """One statement; may be used from several threads. Lists for ``IN`` are part of it, not parameters."""

    def __init__(self, statement: ClauseElement, columns: Iterable[str] | None = None) -> None:
        """Keep the statement; it is put into words when a database first asks for it.

        Args:
            columns: of an INSERT or UPDATE without values: those that get one.
        """
        self._statement = statement
        self._columns = None if columns is None else tuple(columns)
        self._worded: dict[str, _Worded] = {}

    def first(self, connection: Connection, values: Mapping[str, Any]) -> tuple[Any, ...] | None:
        """The first row, or None.

        Raises:
            DBAPIError: what the driver says, as `Connection.execute` raises it.
        """
        worded = self._in_words(connection.dialect)
        row = self._run(connection, worded, values).fetchone()
        return None if row is None else worded.row(row)

    def all(self, connection: Connection, values: Mapping[str, Any]) -> list[tuple[Any, ...]]:
        """All rows.

        Raises:
            DBAPIError: see `first`.
        """
        worded = self._in_words(connection.dialect)
        return [worded.row(row) for row in self._run(connection, worded, values).fetchall()]

    def run(self, connection: Connection, values: Mapping[str, Any]) -> int:
        """Run it; returns how many rows it changed.

        Raises:
            DBAPIError: see `first`.
        """
        worded = self._in_words(connection.dialect)
        return int(self._run(connection, worded, values).rowcount)

    @staticmethod
    def _run(connection: Connection, worded: _Worded, values: Mapping[str, Any]) -> Any:
        given = worded.parameters(values)
        if connection.dispatch.before_cursor_execute or connection.engine.dispatch.before_cursor_execute:
            # somebody looks on
            return connection.exec_driver_sql(worded.sql, given).cursor
        try:
            return _cursor(connection).execute(worded.sql, given)
        except Exception as error:
            told(connection, worded.sql, error)

    def _in_words(self, dialect: Dialect) -> _Worded:
        found = self._worded.get(dialect.name)
        if found is None:
            found = self._worded[dialect.name] = _worded(self._statement, self._columns, dialect)
        return found


def _cursor(connection: Connection) -> Any:
    pooled = connection.connection
    driver: Any = pooled.driver_connection
    if connection.dialect.name == "sqlite":
        # as long as one is read from, its file is too: each lives for one statement only
        return driver.cursor()
    kept = pooled.info.get(_KEPT)
    if kept is None:
        kept = pooled.info[_KEPT] = driver.cursor()
    return kept


def told(connection: Connection, sql: str, error: Exception) -> NoReturn:
    """Raise what a driver said the way `Connection.execute` does; a broken line is not used again.

    Raises:
        DBAPIError: for whatever the driver says; other errors as they are.
    """
    dialect = connection.dialect
    if not isinstance(error, dialect.loaded_dbapi.Error):
        raise error
    driver: Any = connection.connection.dbapi_connection
    if dialect.is_disconnect(error, driver, None):
        # the others of the pool are as dead, and would each say so once
        connection.engine.dispose(close=False)
        connection.invalidate(error)
    raise DBAPIError.instance(
        sql, None, error, dialect.loaded_dbapi.Error, hide_parameters=True, dialect=dialect
    ) from error


def _worded(statement: ClauseElement, columns: tuple[str, ...] | None, dialect: Dialect) -> _Worded:
    more: dict[str, Any] = {} if columns is None else {"column_keys": list(columns)}
    binds_in = [part for part in iterate(statement) if isinstance(part, BindParameter)]
    if isinstance(statement, Select) and any(bind.expanding or bind.literal_execute for bind in binds_in):
        # what is part of the words is written out only where nothing else is asked for
        statement = statement.params({bind.key: None for bind in binds_in if bind.required})
    compiled: Any = statement.compile(dialect=dialect, compile_kwargs={"render_postcompile": True}, **more)
    binds = {name: bind for bind, name in compiled.bind_names.items()}
    sql = str(compiled)
    names = compiled.positiontup if compiled.positional else [name for name in binds if f"%({name})s" in sql]
    turned = []
    if isinstance(statement, Select):
        for place, column in enumerate(statement.selected_columns):
            turn = column.type.dialect_impl(dialect).result_processor(dialect, None)
            if turn is not None:
                turned.append((place, turn))
    return _Worded(
        sql=sql,
        given=tuple((name, binds[name].type.dialect_impl(dialect).bind_processor(dialect)) for name in names),
        constants={
            name: binds[name].effective_value for name in names if binds[name].effective_value is not None
        },
        by_place=compiled.positional,
        columns=tuple(turned),
    )

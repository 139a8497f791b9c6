"""The base of all table rows: one metadata, a naming convention, stated kinds of columns."""

from typing import Any

from sqlalchemy import MetaData
from sqlalchemy.orm import DeclarativeBase

#: names of constraints must be stable, or a later migration could not drop them
NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

#: marks a column whose text is sealed (personal data); the journal gets a keyed digest instead
SEALED: dict[str, Any] = {"sealed": True}
#: the same for what is no text: the image of a photo
SEALED_BYTES: dict[str, Any] = {"sealed": True, "bytes": True}


class Base(DeclarativeBase):
    """Every table of a station's database."""

    metadata = MetaData(naming_convention=NAMING)

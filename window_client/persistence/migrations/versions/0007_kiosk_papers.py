"""The receipt or notice that was scanned at a kiosk, so that it gets no second live number."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_LIVE_ALONE = sa.text(
    "state IN ('waiting', 'called', 'serving', 'held') AND beside_id IS NULL AND paper_number IS NOT NULL"
)


def upgrade() -> None:
    """a ticket keeps the number of a paper."""

    with op.batch_alter_table("ticket", schema=None) as batch_op:
        batch_op.add_column(sa.Column("paper_number", sa.String(length=20), nullable=True))
        batch_op.create_index(
            "uq_ticket_live_paper",
            ["station_id", "day", "paper_number"],
            unique=True,
            sqlite_where=_LIVE_ALONE,
            postgresql_where=_LIVE_ALONE,
        )

"""The token of the document that was shown at a kiosk, so that it gets no second live number."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_LIVE_ALONE = sa.text(
    "state IN ('waiting', 'called', 'serving', 'held') AND beside_id IS NULL AND document_token IS NOT NULL"
)


def upgrade() -> None:
    """a ticket keeps the token of a document."""

    with op.batch_alter_table("ticket", schema=None) as batch_op:
        batch_op.add_column(sa.Column("document_token", sa.String(length=16), nullable=True))
        batch_op.create_index(
            "uq_ticket_live_document",
            ["station_id", "day", "document_token"],
            unique=True,
            sqlite_where=_LIVE_ALONE,
            postgresql_where=_LIVE_ALONE,
        )

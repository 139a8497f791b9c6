"""Questions answered at the door."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """what the guide counts with one key."""

    op.create_table(
        "door_answer",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("station_id", sa.String(length=32), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("officer_id", sa.String(length=32), nullable=False),
        sa.Column("topic", sa.String(length=24), nullable=False),
        sa.Column("taken_back_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["officer_id"], ["officer.id"], name=op.f("fk_door_answer_officer_id")),
        sa.ForeignKeyConstraint(["station_id"], ["station.id"], name=op.f("fk_door_answer_station_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_door_answer")),
    )
    with op.batch_alter_table("door_answer", schema=None) as batch_op:
        batch_op.create_index("ix_door_answer_at", ["station_id", "at"], unique=False)

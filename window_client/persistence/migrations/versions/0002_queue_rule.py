"""Appointments, rounds of calls, returns and hand-written numbers; sheets that a kiosk made."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

#: SQLite makes the table anew, and tells nobody of its checks
_PRINT_JOB_CHECKS = (
    sa.CheckConstraint("nth >= 1", name="nth"),
    sa.CheckConstraint("nth = 1 OR reprint_reason IS NOT NULL", name="reprint_has_reason"),
)


def upgrade() -> None:
    """what the queue rule needs in full."""

    with op.batch_alter_table("ticket", schema=None) as batch_op:
        batch_op.add_column(sa.Column("round_called_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("booked_for", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("hand_number", sa.String(length=16), nullable=True))
        batch_op.add_column(sa.Column("returned", sa.String(length=24), nullable=True))
        batch_op.add_column(sa.Column("notice_number", sa.String(length=16), nullable=True))
        batch_op.create_index(
            "uq_ticket_hand_number",
            ["station_id", "day", "hand_number"],
            unique=True,
            sqlite_where=sa.text("hand_number IS NOT NULL AND state <> 'void'"),
            postgresql_where=sa.text("hand_number IS NOT NULL AND state <> 'void'"),
        )
        batch_op.create_index(
            "ix_ticket_carried_from",
            ["carried_from_id"],
            unique=False,
            sqlite_where=sa.text("carried_from_id IS NOT NULL"),
            postgresql_where=sa.text("carried_from_id IS NOT NULL"),
        )

    with op.batch_alter_table("print_job", schema=None, table_args=_PRINT_JOB_CHECKS) as batch_op:
        batch_op.alter_column("made_by", existing_type=sa.String(length=32), nullable=True)

    op.create_table(
        "appointment",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("station_id", sa.String(length=32), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("booked_for", sa.DateTime(timezone=True), nullable=False),
        sa.Column("domain", sa.String(length=24), nullable=False),
        sa.Column("person_name", sa.LargeBinary(), nullable=False),
        sa.Column("document_kind", sa.String(length=32), nullable=True),
        sa.Column("document_number", sa.LargeBinary(), nullable=True),
        sa.Column("number_token", sa.LargeBinary(), nullable=True),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("item_code", sa.String(length=60), nullable=True),
        sa.Column("ticket_id", sa.String(length=32), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("state IN ('expected','arrived','cancelled')", name=op.f("ck_appointment_state")),
        sa.CheckConstraint(
            "(ticket_id IS NOT NULL) = (state = 'arrived')", name=op.f("ck_appointment_arrived_has_ticket")
        ),
        sa.ForeignKeyConstraint(["station_id"], ["station.id"], name=op.f("fk_appointment_station_id")),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name=op.f("fk_appointment_ticket_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appointment")),
    )
    with op.batch_alter_table("appointment", schema=None) as batch_op:
        batch_op.create_index("ix_appointment_day", ["station_id", "day", "booked_for"], unique=False)
        batch_op.create_index(
            "uq_appointment_number",
            ["station_id", "day", "number_token", "booked_for", "domain"],
            unique=True,
            sqlite_where=sa.text("number_token IS NOT NULL AND state <> 'cancelled'"),
            postgresql_where=sa.text("number_token IS NOT NULL AND state <> 'cancelled'"),
        )
        batch_op.create_index(
            "uq_appointment_ticket",
            ["ticket_id"],
            unique=True,
            sqlite_where=sa.text("ticket_id IS NOT NULL"),
            postgresql_where=sa.text("ticket_id IS NOT NULL"),
        )

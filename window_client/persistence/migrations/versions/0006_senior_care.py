"""The 敬老 process: care, steps, what the person confirmed, home visits."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """what accompanies a senior from the door to the end; a visit no longer keeps its own beginning of it."""

    op.create_table(
        "senior_care",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("station_id", sa.String(length=32), nullable=False),
        sa.Column("ticket_id", sa.String(length=32), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.String(length=24), nullable=False),
        sa.Column("begun_by", sa.String(length=32), nullable=False),
        sa.Column("helper_id", sa.String(length=32), nullable=True),
        sa.Column("until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_by", sa.String(length=32), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("reason IN ('age','disability','wish')", name=op.f("ck_senior_care_reason")),
        sa.CheckConstraint("(until IS NULL) = (ended_by IS NULL)", name=op.f("ck_senior_care_ended")),
        sa.ForeignKeyConstraint(["begun_by"], ["officer.id"], name=op.f("fk_senior_care_begun_by")),
        sa.ForeignKeyConstraint(["ended_by"], ["officer.id"], name=op.f("fk_senior_care_ended_by")),
        sa.ForeignKeyConstraint(["helper_id"], ["officer.id"], name=op.f("fk_senior_care_helper_id")),
        sa.ForeignKeyConstraint(["station_id"], ["station.id"], name=op.f("fk_senior_care_station_id")),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name=op.f("fk_senior_care_ticket_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_senior_care")),
        sa.UniqueConstraint("ticket_id", name=op.f("uq_senior_care_ticket_id")),
    )
    op.create_table(
        "senior_step",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("station_id", sa.String(length=32), nullable=False),
        sa.Column("care_id", sa.String(length=32), nullable=False),
        sa.Column("step", sa.String(length=24), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("officer_id", sa.String(length=32), nullable=False),
        sa.Column("helper_id", sa.String(length=32), nullable=False),
        sa.Column("result", sa.String(length=24), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=True),
        sa.Column("taken_back_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "step IN ('greet','photo','form','accept','copy')", name=op.f("ck_senior_step_step")
        ),
        sa.CheckConstraint(
            "pages IS NULL OR (pages > 0 AND step = 'copy')", name=op.f("ck_senior_step_pages")
        ),
        sa.ForeignKeyConstraint(["care_id"], ["senior_care.id"], name=op.f("fk_senior_step_care_id")),
        sa.ForeignKeyConstraint(["helper_id"], ["officer.id"], name=op.f("fk_senior_step_helper_id")),
        sa.ForeignKeyConstraint(["officer_id"], ["officer.id"], name=op.f("fk_senior_step_officer_id")),
        sa.ForeignKeyConstraint(["station_id"], ["station.id"], name=op.f("fk_senior_step_station_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_senior_step")),
    )
    with op.batch_alter_table("senior_step", schema=None) as batch_op:
        batch_op.create_index(op.f("ix_senior_step_care_id"), ["care_id"], unique=False)
        batch_op.create_index("ix_senior_step_done_at", ["station_id", "done_at"], unique=False)
    op.create_table(
        "citizen_check",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("station_id", sa.String(length=32), nullable=False),
        sa.Column("visit_id", sa.String(length=32), nullable=False),
        sa.Column("applicant_id", sa.String(length=32), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("officer_id", sa.String(length=32), nullable=False),
        sa.Column("answer", sa.String(length=24), nullable=False),
        sa.Column("how", sa.String(length=24), nullable=False),
        sa.Column("pointed", sa.Integer(), nullable=True),
        sa.Column("facts_digest", sa.String(length=64), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("answer IN ('right','change')", name=op.f("ck_citizen_check_answer")),
        sa.CheckConstraint("how IN ('screen','word')", name=op.f("ck_citizen_check_how")),
        sa.ForeignKeyConstraint(
            ["applicant_id"], ["applicant.id"], name=op.f("fk_citizen_check_applicant_id")
        ),
        sa.ForeignKeyConstraint(["officer_id"], ["officer.id"], name=op.f("fk_citizen_check_officer_id")),
        sa.ForeignKeyConstraint(["station_id"], ["station.id"], name=op.f("fk_citizen_check_station_id")),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name=op.f("fk_citizen_check_visit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_citizen_check")),
    )
    with op.batch_alter_table("citizen_check", schema=None) as batch_op:
        batch_op.create_index(op.f("ix_citizen_check_visit_id"), ["visit_id"], unique=False)
    op.create_table(
        "home_visit",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("station_id", sa.String(length=32), nullable=False),
        sa.Column("ticket_id", sa.String(length=32), nullable=False),
        sa.Column("applicant_id", sa.String(length=32), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("officer_id", sa.String(length=32), nullable=False),
        sa.Column("purpose", sa.String(length=24), nullable=False),
        sa.Column("part", sa.String(length=24), nullable=False),
        sa.Column("wanted_on", sa.Date(), nullable=True),
        sa.Column("name", sa.LargeBinary(), nullable=False),
        sa.Column("phone", sa.LargeBinary(), nullable=False),
        sa.Column("address", sa.LargeBinary(), nullable=False),
        sa.Column("note", sa.LargeBinary(), nullable=False),
        sa.Column("taken_back_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "purpose IN ('photo','fingerprint','sign','papers','deliver')", name=op.f("ck_home_visit_purpose")
        ),
        sa.CheckConstraint("part IN ('any','morning','afternoon')", name=op.f("ck_home_visit_part")),
        sa.ForeignKeyConstraint(["applicant_id"], ["applicant.id"], name=op.f("fk_home_visit_applicant_id")),
        sa.ForeignKeyConstraint(["officer_id"], ["officer.id"], name=op.f("fk_home_visit_officer_id")),
        sa.ForeignKeyConstraint(["station_id"], ["station.id"], name=op.f("fk_home_visit_station_id")),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name=op.f("fk_home_visit_ticket_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_home_visit")),
    )
    with op.batch_alter_table("home_visit", schema=None) as batch_op:
        batch_op.create_index(op.f("ix_home_visit_ticket_id"), ["ticket_id"], unique=False)
        batch_op.create_index("ix_home_visit_asked_at", ["station_id", "asked_at"], unique=False)

    # nothing ever wrote it; SQLite drops a plain column without making the table anew
    op.execute("ALTER TABLE visit DROP COLUMN senior_since")

"""Photos on file, their images, what was decided about them; when a chip told another name of somebody."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

#: SQLite makes the table anew, and tells nobody of its checks
_CASE_CHECKS = (
    sa.CheckConstraint("paid_fen >= 0 AND due_fen >= 0 AND paid_fen <= due_fen", name="money"),
    sa.CheckConstraint(
        "number IS NOT NULL OR state IN ('draft','noticed','refused','abandoned')",
        name="accepted_has_number",
    ),
)


def upgrade() -> None:
    """the photo store."""

    op.create_table(
        "photo",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("station_id", sa.String(length=32), nullable=False),
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("identity_number", sa.LargeBinary(), nullable=False),
        sa.Column("source", sa.String(length=24), nullable=False),
        sa.Column("system", sa.String(length=24), nullable=False),
        sa.Column("came_by", sa.String(length=24), nullable=False),
        sa.Column("stored_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("stored_by", sa.String(length=32), nullable=False),
        sa.Column("document", sa.String(length=24), nullable=True),
        sa.Column("document_number", sa.LargeBinary(), nullable=True),
        sa.Column("taken_on", sa.Date(), nullable=True),
        sa.Column("issued_on", sa.Date(), nullable=True),
        sa.Column("accepted_on", sa.Date(), nullable=True),
        sa.Column("on_the_spot", sa.Boolean(create_constraint=True, name="on_the_spot"), nullable=True),
        sa.Column("format", sa.String(length=24), nullable=True),
        sa.Column("width", sa.Integer(), nullable=True),
        sa.Column("height", sa.Integer(), nullable=True),
        sa.Column("size_bytes", sa.Integer(), nullable=True),
        sa.Column("dpi", sa.Integer(), nullable=True),
        sa.Column("colour", sa.Boolean(create_constraint=True, name="colour"), nullable=True),
        sa.Column("background", sa.String(length=24), nullable=True),
        sa.Column("faces", sa.Integer(), nullable=True),
        sa.Column("digest", sa.String(length=32), nullable=True),
        sa.Column("used_on", sa.Date(), nullable=True),
        sa.Column("annulled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("annulled_by", sa.String(length=32), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("(annulled_at IS NULL) = (annulled_by IS NULL)", name=op.f("ck_photo_annulled")),
        sa.CheckConstraint("(width IS NULL) = (digest IS NULL)", name=op.f("ck_photo_image_or_reference")),
        sa.ForeignKeyConstraint(["annulled_by"], ["officer.id"], name=op.f("fk_photo_annulled_by")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_photo_person_id")),
        sa.ForeignKeyConstraint(["station_id"], ["station.id"], name=op.f("fk_photo_station_id")),
        sa.ForeignKeyConstraint(["stored_by"], ["officer.id"], name=op.f("fk_photo_stored_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_photo")),
    )
    with op.batch_alter_table("photo", schema=None) as batch_op:
        batch_op.create_index("ix_photo_person", ["station_id", "person_id"], unique=False)

    op.create_table(
        "photo_image",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("station_id", sa.String(length=32), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("preview", sa.LargeBinary(), nullable=False),
        sa.Column("original", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["id"], ["photo.id"], name=op.f("fk_photo_image_id")),
        sa.ForeignKeyConstraint(["station_id"], ["station.id"], name=op.f("fk_photo_image_station_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_photo_image")),
    )
    op.create_table(
        "photo_use",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("station_id", sa.String(length=32), nullable=False),
        sa.Column("visit_id", sa.String(length=32), nullable=False),
        sa.Column("applicant_id", sa.String(length=32), nullable=False),
        sa.Column("rule", sa.String(length=24), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("rule_from", sa.Date(), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_by", sa.String(length=32), nullable=False),
        sa.Column("photo_id", sa.String(length=32), nullable=True),
        sa.Column("verdict", sa.String(length=24), nullable=True),
        sa.Column("retake_reason", sa.String(length=24), nullable=True),
        sa.Column("likeness", sa.Boolean(create_constraint=True, name="likeness"), nullable=False),
        sa.Column("agreed", sa.Boolean(create_constraint=True, name="agreed"), nullable=False),
        sa.Column("compared", sa.String(length=24), nullable=True),
        sa.Column("counter_id", sa.String(length=32), nullable=True),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("annulled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("annulled_by", sa.String(length=32), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(kind = 'retake') = (retake_reason IS NOT NULL)", name=op.f("ck_photo_use_retake_has_reason")
        ),
        sa.CheckConstraint(
            "(state = 'annulled') = (annulled_at IS NOT NULL)", name=op.f("ck_photo_use_annulled")
        ),
        sa.CheckConstraint(
            "kind <> 'reuse' OR (photo_id IS NOT NULL AND compared IS NOT NULL AND likeness AND agreed)",
            name=op.f("ck_photo_use_reuse_confirmed"),
        ),
        sa.ForeignKeyConstraint(["annulled_by"], ["officer.id"], name=op.f("fk_photo_use_annulled_by")),
        sa.ForeignKeyConstraint(["applicant_id"], ["applicant.id"], name=op.f("fk_photo_use_applicant_id")),
        sa.ForeignKeyConstraint(["counter_id"], ["counter.id"], name=op.f("fk_photo_use_counter_id")),
        sa.ForeignKeyConstraint(["decided_by"], ["officer.id"], name=op.f("fk_photo_use_decided_by")),
        sa.ForeignKeyConstraint(["photo_id"], ["photo.id"], name=op.f("fk_photo_use_photo_id")),
        sa.ForeignKeyConstraint(["station_id"], ["station.id"], name=op.f("fk_photo_use_station_id")),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name=op.f("fk_photo_use_visit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_photo_use")),
    )
    with op.batch_alter_table("photo_use", schema=None) as batch_op:
        batch_op.create_index("ix_photo_use_applicant", ["applicant_id"], unique=False)
        batch_op.create_index("ix_photo_use_decided", ["station_id", "decided_at"], unique=False)
        batch_op.create_index("ix_photo_use_photo", ["photo_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_photo_use_visit_id"), ["visit_id"], unique=False)
        batch_op.create_index(
            "uq_photo_use_valid",
            ["applicant_id", "rule"],
            unique=True,
            sqlite_where=sa.text("state = 'valid'"),
            postgresql_where=sa.text("state = 'valid'"),
        )

    with op.batch_alter_table("case_file", schema=None, table_args=_CASE_CHECKS) as batch_op:
        batch_op.add_column(sa.Column("photo_use_id", sa.String(length=32), nullable=True))
        batch_op.create_index(
            "ix_case_file_photo_use",
            ["photo_use_id"],
            unique=False,
            sqlite_where=sa.text("photo_use_id IS NOT NULL"),
            postgresql_where=sa.text("photo_use_id IS NOT NULL"),
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_case_file_photo_use_id"), "photo_use", ["photo_use_id"], ["id"]
        )

    with op.batch_alter_table("person", schema=None) as batch_op:
        batch_op.add_column(sa.Column("corrected_on", sa.Date(), nullable=True))

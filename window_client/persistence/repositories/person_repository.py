"""People, applicants, companions, and the search tokens."""

from collections.abc import Iterable

from sqlalchemy import delete, insert, select, tuple_

from window_client.domain.people.person_record import ApplicantRecord, CompanionRecord, PersonRecord
from window_client.persistence.mapper import Mapper, table_of
from window_client.persistence.repositories.repository import Repository
from window_client.persistence.rows.person_row import ApplicantRow, CompanionRow, PersonRow, PersonTokenRow

#: at most so many candidates of a search are decrypted
NEWEST = 50


class PersonRepository(Repository[PersonRecord]):
    """People."""

    mapper = Mapper(PersonRow, PersonRecord)

    def by_number_token(self, identity_kind: str, token: bytes) -> tuple[PersonRecord, ...]:
        """Those whose number has this token, newest first (8 bytes can collide: compare the number)."""
        c = PersonRow.__table__.c
        return self._all(
            c.number_token == token, c.identity_kind == identity_kind, order=(c.made_at.desc(), c.id.desc())
        )

    def by_tokens(self, tokens: Iterable[tuple[str, bytes]]) -> tuple[PersonRecord, ...]:
        """At most 50 newest people that carry one of the tokens."""
        wanted = list(tokens)
        if not wanted:
            return ()
        t, c = PersonTokenRow.__table__.c, PersonRow.__table__.c
        ids = (
            select(t.person_id)
            .where(t.station_id == self._station_id, tuple_(t.kind, t.token).in_(wanted))
            .order_by(t.person_id.desc())
            .distinct()
            .limit(NEWEST)
        )
        return self._all(c.id.in_(ids), order=(c.id.desc(),))

    def set_tokens(self, person_id: str, tokens: Iterable[tuple[str, bytes]]) -> None:
        """Replace the search tokens of a person."""
        table = table_of(PersonTokenRow)
        self._connection.execute(
            delete(table).where(table.c.station_id == self._station_id, table.c.person_id == person_id)
        )
        rows = [
            {"station_id": self._station_id, "person_id": person_id, "kind": kind, "token": token}
            for kind, token in sorted(set(tokens))
        ]
        if rows:
            self._connection.execute(insert(table), rows)


class ApplicantRepository(Repository[ApplicantRecord]):
    """Applicants of visits."""

    mapper = Mapper(ApplicantRow, ApplicantRecord, json_fields=frozenset({"answers"}))

    def of_visit(self, visit_id: str) -> tuple[ApplicantRecord, ...]:
        """All of a visit in the order of coming, replaced ones too."""
        c = ApplicantRow.__table__.c
        return self._all(c.visit_id == visit_id, order=(c.position,))

    def of_person(self, person_id: str) -> tuple[ApplicantRecord, ...]:
        """A person's parts in visits, newest first."""
        c = ApplicantRow.__table__.c
        return self._all(c.person_id == person_id, order=(c.identified_at.desc(),), limit=NEWEST)


class CompanionRepository(Repository[CompanionRecord]):
    """Companions of visits."""

    mapper = Mapper(CompanionRow, CompanionRecord)

    def of_visit(self, visit_id: str) -> tuple[CompanionRecord, ...]:
        """All of a visit in the order of coming."""
        c = CompanionRow.__table__.c
        return self._all(c.visit_id == visit_id, order=(c.added_at, c.id))

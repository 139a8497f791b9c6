"""The shipped photo rules, and files that cannot be meant."""

from datetime import date
from fractions import Fraction

import pytest

from resources import files
from window_client.bootstrap import shipped_catalogue
from window_client.domain.catalogue.item_traits import PhotoKind
from window_client.domain.photos.photo_reuse import policy_on
from window_client.domain.photos.stored_photo import PhotoSource
from window_client.services.photo_policy_file import InvalidPhotoPolicyFile, read_photo_policies

SHIPPED = files.read_bytes("policies/photo_reuse.toml").decode()


def test_the_shipped_rules() -> None:
    found = read_photo_policies(SHIPPED.encode())
    rule = policy_on(found.exit_entry, date(2026, 3, 18))
    assert rule is not None
    assert (rule.senior_age, rule.max_years, rule.years_bind_id_card) == (60, 5, True)
    assert set(rule.specifications) == {PhotoSource.EXIT_ENTRY, PhotoSource.ID_CARD, PhotoSource.TAKEN_HERE}
    assert rule.specifications[PhotoSource.EXIT_ENTRY].ratio == Fraction(3, 4)
    assert rule.specifications[PhotoSource.ID_CARD].ratio is None
    assert policy_on(found.exit_entry, date(2021, 3, 31)) is None
    assert set(found.doubts) == {"specifications.id_card", "exit_entry.0"}


def test_they_name_items_that_exist_and_take_such_photos() -> None:
    found = read_photo_policies(SHIPPED.encode())
    items = shipped_catalogue().items
    (rule,) = found.exit_entry
    covered = {one.code for one in items if rule.covers(one)}
    assert covered == {f"crj.{document}.{act}" for document in ("pp", "hm", "tw") for act in ("new", "renew")}
    for code in found.id_card[0].items:
        (one,) = [one for one in items if one.code == code]
        assert one.photo is PhotoKind.ID_CARD


@pytest.mark.parametrize(
    ("old", "new", "problem", "where"),
    [
        ("[specifications.exit_entry]", "[specifications.exit_entry", "not_toml", ""),
        ("max_years = 5", "max_years = 0", "wrong_entry", "exit_entry.0.max_years"),
        ("senior_age", "seniorage", "wrong_entry", "exit_entry.0.senior_age"),
        ('ratio = "3:4"', 'ratio = "3x4"', "wrong_entry", "specifications.exit_entry.ratio"),
        ("width = [354, 480]", "width = [480, 354]", "range_reversed", "specifications.exit_entry.width"),
        (
            'taken_here = "exit_entry"',
            'taken_here = "x"',
            "unknown_specification",
            "exit_entry.0.sources.taken_here",
        ),
        ('taken_here = "exit_entry"', 'selfie = "exit_entry"', "wrong_entry", "exit_entry.0.sources.selfie"),
        ("stages = [16, 26, 46]", "stages = [26, 16]", "stages_not_rising", "id_card.0.stages"),
        ('["taken", "issued", "accepted"]', "[]", "wrong_entry", "exit_entry.0.counted_from"),
    ],
)
def test_what_cannot_be_meant_is_named(old: str, new: str, problem: str, where: str) -> None:
    assert old in SHIPPED
    with pytest.raises(InvalidPhotoPolicyFile) as fault:
        read_photo_policies(SHIPPED.replace(old, new, 1).encode())
    assert fault.value.facts["problem"] == problem
    assert str(fault.value.facts["where"]).startswith(where)


def test_two_rules_of_one_day() -> None:
    again = SHIPPED + '\n[[id_card]]\nvalid_from = 2025-01-01\nmax_years = 5\nstages = [16]\nitems = ["a"]\n'
    with pytest.raises(InvalidPhotoPolicyFile) as fault:
        read_photo_policies(again.encode())
    assert fault.value.facts == {"problem": "date_twice", "where": "id_card"}

"""Finding an item as a clerk types."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from window_client.bootstrap import shipped_calendar, shipped_catalogue
from window_client.services.catalogue_service import CatalogueService, UnknownItem

DAY = date(2026, 3, 18)
SERVICE = CatalogueService(shipped_catalogue(), shipped_calendar())
ITEMS = SERVICE.offered(DAY)


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.code)
def test_each_item_is_found_by_code_short_code_name_and_initials(item: object) -> None:
    from window_client.domain.catalogue.service_item import ServiceItem

    assert isinstance(item, ServiceItem)
    initials = "".join(word[0] for word in SERVICE.pinyin(item.code).split())
    for typed in (item.code, item.short_code, item.short_code.replace("-", "").lower(), f" {item.name} "):
        assert SERVICE.search(typed, DAY)[0].item == item, typed
    assert item in [hit.item for hit in SERVICE.search(initials, DAY)]
    assert item in [hit.item for hit in SERVICE.search(SERVICE.pinyin(item.code), DAY)]


def test_nothing_typed_nothing_found() -> None:
    assert SERVICE.search("  ", DAY) == ()
    assert SERVICE.search("没有这样的事", DAY) == ()


def test_better_fits_come_first() -> None:
    hits = SERVICE.search("hz", DAY)
    assert [hit.rank for hit in hits] == sorted(hit.rank for hit in hits)
    assert hits


@given(st.text(max_size=12))
def test_whatever_is_typed_is_answered(typed: str) -> None:
    hits = SERVICE.search(typed, DAY)
    assert len({hit.item.code for hit in hits}) == len(hits)
    assert [hit.rank for hit in hits] == sorted(hit.rank for hit in hits)


def test_what_is_not_in_force_is_not_found() -> None:
    long_ago = date(1990, 1, 1)
    assert all(hit.item.in_force(long_ago) for hit in SERVICE.search("护照", long_ago))


def test_unknown() -> None:
    with pytest.raises(UnknownItem) as refusal:
        SERVICE.item("no.such")
    assert refusal.value.facts == {"item": "no.such"}
    assert SERVICE.name("no.such") == ""
    assert SERVICE.name(None) == ""
    assert SERVICE.name(ITEMS[0].code) == ITEMS[0].name


def test_the_tree_holds_what_is_offered() -> None:
    assert SERVICE.tree(DAY)
    assert SERVICE.topics()
    assert len({item.short_code for item in ITEMS}) == len(ITEMS)

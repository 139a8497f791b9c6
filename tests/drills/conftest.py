"""Fixtures of the drills: processes to hammer with, and a server that is hammered."""

import multiprocessing
from collections.abc import Iterator
from multiprocessing.context import ForkServerContext

import pytest

from tests.persistence.postgres_rig import PostgresRig


@pytest.fixture(scope="module")
def children() -> ForkServerContext:
    """Starts real processes, from a server that has everything imported."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.drills.hammer_preload"])
    return context


@pytest.fixture(scope="module")
def server() -> Iterator[PostgresRig]:
    """A server that nobody else uses: it may be stopped while clients work."""
    with PostgresRig() as rig:
        yield rig

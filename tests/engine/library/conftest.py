"""A small library in a folder of its own, from both ends."""

import pytest

from bench.made_library import MadeFile
from engine.library import ComputedStore, Library


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "library"


@pytest.fixture
def store(folder):
    with ComputedStore.open(folder) as store:
        yield store


@pytest.fixture
def ids(store):
    return store.add_files([MadeFile(f"/shoot/IMG_{n}.JPG", 1000 + n, n) for n in range(1, 13)])


@pytest.fixture
def library(folder, store, ids):
    with Library.open(folder) as library:
        yield library

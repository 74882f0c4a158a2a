"""Whatever was acknowledged is there after the process was killed."""

import random
import subprocess
import sys

import numpy as np
import pytest

from bench.made_library import MadeFile
from engine.library import ComputedStore, Library
from engine.photos import ScoreName

RATES = """
import sys
from pathlib import Path
from engine.library import Library
with Library.open(Path(sys.argv[1])) as library:
    shift = int(sys.argv[2])
    for n in range(100_000):
        library.rate([1 + n % 20], 1 + (n + shift) % 5)
        library.durable()
        print(n, flush=True)
"""
STORES = """
import sys
from pathlib import Path
import numpy as np
from engine.library import ComputedStore, PhotoResult
from engine.photos import ScoreName
with ComputedStore.open(Path(sys.argv[1])) as store:
    for n in range(int(sys.argv[2]), 2000, 4):
        ids = range(n + 1, n + 5)
        store.store_results([
            PhotoResult(i, content=str(i), scores={ScoreName("j", "s"): i},
                        vectors={"tiny": np.full(300, i, np.float32)}, thumbnail=b"%d" % i)
            for i in ids
        ])
        print(n, flush=True)
"""


def last_acknowledged(code, folder, start, lines):
    """Run the code, kill it after some lines of output, and return the number in the last one."""
    command = [sys.executable, "-c", code, str(folder), str(start)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        read = [process.stdout.readline() for _ in range(lines)]
        process.kill()
        rest = process.stdout.read()
    whole = ("".join(read) + rest).rpartition("\n")[0].split("\n")
    return int(whole[-1])


@pytest.fixture
def chance():
    return random.Random(7)


def test_every_acknowledged_rating_is_there(folder, chance):
    with ComputedStore.open(folder) as store:
        ids = store.add_files([MadeFile(f"/{n:02}.jpg", 1, 1) for n in range(20)])
    stars = [None] * 20
    for shift in range(10):
        last = last_acknowledged(RATES, folder, shift, chance.randint(1, 60))
        for n in range(last + 1):
            stars[n % 20] = 1 + (n + shift) % 5
        one_more = list(stars)
        one_more[(last + 1) % 20] = 1 + (last + 1 + shift) % 5
        with Library.open(folder) as library:
            found = [photo.stars for photo in library.photos(ids)]
        assert found in (stars, one_more)
        stars = found


def test_results_and_vectors_agree(folder, chance):
    with ComputedStore.open(folder) as store:
        store.add_files([MadeFile(f"/{n:04}.jpg", 1, 1) for n in range(2000)])
    start = 0
    for _ in range(5):
        start = last_acknowledged(STORES, folder, start, chance.randint(1, 20)) + 4
        with ComputedStore.open(folder) as store:
            assert store.notes == ()
            ids, vectors = store.vectors("tiny")
            assert set(range(1, start + 1)) <= set(ids.tolist())
            np.testing.assert_array_equal(vectors, np.repeat(ids[:, None], 300, axis=1))
            unscored = store.unscored(["/"], [ScoreName("j", "s")], "tiny")
            assert set(unscored) == set(range(1, 2001)) - set(ids.tolist())

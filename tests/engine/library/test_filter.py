"""Filters against the plainest loop one can write, and what they promise in words."""

import sqlite3
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.made_library import MadeFile
from engine.library import ComputedStore, Library, PhotoResult
from engine.photos import (
    LABELS,
    Flag,
    PhotoFilter,
    PhotoQuery,
    ScoreName,
    ScoreRange,
    Shot,
    SortKey,
)

QUALITY = ScoreName("measures", "technical", "512")
NOISE = ScoreName("measures", "noise", "512")
CAMERAS = ("EOS R5", "Z 8", "X100V", None)
LENSES = ("35mm", "85mm", None)
COUNT = 60


def make(folder):
    random = np.random.default_rng(5)
    names = [f"/shoot/{'IMG' if n % 3 else 'Café'}_{n}.JPG" for n in range(COUNT)]
    with ComputedStore.open(folder) as store:
        ids = store.add_files([MadeFile(name, 1, 1) for name in names])
        store.store_results([result(photo_id, random) for photo_id in ids])
    with Library.open(folder) as library:
        for photo_id in ids:
            library.flag([photo_id], Flag(random.integers(-1, 2)))
            library.rate([photo_id], int(random.integers(0, 6)))
            library.label([photo_id], random.choice([*LABELS[:2], "Zu prüfen", None]))
        library.durable()


def result(photo_id, random):
    iso = random.choice([100, 400, 3200, None])
    shot = Shot(camera=random.choice(CAMERAS), lens=random.choice(LENSES), iso=iso)
    if random.random() < 0.1:
        return PhotoResult(photo_id, shot=shot, error="is cut off")
    scores = {name: float(random.integers(0, 100)) for name in (QUALITY, NOISE)}
    known = {name: value for name, value in scores.items() if random.random() < 0.8}
    return PhotoResult(photo_id, shot=shot, scores=known)


@pytest.fixture(scope="module")
def mixed(tmp_path_factory):
    """Sixty photos with every kind of decision, camera and score; nobody changes them."""
    folder = tmp_path_factory.mktemp("mixed") / "library"
    make(folder)
    with Library.open(folder) as library:
        yield library


scores = st.builds(
    ScoreRange,
    st.sampled_from([QUALITY, NOISE]),
    st.none() | st.integers(0, 100).map(float),
    st.none() | st.integers(0, 100).map(float),
    st.booleans(),
)
filters = st.builds(
    PhotoFilter,
    flags=st.frozensets(st.sampled_from(Flag)),
    stars=st.tuples(st.integers(0, 5), st.integers(0, 5)),
    labels=st.frozensets(st.sampled_from([*LABELS, "Zu prüfen", None])),
    cameras=st.frozensets(st.sampled_from([*CAMERAS, "unknown"])),
    lenses=st.frozensets(st.sampled_from(LENSES)),
    iso=st.tuples(st.sampled_from([None, 100, 400]), st.sampled_from([None, 400, 3200])),
    text=st.sampled_from(["", " ", "img", "CAFE\u0301", "1 jpg", "none"]),
    scores=st.lists(scores, max_size=2).map(tuple),
    unscored=st.sampled_from([None, QUALITY]),
    unreadable=st.booleans(),
)
# Most parts as they are, else hardly a photo would pass.
narrow = st.tuples(filters, st.frozensets(st.sampled_from(list(PhotoFilter.__slots__)))).map(
    lambda pair: replace(PhotoFilter(), **{part: getattr(pair[0], part) for part in pair[1]})
)


def passes(photo, values, wanted):
    """The same question asked of one photo."""
    name = photo.path.rpartition("/")[2].casefold()
    iso, (lowest, highest) = photo.shot.iso, wanted.iso
    kinds = [
        photo.error is not None and wanted.unreadable,
        photo.error is None and wanted.unscored is not None and wanted.unscored not in values,
    ]
    return all(
        [
            not wanted.flags or photo.flag in wanted.flags,
            wanted.stars[0] <= (photo.stars or 0) <= wanted.stars[1],
            not wanted.labels or photo.label in wanted.labels,
            not wanted.cameras or photo.shot.camera in wanted.cameras,
            not wanted.lenses or photo.shot.lens in wanted.lenses,
            lowest is None or (iso is not None and iso >= lowest),
            highest is None or (iso is not None and iso <= highest),
            all(word in name for word in wanted.text.casefold().replace("e\u0301", "é").split()),
            all(within(values, each) for each in wanted.scores),
            any(kinds) or not (wanted.unreadable or wanted.unscored),
        ]
    )


def within(values, wanted):
    if wanted.score not in values:
        return wanted.unscored
    low = 0 if wanted.low is None else wanted.low
    return low <= values[wanted.score] <= (100 if wanted.high is None else wanted.high)


@given(narrow)
def test_a_filter_finds_what_a_plain_loop_finds(mixed, wanted):
    everything = mixed.photos(mixed.photo_ids(PhotoQuery()))
    expected = [p.id for p in everything if passes(p, mixed.scores(p.id), wanted)]
    query = PhotoQuery(filter=wanted)
    assert mixed.photo_ids(query).tolist() == expected
    assert mixed.count(query) == len(expected)
    asked = np.array([10**9, *(photo.id for photo in everything[::-1])])
    assert asked[mixed.among(asked, query)].tolist() == expected[::-1]
    values = mixed.score_values(QUALITY, mixed.photo_ids(query))
    assert np.array_equal(np.sort(mixed.scores_of(QUALITY, query)), np.sort(values), equal_nan=True)


def test_an_empty_filter_is_no_filter():
    assert not PhotoFilter()
    assert PhotoFilter(unreadable=True)
    assert len({PhotoFilter(text="a"), PhotoFilter(text="a")}) == 1


@pytest.mark.parametrize("key", [SortKey.CAMERA, SortKey.LENS, SortKey.LABEL, SortKey.ISO])
def test_photos_can_be_counted_by_kind(mixed, key):
    photos = mixed.photos(mixed.photo_ids(PhotoQuery()))
    kinds = mixed.kinds(key, PhotoQuery())
    found = [getattr(photo if key is SortKey.LABEL else photo.shot, key) for photo in photos]
    assert kinds == {kind: found.count(kind) for kind in set(found)}
    known = [kind for kind in kinds if kind is not None]
    assert list(kinds)[: len(known)] == known


@pytest.mark.parametrize("key", list(SortKey))
def test_every_order_has_two_directions_and_keeps_all_photos(mixed, key):
    up = mixed.photo_ids(PhotoQuery(sort=key))
    down = mixed.photo_ids(PhotoQuery(sort=key, descending=True))
    assert sorted(up.tolist()) == sorted(down.tolist())
    assert up.size == COUNT


def test_cameras_sort_by_name_with_unknown_ones_last(mixed):
    for descending in (False, True):
        ids = mixed.photo_ids(PhotoQuery(sort=SortKey.CAMERA, descending=descending))
        cameras = [photo.shot.camera for photo in mixed.photos(ids)]
        met = list(dict.fromkeys(cameras))
        known = sorted(camera for camera in CAMERAS if camera)
        assert met == [*(reversed(known) if descending else known), None]


def test_labels_sort_in_the_order_of_their_keys_then_by_name(mixed):
    ids = mixed.photo_ids(PhotoQuery(sort=SortKey.LABEL))
    met = list(dict.fromkeys(photo.label for photo in mixed.photos(ids)))
    assert met == ["Red", "Yellow", "Zu prüfen", None]


def test_a_decision_is_seen_by_the_next_filter(library, ids):
    rejects = PhotoQuery(filter=PhotoFilter(flags=frozenset({Flag.REJECT})))
    changes = library.flag(ids[:3], Flag.REJECT)
    assert library.photo_ids(rejects).tolist() == ids[:3]
    library.apply(changes.reversed())
    assert library.count(rejects) == 0
    library.flag(ids[4:5], Flag.REJECT)
    library.refresh()
    assert library.photo_ids(rejects).tolist() == ids[4:5]


def test_a_photo_that_comes_later_is_filtered_too(library, store, ids):
    starred = PhotoQuery(filter=PhotoFilter(stars=(0, 0)))
    library.rate(ids, 2)
    assert library.count(starred) == 0
    (new,) = store.add_files([MadeFile("/shoot/IMG_99.JPG", 1, 1)])
    library.refresh([new])
    assert library.photo_ids(starred).tolist() == [new]


def test_a_decision_that_could_not_be_written_is_taken_back_in_filters(folder, store, ids):
    with Library.open(folder) as library:
        failed = []
        library.on_write_failed = lambda changes, error: failed.append(error)
        with sqlite3.connect(folder / "library.sqlite") as other:
            refusal = "BEFORE INSERT ON decisions BEGIN SELECT RAISE(ABORT, 'refused'); END"
            other.execute(f"CREATE TRIGGER refused {refusal}")
        library.flag(ids[:1], Flag.PICK)
        with pytest.raises(sqlite3.IntegrityError, match="refused"):
            library.durable()
        picks = PhotoQuery(filter=PhotoFilter(flags=frozenset({Flag.PICK})))
        assert (library.count(picks), len(failed)) == (0, 1)

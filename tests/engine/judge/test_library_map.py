"""The map of the library, on vectors whose shape is known."""

import sys

import numpy as np
import pytest

from engine.judge.library_map import positions, principal
from engine.photos import KnownError


@pytest.fixture
def ellipse():
    """Vectors that differ much along one direction, less along a second, hardly otherwise."""
    random = np.random.default_rng(3)
    flat = random.normal(size=(300, 2)) * (5, 2)
    frame = np.linalg.qr(random.normal(size=(16, 2)))[0]
    return flat, flat @ frame.T + 0.01 * random.normal(size=(300, 16)) + 7


def test_the_main_directions_are_found(ellipse):
    flat, vectors = ellipse
    found = principal(vectors, 2)
    for axis in (0, 1):
        assert abs(np.corrcoef(found[:, axis], flat[:, axis])[0, 1]) > 0.99
    assert found.std(axis=0) == pytest.approx(flat.std(axis=0), rel=0.02)


def test_the_map_fills_the_unit_square_in_proportion(ellipse):
    places = positions(ellipse[1].astype(np.float16))
    assert places.dtype == np.float32
    assert (places[:, 0].min(), places[:, 0].max()) == pytest.approx((0, 1), abs=1e-6)
    assert np.ptp(places[:, 1]) < 0.7
    assert (places[:, 1].min() + places[:, 1].max()) / 2 == pytest.approx(0.5)


def test_vectors_summed_in_parts_give_the_same_map(ellipse, monkeypatch):
    whole = positions(ellipse[1])
    monkeypatch.setattr("engine.judge.library_map._AT_ONCE", 7)
    np.testing.assert_allclose(positions(ellipse[1]), whole, atol=1e-4)


@pytest.mark.parametrize("count", [0, 1, 2])
def test_few_photos_have_a_map_too(count):
    places = positions(np.eye(4, dtype=np.float16)[:count])
    assert places.shape == (count, 2)
    assert np.isfinite(places).all()


def test_tsne_keeps_neighbours_together(ellipse):
    pytest.importorskip("openTSNE", reason="the extra `map` isn't installed")
    two = np.concatenate([ellipse[1][:40], ellipse[1][:40] + 50])
    places = positions(two, "tsne")
    np.testing.assert_array_equal(places, positions(two, "tsne"))
    middles = places[:40].mean(axis=0), places[40:].mean(axis=0)
    assert np.linalg.norm(middles[0] - middles[1]) > 2 * places[:40].std()


def test_tsne_says_what_it_needs(monkeypatch):
    monkeypatch.setitem(sys.modules, "openTSNE", None)
    with pytest.raises(KnownError, match="openTSNE"):
        positions(np.eye(4), "tsne")

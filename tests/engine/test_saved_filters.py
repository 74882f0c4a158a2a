"""Filters as JSON, under names, and on the command line."""

import argparse
import json
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.commands.choosing import add_filter, chosen_filter
from engine.filters import SavedFilters, filter_from_json, filter_to_json
from engine.photos import Flag, KnownError, PhotoFilter, ScoreName, ScoreRange

QUALITY = ScoreName("measures", "technical", "512")
numbers = st.none() | st.floats(-1e6, 1e6)
texts = st.frozensets(st.none() | st.text(max_size=5), max_size=3)
filters = st.builds(
    PhotoFilter,
    flags=st.frozensets(st.sampled_from(Flag)),
    stars=st.tuples(st.integers(0, 5), st.integers(0, 5)),
    labels=texts,
    cameras=texts,
    lenses=texts,
    iso=st.tuples(st.none() | st.integers(1, 10**6), st.none() | st.integers(1, 10**6)),
    text=st.text(max_size=5),
    scores=st.lists(st.builds(ScoreRange, st.just(QUALITY), numbers, numbers)).map(tuple),
    unscored=st.sampled_from([None, QUALITY]),
    unreadable=st.booleans(),
)


@given(filters)
def test_a_filter_survives_json(wanted):
    assert filter_from_json(json.loads(json.dumps(filter_to_json(wanted)))) == wanted


def test_what_makes_no_sense_counts_as_not_set():
    assert filter_from_json("nonsense") == PhotoFilter()
    assert filter_from_json({"flags": [7], "stars": "x", "iso": [1], "unknown": 1}) == PhotoFilter()
    assert filter_from_json({"flags": 3, "text": "a"}) == PhotoFilter(text="a")
    assert filter_from_json({"stars": [-3, 99]}) == PhotoFilter()


def test_filters_are_kept_by_name_in_order():
    saved = SavedFilters()
    saved.save("picks", PhotoFilter(flags=frozenset({Flag.PICK})))
    saved.save("Blurred", PhotoFilter(text="b"))
    saved.rename("picks", "Keepers")
    assert list(SavedFilters().all) == ["Blurred", "Keepers"]
    saved.remove("Blurred")
    assert SavedFilters().all == {"Keepers": PhotoFilter(flags=frozenset({Flag.PICK}))}


def test_a_damaged_file_of_filters_counts_as_none(own_home):
    own_home.mkdir(exist_ok=True)
    for text in ("{", "[1]", '{"a": 3}'):
        (own_home / "filters.json").write_text(text)
        assert not any(SavedFilters().all.values())


def chosen(*arguments):
    parser = argparse.ArgumentParser()
    add_filter(parser)
    library = SimpleNamespace(score_names=lambda: [QUALITY])
    return chosen_filter(parser.parse_args(arguments), library)


def test_the_command_line_chooses_with_the_same_filters():
    assert chosen() == PhotoFilter()
    assert chosen("--picks", "--undecided").flags == {Flag.PICK, Flag.NONE}
    assert chosen("--stars", "3+").stars == (3, 5)
    assert chosen("--stars", "2").stars == (2, 2)
    assert chosen("--iso", "100-800").iso == (100, 800)
    assert chosen("--label", "Red", "--label", "none").labels == {"Red", None}
    expected = ScoreRange(QUALITY, 40, 80, unscored=False)
    assert chosen("--score", "technical=40-80").scores == (expected,)
    assert chosen("--score", "measures:technical=60+").scores[0].high is None


def test_the_command_line_narrows_a_saved_filter():
    SavedFilters().save("mine", PhotoFilter(text="img"))
    assert chosen("--filter", "mine", "--unreadable") == PhotoFilter(text="img", unreadable=True)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--stars", "many"], "--stars many is no range"),
        (["--score", "beauty=3"], "There are: technical"),
        (["--filter", "lost"], "Saved are: none yet"),
    ],
)
def test_what_cannot_be_chosen_is_told(arguments, told):
    with pytest.raises(KnownError, match=told):
        chosen(*arguments)

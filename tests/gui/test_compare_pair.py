"""Which two photos are compared, and who comes next: no widgets."""

import numpy as np
import pytest

from gui.compare.pair import Pair, pair_of

LINE = np.arange(10, 17, dtype=np.int64)  # 10 to 16, in the order shown


def ids(*photo_ids):
    return np.array(photo_ids, np.int64)


def compared(listed, selected, current):
    pair = pair_of(listed, selected, current)
    return None if pair is None else pair.ids


def test_two_selected_photos_are_compared_the_current_one_is_the_select():
    assert compared(LINE, ids(11, 15), 11) == (11, 15)
    assert compared(LINE, ids(11, 15), 15) == (15, 11)


def test_one_photo_is_compared_with_its_neighbour():
    assert compared(LINE, ids(12), 12) == (12, 13)
    assert compared(LINE, ids(16), 16) == (16, 15)
    assert compared(LINE, ids(), None) == (10, 11)


def test_of_many_the_current_one_is_the_select_and_candidates_are_the_others():
    pair = pair_of(LINE, ids(11, 13, 14, 16), 13)
    walk = [pair.stepped(by).candidate for by in (-9, -1, 0, 1, 9)]
    assert pair.ids == (13, 11)
    assert walk == [11, 11, 11, 14, 16]


def test_a_current_photo_that_is_not_selected_leaves_the_first_selected_one():
    assert compared(LINE, ids(11, 13, 14), 16) == (11, 13)


@pytest.mark.parametrize("listed", [ids(), ids(5)])
def test_one_photo_alone_is_not_compared(listed):
    assert pair_of(listed, listed, None) is None


def test_arrows_pass_over_the_select_and_stop_at_the_ends():
    pair = Pair(LINE, 12, 13)
    assert pair.stepped(-1).ids == (12, 11)
    assert pair.stepped(-5).ids == (12, 10)
    assert pair.stepped(20).ids == (12, 16)


def test_the_two_change_places():
    assert Pair(LINE, 12, 14).swapped().ids == (14, 12)


def test_a_promoted_candidate_meets_the_next_photo():
    assert Pair(LINE, 12, 14).promoted().ids == (14, 15)
    assert Pair(LINE, 12, 16).promoted().ids == (16, 12)


def test_the_winner_stays_until_it_has_met_the_whole_line():
    pair, met = pair_of(LINE, ids(), None), []
    while pair is not None:
        met.append(pair.candidate)
        champion = max(pair.ids, key=lambda photo_id: (photo_id == 13, photo_id))
        pair = pair.won_by(champion)
    assert met == [11, 12, 13, 14, 15, 16]
    assert champion == 13


def test_a_select_from_the_middle_of_a_selection_meets_all_others_once():
    pair, met = pair_of(LINE, LINE[1:5], 13), []
    while pair is not None:
        met.append(pair.candidate)
        pair = pair.won_by(pair.candidate)
    assert met == [11, 12, 14]


def test_another_photo_can_be_made_the_candidate_but_not_the_select_or_a_stranger():
    pair = Pair(LINE, 12, 14)
    assert pair.with_candidate(16).ids == (12, 16)
    assert pair.with_candidate(12).ids == (12, 14)
    assert pair.with_candidate(99).ids == (12, 14)


def test_who_leaves_the_list_is_replaced_by_whoever_followed():
    pair = Pair(LINE, 12, 14)
    assert pair.within(LINE[LINE != 14]).ids == (12, 15)
    assert pair.within(LINE[LINE != 12]).ids == (13, 14)
    assert pair.within(ids(10, 11, 12)).ids == (12, 11)
    assert pair.within(LINE[::-1]).ids == (12, 14)


def test_the_other_half_of_a_raw_and_jpeg_takes_the_place_of_the_one_shown():
    with_raw = np.where(LINE == 14, 99, LINE)
    assert Pair(LINE, 12, 14).within(with_raw).ids == (12, 99)
    assert Pair(LINE, 14, 15).within(with_raw).ids == (99, 15)


def test_a_line_that_has_nothing_in_common_begins_anew():
    assert Pair(LINE, 12, 14).within(ids(30, 31)).ids == (30, 31)
    assert Pair(LINE, 12, 14).within(ids(12)) is None

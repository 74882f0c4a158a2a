"""The order that the grid shows: what is hidden keeps its place, what is new comes last."""

import numpy as np

from gui.grid.order import Order


def order_of(*ids):
    return Order(np.array(ids, np.int64))


def ids(*photo_ids):
    return np.array(photo_ids, np.int64)


def test_what_a_decision_hides_comes_back_to_its_place():
    order = order_of(5, 3, 9, 1).decided(ids(3, 1), ids())
    assert order.ids.tolist() == [5, 9]
    assert order.decided(ids(1, 3), ids(3)).ids.tolist() == [5, 3, 9]


def test_what_never_had_a_place_comes_last():
    order = order_of(5, 3).decided(ids(7, 3), ids(7))
    assert order.ids.tolist() == [5, 7]
    assert order.followed_by(ids(2)).ids.tolist() == [5, 7, 2]


def test_what_is_gone_has_no_place_and_what_is_hidden_has():
    order = order_of(5, 3, 9, 1).decided(ids(3), ids()).only(ids(1, 3, 5))
    assert order.ids.tolist() == [5, 1]
    assert order.new_among(ids(9, 3, 8)).tolist() == [9, 8]
    assert order.decided(ids(3), ids(3)).ids.tolist() == [5, 3, 1]


def test_another_file_of_an_item_takes_the_same_place_hidden_or_shown():
    order = order_of(5, 3, 9).decided(ids(3), ids()).with_others({5: 6, 3: 4})
    assert order.ids.tolist() == [6, 9]
    assert order.decided(ids(4), ids(4)).ids.tolist() == [6, 4, 9]


def test_a_change_leaves_the_order_before_it_as_it_was():
    order = order_of(1, 2, 3)
    order.decided(ids(2), ids())
    order.with_others({1: 7})
    assert order.ids.tolist() == [1, 2, 3]

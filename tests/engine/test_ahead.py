"""Work ahead keeps the order, stays few items ahead, and stops when asked."""

import threading

import pytest

from engine.ahead import ahead
from engine.photos import Cancelled


def test_results_come_in_order():
    doubled = list(ahead(lambda n: n * 2, range(20), 3, threading.Event()))
    assert doubled == [(n, n * 2) for n in range(20)]


def test_no_more_than_a_few_items_are_begun():
    begun = []
    results = ahead(begun.append, range(100), 2, threading.Event())
    for _ in range(10):
        next(results)
    results.close()
    assert 10 <= len(begun) <= 10 + 2 + 3


def test_it_stops_when_cancelled():
    cancel = threading.Event()
    results = ahead(lambda n: n, range(100), 2, cancel)
    next(results)
    cancel.set()
    with pytest.raises(Cancelled):
        list(results)


def test_an_error_comes_to_the_caller():
    with pytest.raises(ZeroDivisionError):
        list(ahead(lambda n: 1 // n, [1, 0, 2], 1, threading.Event()))

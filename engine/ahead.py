"""Work that runs a few items ahead of whoever takes the results."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from engine.photos import Cancelled

Item = TypeVar("Item")
Outcome = TypeVar("Outcome")


def ahead(
    work: Callable[[Item], Outcome],
    items: Sequence[Item],
    workers: int,
    cancel: threading.Event,
) -> Iterator[tuple[Item, Outcome]]:
    """Yield (item, work(item)) in order, worked out in threads that run a few items ahead.

    Raises Cancelled once the event is set; what a thread has begun is finished and dropped.
    """
    begun: deque[tuple[Item, Future[Outcome]]] = deque()
    with ThreadPoolExecutor(workers, thread_name_prefix="decode") as pool:
        try:
            for item in items:
                if cancel.is_set():
                    raise Cancelled
                begun.append((item, pool.submit(work, item)))
                if len(begun) > workers + 2:
                    first, future = begun.popleft()
                    yield first, future.result()
            while begun:
                if cancel.is_set():
                    raise Cancelled
                first, future = begun.popleft()
                yield first, future.result()
        finally:
            for _, future in begun:
                future.cancel()

"""Sort: another order of the whole library, beside Qt's proxy model with Python comparisons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from bench.made_library import SCORES
from bench.results import Figure, Guard, Row, ratio
from bench.setting import Setting
from bench.turns import take_turns
from engine.library import Library
from engine.photos import PhotoQuery, ScoreName

_OURS = "Cullect: photo_ids by a score"
_PROXY = "QSortFilterProxyModel, lessThan in Python"

Index = QModelIndex | QPersistentModelIndex


def run(setting: Setting) -> Row:
    """Measure orders by one score and another, with the numbers in memory on both sides."""
    count = setting.of(10_000, 100_000)
    app = QCoreApplication.instance() or QCoreApplication([])
    with setting.scratch() as folder, Library.open(setting.library(count, folder)) as library:
        ways = {_OURS: _by_score(library), _PROXY: _by_proxy(library)}
        for score in SCORES:
            ways[_OURS](score)
        turns = take_turns(ways, SCORES * setting.of(1, 2), warm=False)
    app.processEvents()
    ours = ratio(turns, _OURS, _PROXY)
    return Row(
        "sort",
        f"{count:,} photos by another score",
        (ours,),
        (Figure("sorted by another score", ours.seconds * 1000, "ms"),),
        (Guard("sorting is 50x quicker than the proxy model", ours.speed_up >= 50),),
    )


def _by_score(library: Library) -> Callable[[ScoreName], object]:
    return lambda score: library.photo_ids(PhotoQuery(sort=score, descending=True))


def _by_proxy(library: Library) -> Callable[[ScoreName], None]:
    ids = library.photo_ids(PhotoQuery())
    values = {score: library.score_values(score, ids).tolist() for score in SCORES}
    model = Numbers(len(ids))
    proxy = _ByScore()
    proxy.setSourceModel(model)

    def sort(score: ScoreName) -> None:
        proxy.values = values[score]
        proxy.sort(-1)
        proxy.sort(0, Qt.SortOrder.DescendingOrder)

    return sort


class Numbers(QAbstractListModel):
    """Rows without content: the proxy compares the numbers itself."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self._count = count

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        return 0 if parent is not None and parent.isValid() else self._count

    def data(self, _index: Index, _role: int = Qt.ItemDataRole.DisplayRole) -> None:
        return None


class _ByScore(QSortFilterProxyModel):
    """The obvious way to sort a model."""

    values: list[float]

    def lessThan(self, left: Index, right: Index) -> bool:  # noqa: N802 - Qt's name
        return self.values[left.row()] < self.values[right.row()]

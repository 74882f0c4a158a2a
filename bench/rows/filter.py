"""Filter: another part of the whole library, beside Qt's proxy model with Python comparisons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
)

from bench.made_library import SCORES
from bench.results import Figure, Guard, Row, ratio
from bench.rows.sort import Numbers
from bench.setting import Setting
from bench.turns import take_turns
from engine.library import Library
from engine.photos import Flag, PhotoFilter, PhotoQuery, ScoreRange

_OURS = "Cullect: photo_ids by flag, stars, score and name"
_PROXY = "QSortFilterProxyModel, filterAcceptsRow in Python"
_FILTERS = [
    PhotoFilter(
        flags=frozenset({Flag.PICK, Flag.NONE}),
        stars=(stars, 5),
        text="img 1",
        scores=(ScoreRange(SCORES[0], 40.0, 80.0),),
    )
    for stars in (0, 1)
]

Index = QModelIndex | QPersistentModelIndex


def run(setting: Setting) -> Row:
    """Measure one filter and another, with all that is asked about in memory on both sides."""
    count = setting.of(10_000, 100_000)
    app = QCoreApplication.instance() or QCoreApplication([])
    with setting.scratch() as folder, Library.open(setting.library(count, folder)) as library:
        ways = {_OURS: _by_columns(library), _PROXY: _by_proxy(library)}
        for wanted in _FILTERS:
            ways[_OURS](wanted)
        turns = take_turns(ways, _FILTERS * setting.of(1, 2), warm=False)
    app.processEvents()
    ours = ratio(turns, _OURS, _PROXY)
    return Row(
        "filter",
        f"{count:,} photos by four things at once, sorted by a score",
        (ours,),
        (Figure("filtered otherwise", ours.seconds * 1000, "ms"),),
        (Guard("filtering is 5x quicker than the proxy model", ours.speed_up >= 5),),
    )


def _by_columns(library: Library) -> Callable[[PhotoFilter], object]:
    return lambda wanted: library.photo_ids(
        PhotoQuery(sort=SCORES[0], descending=True, filter=wanted)
    )


def _by_proxy(library: Library) -> Callable[[PhotoFilter], None]:
    ids = library.photo_ids(PhotoQuery())
    values = library.score_values(SCORES[0], ids).tolist()
    proxy = _ByFilter()
    proxy.photos = [
        (photo.flag, photo.stars or 0, photo.path.rpartition("/")[2].casefold(), value)
        for photo, value in zip(library.photos(ids), values, strict=True)
    ]
    proxy.setSourceModel(Numbers(len(ids)))

    def choose(wanted: PhotoFilter) -> None:
        proxy.wanted = wanted
        proxy.invalidate()
        proxy.rowCount()  # what was invalidated is made anew when somebody asks

    return choose


class _ByFilter(QSortFilterProxyModel):
    """The obvious way to filter a model; it doesn't even sort."""

    photos: list[tuple[Flag, int, str, float]]
    wanted = PhotoFilter()

    def filterAcceptsRow(self, row: int, _parent: Index) -> bool:  # noqa: N802 - Qt's name
        flag, stars, name, value = self.photos[row]
        wanted = self.wanted
        if wanted.flags and flag not in wanted.flags:
            return False
        if not wanted.stars[0] <= stars <= wanted.stars[1]:
            return False
        if not all(word in name for word in wanted.text.split()):
            return False
        return all(
            not (value < (each.low or 0) or value > (each.high or 100)) for each in wanted.scores
        )

"""The grid: what it reads, where things lie, how photos are selected and kept."""

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QImage

from engine.photos import PhotoQuery, SortKey
from gui.grid.geometry import GridGeometry, filled
from gui.grid.model import PhotoModel, TileRole
from gui.grid.thumbnails import Thumbnails
from gui.grid.view import GridView

Key, Shift, Control = Qt.Key, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def grid_of(qtbot, numbered):
    """Show a grid of so many photos; its thumbnails are never there."""
    made = []

    def make(count: int) -> GridView:
        library = numbered(count)
        model = PhotoModel(library)
        model.judge = "measures"
        thumbnails = Thumbnails(library.thumbnail)
        grid = GridView(model, thumbnails)
        qtbot.addWidget(grid)
        made.append((grid, model, thumbnails))
        grid.resize(1000, 700)
        model.show(PhotoQuery())
        with qtbot.waitExposed(grid):
            grid.show()
        return grid

    yield make
    for _, _, thumbnails in made:
        thumbnails.close()


def rows(grid: GridView) -> list[int]:
    return grid.selected_rows().tolist()


def click(qtbot, grid, row, modifier=Qt.KeyboardModifier.NoModifier):
    where = grid.visualRect(grid.model().index(row, 0)).center()
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, modifier, where)


def test_the_model_keeps_qts_rules(qtmodeltester, numbered):
    model = PhotoModel(numbered(300))
    model.show(PhotoQuery())
    qtmodeltester.check(model, force_py=True)


def test_a_photo_is_spoken_in_a_sentence(numbered):
    model = PhotoModel(numbered(3))
    model.judge = "measures"
    model.show(PhotoQuery())
    spoken = model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "IMG_2.JPG, technical quality 2, unrated"


def test_the_grid_speaks_of_the_current_photo(grid_of):
    grid = grid_of(3)
    grid.select_photo(2)
    assert grid.accessibleDescription() == "IMG_2.JPG, technical quality 2, unrated"


def test_opening_a_hundred_thousand_photos_reads_only_what_is_in_view(grid_of, monkeypatch):
    asked = []
    ask = PhotoModel.data

    def counting(self, index, role=Qt.ItemDataRole.DisplayRole):
        asked.append(role)
        return ask(self, index, role)

    monkeypatch.setattr(PhotoModel, "data", counting)
    grid = grid_of(100_000)
    in_view = len(grid.rows_in_view())
    asked.clear()
    grid.viewport().grab()
    assert asked == [TileRole] * in_view
    assert len(grid._photos._library.read) <= in_view + 128


def test_every_cell_is_found_where_it_is_drawn(grid_of):
    grid = grid_of(57)
    for row in range(57):
        index = grid.model().index(row, 0)
        assert grid.indexAt(grid.visualRect(index).center()).row() == row


def test_beside_and_below_the_cells_there_is_no_photo(grid_of):
    grid = grid_of(1)
    assert not grid.indexAt(QPoint(990, 100)).isValid()
    assert not grid.indexAt(QPoint(50, 690)).isValid()


@pytest.mark.parametrize("width", [100, 333, 779, 1000, 2560])
def test_cells_fill_the_line(width):
    cells = GridGeometry(500, width, filled(width, 192), 180)
    spare = width - 16 - cells.columns * cells.cell_width
    assert 0 <= spare < cells.columns


def test_a_band_touches_whole_cells_only_where_it_is():
    cells = GridGeometry(10, 416, 100, 100)  # four columns
    runs = cells.runs_within(cells.left + 150, 20, cells.left + 250, 150)
    assert [list(run) for run in runs] == [[1, 2], [5, 6]]


def test_arrows_move_by_photo_and_by_line(grid_of, qtbot):
    grid = grid_of(50)
    columns = grid.cells.columns
    grid.setCurrentIndex(grid.model().index(0, 0))
    qtbot.keyClick(grid, Key.Key_Right)
    qtbot.keyClick(grid, Key.Key_Down)
    assert grid.currentIndex().row() == 1 + columns
    qtbot.keyClick(grid, Key.Key_Up)
    qtbot.keyClick(grid, Key.Key_Left)
    qtbot.keyClick(grid, Key.Key_Left)
    assert grid.currentIndex().row() == 0


def test_home_and_end_reach_the_ends_and_bring_them_into_view(grid_of, qtbot):
    grid = grid_of(5000)
    grid.setCurrentIndex(grid.model().index(7, 0))
    qtbot.keyClick(grid, Key.Key_End)
    assert grid.currentIndex().row() == 4999
    assert 4999 in grid.rows_in_view()
    qtbot.keyClick(grid, Key.Key_Home)
    assert grid.currentIndex().row() == 0
    assert grid.verticalOffset() == 0


def test_page_down_moves_by_what_is_in_view(grid_of, qtbot):
    grid = grid_of(5000)
    grid.setCurrentIndex(grid.model().index(2, 0))
    qtbot.keyClick(grid, Key.Key_PageDown)
    row = grid.currentIndex().row()
    assert row > grid.cells.columns
    assert row % grid.cells.columns == 2
    qtbot.keyClick(grid, Key.Key_PageUp)
    assert grid.currentIndex().row() == 2


def test_shift_and_arrow_extend_the_selection_in_reading_order(grid_of, qtbot):
    grid = grid_of(50)
    grid.setCurrentIndex(grid.model().index(1, 0))
    qtbot.keyClick(grid, Key.Key_Down, Shift)
    assert rows(grid) == list(range(1, 2 + grid.cells.columns))
    qtbot.keyClick(grid, Key.Key_Up, Shift)
    assert rows(grid) == [1]


def test_select_all_selects_all_even_of_a_hundred_thousand(grid_of):
    grid = grid_of(100_000)
    grid.selectAll()
    assert grid.selected_ids().size == 100_000


def test_clicks_select_one_add_one_and_extend(grid_of, qtbot):
    grid = grid_of(50)
    click(qtbot, grid, 2)
    assert rows(grid) == [2]
    click(qtbot, grid, 5, Control)
    assert rows(grid) == [2, 5]
    click(qtbot, grid, 8, Shift)
    assert rows(grid) == [2, 5, 6, 7, 8]
    click(qtbot, grid, 3)
    assert rows(grid) == [3]


def test_a_click_beside_the_photos_selects_none(grid_of, qtbot):
    grid = grid_of(2)
    click(qtbot, grid, 1)
    beside = QPoint(980, 600)
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=beside)
    assert rows(grid) == []


def test_a_band_drawn_with_the_mouse_selects_what_it_touches(grid_of, qtbot):
    grid = grid_of(3)
    below = QPoint(grid.visualRect(grid.model().index(0, 0)).center().x(), 600)
    over = grid.visualRect(grid.model().index(1, 0)).center()
    port = grid.viewport()
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=below)
    qtbot.mouseMove(port, (below + over) / 2)
    qtbot.mouseMove(port, over)
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=over)
    assert rows(grid) == [0, 1]


def test_sorting_keeps_the_current_photo_and_the_selection(grid_of):
    grid = grid_of(3000)
    model = grid._photos
    grid.select_photo(1500)
    also = model.index_of(1501)
    grid.selectionModel().select(also, QItemSelectionModel.SelectionFlag.Select)
    model.show(PhotoQuery(sort=model._library.score, descending=True))
    assert model.photo_id(grid.currentIndex()) == 1500
    assert sorted(grid.selected_ids().tolist()) == [1500, 1501]
    assert grid.currentIndex().row() in grid.rows_in_view()


def test_new_photos_stand_at_the_end_and_nothing_moves(numbered, qtbot):
    library = numbered(10)
    model = PhotoModel(library)
    model.show(PhotoQuery(sort=SortKey.NAME, descending=True))
    before = model.ids.tolist()
    library.count = 13
    with qtbot.waitSignal(model.rowsInserted):
        model.update_list()
    assert model.ids.tolist() == [*before, 13, 12, 11]
    assert model.stale


def test_new_scores_offer_a_re_sort_but_move_nothing(numbered, qtbot, monkeypatch):
    library = numbered(20)
    model = PhotoModel(library)
    model.show(PhotoQuery(sort=library.score, descending=True))
    before = model.ids.tolist()
    monkeypatch.setattr(library, "score_values", lambda _, ids: -(ids % 997.0))
    with qtbot.waitSignal(model.stale_changed):
        model.refresh([1])
    assert model.ids.tolist() == before
    model.show(model.query)
    assert model.ids.tolist() == before[::-1]
    assert not model.stale


def test_tiles_are_painted_in_every_size(grid_of):
    grid = grid_of(30)
    for side in (96, 176, 320):
        grid.set_tile_side(side)
        picture = QImage(grid.viewport().size(), QImage.Format.Format_RGB32)
        grid.viewport().render(picture)
        colours = {picture.pixel(x, y) for x in range(0, 400, 3) for y in range(0, 300, 3)}
        assert len(colours) > 2

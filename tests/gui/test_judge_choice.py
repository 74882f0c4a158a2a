"""Choosing who scores: the menu, what is remembered, and how scores of several are told apart."""

from PySide6.QtWidgets import QMenu

from engine.library import ComputedStore, PhotoResult
from engine.messages import PhotosChanged
from engine.photos import ScoreName, SortKey
from engine.settings import Settings
from gui.main_window import MainWindow
from gui.scores import headline, titles, words_for

QUALICLIP = ScoreName("official", "qualiclip", "512,softmax-pairs,e68718a4")
TERMS = "CC BY-NC 4.0"


def entries(window):
    menu = window.menuBar().findChild(QMenu, "Judge")
    menu.aboutToShow.emit()
    return {action.text(): action for action in menu.actions() if action.isCheckable()}


def test_the_menu_lists_the_judges_with_their_terms(judge_at_hand, window):
    judge_at_hand("official")
    judge_at_hand("rn50", "clip", "MIT")
    listed = entries(window)
    assert list(listed)[:2] == ["Starter (comes with the program)", "Measures (no model)"]
    assert list(listed)[-2:] == [f"official · {TERMS}", "rn50"]
    assert [text for text, action in listed.items() if action.isChecked()] == [
        "Measures (no model)"
    ]
    assert len(entries(window)) == len(listed)


def test_a_chosen_judge_scores_what_is_open_and_ranks_it(
    judge_at_hand, window, desk, client, library_folder, inspected
):
    judge_at_hand("official")
    entries(window)[f"official · {TERMS}"].trigger()
    assert client.opened[-1] == (("/made",), "official")
    assert desk.model.query.sort is SortKey.NAME
    assert desk.model.score is None
    with ComputedStore.open(library_folder) as store:
        for photo_id in desk.model.ids.tolist():
            store.store_results([PhotoResult(photo_id, scores={QUALICLIP: photo_id / 100})])
    client.photos_changed.emit(PhotosChanged(tuple(desk.model.ids.tolist())))
    client.finish(scored=40)
    assert desk.model.score == QUALICLIP
    assert int(desk.model.ids[0]) == max(desk.model.ids)
    assert desk.sort_bar.choice.currentText() == f"QualiCLIP quality · {TERMS}"
    first = inspected().first._rows[0].accessibleName()
    assert first.startswith(f"QualiCLIP quality · {TERMS} 40")


def test_the_choice_is_remembered(judge_at_hand, window, library, qtbot):
    judge_at_hand("official")
    entries(window)[f"official · {TERMS}"].trigger()
    window.close()
    again = MainWindow()
    again.furnish(library, Settings().judge)
    qtbot.addWidget(again)
    assert again.desk.judges.chosen == "official"
    again.close()


def test_a_judge_that_was_removed_is_not_chosen_again(judge_at_hand, window, desk, client):
    judge_at_hand("official")
    desk.judges.read_again()
    desk.judges.choose("official")
    desk.judges.remove("official")
    assert desk.judges.chosen == "starter"
    assert client.opened[-1] == (("/made",), "starter")


def test_scores_of_several_judges_and_sizes_have_titles_of_their_own():
    names = [
        ScoreName("measures", "technical", "512"),
        ScoreName("a", "qualiclip", "512,softmax-pairs"),
        ScoreName("a", "qualiclip", "native,softmax-pairs"),
        ScoreName("b", "aesthetic.fixed", "512"),
    ]
    assert list(titles(names).values()) == [
        "Technical quality",
        "QualiCLIP quality · a · 512 px softmax-pairs",
        "QualiCLIP quality · a · native size softmax-pairs",
        "Aesthetics, one prompt · b",
    ]


def test_the_headline_is_the_judges_own_at_the_size_the_window_uses():
    names = [
        ScoreName("a", "qualiclip", "native,softmax-pairs"),
        ScoreName("a", "qualiclip", "512,softmax-pairs"),
        ScoreName("measures", "technical", "512"),
    ]
    assert headline(names, "a").variant == "512,softmax-pairs"
    assert headline(names, "measures").name == "technical"
    assert headline(names, "b") is None


def test_shares_are_shown_as_0_to_100_and_differences_as_they_are():
    assert words_for(QUALICLIP).value(0.617) == "62"
    assert words_for(ScoreName("a", "clipiqa.sharpness")).value(0.5) == "50"
    assert words_for(ScoreName("a", "aesthetic.fixed")).value(-1.26) == "-1.3"
    assert words_for(ScoreName("a", "axis.calm water")).title == "calm water"
    assert words_for(ScoreName("a", "clipiqa.happy")).title == "Impression: happy"


def test_the_inspector_tells_of_other_judges_their_headline_only(
    judge_at_hand, desk, library_folder, client, inspected
):
    judge_at_hand("official")
    judge_at_hand("rn50", "clip", "MIT")
    names = [QUALICLIP] + [
        ScoreName("rn50", name, "512") for name in ("clipiqa.happy", "clipiqa.quality")
    ]
    photo_id = int(desk.model.ids[0])
    with ComputedStore.open(library_folder) as store:
        store.store_results([PhotoResult(photo_id, scores=dict.fromkeys(names, 0.5))])
    desk.judges.choose("official")
    desk.grid.select_photo(photo_id)
    shown = [line.title for line in inspected()._lines]
    assert shown[0].startswith("QualiCLIP quality")
    assert shown[-1] == "Quality (CLIP-IQA) · rn50"
    assert not any("happy" in title for title in shown)
    desk.shoot.sort_by(names[1])
    desk.inspector.show_photos([photo_id])
    assert inspected()._lines[-1].title == "Impression: happy · rn50"

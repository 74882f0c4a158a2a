"""A judge with vectors, from the menu to the map, with a real engine that answers."""

from PySide6.QtCore import Qt

PATIENCE = 60_000


def test_a_judge_is_chosen_ranks_and_explains_itself(sit_down, shoot):
    with sit_down(shoot) as story:
        story.wait_until_scored()
        desk, until = story.window.desk, story.qtbot.waitUntil
        desk.judges.choose("tiny")
        until(lambda: not desk.shoot.busy, timeout=PATIENCE)
        score = desk.model.score
        assert score.judge == "tiny"
        values = story.library.score_values(score, desk.model.ids).tolist()
        assert values == sorted(values, reverse=True)
        story.grid.setFocus()
        story.press(Qt.Key.Key_End)
        until(lambda: desk.explanations.of(score.name) is not None, timeout=PATIENCE)
        answers = desk.explanations.of(score.name)
        assert abs(sum(answer.part for answer in answers.all) - answers.score) < 1e-5
        assert "of these 10 photos" in desk.inspector.answers.why.text()


def test_photos_are_laid_out_on_the_map(sit_down, shoot):
    with sit_down(shoot) as story:
        story.wait_until_scored()
        desk, until = story.window.desk, story.qtbot.waitUntil
        desk.judges.choose("tiny")
        until(lambda: not desk.shoot.busy, timeout=PATIENCE)
        story.press(Qt.Key.Key_M)
        until(lambda: desk.map.places.ids.size == 10, timeout=PATIENCE)


def test_search_without_words_says_what_is_needed(sit_down, shoot):
    with sit_down(shoot) as story:
        story.wait_until_scored()
        desk = story.window.desk
        desk.search.look_for("a lighthouse")
        assert "need a CLIP judge" in desk.hint.text.text()

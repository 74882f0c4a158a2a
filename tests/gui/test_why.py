"""Why a photo has its score: the sentence, the bars, and when the engine is asked."""

import numpy as np
import pytest

from engine.library import ComputedStore, PhotoResult
from engine.messages import Declined, Explain, Explained, PhotosChanged
from engine.photos import ScoreName
from gui.answers import (
    place,
    read_answers,
    ruler_words,
    why_of_answers,
    why_of_measures,
    why_of_scores,
)
from gui.grid.standing import Standing
from gui.panels.answer_rows import AnswerRows, sum_text
from gui.scores import words_for

TOLD = (
    ("Good photo.", "Bad photo.", 0.22, 0.20, 0.30),
    ("Sharp image.", "Blurry image.", 0.20, 0.23, 0.02),
    ("Noise-free image.", "Noisy image.", 0.21, 0.20, 0.25),
)
AMONG = Standing(np.arange(40) / 40)
QUALICLIP = words_for(ScoreName("a", "qualiclip"))


def test_the_bars_add_up_to_the_number_shown(qtbot):
    answers = read_answers("qualiclip", 0.57, TOLD)
    rows = AnswerRows()
    qtbot.addWidget(rows)
    rows.show_answers(answers, QUALICLIP)
    assert sum(float(row._number) for row in rows._rows) == pytest.approx(57)
    assert rows.sum.text() == "3 answers, which add up to 57"
    assert rows._rows[1].accessibleName() == "Sharp image rather than Blurry image: +2.0"
    assert not rows._rows[1].grab().isNull()


def test_of_a_thousand_questions_the_loudest_are_shown(qtbot):
    told = [("A", "B", 0.1, 0.1, 0.0)] * 998 + [("Good", "Bad", 0.3, 0.2, 30.0),
                                                ("Fine", "Poor", 0.2, 0.3, -25.0)]  # fmt: skip
    answers = read_answers("aesthetic.context", 5.0, tuple(told))
    assert len(answers.telling) == 8
    assert sum_text(answers, words_for(ScoreName("a", "aesthetic.context"))) == (
        "8 answers, which with 992 smaller ones add up to 5.0"
    )


def test_a_low_photo_is_told_its_weakest_answer():
    answers = read_answers("qualiclip", 0.12, TOLD)
    assert why_of_answers(answers, 0.12, AMONG) == (
        "Soft: “Sharp image” is the weakest answer; 12th percentile of these 40 photos."
    )


def test_a_high_photo_is_told_its_strongest_answer():
    answers = read_answers("qualiclip", 0.9, TOLD)
    assert why_of_answers(answers, 0.9, AMONG) == (
        "High: “Good photo” is the strongest answer; 90th percentile of these 40 photos."
    )


def test_one_question_says_to_which_text_the_photo_is_nearer():
    answers = read_answers("clipiqa.brightness", 0.2, TOLD[1:2])
    assert why_of_answers(answers, 0.5, AMONG).startswith("Nearer to “Blurry image”; ")


def test_the_starter_says_which_of_its_questions_stands_lowest_in_the_shoot():
    sharp, clean = (ScoreName("starter", f"starter.{name}") for name in ("sharpness", "noise"))
    scores, standings = {sharp: 0.125, clean: 0.5}, {sharp: AMONG, clean: AMONG}
    assert why_of_scores(0.1, AMONG, scores, standings) == (
        "Soft: sharpness is the lowest of its questions, 12th percentile of these 40 photos."
    )
    assert why_of_scores(0.9, AMONG, scores, standings).startswith("Clean: freedom from noise is")
    assert why_of_scores(0.5, AMONG, scores, standings) == (
        "Lowest of its questions is sharpness, 12th percentile of these 40 photos. "
        "Highest is freedom from noise, 50th percentile of these 40 photos."
    )
    assert not why_of_scores(0.1, AMONG, {}, {})


def test_what_is_measured_stands_under_a_heading_beside_another_judge(
    desk, library_folder, judge_at_hand, qtbot
):
    photo_id = int(desk.model.ids[0])
    desk.inspector.show_photos([photo_id])
    assert desk.inspector.measured_title.isHidden()
    judge_at_hand("clip")
    desk.judges.read_again()
    with ComputedStore.open(library_folder) as store:
        name = ScoreName("clip", "clipiqa.quality", "512,softmax-pairs")
        store.store_results([PhotoResult(photo_id, scores={name: 0.5})])
    desk.judges.choose("clip")
    desk.library.refresh()
    desk.inspector.show_photos([photo_id])
    qtbot.waitUntil(lambda: not desk.inspector.measured_title.isHidden())
    assert desk.inspector.measured_title.text() == "Measured"


def test_the_ruler_is_said_with_its_range():
    assert ruler_words((1.43, 1.1, 1.8, False)) == (
        "Scores like a pristine photo blurred by 1.4 px (1.1 to 1.8)."
    )
    assert ruler_words((4, 2, 5, True)).endswith("(2.0 to 5.0 or more).")
    assert ruler_words((0, 0, 0.04, False)) == "Scores like a pristine photo."
    assert not ruler_words(None)


def test_places_are_said_as_people_do():
    assert place(0.0, AMONG) == "the lowest of these 40 photos"
    assert place(39 / 40, AMONG) == "the highest of these 40 photos"
    assert place(0.525, AMONG).startswith("52nd percentile")
    assert place(1.0, Standing(np.ones(1))) == "the only photo scored here"


def test_measures_say_what_was_measured():
    sharpness, lost = (ScoreName("measures", name) for name in ("sharpness", "clipped_highlights"))
    among = Standing(np.arange(40.0))
    told = why_of_measures({sharpness: 2.0, lost: 4.0}, {sharpness: among, lost: among})
    assert told == (
        "Soft: sharpness (2) is lower than in 92 % of these 40 photos. "
        "Blown highlights: 4.0 % of the picture is pure white."
    )
    assert not why_of_measures({sharpness: 20.0}, {sharpness: among})


def explained(photo_id, judge="clip"):
    return Explained(photo_id, judge, (("technical", 0.57, TOLD),))


def test_a_photo_is_asked_about_once_the_eye_rests_on_it(desk, client, qtbot, inspected):
    desk.judges.choose("clip")
    inspected()
    for photo_id in desk.model.ids[:10].tolist():
        desk.explanations.look_at(photo_id)
    last = int(desk.model.ids[9])
    qtbot.waitUntil(lambda: bool(client.asked))
    assert client.asked == [Explain(last, "clip", 512)]
    with qtbot.waitSignal(desk.explanations.arrived):
        client.answered.emit(explained(last))
    assert desk.explanations.of("technical").score == 0.57
    desk.explanations.look_at(last)
    desk.explanations._rest.timeout.emit()
    assert len(client.asked) == 1


def test_answers_about_another_photo_or_judge_are_not_shown(desk, client, qtbot):
    desk.judges.choose("clip")
    one, other = desk.model.ids[:2].tolist()
    desk.explanations.look_at(one)
    with qtbot.assertNotEmitted(desk.explanations.arrived):
        client.answered.emit(explained(other))
        client.answered.emit(explained(one, judge="another"))
    assert desk.explanations.of("technical") is None


def test_measures_are_explained_without_the_engine(desk, client):
    desk.explanations.look_at(int(desk.model.ids[0]))
    desk.explanations._rest.timeout.emit()
    desk.grid.select_photo(int(desk.model.ids[0]))
    assert not client.asked
    assert "sharpness" in desk.inspector.answers.why.text()


def test_a_judge_that_cannot_explain_says_why(desk, client, qtbot):
    with qtbot.waitSignal(desk.explanations.declined) as told:
        client.answered.emit(Declined("Explain", "The file is cut off."))
    assert told.args == ["The file is cut off."]


def test_rating_a_photo_leaves_its_explanation_alone(desk, client):
    desk.judges.choose("clip")
    photo_id = int(desk.model.ids[0])
    desk.grid.select_photo(photo_id)
    desk.explanations.look_at(photo_id)
    client.answered.emit(explained(photo_id))
    desk.marking.rate(3)
    assert desk.explanations.of("technical") is not None
    client.photos_changed.emit(PhotosChanged((photo_id,)))
    assert desk.explanations.of("technical") is None

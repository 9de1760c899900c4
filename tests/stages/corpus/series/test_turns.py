"""Whose turn it is in a transcript, and what speaks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.stages.corpus.series.test_series import Made, run, said, story, texts_of
from variorum.records import span
from variorum.stages.corpus.series.turns import turns_of

TALK = (
    "WELD : We lost 40 boats in the storm .\n"
    "IDA MOLL , HARBOUR MASTER : And 12 cranes went down .\n"
    "WELD : That leaves 90 men ashore .\n"
)


def test_turn_lasts_until_the_next_mark() -> None:
    turns = turns_of(TALK, ())
    assert turns.at(TALK.index("40")) == "Weld"
    assert turns.at(TALK.index("12")) == "Ida Moll"
    assert turns.at(TALK.index("90")) == "Weld"


def test_namesakes_have_their_own_turns() -> None:
    talk = (
        "TOM WELD : I lost 40 boats .\nIDA WELD , PILOT : I lost 12 .\nMOLL : Do you sail again ?\n"
    )
    said = [turns_of(talk, ()).at(talk.index(word)) for word in ("40", "12", "again")]
    assert said == ["Tom Weld", "Ida Weld", "Moll"]


def test_a_stage_direction_may_stand_before_a_mark() -> None:
    for brackets in ("(END CLIP)", "-LRB- END CLIP -RRB-"):
        talk = f"MOLL : I saw 40 . {brackets} WELD : We lost 12 .\nMOLL : I know .\n"
        assert turns_of(talk, ()).at(talk.index("12")) == "Weld"


def test_a_question_of_somebody_unidentified_is_not_answered_by_who_spoke_before() -> None:
    lost = "{} : Who lost 40 ? We lost 12 .\n{} : I know .\n"
    for name, speaker in (("WELD", "Moll"), ("UNIDENTIFIED FEMALE", "Unidentified Female")):
        talk = "MOLL : I am here .\n" + lost.format(name, name)
        assert turns_of(talk, ()).at(talk.index("12")) == speaker


def test_one_mark_makes_no_transcript() -> None:
    assert turns_of("WELD : We lost 40 boats .\nNobody else spoke .", ()).at(10) is None


def test_names_in_small_letters_mark_turns_where_people_talk() -> None:
    talk = "Herald : How many did you see ?\nMoll : I saw 40 .\nHerald : Do you know why ?\nMoll : We lost 12 .\n"
    assert turns_of(talk, ()).at(talk.index("40")) == "Moll"
    assert turns_of(talk, ()).at(talk.index("why")) == "Herald"


def test_headings_mark_no_turns() -> None:
    text = "NORTH COAST : The storm took 40 boats .\nSOUTH COAST : It took 12 .\n"
    assert turns_of(text, ()).at(text.index("40")) is None


def test_figure_outside_statements_is_of_whose_turn_it_is(drafts_of: Made) -> None:
    (draft,) = story(drafts_of, TALK)
    statement = said(draft, "That leaves 90 men ashore", "Anna Weld", "s-1")
    corpus = run([draft], statements=(statement,))
    assert [f.attributed_to for f in corpus.figures] == ["Anna Weld", "Ida Moll", "Anna Weld"]


def test_year_says_nothing(drafts_of: Made) -> None:
    (draft,) = story(drafts_of, "His first year saw 40 boats lost in the bay.")
    corpus = run([draft], statements=(said(draft, "40 boats lost", "His first year", "s-1"),))
    assert [f.attributed_to for f in corpus.figures] == [None]


def test_things_of_one_list_stay_apart(drafts_of: Made) -> None:
    text = (
        "The raids hit five armored vehicles near Velm, two armored vehicles near Orla "
        "and four armored vehicles near Dorva."
    )
    drafts = story(drafts_of, text, text, days=["2024-03-05", "2024-03-05"])
    corpus = run(drafts)
    assert all(len(set(texts_of(corpus, series))) == 1 for series in corpus.series)


@given(st.text("AB :\n-.,()", max_size=200))
def test_turns_of_any_text_are_in_order(text: str) -> None:
    turns = turns_of(text, ())
    assert list(turns.starts) == sorted(set(turns.starts))
    assert all(span(text, s, s + 1).text == text[s] for s in turns.starts)


def test_answer_without_a_mark_is_of_whoever_was_asked() -> None:
    talk = (
        "IDA MOLL , PILOT : We left at noon .\n"
        "WELD : How many came back ?\nSome 30 came back .\n"
        "WELD : And the tugs ?\nIDA MOLL : None .\n"
    )
    turns = turns_of(talk, ())
    assert turns.at(talk.index("many")) == "Weld"
    assert turns.at(talk.index("30")) == "Ida Moll"
    assert turns.at(talk.index("tugs")) == "Weld"


def test_mark_goes_on_in_the_next_line() -> None:
    talk = "TOM WELD , HERALD SR. .\nSEA CORRESPONDENT : We saw 12 ships .\nMOLL : Where ?\n"
    assert turns_of(talk, ()).at(talk.index("12")) == "Tom Weld"

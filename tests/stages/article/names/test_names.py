"""Mentions: what is named, of what kind, in which role."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.records import Article, Draft, Noise
from variorum.stages.article.names import STAGE
from variorum.stages.article.names.options import Options
from variorum.syntax import ParagraphParse, Parse

Drafts = Callable[..., list[Draft]]


def kinds(draft: Draft) -> dict[str, str]:
    return {m.text: m.kind for m in draft.mentions}


def roles(draft: Draft) -> dict[str, str | None]:
    return {m.text: m.role for m in draft.mentions}


def test_people_places_bodies(drafts_of: Drafts) -> None:
    (draft,) = drafts_of(
        "Norwegian Foreign Minister Ingrid Halvorsen met the mayor in Gothenburg. "
        "The European Union and the Danish foreign ministry welcomed the talks.",
        until="names",
    )
    found = kinds(draft)
    assert found["Ingrid Halvorsen"] == "person"
    assert found["Gothenburg"] == "place"
    assert found["European Union"] == "organisation"
    assert found["Danish foreign ministry"] == "organisation"
    assert found["Norwegian"] == "group"
    assert roles(draft)["Ingrid Halvorsen"] == "Norwegian Foreign Minister"


def test_adjectives_of_lands_are_named_and_those_of_parties_are_not(drafts_of: Drafts) -> None:
    (draft,) = drafts_of(
        "The Danish ships waited off the Scottish coast, and Republican senators protested.",
        until="names",
    )
    found = kinds(draft)
    assert found["Danish"] == "group"
    assert found["Scottish"] == "group"
    assert "Republican" not in found


def test_months_are_no_towns(drafts_of: Drafts) -> None:
    (draft,) = drafts_of("The quay was closed in March after the storm in August.", until="names")
    assert not kinds(draft)


def test_a_state_behind_a_name_makes_it_a_place(drafts_of: Drafts) -> None:
    (draft,) = drafts_of(
        "Kari Solberg of Norman, Okla., and a nurse from Cooke County, Texas, were hurt. "
        "Norman is short of nurses.",
        until="names",
    )
    found = kinds(draft)
    assert found["Norman"] == "place"
    assert found["Cooke County"] == "place"
    assert found["Kari Solberg"] == "person"


def test_party_and_state_of_a_politician(drafts_of: Drafts) -> None:
    (draft,) = drafts_of("Sen. Ingrid Halvorsen, D-Texas, voted against it.", until="names")
    assert kinds(draft).get("Texas") == "place"


def test_roles_behind_and_before_in_apposition(drafts_of: Drafts) -> None:
    (draft,) = drafts_of(
        "Piotr Zawada, deputy chairman of the harbour committee, said the quay was closed. "
        "Norway's ambassador to Poland, Kari Solberg, agreed.",
        until="names",
    )
    said = roles(draft)
    assert said["Piotr Zawada"] == "deputy chairman of the harbour committee"
    assert said["Kari Solberg"] == "Norway's ambassador to Poland"


def test_an_office_with_a_place_in_it_before_the_name(drafts_of: Drafts) -> None:
    (draft,) = drafts_of(
        "“The dyke will hold,” said the mayor of Esbjerg, Ingrid Halvorsen. The chief physician of "
        "the clinic in Bergen, Thomas Berg, said nobody was hurt.",
        until="names",
    )
    said = roles(draft)
    assert said["Ingrid Halvorsen"] == "mayor of Esbjerg"
    assert said["Thomas Berg"] == "chief physician of the clinic in Bergen"


def test_a_person_the_parser_missed_behind_a_description(drafts_of: Drafts) -> None:
    (draft,) = drafts_of(
        "A fisherman from Dragsund, Jan Wozny, said he had counted forty seals.", until="names"
    )
    assert kinds(draft)["Jan Wozny"] == "person"


@pytest.mark.parametrize(
    "text",
    [
        "According to Brave Danube, 40 seals have been counted.",
        "The volunteers of Brave Danube counted the seals.",
        "Thomas Berg of the charity Brave Danube counted the seals.",
        "Brave Danube estimates that there are 40 seals.",
    ],
)
def test_bodies_are_known_by_what_they_do(drafts_of: Drafts, text: str) -> None:
    (draft,) = drafts_of(text, until="names")
    assert kinds(draft).get("Brave Danube") == "organisation"


def test_rivers_are_places_under_all_names(drafts_of: Drafts) -> None:
    (draft,) = drafts_of("The Labe rose by a metre, and the Elbe flooded the quay.", until="names")
    assert kinds(draft) == {"Labe": "place", "Elbe": "place"}


def test_another_name_of_a_town_the_article_names(drafts_of: Drafts) -> None:
    (draft,) = drafts_of(
        "The archive in Wrocław, which older maps of the exhibition still call Breslau, is closed.",
        until="names",
    )
    assert kinds(draft)["Breslau"] == "place"


def test_secretary_of_state_is_a_title_and_no_part_of_the_name(drafts_of: Drafts) -> None:
    (draft,) = drafts_of("On Monday Secretary of State Miller flew to Oslo.", until="names")
    assert roles(draft)["Miller"] == "Secretary of State"
    assert kinds(draft)["Miller"] == "person"
    assert "State" not in kinds(draft)


def test_a_surname_is_a_person_wherever_it_stands(drafts_of: Drafts) -> None:
    (draft,) = drafts_of(
        "Prime Minister Goran Petrak spoke on Monday. Petrak said the bridge was safe. "
        "The trip made Petrak popular, and Petrak knew it.",
        until="names",
    )
    assert {m.kind for m in draft.mentions if m.text.endswith("Petrak")} == {"person"}
    assert sum(m.text.endswith("Petrak") for m in draft.mentions) == 4


def test_lost_apostrophes_are_no_part_of_names(drafts_of: Drafts) -> None:
    (draft,) = drafts_of(
        "President Petraks office and Russias border guard gave no answer.", until="names"
    )
    found = kinds(draft)
    assert found.get("Petrak") == "person"
    assert found.get("Russia") == "place"


def test_towns_the_parser_takes_for_something_else(drafts_of: Drafts) -> None:
    (draft,) = drafts_of(
        "Shells fell on the cities of Avdiivka and Krasny Liman. Trains to Krasny Liman stopped.",
        until="names",
    )
    assert kinds(draft).get("Krasny Liman") == "place"


@pytest.mark.parametrize(("captions", "wanted"), [(True, True), (False, False)])
def test_captions_are_read_if_asked_for(drafts_of: Drafts, captions: bool, wanted: bool) -> None:
    (draft,) = drafts_of("Ingrid Halvorsen waves in Oslo.", until="parse")
    text = draft.article.text
    noise = Noise(article=draft.article.id, start=0, end=len(text), text=text, kind="caption")
    draft = msgspec.structs.replace(draft, noise=(noise,))
    (after,) = STAGE.run([draft], Options(captions=captions))
    assert bool(after.mentions) is wanted


def test_days_and_quantities_are_no_mentions(drafts_of: Drafts) -> None:
    (draft,) = drafts_of("On Monday 300 men left at 5 p.m. ET for three days.", until="names")
    assert not draft.mentions


@pytest.mark.parametrize("text", ["", "“”“”‘’", "a" * 5000, "שלום עולם", "\n\n \n", "((((("])
def test_odd_texts_do_no_harm(drafts_of: Drafts, text: str) -> None:
    (draft,) = drafts_of(text, until="names")
    for m in draft.mentions:
        assert text[m.start : m.end] == m.text


WORDS = st.sampled_from(
    ["Ingrid", "Halvorsen", "Oslo", "the", "Navy", "'s", "of", "President", ",", "said", ".", "US"]
)
TAGS = st.sampled_from(["NNP", "NN", "POS", "DT", "VBD", ",", "IN", "NORP"])
LABELS = st.sampled_from(["PERSON", "ORG", "GPE", "NORP", "FAC", "DATE"])


@st.composite
def parsed(draw: st.DrawFn) -> tuple[str, Parse]:
    """A text of name-like words under any parse whatever."""
    words = draw(st.lists(WORDS, min_size=1, max_size=14))
    n = len(words)
    starts = [sum(len(w) + 1 for w in words[:k]) for k in range(n)]
    names, k = [], 0
    while k < n:
        size = draw(st.integers(1, 4))
        if draw(st.booleans()):
            names.append((k, min(n, k + size), draw(LABELS)))
        k += size
    part = ParagraphParse(
        starts=starts,
        ends=[s + len(w) for s, w in zip(starts, words, strict=True)],
        lemmas=[w.lower() for w in words],
        tags=[draw(TAGS) for _ in words],
        poses=[draw(st.sampled_from(["PROPN", "NOUN", "VERB", "PUNCT", "ADP"])) for _ in words],
        deps=[draw(st.sampled_from(["nsubj", "pobj", "appos", "conj", "compound"])) for _ in words],
        heads=[draw(st.integers(max(0, k - 1), k)) for k in range(n)],
        sentences=[0],
        names=names,
    )
    text = " ".join(words)
    return text, Parse.assemble(text, [(0, part)])


@settings(max_examples=120)
@given(parsed())
def test_spans_hold_their_text_and_never_overlap(case: tuple[str, Parse]) -> None:
    text, parse = case
    draft = Draft(article=Article(id="a-1", key="k", text=text), parse=parse)
    (after,) = STAGE.run([draft], Options())
    end = 0
    for m in after.mentions:
        assert text[m.start : m.end] == m.text
        assert m.start >= end
        assert m.text
        end = m.end


def test_two_letters_are_a_part_of_a_state_behind_a_town_alone(drafts_of: Drafts) -> None:
    (draft,) = drafts_of(
        "The nurse from Norman, OK, was well, according to PA. The ship left, PA reports.",
        until="names",
    )
    found = kinds(draft)
    assert found.get("OK", "place") == "place"
    assert "place" not in {k for t, k in found.items() if t.startswith("PA")}

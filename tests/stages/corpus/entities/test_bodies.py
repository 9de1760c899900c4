"""Which body is meant: acronyms, short names, names without their state."""

from __future__ import annotations

from variorum.records import EntityKind, Mention
from variorum.stages.corpus.entities.bodies import Body, resolve
from variorum.stages.corpus.entities.kinds import kinds_of
from variorum.stages.corpus.entities.organisations import body_key, owner_of, post_of


def keys(*bodies: tuple[str, str]) -> list[tuple[str, ...]]:
    return resolve([Body(article, name, start) for start, (article, name) in enumerate(bodies)])


def test_the_article_says_what_an_acronym_means() -> None:
    found = keys(
        ("a-1", "Northern Train Council"),
        ("a-1", "NTC"),
        ("a-2", "National Trade Centre"),
        ("a-2", "NTC"),
        ("a-3", "NTC"),
    )
    assert found[1] == found[0]
    assert found[3] == found[2]
    assert found[4] not in (found[0], found[2])


def test_the_likeliest_of_several_names_has_the_acronym() -> None:
    found = keys(
        *[("a-1", "Northern Train Council")] * 4,
        ("a-1", "NTC"),
        ("a-2", "National Trade Centre"),
        ("a-3", "NTC"),
    )
    assert found[-1] == found[0]


def test_an_acronym_in_brackets_is_explained_where_it_stands() -> None:
    whole = [Body("a-1", "Free Motor Fund"), Body("a-1", "FMF", 30)]
    assert len(set(resolve(whole))) == 1
    *_, other = resolve([*whole, Body("a-2", "FMF", 30, bracketed=True)])
    assert other != body_key("Free Motor Fund")


def test_short_names_follow_the_whole_one() -> None:
    found = keys(("a-1", "Harrow Brothers"), ("a-1", "Harrow"), ("a-2", "Harrow"))
    assert found[1] == found[0]
    assert found[2] != found[0]
    first = keys(("a-1", "Harrow"), ("a-1", "Harrow Neft"))
    assert first[0] != first[1]


def test_a_ministry_is_that_of_the_state_beside_it_or_of_its_article() -> None:
    name = "Interior Ministry"
    found = resolve(
        [
            Body("a-1", "Danish interior ministry"),
            Body("a-2", name, owner="denmark"),
            Body("a-3", name, home="denmark"),
            Body("a-4", name, home="norway"),
            Body("a-5", name),
            Body("a-6", name),
        ]
    )
    assert found[0] == found[1] == found[2]
    assert len({found[0], *found[3:]}) == 4


def test_whose_body_it_is_stands_beside_it() -> None:
    text = "Denmark's navy, the interior ministry in Norway and a bank."
    assert owner_of(text, text.index("navy"), text.index(",")) == "denmark"
    start = text.index("interior")
    assert owner_of(text, start, start + len("interior ministry")) == "norway"
    assert owner_of(text, text.index("bank"), len(text) - 1) is None


def test_a_well_known_name_is_no_states_own() -> None:
    found = keys(*[("a-1", "Muslim Fellowship")] * 12, ("a-1", "Danish Muslim Fellowship"))
    assert found[0] != found[-1]


def mention(text: str, kind: EntityKind, role: str | None = None) -> Mention:
    return Mention(article="a-1", start=0, end=len(text), text=text, kind=kind, role=role)


def test_a_town_nobody_knows_is_one_where_enough_mentions_show_it() -> None:
    shown = [mention("Bregholm", "place")] * 3 + [mention("Bregholm", "person")] * 9
    assert set(kinds_of(shown)) == {"place"}
    named = [*shown, *[mention("Ann Bregholm", "person")] * 4]
    assert kinds_of(named)[3] == "person"


def test_a_mission_is_that_in_one_state() -> None:
    name = "Danish Embassy"
    found = resolve(
        [
            Body("a-1", name, post="norway"),
            Body("a-2", name, home="norway"),
            Body("a-3", name, post="sweden"),
            Body("a-4", name, home="denmark"),
            Body("a-5", name),
        ]
    )
    assert found[0] == found[1]
    assert len(set(found)) == 4
    text = "The embassy in Oslo, the embassy in Norway and the embassy of nobody"
    assert {post_of(text, text.index(" in Oslo")), post_of(text, text.index(" in Nor"))} == {
        "norway"
    }
    assert post_of(text, len(text)) is None


def test_a_ministry_where_another_state_is_spoken_of_is_not_the_one_named_before() -> None:
    named = Body("a-1", "Danish interior ministry")
    beside = Body("a-1", "Interior Ministry", 50, near="denmark")
    other = Body("a-1", "Interior Ministry", 90, near="norway")
    keys = resolve([named, beside, other])
    assert keys[0] == keys[1] != keys[2]
    text = "Ships left. In Norway, meanwhile, the interior ministry said so."
    assert owner_of(text, text.index("interior"), text.index(" said")) == "norway"


def test_a_city_s_name_is_short_for_nothing() -> None:
    found = keys(("a-1", "Oslo Stores"), ("a-1", "Oslo"))
    assert found[0] != found[1]

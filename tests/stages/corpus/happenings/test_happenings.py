"""Invented events in several articles: which are one, who takes part, and on how many legs they stand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from variorum.records import (
    Article,
    Draft,
    Entity,
    Event,
    Happening,
    Mention,
    Passage,
    Report,
    Statement,
    article_id,
    make_id,
    span,
)
from variorum.stage import Corpus
from variorum.stages.corpus.happenings import STAGE, lexicon
from variorum.stages.corpus.happenings.options import Options
from variorum.stages.corpus.happenings.profiles import Profiles, sector_of

NORWAY = Entity(
    id="e-no", name="Norway", kind="place", variants=("Norway", "Norwegian"), geonames=3144096
)
FINLAND = Entity(id="e-fi", name="Finland", kind="place", variants=("Finland",), geonames=660013)
HOLM = Entity(
    id="e-holm", name="Anna Holm", kind="person", variants=("Holm",), roles=("Finnish minister",)
)
NAMES = {"Norway": NORWAY, "Finland": FINLAND, "Holm": HOLM, "Norwegian": NORWAY}


class Story:
    """A corpus of one-sentence articles with an event each, as earlier stages would give it."""

    def __init__(self, drafts_of: Callable[..., list[Draft]]) -> None:
        self._drafts_of = drafts_of
        self._rows: list[tuple[str, str, str | None, dict[str, object]]] = []

    def tell(
        self, text: str, published: str | None, actor: str | None, trigger: str,
        recipient: str | None, code: str, **more: object,
    ) -> Story:  # fmt: skip
        self._rows.append((text, "", published, {"actor": actor, "trigger": trigger, "recipient": recipient, "event": code, **more}))  # fmt: skip
        return self

    def corpus(self, passages: tuple[Passage, ...] = (), reverse: bool = False) -> Corpus:
        parses = [d.parse for d in self._drafts_of(*(r[0] for r in self._rows), until="parse")]
        articles, events, mentions, statements, of = [], [], [], [], {}
        for k, ((text, _, published, told), parse) in enumerate(
            zip(self._rows, parses, strict=True)
        ):
            own = article_id(f"t{k}", None, text)
            report = str(told.pop("report", f"r-{k}"))
            speaker = told.pop("speaker", None)
            articles.append(
                Article(id=own, key=f"t{k}", text=text, published=published, report=report)
            )
            of[own] = parse
            for name, entity in NAMES.items():
                at = text.find(name)
                while at >= 0:
                    mentions.append(Mention(article=own, **place(text, name, at), entity=entity.id, kind=entity.kind))  # fmt: skip
                    at = text.find(name, at + 1)
            said = f"s-{k}" if speaker else None
            if said:
                statements.append(Statement(id=said, article=own, speaker=str(speaker), content=(span(text, 0, len(text)),)))  # fmt: skip
            events.append(event(text, own, told, said))
            told["report"], told["speaker"] = report, speaker
        order = sorted(range(len(articles)), key=lambda k: articles[k].id, reverse=reverse)
        return Corpus(
            articles=tuple(articles[k] for k in order),
            mentions=tuple(mentions),
            statements=tuple(statements),
            events=tuple(events[k] for k in order),
            entities=(FINLAND, HOLM, NORWAY),
            reports=tuple(
                Report(id=r, articles=()) for r in sorted({a.report or "" for a in articles})
            ),
            passages=passages,
            parses=of,
        )

    def joined(self, **how: object) -> list[Happening]:
        return list(STAGE.run(self.corpus(**how), Options()).happenings)  # type: ignore[arg-type]


def place(text: str, words: str, at: int | None = None) -> dict[str, object]:
    start = text.index(words) if at is None else at
    return {"start": start, "end": start + len(words), "text": words}


def event(text: str, own: str, told: dict[str, object], said: str | None) -> Event:
    fields: dict[str, object] = {
        k: v for k, v in told.items() if k not in ("trigger", "report", "speaker")
    }
    for role in ("actor", "recipient"):
        if told[role] is not None:
            at = place(text, str(told[role]))
            fields[f"{role}_start"], fields[f"{role}_end"] = at["start"], at["end"]
    return Event(
        id=make_id("e", own), article=own, **place(text, str(told["trigger"])), statement=said, **fields
    )  # type: ignore[arg-type]  # fmt: skip


@pytest.fixture
def story(drafts_of: Callable[..., list[Draft]]) -> Story:
    return Story(drafts_of)


def expelled(story: Story, text: str, day: str | None, **more: object) -> Story:
    subject = "Norwegian government" if "Norwegian" in text else "Norway"
    verb = "expelled" if "expelled" in text else "threw out"
    return story.tell(text, day, subject, verb, "Finland", "SANCTION", mode="expel", **more)


def test_one_event_in_several_articles_is_one_row_with_its_legs(story: Story) -> None:
    expelled(story, "Norway expelled the envoy of Finland.", "2024-03-05", report="r-a")
    expelled(story, "On Tuesday Norway expelled an envoy of Finland, it was announced.", "2024-03-05", report="r-a")  # fmt: skip
    expelled(story, "The Norwegian government threw out a diplomat of Finland.", "2024-03-06", report="r-b")  # fmt: skip
    (found,) = story.joined()
    assert (found.event, found.mode, found.cameo, found.status) == ("SANCTION", "expel", "166", "asserted")  # fmt: skip
    assert (len(found.events), len(found.articles)) == (3, 3)
    assert found.reports == ("r-a", "r-b")  # copies count once
    assert (found.least, found.most) == (2, 2)  # each tells it in its own words
    assert (found.first, found.date) == ("2024-03-05", None)
    assert (found.actor_id, found.actor_country, found.recipient_id, found.recipient_country) == ("e-no", "NOR", "e-fi", "FIN")  # fmt: skip


def test_what_reports_have_from_one_source_is_one_leg(story: Story) -> None:
    for report in ("r-a", "r-b"):
        expelled(story, f"Norway expelled the envoy of Finland, by {report}.", "2024-03-05", report=report, speaker="Radio Oslo")  # fmt: skip
    (found,) = story.joined()
    assert (found.least, found.most) == (1, 2)
    assert found.ties[0].evidence == "from Radio Oslo"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"day": "2024-03-05"}, {"day": "2024-03-09"}),  # days apart
        ({"date": "2024-03-04"}, {"date": "2024-03-05"}),  # another day is named
        ({"place": "Oslo"}, {"place": "Bergen"}),
        ({"status": "planned"}, {"status": "asserted"}),
        ({"day": None}, {"day": None}),  # nothing says when
    ],
)
def test_what_is_not_one_event(story: Story, first: dict[str, object], second: dict[str, object]) -> None:  # fmt: skip
    for k, more in enumerate((first, second)):
        told = {"day": "2024-03-05", **more}
        expelled(story, f"Norway expelled {k + 2} envoys of Finland.", told.pop("day"), **told)  # type: ignore[arg-type]
    assert len(story.joined()) == 2


def test_a_day_that_is_named_draws_what_is_told_the_day_after(story: Story) -> None:
    expelled(story, "Norway expelled envoys of Finland on Monday.", "2024-03-20", date="2024-03-04")
    expelled(story, "Yesterday, Norway expelled two envoys of Finland.", "2024-03-05")
    (found,) = story.joined()
    assert (found.date, found.first) == ("2024-03-04", "2024-03-05")


def test_what_happens_to_nobody_twice_is_of_the_day_that_one_names(story: Story) -> None:
    for text, day, date in (
        ("Holm resigned on Monday.", "2024-03-05", "2024-03-04"),
        ("The strikes go on, weeks after Holm resigned.", "2024-04-05", None),
        ("Nobody expected that Holm resigned.", "2024-03-01", None),  # before the day
    ):
        story.tell(text, day, "Holm", "resigned", None, "CONCEDE", mode="resign", date=date)
    assert sorted(len(h.events) for h in story.joined()) == [1, 2]


def test_what_one_asserts_and_another_denies_is_one_event(story: Story) -> None:
    expelled(story, "Norway expelled the envoy of Finland.", "2024-03-05")
    expelled(story, "It is untrue that Norway expelled anybody of Finland.", "2024-03-05", status="denied")  # fmt: skip
    (found,) = story.joined()
    assert found.status == "asserted"
    assert len(found.events) == 2
    assert found.most == 1  # who denies it is no leg for it
    alone = expelled(Story(story._drafts_of), "Norway expelled no envoy of Finland.", "2024-03-05", status="denied")  # fmt: skip
    assert [h.status for h in alone.joined()] == ["denied"]


def test_parties_that_only_their_words_tell_meet_in_one_sentence(story: Story) -> None:
    sentence = "The gunmen attacked the mill at dawn, and nobody was hurt."
    for day, lead in (("2024-03-05", ""), ("2024-03-08", "Oberau. ")):
        story.tell(lead + sentence, day, "The gunmen", "attacked the mill", "the mill", "ASSAULT")
    story.tell("The gunmen attacked the mill again before nightfall.", "2024-03-05", "The gunmen", "attacked the mill", "the mill", "ASSAULT")  # fmt: skip
    assert sorted(len(h.events) for h in story.joined()) == [1, 2]


def test_demands_to_nobody_are_one_only_if_they_are_one_claim(story: Story) -> None:
    for text in ("Holm demanded a new bridge.", "Holm demanded lower fares."):
        story.tell(text, "2024-03-05", "Holm", "demanded", None, "REQUEST")
    assert len(story.joined()) == 2


def test_a_passage_that_was_taken_carries_its_event(story: Story) -> None:
    one = "They shelled the old harbour for hours, said people who live near it."
    two = "People who live nearby said they shelled the harbour for hours."
    for text, thing in ((one, "the old harbour"), (two, "the harbour")):
        story.tell(text, "2024-03-05", None, "shelled", thing, "ASSAULT", mode="heavy-weapons")
    a, b = article_id("t0", None, one), article_id("t1", None, two)
    taken = Passage(article=b, start=0, end=len(two), other=a, other_start=0, other_end=len(one), relation="reworded", similarity=0.8)  # fmt: skip
    assert len(story.joined()) == 2
    (found,) = story.joined(passages=(taken,))
    assert (found.least, found.most) == (1, 2)
    assert found.ties[0].kind == "passage"


def test_every_event_has_a_happening_whatever_the_order(story: Story) -> None:
    expelled(story, "Norway expelled the envoy of Finland.", "2024-03-05")
    expelled(story, "Norway expelled envoys of Finland again.", "2024-03-06")
    story.tell("Holm criticised Norway.", "2024-03-06", "Holm", "criticised", "Norway", "ACCUSE")
    done, turned = (STAGE.run(story.corpus(reverse=r), Options()) for r in (False, True))
    assert done.happenings == turned.happenings
    assert {e.happening for e in done.events} == {h.id for h in done.happenings}
    holm = next(e for e in done.events if e.event == "ACCUSE")
    assert (holm.actor_id, holm.actor_country, holm.actor_sector) == ("e-holm", "FIN", "GOV")


def test_nothing_is_joined_of_nothing() -> None:
    empty = STAGE.run(Corpus(parses={}), Options())
    assert (empty.events, empty.happenings) == ((), ())


@pytest.mark.parametrize(
    ("role", "sector"),
    [
        ("President", "GOV"),
        ("former President", "ELI"),
        ("rebel leader", "REB"),
        ("opposition spokeswoman", "OPP"),
        ("Speaker of the House", "LEG"),
        ("police officer", "COP"),
        ("NATO", "IGO"),
        ("NATO spokesman", "IGO"),
        ("U.N. Secretary General", "IGO"),
        ("al Qaeda leader", "IMG"),
        ("government forces", "MIL"),
        ("government spokesman", "GOV"),
        ("chess player", None),
        ("", None),
    ],
)
def test_sectors_of_roles(role: str, sector: str | None) -> None:
    assert sector_of(role) == sector


def test_states_of_entities() -> None:
    town = Entity(id="e-1", name="Bergen", kind="place", geonames=3161732)
    body = Entity(id="e-2", name="Kremlin", kind="organisation", variants=("The Kremlin",))
    court = Entity(id="e-3", name="Norwegian Supreme Court", kind="organisation")
    profiles = Profiles([town, body, court, NORWAY])
    assert profiles.of("e-1") == ("NOR", None)
    assert profiles.of("e-2") == ("RUS", "GOV")
    assert profiles.of("e-3") == ("NOR", "JUD")
    assert profiles.of("e-9") == (None, None)
    assert [profiles.is_state(e) for e in ("e-1", "e-no")] == [False, True]


def test_codes_and_contexts() -> None:
    assert lexicon.cameo("COERCE", "arrest", "legal") == "173"
    assert lexicon.cameo("ASSAULT", None, "military") == "190"
    assert lexicon.cameo("ASSAULT", "unknown to the table", None) == "180"
    assert lexicon.cameo("NONE", None, None) is None
    assert lexicon.context(["arrest"], ["rain"]) == "legal"
    assert (
        lexicon.context([], ["missile", "rain"]) is None
    )  # one word of the sentence is not enough
    assert lexicon.context([], ["missile", "tank", "court"]) == "military"

"""What a figure is a figure of: its class, whose, where, and the words that set it apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice, pairwise

from variorum.models.measures import conversions
from variorum.placed import Placed
from variorum.records import Figure, Time
from variorum.stages.corpus.series.tables import (
    classes,
    countries,
    cues,
    lands,
    states,
    verbs,
)
from variorum.stages.corpus.series.traits import deed_of, traits_of, who_of
from variorum.stages.corpus.series.when import around, days_of, recent, running, supposed, weeks_of
from variorum.stages.corpus.series.whose import (
    DEEPEST,
    NAMED,
    PLACES,
    SEVERAL,
    begins,
    ends_of,
    name_of,
    owners_of,
    places_of,
    several,
    suffers,
    where,
)
from variorum.syntax import Parse, Token

LONGEST = 100  # tokens of a sentence before and behind a figure that are read
BEHIND = 12  # tokens behind a figure that may name what it counts
CONTENT = frozenset({"NOUN", "ADJ", "PROPN", "VERB"})
EMPTY = frozenset({"be", "have", "say"})


@dataclass(frozen=True, kw_only=True)
class Description:
    """``value`` is in the base unit of the figure's dimension. ``words`` are lemmas of its own
    phrase and clause, ``names`` the countries and names of its sentence. ``part`` marks an addition
    or rate, ``vague`` a number like "thousands" that bounds rather than measures. ``around`` are the
    other words of its sentence, ``matter`` the stuff it is an amount of, ``setting`` the names its
    article begins with. ``where`` is the narrowest place told, ``traits`` what sets the counted apart
    from others of their class, ``who`` they are where their class is what befell them, ``deed`` what
    is done with or by them, ``days`` the dates of the sentence; ``recent`` is a count over the time
    before its report, ``running`` one up to its day. ``scene`` are the places of its sentence, ``bearing`` the direction a distance is told in; what ``supposed`` counts
    has not happened; what is of a ``second`` thing is so called. ``sentence`` is the number of its sentence."""

    figure: Figure
    kind: str
    value: float
    owners: frozenset[str]
    places: frozenset[str]
    words: frozenset[str]
    names: frozenset[str]
    part: bool
    vague: bool
    weeks: int | None
    around: frozenset[str] = frozenset()
    matter: str | None = None
    setting: frozenset[str] = frozenset()
    where: frozenset[str] = frozenset()
    traits: frozenset[str] = frozenset()
    who: str | None = None
    deed: str | None = None
    days: frozenset[str] = frozenset()
    recent: bool = False
    running: bool = False
    scene: frozenset[str] = frozenset()
    bearing: str | None = None
    supposed: bool = False
    second: bool = False
    sentence: int = 0


def describe(
    figure: Figure, parse: Parse, named: Mapping[int, str], times: Placed[Time]
) -> Description | None:
    """The description of a figure, or ``None`` where no series can be made of it; without what only
    its article or the corpus tells. ``named`` maps the first character of a mention to the name of
    its entity."""
    unit = figure.unit
    number = _number(parse, figure)
    value = _value(figure)
    if (
        unit is None
        or unit in cues("skipped")
        or number is None
        or value is None
        or abs(value) in (0, 1)
    ):
        return None
    head = _head(parse, figure, number)
    verb = _verb(parse, head)
    kind = _kind(figure, unit, parse, head, verb)
    if kind is None:
        return None
    dimension = conversions().get(unit)
    value = value * dimension[1] if dimension else value
    sentence = around(parse, number, LONGEST)
    own = _own_words(parse, figure, head)
    places = places_of(parse, kind, head, verb, named)
    owners = owners_of(parse, figure, own, head, verb, kind, named)
    scene = frozenset(
        name_of(parse, t, named, lands()) for t in sentence if t.name in PLACES and begins(parse, t)
    ) | {SEVERAL for t in sentence if several(parse, t)}
    after = parse.tokens[number.i + 1 : number.i + 1 + BEHIND]
    words = frozenset(
        t.lemma.lower() for t in own if t.pos in CONTENT and t.i != head.i and not t.name
    ) | ({verb.lemma.lower()} if verb and verb.lemma.lower() not in EMPTY else set())
    return Description(
        figure=figure,
        kind=kind,
        value=abs(value),
        owners=owners,
        places=places,
        words=words,
        names=ends_of(parse, number, named)
        if kind.removeprefix("measure:") in cues("extent")
        else frozenset(
            name_of(parse, t, named) for t in sentence if t.name in NAMED and begins(parse, t)
        ),
        part=_is_part(parse, own, number) or " per " in unit or _is_rate(parse, number),
        vague=any(w in cues("vague") for w in (figure.qualifier or "").split()),
        weeks=weeks_of(figure.as_of),
        around=frozenset(
            t.lemma.lower()
            for t in sentence
            if t.pos in CONTENT and not t.name and t.i != head.i and t.lemma.lower() not in EMPTY
        )
        - words,
        where=where(places, owners, scene, kind),
        traits=traits_of(parse, figure, number, head),
        who=who_of(unit, kind),
        deed=deed_of(verb),
        days=days_of(parse, number, times),
        recent=recent(parse, number),
        running=running(parse, number, verb),
        scene=scene,
        bearing=next((t.lower for t in after if t.lower in cues("bearing")), None),
        supposed=verb is not None and supposed(parse, verb),
        second=any(
            t.lower in cues("second") and t.sentence == number.sentence
            for t in parse.tokens[max(0, number.i - BEHIND) : number.i]
        ),
        sentence=number.sentence,
    )


def _is_part(parse: Parse, own: tuple[Token, ...], number: Token) -> bool:
    """Whether the figure is of an addition ("600 additional troops", "another 20")."""
    before = parse.tokens[max(0, own[0].i - 1) : own[0].i] if own else ()
    for token in (*before, *own):
        if states().get(token.lower) == "part":
            follows = token.i > number.i
            than = token.lower == "more" and not follows
            if not than:
                return True
    return False


def _is_rate(parse: Parse, number: Token) -> bool:
    """Whether so many are counted each year or month: "kills 100 people annually", "in a normal year"."""
    after = [
        t
        for t in parse.tokens[number.i + 1 : number.i + 1 + BEHIND]
        if t.sentence == number.sentence
    ]
    return any(t.lower in cues("rate") for t in after) or any(
        a.lower in cues("each") and b.lower in cues("period") for a, b in pairwise(after)
    )


def _number(parse: Parse, figure: Figure) -> Token | None:
    """The last token of the number inside a figure's span."""
    inside = parse.between(figure.start, figure.end)
    return next(
        (t for t in reversed(inside) if t.tag == "CD" or t.text[:1].isdigit()),
        inside[-1] if inside else None,
    )


def _value(figure: Figure) -> float | None:
    if figure.low is None or figure.high is None:
        return figure.low if figure.high is None else figure.high
    return (figure.low + figure.high) / 2


def _head(parse: Parse, figure: Figure, number: Token) -> Token:
    """The last noun of the figure's span, or its number where it has none."""
    inside = parse.between(figure.start, figure.end)
    return next((t for t in reversed(inside) if t.pos in ("NOUN", "PROPN")), number)


def _verb(parse: Parse, head: Token) -> Token | None:
    for above in islice(parse.ancestors(head.i), DEEPEST):
        if above.pos == "VERB":
            return above
    return head if head.pos == "VERB" else None


def _kind(figure: Figure, unit: str, parse: Parse, head: Token, verb: Token | None) -> str | None:
    """The class of the thing counted."""
    if unit in conversions():
        return f"measure:{conversions()[unit][0]}"
    if len(unit.split(" ")[0]) == 3 and unit[:3].isupper():
        what = _of(figure, parse)
        return f"money:{unit}:{what}" if what else f"money:{unit}"
    if unit == "percent":
        what = _of(figure, parse)
        return f"percent:{what}" if what else None
    if unit == "life":
        lost = verb is not None and verbs().get(verb.lemma.lower()) in ("loss", "death")
        return "death" if lost else None
    if unit in ("person", "civilian", "member") or classes().get(unit) in (
        "force",
        "child",
        "worker",
        "police",
        "protester",
    ):
        beside = _beside(parse, head)
        doing = (
            verbs().get(verb.lemma.lower())
            if verb is not None and suffers(parse, head, verb)
            else None
        )
        state = next(
            (states()[w] for w in beside if states().get(w) not in (None, "part", "military")), None
        )
        if state is None and doing is None and _is_toll(parse, head):
            return "death"
        if state or (doing and doing not in ("holds", "loss")):
            return state or doing
        if any(
            states().get(t.lower) == "military" for t in parse.between(figure.start, figure.end)
        ):
            return "force"
    return classes().get(unit, unit)


def _is_toll(parse: Parse, number: Token) -> bool:
    """Whether a bare number is that of a toll: "a toll of 40", "the toll rose to 40"."""
    if number.dep != "pobj":
        return False
    above = parse.tokens[parse.tokens[number.head].head]
    subjects = parse.children(above.i, "nsubj", "nsubjpass")
    return any(t.lemma.lower() in cues("toll") for t in (above, *subjects))


def _of(figure: Figure, parse: Parse) -> str:
    """The first word of what an amount is of, where that stands right behind it."""
    words = [w.lower() for w in beside(figure, parse) if w.lower() not in countries()]
    return next((w.strip(".,;:'’\"") for w in words if w.isalpha() and len(w) > 2), "")


def phrase_of(figure: Figure) -> str | None:
    """What is counted, without what brackets add of the sentence."""
    return (figure.counted or "").partition(" (")[0] or None


def beside(figure: Figure, parse: Parse) -> list[str]:
    """The words of what is counted as far as the text has them in the figure or right behind it,
    without what its clause says of it."""
    words = (phrase_of(figure) or "").split()
    if not words:
        return []
    inside = parse.between(figure.start, figure.end)
    last = inside[-1].i + 1 if inside else 0
    near = [t.text for t in (*inside, *parse.tokens[last : last + BEHIND])]
    text = " ".join(near).replace(" ", "")
    out: list[str] = []
    for word in words:
        if "".join((*out, word)) not in text:
            break
        out.append(word)
    return out


def _beside(parse: Parse, head: Token) -> list[str]:
    """The words next to a head and its complement ("12 people dead", "12 people were killed")."""
    following = [
        t.lower for t in parse.tokens[head.i + 1 : head.i + 3] if t.sentence == head.sentence
    ]
    before = [t.lower for t in parse.children(head.i, "amod", "acl")]
    return following + before


def _own_words(parse: Parse, figure: Figure, head: Token) -> tuple[Token, ...]:
    """The tokens of the figure and of what follows its head in the phrase that is counted."""
    inside = parse.between(figure.start, figure.end)
    if not inside:
        return ()
    stop = inside[-1].i + 1
    extra = max(0, len(beside(figure, parse)) - len((figure.unit_text or "").split()))
    following = tuple(
        t for t in parse.tokens[stop : stop + extra + 2] if t.sentence == head.sentence
    )
    return inside + following[: extra + 1 if extra else 0]

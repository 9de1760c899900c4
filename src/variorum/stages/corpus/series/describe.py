"""What a figure is a figure of: its class, whose, where, and the words that set it apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from variorum.records import Figure
from variorum.stages.corpus.series.tables import classes, conversions, countries, states, verbs
from variorum.syntax import Parse, Token

PLACES = frozenset({"GPE", "LOC", "FAC", "NORP"})
NAMED = frozenset({"GPE", "LOC", "FAC", "NORP", "ORG", "EVENT", "PERSON"})
CONTENT = frozenset({"NOUN", "ADJ", "PROPN", "VERB"})
LOCATIVES = frozenset(
    {
        "near",
        "in",
        "at",
        "on",
        "along",
        "around",
        "inside",
        "outside",
        "across",
        "within",
        "toward",
        "towards",
        "from",
        "to",
    }
)
SKIPPED = frozenset(
    {
        "year of age",
        "month of age",
        "week of age",
        "day of age",
        "share",
        "time",
        "way",
        "side",
        "thing",
        "point",
        "second",
        "minute",
        "hour",
        "day",
        "week",
        "fortnight",
        "month",
        "year",
        "decade",
        "century",
        "percentage point",
    }
)
STRICKEN = frozenset({"death", "injured", "missing", "displaced", "evacuee"})
VAGUE = frozenset({"tens", "dozens", "scores", "hundreds", "thousands", "millions", "billions"})


@dataclass(frozen=True, kw_only=True)
class Description:
    """``value`` is in the base unit of the figure's dimension. ``words`` are lemmas of its own
    phrase and clause, ``names`` the countries and names of its sentence. ``part`` marks an addition
    or rate, ``vague`` a number like "thousands" that bounds rather than measures."""

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


def describe(figure: Figure, parse: Parse, named: Mapping[int, str]) -> Description | None:
    """The description of a figure, or ``None`` where no series can be made of it. ``named`` maps
    the first character of a mention to the name of its entity."""
    unit = figure.unit
    number = _number(parse, figure)
    value = _value(figure)
    if unit is None or unit in SKIPPED or number is None or value is None or abs(value) in (0, 1):
        return None
    head = _head(parse, figure, number)
    verb = _verb(parse, head)
    kind = _kind(figure, unit, parse, head, verb)
    if kind is None:
        return None
    dimension = conversions().get(unit)
    value = value * dimension[1] if dimension else value
    sentence = parse.sentence_tokens(parse.sentences[number.sentence])
    own = _own_words(parse, figure, head)
    places = _places(parse, kind, head, verb, named)
    owners = _owners(parse, figure, own, head, verb, kind, named)
    words = frozenset(
        t.lemma.lower() for t in own if t.pos in CONTENT and t.i != head.i and not t.name
    ) | (
        {verb.lemma.lower()} if verb and verb.lemma.lower() not in ("be", "have", "say") else set()
    )
    return Description(
        figure=figure,
        kind=kind,
        value=abs(value),
        owners=owners,
        places=places,
        words=words,
        names=frozenset(
            _name(parse, t, named) for t in sentence if t.name in NAMED and _begins(parse, t)
        ),
        part=_is_part(own, number) or (" per " in unit),
        vague=any(w in VAGUE for w in (figure.qualifier or "").split()),
        weeks=_weeks(figure.as_of),
    )


def _is_part(own: tuple[Token, ...], number: Token) -> bool:
    """Whether the figure is of an addition ("350 additional troops", "another 20")."""
    for token in own:
        if states().get(token.lower) == "part":
            follows = token.i > number.i
            than = token.lower == "more" and not follows
            if not than:
                return True
    return False


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
    for above in parse.ancestors(head.i):
        if above.pos == "VERB":
            return above
    return head if head.pos == "VERB" else None


def _kind(figure: Figure, unit: str, parse: Parse, head: Token, verb: Token | None) -> str | None:
    """The class of the thing counted."""
    if unit in conversions():
        return f"measure:{conversions()[unit][0]}"
    if len(unit.split(" ")[0]) == 3 and unit[:3].isupper():
        return f"money:{unit}:{_of(figure)}" if figure.counted else f"money:{unit}"
    if unit == "percent":
        return f"percent:{_of(figure)}" if figure.counted else None
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
            if verb is not None and _suffers(parse, head, verb)
            else None
        )
        state = next(
            (states()[w] for w in beside if states().get(w) not in (None, "part", "military")), None
        )
        if state or (doing and doing not in ("holds", "loss")):
            return state or doing
        if any(
            states().get(t.lower) == "military" for t in parse.between(figure.start, figure.end)
        ):
            return "force"
    return classes().get(unit, unit)


def _of(figure: Figure) -> str:
    """The last word of what an amount is of."""
    words = (figure.counted or "").lower().split()
    return next((w.strip(".,;:'’\"") for w in words if w.isalpha() and len(w) > 2), "")


def _beside(parse: Parse, head: Token) -> list[str]:
    """The words next to a head and its complement ("12 people dead", "12 people were killed")."""
    following = [
        t.lower for t in parse.tokens[head.i + 1 : head.i + 3] if t.sentence == head.sentence
    ]
    before = [t.lower for t in parse.children(head.i, "amod", "acl")]
    return following + before


def _suffers(parse: Parse, head: Token, verb: Token) -> bool:
    """Whether the counted are those the verb is done to: its object, or the subject of a passive or
    of dying."""
    top = head
    while top.head != verb.i and top.head != top.i:
        top = parse.tokens[top.head]
        if top.dep in ("pobj",):
            return False
    if top.dep in ("dobj", "nsubjpass", "npadvmod", "attr", "obj"):
        return True
    return top.dep == "nsubj" and verb.lemma.lower() in ("die", "drown", "flee")


def _own_words(parse: Parse, figure: Figure, head: Token) -> tuple[Token, ...]:
    """The tokens of the figure and of what follows its head in the phrase that is counted."""
    inside = parse.between(figure.start, figure.end)
    if not inside:
        return ()
    stop = inside[-1].i + 1
    extra = max(0, len((figure.counted or "").split()) - len((figure.unit_text or "").split()))
    following = tuple(
        t for t in parse.tokens[stop : stop + extra + 2] if t.sentence == head.sentence
    )
    return inside + following[: extra + 1 if extra else 0]


def _begins(parse: Parse, token: Token) -> bool:
    return (
        token.i == 0
        or parse.tokens[token.i - 1].name != token.name
        or parse.tokens[token.i - 1].sentence != token.sentence
    )


def _name(parse: Parse, token: Token, named: Mapping[int, str]) -> str:
    """The country a name stands for, or the name in lower case."""
    last = token.i + 1
    while (
        last < len(parse.tokens)
        and parse.tokens[last].name == token.name
        and parse.tokens[last].sentence == token.sentence
    ):
        last += 1
    words = [
        t.lower
        for t in parse.tokens[token.i : last]
        if t.lower not in ("the", "'s", "’s", "'", "’")
    ]
    spelled = " ".join(words)
    table = countries()
    for form in (spelled, words[-1] if words else "", words[0] if words else ""):
        if form in table:
            return table[form]
    known = named.get(token.start, "").lower()
    return table.get(known, known) or spelled


def _places(
    parse: Parse, kind: str, head: Token, verb: Token | None, named: Mapping[int, str]
) -> frozenset[str]:
    """The places that prepositions of the figure's phrase or of its verb name; for what befell
    people also those of the verb's subject ("the war in … has killed")."""
    found = set()
    starts = {head.i}
    if verb is not None:
        starts.add(verb.i)
        if kind in STRICKEN:
            starts |= {t.i for t in parse.children(verb.i, "nsubj")}
    for start in starts:
        for prep in parse.children(start, "prep"):
            if prep.lower not in LOCATIVES or (prep.i < head.i and start != head.i):
                continue
            first, last = parse.subtree(prep.i)
            for token in parse.tokens[first : min(last, first + 12)]:
                if token.name in PLACES and _begins(parse, token):
                    found.add(_name(parse, token, named))
    return frozenset(found)


def _owners(
    parse: Parse,
    figure: Figure,
    own: tuple[Token, ...],
    head: Token,
    verb: Token | None,
    kind: str,
    named: Mapping[int, str],
) -> frozenset[str]:
    """Whose the counted are: their nationality, their possessor, or who has or sends them."""
    table = countries()
    inside = parse.between(figure.start, figure.end)
    before = parse.tokens[max(0, inside[0].i - 2) : inside[0].i] if inside else ()
    found = {table[t.lower] for t in inside if t.lower in table}
    found |= {
        table[t.lower]
        for t in before
        if t.lower in table and t.sentence == head.sentence and parse.tokens[t.i + 1].tag == "POS"
    }
    if (
        found
        or verb is None
        or verbs().get(verb.lemma.lower()) != "holds"
        or not _suffers(parse, head, verb)
    ):
        return frozenset(found)
    return frozenset(_holder(parse, verb, named))


def _holder(parse: Parse, verb: Token, named: Mapping[int, str]) -> set[str]:
    """The subject of a verb of having or sending; of the verb it is coordinated with if it has none."""
    for _ in range(4):
        for subject in parse.children(verb.i, "nsubj"):
            first, last = parse.subtree(subject.i)
            names = {
                _name(parse, t, named)
                for t in parse.tokens[first : min(last, first + 8)]
                if t.name in NAMED and _begins(parse, t)
            }
            return names or {subject.lemma.lower()} if subject.pos != "PRON" else set()
        if verb.dep not in ("conj", "xcomp"):
            break
        verb = parse.tokens[verb.head]
    return set()


def _weeks(as_of: str | None) -> int | None:
    """The number of weeks since year 0 of a day or month, roughly; of a bare year ``None``."""
    if as_of is None or len(as_of) < 7:
        return None
    year, month = int(as_of[:4]), int(as_of[5:7])
    day = int(as_of[8:10]) if len(as_of) >= 10 else 15
    return (year * 372 + month * 31 + day) // 7

"""What an amount is an amount of: acid, grain, fish; told beside it, or understood from before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from variorum.records import Figure
from variorum.stages.corpus.series.describe import Description, beside
from variorum.stages.corpus.series.tables import cues
from variorum.stages.corpus.series.whose import NAMED, begins, name_of
from variorum.syntax import Parse

LEAD = 3  # sentences of an article, its title among them, that say where its story happens


def is_stuff(kind: str) -> bool:
    """Whether amounts of this class are of a stuff (litres, tonnes), not of an extent (miles)."""
    return kind.removeprefix("measure:") in cues("stuff")


def told(figure: Figure, parse: Parse) -> str | None:
    """The noun, as a lemma, of the stuff that stands beside an amount: of "two tonnes of wet grain"
    it is "grain"."""
    words = [word.lower() for word in beside(figure, parse)]
    if len(words) > 2 and words[1] == "of" and words[0] == (figure.unit_text or "").lower():
        words = words[2:]
    stop = next((k for k, w in enumerate(words) if k and w in cues("after")), len(words))
    last = words[stop - 1] if words[:stop] else None
    if last is None or last == (figure.unit_text or "").lower():
        return None
    token = parse.token_at(figure.start)
    sentence = parse.sentences[token.sentence] if token else None
    here = parse.sentence_tokens(sentence) if sentence else ()
    return next((t.lemma.lower() for t in here if t.lower == last and t.pos == "NOUN"), last)


def understood(described: Sequence[Description], parses: Mapping[str, Parse]) -> list[Description]:
    """The same descriptions; amounts that do not say of what they are of the stuff that their
    sentence names, where other texts give amounts of it, or else of that of the last such amount
    of their article."""
    known: dict[str, set[str]] = defaultdict(set)
    for d in described:
        if d.matter:
            known[d.kind].add(d.matter)
    out, last = [], dict[tuple[str, str], str]()
    for d in sorted(described, key=lambda d: (d.figure.article, d.figure.start, d.figure.id)):
        key = d.figure.article, d.kind
        if is_stuff(d.kind):
            named = d.matter or _named(d.figure, parses[d.figure.article], known[d.kind])
            found = named or last.get(key)
            if found:
                last[key] = found
                d = replace(d, matter=found)
        out.append(d)
    return sorted(out, key=lambda d: d.figure.id)


def _named(figure: Figure, parse: Parse, known: set[str]) -> str | None:
    """The one of ``known`` that the figure's sentence names last before it, else first after it."""
    token = parse.token_at(figure.start)
    if token is None or not known:
        return None
    here = parse.sentence_tokens(parse.sentences[token.sentence])
    found = [t for t in here if t.pos == "NOUN" and t.lemma.lower() in known]
    before = [t for t in found if t.end <= figure.start]
    return (before[-1] if before else found[0]).lemma.lower() if found else None


def setting(parse: Parse, named: Mapping[int, str]) -> frozenset[str]:
    """The names of an article's title and first sentences that are of no whole country or people:
    where, or around whom, its story happens."""
    last = parse.sentences[min(LEAD, len(parse.sentences)) - 1].last if parse.sentences else 0
    return frozenset(
        name_of(parse, t, named)
        for t in parse.tokens[:last]
        if t.name in NAMED - {"NORP", "PERSON"} and begins(parse, t)
    )

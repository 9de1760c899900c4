"""What a series is called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

from variorum.stages.corpus.series.describe import Description, phrase_of
from variorum.stages.corpus.series.tables import cues, rows
from variorum.stages.corpus.series.whose import EVERYWHERE, SEVERAL

MOST_WORDS = 8


@cache
def _labels() -> dict[str, str]:
    return dict(rows("labels.tsv"))


@cache
def _adjectives() -> dict[str, tuple[str, ...]]:
    return {
        country: tuple(word.strip() for word in people.split(","))
        for country, people, _ in rows("countries.tsv")
    }


def of_people(described: Sequence[Description]) -> bool:
    """Whether the figures are of people, by what befell them, whatever noun their texts use."""
    kinds = Counter(d.kind for d in described)
    return min(kinds, key=lambda k: (-kinds[k], k)) in _labels()


def label(described: Sequence[Description]) -> str | None:
    """The clearest description of what the figures count: the most frequent phrase of the texts
    without a pronoun, names and length deciding among equals; whose it is is put before it where
    all figures that tell agree and the phrase does not say. An amount that is of nothing named is
    called by its dimension and the names its sentences share; ``None`` where there are none."""
    kinds = Counter(d.kind for d in described)
    kind = min(kinds, key=lambda k: (-kinds[k], k))
    if kind in _labels():
        places = Counter(place for d in described for place in d.places - {SEVERAL})
        place = min(places, key=lambda p: (-places[p], p), default=None)
        if place is None or places[place] * 2 < len(described):
            return _labels()[kind]
        where = "worldwide" if place == EVERYWHERE else f"in {place.title()}"
        return f"{_labels()[kind]} {where}"
    amount, _, dimension = kind.partition(":")
    if any(d.matter for d in described):
        return _of_stuff(described)
    still = dimension in cues("extent")
    if still or (
        amount in ("measure", "money") and not any(phrase_of(d.figure) for d in described)
    ):
        shared = frozenset.intersection(*(d.names for d in described))
        what = dimension if amount == "measure" else amount
        return f"{what} ({', '.join(n.title() for n in sorted(shared))})" if shared else None
    phrases = Counter(
        phrase
        for d in described
        if (phrase := phrase_of(d.figure) or d.figure.unit_text or d.figure.unit)
    )
    if not phrases:
        return kind

    def rank(phrase: str) -> tuple[float, int, str]:
        words = phrase.split()
        clear = not cues("unclear") & {w.lower() for w in words}
        named = any(w[:1].isupper() for w in words)
        score = (
            phrases[phrase] / len(described)
            + clear
            + named / 2
            + (1 < len(words) <= MOST_WORDS) / 2
        )
        return (-score, -min(len(words), MOST_WORDS), phrase)

    best = min(phrases, key=rank)
    owners = {owner for d in described for owner in d.owners}
    if len(owners) == 1:
        forms = _adjectives().get(next(iter(owners)), ())
        if forms and not any(form in best.lower() for form in (*owners, *forms)):
            return f"{forms[0].title()} {best}"
    return best


def _of_stuff(described: Sequence[Description]) -> str:
    """What an amount is of, in the shortest words of the texts, and the unit where there is one."""
    matter = min(d.matter for d in described if d.matter)
    told = {phrase for d in described if (phrase := phrase_of(d.figure))}
    fitting = [p for p in told if p.lower().split()[-1].startswith(matter)] or [matter]
    best = min(fitting, key=lambda p: (len(p.split()), p))
    units = {d.figure.unit for d in described}
    texts = Counter(d.figure.unit_text for d in described if d.figure.unit_text)
    if len(units) > 1 or not texts or " of " in best:
        return best
    unit = min(texts, key=lambda t: (-texts[t], t))
    return f"{unit} of {best}"

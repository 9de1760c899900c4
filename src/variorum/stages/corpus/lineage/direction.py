"""Which of two related articles came first, and what speaks for it.

Evidence has a weight: above 0 it says that ``a`` is the source, below 0 that ``b`` is. What a text
states of its own origin outweighs dates, dates outweigh what can be read from the wording.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from variorum.records import Article, Direction
from variorum.stages.corpus.lineage.compare import EDITED, Comparison
from variorum.stages.corpus.lineage.shape import Shape

STATED, DATED = 4.0, 3.0
SHUFFLED, STRANGE, MISSING, LOOSE = 2.0, 2.0, 1.5, 1.5
AROUND, QUOTES, TYPED = 1.2, 1.0, 0.7

ENOUGH = 0.9
"""Weight from which the direction is called inferred."""

STRANGER = "the copy has the stranger wording where the two differ"
UNQUOTED = "quotation marks are lost in the copy"

SAME_DAYS = 3
"""Days that may lie between two reports of one event."""

SOME, MUCH = 12, 25
"""Words: a line or two, and more than a line or two."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that speaks for a direction, in words a reader understands."""

    weight: float
    words: str
    stated: bool = False


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two articles with what is known of it alone."""

    article: Article
    shape: Shape
    noise: int  # characters
    credit: str | None
    credited: frozenset[str]  # outlets of the corpus that the credit names
    agency: str | None


def day(article: Article) -> tuple[str, str] | None:
    """First and last day on which ``article`` may have been published."""
    if article.published:
        return article.published[:10], article.published[:10]
    if article.published_from and article.published_to:
        return article.published_from[:10], article.published_to[:10]
    return None


def evidence(
    c: Comparison, a: Side, b: Side, familiar: tuple[float, float] | None = None
) -> list[Evidence]:
    """All that tells whether ``a`` or ``b`` is the source. ``familiar`` is the share of each side's
    own word pairs that other articles use as well, where there are enough of them to tell."""
    found = outer(a, b)
    found += _lacking(c, a, b)
    typography = _typography(c, a, b)
    # Without its quotation marks a text has none that open or close alone: the shapes say nothing.
    comparable = all(e.words != UNQUOTED for e in typography)
    if comparable and c.in_order < 0.6 and abs(a.shape.coherence - b.shape.coherence) >= 0.1:
        sign = 1.0 if a.shape.coherence > b.shape.coherence else -1.0
        found.append(Evidence(sign * SHUFFLED, "the sentences of the copy do not hang together"))
    if familiar is not None:
        ours, theirs = familiar
        if max(ours, theirs) >= 1.25 * min(ours, theirs) + 0.01:
            sign = 1.0 if ours > theirs else -1.0
            found.append(Evidence(sign * STRANGE, STRANGER))
    return [*found, *typography]


def reworded_side(found: Iterable[Evidence]) -> int:
    """Where neither can come from the other, because one lost its quotation marks and the other its
    wording: 1 if ``b`` is the one that was reworded, -1 if ``a`` is. 0: no such thing."""
    weights = {e.words: e.weight for e in found if e.words in (STRANGER, UNQUOTED)}
    stranger, unquoted = weights.get(STRANGER, 0.0), weights.get(UNQUOTED, 0.0)
    return 0 if stranger * unquoted >= 0 else 1 if stranger > 0 else -1


def same_days(a: Article, b: Article, *, undated: bool) -> bool:
    """Whether two articles may be of the same days, as reports of one event are; ``undated`` where
    one of them has no day."""
    x, y = day(a), day(b)
    if x is None or y is None:
        return undated
    try:
        (x0, x1), (y0, y1) = (tuple(map(date.fromisoformat, d)) for d in (x, y))
    except ValueError:
        return False
    return max((y0 - x1).days, (x0 - y1).days) <= SAME_DAYS


def outer(a: Side, b: Side) -> list[Evidence]:
    """What tells the direction before the texts are compared: credits and dates."""
    return [*_stated(a, b), *_stated(b, a, -1.0), *_dated(a, b)]


def verdict(found: list[Evidence]) -> tuple[float, Direction]:
    """The weight of all evidence together and what it amounts to."""
    net = sum(e.weight for e in found)
    if abs(net) < ENOUGH:
        return net, "unknown"
    stated = any(e.stated and e.weight * net > 0 for e in found)
    return net, "known" if stated else "inferred"


def _stated(a: Side, b: Side, sign: float = 1.0) -> list[Evidence]:
    """Whether ``b`` says that it took its text from ``a`` or at least from elsewhere: where it names a
    third, ``a`` may have it from there or from ``b``."""
    out = []
    if b.credit and (a.article.outlet in b.credited or not (a.credit or b.credited)):
        out.append(Evidence(sign * STATED, f"the copy says so: “{b.credit}”", stated=True))
    agency = b.agency
    if agency and a.article.outlet and agency.lower() == a.article.outlet.lower():
        out.append(Evidence(sign * STATED, f"the copy credits {agency}", stated=True))
    return out


def _dated(a: Side, b: Side) -> list[Evidence]:
    x, y = day(a.article), day(b.article)
    if x is None or y is None:
        return []
    for first, second, sign in ((x, y, 1.0), (y, x, -1.0)):
        if first[1] < second[0]:
            return [Evidence(sign * DATED, f"the source is of {first[1]}, the copy of {second[0]}")]
    return []


def _lacking(c: Comparison, a: Side, b: Side) -> list[Evidence]:
    """What one has and the other lacks: a cut copy has nothing of its own; a copy with lines of its
    outlet around it lacks nothing."""
    out = []
    for more, less, sign in ((c.extra_a, c.extra_b, 1.0), (c.extra_b, c.extra_a, -1.0)):
        if more > MUCH and less <= SOME:
            out.append(
                Evidence(
                    sign * MISSING, f"the source has {more} words the copy lacks, the copy {less}"
                )
            )
        elif less == 0 and 0 < more <= MUCH and c.verbatim > 0.9:
            out.append(
                Evidence(-sign * AROUND, f"the copy adds only lines of its outlet ({more} words)")
            )
    if a.noise == 0 < b.noise or b.noise == 0 < a.noise:
        sign = 1.0 if b.noise else -1.0
        out.append(Evidence(sign * AROUND / 2, "the copy has page furniture the source lacks"))
    return out


def _typography(c: Comparison, a: Side, b: Side) -> list[Evidence]:
    """Printers' quotation marks are lost on the way, never gained; spaces go astray."""
    out = []
    for x, y, sign in ((a.shape, b.shape, 1.0), (b.shape, a.shape, -1.0)):
        if x.quotes >= 4 and y.quotes * 4 <= x.quotes:
            out.append(Evidence(sign * QUOTES, UNQUOTED))
        elif x.curly >= 4 and y.curly * 4 <= x.curly:
            out.append(Evidence(sign * TYPED, "the copy has typewriter quotation marks"))
        if c.verbatim < EDITED and y.loose >= 3 and y.loose >= 3 * x.loose:
            words = f"the copy has {y.loose} misplaced spaces, as machines leave them"
            out.append(Evidence(sign * LOOSE, words))
    return out

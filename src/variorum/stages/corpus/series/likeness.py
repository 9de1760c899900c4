"""How alike the sentences of two figures are, the words that few figures stand beside weighing most."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from variorum.stages.corpus.series.describe import Description

FLAT = (
    1000  # figures that are thought besides those of the corpus, so that small ones weigh all alike
)


def told(d: Description) -> frozenset[str]:
    """All that a figure's sentence says besides the figure."""
    return d.words | d.around | d.names | d.owners | d.places


@dataclass(frozen=True)
class Likeness:
    """The weights of words, the rarer the greater, and of the sentence of each figure."""

    weights: Mapping[str, float]
    said: Sequence[frozenset[str]]
    whole: Sequence[float]

    @classmethod
    def of(cls, described: Sequence[Description]) -> Likeness:
        said = [told(d) for d in described]
        counts = Counter(word for words in said for word in words)
        most = math.log(FLAT + len(said))
        weights = {word: most - math.log(count + 1) for word, count in counts.items()}
        return cls(weights, said, [_weight(weights, words) for words in said])

    def __call__(self, i: int, j: int) -> float:
        """Between 0, nothing in common, and 1, the same words."""
        both = math.sqrt(self.whole[i] * self.whole[j])
        return _weight(self.weights, self.said[i] & self.said[j]) / both if both else 0.0


def _weight(weights: Mapping[str, float], words: Iterable[str]) -> float:
    return math.fsum(weights[word] for word in words)

"""What the surroundings of a cue add to its rate: logistic regression with a pull to the prior.

The likeliest reading of every place is one case. It is described by the log odds of its pair's rate
among the other places and by the names of its context; what is learnt is how right the reading is: 1
with content and source right, ½ with the content alone, 0 otherwise. The prior believes in the rate
alone (weight 1, all others 0). Newton's method from the prior, a fixed number of steps; the cases are
counted and sorted, so that the order of the articles changes nothing. There is no chance in it: no seed.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

import numpy as np

from variorum.stages.article.statements.lexicon import Lexicon
from variorum.stages.article.statements.readings import LEAST_RATE
from variorum.training.places import Place
from variorum.training.rates import rate_of_others
from variorum.training.regression import regressed

PULL = 3.0  # strength of the prior: bends the optimum as much as twelve cases at even odds
RATE = "rate"
SURE = 0.001  # rates are kept so far from 0 and 1, as the stage keeps them

Case = tuple[float, tuple[str, ...], float]
"""Rate, context, rightness."""


def cases(places: Iterable[Place], lexicon: Lexicon) -> Counter[Case]:
    """The likeliest readings that the stage would look at, with how often each case came."""
    found: Counter[Case] = Counter()
    for place in places:
        rates = [
            rate_of_others(lexicon, place.lexeme, r.pattern, r.reported) for r in place.readings
        ]
        best = rates.index(max(rates))
        if rates[best] >= LEAST_RATE:
            reading = place.readings[best]
            right = (reading.reported + reading.sourced) / 2
            found[rates[best], reading.context, right] += 1
    return found


def fitted(found: Counter[Case]) -> dict[str, float]:
    """The weights of the rate's log odds and of every name in a context, names in order."""
    names = [RATE, *sorted({name for _, context, _ in found for name in context})]
    column = {name: k for k, name in enumerate(names)}
    ordered = sorted(found)
    features = np.zeros((len(ordered), len(names)))
    for k, (rate, context, _) in enumerate(ordered):
        features[k, 0] = log_odds(rate)
        features[k, [column[name] for name in context]] = 1.0
    right = np.array([case[2] for case in ordered])
    times = np.array([float(found[case]) for case in ordered])
    prior = np.zeros(len(names))
    prior[0] = 1.0
    weights = regressed(features, right, times, prior, PULL)
    return dict(zip(names, weights.tolist(), strict=True))


def log_odds(rate: float) -> float:
    rate = min(max(rate, SURE), 1.0 - SURE)
    return math.log(rate / (1.0 - rate))

"""The trained tagger, run on the processor with ONNX Runtime.

Every window goes through the network alone and on one thread: 8-bit networks scale their numbers by the
largest of a run, so that a window beside others, or sums in another order, would give other digits.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from variorum.models.networks import session_of
from variorum.models.tagger.pieces import FIRST, LAST, Pieces, Window, windows

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

Floats = NDArray[np.float32]
CUE, SOURCE, CONTENT = 0, 1, 2
OUTSIDE, BEGIN, INSIDE = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Links:
    """Where the pieces of one window, from piece ``first`` on, point: a score for each pair, with the
    window's first and last mark around the pieces on both sides."""

    first: int
    owner: Floats
    speaker: Floats


@dataclass(frozen=True, slots=True)
class Scores:
    """What the network says of an article: log probabilities of tags, (pieces, 3, 3), for cue, source and
    content each outside, begin, inside; and for each piece the window whose links count."""

    tags: Floats
    links: tuple[Links, ...]
    window: tuple[int, ...]

    def owners(self, first: int, last: int) -> list[tuple[int, Floats]]:
        """For each window that pieces ``first`` to ``last`` (excluded) were read in: its first piece, and
        how likely their cue begins at each of its pieces, summed over them."""
        out = []
        while first < last:
            number = self.window[first]
            end = bisect_right(self.window, number, first, last)
            links = self.links[number]
            rows = links.owner[first - links.first + 1 : end - links.first + 1]
            out.append((links.first, _softmax(rows)[:, 1:-1].sum(0)))
            first = end
        return out

    def speaker(self, piece: int) -> tuple[int, Floats]:
        """The first piece of the window, and how likely the source of the cue that begins at this piece begins
        at each of its pieces, with "none" before all."""
        links = self.links[self.window[piece]]
        row = piece - links.first + 1
        return links.first, _softmax(links.speaker[row : row + 1])[0, :-1]


def scores(pieces: Pieces, session: InferenceSession) -> Scores:
    """The network's scores of all pieces of an article."""
    tags = np.zeros((len(pieces), 3, 3), np.float32)
    links: list[Links] = []
    window: list[int] = []
    for number, place in enumerate(windows(pieces)):
        found, owner, speaker = session.run(None, _input(pieces, place))
        core = found[0][1 + place.core - place.first : -1].reshape(-1, 3, 3)
        tags[place.core : place.last] = core - np.log(np.exp(core).sum(2, keepdims=True))
        links.append(Links(place.first, owner[0], speaker[0]))
        window += [number] * (place.last - place.core)
    return Scores(tags, tuple(links), tuple(window))


def _input(pieces: Pieces, place: Window) -> dict[str, NDArray[np.int64]]:
    part = slice(place.first, place.last)
    return {
        "ids": np.array([[FIRST, *pieces.ids[part], LAST]], np.int64),
        "kinds": np.array([[0, *pieces.kinds[part], 0]], np.int64),
    }


def _softmax(rows: Floats) -> Floats:
    grown: Floats = np.exp(rows - rows.max(1, keepdims=True))
    out: Floats = grown / grown.sum(1, keepdims=True)
    return out


NAME = "tagger"


def packaged() -> Traversable:
    """The folder that the weights come in."""
    return files("variorum.models.tagger").joinpath("data")


@cache
def tagger() -> InferenceSession | None:
    """The packaged network; ``None`` where its file is not there."""
    return session_of(packaged(), NAME)

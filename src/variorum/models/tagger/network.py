"""The trained tagger, run on the processor with ONNX Runtime.

Every window goes through the network alone and on one thread: 8-bit networks scale their numbers by the
largest of a run, so that a window beside others, or sums in another order, would give other digits.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from variorum.errors import ModelError
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


WEIGHTS, DIGEST = "tagger.onnx", "tagger.sha256"


def packaged() -> Traversable:
    """The folder that the weights come in."""
    return files("variorum.models.tagger").joinpath("data")


@cache
def tagger() -> InferenceSession | None:
    """The packaged network; ``None`` where its file is not there."""
    return session_of(packaged())


def identity(folder: Traversable) -> str | None:
    """The SHA-256 of the weights in ``folder``, ``None`` where there are none. Raises
    :class:`ModelError` where it is not the one that was written down with them."""
    weights = folder.joinpath(WEIGHTS)
    if not weights.is_file():
        return None
    wanted = folder.joinpath(DIGEST).read_text("ascii").split()[0]
    found = hashlib.sha256(weights.read_bytes()).hexdigest()
    if found != wanted:
        raise ModelError(
            f"{weights} is damaged: its SHA-256 is {found[:12]}…, not {wanted[:12]}…. Install variorum again, "
            "or remove the file to have statements found by rules alone."
        )
    return found


def session_of(folder: Traversable) -> InferenceSession | None:
    """The network in ``folder``, as :func:`identity` finds it."""
    if identity(folder) is None:
        return None
    from onnxruntime import InferenceSession, SessionOptions

    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    weights = folder.joinpath(WEIGHTS).read_bytes()
    return InferenceSession(weights, options, providers=["CPUExecutionProvider"])

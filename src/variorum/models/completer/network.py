"""The trained completer, run on the processor with ONNX Runtime."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING

import numpy as np

from variorum.models.completer.surroundings import Surroundings
from variorum.models.networks import session_of

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

NAME = "completer"
INPUTS = ("ids", "kinds", "up", "down", "ties")


def packaged() -> Traversable:
    """The folder that the weights come in."""
    return files("variorum.models.completer").joinpath("data")


@cache
def completer() -> InferenceSession | None:
    """The packaged network; ``None`` where its file is not there."""
    return session_of(packaged(), NAME)


def probabilities(given: Surroundings, session: InferenceSession) -> list[float]:
    """For each word that was read, how probable it is that the figure's phrase needs it."""
    told = {name: np.array([getattr(given, name)], np.int64) for name in INPUTS}
    (logits,) = session.run(None, told)
    chances = 1 / (1 + np.exp(-logits[0, given.begins].astype(np.float64)))
    out: list[float] = chances.tolist()
    return out

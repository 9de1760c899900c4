"""Packaged networks: their files, and how they are run.

A network alone on one thread gives the same digits on a machine whatever runs beside it. Of a network ``name``
there are ``name.onnx`` and ``name.sha256`` in one folder.
"""

from __future__ import annotations

import hashlib
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING

from variorum.errors import ModelError

if TYPE_CHECKING:
    from onnxruntime import InferenceSession


def weights(folder: Traversable, name: str) -> Traversable:
    return folder.joinpath(f"{name}.onnx")


def digest(folder: Traversable, name: str) -> Traversable:
    return folder.joinpath(f"{name}.sha256")


def identity(folder: Traversable, name: str) -> str | None:
    """The SHA-256 of the weights in ``folder``, ``None`` where there are none. Raises
    :class:`ModelError` where it is not the one that was written down with them."""
    file = weights(folder, name)
    if not file.is_file():
        return None
    wanted = digest(folder, name).read_text("ascii").split()[0]
    found = hashlib.sha256(file.read_bytes()).hexdigest()
    if found != wanted:
        raise ModelError(
            f"{file} is damaged: its SHA-256 is {found[:12]}…, not {wanted[:12]}…. Install variorum again, "
            "or remove the file to have the article read by rules alone."
        )
    return found


def session_of(folder: Traversable, name: str) -> InferenceSession | None:
    """The network in ``folder``, as :func:`identity` finds it."""
    if identity(folder, name) is None:
        return None
    from onnxruntime import InferenceSession, SessionOptions

    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    file = weights(folder, name).read_bytes()
    return InferenceSession(file, options, providers=["CPUExecutionProvider"])

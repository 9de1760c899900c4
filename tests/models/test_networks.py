"""Packaged weights: missing, or with another digest."""

from __future__ import annotations

from pathlib import Path

import pytest

from variorum.errors import ModelError
from variorum.models.networks import digest, identity, session_of, weights


def test_without_weights_there_is_no_network(tmp_path: Path) -> None:
    assert identity(tmp_path, "any") is None
    assert session_of(tmp_path, "any") is None


def test_weights_with_another_digest_are_refused_with_a_way_out(tmp_path: Path) -> None:
    Path(str(weights(tmp_path, "any"))).write_bytes(b"not a network")
    Path(str(digest(tmp_path, "any"))).write_text("0" * 64 + "  any.onnx\n")
    with pytest.raises(ModelError, match=r"damaged.*Install variorum again"):
        session_of(tmp_path, "any")

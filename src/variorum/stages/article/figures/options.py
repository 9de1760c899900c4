"""Options of the figures stage."""

from __future__ import annotations

from variorum.options import StageOptions


class Options(StageOptions, frozen=True, kw_only=True):
    """There is nothing to set."""

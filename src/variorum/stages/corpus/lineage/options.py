"""Options of the lineage stage."""

from __future__ import annotations

from variorum.options import StageOptions


class Options(StageOptions, frozen=True, kw_only=True):
    """None yet."""

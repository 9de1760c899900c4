"""Options of the statements stage."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from variorum.options import StageOptions


class Options(StageOptions, frozen=True, kw_only=True):
    min_confidence: Annotated[
        float,
        Meta(ge=0, le=1, description="Statements less sure than this, 0 to 1, are left out."),
    ] = 0.35

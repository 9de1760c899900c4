"""Options of the disputes stage."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from variorum.options import StageOptions


class Options(StageOptions, frozen=True, kw_only=True):
    threshold: Annotated[
        float,
        Meta(
            ge=0.0,
            le=1.0,
            description="How alike the words of a denial and a claim must be, 0 to 1.",
        ),
    ] = 0.3
    claims: Annotated[
        int, Meta(ge=1, description="Claims that one denial is held against at most.")
    ] = 12

"""Options of the claims stage."""

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
            description="How alike what two sources say must be to be one claim, 0 to 1.",
        ),
    ] = 0.6
    one_source: Annotated[
        float,
        Meta(
            ge=0.0,
            le=1.0,
            description="How alike what one source says twice must be to be one claim, 0 to 1.",
        ),
    ] = 0.5
    days: Annotated[
        int,
        Meta(ge=0, description="Days that may lie between two reports of one claim."),
    ] = 14

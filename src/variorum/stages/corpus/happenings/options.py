"""Options of the happenings stage."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from variorum.options import StageOptions


class Options(StageOptions, frozen=True, kw_only=True):
    days: Annotated[
        int,
        Meta(
            ge=0,
            description="Days that may lie between what is told without a date in two articles of "
            "one event.",
        ),
    ] = 1

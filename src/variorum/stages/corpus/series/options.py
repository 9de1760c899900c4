"""Options of the series stage."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from variorum.options import StageOptions


class Options(StageOptions, frozen=True, kw_only=True):
    ratio: Annotated[
        float,
        Meta(
            ge=1.0, description="How many times larger one figure of a thing may be than the next."
        ),
    ] = 2.5
    weeks: Annotated[
        int, Meta(ge=0, description="Weeks between two figures beyond which they are not joined.")
    ] = 26

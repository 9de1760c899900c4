"""Options of the lineage stage."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from variorum.options import StageOptions


class Options(StageOptions, frozen=True, kw_only=True):
    """What a user may want to turn."""

    boilerplate_reports: Annotated[
        int,
        Meta(
            ge=2,
            description="A sentence that stands in more reports than this is boilerplate and shows no descent.",
        ),
    ] = 8

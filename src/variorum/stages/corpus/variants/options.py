"""Options of the variants stage."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from variorum.options import StageOptions


class Options(StageOptions, frozen=True, kw_only=True):
    """What a user may want to turn."""

    most_substitutions: Annotated[
        int,
        Meta(
            ge=0,
            description="Replaced words that are kept for two copies, in the order of the text; a spun copy has hundreds. Numbers, dates, names, negations and quotations are always kept.",
        ),
    ] = 60

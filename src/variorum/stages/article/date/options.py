"""Options of the date stage."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from variorum.options import StageOptions


class Options(StageOptions, frozen=True, kw_only=True):
    infer: Annotated[
        bool,
        Meta(
            description="Infer the days an article may be from out of its own words where nothing states its date."
        ),
    ] = True

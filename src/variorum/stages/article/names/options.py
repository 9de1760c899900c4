"""Options of the names stage."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from variorum.options import StageOptions


class Options(StageOptions, frozen=True, kw_only=True):
    captions: Annotated[
        bool, Meta(description="Whether names in the captions of photos are mentions too.")
    ] = True

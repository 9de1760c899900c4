"""Options of the dating stage."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from variorum.options import StageOptions


class Options(StageOptions, frozen=True, kw_only=True):
    latest: Annotated[
        int,
        Meta(
            ge=0,
            description="Days after its original by which a copy has nearly always appeared: how wide a range is where copies bound it on one side only.",
        ),
    ] = 31

"""Options of the entities stage."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from variorum.options import StageOptions


class Options(StageOptions, frozen=True, kw_only=True):
    metonyms: Annotated[
        bool,
        Meta(
            description="Join a capital or seat of power that acts in its sentence with its state."
        ),
    ] = True

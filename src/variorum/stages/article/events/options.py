"""Options of the events stage."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from variorum.options import StageOptions


class Options(StageOptions, frozen=True, kw_only=True):
    without_actor: Annotated[
        bool, Meta(description="Keep events whose actor the sentence does not name.")
    ] = True

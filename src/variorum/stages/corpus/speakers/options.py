"""Options of the speakers stage."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from variorum.options import StageOptions


class Options(StageOptions, frozen=True, kw_only=True):
    lend: Annotated[
        bool,
        Meta(description="Let a copy that names a speaker lend the name to one that does not."),
    ] = True

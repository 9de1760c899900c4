"""Options of the parse stage."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from variorum.options import StageOptions


class Options(StageOptions, frozen=True, kw_only=True):
    batch_size: Annotated[int, Meta(ge=1, description="Paragraphs the parser takes at once.")] = 64

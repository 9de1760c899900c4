"""Options of the timeline stage."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from variorum.options import StageOptions


class Options(StageOptions, frozen=True, kw_only=True):
    least_reports: Annotated[
        int, Meta(ge=1, description="Days that fewer independent reports speak of are left out.")
    ] = 1

"""Options of the clean stage."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from variorum.options import StageOptions


class Options(StageOptions, frozen=True, kw_only=True):
    captions: Annotated[
        bool,
        Meta(
            description="Take lone lines that describe a picture for captions, also without a formula."
        ),
    ] = True
    strays: Annotated[
        bool,
        Meta(description="Take lines that share nothing with their article for another one's."),
    ] = True
    comments: Annotated[
        bool,
        Meta(description="Leave out readers' comments below a report, by the stamps on each."),
    ] = True

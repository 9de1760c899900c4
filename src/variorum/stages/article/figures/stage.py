"""How the figures stage runs."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from variorum.records import Draft
from variorum.stages.article.figures.find import figures
from variorum.stages.article.figures.options import Options


def run(drafts: Sequence[Draft], options: Options) -> list[Draft]:
    return [msgspec.structs.replace(draft, figures=figures(draft)) for draft in drafts]

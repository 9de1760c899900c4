"""Days and months of ISO dates in words, the same in every locale."""

from __future__ import annotations

import re
from datetime import date

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip


def parsed_day(iso: str | None) -> date | None:
    """The day an ISO date or date-time starts with; ``None`` where there is none."""
    try:
        return date.fromisoformat((iso or "")[:10])
    except ValueError:
        return None


def day(iso: str | None) -> str:
    """``2024-03-05T…`` as “5 March 2024”, ``2024-03`` as “March 2024”; what is neither stays."""
    d = parsed_day(iso)
    if d:
        return f"{d.day} {MONTHS[d.month - 1]} {d.year}"
    month = re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])", iso or "")
    return f"{MONTHS[int(month[2]) - 1]} {month[1]}" if month else (iso or "")

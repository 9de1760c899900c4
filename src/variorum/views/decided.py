"""Decisions in words, as the terminal puts them."""

from __future__ import annotations

from variorum.records import Decision


def in_words(d: Decision) -> str:
    """What was decided: “R. Amberg” is “Ruth Amberg”."""
    name = f"“{d.about.name}”"
    if d.kind == "merge" and d.other_name:
        return f"“{d.other_name.name}” is {name}"
    if d.kind == "rename":
        return f"{name} is called “{d.new_name}”"
    where = f" in {d.only_in}" if d.only_in else ""
    instead = f", but “{d.other_name.name}”" if d.other_name else ""
    return f"“{d.variant}”{where} is not {name}{instead}"

"""The room's word lists, read once a process."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

from variorum.models.people import mans_name, womans_name

Gender = Literal["m", "f"]

HE = frozenset({"he", "him", "his", "himself"})
SHE = frozenset({"she", "her", "hers", "herself"})
THEY = frozenset({"they", "them", "their", "themselves"})
IT = frozenset({"it", "its", "itself"})
WE = frozenset({"i", "we", "me", "us", "my", "our", "ours", "mine", "myself", "ourselves"})
RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
NOBODY = frozenset({"you", "your", "yours", "one", "what", "there"})
PRONOUNS = NOBODY | HE | SHE | THEY | IT | WE | RELATIVE


def lines(file: str) -> list[str]:
    """The lines of one of the room's tables, without its comments."""
    text = (files("variorum.stages.corpus.speakers") / "data" / file).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and line[0] != "#"]


@cache
def words(file: str) -> frozenset[str]:
    """A list of words, one a line."""
    return frozenset(lines(file))


@cache
def offices() -> dict[str, tuple[str, ...]]:
    """The offices that a description may mean, by the description."""
    rows = (line.split("\t") for line in lines("offices.tsv"))
    return {description: tuple(meant.split("|")) for description, meant in rows}


@cache
def implied() -> dict[str, str]:
    """The state (ISO 3166-1 code) of offices that one state alone has under their name."""
    out = {}
    for line in lines("implied.tsv"):
        office, code = line.split("\t")
        out[office] = code
    return out


@lru_cache(maxsize=65536)
def gender_of(name: str, roles: tuple[str, ...]) -> Gender | None:
    """Whether titles, kinship or the given name tell a man or a woman; None where they do not."""
    for role in roles:
        for word in role.casefold().replace(".", "").split():
            if word in words("womanly.txt") or word.endswith("woman"):
                return "f"
            if word in words("manly.txt") or (word.endswith("man") and word != "woman"):
                return "m"
    first = name.casefold().split()[0] if name.split() else ""
    if " " in name.strip():
        if womans_name(first):
            return "f"
        if mans_name(first):
            return "m"
    return None


def wanted_gender(pronoun: str) -> Gender | None:
    """The gender a pronoun asks for."""
    return "m" if pronoun in HE else "f" if pronoun in SHE else None

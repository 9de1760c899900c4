"""Whether a man or a woman bears a name, and which pronouns somebody may have."""

from __future__ import annotations

from collections import defaultdict
from typing import Literal

from variorum.models.people import mans_name, womans_name
from variorum.records import Mention

Gender = Literal["man", "woman"]
Sort = Literal["person", "body", "plural"]

HE = frozenset({"he", "him", "himself", "his"})
SHE = frozenset({"she", "her", "herself"})
IT = frozenset({"it", "itself", "its"})
THEY = frozenset({"they", "them", "themselves", "their"})


MEN = frozenset({"man", "boy", "gentleman", "gunman", "father", "son", "brother", "husband",
                 "uncle", "nephew", "grandfather", "king", "prince", "spokesman", "congressman",
                 "businessman", "policeman"})  # fmt: skip
WOMEN = frozenset({"woman", "girl", "lady", "mother", "daughter", "sister", "wife", "widow",
                   "aunt", "niece", "grandmother", "queen", "princess"})  # fmt: skip


def by_noun(lemma: str) -> Gender | None:
    """Of which sex a noun says that somebody is: "the boy", "her mother"."""
    if lemma in MEN:
        return "man"
    return "woman" if lemma in WOMEN or lemma.endswith("woman") else None


def agrees(pronoun: str, sort: Sort, gender: Gender | None) -> bool:
    """Whether ``pronoun`` may stand for one of that sort and gender."""
    if pronoun in HE:
        return sort == "person" and gender != "woman"
    if pronoun in SHE:
        return sort == "person" and gender != "man"
    return sort == "body" or (sort == "plural" and pronoun not in IT)


def genders(mentions: tuple[Mention, ...]) -> dict[str, Gender | None]:
    """For the last word of every person's name, whether a man or a woman bears it here."""
    told: defaultdict[str, set[Gender]] = defaultdict(set)
    names: dict[str, Gender | None] = {}
    for mention in mentions:
        parts = mention.text.lower().split()
        if mention.kind != "person" or not parts:
            continue
        names[parts[-1]] = None
        title = (mention.role or "").lower()
        if womans_name(parts[0]) or title in ("mrs", "ms", "mrs.", "ms."):
            told[parts[-1]].add("woman")
        if mans_name(parts[0]) or title in ("mr", "mr."):
            told[parts[-1]].add("man")
    return {name: next(iter(told[name])) if len(told[name]) == 1 else None for name in names}

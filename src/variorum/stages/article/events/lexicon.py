"""The lexicon of the room: which verb with which complements is which PLOVER event.

The codes are those of PLOVER (Open Event Data Alliance, 2018 to 2022); data/verbs.tsv says how its rows
are written. :func:`lexicon` gives the tables as one frozen value.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

SPELLINGS = (("isation", "ization"), ("ise", "ize"), ("yse", "yze"), ("our", "or"))
"""British endings and the American ones under which the lexicon lists a lemma."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One row for one verb. ``needs`` are (slot, lemmas): any lemma of the slot must be among
    them, or the slot filled where they are empty. A slot that begins with "-" must be empty."""

    needs: tuple[tuple[str, frozenset[str]], ...]
    code: str
    mode: str | None

    def holds(self, slots: Mapping[str, Collection[str]]) -> bool:
        for slot, lemmas in self.needs:
            if slot.startswith("-"):
                if slots.get(slot[1:]):
                    return False
            elif not lemmas:
                if not slots.get(slot):
                    return False
            elif lemmas.isdisjoint(slots.get(slot, ())):
                return False
        return True


@dataclass(frozen=True, slots=True)
class NounRule:
    """One row for one noun: where its actor and its recipient stand. ``lone``: either may be missing."""

    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    lone: bool
    code: str
    mode: str | None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """``rules`` by verb lemma, most demanding first, ``nouns`` by noun lemma; ``frames`` by name ("say", "real", …),
    ``vague`` words for nobody in particular;
    ``actors`` are nouns for those who act, ``inert`` for what does not though things come of it,
    ``private`` for private persons, ``hostile`` verbs of harm, ``forces`` armed ones, ``weapons`` what is
    fired, ``unhit`` what is the object of such verbs without being hit, ``suffered`` what is done to whom it is "of", ``voiced`` what is said or proposed, ``attacks`` for attacks, ``deeds`` for these, what they are made with and gain, ``parts`` for some of many, ``talks`` for meetings, ``media``
    for those who report; ``violence`` and ``mishaps`` are words for how people come to harm; ``business`` are nouns for those in
    trade, ``own`` for one's own people, ``ruling`` for those in arms or office, ``munition`` words of strikes that hit, ``texts`` names of writings,
    ``bench`` for those who judge."""

    rules: Mapping[str, tuple[Rule, ...]]
    nouns: Mapping[str, NounRule]
    frames: Mapping[str, frozenset[str]]
    vague: Mapping[str, frozenset[str]]
    actors: frozenset[str]
    inert: frozenset[str]
    private: frozenset[str]
    attacks: frozenset[str]
    deeds: frozenset[str]
    parts: frozenset[str]
    talks: frozenset[str]
    hostile: frozenset[str]
    forces: frozenset[str]
    weapons: frozenset[str]
    unhit: frozenset[str]
    suffered: frozenset[str]
    voiced: frozenset[str]
    media: frozenset[str]
    violence: frozenset[str]
    mishaps: frozenset[str]
    business: frozenset[str]
    own: frozenset[str]
    texts: frozenset[str]
    ruling: frozenset[str]
    munition: frozenset[str]
    bench: frozenset[str]

    def event(self, lemma: str, slots: Mapping[str, Collection[str]]) -> Rule | None:
        """The most demanding rule for this verb that holds; ``None`` where it is no event."""
        for rule in self.rules.get(lemma, ()):
            if rule.holds(slots):
                return rule if rule.code != "NONE" else None
        return None


def _listed(name: str) -> frozenset[str]:
    return frozenset(word for row in _rows(name) for word in row[0].split())


@cache
def _kept() -> frozenset[str]:
    return _listed("spelling.txt")


@lru_cache(maxsize=1 << 16)
def american(lemma: str) -> str:
    """The spelling under which the lexicon lists ``lemma``."""
    if lemma in _kept():
        return lemma
    for british, us in SPELLINGS:
        if lemma.endswith(british) and len(lemma) > len(british) + 2:
            return lemma[: -len(british)] + us
    return lemma


def _rows(name: str) -> list[list[str]]:
    text = files(__package__).joinpath("data", name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


def _need(atom: str, classes: Mapping[str, frozenset[str]]) -> tuple[str, frozenset[str]]:
    slot, _, words = atom.partition("=")
    lemmas: set[str] = set()
    for word in filter(None, words.split("|")):
        lemmas |= classes[word[1:]] if word.startswith("@") else {word}
    if slot == "prep" and lemmas:  # a preposition is a slot of its own
        return "preps", frozenset(lemmas)
    return slot, frozenset(lemmas)


@cache
def lexicon() -> Lexicon:
    """The tables of data/, read once a process."""
    classes = {name: frozenset(words.split()) for name, words in _rows("classes.tsv")}
    rules: dict[str, list[Rule]] = {}
    for verbs, conditions, code, mode in _rows("verbs.tsv"):
        atoms = [] if conditions == "-" else conditions.split(" ")
        needs = tuple(_need(atom, classes) for atom in atoms)
        for verb in verbs.split(","):
            rules.setdefault(verb, []).append(Rule(needs, code, None if mode == "-" else mode))
    return Lexicon(
        rules={v: tuple(sorted(found, key=lambda r: -_weight(r))) for v, found in rules.items()},
        nouns={
            noun: NounRule(
                tuple(actors.rstrip("?").split(",")),
                tuple(recipients.split(",")),
                actors.endswith("?"),
                code,
                None if mode == "-" else mode,
            )
            for nouns, actors, recipients, code, mode in _rows("nouns.tsv")
            for noun in nouns.split(",")
        },
        frames={name: frozenset(words.split()) for name, words in _rows("frames.tsv")},
        vague={name: frozenset(words.split()) for name, words in _rows("vague.tsv")},
        actors=_listed("actors.txt"),
        inert=_listed("inert.txt"),
        private=_listed("private.txt"),
        attacks=classes["attack"]
        | {"strike", "fire", "gunfire", "crackdown", "missile", "rocket", "shell"},
        deeds=classes["attack"] | classes["weapon"] | classes["deed"],
        parts=classes["part"],
        talks=classes["talk"],
        hostile=classes["hostile"],
        forces=classes["forces"],
        weapons=classes["weapon"] | classes["fired"],
        unhit=classes["unhit"],
        suffered=classes["suffered"],
        voiced=classes["voiced"] | classes["offer"],
        media=_listed("media.txt"),
        violence=_listed("violence.txt"),
        mishaps=_listed("mishaps.txt"),
        business=_listed("business.txt"),
        own=_listed("own.txt"),
        texts=_listed("texts.txt"),
        ruling=classes["ruling"],
        munition=classes["munition"],
        bench=classes["bench"],
    )


def _weight(rule: Rule) -> int:
    """How demanding a rule is: a condition on words counts twice one that a slot is filled."""
    return sum(2 if lemmas else 1 for _, lemmas in rule.needs)

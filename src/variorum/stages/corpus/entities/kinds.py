"""What kind of thing a form of a name names, by a vote of the corpus.

It sets right what one article got wrong: a surname that is a person in most articles is one in all, and
a town that no gazetteer has, and a model takes for somebody, is a town where enough articles show it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from variorum.models.gazetteer import gazetteer
from variorum.models.people import mans_name, womans_name
from variorum.records import EntityKind, Mention
from variorum.stages.corpus.entities.fold import folded, plain
from variorum.stages.corpus.entities.persons import name_parts

SHOWN = 0.12
"""Share of the mentions of an unknown name that must show a place for all of them to be one."""
SURE = 3
"""Mentions that must show it."""
BORNE = 0.2
"""Full names with it, to each mention as a person, that show a place's name to be a surname too."""


@dataclass(slots=True)
class _Votes:
    """``roles`` counts the mentions of a form beside which an office stands."""

    kinds: Counter[EntityKind] = field(default_factory=Counter)
    roles: int = 0


def kinds_of(mentions: Sequence[Mention]) -> list[EntityKind]:
    """The kind of each mention after the vote."""
    votes: dict[str, _Votes] = {}
    surnames: Counter[str] = Counter()
    borne = {
        (m.article, _surname(m.text)) for m in mentions if m.kind == "person" and _whole(m.text)
    }
    forms = [_form(m.text) for m in mentions]
    for m, form in zip(mentions, forms, strict=True):
        counted = votes.setdefault(form, _Votes())
        counted.kinds[m.kind] += 1
        counted.roles += m.role is not None
        if m.kind == "person" and " " in m.text:
            surnames[_surname(m.text)] += 1
    majority = {form: _elected(form, counted, surnames) for form, counted in votes.items()}
    both = {form for form, counted in votes.items() if _is_both(form, counted, surnames)}
    return [
        m.kind
        if (
            m.kind == "person"
            and (
                form in both
                or (" " not in form and m.text.isupper() and (m.article, _surname(form)) in borne)
            )
        )
        or _is_abbreviation(m.text)
        else majority[form]
        for m, form in zip(mentions, forms, strict=True)
    ]


def _whole(name: str) -> bool:
    """Whether a name is a common given name and a surname: who speaks in a transcript as MILLER."""
    first, _, rest = name.partition(" ")
    return bool(rest) and (mans_name(first) or womans_name(first))


def _is_abbreviation(name: str) -> bool:
    """Whether two capitals may be a part of a state, and much else: each article says what they are."""
    return len(name) == 2 and name.isupper() and gazetteer().abbreviated(name) is not None


def _is_both(form: str, votes: _Votes, surnames: Counter[str]) -> bool:
    """Whether a form is a place's name and a surname, so that each article decides for itself."""
    persons = votes.kinds["person"]
    return (
        " " not in form and surnames[_surname(form)] >= max(SURE, BORNE * persons) and persons > 0
    )


def _elected(form: str, votes: _Votes, surnames: Counter[str]) -> EntityKind:
    kinds = votes.kinds
    most = min(kinds, key=lambda k: (-kinds[k], k))
    if most == "place" or len(kinds) == 1:
        return most
    single = " " not in form
    bearers = surnames[_surname(form)] if single else 0
    shown = kinds["place"] >= max(SURE, SHOWN * kinds.total())
    if shown and not bearers and votes.roles * 10 <= kinds["place"]:
        return "place"
    if most != "person" and single and bearers > kinds[most] - kinds["person"] and kinds["person"]:
        return "person"
    return most


def _form(name: str) -> str:
    """The name as it is counted: "Mo." is not "Mo"."""
    form = plain(name) or name.casefold()
    return f"{form}." if name.endswith(".") and " " not in name else form


def _surname(name: str) -> str:
    return folded(name_parts(name)[-1])

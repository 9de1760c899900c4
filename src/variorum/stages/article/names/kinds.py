"""What a name names: the model's label, corrected by votes inside the article and by the gazetteer.

The model looks at one sentence. A surname that follows a full name, a title or an age in another
sentence is a person wherever it stands; a town the gazetteer knows, in a place where towns stand, is
a place whatever the label says.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from variorum.models.containment import holders, lies_in, of_counties
from variorum.models.gazetteer import gazetteer
from variorum.models.people import is_role, mans_name, womans_name
from variorum.records import EntityKind
from variorum.stages.article.names.lexicon import is_title, kinds, words
from variorum.stages.article.names.places import located, stands_in
from variorum.stages.article.names.roles import title_before
from variorum.stages.article.names.spans import Name
from variorum.syntax import Parse

OF_LABEL: dict[str, EntityKind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
    "EVENT": "event",
    "PRODUCT": "other",
    "LAW": "other",
}
BESIDE = re.compile(r" [A-Z]{3}")
"""Another word in capitals on the same line: AL of AL JAZEERA is no part of a state."""
LARGE = 500_000
"""People of a city that is meant wherever its name stands in it or near it."""
SPEAKS = re.compile(r" ?:\s")
"""What stands behind a speaker's name in a transcript."""
SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})


@dataclass(slots=True)
class Votes:
    """What the article says of each form of a name (lower case). ``towns`` holds the forms that may
    name one town, by its GeoNames id; ``inside`` counts where nothing but a place is likely, ``near``
    holds the forms that something is near, and ``count`` counts all places of a form."""

    labels: dict[str, Counter[EntityKind]] = field(default_factory=dict)
    persons: set[str] = field(default_factory=set)
    surnames: set[str] = field(default_factory=set)
    located: set[str] = field(default_factory=set)
    contained: set[str] = field(default_factory=set)
    towns: dict[int, set[str]] = field(default_factory=dict)
    inside: Counter[str] = field(default_factory=Counter)
    near: set[str] = field(default_factory=set)
    count: Counter[str] = field(default_factory=Counter)


def votes_of(text: str, parse: Parse, names: list[Name]) -> Votes:
    votes = Votes()
    for name in names:
        form = name.form(text)
        if name.label:
            votes.labels.setdefault(form, Counter())[OF_LABEL[name.label]] += 1
        words = _surname_last(form)
        titled = not _of_land(parse, name, form) and (
            title_before(parse, name) or _aged(parse, name)
        )
        if titled and not (name.label in ("GPE", "LOC", "NORP") and gazetteer().knows(form)):
            votes.persons.add(form)
        person = name.label == "PERSON" or form in votes.persons
        if person and (len(words) > 1 or titled) and not _of_body(form, titled):
            votes.surnames.add(words[-1])
        if located(parse, parse[name.last - 1]):
            votes.located.add(form)
        votes.count[form] += 1
        standing = stands_in(parse, parse[name.last - 1])
        votes.inside[form] += standing > 0
        if standing > 1:
            votes.near.add(form)
        if _contained(text, name):
            votes.contained.add(form)
        if town := _town(form):
            votes.towns.setdefault(town, set()).add(form)
    return votes


def _of_land(parse: Parse, name: Name, form: str) -> bool:
    """Whether the name is that of a people or the adjective of a land: the official [Danish] agency, but
    not Mr. [English]."""
    if gazetteer().homeland(form) is None:
        return False
    before = parse[name.first - 1] if name.first else None
    titled = before is not None and is_title(before.text) and before.text[0].isupper()
    return not titled or parse[name.last - 1].tag != "NNP"


def _of_body(form: str, titled: bool) -> bool:
    """Whether a name of several words ends in a word for a body (Velden Oil), and no title says that it
    is a person's."""
    first, _, last = form.rpartition(" ")
    return bool(first) and not titled and last.removesuffix(".") in words("endings.txt")


def _surname_last(form: str) -> list[str]:
    words = form.split()
    while len(words) > 1 and words[-1] in SUFFIXES:
        words.pop()
    return words or [form]


def _aged(parse: Parse, name: Name) -> bool:
    """[Ann Miller], 27, …; [Ann Miller], a 27-year-old nurse; [Ann Miller], the mayor."""
    after = parse.tokens[name.last : name.last + 9]
    if len(after) < 3 or after[0].text != "," or name.last - name.first > 4:
        return False
    if after[1].text.isdigit() and 1 < len(after[1].text) < 3 and after[2].text in (",", "."):
        return True
    if after[1].lower in ("a", "an", "the"):
        for t in after[2:]:
            if t.text == "," or t.pos in ("VERB", "ADP"):
                return False
            if is_role(t.text):
                return True
    return False


def kind_of(text: str, parse: Parse, name: Name, votes: Votes) -> EntityKind:
    """The kind of the name that stands here."""
    form = name.form(text)
    if form in votes.surnames and SPEAKS.match(text, name.end) and text[name.end - 1].isupper():
        return "person"  # SENATE: of a transcript is Ann Senate
    if form in kinds() and not title_before(parse, name):
        return kinds()[form]
    words = _surname_last(form)
    if gazetteer().land(form) and not title_before(parse, name):
        return "place"
    if _division(text, parse, name) or (form in votes.contained and not title_before(parse, name)):
        return "place"
    if _of_land(parse, name, form):
        return "group"
    if name.label == "PERSON" and _of_body(form, form in votes.persons):
        return "organisation"
    label = OF_LABEL[name.label] if name.label else None
    if label == "place" and _large(form) and located(parse, parse[name.last - 1]):
        return "place"  # in [Velden], though the article has a Velden Hall that looks like somebody
    if form in votes.persons or (len(words) == 1 and form in votes.surnames):
        return "person"
    given = womans_name(words[0]) or mans_name(words[0])
    if given and 1 < len(words) < 4 and words[-1] in votes.surnames:
        return "person"
    if not given and _somewhere(text, parse, name, votes, label):
        return "place"
    if (
        form in votes.located
        and label in ("person", "organisation", None)
        and gazetteer().knows(form)
    ):
        return "place"
    if (
        (label in ("person", "group") or (label == "place" and not _known(text, parse, name)))
        and name.last - name.first == 1
        and _capitals(text, parse, name)
    ):
        return "organisation"
    if label in ("person", "group", "organisation") and _city(form):
        return "place"
    if label in ("person", "other", None) and len(votes.towns.get(_town(form), ())) > 1:
        return "place"  # the town's other name stands in the article too
    counted = votes.labels.get(form)
    if counted:
        # Ties go to the kind of the label here, then by name of the kind.
        return min(counted, key=lambda k: (-counted[k], k != label, k))
    if label is None and words[-1] in votes.surnames:
        return "person"
    return label or "other"


def _somewhere(text: str, parse: Parse, name: Name, votes: Votes, label: EntityKind | None) -> bool:
    """Whether a name that no gazetteer has stands where places do often enough: fighting in [Velden]."""
    form = name.form(text)
    share = votes.inside[form] / votes.count[form]
    if label in ("person", None):
        return share >= 1 / 4
    if label not in ("organisation", "group") or _capitals(text, parse, name):
        return False
    return form in votes.near and share >= 1 / 3


def _contained(text: str, name: Name) -> bool:
    """Whether the state, or the part of one, that a comma and its name put behind a name has a town
    of that name."""
    around = holders(text, name.end)
    if not around:
        return False
    towns = gazetteer().namesakes(text[name.start : name.end])
    return any(lies_in(p, h) for p in towns for h in around)


def _dotted(whole: str) -> bool:
    """Pa., but not PA at the end of a sentence."""
    return whole.endswith(".") and not whole[:-1].isupper()


def _speaking(parse: Parse, name: Name) -> bool:
    """Whether the name is the subject of a verb, as a state's abbreviation never is: PA reports."""
    token = parse[name.last - 1]
    return token.dep == "nsubj" and parse[token.head].i >= name.last


def _division(text: str, parse: Parse, name: Name) -> bool:
    """Whether this is a county or the abbreviation of a part of a state behind a town."""
    whole = text[name.start : name.end]
    if whole.casefold().rpartition(" ")[2] in words("divisions.txt") and " " in whole:
        return True
    if gazetteer().abbreviated(whole) and not BESIDE.match(text, name.end):
        behind_town = text[max(0, name.start - 2) : name.start] in (", ", " (")
        return (behind_town and not _speaking(parse, name)) or "." in whole[:-1] or _dotted(whole)
    return name.last - name.first == 1 and of_counties(text, name.end)


def _known(text: str, parse: Parse, name: Name) -> bool:
    """Whether there is a place of this name, or a part of a state of this abbreviation where places
    stand: two letters alone mean many things."""
    whole = text[name.start : name.end]
    if len(whole) == 2 and gazetteer().abbreviated(whole):
        token = parse[name.last - 1]
        return located(parse, token) and parse[parse[token.head].head].lower != "according"
    return gazetteer().knows(whole) or gazetteer().abbreviated(whole) is not None


def _capitals(text: str, parse: Parse, name: Name) -> bool:
    """Whether the name is an acronym in a text that is not itself in capitals."""
    if not 2 <= name.end - name.start <= 5 or not text[name.start : name.end].isupper():
        return False
    sentence = parse.sentences[parse[name.first].sentence]
    return not text[sentence.start : sentence.end].isupper()


def _city(form: str) -> bool:
    """Whether this is how a state's capital is called."""
    places = gazetteer().find(form)
    return bool(places) and gazetteer().governed_from(places[0]) is not None


def _large(form: str) -> bool:
    """Whether a city of this name goes before all that is called after it."""
    return any(p.kind == "town" and p.population >= LARGE for p in gazetteer().find(form)[:1])


def _town(form: str) -> int:
    """The GeoNames id of the most populous town of this name, 0 where there is none or an
    abbreviation may be meant."""
    towns = [p for p in gazetteer().find(form) if p.kind == "town"] if form.isalpha() else []
    return max(towns, key=lambda p: p.population).geonames or 0 if towns else 0

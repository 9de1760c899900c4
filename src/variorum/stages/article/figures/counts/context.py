"""Where and at what the counted was: words of its sentence that hold for it but stand apart.

"In Velm, 12 barges sank" counts barges that sank "in Velm"; "9 barges and 4 tugs off Orla" barges "off
Orla"; "40 died and 12 were hurt in the blast" people who died "in the blast"; "lost half its ships" the
ships "of" its subject.
"""

from __future__ import annotations

import re

from variorum.stages.article.figures.counts.holders import where
from variorum.stages.article.figures.counts.openings import opening_place
from variorum.stages.article.figures.tables import cues
from variorum.stages.article.figures.words.clause import above
from variorum.stages.article.figures.words.counted import dependents, is_date, people
from variorum.stages.article.figures.words.doers import STOPS, short, squeezed
from variorum.stages.article.figures.words.relative import named_place
from variorum.syntax import Parse, Token

LONGEST_OPENING = 9
PLACES = frozenset({"GPE", "LOC", "FAC", "EVENT"})
HIGHEST = 4  # heads above the counted among which its place is looked for
LEADING = frozenset({"prep", "pobj", "advcl", "conj", "dobj", "pcomp"})
MOST = 8  # tokens from a place to what is included
TITLING = frozenset({":", "-", "--", "–", "—"})
MOST_WORDS = 22  # of a phrase that takes more
BOUNDS = 3  # tokens of "at least" before a number, and the one before them
BOUNDING = frozenset({"RB", "RBS", "JJS", "JJR", "RBR", "IN"})
NAMED = re.compile(r"\b(?:in|at|near|on|off|outside|inside|across|around) (?:the )?[A-Z]")
MEANWHILE = frozenset({"when", "after", "as"})
REACH = 60  # tokens before the counted among which a place is looked for
LONGEST_WHEN = 14  # tokens of what happened meanwhile
HANGING = frozenset({"IN", "CC", "DT", "TO", "PRP$", "POS"})
SUBJECTS = ("nsubj", "nsubjpass")
OWNERS = frozenset({"its", "their", "his", "her"})


def placed(parse: Parse, head: Token, first: int, phrase: str) -> str:
    """The phrase for the counted ``head``, of a figure that begins at token ``first``, with what
    stands apart from it."""
    if len(phrase.split()) > MOST_WORDS:
        return phrase
    words = set(phrase.lower().split())
    owned = _owner(parse, head, first)
    if owned and " of " not in f" {phrase} " and f"by {owned}" not in phrase:
        named, space, rest = phrase.partition(f"{head.text}")
        phrase = f"{named}{space} of {owned}{rest}"
    top = above(parse, head, first)
    if words & cues("placing"):
        far = bool(words & (cues("everywhere") | {"throughout"}))
        elsewhere = far or NAMED.search(phrase) or not _befell(parse, head, top)
        place = "" if elsewhere else _opening(parse, top)  # "In Velm, 12 died in a blast"
        if not elsewhere and top.dep in SUBJECTS:
            place = place or where(parse, top)  # "Velm, where 12 died in a blast"
        return f"{phrase} {place}" if place.partition(" ")[0] in ("in", "near") else phrase
    for words_apart in (
        _shared_place(parse, head),
        _of_list(parse, top),
        _of_whole(parse, head),
        _there(parse, head, top),
        _titled(parse, first),
        _opening(parse, top),
        where(parse, top),
        opening_place(parse, top) if _befell(parse, head, top) else "",
        around(parse, top) if _befell(parse, head, top) else "",
        _when(parse, top) if _befell(parse, head, top) else "",
    ):
        if words_apart:
            return f"{phrase} {words_apart}"
    return phrase


def _owner(parse: Parse, head: Token, first: int) -> str:
    """The subject that "its" or "their" before the number or the noun stands for."""
    owner = next((t for t in parse.tokens[max(0, first - 2) : head.i] if t.lower in OWNERS), None)
    if owner is None or owner.head != head.i:
        return ""
    over = parse.tokens[above(parse, head, first).head]
    for _ in range(4):
        for subject in dependents(parse, over.i, "nsubj", "nsubjpass"):
            if subject.i < owner.i and not first <= subject.i <= head.i:
                return short(parse, subject) if _owns(subject, owner) else ""
        if over.head == over.i:
            break
        over = parse.tokens[over.head]
    return ""


def _owns(subject: Token, owner: Token) -> bool:
    """Whether a noun can be who "its", "their" or "his" is."""
    if subject.pos not in ("NOUN", "PROPN"):
        return False
    if owner.lower in ("his", "her"):
        return subject.name == "PERSON"
    many = subject.tag in ("NNS", "NNPS")
    return subject.name != "PERSON" and many == (owner.lower == "their")


def _shared_place(parse: Parse, head: Token) -> str:
    """The place behind the last of the nouns that the counted is the first of."""
    last = head
    told = parse.tokens[head.head]
    if head.dep in SUBJECTS and told.tag == "VBN":  # "12 killed and 9 hurt in Velm"
        for hurt in dependents(parse, head.i, "conj"):
            for clause in dependents(parse, hurt.i, "acl") if hurt.tag == "CD" else ():
                if found := _place_behind(parse, clause, told=True):
                    return found
        for hurt in dependents(parse, told.i, "conj"):
            for clause in dependents(parse, hurt.i, "acl"):
                if hurt.pos in ("NOUN", "NUM") and clause.i > hurt.i:
                    return _place_behind(parse, clause, told=True)
    for _ in range(6):
        listed = dependents(parse, last.i, "conj")
        if listed and listed[-1].tag == "CD":
            state = parse.after(listed[-1])
            tied = state.head in (listed[-1].i, last.i) or state.i == head.head
            if tied and state.lower in people()["state"]:
                return _place_behind(parse, state, told=True)  # "12 bodies and 40 wounded in Velm"
        if not listed or listed[-1].pos not in ("NOUN", "PROPN") or listed[-1].i < last.i:
            break
        last = listed[-1]
    if last.i == head.i:
        return ""
    return _place_behind(parse, last)


def _there(parse: Parse, head: Token, top: Token) -> str:
    """The only country or town named before a "there" behind the counted: "aid to Velm, as it killed 12 there"."""
    behind = parse.tokens[head.i + 1 : head.i + 2]
    if not behind or behind[0].lower != "there" or behind[0].sentence != head.sentence:
        return ""
    sentence = parse.sentences[head.sentence]
    before = parse.tokens[max(sentence.first, top.i - REACH) : top.i]
    places = [t for t in before if t.name == "GPE" and t.tag == "NNP"]
    named = {named_place(parse, t) for t in places}
    return f"in {named.pop()}" if len(named) == 1 else ""


def _of_list(parse: Parse, top: Token) -> str:
    """The place or event behind the verb that the counted's own is listed with."""
    verb = parse.tokens[top.head]
    if top.dep not in ("nsubj", "nsubjpass", "dobj") or verb.pos != "VERB":
        return ""
    for listed in dependents(parse, verb.i, "conj"):
        if listed.i > verb.i and listed.pos == "VERB" and listed.tag == verb.tag:
            return _place_behind(parse, listed, told=True)
    return ""


def _of_whole(parse: Parse, head: Token) -> str:
    """The place of the cases that include the counted deaths: "40 cases in Velm, including 2 deaths"."""
    within = parse.tokens[head.head]
    whole = parse.tokens[within.head]
    if head.dep != "pobj" or within.lower != "including" or whole.i > within.i:
        return ""
    if head.lemma.lower() not in people()["befalls"]:
        return ""
    placing = parse.tokens[whole.head]
    if whole.dep == "pobj" and placing.lower in cues("placing") and within.i - placing.i < MOST:
        return squeezed([t for t in parse.tokens[placing.i : within.i] if t.text not in STOPS])
    return _place_behind(parse, whole)


def _when(parse: Parse, top: Token) -> str:
    """What happened when something befell the counted: "nine died when a mill burned"."""
    verb = parse.tokens[top.head]
    for harmed in (verb, *dependents(parse, verb.i, "conj")):
        if harmed.tag not in ("VBN", "VBD") or harmed.lemma.lower() not in people()["verb"]:
            continue
        if harmed.i > verb.i and dependents(parse, verb.i, "prep", "npadvmod"):
            continue  # "12 were hurt on Monday, and one died when a mill burned"
        for clause in dependents(parse, harmed.i, "advcl"):
            first, last = parse.subtree(clause.i)
            if first <= harmed.i or parse.tokens[first].lower not in MEANWHILE:
                continue
            tokens = parse.tokens[first : min(last, first + LONGEST_WHEN + 1)]
            stop = (k for k, t in enumerate(tokens) if t.text in STOPS or is_date(parse, t))
            tokens = tokens[: next(stop, len(tokens))]
            while tokens and tokens[-1].tag in HANGING | {"RB"}:
                tokens = tokens[:-1]
            whole = clause in tokens and len(tokens) <= LONGEST_WHEN
            told = any(t.tag == "PRP" for t in tokens)
            return squeezed(tokens) if whole and not told else ""
    return ""


def _titled(parse: Parse, first: int) -> str:
    """The place before a colon or a dash behind which the counted stands: "Velm: 12 cases"."""
    k = first - 1
    while k > 1 and first - k < BOUNDS and parse.tokens[k].tag in BOUNDING:
        k -= 1
    if parse.tokens[k].text == "," and parse.tokens[first].tag == "CD":
        k = _sign_before(parse, k)  # "Velm: 3 deaths, 12 cases"
    if k < 1 or parse.tokens[k].text not in TITLING:
        return ""
    place = parse.tokens[k - 1]
    same = place.sentence == parse.tokens[first].sentence
    return f"in {named_place(parse, place)}" if same and place.name == "GPE" else ""


def _sign_before(parse: Parse, k: int) -> int:
    """The colon before a list of counts without a verb that reaches token ``k``, else 0."""
    counts = False
    for token in reversed(parse.tokens[max(0, k - MOST) : k]):
        if token.text == ":":
            return token.i if counts else 0
        if token.pos in ("VERB", "AUX") and token.tag != "VBN":
            return 0
        counts = counts or token.tag == "CD"
    return 0


def _place_behind(parse: Parse, token: Token, told: bool = False) -> str:
    """The place behind a token; one that is named, or an attack or flood, where ``told`` of a verb."""
    for prep in dependents(parse, token.i, "prep"):
        if prep.i > token.i and prep.lower in cues("placing"):
            first, last = parse.subtree(prep.i)
            inside = parse.tokens[first : min(last, first + LONGEST_OPENING)]
            if any(t.tag == "CD" for t in inside):
                return ""
            named = prep.lower == "in" and inside[-1].tag == "NNP"
            happened = named or any(
                t.name in PLACES or t.lemma.lower() in people()["befalls"] for t in inside
            )
            return _words(parse, prep) if happened or not told else ""
    return ""


def _befell(parse: Parse, head: Token, top: Token) -> bool:
    """Whether the counted befell a place, or are people whom something befell."""
    verb = parse.tokens[top.head]
    hurt = verb.pos == "VERB" and verb.lemma.lower() in people()["verb"]
    many = head.tag in ("NNS", "CD") or head.lemma.lower() in people()["noun"]
    return (hurt and many) or head.lemma.lower() in people()["befalls"]


def around(parse: Parse, top: Token) -> str:
    """The place of what led to the counted: "9 fell ill in Velm, bringing the total to 40"."""
    verb = parse.tokens[top.head]
    along = False
    for _ in range(HIGHEST):
        if verb.pos in ("VERB", "AUX") and verb.i < top.i:
            found = _place_behind(parse, verb, told=True)
            for subject in dependents(parse, verb.i, "nsubj", "nsubjpass"):
                found = found or _place_behind(parse, subject, told=True)
            for taken in dependents(parse, verb.i, "dobj") if along else ():
                if taken.i < top.i:  # "shelled the port in Velm, killing nine"
                    found = found or _up_to_of(_place_behind(parse, taken, told=True))
            if found.partition(" ")[0] in cues("list_place") - {"on", "of", "from", "among"}:
                return found
        if verb.dep not in LEADING or verb.head == verb.i:
            break
        along = verb.tag == "VBG"
        verb = parse.tokens[verb.head]
    return ""


def _up_to_of(place: str) -> str:
    """A place without whose it is: "in Velm [of the mayor]"."""
    named, of, _ = place.partition(" of ")
    return named if of and named.split()[-1][:1].isupper() else place


def opened(parse: Parse, number: Token) -> str:
    """The place that opens the clause in which a toll is put at so many."""
    link = parse.tokens[number.head]
    return _opening(parse, link if link.dep == "prep" else number)


def _opening(parse: Parse, top: Token) -> str:
    """The place or event that opens the clause: "In Velm, …", "During the flood …"."""
    verb = parse.tokens[top.head]
    climbed = False
    for _ in range(3):
        for prep in dependents(parse, verb.i, "prep"):
            each = prep.lower == "for" and parse.after(prep).lower in ("every", "each")
            if prep.i < min(top.i, verb.i if climbed else top.i) and (
                each or prep.lower in cues("opening")
            ):
                words = _words(parse, prep)
                first, last = parse.subtree(prep.i)
                inside = parse.tokens[first : min(last, first + LONGEST_OPENING)]
                behind = parse.tokens[last].text if last < len(parse.tokens) else ""
                if words and (town := _apposed(parse, last)):
                    return f"{words.split()[0].lower()} {town}"  # "in the capital, Velm, 12 died"
                known = inside[-1].name not in ("PERSON", "ORG") or behind != ","
                named = any(t.name in PLACES for t in inside) or (
                    prep.lower == "in"
                    and inside[-1].tag == "NNP"
                    and not (inside[-1].name and known)
                )
                if words and (named or prep.lower in ("during", "among", "for")):
                    return words[0].lower() + words[1:]
        along = (
            verb.dep == "advcl" and verb.tag == "VBG"
        )  # "In Velm, rockets fell, sinking 12 boats"
        if not (verb.dep == "conj" or along) or verb.head > verb.i:
            break
        verb, climbed = parse.tokens[verb.head], True
    return ""


def _apposed(parse: Parse, comma: int) -> str:
    """The name of the town between the comma at token ``comma``, behind its kind, and another."""
    kind, *near = parse.tokens[comma - 1 : comma + 4]
    inhabited = kind.lemma.lower() in cues("inhabited") and len(near) == 4
    if not inhabited or near[0].text != "," or near[1].name != "GPE":
        return ""
    named = named_place(parse, near[1])
    behind = parse.tokens[comma + 1 + len(named.split()) :][:1]
    return named if behind and behind[0].text == "," else ""


def _words(parse: Parse, prep: Token) -> str:
    """A short phrase behind a preposition, without dates; nothing of what somebody said it in."""
    first, last = parse.subtree(prep.i)
    tokens = list(parse.tokens[first : min(last, first + LONGEST_OPENING + 1)])
    stop = next(
        (k for k, t in enumerate(tokens) if t.text in STOPS or is_date(parse, t)), len(tokens)
    )
    tokens = tokens[:stop]
    whole = stop == last - first or stop < LONGEST_OPENING
    while tokens and tokens[-1].tag in ("IN", "CC", "DT", "TO", "PRP$", "POS"):
        tokens.pop()
    said = any(t.lemma.lower() in cues("said_in") or t.tag == "PRP" for t in tokens)
    return squeezed(tokens) if len(tokens) > 1 and whole and not said else ""

"""What the counted is in, at or with: a clause whose verb or noun reaches it through a preposition.

"The fever has spread to 40 towns" counts "towns fever has spread to", "infections in 33 countries" the
countries "with infections", "the virus was found in 12 people" the people "with virus".
"""

from __future__ import annotations

from variorum.stages.article.figures.tables import cues, nouns
from variorum.stages.article.figures.words.counted import NOUNS, dependents, people
from variorum.stages.article.figures.words.doers import (
    STOPS,
    done,
    place_of,
    short,
    squeezed,
    subject_of,
    undergone,
    verbs,
)
from variorum.stages.article.figures.words.referents import told_of
from variorum.syntax import Parse, Token

HELD_BY = frozenset({"amod", "compound"})
MOST_BETWEEN = 4  # tokens from a verb to the preposition it reaches the counted by
MOST_BEHIND = 5  # tokens of the counted and what stands behind it
MOST_NAMED = 3  # words of what is in the counted
MOST_DONE = 6  # tokens from a verb to the "in" of where it is done
REACHING = frozenset(
    {"from", "on", "against", "to", "at", "for"}
)  # past an object: "banned imports from"
STATES = frozenset({"GPE", "NORP"})
HELPING = frozenset({"aux", "auxpass"})
FINITE = frozenset({"VB", "VBD", "VBN", "VBP", "VBZ"})
OBJECTS = {"he": "him", "she": "her", "they": "them", "it": "it"}


def through(parse: Parse, head: Token, prep: Token, last: int) -> tuple[str, str]:
    """The words for the noun ``head`` that hangs from ``prep``, with its phrase to token ``last``: a
    state to put behind the noun, and what goes behind all of its phrase."""
    doing = parse.tokens[prep.head]
    if prep.lower == "with" and parse.tokens[prep.i - 1].lower in cues("together"):
        while doing.pos in ("ADV", "ADP") and doing.head != doing.i:
            doing = parse.tokens[doing.head]
        return (doing.text, "") if doing.tag == "VBN" else ("", "")
    if prep.lower == "with":
        suffered = with_cases(parse, head, doing, last)
        if suffered:
            return "", suffered
    near = parse.tokens[prep.i - 1]
    taken = near.dep == "dobj" and near.head == doing.i and doing.lemma.lower() != "have"
    if prep.lower == "in" and taken and doing.lemma.lower() in verbs("found_in"):
        named = short(parse, near)  # "tests confirmed the virus in 12 people"
        return "", f"with {named} {done(parse, doing)}" if named else ""
    by = parse.tokens[near.head].head == doing.i and near.lemma.lower() in people()["befalls"]
    tied = near.i == doing.i or near.dep == "conj" or taken or by
    if prep.lower == "in" and near.pos == "NOUN" and tied:
        return "", _held(parse, near, head) or _made_in(parse, head, near)
    sited = head.lemma.lower() in cues("inhabited") | cues("sited")
    if prep.lower == "in" and sited and doing.dep == "acl" and doing.tag == "VBN":
        held = _held(parse, parse.tokens[doing.head], head)
        return "", f"{held} {doing.text}" if held else ""  # "cases confirmed in 12 towns"
    if prep.lower == "in" and doing.lemma.lower() in verbs("found_in"):
        return "", _found_in(parse, doing)
    if head.tag not in ("NNS", "NNPS"):
        return "", ""  # "to one end", "on one occasion"
    if prep.lower == "in" and sited and doing.pos == "VERB" and doing.i < prep.i:
        return "", _where(parse, doing, prep)
    behind = parse.tokens[last - 1].lower if last > head.i + 1 else ""
    if prep.lower == "with" and behind in ("board", "aboard"):
        return "", ""  # "left Velm with 12 men on board"
    if prep.lower == "for" and any(t.tag == "TO" for t in parse.tokens[head.i + 1 : last]):
        return "", ""  # "asked for 12 men to leave"
    if prep.lower in cues("behind") and doing.pos == "VERB" and doing.i < prep.i:
        return "", _reached(parse, doing, prep, None)
    acted = parse.tokens[doing.head]
    told = any(t.tag in ("WP", "WDT", "WP$") for t in parse.tokens[head.i + 1 : last])
    finite = acted.tag in FINITE or bool(dependents(parse, acted.i, "aux"))
    dealt = doing.dep == "dobj" and finite and prep.i == doing.i + 1
    dealt = dealt and not told and last - head.i <= MOST_BEHIND
    if dealt and prep.lower in cues("dealt") and doing.lemma.lower() not in people()["befalls"]:
        return "", _reached(parse, acted, prep, doing)
    return "", ""


def _reached(parse: Parse, verb: Token, prep: Token, taken: Token | None) -> str:
    """Who did what to the counted: of "held talks with 12 ministers" the ministers "Dorva held talks
    with"."""
    lemma = verb.lemma.lower()
    met = prep.lower == "with" and lemma in ("speak", "talk", "meet")
    bound = taken is not None and taken.lemma.lower() in nouns("binding")
    if (
        (lemma in verbs("tells") and not met and not bound)
        or lemma in verbs("moves")
        or dependents(parse, verb.i, "neg")
    ):
        return ""
    if taken is None:
        taken = next((t for t in dependents(parse, verb.i, "dobj") if t.i > verb.i), None)
        if taken is not None and prep.lower not in REACHING:
            return ""
        if taken is not None and not _beside(parse, taken, prep):
            return ""
    who = _who(parse, verb)
    named = short(parse, who) if who is not None else ""
    end = prep.i if taken is None else taken.i + 1
    between = parse.tokens[verb.i : end]
    if len(between) > MOST_BETWEEN or any(t.text in STOPS for t in between):
        return ""
    before = [t for t in dependents(parse, verb.i, *HELPING) if t.i < verb.i]
    if any(t.tag == "TO" for t in before):
        return _to_reach(parse, verb, prep, taken)
    lasting = any(t.lower == "been" for t in before)
    helping = [t.text for t in before if lasting or t.lemma.lower() != "have"]
    if not named and who is not None and who.pos == "PRON" and taken is not None:
        return _passive(parse, verb, prep, taken)
    if not named:
        return ""
    object_of = [short(parse, taken)] if taken is not None else []
    part = [t.text for t in dependents(parse, verb.i, "prt") if verb.i < t.i < prep.i]
    if taken is not None and not object_of[0]:
        return ""
    return " ".join((named, *helping, verb.text, *part, *object_of, prep.text))


def _beside(parse: Parse, taken: Token, prep: Token) -> bool:
    """Whether a preposition stands right behind an object, or behind what a comma parts from it: "imposed
    bans, among them one on coal, on"."""
    after, before = parse.after(taken), parse.tokens[prep.i - 1]
    return after.i == prep.i or (after.text == "," and before.text == "," and after.i < before.i)


def _to_reach(parse: Parse, verb: Token, prep: Token, taken: Token | None) -> str:
    """What somebody is awaited to do to the counted: of "they expect the fever to spread to 12 towns" the
    towns "fever is expected to spread to"."""
    over = parse.tokens[verb.head]
    who = dependents(parse, verb.i, "nsubj")
    if verb.dep not in ("ccomp", "xcomp") or over.lemma != "expect" or taken is not None or not who:
        return ""
    named = short(parse, who[0])
    be = "are" if who[0].tag == "NNS" else "is"
    return f"{named} {be} expected to {verb.text} {prep.text}" if named else ""


def _passive(parse: Parse, verb: Token, prep: Token, taken: Token) -> str:
    """What is done, where a pronoun does it: of "she collected letters from 12 guards" the guards "letters
    were collected from"."""
    named = short(parse, taken)
    modal = next((t for t in dependents(parse, verb.i, "aux") if t.tag == "MD"), None)
    if not named or verb.lemma.lower() in verbs("bare") or dependents(parse, verb.i, "dative"):
        return ""
    if verb.tag == "VB" and modal is None:
        return ""
    be = f"{modal.text} be" if modal is not None else "were" if taken.tag == "NNS" else "was"
    return f"{named} {be} {done(parse, verb)} {prep.text}"


def _where(parse: Parse, verb: Token, prep: Token) -> str:
    """What is done in the counted: of "farmers took to the streets in 12 towns" the towns "where"."""
    if verb.lemma.lower() in verbs("tells") or dependents(parse, verb.i, "neg"):
        return ""
    who = _who(parse, verb)
    named = short(parse, who) if who is not None else ""
    done_there = parse.tokens[verb.i : prep.i]
    if not named[:1].isalnum() or len(done_there) > MOST_DONE:
        return ""
    if any(t.text in STOPS or t.tag in ("CD", "CC", "WDT") for t in done_there):
        return ""
    helping = [t.text for t in dependents(parse, verb.i, *HELPING) if t.i < verb.i]
    return " ".join(("where", named, *helping, squeezed(done_there)))


def _who(parse: Parse, verb: Token) -> Token | None:
    """The subject of a finite verb, active or passive, that stands before it."""
    passive = dependents(parse, verb.i, "nsubjpass")
    subject = passive[0] if passive else subject_of(parse, verb)
    if subject is None or subject.i > verb.i or verb.dep in ("acl", "xcomp", "pcomp"):
        return None
    if subject.tag in ("WP", "WDT") and verb.dep == "relcl" and verb.head < subject.i:
        told = told_of(parse, subject, verb)
        if told is None or _past_noun(parse, told, subject):
            return None
        subject = told
    if subject.name == "CARDINAL" or subject.lemma.lower() in cues("number_of"):
        return None
    return subject


def _past_noun(parse: Parse, told: Token, pronoun: Token) -> bool:
    """Whether another noun than a name of the one told of stands before "who": "the judge of Velm who"."""
    named = [parse.subtree(t.i) for t in dependents(parse, told.i, "appos")]
    between = parse.tokens[told.i + 1 : pronoun.i]
    own = {t.i for t in between for first, last in named if first <= t.i < last}
    return any(t.tag in NOUNS and t.i not in own for t in between)


def acted(parse: Parse, verb: Token) -> str:
    """What the counted did to the subject of a passive: "hit by 12 rockets" of a mill."""
    if verb.tag != "VBN" or dependents(parse, verb.i, "neg"):
        return ""
    if verb.dep == "acl" and parse.tokens[verb.head].i < verb.i:
        named = short(parse, parse.tokens[verb.head])
        return f"that {done(parse, verb)} {named}" if named and verb.lower[-2:] == "ed" else ""
    acts = [done(parse, verb)]
    for _ in range(MOST_BETWEEN):
        for subject in dependents(parse, verb.i, "nsubjpass"):
            if subject.tag == "WDT" and verb.dep == "relcl":
                subject = parse.tokens[verb.head]
            named = short(parse, subject) or OBJECTS.get(subject.lower, "")
            return f"that had {' and '.join(acts)} {named}" if named else ""
        over = parse.tokens[verb.head]
        passive = over.tag == "VBN" or (over.tag == "VBD" and over.dep == "conj")
        if verb.dep not in ("conj", "advcl") or not passive or over.i > verb.i:
            break
        if verb.dep == "conj" and over.i == verb.i - 2:
            acts.insert(0, done(parse, over))  # "beaten and robbed by 12 men"
        verb = over
    return ""


def _held(parse: Parse, noun: Token, head: Token) -> str:
    """What is in the counted: of "infections in 33 countries" the countries "with infections"."""
    several = noun.tag == head.tag == "NNS" and head.lemma.lower() in cues("inhabited")
    if not several and noun.lemma.lower() not in people()["befalls"] | people()["noun"]:
        return ""
    words = parse.tokens[max(noun.i - 2, 0) : noun.i + 1]
    inside = [t for t in words if t.i == noun.i or (t.head == noun.i and t.dep in HELD_BY)]
    named = short(parse, noun)
    if not named or (len(named.split()) > MOST_NAMED and all(t.tag != "HYPH" for t in words)):
        named = squeezed(inside)
    verb = parse.tokens[noun.head]
    state = undergone(parse, noun, verb) if noun.dep == "dobj" and verb.pos == "VERB" else ""
    if noun.dep == "nsubjpass" and verb.tag == "VBN" and not dependents(parse, verb.i, "neg"):
        state = verb.text  # "people in 33 countries were infected"
    if not state and noun.lemma.lower() in people()["noun"]:
        return ""
    return " ".join(filter(None, ("with", named, state)))


def _made_in(parse: Parse, head: Token, noun: Token) -> str:
    """What is in several towns or countries: of "links mills in 12 towns" the towns "with mills"."""
    several = head.tag == "NNS" and head.lemma.lower() in cues("inhabited")
    if not several or noun.tag != "NNS" or dependents(parse, noun.i, "nummod"):
        return ""
    named = short(parse, noun)
    return f"with {named}" if named else ""


def _found_in(parse: Parse, verb: Token) -> str:
    """What was found in the counted: "the virus was found in 12 people" counts people "with virus"."""
    for subject in dependents(parse, verb.i, "nsubjpass"):
        if subject.tag == "WDT" and verb.dep == "relcl":
            subject = parse.tokens[verb.head]
        named = short(parse, subject)
        sure = f" {verb.text}" if verb.lemma.lower() in verbs("surely") else ""
        return f"with {named}{sure}" if named else ""
    return ""


def with_cases(parse: Parse, head: Token, doing: Token, last: int) -> str:
    """ "in" with the place "with 12 cases", or that a verb has for its subject."""
    if head.lemma.lower() not in people()["befalls"] | people()["noun"]:
        return ""
    if any(t.lower in ("in", "at") for t in parse.tokens[head.i + 1 : last]):
        return ""
    place: Token | None = doing if doing.name == "GPE" else None
    if place is None and doing.pos in ("VERB", "AUX"):
        named = [t for t in dependents(parse, doing.i, "attr") if t.name == "GPE" and t.i < head.i]
        place = named[0] if named else place_of(parse, doing)
    if place is None and doing.dep == "dobj" and parse.tokens[doing.head].lemma.lower() == "have":
        place = place_of(
            parse, parse.tokens[doing.head]
        )  # "Velm has the highest toll, with 12 deaths"
    return f"in {named_place(parse, place)}" if place is not None else ""


def named_place(parse: Parse, place: Token) -> str:
    """A country or town with the words of its name."""
    first, last = place.i, place.i + 1
    while first and parse.tokens[first - 1].name == "GPE":
        first -= 1
    while last < len(parse.tokens) and parse.tokens[last].name == "GPE":
        last += 1
    words = [t for t in parse.tokens[first:last] if t.sentence == place.sentence]
    return squeezed(words[1:] if words[0].tag == "DT" and len(words) > 1 else words)


def suffered_in(parse: Parse, head: Token, verb: Token, last: int) -> str:
    """ "in" with the place that has, reports or confirms cases, deaths, arrests …."""
    if verb.lemma.lower() not in verbs("in_place"):
        return ""
    number = next(iter(dependents(parse, head.i, "nummod")), head)
    before = parse.tokens[number.i - 1] if number.i else number
    apart = before.name == "GPE" and before.i > verb.i and before.sentence == head.sentence
    if apart and before.tag == "NNP" and head.lemma.lower() in people()["befalls"]:
        return f"in {named_place(parse, before)}"  # "Dorva has nine cases and Velm four cases"
    placed = with_cases(parse, head, verb, last) or _in_several(parse, head, verb)
    return placed or _told_by(parse, head, verb)


def _told_by(parse: Parse, head: Token, verb: Token) -> str:
    """The officials of a country who report what befell it: "Veltish officials reported 12 deaths"."""
    subject = subject_of(parse, verb)
    if subject is None or subject.i > verb.i or head.lemma.lower() not in people()["befalls"]:
        return ""
    of = [t for t in dependents(parse, subject.i, "amod", "compound", "poss") if t.name in STATES]
    named = short(parse, subject) if of else ""
    return f"{done(parse, verb)} by {named}" if named else ""


def _in_several(parse: Parse, head: Token, verb: Token) -> str:
    """ "in" so many towns or countries that have or report cases, deaths …."""
    if head.lemma.lower() not in people()["befalls"]:
        return ""
    for subject in dependents(parse, verb.i, "nsubj"):
        number = parse.tokens[subject.i - 1] if subject.i else subject
        several = subject.tag == "NNS" and number.tag == "CD" and number.head == subject.i
        if several and subject.lemma.lower() in cues("inhabited") and subject.i < verb.i:
            return f"in {number.text} {subject.text}"
    return ""

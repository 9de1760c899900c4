"""Whose, where or among whom the counted is, where the words before it or above its clause say so.

Of "Velm's 12 ports" the ports "Velm's", of "the bodies of 12 sailors" the bodies, of "Orla, where 12 barges
sank" the barges "in Orla", of "Dorva has 12 cranes" the cranes "of Dorva", of "groups of three or four boats"
the boats "in each group".
"""

from __future__ import annotations

from variorum.stages.article.figures.counts.aboard import aboard
from variorum.stages.article.figures.tables import cues, nouns
from variorum.stages.article.figures.words.clause import above
from variorum.stages.article.figures.words.counted import DATED, NOUNS, dependents, people, unit_of
from variorum.stages.article.figures.words.doers import participle, short, squeezed
from variorum.stages.article.figures.words.referents import before_it
from variorum.stages.article.figures.words.wholes import fallen_too, within
from variorum.syntax import Parse, Token

HIGHEST_CLAUSE = 3
REACH = 20  # tokens before a dash among which is what befell those behind it
DASHES = frozenset({"--", "–", "—", ":"})
MOST_BOUNDING = 4  # tokens
BOUNDING = frozenset({"RB", "RP", "TO", "RBR", "RBS", "JJR", "JJS", "IN", "DT", "JJ"})


def held(parse: Parse, head: Token, first: int, phrase: str) -> str:
    """The phrase for the counted ``head``, of a figure that begins at token ``first``, with its owner,
    with what of it is told ("bodies of") or with what it is in."""
    top = above(parse, head, first)
    owner = owner_of(parse, head, first)
    if owner:
        return f"{owner} {phrase}"
    listed = _died(parse, top, first)
    if listed:
        return f"{phrase} {listed}"
    of = _before(parse, first)
    if of.lower == "of" and of.sentence == head.sentence:
        return _of(parse, parse.tokens[of.head], of, phrase)
    if fate := fallen_too(parse, head):
        return f"{fate} of {phrase}"
    return aboard(parse, head, top, held_by(parse, head, top, phrase))


def held_by(parse: Parse, head: Token, top: Token, phrase: str) -> str:
    """The phrase with who has the counted, which hangs by ``top`` from its verb."""
    if top.dep != "dobj" or head.lemma.lower() in people()["befalls"]:
        return phrase
    holder = _holder(parse, parse.tokens[top.head])
    if " of " in phrase or f"{head.text} and " in phrase:
        placing = cues("placing") & set(phrase.lower().split())
        within = holder.startswith("in ") and not placing
        return f"{phrase} {holder}" if within else phrase
    named, noun, rest = phrase.partition(head.text)
    return f"{named}{noun} {holder}{rest}" if holder else phrase


def _died(parse: Parse, top: Token, first: int) -> str:
    """What befell those that are counted before a dash: "four died -- three in Velm, one in Orla"."""
    dash = parse.tokens[max(parse.subtree(top.i)[0] - 1, 0)]
    if dash.text not in DASHES or dash.sentence != top.sentence or top.tag not in NOUNS:
        return ""
    opening = parse.sentences[dash.sentence].first
    for verb in reversed(parse.tokens[max(opening, dash.i - REACH) : dash.i]):
        if verb.pos == "VERB" and verb.lemma.lower() in people()["verb"]:
            for who in dependents(parse, verb.i, "nsubj", "nsubjpass", "dobj"):
                if dependents(parse, who.i, "nummod"):
                    return "who died" if verb.lemma == "die" else participle(verb)
    return ""


def _before(parse: Parse, first: int) -> Token:
    """The token before a number and the words that bound it ("of around", "of at least")."""
    k = max(first - 1, 0)
    while k > 0 and first - k < MOST_BOUNDING and parse.tokens[k].lower != "of":
        if (
            parse.tokens[k].tag not in BOUNDING
            or parse.tokens[k].sentence != parse.tokens[first].sentence
        ):
            break
        k -= 1
    return parse.tokens[k]


def owner_of(parse: Parse, head: Token, first: int) -> str:
    """ "Velm's" before the number of its ports, as the text has it."""
    mark = _before(parse, first)
    if mark.tag != "POS" or mark.sentence != head.sentence:
        return ""
    owner = parse.tokens[mark.head]
    if owner.head != head.i or owner.dep != "poss" or owner.name in DATED:
        return ""
    named = short(parse, owner)
    return (
        f"{named}{squeezed(parse.tokens[owner.i : mark.i + 1])[len(owner.text) :]}" if named else ""
    )


def _of(parse: Parse, whole: Token, of: Token, phrase: str) -> str:
    """What of the counted is told of, or the groups that each hold so many."""
    lemma = unit_of(whole)
    if whole.tag not in NOUNS or whole.i != of.i - 1 or whole.name:
        return phrase
    if lemma in people()["body"]:
        if whole.tag == "NNS":
            return f"{phrase} in each {lemma}"
        placing = cues("placing") | {"who", "that", "through"}
        named = "" if placing & set(phrase.lower().split()) else short(parse, whole)
        which = len(named.split()) > 1 and lemma not in ("population", "group")
        return f"{phrase} in {named}" if which else phrase
    if lemma in cues("inhabited"):
        named = short(parse, whole)
        return f"{phrase} in {named}" if named else phrase
    if lemma in cues("befalling") | nouns("moving"):
        return f"{whole.text} of {phrase}"
    if lemma in nouns("holding") and not {"who", "that"} & set(phrase.lower().split()):
        return f"{phrase} {within(parse, whole)}".rstrip()
    return phrase


def _holder(parse: Parse, verb: Token) -> str:
    """ "of" the one who has, or "among" those that include, the counted."""
    lemma = verb.lemma.lower()
    if lemma not in cues("holding"):
        return ""
    if dependents(parse, verb.i, "neg", "aux") and lemma == "have":
        return ""
    subjects = dependents(parse, verb.i, "nsubj")
    if lemma in ("involve", "contain", "comprise", "include") and verb.dep == "acl":
        subjects = [parse.tokens[verb.head]]
    for subject in subjects:
        if subject.tag in ("WP", "WDT") and verb.dep == "relcl":
            if any(t.tag in NOUNS for t in parse.tokens[verb.head + 1 : subject.i]):
                return ""
            subject = parse.tokens[verb.head]
        if lemma == "have":
            subject = before_it(parse, subject) or subject
        if lemma == "involve" and subject.i < verb.i:
            named = short(parse, subject)
            return f"involved in {named}" if named else ""
        if subject.i > verb.i or subject.lemma.lower() in people()["befalls"]:
            return ""
        named = short(parse, subject) or (subject.text if verb.dep == "acl" else "")
        many = subject.tag in ("NNS", "NNPS")
        gathered = subject.lemma.lower() in people()["body"] | people()["gathering"]
        whole = lemma not in ("include", "contain", "comprise") and not gathered
        link = "of" if whole else "among" if many and not gathered and verb.dep != "acl" else "in"
        return f"{link} {named}" if named else ""
    return ""


def where(parse: Parse, top: Token) -> str:
    """The place or happening that the clause of the counted says "where" or "in which" of."""
    verb = parse.tokens[top.head]
    for _ in range(HIGHEST_CLAUSE):
        if verb.dep == "relcl":
            noun = _aside_of(parse, parse.tokens[verb.head])
            opening = parse.tokens[parse.subtree(verb.i)[0] : top.i]
            words = [t.lower for t in opening[:2]]
            link = words[:1] == ["where"] or (
                len(words) == 2 and words[1] == "which" and words[0] in cues("opening")
            )
            named = (short(parse, noun) or noun.text) if link else ""
            return f"in {named}" if named else ""
        if verb.dep not in ("conj", "ccomp", "xcomp") or verb.head == verb.i:
            break
        verb = parse.tokens[verb.head]
    return ""


def _aside_of(parse: Parse, place: Token) -> Token:
    """The place of which another is said to lie some way off: "in Velm, east of Orla, where 12 sank"."""
    of = parse.tokens[place.head]
    way = parse.tokens[of.head]
    over = parse.tokens[way.head]
    beside = place.dep == "pobj" and of.lower in ("of", "from", "near") and way.dep == "appos"
    return over if beside and over.i < way.i and over.pos == "PROPN" else place
